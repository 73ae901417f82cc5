"""What a document tells of more than once: kept once, joined from all its tellings."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from candour.extraction.prose.given import field_given
from candour.facts import Also, Fact

Told = TypeVar("Told")
AFact = TypeVar("AFact", bound=Fact)

_GROUNDS = frozenset(Fact.__struct_fields__)


def add_telling(
    found: list[Told],
    told: Told,
    *,
    are_one: Callable[[Told, Told], bool],
    join: Callable[[Told, Told], Told],
) -> None:
    """Put what is told into the first of those found that is the same thing, or behind them all where none is.

    ``are_one`` and ``join`` are given the one found and then the one told.
    """
    for index, earlier in enumerate(found):
        if are_one(earlier, told):
            found[index] = join(earlier, told)
            return
    found.append(told)


def join_facts(first: AFact, again: AFact, *, repeats: bool = True, **fields: Any) -> AFact:
    """The first of two facts with what only the other gives and the other's passages; ``fields`` are as given here.

    Each passage names the field that only it gives. Unless the other telling ``repeats`` the first, it is none without one.
    """
    cite = again.cite
    new = [field for field in again.__struct_fields__ if _gives_alone(first, again, field)]
    field = field_given(again, new, cite.quote)
    passages = (Also(field, cite.page, cite.start, cite.end, cite.quote), *again.also)
    passages = passages if repeats or field else again.also
    own = {
        field: getattr(first, field) or getattr(again, field)
        for field in first.__struct_fields__
        if field not in _GROUNDS
    }
    also = (*first.also, *(one for one in passages if one not in first.also))
    return msgspec.structs.replace(first, also=also, **(own | fields))


def _gives_alone(first: Fact, again: Fact, field: str) -> bool:
    return field not in _GROUNDS and not getattr(first, field) and bool(getattr(again, field))
