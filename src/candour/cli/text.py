"""``candour text``: the text that citations point into, page by page."""

import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Literal

import click
import msgspec

from candour.cli.output import Bar, opened_output
from candour.cli.paths import list_files, reading_options
from candour.cli.summary import Outcome, Tally
from candour.facts import Document
from candour.reading import Limits, read_many

TextFormat = Literal["text", "jsonl"]
_encode = msgspec.json.Encoder().encode


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="Plain text, a form feed between pages; or one JSON object a page: path, page, text.",
)
@reading_options
def text(
    *, paths: tuple[Path, ...], form: TextFormat, out: Path | None, workers: int, limits: Limits
) -> None:
    """Print the text that citations point into.

    Offsets of citations count the characters of one page of this text. Ends with 0; with 3 when a document failed
    (the rest is still printed); with 2 when the command line is wrong.
    """
    files = list_files(paths)
    tally = Tally()
    then = partial(print_pages, form=form)
    outcomes = read_many(files, workers=workers, then=then, limits=limits)
    with opened_output(out) as stream, Bar(len(files)) as bar, closing(outcomes):
        for outcome in outcomes:
            with bar.aside():
                stream.write(outcome.output)
                stream.flush()
                tally.add(outcome)
            bar.advance()
    if not files:
        tally.tell()
    sys.exit(tally.exit_code)


def print_pages(document: Document, *, form: TextFormat) -> Outcome:
    """The pages of a document as ``candour text`` prints them; nothing for a document without pages."""
    if form == "jsonl":
        path = document.source.path
        lines = (
            _encode({"path": path, "page": page.number, "text": page.text}) + b"\n"
            for page in document.pages
        )
        return Outcome.of(document, b"".join(lines))
    pages = "\f".join(page.text for page in document.pages)
    return Outcome.of(document, f"{pages}\n".encode() if pages else b"")
