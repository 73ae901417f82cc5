"""The day on which a report came out or was handed in, where other days stand between: *the report of the inspection carried
out in March and published on 9 May*.

Source: recitals of directions and improvement notices, and ministers' letters, 2008 to 2024.
"""

import re
from collections.abc import Iterator

from candour.extraction.before import Before
from candour.extraction.dates.mention import DateMention
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

MADE_KNOWN = (
    r"(?:published|released|issued|delivered|submitted|completed|finished|dated|sent|made\s+public|came\s+out|"
    r"handed\s+(?:over|in)|presented|gave|given)"
)
_LEADS_IN = re.compile(
    rf"\b{MADE_KNOWN}\s+(?:(?:to\s+)?(?:me|us|him|her|them|ministers|the\s+(?:[\w’'-]+\s+){{0,5}}?[\w’'-]+)\s+)?"
    r"(?:(?:on|in|at|as)\s+)?(?:the\s+)?$|\b(?:written|prepared|produced|published|released|issued)\s+by\s+(?:(?!\bwho(?:se)?\b)[^;.]){3,80}?,?\s+(?:(?:on|in)\s+)?$",
    re.IGNORECASE,
)
_DEFINED = re.compile(r"\([“\"'‘][^()]{2,60}\)")
_PUBLISHED_IT = re.compile(
    r"\b(?:publish(?:ed|es)|released|issued)\s+(?:the|its|an?|their|his|her)\s+(?:[\w’'-]+\s+)?$"
)
_OF_INSPECTION = re.compile(
    r"\s+(?:of|on|into|from)\s+(?:its|the|an?|that)\s+(?:[\w’'-]+\s+){0,3}(?:inspection|visit|review)\b(?:(?!\b(?:carried|conducted|held|took|undertaken|in)\b)[^.;])*"
)
# *its report on services for children in need of help and protection*: what a report is on, and nothing that was done.
_ON_SERVICES = re.compile(
    r"\s+(?:on|about|into)\s+(?:(?!\b(?:carried|conducted|held|took|taken|undertaken|ended|began|started|visit\w*|inspect\w*|review\w*|judg\w+|in)\s+(?!need\b|care\b))[^.;]){3,200}"
)
# *the report following July's inspection of the council was published last month*: what it comes from, told before its day.
_FOLLOWING = re.compile(
    r",?\s+(?:following|after)\s+(?:its|the|an?|that|this|[\w]+(?:\s+\w+)?[’']s)\s+(?:[\w-]+\s+){0,3}(?:inspection|visit|review)\b"
    r"(?:\s+(?:(?:carried\s+out|held|undertaken|completed)\s+)?(?:of|in|by|at|between|on)\s+[^.;,]{3,60}?)*?,?(?=\s+(?:(?:which|that)\s+)?(?:(?:was|were|has\s+been|is)\s+)?(?:published|released|issued|came\s+out|out)\b)"
)
# The letter of an inspectorate is of the day on which it came out: *Ofsted's letter about it was published on 5 December*.
_LETTER_OUT = re.compile(
    r"(?:,|\b(?:was|were|has\s+been|had\s+been|which\s+(?:was|Ofsted\s+has)))\s+(?:first\s+)?published\s+(?:by\s+[^.;,]{3,60}?\s+)?(?:\(|(?:on|in)\s+)?$"
)
_OF_INSPECTORS = re.compile(
    r"\b(?:ofsted|inspect\w+|quality\s+commission|cqc|csci|(?:focused|monitoring)\s+visit)\b",
    re.IGNORECASE,
)
# *Ofsted visited in May. Its letter was published on 4 June*: the inspectorate with which the sentence before opens.
_OPENS_INSPECTING = re.compile(
    r"(?:\(?\w{1,3}[.)]\s+)?(?:The\s+)?(?:Ofsted|[Ii]nspectors|CSCI|Commission\s+for\s+Social\s+Care\s+Inspection)\b"
)
_ITS = Before(r"\b(?:its|their)\s+$", re.IGNORECASE, reach=8)
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
# *Mr Hale delivered a report on 19 May*
DELIVERED = Before(
    r"\b(?:delivered|submitted|handed\s+in|completed)\s+(?:an?|his|her|its|their|the)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
    reach=60,
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
    return bool(_PUBLISHED.search(behind) or _PUBLISHING.search(before) or DELIVERED.search(before))


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
    if pattern is _WRITTEN and (out := _find_day_out(context, sentence, match, until)):
        yield out.start, out.end, out.date
        return
    following = _FOLLOWING.match(text, start, until)
    start = following.end() if following else start
    is_led = _PUBLISHED_IT.search(text, sentence.start, match.start())
    is_led = is_led if not context.dates_in(sentence.start, match.start()) else None
    for mention in context.dates_in(start, min(until, start + _FARTHEST)):
        lead = _DEFINED.sub("", text[start : mention.start])
        if _OF_ANOTHER.search(lead):
            return
        is_told = _OF_INSPECTION.fullmatch(lead) or _ON_SERVICES.fullmatch(lead)
        is_its = pattern.search(lead) or (is_led and is_told)
        if is_its and mention.relation == "on":
            yield mention.start, mention.end, mention.date
            return


def _find_day_out(
    context: Context, sentence: Sentence, match: re.Match[str], until: int
) -> DateMention | None:
    """The day on which the letter of an inspectorate came out, behind what it follows or sets out."""
    text = context.text.text
    is_inspectors = find_inspecting(context, sentence, match) is not None
    for mention in context.dates_in(match.end(), min(until, match.end() + _FARTHEST)):
        is_out = _LETTER_OUT.search(text, match.end(), mention.start + len("on "))
        is_out = is_out or _LETTER_OUT.search(text, match.end(), mention.start)
        if (
            is_out
            and mention.relation == "on"
            and (is_inspectors or _OF_INSPECTORS.search(text, sentence.start, mention.end))
        ):
            return mention
    return None


def find_inspecting(context: Context, sentence: Sentence, match: re.Match[str]) -> Party | None:
    """The inspectorate with which the sentence before *its letter* opens: *Ofsted visited in May. Its letter …*."""
    if not sentence.number or not _ITS.search(context.text.text, sentence.start, match.start()):
        return None
    before = context.text.sentences[sentence.number - 1]
    opens = _OPENS_INSPECTING.match(context.text.text, before.start)
    if opens is None or before.paragraph != sentence.paragraph:
        return None
    named = context.parties_in(before.start, opens.end())
    return next((party for party in named if party.kind == "body"), None)
