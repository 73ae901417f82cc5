"""What a statement's speaker's audience had on the day: a link beside the statement, and tables for its own page."""

import datetime as dt

from django.urls import reverse

from candour.analysis.days import say_date, say_day, say_days
from candour.analysis.disclosure import ToldItem
from candour.analysis.ledger import Ledger
from candour.analysis.statements import Occasion, OnTheTable
from candour.facts.events import Audience
from candour_site.components.values import Cell, Column, Link, Table
from candour_site.pages.presenters.passages import address_of
from candour_site.pages.presenters.words import AUDIENCES, start_large

WHO = {
    "ministers": "ministers and their departments",
    "executive": "the executive (mayor, leader, cabinet)",
    "officers": "the council’s officers",
    "councillors": "the councillors outside the executive",
    "partners": "the partners (other councils, health, police)",
    "press": "the press",
    "public": "the public",
}


def link_beside(ledger: Ledger, entry_id: str, occasion: Occasion | None, *, query: str) -> Link:
    """The way from a statement to its own page, and what its speaker's audience had on the day where that is known."""
    href = address_of_statement(ledger, entry_id) + query
    if occasion is None:
        return Link("This statement by itself, to cite", href)
    audience = AUDIENCES[occasion.audience].lower()
    words = f"What the {audience} had on record by {say_day(occasion.day)}"
    if not occasion.is_day_said:
        words += ", the day of the document"
    return Link(words, href)


def address_of_statement(ledger: Ledger, entry_id: str) -> str:
    """Where a statement has a page of its own, to cite."""
    slug = ledger.intervention.id
    return reverse("statement", args=[slug, entry_id.removeprefix(f"{slug}:")])


def tabulate_beside(found: OnTheTable, *, as_at: dt.date | None) -> tuple[Table, ...]:
    """What the audience had, what it was told on a day that is not known (where there is any), and what there is no record of."""
    audience, day = found.occasion.audience, found.occasion.day
    named = AUDIENCES[audience].lower()
    undated = Table(
        key="undated",
        caption=f"Told to the {named}, and not known on which day",
        columns=(Column("paper", "Paper"), Column("how", "How")),
        rows=tuple((_name(one, as_at), Cell(_say_how(one, audience))) for one in found.undated),
    )
    return (
        Table(
            key="had",
            caption=f"On record as told to the {named} by {say_day(day)}",
            columns=(
                Column("paper", "Paper"),
                Column("told", "Told"),
                Column("how", "How"),
                Column("before", "How long before"),
            ),
            rows=tuple(_row_had(one, audience, day, as_at) for one in found.had),
            empty=f"No paper is on record as told to the {named} by this day.",
        ),
        *((undated,) if undated.rows else ()),
        Table(
            key="no_record",
            caption=f"There by {say_day(day)}, and no record of the {named} being told",
            columns=(Column("paper", "Paper"), Column("first", "Who had it first on record")),
            rows=tuple((_name(one, as_at), Cell(_say_first(one))) for one in found.no_record),
            empty="The record holds no such paper.",
        ),
    )


def _row_had(
    item: ToldItem, audience: Audience, day: dt.date, as_at: dt.date | None
) -> tuple[Cell, ...]:
    told = item.of(audience)
    days = (day - told.day).days if told.day else None
    before = "" if days is None else "the same day" if days == 0 else say_days(days)
    return (
        _name(item, as_at),
        Cell(say_date(told.date), value=told.date.value if told.date else ""),
        Cell(_say_how(item, audience)),
        Cell(before, value="" if days is None else days),
    )


def _name(item: ToldItem, as_at: dt.date | None) -> Cell:
    return Cell(
        item.title,
        href=address_of(item.document, as_at=as_at) if item.document else None,
        note=say_date(item.date) if item.kind == "document" else "",
    )


def _say_how(item: ToldItem, audience: Audience) -> str:
    told = item.of(audience)
    return told.why or (told.route or "not recorded").replace("_", " ")


def _say_first(item: ToldItem) -> str:
    """The audiences that had it first by the day, as far as the record says."""
    days = [told.day for told in item.told if told.state == "told" and told.day is not None]
    if not days:
        return "no record of anybody’s being told by this day"
    first = [told for told in item.told if told.state == "told" and told.day == min(days)]
    names = ", ".join(AUDIENCES[told.audience].lower() for told in first)
    return f"{start_large(names)}: {say_date(first[0].date)}"
