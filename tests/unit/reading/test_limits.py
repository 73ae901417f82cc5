"""The limits and codes that users rely on are written down, with their true values."""

import re
from pathlib import Path

import pytest

from candour.reading import DEFAULT_LIMITS, Limits
from candour.reading.failures import MESSAGES

PAGE = Path(__file__).resolve().parents[3] / "docs/reference/limits.md"
SHOWN_ONLY = {"no_pages", "no_such_page", "passage_differs"}


@pytest.mark.parametrize("name", Limits.__struct_fields__)
def test_every_limit_is_documented_with_its_default(name):
    (default,) = re.findall(rf"^\| `{name}` \| ([\d,.]+)", PAGE.read_text("utf-8"), re.MULTILINE)
    assert float(default.replace(",", "")) == getattr(DEFAULT_LIMITS, name)


@pytest.mark.parametrize("code", MESSAGES)
def test_every_code_is_documented(code):
    text = PAGE.read_text("utf-8")
    assert f"`{code}`" in text if code in SHOWN_ONLY else f"\n| `{code}` |" in text


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_says_what_to_do(code):
    advice = MESSAGES[code].rsplit(". ", 1)[-1]
    first = re.split(r"[ ,]", advice)[0]
    assert first in {
        "Check", "Fetch", "Give", "If", "Make", "Open", "Please", "Read", "Rename", "Save", "Show", "Split", "Try"
    }  # fmt: skip


def test_no_document_gets_more_time_than_the_most_pages_allowed_would():
    limits = Limits(pages=10, seconds=1, seconds_per_page=1)
    assert limits.seconds_for(10_000_000) == limits.seconds_for(10) == 11
