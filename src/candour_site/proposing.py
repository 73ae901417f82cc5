"""What runs within the reader processes: a document and the facts it proposes. Loads no Django."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from candour.extraction.screening import Hit, screen
from candour.facts import Document, Extract, Page, PartialDate


class Reading(NamedTuple):
    """A document, its facts and where it holds children's personal data, as a reader process gives them back.

    ``published`` is when the document's own page says that it was published, which is not the day that a letter bears.
    """

    document: Document
    extract: Extract
    hits: tuple[Hit, ...] = ()
    published: PartialDate | None = None


def read_facts(document: Document, *, published: PartialDate | None, about: str | None) -> Reading:
    """The facts of a document, screened. ``published`` and ``about`` say what it may not."""
    from candour.extraction import extract_facts
    from candour.extraction.publication import find_stated_publication
    from candour_site.addressees import propose_addressees

    extract = extract_facts(document, published=published, about=about)
    if addressees := propose_addressees(document, extract):
        extract = msgspec.structs.replace(extract, facts=(*extract.facts, *addressees))
    on = extract.published.latest if extract.published else None
    shown = document.metadata.published or find_stated_publication(document)
    return Reading(document, extract, screen(_list_told(document, extract), on=on), shown)


def _list_told(document: Document, extract: Extract) -> Iterator[Page]:
    """The pages as they are screened: with the first, the title and the name of the file, which the record tells as well."""
    name = re.sub(r"[-_]+", " ", Path(document.source.name).stem)
    for number, page in enumerate(document.pages):
        text = page.text if number else "\n\n".join((page.text, extract.title or "", name))
        yield Page(page.number, text)
