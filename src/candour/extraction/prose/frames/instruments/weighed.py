"""What is only weighed: papers that nobody means to give, and ends of papers that nobody has decided."""

import re

_NOT_MEANT = re.compile(
    r"(?:\bnot|n[’']t|\bnever)\s+(?:\w+\s+)?(?:intend|propos|plan|mean|wish|want|need|minded)\w*\s(?:[^.;]{0,40}\s)?(?:to\s+)?(?:issu|giv|mak|serv|send|impos)\w*\s+(?:the\s+council\s+(?:with\s+)?)?(?:an?\s+|any\s+)?$",
    re.IGNORECASE,
)
# *I am placing you under a notice and not, at this stage, giving a direction*
_NOT_NOW = re.compile(
    r"(?:\bnot|n[’']t),?\s+(?:(?:at\s+(?:this|the\s+present)\s+(?:stage|time|point|moment)|at\s+present|at\s+the\s+moment|yet|now|for\s+(?:now|the\s+present|the\s+moment)|today|however|therefore),?\s+){1,2}"
    r"(?:be\s+)?(?:issu|giv|mak|serv|impos)(?:ing|e)\s+(?:(?:you|it|them|the\s+council)\s+(?:with\s+)?)?(?:an?\s+|any\s+)?$",
    re.IGNORECASE,
)
_NO_PLAN = re.compile(
    r"\b(?:no\s+(?:longer|plans?|intention|wish|reason|need)|nobody|no[\s-]one|neither|nor|ruled?\s+out|rules\s+out)\b[^.;,]{0,40}\s(?:to\s+|of\s+|out\s+)?"
    r"(?:issu|giv|mak|serv|send|impos|consider|propos)\w*\s+(?:the\s+council\s+(?:with\s+)?)?(?:an?\s+|any\s+|another\s+)?$",
    re.IGNORECASE,
)
# What is only weighed is an end that has not come: *considering whether to lift the notice issued in March 2018*.
_END_WEIGHED = re.compile(
    r"(?:\b(?:consider|discuss|contemplat|delay|weigh|debat)\w*\s(?:\w+\s)?|\b(?:whether|if)\s(?:[^.;,]{0,30}?\s)?"
    r"|\b(?:ask|urg|press|call|want|hop|wait|lobb)\w*\s(?:(?!\b(?:agreed|decided|able)\b)[^.;,]){0,40}?\b(?:to|for)\s(?:the\s)?"
    r"|\b(?:think\w*\s+(?:of|about)|(?:talk\w*|speak\w*|spoke)\s+(?:of|about)|in\s+favour\s+of|short\s+of|towards|against|before|support\w*|oppos\w*|recommend\w*|suggest\w*|favour\w*|rul\w+\s+out)\s)"
    r"(?:lift|revok|revoc|withdr|rescind|clos|remov)\w*\s+(?:of\s+)?(?:the|its|that|this|their)\s*$",
    re.IGNORECASE,
)
# *Lawyers want the direction of 2 May revoked*: what they want has not come; *which they wanted revoked*.
_WANTED = re.compile(
    r"\b(?:wants?|wanted|wanting|wish(?:es|ed)?|(?:would|should)\s+(?:like|prefer)|hop(?:es?|ed|ing)\s+to\s+(?:see|have|get)|need(?:s|ed)?|ask(?:s|ed|ing)?\s+(?:for|to\s+have)|call(?:s|ed|ing)?\s+for|press(?:es|ed|ing)?\s+for|"
    r"seek(?:s|ing)?|sought|demand(?:s|ed|ing)?|try(?:ing)?|tries|tried|fight(?:s|ing)?|fought|bid|attempt(?:s|ed)?|fail(?:s|ed)?)\s(?:to\s+(?:see|have|get)\s+)?(?:the|its|that|this|their)\s*$",
    re.IGNORECASE,
)
_CONSIDERED = re.compile(
    r"\b(?:consider|contemplat|weigh|mull|discuss|debat)\w*\s+(?:over\s+|up\s+)?(?:an?|another|a\s+further)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_BUT_DID = re.compile(
    r"[^.;]{0,90}?(?:\b(?:but|and\s+then|before|instead|rather)\b)", re.IGNORECASE
)
_ENDED_BARE = re.compile(
    r"^(?:(?!\b(?:was|were|is|are|has|have|had|been|be|which|that)\b)[^.;,]){0,80}?\s(?:lifted|revoked|withdrawn|rescinded|discharged|removed|cancelled|closed|ended)\b",
    re.IGNORECASE,
)
_WHETHER_IT = re.compile(r"\b(?:whether|if)\s+(?:the|its|that|this|their)\s*$", re.IGNORECASE)
_GIVEN_THEN = re.compile(
    r"^(?:\s+(?:that|which)\s+was)?(?:\s+(?:first\s+)?(?:issued|given|served|imposed|made|placed)\b[^.;,]{0,60}?)?\s+(?:on|in|of|dated)\s+(?:\d|(?-i:[A-Z][a-z]+\s+\d))",
    re.IGNORECASE,
)


def is_not_meant(before: str) -> bool:
    """Whether the words before a paper say that nobody means to give it: *has no plans to issue a direction*."""
    return any(words.search(before) for words in (_NOT_MEANT, _NOT_NOW, _NO_PLAN))


def is_only_considered(before: str, after: str) -> bool:
    """Whether a paper was thought of and something else done: *considered an improvement notice but sent advisers instead*."""
    return bool(_CONSIDERED.search(before) and _BUT_DID.match(after))


def is_end_open(before: str) -> bool:
    """Whether the words before a paper say that its end is thought of: *is thinking of lifting the direction*."""
    return _END_WEIGHED.search(before) is not None


def is_end_weighed(before: str, after: str) -> bool:
    """Whether a paper that was given on a day told here may now be ended, which has not been decided."""
    weighed = _END_WEIGHED.search(before) or _WHETHER_IT.search(before)
    if _is_end_wanted(before, after):
        return True
    return bool(weighed and _GIVEN_THEN.match(after))


def _is_end_wanted(before: str, after: str) -> bool:
    """Whether somebody only wants an end: *want the direction to the council revoked*."""
    return bool(_WANTED.search(before) and _ENDED_BARE.match(after))
