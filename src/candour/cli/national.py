"""``candour national``: building the store of England's outcomes, measures and neighbours, and what its sources dispute."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from candour.cli.output import opened_output
from candour.cli.showing import Row, print_csv
from candour.errors import InvalidInput

if TYPE_CHECKING:
    from candour.statistics.building.changes import Changes
    from candour.statistics.values import Discrepancy, Store


@click.group()
def national() -> None:
    """Build and examine the store of England's published outcomes, measures and neighbours."""


@national.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--inspections",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON Lines that `candour read` printed of inspection reports.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The store to write; without it the one that Candour uses.",
)
@click.option("--dry-run", is_flag=True, help="Say what would change and write nothing.")
def build(
    paths: tuple[Path, ...], inspections: Path | None, out: Path | None, dry_run: bool
) -> None:
    """Build the store from the published files in PATHS (files or folders) and print what changed.

    Files are told apart by their columns; those that are none of them are left. The same files give the same bytes.
    """
    from candour.statistics.building.changes import compare_stores
    from candour.statistics.building.gate import require_minimum
    from candour.statistics.store import encode_store, store_path

    target = out or store_path()
    store = _build(paths, inspections=inspections)
    counts = require_minimum(store)
    before = _readable(target)
    content = encode_store(store)
    if not dry_run:
        with opened_output(target) as file:
            file.write(content)
    for name, number in counts.items():
        click.echo(f"{number:>8,}  {name}")
    click.echo(f"{len(content):>8,}  bytes{' (not written)' if dry_run else ''}")
    click.echo(
        f"{len(store.discrepancies):>8,}  discrepancies between sources (candour national discrepancies)"
    )
    if before is None:
        click.echo("There was no store before that could be read.")
        return
    _print_changes(compare_stores(before, store))


def _build(paths: tuple[Path, ...], *, inspections: Path | None) -> "Store":
    try:
        from candour.statistics.building.build import build_store
    except ImportError as error:
        raise InvalidInput(
            f"Building the store needs a package that is not installed: {error.name}.",
            advice="Install candour-record[national].",
        ) from error
    return build_store(paths, inspections=inspections)


def _readable(path: Path) -> "Store | None":
    """The store before, or ``None`` where there is none or it is of another format."""
    from candour.statistics.store import read_store

    try:
        return read_store(path)
    except InvalidInput:
        return None


def _print_changes(changes: "Changes") -> None:
    new, revised, withdrawn = changes.totals
    if not (new or revised or withdrawn or changes.outcomes or changes.editions):
        click.echo("Nothing changed since the last version.")
        return
    click.echo(
        f"Since the last version: {new:,} figures new, {revised:,} revised, {withdrawn:,} withdrawn."
    )
    for measure, counts in changes.figures.items():
        click.echo(f"  {measure}: {counts[0]} new, {counts[1]} revised, {counts[2]} withdrawn")
    for line in (*changes.outcomes, *(f"new edition of neighbours: {e}" for e in changes.editions)):
        click.echo(f"  {line}")


@national.command()
@click.option("--kind", help="Only those of this kind (outcome, late_value, year, dictionary, …).")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv"]), default="table", show_default=True
)
def discrepancies(kind: str | None, form: str) -> None:
    """List where the sources differ from one another or say what cannot be, and what is kept."""
    from candour.statistics import national_store

    every = national_store().discrepancies
    kinds = sorted({d.kind for d in every})
    if kind is not None and kind not in kinds:
        raise InvalidInput(
            f"There are no discrepancies of kind {kind!r}.", advice=f"There are {', '.join(kinds)}."
        )
    found = [d for d in every if kind in (None, d.kind)]
    if form == "csv":
        print_csv(_rows(found))
    else:
        _print(found)


def _rows(found: Iterable["Discrepancy"]) -> Iterator[Row]:
    for one in found:
        yield {
            "kind": one.kind,
            "dfe_number": one.authority,
            "what": one.what,
            "said": _said(one),
            "kept": one.kept,
            "because": one.because,
        }


def _print(found: Iterable["Discrepancy"]) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    for one in found:
        console.print(f"[bold]{one.kind}[/bold] {one.authority or ''} {one.what}")
        console.print(f"    {_said(one)}\n    kept: {one.kept} [dim]({one.because})[/dim]")


def _said(discrepancy: "Discrepancy") -> str:
    """What each source says."""
    return "; ".join(f"{source}: {value}" for source, value in discrepancy.said.items())
