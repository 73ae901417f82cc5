"""Whether a pattern that ignores case may begin at a capital, read from the pattern itself.

In lower case every letter could be that capital: such a pattern is quicker in the text as printed.
"""

from typing import NamedTuple

from candour.extraction.literals import LOOKS_ROUND, MAY_BE_MISSING, split_pattern

_CASED = "(?-i:"
_NO_WIDTH = ("^", "$", r"\A", r"\b", r"\B")
_COUNTS = "*+?{"


class _Opening(NamedTuple):
    """How a part of a pattern begins: whether it ``may`` be with a capital; ``passes`` where the part may be empty."""

    may: bool
    passes: bool


_NOTHING = _Opening(may=False, passes=True)


def may_open_with_capital(pattern: str) -> bool:
    r"""Whether one of the ways in which a pattern can begin is a capital, where it heeds case.

    >>> may_open_with_capital(r"\b(?:the\s+)?(?:trust|(?-i:[A-Z])\w+)\s+took over")
    True
    >>> may_open_with_capital(r"\btaken over by (?-i:[A-Z])\w+"), may_open_with_capital("[A-Z]")
    (False, False)
    """
    return _read_alternatives(split_pattern(pattern)[::-1], is_cased=False).may


def _read_alternatives(tokens: list[str], *, is_cased: bool) -> _Opening:
    """How a pattern or what stands in parentheses begins; ``tokens`` are what is left of it, the next one last."""
    branches = [_read_sequence(tokens, is_cased=is_cased)]
    while tokens and tokens.pop() == "|":
        branches.append(_read_sequence(tokens, is_cased=is_cased))
    return _Opening(any(b.may for b in branches), any(b.passes for b in branches))


def _read_sequence(tokens: list[str], *, is_cased: bool) -> _Opening:
    may, passes = False, True
    while tokens and tokens[-1] not in ("|", ")"):
        own = _read_piece(tokens.pop(), tokens, is_cased=is_cased)
        may_be_missing = bool(tokens) and tokens[-1].startswith(MAY_BE_MISSING)
        if passes:
            may, passes = may or own.may, own.passes or may_be_missing
    return _Opening(may, passes)


def _read_piece(piece: str, tokens: list[str], *, is_cased: bool) -> _Opening:
    """How a letter or class, a group with all that stands in it, or what has no width begins."""
    if piece[0] == "(" and piece[:4] != "(?P=":
        inner = _read_alternatives(tokens, is_cased=is_cased or piece == _CASED)
        return _NOTHING if piece in LOOKS_ROUND else inner
    if piece in _NO_WIDTH or piece[0] in _COUNTS:
        return _NOTHING
    return _Opening(may=is_cased and piece.startswith("[") and "A-Z" in piece, passes=False)
