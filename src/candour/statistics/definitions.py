"""The measures that Candour keeps and the releases that they come from, as ``data/measures.toml`` defines them."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from candour.statistics.values import Measure, Release


@cache
def _definitions() -> dict[str, object]:
    return tomllib.loads(
        files("candour.statistics").joinpath("data/measures.toml").read_text(encoding="utf-8")
    )


def defined_measures() -> tuple[Measure, ...]:
    """Every measure, in the order in which they are shown."""
    return msgspec.convert(_definitions()["measure"], type=tuple[Measure, ...])


def defined_releases() -> tuple[Release, ...]:
    """Every statistical release, in the order of the file."""
    rows = _definitions()["release"]
    assert isinstance(rows, dict)  # noqa: S101 - the shape of our own file
    return tuple(msgspec.convert({"id": key, **row}, type=Release) for key, row in rows.items())
