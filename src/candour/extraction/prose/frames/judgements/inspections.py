"""The inspections that a document tells of, each with the day or month in which it ended: a grade is of one of them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from candour.extraction.before import Before
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_FARTHEST = 220
_INSPECTED = re.compile(
    r"\binspect(?:ions?|ed|ing)\b|\bvisit(?:ed)?\b|\bspent\s+(?:[\w-]+\s+){1,2}(?:days|weeks)\b|\b(?:inspectors|ofsted),?\s+(?:(?:who|had|then|first|last|next)\s+)*(?:were\s+(?:back\s+)?in|came|arrived|returned|went\s+back|left|descended)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:report\w*|publish\w*|judge[sd]?|verdicts?|direction|notice|letter|wrote|appoint\w*|reviewed|since|when|(?<!looked[ -])after|before|until|follow(?:ed|ing)\s+up|"
    r"(?:that|which|who)(?!\s+(?:(?:was|were|had|it|they|Ofsted)\s+)*(?:end|finish|took|taken|carried|conduct|complet|ran|held|visit|spent|inspect|undert)))\b|[;:]",
    re.IGNORECASE,
)
_INSPECTING = re.compile(
    r",?\s+(?:the\s+)?(?:Ofsted|inspectors|inspectorate|OFSTED)(?:[’']s\s+inspectors)?\s+(?:had\s+|also\s+)?(?:inspected|visited|carried\s+out|spent|looked|came)\b|"
    r"\s+(?:full\s+|single\s+|short\s+|standard\s+|Ofsted\s+|ILACS\s+)*(?:re-?)?inspection\b"
)
_UPDATED = Before(r"\bupdated:?\s+(?:on\s+)?$", re.IGNORECASE, reach=16)
_UNGRADED = re.compile(
    r"\b(?:monitoring|focus(?:s?ed)?|assurance|follow-?\s?up|peer|unannounced|contact|fostering\s+service|homes?|schools?|inspectorates|joint\s+(?:area|targeted)|next|due|will|expect\w*|likely)\b",
    re.IGNORECASE,
)
_EARLIER = Before(
    r"\b(?:(?<!was )(?<!were )last|previous(?:ly)?|earlier|before|former|first)\b[^.;]{0,40}$",
    re.IGNORECASE,
    reach=60,
)
# *as its 2009 inspection had done*: told only beside the one that the sentence is about.
_LIKE = Before(
    r"\bas\s+(?:(?:had|did|was)\s+)?(?:its|the|their|an?)\s+(?:[a-z]+\s+)?(?:inspection\s+(?:of|in)\s+)?$",
    re.IGNORECASE,
    reach=48,
)
# *A second inspection in May found …*: a later one than that of which the document told before.
_FURTHER = re.compile(
    r"\b(?:second|third|fourth|further|subsequent|later|follow-?up|repeat)\s+(?:(?:full|single|unannounced|Ofsted)\s+)*(?:re-?)?inspection\b"
    r"|\bre-?inspection\b|\binspectors\s+(?:(?:had|then)\s+)?(?:returned|came\s+back|went\s+back)\b",
    re.IGNORECASE,
)
_INSPECTION = re.compile(r"\binspection\b", re.IGNORECASE)
_VISITS = ("monitoring visit", "focused visit", "focussed visit", "assurance visit")
_SAME = re.compile(r"\bsame\b")
_AND = re.compile(r"\s+and\s+(?:in\s+)?")
_YEAR = re.compile(r"\d{4}|\byear\b|\bago\b")
_LONGEST_WAIT, _LEAST_DAYS = 8, 4
# A document that tells of a grade as news does so within this time.
LONGEST_MONTHS = 12


class ToldInspection(NamedTuple):
    """An inspection by which grades were given: where its day is told, and when it ended."""

    start: int
    end: int
    date: PartialDate
    is_earlier: bool


def find_inspections(context: Context) -> tuple[ToldInspection, ...]:
    """The inspections of a document in the order of their telling; monitoring and focused visits give no grades."""
    return tuple(_find(context))


def _find(context: Context) -> Iterator[ToldInspection]:
    text = context.text
    for index, mention in enumerate(context.dates):
        is_own = context.published is not None and mention.date.value == context.published.value
        is_day = (
            not is_own
            and mention.relation in ("on", "from", "until", "by")
            and not mention.is_length
        )
        is_like = _LIKE.search(text.text, 0, mention.start) is not None
        if not is_day or is_like or _SAME.search(mention.date.text):
            continue
        sentence = text.sentence_at(mention.start)
        clause = _clause_of(context, sentence, mention)
        if clause is None or _UNGRADED.search(text.text, *clause) or _is_away(context, *clause):
            continue
        following = context.dates[index + 1 : index + 2]
        ended = _end_of(context, mention, following[0] if following else None)
        if ended is not None:
            is_earlier = _EARLIER.search(text.text, sentence.start, mention.start) is not None
            yield ToldInspection(mention.start, mention.end, ended, is_earlier)


def _clause_of(
    context: Context, sentence: Sentence, mention: DateMention
) -> tuple[int, int] | None:
    """Where the words are that make a date one of an inspection: before it, or right after where it opens the clause."""
    text = context.text.text
    since = max(sentence.start, mention.start - _FARTHEST)
    inspected = [*_INSPECTED.finditer(text, since, mention.start)]
    apart = inspected and _ELSEWHERE.search(text, inspected[-1].end(), mention.start + len("since"))
    is_long = mention.until is not None and _lasts_days(mention) >= _LEAST_DAYS
    words = inspected[-1].group() if inspected else ""
    if inspected and not apart and _is_graded(context, sentence, words, is_long=is_long):
        return max(since, inspected[-1].start() - 40), mention.start
    after = _INSPECTING.match(text, mention.end, sentence.end)
    return (mention.start, min(after.end() + 40, sentence.end)) if after else None


def _lasts_days(mention: DateMention) -> int:
    """The days from the first to the last of a range, where both are told to the day."""
    first, last = mention.date, mention.until
    if last is None or not (first.precision == last.precision == "day"):
        return 0
    return (last.earliest - first.earliest).days if first.earliest and last.earliest else 0


def _is_graded(context: Context, sentence: Sentence, words: str, *, is_long: bool) -> bool:
    """Whether a visit may be an inspection: one of inspectors, of more days than a monitoring visit where the document
    speaks of one."""
    if words.lower().startswith("inspecti") or words.lower() == "inspected":
        return True
    lowered = context.text.lowered
    by_inspectors = "inspector" in sentence.text.lower() or "ofsted" in sentence.text.lower()
    return by_inspectors and (is_long or not any(visit in lowered for visit in _VISITS))


def _is_away(context: Context, start: int, end: int) -> bool:
    """Whether it was another authority that was inspected."""
    codes = {p.code for p in context.parties_in(start, end) if p.kind == "authority" and p.code}
    return bool(codes) and context.about is not None and context.about not in codes


def _end_of(
    context: Context, mention: DateMention, following: DateMention | None
) -> PartialDate | None:
    """When it ended: the end of a range, the later of *June and July*, the last such day before the document's own."""
    ended = mention.until or mention.date
    if following and _AND.fullmatch(context.text.text, mention.end, following.start):
        ended = following.until or following.date
    own = told_until(context)
    if ended.value and own and ended.value > own[: len(ended.value)]:
        if _YEAR.search(ended.text):
            return None
        return PartialDate.of(f"{int(ended.value[:4]) - 1}{ended.value[4:]}", ended.text)
    return ended if ended.value else None


