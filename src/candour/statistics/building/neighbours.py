"""Reading the department's lists of statistical neighbours.

Source: Department for Education, children's services statistical neighbour lists of April 2021 and May 2025, as
the Local Authority Interactive Tool carries them (Open Government Licence).
"""

from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineWorkbook

from candour.errors import InvalidInput
from candour.statistics.cells import month_of_name
from candour.statistics.values import Discrepancy, Edition, Neighbour

_FIRST = 5  # the columns SN1, SNP, SN2, SNP, … begin here
_COUNT = 10


def read_neighbours(path: Path) -> tuple[Edition, list[Discrepancy]]:
    """One edition of the list: ten neighbours for each authority, and the authorities that it gives none.

    Raises ``InvalidInput`` when the file's name bears no month or an authority has some neighbours but not ten.
    """
    published = month_of_name(path.name)
    if published is None:
        raise InvalidInput(
            f"The list of neighbours {path.name} has no month in its name.",
            advice="Name it like sn_may_2025.xlsx: an edition holds from its month.",
        )
    listed = dict(_read_rows(path))
    table = {number: found for number, found in listed.items() if found}
    return Edition(str(published.year), published, table), [
        Discrepancy(
            kind="neighbours",
            authority=number,
            what=f"the edition of {published.year} gives {number} no neighbours",
            said={path.name: "-"},
            kept="none",
            because="the authority was not yet in being when the list was drawn up",
        )
        for number, found in listed.items()
        if not found
    ]


def _read_rows(path: Path) -> Iterator[tuple[str, tuple[Neighbour, ...]]]:
    """The number of each authority with its neighbours: ten, or none."""
    book = CalamineWorkbook.from_path(str(path))
    for row in book.get_sheet_by_index(0).to_python():
        if not isinstance(row[0], float) or not isinstance(row[2], float) or row[0] != row[2]:
            continue
        number = str(int(row[0]))
        cells = row[_FIRST : _FIRST + 2 * _COUNT]
        found = tuple(
            Neighbour(str(int(code)), str(near).strip().capitalize())
            for code, near in zip(cells[::2], cells[1::2], strict=True)
            if isinstance(code, float)
        )
        if found and len(found) != _COUNT:
            raise InvalidInput(f"{path.name} gives {number} only {len(found)} neighbours.")
        yield number, found
