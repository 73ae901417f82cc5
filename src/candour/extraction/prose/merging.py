"""One fact for one thing: repetitions become ``also`` passages of the first telling; the rest is put in order.

When two facts tell the same thing is known by type: ``SAME`` gives the judge of each.
"""

import re
from collections.abc import Callable, Iterable, Mapping

import msgspec

from candour.extraction.prose.given import field_given
from candour.facts import (
    Also,
    AnyFact,
    Commitment,
    Disclosure,
    Finding,
    NonDisclosure,
    PartialDate,
    Statement,
)

Judge = Callable[[AnyFact, AnyFact], bool]
_GROUNDS = frozenset({"about", "cite", "also", "confidence", "rule"})
_WORD = re.compile(r"[a-z0-9£]{4,}")
_LEAST_SHARED = 0.6
_LEAST_SHARED_FINDING, _MOST_LONGER = 0.75, 1.2
_TELLS_OF_JUDGE = re.compile(
    r"(?:the\s+|an?\s+|that\s+)*(?:inspectors|ofsted|(?:ofsted[’']s\s+|inspectors[’']\s+)?(?:report|inspection|review))\s+(?:had|has|have)\s+(?:found|identified|shown|uncovered)\b",
    re.IGNORECASE,
)
_PAPERS = {"correspondence": "letter"}


def merge(
    facts: Iterable[AnyFact], *, same: Mapping[type, Judge] | None = None
) -> tuple[AnyFact, ...]:
    """The facts in the order of their place, each thing once.

    ``same`` gives, by fact type, whether two facts tell one thing; a type without a judge is the same when every field of its own is.
    """
    judges = {**SAME, **(same or {})}
    merged: list[AnyFact] = []
    for fact in sorted(facts, key=_place):
        judge = judges.get(type(fact), is_equal)
        for index, earlier in enumerate(merged):
            if type(earlier) is type(fact) and judge(earlier, fact):
                merged[index] = _combine(earlier, fact)
                break
        else:
            merged.append(fact)
    return tuple(fact for fact in merged if not _is_said(fact, merged))


def _is_said(fact: AnyFact, facts: Iterable[AnyFact]) -> bool:
    """Whether a finding is only somebody's words: then it is a statement and nothing else.

    Somebody may also report what another found (*she wrote that a report showed …*): that is both.
    """
    return isinstance(fact, Finding) and any(
        isinstance(other, Statement)
        and other.cite.page == fact.cite.page
        and other.cite.start < fact.cite.end
        and fact.cite.start < other.cite.end
        and share_words(fact.text, other.text)
        and not _TELLS_OF_JUDGE.match(other.text)
        and (other.reported == "direct" or len(other.text) < _MOST_LONGER * len(fact.text))
        for other in facts
    )


def is_equal(first: AnyFact, second: AnyFact) -> bool:
    """Whether both concern the same authority and every field of the type's own is equal (a date counts by its value, else by
    its words)."""
    return first.about == second.about and all(
        _comparable(getattr(first, field)) == _comparable(getattr(second, field))
        for field in first.__struct_fields__
        if field not in _GROUNDS
    )


def are_compatible(first: AnyFact, second: AnyFact, *, fields: Iterable[str]) -> bool:
    """Whether the named fields are equal wherever both facts give them."""
    for field in fields:
        one, other = _comparable(getattr(first, field)), _comparable(getattr(second, field))
        if one is not None and other is not None and one != other:
            return False
    return True


def share_words(first: str, second: str, *, least: float = _LEAST_SHARED) -> bool:
    """Whether two wordings share at least this part of the shorter one's words of four letters or more."""
    one, other = set(_WORD.findall(first.lower())), set(_WORD.findall(second.lower()))
    shorter = min(len(one), len(other))
    return bool(shorter) and len(one & other) / shorter >= least


def _place(fact: AnyFact) -> tuple[int, int, int]:
    return fact.cite.page, fact.cite.start, fact.cite.end


def _comparable(value: object) -> object:
    if isinstance(value, PartialDate):
        return value.value or value.text.lower()
    return value.lower() if isinstance(value, str) else value


def _combine(first: AnyFact, again: AnyFact) -> AnyFact:
    """The first fact with what only the repetition gives, and the repetition's passages."""
    given = {
        field: getattr(again, field)
        for field in first.__struct_fields__
        if field not in _GROUNDS
        and getattr(first, field) in (None, ())
        and getattr(again, field) not in (None, ())
    }
    cited = {(first.cite.page, first.cite.start, first.cite.end)}
    cited |= {(also.page, also.start, also.end) for also in first.also}
    cite = again.cite
    field = field_given(again, given, cite.quote)
    passages = [Also(field, cite.page, cite.start, cite.end, cite.quote)]
    passages += again.also
    also = first.also + tuple(p for p in passages if (p.page, p.start, p.end) not in cited)
    combined: AnyFact = msgspec.structs.replace(first, also=also, **given)
    return combined


def _is_same_statement(first: AnyFact, second: AnyFact) -> bool:
    if not (isinstance(first, Statement) and isinstance(second, Statement)):
        return False
    agree = are_compatible(first, second, fields=("speaker", "reported", "date"))
    return agree and share_words(first.text, second.text)


def _is_same_disclosure(first: AnyFact, second: AnyFact) -> bool:
    """The same kind of paper before the same audience, by no other route and on no other day."""
    if not (isinstance(first, Disclosure) and isinstance(second, Disclosure)):
        return False
    agree = first.to == second.to and are_compatible(first, second, fields=("route", "date", "by"))
    return agree and _share_noun(first.what, second.what)


def _is_same_non_disclosure(first: AnyFact, second: AnyFact) -> bool:
    if not (isinstance(first, NonDisclosure) and isinstance(second, NonDisclosure)):
        return False
    agree = first.to == second.to and first.alleged_by == second.alleged_by
    return agree and (None in (first.what, second.what) or _share_noun(first.what, second.what))


def _is_same_finding(first: AnyFact, second: AnyFact) -> bool:
    if not (isinstance(first, Finding) and isinstance(second, Finding)):
        return False
    agree = (first.polarity, first.about) == (second.polarity, second.about)
    return agree and share_words(first.text, second.text, least=_LEAST_SHARED_FINDING)


def _is_same_commitment(first: AnyFact, second: AnyFact) -> bool:
    """The same number of the same things, by nobody else and for nothing else; without a number, every word alike."""
    if not (isinstance(first, Commitment) and isinstance(second, Commitment)):
        return False
    if first.quantity is None or (first.quantity, first.unit) != (second.quantity, second.unit):
        return is_equal(first, second)
    if not are_compatible(first, second, fields=("by_code", "date")):
        return False
    if first.purpose is None or second.purpose is None:
        return True
    return share_words(first.purpose, second.purpose)


def _share_noun(first: str | None, second: str | None) -> bool:
    one, other = (
        {_PAPERS.get(word, word.rstrip("s")) for word in _WORD.findall((what or "").lower())}
        for what in (first, second)
    )
    return bool(one & other)


SAME: Mapping[type, Judge] = {
    Statement: _is_same_statement,
    Disclosure: _is_same_disclosure,
    NonDisclosure: _is_same_non_disclosure,
    Finding: _is_same_finding,
    Commitment: _is_same_commitment,
}
