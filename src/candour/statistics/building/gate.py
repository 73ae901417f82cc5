"""Expected minimum counts: a store with too little in it is not written.

A column renamed or a sheet moved shows first as figures that are no longer there.
"""

from candour.errors import InvalidInput
from candour.statistics.values import ENGLAND, Store

MINIMUM = {
    "outcomes": 470,
    "authorities with an outcome": 150,
    "measures": 40,
    "figures of the newest version": 50_000,
    "authorities in each measure": 140,
    "editions of neighbours": 2,
    "authorities in each edition": 150,
}
"""What the published files have held since 2026; raise it when they hold more, lower it only with a reason."""


def count(store: Store) -> dict[str, int]:
    """What the gate counts, by the names of ``MINIMUM``."""
    newest = [versions[max(versions)] for versions in store.tables.values()]
    return {
        "outcomes": len(store.outcomes),
        "authorities with an outcome": len({o.authority for o in store.outcomes}),
        "measures": len(store.tables),
        "figures of the newest version": sum(
            v is not None for table in newest for row in table.values.values() for v in row
        ),
        "authorities in each measure": min(
            (sum(int(code) < int(ENGLAND) for code in t.values) for t in newest), default=0
        ),
        "editions of neighbours": len(store.editions),
        "authorities in each edition": min((len(e.neighbours) for e in store.editions), default=0),
    }


def require_minimum(store: Store, *, minimum: dict[str, int] | None = None) -> dict[str, int]:
    """The counts of the store. Raises ``InvalidInput``, listing what falls short, when any is below its minimum."""
    counted = count(store)
    least = MINIMUM if minimum is None else minimum
    short = [
        f"{name}: {counted[name]} instead of at least {n}"
        for name, n in least.items()
        if counted[name] < n
    ]
    if short:
        raise InvalidInput(
            f"The store would hold too little and was not written ({'; '.join(short)}).",
            advice="Look whether a file is missing or a column was renamed.",
        )
    return counted
