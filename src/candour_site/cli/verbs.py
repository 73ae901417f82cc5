"""The shape of every command that records one entry: its options, and what is said when it is recorded.

A command returns the entry that it has recorded. What every such command is given reaches it by keyword and goes on to the
verb of ``writing`` as it is.
"""

import functools
from collections.abc import Callable
from typing import Any

import click

from candour.facts.record import (
    AgreementEntry,
    AnyEntry,
    DecisionEntry,
    EntryCite,
    EvidenceEntry,
)
from candour_site.cli.open_points import find_open_points
from candour_site.cli.options import entry_options, find_passage, recording
from candour_site.cli.printed import acknowledge
from candour_site.cli.printing import print_lines
from candour_site.record import queries
from candour_site.record.writing import Recording


class Cited(Recording):
    """Where, by whom and when an entry is recorded, and the passage that shows it."""

    cite: EntryCite | None


def verb(command: Callable[..., AnyEntry]) -> Callable[..., None]:
    """A command that records one entry: ``--data``, ``--intervention``, ``--by`` and ``--format``; it is given a ``Recording``."""

    @functools.wraps(command)
    def run(*args: Any, intervention: str, by: str, form: str, **options: Any) -> None:
        entry = command(*args, **options, **recording(intervention=intervention, by=by))
        acknowledge(entry, form=form)
        if form == "table" and isinstance(entry, (EvidenceEntry, AgreementEntry, DecisionEntry)):
            print_lines(find_open_points(queries.load_ledger(intervention), [entry]))

    return entry_options(run)


def cited_verb(command: Callable[..., AnyEntry]) -> Callable[..., None]:
    """The same with ``--source``, ``--quote`` and ``--page``; it is given ``Cited``."""

    @click.option("--source", metavar="DOCUMENT", help="The document that the passage stands in.")
    @click.option("--quote", metavar="WORDS", help="The passage that shows it, word for word.")
    @click.option(
        "--page",
        type=click.IntRange(1),
        help="The page of the passage, where the words stand twice.",
    )
    @functools.wraps(command)
    def run(
        *args: Any, source: str | None, quote: str | None, page: int | None, **options: Any
    ) -> AnyEntry:
        return command(*args, cite=find_passage(source, quote=quote, page=page), **options)

    return verb(run)
