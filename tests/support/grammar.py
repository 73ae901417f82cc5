"""Papers drawn from a grammar of their genre, together with what they say.

A ``Draw`` is made from one number: the same number draws the same paper, so that a failure can be made again. A module
of ``tests/grammar`` writes wordings side by side (who gave, what, when; what is around it) and for each draw the facts
that the text then states. All of a type's facts have to be read, and no other of that type.
"""

import os
import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from documents import make_document

from candour.extraction.prose import extract_prose
from candour.facts import AnyFact, Block, PartialDate
from candour.reading.plain import read_plain

Choice = TypeVar("Choice")

COUNCILS = ("Ambermere City Council", "Thornsea Borough Council", "Eastmarch County Council")
PEOPLE = ("Helen Marsh", "Imran Sayle", "Ruth Adeyemi", "Owen Prys", "Dana Kerr", "Colin Whitlow")


def numbers(count: int) -> range:
    """The numbers whose papers a test draws: from 0 on as many as it asks for, or as ``CANDOUR_DRAWN`` says for a longer run."""
    return range(int(os.environ.get("CANDOUR_DRAWN", count)))


class Draw:
    """Choices made from one number: of wordings, people, days."""

    def __init__(self, number: int) -> None:
        self._random = random.Random(number)

    def one(self, *choices: Choice) -> Choice:
        """One of the choices, each as likely."""
        return self._random.choice(choices)

    def some(self, choices: Sequence[Any], *, least: int = 1, most: int | None = None) -> list[Any]:
        """Some of the choices, each once, in any order."""
        count = self._random.randint(least, len(choices) if most is None else most)
        return self._random.sample(list(choices), count)

    def maybe(self, text: str, *, share: float = 0.5) -> str:
        """The text, or nothing."""
        return text if self._random.random() < share else ""

    def day(self, first: date, last: date) -> date:
        """A day from the first to the last, both included."""
        return first + timedelta(days=self._random.randint(0, (last - first).days))

    def number(self, least: int, most: int) -> int:
        """A whole number from the least to the most, both included."""
        return self._random.randint(least, most)


def spell(day: date, draw: Draw) -> str:
    """The day in one of the ways in which papers write it."""
    suffix = "th" if 10 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month = f"{day:%B}"
    return str(
        draw.one(
            f"{day.day} {month} {day.year}",
            f"{day.day} {month} {day.year}",
            f"{day.day}{suffix} {month} {day.year}",
        )
    )


def read_paper(text: str, *, published: str | None = None) -> list[AnyFact]:
    """The facts of a plain text, whose paragraphs are its lines; one with tabs is the row of a table, and a vertical tab ends a
    printed line within its paragraph."""
    paragraphs = [line.replace("\v", "\n") for line in text.strip("\n").split("\n") if line.strip()]
    known = PartialDate.of(published) if published else None
    whole = "\n\n".join(paragraphs)
    blocks = _mark_rows(paragraphs) if "\t" in whole else ()
    return list(extract_prose(make_document((whole, blocks)), published=known))


def read_file(text: str, *, published: str | None = None) -> list[AnyFact]:
    """The facts of a paper kept as a text file: its headings, lists and furniture are told as the reader of such files does."""
    paragraphs = [line for line in text.strip("\n").split("\n") if line.strip()]
    page = read_plain("\n\n".join(paragraphs).encode()).pages[0]
    known = PartialDate.of(published) if published else None
    return list(extract_prose(make_document((page.text, page.blocks)), published=known))


def _mark_rows(paragraphs: Iterable[str]) -> tuple[Block, ...]:
    blocks, start = [], 0
    for words in paragraphs:
        kind = "table_row" if "\t" in words else "paragraph"
        blocks.append(Block(kind, start, start + len(words)))
        start += len(words) + 2
    return tuple(blocks)


def differences(
    facts: Iterable[AnyFact], expected: Iterable[dict[str, Any]], *, kind: str
) -> list[str]:
    """What of the facts of a type (FACTS.md's name) was not read, and what was read and is not said; empty when all is right.

    An expected fact names the fields that matter: a day by its value (``None`` where the text leaves it open), ``quote`` by a
    part of the cited passage, words that end in … by their opening, a name with or without its article; of words that are told
    (``text``) the stop and the marks around them do not count.
    """
    left = [fact for fact in facts if type(fact).__struct_config__.tag == kind]
    amiss = []
    for one in expected:
        match = next((fact for fact in left if _fits(fact, one)), None)
        if match is None:
            amiss.append(f"not read: {one}")
        else:
            left.remove(match)
    return amiss + [f"not said: {fact}" for fact in left]


def _fits(fact: AnyFact, expected: dict[str, Any]) -> bool:
    for field, value in expected.items():
        if field == "quote":
            if value not in fact.cite.quote:
                return False
            continue
        actual = getattr(fact, field)
        if isinstance(actual, PartialDate):
            actual = actual.value
        if field == "text":
            actual, value = _bare(actual), _bare(value)
        if not _is_same(actual, value):
            return False
    return True


def _is_same(actual: Any, expected: Any) -> bool:
    if not (isinstance(actual, str) and isinstance(expected, str)):
        return bool(actual == expected)
    found, wanted = (words.lower().removeprefix("the ") for words in (actual, expected))
    return found.startswith(wanted[:-1]) if wanted.endswith("…") else found == wanted


def _bare(words: str | None) -> str | None:
    """Words without the stop or the marks that may stand around them."""
    return words.strip(" .,“”‘’\"'") if words else words
