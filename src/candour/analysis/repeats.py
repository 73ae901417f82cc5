"""Duties that two documents may tell alike: an order, and the article that tells of it.

Whether they are one is for a person to decide; until then each counts, and the later one says so.
"""

import re
from collections import defaultdict

from candour.analysis.instruments import find_instruments, find_makers
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.mentions import Roles, find_roles, is_same_party
from candour.facts import Requirement
from candour.facts.record import FactEntry

_WORD = re.compile(r"[a-z]{3,}")
_EMPTY = frozenset(
    [
        "the",
        "and",
        "for",
        "that",
        "with",
        "from",
        "its",
        "their",
        "his",
        "her",
        "this",
        "these",
        "those",
        "must",
        "shall",
        "will",
        "have",
        "has",
        "been",
        "are",
        "was",
        "were",
        "not",
        "any",
        "all",
        "council",
        "authority",
    ]
)
_SHARED = 0.5
_ORDERING = ("direction", "improvement_notice", "order")


@remembered
def find_repeats(ledger: Ledger) -> dict[str, tuple[FactEntry, ...]]:
    """For each requirement that may tell what an earlier entry of another document tells, those entries, in sequence."""
    roles = find_roles(ledger)
    by_day: defaultdict[object, list[tuple[FactEntry, Requirement]]] = defaultdict(list)
    found = {}
    for entry, fact in ledger.of_fact(Requirement):
        earlier = by_day[_day_of(fact)] if _day_of(fact) else []
        alike = tuple(
            one
            for one, other in earlier
            if one.document != entry.document and may_repeat(fact, other, roles=roles)
        )
        if alike:
            found[entry.id] = alike
        earlier.append((entry, fact))
    return found


def may_repeat(one: Requirement, other: Requirement, *, roles: Roles) -> bool:
    """Whether two requirements may be one: of the same force and day, nobody else's, and in good part in the same words."""
    if one.force != other.force or _day_of(one) is None or _day_of(one) != _day_of(other):
        return False
    if not is_same_party(one.who, other.who, roles):
        return False
    words, others = _words_of(one), _words_of(other)
    fewest = min(len(words), len(others))
    return fewest > 0 and len(words & others) / fewest >= _SHARED


def choose_poorer(ledger: Ledger, one: FactEntry, other: FactEntry) -> FactEntry:
    """Which of two requirements that may be one to withdraw, if they are: the one that tells less.

    An order of the direction or notice itself stays before one of a letter, that before one of an article; then the one with
    an approver, a consequence, the more exact deadline, the surer reading; among equals the earlier stays.
    """
    ranks = [_rank(ledger, entry) for entry in (one, other)]
    if ranks[0] == ranks[1]:
        return max(one, other, key=lambda entry: entry.sequence)
    return one if ranks[0] < ranks[1] else other


def _rank(ledger: Ledger, entry: FactEntry) -> tuple[float, ...]:
    fact = entry.fact
    maker = find_makers(ledger, find_instruments(ledger)).get(entry.document)
    is_paper = maker is not None and maker.document == entry.document
    orders = is_paper and maker is not None and maker.fact.kind in _ORDERING
    if not isinstance(fact, Requirement):
        return (orders, is_paper)
    exact = len(fact.deadline.value or "") if fact.deadline is not None else 0
    told = (fact.approver is not None, fact.otherwise is not None)
    return (orders, is_paper, *told, exact, fact.confidence or 0)


def _day_of(fact: Requirement) -> object:
    return fact.deadline.latest if fact.deadline is not None else None


def _words_of(fact: Requirement) -> frozenset[str]:
    return frozenset(_WORD.findall(fact.must.lower())) - _EMPTY
