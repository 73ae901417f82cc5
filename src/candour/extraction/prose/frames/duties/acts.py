"""The words of what has to be done: where they begin and end, without marks of quotation that belong to others."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actors import pattern_of
from candour.extraction.prose.frames.phrases import compile_lowered

_MODAL = re.compile(r"(?:should|must)\s+", re.IGNORECASE)
_UNDER = re.compile(
    r",?\s+under\s+(?:the\s+terms\s+of\s+)?(?:the|this|its)\s+(?:[\w-]+\s+){0,2}?(?:direction|notice|order)\b"
)
_WHEN = r"(?:by|before|within|until|from|on|in|no\s+later\s+than|not\s+later\s+than)\s[^,.;]{3,60}?,?\s+"
_FIGURE_CUT = re.compile(
    r"(?<=\d)\.(?=\d)(?:(?!,?\s+and\s+that\s)(?!,?\s+(?:and\s+)?(?:must|shall)\s)[^.;]|\.(?=\d))*"
)
# *set out, for each action, who answers for it*: a question that the words go on to.
_ASKS_WHO = re.compile(
    r"(?:not\s+)?(?:set\s+out|say|show|state|explain|specify|make\s+clear|tell|record|name)\b"
)
_SHORTEST = 3
_NEXT_MODAL = re.compile(r",?\s+(?:and\s+)?(?:must|shall|should)\s")
_NEXT_SUBJECT = re.compile(
    rf",?\s+and\s+(?:{_WHEN})?"
    r"(?:(?:the|its|their|each|every|his|her)\s+(?:[\w’'-]+\s*){1,7}|it|they)$"
)


# A clause of its own behind the act: *to report on how the services are to be run, and nothing is ruled out*.
_OTHER_CLAUSE = re.compile(
    r",\s+(?:and|but)\s+(?:nothing|none|nobody|no\s+(?:final\s+)?(?:option|decision|model|possibility|conclusion)s?)\b[^.;]*?\s(?:is|are|was|were|has|have|will)\b",
    re.IGNORECASE,
)
_SECURES = re.compile(
    r"(?:ensure|secure|see|make\s+(?:sure|certain)|satisfy|guarantee)\b", re.IGNORECASE
)


def tidy(words: str) -> str:
    """The words without a mark of quotation that is opened or closed outside them."""
    words = words.strip(" ,")
    for opening, closing in (('"', '"'), ("“", "”"), ("‘", "’")):
        if words.count(opening) + words.count(closing) == 1 or (
            opening == closing and words.count(opening) == 1
        ):
            words = words.strip(f"{opening}{closing} ,")
    return words.strip(" ,'")


def span_of_act(context: Context, match: re.Match[str], *, is_open: bool) -> tuple[int, int]:
    """Where the words of an act begin and end; of an ``open`` one everything is told in it."""
    text = context.text.text
    start, end = match.span("must")
    end = _past_figure(context, start, end)
    modal = _MODAL.match(text, start, end)
    start = modal.end() if modal else start
    if is_open and text[end - 1] in '"”':
        return start, end
    end = _find_end(context, start, end)
    if _NEXT_MODAL.match(text, end):
        subject = _NEXT_SUBJECT.search(text, start + 3, end)
        end = subject.start() if subject else end
    other = None if _SECURES.match(text, start, end) else _OTHER_CLAUSE.search(text, start, end)
    end = other.start() if other else end
    while end > start and text[end - 1] in " ,.;:’'”\"–—-":
        end -= 1
    under = _UNDER.search(text, start, end)
    end = under.start() if under and under.end() == end else end
    opened = text.count("“", start, end) - text.count("”", start, end)
    end += opened == 1 and text[end : end + 1] == "”" and text[start] != "“"
    end += text.count('"', start, end) % 2 and text[end : end + 1] == '"' and text[start] != '"'
    end += text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")"
    negative = match.groupdict().get("negative")
    return (match.start("negative") if negative else start), end


def _past_figure(context: Context, start: int, end: int) -> int:
    """Where words end that a point within a figure has cut: *by 30.9.2019*, *fill 12.5 posts*."""
    cut = _FIGURE_CUT.match(context.text.text, end, context.text.sentence_at(start).end)
    return cut.end() if cut else end


def _find_end(context: Context, start: int, end: int) -> int:
    """Where an act is over; words quoted within it (*decide "whether the services should stay"*) are part of it."""
    text, ends = context.text.text, compile_lowered(pattern_of("ends"))
    at = start + _SHORTEST
    while found := ends.search(context.text.lowered, at, end):
        here = found.start()
        if found.group() == "”" and text.count("“", start, here) > text.count("”", start, here):
            at = here + 1
            continue
        is_opening = found.group() == '"' and text[here - 1] == " " and text[here + 1] != " "
        close = text.find('"', here + 1, end + 1) if is_opening else -1
        if close < 0 and not (found.group().endswith("who") and _ASKS_WHO.match(text, start, end)):
            return here
        at = max(close + 1, found.end())
    return end
