"""Who speaks: the party that is the subject of a verb of speech."""

import re

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.appositions import (
    OWNS_NEXT,
    find_named_after,
    start_of_role,
)
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import SILENT, as_speaker
from candour.extraction.prose.text import Sentence

_ADVERBS = (
    r"(?:has|have|had|did|also|then|later|now|today|yesterday|previously|repeatedly|already|again|recently|publicly|rightly|"
    r"further|since|both|all|last (?:week|month|year|night)|this (?:week|month|year|morning)|earlier|"
    r"(?:on|in|at|during|after|before|following) [^,;:]{2,40}?)"
)
_GAP = re.compile(
    rf"^(?:\sthere(?=,)|\s(?:for|of|from) (?:the )?(?:[Oo]pposition|Labour|Conservatives|Liberal Democrats|Lib Dems|Greens|(?:Labour|Conservative|Liberal Democrat|Lib Dem|Green|Independent) [Gg]roup))?(?:,? (?:MP|MEP|OBE|CBE|MBE|QC|KC|DL|JP)\b)*(?:\s(?:for|of|from|at)\s(?:the\s)?[A-Z][\w’'-]+(?:\s(?:(?:and|upon|on|of)\s)?[A-Z][\w’'-]+){{0,4}}(?=,)|\s(?:sent|brought|drafted|called|appointed|installed)\s[^,;:\"“”]{{2,60}}(?=,))?\)?\s*(?:\((?:[^)]{{1,60}})\)\s*)?(?:\s*who (?:was|is|had|has|will|chairs|leads|led|runs|ran|took|wrote|carried|oversees|oversaw|reviewed|advises|advised|sits|works|represents|heads|headed|became) [^,;:\"“”]{{3,90}}?(?=\s(?:{_ADVERBS}\s)*$))?(?:,\s*(?:[^,;:\"“”]{{2,110}}(?:,[^,;:\"“”]{{2,60}})??)(?=,))?(?:\s[–—]\s[^,–—;:\"“”]{{2,90}}\s(?=[–—]))?\s*"
    rf"(?:,?\s*{_ADVERBS}\s*)*\s*[,–—-]?\s*$"
)
_OBJECT_OF = re.compile(
    r"\b(?:of|to|by|for|with|from|in|at|against|on|about|like|between|into|via|under|over|than)\s+(?:(?:the|a|an|your|our|its|his|her|their|my|new|fellow|former|local|baby|toddler|teenager|schoolboy|schoolgirl|pupil|infant|brothers?|sisters?|[\w-]+-old)\s+)*$",
    re.I,
)
_RELATED = re.compile(r"(?: MP)?,\s+who\s+(?:(?:also|has|had|now|today|yesterday|later|then)\s+)*")
_PARTICIPLE = re.compile(r"[a-z]+ing\b")
_ENDS_CLAUSE = re.compile(r",\s+(?:(?:and|but)\s+)?$")
_JOINED = re.compile(r"\b(?:and|but)\s+(?:\w+ly\s+|also\s+|has\s+|had\s+)?$")
_OPENS = re.compile(
    r"^(?:[\"“‘'(]|(?:In|On|At|After|Following|But|And|Yesterday|Today|Last|However|Meanwhile|As|When|While|With|For|Asked|[A-Z][a-z]+ing)\b[^.;:]{0,140}[,\s])?\s*"
    r"(?:The\s+|the\s+|A\s+|An\s+|Its\s+|Their\s+|Our\s+|(?:The\s+)?[Cc]ouncil[’']s\s+|(?:the|its|their)\s+)?$"
)
# The seat before *MP*: *Redcar MP Ann Hay*.
_SEAT = re.compile(r"(?:[A-Z][\w’'-]+\s+(?:(?:and|upon|on)\s+)?){1,4}$")
_ENDS_IN_ASIDE = re.compile(rf",\s*(?:{_ADVERBS}\s+)*$")
_ASIDE_OPENS = re.compile(r"\s*(?:\([^)]{1,60}\)\s*)?,\s")
_NO_ASIDE = re.compile(
    r"[;:\"“”]|,\s+(?:and|but|while|when|because|so|as)\s+(?:he|she|it|they|the)\b"
)
_WITH_OFFICE = re.compile(r",\s+(?:(?!and\b|but\b|said\b)[\w’'-]+\s+){0,4}$")
_NEAR = 40
_LONGEST_ASIDE = 120
_GOVERNED = re.compile(
    r"\b(?:(?!meeting|hearing|briefing|morning|evening)[a-z]{2,}(?:ed|ing)|told|met|gave|given|sent|saw|left|led|made|put|took|is|was|are|were|be|been|has|have|had|and)\s+"
    r"(?:the\s+|a\s+|an\s+|its\s+|his\s+|her\s+|their\s+)?$"
)
_OF_KIND = re.compile(
    r"\b(?:of|from|for|at|with) the (?:[\w’'-]+ ){0,3}(?:charity|union|group|campaign|firm|company|consultancy|think[ -]tank|body|regulator|watchdog)\s+$"
)
_RELATIVE = Before(
    r"\b(?:what|whatever|(?<!\bin )(?<!\bat )(?<!\bto )which|everything|anything|all|much|if|whether|unless|until|whenever|(?-i:Where))\s+(?:that\s+)?(?:the\s+)?$",
    re.I,
    reach=32,
)
_ADJECTIVE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ss]peaking|[Rr]esponding)\s+[a-z]+(?:ed|ing)\s+$|\band\s+(?:the\s+|a\s+)?$"
)
_IN_ASIDE = re.compile(
    r",\s*(?:who|whose|whom|which|where)\b(?!(?<=where)\s+(?:(?:the|its|their|a)\s+)?$)[^,;.]*$"
)
_JOINS = re.compile(r"\band\s+(?:the\s+)?$")
_AND = re.compile(
    r"(?:\s+(?:of|for|at) [^,;:]{2,60})?\s*(?:\([^)]*\))?(?:,\s(?!(?:and|but|said)\b)[^,;:\"“”]{2,80}(?=,))?,?\s+and\s+(?:(?:the|his|her|its|their)\s+)?"
)
# *Ms Bell, MP for the north, and her fellow city MPs Mr Hay and Mr Vale said*.
_AND_FELLOWS = re.compile(
    r"(?:\s+(?:of|for|at) [^,;:]{2,60})?,?\s+and\s+(?:his|her|their)\s+(?:[a-z]+\s+){0,3}(?:MPs|councillors|members|colleagues)\s+"
)
_AND_BODY = re.compile(
    r"\s+(?:\([^)]*\)\s+)?and\s+(?:the\s+)?(?:(?:its|their)\s+(?:[a-z][\w’'-]*\s+){0,3}[a-z][\w’'-]*,?\s+)?"
)
_STATED_BY = re.compile(
    r"\b(?:statement|release)\s+(?:\w+\s+)?(?:by|from|on\s+behalf\s+of)\s+(?:the\s+)?$"
)
_COMMA = re.compile(r"(?:\s+(?:of|for|at) [^,;:]{2,60})?\s*(?:\([^)]*\))?,\s+(?:the\s+)?")
_OF_BODY = re.compile(r"\s+(?:of|from|at|for|in|to)\s+(?:the\s+)?")
_LONGEST_LINK = 200
_BODIES = ("body", "authority")
_PEOPLE = ("person", "office")


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
    if not parties:
        return None
    if _ENDS_IN_ASIDE.search(text, max(parties[0].end, verb_start - 60), verb_start):
        named = _find_before_aside(context, text, sentence, parties, verb_start)
        if named:
            group = _find_group(context, parties[: parties.index(named) + 1])
            named = find_named_after(context, named) or named
            return _as_group(group) if len(group) > 1 else as_speaker(context, named)
    if _PARTICIPLE.match(text, verb_start):
        is_clause = _ENDS_CLAUSE.search(text, max(verb_start - 8, 0), verb_start)
        return _find_opener(context, sentence, parties) if is_clause else None
    if beside := _find_beside(context, sentence, parties, verb_start):
        return beside
    joins = _JOINED.search(text[max(sentence.start, verb_start - _NEAR) : verb_start])
    return _find_opener(context, sentence, parties) if joins else None


