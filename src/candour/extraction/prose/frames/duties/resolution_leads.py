"""The lines that lead in what a meeting resolved or what a report asks of its own meeting: *That Council:*."""

import re

BODY = (
    r"(?:[Cc]ommittee|[Cc]abinet|[Pp]anel|[Cc]ommission|[Ee]xecutive|(?:[Ff]ull\s+)?[Cc]ouncil|[Mm]embers|[Ss]ub-[Cc]ommittee|"
    r"[Bb]oard|[Gg]overnors|[Cc]ouncillors|[Tt]rustees|[Mm]eeting)"
)
_LEADS_IN = tuple(":–—-")
# The line over what a report asks of its own meeting: *That Council:*.
_ASKS_MEETING = re.compile(
    rf"(?:\d+[.)]?\d*\s+)?(?:(?:It\s+is\s+recommended\s+)?[Tt]hat\s+(?:the\s+)?(?:(?:[A-Z][\w’'-]*|and|of|for)\s+){{0,6}}{BODY}|It\s+is\s+(?:therefore\s+)?(?:proposed|recommended)\s+that)\s*[:–—-]+\s*"
)
# The same without a mark behind it: *That Council* over items of their own.
_THAT_BODY = re.compile(
    rf"(?:(?:It\s+is\s+)?[Rr]ecommended\s+)?[Tt]hat\s+(?:the\s+)?(?:(?:[A-Z][\w’'-]*|and|of|for)\s+){{0,6}}{BODY}\W*"
)
_OPENINGS = ("That", "that", "Recommended", "recommended", "It")
_ADVISED = re.compile(
    rf"(?:[Tt]hat\s+)?(?:(?:[Tt]he|[Tt]his)\s+)?(?:(?:[A-Z&][\w’'&,-]*|and|of|for)\s+){{0,9}}?{BODY}(?:\s+\([^)]{{2,20}}\))?\s+(?:is|are)\s+(?:recommended|asked|requested|invited)\s+to\s*[:–—-]+"
)


def leads_in(words: str) -> bool:
    """Whether a paragraph leads in what stands below it: it ends so, or only names the meeting (*That Council*)."""
    told = words.strip()
    return told[-1:] in _LEADS_IN or (
        told.startswith(_OPENINGS) and _THAT_BODY.fullmatch(told) is not None
    )


def is_advice(words: str) -> bool:
    """Whether a line leads in what a report asks of its meeting."""
    told = words.strip()
    return bool(
        _ADVISED.fullmatch(told) or _ASKS_MEETING.fullmatch(words) or _THAT_BODY.fullmatch(told)
    )
