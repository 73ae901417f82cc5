"""The end of a paper is told once: where a page lists the paper as closed, tells its end, and notes both in its history.

Source: the department's publication pages and collections, whose lists of changes repeat what the pages say.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.datelines import is_in_changes
from candour.extraction.prose.frames.instruments.endings import bears_own_day
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.kinds import ORDERS

Group = list[Naming]
_DAYS_AFTER = 62
_NAMED_BY_YEAR = re.compile(r"(?:19|20)\d\d\s")
_SEVERAL = re.compile(r"\b(?:earlier|previous|former|both|all|other)\s", re.IGNORECASE)


def tell_ends_once(context: Context, groups: list[Group], own: Group | None) -> None:
    """Leaves out the ends that only a page's history repeats, and joins a paper that is told as given with itself as closed."""
    for group in [g for g in groups if g is not own and _is_end_in_changes(context, g)]:
        if _SEVERAL.match(context.text.text, group[0].start) or any(
            _tells_same_end(other, group) for other in groups if other is not group
        ):
            groups.remove(group)
    for group in [g for g in groups if g[0].kind in ORDERS and _is_over(context, g)]:
        same = [g for g in groups if g is not group and _is_same_paper(group, g)]
        for other in same if len({_day(g[0]) for g in same}) == 1 else ():
            group[:] = sorted([*group, *other], key=lambda naming: naming.start)
            groups.remove(other)
    for group in [g for g in groups if g[0].kind in ORDERS and _is_told_over(context, g)]:
        if _has_end_beside(context, groups, group):
            group[:] = [n._replace(status="issued") for n in group]


def _is_end_in_changes(context: Context, group: Group) -> bool:
    first = group[0]
    is_end = first.kind in ORDERS and all(n.status == "lifted" for n in group)
    return is_end and all(is_in_changes(context.text, n.start) for n in group)


def _tells_same_end(other: Group, repeated: Group) -> bool:
    """Whether an end told elsewhere is the one that the history of the page notes, on the day of the change or without one."""
    if not _are_to_one(other, repeated) or not any(n.status == "lifted" for n in other):
        return False
    ends = [_day(n) for n in other if n.status == "lifted"]
    noted = [_day(n) for n in repeated if n.date]
    return not noted or any(
        end is None or _is_soon_after(end, day) for end in ends for day in noted if day
    )


def _is_soon_after(day: str, noted: str) -> bool:
    """Whether a change was noted on the day or within two months, as far as both are known."""
    return (
        noted.startswith(day)
        or day.startswith(noted)
        or 0 <= _count(noted) - _count(day) <= _DAYS_AFTER
    )


def _count(day: str) -> int:
    year, month, number = (*(int(part) for part in day.split("-")), 1, 1)[:3]
    return (year * 12 + month) * 31 + number


def _is_over(context: Context, group: Group) -> bool:
    """Whether a paper is told as over with its own day, or by a name that the document gave it with that day."""
    first = group[0]
    year = _NAMED_BY_YEAR.match(context.text.text, first.start, first.end)
    is_named = bool(year) and len(_day(first) or "") > len("2016")
    return first.status == "lifted" and (is_named or bears_own_day(context, first))


def _is_told_over(context: Context, group: Group) -> bool:
    """Whether a paper is told as over with its own day, or as given and as over on one day, which can only be its own."""
    days = {_day(n) for n in group if n.date}
    is_both = {n.status for n in group} == {"issued", "lifted"} and len(days) == 1
    return _is_over(context, group) or is_both


def _is_same_paper(over: Group, other: Group) -> bool:
    """Whether another naming tells the paper with the same day as given."""
    days = {_day(n) or "" for n in other if n.date}
    own = next((_day(n) for n in over if n.status == "lifted"), None)
    is_given = all(n.status == "issued" for n in other)
    is_its_day = len(days) == 1 and own is not None and min(days).startswith(own)
    return is_given and is_its_day and _are_to_one(over, other)


def _has_end_beside(context: Context, groups: list[Group], over: Group) -> bool:
    """Whether the day of the end is told as a fact of its own, of this paper and no other: none stands between."""
    own = next((day for n in over if (day := _day(n))), "")
    like = [g for g in groups if g is not over and _are_to_one(g, over)]
    ends = [(g, day) for g in like if (day := _find_end(context, g)) is not None]
    if len(ends) != 1 or ends[0][1] <= own:
        return False
    beside, end = ends[0]
    return not any((day := _day(n)) and own < day < end for g in like if g is not beside for n in g)


def _find_end(context: Context, group: Group) -> str | None:
    """The day on which a paper is told to be over, where the paper is named for that first and by no day of its own."""
    dated = next((n for n in group if n.date), None)
    if dated is None or {group[0].status, dated.status} != {"lifted"}:
        return None
    return None if bears_own_day(context, dated) else _day(dated)


def _are_to_one(one: Group, other: Group) -> bool:
    """Whether two are of one kind and to one council, as far as both say to whom."""
    codes = {n.addressee.code for n in (*one, *other) if n.addressee and n.addressee.code}
    return one[0].kind == other[0].kind and len(codes) <= 1


def _day(naming: Naming) -> str | None:
    return naming.date.value if naming.date else None
