"""The Django application of the public pages."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """The public pages."""

    name = "candour_site.pages"
    label = "pages"
