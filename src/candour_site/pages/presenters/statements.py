"""Statements with their passages and responses, the way to what is set beside them, and where one differs from the record."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from candour.analysis.days import first_day
from candour.analysis.happenings import date_in, gives_date, say_when
from candour.analysis.ledger import Ledger
from candour.analysis.statements import find_occasion
from candour.facts import Statement
from candour.facts.record import FactEntry
from candour_site.components.values import Cell, Column, Link, Table
from candour_site.pages.presenters.beside import link_beside
from candour_site.pages.presenters.differences import (
    Difference,
    Reply,
    find_differences,
    list_replies,
)
from candour_site.pages.presenters.passages import Quote, link_entries, quote_entry


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: its speaker with role, occasion, passage and responses, and where it differs from the record.

    ``beside`` leads to its own page, with what the speaker's audience had on the day where both are known.
    """

    id: str
    speaker: str
    role: str
    how: str
    quote: Quote | None
    replies: tuple[Reply, ...]
    differences: tuple[Difference, ...] = ()
    beside: Link | None = None

    @property
    def heading(self) -> str:
        """Role and speaker; the speaker alone where the document names them by their role only."""
        named_by_role = re.search(rf"\b{re.escape(self.role)}\b", self.speaker, re.IGNORECASE)
        words = self.speaker if named_by_role else f"{self.role}: {self.speaker}"
        return words[:1].upper() + words[1:]


def present_statements(
    ledger: Ledger, *, on: dt.date, query: str = ""
) -> tuple[Table, tuple[Said, ...]]:
    """The statements made by the day, by date: as a table for downloads, and whole for the page.

    ``query`` is what was asked, from the question mark on: links to statements ask the same.
    """
    found = _find_made(ledger, on=on)
    said = tuple(present_statement(ledger, entry, on=on, query=query) for entry, _, _ in found)
    table = Table(
        key="statements",
        caption="Statements",
        columns=(
            Column("date", "When"),
            Column("speaker", "Who"),
            Column("role", "Role"),
            Column("via", "How"),
            Column("text", "Passage"),
            Column("responses", "Responses"),
            Column("differences", "Differs from the record"),
        ),
        rows=tuple(
            _row(ledger, entry, fact, date, one)
            for (entry, fact, date), one in zip(found, said, strict=True)
        ),
        empty="No statement is recorded by this day.",
    )
    return table, said


def _find_made(ledger: Ledger, *, on: dt.date) -> list[tuple[FactEntry, Statement, str]]:
    """The statements made by the day, each with its date in words; by date, one that is not given where its document stands."""
    found = []
    for entry, fact in ledger.of_fact(Statement):
        date = date_in(ledger, entry)
        day = first_day(date)
        if day is None or day <= on:
            found.append((day or dt.date.max, entry, fact, say_when(ledger, entry)))
    found.sort(key=lambda item: item[0])
    return [(entry, fact, date) for _, entry, fact, date in found]


def present_statement(ledger: Ledger, entry: FactEntry, *, on: dt.date, query: str = "") -> Said:
    """One statement with the responses to it by the day. Raises ``TypeError`` for an entry of another fact."""
    fact = entry.fact
    if not isinstance(fact, Statement):
        raise TypeError(f"{entry.id} is no statement.")
    date = say_when(ledger, entry)
    when = date if gives_date(fact) else f"date {date}"
    how = "; ".join(word for word in (when, fact.via, f"{fact.reported} speech") if word)
    return Said(
        id=entry.id,
        speaker=fact.speaker or fact.role or "speaker not named",
        role=fact.role or "",
        how=how,
        quote=quote_entry(ledger, entry),
        replies=list_replies(ledger, entry.id, on=on),
        differences=find_differences(ledger, entry.id, on=on),
        beside=link_beside(ledger, entry.id, find_occasion(ledger, entry), query=query),
    )


def _row(
    ledger: Ledger, entry: FactEntry, fact: Statement, date: str, said: Said
) -> tuple[Cell, ...]:
    return (
        Cell(date, value=fact.date.value if fact.date and fact.date.value else ""),
        Cell(said.speaker, links=link_entries(ledger, (entry.id,))),
        Cell(said.role),
        Cell(fact.via or ""),
        Cell(said.quote.text if said.quote else ""),
        Cell(_say_replies((*said.replies, *_replies_to_differences(said)))),
        Cell("; ".join(one.words for one in said.differences)),
    )


def _replies_to_differences(said: Said) -> Iterator[Reply]:
    for one in said.differences:
        yield from one.replies


def _say_replies(replies: Iterable[Reply]) -> str:
    return "; ".join(f"{reply.by} ({reply.date}): {reply.text}" for reply in replies)
