"""``candour init``: make a record."""

from pathlib import Path

import click

from candour_site import startup


@click.command()
@click.option(
    "--data",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder that is to hold the record (default: CANDOUR_DATA, see docs/reference/settings.md).",
)
def init(data: Path | None) -> None:
    """Make a record, or bring one made by an older version up to date."""
    if data is not None:
        startup.use_folder(data)
    fresh = startup.prepare_record()
    folder = startup.data_folder()
    click.echo(f"A new record is in {folder}." if fresh else f"The record in {folder} is ready.")
