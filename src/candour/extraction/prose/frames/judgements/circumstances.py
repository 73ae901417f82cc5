"""Whom a grade was given to, on what inspection, and whether it was given at all."""

import re
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.lists import find_council_above
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.text import Sentence

_NEAR = 500
_WOULD = re.compile(
    r"[’'”\"]?\s+(?:(?:judge?ment|rating|grade|verdict|report|inspection)\s+)?(?:would|could|might|may)\b"
)
_POST = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:chief|director|leader|officer|head|councillor|cabinet|commissioner|advis[eo]r|boss)\b"
)
_QUALIFIED = re.compile(
    r"(?:\bnot\b|n[’']t\b|\bnever\b)(?:(?!\b(?:and|but)\s+(?:that\s+)?(?:it|they|the|its|their|services|leadership)\s)[^.;]){0,60}$|\b(?:consistently|increasingly|generally)\s+$",
    re.IGNORECASE,
)
# What a council could do, graded before 2009 beside its services.
_CAPACITY = re.compile(
    r"\bcapacity\s+(?:to|for)\s+improve(?:ment)?\b(?:,[^.;]{3,90},)?\s+(?:is|are|was|were|to\s+be|as)\s+(?:\w+\s+)?[‘'“\"]?$"
)
# Pages that lose their apostrophes tell of one council: *the councils childrens services*.
_MANY = re.compile(r"\b(?:councils(?!\s+childrens\s)|authorities)\b", re.IGNORECASE)
# Who was asked instead of inspectors: *rated good by staff*, *good in an LGA survey*.
_BY_OTHERS = re.compile(
    r"[’'”\"]?(?:\s+overall)?,?\s+(?:(?:in|according\s+to|on)\s+(?:(?!ofsted|inspect)[\w’'-]+\s+){0,3}?(?:survey|poll|questionnaire|self-(?:assessment|evaluation)|peer\s+(?:review|challenge))|"
    r"(?:by|among|with)\s+(?:(?!ofsted|inspect)[\w’'-]+\s+){0,2}?(?:staff|parents|residents|families|(?:foster\s+)?carers|care\s+leavers|young\s+people|peers|employees))\b",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"(?:In|Over\s+in|Elsewhere,\s+in)\s+(?P<place>[A-Z][\w’'-]+(?:\s+(?:upon|on|of|and|the|[A-Z][\w’'-]+))*)\s*[,]"
)
_COUNCIL_LAST = re.compile(
    r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){1,4}(?:County|City|Borough|District)\s+Council)(?:[’']s\s+(?:[\w’'-]+\s+){0,3})?\s+(?:was|were|is|had\s+been|has\s+been)\s+(?:\w+\s+)?(?:rated|judged|graded|found|branded)\s+(?:to\s+be\s+|as\s+)?[‘“'\"]?$"
)
_ITS = re.compile(r"Its?\s")
_THE = ' The“"‘'
# A council that acts itself, and neither its director nor one of several: *Devon County Council, which …, declined*.
_IS_SUBJECT = re.compile(r",\s+which\s|\s+(?:is|was|has|had|will|would|also|[a-z]+ed|said)\b")
_BEFORE_OFSTED = frozenset(
    {"Commission for Social Care Inspection", "Social Services Inspectorate"}
)


class Place(NamedTuple):
    """Where a grade is told: its sentence, where its clause begins, and the span of the grade."""

    sentence: Sentence
    start: int
    grade_start: int
    end: int


def may_be_given(context: Context, place: Place, *, needs_judge: bool) -> bool:
    """Whether a grade is given in earnest, to children's services, and by an inspectorate near enough."""
    text, sentence = context.text.text, place.sentence
    near = text[max(sentence.start - _NEAR, 0) : min(sentence.end + 200, len(text))]
    lead = text[sentence.start : place.grade_start]
    only_cqc = words_of("cqc").search(sentence.text) and "ofsted" not in sentence.text.lower()
    if only_cqc or words_of("adult").search(sentence.text) or words_of("never").search(lead):
        return False
    if _CAPACITY.search(text, sentence.start, place.grade_start):
        return False
    if _QUALIFIED.search(text, min(place.start, place.grade_start), place.grade_start):
        return False
    if _WOULD.match(text, place.end) or _BY_OTHERS.match(text, place.end):
        return False
    if words_of("other").search(text, sentence.start, place.grade_start):
        return False
    if _is_of_single_body(text, place) or _is_of_no_inspectors(text, place):
        return False
    if needs_judge and not words_of("ofsted").search(near):
        return False
    since = max(min(place.start, place.grade_start) - 60, sentence.start)
    if words_of("anybody").search(text, since, place.grade_start):
        return False
    if _is_of_unknown(context, place):
        return False
    many = _MANY.search(text, sentence.start, place.grade_start)
    return not many or any(
        p.kind == "authority" and p.code
        for p in context.parties_in(sentence.start, place.grade_start)
    )


