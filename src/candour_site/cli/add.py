"""``candour add``: documents into the record, with what the readers propose."""

import datetime as dt
import sys
from pathlib import Path

import click
import msgspec

from candour.cli.paths import FILE_OR_FOLDER, available_processors, list_files
from candour.errors import InvalidInput
from candour.facts import PartialDate
from candour.facts.record.intervention import Access
from candour_site import startup
from candour_site.cli.intervention import find_code
from candour_site.cli.options import (
    by_option,
    intervention_option,
    now,
    record_option,
    refuse_future,
)
from candour_site.cli.parameters import DATE, DAY
from candour_site.intake import Given, Taken, take_files

_WORDS = {
    "added": "added",
    "held": "already held",
    "put_back": "original put back",
    "not_a_record": "left out",
    "failed": "failed",
}
_HELD = (
    "It is kept restricted: the site and public case files show nothing of it. Whoever has looked and found that nothing of a child "
    "is in it clears it, which is recorded with name and day:"
)


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE_OR_FOLDER)
@click.option(
    "--id", "slug", metavar="ID", help="A short name for one document (default: from its title)."
)
@click.option("--title", help="The title, where the document gives none.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option(
    "--written",
    type=DATE,
    callback=refuse_future,
    help="When it was written, for a letter or an order.",
)
@click.option("--published", type=DATE, callback=refuse_future, help="When it was published.")
@click.option("--url", help="The address that it came from.")
@click.option(
    "--retrieved-on", type=DAY, callback=refuse_future, help="When it was fetched from there."
)
@click.option(
    "--licence", help="OGL-3.0, own, all-rights-reserved, … Only open ones are shown whole."
)
@click.option(
    "--access", type=click.Choice(["public", "restricted"]), default="public", show_default=True
)
@click.option(
    "--about", metavar="AUTHORITY", help="The authority it is about (default: the intervention's)."
)
@click.option(
    "--all",
    "keep_all",
    is_flag=True,
    help="Also take files in which nothing of this field was recognised.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=available_processors,
    show_default="one a processor",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="A line for people, or a JSON object a line.",
)
@by_option
@record_option
@intervention_option
def add(
    *,
    files: tuple[Path, ...],
    slug: str | None,
    title: str | None,
    publisher: str | None,
    written: PartialDate | None,
    published: PartialDate | None,
    url: str | None,
    retrieved_on: dt.date | None,
    licence: str | None,
    access: Access,
    about: str | None,
    keep_all: bool,
    workers: int,
    form: str,
    by: str,
    intervention: str,
) -> None:
    """Read documents, register them with an intervention, and propose their facts for review.

    FILES are files and folders. Each is acknowledged when it is safe on the disk; after an interruption give the same
    command again: what is held already is not taken twice, and an original that is missing or damaged is put back. Ends with 3 when a document failed (the rest is added).

    Each is screened for children's personal data (NHS numbers, unique pupil numbers, dates of birth, names with an age under 18 or with
    words for a child). One in which some was found is kept restricted, whatever --access says, until somebody clears it: candour correct ID --set access=public.
    """
    paths = _choose_files(files, one_only=bool(slug or title or url))
    given = Given(
        id=slug,
        title=title,
        publisher=publisher,
        written=written,
        published=published,
        url=url,
        retrieved_on=retrieved_on,
        licence=licence,
        access=access,
        about=find_code(about)[0] if about else None,
        keep_all=keep_all,
    )
    failed = False
    for taken in take_files(
        paths,
        intervention=intervention,
        given=given,
        folder=startup.data_folder(),
        workers=workers,
        by=by,
        recorded_at=now,
    ):
        failed = failed or taken.outcome == "failed"
        _acknowledge(taken, form=form)
    sys.exit(3 if failed else 0)


def _choose_files(given: tuple[Path, ...], *, one_only: bool) -> list[Path]:
    """The files to take. Raises ``InvalidInput`` for none, and for several where what was said fits one only."""
    paths = list_files(given)
    if not paths:
        raise InvalidInput(
            f"No files were found in {', '.join(str(path) for path in given)}.",
            advice="Name a folder that holds documents, or the documents themselves.",
        )
    if one_only and len(paths) > 1:
        raise InvalidInput(
            "One id, title or address cannot stand for several files.",
            advice="Add them one by one.",
        )
    return paths


def _acknowledge(taken: Taken, *, form: str) -> None:
    """Say at once what became of a file: who waits for the line may stop the command after it."""
    click.echo(msgspec.json.encode(taken).decode() if form == "json" else _line(taken))
    sys.stdout.flush()


def _line(taken: Taken) -> str:
    line = f"{_WORDS[taken.outcome]}: {taken.path}"
    if taken.document:
        line += f" → {taken.document}"
    if taken.outcome == "added":
        line += f" ({taken.proposals} proposals wait)"
    lines = [line, *taken.problems]
    if taken.screened:
        lines += ["It may hold children's personal data:", *(f"- {one}" for one in taken.screened)]
        if taken.access == "restricted":
            lines += [_HELD, f"candour correct {taken.document} --set access=public --by NAME"]
    return "\n  ".join(lines)
