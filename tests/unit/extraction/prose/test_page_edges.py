"""What stands between the two halves of a passage that runs over a page."""

import pytest
from documents import make_document

from candour.extraction.prose import extract_prose
from candour.extraction.prose.text import Text
from candour.facts import Requirement

HEAD = "Statutory direction to Ambermere City Council"
FIRST = (
    f"{HEAD}\n30 April 2019\n"
    "Under section 497A(4B) of the Education Act 1996 the Secretary of State directs Ambermere City\nCouncil as follows.\n"
    "1. The Council must send to the Secretary of State a full account of every"
)
SECOND = "plan that it has made, by 31 December 2019.\n2. The Council must report to the Secretary of State every month."


@pytest.mark.parametrize(
    ("foot", "head", "last"),
    [
        ("", "", ""),
        ("\n1", "", "\n2"),
        ("\nPage 1 of 2", "", "\nPage 2 of 2"),
        ("\n- 1 -", f"{HEAD}\n", "\n- 2 -"),
        ("\nOFFICIAL: SENSITIVE", f"{HEAD}\n", "\nOFFICIAL: SENSITIVE"),
    ],
)
def test_an_item_goes_on_over_the_page_around_what_stands_between(foot, head, last):
    document = make_document(FIRST + foot, head + SECOND + last)
    duties = [fact for fact in extract_prose(document) if isinstance(fact, Requirement)]
    first, second = duties
    assert (
        first.must == "send to the Secretary of State a full account of every plan that it has made"
    )
    assert first.deadline is not None
    assert first.deadline.value == "2019-12-31"
    assert first.cite.quote.endswith("a full account of every")
    (also,) = first.also
    assert (also.field, also.page) == (None, 2)
    assert also.quote.startswith("plan that it has made")
    assert (second.must, second.recurs) == ("report to the Secretary of State every month", "P1M")


def test_footnotes_stand_behind_the_item_that_goes_on():
    first = (
        FIRST.replace("Education Act 1996", "Education Act1 1996")
        + "\n1 The Education Act 1996, as amended.\n1"
    )
    text = Text(make_document(first, SECOND + "\n2"))
    words = text.text.split("\n")
    assert words[-3].endswith("a full account of every plan that it has made, by 31 December 2019.")
    assert words[-2].startswith("1 The Education Act")


def test_the_second_item_of_a_page_does_not_go_on_with_the_first():
    text = Text(
        make_document("1. The Council must publish a plan\n1", "2. The Council must listen.\n2")
    )
    assert text.text.split("\n") == [
        "1. The Council must publish a plan",
        "2. The Council must listen.",
    ]


def test_a_number_that_the_page_does_not_have_stays():
    text = Text(make_document("The number of visits was\n7", "The board met."))
    assert "7" in text.text


def test_a_heading_at_the_foot_of_a_page_does_not_run_on():
    text = Text(make_document("The board met.\nWhat must be done", "The Council must listen."))
    assert text.text.split("\n") == [
        "The board met.",
        "What must be done",
        "The Council must listen.",
    ]


def test_what_the_last_word_leaves_open_goes_on_with_a_figure_or_a_name():
    text = Text(
        make_document("The council has promised to recruit more than", "130 social workers.")
    )
    assert text.text == "The council has promised to recruit more than 130 social workers."
    text = Text(
        make_document("1. The Council must write to the", "Secretary of State by 3 May 2019.")
    )
    assert text.text == "1. The Council must write to the Secretary of State by 3 May 2019."
