"""Whom a grade was given to, on what inspection, and whether it was given at all."""

import re
from typing import NamedTuple

from candour.extraction.dates.mention import DateMention
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_NEAR, _LINES_ABOVE = 500, 5
_FARTHEST_INSPECTION = 100
_FARTHEST_AGAIN = 70
_WOULD = re.compile(
    r"[’'”\"]?\s+(?:(?:judge?ment|rating|grade|verdict|report|inspection)\s+)?(?:would|could|might|may)\b"
)
_AGAIN = re.compile(
    r"^[^.;]{0,40}?(?:\band\s+(?:again|once\s+more|then\s+again)|,?\s+as\s+(?:it|they|the\s+\w+)\s+(?:had(?:\s+been)?|was|were|did))\s+(?=(?:in|on)\s)",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:chief|director|leader|officer|head|councillor|cabinet|commissioner|advis[eo]r|boss)\b"
)
_QUALIFIED = re.compile(
    r"(?:\bnot\b|n[’']t\b|\bnever\b)[^.;]{0,60}$|\b(?:consistently|increasingly|generally)\s+$",
    re.IGNORECASE,
)
_MANY = re.compile(r"\b(?:councils|authorities)\b", re.IGNORECASE)
_INSTRUMENT = re.compile(r"\b(?:notice|direction|letter|plan|appointed)\b", re.IGNORECASE)
_PASSED = re.compile(r"\b(?:following|after|since|now|concern\w*|wrote|said|told)\b", re.IGNORECASE)
_OTHER_THINGS = re.compile(
    r"[;:]|\b(?:prompting|commissioner|appointed|direction|notice|was|has|had|did|were|will|since|and|but|wrote)\b"
)
_HAD_BEEN = re.compile(r"\b(?:having|previously|earlier|before)\b")
_SINCE = re.compile(r"since\b", re.IGNORECASE)
_PUBLISHED_LAST = re.compile(
    r"\b(?:publish\w+|issued|report(?:ed)?(?:\s+of|\s+dated)?)\s*$", re.IGNORECASE
)
_WHEN = re.compile(r",?\s+when\b")
_ANEW = re.compile(r",?\s+(?:when|with|this\s+time|but|as)\b")
_INSPECTED = re.compile(r"\binspect\w*|\bvisit\w*", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:report\w*|publish\w*|direction|notice|letter|wrote|appoint\w*)\b", re.IGNORECASE
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
    if _QUALIFIED.search(text, min(place.start, place.grade_start), place.grade_start):
        return False
    if _WOULD.match(text, place.end):
        return False
    if words_of("other").search(text, sentence.start, place.grade_start):
        return False
    if needs_judge and not words_of("ofsted").search(near):
        return False
    since = max(min(place.start, place.grade_start) - 60, sentence.start)
    if words_of("anybody").search(text, since, place.grade_start):
        return False
    many = _MANY.search(text, sentence.start, place.grade_start)
    return not many or any(
        p.kind == "authority" and p.code for p in context.parties_in(sentence.start, sentence.end)
    )


def is_by_ofsted(context: Context, place: Place) -> bool:
    """Whether the document speaks of the inspectorate."""
    text, sentence = context.text, place.sentence
    near = text.text[max(sentence.start - _NEAR, 0) : sentence.end + 200]
    return "ofsted" in text.lowered or bool(words_of("ofsted").search(near))


def find_graded(context: Context, place: Place) -> list[str | None]:
    """The authorities that the grade was given to; ``None`` stands for the document's own."""
    position = max(place.start, place.grade_start)
    authorities = [
        p
        for p in context.parties_in(place.sentence.start, place.sentence.end)
        if p.kind == "authority" and p.code
    ]
    nearest = _nearest(authorities, position, context)
    if nearest is None or _POST.match(context.text.text, nearest.end):
        return [None]
    both = [nearest.code]
    for party in authorities:
        between = context.text.text[party.end : nearest.start].strip()
        if party.end < nearest.start and between == "and":
            both.insert(0, party.code)
    return [*both]


def _nearest(authorities: list[Party], position: int, context: Context) -> Party | None:
    before = [p for p in authorities if p.end <= position]
    if before:
        return before[-1]
    if not authorities:
        return None
    after = authorities[0]
    gap = context.text.text[position : after.start]
    return after if len(gap) < 60 and re.search(r"\b(?:by|in|at|for|to)\b", gap) else None


