"""The meeting of which a report asks something: *The Review Group is recommended to: …*."""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.roles import name_council, name_span

_MEETING_ASKED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s+)?(?:That\s+)?(?P<who>(?:[Tt]he\s+)?(?:[A-Z][\w’'&-]+\s+){0,4}?(?:[Cc]ommittee|[Pp]anel|[Gg]roup|[Bb]oard|[Cc]ommission|[Cc]abinet|[Ee]xecutive|[Ff]orum))\s+(?:is|are)\s+(?:recommended|asked|invited|requested)\b"
)


def name_meeting(context: Context, start: int, end: int) -> dict[str, Any]:
    """The meeting that a recommendation, told within a span, is put to; the council where none is named."""
    asked = _MEETING_ASKED.match(context.text.text, start, end)
    if asked is None:
        return name_council(context, "who")
    return name_span(context, *asked.span("who"), field="who", as_worded=True)
