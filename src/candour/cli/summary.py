"""What became of the documents of a run: messages on standard error, and the exit code."""

from collections import Counter
from typing import Self

import click
import msgspec

from candour.errors import DocumentFailed
from candour.facts import Document, Extract, Problem
from candour.facts.document import Status
from candour.reading.characters import clean_text


class Outcome(msgspec.Struct, frozen=True):
    """One document done: its path, its status, its problems, and what is to be printed of it."""

    path: str
    status: Status
    problems: tuple[Problem, ...]
    output: bytes

    @classmethod
    def of(cls, done: Document | Extract, output: bytes) -> Self:
        """The outcome of a document or of its extract."""
        return cls(done.source.path, done.status, done.problems, output)


class Tally:
    """Counts documents by status, and tells of each problem as it comes (unless ``quiet``)."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._statuses: Counter[Status] = Counter()
        self._quiet = quiet

    def add(self, outcome: Outcome) -> None:
        """Count one document; its problems go to standard error."""
        self._statuses[outcome.status] += 1
        if self._quiet:
            return
        for found in outcome.problems:
            click.echo(clean_text(f"{outcome.path}: {found.message} [{found.code}]"), err=True)

    @property
    def exit_code(self) -> int:
        """3 when a document failed, else 0."""
        return DocumentFailed.exit_code if self._statuses["failed"] else 0

    def tell(self) -> None:
        """One line on standard error: how many documents there were, by status."""
        total = self._statuses.total()
        if not total:
            click.echo("There was nothing to read: the folder holds no files.", err=True)
            return
        counts = ", ".join(
            f"{count} {status.replace('_', ' ')}" for status, count in self._statuses.most_common()
        )
        click.echo(f"{total} {'document' if total == 1 else 'documents'}: {counts}.", err=True)
