"""``candour intervention``: open, describe and list interventions."""

import click
import msgspec

from candour.analysis.days import say_date
from candour.authorities import find_authority
from candour.errors import UnknownAuthority
from candour.facts import PartialDate
from candour.facts.record import Intervention
from candour_site.cli.options import by_option, form_option, now, record_option
from candour_site.cli.parameters import DATE
from candour_site.cli.printing import print_json, print_table
from candour_site.record import queries, writing


@click.group()
def intervention() -> None:
    """Open, describe and list the interventions of the record."""


@intervention.command("open")
@click.argument("slug", metavar="ID")
@click.option("--authority", required=True, help="Name or GSS code of the authority.")
@click.option("--title", help="What it is called (default: the authority's name and the year).")
@click.option("--opened", type=DATE, help="When it began.")
@click.option("--closed", type=DATE, help="When it ended.")
@by_option
@record_option
def open_(
    slug: str,
    authority: str,
    title: str | None,
    opened: PartialDate | None,
    closed: PartialDate | None,
    by: str,
) -> None:
    """Begin the record of an intervention. ID is a short name for addresses: ambermere-2019."""
    code, name = find_code(authority)
    value = Intervention(
        id=slug,
        authority=code,
        title=title or " ".join([name, *([opened.value[:4]] if opened and opened.value else [])]),
        opened=opened,
        closed=closed,
    )
    writing.open_intervention(value, by=by, recorded_at=now)
    click.echo(f"Opened {slug}: {value.title} ({code}).")


@intervention.command()
@click.argument("slug", metavar="ID")
@click.option("--title", help="A better title.")
@click.option("--opened", type=DATE, help="When it began.")
@click.option("--closed", type=DATE, help="When it ended.")
@by_option
@record_option
def describe(
    slug: str, title: str | None, opened: PartialDate | None, closed: PartialDate | None, by: str
) -> None:
    """Say anew what is known of an intervention; what was said before stays in the record."""
    former = queries.find_intervention(slug)
    value = msgspec.structs.replace(
        former,
        title=title or former.title,
        opened=opened or former.opened,
        closed=closed or former.closed,
    )
    writing.describe_intervention(value, by=by, recorded_at=now)
    click.echo(f"Described {slug} anew.")


@intervention.command("list")
@form_option
@record_option
def list_(form: str) -> None:
    """List the interventions of the record."""
    found = queries.list_interventions()
    if form == "json":
        print_json(found)
        return
    waiting = queries.count_waiting()
    rows = (
        (
            one.id,
            one.title,
            one.authority,
            say_date(one.opened) if one.opened else "",
            say_date(one.closed) if one.closed else "",
            str(waiting.get(one.id, "")),
        )
        for one in found
    )
    print_table(
        ("id", "title", "authority", "opened", "closed", "waiting"),
        rows,
        empty="The record holds no intervention yet. Open one with `candour intervention open`.",
    )


def find_code(authority: str) -> tuple[str, str]:
    """The GSS code and the name of the authority that is meant.

    Raises ``UnknownAuthority`` when the register knows none, or none with a code.
    """
    found = find_authority(authority)
    if found.code is None:
        raise UnknownAuthority(
            f"{found.name} has no GSS code yet.", advice="Name the authority that has the duties."
        )
    return found.code, found.name
