"""The page of a direction or notice: its summary line is that paper, a row for a file is the letter or paper that the text tells of."""

import re
from datetime import date

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.joining import are_ministers, is_same
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.kinds import ORDERS
from candour.facts import PartialDate

_FRONT, _SUMMARY = 24, 6
_LONGEST_ROW = 130
_SENT = "commissioner"
_MONTH = 31
_MP = re.compile(r"\s+MP\b")
_PAGE = re.compile(
    r"\b(?:GOV\.UK|Updates to this page|Last updated|First published|From: Department)\b|^Published\s",
    re.MULTILINE,
)


def is_of_page(context: Context) -> bool:
    """Whether the text is a page of the department's publications, with what such pages say of themselves."""
    return _PAGE.search(context.text.text) is not None


def join_own_day(context: Context, groups: list[list[Naming]], own: list[Naming] | None) -> None:
    """*We issued the first direction on 26 May*, on a page put up within a month of it: the one of its heading, which the page
    gives no other day."""
    if own is None or any(n.date for n in own):
        return
    like = [g for g in groups if g is not own and g[0].kind == own[0].kind and not own[0].plural]
    near = [g for g in like if g[0].status == "issued" and tells_day_of_page(context, g[0].date)]
    if len(near) == 1:
        own += near[0]
        groups.remove(near[0])


def tells_day_of_page(context: Context, day: PartialDate | None) -> bool:
    """Whether a day is of the month before a page of the department's was put up: its paper's, whatever else it tells."""
    page = context.published
    if day is None or page is None or day.precision != "day" or page.precision != "day":
        return False
    apart = date.fromisoformat(str(page.value)) - date.fromisoformat(str(day.value))
    return 0 <= apart.days <= _MONTH and is_of_page(context)


def join_summary(context: Context, groups: list[list[Naming]], own: list[Naming] | None) -> None:
    """*A further direction given to the council because …* below the heading of a direction's page: the one of the page."""
    title = context.text.paragraph_at(own[0].start) if own else _FRONT
    if own is None or title >= _FRONT:
        return
    for group in [group for group in groups if group is not own]:
        naming = group[0]
        number = context.text.paragraph_at(naming.start)
        opens = context.text.paragraphs[number].start + len("A ") >= naming.start
        is_bare = len(group) == 1 and not (naming.date or naming.definite)
        is_its = (naming.kind, "issued") == (own[0].kind, naming.status)
        if number == title + 1 and opens and is_bare and is_its:
            own.append(naming)
            groups.remove(group)


def join_files(context: Context, groups: list[list[Naming]]) -> None:
    """*Letter from Ada Hale MP to Ambermere City Council*, a row for a file, and the one letter of hers that bears a day."""
    if context.kind in (*ORDERS, "report"):
        _join_reports(context, groups)
    if context.kind in ORDERS:
        _join_orders(context, groups)
    elif not is_of_page(context):
        return
    letters = [group for group in groups if group[0].kind == "letter"]
    _join_written(context, groups, letters)
    for row in [group for group in letters if _is_row(context, group)]:
        dated = [group for group in letters if _is_dated_by(context, group, row[0])]
        dated = dated or _find_nameless(letters)
        month = _month_of_row(context, row[0]) if len(dated) > 1 else None
        if month:
            dated = [g for g in dated if any(_is_of(n, month) for n in g)]
        if len(dated) == 1:
            dated[0].append(row[0])
            groups.remove(row)


def _join_written(
    context: Context, groups: list[list[Naming]], letters: list[list[Naming]]
) -> None:
    """*What the minister wrote to Ambermere City Council*, the line below a page's title: no letter of its own, but the writer of
    those to the council that the page lists with their days."""
    for summary in [g for g in letters if len(g) == 1 and g[0].is_written and not g[0].date]:
        naming = summary[0]
        is_above = context.text.paragraph_at(naming.start) < _SUMMARY
        listed = [g for g in letters if g is not summary and _is_to_same(g, naming)]
        if is_above and listed and context.published is not None and is_of_page(context):
            for group in listed:
                group.append(naming)
            groups.remove(summary)
            letters.remove(summary)


