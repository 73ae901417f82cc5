"""Who speaks where a duty is told: somebody who may order or advise it, the council itself, or one who only wishes it."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.parliament import is_told_to_parliament
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.frames.roles import find_actor

_MAY_ADVISE = re.compile(
    r"\b(?-i:may|might|can|could)\s+(?:(?:at\s+any\s+time|then|also|if\s+[^,;.]{2,30},)\s+)*$"
)
_SUPPOSED = re.compile(
    r"(?:^|[,;]\s+)(?:and\s+|but\s+)?(?:if|whether|unless|where|should)\s[^,;]*$|\bnot\s+$",
    re.IGNORECASE,
)
ABOVE = ("minister", "secretary_of_state", "prime_minister", "commissioner")
ADVISERS = ("commissioner", "adviser", "inspector")
SPEAKS = re.compile(
    r"\b(?:sa(?:ys|id)|t(?:ells|old)|wr(?:ites|ote)|warn(?:s|ed)|add(?:s|ed)|conclude[sd]|f(?:inds|ound)|stress(?:es|ed)|insist(?:s|ed)|stated?|made\s+clear|report)\b"
)
_SAYS_LAST = re.compile(
    r"(?:(?!\b(?:notice|direction|letter|report|order|wrote|writes|motion|that|must|shall)\b)[^:\n]){3,160}\b(?:said|says|added|adds|commented|comments)(?:\s(?:today|yesterday|in\s+a\s+statement))?:",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"[^.;:,]{0,60}?\b(?:said|says|added|wrote|concluded),?\s+(?:and\b|that\b|the\b|it\b)"
)
_REPORTED = re.compile(
    r"\b(?:reported|found|concluded|advised|said|wrote|noted|warned|considered)\b[^.;:]{0,60}?\bthat\b[^.;:]*$",
    re.IGNORECASE,
)
_A_MOTION = re.compile(r"\b(?:a|the|its|their)\s+(?:[\w’'-]+\s+){0,3}?motion\b", re.IGNORECASE)
# *opposed the motion, but it was carried: it requires …*
_MOTION_IT = re.compile(
    r"\b(?:a|the|its|their)\s+(?:[\w’'-]+\s+){0,3}?motion\b(?:(?!\b(?:direction|notice|order)\b)[^.;])*[,:–—]\s+(?:and\s+)?it\s+$",
    re.IGNORECASE,
)
NEAR, _MOST_QUOTED = 700, 4
_ASKED = re.compile(r"\b(?:what|whatever|how)\s+(?:[\w’'-]+\s+){1,6}$", re.IGNORECASE)
_OF_POLICY = re.compile(
    r"\b(?:policy|practice|presumption|principle|rule)\b[^.;]{0,40}\s(?:is|was|remains)\s+that\b[^.;]{0,90}$",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r"\bwhether\b[^.;]{0,140}$|\b(?:decid|determin|judg|consider|assess|ask|see|know|clear|advise|say|rul)\w*\s(?:(?:by|before|in|at|later|this|next|on)\s[^.;,]{2,40}\s)?if\s[^.;]{0,110}$",
    re.IGNORECASE,
)
_FOUND_THAT = re.compile(
    r"\b(?:said|says|found|finds|concluded|concludes|noted|reported|judged|thought|satisfied|expedient)\s+that\b[^.;:]{0,90}$"
)
_OPINES = re.compile(
    r"\b(?:said|says|added|adds|insist(?:s|ed)|admit(?:s|ted)|believe[sd]?|argue[sd]|stress(?:es|ed)|accept(?:s|ed)|conceded|told\s+(?:\w+\s+){1,5}?that)\s+(?:that\s+)?(?:the|it|we|they|he|she|this|[A-Z])[^.;“\"]{0,60}$"
)
_TOLD_BY = re.compile(r"\b(?:told|informed|warned|instructed|advised)\s+by\b", re.IGNORECASE)
LED = re.compile(
    r"\b(?:I|we)\s+(?:have\s+|am\s+|are\s+)?(?:today\s+)?direct(?:ed|ing)?\b|\b(?:under|by|in|according\s+to|through|with|says?|said|adds?|added|states?|stated|tells|told|sets?\s+out|requires?)\b[^.;:]{0,80}?\b"
    r"(?:directions?|directives?|improvement\s+notice|notice|order|letter)\b|\b(?:direction|directive|notice|order|letter)\b[^.;:]{0,110}?\b(?:says?|said|states?|stated|adds?|"
    r"added|sets?\s+out|means|requires?|tells|told)\b",
    re.IGNORECASE,
)
_USING = re.compile(
    r"\b(?:us(?:ed|ing|es)|invok(?:ed|ing|es)|exercis(?:ed|ing|es))\b", re.IGNORECASE
)
_WILL_LEAD = re.compile(
    r"\b(?:propos\w+|intend\w*|minded|ready|prepared|going|threat\w*|plan(?:s|ned|ning)?)\s+to\s+$|(?:\b(?:will|would|shall)|[’']ll)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_MAY_LEAD = re.compile(
    r"\b(?:(?-i:may)|could|might|would|minded|hesitate|(?<!using )(?<!used )(?<!invoked )(?<!exercised )(?<!his )(?<!her )(?<!their )(?<!its )powers?|whether|if)\b[^.;]{0,60}$|\b(?:(?-i:may|could|might)\s+(?:then\s+|also\s+)?(?:choose\s+to\s+)?|(?:hesitate|prepared|ready|intend|choose|have)\s+to\s+)(?:use|exercise|invoke)\b[^.;]{0,220}$",
    re.IGNORECASE,
)
# What orders goes on after what it doubts: *questioned whether leaders could cope and required …*.
_COULD_AND = re.compile(
    r"\b(?:could|might|would|can)\s+(?:(?!\b(?:ha[sd]|have|be|been)\b)[^.;])*\band\s+$"
)
_ORDERED = re.compile(r"(?:required|ordered|directed|instructed)\b", re.IGNORECASE)
ORDERING = re.compile(
    r"\b(?:direction|directive|improvement\s+notice|notice|order)\b[^.;:,]{0,60}$", re.IGNORECASE
)
_I_HAVE = re.compile(r"\b(?:I|[Ww]e)(?:[’']ve)?\s+(?:(?:have|had|also|therefore|now|already)\s+)*$")
_LETTER = re.compile(r"\b(?:letter|he\s+wrote|she\s+wrote)\b", re.IGNORECASE)
_OF_LETTERS = re.compile(
    r"\bletters?\b[^§]*\b(?:minister|secretary)\b|\b(?:minister|secretary)\b[^§]*\bletters?\b|\bpowers?\s+(?:under|in)\b|\bdirect(?:ed|ing|ion)\b",
    re.IGNORECASE,
)
FOR_WRITERS = (
    "direction",
    "improvement_notice",
    "letter",
    "report",
    "minutes",
    "improvement_plan",
)
# *The Council has been helped by Thornsea, and has now asked Eastmarch to …*: its own request, told by others.
_COUNCIL_HAS = re.compile(
    r"\W*(?:\d[\d.]*\W+)?(?:[Tt]he\s+)?(?:[A-Z][\w’'-]+\s+){0,3}(?:[Cc]ouncil|[Aa]uthority)\s+(?:has|have|had)\b[^.;:]*?(?:\b(?:has|have|had)\s+)?(?:(?:now|also|since|already|therefore)\s+)*$"
)


_BY_ORDER = re.compile(
    r"\b(?:under|in|by|according\s+to|because\s+of)\s+(?:the|this|that|our|its|an?)\s+(?:[\w’'-]+\s+){0,3}?(?:direction|notice|order)\b|"
    r"\b(?:direction|notice|order)\b[^.;:]{0,60}\b(?:says?|said|states?|means|requires)\b",
    re.IGNORECASE,
)


def is_bound_by_order(context: Context, found: Found) -> bool:
    """Whether a sentence names the order by which *we must* do something: *Under the direction issued last year, we must …*."""
    lead = context.text.text[found.sentence.start : found.match.start()]
    return found.phrase.rule.endswith((".must", ".has_to")) and bool(_BY_ORDER.search(lead))


def is_said_from_above(context: Context, found: Found) -> bool:
    """Whether a minister, commissioner, inspector or adviser speaks in the sentence, and not only the law or the press."""
    sentence = found.sentence
    if not SPEAKS.search(sentence.text):
        return False
    parties = context.parties_in(sentence.start, sentence.end)
    return any(
        p.office in (*ABOVE, *ADVISERS, "ofsted", "department", "government") for p in parties
    )


def is_asked_by_council(context: Context, found: Found) -> bool:
    """Whether the council itself asks somebody: no recommendation to it."""
    if _COUNCIL_HAS.match(context.text.text[found.sentence.start : found.match.start()]):
        return True
    if context.kind in FOR_WRITERS:
        return False
    actor = find_actor(context, found.sentence, found.match.start())
    return actor is not None and actor.kind == "authority"


def is_advice(context: Context, found: Found) -> bool:
    """Whether who suggests something is there to advise: a commissioner, adviser or inspector, or one quoted as *I*."""
    start = max(found.sentence.start - NEAR, 0)
    return any(party.office in ADVISERS for party in context.parties_in(start, found.match.start()))


def is_said_by_adviser(context: Context, found: Found) -> bool:
    said = _SAID.search(context.text.text, found.sentence.start, found.match.start())
    return said is not None and any(
        party.office in ADVISERS for party in context.parties_in(said.start(), said.end())
    )


def is_reported(lead: str) -> bool:
    """Whether the words before a verb tell what somebody reported or found: *She reported that the Council must …*."""
    return _REPORTED.search(lead) is not None


def is_set_out(context: Context, found: Found) -> bool:
    """Whether a paragraph is what somebody says, set out without marks below *The minister said:*."""
    number = found.sentence.paragraph
    before = context.text.paragraphs[max(number - 1, 0)]
    is_next = number > 0 and context.text.text[before.end - 1] == ":"
    return is_next and _SAYS_LAST.fullmatch(context.text.text, before.start, before.end) is not None


def is_said_below(context: Context, found: Found) -> bool:
    """Whether somebody who may not order it says in the sentence what must be done: a council's leader, an MP."""
    sentence = found.sentence
    if not _OPINES.search(context.text.text, sentence.start, found.match.start()):
        return False
    if _TOLD_BY.search(context.text.text, sentence.start, found.match.start()):
        return False
    parties = context.parties_in(sentence.start, found.match.start())
    speaks = any(p.kind in ("person", "office") for p in parties)
    above = (*ABOVE, *ADVISERS, "ofsted", "department", "government")
    return speaks and not any(p.office in above for p in parties) and not LED.search(sentence.text)


