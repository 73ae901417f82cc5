"""What the facts that were found say beside their key fields: who, by, to, power, role and the rest, against what was agreed.

A name agrees when it is the agreed one, when one of the two is a part of the other, or when both are the same authority by
its code. A field that the answers leave out is not asked for.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from prose_scoring import KEYS, WORDED, Outcome, agree, type_of

from candour.facts import AnyFact

_ASIDE = frozenset({"type", "about", "anchor", "optional", "cite", "also"})


class Field(NamedTuple):
    """One agreed field of a fact that was found: ``right``, ``wrong`` (something else was read) or ``open``."""

    file: str
    name: str
    agreed: Any
    fact: AnyFact
    outcome: str


def compare_fields(outcomes: Sequence[Outcome]) -> Iterator[Field]:
    """Every agreed field that does not already decide whether the fact is right, in the order of the answers."""
    for outcome in outcomes:
        for agreed, fact in outcome.agreed:
            if fact is None or agreed.get("optional"):
                continue
            kind = type_of(fact)
            for name, value in agreed.items():
                if name in _ASIDE or name in KEYS[kind] or name == WORDED.get(kind):
                    continue
                how = _compare(fact, name, agreed)
                yield Field(outcome.file, f"{kind}.{name}", value, fact, how)


def _compare(fact: AnyFact, name: str, agreed: dict[str, Any]) -> str:
    value, wanted = getattr(fact, name), agreed[name]
    code = agreed.get(f"{name}_code")
    if agree(value, wanted) or (code and code == getattr(fact, f"{name}_code", None)):
        return "right"
    if value is None or getattr(value, "value", value) is None:
        return "open"
    return "right" if _is_part(value, wanted) else "wrong"


def _is_part(value: Any, wanted: Any) -> bool:
    if not (isinstance(value, str) and isinstance(wanted, str)):
        return False
    one, other = value.lower(), wanted.lower().removeprefix("the ")
    return one.removeprefix("the ") in other or other in one


def field_table(fields: Sequence[Field]) -> list[str]:
    """One line a field: how often it was agreed, and how often read as agreed, otherwise, or left open."""
    lines = [f"{'field':<28}{'agreed':>8}{'right':>8}{'wrong':>8}{'open':>8}"]
    counts: dict[str, Counter[str]] = {}
    for field in fields:
        counts.setdefault(field.name, Counter())[field.outcome] += 1
    rows = sorted(counts.items())
    for name, row in [*rows, ("all", sum((row for _, row in rows), Counter()))]:
        lines.append(
            f"{name:<28}{row.total():>8}{row['right']:>8}{row['wrong']:>8}{row['open']:>8}"
        )
    return lines


def show_field(field: Field) -> str:
    """A field that is not as agreed, in a line."""
    value = getattr(field.fact, field.name.partition(".")[2])
    words = " ".join(field.fact.cite.quote.split())[:100]
    return f"{field.outcome} {field.name}: agreed {field.agreed!r}, read {value!r} “{words}”"
