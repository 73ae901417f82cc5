"""Which kind of document this is, and the extractor that reads it."""

from candour.extraction.inspection import extract_inspection, tell_framework
from candour.facts import Document, Extract, PartialDate


def extract_facts(
    document: Document, *, published: PartialDate | None = None, about: str | None = None
) -> Extract:
    """What a document says, as facts in the order of their place in it; none when it could not be read.

    ``published`` and ``about`` (a GSS code) tell what the document itself may not say: they stand in the
    result and resolve its relative dates. A document that holds nothing of this field comes back as
    ``not_a_record``.
    """
    if document.status in {"failed", "not_a_record"}:
        return _without_facts(document, published=published, about=about)
    if told := tell_framework(document):
        return extract_inspection(document, told, published=published, about=about)
    from candour.extraction.prose import extract_prose

    return extract_prose(document, published=published, about=about)


def _without_facts(
    document: Document, *, published: PartialDate | None, about: str | None
) -> Extract:
    return Extract(
        source=document.source,
        status=document.status,
        problems=document.problems,
        published=published,
        about=about,
    )
