"""The month of a meeting as a deadline: *report to its November meeting*, *put before the Board at its September 2009 meeting*."""

import re
from collections.abc import Iterable

from candour.extraction.before import Before
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context

_MEETING = re.compile(
    r"\s+(?:(?:ordinary|full|next|regular|special|public|board|committee|cabinet|council)\s+){0,2}meeting\b"
)
_TO_ITS = Before(
    r"\b(?:at|to|by|before|for|until|no(?:t)?\s+later\s+than)\s+(?:its|the|their|your|our|a)\s+$",
    re.IGNORECASE,
    reach=24,
)
# A meeting that is told of for something else: *the plan that it considered at its May meeting*.
_TOLD_OF = Before(
    r"\b(?:which|who|that|was|were|had|has|have|since|after|following)\b[^,;.]{0,50}$|"
    r"\b(?:considered|agreed|discussed|noted|approved|raised|decided|resolved|adopted|received|promised|made|given)\s+(?:by\s+(?:[\w’'-]+\s+){1,4})?(?:at|to)\s+(?:its|the|their|your|our|a)\s+$",
    re.IGNORECASE,
    reach=110,
)
_MONTH_LONG = len("2019-09")


def find_meeting_day(
    context: Context, mentions: Iterable[DateMention], since: int
) -> DateMention | None:
    """The month of a meeting to come to which, told from ``since`` on, something has to be brought."""
    text, own = context.text.text, context.published
    for mention in mentions:
        if mention.relation != "on" or mention.until or not _MEETING.match(text, mention.end):
            continue
        is_named = text.startswith("the ", mention.start)
        before = (text, since, mention.start + len("the ") * is_named)
        day = mention.date.value
        is_ahead = day is None or own is None or own.value is None or day > own.value[: len(day)]
        is_month = day is None or len(day) == _MONTH_LONG
        if is_month and is_ahead and _TO_ITS.search(*before) and not _TOLD_OF.search(*before):
            return mention
    return None
