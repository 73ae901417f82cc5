"""Every model of the record is named here as mutable or immutable, and the immutable ones are put to the proof."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from candour.errors import RecordRefused
from candour_site.record import models, queries, writing

IMMUTABLE = {
    "Document",
    "DocumentDescription",
    "Entry",
    "Filing",
    "Intervention",
    "InterventionDescription",
    "PageText",
    "Proposal",
    "ProposalDecision",
}
MUTABLE: set[str] = set()

SLUG = "ambermere-2019"


@pytest.fixture
def full_record(record, where):
    """A record with at least one row in every table."""
    waiting = queries.list_proposals(intervention=SLUG)
    writing.accept_proposals([waiting[0].number], **where())


def test_every_model_is_named():
    assert {model.__name__ for model in apps.get_app_config("record").get_models()} == (
        IMMUTABLE | MUTABLE
    )


@pytest.mark.parametrize("name", sorted(IMMUTABLE))
def test_django_refuses_to_change_or_delete(full_record, name):
    model = getattr(models, name)
    row = model.objects.first()
    field = next(field.name for field in model._meta.fields if not field.is_relation)
    for attempt in (
        row.save,
        row.delete,
        lambda: model.objects.all().delete(),
        lambda: model.objects.update(**{field: 1}),
        lambda: model.objects.bulk_update([row], [field]),
        lambda: model.objects.update_or_create(pk=row.pk),
        lambda: model.objects.get_or_create(pk=row.pk),
        lambda: model.objects.bulk_create([row], ignore_conflicts=True),
        lambda: model.objects.bulk_create(
            [row], update_conflicts=True, update_fields=[field], unique_fields=["pk"]
        ),
        lambda: model._base_manager.all().delete(),
        lambda: model._default_manager.filter(pk=row.pk)._raw_delete("default"),
    ):
        with pytest.raises(RecordRefused):
            attempt()


@pytest.mark.parametrize("name", sorted(IMMUTABLE))
def test_the_database_refuses_to_change_or_delete(full_record, name):
    model = getattr(models, name)
    table, before = model._meta.db_table, _rows(model)
    column = model._meta.fields[1].column
    names = ", ".join(field.column for field in model._meta.fields)
    for statement in (
        f"UPDATE {table} SET {column} = {column}",
        f"DELETE FROM {table}",
        f"REPLACE INTO {table} ({names}) SELECT {names} FROM {table}",
        f"INSERT OR REPLACE INTO {table} ({names}) SELECT {names} FROM {table}",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert before
    assert _rows(model) == before


def test_replace_is_refused_without_recursive_triggers(full_record):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers = OFF")
        try:
            with pytest.raises(DatabaseError), transaction.atomic():
                cursor.execute("REPLACE INTO record_intervention (slug) VALUES (%s)", [SLUG])
        finally:
            cursor.execute("PRAGMA recursive_triggers = ON")


def test_only_the_writing_module_inserts():
    site = Path(models.__file__).parents[1]
    inserts = {"create", "bulk_create", "save", "acreate", "abulk_create", "asave"}
    found = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in inserts
    }
    allowed = ("record/writing/", "record/immutability.py")
    assert {path for path in found if not path.startswith(allowed)} == set()
    assert any(path.startswith("record/writing/") for path in found)


def _rows(model):
    return list(model.objects.order_by("pk").values_list())
