"""Namings of one instrument are joined: *this direction* is the one named before, *the earlier direction of 30 August*
another; what is counted (*three letters*) and then named one by one is no paper of its own.
"""

from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.kinds import ORDERS
from candour.facts import PartialDate

_LATE_BY = 1
_BOTH, _MANY = 2, 3
# How far behind a report *the report* is it: within the next sentence.
_TAKEN_UP = 160
_MINISTERS = {"minister", "ministers", "childrens_minister", "secretary_of_state"}


def find_group(
    groups: list[list[Naming]], naming: Naming, *, own: PartialDate | None
) -> list[Naming] | None:
    """The instrument, of those named so far, that a naming tells of again; ``own`` is the day of the one that the document is."""
    latest_first = groups[::-1]
    for group in sorted(latest_first, key=lambda known: _is_unlike(known[0], naming)):
        is_like = group[0].kind == naming.kind and not _are_to_two(group[0], naming)
        if is_like and _are_one(group, naming):
            is_first = group is next(g for g in groups if g[0].kind == naming.kind)
            if not (is_first and own and _is_of_another_time(group, naming, own)):
                return group
    return None


def drop_sums(groups: list[list[Naming]]) -> Iterator[list[Naming]]:
    """The instruments but for a number of papers (*three letters*) of which as many are told one by one, and for *the
    minister's letters*, where they were."""
    for index, group in enumerate(groups):
        first = group[0]
        is_of_all = first.definite and not first.date and first.kind == "letter"
        single = [
            n
            for (n, *_others) in (groups if is_of_all else groups[index + 1 :])
            if n.kind == first.kind and n.date and not n.plural and _may_be_by_same(n, first)
        ]
        enough = first.counted or (_BOTH if is_of_all else _MANY) if first.plural else None
        if enough is None or len(single) < enough:
            yield group


def _is_unlike(first: Naming, naming: Naming) -> tuple[bool, bool]:
    """How unlike what became of two papers is: a revised one is sooner another that was revised than one that was not."""
    return (first.status == "lifted") != (naming.status == "lifted"), first.status != naming.status


def tell_apart(context: Context, group: list[Naming], naming: Naming) -> list[Naming] | None:
    """What is told of an instrument in one place as given and in another as ended on a day, or as ended and then as given,
    as a paper of its own; ``None`` where the naming tells of the same: an end without its day is what became of it."""
    first = group[0]
    if (first.status == "lifted") == (naming.status == "lifted"):
        return None
    places = [context.text.sentence_at(one.start).number for one in (first, naming)]
    if places[0] == places[1] or (naming.date is None and first.definite):
        return None
    if naming.status != "lifted":
        return None if _same_day(group, naming) else [naming]
    if naming.date is None or (naming.is_own_day and _same_day(group, naming)):
        return None
    day = next((n for n in group if n.date and n.is_own_day), first)
    ended = naming if naming.date.precision == "day" else naming._replace(date=None)
    return [ended, day._replace(status="lifted")]


def _may_be_by_same(one: Naming, first: Naming) -> bool:
    return one.issuer is None or first.issuer is None or is_same(one.issuer, first.issuer)


def _is_of_another_time(group: list[Naming], naming: Naming, own: PartialDate) -> bool:
    """Whether a naming gives a day long before the document's, and the document has given its own paper none yet."""
    if naming.date is None or any(n.date and n.date.value for n in group):
        return False
    if "lifted" in (naming.status, group[0].status):
        return False
    months = [count_months(date) for date in (naming.date, own)]
    return months[0] is not None and months[1] is not None and months[1] - months[0] > _LATE_BY


def is_of_another_time(group: list[Naming], own: PartialDate | None) -> bool:
    """Whether an instrument bears a day far from that of the document, or is told of as lifted on one."""
    dates = [naming.date for naming in group if naming.date]
    if not dates or own is None:
        return False
    months = [count_months(date) for date in (dates[0], own)]
    return months[0] is None or months[1] is None or abs(months[1] - months[0]) > _LATE_BY


def count_months(date: PartialDate) -> int | None:
    """The months of a date since the year 0, or ``None`` when it gives no month."""
    value = date.value or ""
    return int(value[:4]) * 12 + int(value[5:7]) if len(value) >= len("2019-11") else None


def _are_one(group: list[Naming], naming: Naming) -> bool:
    first = group[0]
    if (
        _same_day(group, naming)
        or _tells_its_end(group, naming)
        or _tells_its_making(group, naming)
    ):
        return True
    if _differ(first, naming):
        return False
    dates = {n.date.value for n in group if n.date and n.date.value}
    value = naming.date.value if naming.date else None
    if value and not naming.definite and any(n.date and not n.date.value for n in group):
        return False
    if dates and value:
        return any(value.startswith(date) or date.startswith(value) for date in dates)
    if naming.distinct or first.distinct:
        says_more = naming.issuer or naming.addressee or naming.date
        return naming.definite and not naming.distinct and not says_more
    if naming.kind == "letter":
        return _are_one_letter(group, naming, is_dated=bool(dates))
    if first.kind == "report" and not naming.says_nothing:
        is_taken_up = naming.definite and naming.issuer is None and not dates
        if is_taken_up and 0 < naming.start - group[-1].end < _TAKEN_UP:
            return True
        return any(_may_be_one_author(n.issuer, naming.issuer) for n in group)
    issuers = {n.issuer.name for n in group if n.issuer}
    if naming.issuer and issuers and naming.issuer.name not in issuers:
        return bool({naming.issuer.kind} & {"body", "office", "person"})
    return True


