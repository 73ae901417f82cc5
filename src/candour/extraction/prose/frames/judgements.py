"""Judgements in prose: a grade, the area it was given to, by whom, and for which authority."""

import re
from collections.abc import Iterator
from itertools import product

import msgspec

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.circumstances import (
    Place,
    find_grade_date,
    find_graded,
    is_by_ofsted,
    may_be_given,
    words_of,
)
from candour.extraction.prose.frames.gradings import Grading, find_gradings
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.facts import Also, Judgement, PartialDate

_OF_A_JUDGE = (".listed", ".requires", ".are_grade", ".moved", ".verdict_was", ".ended_in")
_EARLIER = re.compile(
    r"\b(?:also|previous|previously|earlier inspection|last inspection|before that|before[:,.]|again)",
    re.IGNORECASE,
)
_SO_WERE = re.compile(
    r"[’'”\"]?,?\s+and\s+so\s+(?:was|were)\s+(?P<area>[^.;]{3,80})", re.IGNORECASE
)
_SOME_AREAS = re.compile(
    r"\b(?:other|two|three|four|some|several|remaining|these|those)\s+(?:other\s+)?areas\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*[•●▪◦·*–-]\s")
_GRADE = re.compile(r"\b(?:outstanding|good|requires improvement|inadequate)\b", re.IGNORECASE)


def find_judgements(context: Context) -> Iterator[Judgement]:
    """The grades of a document, one for each authority, area, grade and date."""
    found: list[Judgement] = []
    told: set[int] = set()
    for grading in find_gradings(context):
        for fact in _read_grading(context, grading):
            told.add(grading.grade_start)
            _add(found, fact, is_earlier=bool(_EARLIER.search(grading.sentence.text)))
    for phrase in find_phrases(context, "judgements"):
        if phrase.match.start("grade") in told:
            continue
        for fact in _read(context, phrase):
            _add(found, fact, is_earlier=bool(_EARLIER.search(phrase.sentence.text)))
            for listed in _read_list(context, phrase, fact):
                _add(found, listed, is_earlier=False)
    yield from found


def _read(context: Context, found: Found) -> Iterator[Judgement]:
    match, sentence = found.match, found.sentence
    place = Place(sentence, match.start(), match.start("grade"), match.end())
    needs_judge = found.phrase.rule.endswith(_OF_A_JUDGE)
    if not may_be_given(context, place, needs_judge=needs_judge):
        return
    listed = found.phrase.rule.endswith(".listed")
    if listed and match.start() > sentence.start:
        return
    areas = _areas(found, listed=listed)
    yield from _judge(context, place, areas, _grade(match["grade"]), found.phrase.rule)


def _read_grading(context: Context, grading: Grading) -> Iterator[Judgement]:
    """A grade that the structure of its clause gives to an area."""
    start = min(grading.start, grading.grade_start)
    if grading.grade_start < grading.sentence.start:
        start = grading.start
    place = Place(grading.sentence, start, max(grading.grade_start, start), grading.end)
    if may_be_given(context, place, needs_judge=True):
        yield from _judge(
            context, place, [grading.area], _grade(grading.grade), "judgements.clause"
        )


def _judge(
    context: Context, place: Place, areas: list[str], grade: str, rule: str
) -> Iterator[Judgement]:
    if not areas:
        return
    dated, by = find_grade_date(context, place), is_by_ofsted(context, place)
    start, end = _span(context, place)
    for about, area in product(find_graded(context, place), areas):
        yield Judgement(
            by="Ofsted" if by else None,
            area=area,  # type: ignore[arg-type]
            grade=grade,  # type: ignore[arg-type]
            date=dated,
            **context.ground(rule, start, end, about=about),
        )


def _read_list(context: Context, found: Found, fact: Judgement) -> Iterator[Judgement]:
    """The areas listed under a grade given to all of them: *good in each of these areas*, then one item for each."""
    text, paragraphs = context.text.text, context.text.paragraphs
    if not words_of("all_areas").match(text[found.match.end() : found.sentence.end]):
        return
    if found.sentence.end != paragraphs[found.sentence.paragraph].end:
        return
    for block in paragraphs[found.sentence.paragraph + 1 :]:
        if block.kind != "list_item" and not _ITEM.match(text, block.start, block.end):
            return
        area = _area_of(text[block.start : block.end])
        if area and not _GRADE.search(text, block.start, block.end):
            ground = context.ground(
                "judgements.each_area", block.start, block.end, about=fact.about
            )
            yield msgspec.structs.replace(fact, area=area, **{**ground, "also": ()})


