"""``candour review``: what readers proposed waits here until a person, or a rule, decides."""

from itertools import groupby
from pathlib import Path

import click

from candour.analysis.days import say_date
from candour.analysis.deadlines import read_duration
from candour.analysis.happenings import describe_fact
from candour.analysis.ledger import Ledger
from candour.errors import InvalidInput
from candour.facts import Instrument, Requirement
from candour.facts.extract import AnyFact
from candour.facts.record import AnyEntry, FactEntry, name_fact_type
from candour_site.cli.fields import change, set_option
from candour_site.cli.open_points import find_alike, find_open_points
from candour_site.cli.options import (
    FACT_TYPES,
    by_option,
    form_option,
    intervention_option,
    record_option,
    recording,
)
from candour_site.cli.parameters import NUMBERS
from candour_site.cli.printed import describe_document, short
from candour_site.cli.printing import print_json, print_lines, print_table
from candour_site.record import queries, writing
from candour_site.record.places import require_free
from candour_site.record.queries import ProposedFact
from candour_site.reviewing import (
    choose_by_rule,
    is_less_sure,
    read_verdicts,
    say_how_sure,
    write_sheet,
)

STATES = ("waiting", "accepted", "corrected", "rejected", "all")


@click.group(invoke_without_command=True)
@click.option("--document", metavar="ID", help="Only proposals from this document.")
@click.option(
    "--type",
    "kind",
    type=click.Choice(FACT_TYPES),
    metavar="TYPE",
    help="Only this type of fact (requirement, finding, …).",
)
@click.option("--state", type=click.Choice(STATES), default="waiting", show_default=True)
@click.option("--unsure", is_flag=True, help="Only what was read less surely.")
@form_option
@record_option
@intervention_option
@click.pass_context
def review(
    ctx: click.Context,
    intervention: str,
    document: str | None,
    kind: str | None,
    state: str,
    unsure: bool,
    form: str,
) -> None:
    """List what readers proposed; accept, correct or reject it.

    It says of each how sure the reading is: of what is *less sure*, fewer than three in four such readings proved right.

    Give --data and --intervention here, before the word for what to do:
    `candour review --intervention ambermere-2019 accept 1 2 3`.
    """
    ctx.obj = intervention
    if ctx.invoked_subcommand is not None:
        return
    _require_document(document)
    found = [
        one
        for one in queries.list_proposals(
            intervention=intervention,
            document=document,
            state=None if state == "all" else state,  # type: ignore[arg-type]
        )
        if kind in {None, name_fact_type(one.fact)} and (is_less_sure(one.fact) or not unsure)
    ]
    if form == "json":
        print_json(found)
        return
    if not found:
        print_lines(["Nothing waits for review." if state == "waiting" else "There are none."])
    columns = 7 if state == "all" else 6  # where one state was asked for, it goes without saying
    ledger = queries.load_ledger(intervention)
    for paper, proposals in groupby(found, key=lambda one: one.document):
        print_table(
            ("number", "type", "what it says", "reading", "page", "passage", "state")[:columns],
            [_row(one, ledger)[:columns] for one in proposals],
            title=f"{paper}: {describe_document(queries.find_document(paper))}",
        )


@review.command()
@click.argument("spans", metavar="[NUMBERS]...", nargs=-1, type=NUMBERS)
@click.option("--all", "every", is_flag=True, help="Accept all that waits and was read surely.")
@click.option("--unsure", is_flag=True, help="With --all: what was read less surely, too.")
@click.option(
    "--by-rule", is_flag=True, help="Accept what waits from inspection reports of known frameworks."
)
@click.option("--document", metavar="ID", help="With --all or --by-rule: from this document only.")
@by_option
@click.pass_obj
def accept(
    intervention: str,
    spans: tuple[range, ...],
    every: bool,
    unsure: bool,
    by_rule: bool,
    document: str | None,
    by: str,
) -> None:
    """Record proposals as they are. NUMBERS are those that `candour review` lists: 7 12, or 3-9 for all that wait of these.

    --all leaves what was read less surely to you: look at its passage, then accept it by its number, or all with --unsure.
    """
    _require_document(document)
    if sum((bool(spans), every, by_rule)) != 1:
        raise InvalidInput("Which proposals?", advice="Give their numbers, or --all, or --by-rule.")
    if unsure and not every:
        raise InvalidInput("--unsure goes with --all.", advice="Say `accept --all --unsure`.")
    left: tuple[int, ...] = ()
    if spans:
        numbers = _choose(spans, intervention=intervention)
    else:
        found = queries.list_proposals(intervention=intervention, document=document, state=None)
        waiting = [one for one in found if one.state == "waiting"]
        if not by_rule and not unsure:
            left = tuple(one.number for one in waiting if is_less_sure(one.fact))
        chosen = tuple(one.number for one in waiting if one.number not in left)
        numbers = choose_by_rule(found) if by_rule else chosen
    entries = writing.accept_proposals(
        numbers,
        basis="by_rule" if by_rule else "accepted",
        **recording(intervention=intervention, by=by),
    )
    _tell(entries, "Accepted", intervention=intervention)
    if left:
        print_lines([_say_left(left)])


@review.command()
@click.argument("number", type=int)
@set_option
@click.option("--reason", help="Why. It is kept with the entry, and shown wherever that is.")
@by_option
@click.pass_obj
def correct(
    intervention: str, number: int, settings: tuple[str, ...], reason: str | None, by: str
) -> None:
    """Record one proposal corrected: what the reader proposed is kept beside it."""
    if not settings:
        raise InvalidInput("What should be corrected?", advice="Say so with --set FIELD=VALUE.")
    fact: AnyFact = change(queries.find_proposal(number, intervention=intervention).fact, settings)
    entries = writing.correct_proposals(
        {number: fact},
        reasons={number: reason} if reason else {},
        **recording(intervention=intervention, by=by),
    )
    _tell(entries, "Corrected", intervention=intervention)


