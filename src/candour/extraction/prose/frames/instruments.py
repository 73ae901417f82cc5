"""Instruments: directions, notices, letters and reports, with issuer, addressee, date, power and status.

Each naming of an instrument is read where it stands; then the namings of one instrument are joined: *this
direction* is the direction named before, *the earlier direction of 30 August* is another one.
"""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.issuers import TO_COUNCILS, may_issue
from candour.extraction.prose.frames.naming import Naming
from candour.extraction.prose.frames.namings import find_namings
from candour.extraction.prose.frames.roles import find_council, name_fields
from candour.extraction.prose.front import find_published
from candour.facts import Instrument, PartialDate

_CLOSED = re.compile(
    r"(?:This (?:direction|notice) (?:has been|was|is) )?(?:now )?(?:revoked|withdrawn|lifted)\.?",
    re.IGNORECASE,
)


def find_instruments(context: Context) -> Iterator[Instrument]:
    """The instruments that a document names, each once, in the order of their first naming."""
    groups: list[list[Naming]] = []
    for naming in find_namings(context):
        group = _find_group(groups, naming)
        if group is not None:
            if not naming.says_nothing:
                group.append(naming)
        elif (not naming.short or naming.kind == "letter" or _is_ended(naming)) and _may_open(
            naming
        ):
            groups.append([naming])
    _close_principal(context, groups)
    for group in groups:
        yield _build(context, group, is_principal=_is_principal(context, group, groups))


def _find_group(groups: list[list[Naming]], naming: Naming) -> list[Naming] | None:
    for group in reversed(groups):
        if group[0].kind == naming.kind and _are_one(group, naming):
            return group
    return None


def _are_one(group: list[Naming], naming: Naming) -> bool:
    first = group[0]
    if _same_day(group, naming):
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
        return naming.definite and not naming.distinct and naming.says_nothing
    if naming.kind == "letter" and naming.short:
        return not first.plural and not dates
    if first.kind == "letter":
        return _is_that_letter(group, naming)
    if first.kind == "report" and not naming.says_nothing:
        issuers = {n.issuer.office or n.issuer.name for n in group if n.issuer}
        return naming.issuer is not None and (naming.issuer.office or naming.issuer.name) in issuers
    issuers = {n.issuer.name for n in group if n.issuer}
    if naming.issuer and issuers and naming.issuer.name not in issuers:
        return bool({naming.issuer.kind} & {"body", "office", "person"})
    return True


def _is_that_letter(group: list[Naming], naming: Naming) -> bool:
    is_own = naming.issuer is None or any(
        n.issuer and _is_same(n.issuer, naming.issuer) for n in group
    )
    return naming.definite and is_own and not (naming.addressee or naming.date)


def _differ(first: Naming, naming: Naming) -> bool:
    """Whether one is lifted or only proposed and the other is not; or one is several papers."""
    return first.plural != naming.plural or any(
        (first.status == status) != (naming.status == status) for status in ("lifted", "proposed")
    )


def _is_ended(naming: Naming) -> bool:
    """*the second notice* alone is any notice; lifted on a day it is one of its own."""
    return naming.status == "lifted" and naming.date is not None


def _same_day(group: list[Naming], naming: Naming) -> bool:
    """Whether both bear one day: an instrument is told by its date, whatever has become of it."""
    day = naming.date
    if day is None or day.precision != "day" or naming.kind not in TO_COUNCILS:
        return False
    return day.value is not None and any(n.date and n.date.value == day.value for n in group)


def _is_same(first: Party, other: Party) -> bool:
    """Whether two issuers are one: the same name, or an office and who is introduced as its holder."""
    if first.name == other.name:
        return True
    return (
        {first.kind, other.kind} == {"office", "person"}
        and first.office is not None
        and _family(first) == _family(other)
    )


def _family(party: Party) -> str | None:
    return "minister" if party.office in ("minister", "childrens_minister") else party.office