def is_from_above(context: Context, found: Found) -> bool:
    """Whether who expects something may ask it of a council: a minister or commissioner, or a letter's writer."""
    subject = found.match["subject"].lower()
    if subject in ("i", "we", "my", "our"):
        if context.kind == "letter" or is_quoted_from_above(context, found):
            return True
        return is_told_to_parliament(context) and not context.text.is_quoted(found.match.start())
    if subject in ("he", "she") and _counts_on_council(context, found):
        return True
    if subject not in ("he", "she", "his", "her"):
        return True
    return any(party.office in ABOVE for party in find_meant_by(context, found))


def is_quoted_from_above(context: Context, found: Found) -> bool:
    """Whether a quotation is of a minister, a department or a letter: its paragraph says so, or the one that it goes on from."""
    text, at = context.text, found.match.start()
    if not text.is_quoted(at):
        return False
    number = text.paragraph_at(at)
    for block in reversed(text.paragraphs[max(number - _MOST_QUOTED, 0) : number + 1]):
        outside = [
            p for p in context.parties_in(block.start, block.end) if not text.is_quoted(p.start)
        ]
        if any(party.office in (*ABOVE, "department", "government") for party in outside):
            return True
        if any(not text.is_quoted(m.start()) for m in _LETTER.finditer(text.text, block.start, at)):
            return True
        if outside or not text.is_quoted(block.start + 1):
            return False
    return False


