"""Reading and writing the national store: one JSON file that ships with the product.

One line a series, in a fixed order, so that the same files give the same bytes and a new version shows in a
comparison of text which figures changed. It is read once and kept.
"""

from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

from candour.errors import InvalidInput
from candour.statistics.values import Measure, Release, Store

FORMAT = 1


def store_path() -> Path:
    """Where the store that ships with the product lies."""
    return Path(str(files("candour.statistics").joinpath("data/national.json")))


@cache
def national_store() -> Store:
    """The store that ships with the product, read once. Raises ``InvalidInput`` when it is missing or damaged."""
    return read_store(store_path())


def read_store(path: Path) -> Store:
    """The store in a file. Raises ``InvalidInput`` when it is missing, damaged or of another format."""
    try:
        store = msgspec.json.decode(path.read_bytes(), type=Store)
    except (OSError, msgspec.DecodeError) as error:
        raise InvalidInput(
            f"The national store {path.name} cannot be read: {error}.",
            advice="Build it with `candour national build`, or install Candour anew.",
        ) from error
    if store.format != FORMAT:
        raise InvalidInput(
            f"The national store is of format {store.format}, not {FORMAT}.",
            advice="Build it with `candour national build`.",
        )
    return store


def encode_store(store: Store) -> bytes:
    """The store as bytes: sorted, one line an item; equal stores give equal bytes."""
    built = msgspec.to_builtins(store, order="sorted")
    tables = built.pop("tables")
    lines = [f"{_key(name)}: {_block(built[name])}" for name in sorted(built)]
    lines.append(f'"tables": {_tables(tables)}')
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def measure_of(store: Store, identity: str) -> Measure:
    """The measure with this id. Raises ``InvalidInput``, naming those there are."""
    for measure in store.measures:
        if measure.id == identity:
            return measure
    raise InvalidInput(
        f"There is no measure {identity!r}.",
        advice="The measures are " + ", ".join(m.id for m in store.measures) + ".",
    )


def release_of(store: Store, measure: Measure) -> Release:
    """The statistical release that a measure comes from."""
    return next(release for release in store.releases if release.id == measure.release)


def _key(name: str) -> str:
    return msgspec.json.encode(name).decode()


def _block(value: object) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(_flat(item) for item in value) + "\n]" if value else "[]"
    return _flat(value)


def _flat(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _tables(tables: dict[str, dict[str, dict[str, object]]]) -> str:
    parts = []
    for measure in sorted(tables):
        for vintage in sorted(tables[measure]):
            table = tables[measure][vintage]
            values = table["values"]
            assert isinstance(values, dict)  # noqa: S101 - the type of the struct
            rows = ",\n".join(f"{_key(code)}: {_flat(values[code])}" for code in sorted(values))
            parts.append(
                (
                    measure,
                    f'{_key(vintage)}: {{"years": {_flat(table["years"])}, '
                    f'"printed": {_flat(table["printed"])}, "values": {{\n{rows}\n}}}}',
                )
            )
    names = sorted(tables)
    return (
        "{\n"
        + ",\n".join(
            f"{_key(name)}: {{\n" + ",\n".join(p for n, p in parts if n == name) + "\n}"
            for name in names
        )
        + "\n}"
    )
