"""``candour case``: a whole intervention out of the record, and into it."""

import datetime as dt
import hashlib
from pathlib import Path

import click

from candour.errors import InvalidInput, RecordRefused
from candour.publishing.casefile import CaseFile, make_public_case, read_case, write_case
from candour_site import startup
from candour_site.cases import list_shipped
from candour_site.cli.options import by_option, intervention_option, now, record_option
from candour_site.cli.parameters import MOMENT
from candour_site.record import queries, writing
from candour_site.record.places import require_free


@click.group()
def case() -> None:
    """Export and import whole interventions as case files (docs/reference/casefile.md)."""


@case.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--public", is_flag=True, help="Only what anybody may have of it.")
@click.option("--as-at", type=MOMENT, help="As the record stood at this day or instant.")
@record_option
@intervention_option
def export(file: Path, *, public: bool, as_at: dt.date | None, intervention: str) -> None:
    """Write an intervention to the new FILE: a zip where its name ends in .zip, else a folder. Nothing is overwritten."""
    require_free(file)
    whole = queries.export_case(intervention, as_at=as_at)
    chosen = make_public_case(whole) if public else whole
    write_case(chosen, file)
    click.echo(
        f"{len(chosen.documents)} documents and {len(chosen.entries)} entries of {intervention} are in {file}."
    )


@case.command("import")
@click.argument("files", nargs=-1, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--shipped", is_flag=True, help="The cases that come with Candour.")
@click.option(
    "--originals",
    metavar="DIR",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="Keep the files of this folder that are originals of the case's documents.",
)
@by_option
@record_option
def import_(files: tuple[Path, ...], *, shipped: bool, originals: Path | None, by: str) -> None:
    """Take case files into the record. FILE is a zip, a folder, or the name of a case that comes with Candour.

    Each is taken whole or not at all; taking one again changes nothing. Where the record holds its own version of a case
    that comes with Candour, --shipped leaves that as it is.
    """
    if not files and not shipped:
        raise InvalidInput("Which case?", advice="Name a case file, or say --shipped.")
    for file in files:
        _take(_find(file), originals=originals, by=by)
    for path in list_shipped() if shipped else ():
        try:
            _take(path, originals=originals, by=by)
        except RecordRefused as error:
            click.echo(
                f"{path.name}: left as the record holds it. {error.message} For the case as it is shipped now, begin a record "
                "in another folder (--data DIR)."
            )


def _take(path: Path, *, originals: Path | None, by: str) -> None:
    taken = read_case(path)
    new = writing.import_case(taken, by=by, recorded_at=now)
    kept = _keep_originals(taken, originals) if originals is not None else 0
    words = f"{taken.intervention.id}: {new.documents} documents and {new.entries} entries were new"
    words += f", {new.described} documents described anew" if new.described else ""
    click.echo(f"{words}, {kept} originals kept." if originals is not None else f"{words}.")


def _keep_originals(case: CaseFile, originals: Path) -> int:
    """How many files of a folder are originals of the case's documents; they are kept."""
    wanted = {document.sha256 for document in case.documents}
    kept = 0
    for file in sorted(path for path in originals.rglob("*") if path.is_file()):
        content = file.read_bytes()
        if hashlib.sha256(content).hexdigest() in wanted:
            writing.keep_original(content, folder=startup.data_folder())
            kept += 1
    return kept


def _find(file: Path) -> Path:
    if file.exists():
        return file
    return next((path for path in list_shipped() if path.name == str(file)), file)