def _find_beside(
    context: Context, sentence: Sentence, parties: list[Party], verb_start: int
) -> Speaker | None:
    """The last party between which and the verb nothing stands but asides and adverbs."""
    text = context.text.text
    for number, party in reversed(list(enumerate(parties))):
        gap = text[_end_with_body(text, party, parties[number + 1 :]) : verb_start]
        before = parties[number - 1] if number else None
        if before and before.office == "spokesperson" and _GAP.match(gap):
            return as_speaker(context, before)
        if party.office == "spokesperson" and (spoken := as_speaker(context, party)):
            gap = text[max(spoken.end, party.end) : verb_start]
        if _RELATED.fullmatch(gap) and party.kind in ("person", "office"):
            return as_speaker(context, party)
        if not _GAP.match(gap):
            continue
        if len(group := _find_group(context, parties[: number + 1])) > 1:
            return _as_speakers(text, sentence, group)
        if not _is_object(text, sentence, party):
            return _with_role(context, sentence, _whose_office(text, before, party))
    return None


def _with_role(context: Context, sentence: Sentence, party: Party) -> Speaker | None:
    """A party as a speaker, with the role before the name: *the MP for Ambermere North, Ann Hay,*."""
    speaker = as_speaker(context, party)
    if speaker is None or party.kind != "person":
        return speaker
    return speaker._replace(start=start_of_role(context, party, sentence.start))


