"""What kind of document a text is, and whether it is one of this field at all.

Sources: ``data/kinds.toml``, each cue with its own.
"""

import re
import tomllib
from collections import Counter
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, NamedTuple, get_args

from candour.authorities import find_mentions
from candour.extraction.anycase import lower_pattern
from candour.extraction.words import holds_any
from candour.facts.extract import DocumentKind

ORDERS = ("direction", "improvement_notice")
_HEAD, _TAIL = 1500, 1200
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")
_LINE_END = re.compile(r"\n")
_OPENS_APART = r"\b(?:"
_OPENING = re.compile(r"(?:\\b|\\A|\^|\\W\*|\\s\*)*([A-Za-z ]*)(?=[A-Za-z ][?*{]|(?![A-Za-z ?*{]))")


class _Part:
    """A part of a document, and where its lines begin."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lines(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]


class _Branch(NamedTuple):
    """One way in which a cue is worded: the letters with which it opens tell quickly whether it is there, and where."""

    opening: str
    pattern: re.Pattern[str]
    at_start: bool
    at_line: bool
    at_opening: bool

    def is_in(self, part: _Part) -> bool:
        text = part.text
        at = text.find(self.opening)
        if at < 0 or self.at_start:
            return at >= 0 and bool(self.pattern.match(text))
        if self.at_line:  # a search would look at every letter for the beginning of a line
            return at >= 0 and any(self.pattern.match(text, line) for line in part.lines)
        if not self.at_opening:
            return bool(self.pattern.search(text))
        while at >= 0:
            if self.pattern.match(text, at):
                return True
            at = text.find(self.opening, at + 1)
        return False


class _Cue(NamedTuple):
    kind: DocumentKind
    where: str
    branches: tuple[_Branch, ...]
    weight: int
    exact: bool
    needs: tuple[str, ...]


@cache
def _data() -> dict[str, Any]:
    text = (files("candour.extraction") / "data" / "kinds.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _cues() -> tuple[_Cue, ...]:
    known = get_args(DocumentKind)
    rows = [row for row in _data()["cue"] if row["kind"] in known]
    return tuple(
        _Cue(
            row["kind"],
            row["where"],
            _read_branches(row["pattern"] if row.get("exact") else lower_pattern(row["pattern"])),
            row["weight"],
            bool(row.get("exact")),
            tuple(row["needs"]),
        )
        for row in rows
    )


def _read_branches(pattern: str) -> tuple[_Branch, ...]:
    """The alternatives of a pattern; those that open a text are looked for nowhere else."""
    flags = re.MULTILINE | re.DOTALL * (".{" in pattern)
    return tuple(
        _Branch(
            opening := _read_opening(branch),
            re.compile(branch, flags),
            branch.startswith(r"\A"),
            branch.startswith("^"),
            bool(opening) and branch.startswith(r"\b" + opening),
        )
        for alternative in _split(pattern)
        for branch in _spread(alternative)
    )


def _split(pattern: str) -> list[str]:
    """The alternatives of a pattern."""
    branches, depth, start = [], 0, 0
    for piece in _PIECE.finditer(pattern):
        if piece[0] in "()":
            depth += 1 if piece[0] == "(" else -1
        if piece[0] == "|" and depth == 0:
            branches.append(pattern[start : piece.start()])
            start = piece.end()
    return [*branches, pattern[start:]]


def _spread(branch: str) -> list[str]:
    """A branch that opens with alternative words as several: each is then looked for by its own opening, if it has one."""
    if not branch.startswith(_OPENS_APART):
        return [branch]
    depth = 0
    for piece in _PIECE.finditer(branch):
        if piece[0] in "()":
            depth += 1 if piece[0] == "(" else -1
        if piece[0] == ")" and depth == 0:
            words, rest = branch[len(_OPENS_APART) : piece.start()], branch[piece.end() :]
            spread = [rf"\b{one}{rest}" for one in _split(words)]
            opened = [one for one in spread if _read_opening(one)]
            left = "|".join(one for one in spread if not _read_opening(one))
            is_counted = rest.startswith(("?", "*", "+", "{"))
            return [branch] if is_counted else [*opened, *([left] if left else [])]
    return [branch]


def _read_opening(branch: str) -> str:
    opening = _OPENING.match(branch)
    return opening[1] if opening else ""


def tell_kind(
    text: str, *, publisher: str | None = None, lowered: str | None = None
) -> DocumentKind:
    """The kind of document that a cleaned text is; ``other`` when no kind has enough cues.

    News that a council itself publishes is its press release. ``lowered`` is the text in lower case, if it is known.
    """
    parts_printed, parts_lowered = _divide(text), _divide(lowered or text.lower())
    scores: Counter[DocumentKind] = Counter()
    for cue in _cues():
        if not holds_any(parts_lowered[cue.where].text, cue.needs):
            continue
        parts = parts_printed if cue.exact else parts_lowered
        if any(branch.is_in(parts[cue.where]) for branch in cue.branches):
            scores[cue.kind] += cue.weight
    enough = _data()["enough"]
    sure = [row for row in scores.most_common() if row[1] >= enough.get(row[0], enough["any"])]
    if not sure:
        return "other"
    is_own = sure[0][0] == "news" and publisher and any(m.certain for m in find_mentions(publisher))
    return "press_release" if is_own else sure[0][0]


def _divide(text: str) -> dict[str, _Part]:
    return {"head": _Part(text[:_HEAD]), "tail": _Part(text[-_TAIL:]), "all": _Part(text)}


def is_of_this_field(text: str) -> bool:
    """Whether a text has any word of the field; a consent notice and little else has none that counts.

    >>> is_of_this_field("We use cookies. Accept all. See our privacy policy and manage preferences.")
    False
    """
    lowered = text.lower()
    field = _data()["field"]
    found = sum(word in lowered for word in field["words"])
    cookies = sum(lowered.count(word) for word in field["cookie_words"])
    return found > 0 and not (cookies >= 4 and cookies * 60 > len(text) and found < 3)
