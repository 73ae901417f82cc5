"""Who was told what: documents and instruments against audiences, as a table and a drawing."""

import datetime as dt

from django.utils.safestring import SafeString

from candour.analysis.days import first_day, say_date, say_day, say_days
from candour.analysis.disclosed import find_open_disclosures
from candour.analysis.disclosure import AUDIENCES, Told, ToldItem
from candour.analysis.happenings import say_when
from candour.analysis.ledger import Ledger
from candour.facts.events import Audience
from candour_site.components.values import Cell, Column, Link, Table
from candour_site.pages.drawings.waits import Wait, draw_waits
from candour_site.pages.presenters.passages import address_of, link_entries
from candour_site.pages.presenters.words import AUDIENCES as AUDIENCE_WORDS
from candour_site.pages.presenters.words import start_large

_OF_COUNCIL: tuple[Audience, ...] = ("executive", "officers", "councillors")
_LOOKS = {
    "told": "app-told__told",
    "date_unknown": "app-told__unknown",
    "no_record": "app-told__gap",
}


def tabulate_told(
    items: tuple[ToldItem, ...], *, key: str, caption: str, as_at: dt.date | None = None
) -> Table:
    """A row an item, a column an audience: the day it was told and the days since the first audience had it.

    ``as_at`` is the last day that the record was asked for, which links to documents carry on.
    """
    return Table(
        key=key,
        caption=caption,
        columns=(
            Column("what", "What"),
            *(Column(audience, AUDIENCE_WORDS[audience]) for audience in AUDIENCES),
        ),
        rows=tuple(
            (
                Cell(
                    item.title,
                    href=address_of(item.document, as_at=as_at) if item.document else None,
                    note=_note(item),
                ),
                *(_cell(told, as_at=as_at) for told in item.told),
            )
            for item in items
        ),
        dense=True,
    )


def tabulate_open(ledger: Ledger, *, on: dt.date) -> Table | None:
    """What came before an audience by the words of a document that leave open which paper it was; ``None`` where nothing did."""
    found = [one for one in find_open_disclosures(ledger) if (first_day(one.fact.date) or on) <= on]
    if not found:
        return None
    return Table(
        key="open",
        caption="Told, and of which document is not recorded",
        columns=(
            Column("what", "What"),
            Column("to", "To whom"),
            Column("date", "When"),
            Column("route", "How"),
        ),
        rows=tuple(
            (
                Cell(
                    start_large(one.fact.what or "not said"),
                    links=link_entries(ledger, (one.entry.id,)),
                ),
                Cell(AUDIENCE_WORDS[one.fact.to], value=one.fact.to),
                Cell(
                    say_when(ledger, one.entry),
                    value=one.fact.date.value if one.fact.date else "",
                ),
                Cell((one.fact.route or "").replace("_", " ")),
            )
            for one in found
        ),
        dense=True,
    )


def _note(item: ToldItem) -> str:
    if item.kind == "document":
        return say_date(item.date)
    return "" if item.is_held else "the paper itself is not held: known from what tells of it"


def _cell(told: Told, *, as_at: dt.date | None) -> Cell:
    links: tuple[Link, ...] = ()
    if told.state == "told":
        words, note = say_date(told.date), _after(told)
    elif told.state == "date_unknown":
        words, note = "told, date unknown", ""
    else:
        words, note = "no record of being told", _open_end(told)
        if told.named_in is not None and told.named_on is not None:
            # The title may be longer than the cell; what it links to bears it.
            words_of_naming = f"named in a paper that they had on {say_day(told.named_on)}"
            links = (Link(words_of_naming, address_of(told.named_in, as_at=as_at)),)
    return Cell(words, note=note, look=_LOOKS[told.state], value=_say(told), links=links)


def _after(told: Told) -> str:
    parts = [told.why or (told.route or "").replace("_", " ")]
    if told.days_since_first:
        least = "at least " if told.at_least else ""
        parts.append(f"{least}{say_days(told.days_since_first)} after the first")
    return "; ".join(part for part in parts if part)


def _open_end(told: Told) -> str:
    parts = [f"at least {say_days(told.days_since_first)}"] if told.days_since_first else []
    return "; ".join([*parts, told.why] if told.own else parts)


def _say(told: Told) -> str:
    """The answer for a table of data, with the paper that named it."""
    return f"{told.wording}; {told.why}" if told.named_in is not None else told.wording


def draw_told(items: tuple[ToldItem, ...], *, audience: str, on: dt.date) -> SafeString:
    """How long ``audience`` waited for each item that another had before it, up to twelve, longest first.

    Only what somebody in the council had: nobody waits there for a letter between others.
    """
    waits = []
    for item in items:
        days = [told.day for told in item.told if told.state == "told" and told.day is not None]
        told = item.told[AUDIENCES.index(audience)]  # type: ignore[arg-type]
        if not days or told.state == "date_unknown" or not told.days_since_first:
            continue
        if not any(item.of(one).state == "told" for one in _OF_COUNCIL):
            continue  # what passed between others kept nobody here waiting
        waits.append((told.days_since_first, Wait(item.title, min(days), told.day, told.wording)))
    waits.sort(key=lambda pair: -pair[0])
    return draw_waits(
        [wait for _, wait in waits[:12]], audience=AUDIENCE_WORDS[audience].lower(), on=on
    )
