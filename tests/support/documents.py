"""Documents made of page texts, as a reader would have given them."""

from candour.facts import Block, Document, Metadata, Page, Source


def make_document(
    *pages: str | tuple[str, tuple[Block, ...]],
    media_type: str | None = "text/plain",
    metadata: Metadata | None = None,
) -> Document:
    """A document of these pages, each a text or a text with its blocks."""
    made = []
    for number, page in enumerate(pages, 1):
        text, blocks = page if isinstance(page, tuple) else (page, ())
        made.append(Page(number, text, blocks))
    source = Source(
        path="a",
        name="a",
        sha256=None,
        bytes=None,
        media_type=media_type,
        pages=len(made),
        reader=None,
    )
    return Document(
        source=source, status="read", pages=tuple(made), metadata=metadata or Metadata()
    )
