"""The day of a paper that opens its sentence, or the clause of who gave it."""

import re

from candour.extraction.before import Before
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import (
    Reach,
    without_parties,
)
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_JUST_ISSUED = re.compile(
    r"^\s+(?:published|issued|released|sent|gave|signed)\s+(?:an?|the|its|his|her)\s*$",
    re.IGNORECASE,
)
_WHEN_A = re.compile(r"^,?\s+when\s+(?:an?|the)\s*$", re.IGNORECASE)
_OF_A = re.compile(r"^\s+of\s+(?:an?|the|its)\s*$", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:has|have|had|am|is|are|was|were)\s+(?:also\s+|now\s+|therefore\s+)?$", re.IGNORECASE
)
_GIVES = re.compile(
    r"\s*(?:\([^)]{0,40}\)\s*)?(?:also\s+|now\s+|formally\s+)?(?:been\s+)?(?:issu|giv|made\b|mak|publish|serv|sent\b|send|sign|impos|lift|revok|withdr|releas|plac|put\b|hand|hit\b)\w*",
    re.IGNORECASE,
)
_NOTHING_ELSE = re.compile(
    r"\s+(?:(?:with|under|subject|by|to|on|the|an?|its|their|this|that|[A-Z][\w’'-]*|council|city|county|borough|authority)\s+)*",
)
_LEADING_TO = re.compile(r",\s+(?:having|following|after|further\s+to|because)\b[^,]*$")
_OPENERS = frozenset(
    (
        "",
        "the",
        "then",
        "a",
        "an",
        "this",
        "its",
        "under",
        "under a",
        "by",
        "by a",
        "by the",
        "by an",
        "through a",
    )
)
_OPENERS_WHEN = re.compile(r",?\s+when\s+(?:the\s+|then\s+)*", re.IGNORECASE)
TOGETHER_WITH = re.compile(
    r"\b(?:(?:together|along|alongside)\s+(?:with\s+)?|with\s+it,?\s+)(?:an?|the|his|her|my|its)\s*$",
    re.IGNORECASE,
)
LABEL = re.compile(r"^(?:\(?[A-Za-z0-9]{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+")
_CLAUSE_OPENS = Before(
    r"(?:^|[,;:(]\s*|[.)]\s+|\b(?:that|and|but|when|after|replaced|superseded|followed|was)\s+|[–—-]\s*)$",
    re.IGNORECASE,
    reach=32,
)
# *The following month the minister gave a notice*, *The next day …*.
_BESIDE_LAST = re.compile(r"(?:following|next|previous)\s|\w+\s+(?:after|before)$", re.IGNORECASE)
AT_HEAD = frozenset(
    {"", "on", "in", "then", "then on", "then in", "then, on", "then, in", "and on", "later"}
    | {"later, on"}
)


def date_with_it(
    context: Context, sentence: Sentence, noun: int
) -> list[tuple[int, int, PartialDate]]:
    """*On Tuesday the department published the report, and with it a direction*: the day of both, which opens the sentence."""
    text = context.text.text
    for mention in context.dates_in(sentence.start, noun)[:1]:
        lead = LABEL.sub("", text[sentence.start : mention.start]).strip(" ,‘“\"'").lower()
        others = [d for d in context.dates_in(mention.end, noun) if d.relation == "on"]
        if lead in AT_HEAD and not others and mention.relation == "on" and not mention.is_length:
            return [(mention.start, mention.end, mention.date)]
    return []


def date_of_clause(context: Context, reach: Reach) -> list[tuple[int, int, PartialDate]]:
    """The date that opens the clause of who gave it, whose words begin at ``reach.until``: *so concerned that in
    November 2013 he issued …*."""
    text = context.text.text
    for mention in context.dates_in(max(reach.since, reach.until - 60), reach.until):
        if mention.is_length or mention.relation not in ("on", "from"):
            continue
        opens = (
            _CLAUSE_OPENS.search(text, reach.since, mention.start) or mention.start == reach.since
        )
        when = _OPENERS_WHEN.fullmatch(text, mention.end, reach.until)
        if when:
            return [(mention.start, mention.end, mention.date)]
        if opens and text[mention.end : reach.until].strip(" ,").lower() in _OPENERS:
            return [(mention.start, mention.end, mention.date)]
    return []


def date_at_head(
    context: Context, sentence: Sentence, start: int, barrier: re.Pattern[str]
) -> list[tuple[int, int, PartialDate]]:
    """The day that a sentence begins with and that belongs to the paper named at ``start``; one or none."""
    text = context.text.text
    for mention in context.dates_in(sentence.start, start):
        if mention.is_length or mention.relation not in ("on", "from"):
            continue
        if _LEADING_TO.match(text, mention.end, start):
            continue
        lead = LABEL.sub("", text[sentence.start : mention.start]).strip(" ,‘“\"'").lower()
        between = text[mention.end : start]
        is_own = bool(_WHEN_A.match(between)) or _is_within_verb(context, mention, start)
        if lead == "the" and _BESIDE_LAST.match(text, mention.start, mention.end):
            lead = ""
        if not is_own and lead.endswith(("publication", "release")):
            is_own = bool(_OF_A.match(between))
        if not is_own and ((lead in AT_HEAD and len(between) < 60) or _JUST_ISSUED.match(between)):
            is_own = not barrier.search(without_parties(context, mention.end, start))
        if is_own:
            return [(mention.start, mention.end, mention.date)]
    return []


def _is_within_verb(context: Context, mention: DateMention, start: int) -> bool:
    """*has today issued a notice*, *is today publishing a report, together with a direction*: the day of what is given."""
    text = context.text.text
    giving = _GIVES.match(text, mention.end, start)
    if giving is None or not _AUXILIARY.search(text, max(mention.start - 24, 0), mention.start):
        return False
    gap = text[giving.end() : start]
    return _NOTHING_ELSE.fullmatch(gap) is not None or bool(TOGETHER_WITH.search(gap))
