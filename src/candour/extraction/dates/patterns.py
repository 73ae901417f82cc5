"""Patterns of the wordings of dates, by the word with which each begins, and of what stands around them."""

import re

from candour.extraction.dates.calendar import WEEKDAYS
from candour.extraction.dates.openers import (
    FEAST_WORDS,
    MONTH_WORDS,
    NUMBER_WORDS,
    RETURNING_WORDS,
    SEASON_WORDS,
    TURNING_WORDS,
    WEEKDAY_WORDS,
)
from candour.facts.numbers import NUMBERS

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)(?=\.?\s+(?:19|20)\d\d))\b\.?)"
)
_YEAR = r"(?:19[5-9]\d|20\d\d)(?![\d%])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th)\b)?"
_NUMBER = "(?i:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|\d{1,3})"
_UNIT = r"(?:(?:working|business|school|clear) days?|days?|weeks?|fortnights?|months?|years?)"
_WEEKDAY = "(?:" + "|".join(day.title() for day in WEEKDAYS) + ")"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)"
# What is named after a season or a feast, and is no time.
_NO_TIME = (
    r"(?i:statement|budget|conference|census|exams?|school|camps?|clubs?|activit\w+|programme|scheme|play|fairs?|fayre|"
    r"holidays?|vacation|break|recess|festival|newsletter|edition|issue|riots|olympics|pressures|fuel|weather|part(?:y|ies)|cards?|presents?|appeal|lights|dinner)\b"
)

_PERIOD = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?)\b(?!\s+groups?\b)"
_KIND_OF_PERIOD = r"(?:(?:calendar|working|consecutive|school|academic|financial|half)[\s-]+)"
_EVERY = (
    rf"(?:every|each)\s+(?:(?:other|second|third|alternate)\s+)?(?:{_NUMBER}(?:\s+(?:to|or)\s+{_NUMBER})?\s+)?{_KIND_OF_PERIOD}?{_PERIOD}"
    r"|every\s+\w+\s+(?:days?|weeks?|months?|quarters?|years?)\b|(?:every|each)\s+(?:other\s+)?(?:mon|tues|wednes|thurs|fri)day\b|alternate\s+(?:weeks|months|days)\b"
)
_AT_INTERVALS = (
    r"(?:two|three|four|six|eight|\d)[\s-](?:month|week)\s+intervals\b|"
    r"intervals\s+(?:not\s+exceeding\s+|of\s+(?:(?:no|not)\s+(?:more|longer)\s+than\s+|at\s+most\s+|up\s+to\s+)?)(?:a|one|two|three|four|six|eight|twelve|\d{1,2})\s+(?:weeks?|months?)\b"
)
_SO_OFTEN = (
    r"once\s+(?:a|per)\s+(?:day|week|fortnight|month|quarter|year)\b|(?:twice|(?:two|three|four|six)\s+(?:times|occasions))\s+(?:a|per|each|every|in\s+(?:a|any|each|every))\s+(?:(?:calendar|financial|municipal|school)\s+)?year\b|twice[\s-]yearly\b|termly\b|"
    r"(?:(?:six|three|two|four|\d)[\s-])?monthly\b|(?:(?:two|three|four|six|eight)[\s-]|\d[\s-])weekly\b|half-yearly\b|yearly\b|fortnightly\b|weekly\b|quarterly\b|annually\b|"
    r"daily(?=\s*(?:[.,;:]|$)|\s+(?:basis|reports?|returns?|updates?|until|to)\b)"
)


_FORMS = {
    "iso": r"(?P<iso>20\d\d-[01]\d-[0-3]\d)(?!\d)",
    "figures": r"(?P<figures>\d{1,2}(?P<stroke>[/.])\d{1,2}(?P=stroke)(?:(?:19|20)\d\d|\d\d))(?![\d%/])",
    "financial": r"(?P<financial>20\d\d\s?[/–-]\s?(?:20)?\d\d)(?![\d/–-])",
    "range": rf"(?P<range>{_DAY}(?:\s+{_MONTH})?(?:,?\s+{_YEAR})?\s*(?:–|-|\bto\b|\band\b|\buntil\b)\s*"
    rf"(?:{_WEEKDAY},?\s+)?{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?)",
    "months": rf"(?P<months>{_MONTH}(?:\s+{_YEAR})?\s*(?:–|-|\bto\b|\band\b|\buntil\b)\s*{_MONTH}\s+{_YEAR})",
    "dmy": rf"(?P<dmy>{_DAY}\s+(?:day\s+)?(?:of\s+)?{_MONTH}"
    rf"(?:,?\s+(?:of\s+)?{_YEAR}|\s+(?:this|last|next|(?:of\s+)?(?:that|the\s+(?:same|following))) year)?)",
    "mdy": rf"(?P<mdy>{_MONTH}\s+{_DAY}(?![\d%,.]\d|\d)(?:,\s*{_YEAR}|\s+{_YEAR})?)",
    "my": rf"(?P<my>{_MONTH},?\s+(?:of\s+)?"
    rf"(?:{_YEAR}|(?:this|last|next|(?:of\s+)?(?:the following|the same|that)) year\b))",
    "season": rf"(?P<season>{_SEASON}(?:\s+(?:of\s+)?{_YEAR}|\s+term\s+{_YEAR}|(?:\s+term)?\b(?![-’'\w]|\s+{_NO_TIME})))",
    "feast": rf"(?P<feast>(?:Christmas|Easter)(?:\s+{_YEAR}|(?![-’'\w]|\s+(?:[A-Z]|{_NO_TIME}))))",
    "turn": r"(?P<turn>turn\s+of\s+the\s+(?:calendar\s+)?year)\b",
    "month": rf"(?P<month>{_MONTH})(?![\w-])",
    "weekday": rf"(?P<weekday>{_WEEKDAY}\b(?!s)(?!,?\s+(?:the\s+)?(?:{_DAY}\s|{_MONTH}\s+\d)))",
    "relative": r"(?P<relative>(?i:(?:next|last|this|following|previous|same|that)\s+"
    rf"(?:year|month|week|{_SEASON}|{_WEEKDAY}|{_MONTH})\b(?!-long|ly|[’']s))"
    r"|(?i:(?:next|following|previous)\s+day\b|(?:month|year)\s+(?:after|before)(?=[,.;]))"
    r"|\b(?:year|month|new year|New Year)\b(?![’'-]|\s+(?:of\s+)?20\d\d))",
    "then": r"(?P<then>(?i:same|that)\s+(?:day|date))\b(?![’'-]|\s+(?:as|that|when|or)\b)",
    "near": r"(?P<near>(?i:yesterday|last\s+night|tonight|this\s+(?:morning|afternoon|evening)|today(?![’']s|\s+programme)|tomorrow))\b",
    "length": rf"(?P<length>{_NUMBER}(?:\s+(?:further|more|consecutive|calendar|full|additional))?[\s-]+{_UNIT}\b[’']?"
    r"(?:\s+(?:ago|later|earlier|before|time|period)\b)?)",
    "recurring": rf"(?P<recurring>(?i:{_EVERY}|{_AT_INTERVALS}|{_SO_OFTEN}))",
    "year": rf"(?P<year>{_YEAR})(?![/–-]\d)",
}


