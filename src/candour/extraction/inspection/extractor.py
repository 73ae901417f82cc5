"""One inspection report to its facts, in the order of their place in the document."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from candour.extraction.clean import CleanText
from candour.extraction.inspection.confidence import confidence_of
from candour.extraction.inspection.findings import Section, find_sections
from candour.extraction.inspection.framework import Told
from candour.extraction.inspection.front import Front, Passage
from candour.extraction.inspection.grades import grade_in
from candour.extraction.inspection.inspectors import Leads, find_lead_inspectors
from candour.extraction.inspection.items import Item
from candour.extraction.inspection.judgements import (
    ILACS_AREAS,
    SIF_AREAS,
    Areas,
    Row,
    find_board,
    find_headings,
    find_headline,
    find_rows,
)
from candour.extraction.inspection.lines import Pages
from candour.extraction.themes import find_themes
from candour.facts import (
    Also,
    AnyFact,
    Cite,
    Document,
    Extract,
    Finding,
    Inspection,
    Judgement,
    PartialDate,
)
from candour.facts.inspections import Area, Framework, Grade

SHORT_DAYS = 7
STANDARD_DAYS = 10
INSPECTORATE = "Ofsted"
SECTION_HEADING = re.compile(
    r"\n[^\S\n]*(?:The\s+)?(?:[Ee]xperiences?\s+and\s+progress\s+of|[Ii]mpact\s+of\s+leaders)"
)


def extract_inspection(
    document: Document,
    told: Told,
    *,
    published: PartialDate | None = None,
    about: str | None = None,
) -> Extract:
    """The facts of a report whose framework is known; empty fields where it prints nothing.

    ``published`` and ``about`` (a GSS code) are what the caller knows; they go before what the report says.
    """
    report = Report(document, told.framework, published=published, about=about)
    facts: list[AnyFact] = [report.inspection(), *report.judgements(), *report.findings()]
    return Extract(
        source=document.source,
        status=document.status,
        problems=document.problems,
        kind="inspection_report",
        title=report.front.title_words,
        author=INSPECTORATE,
        published=report.published,
        about=report.about,
        facts=tuple(sorted(facts, key=lambda fact: (fact.cite.page, fact.cite.start))),
    )


class Report:
    """One report while it is read: its front page once, the rest when asked."""

    def __init__(
        self,
        document: Document,
        framework: Framework,
        *,
        published: PartialDate | None,
        about: str | None,
    ) -> None:
        self.framework = framework
        self.pages = Pages(document)
        self.front = Front(self.pages)
        self._visit = self.front.visit
        self._printed = self.front.published
        self.end = self._day("end")
        self.published = published or self._dated(self.front.published or self.front.written)
        self.about = about or self.front.about(on=self._visit[0].end if self._visit else None)

    def inspection(self) -> Inspection:
        """The inspection itself; cited by the words of its title, its other fields by theirs."""
        leads = find_lead_inspectors(self.pages)
        rule = f"{self.framework}-front"
        cite, also = self.front.clean.cite(*self.front.title)
        return Inspection(
            about=self.about,
            cite=cite,
            also=(*also, *self._also(leads)),
            confidence=confidence_of(rule),
            rule=rule,
            framework=self.framework,
            form=self._form(),
            start=self._day("start"),
            end=self.end,
            published=self._dated(self._printed),
            lead_inspectors=leads.names if leads else (),
        )

    def judgements(self) -> Iterator[Judgement]:
        """Each judgement that the report gives: its table, its headline, its safeguarding board."""
        if self.framework == "ilacs":
            yield from self._table(ILACS_AREAS)
        elif self.framework == "sif":
            yield from self._table(SIF_AREAS)
            yield from self._board()

    def findings(self) -> Iterator[Finding]:
        """Each thing that needs to improve, whole, in the order printed."""
        for section in find_sections(self.pages, self.framework):
            for item in section.items:
                yield self._finding(item, section)

    def _table(self, areas: Areas) -> Iterator[Judgement]:
        front = list(self.pages.lines_from(self.pages.front, pages=2))
        table = self.pages.clean_lines(front, keep_lines=True)
        rows = list(find_rows(table, areas, rule=f"{self.framework}-table"))
        if self.framework == "sif" and (headline := find_headline(table)):
            rows.append(headline)
        yield from (self._judgement(row, table) for row in rows)
        if self.framework == "ilacs":
            yield from self._headings({row.area for row in rows})

    def _headings(self, known: set[Area]) -> Iterator[Judgement]:
        """Areas that the table does not give and the headings of the sections do (never the overall one)."""
        missing = tuple((a, w) for a, w in ILACS_AREAS if a not in known and a != "overall")
        # Reports before 2023 have no row for care leavers: a table with the other areas is whole.
        if not missing or [area for area, _ in missing] == ["care_leavers"]:
            return
        # What the table leaves open, its own page does not settle.
        lines = [
            line for line in self.pages.lines_with(SECTION_HEADING) if line.page > self.pages.front
        ]
        text = self.pages.clean_lines(lines, keep_lines=True)
        for row in find_headings(text, missing, rule="ilacs-heading"):
            yield self._judgement(row, text)

    def _board(self) -> Iterator[Judgement]:
        for page in self.pages.pages:
            match = find_board(page.text)
            grade = grade_in(match["grade"]) if match else None
            if match and grade:
                cite = Cite(page.number, *match.span(), match.group())
                yield self._judged("lscb", grade, cite, (), rule="sif-board")
                return

    def _judgement(self, row: Row, clean: CleanText) -> Judgement:
        cite, also = clean.cite(row.start, row.end, field="grade")
        return self._judged(row.area, row.grade, cite, also, rule=row.rule)

    def _judged(
        self, area: Area, grade: Grade, cite: Cite, also: tuple[Also, ...], *, rule: str
    ) -> Judgement:
        return Judgement(
            about=self.about,
            cite=cite,
            also=also,
            confidence=confidence_of(rule),
            rule=rule,
            by=INSPECTORATE,
            area=area,
            grade=grade,
            date=self.end,
        )

    def _finding(self, item: Item, section: Section) -> Finding:
        clean = self.pages.clean_lines(list(item.lines))
        cite, also = clean.cite(0, len(clean.text), field="text")
        rule = f"{self.framework}-{item.rule}"
        return Finding(
            about=self.about,
            cite=cite,
            also=also,
            confidence=confidence_of(rule),
            rule=rule,
            polarity=section.polarity,
            text=clean.text,
            themes=find_themes(clean.text),
        )

    def _form(self) -> Literal["standard", "short"] | None:
        """Never printed: a short inspection has one week on site, a standard one two; in between it stays open.

        Single days (*between 9 and 20 September*) do not say how long the visit was.
        """
        visit = self._visit[0] if self._visit else None
        if self.framework != "ilacs" or not visit or any(a == b for a, b in visit.ranges):
            return None
        days = visit.days
        return "short" if days <= SHORT_DAYS else "standard" if days >= STANDARD_DAYS else None

    def _day(self, which: Literal["start", "end"]) -> PartialDate | None:
        if not self._visit:
            return None
        visit, passage = self._visit
        day = visit.start if which == "start" else visit.end
        return PartialDate.on(day, self._words(passage))

    def _dated(self, printed: tuple[date, Passage] | None) -> PartialDate | None:
        return PartialDate.on(printed[0], self._words(printed[1])) if printed else None

    def _words(self, passage: Passage) -> str:
        return self.front.clean.text[passage.start : passage.end]

    def _also(self, leads: Leads | None) -> Iterator[Also]:
        """The passages that give the dates and the inspectors, and the one that the form is inferred from."""
        clean = self.front.clean
        for field, found in (
            ("start", self._visit),
            ("end", self._visit),
            ("form", self._visit if self._form() else None),
            ("published", self._printed),
        ):
            for span in clean.spans(*found[1]) if found else ():
                yield Also(field, *span, clean.quote(span))
        if leads:
            text = self.pages.pages[leads.span.page - 1].text
            yield Also("lead_inspectors", *leads.span, text[leads.span.start : leads.span.end])
