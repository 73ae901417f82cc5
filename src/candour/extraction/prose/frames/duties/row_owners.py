"""Who owns a row whose columns run together: the longest words at its end that are one whole post, party, name or initials.

*Recruit a new director Chief Executive* is the Chief Executive's. Where the words before could belong to the post or be cut
in two by it (*a new Head of Service Director*), nobody can be told.
"""

import re
from itertools import pairwise

from candour.extraction.parties.names import is_no_name, match_full
from candour.extraction.prose.context import Context

_LEADING = (
    r"(?:Interim|Acting|Assistant|Deputy|Strategic|Service|Corporate|Executive|Lead|Cabinet|Portfolio|Team|Group|Practice|"
    r"Programme|Senior|Independent|Joint|Chief|Regional|Area|Project|The|Reviewing|Designated|Virtual|HR|LSCB|LADO)"
)
_SUBJECT = (
    r"(?:Commissioning|Safeguarding|Fostering|Adoption|Quality|Assurance|Performance|Finance|Human|Resources|Workforce|Development|"
    r"Training|Business|Data|Information|Legal|School|Operations|Operational|Monitoring|Communications|Placements?|Contracts|"
    r"Children[’']?s|Services|Social|Care|Early|Help)"
)
_HEAD = (
    r"(?:Director|Heads?|Leader|Chair(?:man|woman)?|Chief\s+Executive|Managers?|Member|Holder|Commissioner|Board|Council|"
    r"Officers?|Partner|Teams?|Nurse|Doctor|Co-?ordinator|Advis[eo]r|Consultant|Solicitor|Treasurer|Principal|Lead(?!\s+(?:Member|Officer)))\b"
)
_POST = re.compile(
    rf"(?:(?:{_LEADING}|{_SUBJECT})\s+)*{_HEAD}(?:[,/]?\s*(?:(?:of|for|and|the|in)\s+)*[A-Z&][\w’'&-]*)*"
)
_HEADS = re.compile(rf"\b{_HEAD}")
_JOINED = re.compile(
    r".*(?:[/,&]|\band)\s*(?:[A-Z]\w+\s+){0,2}|\s+of\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,3}"
)
_WHOLE = re.compile(
    rf"(?:{_LEADING}\s+)*(?:(?:Director|Head|Leader|Chair)\s+(?:of|for)\b|Chief\s+Executive\b|Principal\s+Social\s+Worker\b|"
    r"(?:Cabinet|Lead)\s+Member\b|Portfolio\s+Holder\b)"
)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*")
_OPEN = re.compile(
    r"(?:\b(?:an?|the|of|for|to|by|with|and|or|in|on|from|at|as|its|their|our|his|her|all|each|every|any|this|that|these|those|"
    r"another|more|one|two|both|new|permanent|interim|acting|substantive|deputy|assistant)|[,&/–—-])$",
    re.IGNORECASE,
)
_ENDS_LEADING = re.compile(rf"\b{_LEADING}$")
_ENDS_SUBJECT = re.compile(rf"\b{_SUBJECT}$")
_ENDS_CAPITAL = re.compile(r"\s[A-Z][\w’'-]*$")
_WORDS = re.compile(r"(?<=\s)[A-Z]\w*")


def find_row_owner(context: Context, start: int, end: int, *, goes_on: bool = False) -> int | None:
    """Where the words for whoever owns an action begin, at the end of a span; ``None`` where they cannot be told.

    An action that ``goes_on`` below may break off anywhere before its owner, and so may the owner.
    """
    text = context.text.text
    words = text[start:end].rstrip(" ,–—-")
    words = re.sub(r"\s+(?:and|of|for|&)$", "", words) if goes_on else words
    last = start + len(words)
    parties = {p.start for p in context.parties_in(start, last) if p.end >= last - 1}
    for word in _WORDS.finditer(text, start, last):
        told, owner = text[start : word.start()].rstrip(), text[word.start() : last]
        is_owner = owns(owner) or (word.start() in parties and not _is_two(owner))
        if " " in told and is_owner and (goes_on or not _OPEN.search(told)):
            return word.start() if _is_apart(told, owner) else None
    return None


def owns(words: str) -> bool:
    """Whether words are one whole post (or several that are joined), a person's name or initials."""
    if _INITIALS.fullmatch(words):
        return True
    name = match_full(words, 0)
    is_name = name is not None and name.end() == len(words)
    if is_name and not any(is_no_name(word) for word in words.split()):
        return True
    return bool(_POST.fullmatch(words) and not _is_two(words))


def breaks_off(words: str) -> bool:
    """Whether words go on: they end in *and*, *of*, a comma or the like."""
    return _OPEN.search(words) is not None


def _is_two(owner: str) -> bool:
    """Whether two posts stand side by side that nothing joins: *Head of Service Chief Executive*."""
    heads = list(_HEADS.finditer(owner))
    gaps = (owner[a.end() : b.start()] for a, b in pairwise(heads))
    return any(not _JOINED.fullmatch(gap) for gap in gaps)


def _is_apart(told: str, owner: str) -> bool:
    """Whether no word before an owner could be part of its title: *Board* after *Improvement* may be half a name."""
    if _ENDS_LEADING.search(told):
        return False
    if _ENDS_SUBJECT.search(told) and not _WHOLE.match(owner):
        return False
    return bool(_WHOLE.match(owner) or _INITIALS.fullmatch(owner) or not _ENDS_CAPITAL.search(told))
