"""Who acts behind a clause that somebody tells: *The minister hopes the council will improve and has appointed an adviser*.

What *will* or *must* be is no place for *and has*: that goes on with the verb of whoever hopes or says it.
"""

import re
from collections.abc import Sequence

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party

_TELLS = Before(
    r"\s+(?:(?:also|now|still|today|yesterday|has|have|had)\s+)*(?:hop(?:es?|ed)|expect(?:s|ed)?|believe[sd]?|trust(?:s|ed)?|thinks?|thought|says?|said|insist(?:s|ed)?|"
    r"warn(?:s|ed)?|wants?|wanted|consider(?:s|ed)?|confirm(?:s|ed)|announced|concluded|decided|made\s+(?:it\s+)?clear|(?:is|was|are|were)\s+(?:\w+\s+)?"
    r"(?:confident|satisfied|clear|sure|concerned|determined|adamant|hopeful|disappointed))\s+(?:that\s+)?(?:the\s+)?$",
    reach=90,
)
_ADVERBS = r"(?:(?:so|then|also|now|therefore|accordingly|today|already)\s+)*"
_AND = re.compile(rf",?\s+and\s+{_ADVERBS}(?P<has>(?:has|have)\s+{_ADVERBS})?$")
_HAS = re.compile(r"(?:has|have)\s")
_DID = re.compile(r"[a-z]+ed\b")
_BE = re.compile(r"\bbe(?:en|ing)?\b")
_TO_BE = re.compile(
    r"\s+(?:(?:also|now|still|soon)\s+)*(?:will|would|must|should|can|could|shall|may|might|needs?\s+to|has\s+to|had\s+to|ought\s+to)\s"
)
_WAS = re.compile(r"\s+(?:had|was|were|failed)\s")


def find_outer(text: str, party: Party, before: Sequence[Party], position: int) -> Party | None:
    """Who does what the verb at ``position`` tells: whoever tells of a party's clause where the verb lies outside it, and that
    party where it does not; ``None`` where nobody plainly does."""
    if not _leaves_clause(text, party, position):
        return party
    tells = _TELLS.search(text, 0, party.start)
    if tells is None:
        return party
    return next((one for one in before if one.end == tells.start()), None)


def _leaves_clause(text: str, party: Party, position: int) -> bool:
    """Whether a verb cannot be that of a party before it, of which is only told what *will* be or what it *had* done."""
    joins = _AND.search(text, party.end, position)
    if joins is None:
        return False
    is_perfect = bool(joins["has"] or _HAS.match(text, position))
    if _TO_BE.match(text, party.end, position):
        is_passive = _BE.search(text, party.end, joins.start()) is not None
        return is_perfect or (not is_passive and _DID.match(text, position) is not None)
    return is_perfect and _WAS.match(text, party.end, position) is not None
