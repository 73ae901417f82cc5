"""Reading published inspection outcomes: the list of outcomes, the overview of latest inspections, and reports read.

Sources: the list of published outcomes (``outcomes.csv``); the overview of latest inspections of
data-to-insight/ofsted-ilacs-scrape-tool (MIT), which has errors; and what ``candour read`` printed of the reports.
"""

import csv
from datetime import date, datetime
from pathlib import Path
from typing import Literal, cast

from python_calamine import CalamineWorkbook

from candour.authorities import authority_by_code, find_authority
from candour.errors import CandourError, InvalidInput
from candour.facts import Extract, Inspection, Judgement, decode_extract
from candour.facts.inspections import Area, Grade
from candour.statistics.values import Discrepancy, Outcome

AREAS: tuple[Area, ...] = (
    "overall",
    "leadership",
    "help_and_protection",
    "in_care",
    "care_leavers",
    "adoption",
    "lscb",
)
_GRADES = ("outstanding", "good", "requires_improvement", "inadequate", "adequate")
_OVERVIEW = {
    "overall": "overall_effectiveness_grade",
    "leadership": "impact_of_leaders_grade",
    "help_and_protection": "help_and_protection_grade",
    "in_care": "in_care_grade",
    "care_leavers": "care_leavers_grade",
}


def read_outcomes(path: Path) -> tuple[list[Outcome], list[Discrepancy]]:
    """The outcomes of the list, and its names that the register takes for another authority.

    Raises ``InvalidInput`` when a row has no date, grade or authority that can be told.
    """
    outcomes, found = [], []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                outcome = Outcome(
                    authority=row["dfe_number"],
                    framework=_framework(row["framework"]),
                    published_on=date.fromisoformat(row["published"]),
                    grades=_grades({area: row.get(area, "") for area in AREAS}),
                    sources=("outcomes",),
                )
            except (KeyError, ValueError, InvalidInput) as error:
                raise InvalidInput(f"{path.name}, line {number}: {error}.") from error
            outcomes.append(outcome)
            found += _name(row["authority"], outcome=outcome, file=path.name)
    return outcomes, _once(found)


def _framework(text: str) -> Literal["sif", "ilacs"]:
    if text not in ("sif", "ilacs"):
        raise InvalidInput(f"{text!r} is no framework of full inspections")
    return cast(Literal["sif", "ilacs"], text)


def _grades(said: dict[Area, str]) -> dict[Area, Grade]:
    grades: dict[Area, Grade] = {}
    for area, text in said.items():
        word = text.strip().replace(" ", "_")
        if word in _GRADES:
            grades[area] = cast(Grade, word)
        elif word not in ("", "nan", "None", "inspection_pre_dates_judgement"):
            raise InvalidInput(f"{text!r} is no grade")
    return grades


def _name(name: str, *, outcome: Outcome, file: str) -> list[Discrepancy]:
    """Whether the name and the number mean the same authority (names of the list are in lower case)."""
    by_number = authority_by_code(outcome.authority, on=outcome.published_on)
    try:
        by_name = find_authority(name, on=outcome.published_on)
    except CandourError as error:
        said = error.message
    else:
        if by_name.dfe_number == outcome.authority:
            return []
        said = by_name.name
    return [
        Discrepancy(
            kind="name",
            authority=outcome.authority,
            what=f"{file} calls number {outcome.authority} {name!r}",
            said={"register, by number": by_number.name, "register, by name": said},
            kept=by_number.name,
            because="the number is certain",
        )
    ]


def _once(found: list[Discrepancy]) -> list[Discrepancy]:
    return list({(d.what, d.kept): d for d in found}.values())


def read_overview(path: Path) -> list[Outcome]:
    """The latest inspection of each authority as the overview has it; rows without date or grade are left out."""
    book = CalamineWorkbook.from_path(str(path))
    head, *rows = book.get_sheet_by_index(0).to_python()
    outcomes = []
    for cells in rows:
        row = {str(key): str(value).strip() for key, value in zip(head, cells, strict=True)}
        published = _day(row["publication_date"])
        grades = _grades({cast(Area, a): row[column] for a, column in _OVERVIEW.items()})
        if published is None or not grades:
            continue
        outcomes.append(
            Outcome(
                authority=row["la_code"].removesuffix(".0"),
                framework="ilacs",
                published_on=published,
                grades=grades,
                sources=("overview",),
                inspected_on=_day(row["inspection_end_date"]),
            )
        )
    return sorted(outcomes, key=lambda o: o.authority)


def _day(text: str) -> date | None:
    for form in ("%d/%m/%Y", "%d/%m/%y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


def read_reports(path: Path) -> list[tuple[Outcome, str]]:
    """The full inspections in what ``candour read`` printed, with each report's file name; visits give none.

    The day of publication is the document's own or, where it gives none, the last day of the inspection: the
    comparison with the list allows for the weeks between.
    """
    extracts = [decode_extract(line) for line in path.read_bytes().splitlines() if line.strip()]
    return [
        (outcome, extract.source.name)
        for extract in extracts
        if (outcome := _outcome(extract)) is not None
    ]


def _outcome(extract: Extract) -> Outcome | None:
    inspections = [f for f in extract if isinstance(f, Inspection)]
    full = [f for f in inspections if f.framework in ("sif", "ilacs")]
    judgements = [f for f in extract if isinstance(f, Judgement)]
    grades = {f.area: f.grade for f in judgements}
    about = (full[0].about if full else None) or extract.about
    if not full or about is None or "overall" not in grades:
        return None
    ended = full[0].end.latest if full[0].end else None
    published = next((d.latest for d in (full[0].published, extract.published) if d), None)
    day = published or ended
    number = authority_by_code(about).dfe_number
    if day is None or number is None:
        return None
    return Outcome(
        authority=number,
        framework=_framework(full[0].framework),
        published_on=day,
        grades=grades,
        sources=("report",),
        inspected_on=ended,
        report=extract.source.sha256,
    )
