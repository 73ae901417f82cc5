"""``candour clock``: by when a request for information must be answered."""

import datetime as dt

import click

from candour.analysis.clocks import Clock, Pause, ReviewGuidance, review_guidance, start_clock
from candour.analysis.days import say_day
from candour.errors import InvalidInput


def _read_day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput(f"{text!r} is no day.", advice="Write YYYY-MM-DD.") from error


def _read_pause(text: str) -> Pause:
    asked, slash, arrived = text.partition("/")
    return Pause(_read_day(asked), _read_day(arrived) if slash else None)


@click.command()
@click.argument("received", type=_read_day, metavar="RECEIVED")
@click.option(
    "--clarification",
    "clarifications",
    type=_read_pause,
    metavar="DAY[/DAY]",
    multiple=True,
    help="Asked for and arrived, 2024-09-10/2024-09-20; without the second it has not arrived.",
)
@click.option(
    "--fee",
    "fees",
    type=_read_pause,
    metavar="DAY[/DAY]",
    multiple=True,
    help="Fees notice and payment, 2024-09-09/2024-09-13; without the second it is not paid.",
)
@click.option("--answered", type=_read_day, metavar="DAY", help="The day of the answer.")
@click.option(
    "--on",
    type=_read_day,
    metavar="DAY",
    help="The day to ask about; without it lateness is not told.",
)
@click.option(
    "--review",
    type=_read_day,
    metavar="DAY",
    help="The day on which an internal review was asked for.",
)
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
def clock(
    received: dt.date,
    *,
    clarifications: tuple[Pause, ...],
    fees: tuple[Pause, ...],
    answered: dt.date | None,
    on: dt.date | None,
    review: dt.date | None,
    form: str,
) -> None:
    """By when a request for information received on a day must be answered, and how that follows.

    RECEIVED is the day (YYYY-MM-DD) on which the request came. Freedom of Information Act 2000 s10: twenty working days,
    bank holidays of every part of the United Kingdom left out.
    """
    found = start_clock(received, clarifications=clarifications, fees=fees)
    guidance = review_guidance(review) if review else None
    asked = answered or on
    late = found.working_days_late(on=asked) if asked else None
    if form == "json":
        _print_json(found, late, guidance)
        return
    click.echo(f"due: {say_day(found.due_on) if found.due_on else 'the clock stands still'}")
    click.echo(f"working: {found.working}")
    if late is not None:
        said = f"{late} working day{'' if late == 1 else 's'} late" if late else "in time"
        click.echo(
            f"{'answered' if answered else 'on'} {say_day(answered or on or received)}: {said}"
        )
    if guidance is not None:
        click.echo(f"internal review: {guidance.wording}")


def _print_json(found: Clock, late: int | None, guidance: ReviewGuidance | None) -> None:
    import msgspec

    answer = {"clock": found, "working_days_late": late, "review": guidance}
    click.echo(msgspec.json.format(msgspec.json.encode(answer), indent=2))
