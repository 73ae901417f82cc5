"""Lines of plain text that letters and figures mark are items of their own."""

from candour.reading import read


def test_lines_that_a_letter_and_a_figure_mark_stand_by_themselves() -> None:
    text = (
        "What the council must achieve\n\n"
        "B1  By 31 January every child in need to have a plan that somebody has looked at again\n"
        "B2  By 31 March average caseloads of no more than eighteen in each of the teams\n"
    )
    page = read(text.encode(), name="notice.txt").pages[0]
    items = [page.text[b.start : b.end][:2] for b in page.blocks if b.kind == "list_item"]
    assert items == ["B1", "B2"]
