"""The meeting of which a report asks something (*The Review Group is recommended to: …*), and what it settles for its own agenda."""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.roles import name_council, name_span

_MEETING_ASKED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s+)?(?:That\s+)?(?P<who>(?:[Tt]he\s+)?(?:[A-Z][\w’'&-]+\s+){0,4}?(?:[Cc]ommittee|[Pp]anel|[Gg]roup|[Bb]oard|[Cc]ommission|[Cc]abinet|[Ee]xecutive|[Ff]orum))\s+(?:is|are)\s+(?:recommended|asked|invited|requested)\b"
)

# What is put on a list or taken off it; without an article it is the name of an item: *that private fostering be added*.
_PUT_ON = re.compile(r"added|removed|deleted|included|inserted|substituted|scheduled|listed", re.I)
_ITEM = re.compile(r"(?!(?:the|an?|its|all|every|each|any|no|\d+)\s)[^,;:]", re.IGNORECASE)
_OF_AGENDA = re.compile(
    r"\b(?:work\s+programme|forward\s+plan|agendas?|minutes|programme\s+of\s+work)\b", re.IGNORECASE
)


def is_of_agenda(words: str, thing: str, done: str) -> bool:
    """Whether a clause only says what comes on a meeting's list of business or off it, or into its minutes.

    >>> is_of_agenda("private fostering be added", "private fostering", "added")
    True
    >>> is_of_agenda("the risk be added to the register", "the risk", "added")
    False
    """
    if _PUT_ON.fullmatch(done) is None:
        return False
    return bool(_OF_AGENDA.search(words) or _ITEM.match(thing.removeprefix("that ").strip()))


def name_meeting(context: Context, start: int, end: int) -> dict[str, Any]:
    """The meeting that a recommendation, told within a span, is put to; the council where none is named."""
    asked = _MEETING_ASKED.match(context.text.text, start, end)
    if asked is None:
        return name_council(context, "who")
    return name_span(context, *asked.span("who"), field="who", as_worded=True)