def _grade(words: str) -> str:
    lowered = words.lower()
    return "requires_improvement" if lowered.startswith("requir") else lowered


def _areas(found: Found, *, listed: bool) -> list[str]:
    """The areas that a grade is given to: several for *both* and *so were*."""
    lead = found.sentence.text[: found.match.start() - found.sentence.start]
    follows = _SO_WERE.match(found.sentence.text[found.match.end() - found.sentence.start :])
    also = _area_of(follows["area"]) if follows else None
    if re.search(r"\bwere\s+(?:both|all)\s+$", lead) and _named_areas(lead):
        return _named_areas(lead)
    inside = found.match.groupdict().get("between") or ""
    several = _named_areas(inside) if " and " in inside and "were" in inside else []
    if len(several) > 1 and set(several) != {"in_care", "care_leavers"}:
        return several
    rest = found.sentence.text[found.match.end() - found.sentence.start :]
    including = words_of("including").match(rest)
    if including and _named_areas(including["list"]):
        return _named_areas(including["list"])
    area = _area(found, listed=listed)
    return [one for one in (area, also) if one]


def _named_areas(words: str) -> list[str]:
    """Every area but the overall one that is named in these words."""
    patterns = load_words("judgements", "areas").items()
    return [
        area for area, p in patterns if area != "overall" and compile_piece(str(p)).search(words)
    ]


def _area(found: Found, *, listed: bool) -> str | None:
    match, sentence = found.match, found.sentence
    groups = match.groupdict()
    if groups.get("area"):
        return _area_of(groups["area"]) or (None if listed else "overall")
    if groups.get("between") is not None:
        inside = groups["between"]
        if _SOME_AREAS.search(sentence.text[: match.end() - sentence.start][-160:]):
            return None
        after = sentence.text[match.end() - sentence.start :][:80]
        area = _area_of(inside)
        if area in (None, "overall"):
            follows = re.match(r"[’'”\"]?\s+(?:for|in|across|at)\s+([^.;]{3,70})", after)
            specific = _area_of(follows.group(1)) if follows else None
            lead = (
                _area_of(sentence.text[: match.start() - sentence.start][-110:])
                if area is None
                else None
            )
            return specific or area or lead or "overall"
        return area
    after = sentence.text[match.end() - sentence.start :][:60]
    follows = re.match(r"\s+(?:for|in|across)\s+([^.;]{3,60})", after)
    return (_area_of(follows.group(1)) if follows else None) or "overall"


def _area_of(words: str) -> str | None:
    """The area that words name; care leavers count with children in care where both are named together."""
    named = _named_areas(words)
    if {"in_care", "care_leavers"} <= set(named):
        return "in_care"
    for area, pattern in load_words("judgements", "areas").items():
        if compile_piece(str(pattern)).search(words):
            return area
    return None


def _span(context: Context, place: Place) -> tuple[int, int]:
    """The clause of the grade: from the party or the verb to the grade, with what follows directly."""
    start, sentence = place.start, place.sentence
    lead = context.text.text[sentence.start : start]
    parties = [p for p in context.parties_in(sentence.start, start) if start - p.end < 80]
    if parties and not re.search(r"[;:.]", lead[parties[0].end - sentence.start :]):
        start = parties[0].start
    return start, place.end


def _add(found: list[Judgement], fact: Judgement, *, is_earlier: bool) -> None:
    for index, known in enumerate(found):
        apart = is_earlier and fact.date and known.date is None
        if not apart and _are_one(known, fact):
            first, again = (fact, known) if _is_weaker(known, fact) else (known, fact)
            cite = again.cite
            repeated = Also(None, cite.page, cite.start, cite.end, cite.quote)
            found[index] = msgspec.structs.replace(
                first,
                by=first.by or again.by,
                date=_fuller(first.date, again.date),
                also=(*first.also, repeated, *again.also),
            )
            return
    found.append(fact)


def _is_weaker(first: Judgement, second: Judgement) -> bool:
    return first.rule.endswith(".adjective") and not second.rule.endswith(".adjective")


def _fuller(first: PartialDate | None, second: PartialDate | None) -> PartialDate | None:
    dates = [date for date in (first, second) if date]
    return max(dates, key=lambda date: len(date.value or ""), default=None)


def _are_one(first: Judgement, second: Judgement) -> bool:
    if (first.about, first.area, first.grade) != (second.about, second.area, second.grade):
        return False
    one, other = first.date, second.date
    if one and other and one.value and other.value:
        return one.value.startswith(other.value) or other.value.startswith(one.value)
    return True
