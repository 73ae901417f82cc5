"""Tables in PDFs: rows of cells told from where their words stand."""

import pytest

from candour.extraction import extract_facts
from candour.facts import Cite, Requirement
from candour.reading import read
from candour.reading.boxes import find_boxes

LEAD = [
    (60, 760, "Direction to Ambermere City Council"),
    (60, 740, "14 March 2023"),
    (60, 720, "The Secretary of State directs the council as follows."),
]
HEAD = [(60, 690, "Ref"), (85, 690, "Action"), (300, 690, "Who"), (400, 690, "By when")]
ROWS = [
    (60, 675, "A1"),
    (85, 675, "Publish a workforce strategy that reduces"),
    (85, 663, "the reliance on agency staff"),
    (300, 675, "Director of"),
    (300, 663, "People"),
    (400, 675, "31 May 2023"),
    (60, 648, "A2"),
    (85, 648, "Report to the Department"),
    (300, 648, "Chief"),
    (300, 636, "Executive"),
    (400, 648, "30 June 2023"),
]
AFTER = [
    (60, 610, "This direction remains in force until it is revoked by the Secretary of State.")
]
FOUND = [
    "Ref\tAction\tWho\tBy when",
    "A1\tPublish a workforce strategy that reduces the reliance on agency staff\tDirector of People\t31 May 2023",
    "A2\tReport to the Department\tChief Executive\t30 June 2023",
]


def rows_of(data: bytes) -> list[str]:
    (page,) = read(data, name="direction.pdf").pages
    return [line for line in page.text.split("\n") if "\t" in line]


@pytest.mark.parametrize("creator", ["", "Mozilla/5.0 Chromium"])
def test_a_row_of_wrapped_cells_is_one_line_and_gives_its_duty(make_placed_pdf, creator):
    data = make_placed_pdf([*LEAD, *HEAD, *ROWS, *AFTER], creator=creator)
    assert rows_of(data) == FOUND
    duties = [
        fact for fact in extract_facts(read(data, name="a.pdf")) if isinstance(fact, Requirement)
    ]
    told = [(duty.must, duty.who, duty.deadline and duty.deadline.value) for duty in duties]
    assert told == [
        (
            "Publish a workforce strategy that reduces the reliance on agency staff",
            "Director of People",
            "2023-05-31",
        ),
        ("Report to the Department", "Chief Executive", "2023-06-30"),
    ]


def test_what_stands_below_a_table_is_no_row_of_it(make_placed_pdf):
    (page,) = read(make_placed_pdf([*LEAD, *HEAD, *ROWS, *AFTER]), name="a.pdf").pages
    assert page.text.rstrip().endswith("\n" + AFTER[0][2])


def test_a_row_whose_cells_cannot_be_counted_stays_as_it_is(make_placed_pdf):
    gap = [(60, 620, "A3"), (85, 620, "Keep a register"), (400, 620, "1 July 2023")]
    data = make_placed_pdf([*LEAD, *HEAD, *ROWS, *gap])
    assert rows_of(data) == FOUND


def test_a_line_of_prose_that_names_an_action_and_a_lead_is_no_head(make_placed_pdf):
    prose = [
        (60, 690, "The lead officer has taken every action"),
        (60, 676, "that the board asked for"),
    ]
    assert rows_of(make_placed_pdf([*LEAD, *prose])) == []


def test_a_passage_cited_before_cells_were_told_apart_is_still_found_on_its_page(make_placed_pdf):
    data = make_placed_pdf([*LEAD, *HEAD, *ROWS, *AFTER])
    (page,) = read(data, name="a.pdf").pages
    start = page.text.index("A2\tReport")
    for words in ("A2 Report to the Department", "A2\tReport to the Department"):
        assert find_boxes(data, Cite(1, start, start + len(words), words))
