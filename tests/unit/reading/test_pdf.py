"""PDF: the page text as the contract has it, and pages that give none."""

import pytest

from candour.reading import read
from candour.reading.characters import clean_text
from candour.reading.pdf import page_text


class OnePage:
    """A page as PDFium gives its text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def get_text_range(self) -> str:
        return self._text


def test_pages_come_in_order_with_plain_line_ends(make_pdf):
    document = read(make_pdf(["one\ntwo", "three"]))
    assert [(page.number, page.text) for page in document.pages] == [(1, "one\ntwo"), (2, "three")]
    assert document.status == "read"
    assert document.source.pages == 2


def test_the_reader_names_itself_and_the_library_that_made_the_text(make_pdf):
    reader = read(make_pdf(["one"])).source.reader
    assert "candour pdf 2" in reader
    assert "pypdfium2" in reader
    assert "pdfium 1" in reader


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("decision\ufffemaking", "decision-making"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        (
            "\uf06e a bullet, \u00a0a blank, a soft\u00adhyphen",
            "\uf06e a bullet, \u00a0a blank, a soft\u00adhyphen",
        ),
        ("nul\x00 escape\x1b bell\x07", "nul\ufffd escape\ufffd bell\ufffd"),
        ("turned\u202e round\ud800 half", "turned\ufffd round\ufffd half"),
        ("form\x0cfeed\u2028line", "form\nfeed\nline"),
        ("“Quoted” – £5.5m\tπ 😀", "“Quoted” – £5.5m\tπ 😀"),
    ],
)
def test_characters_that_mean_nothing_or_command_a_terminal_are_replaced_one_by_one(given, text):
    assert page_text(OnePage(given)) == text


def test_cleaning_twice_changes_nothing():
    text = clean_text("".join(map(chr, range(0x300))))
    assert clean_text(text) == text


def test_the_file_says_its_title_and_author_unless_a_program_put_its_own_there(make_pdf):
    told = read(make_pdf(["one"], title="A direction to Ambermere")).metadata
    assert (told.title, told.author) == ("A direction to Ambermere", "Ambermere City Council")
    for title in ("Microsoft Word - draft7.doc", "untitled", "report.docx", "letter.html", ""):
        assert read(make_pdf(["one"], title=title)).metadata.title is None


@pytest.mark.parametrize("name", ["Title", "Author", "Creator"])
def test_spoilt_letters_in_what_a_file_says_of_itself_cost_nothing_else(make_pdf, name):
    spoilt = make_pdf(["one"]).replace(
        b"/Author(Ambermere City Council)", f"/{name}<FEFFD800>".encode()
    )
    document = read(spoilt)
    assert [page.text for page in document.pages] == ["one"]


def test_a_page_that_shows_something_but_has_no_text_is_told(make_pdf):
    drawn = make_pdf(["one", "PICTURE", "three"]).replace(
        b"BT /F1 12 Tf 14 TL 72 720 Td (PICTURE) Tj T* ET", b"0 0 200 200 re f".ljust(47)
    )
    document = read(drawn)
    assert document.status == "partly_read"
    assert [(found.code, found.page) for found in document.problems] == [("no_text_layer", 2)]
    assert "OCR" in document.problems[0].message
    assert [page.text for page in document.pages] == ["one", "", "three"]


def test_a_blank_page_is_no_problem(make_pdf):
    document = read(make_pdf(["one", "", "three"]))
    assert (document.status, document.problems) == ("read", ())
    assert len(document.pages) == 3


def test_a_scan_without_any_text_fails_and_says_how_to_make_it_readable(make_pdf):
    drawn = make_pdf(["PICTURE"]).replace(
        b"BT /F1 12 Tf 14 TL 72 720 Td (PICTURE) Tj T* ET", b"0 0 200 200 re f".ljust(47)
    )
    document = read(drawn)
    assert document.status == "failed"
    assert document.problems[0].code == "no_text_layer"
    assert "ocrmypdf" in document.problems[0].message
    assert document.pages == ()


def test_blank_pages_alone_are_no_record(make_pdf):
    document = read(make_pdf(["", ""]))
    assert (document.status, document.problems[0].code) == ("not_a_record", "empty")


def test_what_the_caller_tells_wins_over_the_file(make_pdf):
    document = read(
        make_pdf(["one"]),
        name="x.pdf",
        url="https://a.example/x",
        publisher="Ofsted",
        licence="OGL 3.0",
        retrieved_on="2024-02-01",
    )
    source = document.source
    assert (source.name, source.url, source.publisher) == ("x.pdf", "https://a.example/x", "Ofsted")
    assert (source.licence, source.retrieved_on) == ("OGL 3.0", "2024-02-01")


def test_a_name_that_fits_is_no_problem_and_one_that_misleads_is(make_pdf):
    assert read(make_pdf(["one"]), name="x.pdf").problems == ()
    document = read(make_pdf(["one"]), name="x.docx")
    assert [found.code for found in document.problems] == ["type_mismatch"]
    assert document.status == "read"
