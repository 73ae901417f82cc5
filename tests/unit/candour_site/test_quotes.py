"""A passage that the limit of words cuts within a sentence says so."""

import pytest

from candour_site.pages.presenters.passages import Quote

LONG = " ".join(["word"] * 24)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{LONG} cut", f"{LONG} cut …"),
        (f"{LONG} whole.", f"{LONG} whole."),
        ("Overall effectiveness: inadequate", "Overall effectiveness: inadequate"),
    ],
)
def test_only_what_was_cut_ends_in_an_ellipsis(text, shown):
    assert Quote(text=text, source="A paper", href="/").shown == shown
