"""Who gave a direction or notice whose own naming does not say: the writer of the letter, the only one who could have."""

import re
from collections.abc import Iterator, Sequence

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_reader, find_writer
from candour.extraction.prose.frames.instruments.issuers import may_issue
from candour.extraction.prose.frames.instruments.joining import count_months
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.roles import find_doer
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_GIVES = r"(?:issu|giv|serv|mak|mad|sign|send|sen[td]|direct|lift|revok|withdr|remov|clos|var[yi]|revis|amend|replac|mind|propos|decid|intend|consider|enclos|impos|extend)\w*"
_MINE = re.compile(rf"\b(?:I|[Ww]e|my\s+department)\s+(?:[\w’'-]+\s+){{0,6}}?{_GIVES}\b")
_YOU_ASKED = re.compile(r"\byou\s+(?:to\s+|should\s+)?(?:issue|give|make|serve)\s", re.IGNORECASE)
_MAKES_IT = re.compile(
    rf"\s+(?:(?:has|had|have|also|now|today|therefore|hereby)\s+)*{_GIVES}\s+(?:it|this\s+(?:direction|notice))\b",
    re.IGNORECASE,
)
_BY_THIS = re.compile(
    r"\b(?:by|in|through|with|under)\s+th(?:is|e(?:se)?)\s+(?:improvement\s+|statutory\s+)?(?:notice|directions?),?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:He|She|They)\s+(?:(?:has|have|had|is|was)\s+)?(?:(?:therefore|also|now|then|today|accordingly)\s+)*"
    rf"{_GIVES}\b"
)
_PERSONAL = Before(r"\b(?:his|her)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE, reach=40)
_FROM = re.compile(
    r"\s*(?:from|organisation|published\s+by|issued\s+by)\b\s*:?\s*(?:the\s+)?", re.IGNORECASE
)
_STYLED = re.compile(
    r"\b(?:(?:The\s+)?Rt\.?\s+Hon\.?|(?:The\s+)?Right\s+Honourable|Sir|Dame|Lord|Lady)\b"
)
_OTHER_SECRETARY = re.compile(
    r"\bSecretar(?:y|ies)\s+of\s+State\s+for\s+(?!Education|Children)|\bSecretaries\s+of\s+State\b"
)
_ORDERED = re.compile(
    r"\b(?:order|instruct|issu|giv|gave|serv|impos|interven|stepp|demand|(?<!longer )(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bas )requir)\w*\b|\bdirect(?:s|ed|ing|ions?)?\b"
    r"|\bt(?:ells?|old)\s[^.;]{2,80}?\sto\s"
)
# *a notice that stands until the minister is satisfied*: who may end it is not told to have given it.
_ONCE = re.compile(r"\b(?:until|till|unless|once|as\s+long\s+as)\b[^.;]{0,50}$")
_SPOKE_FOR = re.compile(r"\bspokes\w+\s+(?:for|at|from)\s+(?:the\s+)?$", re.IGNORECASE)
_GOVERNMENT = re.compile(r"(?<![Ll]ocal\s)\b[Gg]overnment\b(?![’'])")
_WHICH_LAST = re.compile(r"\b(?:which|that)\s+(?:the\s+|my\s+|her\s+|his\s+)?(?:then\s+)?$")
_GAVE_NEXT = re.compile(
    r"\s+(?:had\s+)?(?:first\s+)?(?:issued|gave|given|served|made|imposed|signed)\b"
)
_GENERAL = ("ministers", "government")
_PAPERS = ("letter", "email")
_FRONT, _LETTERHEAD, _LATEST, _NEAR = 14, 3, 3, 24


def find_order_giver(
    context: Context, group: Sequence[Naming], *, date: PartialDate | None, is_principal: bool
) -> Party | None:
    """The party that gave, varied or lifted a direction or notice; ``None`` where the document leaves it open."""
    for naming in group:
        sentence = context.text.sentence_at(naming.start)
        party = _writer(context, sentence, naming) or _in_sentence(context, sentence, naming, date)
        if party:
            return party
    if is_principal and (party := _giver_of_page(context)):
        return party
    if context.kind in ORDERS:
        return _secretary(context) if group[0].kind == "direction" else None
    return _only_giver(context, date) or _dated_writer(context, date) or _government(context, group)


def _government(context: Context, group: Sequence[Naming]) -> Party | None:
    """*a Government notice to improve*: whose the noun itself says it is."""
    text = context.text.text
    for naming in group:
        if own := _GOVERNMENT.search(text, naming.start, naming.end):
            return Party(*own.span(), "body", own.group())
    return None


def _writer(context: Context, sentence: Sentence, naming: Naming) -> Party | None:
    """*I am minded to issue …* in a minister's letter; *I ask you to issue …* in a letter to one."""
    if context.kind not in _PAPERS:
        return None
    text = context.text.text
    others = list(_givers_in(context, sentence.start, naming.end))
    if _YOU_ASKED.search(text, sentence.start, naming.end):
        reader = find_reader(context)
        return reader if reader and may_issue(naming.kind, reader) else None
    mine = [*_MINE.finditer(text, sentence.start, naming.end)]
    if mine and not any(p.start > mine[-1].start() for p in others):
        return _minister_writing(context)
    return None


def _minister_writing(context: Context) -> Party | None:
    writer = find_writer(context)
    return writer if writer and may_issue("direction", writer) else None


def _in_sentence(
    context: Context, sentence: Sentence, naming: Naming, date: PartialDate | None
) -> Party | None:
    """Who acts in its sentence, or the only one of it who could have given it."""
    if before := _acting_before(context, sentence, naming):
        return before
    acting = find_doer(context, sentence, naming.start)
    text = context.text.text
    givers = [*_givers_in(context, sentence.start, sentence.end)]
    givers = [one for one in givers if not _ONCE.search(text, naming.end, one.start)]
    if naming.status == "lifted" and not naming.is_own_day:
        givers = [one for one in givers if not _gave_what_ended(context, one)]
    is_near = acting is not None and naming.start - acting.end <= _NEAR
    if acting and acting in givers and is_near:
        return acting if acting.kind != "person" or _is_recent(context, date) else None
    if _PERSONAL.search(text, sentence.start, naming.start):
        givers = [party for party in givers if party.kind != "body"]
    return _only(context, givers, date)


def _gave_what_ended(context: Context, party: Party) -> bool:
    """Whether a clause tells that a party gave what somebody now ends: *end the direction which my predecessor issued*."""
    text = context.text.text
    is_led = _WHICH_LAST.search(text, max(party.start - _NEAR, 0), party.start)
    return bool(is_led and _GAVE_NEXT.match(text, party.end))


def _acting_before(context: Context, sentence: Sentence, naming: Naming) -> Party | None:
    """*The Secretary of State is satisfied … He has therefore issued …*: the office with which the sentence before opens."""
    if not sentence.number or not _PRONOUN.match(context.text.text, sentence.start, naming.end):
        return None
    before = context.text.sentences[sentence.number - 1]
    opening = list(_givers_in(context, before.start, before.start + 5))
    return opening[0] if opening and before.paragraph == sentence.paragraph else None


def _only(context: Context, parties: Sequence[Party], date: PartialDate | None) -> Party | None:
    """The one party that several mentions are of; a minister by name only for a paper of about the document's time."""
    named = [p for p in parties if not _is_general(p)]
    people = [p for p in named if p.kind == "person"]
    if len({p.office or p.name if p.kind != "person" else p.name for p in people or named}) != 1:
        return None
    if not people:
        return _fullest(context, named[-1])
    return _by_name(context, people[-1]) if _is_recent(context, date) else None


def _is_general(party: Party) -> bool:
    """*ministers*, *the government*, a bare *minister*: of whom nobody learns who gave a paper."""
    return party.office in _GENERAL or (party.kind == "office" and party.name.lower() == "minister")


def _by_name(context: Context, person: Party) -> Party:
    """The person where the document names them, for *the secretary of state* of news; a formal paper keeps the office."""
    if person.named or context.kind in ORDERS:
        return person
    return next((p for p in context.parties if p.name == person.name and p.named), person)


def _fullest(context: Context, party: Party) -> Party:
    """The whole name of a body that is also called *the department*."""
    same = [p for p in context.parties if p.kind == "body" and p.office == party.office]
    return max(same, key=lambda p: len(p.name)) if party.kind == "body" and same else party


def _is_recent(context: Context, date: PartialDate | None) -> bool:
    """Whether a paper is undated or not much older than the document, so that who is minister now may have given it."""
    own = context.published
    if date is None or date.value is None:
        return True
    told, now = count_months(date), count_months(own) if own else None
    return told is not None and now is not None and now - told <= _LATEST


def _givers_in(context: Context, start: int, end: int) -> Iterator[Party]:
    for party in context.parties_in(start, end):
        lead = context.text.text[max(start, party.start - 40) : party.start]
        if may_issue("direction", party) and not party.former and not _SPOKE_FOR.search(lead):
            yield party


def _giver_of_page(context: Context) -> Party | None:
    """*The Secretary of State makes it under …*, *By this Notice the Secretary of State …*; else the department whose page it is."""
    text = context.text.text
    for party in _givers_in(context, 0, len(text)):
        by_this = _BY_THIS.search(text[max(party.start - 50, 0) : party.start])
        if by_this or _MAKES_IT.match(text, party.end):
            return party
    for number, block in enumerate(context.text.paragraphs[:_FRONT]):
        led = _FROM.match(text, block.start, block.end)
        start = led.end() if led else block.start
        for party in _givers_in(context, start, min(start + 30, len(text))):
            is_head = number < _LETTERHEAD and party.end == block.end
            if (led or is_head) and not _STYLED.sub("", text[start : party.start]).strip():
                return party
    return None


def _secretary(context: Context) -> Party | None:
    """The Secretary of State who alone gives directions, where the paper names no other one."""
    text = context.text.text
    if _OTHER_SECRETARY.search(text):
        return None
    for party in context.parties:
        if text.startswith("ecretary of State", party.start + 1):
            return party
    return None


def _only_giver(context: Context, date: PartialDate | None) -> Party | None:
    """The only minister or department of the document, told to have ordered something."""
    givers = [*_givers_in(context, 0, len(context.text.text))]
    if not any(party.named and party.office == "department" for party in givers):
        givers = [party for party in givers if party.named or party.office != "department"]
    chosen = _only(context, givers, date)
    if chosen is None:
        return None
    for party in givers:
        sentence = context.text.sentence_at(party.start)
        if party.name == chosen.name and _ORDERED.search(
            context.text.lowered, party.end, sentence.end
        ):
            return party
    return None


def _dated_writer(context: Context, date: PartialDate | None) -> Party | None:
    """The minister whose letter bears the day of the paper."""
    own = context.published
    is_own = date is not None and own is not None and date.value == own.value
    return _minister_writing(context) if is_own and context.kind in _PAPERS else None
