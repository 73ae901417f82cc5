"""``candour backup`` and ``candour restore``: a record survives its disk."""

from pathlib import Path

import click

from candour_site import startup
from candour_site.cli.options import now, record_option
from candour_site.record.backups import Manifest, back_up
from candour_site.record.backups import restore as restore_backup


@click.command()
@click.argument("into", type=click.Path(path_type=Path), metavar="DIR")
@record_option
def backup(into: Path) -> None:
    """Copy the whole record to the new folder DIR, with the hash of every file. Others may write meanwhile."""
    manifest = back_up(folder=startup.data_folder(), into=into.absolute(), made_at=now())
    click.echo(f"{_size(manifest)} in {into}.")


@click.command()
@click.argument("backup", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option(
    "--data",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to restore to; it may hold no record (default: CANDOUR_DATA).",
)
def restore(backup: Path, data: Path | None) -> None:
    """Check the backup in DIR file by file and make a record of it. Nothing is overwritten."""
    folder = (data or startup.data_folder()).absolute()
    manifest = restore_backup(backup, folder=folder)
    startup.use_folder(folder)
    startup.require_record()
    click.echo(f"{_size(manifest)} restored to {folder}.")


def _size(manifest: Manifest) -> str:
    total = sum(file.bytes for file in manifest.files)
    return f"{len(manifest.files):,} files, {total / 1_000_000:,.1f} MB"