def _find_opener(context: Context, sentence: Sentence, parties: list[Party]) -> Speaker | None:
    """Whoever opens the sentence, for a later verb: *Ms Bell thanked staff and said*, *Ms Bell rejected this, saying*."""
    text = context.text.text
    first = _find_opening(context, text, parties)
    lead = text[sentence.start : parties[0].start]
    is_member = text.startswith("MP ", parties[0].start)
    opens = _OPENS.match(_SEAT.sub("", lead) if is_member else lead)
    return as_speaker(context, first) if opens and not _is_object(text, sentence, first) else None


def _find_opening(context: Context, text: str, parties: list[Party]) -> Party:
    """The first party, or the person whose body or office it is: *Ambermere council leader Ada Hollis*."""
    first = find_named_after(context, parties[0]) or parties[0]
    for party in parties[1:]:
        if party.start < first.end:
            continue
        if party.kind not in ("person", "office"):
            break
        if not OWNS_NEXT.fullmatch(text, first.end, party.start):
            break
        first = party
    return first


def _start_unquoted(context: Context, sentence: Sentence, party: Party) -> int:
    """Where a sentence begins, or goes on after quoted words that end before a party."""
    ends = (quotation.end for quotation in context.text.quotations_before(party.start))
    return max(sentence.start, next(ends, sentence.start))


def _find_before_aside(
    context: Context, text: str, sentence: Sentence, parties: list[Party], verb_start: int
) -> Party | None:
    """The party that opens the sentence, when all between it and the verb is said about it: *Ms Bell, who …, said*."""
    for party in parties:
        if _is_object(text, sentence, party):
            continue
        opens = _OPENS.match(text[_start_unquoted(context, sentence, party) : party.start])
        between = text[party.end : verb_start]
        is_open = "," in text[party.start : party.end] or _ASIDE_OPENS.match(between)
        joined = any(
            _JOINS.search(text[party.end : start_of_role(context, p, party.end)])
            for p in parties
            if p.kind == "person" and p.start > party.end
        )
        if not opens or not is_open or joined or _NO_ASIDE.search(between):
            continue
        return party
    return None


def _find_group(context: Context, parties: list[Party]) -> list[Party]:
    """The people, offices or bodies who speak together with the last of them: *Ms Bell (Labour), Mr Hay and Mr Vale said*."""
    text, group = context.text.text, parties[-1:]
    kinds = _PEOPLE if group[0].kind in _PEOPLE else _BODIES
    for earlier in reversed(parties[:-1]):
        if group[0].start - earlier.end > _LONGEST_LINK:
            break
        if earlier.kind not in kinds:
            continue
        begins = start_of_role(context, group[0], earlier.end)
        between = text[earlier.end : begins]
        link = _COMMA if len(group) > 1 else _AND if kinds is _PEOPLE else _AND_BODY
        is_linked = link.fullmatch(between) or (len(group) > 1 and _AND_FELLOWS.fullmatch(between))
        if not is_linked:
            continue
        is_like = earlier.kind == group[0].kind or kinds is _BODIES
        is_named = group[0].named and earlier.office not in SILENT
        is_named = is_named and (earlier.named or earlier.kind == "authority")
        if not (is_like and is_named):
            break
        group.insert(0, earlier)
    return group


def _as_speakers(text: str, sentence: Sentence, group: list[Party]) -> Speaker | None:
    """A group as one speaker; bodies only where nothing governs them: not in *the review of A and B said*."""
    first = group[0]
    if first.kind in _PEOPLE or not _is_object(text, sentence, first):
        return _as_group(group)
    is_theirs = _STATED_BY.search(text, sentence.start, first.start)
    return _as_group(group) if is_theirs else None


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


def _is_bracketed(text: str, start: int, position: int) -> bool:
    """Whether brackets that opened in the sentence are still open."""
    return text.count("(", start, position) > text.count(")", start, position)
