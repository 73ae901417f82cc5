"""What each sentence speaks of: a council's children's services, or another service, body or field of law.

Minutes and local news tell of care homes, schools, fire services, planning and licensing in the words of this field: rated
inadequate, notice, direction, appointed, must. What speaks of another matter is hidden from the frames (they see other letters
in its place, as many), so that none of its deeds, bodies and days is taken for one of children's services. What somebody says
and what a meeting resolves is told whatever it is about: those frames see all.

Words of each matter: ``data/matters.toml``. A sentence without any goes on with what was spoken of before it, in the same
section (an item of minutes, a story under a heading).
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Block, Sentence, Text
from candour.extraction.words import holds_any

_LONGEST_HEADING = 90
_HEADING_ENDS = re.compile(r"[.!?,;”\"]\s*$")
_BULLET = re.compile(r"\s*[•●▪◦■‣»►➢✓+*–-]\s")
_POINTS_BACK = re.compile(
    r"(?:it|its|they|their|he|his|she|her|this|that|these|those)\b|the\s+(?:notice|order|direction|home|provider|owner|premises|school|"
    r"governors|nursery|force|inspectorate|inspectors?|licence|licensee|regulator|landlord|contract|appeal|application|assessment|rating|report|trust)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W_]|£")
_WHO = re.compile(r", who(?:se)?\b[^,.;]*(?=[,.;])")
_CAPITAL, _SMALL = "Q", "q"
_OPENING, _FEW, _MIXED = 3, 4, 2


class _Matter(NamedTuple):
    """Words that tell of a matter, as parts of words to look for first and as a pattern, and what says that they do not."""

    parts: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: tuple[str, ...]

    def is_told(self, words: str) -> bool:
        """Whether words in lower case tell of the matter."""
        if not holds_any(words, self.parts) or holds_any(words, self.unless):
            return False
        return self.pattern.search(words) is not None


def hide_other_matters(context: Context) -> Context:
    """The document without what speaks of other matters than children's services; the same one where nothing does."""
    hidden = _find_other(context)
    if not hidden:
        return context
    spans = [(sentence.start, sentence.end) for sentence in hidden]
    places = {number for start, end in spans for number in range(start, end)}
    return replace(
        context,
        text=context.text.read_as(_hide(context.text.text, spans)),
        dates=tuple(date for date in context.dates if date.start not in places),
        parties=tuple(party for party in context.parties if party.start not in places),
        kept={},
    )


