"""Judgements in prose: a grade, the area it was given to, by whom, and for which authority."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.judgements.circumstances import (
    Place,
    may_be_given,
    words_of,
)
from candour.extraction.prose.frames.judgements.gathered_grades import ITEM, Given, Grades, judge
from candour.extraction.prose.frames.judgements.grade_rows import Row, find_rows
from candour.extraction.prose.frames.judgements.graded_areas import (
    THAT_PART,
    find_area,
    find_areas,
    find_areas_before,
    find_areas_of_both,
    find_named_areas,
)
from candour.extraction.prose.frames.judgements.gradings import (
    RESPECTIVELY,
    Grading,
    find_gradings,
)
from candour.extraction.prose.frames.judgements.joined_grades import add_grade
from candour.extraction.prose.frames.judgements.same_grades import find_same_grades
from candour.extraction.prose.frames.phrases import Found, find_phrases
from candour.facts import Judgement

_OF_A_JUDGE = (
    ".listed",
    ".bracketed",
    ".left_with",
    ".requires",
    ".are_grade",
    ".moved",
    ".verdict_was",
    ".ended_in",
    ".lowest",
    ".it_was",
    ".sub_judgement",
    ".we_are",
)
_PLAIN = (".are_grade", ".requires", ".authority_was")
_JUDGED = re.compile(r"\b(?:judged|rated|graded)\b", re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom\s+(?:being\s+)?(?:an?\s+|the\s+)?[‘'“\"]?(?P<grade>outstanding|good|requires?\s+improvement|inadequate|adequate)[’'”\"]?,?\s+(?:it\s+(?:was|had\s+been)\s+(?:awarded|given)\s+)?"
    r"(?=(?:in|since|at|on)\s+(?:[A-Z\d][^.;]{0,20}?)?\d{4}\b)",
    re.IGNORECASE,
)
# *rated inadequate in October 2018, down from good in 2014*
_DOWN_FROM = re.compile(
    r"[’'”\"]?(?:\s+(?:overall|by\s+[Oo]fsted))*(?:\s+(?:in|on)\s+[^.;,]{3,20})?,\s+(?:(?:up|down)|an?\s+(?:drop|fall|step\s+(?:up|down)|improvement))\s+(?=from\s)"
)
_THEM = re.compile(r"\s+(?:them|these|those|this|that)(?:\s+(?:up|down))?", re.IGNORECASE)
# What is left of the areas is not told: *inadequate for everything else*.
_FOR_ELSE = re.compile(
    r"[’'”\"]?\s+(?:for|in|on|across)\s+(?:(?:all|every|the)\s+)*(?:everything\s+else|(?:other|others|rest|remaining)\b)"
)
_GRADE = re.compile(r"\b(?:outstanding|good|requires improvement|inadequate)\b", re.IGNORECASE)
_ALL_AREAS = re.compile(
    r"\b(?:all|each|both|every\s+one)\s+(?:of\s+)?(?:the\s+|its\s+)?(?:(?:two|three|four|five|six|\d)\s+)?(?:[a-z]+\s+){0,2}?areas\b"
)


def find_judgements(context: Context) -> Iterator[Judgement]:
    """The grades of a document, one for each authority, area, grade and date."""
    grades, told = Grades(context), set[int]()
    rows = [*find_rows(context)]
    in_rows = {position for row in rows for position in range(row.grade_start, row.end)}
    for grading in find_gradings(context):
        if grading.grade_start in in_rows:
            continue
        if (given := _read_grading(context, grading)) is not None:
            since = (
                max(grading.start, grading.grade_start) if grading.is_lent else grading.grade_start
            )
            told.update(range(since, max(grading.end, since + 1)))
            grades.add(given)
            if old := _read_down_from(context, given):
                grades.add(old)
    for row in rows:
        given = _read_row(context, row)
        if row.is_given and may_be_given(context, given.place, needs_judge=False):
            grades.add(given)
    told |= in_rows
    _add_phrased(context, grades, told)
    for given, date in find_same_grades(context, grades.given):
        for fact in judge(context, given, date):
            add_grade(grades.found, fact, is_earlier=True)
    yield from grades.dated()


def _add_phrased(context: Context, grades: Grades, told: set[int]) -> None:
    """Adds the grades that a wording of its own tells, but for those that stand where one is ``told`` already."""
    for phrase in find_phrases(context, "judgements"):
        given = None if phrase.match.start("grade") in told else _read(context, phrase, grades.told)
        if given is not None:
            for fact in grades.add(given):
                for listed in _read_list(context, phrase, fact):
                    grades.places.setdefault(listed.cite, given.place)
                    add_grade(grades.found, listed, is_earlier=False)
            old = _read_old(context, phrase, given)
            if old is not None:
                grades.add(old)


def _read_old(context: Context, found: Found, given: Given) -> Given | None:
    """The old grade of *lowered it from good in 2011 to inadequate*, where it is told of when it was."""
    if not found.phrase.rule.endswith(".moved"):
        return _read_down_from(context, given)
    match = _FROM.search(context.text.text, found.match.start(), given.place.grade_start)
    if match is None:
        return None
    place = Place(found.sentence, found.match.start(), *match.span("grade"))
    return Given(place, given.areas, _grade(match["grade"]), "judgements.moved_from")


def _read_down_from(context: Context, given: Given) -> Given | None:
    """The old grade of *rated inadequate in October 2018, down from good in 2014*."""
    text, sentence = context.text.text, given.place.sentence
    led = _DOWN_FROM.match(text, given.place.end, sentence.end)
    match = _FROM.match(text, led.end()) if led else None
    if match is None:
        return None
    place = Place(sentence, given.place.start, *match.span("grade"))
    return Given(place, given.areas, _grade(match["grade"]), "judgements.moved_from")


def _read(context: Context, found: Found, told: Mapping[int, set[str]]) -> Given | None:
    match, sentence = found.match, found.sentence
    if RESPECTIVELY in sentence.text or _FOR_ELSE.match(context.text.text, match.end()):
        return None
    place = Place(sentence, match.start(), match.start("grade"), match.end())
    needs_judge = found.phrase.rule.endswith(_OF_A_JUDGE)
    if not may_be_given(context, place, needs_judge=needs_judge):
        return None
    if found.phrase.rule.endswith(_PLAIN) and _is_only_said(context, place):
        return None
    listed = found.phrase.rule.endswith((".listed", ".bracketed"))
    is_item = found.phrase.rule.endswith(".listed")
    if is_item and (match.start() > sentence.start or _GRADE.search(match["area"])):
        return None
    areas = find_areas_of_both(found, told)
    if areas is None:
        areas = _areas_before(context, found) or find_areas(found, listed=listed)
    lead = sentence.text[: place.grade_start - sentence.start]
    if areas == ["overall"] and THAT_PART.search(lead):
        return None
    return Given(place, areas, _grade(match["grade"]), found.phrase.rule) if areas else None


def _is_only_said(context: Context, place: Place) -> bool:
    """*“Our leadership is good,” he said*: praise in a quotation that speaks of no inspectorate."""
    is_quoted = context.text.is_quoted(place.start)
    return is_quoted and not words_of("ofsted").search(place.sentence.text)


def _areas_before(context: Context, found: Found) -> list[str]:
    """The areas that the sentence before names, where this one speaks of them."""
    sentence = found.sentence
    lead = context.text.text[sentence.start : found.match.start("grade")]
    before = context.text.sentences[sentence.number - 1].text if sentence.number else ""
    if found.phrase.rule.endswith(".moved") and _THEM.fullmatch(found.match["between"]):
        return find_named_areas(before)[-1:]
    return find_areas_before(before, sentence.text, lead)


def _read_grading(context: Context, grading: Grading) -> Given | None:
    """A grade that the structure of its clause gives to an area."""
    is_far = grading.grade_start < grading.sentence.start
    start = grading.start if is_far else min(grading.start, grading.grade_start)
    place = Place(grading.sentence, start, max(grading.grade_start, start), grading.end)
    if not may_be_given(context, place, needs_judge=not _JUDGED.search(grading.sentence.text)):
        return None
    if _is_only_said(context, place._replace(start=grading.start)):
        return None
    lent_at = grading.grade_start if is_far else None
    return Given(place, [grading.area], _grade(grading.grade), "judgements.clause", lent_at)


def _read_row(context: Context, row: Row) -> Given:
    place = Place(context.text.sentence_at(row.start), row.start, row.grade_start, row.end)
    return Given(place, [row.area], _grade(row.grade), "judgements.row")


def _read_list(context: Context, found: Found, fact: Judgement) -> Iterator[Judgement]:
    """The areas listed under a grade given to all of them: *good in each of these areas*, *all four areas were rated
    inadequate:*, then one item for each."""
    text, paragraphs = context.text.text, context.text.paragraphs
    rest = text[found.match.end() : found.sentence.end]
    all_were = _ALL_AREAS.search(text, found.sentence.start, found.match.end())
    if not (words_of("all_areas").match(rest) or (all_were and rest.strip() == ":")):
        return
    if found.sentence.end != paragraphs[found.sentence.paragraph].end:
        return
    for block in paragraphs[found.sentence.paragraph + 1 :]:
        if block.kind != "list_item" and not ITEM.match(text, block.start, block.end):
            return
        area = find_area(text[block.start : block.end])
        if area and not _GRADE.search(text, block.start, block.end):
            ground = context.ground(
                "judgements.each_area", block.start, block.end, about=fact.about
            )
            yield msgspec.structs.replace(fact, area=area, **{**ground, "also": ()})


def _grade(words: str) -> str:
    lowered = words.lower()
    if lowered in ("lowest", "worst", "bottom"):
        return "inadequate"
    return "requires_improvement" if lowered.startswith("requir") else lowered
