"""HTML: the article itself, with its headings, lists, tables and captions; and what the page says of itself.

Source: HTML Standard, sections 4.3 (sections), 4.4 (grouping content), 13.2.3.2 (prescan for the encoding).
"""

import re

from lxml import etree, html

from candour.facts import Metadata
from candour.reading.article import Element, choose_article
from candour.reading.content import Content, Notice, unnoticed
from candour.reading.encodings import decode
from candour.reading.error_pages import looks_like_error_page
from candour.reading.failures import NotARecord, ReadingFailed
from candour.reading.layout import Piece, lay_out
from candour.reading.limits import DEFAULT_LIMITS, Limits
from candour.reading.page_metadata import find_metadata
from candour.reading.pieces import find_pieces, inner_text

READER = (
    f"candour html 2 (lxml {etree.__version__}, libxml2 {'.'.join(map(str, etree.LIBXML_VERSION))})"
)
_CHARSET = re.compile(rb"(?i)charset\s*=\s*[\"']?\s*([a-z0-9_.:-]+)")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_PRESCAN_BYTES = 4096
_LEAST_CHARACTERS = 40
# What councils' pages of meetings and decisions, and newsrooms, put where a headline would stand.
_KINDS_OF_PAGE = frozenset(
    (
        "agenda item",
        "decision",
        "decision details",
        "issue",
        "issue details",
        "issue - items at meetings",
        "meeting details",
        "minutes",
        "news",
        "press release",
    )
)


def read_html(
    data: bytes, *, limits: Limits = DEFAULT_LIMITS, notice: Notice = unnoticed
) -> Content:
    """The one page of an HTML file: its article, headline first, blocks in order.

    Raises ``ReadingFailed``: ``damaged``, ``nested_too_deep``, ``expands_too_much``; and ``NotARecord``: ``error_page`` for a
    page that stands in place of the document, ``no_article`` when there is nothing but menus and notices.
    """
    notice(1)
    root = _parse(data, limits)
    metadata = find_metadata(root)
    title = inner_text(root.find(".//title")) or metadata.title
    article, headline = choose_article(root)
    pieces = find_pieces(article)
    if headline is not None:
        pieces.insert(0, Piece("heading", inner_text(headline), 1))
    elif pieces and title:
        pieces[:1] = _split_off_title(pieces[0], title)
    text = "\n".join(piece.text for piece in pieces)
    if looks_like_error_page(title, text):
        raise NotARecord("error_page", f"It is titled “{title}”." if title else "")
    if len(text) < _LEAST_CHARACTERS:
        raise NotARecord("no_article")
    return Content(
        pages=(lay_out(pieces, limits=limits),),
        reader=READER,
        metadata=_with_headline(metadata, pieces),
    )


def _split_off_title(piece: Piece, title: str) -> list[Piece]:
    """A first paragraph that begins with the page's title on a line of its own, as heading and paragraph."""
    line, _, rest = piece.text.partition("\n")
    if piece.kind != "paragraph" or not line.strip() or not title.startswith(line.strip()):
        return [piece]
    heading = Piece("heading", line.strip(), 1)
    return [heading, Piece(piece.kind, rest.lstrip("\n"))] if rest.strip() else [heading]


def _parse(data: bytes, limits: Limits) -> Element:
    declared = _CHARSET.search(data[:_PRESCAN_BYTES])
    name = declared[1].decode("ascii") if declared else None
    text = _XML_DECLARATION.sub("", decode(data, declared=name)).replace("\x00", "\ufffd")
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadingFailed("damaged", "It could not be parsed as HTML.") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise ReadingFailed("nested_too_deep")
    if _depth(root) > limits.nesting:
        raise ReadingFailed("nested_too_deep", f"Elements lie more than {limits.nesting} deep.")
    return root


def _depth(root: Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _with_headline(metadata: Metadata, pieces: list[Piece]) -> Metadata:
    """The headline of the article is its title; the page's own may have the site's name behind it."""
    headings = [piece for piece in pieces if piece.kind == "heading"]
    tops = [piece for piece in headings if piece.level == 1]
    if len(tops) != 1:
        return metadata
    headline = tops[0]
    if headline.text.strip().lower() in _KINDS_OF_PAGE and headline is not headings[-1]:
        headline = headings[headings.index(headline) + 1]
    return Metadata(
        title=" ".join(headline.text.split()),
        author=metadata.author,
        publisher=metadata.publisher,
        url=metadata.url,
        published=metadata.published,
    )
