"""What runs within the reader processes: a document and the facts it proposes. Loads no Django."""

from typing import NamedTuple

from candour.facts import Document, Extract, PartialDate


class Reading(NamedTuple):
    """A document and its facts, as a reader process gives them back."""

    document: Document
    extract: Extract


def read_facts(document: Document, *, published: PartialDate | None, about: str | None) -> Reading:
    """The facts of a document. ``published`` and ``about`` say what it may not."""
    from candour.extraction import extract_facts

    return Reading(document, extract_facts(document, published=published, about=about))
