"""The verbs of resolutions: what is an act of somebody, and what a meeting only takes note of, settles or says politely."""

import re

MORE_VERBS = re.compile(
    r"find|come|circulate|liaise|sign|return|obtain|call|clarify|propose|issue|look|feed|"
    r"sit|appear|brief|pursue|renew|chase|distribute|email|amend|rewrite|resubmit|resume|"
    r"forward|append|table|collate|source"
)
NOT_ACTS = re.compile(
    r"note|approve|accept|endorse|welcome|receive|thank|congratulate|agree|support|adopt|be|"
    r"have|remain|consent|confirm"
)
# What is an act of an officer is none of a meeting: *that the Committee adopt its minutes*.
ACTS_OF_OFFICERS = re.compile(r"adopt|approve|agree|confirm|endorse")
A_MEETING = re.compile(
    r"(?:the\s+|this\s+)?(?:(?!chief\b)[\w’'&-]+\s+){0,4}?(?:council|cabinet|committee|sub-committee|panel|executive|board|commission|meeting|members|forum)",
    re.IGNORECASE,
)
# A report to come again and again, and none that is received once for all.
COMES_ROUND = re.compile(
    r"\b(?:each|every|regular|monthly|quarterly|weekly|six-monthly|annual(?:ly)?)\b", re.IGNORECASE
)
COURTESY = re.compile(
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:thanks|congratulations|condolences|appreciation|gratitude|good\s+wishes|best\s+wishes)\b",
    re.IGNORECASE,
)
CRITICAL = re.compile(
    r"act\s+as\b|attend\b.*\bmeeting\b|be\b|speak\b|join\b|consider\s+(?:the|this)\s+report\b|note\b|approve\b|comment\b",
    re.IGNORECASE,
)
# What another body is asked to approve is an act of theirs; a report that lies before the meeting is none.
APPROVES = re.compile(
    r"approve\s+(?!(?:the|this|these|its)\s+(?:[\w’'-]+\s+)?(?:reports?|recommendations?|minutes|papers?)\b|it\b|them\b)",
    re.IGNORECASE,
)
IN_POST = re.compile(r"(?:act|serve|continue|remain|stay\s+on)\s+(?:as|in)\b")


_GRANTS = re.compile(
    r"(?:approve|agree|release|allocate)s?\s+(?:an?\s+)?(?:[\w-]+\s+){0,4}?(?:estimate|payment|sum|funding|spending|budget|£\s?\d)",
    re.IGNORECASE,
)
_IS_TOLD = re.compile(r"receives?\s", re.IGNORECASE)


def takes_note(words: str) -> bool:
    """Whether a clause begins with what a meeting only takes note of or settles: *note the report*."""
    return NOT_ACTS.fullmatch(words.split(" ")[0].lower()) is not None


def takes_itself(words: str) -> bool:
    """Whether a clause tells what binds the meeting from then on: the money it grants, the report that it is to have again
    and again.

    >>> takes_itself("receive a progress report every six months"), takes_itself("receive the report")
    (True, False)
    >>> takes_itself("approve a supplementary estimate of £1.85m"), takes_itself("approve the minutes")
    (True, False)
    """
    return bool(_GRANTS.match(words) or (_IS_TOLD.match(words) and COMES_ROUND.search(words)))
