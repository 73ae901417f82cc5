"""What an HTML page says of itself: title, author, publisher, address and day of publication.

Sources: Open Graph protocol; schema.org (Article: headline, author, publisher, datePublished); Dublin Core terms
(``dcterms.*``, ``DC.*``); the meta elements of GOV.UK pages (``govuk:first-published-at``); HTML ``time``, ``link rel=canonical``.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from candour.errors import InvalidFact
from candour.facts import Metadata, PartialDate
from candour.reading.characters import clean_text

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "govuk:first-published-at",
    "govuk:public-updated-at",
    "dcterms.created",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publishdate",
    "pubdate",
    "date",
)
_TITLES = ("og:title", "headline", "dcterms.title", "dc.title", "twitter:title")
_AUTHORS = (
    "author",
    "article:author",
    "dcterms.creator",
    "dc.creator",
    "parsely-author",
    "byl",
    "govuk:primary-publishing-organisation",
)
_PUBLISHERS = ("og:site_name", "dcterms.publisher", "dc.publisher", "application-name", "publisher")
_ADDRESSES = ("og:url", "dcterms.identifier", "dc.identifier")
_ARTICLES = (
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "blogposting",
    "webpage",
    "report",
    "governmentservice",
)
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_ISO = re.compile(r"\s*(\d{4}-\d{2}(?:-\d{2})?)(?:[T ]|\s*$)")
_DAY_FIRST = re.compile(r"(?i)\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"(?i)\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_WEB_ADDRESS = re.compile(r"https?://\S+")
_LONGEST = 500


def find_metadata(root: Any) -> Metadata:
    """The metadata of a parsed page; ``None`` where it says nothing (or nothing that can be understood)."""
    metas = _meta_values(root)
    linked = _linked_objects(root)
    article = _choose_article(linked)
    publisher = _name(article.get("publisher")) or _first(metas, _PUBLISHERS) or _site(linked)
    return Metadata(
        title=_text(article.get("headline")) or _first(metas, _TITLES) or _title(root),
        author=_author(article, metas) or _marked_author(root),
        publisher=publisher,
        url=_address(root, metas, article),
        published=_published(root, metas, article),
    )


def parse_date(text: str) -> PartialDate | None:
    """The day that a page's metadata names, in ISO form or with the month in words; else ``None``, never guessed.

    >>> parse_date("2019-11-01T09:30:00+00:00").value, parse_date("Fri, 1 Nov 2019 09:30").value, parse_date("01/11/2019")
    ('2019-11-01', '2019-11-01', None)
    """
    text = clean_text(text).strip()
    if found := _ISO.match(text):
        return _date(found[1], text)
    for pattern, order in ((_DAY_FIRST, (1, 2, 3)), (_MONTH_FIRST, (2, 1, 3))):
        if found := pattern.search(text):
            day, month, year = (found[place] for place in order)
            number = _MONTHS.get(month.lower())
            if number is not None:
                return _date(f"{year}-{number:02d}-{int(day):02d}", text)
    return None


def _date(value: str, text: str) -> PartialDate | None:
    """A date that the calendar does not have is none."""
    try:
        return PartialDate.of(value, text)
    except InvalidFact:
        return None


def _meta_values(root: Any) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = _text(meta.get("content"))
        for attribute in ("name", "property", "itemprop"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and content:
                values.setdefault(name, []).append(content)
    return values


def _linked_objects(root: Any) -> list[dict[str, Any]]:
    """What the page's linked data (JSON-LD) describes, in order; what is broken is passed over."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                found.extend(_objects(json.loads(script.text or "", strict=False)))
            except (ValueError, RecursionError):
                continue
    return found


def _choose_article(linked: list[dict[str, Any]]) -> dict[str, Any]:
    """The article among what a page describes, or nothing."""
    for kind in _ARTICLES:
        for each in linked:
            if kind in _types(each):
                return each
    return {}


def _site(linked: list[dict[str, Any]]) -> str | None:
    """The name of the site that a page's linked data describes."""
    names = [_name(each) for each in linked if "website" in _types(each)]
    return names[0] if names else None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))
    elif isinstance(value, list):
        for each in value:
            yield from _objects(each)


def _types(value: dict[str, Any]) -> set[str]:
    types = value.get("@type")
    return {str(each).lower() for each in (types if isinstance(types, list) else [types])}


def _author(article: dict[str, Any], metas: dict[str, list[str]]) -> str | None:
    author = article.get("author")
    names = [_name(each) for each in (author if isinstance(author, list) else [author])]
    listed = [each for each in names if each]
    if listed:
        return ", ".join(dict.fromkeys(listed))
    given = [
        each for name in _AUTHORS for each in metas.get(name, ()) if not _WEB_ADDRESS.match(each)
    ]
    return given[0] if given else None


def _marked_author(root: Any) -> str | None:
    """Whom an element marks as author: ``itemprop="author"`` (microdata) or ``rel="author"``."""
    for element in root.iter("span", "a", "div", "p", "address", "strong"):
        if element.get("itemprop") == "author" or element.get("rel") == "author":
            named = element.find(".//*[@itemprop='name']")
            return _text((element if named is None else named).text_content())
    return None


def _name(value: Any) -> str | None:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _address(root: Any, metas: dict[str, list[str]], article: dict[str, Any]) -> str | None:
    links = [
        link.get("href") or ""
        for link in root.iter("link")
        if (link.get("rel") or "").lower() == "canonical"
    ]
    for given in (*links, _first(metas, _ADDRESSES), _text(article.get("url"))):
        if given and _WEB_ADDRESS.fullmatch(given.strip()):
            return clean_text(given.strip())
    return None


def _published(
    root: Any, metas: dict[str, list[str]], article: dict[str, Any]
) -> PartialDate | None:
    given = [
        _text(article.get("datePublished")),
        *(each for name in _PUBLISHED for each in metas.get(name, ())),
    ]
    given += [
        _text(moment.get("datetime")) or _text("".join(moment.itertext()))
        for moment in root.iter("time")
        if moment.get("pubdate") is not None or "datePublished" in (moment.get("itemprop") or "")
    ]
    for text in given:
        found = parse_date(text) if text else None
        if found is not None:
            return found
    return None


def _title(root: Any) -> str | None:
    title = root.find(".//title")
    return None if title is None else _text(title.text)


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((values[0] for name in names if (values := metas.get(name))), None)


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return clean_text(" ".join(value.split()))[:_LONGEST] or None
