"""Who speaks from outside: nobody whose own work a document tells, so that what they say of it is a statement and no more.

A word alone is no office: a *leader* may lead a campaign, a *chair* sit in a parents' forum, a *minister* be in the shadow.
"""

import re

from candour.extraction.prose.speech.speaker import Speaker

_OUTSIDERS = frozenset(
    {"opposition_leader", "member_of_parliament", "union", "charity", "political_party", "press"}
)
# Whoever has no office by which the document is known to name them: a councillor may hold one, and reports to a meeting.
_UNKNOWN = frozenset({None, "councillor"})
_REPORTS = re.compile(r"\b(?:report|inform|advis|announc|confirm|updat|explain)(?:ed|es|s|ing)\b")
_OF_OFFICE = re.compile(
    r"\b(?:officers?|officials?|boss(?:es)?|chiefs?|executives?|leaders?|managers?|heads?|directors?|spokes\w+|council|authority|department|ministers?|"
    r"government|cabinet|board|committee|inspect\w+|ofsted|commissioners?|advisers?|chair\w*|mayor|trust|member\s+for|portfolio|lead)\b",
    re.IGNORECASE,
)
_HOLDER = r"(?:co-?)?(?:leaders?|heads?|chair\w*|ministers?|secretary|directors?|chief\s+executives?|chiefs?|boss(?:es)?|president|founder|manager|organi[sz]er|officer|spokes\w+)"
# Bodies that are nobody's authority: *the parents' forum*, *a campaign group*, *Barnardo's*.
_BODY = (
    r"(?:campaign(?:s|ers|ing)?|charity|forum|(?:trade\s+)?union|association|federation|society|alliance|foundation|pressure\s+group|action\s+group|"
    r"support\s+group|parents?[’']?s?\s+group|residents?[’']?\s+group|governors|church|party|parish\s+council|think[\s-]tank|"
    r"barnardo[’']?s|nspcc|action\s+for\s+children|unison|gmb|unite|nasuwt|basw|coram|mencap|article\s+39)"
)
_LEADS_OUTSIDE = re.compile(
    rf"\b{_BODY}[’']?s?\s+(?:(?:deputy|vice|regional|national|local|branch|general|chief|interim)[\s-]+){{0,2}}{_HOLDER}\b"
    rf"|\b(?:community|faith|religious|protest)\s+{_HOLDER}\b"
    rf"|\b{_HOLDER}\s+(?:of|at|for|with)\s+(?:(?!said\b|told\b)[\w’'&-]+\s+){{0,6}}?{_BODY}(?![\w-])",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    r"(?:(?:the|an?|then)\s+)?(?:former|shadow|ex|past|previous|retired|one-time|erstwhile)[\s-]",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|current(?:ly)?|since\s+appointed)\b", re.IGNORECASE)


def is_outside(speaker: Speaker, told: str) -> bool:
    """Whether somebody is known to hold no office in the matter, or not known to hold one; ``told`` is how they are led in."""
    if _LEADS_OUTSIDE.search(told):
        return True
    if _NO_LONGER.match(speaker.role or "") and not _NOW.search(told):
        return True
    if speaker.office not in _UNKNOWN:
        return speaker.office in _OUTSIDERS
    if speaker.code or _OF_OFFICE.search(f"{speaker.name} {speaker.role}"):
        return False
    return not (speaker.office and _REPORTS.search(told))