def tells_of_inspection(sentence: Sentence) -> bool:
    """Whether a sentence names an inspection."""
    return _INSPECTION.search(sentence.text) is not None


def tells_of_further(sentence: Sentence) -> bool:
    """Whether a sentence tells of a further inspection than one that was told before."""
    return _FURTHER.search(sentence.text) is not None


@kept_with_document
def told_until(context: Context) -> str | None:
    """The day until which a document can tell of what is over: that of its last update, else its own."""
    own = context.published.value if context.published else None
    if own is None or "updated" not in context.text.lowered:
        return own
    text = context.text.text
    updated = (d.date.value for d in context.dates if _UPDATED.search(text, 0, d.start))
    return max([own, *(value for value in updated if value)])


def inspection_before(
    inspections: Sequence[ToldInspection], published: PartialDate
) -> PartialDate | None:
    """The end of the only inspection that a report of this day can be of, or ``None``."""
    fitting = {
        one.date.value: one.date
        for one in inspections
        if 0 <= months_between(one.date, published) <= _LONGEST_WAIT
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def only_inspection(
    inspections: Sequence[ToldInspection], *, until: PartialDate | None
) -> PartialDate | None:
    """The end of the only inspection that a document tells of as the latest, or ``None``; of several, the only one that ended
    in the year before the document's own day (``until``)."""
    latest = {one.date.value: one.date for one in inspections if not one.is_earlier}
    if len(latest) > 1 and until is not None:
        latest = {
            value: date
            for value, date in latest.items()
            if 0 <= months_between(date, until) <= LONGEST_MONTHS
        }
    return next(iter(latest.values())) if len(latest) == 1 else None


def months_between(first: PartialDate, second: PartialDate) -> int:
    """The months from one date to another; below zero when the second comes first or either gives no month."""
    months = [
        int(one.value[:4]) * 12 + int(one.value[5:7])
        for one in (first, second)
        if one.value and one.precision != "year"
    ]
    return months[1] - months[0] if len(months) == len((first, second)) else -1
