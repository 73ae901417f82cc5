"""What runs within the reader processes: a document and the facts it proposes. Loads no Django."""

from typing import NamedTuple

from candour.extraction.screening import Hit, screen
from candour.facts import Document, Extract, PartialDate


class Reading(NamedTuple):
    """A document, its facts and where it holds children's personal data, as a reader process gives them back."""

    document: Document
    extract: Extract
    hits: tuple[Hit, ...] = ()


def read_facts(document: Document, *, published: PartialDate | None, about: str | None) -> Reading:
    """The facts of a document, screened. ``published`` and ``about`` say what it may not."""
    from candour.extraction import extract_facts

    extract = extract_facts(document, published=published, about=about)
    on = extract.published.latest if extract.published else None
    return Reading(document, extract, screen(document.pages, on=on))
