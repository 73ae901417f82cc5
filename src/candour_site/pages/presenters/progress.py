"""Progress as judged: a table and a drawing."""

from django.utils.safestring import SafeString

from candour.analysis.ledger import Ledger
from candour.analysis.progress import JudgedProgress, Source
from candour_site.components.values import Cell, Column, Table
from candour_site.pages.drawings.progress import Judged, draw_progress
from candour_site.pages.presenters.passages import link_entries
from candour_site.pages.presenters.words import MOVEMENTS


def tabulate_progress(ledger: Ledger, sources: tuple[Source, ...]) -> Table:
    """Every judgement by source, in order of date."""
    return Table(
        key="progress",
        caption="Progress as judged, by source",
        columns=(
            Column("by", "Who judged"),
            Column("date", "When"),
            Column("movement", "How it was going"),
            Column("of", "What was judged"),
        ),
        rows=tuple(
            _row(ledger, judgement, by=source.by)
            for source in sources
            for judgement in source.judgements
        ),
        empty="No judgement of progress is recorded by this day.",
    )


def _row(ledger: Ledger, judgement: JudgedProgress, *, by: str) -> tuple[Cell, ...]:
    return (
        Cell(
            by,
            note="" if judgement.by == by else f"as “{judgement.by}”",
            links=link_entries(ledger, (judgement.entry,)),
        ),
        Cell(judgement.when, value=judgement.date.value if judgement.date else ""),
        Cell(tag=MOVEMENTS[judgement.movement], value=judgement.movement),
        Cell(judgement.of or "not said", value=judgement.of or ""),
    )


def draw_judged(sources: tuple[Source, ...]) -> SafeString:
    """The dated judgements over time."""
    return draw_progress(
        [
            Judged(judgement.date.earliest, source.by, judgement.movement)
            for source in sources
            for judgement in source.judgements
            if judgement.date is not None and judgement.date.earliest is not None
        ]
    )
