"""Which facts tell of one and the same instrument.

Facts of one kind are taken together when their day agrees, nothing in issuer and addressee speaks against it, and, for a fact
that knows the month or year only, exactly one instrument of that time fits. A person may stand for the office that the
record gives them. What could be two things stays two.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal

from candour.analysis.days import first_day
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.parties import find_audience, is_no_audience, may_be_same
from candour.facts import Appointment, Instrument, Statement
from candour.facts.events import Audience
from candour.facts.record import FactEntry

Mention = tuple[FactEntry, Instrument]
Roles = Mapping[str, frozenset[str]]
_OFFICE = re.compile(r"[A-Z][\w’'-]*(?:,? (?:[A-Z][\w’'-]*|of|for|the|and|with|to|in|&))*")
_TITLE = re.compile(r"(?:councillor|cllr)\.?", re.IGNORECASE)
_YEAR, _MONTH, _DAY = len("2019"), len("2019-11"), len("2019-11-01")


def group_instruments(ledger: Ledger, roles: Roles) -> list[list[Mention]]:
    """The facts of instruments, those of one instrument together; in sequence of the first of each."""
    groups = _Groups(roles)
    for mention in sorted(ledger.of_fact(Instrument), key=_is_vague):
        groups.take(mention)
    for group in groups.all:
        group.sort(key=lambda mention: mention[0].sequence)
    return sorted(groups.all, key=lambda group: group[0][0].sequence)


def find_roles(ledger: Ledger) -> Roles:
    """The roles in which statements, appointments and letters introduce each person, by name in small letters."""
    return {
        name: frozenset(role for role, _ in found)
        for name, found in _find_introductions(ledger).items()
    }


def find_roles_by(ledger: Ledger, name: str | None, *, day: dt.date | None) -> Roles:
    """The roles in which documents of that day or before it introduce a person: others may have come to them later."""
    found = _find_introductions(ledger).get((name or "").lower(), ())
    by_then = [role for role, told in found if day is not None and told is not None and told <= day]
    return {(name or "").lower(): frozenset(by_then)}


@remembered
def _find_introductions(ledger: Ledger) -> Mapping[str, list[tuple[str, dt.date | None]]]:
    """The roles in which each person is introduced, each with the day of the document, by name in small letters."""
    found: defaultdict[str, list[tuple[str, dt.date | None]]] = defaultdict(list)
    for entry, name, role in _introduce(ledger):
        if name and role:
            document = ledger.documents.get(entry.document)
            day = first_day(document.written, document.published) if document else None
            found[name.lower()].append((role, day))
    return dict(found)


def _introduce(ledger: Ledger) -> Iterator[tuple[FactEntry, str | None, str | None]]:
    for entry, statement in ledger.of_fact(Statement):
        yield entry, statement.speaker, statement.role
    for entry, appointment in ledger.of_fact(Appointment):
        yield entry, appointment.person, appointment.role
    for entry, instrument in ledger.of_fact(Instrument):
        yield entry, instrument.issued_by, find_office(instrument, "issued_by")
        yield entry, instrument.issued_to, find_office(instrument, "issued_to")


def find_office(fact: Instrument, field: Literal["issued_by", "issued_to"]) -> str | None:
    """The office that a letter itself gives its writer (``issued_by``) or reader (``issued_to``) beside the name.

    It stands there alone, each of its words with a capital; other passages that give a party are parts of sentences.
    """
    name = fact.issued_by if field == "issued_by" else fact.issued_to
    for passage in fact.also if name else ():
        words = " ".join(passage.quote.split())
        is_office = passage.field == field and _OFFICE.fullmatch(words) is not None
        if is_office and (name or "").lower() not in words.lower() and find_audience(words):
            return words
    return None


def audience_of_roles(roles: Roles, name: str | None) -> Audience | None:
    """The audience of a person by their roles; ``None`` where the roles belong to several or to none.

    Whoever leads a council or sits in its cabinet is a councillor too: the bare title says less than the office.
    """
    found = roles.get((name or "").lower(), frozenset())
    if any(is_no_audience(role) for role in found):
        return None
    audiences = {find_audience(role) for role in found} - {None}
    if audiences == {"executive", "councillors"}:
        audiences = {find_audience(role) for role in found if not _TITLE.fullmatch(role)} - {None}
    return audiences.pop() if len(audiences) == 1 else None


class _Groups:
    """The groups as they grow; facts that know the day are to be taken before those that know less."""

    def __init__(self, roles: Roles) -> None:
        self.all: list[list[Mention]] = []
        self._roles = roles
        self._by_date: defaultdict[tuple[str, str], list[list[Mention]]] = defaultdict(list)
        self._by_time: defaultdict[tuple[str, str], list[list[Mention]]] = defaultdict(list)

    def take(self, mention: Mention) -> None:
        """Put a fact into the group that it belongs to, or begin a new one with it."""
        value = _date_of(mention)
        group = self._find(mention, value) if value is not None else None
        if group is None:
            self._begin(mention, value)
        else:
            group.append(mention)

    def _find(self, mention: Mention, value: str) -> list[Mention] | None:
        """The one instrument of the month or year that the fact knows, else a group of the very same date."""
        fact = mention[1]
        within = [g for g in self._by_time[fact.kind, value] if _agree(fact, g, self._roles)]
        if len(within) == 1:
            return within[0]
        alike = self._by_date[fact.kind, value]
        return next((group for group in alike if _agree(fact, group, self._roles)), None)

    def _begin(self, mention: Mention, value: str | None) -> None:
        group, kind = [mention], mention[1].kind
        self.all.append(group)
        if value is not None:
            self._by_date[kind, value].append(group)
        if value is not None and len(value) == _DAY:
            self._by_time[kind, value[:_YEAR]].append(group)
            self._by_time[kind, value[:_MONTH]].append(group)


def _date_of(mention: Mention) -> str | None:
    date = mention[1].date
    return date.value if date is not None else None


def _is_vague(mention: Mention) -> bool:
    """Whether a fact knows the month or the year only."""
    value = _date_of(mention)
    return value is not None and len(value) < _DAY


def _agree(fact: Instrument, group: list[Mention], roles: Roles) -> bool:
    return all(
        is_same_party(one, two, roles)
        for _, other in group
        for one, two in ((fact.issued_by, other.issued_by), (fact.issued_to, other.issued_to))
    )


def is_same_party(one: str | None, other: str | None, roles: Roles) -> bool:
    """Whether two names may mean one party, a person standing for the office that ``roles`` give them; yes where one is unknown."""
    if not one or not other:
        return True
    ones = {one, *roles.get(one.lower(), ())}
    others = {other, *roles.get(other.lower(), ())}
    return any(may_be_same(first, second) for first in ones for second in others)
