"""What stands around the text is left out, and the text keeps its place."""

from documents import make_document

from candour.extraction.inspection.lines import Pages


def words(document, page: int) -> list[str]:
    return [line.text for line in Pages(document).lines(page)]


def test_page_numbers_and_running_heads_are_left_out() -> None:
    head = "Inspection of Ambermere local authority children’s services\n6 to 17 March 2023"
    document = make_document(
        "The title of the report and its first words stand here\n",
        *(
            f"{head} {number}\n{body}\n"
            for number, body in enumerate(("One.", "Two.", "Three."), 2)
        ),
    )
    assert words(document, 3) == ["Two."]


def test_a_running_head_that_stands_on_one_page_alone_is_known_by_its_words() -> None:
    document = make_document(
        "The title of the report and its first words stand here\n",
        "It goes on.\nInspection of Ambermere local authority children’s services\n6 to 17 March 2023 2\n",
    )
    assert words(document, 2) == ["It goes on."]


def test_a_running_head_may_take_two_lines() -> None:
    head = "Inspection of Ambermere, Thornsea and Eastmarch local authority children’s\nservices"
    document = make_document(
        "The title of the report and its first words stand here\n",
        *(f"{head}\n{body}\nservices\nin all\nof\nthem.\n" for body in ("One", "Two", "Three")),
    )
    assert words(document, 3) == ["Two", "services", "in all", "of", "them."]


def test_a_grade_that_opens_many_pages_is_no_running_head() -> None:
    page = "{}\nRequires improvement\nText of its own: {}.\n"
    document = make_document("A title of more than eight words in all, so a front", *(page.format(n, "abc"[n - 2]) for n in (2, 3, 4)))  # fmt: skip
    assert words(document, 3)[0] == "Requires improvement"


def test_footnotes_are_left_out_but_only_at_the_foot() -> None:
    note = " \n1 Ofsted gave this page to the council.\nIt was checked.\n"
    assert words(make_document(f"1\nThe text.\n{note}"), 1) == ["The text."]
    long = note + "A line of the text proper.\n" * 20
    assert len(words(make_document(long), 1)) == 22


def test_a_date_below_an_empty_line_is_no_footnote() -> None:
    assert words(make_document("Ofsted\n \n22 February 2018\nDear Director\n"), 1) == [
        "Ofsted",
        "22 February 2018",
        "Dear Director",
    ]


def test_a_page_number_below_an_empty_line_is_no_footnote() -> None:
    document = make_document(
        "The first page.\n", "A heading\n \n2\nThe text of the page.\n \n1\nA note.\n"
    )
    assert words(document, 2) == ["A heading", "The text of the page."]


def test_items_that_follow_on_the_same_line_are_lines_of_their_own() -> None:
    document = make_document("What needs to improve? ◼ The first thing. ◼ The second thing.\n")
    lines = Pages(document).lines(1)
    assert [line.text for line in lines] == [
        "What needs to improve?",
        "◼ The first thing.",
        "◼ The second thing.",
    ]
    assert all(document.pages[0].text[line.start : line.end] == line.text for line in lines)
