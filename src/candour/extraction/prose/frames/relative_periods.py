"""How often something comes round that a duty tells of by the way, in a relative clause."""

import re

from candour.extraction.prose.context import Context

_RELATIVE = re.compile(
    r"\b(?:which|who)\s+(?:is|are|must|shall|will|has|have|meets?)\b|\b(?:under|by|in|through)\s+which\s"
)
# What is kept up comes round with what a relative clause tells of it: *keep a board in being, which is to meet every six weeks*.
_GOES_ROUND = re.compile(
    r"\b(?:keep|continue|maintain|retain|hold|run|operate|convene)\s[^;.]{0,170}\bwhich\s+(?:(?:is|are)\s+to|must|shall|will|should)\s+(?:meet|report|sit|be\s+held)\b[^;.]{0,40}$|"
    r"\b(?:programme|cycle|rota|series|round)\b[^;.]{0,60}\b(?:under|by|in|through)\s+which\b[^;.]{0,90}$",
    re.IGNORECASE,
)


def is_by_the_way(context: Context, start: int, end: int) -> bool:
    """Whether the period that stands at ``end`` is not that of the duty whose words begin at ``start``."""
    text = context.text.text
    return bool(_RELATIVE.search(text, start, end)) and not _GOES_ROUND.search(text, start, end)
