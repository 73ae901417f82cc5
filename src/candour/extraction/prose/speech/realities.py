"""Whether a disclosure took place as told: no plan or denial, no words of somebody else, no file of a child."""

import re

UNREAL = re.compile(
    r"\b(?:will|would|should|shall|must|(?-i:may)|might|could|can|to be|if|expected|due|not|never|n['’]t|calls? for|called for|asked|demand(?:ed|s)?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:if|unless|whether|until|not|never|nobody|no one|none of|neither|no member|no|few|without|to have|to be|(?:should|would|could|must|will) (?:be|have)|"
    r"den(?:y|ies|ied|ying)|refus\w+ to|fail(?:ed|s)? to|before (?:it|they) (?:is|was|were))\b[^,;:.]*$",
    re.IGNORECASE,
)
# What somebody says took place is a statement of theirs.
_SAYS = re.compile(
    r"\b(?:said|says|saying|claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|argue[sd]?|alleg\w+|suggest(?:s|ed)|told (?!of\b|about\b)[^.;]{2,60}? that|according to (?!(?:[\w’'-]+ ){0,2}(?:papers|letters?|documents?|e-?mails?|correspondence|minutes|figures|data|reports?|files|notes?|memos?)\b)|accus\w+)\b"
    r"(?![^.;]*[”\"’'] )",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(
    r",[”\"’']? (?:he|she|they|it|the \w+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?:has |have )?(?:said|says|claimed|claims|insisted|added)\b(?=\s*(?:[.,;]|$)|\s+(?:on|at|in|yesterday|last|this|during|when)\b)"
)
_CASES = re.compile(
    r"\b(?:about|of|on|for) (?:the |a |each |every |their |individual )?(?:child(?:ren)?|families|family|young people|pupils?|patients?|pathway|care)\b|\bchild(?:ren)?[’']s? (?:case )?(?:files?|plan|assessment|records?)\b",
    re.IGNORECASE,
)
_ROUND = re.compile(
    r"\b(?:weekly|monthly|quarterly|annual|regular|daily|each|every|any|case|more|better|further|accurate|clear|timely)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:the|this|these|those|its|his|her|their|our|[\w’'-]+[’']s|leaked|secret|internal|confidential|damning|draft|[A-Z]\w+) (?:[\w’'-]+ ){0,2}$"
)
_WEAK = frozenset(
    {
        "information",
        "concerns",
        "assessment",
        "files",
        "note",
        "warning",
        "ratings",
        "plan",
        "briefing",
    }
)
_NEAR = 50


def is_only_said(sentence: str, match: re.Match[str]) -> bool:
    """Whether what a pattern found is denied, still to come, or told by a speaker and not by the document."""
    before = sentence[: match.start()]
    if _NOT.search(before[-60:]):
        return True
    if _SAYS.search(before) and not before.rstrip().endswith(","):
        return True
    return bool(_SAYS_AFTER.search(sentence, match.end()))


def is_of_cases(sentence: str, match: re.Match[str], *, route: str) -> bool:
    """Whether the paper is one of daily work with families and no paper of the record (*weekly reports on caseloads*).

    Figures count where they were laid before somebody (``route``), not where they are only cited (*figures seen by the Echo*).
    """
    paper = match["paper"]
    if paper is None:
        return False
    if paper.lower() == "figures" and route not in ("sent", "reported_to_committee"):
        return True
    start, end = match.span("paper")
    before = sentence[max(start - _NEAR, 0) : start]
    after = sentence[end : end + _NEAR]
    if _ROUND.search(before[-24:]) or re.match(r"\W+(?:every|each)\b", after):
        return True
    is_weak = paper.lower() in _WEAK
    if is_weak and (_CASES.match(after.lstrip()) or not _DEFINITE.search(before)):
        return True
    return bool(re.search(r"\bchild(?:ren)?[’']s? (?:case )?$", before))
