"""Rows that can be added and read, and nothing else.

The second of three protections: ``writing`` is the only module that adds, this base class refuses every
other verb of Django's, and triggers in the database (``triggers``) refuse what goes round Django.
There is no override: what may change is a model of its own that does not derive from ``AppendOnly``.
"""

from collections.abc import Iterable
from typing import Any, NoReturn

from django.db import models

from candour.errors import RecordRefused


def refuse(verb: str) -> NoReturn:
    """Raise ``RecordRefused``: the record is only ever added to."""
    raise RecordRefused(
        f"The record is only ever added to; {verb} is refused.",
        advice="Add a correction that supersedes the entry (candour correct).",
    )


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """A query set that reads and inserts; every way to change or delete raises ``RecordRefused``."""

    def bulk_create(  # type: ignore[override]
        self, objs: Iterable[Any], batch_size: int | None = None, **options: Any
    ) -> list[Any]:
        if any(options.values()):
            refuse("to insert over what is there")
        return super().bulk_create(objs, batch_size=batch_size)

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        refuse("to change or delete rows")

    update = delete = bulk_update = update_or_create = get_or_create = _refuse
    aupdate = adelete = abulk_update = aupdate_or_create = aget_or_create = _refuse
    _update = _raw_delete = _refuse


class AppendOnly(models.Model):
    """A row that is inserted once and stays as it is."""

    objects = models.Manager.from_queryset(AppendOnlyQuerySet)()

    class Meta:
        abstract = True
        base_manager_name = "objects"
        default_manager_name = "objects"

    def save(self, **options: Any) -> None:
        """Insert the row. Raises ``RecordRefused`` when it is in the database already."""
        if not self._state.adding or options.get("force_update") or options.get("update_fields"):
            refuse("to change a row")
        options["force_insert"] = True
        super().save(**options)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse."""
        refuse("to delete a row")
