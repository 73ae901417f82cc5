"""Whatever the lines of a report are made into, reading ends, cites exactly and guesses no grade."""

from documents import make_document
from hypothesis import given, settings
from hypothesis import strategies as st

from candour.extraction import extract_facts
from candour.facts import Judgement

FRONT = [
    "Inspection of Ambermere local authority children’s services",
    "Inspection dates: 6 to 17 March 2023",
    "Lead inspector: Isolde Marsh, His Majesty’s Inspector",
    "Judgement Grade",
    "The impact of leaders on social work practice with children and families",
    "Good",
    "The experiences and progress of children in care Outstanding",
    "Overall effectiveness Good",
    "What needs to improve?",
    "◼ The plans of",
    "children.",
    "◼ ",
    "◼",
    "3",
    " ",
    "1 A note.",
    "12).",
    "7. A paragraph.",
    "Recommendations",
    "1.",
    "1. Begin.",
    "2. End",
    "Areas for priority action",
    "The Local Safeguarding Children Board is good",
    "Inspection of services for children in need of help and protection, children looked after and care leavers",
    "Report published: 7 August 2015",
    "Dear Director",
    "Focused visit to Ambermere children’s services on 9 and 10 October 2018.",
    "31 February 2019",
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(FRONT), max_size=25), min_size=1, max_size=4),
    st.sampled_from(["\n", " \n", "\r\n", "\n \n", " "]),
)
def test_any_order_of_the_lines_is_read_without_an_error(
    lines: list[list[str]], ending: str
) -> None:
    texts = [ending.join([FRONT[0], FRONT[1], *lines[0]]), *map(ending.join, lines[1:])]
    document = make_document(*texts, media_type=None)
    extract = extract_facts(document)
    assert extract.facts
    for fact in extract:
        for part in (fact.cite, *fact.also):
            assert document.pages[part.page - 1].text[part.start : part.end] == part.quote
        if isinstance(fact, Judgement):
            quotes = " ".join(part.quote for part in (fact.cite, *fact.also)).lower()
            words = quotes.replace("requires improvement to be good", "requires improvement")
            assert fact.grade.replace("_", " ").split()[0] in words


def test_pages_of_nothing_but_white_space_cost_no_more_than_their_length() -> None:
    """Rules that look again and again at the same white space would need hours for this."""
    texts = [
        "\n".join(FRONT),
        "\n" * 300_000,
        " " * 300_000 + "◼ x",
        ("\n" + " " * 50) * 10_000,
        "a\t" * 100_000,
    ]
    assert extract_facts(make_document(*texts, media_type=None)).facts
