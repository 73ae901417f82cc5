"""The day that a page is about: ``on`` (a day in the world) and ``as_at`` (what the record held by then), from the address."""

import datetime as dt
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from candour.analysis.days import EARLIEST, LATEST, say_day
from candour_site.components.values import Link


@dataclass(frozen=True, slots=True)
class Question:
    """What the reader asked; without a word in the address, ``on`` is today and ``as_at`` is everything held."""

    on: dt.date
    today: dt.date
    as_at: dt.date | None = None
    asked: dict[str, str] = field(default_factory=dict)
    errors: tuple[Link, ...] = ()

    @property
    def in_words(self) -> str:
        """The question's days in words."""
        words = f"on {say_day(self.on)}" + (" (today)" if self.on == self.today else "")
        return words + (f", {self.as_at_in_words}" if self.as_at else "")

    @property
    def as_at_in_words(self) -> str:
        """The day of the record in words; empty where everything held was asked for."""
        return f"as recorded by {say_day(self.as_at)}" if self.as_at else ""

    @property
    def query(self) -> str:
        """What to add to an address to ask the same there; empty when nothing was asked."""
        return "?" + urlencode(self.asked) if self.asked else ""

    @property
    def on_error(self) -> str:
        """The message for the day asked about, or nothing."""
        return self.error_of("on")

    @property
    def as_at_error(self) -> str:
        """The message for the day of the record, or nothing."""
        return self.error_of("as_at")

    def error_of(self, name: str) -> str:
        """The message for one field, or nothing."""
        return next((error.text for error in self.errors if error.href == f"#{name}"), "")


def read_question(request: HttpRequest) -> Question:
    """The question in the address; what is no day is answered as today and said in ``errors``."""
    today = timezone.localdate()
    asked: dict[str, str] = {}
    days: dict[str, dt.date] = {}
    errors = []
    for name in ("on", "as_at"):
        words = request.GET.get(name, "").strip()
        if not words:
            continue
        day = read_day(words)
        if day is None:
            errors.append(
                Link(
                    f"Enter a real day such as {today.isoformat()}, not “{words[:40]}”", f"#{name}"
                )
            )
        else:
            days[name], asked[name] = day, day.isoformat()
    return Question(
        on=days.get("on", today),
        today=today,
        as_at=days.get("as_at"),
        asked=asked,
        errors=tuple(errors),
    )


def read_day(words: str) -> dt.date | None:
    """The day that the words name in ISO form, or ``None`` when they name none between 1900 and 2100."""
    try:
        day = dt.date.fromisoformat(words.strip())
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None
