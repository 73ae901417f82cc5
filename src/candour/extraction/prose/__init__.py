"""Facts from prose: letters, directions, notices, press releases, news and minutes.

``extract_prose`` is the way in. A document becomes a ``Text`` (paragraphs, sentences, quotations), its
dates and parties are found once, and frames read facts from both.
"""

from candour.authorities import find_mentions, name_openers
from candour.extraction.dates import find_dates
from candour.extraction.parties import find_parties
from candour.extraction.prose.addresses import find_council_by_address
from candour.extraction.prose.commas import hide_commas, hides_commas, show_commas, show_commas_in
from candour.extraction.prose.concerned import find_about
from candour.extraction.prose.context import Context
from candour.extraction.prose.datelines import find_day, find_page_day
from candour.extraction.prose.frames import FRAMES
from candour.extraction.prose.frames.appointments.appointments import find_appointments
from candour.extraction.prose.frames.duties.requirements import find_requirements
from candour.extraction.prose.frames.duties.resolutions import may_resolve
from candour.extraction.prose.front import declared_author, find_author, find_title
from candour.extraction.prose.hearsay import leave_out_hearsay
from candour.extraction.prose.kinds import is_of_this_field, tell_kind
from candour.extraction.prose.matters import drop_hidden, hide_other_matters
from candour.extraction.prose.merging import merge
from candour.extraction.prose.speech.disclosures import find_disclosures
from candour.extraction.prose.speech.posts import complete_posts
from candour.extraction.prose.speech.statements import find_speech
from candour.extraction.prose.text import Text
from candour.facts import AnyFact, Document, Extract, Metadata, PartialDate, Requirement

_OF_ANY_MATTER = (find_speech, find_disclosures)

__all__ = ["build_context", "extract_prose"]


def build_context(
    document: Document, *, published: PartialDate | None = None, about: str | None = None
) -> Context:
    """The document as frames see it; ``published`` and ``about`` (a GSS code) are what the caller knows.

    A letter or order counts from the day that it bears, whenever it was published.
    """
    text = Text(document)
    publisher = document.metadata.publisher or document.source.publisher
    kind = tell_kind(text.text, publisher=publisher, lowered=text.lowered)
    published = find_day(document, text, kind, told=published)
    mentions = find_mentions(
        text.text,
        on=published.earliest if published else None,
        starts=[start for start, _word in text.words.find(name_openers())],
    )
    if any("," in text.text[mention.start : mention.end] for mention in mentions):
        text = text.read_as(hide_commas(text.text, mentions))
    about = about or find_about(text, mentions) or _find_council_of(document.metadata)
    if about is None and not mentions:
        about = find_council_by_address(text, on=published.earliest if published else None)
    bounds = text.bounds_at
    return Context(
        document=document,
        text=text,
        kind=kind,
        published=published,
        about=about,
        dates=find_dates(text.text, published=published, bounds=bounds, wordings=text.wordings),
        parties=find_parties(
            text.text,
            authorities=mentions,
            about=about,
            bounds=bounds,
            words=text.words,
            is_quoted=text.is_quoted,
            is_caption=lambda at: text.paragraphs[text.paragraph_at(at)].kind == "caption",
        ),
    )


def extract_prose(
    document: Document, *, published: PartialDate | None = None, about: str | None = None
) -> Extract:
    """Every fact of a prose document, in the order of its place, each thing once.

    ``published`` and ``about`` (a GSS code) tell what the document itself may not say; they go before what it says,
    but that a letter or order is of the day that it bears.
    A document that holds nothing of this field becomes ``not_a_record``.
    """
    context = build_context(document, published=published, about=about)
    told = _find_facts(context)
    facts = merge(show_commas_in(told) if hides_commas(context.text.text) else told)
    is_record = document.status == "failed" or facts or is_of_this_field(context.text.text)
    title = document.metadata.title or find_title(context.text, context.kind)
    return Extract(
        source=document.source,
        status=document.status if is_record else "not_a_record",
        problems=document.problems,
        kind=context.kind,
        title=show_commas(title) if title else None,
        author=declared_author(document) or find_author(context.text, context.kind),
        published=published or find_page_day(context.text, context.kind) or context.published,
        about=context.about,
        facts=facts,
    )


def _find_facts(context: Context) -> list[AnyFact]:
    """What each frame finds: of children's services alone, but for what is said and what a meeting resolves.

    Who speaks keeps the post that the document tells, in whatever service.
    """
    said = [fact for frame in _OF_ANY_MATTER for fact in frame(context)]
    own = hide_other_matters(context)
    found = leave_out_hearsay(context, (fact for frame in FRAMES for fact in frame(own)))
    if own is context:
        return complete_posts(context, [*said, *found])
    found = drop_hidden(own, found)
    if may_resolve(context):
        found = [fact for fact in found if not _is_resolved(fact)]
        found += filter(_is_resolved, find_requirements(context))
    return complete_posts(context, [*said, *found], others=find_appointments(context))


def _is_resolved(fact: AnyFact) -> bool:
    """Whether a fact is what a meeting resolved."""
    return isinstance(fact, Requirement) and fact.force == "motion"


def _find_council_of(metadata: Metadata) -> str | None:
    """The council that the file names as its publisher or author: minutes seldom name their own."""
    for name in (metadata.publisher, metadata.author):
        for mention in find_mentions(name or ""):
            if mention.certain and name and "council" in name.lower():
                return mention.authority.code
    return None
