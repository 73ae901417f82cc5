"""Whether the word *direction* names a paper, or the way in which something goes, or guidance."""

import re

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.frames.instruments.giving import ISSUED_WITH
from candour.extraction.prose.frames.instruments.signs import DEFINITE, THIS

_INDEFINITE = Before(
    r"\b(?:an?|one|two|another|the|this)(?:\s+[\w-]+)?\s*$", re.IGNORECASE, reach=80
)
_NO_DIRECTION = re.compile(
    r"^\s*(?:of travel|in which|and leadership|for the|of progress|that the|of\s+(?!\d|(?:early|late|mid)\b|(?-i:[A-Z])|the\s+(?:secretary|minister|department|education|same\s+da)|that\s+da))",
    re.IGNORECASE,
)
_DIRECTION_FOLLOWS = re.compile(
    r"^\s*(?:\([\w ]+\)\s*)?,?\s*(?:(?:that|which)\s+)?(?:(?:first|originally|initially|was|were|are|have|has|had|is|will|be|also|now|today|yesterday|currently|still|then|since|later|hereby|therefore|been|formally|finally|itself)\s+)*"
    r"(?:in\s+(?:force|place)\b|of\s+\d|of\s+(?:the\s+same|that)\s+da(?:y|te)\b|of\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)|issued|given|made|dated|signed|published|enclosed|attached|annexed|from|under|said|says|requires?|required|orders?|ordered|states?|stated|replace[sd]?|"
    r"follows|followed|came|outlines|sets|closed|revoked|lifted|withdrawn|rescinded|discharged|varied|revised|amended|updated|extended|relaxed|brought|superseded|calls|tells|told|instructs|warns|notes|threaten\w*|asks|asked|"
    r"means|meant|imposed|expire[sd]?|lapsed|ended|ceased|remain(?:s|ed)?|no\s+longer|served|arrived|gives?|obliges|compels|binds|demands|took\s+effect|(?:compell|oblig|requir|tell|order|instruct|forc|demand|appoint|plac|bind)ing\s|to\s+[A-Z]|to\s+(?:the|its|your|that)\s+(?i:council|authority|borough|county|city|trust)\b|by\s+(?:the\s+)?[A-Z])"
)
_IN_CAPITALS = re.compile(r"\s+(?:(?:ISSUED|GIVEN|MADE)\s+)?(?:TO|UNDER)\s+[A-Z]")
_DIRECTION_LEADS = re.compile(
    r"(?:\bissu\w+(?:\s+with)?|\bgiv\w+|\bmade|\bmake|\bunder|\breceiv\w+|\bminded to \w+|\bserv\w+|\blift\w*|\brevok\w+|\bcompl\w+ with|\bterms of|\bend of|\bdate of|"
    r"\b(?:lifting|revocation|withdrawal|removal|replacement|breach|draft|issuing) of|\bsent|\bsubject to|\breplac\w+|\bsupersed\w+|\bamend\w+|\bvar(?:y|ied|ying)|\brevis(?:ed?|es|ing)|\bupdat(?:ed?|es|ing)|\bextend\w*|\bclos(?:ed?|es|ing)|\bwithdr\w+|\benclos\w+|\battach\w*|\bfollowed\s+by|"
    r"\bsigned|\bplaced on|\bin|\bimpos\w+|\bexpect\w*)\s+"
    r"(?:an?|the|this|its|their|that)?\s*$",
    re.IGNORECASE,
)
_OF_GIVER = re.compile(r"^\s+of\s+(?:the\s+)?(?:Secretary|Minister|Department)")
_DATED = re.compile(r"^,?\s+dated\s+(?:the\s+)?(?:\d|[A-Z])")
_GIVEN_IN_CLAUSE = re.compile(
    r"^(?:,?\s+(?:that|which)\s+[^.;,]{1,60}?|\s+(?:it|they|he|she|I|we|ministers|(?:the|his|her)\s+(?:(?:education|then)\s+)?(?:department|government|minister|secretary(?:\s+of\s+state)?|predecessor)))\s(?:(?:was|were)\s+(?:first\s+)?(?:given|issued|sent|served)|(?:has|had|have)?\s*(?:issued|gave|given|(?<!it\s)(?<!they\s)(?<!he\s)made|received|imposed|served|sent|signed))\b"
)
_COUNTED = Before(
    r"\b(?:received|had|given|gave|made|issued(?:\s+with)?|served\s+with|subject\s+to|under)\s+(?:two|three|four|five|six)\s*$|^(?:two|three|four|five|six)\s*$",
    re.IGNORECASE,
    reach=48,
)
_LABEL_LAST = re.compile(
    r"(?:(?:council|borough|city|county|\bof\s+[A-Z]\w+)\s*[:–—-]|^\W*(?-i:[A-Z])[\w’'-]*(?:\s+[\w’'-]+){0,4}\s*:)\s*$",
    re.IGNORECASE,
)
_ROW_ENDS = re.compile(r"\s*(?:$|[,(]|issued|given|dated|of\s+\d|\d)")
_PLAIN_DIRECTION = re.compile(r"direct(?:ions?|ives?)", re.IGNORECASE)
# *were given clear direction*: guidance, and no paper.
_WITHOUT_ARTICLE = Before(
    r"\b(?:clear|strong|strategic|political|firm|professional|good|little|more|some|any|no|much|better|the\s+right)\s*$",
    re.IGNORECASE,
    reach=24,
)
# *a stage direction of 2 May*: how somebody is to move, drive or play.
_OF_ELSE = Before(
    r"\b(?:stage|sense\s+of|change\s+of|choice\s+of|compass|travel|wind|driving|musical|film|theatre|artistic|traffic|opposite|wrong)\s*$",
    re.IGNORECASE,
    reach=24,
)
_AFTER_DAY = Before(r"\d{4}\s*[:–—-]\s*$", reach=10)
# *have been given directions*: whichever.
_VERB_LAST = Before(
    r"\b(?:been|were|are|being|was|get|got)\s+(?:given|issued(?:\s+with)?|sent)\s*$",
    re.IGNORECASE,
    reach=32,
)
_TO_WHOM = re.compile(r"\s+(?:to|under|pursuant)\s")