def is_own_request(context: Context, found: Found, lead: str) -> bool:
    """Whether somebody who may order nothing speaks of a request of their own: *“I have asked the council to release me.”*"""
    is_quoted = context.text.is_quoted(found.match.start())
    return is_quoted and bool(_I_HAVE.search(lead)) and not is_quoted_from_above(context, found)


def _counts_on_council(context: Context, found: Found) -> bool:
    """Whether *he counted on the council's staff* stands in an account of a minister's letters: only one who writes to a
    council speaks of its people so."""
    whom = found.match.groupdict().get("who") or ""
    before = context.text.text[max(found.match.start() - NEAR, 0) : found.match.start()]
    lead = context.text.text[found.sentence.start : found.match.start()]
    return "council" in whom.lower() and bool(_LETTER.search(lead) or _OF_LETTERS.search(before))


def find_meant_by(context: Context, found: Found) -> list[Party]:
    """Whom the pronoun means that a phrase has as its subject: the party it is known to stand for, else the last one who
    could speak before it in its sentence."""
    at = found.match.start("subject")
    told = context.parties_in(found.sentence.start, at)
    people = [p for p in told if p.kind in ("person", "office") and p.end <= at]
    return [*context.parties_in(at, at + 1)] or people[-1:]


def is_given_by_adviser(context: Context, found: Found) -> bool:
    if not found.match["who"]:
        return False
    giver = find_actor(context, found.sentence, found.match.start(), kinds=("person", "office"))
    return giver is not None and bool(
        re.search("commissioner|advis", f"{giver.office} {giver.role}", re.IGNORECASE)
    )


def is_only_allowed(lead: str) -> bool:
    """Whether somebody only may or can advise, or it is only supposed: *They may at any time recommend that …*."""
    return bool(_MAY_ADVISE.search(lead) or _SUPPOSED.search(lead))


def is_only_possible(lead: str, verb: str) -> bool:
    """Whether what is ordered may only come to be: *could direct it to …*, *I will direct it to …* in a minister's mouth."""
    if _COULD_AND.search(lead) and _ORDERED.match(verb):
        return False
    may = _MAY_LEAD.search(lead)
    if may and not (may.group().lower().startswith("power") and _USING.search(lead)):
        return True
    return bool(_WILL_LEAD.search(lead)) and not ORDERING.search(lead)


def is_only_told(context: Context, lead: str) -> bool:
    """Whether a modal weighs, asks or, in a direction or notice, tells what somebody found: it orders nothing there."""
    if context.is_formal and _FOUND_THAT.search(lead):
        return True
    return bool(_WEIGHED.search(lead) or _ASKED.search(lead) or _OF_POLICY.search(lead))


def tells_of_motion(context: Context, found: Found, lead: str) -> bool:
    """Whether *it calls on …* takes up the motion that the sentence before tells of."""
    before = context.text.sentences[max(found.sentence.number - 1, 0)]
    if lead.strip().lower() == "it":
        return _A_MOTION.search(before.text) is not None
    return _MOTION_IT.search(lead) is not None
