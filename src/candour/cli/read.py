"""``candour read``: documents in, facts out, each with its passage."""

import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Literal, Protocol

import click
import msgspec

from candour.cli.output import Bar, opened_output
from candour.cli.paths import list_files, reading_options
from candour.cli.rows import header, rows
from candour.cli.summary import Outcome, Tally
from candour.errors import UnknownAuthority
from candour.facts import Document, PartialDate, encode_extract
from candour.reading import Limits, Told, read_many

ReadFormat = Literal["jsonl", "csv", "table"]


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "table"]),
    default="jsonl",
    show_default=True,
    help="One JSON object a document; one row a fact; or a page for people.",
)
@click.option(
    "--published",
    metavar="DATE",
    help="When the documents were published (YYYY-MM-DD, YYYY-MM or YYYY); it counts before what they print.",
)
@click.option(
    "--about",
    metavar="AUTHORITY",
    help="Name or code of the local authority that they are about; it counts before what they name.",
)
@click.option("--url", help="The address that they came from.")
@click.option("--publisher", metavar="NAME", help="Who published them.")
@reading_options
def read(
    *,
    paths: tuple[Path, ...],
    form: ReadFormat,
    published: str | None,
    about: str | None,
    url: str | None,
    publisher: str | None,
    out: Path | None,
    workers: int,
    limits: Limits,
) -> None:
    """Read documents and print their facts.

    PATHS are files and folders; results come in their order, folders in sorted order. Ends with 0; with 3 when a
    document failed (the rest is still printed); with 2 when the command line is wrong.
    """
    date = None if published is None else PartialDate.of(published)
    then = partial(extract, form=form, published=date, about=_code_of(about))
    files = list_files(paths)
    tally = Tally(quiet=form == "table")
    with opened_output(out) as stream, Bar(len(files)) as bar:
        told = Told(url=url, publisher=publisher, published=date)
        outcomes = read_many(files, workers=workers, then=then, told=told, limits=limits)
        printer = _printer(form, to_file=out is not None)
        stream.write(printer.begin())
        with closing(outcomes):
            for outcome in outcomes:
                with bar.aside():
                    stream.write(printer.render(outcome.output))
                    stream.flush()
                    tally.add(outcome)
                bar.advance()
        stream.write(printer.end())
    if len(files) != 1:
        tally.tell()
    sys.exit(tally.exit_code)


def extract(
    document: Document, *, form: ReadFormat, published: PartialDate | None, about: str | None
) -> Outcome:
    """The facts of a document, as CSV rows or else as a JSON line, for a page of people with a second line that gives its
    coverage; runs within the reader process."""
    from candour.extraction import extract_facts

    found = extract_facts(document, published=published, about=about)
    output = rows(found) if form == "csv" else encode_extract(found) + b"\n"
    if form == "table":
        from candour.extraction.coverage import measure_coverage

        output += msgspec.json.encode(measure_coverage(document, found))
    return Outcome.of(found, output)


class Printer(Protocol):
    """What is printed first, for each document, and last."""

    def begin(self) -> bytes:
        """What goes before the first document."""

    def render(self, output: bytes) -> bytes:
        """What is printed of a document whose output this is."""

    def end(self) -> bytes:
        """What goes behind the last document."""


class _Plain:
    """Prints the output as it is, under a line of column names for CSV."""

    def __init__(self, first: bytes) -> None:
        self._first = first

    def begin(self) -> bytes:
        return self._first

    def render(self, output: bytes) -> bytes:
        return output

    def end(self) -> bytes:
        return b""


def _printer(form: ReadFormat, *, to_file: bool) -> Printer:
    if form != "table":
        return _Plain(header() if form == "csv" else b"")
    from candour.cli.glance import Pages

    return Pages(to_file=to_file)


def _code_of(authority: str | None) -> str | None:
    """The GSS code of the authority that ``--about`` names."""
    if authority is None:
        return None
    from candour.authorities import find_authority

    found = find_authority(authority)
    if found.code is None:
        raise UnknownAuthority(
            f"{found.name} has no GSS code yet.",
            advice="Name the authority that has the duties now.",
        )
    return found.code
