"""A clause that is only said, denied or asked, and which facts told in it count all the same."""

import re
from typing import NamedTuple

from candour.facts import AnyFact, Appointment, Assessment, Commitment, Finding, Instrument

VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|might|did|made|took|gave|went|came|told|"
    r"said|found|sent|put|set|led|left|[a-z]{3,}ed)\b"
)


class Clause(NamedTuple):
    """What is only said: where the words that lead it in begin, and its own span, as places on pages."""

    begins: tuple[int, int]
    start: tuple[int, int]
    end: tuple[int, int]
    is_view: bool = False
    speaker: str | None = None
    is_of_us: bool = False
    spares: tuple[str, ...] = ()

    def holds(self, fact: AnyFact) -> bool:
        """Whether a fact is told in the clause: its passage ends there and does not begin before what leads it in."""
        first, last = (fact.cite.page, fact.cite.start), (fact.cite.page, fact.cite.end)
        is_inside = self.begins <= first and self.start < last <= self.end
        return is_inside and not (_is_named(fact) or self._may_tell(fact))

    def _may_tell(self, fact: AnyFact) -> bool:
        """Whose view counts is told by the frames of findings and assessments; outsiders may tell of themselves."""
        if type(fact).__name__.lower() in self.spares:
            return True
        if isinstance(fact, Finding | Assessment):
            return self.is_view or self.speaker is not None
        if isinstance(fact, Appointment):
            return fact.person == self.speaker
        return isinstance(fact, Commitment) and self.is_of_us and fact.by is None


def _is_named(fact: AnyFact) -> bool:
    """Whether a paper is only named by its day (*the minister's letter of 12 May*): whoever names it takes it as given."""
    is_dated = isinstance(fact, Instrument) and fact.date is not None
    return is_dated and not VERB.search(fact.cite.quote)
