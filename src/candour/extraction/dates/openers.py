"""Words of dates: those at which a wording can begin, and those that can stand before it."""

from candour.extraction.dates.calendar import MONTHS, WEEKDAYS
from candour.extraction.dates.mention import Relation
from candour.facts.numbers import NUMBERS

MONTH_WORDS = frozenset(MONTHS)
WEEKDAY_WORDS = frozenset(WEEKDAYS)
SEASON_WORDS = frozenset({"spring", "summer", "autumn", "winter"})
FEAST_WORDS = frozenset({"christmas", "easter"})
NUMBER_WORDS = frozenset(number.split("-")[0] for number in NUMBERS)
TURNING_WORDS = frozenset(
    [
        "next",
        "last",
        "this",
        "following",
        "previous",
        "same",
        "that",
        "year",
        "month",
        "new",
        "yesterday",
        "today",
        "tomorrow",
        "tonight",
    ]
)
RETURNING_WORDS = frozenset(
    [
        "every",
        "each",
        "alternate",
        "daily",
        "once",
        "twice",
        "half",
        "yearly",
        "monthly",
        "fortnightly",
        "weekly",
        "quarterly",
        "annually",
        "termly",
        "intervals",
    ]
)
OPENERS = (
    MONTH_WORDS
    | WEEKDAY_WORDS
    | SEASON_WORDS
    | FEAST_WORDS
    | NUMBER_WORDS
    | TURNING_WORDS
    | RETURNING_WORDS
    | {"turn"}
)

FIRST_BEFORE = WEEKDAY_WORDS | frozenset(
    [
        "no",
        "not",
        "by",
        "on",
        "at",
        "before",
        "prior",
        "until",
        "till",
        "up",
        "to",
        "from",
        "with",
        "since",
        "after",
        "following",
        "within",
        "for",
        "over",
        "during",
        "throughout",
        "in",
        "dated",
        "of",
        "as",
        "between",
        "around",
        "about",
        "towards",
        "and",
        "this",
        "first",
        "an",
        "a",
        "its",
        "approximately",
        "the",
        "next",
        "past",
        "last",
        "coming",
        "initial",
        "end",
        "ending",
        "close",
        "beginning",
        "start",
        "middle",
        "early",
        "earlier",
        "late",
        "later",
        "mid",
        "latter",
        "second",
    ]
)
LAST_BEFORE = WEEKDAY_WORDS | frozenset(
    [
        "before",
        "until",
        "till",
        "from",
        "since",
        "after",
        "within",
        "for",
        "between",
        "of",
        "as",
        "at",
        "to",
        "on",
        "in",
        "the",
        "an",
        "a",
        "its",
        "calendar",
        "end",
        "current",
        "early",
        "earlier",
        "late",
        "later",
        "mid",
        "than",
        "least",
        "more",
        "further",
        "anticipated",
        "expected",
        "initial",
        "minimum",
        "maximum",
        "about",
        "next",
        "first",
        "past",
        "last",
        "coming",
        "following",
        "approximately",
        "around",
        "dated",
        "and",
        "this",
        "over",
        "during",
        "throughout",
        "towards",
        "by",
        "up",
        "effect",
    ]
)
PLAIN_BEFORE_YEAR = frozenset(
    ["in", "since", "by", "during", "from", "until", "before", "after", "and", "between"]
)
PLAIN_BEFORE_TIME = frozenset(
    [
        "in",
        "by",
        "since",
        "during",
        "over",
        "from",
        "until",
        "till",
        "before",
        "prior to",
        "after",
        "throughout",
        "at",
        "around",
    ]
)
LEFT_OUT = frozenset(["of", "and", "this", "at", "first", "about"])
NEEDS_PLACE = frozenset({"may", "march"})
RELATIONS: dict[str, Relation] = {
    "no later than": "by",
    "not later than": "by",
    "by no later than": "by",
    "on or before": "by",
    "at the latest by": "by",
    "by": "by",
    "before": "before",
    "prior to": "before",
    "until": "until",
    "till": "until",
    "up to": "until",
    "from": "from",
    "with effect from": "from",
    "since": "from",
    "between": "from",
    "after": "after",
    "following": "after",
    "within": "within",
    "for": "for",
    "over": "for",
    "during": "for",
    "throughout": "for",
}
COUNTED = frozenset(["children", "people", "young", "more", "social", "new", "staff"])
DATED_NOUNS = frozenset(
    ["inspection", "report", "letter", "judgement", "review", "visit", "direction", "notice"]
)
