"""So many in each period: *audit 25 files a month* comes round with it, *hold caseloads at 15 cases a month* is a state."""

import re

from candour.extraction.before import Before
from candour.extraction.dates.lengths import read_period
from candour.extraction.prose.context import Context

_RATE = re.compile(
    r"(?<![£\d.,])(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty)\s+(?!(?:days?|hours?|sessions?|per|a)\b)"
    r"(?:[a-z’-]+\s+){1,4}?(?:a|per|in\s+each)\s+(?P<period>week|fortnight|month|quarter|year)\b"
    r"(?![’'-]|,?\s+(?:later|earlier|before|after|ago|old|on\s+average|each|per|hence|early|ahead|at\s+(?:most|any)))"
)
# What is counted comes round only where it is what an act is done to: *audit 25 files*, but not *caseloads at 15 cases*, *have 20*.
_ACT_ON = Before(
    r"\b(?:(?:audits?|reviews?|visits?|checks?|inspections?|samples?|observations?)\s+(?:of|on|to)|(?!(?:at|to|of|by|with|than|for|on|in|and|or|from|the|as|that|ha(?:ve|s)|"
    r"be|is|are|hold|keep|maintain|carry|reach|limit|cap|employ|retain|remain|only|between)\b)[a-z]+)\s+"
    r"(?:(?:at\s+least|up\s+to|some|about|around|another|an?\s+(?:further|additional|minimum\s+of))\s+)?$",
    re.IGNORECASE,
    reach=60,
)
_LIMIT = Before(
    r"\b(?:no\s+(?:more|fewer)\s+than|not\s+more\s+than|below|under|fewer\s+than|above|over|exceed\w*|from|average\s+of|baseline\s+of|maximum\s+of)\s+$",
    reach=30,
)


def find_rate(context: Context, start: int, end: int) -> tuple[str, int, int] | None:
    """The period in which something is to be done to so many, as an ISO duration, and the span of its words."""
    text = context.text.text
    rate = _RATE.search(text, start, end)
    if rate is None:
        return None
    before = (text, start, rate.start())
    period = read_period(f"each {rate['period']}")
    is_state = _LIMIT.search(*before) or not _ACT_ON.search(*before)
    return None if is_state or period is None else (period, rate.start(), rate.end())
