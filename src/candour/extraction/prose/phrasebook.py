"""The data files of the frames and the phrases in them, read once.

A phrase has a rule's name, a pattern, the values it gives to a fact's fields, an example that it must find and
the source of its wording. ``%name%`` in a pattern stands for a piece of pattern of ``shared.toml``. ``needs`` are
words, one of which a sentence must hold before the pattern is tried: most sentences hold none. Where these are
everyday words, ``beside`` names others, of which one has to stand in the sentence too; what else a pattern cannot do
without is read from the pattern.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from candour.extraction.anycase import AnyCase
from candour.extraction.literals import Group

_FRAMES = files("candour.extraction") / "data" / "frames"
_OWN = frozenset({"rule", "pattern", "needs", "beside", "example", "source"})
_PIECE = re.compile(r"%([a-z_]+)%")


class Phrase(NamedTuple):
    """One wording: ``values`` are fields of the fact that it gives by itself."""

    rule: str
    pattern: AnyCase
    needs: tuple[str, ...]
    beside: tuple[str, ...]
    values: dict[str, Any]
    example: str
    source: str

    @property
    def groups(self) -> tuple[Group, ...]:
        """Words of which a sentence has to hold one of each group; ``needs`` themselves come first."""
        beside = (frozenset(self.beside),) if self.beside else ()
        return (frozenset(self.needs), *beside, *self.pattern.needs)


@cache
def read_frame(name: str) -> dict[str, Any]:
    """The data of ``data/frames/<name>.toml``."""
    return tomllib.loads((_FRAMES / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def load_phrases(name: str) -> tuple[Phrase, ...]:
    """The phrases of ``data/frames/<name>.toml`` in their order: the first that fits a passage counts."""
    return tuple(
        Phrase(
            rule=f"{name}.{row['rule']}",
            pattern=AnyCase(fill(row["pattern"])),
            needs=tuple(row["needs"]),
            beside=tuple(row.get("beside", ())),
            values={key: value for key, value in row.items() if key not in _OWN},
            example=row["example"],
            source=row["source"],
        )
        for row in read_frame(name).get("phrase", ())
    )


@cache
def all_phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases of every file, by its name."""
    names = sorted(path.name.removesuffix(".toml") for path in _FRAMES.iterdir())
    return {name: load_phrases(name) for name in names}


@cache
def fill(pattern: str) -> str:
    """A pattern with its ``%pieces%`` filled in."""
    pieces = read_frame("shared")["piece"]
    filled = pattern
    while match := _PIECE.search(filled):
        filled = filled.replace(match.group(), f"(?:{pieces[match.group(1)]})")
    return filled
