"""Deadlines told in plain words, outside the papers that order: *in the New Year*, *to the February meeting*, *by 31 July*.

A duty that is yet to be done falls due after the day of its paper: a day or month without a year is the next one.
"""

import re

from candour.extraction.dates import find_dates
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.due_days import due_of
from candour.extraction.prose.frames.timing import Timing
from candour.facts import PartialDate

_DUE = ("by", "until", "within", "before")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ASIDE = re.compile(
    r"\b(?:so\s+that|in\s+order|because|since|which|who|when|where|if)\b[^,;]*$|"
    r"\b(?:of|dated|from|published|held|agreed|issued|made|sent|after|during|since|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:[’']s)?\s+(?:report|figures|inspection|letter|data|budget|visit|review|findings)\b",
    re.IGNORECASE,
)


def find_told_timing(context: Context, start: int, end: int) -> Timing:
    """When the duty is due whose words stand in a span, or the period by which it comes round."""
    mentions = context.dates_in(start, end)
    for mention in mentions:
        if mention.relation == "every" and mention.duration:
            return Timing(None, mention.duration, mention.start, mention.end)
    for mention in mentions:
        if mention.relation in _DUE and not mention.is_length:
            if mention.relation == "before" and mention.date.value is None:
                continue
            return Timing(look_ahead(context, mention), None, mention.start, mention.end)
    for mention in mentions:
        due = _day_to_come(context, mention, start)
        if due:
            return Timing(due, None, mention.start, mention.end)
    return Timing(None, None, end, end)


def look_ahead(context: Context, mention: DateMention) -> PartialDate:
    """The day of a deadline; one told without its year is the next after the day of its paper."""
    words = context.text.text[mention.start : mention.end]
    ahead = None if mention.relation == "within" else _ahead_of(context, words, mention.date)
    return ahead or due_of(context, mention)


def lie_ahead(context: Context, timing: Timing) -> Timing:
    """The timing of what a letter asks: a day without its year is none before the letter's own."""
    own, due = context.published, timing.deadline
    if context.kind != "letter" or own is None or due is None or due.value is None:
        return timing
    if due.value >= str(own.value)[: len(due.value)]:
        return timing
    words = context.text.text[timing.start : timing.end]
    return timing._replace(deadline=_ahead_of(context, words, due) or due)


def _ahead_of(context: Context, words: str, own: PartialDate) -> PartialDate | None:
    if _YEAR.search(words) or context.published is None:
        return None
    when = words if " " in words and not words[0].isdigit() else f"in {words}"
    ahead = find_dates(f"They must act {when}.", published=context.published)
    told = next((one.date for one in ahead if one.date.value), None)
    return PartialDate(told.value, told.precision, own.text) if told else None


def _day_to_come(context: Context, mention: DateMention, since: int) -> PartialDate | None:
    """*in the New Year*, *to the February meeting*: a day, month or year after that of the paper."""
    own = context.published
    if mention.relation != "on" or mention.until or own is None or own.value is None:
        return None
    text = context.text.text
    if _ASIDE.search(text, since, mention.start) or _AFTER.match(text, mention.end):
        return None
    due = look_ahead(context, mention)
    return due if due.value and due.value > str(own.value)[: len(due.value)] else None


def names_day(context: Context, timing: Timing) -> bool:
    """Whether an item gives a day of its own, and no mere period within which its work goes on."""
    if timing.deadline is None or timing.deadline.value is None:
        return False
    words = context.text.text[timing.start : timing.end].lower()
    return not words.startswith(("within", "in "))


def later_known(own: PartialDate | None, lead: PartialDate | None) -> PartialDate | None:
    """The deadline of an item: its own, unless only the lead's can be told."""
    return own if own and (own.value or lead is None) else lead
