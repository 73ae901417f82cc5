"""Whether the day behind a paper is its own, or that of something done with it: read, discussed, reported to members."""

import re

from candour.extraction.before import Before
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.signs import DEFINITE
from candour.extraction.prose.text import Sentence

_MADE_PUBLIC = re.compile(
    r"\b(?:which|that)\s[^.;]{2,40}?\s(?:published|released|made\s+public)\b|\b(?:disclosed|leaked|seen|obtained|shared|received)\b",
    re.IGNORECASE,
)
_WAS_PUBLISHED = re.compile(
    r"\b(?:was|were|has\s+been|is)\s+(?:\w+\s+)?(?:published|released|made\s+public)\b"
)
# *had been placed in the members' room on 2 March*: what became of it afterwards.
_PASSED_ON = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:(?:\w+ly|also|then|first|only|later)\s+)*(?:placed|put|left|laid|kept|filed|deposited|pinned|posted|uploaded|circulated|forwarded|copied|passed|distributed|tabled|shown|read|"
    r"handed\s+(?:out|over|on)|made\s+available|brought\s+to|presented|reported|considered|discussed|debated|noted|answered|acknowledged|opened)\b",
    re.IGNORECASE,
)
_LETTERS_OR_REPORTS = re.compile("letter|report", re.IGNORECASE)
# What something is measured by: the day that follows is not the paper's, unless it says so.
_MEASURED = Before(
    r"\b(?:against|within|compl(?:y|ies|ied|iance)\s+with|in\s+line\s+with|terms\s+of|progress\s+(?:on|under|with))\s+(?:the|this|that|its)\s+(?:[\w’'-]+\s+)?$",
    reach=60,
)
_IS_DAY_OF_IT = re.compile(
    r"^\s*of\b|\b(?:dated|issued|given|made|served|published|sent|imposed|signed)\b"
)
_DEALT_WITH = re.compile(
    r"\b(?:consider\w*|review\w*|discuss\w*|debat\w+|received|read|noted|saw|approved|accepted|welcomed)\s+(?:the|this|that|his|her|its|their)\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
_LEARNT_OF = re.compile(
    r"\b(?:(?:told|informed|notified|aware|learn\w+|hear[ds]?|knew|briefed|found\s+out|saw|seen|shown)\s+(?:(?:of|about)\s+)?"
    r"|(?:told|informed|notified|briefed|alerted)\s+(?:[\w’'-]+\s+){1,5}?(?:of|about|on)\s+|copy\s+of\s+)(?:the|this|that|his|her|its|their|those|these)\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
# What gives, changes or ends a paper: behind *the notice* a day needs one of these to be the notice's.
_GIVES = re.compile(
    r"\b(?:issu|giv|gave|made\b|mak|serv|publish|sent\b|send|sign|impos|plac|put\b|receiv|lift|revok|withdr|remov|clos|end|lapsed|var[iy]|revis|amend|updat|relax|eas(?:ed|ing)|tighten|strengthen|extend|arriv|replac|supersed|renew|"
    r"tak|took|under\b|subject\b|following|follow|since|after|hand|hit\b|dates?\b|came|com(?:es|ing)\b|enclos|attach)\w*",
    re.IGNORECASE,
)
_GIVES_IT = re.compile(
    rf"{_GIVES.pattern}\s+(?:(?!on\b|about\b|of\b|against\b|with\b|to\b)[\w’'-]+\s+){{0,8}}$",
    re.IGNORECASE,
)
# *The plan in response to the direction was published on 4 May*: of the plan.
_OF_ITS = Before(
    r"\b(?:to|under|on|of|with|for|against|about|by|in)\s+(?:the|this|that|its|their)\s+$",
    re.IGNORECASE,
    reach=24,
)
_WAS_DONE = re.compile(
    r"\s*(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?!revis|vari|amend|updat|lift|revok|withdr|remov|clos)\w"
)


def is_of_dealing(
    context: Context, sentence: Sentence, match: re.Match[str], gap: str, day: int
) -> bool:
    """Whether the day at ``day`` tells when somebody dealt with the paper named by ``match``; ``gap`` is what stands between
    but for parties and how it was given."""
    text, head = context.text.text, match["head"].lower()
    before = (text, sentence.start, match.start())
    is_measure = _MEASURED.search(*before)
    if is_measure and gap.strip() and not _IS_DAY_OF_IT.search(gap):
        return True
    if _LETTERS_OR_REPORTS.search(head):
        return _is_told_of(text, sentence, match, gap)
    lead = text[sentence.start : match.start()]
    if not DEFINITE.search(lead) or gap.strip(" ,(").lower().startswith(
        ("of", "dated", "on", "in")
    ):
        return not gap.strip() and bool(_LEARNT_OF.search(*before))
    if _OF_ITS.search(lead) and _WAS_DONE.match(text, match.end(), day):
        return True
    is_bare, is_apposed = not gap.strip(), gap.strip() in (",", "(")
    return not is_apposed and not (
        _GIVES.search(text, match.end(), day) or (is_bare and _GIVES_IT.search(lead))
    )


def _is_told_of(text: str, sentence: Sentence, match: re.Match[str], gap: str) -> bool:
    """The same of a letter or report."""
    before = (text, sentence.start, match.start())
    if _MADE_PUBLIC.search(gap):
        return True
    is_letter = match["head"].lower().startswith("letter")
    if is_letter and (_WAS_PUBLISHED.search(gap) or _PASSED_ON.search(gap)):
        return True
    return not gap.strip() and bool(_DEALT_WITH.search(*before) or _LEARNT_OF.search(*before))
