"""Posts and their holders in a clause: the one way in which every verb of appointing and leaving finds them.

The person stands before the verb (asides between commas left out), after it, or beside a noun; the post is the one
named with *as*, directly after the verb, in apposition, or else the one by which the document knows the person.
"""

import re
from typing import NamedTuple

from candour.extraction.before import Before
from candour.extraction.parties.gazetteer import directorate_pattern
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_reader, find_writer
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import compile_piece
from candour.extraction.prose.text import Sentence

_DETERMINER = (
    r"(?:(?:the|its|their|an?|our|your|his|her|this|(?!child|people|adult)[\w-]+[’']s?)\s+){0,2}"
)
_NEW = r"(?:(?:new|next|first|second|third|fourth|fifth|incoming)\s+)?"
_POST = compile_piece(rf"{_DETERMINER}{_NEW}(?P<post>%post%)")
_AS_POST = compile_piece(
    rf"(?<!time )(?<!well )(?<!soon )(?<!long )\b(?:as|to\s+be|to\s+become)\s+{_DETERMINER}{_NEW}(?P<post>%post%)"
)
_TO_POST = compile_piece(
    r"\b(?:(?:to|into|up|in|on|from)\s+(?:the|a|an|her|his|their|this|that)\s+(?:new\s+)?(?:(?:interim|permanent|substantive)\s+)?|up\s+)(?P<noun>role|post|position|job|office|(?<=permanent\s)appointment)\b"
    rf"(?:\s+(?:of|as)\s+{_DETERMINER}{_NEW}(?P<post>%post%))?"
)
_POST_BEFORE_NOUN = compile_piece(
    r"\b(?:to|into|up|in|on|from)\s+(?:the|a|an|her|his)\s+(?P<post>(?:[\w’'-]+\s+){1,6}?)(?:role|post|position|job)\b"
)
_ENDS = re.compile(
    r"[,;:(–—]|\s-\s|\s+(?:at|in|by|after|following|due|to|on|from|who|with|when|until|as|since|was|is|are|has|will|would|during|last|this|next|"
    r"earlier|before|because|but|came|comes|follow(?:s|ed)|he|she|it|they|which|amid|over|costing|and\s+(?:will|has|is|was|the|a|its|his|her|their|that)|"
    r"for\s+(?:[A-Z]|the\s+(?:borough|city|county|council|next|time|duration|remainder|interim)|an?\s+(?:[\w-]+\s+)?(?:period|term|year|month)|(?:up\s+to|at\s+least|about|around)\s|(?:\d+|two|three|four|five|six|nine|ten|twelve|eighteen)\s+(?:months|years|weeks|days))|(?:yester|to)day|(?:an?|one|two|three|four|five|six|\d+|just)\s+(?:days?|weeks?|fortnight|months?|years?|hours?|term)|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b"
)
_DEFINED = re.compile(r"\([“\"‘'](?:the\s+)?[^)”\"\n]{2,50}[”\"’']\)")
# Who is given another post by the same verb: *director for schools and Ada Bell as head of adoption*.
_AND_ANOTHER = re.compile(r",?\s+and\s+(?:[A-Z][\w’'-]+\s+){2,3}as\b")
_BEYOND = 40
_CLAUSE_ENDS = re.compile(
    r"[.;:“”\"]|\s[–—-]\s|\b(?:said|says|told|because|but|although|while|when|if|and\s+that|until(?=\s+(?:he|she|(?:a|the)\s+(?:new|permanent)|[A-Z][\w’'-]+\s+[A-Z][\w’'-]+)\b))\b|,\s+(?:who|which|and\s+(?:he|she|it|they|has|have|will|is|was)|he|she|it|they)\b"
    r"|,?\s+(?:and|with)\s+(?:(?:Cllr|Coun|Mr|Mrs|Ms|Dr|Sir|Dame)\.?\s+)?[A-Z][\w’'-]+\s+(?:[A-Z][\w’'-]+\s+){0,2}(?:is|was|has|had|will|would|took|takes|becomes?|became|steps?|stepped|stands?|stood|filling|acting|taking|stepping|standing)\b"
)
_LED_IN = re.compile(
    r"\b(?:of|by|from|to|with|at|in|for|into|on|over|under|between|against|about|than|including|alongside|replaced|succeeded|replaces|succeeds|"
    r"told|warned|asked|met|thanked|called)\s+(?:(?:the|its|their|our|new|former|then|current|council|authority|interim)[’']?s?\s+){0,3}$",
    re.IGNORECASE,
)
_VERB_BETWEEN = re.compile(
    r"\b(?:said|says|told|that|which|because|when|where|while|but|if|and\s+(?:he|she|it|they))\b|[;:“”\"]",
    re.IGNORECASE,
)
_TIME_FIRST = re.compile(
    r"[,(\s–—-]*(?:on|in|last|this|earlier|later|then|now|also|today|yesterday|meanwhile|however)\b"
)
_POSSESSIVE = re.compile(r"[’']s?\b")
_WHO = re.compile(r"[,(\s]*(?:who|which|whose|where|when)\b")
_MORE_OF_POST = re.compile(
    r"(?:[’']s?\s+|\s+(?:in|at|of|for|the)\s+|(?<=\bof)\s+(?=[a-z]))[^,;]{2,60}$"
)
_RELATIVE_LAST = re.compile(
    r"(?:,?\s+\(?who|,?\s+whom?)\s*(?:(?:had|has|have|was|is|later|then|also)\s+)*$"
)
_WRITER = Before(r"(?:^|\s)I\s+$", reach=16)
_READER = Before(r"(?:^|\s)[Yy]ou\s+(?:(?:have|had|also|then|recently|kindly)\s+)*$", reach=40)
# A second verb of the same subject: *was appointed in May and left in June*.
_SAME_SUBJECT = re.compile(
    r"\b(?:(?:was|had\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:appointed|named|made|recruited|chosen)|took\s+up|took\s+over|joined|started|became|arrived)\b"
    r"[^.;:“”]{0,120}?\b(?:and|but)\s+(?:(?:then|later|subsequently|has|had|since)\s+)*$"
)
_TERM = re.compile(r"\s+(?:since|until|from)\s+[\w ]{3,30}")
_CUTS = re.compile(r",\s|\s[–—-]\s|\(|\)")
_OFFICES = (
    "director_of_childrens_services",
    "director",
    "chief_executive",
    "commissioner",
    "leader",
    "deputy_leader",
    "mayor",
    "deputy_mayor",
    "cabinet_member",
    "chair",
    "deputy",
)
_ONE = re.compile(
    r"\b(?:the|its|their|our|an?|his|her|[\w’'-]+[’']s?)\s+(?:(?:new|then|former|current|present|external|independent|interim|permanent)\s+)*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|both|all|\d)\s+(?:the\s+|\d\s+)?$", re.IGNORECASE
)
_CAUTIOUS = re.compile(
    r"\b(?:former|previous|present|current|outgoing|then|last|an?|new|first|next)\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)


_PLURAL = re.compile(
    r"\b(?:directors|commissioners|advis[eo]rs|chairs|heads|leaders|mayors|members|executives)\b",
    re.IGNORECASE,
)


class Post(NamedTuple):
    """A post as worded, ``None`` where only *the role* is named, and where the words for it end."""

    name: str | None
    start: int
    end: int

    @property
    def is_plural(self) -> bool:
        """Whether more than one holder is meant: *commissioners*."""
        return bool(_PLURAL.search(self.name or ""))


def clause_end(context: Context, sentence: Sentence, start: int) -> int:
    """Where the clause that goes on after a verb ends; a name defined in it (*(“the Adviser”)*) ends none."""
    text = context.text.text
    stop = _CLAUSE_ENDS.search(text, start, sentence.end)
    while stop and (defined := _DEFINED.match(text, stop.start() - 1, sentence.end)):
        stop = _CLAUSE_ENDS.search(text, defined.end(), sentence.end)
    return stop.start() if stop else sentence.end


def match_post(context: Context, start: int, end: int) -> Post | None:
    """The post whose words begin at a position, an article before it left out."""
    return _worded(_POST.match(context.text.text, start, end))


def find_post_after(context: Context, start: int, end: int) -> Post | None:
    """The post that a verb's clause names: directly, with *as*, or as *the role of*."""
    text = context.text.text
    gap = len(text[start:end]) - len(text[start:end].lstrip())
    return match_post(context, start + gap, end) or find_named_post(context, start, end)


def find_named_post(context: Context, start: int, end: int) -> Post | None:
    """The post that stands with *as* or as *the role of* within a span."""
    text = context.text.text
    for pattern in (_AS_POST, _TO_POST, _POST_BEFORE_NOUN):
        match = pattern.search(text, start, end)
        if match:
            return _worded(match) or Post(None, match.start(), match.end())
    return None


def find_as_post(context: Context, start: int, end: int) -> Post | None:
    """The post that follows *as* within a span."""
    return _worded(_AS_POST.search(context.text.text, start, end))


def _worded(match: re.Match[str] | None) -> Post | None:
    if match is None or not match["post"]:
        return None
    start = match.start("post")
    words = match["post"]
    stop = _ENDS.search(words)
    another = _AND_ANOTHER.search(match.string, start, start + len(words) + _BEYOND)
    end = min(
        stop.start() if stop else len(words), another.start() - start if another else len(words)
    )
    words = re.sub(r"\s+and$", "", words[:end]).strip(" ,")
    if not words:
        return None
    titled = directorate_pattern().match(match.string, start + len(words), match.endpos)
    end = titled.end() if titled else start + len(words)
    return Post(match.string[start:end], start, end)


def find_subjects(context: Context, sentence: Sentence, position: int) -> list[Party]:
    """The people who stand before the verb at ``position`` as its subject, in order; an office alone where nobody is named.

    Asides between commas are left out; *who* leads back to the name before it.
    """
    text = context.text.text
    spoken_of = _find_spoken_of(context, sentence, position)
    if spoken_of is not None:
        return spoken_of
    around = _named_around(context, sentence, position)
    if around:
        return [around]
    end = position
    relative = _RELATIVE_LAST.search(text, sentence.start, position)
    if relative:
        end = relative.start()
    people = _candidates(context, sentence, end)
    segments = _segments(text, sentence.start, end, people)
    nearest = segments[0]
    if text[slice(*nearest)].strip(" ,()"):
        named = _in_segment(context, people, *nearest, nearest=True, free=bool(relative))
        if named or not _is_aside(text[slice(*nearest)]):
            return _joined(text, people, named) if named else []
    for kind in ("person", "office"):
        of_kind = [party for party in people if party.kind == kind]
        for start, stop in segments[1:]:
            named = _in_segment(context, of_kind, start, stop, nearest=False, free=bool(relative))
            if named and not _WHO.match(text[start:stop]):
                return _joined(text, of_kind, named)
    return []


def _find_spoken_of(context: Context, sentence: Sentence, position: int) -> list[Party] | None:
    """Whom *I* or *you* before a verb means, or the subject that it shares with the verb before; ``None`` where another
    subject stands there."""
    text = context.text.text
    if _WRITER.search(text, sentence.start, position):
        writer = find_writer(context)
        return [writer] if writer else []
    if _READER.search(text, sentence.start, position):
        reader = find_reader(context)
        return [reader] if reader and reader.kind == "person" else []
    shared = _SAME_SUBJECT.search(text, sentence.start, position)
    if shared and not find_people(context, shared.start(), position):
        return find_subjects(context, sentence, shared.start())
    return None


def _named_around(context: Context, sentence: Sentence, position: int) -> Party | None:
    """The person whose introduction holds the verb itself: *Jane Hale, who became director in May*."""
    party = next(iter(reversed(context.parties_in(sentence.start, position))), None)
    if party is None or party.kind != "person" or party.end <= position:
        return None
    named_at = context.text.text.find(party.name, party.start, position)
    return party if named_at == party.start else None


def _candidates(context: Context, sentence: Sentence, end: int) -> list[Party]:
    people = find_people(context, sentence.start, end)
    taken = [(p.start, p.end) for p in people]
    offices = [
        party
        for party in context.parties_in(sentence.start, end)
        if party.kind == "office"
        and party.office in _OFFICES
        and (party.start, party.end) not in taken
    ]
    return sorted([*people, *offices], key=lambda party: party.start)


def _segments(text: str, start: int, end: int, people: list[Party]) -> list[tuple[int, int]]:
    """The parts between commas, the last first; a comma inside somebody's name and role parts nothing."""
    cuts = [match.start() for match in _CUTS.finditer(text[start:end])]
    bounds = [start]
    for cut in cuts:
        at = start + cut
        if not any(p.start <= at < p.end for p in people):
            bounds.append(at)
    spans = [(low, high) for low, high in zip(bounds, [*bounds[1:], end], strict=True)]
    return list(reversed(spans))[:5]


def _in_segment(
    context: Context, people: list[Party], start: int, stop: int, *, nearest: bool, free: bool
) -> Party | None:
    text = context.text.text
    for party in reversed(people):
        if not (start <= party.start and party.end <= stop + 1):
            continue
        between = text[party.end : stop]
        goes_on = "," in text[party.start : party.end] and bool(
            _MORE_OF_POST.match(text, party.end, stop)
        )
        if _VERB_BETWEEN.search(between) or (not goes_on and _POSSESSIVE.match(between)):
            continue
        ends_here = not between.strip(" ,(") or goes_on or bool(_TERM.fullmatch(between))
        if not nearest and not ends_here:
            continue
        if not free and _LED_IN.search(text[max(party.start - 60, start) : party.start]):
            if ends_here and nearest:
                return None
            continue
        if nearest and not ends_here and len(between) > 60:
            continue
        return party
    return None


def _is_aside(words: str) -> bool:
    """Whether the words before a verb are only a time or an adverb: *Jane Hale, on Friday, resigned*."""
    return len(words.split()) < 5 and bool(_TIME_FIRST.match(words))


def _joined(text: str, people: list[Party], last: Party) -> list[Party]:
    """The person and those joined to them by *and*: *Ada Hollis and Ben Ward were appointed*."""
    joined = [last]
    for party in reversed([p for p in people if p.end <= last.start]):
        between = text[party.end : joined[0].start]
        if (
            not re.fullmatch(r"\s*(?:,|,?\s*and(?:\s+(?:the|its|their))?)\s+", between)
            or party.kind != last.kind
        ):
            break
        if between.strip() == "," and len(joined) == 1:
            break
        joined.insert(0, party)
    return joined


def is_one_post(context: Context, party: Party) -> bool:
    """Whether an office without a name is one post, or commissioners who are counted: *the deputy director*, *five commissioners*."""
    before = context.text.text[max(party.start - 50, 0) : party.start]
    if _PLURAL.search(party.name):
        return party.office == "commissioner" and bool(_COUNTED.search(before))
    return bool(_ONE.search(before))


def is_sure_holder(context: Context, party: Party) -> bool:
    """Whether a person found by an office alone (*the director*) may be its present holder: no former or new one is meant."""
    if party.kind != "person" or party.named:
        return True
    if _PLURAL.search(context.text.text, party.start, party.end):
        return False
    return not _CAUTIOUS.search(context.text.text[max(party.start - 40, 0) : party.start])
