"""``candour timeline``: everything in one order."""

import click

from candour.analysis.timeline import TRACKS, Event, Track, find_timeline
from candour_site.cli.asking import Question, question_options
from candour_site.cli.options import ENTRY_KINDS, FACT_TYPES
from candour_site.cli.printed import short
from candour_site.cli.printing import print_lines, print_table

EVENT_KINDS = (*FACT_TYPES, *ENTRY_KINDS, "deadline", "addressed", "published")


@click.command()
@click.option(
    "--track",
    "tracks",
    type=click.Choice(TRACKS),
    multiple=True,
    help="happened, told, recorded (default: the first two).",
)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(EVENT_KINDS),
    multiple=True,
    metavar="KIND",
    help="Only this kind (requirement, instrument, disclosure, …); may be repeated.",
)
@question_options
def timeline(question: Question, *, tracks: tuple[Track, ...], kinds: tuple[str, ...]) -> None:
    """What happened and who was told, day by day, up to a day. Deadlines are shown whenever they fall."""
    events = find_timeline(
        question.ledger,
        on=question.on,
        tracks=tracks or ("happened", "told"),
        kinds=kinds or None,
    )
    if question.form == "json":
        question.print_json(events, entries=[one.entry for one in events if one.entry])
        return
    print_lines([question.heading])
    print_table(("when", "kind", "what", "entry"), (_row(one) for one in events))


def _row(one: Event) -> tuple[str, ...]:
    where = short(one.entry) if one.entry else one.document or ""
    return one.when, one.kind.replace("_", " "), one.title, where
