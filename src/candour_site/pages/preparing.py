"""What is made ready before readers come: templates and addresses in each process, the lines of all interventions once.

Without it the first reader of a process, and the first of each day, would wait for what nobody has asked yet.
"""

import datetime as dt
import logging
import threading
from pathlib import Path

from django.db import DatabaseError, connection
from django.template.loader import get_template
from django.urls import get_resolver
from django.utils import timezone

from candour.authorities import register
from candour.errors import CandourError
from candour.statistics import national_store
from candour_site.pages.overview import find_overviews

_TEMPLATES = Path(__file__).parent / "templates"
_PAUSE_SECONDS = 60.0


def warm_up() -> None:
    """Read addresses, templates, the register of authorities and the national figures into this process."""
    _ = get_resolver().url_patterns
    for file in sorted(_TEMPLATES.rglob("*.html")):
        get_template(str(file.relative_to(_TEMPLATES)))
    register()
    national_store()


def prepare_overviews(*, days_ahead: int = 0) -> None:
    """Work out where every intervention stands today, and will stand so many days from now, as far as it is not known."""
    today = timezone.localdate()
    for days in range(days_ahead + 1):
        find_overviews(on=today + dt.timedelta(days=days))


def keep_prepared() -> threading.Thread:
    """Go on preparing, beside whatever this process does, whenever the record grows or a day begins."""
    thread = threading.Thread(target=_prepare_again_and_again, daemon=True)
    thread.start()
    return thread


def _prepare_again_and_again() -> None:
    pause = threading.Event()
    while not pause.wait(_PAUSE_SECONDS):
        try:
            prepare_overviews(days_ahead=1)
        except (CandourError, DatabaseError):
            logging.getLogger(__name__).exception("Lines of interventions could not be prepared")
        finally:
            connection.close()
