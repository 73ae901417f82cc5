"""Triggers by which the database itself refuses to change or delete what was recorded.

SQLite: ``REPLACE`` deletes without asking the delete triggers of a connection that has not set
``recursive_triggers``, so a third trigger refuses an insert that collides with a row that is there.
PostgreSQL: one function, called for every row and for ``TRUNCATE``.
"""

from collections.abc import Iterator, Sequence

from candour.errors import StorageFailed

REFUSAL = "the record is only ever added to"

_POSTGRESQL_FUNCTION = f"""
CREATE OR REPLACE FUNCTION record_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{REFUSAL}: % of % refused', TG_OP, TG_TABLE_NAME; END $$
"""


def build_triggers(table: str, *, unique: Sequence[Sequence[str]], vendor: str) -> list[str]:
    """The statements that protect one table, in the order to run them.

    ``unique`` lists the sets of columns that are unique; ``vendor`` is Django's name of the database.
    Raises ``StorageFailed`` for a database whose triggers are not written here.
    """
    if vendor == "sqlite":
        return list(_for_sqlite(table, unique=unique))
    if vendor == "postgresql":
        return list(_for_postgresql(table))
    raise StorageFailed(
        f"Candour cannot protect a record in {vendor}.", advice="Use SQLite or PostgreSQL."
    )


def _for_sqlite(table: str, *, unique: Sequence[Sequence[str]]) -> Iterator[str]:
    for verb in ("UPDATE", "DELETE"):
        yield (
            f'CREATE TRIGGER "{table}_refuse_{verb.lower()}" BEFORE {verb} ON "{table}" '
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}: {verb} of {table} refused'); END"
        )
    meets = " OR ".join(_meets(table, columns=columns) for columns in (["rowid"], *unique))
    yield (
        f'CREATE TRIGGER "{table}_refuse_replace" BEFORE INSERT ON "{table}" WHEN {meets} '
        f"BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: {table} holds this row'); END"
    )


def _meets(table: str, *, columns: Sequence[str]) -> str:
    same = " AND ".join(f"{column} = NEW.{column}" for column in columns)
    return f'EXISTS (SELECT 1 FROM "{table}" WHERE {same})'  # noqa: S608 - names of our own tables


def _for_postgresql(table: str) -> Iterator[str]:
    yield _POSTGRESQL_FUNCTION
    yield (
        f'CREATE TRIGGER "{table}_refuse_change" BEFORE UPDATE OR DELETE ON "{table}" '
        "FOR EACH ROW EXECUTE FUNCTION record_refuse()"
    )
    yield (
        f'CREATE TRIGGER "{table}_refuse_truncate" BEFORE TRUNCATE ON "{table}" '
        "FOR EACH STATEMENT EXECUTE FUNCTION record_refuse()"
    )