def _hide(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with a letter of no meaning for each letter and figure within the spans."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], _LETTER.sub(_stand_in, text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def _stand_in(letter: re.Match[str]) -> str:
    return _CAPITAL if letter[0].isupper() else _SMALL


def _find_other(context: Context) -> list[Sentence]:
    """The sentences that speak of another matter, in order."""
    text = context.text
    if not any(holds_any(text.lowered, matter.parts) for matter in _read_matters("matter")):
        return []
    told = [_tell(words) for words in text.lowered_sentences]
    speaks_of_own = True in told or _is_in_passing(told)
    if False not in told or (speaks_of_own and context.is_formal):
        return []
    sections = [*_divide(text)]
    is_mixed = sum(_is_of_other(section, told) for section in sections) >= _MIXED
    return [
        sentence
        for section in sections
        for sentence in (
            section
            if is_mixed and _names_nothing(section, told)
            else _read_section(section, told, speaks_of_own=speaks_of_own)
        )
    ]


def _is_of_other(section: list[Sentence], told: list[bool | None]) -> bool:
    states = {told[sentence.number] for sentence in section}
    return False in states and True not in states


def _names_nothing(section: list[Sentence], told: list[bool | None]) -> bool:
    """Whether a section has not even a word that hints at this field: in a paper of many matters it is of one more."""
    return len(section) > 1 and not any(
        told[sentence.number] is not None or holds_any(sentence.text.lower(), _read_list("hints"))
        for sentence in section
    )


def _is_in_passing(told: list[bool | None]) -> bool:
    """Whether a document that names no matter of its own names another only by the way."""
    return False not in told[:_OPENING] and told.count(False) * _FEW < len(told)


def _tell(words: str) -> bool | None:
    """Whether a sentence in lower case speaks of children's services; ``None`` where no word tells.

    What somebody is besides (*Ms Vale, who runs adult social care, takes over*) does not tell.
    """
    if any(matter.is_told(words) for matter in _read_matters("own")):
        return True
    if holds_any(words, _read_list("background")):
        return None
    words = _WHO.sub("", words) if ", who" in words else words
    return False if any(matter.is_told(words) for matter in _read_matters("matter")) else None


def _divide(text: Text) -> Iterator[list[Sentence]]:
    """The sentences of each section, its heading first."""
    section: list[Sentence] = []
    paragraph = -1
    for sentence in text.sentences:
        opens = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if opens and section and _is_heading(text, text.paragraphs[paragraph]):
            yield section
            section = []
        section.append(sentence)
    if section:
        yield section


def _is_heading(text: Text, block: Block) -> bool:
    words = text.text[block.start : block.end]
    if block.kind == "heading":
        return True
    is_short = len(words) <= _LONGEST_HEADING and "\n" not in words
    return is_short and not _HEADING_ENDS.search(words) and not _BULLET.match(words)


def _read_section(
    section: list[Sentence], told: list[bool | None], *, speaks_of_own: bool
) -> Iterator[Sentence]:
    """The sentences of a section that speak of another matter.

    One that names none goes on with another matter where it stands in its paragraph, points back to it, or has it on
    both sides.
    """
    states = [told[sentence.number] for sentence in section]
    if False not in states:
        if not speaks_of_own:
            yield from section
        return
    is_whole = True not in states and (states[0] is False or not speaks_of_own)
    is_own, paragraph = not is_whole, section[0].paragraph
    for at, sentence in enumerate(section):
        state = states[at]
        if state is None and not is_own and not is_whole:
            goes_on = sentence.paragraph == paragraph or _goes_on(sentence.text)
            is_own = not goes_on and (_is_acted_in(sentence.text) or _comes_back(states, at))
        elif state is not None:
            is_own = state
        paragraph = sentence.paragraph
        if not is_own:
            yield sentence


def _goes_on(words: str) -> bool:
    """Whether a sentence points back to what was spoken of, or tells of what belongs to another matter."""
    return bool(_POINTS_BACK.match(words)) or holds_any(words.lower(), _read_list("goes_on"))


def _is_acted_in(words: str) -> bool:
    """Whether a sentence names somebody who acts in this field."""
    return holds_any(words.lower(), _read_list("actors"))


def _comes_back(states: list[bool | None], at: int) -> bool:
    """Whether the section speaks of children's services next, or has done so and tells of nothing more."""
    ahead = [state for state in states[at:] if state is not None]
    return ahead[0] if ahead else True in states[:at]


@cache
def _data() -> dict[str, Any]:
    source = files("candour.extraction") / "data" / "matters.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def _read_list(name: str) -> tuple[str, ...]:
    return tuple(_data()[name]["words"])


@cache
def _read_matters(kind: str) -> tuple[_Matter, ...]:
    """The matters of ``data/matters.toml``: ``own`` or ``matter``."""
    return tuple(_build(tuple(row["words"]), tuple(row["unless"])) for row in _data()[kind])


def _build(words: tuple[str, ...], unless: tuple[str, ...]) -> _Matter:
    parts = tuple(word.rstrip("*.") for word in words)
    endings = (
        (r"\b" * part[0].isalnum())
        + re.escape(part)
        + {"*": r"\w*", ".": ""}.get(word[-1], r"s?(?:['’]s?)?")
        for word, part in zip(words, parts, strict=True)
    )
    return _Matter(parts, re.compile(rf"(?:{'|'.join(endings)})(?!\w)"), unless)
