"""Published national statistics and inspection outcomes: series, histories and neighbours, shipped with the product."""

from candour.statistics.store import measure_of, national_store, read_store, release_of, store_path
from candour.statistics.values import (
    ENGLAND,
    REGIONS,
    Discrepancy,
    Edition,
    Measure,
    Neighbour,
    Noise,
    Outcome,
    Release,
    Store,
)

__all__ = [
    "ENGLAND",
    "REGIONS",
    "Discrepancy",
    "Edition",
    "Measure",
    "Neighbour",
    "Noise",
    "Outcome",
    "Release",
    "Store",
    "measure_of",
    "national_store",
    "read_store",
    "release_of",
    "store_path",
]
