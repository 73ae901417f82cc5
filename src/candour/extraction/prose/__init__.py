"""Facts from prose: letters, directions, notices, press releases, news and minutes.

``extract_prose`` is the way in. A document becomes a ``Text`` (paragraphs, sentences, quotations), its
dates and parties are found once, and frames read facts from both.
"""

from candour.extraction.dates import find_dates
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames import FRAMES
from candour.extraction.prose.merging import merge
from candour.extraction.prose.text import Text
from candour.facts import Document, Extract, PartialDate

__all__ = ["build_context", "extract_prose"]


def build_context(
    document: Document, *, published: PartialDate | None = None, about: str | None = None
) -> Context:
    """The document as frames see it; ``published`` and ``about`` (a GSS code) are what the caller knows."""
    text = Text(document)
    own = published or document.metadata.published

    def find_bounds(position: int) -> tuple[int, int]:
        sentence = text.sentence_at(position)
        return sentence.start, sentence.end

    return Context(
        document=document,
        text=text,
        kind="other",
        published=own,
        about=about,
        dates=find_dates(text.text, published=own, bounds=find_bounds) if text.text else (),
    )


def extract_prose(
    document: Document, *, published: PartialDate | None = None, about: str | None = None
) -> Extract:
    """Every fact of a prose document, in the order of its place, each thing once.

    ``published`` and ``about`` (a GSS code) tell what the document itself may not say; they go before what it says.
    """
    context = build_context(document, published=published, about=about)
    facts = merge(fact for frame in FRAMES for fact in frame(context))
    return Extract(
        source=document.source,
        status=document.status,
        problems=document.problems,
        kind=context.kind,
        title=document.metadata.title,
        author=document.metadata.author,
        published=context.published,
        about=context.about,
        facts=facts,
    )