def _may_open(naming: Naming) -> bool:
    if naming.kind == "report":
        if naming.plural:
            return False
        if naming.date is not None:
            return naming.issuer is not None or naming.is_published
        if naming.issuer is None:
            return False
        return naming.issuer.office != "ofsted" or not naming.definite
    if naming.kind == "letter":
        return naming.issuer is not None or naming.date is not None
    if naming.kind == "order":
        return naming.issuer is not None or naming.date is not None
    if not naming.says_nothing or naming.status in ("lifted", "proposed"):
        return True
    return not naming.definite or naming.kind == "direction"


def _is_principal(context: Context, group: list[Naming], groups: list[list[Naming]]) -> bool:
    """Whether the document is this instrument: the first of its kind in a direction or a notice."""
    if context.kind != group[0].kind or context.kind == "letter":
        return False
    return group is next(g for g in groups if g[0].kind == context.kind)


def _close_principal(context: Context, groups: list[list[Naming]]) -> None:
    """The page of an instrument may say of it no more than *Revoked.*"""
    if context.kind not in TO_COUNCILS:
        return
    own = next((group for group in groups if group[0].kind == context.kind), None)
    closed = any(_CLOSED.fullmatch(sentence.text) for sentence in context.text.sentences[:30])
    if own and closed and own[0].status != "proposed":
        own[0] = own[0]._replace(status="lifted")
        own[1:] = [naming._replace(status="lifted") for naming in own[1:]]


def _build(context: Context, group: list[Naming], *, is_principal: bool) -> Instrument:
    first = group[0]
    date = _most_precise([naming.date for naming in group if naming.date])
    if date is None and is_principal:
        date = find_published(context.text, context.kind) or context.published
    issuers = [n.issuer for n in group if n.issuer and may_issue(first.kind, n.issuer)]
    issuer = max(issuers, key=lambda party: party.kind == "person", default=None)
    addressee = next((n.addressee for n in group if n.addressee), None)
    if issuer and addressee and issuer.name == addressee.name:
        addressee = None
    if first.kind in TO_COUNCILS and (addressee is None or addressee.kind != "authority"):
        addressee = find_council(context)
    power = next((naming.power for naming in group if naming.power), None)
    statuses = [naming.status for naming in group]
    status: Any = first.status
    for told in ("varied", "lifted"):
        status = told if told in statuses else status
    also = [
        passage
        for naming in group[1:]
        for passage in context.text.also(_gives(group, naming), naming.start, naming.end)
    ]
    return Instrument(
        kind=first.kind,  # type: ignore[arg-type]
        status=status,
        date=date,
        power=power,
        **_issuer_fields(context, first.kind, issuer),
        **name_fields("issued_to", addressee),
        **context.ground(f"instruments.{first.kind}", first.start, first.end, also=also),
    )


def _issuer_fields(context: Context, kind: str, issuer: Party | None) -> dict[str, Any]:
    """An office gives directions and notices, whoever holds it now: *the secretary of state* of 2013 stays that."""
    if issuer and kind in TO_COUNCILS and issuer.kind == "person" and not issuer.named:
        words = context.text.text[issuer.start : issuer.end]
        if " " in words or words.lower() in ("minister", "ministers"):
            return {"issued_by": re.sub(r"^the\s+", "", words, flags=re.IGNORECASE)}
    return name_fields("issued_by", issuer)


def _gives(group: list[Naming], naming: Naming) -> str | None:
    """The field that a later naming is the first to give, or ``None`` for a mere repetition."""
    before = group[: group.index(naming)]
    for field, name in (
        ("date", "date"),
        ("issuer", "issued_by"),
        ("addressee", "issued_to"),
        ("power", "power"),
    ):
        if getattr(naming, field) and not any(getattr(one, field) for one in before):
            return name
    return None


def _most_precise(dates: list[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda date: len(date.value or ""), default=None)
