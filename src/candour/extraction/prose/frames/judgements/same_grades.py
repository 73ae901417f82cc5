"""Grades told by pointing back: *It had received the same grade in 2013*, *the verdict that it was given in 2009 too*."""

import re
from collections.abc import Iterator, Sequence

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.signs import date_in_the_past
from candour.extraction.prose.frames.judgements.circumstances import Place, may_be_given
from candour.extraction.prose.frames.judgements.gathered_grades import Given
from candour.extraction.prose.frames.judgements.graded_areas import find_named_areas
from candour.facts import PartialDate

_SAME = re.compile(
    r"\b(?:the|that)\s+(?:very\s+|exact\s+)?same\s+(?:overall\s+|ofsted\s+)?(?:grade|rating|mark|judge?ment|verdict|score|result|outcome|category)\b",
    re.IGNORECASE,
)
_FARTHEST, _BACK = 90, 2
_OTHER = re.compile(
    r"[;:]|\b(?:will|would|could|may|might|if|unless|until|since|before|after|but|next|when\s+it\s+is)\b",
    re.IGNORECASE,
)

_NOT_GIVEN = re.compile(
    r"\b(?:will|would|could|(?-i:may)|might|if|unless|hop(?:e|es|ed|ing)|expect\w*|not|never|avoid\w*|\w+n[’']t)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


def find_same_grades(
    context: Context, told: Sequence[tuple[Given, PartialDate | None]]
) -> Iterator[tuple[Given, PartialDate]]:
    """The grades that are said to be those just told (``told``, with the day of each), and the other day on which they were given."""
    for sentence in context.text.sentences:
        match = _SAME.search(sentence.text) if " same " in sentence.text else None
        if match is None:
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if _NOT_GIVEN.search(context.text.text, sentence.start, start):
            continue
        day = _find_day(context, end, sentence.end)
        place = Place(sentence, start, start, day.end if day else end)
        known = _find_told(told, place)
        if day and known and may_be_given(context, place, needs_judge=True):
            date = date_in_the_past(context, day.until or day.date, "issued")
            given, before = known
            if before is None or date.value != before.value:
                yield Given(place, given.areas, given.grade, "judgements.same"), date


def _find_day(context: Context, start: int, end: int) -> DateMention | None:
    """The day behind *the same grade*, if nothing else is told between and no area of its own is named."""
    for mention in context.dates_in(start, min(end, start + _FARTHEST)):
        gap = context.text.text[start : mention.start]
        is_plain = mention.relation == "on" and not mention.is_length and mention.date.value
        is_other = _OTHER.search(gap) or find_named_areas(gap)
        return mention if is_plain and not is_other else None
    return None


def _find_told(
    told: Sequence[tuple[Given, PartialDate | None]], place: Place
) -> tuple[Given, PartialDate | None] | None:
    """The grade told before in the paragraph: that of all services, or the only one; none where others stand between."""
    here = place.sentence
    near = [
        one
        for one in told
        if one[0].place.sentence.paragraph == here.paragraph
        and 0 <= here.number - one[0].place.sentence.number <= _BACK
        and one[0].place.grade_start < place.start
    ]
    overall = [one for one in near if one[0].areas == ["overall"]]
    is_one = len({given.grade for given, _ in near}) == 1
    chosen = overall or (near if len(near) == 1 else [])
    return chosen[-1] if chosen and is_one else None
