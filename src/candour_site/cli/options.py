"""Options that the commands of the record share, and what they become: a folder, an intervention, a name, an instant."""

import datetime as dt
import functools
import getpass
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from candour.errors import InvalidInput, RecordRefused
from candour.facts import PartialDate
from candour.facts.events import Audience
from candour.facts.extract import AnyFact
from candour.facts.record import AnyEntry, EntryCite, RecordedDocument
from candour_site import startup
from candour_site.cli.parameters import ASKED_DAY, MOMENT
from candour_site.record import queries
from candour_site.record.writing import Recording

Command = TypeVar("Command", bound=Callable[..., Any])

ENTRY_KINDS = tuple(kind.__struct_config__.tag for kind in get_args(AnyEntry))
FACT_TYPES = tuple(kind.__struct_config__.tag for kind in get_args(AnyFact))
AUDIENCES: tuple[str, ...] = Audience.__args__  # type: ignore[attr-defined]


def record_option(command: Command) -> Command:
    """``--data DIR``: the folder of the record; the command runs only when there is a record in it."""

    @click.option(
        "--data",
        metavar="DIR",
        type=click.Path(file_okay=False, path_type=Path),
        help="The folder that holds the record (default: CANDOUR_DATA, see docs/reference/settings.md).",
    )
    @functools.wraps(command)
    def run(*args: Any, data: Path | None, **options: Any) -> Any:
        if data is not None:
            startup.use_folder(data)
        startup.require_record()
        return command(*args, **options)

    return run  # type: ignore[return-value]


def intervention_option(command: Command) -> Command:
    """``--intervention ID``; may be left out where the record holds one only."""

    @click.option(
        "--intervention",
        "-i",
        metavar="ID",
        help="Which intervention; may be left out where the record holds only one.",
    )
    @functools.wraps(command)
    def run(*args: Any, intervention: str | None, **options: Any) -> Any:
        return command(*args, intervention=choose_intervention(intervention), **options)

    return run  # type: ignore[return-value]


def choose_intervention(given: str | None) -> str:
    """The id of the intervention that is meant. Raises ``RecordRefused`` when that is not plain."""
    if given is not None:
        return queries.find_intervention(given).id
    held = [one.id for one in queries.list_interventions()]
    if len(held) == 1:
        return held[0]
    if not held:
        raise RecordRefused(
            "The record holds no intervention yet.",
            advice="Open one with `candour intervention open`, or import one with `candour case import`.",
        )
    raise RecordRefused(
        f"The record holds {len(held)} interventions.",
        advice=f"Say which with --intervention: {', '.join(held[:10])}{', …' if len(held) > 10 else ''}.",
    )


def by_option(command: Command) -> Command:
    """``--by NAME``: who records; by default the name of the user of this computer."""
    return click.option(
        "--by",
        metavar="NAME",
        default=user_name,
        help="Who records this (default: your user name).",
    )(command)


def user_name() -> str:
    """The name of the person at the keyboard. Raises ``InvalidInput`` where the computer knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise InvalidInput(
            "This computer does not say who you are.", advice="Give --by NAME."
        ) from error


def form_option(command: Command) -> Command:
    """``--format table|json``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "json"]),
        default="table",
        show_default=True,
        help="A table for people or JSON for programs.",
    )(command)


def time_options(command: Command) -> Command:
    """``--on DAY`` (a day in the world; default today) and ``--as-at MOMENT`` (what the record held by then)."""
    command = click.option(
        "--as-at", type=MOMENT, help="What the record held by this day or instant (default: all)."
    )(command)
    return click.option(
        "--on", type=ASKED_DAY, default=today, help="The day that is asked about (default: today)."
    )(command)


def today() -> dt.date:
    """The day that it is where the command runs."""
    return now().astimezone().date()


def refuse_future(
    _ctx: click.Context, option: click.Parameter, given: PartialDate | dt.date | None
) -> PartialDate | dt.date | None:
    """The date of an option, unless it begins after today: then it is refused."""
    begins = given.earliest if isinstance(given, PartialDate) else given
    if begins is not None and begins > today():
        raise click.BadParameter(
            f"{begins} has not come yet. Give the day when it has, or leave it out.", param=option
        )
    return given


def now() -> dt.datetime:
    """This instant, in UTC: the only reading of the clock."""
    return dt.datetime.now(dt.UTC)


def recording(*, intervention: str, by: str) -> Recording:
    """Where, by whom and when an entry is being recorded: at the instant at which the record is locked for it."""
    return Recording(intervention=intervention, by=by, recorded_at=now)


def find_passage(source: str | None, *, quote: str | None, page: int | None) -> EntryCite | None:
    """The exact passage that these words are in a document, line breaks apart; ``None`` when neither is given.

    Where the record holds no text of the document, the words stand as given, from the page's beginning.
    Raises ``InvalidInput`` when the words are not there, or stand there more than once.
    """
    if source is None and quote is None:
        return None
    if source is None or quote is None:
        raise InvalidInput(
            "A citation needs a document and its words.", advice="Give both --source and --quote."
        )
    document = queries.find_document(source)
    if not document.pages:
        return EntryCite(source, page or 1, 0, len(quote), quote)
    places = _cite_all(document, quote, page=page)
    if len(places) == 1:
        return places[0]
    if not places:
        raise InvalidInput(
            f"These words do not stand in {source}: {quote!r}.",
            advice=f"Copy them from the text that the record keeps (candour show {source} --text).",
        )
    raise InvalidInput(
        f"These words stand {len(places)} times in {source}.",
        advice="Give more of the passage, or its page (--page).",
    )


def _cite_all(document: RecordedDocument, quote: str, *, page: int | None) -> list[EntryCite]:
    """Every passage that these words are, in the whole document or on one page."""
    return [
        EntryCite(document.id, one.number, start, end, one.text[start:end])
        for one in document.pages
        if page in {None, one.number}
        for start, end in _places(one.text, quote)
    ]


def _places(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand, however the text breaks its lines."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []


def entry_options(command: Command) -> Command:
    """The options of every command that records entries: --data, --intervention, --by and --format."""
    return record_option(intervention_option(by_option(form_option(command))))
