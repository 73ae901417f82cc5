"""``candour told``: who was told what, and when."""

import click

from candour.analysis.days import first_day, say_date
from candour.analysis.disclosed import find_open_disclosures
from candour.analysis.disclosure import (
    ToldItem,
    find_told,
    find_told_instruments,
    find_told_of_fact,
    find_told_papers,
)
from candour.analysis.happenings import describe_fact
from candour.analysis.told import Told
from candour.errors import InvalidInput
from candour.facts.events import Audience
from candour.facts.record import FactEntry
from candour_site.cli.asking import Question, question_options
from candour_site.cli.open_points import ask_which
from candour_site.cli.options import AUDIENCES
from candour_site.cli.printed import find_passages, print_passages, short
from candour_site.cli.printing import print_lines, print_table
from candour_site.record import queries

_COLUMNS = ("audience", "told", "route", "why")


@click.command()
@click.argument("fact", required=False, metavar="[FACT]")
@click.option(
    "--to",
    "audiences",
    type=click.Choice(AUDIENCES),
    multiple=True,
    help="Only this audience; may be repeated.",
)
@click.option("--had", type=click.Choice(AUDIENCES), help="Only what this audience had by the day.")
@click.option(
    "--no-record",
    is_flag=True,
    help="Only what none of the audiences of --to is recorded to have been told.",
)
@click.option(
    "--what",
    type=click.Choice(["all", "instruments", "documents"]),
    default="all",
    show_default=True,
)
@question_options
def told(
    question: Question,
    *,
    fact: str | None,
    audiences: tuple[Audience, ...],
    had: Audience | None,
    no_record: bool,
    what: str,
) -> None:
    """Who was told what, when and by which way, and the days since the first audience had it.

    A paper that the record knows only through another document (a letter quoted in the news) is listed as an
    instrument. Where nothing says that an audience was told, the answer is *no record of being told*. FACT, an entry's id or
    number, asks about that fact alone: who was told of it, through the documents that carry it.
    """
    asked = audiences or AUDIENCES
    if fact is not None:
        _tell_of_fact(question, fact, asked=asked)
        return
    items = [
        item
        for item in _items(question, what)
        if (had is None or item.of(had).is_certain(question.on))
        and not (no_record and any(item.of(one).state != "no_record" for one in asked))
    ]
    if question.form == "json":
        entries = [key for item in items for key in _entries(item)]
        question.print_json(items, entries=entries)
        return
    print_lines([question.heading])
    if not items:
        print_lines(["Nothing recorded."])
    for item in items:
        rows = [_row(answer) for answer in item.told if answer.audience in {*asked, had}]
        title = f"\n{short(item.id) if item.kind == 'instrument' else item.id} {item.title}, {say_date(item.date)}"
        print_table(_COLUMNS, rows, title=title)
        print_passages(find_passages(question.ledger, _entries(item)))
    if what == "all" and had is None and not no_record:
        _print_open(question, asked=asked)


def _print_open(question: Question, *, asked: tuple[Audience, ...]) -> None:
    """What came before an audience by the words of a document that do not say which paper it was."""
    points = [
        ask_which(one)
        for one in find_open_disclosures(question.ledger)
        if one.fact.to in asked and (first_day(one.fact.date) or question.on) <= question.on
    ]
    if points:
        print_lines(["", "Told, and of which document is not recorded:", *points])


def _tell_of_fact(question: Question, given: str, *, asked: tuple[Audience, ...]) -> None:
    key = queries.find_key(question.ledger.intervention.id, given)
    entry = question.ledger.current(key)
    if not isinstance(entry, FactEntry):
        raise InvalidInput(
            f"Entry {key} is no fact that stands.", advice="Name a fact (candour show --kind fact)."
        )
    answers = [
        answer
        for answer in find_told_of_fact(question.ledger, entry, on=question.on)
        if answer.audience in asked
    ]
    entries = [entry.id, *(key for answer in answers for key in answer.entries)]
    if question.form == "json":
        question.print_json(answers, entries=entries)
        return
    print_lines([question.heading])
    title = f"\n{short(entry.id)} {describe_fact(entry.fact)}"
    print_table(_COLUMNS, (_row(answer) for answer in answers), title=title)
    print_passages(find_passages(question.ledger, entries))


def _items(question: Question, what: str) -> list[ToldItem]:
    find = {"instruments": find_told_instruments, "documents": find_told}.get(
        what, find_told_papers
    )
    return list(find(question.ledger, on=question.on))


def _row(answer: Told) -> tuple[str, ...]:
    route = (answer.route or "").replace("_", " ")
    return answer.audience, answer.wording, route, answer.why or (answer.basis or "")


def _entries(item: ToldItem) -> list[str]:
    return [*item.entries, *(key for answer in item.told for key in answer.entries)]
