"""A document that bears no title gets a plain one from what was read; nobody is named in it who may not be."""

import pytest

from candour.facts import Also, Cite, Extract, Instrument, PartialDate, Source
from candour_site.titles import make_title

DAY = PartialDate.of("2026-03-04", "4 March 2026")
CITE = Cite(1, 0, 4, "Text")
SOURCE = Source(
    path="1-letter.txt",
    name="1-letter.txt",
    sha256="0" * 64,
    bytes=1,
    media_type="text/plain",
    pages=1,
    reader="text",
)


def extract_of(kind, *, by=None, to=None, offices=(), date=DAY):
    also = tuple(Also(field, 1, 0, len(words), words) for field, words in offices)
    letter = Instrument(
        about=None,
        cite=CITE,
        confidence=0.9,
        rule="r",
        also=also,
        kind="letter",
        issued_by=by,
        issued_to=to,
        date=date,
        status="issued",
    )
    return Extract(source=SOURCE, status="read", kind=kind, facts=(letter,))


@pytest.mark.parametrize(
    ("extract", "title"),
    [
        (
            extract_of(
                "letter",
                by="Rosalind Achebe",
                to="Martin Hallow",
                offices=(("issued_by", "Minister for\nChildren"), ("issued_to", "Leader")),
            ),
            "Letter of the Minister for Children to the Leader, 4 March 2026",
        ),
        (
            extract_of("letter", by="minister", to="Thornsea Borough Council"),
            "Letter of the minister to Thornsea Borough Council, 4 March 2026",
        ),
        (extract_of("letter", by="Kayleigh Marsden", to=None), "Letter of 4 March 2026"),
        (extract_of("news", by="minister"), "Article of 4 March 2026"),
        (extract_of("minutes"), "Minutes of 4 March 2026"),
        (extract_of("other"), None),
    ],
)
def test_a_title_says_kind_parties_and_day(extract, title):
    assert make_title(extract, date=DAY) == title


def test_without_parties_and_day_there_is_none():
    assert make_title(extract_of("letter", by="minister"), date=None) is None


def test_a_letter_told_of_in_a_letter_gives_it_no_parties():
    other = PartialDate.of("2026-02-01", "1 February 2026")
    extract = extract_of("letter", by="minister", to="the leader", date=other)
    assert make_title(extract, date=DAY) == "Letter of 4 March 2026"
