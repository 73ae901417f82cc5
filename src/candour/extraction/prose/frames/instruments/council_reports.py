"""Reports that a council makes to itself: of an officer to members, on its budget or complaints. They are no papers of an intervention."""

import re

from candour.extraction.before import Before

_OF_OFFICERS = re.compile(
    r"\s+(?:of|by|from)\s+(?:the\s+)?(?:(?:Corporate|Executive|Interim|Strategic|Assistant|Deputy|Service|Acting)\s+)*"
    r"(?:Chief\s+Executive|Director|Head\s+of|Monitoring\s+Officer|Cabinet\s+Member|Portfolio\s+Holder)\b"
)
_TO_MEMBERS = re.compile(
    r"^\s+to\s+(?:the\s+|its\s+|our\s+)?(?:cabinet|full\s+council|council|executive|committee|scrutiny|members|councillors|overview|corporate)\b",
    re.IGNORECASE,
)
# What a council reports on itself; a *damning* or *inspection* report of the council's is one about it.
_COUNCILS_OWN = Before(
    r"\b(?:council|authority|borough|county|city|(?:director|head|chief\s+executive|officer)(?:\s+(?:of|for)(?:\s+[\w-]+){1,4})?)[’']s\s+(?:own\s+)?(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
    reach=70,
)
_ABOUT_IT = re.compile(
    r"\b(?:ofsted|inspect\w+|damning|critical|scathing|devastating|commissioner\w*|improvement)\b",
    re.IGNORECASE,
)


_BY_COUNCIL = re.compile(
    r"[^.;,]{0,60}?\b(?:published|written|prepared|produced|drawn\s+up)\s+by\s+(?:the\s+)?(?:council|authority|officers)\b",
    re.IGNORECASE,
)
_OFFICERS_THEIR = Before(
    r"\b(?:officers|auditors|accountants|trustees|governors)\b[^.;]{0,30}\s(?:their|an?)\s*$",
    re.IGNORECASE,
    reach=70,
)


def is_councils_own(noun: str, before: str, after: str) -> bool:
    """Whether a report, by its noun and the words of its sentence before and behind, is one of the council's own: of its officer,
    to its members, or *the council's annual report*."""
    if _TO_MEMBERS.match(after) or _OF_OFFICERS.match(after):
        return True
    if _OFFICERS_THEIR.search(before):
        return True
    by_council = _BY_COUNCIL.match(after)
    if by_council and not _ABOUT_IT.search(f"{before} {noun} {by_council.group()}"):
        return True
    own = _COUNCILS_OWN.search(before)
    return own is not None and not _ABOUT_IT.search(f"{own.group()} {noun}")
