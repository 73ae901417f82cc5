"""A requirement while it is being read: what one passage says of a duty, before the passages are joined."""

import re
from dataclasses import dataclass, field
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.lists import find_council_above
from candour.facts import Also, PartialDate, Requirement

_COUNCIL = re.compile(r"(?:the\s+)?(?:council|authority)", re.IGNORECASE)


@dataclass
class Draft:
    """One telling of a duty. Offsets are those of the whole text; ``item`` is where the item of a list begins in which it
    stands."""

    rule: str
    start: int
    end: int
    must: str
    force: str
    who: dict[str, Any] = field(default_factory=dict)
    deadline: PartialDate | None = None
    recurs: str | None = None
    approver: dict[str, Any] = field(default_factory=dict)
    otherwise: str | None = None
    also: list[Also] = field(default_factory=list)
    in_list: bool = False
    in_heading: bool = False
    item: int | None = None
    tellings: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tellings = self.tellings or [(self.start, self.end)]

    def build(self, context: Context) -> Requirement:
        """The fact that this draft has become."""
        also = [passage for passage in self.also if self._has(passage.field)]
        above = find_council_above(context, context.text.sentence_at(self.start), self.start)
        who = self.who
        if above and _COUNCIL.fullmatch(str(who.get("who", ""))):
            who = {"who_code": above.code, **who}
        for start, end in self.tellings:
            if (start, end) != (self.start, self.end):
                also += context.text.also(None, start, end)
        return Requirement(
            must=self.must,
            force=self.force,  # type: ignore[arg-type]
            deadline=None if self.recurs else self.deadline,
            recurs=self.recurs,
            otherwise=self.otherwise,
            **who,
            **self.approver,
            **context.ground(
                self.rule, self.start, self.end, also=also, about=above.code if above else None
            ),
        )

    def _has(self, field: str | None) -> bool:
        """Whether the fact will have a value in a field, so that a passage can give it."""
        if field == "deadline":
            return self.deadline is not None and not self.recurs
        if field in ("who", "approver"):
            return bool(getattr(self, field).get(field))
        return field is None or bool(getattr(self, field))
