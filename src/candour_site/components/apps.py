"""The Django application of the components."""

from django.apps import AppConfig


class ComponentsConfig(AppConfig):
    """GOV.UK components as template tags."""

    name = "candour_site.components"
    label = "components"
