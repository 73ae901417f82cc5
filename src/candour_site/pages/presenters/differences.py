"""Where a statement differs from the record: both passages side by side, and every response with them.

Source: RECORD.md, *Differences*. The ledger is the public one: it holds no difference that no publisher has accepted.
"""

import datetime as dt
from dataclasses import dataclass

from candour.analysis.days import first_day, say_date, say_day
from candour.analysis.happenings import describe_fact
from candour.analysis.ledger import Ledger
from candour.analysis.timeline import describe_entry
from candour.facts.record import AnyEntry, DifferenceEntry, FactEntry, ResponseEntry
from candour_site.pages.presenters.passages import Quote, quote_entry

DIFFERS_IN = {
    "initiative": "in who acted first",
    "omission": "in what is left out",
    "figure": "in a figure",
    "grade": "in a grade",
    "timing": "in when it was",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """A response: by whom, when, its words and its passage."""

    by: str
    date: str
    text: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Against:
    """What a statement differs from: the entry in words, and its passage."""

    words: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference that a publisher has accepted: in what, from what, when a response was invited, and the responses."""

    id: str
    differs_in: str
    against: tuple[Against, ...]
    invited_on: str
    replies: tuple[Reply, ...]

    @property
    def words(self) -> str:
        """The difference in one line, as tables and data have it."""
        return f"differs from the record {self.differs_in}: {'; '.join(one.words for one in self.against)}"


def find_differences(ledger: Ledger, statement: str, *, on: dt.date) -> tuple[Difference, ...]:
    """The accepted differences of a statement, from the day on which the person or body was invited to respond."""
    found = []
    for entry in ledger.about(statement, DifferenceEntry):
        own = ledger.current(entry.statement)
        others = [now for key in entry.against if (now := ledger.current(key)) is not None]
        invited = entry.invited_on
        if own is None or own.id != statement or not others:
            continue
        if entry.published_by is not None and invited is not None and invited <= on:
            found.append(
                Difference(
                    id=entry.id,
                    differs_in=DIFFERS_IN[entry.type],
                    against=tuple(
                        Against(_say(ledger, one), quote_entry(ledger, one)) for one in others
                    ),
                    invited_on=say_day(invited),
                    replies=list_replies(ledger, entry.id, on=on),
                )
            )
    return tuple(found)


def list_replies(ledger: Ledger, entry_id: str, *, on: dt.date) -> tuple[Reply, ...]:
    """The responses to an entry by the day, in the order in which they were recorded."""
    return tuple(
        Reply(reply.by, say_date(reply.date), reply.text, quote_entry(ledger, reply))
        for reply in ledger.about(entry_id, ResponseEntry)
        if (first_day(reply.date) or reply.recorded_at.date()) <= on
    )


def _say(ledger: Ledger, entry: AnyEntry) -> str:
    return (
        describe_fact(entry.fact) if isinstance(entry, FactEntry) else describe_entry(entry, ledger)
    )
