"""Blocks put together into the text of one page, where the format has blocks and no page text of its own."""

import msgspec

from candour.facts import Block, Page
from candour.facts.document import BlockKind
from candour.reading.blocks import looks_like_heading
from candour.reading.characters import clean_text
from candour.reading.failures import ReadingFailed
from candour.reading.furniture import mark_furniture
from candour.reading.limits import Limits

_BETWEEN_BLOCKS = "\n\n"
_BETWEEN_ROWS = "\n"


class Piece(msgspec.Struct, frozen=True):
    """One block before it has a place: what it is, its text, and the level of a heading."""

    kind: BlockKind
    text: str
    level: int = 0


def lay_out(pieces: list[Piece], *, limits: Limits) -> Page:
    """The one page that the pieces make, in their order: a blank line between blocks, none between table rows.

    Raises ``ReadingFailed`` (``expands_too_much``) when the text is longer than is allowed.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    length = 0
    before = ""
    for piece in pieces:
        text = clean_text(piece.text)
        if parts:
            rows = piece.kind == before == "table_row"
            parts.append(_BETWEEN_ROWS if rows else _BETWEEN_BLOCKS)
            length += len(parts[-1])
        blocks.append(Block(piece.kind, length, length + len(text), piece.level))
        parts.append(text)
        length += len(text)
        before = piece.kind
        if length > limits.characters:
            raise ReadingFailed(
                "expands_too_much", f"It has more than {limits.characters:,} characters."
            )
    whole = "".join(parts)
    return Page(1, whole, mark_furniture(whole, _find_headings(whole, blocks)))


def _find_headings(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks, told from their looks which are headings where the document's author marked none as such."""
    if any(block.kind == "heading" for block in blocks):
        return tuple(blocks)
    return tuple(
        Block("heading", block.start, block.end, 1 if index == 0 else 2)
        if block.kind == "paragraph"
        and block is not blocks[-1]
        and looks_like_heading(text[block.start : block.end])
        else block
        for index, block in enumerate(blocks)
    )