def is_direction(match: re.Match[str], before: str, after: str, named_by: Party | None) -> bool:
    """Whether *direction* names a paper where it stands: *a direction under*, but not *the direction of travel*."""
    if _is_whichever(match.group(), before, after) or _OF_ELSE.search(before):
        return False
    if _DATED.match(after) or _GIVEN_IN_CLAUSE.match(after) or _OF_GIVER.match(after):
        return True
    if match.group().isupper() and not before.strip() and _IN_CAPITALS.match(after):
        return True
    if _NO_DIRECTION.search(after):
        return False
    if not _PLAIN_DIRECTION.fullmatch(match.group()):
        return True
    if named_by and named_by.kind in ("person", "office", "body"):
        return True
    if THIS.search(before) or _COUNTED.search(before):
        return True
    if _LABEL_LAST.search(before) and _ROW_ENDS.match(after):
        return True
    if (
        before.strip(" \t•*–-") == ""
        or _AFTER_DAY.search(before)
        or DEFINITE.search(before)
        or _INDEFINITE.search(before)
    ):
        return bool(_DIRECTION_FOLLOWS.search(after) or _DIRECTION_LEADS.search(before))
    return bool(_DIRECTION_LEADS.search(before)) and not after.startswith(" of ")


def is_direction_given(noun: str, before: str, after: str) -> bool:
    """Whether the words before say that somebody was given it: *handed the council a direction*."""
    is_given = not after.startswith(" of the") and ISSUED_WITH.search(before.lower())
    is_any = _is_whichever(noun, before, after) or _WITHOUT_ARTICLE.search(before)
    return bool(is_given) and not is_any and not _OF_ELSE.search(before)


def _is_whichever(noun: str, before: str, after: str) -> bool:
    """Whether some directions or others are meant, to nobody named: *councils that have been given directions*."""
    is_bare = noun.lower() == "directions" and not _TO_WHOM.match(after)
    return is_bare and _VERB_LAST.search(before) is not None
