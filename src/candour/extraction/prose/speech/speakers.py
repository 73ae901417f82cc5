"""Who speaks: the party that is the subject of a verb of speech."""

import re
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence

_SILENT = frozenset({"ofsted", "csci", "ssi", "press"})
_ADVERBS = (
    r"(?:has|have|had|did|also|then|later|now|today|yesterday|previously|repeatedly|already|again|recently|publicly|rightly|"
    r"further|since|both|all|last (?:week|month|year|night)|this (?:week|month|year|morning)|earlier|"
    r"(?:on|in|at|during|after|before|following) [^,;:]{2,40}?)"
)
_GAP = re.compile(
    rf"^(?:,? (?:MP|MEP|OBE|CBE|MBE|QC|KC|DL|JP)\b)*\)?\s*(?:\((?:[^)]{{1,60}})\)\s*)?(?:,\s*(?:[^,;:\"“”]{{2,110}}(?:,[^,;:\"“”]{{2,60}})??)(?=,))?\s*"
    rf"(?:,?\s*{_ADVERBS}\s*)*\s*[,–—-]?\s*$"
)
_OBJECT_OF = re.compile(
    r"\b(?:of|to|by|for|with|from|in|at|against|on|about|like|between|into|via|under|over|than)\s+(?:(?:the|a|an|your|our|its|his|her|their|my|new|fellow|former|local)\s+)*$",
    re.I,
)
_JOINED = re.compile(r"\b(?:and|but)\s+(?:\w+ly\s+|also\s+|has\s+|had\s+)?$")
_OPENS = re.compile(
    r"^(?:[\"“‘'(]|(?:In|On|At|After|Following|But|And|Yesterday|Today|Last|However|Meanwhile|As|When|While|With|For|Asked|[A-Z][a-z]+ing)\b[^.;:]{0,140}[,\s])?\s*"
    r"(?:The\s+|the\s+|A\s+|An\s+|Its\s+|Their\s+|Our\s+|(?:The\s+)?[Cc]ouncil[’']s\s+|(?:the|its|their)\s+)?$"
)
_ENDS_IN_ASIDE = re.compile(rf",\s*(?:{_ADVERBS}\s+)*$")
_ASIDE_OPENS = re.compile(r"\s*(?:\([^)]{1,60}\)\s*)?,\s")
_NO_ASIDE = re.compile(
    r"[;:\"“”]|,\s+(?:and|but|while|when|because|so|as)\s+(?:he|she|it|they|the)\b"
)
_WITH_OFFICE = re.compile(r",\s+(?:(?!and\b|but\b|said\b)[\w’'-]+\s+){0,4}$")

_INVERTED = re.compile(
    r"\s+(?:the\s+|a\s+|an\s+|our\s+|its\s+)?(?:(?:council|authority|trust|department|union|group|city|county)[’']s\s+)?(?:new\s+|local\s+)?"
)
_OTHER_ROLE = re.compile(
    r"\s+(?:(?!(?:that|he|she|it|they|there|to|by|of|in|at|on|about|after|when|while|how|if|with|for|had|has|was|were|and|but|his|her|their)\b)"
    r"[a-z][\w’'-]*\s+){1,4}"
)
_SAYS_NO_MORE = re.compile(
    r"\s*(?:[.,;:()”\"’'–—-]|$)|\s+(?:of|from|at|for|in|on|to|yesterday|today|last|this|during|after|when|while|before|as|and|who)\b"
)
_NEAR = 40
_LONGEST_ASIDE = 120
_GOVERNED = re.compile(
    r"\b(?:(?!meeting|hearing|briefing|morning|evening)[a-z]{2,}(?:ed|ing)|told|met|gave|given|sent|saw|left|led|made|put|took|is|was|are|were|be|been|has|have|had|and)\s+"
    r"(?:the\s+|a\s+|an\s+|its\s+|his\s+|her\s+|their\s+)?$"
)
_OF_KIND = re.compile(
    r"\b(?:of|from|for|at|with) the (?:\w+ )?(?:charity|union|group|campaign|firm|company|consultancy|think[ -]tank|body|regulator|watchdog)\s+$"
)
_RELATIVE = re.compile(
    r"\b(?:what|whatever|which|everything|anything|all|much|if|whether|unless|until)\s+(?:that\s+)?(?:the\s+)?$",
    re.I,
)
_ADJECTIVE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ss]peaking|[Rr]esponding)\s+[a-z]+(?:ed|ing)\s+$|\band\s+(?:the\s+|a\s+)?$"
)
_IN_ASIDE = re.compile(r",\s*(?:who|whose|whom|which|where)\b[^,;.]*$")
_JOINS = re.compile(r"\band\s+(?:the\s+)?$")
_OF_PLACE = re.compile(r" of [A-Z][\w’-]+(?: (?:and )?[A-Z][\w’-]+)*")
_AND = re.compile(r"(?:\s+(?:of|for|at) [^,;:]{2,60})?\s*(?:\([^)]*\))?,?\s+and\s+(?:the\s+)?")
_COMMA = re.compile(r"(?:\s+(?:of|for|at) [^,;:]{2,60})?\s*(?:\([^)]*\))?,\s+(?:the\s+)?")
_OF_BODY = re.compile(r"\s+(?:of|from|at|for|in)\s+(?:the\s+)?")
_NO_ROLES = frozenset({"MP", "head of", "Head of"})
_BODIES = ("body", "authority")
_OWNING = re.compile(r"(?:[’']s)?\s+")
_SPEAKING_FOR = re.compile(r"\s+(?:for|from|at|of)\s+(?:the\s+)?")
_COMMON_BODY = re.compile(
    r"\b(council|government|authority|department|trust|union|police|city|county|Labour|Conservative)\s+$"
)


