"""Which part of an HTML page is the article: the element with most running text, without what stands around it.

What stands around is told from its element and role first (``nav``, ``aside``, ``footer``), then from the words of its class
and id, unless it holds most of the page's text. See docs/decisions/0004-html-main-content.md.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from candour.reading.characters import clean_text

Element: TypeAlias = Any  # lxml ships no types


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_GONE = _words(
    "script style noscript template svg iframe object embed canvas audio video map button select textarea input "
    "nav dialog menu head link meta datalist progress"
)
_ROLES_GONE = _words(
    "navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist"
)
_WORDS_GONE = _words(
    "cookie cookies consent gdpr breadcrumb breadcrumbs nav navbar navigation menu menus sidebar sidebars footer "
    "ad share sharing social related recommended recommendations recirculation promo promos promoted advert adverts "
    "advertisement advertising ads sponsored newsletter signup subscribe subscription comments disqus popular "
    "trending teaser teasers pagination pager skip skiplink modal popup overlay widget widgets feedback survey "
    "toolbar masthead taboola outbrain mostread readmore morestories relatedlinks contextual offscreen "
    "print hidden visuallyhidden nonvisual"
)
_FURNITURE_PARTS = (
    "most-read",
    "most_read",
    "mostread",
    "related-",
    "-related",
    "also-like",
    "global-bar",
)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"(?i)(display\s*:\s*none|visibility\s*:\s*hidden)")
_MARKED = ("article", "main")
_TEXT_ELEMENTS = ("p", "li", "td", "blockquote", "pre", "dd")
_BARE_ELEMENTS = ("div", "section", "article", "main")
_INLINE = _words("a abbr b br cite em font i mark q s small span strong sub sup time u")
_PARAGRAPH_CHARACTERS = 40
_MOST_OF_THE_TEXT = 0.4
_NEARLY_ALL = 0.75
_LINKS_OF_A_TEASER = 0.6
_LONGEST_CELL = 1_000
_MOST_PARAGRAPHS_OF_A_CELL = 2


def choose_article(root: Element) -> tuple[Element, Element | None]:
    """The element that holds the article, cleaned of what stands around it, and the headline where it lies outside."""
    body = root.find(".//body")
    body = root if body is None else body
    _drop_furniture(body)
    article = _choose(body)
    _drop_teasers(article)
    headlines = [each for each in body.iter("h1") if each.text_content().strip()]
    inside = {id(each) for each in article.iter("h1")}
    outside = [each for each in headlines if id(each) not in inside]
    return article, outside[0] if outside and not inside else None


def running_text(element: Element) -> int:
    """How many characters of running text an element holds: in paragraphs, lists, cells and bare boxes, outside links.

    Text of a short scrap counts little, so that menus weigh nothing; the short cells of a row count together.
    """
    total = 0
    for part in element.iter(*_TEXT_ELEMENTS, *_BARE_ELEMENTS, "tr"):
        if part.tag == "tr" and not _has_short_cells(part):
            continue
        bare = part.tag in _BARE_ELEMENTS
        length = len(" ".join((_own_text(part) if bare else part.text_content()).split()))
        links = part.iterchildren("a") if bare else part.iter("a")
        linked = sum(len(" ".join(link.text_content().split())) for link in links)
        if length >= _PARAGRAPH_CHARACTERS and linked < length * _LINKS_OF_A_TEASER:
            total += length - linked
    return total


def _is_mostly_links(element: Element) -> bool:
    length = len(" ".join(element.text_content().split()))
    linked = sum(len(" ".join(link.text_content().split())) for link in element.iter("a"))
    return linked >= length * _LINKS_OF_A_TEASER


def _has_short_cells(row: Element) -> bool:
    """Whether a row holds data in cells none of which is a paragraph by its length."""
    cells = [" ".join(cell.text_content().split()) for cell in row if cell.tag in ("td", "th")]
    return len(cells) > 1 and all(len(cell) < _PARAGRAPH_CHARACTERS for cell in cells)


def _own_text(element: Element) -> str:
    """The text that stands in an element itself and in the inline elements of its own line."""
    parts = [element.text or ""]
    for child in element:
        parts += [child.text_content() if child.tag in _INLINE else " ", child.tail or ""]
    return "".join(parts)


def _drop_furniture(body: Element) -> None:
    most = max(1, running_text(body)) * _MOST_OF_THE_TEXT
    for element in list(body.iter()):
        if element is body or not isinstance(element.tag, str):
            continue
        surely = _is_never_text(element) or _is_notice(element)
        if surely or (_stands_around(element) and running_text(element) < most):
            _drop(element)


def _is_never_text(element: Element) -> bool:
    return (
        element.tag in _GONE
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _is_notice(element: Element) -> bool:
    """Footers, menus and cookie notices by name: never the article, even where they are all that a page has."""
    if element.tag == "footer" or element.get("role") in _ROLES_GONE:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    holds_article = any(element.find(f".//{tag}") is not None for tag in ("h1", "main", "article"))
    return element.tag in ("div", "section", "aside") and "cookie" in names and not holds_article


def _stands_around(element: Element) -> bool:
    if element.tag == "aside" or element.get("role") == "complementary":
        return True
    if element.tag in ("p", "span", "a", "em", "strong", "b", "i", "td", "tr", "li", "h1"):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if any(part in names.lower() for part in _FURNITURE_PARTS):
        return True
    return any(word.lower() in _WORDS_GONE for word in _WORDS.findall(names))


def _choose(body: Element) -> Element:
    """The marked article (the ``article`` or ``main`` with most text) if it holds enough; else the densest element."""
    whole = running_text(body)
    if not whole and not _is_mostly_links(body):
        return body
    marked = [each for each in _marked(body) if running_text(each) >= whole * _MOST_OF_THE_TEXT]
    if marked:
        smallest = min(marked, key=lambda each: (_MARKED.index(_mark(each)), -running_text(each)))
        return smallest if running_text(smallest) else body
    element = body
    while True:
        children = [child for child in element if isinstance(child.tag, str)]
        heavy = max(children, key=running_text, default=None)
        if heavy is None or running_text(heavy) < whole * _NEARLY_ALL or _is_one_block(heavy):
            return element
        element = heavy


def is_layout(row: Element) -> bool:
    """Whether a table row lays out the page, as old pages do, and holds no data.

    It does with a single cell, with a table or several paragraphs in a cell, or with a very long cell.
    """
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    return len(cells) == 1 or any(
        cell.find(".//table") is not None
        or len(cell.findall(".//p")) > _MOST_PARAGRAPHS_OF_A_CELL
        or len(cell.text_content()) > _LONGEST_CELL
        for cell in cells
    )


def _is_one_block(element: Element) -> bool:
    if element.tag in ("table", "tbody", "tr"):
        return not any(is_layout(row) for row in element.iter("tr"))
    return element.tag in ("p", "li", "blockquote", "pre", "dd", "ul", "ol", "dl")


def _marked(body: Element) -> Iterator[Element]:
    for element in body.iter():
        if isinstance(element.tag, str) and _mark(element):
            yield element


def _mark(element: Element) -> str:
    if element.tag == "article" or "articleBody" in (element.get("itemprop") or ""):
        return "article"
    if element.tag == "main" or element.get("role") == "main":
        return "main"
    return ""


def _drop_teasers(article: Element) -> None:
    """Other articles within the article are teasers; so are lists whose text is nearly all links."""
    whole = max(1, running_text(article))
    for element in list(article.iter("article", "ul", "ol")):
        if element is article or element.getparent() is None:
            continue
        if element.tag == "article":
            teaser = running_text(element) < whole * _MOST_OF_THE_TEXT and _has_heading(element)
        else:
            teaser = _is_all_links(element)
        if teaser:
            _drop(element)


def _has_heading(element: Element) -> bool:
    return any(True for _ in element.iter("h1", "h2", "h3", "h4", "h5"))


def _is_all_links(element: Element) -> bool:
    length = len(" ".join(element.text_content().split()))
    linked = sum(len(" ".join(link.text_content().split())) for link in element.iter("a"))
    return len(list(element.iter("li"))) >= 3 and linked >= 0.9 * length


def _drop(element: Element) -> None:
    """Take an element out of the page, but for the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is None:
            parent.text = clean_text((parent.text or "") + element.tail)
        else:
            previous.tail = clean_text((previous.tail or "") + element.tail)
    parent.remove(element)