@review.command()
@click.argument("spans", metavar="NUMBERS...", nargs=-1, required=True, type=NUMBERS)
@click.option("--reason", required=True, help="Why they are not recorded.")
@by_option
@click.pass_obj
def reject(intervention: str, spans: tuple[range, ...], reason: str, by: str) -> None:
    """Decide that proposals are not recorded. They stay, with the reason. NUMBERS as of `accept`."""
    numbers = _choose(spans, intervention=intervention)
    writing.reject_proposals(numbers, reason=reason, **recording(intervention=intervention, by=by))
    click.echo(f"Rejected {len(numbers)}.")


@review.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--document", metavar="ID", help="Only proposals from this document.")
@click.pass_obj
def write(intervention: str, file: Path, document: str | None) -> None:
    """Write what waits to the new FILE, a JSON object a line, to be edited and applied."""
    require_free(file)
    _require_document(document)
    waiting = queries.list_proposals(intervention=intervention, document=document)
    write_sheet(waiting, path=file)
    click.echo(
        f'{len(waiting)} proposals are in {file}. Set "decision" to accept or reject, change a fact to correct it, '
        f"then: candour review apply {file}"
    )


@review.command()
@click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@by_option
@click.pass_obj
def apply(intervention: str, file: Path, by: str) -> None:
    """Apply an edited FILE: accept, correct and reject as it says. Lines without a decision keep waiting."""
    waiting = {one.number: one for one in queries.list_proposals(intervention=intervention)}
    verdicts = read_verdicts(file, waiting=waiting)
    where = recording(intervention=intervention, by=by)
    entries = writing.apply_decisions(
        accepted=verdicts.accepted,
        corrected=verdicts.corrected,
        rejected=verdicts.rejected,
        reasons=verdicts.reasons,
        **where,
    )
    click.echo(f"Recorded {len(entries)}, rejected {len(verdicts.rejected)}.")
    _say_open_points(entries, intervention=intervention)


def _choose(spans: tuple[range, ...], *, intervention: str) -> tuple[int, ...]:
    """The numbers that were given, each once; of a range, those that wait."""
    waiting: set[int] = set()
    if any(len(span) > 1 for span in spans):
        waiting = {one.number for one in queries.list_proposals(intervention=intervention)}
    chosen = [one for span in spans for one in span if len(span) == 1 or one in waiting]
    return tuple(dict.fromkeys(chosen))


def _say_left(numbers: tuple[int, ...]) -> str:
    """What ``accept --all`` left to a person, and how to go on."""
    listed = ", ".join(map(str, numbers[:20])) + (", …" if len(numbers) > 20 else "")
    return (
        f"Left to you, read less surely: {listed}. Look at the passages (candour review --unsure), then accept them by number, "
        "or with --all --unsure."
    )


def _row(one: ProposedFact, ledger: Ledger) -> tuple[str, ...]:
    alike = find_alike(ledger, one.fact, document=one.document) if one.state == "waiting" else ()
    decided = [f"reason: {one.reason}"] if one.reason else []
    says = (describe_fact(one.fact), *_say_terms(one.fact), *map(_say_alike, alike), *decided)
    return (
        str(one.number),
        name_fact_type(one.fact),
        "\n".join(says),
        say_how_sure(one.fact),
        str(one.fact.cite.page),
        " ".join(one.fact.cite.quote.split()),
        one.state,
    )


def _say_alike(entry: FactEntry) -> str:
    return f"may tell the same as {short(entry.id)}, and counts beside it if accepted: {describe_fact(entry.fact)}"


def _say_terms(fact: AnyFact) -> list[str]:
    """What else is accepted with a fact: its date, and of a requirement its force, deadline, recurrence, approver and what
    follows otherwise, of an instrument its power."""
    date = getattr(fact, "date", None)
    terms: dict[str, str | None] = {"date": say_date(date) if date is not None else None}
    if isinstance(fact, Instrument):
        terms["power"] = fact.power
    if isinstance(fact, Requirement):
        terms |= {
            "force": fact.force,
            "deadline": say_date(fact.deadline) if fact.deadline else None,
            "recurs": _say_period(fact.recurs),
            "approver": fact.approver,
            "otherwise": fact.otherwise,
        }
    return [f"{name}: {words}" for name, words in terms.items() if words]


def _say_period(recurs: str | None) -> str | None:
    period = read_duration(recurs) if recurs else None
    return f"every {period.words.removeprefix('1 ')}" if period else recurs


def _require_document(document: str | None) -> None:
    """Refuse a document that the record does not hold."""
    if document is not None and not queries.holds_document(document):
        queries.find_document(document)


def _tell(entries: tuple[AnyEntry, ...], verb: str, *, intervention: str) -> None:
    if not entries:
        click.echo("Nothing to decide.")
        return
    span = entries[0].id if len(entries) == 1 else f"{entries[0].id} to {entries[-1].id}"
    click.echo(f"{verb} {len(entries)}: {span}")
    _say_open_points(entries, intervention=intervention)


def _say_open_points(entries: tuple[AnyEntry, ...], *, intervention: str) -> None:
    points = [*find_open_points(queries.load_ledger(intervention), entries)]
    if points:
        print_lines(["", "Left for you to say:", *points])
