"""Inspections, their judgements, and what needed to improve, as far as the record holds them."""

from candour.analysis.days import first_day, say_date
from candour.analysis.happenings import date_in
from candour.analysis.ledger import Ledger
from candour.facts import Finding, Inspection, Judgement
from candour.facts.record import FactEntry
from candour_site.components.values import Cell, Column, Table, fold_rows
from candour_site.pages.presenters.passages import address_of, link_entries
from candour_site.pages.presenters.words import AREAS, GRADES

_FRAMEWORKS = {
    "sif": "Single inspection framework",
    "ilacs": "ILACS",
    "focused_visit": "Focused visit",
    "monitoring_visit": "Monitoring visit",
    "jtai": "Joint area targeted inspection",
    "other": "Other inspection",
}


def tabulate_inspections(ledgers: list[Ledger]) -> Table:
    """Every inspection on record with its grades, the latest first."""
    rows: dict[str, tuple[object, tuple[Cell, ...]]] = {}
    for ledger in ledgers:
        for entry, fact in ledger.of_fact(Inspection):
            date = date_in(ledger, entry)
            rows[entry.document] = (
                first_day(date) or "",
                _row(ledger, entry, fact, say_date(date)),
            )
    ordered = sorted(rows.values(), key=lambda pair: str(pair[0]), reverse=True)
    return Table(
        key="inspections",
        caption="Inspections on record",
        columns=(
            Column("date", "Inspection"),
            Column("framework", "Framework"),
            *(Column(area, AREAS[area]) for area in _AREAS),
        ),
        rows=tuple(row for _, row in ordered),
        empty="No inspection is recorded yet.",
        dense=True,
    )


_AREAS = ("overall", "leadership", "help_and_protection", "in_care", "care_leavers")


def _row(ledger: Ledger, entry: FactEntry, fact: Inspection, date: str) -> tuple[Cell, ...]:
    grades = {
        other.fact.area: other.fact.grade
        for other in ledger.in_document(entry.document)
        if isinstance(other.fact, Judgement)
    }
    return (
        Cell(date, href=address_of(entry.document, as_at=ledger.last_day)),
        Cell(_FRAMEWORKS[fact.framework], value=fact.framework),
        *(
            Cell(tag=GRADES[grades[area]], value=grades[area])
            if area in grades
            else Cell("–", value="")
            for area in _AREAS
        ),
    )


def tabulate_needs(ledgers: list[Ledger]) -> Table:
    """What needed to improve, report by report, the latest first."""
    found = []
    for ledger in ledgers:
        for entry, fact in ledger.of_fact(Finding):
            if fact.polarity in ("needs_improvement", "priority_action"):
                date = date_in(ledger, entry)
                found.append(
                    (str(first_day(date) or ""), entry.sequence, ledger, entry, fact, date)
                )
    found.sort(key=lambda item: item[1])
    found.sort(key=lambda item: item[0], reverse=True)
    reports = [say_date(date) for *_, date in found]
    return Table(
        key="needs",
        caption="What needed to improve",
        columns=(Column("date", "Report"), Column("text", "What needed to improve")),
        rows=tuple(
            (
                Cell(say_date(date)),
                Cell(fact.text, links=link_entries(ledger, (entry.id,))),
            )
            for _, _, ledger, entry, fact, date in found
        ),
        empty="Nothing recorded yet.",
        dense=True,
        folds=fold_rows(reports, opens=next(iter(reports), "")),
    )
