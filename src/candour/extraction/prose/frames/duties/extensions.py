"""Deadlines that the same paper says were changed later: *The date by which … was extended from 30 November to 31 January*.

The new day is that of the duty, told by both passages. Where the paper does not say which duty it means, none of
those that it can mean keeps a day.

Source: the updates at the foot of the department's pages of directions and notices; ministers' letters.
"""

import re
from collections.abc import Sequence

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_NEEDS = ("deadline", "date", "time limit", "time for ", "period")
_TIME = r"\b(?:deadlines?|(?:target\s+|due\s+|completion\s+|compliance\s+)?dates?|time(?:\s+limit|scale|table)?|periods?)"
_MOVED = r"(?:extended|moved|changed|revised|amended|varied|altered|put\s+back|pushed\s+back|deferred|postponed|delayed|brought\s+forward)"
_CHANGED = re.compile(
    rf"{_TIME}\s+(?P<of>(?:for|of|by\s+which|to|in\s+which|within\s+which|on\s+which|set\s+for)\s[^.;]{{3,160}}?,?\s+)?"
    rf"(?:(?:was|were|is|are|has\s+been|have\s+been)\s+(?:(?:now|also|hereby|since|then|later|accordingly|today|\w+ly)\s+)*{_MOVED}|(?:is|are)\s+(?:therefore\s+)?now)\b(?=[^.;]{{0,12}}?\s|\s)",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    rf"\b(?:has|have|is|are|am)\s+(?:(?:now|also|today|hereby|agreed|decided|to|been)\s+)*(?:extend(?:ed|ing)?|mov(?:ed?|ing)|chang(?:ed?|ing)|put(?:ting)?\s+back|defer(?:red|ring)?)\s+(?:the|its|your)\s+{_TIME[2:]}"
    r"\s+(?P<of>(?:for|of|by\s+which|to|in\s+which|within\s+which)\s[^.;]{3,160}?,?\s+)?(?=(?:from|to|until|by)\s)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|until|till|now|by|on)\s+(?:the\s+)?$", re.IGNORECASE)
_OWN_LEAD = re.compile(r"(?:(?:from|to|until|till|by|on)\s+(?:the\s+)?)?", re.IGNORECASE)
_BY = re.compile(
    r"\s+by\s+(?P<length>(?:an?\s+)?(?:further\s+|another\s+|additional\s+)?(?:[\w-]+\s+)?(?:days?|weeks?|fortnight|months?|years?))\b"
)
_OF_ANOTHER = re.compile(
    r"\b(?:reviews?|inspections?|meetings?|visits?|hearings?|consultations?|elections?|representations)\b"
)
_BEFORE = re.compile(
    r"\b(?:not|never|if|unless|whether|could|might|may|would|ask\w*|request\w*)\s[^.;]*$", re.I
)
_WORD = re.compile(r"[a-z]{4,}")
_COMMON = re.compile(
    r"council|authority|must|shall|should|will|which|that|this|with|from|have|been|dates?|deadlines?|time|period|"
    r"january|february|march|april|june|july|august|september|october|november|december"
)
_STEM = 5


def extend_deadlines(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """The duties, those whose day was changed later in the paper with the day to which it was changed; what only names them
    there (*the date by which the council must …*) is no duty of its own."""
    kept = list(drafts)
    if not any(draft.deadline for draft in drafts):
        return kept
    for sentence in context.sentences_with(_NEEDS):
        text = context.text.text
        told = _CHANGED.search(text, sentence.start, sentence.end) or _CHANGES.search(
            text, sentence.start, sentence.end
        )
        if told is None or _BEFORE.search(text, sentence.start, told.start()):
            continue
        if context.text.is_quoted(told.start()):
            continue
        kept = [one for one in kept if not sentence.start <= one.start < told.end()]
        dated = [one for one in kept if one.deadline is not None and not one.recurs]
        _change(context, sentence, told, dated)
    return kept


def _change(
    context: Context, sentence: Sentence, told: re.Match[str], drafts: Sequence[Draft]
) -> None:
    first, last = _find_days(context, context.dates_in(told.start(), sentence.end), told)
    by = _BY.match(context.text.text, told.end(), sentence.end)
    if by:
        last = PartialDate.unresolved(by["length"])
    if last is None:
        return
    earlier = [one for one in drafts if not sentence.start <= one.start < sentence.end]
    of = context.text.lowered[slice(*told.span("of"))] if told["of"] else ""
    meant = _find_meant(of, first, earlier)
    if not (of or first):
        meant = _just_told(context, sentence, earlier) or _due_before(last, earlier)
    for draft in meant:
        draft.deadline = last if len(meant) == 1 else PartialDate.unresolved(last.text)
        draft.also += context.text.also("deadline", sentence.start, sentence.end)


def _just_told(context: Context, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """The duty of the sentence just before, where *the deadline* alone is changed."""
    before = context.text.sentences[max(sentence.number - 1, 0)]
    told = [one for one in drafts if before.start <= one.start < before.end]
    is_next = before.paragraph == sentence.paragraph
    return told if is_next and len(told) == 1 else []


def _due_before(day: PartialDate, drafts: Sequence[Draft]) -> list[Draft]:
    """The duties that a later day can be for, when the paper does not say for which."""
    value = day.value or ""
    return [
        one
        for one in drafts
        if one.deadline and one.deadline.value and (not value or one.deadline.value < value)
    ]


def _find_days(
    context: Context, days: Sequence[DateMention], told: re.Match[str]
) -> tuple[PartialDate | None, PartialDate | None]:
    """The day from which a deadline was moved and that to which, each as far as it is told."""
    first = last = None
    for day in (one for one in days if one.end > told.end() - 1 and not one.is_length):
        if day.until is not None:
            first, last = first or day.date, last or day.until
            continue
        own = _OWN_LEAD.match(context.text.text, day.start, day.end)
        led = context.text.text[told.start() : own.end() if own else day.start]
        if _FROM.search(led):
            first = first or day.date
        elif _TO.search(led):
            last = last or day.date
    return first, last


def _find_meant(of: str, first: PartialDate | None, drafts: Sequence[Draft]) -> list[Draft]:
    """The duties that a change can mean: those due on the day from which it was moved, or of which its words speak."""
    if first is not None and first.value:
        due = [d for d in drafts if d.deadline and d.deadline.value == first.value]
        return _of_most_words(of, due) or ([] if _OF_ANOTHER.search(of) else due)
    return _of_most_words(of, drafts)


def _of_most_words(of: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The duties that share most words with those of a change, none where none shares any."""
    words = _stems(of)
    shared = [(len(words & _stems(draft.must.lower())), draft) for draft in drafts]
    most = max((count for count, _draft in shared), default=0)
    return [draft for count, draft in shared if count == most] if most else []


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(words) if not _COMMON.fullmatch(word)}
