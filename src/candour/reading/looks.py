"""What a block looks like to a reader, whatever its format says: a heading, a label, a headline, a sentence."""

from candour.facts import Block
from candour.reading.blocks import looks_like_heading

LABEL_WORDS = 4
_HEADLINE_WORDS = 5
_SENTENCE_CHARACTERS = 60


def as_seen(word: str, block: Block) -> Block:
    """A block as it looks to a reader: a paragraph that reads as a heading is one, though its format does not say so."""
    if block.kind == "paragraph" and looks_like_heading(word):
        return Block("heading", block.start, block.end)
    return block


def is_label(word: str, block: Block) -> bool:
    """A line of a few words that names a section (``EDUCATION``), not a sentence."""
    return block.kind == "heading" and len(word.split()) <= LABEL_WORDS


def is_headline(word: str) -> bool:
    """A line long enough to be the headline of an article and ended like one."""
    return len(word.split()) >= _HEADLINE_WORDS and len(word) <= 140 and word[-1] not in ".:;,”\"'’"


def is_sentence(word: str) -> bool:
    """A block that ends as sentences do and is too long for a headline's line."""
    return len(word) >= _SENTENCE_CHARACTERS and word.rstrip("\"'”’)")[-1:] in (".", "!", "?")
