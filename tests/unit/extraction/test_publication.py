"""The date of publication that a page states on a line of its own."""

import pytest

from candour.extraction.publication import find_stated_publication
from candour.facts import Document
from candour.facts.document import Page, Source


def document(text):
    source = Source(
        path="a", name="a", sha256=None, bytes=None, media_type=None, pages=1, reader=None
    )
    return Document(source=source, status="read", pages=(Page(number=1, text=text),))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Direction issued\nPublished 2 November 2026\nThe Secretary of State", "2026-11-02"),
        ("Notice\nFirst published on 12 May 2019 | Updated 3 June 2019", "2019-05-12"),
        ("Notice\nPublished:\n3 May 2019\n", "2019-05-03"),
        ("Notice\nDate of publication: Thursday 3rd May 2019.", "2019-05-03"),
        ("Notice\nPublished May 2019", "2019-05"),
        ("We read Ofsted’s report,\npublished on 26 April 2019, with care.", None),
        ("It is a report\nPublished 26 April 2019 and read since.", None),
        ("Notice\nUpdates\nPublished 3 May 2019", None),
        ("Dear Leader,\n2 November 2026", None),
    ],
)
def test_only_a_line_that_says_nothing_else_tells_it(text, value):
    found = find_stated_publication(document(text))
    assert (found.value if found else None) == value
