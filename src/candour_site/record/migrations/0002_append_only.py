"""The database itself refuses to change or delete what was recorded."""

from django.db import migrations

from candour_site.record.triggers import build_triggers

# Table and its sets of unique columns, the primary key among them.
TABLES = {
    "record_intervention": [["id"], ["slug"]],
    "record_interventiondescription": [["id"]],
    "record_document": [["id"], ["slug"], ["sha256"]],
    "record_documentdescription": [["id"]],
    "record_pagetext": [["id"], ["document_id", "number"]],
    "record_filing": [["id"], ["intervention_id", "document_id"]],
    "record_entry": [
        ["id"],
        ["intervention_id", "sequence"],
        ["key", "intervention_id"],
        ["supersedes_id"],
    ],
    "record_proposal": [["id"], ["filing_id", "position"]],
    "record_proposaldecision": [["id"], ["proposal_id"]],
}


def protect(apps, schema_editor):
    """Create the triggers of every table."""
    for table, unique in TABLES.items():
        for statement in build_triggers(
            table, unique=unique, vendor=schema_editor.connection.vendor
        ):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("record", "0001_initial")]
    operations = [migrations.RunPython(protect, elidable=False)]
