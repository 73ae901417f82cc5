"""Lists within a sentence: *The Council must (a) publish a plan by 3 May; (b) appoint a director; and (c) report monthly*."""

import re
from dataclasses import replace

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.timing import find_timing_in, trim_deadline

_FIRST = re.compile(r"\((?:a|i|1)\)\s+")
_NEXT = re.compile(r"[,;]?\s+(?:and\s+)?\((?:[b-h]|i[iv]{0,2}|vi{0,3}|[2-9])\)\s+")


def split_inline(context: Context, draft: Draft) -> list[Draft]:
    """The duties of a draft whose words are such a list, each with its own day or period, or the draft as it is."""
    text = context.text.text
    first = _FIRST.match(draft.must)
    at = text.find(draft.must, draft.start, draft.end) if first else -1
    if first is None or at < 0:
        return [draft]
    end = _end_of_list(context, draft, at)
    marks = [(at, at + first.end()), *(m.span() for m in _NEXT.finditer(text, at, end))]
    if len(marks) < 2:
        return [draft]
    ends = [start for start, _end in marks[1:]] + [end]
    spans = [(mark[1], end) for mark, end in zip(marks, ends, strict=True)]
    return [_read(context, draft, *span) for span in spans]


def _end_of_list(context: Context, draft: Draft, at: int) -> int:
    """Where the list ends: with the sentence, over the semicolons between its items."""
    sentence = context.text.sentence_at(at)
    end = max(at + len(draft.must), sentence.end)
    return end - len(context.text.text[at:end]) + len(context.text.text[at:end].rstrip(" ."))


def _read(context: Context, draft: Draft, start: int, end: int) -> Draft:
    text = context.text.text
    timing = find_timing_in(context, start, end)
    until = trim_deadline(start, end, timing) if timing else end
    return replace(
        draft,
        start=start,
        end=end,
        must=text[start:until].strip(" ,;."),
        deadline=timing.deadline if timing else None,
        recurs=timing.recurs if timing else None,
        in_list=True,
        tellings=[],
    )
