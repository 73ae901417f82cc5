"""The record as a Django application."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Tables of the record, protected by triggers of their own."""

    name = "candour_site.record"
    label = "record"
    default_auto_field = "django.db.models.BigAutoField"
