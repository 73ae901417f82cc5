"""The day on which a report came out or was handed in, where other days stand between: *the report of the inspection carried
out in March and published on 9 May*.

Source: recitals of directions and improvement notices, and ministers' letters, 2008 to 2024.
"""

import re
from collections.abc import Iterator

from candour.extraction.before import Before
from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

MADE_KNOWN = (
    r"(?:published|released|issued|delivered|submitted|completed|finished|dated|sent|made\s+public|came\s+out|"
    r"handed\s+(?:over|in)|presented|gave|given)"
)
_LEADS_IN = re.compile(
    rf"\b{MADE_KNOWN}\s+(?:(?:to\s+)?(?:me|us|him|her|them|ministers|the\s+(?:[\w’'-]+\s+){{0,5}}?[\w’'-]+)\s+)?"
    r"(?:(?:on|in|at|as)\s+)?(?:the\s+)?$|\b(?:written|prepared|produced)\s+by\s+(?:(?!\bwho(?:se)?\b)[^;.]){3,80}?,?\s+(?:(?:on|in)\s+)?$"
)
_DEFINED = re.compile(r"\([“\"'‘][^()]{2,60}\)")
_PUBLISHED_IT = re.compile(
    r"\b(?:publish(?:ed|es)|released|issued)\s+(?:the|its|an?|their|his|her)\s+(?:[\w’'-]+\s+)?$"
)
_OF_INSPECTION = re.compile(
    r"\s+(?:of|on|into|from)\s+(?:its|the|an?|that)\s+(?:[\w’'-]+\s+){0,3}(?:inspection|visit|review)\b(?:(?!\b(?:carried|conducted|held|took|undertaken|in)\b)[^.;])*"
)
_WRITTEN = re.compile(
    r"^[^;.]{0,20}\b(?:that|which)\s[^;.]{3,120}\s(?:wrote|sent|signed|addressed)\s+(?:to\s+)?(?:(?:me|us|him|her|them|the\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+)\s+)?(?:(?:on|in)\s+)?$"
)
_HEADS = {"report": _LEADS_IN, "letter": _WRITTEN}
# What the report says, or another paper: the day behind it is of that.
_OF_ANOTHER = re.compile(
    r"[;:]|\b(?:letters?|plans?|notices?|directions?|minutes|reports?|orders?|responses?|repl(?:y|ies)|statements?|guidance|"
    r"found|finds|sa(?:id|ys)|shows?|showed|judged|recommend\w*|conclu\w+|(?-i:states?)|noted?|t(?:old|ells)|considered|discussed|"
    r"follow(?:s|ed|ing)|since|(?<!looked[\s-])after|before|until|not|never|yet|will|would|may|should|must|if|when)\b",
    re.IGNORECASE,
)
_PUBLISHING = Before(
    r"\b(?:I|we)\s+(?:(?:am|are|have)\s+)?(?:(?:also|now|today|therefore)\s+)*publish(?:ing|ed)?\s+(?:today\s+)?(?:the|his|her|its|their)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
    reach=80,
)
_PUBLISHED = re.compile(rf"\b(?:{MADE_KNOWN}|out|of\s+\d)", re.IGNORECASE)
_OWNED = Before(r"\b(?:his|her|their)\s*$", re.IGNORECASE, reach=8)
_MADE = re.compile(
    r"\b(?:was|were|had\s+been|is)\s+(?:\w+ly\s+|in\s+fact\s+)?(?:completed|finished|written|drafted|drawn\s+up|prepared|submitted|delivered|handed\s+(?:in|over))\s+(?:(?:as\s+)?(?:early|long\s+ago)\s+as\s+)?(?:in|on|by|last)?\s*",
    re.IGNORECASE,
)
_FARTHEST = 330


def tells_of_publishing(before: str, behind: str) -> bool:
    """Whether the words before a paper, or those up to its day, tell that it came out: *publishing her report today*."""
    return bool(_PUBLISHED.search(behind) or _PUBLISHING.search(before))


def tells_of_making(before: str, behind: str) -> bool:
    """Whether a day behind *his report* is that on which it was done, and it may have come out on another."""
    return bool(_OWNED.search(before) and _MADE.search(behind))


def date_of_publishing(
    context: Context, sentence: Sentence, match: re.Match[str], until: int
) -> Iterator[tuple[int, int, PartialDate]]:
    """The day that *published*, *submitted* or *sent me* leads in behind a report, whatever days of inspecting stand before."""
    text, start = context.text.text, match.end()
    pattern = _HEADS.get(match["head"].lower().rstrip("s"))
    if pattern is None:
        return
    is_led = _PUBLISHED_IT.search(text, sentence.start, match.start())
    is_led = is_led if not context.dates_in(sentence.start, match.start()) else None
    for mention in context.dates_in(start, min(until, start + _FARTHEST)):
        lead = _DEFINED.sub("", text[start : mention.start])
        if _OF_ANOTHER.search(lead):
            return
        is_its = pattern.search(lead) or (is_led and _OF_INSPECTION.fullmatch(lead))
        if is_its and mention.relation == "on":
            yield mention.start, mention.end, mention.date
            return
