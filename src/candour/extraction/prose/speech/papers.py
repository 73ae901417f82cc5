"""How a text names a paper: *A copy of the letter of 12 November 2018*."""

import re

_PHRASE_START = re.compile(
    r"(?:\b(?:a|the)\s+(?:copy|series|draft|summary|number|set)\s+of\s+)?(?:\b(?:the|a|an|my|our|your|his|her|its|their|this|that|these|those|two|three|several|some|all|copies of|[A-Z][\w’'-]*[’']s)\s+)?(?:\b(?!(?:sent|gave|given|handed|hid|hidden|withheld|kept|saw|read|got|shared|noted|circulated|published|released|refused|buried|took|brought|tabled|submitted|presented|delivered|showed|shown|forwarded|passed|received|considered|discussed|debated|examined|learned|learnt|was|were|been|and|but|that|which|who|said|show|shows|according|has|have|had|obtained|seen|see|view|download|open|click|visit|also|to|in|on|by|with|for|from|not|one|none|i|we|you|about|the|a|an|these|those|his|her|its|their|our|my|your)\b)[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"\s+(?:(?:from|to|by|of|about|on)\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,4}|(?:of|dated)\s+\d{1,2}\s+[A-Z][a-z]+(?:\s+\d{4})?)"
)


def name_paper(
    text: str, match: re.Match[str], *, group: str = "paper", end: int | None = None
) -> str:
    """The noun phrase around the paper, *A bundle of papers from the adviser*; what begins after ``end`` is none of it."""
    start = match.start(group)
    before = _PHRASE_START.search(text[max(start - 60, 0) : start])
    first = max(start - 60, 0) + before.start() if before else start
    after = _OF_WHOM.match(text, match.end(group), len(text) if end is None else end)
    last = after.end() if after else match.end(group)
    return " ".join(text[first:last].split())
