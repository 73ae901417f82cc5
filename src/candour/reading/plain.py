"""Plain text: one page, its text unchanged, its blocks told from lines and blank lines."""

from candour.facts import Page
from candour.reading.blocks import find_blocks
from candour.reading.characters import clean_text
from candour.reading.content import Content, Notice, unnoticed
from candour.reading.encodings import decode
from candour.reading.failures import NotARecord, ReadingFailed
from candour.reading.furniture import mark_furniture
from candour.reading.limits import DEFAULT_LIMITS, Limits

READER = "candour text 1"


def read_plain(
    data: bytes, *, limits: Limits = DEFAULT_LIMITS, notice: Notice = unnoticed
) -> Content:
    """The one page of a plain-text file, with its blocks in order.

    Raises ``ReadingFailed``: ``expands_too_much``, and ``NotARecord``: ``empty`` when there are only blanks.
    """
    text = clean_text(decode(data))
    if not text.strip():
        raise NotARecord("empty")
    if len(text) > limits.characters:
        raise ReadingFailed(
            "expands_too_much", f"It has {len(text):,} characters ({limits.characters:,} allowed)."
        )
    notice(1)
    blocks = mark_furniture(text, find_blocks(text))
    return Content(pages=(Page(1, text, blocks),), reader=READER)
