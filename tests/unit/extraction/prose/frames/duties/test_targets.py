"""Tables of target figures in a notice: what is to be reached, and by when."""

from candour.extraction.prose import extract_prose
from candour.facts import Block, Document, Page, Requirement, Source

_HEAD = (
    "Improvement Notice to Ambermere City Council",
    "24 February 2010",
    "The council is given figures to reach.",
)


def _read(*rows: str) -> list[tuple[str, str | None]]:
    lines = [*_HEAD, *rows]
    blocks, start = [], 0
    for line in lines:
        blocks.append(
            Block("paragraph" if line in _HEAD else "table_row", start, start + len(line))
        )
        start += len(line) + 1
    source = Source(
        path="n.txt",
        name="n.txt",
        sha256=None,
        bytes=None,
        media_type="text/plain",
        pages=1,
        reader=None,
    )
    document = Document(
        source=source, status="read", pages=(Page(1, "\n".join(lines), tuple(blocks)),)
    )
    return [
        (fact.must, fact.deadline and fact.deadline.value)
        for fact in extract_prose(document)
        if isinstance(fact, Requirement)
    ]


def test_a_target_is_told_with_what_it_measures() -> None:
    told = _read(
        "Indicator | Baseline | Target | By",
        "NI 59 Initial assessments on time | 54% | 75% | 30 September 2010",
    )
    assert told == [("NI 59 Initial assessments on time: 75%", "2010-09-30")]


def test_the_last_of_several_dated_figures_is_the_duty() -> None:
    told = _read(
        "Measure | Baseline December 2009 | September 2010 | March 2011",
        "Visits made on time | 61% | 70% | 80%",
        "Children with a social worker | 96% | 100% | 100%",
        "What staff say | poor | better | good",
    )
    assert told == [
        ("Visits made on time: 80%", "2011-03"),
        ("Children with a social worker: 100%", "2010-09"),
    ]


def test_a_second_table_has_columns_of_its_own() -> None:
    told = _read(
        "Measure | September 2010 | March 2011",
        "Visits made on time | 70% | 80%",
        "Measure | 2008/09 outturn | Target | By when",
        "Vacant posts | 19% | 10% | 31 December 2010",
    )
    assert told == [("Visits made on time: 80%", "2011-03"), ("Vacant posts: 10%", "2010-12-31")]


def test_an_outcome_is_told_with_how_it_is_measured() -> None:
    told = _read(
        "Required outcome | Measure | To be achieved by",
        "Timely visits | 95% of children seen every month | 30 April 2013",
        "Manageable caseloads | Average of 16 cases for each worker | 30 June 2013",
    )
    assert ("Manageable caseloads: Average of 16 cases for each worker", "2013-06-30") in told
    assert next(must for must, _due in told) == "Timely visits: 95% of children seen every month"
