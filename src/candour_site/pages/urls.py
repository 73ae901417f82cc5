"""The addresses of the public pages."""

from django.urls import path, re_path

from candour_site.components.gallery import show_gallery
from candour_site.pages.feeds import InterventionFeed, SearchFeed
from candour_site.pages.views import (
    authorities,
    changes,
    documents,
    downloads,
    england,
    home,
    measures,
    statements,
)
from candour_site.pages.views import help as help_pages
from candour_site.pages.views.interventions import PAGES, show_intervention
from candour_site.pages.views.search import search

_NAMES = "|".join(name for name in PAGES if name)

urlpatterns = [
    path("", home.show_home, name="home"),
    path("interventions/", home.list_interventions, name="interventions"),
    path("interventions/<slug:slug>/", show_intervention, name="intervention"),
    path("interventions/<slug:slug>/changes/", changes.show_changes, name="changes"),
    path("interventions/<slug:slug>/new.atom", InterventionFeed(), name="intervention-feed"),
    path("interventions/<slug:slug>/deadlines.ics", downloads.give_deadlines, name="deadlines"),
    path("interventions/<slug:slug>/case.zip", downloads.give_case, name="case-file"),
    path(
        "interventions/<slug:slug>/statements/<str:key>/",
        statements.show_statement,
        name="statement",
    ),
    re_path(
        rf"^interventions/(?P<slug>[-\w]+)/(?P<name>{_NAMES})/$",
        show_intervention,
        name="intervention-page",
    ),
    path("documents/<str:document_id>/", documents.show_document, name="document"),
    path(
        "documents/<str:document_id>/pages/<int:number>/", documents.show_page, name="document-page"
    ),
    path(
        "documents/<str:document_id>/pages/<int:number>.png",
        documents.show_image,
        name="document-image",
    ),
    path("authorities/", authorities.find_council, name="authorities"),
    path("authorities/<str:key>/", authorities.show_authority, name="authority"),
    path("authorities/<str:key>/measures/<str:measure>/", measures.show_measure, name="measure"),
    path("england/", england.show_england, name="england"),
    path("compare/", measures.show_compare, name="compare"),
    path("search/", search, name="search"),
    path("search/results.atom", SearchFeed(), name="search-feed"),
    path("help/", help_pages.show_help, name="help"),
    *(
        path(f"help/{name}/", help_pages.show_section, {"name": name}, name=f"help-{name}")
        for name in help_pages.SECTIONS
    ),
    path("components/", show_gallery, name="components"),
]
