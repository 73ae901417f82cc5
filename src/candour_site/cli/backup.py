"""``candour backup`` and ``candour restore``: a record survives its disk."""

from pathlib import Path

import click

from candour.errors import StorageFailed
from candour_site import startup
from candour_site.cli.options import now, record_option
from candour_site.record.backups import DATABASE, Manifest, back_up
from candour_site.record.backups import restore as restore_backup
from candour_site.record.holdings import examine_holdings

_MOST_NAMED = 20


@click.command()
@click.argument("into", type=click.Path(path_type=Path), metavar="DIR")
@record_option
def backup(into: Path) -> None:
    """Copy the whole record to the new folder DIR, with the hash of every file. Others may write meanwhile.

    Ends with 4 when originals of the record are missing or damaged: what is left is copied, and they are named.
    """
    manifest = back_up(folder=startup.data_folder(), into=into.absolute(), made_at=now())
    click.echo(f"{_size(manifest)} in {into}.")
    _examine(into.absolute())


@click.command()
@click.argument("backup", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option(
    "--data",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to restore to; it may hold no record (default: CANDOUR_DATA).",
)
def restore(backup: Path, data: Path | None) -> None:
    """Check the backup in DIR file by file and make a record of it. Nothing is overwritten.

    Ends with 4 when originals were missing or damaged already when the backup was made: the rest is restored, and they are named.
    """
    folder = (data or startup.data_folder()).absolute()
    manifest = restore_backup(backup, folder=folder)
    startup.use_folder(folder)
    startup.require_record()
    click.echo(f"{_size(manifest)} restored to {folder}.")
    _examine(folder)


def _examine(folder: Path) -> None:
    """Say which originals the copy does not hold whole. Raises ``StorageFailed`` when one that was kept is among them."""
    holdings = examine_holdings(folder, database=folder / DATABASE)
    if holdings.never_kept:
        click.echo(
            f"{len(holdings.never_kept)} documents came in a case file and their originals were never kept here "
            "(candour case import --originals DIR keeps them)."
        )
    if holdings.is_sound:
        return
    lost = [
        f"{len(documents)} {word} ({', '.join(documents[:_MOST_NAMED])}{', …' if len(documents) > _MOST_NAMED else ''})"
        for word, documents in (("missing", holdings.missing), ("damaged", holdings.damaged))
        if documents
    ]
    raise StorageFailed(
        f"Not all originals of the record are whole: {' and '.join(lost)}.",
        advice="Add these files again (candour add FILE): each is put back in its place. Or take them from an older backup.",
    )


def _size(manifest: Manifest) -> str:
    total = sum(file.bytes for file in manifest.files)
    return f"{len(manifest.files):,} files, {total / 1_000_000:,.1f} MB"