def _is_to_same(group: list[Naming], naming: Naming) -> bool:
    """Whether a letter bears a day and is to the reader of another, by nobody who could not be its writer."""
    by, to = naming.issuer, naming.addressee
    is_dated = any(n.date for n in group)
    is_to = any(n.addressee and to and is_same(n.addressee, to) for n in group)
    issuers = [n.issuer for n in group if n.issuer]
    return (
        is_dated and is_to and all(by and (is_same(by, o) or are_ministers(by, o)) for o in issuers)
    )


def _join_orders(context: Context, groups: list[list[Naming]]) -> None:
    """*Further revised direction: Ambermere City Council (September 2024)*, a row for a file, and the one of that month that the
    page tells of."""
    orders = [group for group in groups if group[0].kind in ORDERS]
    for row in [group for group in orders if _is_row(context, group)]:
        month = _month_of_row(context, row[0])
        dated = [g for g in orders if g[0].kind == row[0].kind and g is not row]
        dated = [g for g in dated if month and any(_is_of(naming, month) for naming in g)]
        if len(dated) == 1:
            dated[0].append(row[0])
            groups.remove(row)


def _join_reports(context: Context, groups: list[list[Naming]]) -> None:
    """*Report of the Children's Services Commissioner*, a row for a file, and the only report with a day that is by one, or by
    nobody named."""
    reports = [group for group in groups if group[0].kind == "report"]
    rows = [group for group in reports if _is_row(context, group) and _is_by_sent(group)]
    told = [group for group in reports if any(naming.date for naming in group)]
    dated = [g for g in told if _is_by_sent(g)] or [g for g in told if not any(n.issuer for n in g)]
    if len(rows) == len(dated) == 1:
        dated[0].extend(rows[0])
        groups.remove(rows[0])


def _is_by_sent(group: list[Naming]) -> bool:
    """Whether a report is by somebody whom ministers sent: a commissioner, or a person by name."""
    return any(n.issuer and (n.issuer.kind == "person" or n.issuer.office == _SENT) for n in group)


def _is_row(context: Context, group: list[Naming]) -> bool:
    """Whether a paper is named once, without a day, by a line that says nothing else."""
    naming = group[0]
    block = context.text.paragraphs[context.text.paragraph_at(naming.start)]
    opens = naming.start == block.start and block.end - block.start <= _LONGEST_ROW
    is_bare = len(group) == 1 and naming.date is None
    is_bare = is_bare and (naming.issuer is not None or naming.kind in ORDERS)
    return opens and is_bare and context.text.text[block.end - 1] not in ".:;"


def _month_of_row(context: Context, row: Naming) -> str | None:
    """The month with which the row for a file ends: *Minister's letter ending the direction: October 2022*."""
    block = context.text.paragraphs[context.text.paragraph_at(row.start)]
    days = context.dates_in(row.end, block.end)
    return days[-1].date.value if days and days[-1].date.precision == "month" else None


def _is_of(naming: Naming, month: str) -> bool:
    return bool(naming.date and naming.date.value and naming.date.value.startswith(month))


def _find_nameless(letters: list[list[Naming]]) -> list[list[Naming]]:
    """*The accompanying letter carries the same date*: the only dated letter of a page with one row for a letter, if its words
    name nobody."""
    nameless = [g for g in letters if any(n.date for n in g) and not any(n.issuer for n in g)]
    return nameless if len(letters) == 1 + len(nameless) else []


def _is_dated_by(context: Context, group: list[Naming], row: Naming) -> bool:
    """Whether a letter bears a day and is by the writer of a row; *the minister's letter* is by the one who is told as an MP."""
    by = row.issuer
    is_by_member = by is not None and bool(_MP.match(context.text.text, by.end))
    issuers = [naming.issuer for naming in group if naming.issuer]
    is_hers = row.issuer is not None and any(
        is_same(row.issuer, one)
        or are_ministers(row.issuer, one)
        or (is_by_member and one.kind == "office" and are_ministers(one))
        for one in issuers
    )
    return is_hers and any(naming.date for naming in group)
