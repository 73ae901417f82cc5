"""The index of words (see ``candour_site.record.search``)."""

from django.db import migrations

SQLITE = """
CREATE VIRTUAL TABLE record_search
USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')
"""
POSTGRESQL = """
CREATE TABLE record_search (rowid bigint PRIMARY KEY, text tsvector NOT NULL);
CREATE INDEX record_search_text ON record_search USING gin (text);
"""


def create_index(apps, schema_editor):
    """Create the index in the form of this database."""
    postgresql = schema_editor.connection.vendor == "postgresql"
    schema_editor.execute(POSTGRESQL if postgresql else SQLITE, params=None)


class Migration(migrations.Migration):
    dependencies = [("record", "0002_append_only")]
    operations = [migrations.RunPython(create_index, elidable=False)]