def _tells_its_making(group: list[Naming], naming: Naming) -> bool:
    """Whether a person's report, told to have been done on a day, is one that came out on no earlier day."""
    if not naming.is_of_making or _differ(group[0], naming):
        return False
    if not any(n.date and n.issuer and n.issuer.kind == "person" for n in group):
        return False
    made = naming.date.value if naming.date else None
    days = [n.date.value for n in group if n.date and n.date.value]
    return made is None or all(day[: len(made)] >= made[: len(day)] for day in days)


def _are_one_letter(group: list[Naming], naming: Naming, *, is_dated: bool) -> bool:
    """Letters without a day are one where one person wrote them; *that letter* is the one before."""
    if naming.short:
        return not group[0].plural and not is_dated
    by_same = naming.issuer is not None and any(
        n.issuer and is_same(n.issuer, naming.issuer) for n in group
    )
    if not (is_dated or naming.date or naming.plural):
        return by_same
    is_own = naming.issuer is None or by_same
    is_told_to = naming.addressee and not by_same
    if is_dated and is_told_to and naming.definite and not naming.date and not naming.issuer:
        return not any(n.addressee for n in group)
    if is_dated and (naming.date or is_told_to):
        return False
    return naming.definite and is_own and not group[0].plural


def _are_to_two(first: Naming, naming: Naming) -> bool:
    """Whether two directions or notices are to two councils."""
    codes = {n.addressee.code for n in (first, naming) if n.addressee and n.addressee.code}
    return len(codes) > 1 and naming.kind in ORDERS


def _differ(first: Naming, naming: Naming) -> bool:
    """Whether one is lifted or only proposed and the other is not; or one is several papers."""
    return first.plural != naming.plural or any(
        (first.status == status) != (naming.status == status) for status in ("lifted", "proposed")
    )


def _same_day(group: list[Naming], naming: Naming) -> bool:
    """Whether both bear one day: an instrument is told by its date, whatever has become of it; the day on which one ended
    is not its own."""
    day = naming.date
    if day is None or day.value is None or naming.kind not in ORDERS:
        return False
    if day.precision != "day":
        is_end = naming.status == "lifted" and naming.is_own_day
        return is_end and any(n.is_own_day and _is_of_month(n, day.value) for n in group)
    if naming.status == "lifted" and naming.is_own_day and _is_only_month(group, day.value):
        return True
    same = [n for n in group if n.date and n.date.value == day.value]
    return any(n.status == naming.status or _bear_own_day(n, naming) for n in same)


def _is_only_month(group: list[Naming], day: str) -> bool:
    """Whether all that is told of a paper's day is the month of this day: the row of a list, *Direction issued: March 2017*."""
    days = [n.date.value for n in group if n.date and n.date.value]
    return bool(days) and all(len(one) == len("2017-03") and day.startswith(one) for one in days)


def _is_of_month(naming: Naming, month: str) -> bool:
    return bool(naming.date and f"{naming.date.value}-".startswith(f"{month}-"))


def _tells_its_end(group: list[Naming], naming: Naming) -> bool:
    """*I have decided to revoke it*, without a day, or with one where no other is told: the end of the one named before.

    What is over without a day, once more, is what was told of as over."""
    is_undated = naming.date is None or not any(n.date for n in group)
    if group[0].plural or group[0].status not in ("issued", "varied"):
        return False
    is_again = naming.status == "lifted" and naming.date is None and not naming.distinct
    is_again = is_again and any(n.status == "lifted" for n in group)
    return is_again or (naming.is_pronoun and is_undated)


def _bear_own_day(*namings: Naming) -> bool:
    return all(n.status != "lifted" or n.is_own_day for n in namings)


def _may_be_one_author(first: Party | None, other: Party | None) -> bool:
    """Whether two reports name one author, by their name or by the office that both hold."""
    if first is None or other is None:
        return False
    return is_same(first, other) or (first.office is not None and first.office == other.office)


def is_same(first: Party, other: Party) -> bool:
    """Whether two issuers are one: the same name, or an office and who is introduced as its holder."""
    if first.name == other.name:
        return True
    return (
        {first.kind, other.kind} == {"office", "person"}
        and first.office is not None
        and _family(first) == _family(other)
    )


def are_ministers(*parties: Party) -> bool:
    """Whether all are told as ministers, by whatever name of the post."""
    return all(party.office in _MINISTERS for party in parties)


def _family(party: Party) -> str | None:
    return "minister" if party.office in ("minister", "childrens_minister") else party.office
