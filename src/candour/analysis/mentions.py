"""Which facts tell of one and the same instrument.

Facts of one kind are taken together when their day agrees, nothing in issuer and addressee speaks against it, and, for a fact
that knows the month or year only, exactly one instrument of that time fits. A person may stand for the office that the
record gives them. What could be two things stays two.
"""

from collections.abc import Mapping

from candour.analysis.ledger import Ledger
from candour.analysis.parties import find_audience, is_no_audience, may_be_same
from candour.facts import Appointment, Instrument, Statement
from candour.facts.events import Audience
from candour.facts.record import FactEntry

Mention = tuple[FactEntry, Instrument]
Roles = Mapping[str, frozenset[str]]


def group_instruments(ledger: Ledger, roles: Roles) -> list[list[Mention]]:
    """The facts of instruments, those of one instrument together; in sequence of the first of each."""
    groups: list[list[Mention]] = []
    by_day: dict[tuple[str, str], list[list[Mention]]] = {}
    by_time: dict[tuple[str, str], list[list[Mention]]] = {}
    vague: list[Mention] = []
    for entry, fact in ledger.of_fact(Instrument):
        value = fact.date.value if fact.date is not None else None
        if value is None:
            groups.append([(entry, fact)])
        elif len(value) < len("2019-11-01"):
            vague.append((entry, fact))
        else:
            alike = by_day.setdefault((fact.kind, value), [])
            group = _join(alike, entry, fact, roles)
            if group is not None:
                groups.append(group)
                for length in (len("2019"), len("2019-11")):
                    by_time.setdefault((fact.kind, value[:length]), []).append(group)
    for entry, fact in vague:
        value = (fact.date.value if fact.date is not None else None) or ""
        fitting = [g for g in by_time.get((fact.kind, value), ()) if _agree(fact, g, roles)]
        if len(fitting) == 1:
            fitting[0].append((entry, fact))
        else:
            group = _join(by_day.setdefault((fact.kind, value), []), entry, fact, roles)
            groups += [group] if group is not None else []
    for group in groups:
        group.sort(key=lambda mention: mention[0].sequence)
    return sorted(groups, key=lambda group: group[0][0].sequence)


def find_roles(ledger: Ledger) -> Roles:
    """The roles in which statements and appointments introduce each person, by name in small letters."""
    roles: dict[str, set[str]] = {}
    for _, statement in ledger.of_fact(Statement):
        if statement.speaker and statement.role:
            roles.setdefault(statement.speaker.lower(), set()).add(statement.role)
    for _, appointment in ledger.of_fact(Appointment):
        if appointment.person and appointment.role:
            roles.setdefault(appointment.person.lower(), set()).add(appointment.role)
    return {name: frozenset(found) for name, found in roles.items()}


def audience_of_roles(roles: Roles, name: str | None) -> Audience | None:
    """The audience of a person by their roles; ``None`` where the roles belong to several or to none."""
    found = roles.get((name or "").lower(), frozenset())
    if any(is_no_audience(role) for role in found):
        return None
    audiences = {find_audience(role) for role in found} - {None}
    return audiences.pop() if len(audiences) == 1 else None


def _join(
    alike: list[list[Mention]], entry: FactEntry, fact: Instrument, roles: Roles
) -> list[Mention] | None:
    """Put the fact into the group that it agrees with, or give the new group that it begins."""
    group = next((group for group in alike if _agree(fact, group, roles)), None)
    if group is not None:
        group.append((entry, fact))
        return None
    alike.append([(entry, fact)])
    return alike[-1]


def _agree(fact: Instrument, group: list[Mention], roles: Roles) -> bool:
    return all(
        _is_same_party(one, two, roles)
        for _, other in group
        for one, two in ((fact.issued_by, other.issued_by), (fact.issued_to, other.issued_to))
    )


def _is_same_party(one: str | None, other: str | None, roles: Roles) -> bool:
    if not one or not other:
        return True
    ones = {one, *roles.get(one.lower(), ())}
    others = {other, *roles.get(other.lower(), ())}
    return any(may_be_same(first, second) for first in ones for second in others)
