"""What a reader sees when there is no such page, or when something broke."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render


def show_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """No page has this address."""
    lines = [
        "No page has this address. If you typed it, check it; if you followed a link, tell whoever runs this site.",
    ]
    context = {"title": "Page not found", "lines": lines}
    return render(request, "pages/message.html", context, status=404)


def show_broken(request: HttpRequest) -> HttpResponse:
    """Something broke; told without the database, which may be what broke."""
    try:
        context = {
            "title": "Sorry, something is broken",
            "lines": ["Nothing of the record is lost. Try again in a few minutes."],
        }
        return render(request, "pages/message.html", context, status=500)
    except Exception:  # noqa: BLE001 - the page that tells of an error must not fail
        return HttpResponseServerError(b"Something is broken. Try again in a few minutes.")