class Speaker(NamedTuple):
    """Who said it: the name, role and code for the fact, where the name stands, and the office's key."""

    name: str
    role: str | None
    code: str | None
    start: int
    end: int
    office: str | None


def as_speaker(context: Context, party: Party) -> Speaker | None:
    """A party as a speaker, or ``None`` for one whose words are findings or news and no statement of its own."""
    if party.kind == "body" and party.office in _SILENT:
        return None
    if party.kind == "office":
        return _as_office(context, party)
    role = party.role if party.kind == "person" and party.office != "predecessor" else None
    return Speaker(party.name, role, party.code, party.start, party.end, party.office)


def find_subject(context: Context, sentence: Sentence, verb_start: int) -> Speaker | None:
    """The subject of a verb of speech that stands before it, or ``None`` when no party is."""
    parties = [
        party
        for party in context.parties_in(sentence.start, verb_start)
        if party.end <= verb_start
        and not context.text.is_quoted(party.start)
        and not _is_bracketed(context.text.text, sentence.start, party.start)
    ]
    text = context.text.text
    if parties and _ENDS_IN_ASIDE.search(text, max(parties[0].end, verb_start - 60), verb_start):
        named = _find_before_aside(text, sentence, parties, verb_start)
        if named:
            return as_speaker(context, named)
    for number, party in reversed(list(enumerate(parties))):
        gap = text[_end_with_body(text, party, parties[number + 1 :]) : verb_start]
        before = parties[number - 1] if number else None
        if before and before.office == "spokesperson" and _GAP.match(gap):
            return as_speaker(context, before)
        if _GAP.match(gap) and len(group := _find_group(text, parties[: number + 1])) > 1:
            return _as_group(group)
        if _GAP.match(gap) and not _is_object(text, sentence, party):
            return as_speaker(context, _whose_office(text, before, party))
    if parties and _JOINED.search(text[max(sentence.start, verb_start - _NEAR) : verb_start]):
        first = parties[0]
        if _OPENS.match(text[sentence.start : first.start]) and not _is_object(
            text, sentence, first
        ):
            return as_speaker(context, first)
    return None


def _find_before_aside(
    text: str, sentence: Sentence, parties: list[Party], verb_start: int
) -> Party | None:
    """The party that opens the sentence, when all between it and the verb is said about it: *Ms Bell, who …, said*."""
    for party in parties:
        if _is_object(text, sentence, party):
            continue
        opens = _OPENS.match(text[sentence.start : party.start])
        between = text[party.end : verb_start]
        is_open = "," in text[party.start : party.end] or _ASIDE_OPENS.match(between)
        joined = any(
            _JOINS.search(text[party.end : p.start])
            for p in parties
            if p.kind == "person" and p.start > party.end
        )
        if not opens or not is_open or joined or _NO_ASIDE.search(between):
            continue
        return party
    return None


def _find_group(text: str, parties: list[Party]) -> list[Party]:
    """The people or offices who speak together with the last of them: *Ms Bell (Labour), Mr Hay and Mr Vale said*."""
    group = parties[-1:]
    for earlier in reversed(parties[:-1]):
        if earlier.kind not in ("person", "office"):
            continue
        link = _AND if len(group) == 1 else _COMMA
        is_like = earlier.kind == group[0].kind and earlier.named and group[0].named
        if not is_like or not link.fullmatch(text[earlier.end : group[0].start]):
            break
        group.insert(0, earlier)
    return group if parties[-1].kind in ("person", "office") else parties[-1:]


