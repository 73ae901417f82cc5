"""Every address of the site."""

from django.urls import include, path

urlpatterns = [path("", include("candour_site.pages.urls"))]

handler404 = "candour_site.pages.views.problems.show_not_found"
handler500 = "candour_site.pages.views.problems.show_broken"
