"""Two things to do in one breath, each in its own time: *The plan must be agreed by 30 June and reviewed quarterly*, *must
appoint a director by 30 June and then report monthly*, *give a note by 31 July and a final report by 27 September*."""

import re
from dataclasses import replace

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.coordination import split_verbs
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.inline_lists import split_inline
from candour.extraction.prose.frames.timing import Timing, find_timing_in, trim_deadline

_TWICE = re.compile(
    r"^(?P<thing>[^,;]{3,60}?\s(?:must|shall|should|will)\s)be\s+\w+(?:ed|en|t)\b[^;]*?,?\s+and\s+(?:then\s+)?(?P<again>\w+(?:ed|en)\s[^;]*)$"
)
_AND_THING = re.compile(
    r",?\s+and\s+(?:then\s+)?(?P<thing>(?:an?|the|its|their|\d[\d.,]*\s?(?:%|per\s+cent)(?:\s+of)?)\s"
    r"(?:(?!\b(?:must|shall|will|should|is|are|to)\b)[^.;:,]){3,90}?)(?:,\s[^,;.:]{3,60},)?\s*"
)
_AND_IT = re.compile(
    r"(?P<first>[^;]{8,160}?)\s+and\s+(?:then\s+|to\s+)?(?P<again>(?:[a-z]+\s+(?:it|them)|update\s+(?:(?:my|the|our)\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s+(?:(?:every|each|once|twice)\s[^;,]{3,30}|\w+ly)(?:\s+(?:thereafter|afterwards|after\s+that|from\s+then\s+on))?)[.;,]*$",
    re.DOTALL,
)
_FIGURE = (
    r"(?:to|below|under|above|at)\s+(?:(?:at\s+least|at\s+most|no\s+(?:more|less|fewer)\s+than|not\s+(?:more|less)\s+than|or|below|under|above|over|around)\s+)*"
    r"\d[\d.,]*(?:\s?%|\s+per\s+cent|\s+(?:days|cases|weeks))?(?:\s+or\s+(?:less|more|below|above|better))?(?:\s+or\s+(?:lower|higher|fewer))?"
)
_AND_FIGURE = re.compile(
    rf",?\s+(?:and(?:\s+then)?|then|rising|falling|before\s+rising)\s+(?P<thing>[a-z][^.;:,%\d]{{2,60}}?\s)?(?P<figure>{_FIGURE})[\s,]*",
)
_LAST_FIGURE = re.compile(rf"(?:^|\s){_FIGURE}\s*$")
_OPENING = 20


def _split_passive(context: Context, draft: Draft) -> list[Draft]:
    """The two duties of such a draft, or the draft as it is."""
    text = context.text.text
    told = text[draft.start : draft.end].rstrip(" .;,")
    twice = _TWICE.match(told) if " and " in told else None
    if twice is None:
        return _split_things(context, draft)
    at = draft.start + twice.start("again")
    first, second = _time(context, draft.start, at), _time(context, at, draft.start + len(told))
    if first is None or second is None:
        return [draft]
    end = text.rindex(" and ", draft.start, at)
    until = trim_deadline(draft.start, end, first)
    return [
        _retime(draft, first, text[draft.start : until], draft.start, end),
        _retime(draft, second, f"{twice['thing']}be {twice['again']}", at, draft.end),
    ]


def _split_things(context: Context, draft: Draft) -> list[Draft]:
    """The two duties of a draft whose verb has two things, each with a day of its own, or the draft as it is."""
    text = context.text.text
    days = [one for one in context.dates_in(draft.start, draft.end) if one.relation == "by"]
    if draft.deadline is None or len(days) != 2 or days[0].date.value == days[1].date.value:
        return [draft]
    if None in (days[0].date.value, days[1].date.value):
        return [draft]
    figure = _AND_FIGURE.fullmatch(text, days[0].end, days[1].start)
    if figure:
        return _split_figures(context, draft, figure, days[0].start)
    thing = _AND_THING.fullmatch(text, days[0].end, days[1].start)
    if thing is None:
        return [draft]
    at = thing.start("thing")
    first, second = _time(context, draft.start, thing.start()), _time(context, at, draft.end)
    if first is None or second is None:
        return [draft]
    opening = text.find(draft.must[:_OPENING], draft.start, draft.end)
    until = trim_deadline(opening, thing.start(), first)
    words = text[opening:until] if opening >= 0 else draft.must
    return [
        _retime(draft, first, words, draft.start, thing.start()),
        _retime(draft, second, text[at : trim_deadline(at, draft.end, second)], at, draft.end),
    ]


def _split_figures(
    context: Context, draft: Draft, figure: re.Match[str], until: int
) -> list[Draft]:
    """*Raise visits from 58% to 70% by March and to 80% by June*: each figure with its day is a duty of its own."""
    text = context.text.text
    opening = text.find(draft.must[:_OPENING], draft.start, until)
    first = _LAST_FIGURE.search(text[opening:until]) if opening >= 0 else None
    at, end = figure.start("thing"), draft.end
    at = figure.start("figure") if at < 0 else at
    timings = _time(context, draft.start, figure.start()), _time(context, at, end)
    if first is None or timings[0] is None or timings[1] is None:
        return [draft]
    stem = text[opening : opening + first.start()].strip()
    stem = stem.split(" ", 1)[0] if figure["thing"] else stem
    words = text[at : timings[1].start if timings[1].end >= end - 1 else end].rstrip()
    return [
        _retime(draft, timings[0], text[opening:until], draft.start, figure.start()),
        _retime(draft, timings[1], f"{stem} {words}", at, end),
    ]


def split_timed(context: Context, draft: Draft) -> list[Draft]:
    """The duties of a draft of which each has its own day or period, or the draft as it is."""
    listed = split_inline(context, draft) if draft.must.startswith("(") else []
    drafts = listed or _split_passive(context, draft)
    at = context.text.text.find(draft.must[:_OPENING], draft.start, draft.end)
    if len(drafts) > 1 or at < 0 or not (draft.deadline or draft.recurs):
        return drafts
    words = context.text.text[at : draft.end]
    again = _AND_IT.match(words)
    parts = [again.span("first"), again.span("again")] if again else split_verbs(words)
    spans = [(at + a, at + b) for a, b in parts]
    timings = [_time(context, start, end) for start, end in spans]
    if len(spans) < 2 or not all(timings):
        return drafts
    return [
        _retime(
            draft, timing, context.text.text[start : trim_deadline(start, end, timing)], start, end
        )
        for (start, end), timing in zip(spans, timings, strict=True)
        if timing
    ]


def _time(context: Context, start: int, end: int) -> Timing | None:
    timing = find_timing_in(context, start, end)
    return timing if timing and (timing.deadline or timing.recurs) else None


def _retime(draft: Draft, timing: Timing, must: str, start: int, end: int) -> Draft:
    """A duty of its own; as one of a list it is not taken for another telling of its fellow."""
    return replace(
        draft,
        start=start,
        end=end,
        must=must.strip(" ,"),
        deadline=timing.deadline,
        recurs=timing.recurs,
        in_list=True,
        tellings=[],
    )
