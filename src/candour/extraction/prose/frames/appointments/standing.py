"""Who stands before a verb of appointing or leaving as its subject: people, and offices where nobody is named."""

import re

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_reader, find_writer
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.text import Sentence

_LED_IN = re.compile(
    r"\b(?:of|by|from|to|with|at|in|for|into|on|over|under|(?<!\bin )between|against|about|than|including|alongside|replaced|succeeded|replaces|succeeds|"
    r"told|warned|asked|met|thanked|called)\s+(?:(?:the|its|their|our|new|former|then|current|council|authority|interim|(?<=former\s)(?-i:(?!Direction|Notice|Order|Act)[A-Z])[\w’'-]+)[’']?s?\s+){0,3}$",
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
# Who is something besides: *Ivan Dale, who is chief executive of Exford and was sent in*.
_WHO_IS = re.compile(
    r",?\s+who\s+(?:is|was|also|currently|runs|ran|heads|headed|leads|led|chairs|chaired)\s[^,;.:“”\"]{3,90}?\s+and\s+(?:(?:had|has|have|was|is|later|then|also)\s+)*$"
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
    relative = relative or _WHO_IS.search(text, sentence.start, position)
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
