"""What somebody says was withheld: an allegation, which counts only in the mouth of a speaker or a letter's writer."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from candour.extraction.prose.context import Context
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.audiences import audience_of, audience_of_office
from candour.extraction.prose.speech.channels import Withholding, withheld_patterns
from candour.extraction.prose.speech.disclosers import find_withholder
from candour.extraction.prose.speech.nameless import find_nameless
from candour.extraction.prose.speech.papers import name_paper
from candour.extraction.prose.speech.senders import find_writer
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.subjects import find_subject
from candour.extraction.prose.speech.utterance import Pivot, Utterance
from candour.extraction.prose.vocabulary import number_groups
from candour.extraction.words import lower_alike
from candour.facts import NonDisclosure
from candour.facts.events import Audience

_DENIES = re.compile(
    r"\b(?:not|no|none|never|kept|withheld|hid|hidden|concealed|failed|refused|denied|covered up|suppressed|buried|left to|sitting on|sat on|nobody|no one|last to|keeping|withholding|have to|told (?:that )?(?:they|it) (?:was|were)|should have|concealing|hiding|suppressing|no such|there was no|there were no|should have (?:been|come|gone)|unable|unaware|wait|turned down|rebuffed|told no|secret|under wraps|hushed|in the dark|nothing|still|yet to|(?:learn|learned|learnt|heard|found out|read) (?:only )?(?:of|about|from|in|through|via|on))\b|n[’']t\b"
)

_DENIAL = re.compile(
    r"[\"“‘]?(?:(?:absolutely|strongly|flatly|firmly|categorically)\s+)?(?:denie[sd]|denying|reject(?:s|ed)|dismiss(?:es|ed)|it (?:is|was) (?:simply |just |quite )?(?:not true|untrue|wrong|nonsense))\b",
    re.IGNORECASE,
)
# Hiding that is denied or only supposed: *nobody has hidden the truth*, *no councillor was refused a copy*, *if they had been*.
_NOT_HIDDEN = re.compile(
    r"\b(?:nobody|no one|never|not|neither|nothing)\b[^.;]{0,30}\b(?:hid|hidden|hide|withh[eo]ld|suppress(?:ed)?|conceal(?:ed)?|covered up|buried|sat on|kept (?!informed|up to date|in the loop))\b"
    r"|n[’']t (?:hid|hidden|hide|withh[eo]ld|suppress(?:ed)?|conceal(?:ed)?|buried)\b|\bno (?:councillor|member)s?\b[^.;]{0,20}\b(?:refused|denied)\b"
    r"|\bden(?:y|ies|ied) (?:that )?(?:we|i|he|she|they|it|the council)\b|(?:^|[,;:]\s|[\"“])if\b[^.;]{0,40}\b(?:had|were|was)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?P<asks>asked|asks|demanded to know|wants to know|wanted to know|demanded an explanation|questioned|queried|complained)\b[^.;\"“”]{0,90}?\bwhy\b"
    r"|\b(?P<minds>(?:was|were)\s+(?:\w+\s+)?(?:concerned|disappointed|unhappy|dismayed|angry|aggrieved))\s+that\b"
    r"|\b(?P<accuses>accused|accuses)\b[^.;\"“”]{2,60}?\bof\b"
)
_MINDS = (
    "concerned that",
    "disappointed that",
    "unhappy that",
    "dismayed that",
    "angry that",
    "aggrieved that",
)
# What can be denied to somebody and is no news: means, a say, what concerns a family's own child.
_NO_NEWS = re.compile(
    r"\s*(?:that |about |of |why )?(?:(?:the|any|enough|sufficient|adequate|more|extra|proper|much|their|his|her|its) )*(?:support|time|money|funding|training|help|resources|voice|say|chance|choice|vote|"
    r"opportunity|credit|powers?|tools|priority|child(?:ren)?|son|daughter|they|(?:dis)?respect|sympathy|courtesy|interest)\b|\s*how\s+to\b|\s*(?:the\s+)?(?:warning\s+)?signs?\b",
    re.IGNORECASE,
)
# Told to do something is ordered, and no news: *nobody has told us to do this*, *what to do*; nor are these turns of speech.
_ORDERED = re.compile(
    r"\s*(?:about\s+|of\s+)?(?:(?:what|how|where|when|which|who|whom|whether)\s+(?:\w+\s+){0,2}?to\s|(?:not\s+|never\s+)?to\s+(?!(?:the|a|an|his|her|its|our|their|my|whom|which)\s)[a-z]|"
    r"(?:off|so|otherwise|different(?:ly)?|apart|no|yes|goodbye)\b|(?:that\s+)?(?:we|they|you|it|i|he|she)\s+(?:could|can|may|might|must|should)(?:n[’']t|not)?\b|"
    r"(?:that\s+)?(?:it|this|that)\s+(?:would|was\s+going\s+to)\s+be\s+(?:so\s+|this\s+|that\s+)?(?:easy|hard|simple|quick|difficult|tough))",
    re.IGNORECASE,
)
# Given after all, if late: *not given to scrutiny until 17 September*.
_GIVEN_LATE = re.compile(
    r"(?:n[’']t|\b(?:not|never|only))\b[^.;]{0,60}?\b(?:until|till)\s+(?:\d{1,2}\s+[A-Z]|(?:early\s+|late\s+|mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this)\s+(?:week|month|year|night|autumn|summer|spring|winter|\w+day)|yesterday|today|(?:\w+\s+){1,2}(?:days|weeks|months|hours)\s+(?:later|after|ago))"
)
# … while others had it before: *not shown it until Tuesday, although the cabinet received it on 8 April*.
_HELD_BEFORE = re.compile(
    r"\b(?:although|though|despite|while|whereas)\b[^.;]{0,80}?\b(?:received|had|got|saw|seen|sent|given|shown)\b[^.;]{0,30}?(?:\b(?:it|them|report|letter|cop(?:y|ies))\b|\d)",
    re.IGNORECASE,
)
# A paper that is still awaited is not withheld: *we have not yet seen it*, *we haven’t seen the final report*.
_AWAITED = re.compile(
    r"(?:n[’']t|\bnot)\s+(?:yet\s+(?:seen|received|had|got|read)|(?:seen|received|had|got|read)\s+(?:the|their|its|ofsted[’']s)\s+(?:final|full\s+and\s+final|finished|published)\s)|\bstill\s+(?:awaiting|waiting\s+for)\s+(?:the|their|its)\s+final\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:for|until|till|since|by|when|at|in|on|because|as|so|and|but|or|despite)\b", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"(?:it|them)\b|(?:this|that|these|those)(?=$|\s+(?:when|until|in|on|at|before|after|by)\b)",
    re.IGNORECASE,
)
# Who speaks of themselves: *we were not told* in their own words, *they were not told* in a paper's.
_OWN = {
    "direct": ("us", "me", "we", "i"),
    "indirect": ("us", "me", "we", "they", "he", "she", "him", "them"),
}
_MEETINGS = ("board", "panel", "commission")
_ASKING_BODY = re.compile(
    r"\b(?P<who>[Tt]he (?:[\w’'-]+ ){0,4}?(?:Panel|Committee|Commission|Board))\s+(?:also\s+)?$"
)
_OWN_GROUP = re.compile(r"\b(?:his|her|my|our|their) (?:group|party|side)\b", re.IGNORECASE)
# Leaders and spokesmen of a group on the council are councillors, whatever else bears that name.
_OF_GROUP = re.compile(
    r"\b(?:opposition|group|labour|tory|conservative|liberal|lib dem|green|independent|reform|ukip)\b",
    re.IGNORECASE,
)


def find_withheld(context: Context, utterance: Utterance) -> Iterator[NonDisclosure]:
    """What a speaker says was kept from an audience: each audience once an utterance."""
    told: set[Audience | None] = set()
    first = utterance.parts[0]
    if _DENIAL.match(context.text.text, first.start, first.end):
        return
    for part in utterance.parts:
        for start, words in _clauses(context, part.start, part.end):
            ways = _find_ways(context, start)
            for fact in _read_withheld(context, utterance, start, words, ways) if ways else ():
                is_late = _GIVEN_LATE.search(words) and not _HELD_BEFORE.search(words)
                if is_late or _NOT_HIDDEN.search(words) or _AWAITED.search(words):
                    break
                if fact.to not in told and (fact.to or not told):
                    told.add(fact.to)
                    yield fact


def find_withheld_in_questions(context: Context) -> Iterator[NonDisclosure]:
    """What somebody asks why it was kept from an audience: *she asked why members had not been shown the report*."""
    for sentence in context.sentences_with((" why ", "accuse", *_MINDS)):
        match = _ASKS.search(context.text.text, sentence.start, sentence.end)
        if match is None or context.text.is_quoted(match.start()):
            continue
        pivot = Pivot(sentence, match.start(), match.start() + 7, "asked")
        speaker = find_subject(context, sentence, match.start()) or find_nameless(context, pivot)
        body = _ASKING_BODY.search(context.text.text, sentence.start, match.start())
        if speaker is None and body and context.kind == "minutes":
            speaker = Speaker(body["who"], None, None, *body.span("who"), None)
        if speaker:
            part = Part(match.end(), sentence.end)
            span = sentence.start, sentence.end
            asked = Utterance("", speaker, "indirect", *span, [part])
            for fact in find_withheld(
                context, asked
            ):  # cited with who asks: it is no more than asked
                yield replace(fact, **context.ground("non_disclosure.alleged", *span))


def find_withheld_from_letter(
    context: Context, utterances: list[Utterance]
) -> Iterator[NonDisclosure]:
    """What the writer of a letter says in it was withheld."""
    writer = find_writer(context)
    if writer is None:
        return
    speaker = Speaker(writer.name, None, None, 0, 0, writer.office)
    for sentence in context.text.sentences:
        if any(u.start < sentence.end and sentence.start < u.end for u in utterances):
            continue
        part = Part(sentence.start, sentence.end)
        utterance = Utterance("", speaker, "direct", sentence.start, sentence.end, [part])
        yield from find_withheld(context, utterance)


def _clauses(context: Context, start: int, end: int) -> Iterator[tuple[int, str]]:
    at = start
    while at < end:
        sentence = context.text.sentence_at(at)
        stop = min(sentence.end, end)
        yield at, context.text.text[at:stop]
        at = max(stop + 1, at + 1)


def _find_ways(context: Context, position: int) -> list[Withholding]:
    """The patterns of what was withheld whose words the sentence at a position holds."""
    held = context.text.held[context.text.sentence_at(position).number]
    return [way for way, needed in _needed_by_way() if needed <= held]


def may_withhold(lowered: str) -> bool:
    """Whether words in lower case hold any of those by which something is said to be withheld."""
    return bool(_DENIES.search(lowered))


def _read_withheld(
    context: Context, utterance: Utterance, start: int, words: str, ways: Iterable[Withholding]
) -> Iterator[NonDisclosure]:
    lowered = lower_alike(words)
    if not may_withhold(lowered):
        return
    for way in ways:
        for match in way.pattern.finditer(words, lowered):
            audience = _find_audience(utterance, way, match) or _find_meeting(context, way, match)
            if audience is None and way.to != "nobody":
                continue
            if _NO_NEWS.match(words, match.end()) or _ORDERED.match(words, match.end()):
                continue
            stop = start + len(words.rstrip())
            by = find_withholder(context, (start + match.start(), start + match.end()))
            yield NonDisclosure(
                **context.ground("non_disclosure.alleged", start, stop),
                what=_name_what(words, match),
                by=by.name if by else None,
                by_code=by.code if by else None,
                to=audience,
                alleged_by=utterance.speaker.name,
                alleged_by_code=utterance.speaker.code,
                date=None,
            )


@cache
def _needed_by_way() -> list[tuple[Withholding, frozenset[int]]]:
    return [(way, number_groups(way.needs)) for way in withheld_patterns()]


def _find_audience(utterance: Utterance, way: Withholding, match: re.Match[str]) -> Audience | None:
    """From whom it was withheld: whom the wording names or implies."""
    is_group = _OWN_GROUP.search(match.string)
    own = audience_of("councillors") if is_group else _own_audience(utterance)
    if way.to:
        return (
            own if way.to == "self" else audience_of("the public") if way.to == "public" else None
        )
    named = match["audience"].lower()
    if named in _OWN[utterance.reported] or named.startswith(
        ("my ", "our ", "her ", "his ", "their ")
    ):
        return own
    return audience_of(named) or audience_of(f"the {named}")


def _find_meeting(context: Context, way: Withholding, match: re.Match[str]) -> Audience | None:
    """The members who sit where minutes say *the Board* or *the Panel*."""
    is_own = way.to is None and match["audience"].lower() in _MEETINGS
    return audience_of("councillors") if is_own and context.kind == "minutes" else None


def _own_audience(utterance: Utterance) -> Audience | None:
    """The audience to which a speaker belongs."""
    speaker = utterance.speaker
    is_of_group = speaker.office in ("leader", "spokesperson", "deputy_leader", "chair")
    if is_of_group and _OF_GROUP.search(speaker.role or ""):
        return audience_of("councillors")
    return audience_of_office(speaker.office) or audience_of(speaker.name)


def _name_what(words: str, match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("pronoun"):
        return None
    if groups.get("thing"):
        return f"the {match['thing']}"
    if groups.get("paper"):
        return name_paper(words, match)
    what = _what_after(words, match.end())
    return None if what is None or _PRONOUN.match(what) else what


def _what_after(words: str, end: int) -> str | None:
    """What was not told: the words after *about*, *of* or *that*."""
    match = re.match(
        r"[\"”’']?\s*(?:(?:about|of|that|over)\s+)?(?P<what>[^.,;]{3,120}?)(?=[.,;]|\s+(?:until|till|before)\b|\s+(?:and|but)\s+(?:had|have|has|was|were|only|then|that|he|she|they|we|it|I)\b|$)",
        words[end:],
    )
    what = " ".join(match["what"].split()).strip("\"“”’'") if match else ""
    return what if what and not _NO_NAME.match(what) else None