def find_other_dates(context: Context, place: Place) -> list[PartialDate]:
    """Further inspections that gave the same grade: *inadequate in 2015 and again in 2018*, *as it had been in 2013*."""
    text = context.text.text
    end = min(place.sentence.end, place.end + _FARTHEST_AGAIN)
    again = _AGAIN.match(text[place.end : end])
    mentions = (
        context.dates_in(place.end + again.end(), place.end + again.end() + 4) if again else ()
    )
    return [
        mention.date
        for mention in mentions
        if not mention.is_length and mention.date.value and not _ANEW.match(text, mention.end)
    ]


_OTHER_GRADE = re.compile(
    r"\b(?:from|to)\s+(?:the\s+|an?\s+)?[‘“'\"]?(?:inadequate|good|outstanding|adequate|requires?\s+improvement)\b",
    re.IGNORECASE,
)


def find_grade_date(context: Context, place: Place) -> PartialDate | None:
    """The end of the inspection that gave the grade, or the day to which its clause ties it."""
    return _date_in_clause(context, place) or _date_of_inspection(context, place)


def _date_in_clause(context: Context, place: Place) -> PartialDate | None:
    text, sentence, end = context.text.text, place.sentence, place.end
    for mention in context.dates_in(end, min(sentence.end, end + 120)):
        gap = text[end : mention.start]
        is_since = _SINCE.match(text, mention.start) is not None
        is_other = _OTHER_THINGS.search(gap) or _OTHER_GRADE.search(gap) or _HAD_BEEN.search(gap)
        is_tied = not (is_since or is_other)
        if not mention.is_length and mention.relation in ("on", "from") and is_tied:
            return mention.until or mention.date
        break
    chosen, is_published = None, False
    for mention in context.dates_in(sentence.start, end):
        gap = text[mention.end : max(place.grade_start, mention.end)]
        lead = text[max(mention.start - 45, sentence.start) : mention.start]
        is_then = _WHEN.match(gap) is not None
        passed = not is_then and (_PASSED.search(gap) or _INSTRUMENT.search(lead))
        since = _SINCE.match(text, mention.start)
        is_on = mention.relation in ("on", "from", "after") and not mention.is_length and not since
        if is_on and not passed:
            is_published = _PUBLISHED_LAST.search(text, sentence.start, mention.start) is not None
            chosen = mention.until or mention.date
    return (is_published and _inspected_in(context, place, sentence)) or chosen


def _date_of_inspection(context: Context, place: Place) -> PartialDate | None:
    """The day on which the inspection ended that was told before the grade: in its sentence or one of the two before."""
    sentence = place.sentence
    for number in range(sentence.number, max(sentence.number - 3, -1), -1):
        told = context.text.sentences[number]
        if told.paragraph != sentence.paragraph:
            return None
        if inspected := _inspected_in(context, place, told):
            return inspected
    return None


def find_date_above(
    context: Context, place: Place, days: dict[int, PartialDate]
) -> PartialDate | None:
    """The day of a grade in a list, from the lines above: of the grade told there (``days``, by sentence) or the inspection."""
    above = range(place.sentence.number - 1, max(place.sentence.number - _LINES_ABOVE, -1), -1)
    for number in above:
        told = days.get(number) or _inspected_in(context, place, context.text.sentences[number])
        if told:
            return told
    return None


def _inspected_in(context: Context, place: Place, told: Sentence) -> PartialDate | None:
    """The end of the inspection that a sentence tells of before the grade."""
    for mention in context.dates_in(told.start, min(told.end, place.grade_start)):
        if _is_of_inspection(context, told, mention):
            return mention.until or mention.date
    return None


def _is_of_inspection(context: Context, sentence: Sentence, mention: DateMention) -> bool:
    if mention.is_length or not mention.date.value:
        return False
    lead = context.text.text[
        max(sentence.start, mention.start - _FARTHEST_INSPECTION) : mention.start
    ]
    inspected = [*_INSPECTED.finditer(lead)]
    return bool(inspected) and not _REPORTED.search(lead, inspected[-1].end())


def words_of(name: str) -> re.Pattern[str]:
    """The pattern of bodies and warnings of this name."""
    return compile_piece(str(load_words("judgements", "bodies")[name]))