def _as_group(group: list[Party]) -> Speaker:
    names = [party.name for party in group]
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    return Speaker(name, None, None, group[0].start, group[-1].end, group[0].office)


def _end_with_body(text: str, party: Party, later: list[Party]) -> int:
    """Where a person ends together with the body that they are of: *Ms Bell of the Prison Reform Trust*."""
    if party.kind not in ("person", "office") or not later or later[0].kind not in _BODIES:
        return party.end
    return later[0].end if _OF_BODY.fullmatch(text[party.end : later[0].start]) else party.end


def _whose_office(text: str, before: Party | None, party: Party) -> Party:
    """The person whom an office follows in apposition (*Ms Bell, junior minister, said*), else the party itself."""
    if party.kind != "office" or before is None or before.kind != "person":
        return party
    return before if _WITH_OFFICE.fullmatch(text[before.end : party.start]) else party


def find_inverted(context: Context, verb_end: int, end: int) -> Speaker | None:
    """The subject directly after a verb of speech (*said Cllr Bell*), or ``None``."""
    text = context.text.text
    for party in context.parties_in(verb_end, min(end, verb_end + 60)):
        gap = text[verb_end : party.start]
        has_own_role = party.kind == "person" and _OTHER_ROLE.fullmatch(gap)
        if not has_own_role and not _INVERTED.fullmatch(gap):
            return None
        follower = next(iter(context.parties_in(party.end, party.end + 3)), None)
        if follower and follower.kind == "person" and party.kind in ("office", "body"):
            party = follower._replace(start=party.start)
        return as_speaker(context, party) if _SAYS_NO_MORE.match(text, party.end) else None
    return None


def _is_object(text: str, sentence: Sentence, party: Party) -> bool:
    """Whether a preposition or verb governs the party, or it stands in an aside about somebody else."""
    before = text[max(sentence.start, party.start - _NEAR) : party.start]
    if _RELATIVE.search(before) or _OF_KIND.search(before) or _OBJECT_OF.search(before):
        return True
    if _GOVERNED.search(before) and not _ADJECTIVE.search(before):
        return True
    return bool(
        _IN_ASIDE.search(text, max(sentence.start, party.start - _LONGEST_ASIDE), party.start)
    )


def _as_office(context: Context, party: Party) -> Speaker | None:
    """An office without a name: a spokesperson speaks for a body, another office under its own words."""
    if party.former or party.name in _NO_ROLES:
        return None
    if party.office == "spokesperson":
        return _as_spokesperson(context, party)
    place = _OF_PLACE.match(context.text.text, party.end)
    name = f"{party.name}{place.group()}" if place else party.name
    return Speaker(name, None, None, party.start, party.end, party.office)


def _is_bracketed(text: str, start: int, position: int) -> bool:
    """Whether brackets that opened in the sentence are still open."""
    return text.count("(", start, position) > text.count(")", start, position)


def _as_spokesperson(context: Context, party: Party) -> Speaker | None:
    """*A Department for Education spokesperson*, *spokesman for the council*: the body speaks."""
    text = context.text.text
    role = text[party.start : party.end]
    before = context.party_before(party.start, since=max(party.start - 80, 0))
    if before and before.kind in _BODIES and _OWNING.fullmatch(text[before.end : party.start]):
        name = _name_spokesperson(text, before, party)
        return Speaker(name, role, before.code, before.start, party.end, before.office)
    for after in context.parties_in(party.end, party.end + 20):
        if after.kind in _BODIES and _SPEAKING_FOR.fullmatch(text[party.end : after.start]):
            return Speaker(after.name, role, after.code, party.start, after.end, after.office)
    common = _COMMON_BODY.search(text[max(party.start - 20, 0) : party.start])
    if common is None:
        return None
    start = party.start - len(common.group())
    own = (
        context.own_authority() if common[1] in ("council", "authority", "city", "county") else None
    )
    if own:
        is_whole = "council" in own.name.lower()
        name = own.name if is_whole else " ".join(text[start : party.end].split())
        return Speaker(name, role, own.code, start, party.end, None)
    return Speaker(text[start : party.end], None, None, start, party.end, party.office)


def _name_spokesperson(text: str, body: Party, party: Party) -> str:
    """The body, or the words of the text where it has only a place: *A Thornsea spokesperson*."""
    is_place = body.kind == "authority" and body.named and "council" not in body.name.lower()
    return " ".join(text[body.start : party.end].split()) if is_place else body.name
