"""The frame of every question: which record, which day, and how the answer is printed."""

import datetime as dt
import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from candour.analysis.days import say_day
from candour.analysis.ledger import Ledger
from candour_site.cli.options import form_option, intervention_option, record_option, time_options
from candour_site.cli.printed import Passage, find_passages
from candour_site.cli.printing import print_json
from candour_site.record import queries

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Question:
    """A record as at a moment, the day that is asked about, and the form of the answer."""

    ledger: Ledger
    on: dt.date
    as_at: dt.date | None
    form: str

    @property
    def heading(self) -> str:
        """The question's frame in words."""
        held = f", as the record stood at {self.as_at}" if self.as_at else ""
        return f"{self.ledger.intervention.title} on {say_day(self.on)}{held}"

    def print_json(self, answers: Any, *, entries: Iterable[str]) -> None:
        """Print the answers with the passages of the entries that they follow from."""
        passages: tuple[Passage, ...] = find_passages(self.ledger, entries)
        print_json(
            {
                "intervention": self.ledger.intervention.id,
                "on": self.on,
                "as_at": self.as_at,
                "answers": answers,
                "passages": passages,
            }
        )


def question_options(command: Command) -> Command:
    """The options of every question; the command gets them as one ``question``."""

    @functools.wraps(command)
    def run(
        *args: Any,
        intervention: str,
        on: dt.date,
        as_at: dt.date | None,
        form: str,
        **options: Any,
    ) -> Any:
        ledger = queries.load_ledger(intervention, as_at=as_at)
        answer = command(*args, question=Question(ledger, on, as_at, form), **options)
        if form == "table" and as_at is None and not ledger.entries:
            _say_what_waits(intervention)
        return answer

    return record_option(intervention_option(time_options(form_option(run))))  # type: ignore[return-value]


def _say_what_waits(intervention: str) -> None:
    """Why a record that documents were added to has no answers yet, and what to do next; nothing where none wait."""
    waiting = queries.count_waiting().get(intervention, 0)
    if waiting:
        words = f"{waiting:,} {'proposal waits' if waiting == 1 else 'proposals wait'} for your decision"
        click.echo(f"\nNothing is recorded yet: {words} (candour review).", err=True)