def _any_of(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(_FORMS[form] for form in forms))


_OF_FIGURES = _any_of("iso", "figures", "financial", "range", "dmy", "length", "year")
_OF_FOUR_FIGURES = _any_of("iso", "financial", "year")
_OF_TWO_FIGURES = _any_of("figures", "range", "dmy", "recurring", "length")
_OF_WORDS = {
    **dict.fromkeys(MONTH_WORDS, _any_of("months", "mdy", "my", "month")),
    **dict.fromkeys(WEEKDAY_WORDS, _any_of("weekday")),
    **dict.fromkeys(SEASON_WORDS, _any_of("season")),
    **dict.fromkeys(FEAST_WORDS, _any_of("feast")),
    "turn": _any_of("turn"),
    **dict.fromkeys(NUMBER_WORDS, _any_of("recurring", "length")),
    **dict.fromkeys(TURNING_WORDS, _any_of("relative", "then", "near")),
    **dict.fromkeys(RETURNING_WORDS, _any_of("recurring")),
}


def core_pattern(word: str) -> re.Pattern[str]:
    """The pattern of the wordings that begin with a word (one of ``OPENERS``, or one that opens with a figure)."""
    found = _OF_WORDS.get(word)
    if found or not word.isdigit():
        return found or _OF_FIGURES
    return _OF_TWO_FIGURES if len(word) < 4 else _OF_FOUR_FIGURES


BEFORE = re.compile(
    r"(?:(?P<relation>\b(?:no later than|not later than|by no later than|on or before|at the latest by|by|before|"
    r"prior to|until|till|up to|from|with effect from|since|after|following|within|for|over|during|throughout|"
    r"on|in|dated|of|as of|as at|between|at|around|about|towards|and|this|first))\s+)?"
    r"(?:(?:noon|midnight|midday|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)|(?:the\s+)?(?:close|end) of (?:play|business))\s+on\s+)?"
    r"(?:(?:an?|its|the)\s+(?:anticipated|expected|initial|minimum|maximum|further|period of)\s+)?"
    r"(?:at least\s+|no more than\s+|up to\s+|a further\s+|approximately\s+|around\s+)?"
    r"(?:the\s+)?(?:(?:next|first|past|last|coming|following|initial)\s+(?=$))?"
    r"(?:(?P<place>end(?:ing)? of|(?<=by )end|(?<=the )end|close of(?: play on)?|beginning of|start of|middle of|"
    r"early|earlier|late|later|mid|latter part of|first half of|second half of)(?:\s+|-)(?:in\s+)?(?:the\s+)?(?:(?:calendar|current)\s+)?)?"
    rf"(?:{_WEEKDAY.lower()},?\s+)?(?:the\s+)?$"
)
WORDS_BEFORE = frozenset(re.findall("[a-z]+", BEFORE.pattern))
AFTER_LENGTH = re.compile(
    r"\s*(?:of|from|after|following|beginning with|starting (?:on|from))\s+"
    r"(?P<anchor>(?:the\s+)?(?:date\s+(?:of|on which)\s+)?(?:this|the(?:se)?)\s+(?:\w+\s+)?(?:direction|notice|letter|order|report)s?\b"
    r"(?:\s+(?:was|is|being)\s+(?:issued|made|given|published))?|(?:the\s+)?(?:date|issue|publication)\s+(?:of|hereof)"
    r"(?:\s+(?:this|the(?:se)?)\s+\w+)?|the date hereof|today)?",
    re.IGNORECASE,
)
