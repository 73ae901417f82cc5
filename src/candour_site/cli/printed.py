"""What is printed of entries: one line of words, and the exact passage that shows each."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import click
import msgspec

from candour.analysis.days import say_date
from candour.analysis.happenings import describe_fact
from candour.analysis.ledger import Ledger
from candour.facts import Cite, Requirement
from candour.facts.fact import Also
from candour.facts.record import AnyEntry, EntryCite, FactEntry, RecordedDocument
from candour_site.cli.printing import print_json, print_lines

_HIDDEN = {"cite", "also", "confidence", "rule", "basis"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The exact words that show an entry, or one ``field`` of it, and where they stand."""

    entry: str
    field: str | None
    document: str
    title: str
    page: int
    start: int
    end: int
    quote: str
    url: str | None


def find_passages(ledger: Ledger, entries: Iterable[str]) -> tuple[Passage, ...]:
    """The passages of these entries, in their order; entries without one are left out.

    A requirement's own passage is followed by those that show its further fields: deadline, approver, what follows otherwise.
    """
    passages = []
    for key in dict.fromkeys(entries):
        entry = ledger.current(key)
        if entry is None:
            continue
        document, cite = _cited(entry)
        held = ledger.documents.get(document) if document else None
        if cite is not None and held is not None:
            passages.append(_passage(entry, cite, held))
            passages += [_passage(entry, also, held) for also in _shown_apart(entry)]
    return tuple(passages)


def _passage(entry: AnyEntry, cite: Cite | EntryCite | Also, document: RecordedDocument) -> Passage:
    return Passage(
        entry=entry.id,
        field=cite.field if isinstance(cite, Also) else None,
        document=document.id,
        title=document.title,
        page=cite.page,
        start=cite.start,
        end=cite.end,
        quote=cite.quote,
        url=document.url,
    )


def _shown_apart(entry: AnyEntry) -> list[Also]:
    """The further passages of a requirement that give one of its fields."""
    if not isinstance(entry, FactEntry) or not isinstance(entry.fact, Requirement):
        return []
    return [also for also in entry.fact.also if also.field is not None]


def print_passages(passages: Iterable[Passage], *, indent: str = "  ") -> None:
    """Print each passage with the entry that rests on it."""
    print_lines(
        f"{indent}{short(one.entry)}{f' {one.field}:' if one.field else ''} “{' '.join(one.quote.split())}” "
        f"({one.title}, page {one.page})"
        for one in passages
    )


def print_quotes(passages: Iterable[Passage], *, indent: str = "  ") -> None:
    """Print passages under an entry that has been named already."""
    print_lines(
        f"{indent}{f'{one.field}: ' if one.field else ''}“{' '.join(one.quote.split())}” ({one.title}, page {one.page})"
        for one in passages
    )


def number_of(key: str) -> tuple[int, str]:
    """Where an entry's id stands among others: by its number, those without one last.

    >>> sorted(["rec:12", "rec:5", "e-1"], key=number_of)
    ['rec:5', 'rec:12', 'e-1']
    """
    number = key.rpartition(":")[2]
    return (int(number), "") if number.isdecimal() else (sys.maxsize, key)


def short(key: str) -> str:
    """An entry's id as people name it: its number, where the id is the record's own.

    >>> short("ambermere-2019:12"), short("e-12")
    ('[12]', '[e-12]')
    """
    return f"[{key.rpartition(':')[2]}]"


def describe_entry(entry: AnyEntry) -> str:
    """An entry in one line of words."""
    if isinstance(entry, FactEntry):
        return describe_fact(entry.fact)
    common = {"id", "sequence", "intervention", "recorded_at", "recorded_by"}
    words = [
        f"{name.replace('_', ' ')} {_say(getattr(entry, name))}"
        for name in sorted(entry.__struct_fields__, key="reason".__eq__)  # why comes last
        if name not in common | _HIDDEN and getattr(entry, name) not in (None, (), msgspec.UNSET)
    ]
    return ", ".join(words)


def describe_document(document: RecordedDocument) -> str:
    """A document in one line: title, publisher, date; a date that the title names is not repeated."""
    date = document.written or document.published
    day = say_date(date) if date and say_date(date) not in document.title else None
    parts = (document.title, document.publisher, day)
    return ", ".join(part for part in parts if part)


def acknowledge(entry: AnyEntry, *, form: str) -> None:
    """Say that an entry has been recorded."""
    if form == "json":
        print_json(entry)
    else:
        reason = f" (reason: {entry.why})" if isinstance(entry, FactEntry) and entry.why else ""
        click.echo(f"Recorded {entry.id} ({entry.kind}): {describe_entry(entry)}{reason}")


def _cited(entry: AnyEntry) -> tuple[str | None, Any]:
    if isinstance(entry, FactEntry):
        return entry.document, entry.fact.cite
    cite = getattr(entry, "cite", None)
    return (cite.document, cite) if cite is not None else (None, None)


def _say(value: Any) -> str:
    if hasattr(value, "precision"):
        return say_date(value)
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    return str(value)
