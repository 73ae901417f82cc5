"""What components show: plain frozen values that a presenter makes and a template tag renders.

One ``Table`` serves the page, the CSV and the JSON alike, so that they cannot say different things.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

_MOST_UNFOLDED = 20


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; ``here`` marks the page that the reader is on."""

    text: str
    href: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A status in a coloured box; ``colour`` is one of GOV.UK's tag colours, or ``grade-`` and a grade."""

    text: str
    colour: str = "grey"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, and what may stand with them.

    ``value`` is what CSV and JSON say where it differs from the words; ``note`` is small print beneath;
    ``look`` is a class that colours the cell (its meaning always stands in the words, too).
    """

    text: str = ""
    href: str | None = None
    tag: Tag | None = None
    note: str = ""
    links: tuple[Link, ...] = ()
    value: Any = None
    look: str = ""

    @property
    def plain(self) -> Any:
        """What data formats hold for this cell."""
        if self.value is not None:
            return self.value
        return self.text or (self.tag.text if self.tag else "")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key in CSV and JSON, its heading, and whether it holds numbers."""

    key: str
    heading: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """So many rows of a long table that stand folded under one line; ``is_open`` when they are shown at first."""

    name: str
    rows: int
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; the first column heads its row. ``empty`` is said when there are no rows.

    ``folds`` part the rows of a long table in their order; the page alone shows them, CSV and JSON are whole.
    """

    key: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    empty: str = "Nothing recorded yet."
    dense: bool = False
    caption_size: str = "m"
    row_ids: tuple[str, ...] = field(default=())
    folds: tuple[Fold, ...] = ()

    @property
    def anchor(self) -> str:
        """Where a link within the page leads: the table's caption."""
        return f"{self.key}-caption"

    @property
    def records(self) -> list[dict[str, Any]]:
        """The rows as mappings from column key to plain value, in order."""
        return [
            {column.key: cell.plain for column, cell in zip(self.columns, row, strict=True)}
            for row in self.rows
        ]


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of a summary list."""

    key: str
    text: str = ""
    links: tuple[Link, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select."""

    value: str
    text: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands out: how many, of what, and a line more; ``look`` is ``late``, ``done`` or empty."""

    value: str
    label: str
    more: str = ""
    href: str | None = None
    look: str = ""


def fold_rows(names: Iterable[str], *, opens: str = "") -> tuple[Fold, ...]:
    """Rows that follow one another under one name, as folds; none for a table that is short enough to be read at once, or whose
    names return further down.

    ``names`` has a name for each row; ``opens`` is the one that is open at first.
    """
    given = list(names)
    if len(given) <= _MOST_UNFOLDED:
        return ()
    folds = [Fold(name, len(list(rows)), is_open=name == opens) for name, rows in groupby(given)]
    return tuple(folds) if len({fold.name for fold in folds}) == len(folds) else ()


def fold_by_number(rows: int) -> tuple[Fold, ...]:
    """The folds of rows that nothing else parts: *1 to 20*, and so on; the first are open."""
    size = _MOST_UNFOLDED
    names = [
        f"{at // size * size + 1} to {min(at // size * size + size, rows)}" for at in range(rows)
    ]
    return fold_rows(names, opens=names[0] if names else "")


def make_options(choices: Mapping[str, str] | Sequence[str], *, chosen: str) -> tuple[Option, ...]:
    """Options from a mapping of value to words, or from words that are their own values; in order."""
    pairs = choices.items() if isinstance(choices, Mapping) else [(word, word) for word in choices]
    return tuple(Option(value, text, chosen=value == chosen) for value, text in pairs)
