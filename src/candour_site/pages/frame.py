"""What every page has around it: the main navigation, the footer and who runs the site."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from candour_site.components.values import Link

_NAVIGATION = (
    ("England", "england", "/england/"),
    ("Compare", "compare", "/compare/"),
    ("Authorities", "authorities", "/authorities/"),
    ("Interventions", "interventions", "/interventions/"),
    ("Search", "search", "/search/"),
    ("Help", "help", "/help/"),
)
_FOOTER = (
    ("What the words mean", "help-words"),
    ("How answers are worked out", "help-answers"),
    ("Report an error or ask for removal", "help-contact"),
    ("Licences and sources", "help-licences"),
)


def describe_frame(request: HttpRequest) -> dict[str, Any]:
    """The template context that all pages share."""
    return {
        "site_navigation": [
            Link(text, reverse(name), here=request.path.startswith(prefix))
            for text, name, prefix in _NAVIGATION
        ],
        "site_footer": [Link(text, reverse(name)) for text, name in _FOOTER],
        "site_operator": settings.CANDOUR_OPERATOR,
        "site_contact": settings.CANDOUR_CONTACT,
        "unfolds": request.GET.get("folds") == "open",
        "unfold_href": _address_unfolded(request),
    }


def _address_unfolded(request: HttpRequest) -> str:
    """The page that is asked for, with all its tables in one piece."""
    asked = request.GET.copy()
    asked["folds"] = "open"
    return f"?{asked.urlencode()}"


def trail(*steps: tuple[str, str]) -> list[Link]:
    """Breadcrumbs from the home page through ``steps`` (words, address); the last one is here."""
    links = [Link("Home", reverse("home"))]
    links += [Link(text, href, here=i == len(steps)) for i, (text, href) in enumerate(steps, 1)]
    return links
