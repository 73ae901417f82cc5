"""``candour progress`` and ``candour recurring``: how it was judged to be going, and what came again."""

import click

from candour.analysis.days import say_date
from candour.analysis.progress import find_progress
from candour.analysis.recurrence import find_linked, find_recurrences
from candour_site.cli.asking import Question, question_options
from candour_site.cli.printed import find_passages, print_passages, short
from candour_site.cli.printing import print_lines, print_table


@click.command()
@question_options
def progress(question: Question) -> None:
    """Progress as it was judged, by whom and when, source by source."""
    sources = find_progress(question.ledger, on=question.on)
    judgements = [one for source in sources for one in source.judgements]
    if question.form == "json":
        question.print_json(sources, entries=[one.entry for one in judgements])
        return
    print_lines([question.heading])
    print_table(
        ("entry", "when", "who", "judged", "of"),
        (
            (
                short(one.entry),
                one.when,
                source.by,
                one.movement.replace("_", " "),
                one.of or "",
            )
            for source in sources
            for one in source.judgements
        ),
    )
    print_passages(find_passages(question.ledger, [one.entry for one in judgements]), indent="")


@click.command()
@question_options
def recurring(question: Question) -> None:
    """Needs for improvement that stand in more than one report, as people linked them."""
    found = find_recurrences(question.ledger, on=question.on)
    if question.form == "json":
        entries = [s.entry for one in found for s in (*one.sightings, *one.related)]
        question.print_json(found, entries=entries)
        return
    print_lines([question.heading])
    if not found:
        print_lines(_say_why_none(question))
    for number, one in enumerate(found, start=1):
        rows = [
            (
                say_date(sighting.date),
                short(sighting.entry),
                "related" if sighting in one.related else "same",
                sighting.finding.text,
                f"page {sighting.finding.cite.page}",
            )
            for sighting in (*one.sightings, *one.related)
        ]
        print_table(
            ("report", "entry", "link", "what needs to improve", "passage"),
            rows,
            title=f"\nNeed {number}, in {len({s.document for s in one.sightings})} reports",
        )


def _say_why_none(question: Question) -> list[str]:
    """Why no need stands in two reports: nothing is linked, or what is linked does not join two reports by the day."""
    linked = find_linked(question.ledger)
    if not linked:
        return ["No links between findings are recorded."]
    lines = [
        "No need stands in two reports by this day: it takes findings of two reports, linked as the same."
    ]
    for link, earlier, later in linked:
        where = "both of one report" if earlier.document == later.document else "of two reports"
        lines.append(
            f"{short(link.id)} links {short(earlier.id)} and {short(later.id)} as {link.relation}, {where}."
        )
    return lines
