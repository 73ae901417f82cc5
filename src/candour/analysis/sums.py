"""Promised against delivered over all promises: by whoever promised, then by unit.

What may be one promise told twice is counted once, and the sum says how many were left out for that. A sum is never more
certain than the documents: one promise told with two numbers is two promises here, and whoever shows a sum shows ``CAVEAT``.
"""

from collections.abc import Iterable

import msgspec

from candour.analysis.commitments import CommitmentAnswer
from candour.analysis.promisers import Promiser, may_be_one
from candour.analysis.quantities import say_quantity

CAVEAT = (
    "A promise of the same number that may be an earlier one told again is not added. Documents may tell of one promise "
    "with another number or another purpose: a sum may still count it more than once."
)


class Promised(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What one promiser promised of one unit, over all promises with a number, and what was delivered of them.

    ``by`` names the promiser, ``by_code`` is its key; ``commitments`` counts the promises added, ``left_out`` those that may be
    one of these told again. ``at_least`` and ``at_most`` say that some of them are told as such.
    """

    by: str
    by_code: str | None
    unit: str | None
    promised: float | int
    delivered: float | int
    commitments: int
    left_out: int = 0
    at_least: bool = False
    at_most: bool = False

    @property
    def words(self) -> str:
        """The sum in words, *at least* or *up to* where its parts allow for only one of them."""
        return say_quantity(
            self.promised,
            self.unit,
            at_least=self.at_least and not self.at_most,
            at_most=self.at_most and not self.at_least,
        )

    @property
    def words_delivered(self) -> str:
        """What was delivered, in words."""
        return say_quantity(self.delivered, self.unit)


class _Told:
    """One promise and its repetitions: the first answer, its promiser as far as any of them says, the most delivered."""

    def __init__(self, answer: CommitmentAnswer) -> None:
        self.first = answer
        self.promiser = answer.promiser
        self.delivered = answer.delivered or 0
        self.again = 0

    def add(self, answer: CommitmentAnswer) -> None:
        self.again += 1
        self.delivered = max(self.delivered, answer.delivered or 0)
        if self.promiser.key is None:
            self.promiser = answer.promiser


def sum_promised(answers: Iterable[CommitmentAnswer]) -> tuple[Promised, ...]:
    """Promised against delivered by promiser, then by unit, each in the order in which they first occur.

    A promise that may be an earlier one told again counts once, with the most that is recorded as delivered of either.
    """
    sums: dict[tuple[str | None, str | None], Promised] = {}
    for told in _find_distinct(answers):
        promise, promiser = told.first.commitment, told.promiser
        key = (promiser.key, promise.unit)
        before = sums.get(key) or _begin(promiser, promise.unit)
        sums[key] = msgspec.structs.replace(
            before,
            promised=before.promised + (promise.quantity or 0),
            delivered=before.delivered + told.delivered,
            commitments=before.commitments + 1,
            left_out=before.left_out + told.again,
            at_least=before.at_least or promise.at_least,
            at_most=before.at_most or told.first.at_most,
        )
    promisers = list(dict.fromkeys(by for by, _ in sums))
    return tuple(sorted(sums.values(), key=lambda one: promisers.index(one.by_code)))


def _begin(promiser: Promiser, unit: str | None) -> Promised:
    return Promised(
        by=promiser.name, by_code=promiser.key, unit=unit, promised=0, delivered=0, commitments=0
    )


def _find_distinct(answers: Iterable[CommitmentAnswer]) -> list[_Told]:
    """The promises with a number, each once; in order."""
    distinct: list[_Told] = []
    by_number: dict[object, list[_Told]] = {}
    for answer in answers:
        promise = answer.commitment
        if promise.quantity is None:
            continue
        same = by_number.setdefault((promise.quantity, promise.unit), [])
        for told in same:
            if may_be_one(told.promiser, answer.promiser):
                told.add(answer)
                break
        else:
            same.append(_Told(answer))
            distinct.append(same[-1])
    return distinct
