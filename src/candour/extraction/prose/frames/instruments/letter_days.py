"""The day of the letter by which a paper is sent, given or varied, for a paper of which no other day is told.

Source: ministers' letters to councils that carry a direction or notice.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.instruments.issuers import may_issue
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_SENDS = re.compile(
    r"\b(?:enclosed|attached|accompanying)\s[^.;]{0,30}$|\b(?:enclos(?:e|ing)|attach(?:ing)?)\s+(?:(?:with|to)\s+this\s+letter\s+)?"
    r"(?:(?!by\b|under\b|for\b|on\b|to\b|in\b)[\w’'-]+\s+){1,5}$",
    re.IGNORECASE,
)
_IS_SENT = re.compile(
    r"(?:(?!\bone\b)[^.;]){0,140}?(?:,?\s+(?:and|which)\s+I\s+(?:(?:now|also|am)\s+)*(?:enclos|attach)(?:e|ing)?\b|\b(?:is|are)\s+(?:now\s+)?(?:attached|enclosed|annexed)|(?:,|\()?\s+(?:attached|enclosed)\b(?=\s+(?:with|to)\s+this\s+letter|\s*[,.)]))"
)
# What the writer does in writing: *I have today varied the direction*, *I am issuing you with a notice*.
_DOES = re.compile(
    r"\b(?:I|we)\s+(?:(?:have|am|are|hereby|now|therefore|also|today|accordingly|formally|decided\s+to|agreed\s+to|to)\s+)*"
    r"(?:issu(?:ed?|ing)|giv(?:e|en|ing)|ma(?:ke|de|king)|serv(?:e|ed|ing)|sign(?:ed|ing)|var(?:y|ied|ying)|revis(?:ed?|ing)|amend(?:ed|ing)?|updat(?:ed?|ing))\s+"
    r"(?:(?:you|it|(?:the|your)\s+(?:council|authority)|(?-i:[A-Z])[^.;,]{2,60}?)\s+)?(?:with\s+)?(?:(?:an?|the|this|that|its|your|their)\s+)?$",
    re.IGNORECASE,
)
_IS_DONE = re.compile(
    r"\s+(?:is|are|has\s+been)\s+(?:hereby|today|therefore|accordingly)\s+(?:been\s+)?(?:issued|given|made|varied|amended|revised)\b"
)
_AT_ONCE = re.compile(r"\b(?:with\s+immediate\s+effect|forthwith|immediately|at\s+once)\b")
_SENT = ("letter", "email", "other")


def date_of_letter(
    context: Context, sentence: Sentence, kind: str, match: re.Match[str], status: str
) -> Iterator[tuple[int, int, PartialDate]]:
    """The day of the letter that encloses a paper, gives or varies it, or says it is lifted *with immediate effect*."""
    own = context.published
    if kind not in (*ORDERS, "warning"):
        return
    if status == "lifted":
        yield from _date_at_once(context, sentence, match)
    elif own and _is_sent(context, sentence, match):
        yield match.start(), match.end(), own
    elif own and context.kind == "letter" and _does_it(context, sentence, match):
        writer = find_writer(context)
        if writer and may_issue(kind, writer) and not _is_dated(context, sentence):
            yield match.start(), match.end(), own


def _is_sent(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a paper comes with the letter: *the enclosed direction*, *a direction, which is attached*."""
    if context.kind not in _SENT:
        return False
    text = context.text.text
    leads = _SENDS.search(text, sentence.start, match.start())
    own_words = match.group().lower().startswith(("enclosed", "attached", "accompanying"))
    return bool(leads or own_words or _IS_SENT.match(text, match.end(), sentence.end))


def _does_it(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the writer gives or varies a paper as they write."""
    text = context.text.text
    is_told = _DOES.search(text, sentence.start, match.start())
    return bool(is_told or _IS_DONE.match(text, match.end(), sentence.end))


def _is_dated(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence tells another day than the letter's."""
    own = context.published
    return any(
        day.relation == "on"
        and not day.is_length
        and own is not None
        and day.date.value != own.value
        for day in context.dates_in(sentence.start, sentence.end)
    )


def _date_at_once(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[int, int, PartialDate]]:
    if not _AT_ONCE.search(context.text.lowered, match.end(), sentence.end):
        return
    days = [d for d in context.dates_in(sentence.start, sentence.end) if d.relation == "on"]
    if len(days) == 1:
        yield days[0].start, days[0].end, days[0].date
    elif not days and context.kind == "letter" and context.published:
        yield match.start(), match.end(), context.published
