"""What papers tell somebody to do, by when and how often: the words from which the grammars of duties are drawn."""

import calendar
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from grammar import Draw, spell

Told = tuple[list[str], list[dict[str, Any]]]
"""Lines of a paper and the facts that they state."""

COUNCIL, OTHER_COUNCIL = "Ambermere City Council", "Thornsea Borough Council"
CODE, OTHER_CODE = "X06000001", "X08000001"

_ACTS = (
    "publish a workforce plan",
    "appoint a permanent principal social worker",
    "clear the backlog of unallocated cases",
    "complete an audit of every open case",
    "draw up a strategy for recruiting foster carers",
    "train all team managers in supervision",
    "set up a single front door for referrals",
    "bring average caseloads down to 16 children",
    "write to every care leaver who has lost touch",
    "replace the case recording system",
    "commission a diagnostic of its early help offer",
    "adopt a single threshold document",
    "fill the vacant post of head of safeguarding",
    "hold a summit with schools and the police",
    "put a performance dashboard before members",
    "end the use of unregulated placements",
    "visit every child placed more than 20 miles away",
    "tell foster carers what has changed",
    "establish a team to deal with contacts out of hours",
    "open a duty desk in each locality office",
    "revise the scheme of delegation",
    "settle its policy on missing children",
    "allocate a personal adviser to each care leaver",
    "return every overdue review to timetable",
    "sort out the rota for cover at weekends",
    "mend its links with local schools",
    "double the number of advanced practitioners",
    "scrap the waiting list for parenting courses",
    "publicise its complaints procedure",
    "pilot a new model of supervision",
    "equip social workers with laptops",
    "introduce exit interviews for all staff who leave",
    "rewrite the job description of team managers",
    "move the emergency duty team to the town hall",
)
_ROUNDS = (
    "submit a progress report",
    "audit twenty case files",
    "present performance data to members",
    "check that every child on a plan has been seen",
    "test the quality of supervision",
    "send a note of vacancies to the lead member",
    "review closed cases",
    "report to full council",
)
PERIODS = (
    ("every month", "P1M"),
    ("monthly", "P1M"),
    ("each month", "P1M"),
    ("every six weeks", "P6W"),
    ("each quarter", "P3M"),
    ("quarterly", "P3M"),
    ("every three months", "P3M"),
    ("every fortnight", "P2W"),
    ("at least once a month", "P1M"),
    ("at least quarterly", "P3M"),
    ("once every quarter", "P3M"),
    ("every two months", "P2M"),
    ("in each calendar month", "P1M"),
    ("every four weeks", "P4W"),
    ("twice a year", "P6M"),
    ("annually", "P1Y"),
)
_MONTHS = (("one month", 1), ("two months", 2), ("three months", 3), ("six months", 6))


class Duty(NamedTuple):
    """A duty drawn: what is to be done, the words of its time, and its day or period."""

    act: str
    when: str
    deadline: str | None
    recurs: str | None

    @property
    def words(self) -> str:
        """The act and then its time."""
        return f"{self.act} {self.when}".strip()

    @property
    def front(self) -> str:
        """The words of its time as they open a sentence."""
        return self.when[:1].upper() + self.when[1:]

    def told(self, **fields: Any) -> dict[str, Any]:
        """The fact that the duty is, with these fields of it."""
        must = f"{self.act}…" if self.recurs else self.act
        return {"must": must, "deadline": self.deadline, "recurs": self.recurs, **fields}


class Paper:
    """A paper of one day, in which nothing is told twice; ``name`` is what it calls itself, if lengths of time count from it."""

    def __init__(self, draw: Draw, issued: date, *, name: str | None = None) -> None:
        self.draw, self.issued, self.name = draw, issued, name
        self._acts = draw.some(_ACTS, least=len(_ACTS))
        self._rounds = draw.some(_ROUNDS, least=len(_ROUNDS))

    def duty(self, kind: str | None = None) -> Duty:
        """A duty with a day, a period or no time at all, as ``kind`` says (``day``, ``round``, ``open``)."""
        kind = kind or self.draw.one("day", "day", "round", "open")
        if kind == "round":
            words, recurs = self.draw.one(*PERIODS)
            return Duty(self._rounds.pop(), words, None, recurs)
        if kind == "open":
            return Duty(self._acts.pop(), "", None, None)
        words, day = self.due()
        return Duty(self._acts.pop(), words, day.isoformat(), None)

    def due(self) -> tuple[str, date]:
        """Words for a time by which something is due, and its day."""
        draw = self.draw
        day = draw.day(self.issued + timedelta(days=30), self.issued + timedelta(days=500))
        if self.name and draw.one(True, False, False):
            words, months = draw.one(*_MONTHS)
            lead = draw.one("within {} of the date of this {}", "within {} of this {}")
            return lead.format(words, self.name), add_months(self.issued, months)
        if draw.one(True, False, False):
            last = day.replace(day=calendar.monthrange(day.year, day.month)[1])
            lead = draw.one("by the end of", "before the end of", "no later than the end of")
            return f"{lead} {last:%B} {last.year}", last
        lead = draw.one(
            "by", "by", "no later than", "not later than", "on or before", "by close of business on"
        )
        return f"{lead} {spell(day, draw)}", day

    def some_day(self) -> str:
        """Some day around that of the paper, as a look-alike tells it."""
        near = timedelta(days=300)
        return spell(self.draw.day(self.issued - near, self.issued + near), self.draw)

    def day_before(self) -> str:
        """Some day before that of the paper."""
        first, last = timedelta(days=300), timedelta(days=10)
        return spell(self.draw.day(self.issued - first, self.issued - last), self.draw)

    def some_of(
        self, forms: Mapping[str, Callable[[Any], Told]], *, least: int, most: int
    ) -> list[Told]:
        """Some of the forms in which this paper may state duties, each once."""
        return [forms[name](self) for name in self.draw.some(list(forms), least=least, most=most)]

    def mixed(
        self, pieces: list[Told], look_alikes: list[str], *, beside: Sequence[Told] = ()
    ) -> list[Told]:
        """The pieces among as many lines that only look alike as facts are stated, those of pieces ``beside`` too; in any order."""
        count = sum(len(facts) for _lines, facts in [*pieces, *beside])
        asides = self.draw.some(look_alikes, least=count, most=count)
        return self.shuffled([*pieces, *(([line], []) for line in asides)])

    def shuffled(self, pieces: list[Any]) -> list[Any]:
        """The pieces in any order."""
        return self.draw.some(pieces, least=len(pieces)) if pieces else []


def join(told: Iterable[Told]) -> Told:
    """The lines and the facts of several pieces, in their order."""
    pieces = list(told)
    return [line for lines, _ in pieces for line in lines], [
        f for _, facts in pieces for f in facts
    ]


def add_months(day: date, months: int) -> date:
    """The day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
