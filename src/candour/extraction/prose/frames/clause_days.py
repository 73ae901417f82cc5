"""The day with which a clause opens or ends: *…, and by the end of the year it must …*, *must publish the plan in March*."""

import re
from collections.abc import Iterable, Sequence

from candour.extraction.before import Before
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.meeting_days import find_meeting_day
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

DUE = ("by", "until", "within", "before")
# What may stand before the day that opens a sentence: its number in the document, or *First,*.
ORDINAL = re.compile(
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\d{1,2}[.)]|[a-z][.)])\s+(?=[A-Z]))?"
    r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Final|Last|Next)(?:ly)?,?\s+(?=\w))?"
)
_CLAUSE_OPENS = re.compile(r"(?:,\s+(?:and|but|then)|;(?:\s+and)?|\band)\s+$")
SUBJECT = re.compile(
    r",?\s+(?:(?:it|they|he|she)|(?:the|its|their|each|every)\s+(?:[\w’'-]+\s*){1,7}|[A-Z][\w’' -]{3,60})\s*$"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:\.(?!\d)|[;,:)”\"’]|$)")
_BEFORE_EVENT = re.compile(
    r"\s+(?:the|its|their|that|any\s+such)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+(?=\s*(?:\.(?!\d)|[;,]|$))"
)
_AT_LEAST = Before(
    r"\b(?:at\s+least|no(?:t)?\s+(?:later|less|fewer)\s+than|not\s+more\s+than|a\s+minimum\s+of)\s+$",
    re.IGNORECASE,
    reach=20,
)
# A day of something else, and none on which the duty is to be done: *prepare for the inspection due in March*.
_OF_ELSE = re.compile(
    r"\b(?:due|expected|planned|scheduled|starting|beginning|opening|ending|held|dated|issued|published|made|given|found|agreed|raised|identified|set|of|from|to|between|since|than|as|for)\s+$|"
    r"\b(?:which|who|whose|when|where|if|because|that|was|were|has|have|had|did|than)\b[^,;]*$|"
    r"\b(?:for|ahead\s+of|before|after|until|since|from|following|at|to|of)\s+(?:the|its|an?|their|his|her|this|that)\s+(?:(?!again\b)[\w’'-]+\s+){1,4}$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:(?:early|late|mid)[\s-])?(?:(?:next|\d{1,2}(?:st|nd|rd|th)?|the\s+end\s+of)\s+)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri)day|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
_LEAST_PRECISE = len("2019-09")
_FAR = 120


def find_opening_day(context: Context, sentence: Sentence, at: int) -> DateMention | None:
    """The day by which what is told at ``at`` is due, where its sentence or its clause opens with that day."""
    ordinal = ORDINAL.match(context.text.text, sentence.start, at)
    start = ordinal.end() if ordinal else sentence.start
    opening = context.dates_in(start, start + 2)
    behind = context.dates_in(max(start + 2, at - _FAR), at)
    return next(
        (one for one in opening if _is_due(one, at)),
        next((one for one in behind if _is_due(one, at) and _opens(context, one, at)), None),
    )


def _is_due(mention: DateMention, at: int) -> bool:
    return mention.relation in DUE and not mention.is_length and mention.end <= at


def _opens(context: Context, mention: DateMention, at: int) -> bool:
    """Whether a day stands between the clause before and the subject of what must be done."""
    text = context.text.text
    before = text[max(mention.start - len(", and then "), 0) : mention.start]
    return bool(_CLAUSE_OPENS.search(before) and SUBJECT.fullmatch(text, mention.end, at))


def find_plain_day(
    context: Context, mentions: Sequence[DateMention], since: int
) -> tuple[PartialDate, int, int] | None:
    """The day to come or the event before which a duty told from ``since`` on is due, in plain words, and their span."""
    day = _find_day_to_come(context, mentions, since) or find_meeting_day(context, mentions, since)
    return (day.date, day.start, day.end) if day else _find_counted_back(context, mentions, since)


def _find_day_to_come(
    context: Context, mentions: Iterable[DateMention], since: int
) -> DateMention | None:
    """The day that ends a duty told from ``since`` on and lies after the document's own (*must publish the plan in March*),
    open where the document does not say of which year it is."""
    text = context.text.text
    for mention in mentions:
        is_last = _CLAUSE_ENDS.match(text, mention.end) is not None
        if (
            mention.relation != "on"
            or mention.until
            or not (is_last and _may_come(context, mention))
        ):
            continue
        if not _OF_ELSE.search(text, since, mention.start):
            return mention
    return None


def _may_come(context: Context, mention: DateMention) -> bool:
    """Whether a date lies after the document's own; a bare year names no time at which something is done."""
    day, own = mention.date.value, context.published.value if context.published else None
    if day is None or own is None:
        return day is None and _NAMED.match(mention.date.text) is not None
    is_named = len(day) >= _LEAST_PRECISE or mention.date.text.lower().startswith("next ")
    return is_named and day[: len(own)] > own[: len(day)]


def _find_counted_back(
    context: Context, mentions: Iterable[DateMention], since: int
) -> tuple[PartialDate, int, int] | None:
    """*10 working days before the meeting*: a deadline that the document tells by an event, open with its words and their span."""
    text = context.text.text
    for mention in mentions:
        is_counted = mention.relation == "before" and mention.date.text.endswith("before")
        event = _BEFORE_EVENT.match(text, mention.end) if is_counted else None
        if event and not _OF_ELSE.search(text, since, mention.start):
            least = _AT_LEAST.search(text, 0, mention.start)
            start = least.start() if least else mention.start
            return PartialDate.unresolved(text[start : event.end()]), start, event.end()
    return None
