"""Namings that only a heading or a row gives: told of whatever paper the text tells of, and of none where a list is headed."""

import re
from collections.abc import Iterable, Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.joining import are_ministers, is_same
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.kinds import ORDERS

_ENDS = re.compile(r"[.;:!?]\W*$|\b(?:is|was|has|have|had|were|are)\b")
_ROW_REST = 12
# *Directions issued to Ambermere City Council*, above a list of them.
_SEVERAL = re.compile(r"(?:Statutory\s+|Improvement\s+)?(?:Directions|Notices)\b", re.IGNORECASE)
_TOP, _LEAST_LISTED = 8, 2


def drop_list_headings(context: Context, namings: Iterable[Naming]) -> Iterator[Naming]:
    """The namings but for the headings of a page that lists several papers of the kind, each with its day or month."""
    told = [*namings]
    for naming in told:
        if not (
            _heads_several(context, naming) and _count_dated(told, naming.kind) >= _LEAST_LISTED
        ):
            yield naming


def _heads_several(context: Context, naming: Naming) -> bool:
    is_top = context.text.paragraph_at(naming.start) < _TOP
    is_bare = naming.kind in ORDERS and not (naming.date or naming.definite)
    words = context.text.text
    return is_top and is_bare and _SEVERAL.match(words, naming.start, naming.end) is not None


def _count_dated(namings: list[Naming], kind: str) -> int:
    months = {n.date.value[:7] for n in namings if n.kind == kind and n.date and n.date.value}
    return len(months)


def put_titles_last(context: Context, namings: Iterable[Naming]) -> Iterator[Naming]:
    """The namings in order, but those last that only a heading gives: it is told of whatever paper the text tells of."""
    titles = []
    for naming in namings:
        if naming.kind in ORDERS and _is_title(context, [naming]):
            titles.append(naming)
        else:
            yield naming
    yield from titles


def drop_titles(context: Context, groups: list[list[Naming]]) -> Iterator[list[Naming]]:
    """The instruments but for those that a heading only names (*Wigan: improvement notice*) where the text tells of one, and
    those that a row on the page of another council leads to."""
    for group in groups:
        if not _leads_elsewhere(context, group) and not (
            _is_title(context, group) and any(_is_meant(group, other) for other in groups)
        ):
            yield group


def _leads_elsewhere(context: Context, group: list[Naming]) -> bool:
    """Whether a row names the paper of another council than the page's, and nothing else of it."""
    first = group[0]
    block = context.text.paragraphs[context.text.paragraph_at(first.start)]
    is_row = first.start == block.start and block.end - first.end <= _ROW_REST
    to = first.addressee.code if first.addressee else None
    is_bare = len(group) == 1 and not (first.date or first.issuer or first.power)
    return is_row and is_bare and None not in (to, context.about) and to != context.about


def _is_title(context: Context, group: list[Naming]) -> bool:
    first = group[0]
    block = context.text.paragraphs[context.text.paragraph_at(first.start)]
    is_letter = first.kind == "letter" and not first.plural
    is_bare = _is_named_once(group) and not (first.date or first.power)
    is_bare = is_bare and (is_letter or (first.kind in ORDERS and not first.issuer))
    is_bare = is_bare and first.status in ("issued", "varied")
    is_heading = block.kind == "heading" or not _ENDS.search(
        context.text.text, block.start, block.end
    )
    return is_bare and is_heading and context.kind not in ORDERS


def _is_named_once(group: list[Naming]) -> bool:
    """Whether a paper is named in one place, be its author told in another."""
    others = [
        n for n in group[1:] if not n.issuer or (n.start, n.end) != (n.issuer.start, n.issuer.end)
    ]
    return not others


def _is_meant(title: list[Naming], other: list[Naming]) -> bool:
    """Whether the text tells of an instrument that may be the one in the heading: of its kind, to the same council."""
    if title[0].kind == "letter" and not _may_be_by_writer(title[0], other):
        return False
    named = [n.addressee.code for n in (*title, *other) if n.addressee]
    return other is not title and other[0].kind == title[0].kind and len(set(named)) <= 1


def _may_be_by_writer(title: Naming, other: list[Naming]) -> bool:
    """Whether a letter may be the one of the heading: by the same, or by a minister where it says *the minister's letter*."""
    if title.issuer is None:
        return True
    writers = [n.issuer for n in other if n.issuer]
    return any(is_same(title.issuer, one) or are_ministers(title.issuer, one) for one in writers)