def _is_of_unknown(context: Context, place: Place) -> bool:
    """Whether a council was graded that the register does not know: one long abolished, or one of another country."""
    named = _COUNCIL_LAST.search(context.text.text, place.sentence.start, place.grade_start)
    if named is None:
        return False
    known = context.parties_in(named.start("name"), named.end("name"))
    return not any(p.kind == "authority" for p in known)


def _is_of_no_inspectors(text: str, place: Place) -> bool:
    """Whether somebody else judged, or what was judged is told by its number alone."""
    span = place.sentence.start, place.grade_start
    return any(words_of(name).search(text, *span) for name in ("outsiders", "counted"))


def _is_of_single_body(text: str, place: Place) -> bool:
    """Whether a body of its own kind was graded, and not a council or its services: *rated Hillside Home, run by the council, good*."""
    bodies = [*words_of("single").finditer(text, place.sentence.start, place.grade_start)]
    return bool(bodies) and not words_of("served").search(text, bodies[-1].end(), place.grade_start)


def find_inspectorate(context: Context, place: Place) -> str | None:
    """Who gave a grade: an earlier inspectorate that its sentence names, else Ofsted where the document speaks of it, or of
    inspectors and of no other inspectorate."""
    text, sentence = context.text, place.sentence
    earlier = [p for p in context.parties if p.name in _BEFORE_OFSTED]
    inside = [p for p in earlier if sentence.start <= p.start < sentence.end]
    if inside and "ofsted" not in sentence.text.lower():
        names = {p.name for p in inside}
        return text.text[inside[0].start : inside[0].end] if len(names) == 1 else None
    near = text.text[max(sentence.start - _NEAR, 0) : sentence.end + 200]
    is_told = not earlier and words_of("ofsted").search(near)
    return "Ofsted" if "ofsted" in text.lowered or is_told else None


def find_graded(context: Context, place: Place) -> list[str | None]:
    """The authorities that the grade was given to; ``None`` stands for the document's own."""
    position = max(place.start, place.grade_start)
    authorities = [
        p
        for p in context.parties_in(place.sentence.start, place.sentence.end)
        if p.kind == "authority" and p.code
    ]
    nearest = _nearest(authorities, position, context)
    if nearest is None and (subject := _find_its_council(context, place)) is not None:
        return [subject.code] if subject.code != context.about else [None]
    if nearest is None and (placed := _find_council_of_place(context, place.sentence)) is not None:
        return [placed.code]
    if nearest is None:
        above = find_council_above(context, place.sentence, place.start)
        return [above.code if above else None]
    if _POST.match(context.text.text, nearest.end):
        return [None]
    both = [nearest.code]
    for party in authorities:
        between = context.text.text[party.end : nearest.start].strip()
        if party.end < nearest.start and between == "and":
            both.insert(0, party.code)
    return [*both]


def _find_council_of_place(context: Context, sentence: Sentence) -> Party | None:
    """*In Thornsea, where a trust runs them, services were judged inadequate*: the council of the place with which the sentence
    opens, where the document names it elsewhere."""
    opened = _IN_PLACE.match(context.text.text, sentence.start, sentence.end)
    named = [p for p in context.parties if opened and p.kind == "authority" and p.named and p.code]
    codes = {p.code: p for p in named if opened and p.name.startswith(f"{opened['place']} ")}
    return next(iter(codes.values())) if len(codes) == 1 else None


def _find_its_council(context: Context, place: Place) -> Party | None:
    """The council with which the sentence before opens, where this one opens with *It* or *Its*."""
    text, number = context.text, place.sentence.number - 1
    before = text.sentences[number] if number >= 0 else None
    if before is None or before.paragraph != place.sentence.paragraph:
        return None
    if not _ITS.match(text.text, place.sentence.start):
        return None
    named = [p for p in context.parties_in(before.start, before.end) if p.kind == "authority"]
    if not named or not named[0].named or not named[0].code:
        return None
    opens = not text.text[before.start : named[0].start].strip(_THE)
    return named[0] if opens and _IS_SUBJECT.match(text.text, named[0].end) else None


def _nearest(authorities: list[Party], position: int, context: Context) -> Party | None:
    before = [p for p in authorities if p.end <= position]
    if before:
        return before[-1]
    if not authorities:
        return None
    after = authorities[0]
    gap = context.text.text[position : after.start]
    return after if len(gap) < 60 and re.search(r"\b(?:by|in|at|for|to)\b", gap) else None


def words_of(name: str) -> re.Pattern[str]:
    """The pattern of bodies and warnings of this name."""
    return compile_piece(str(load_words("judgements", "bodies")[name]))
