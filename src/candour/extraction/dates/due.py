"""Whether a day by which something is due lies ahead: of the paper, or only of what is told in it.

A deadline and a promise look ahead: *promised 25 more by September* means the next September, and *a partner is sought by
January* the next January. One that was missed is over; one set or promised in the past may be over too, so that its
year is only told where it is near.
"""

import re

from candour.extraction.dates.mention import Relation
from candour.extraction.dates.tense import Tense, is_told_of_now

LOOK_AHEAD: frozenset[Relation] = frozenset({"by", "until", "within"})
"""How a day is named by which something is due."""

_DUTY = re.compile(
    r"\b(?:(?<!up )to|must|shall|should|will|required|deadline|until|given|no later|recommend\w*|resolved|agreed|directs?|asked|"
    r"requests?|requested|demands?|demanded|wants|expects|insists|requires|orders|ordered|instruct\w*|propos\w*|moved|aims?|plans|due)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:promis|pledg|vow|commit|announc|guarantee|undert|allocat|earmark)\w*\b", re.IGNORECASE
)
_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(?:deadlines?|time\s+limit|target\s+date|due\s+date|cut-?off(?:\s+date)?)\s+(?:(?:of|for|is|was|to|on)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_MISSED_BEFORE = re.compile(
    r"\b(?:miss(?:ed|es|ing)|past|overran|overshot|breached|beyond|failed\s+to\s+meet)\s+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_MISSED_AFTER = re.compile(
    r"\b(?:missed|failed\s+to\s+(?:do\s+so|meet|comply|keep)|(?:did\s+not|didn[’']t)\s+(?:do\s+so|meet|comply|manage|happen)|came\s+and\s+went|has\s+(?:now\s+)?passed|was\s+not\s+(?:met|kept)|(?:was|is)\s+overdue)\b",
    re.IGNORECASE,
)
# What is under way: *a partner is being sought*, *is recruiting*.
_UNDER_WAY = re.compile(
    r"\b(?:is|are)\s+(?:(?:now|also|still|currently|being|actively)\s+)*(?:[a-z]{2,}ing|sought|wanted|needed)\b[^.;]*$",
    re.IGNORECASE,
)


def is_due(sentence: str, at: int, relation: Relation) -> bool:
    """Whether the day at a place of its sentence is one by which something is due."""
    return relation in LOOK_AHEAD or names_deadline(sentence, at)


def names_deadline(sentence: str, at: int) -> bool:
    """Whether a day is called a deadline: *a deadline of 31 March*."""
    return _DEADLINE.search(sentence, 0, at) is not None


def turn_ahead(tense: Tense, sentence: str, at: int, relation: Relation) -> Tense:
    """The tense of a day that is due: ahead of what sets it, behind where it was missed."""
    if is_missed(sentence, at):
        return tense._replace(direction="past", is_told_then=False, is_resolved=False)
    lead = sentence[:at]
    is_promised = _PROMISE.search(lead) is not None
    if is_promised and tense.direction == "past" and _HAD.search(lead):
        return tense._replace(direction=None)
    if _UNDER_WAY.search(lead):
        return tense._replace(direction="future")
    is_set = is_promised or names_deadline(sentence, at) or _DUTY.search(sentence) is not None
    if not is_set and (tense.direction is not None or relation != "by"):
        return tense
    is_then = tense.direction != "future" and not is_told_of_now(lead)
    return tense._replace(direction="future", is_told_then=tense.is_told_then or is_then)


def is_missed(sentence: str, at: int) -> bool:
    """Whether the sentence says that the day passed without what was due.

    >>> is_missed("It was told to act by May but missed the deadline.", 22)
    True
    """
    before = _MISSED_BEFORE.search(sentence, 0, at)
    return bool(before or _MISSED_AFTER.search(sentence, at))
