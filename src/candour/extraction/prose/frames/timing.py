"""When a duty falls due: its deadline, or the period by which it comes round.

*at least 12 months* and *an anticipated two-year period* are lengths and no deadlines; a duty that comes round has
a period and no deadline, unless it is told by when it is first due: *by 30 June and then quarterly*.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from candour.extraction.before import Before
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.clause_days import DUE, find_opening_day, find_plain_day
from candour.extraction.prose.frames.due_days import due_of
from candour.extraction.prose.frames.occasions import find_occasion
from candour.extraction.prose.frames.opening_periods import (
    AND_THEN,
    FROM_THEN,
    find_opening_period,
    recurs_after,
)
from candour.extraction.prose.frames.rates import find_rate
from candour.extraction.prose.frames.relative_periods import is_by_the_way
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_EVIDENCED = re.compile(
    r"\b(?:measured|evidenced|shown|demonstrated|confirmed|tested)\s+(?:by|through|in)\b"
)
_BY_THE_WAY = Before(
    r"\b(?:including|such\s+as)\s[^.;]*$|\b(?:co-?operate|engage|comply|assist|prepare|contribute|facilitate)\s+(?:\w+ly\s+)?"
    r"(?:with|to|in|for)\s+(?:the|these|those|any|all)\s+$",
    re.IGNORECASE,
    reach=160,
)
_TOLD_OF = Before(r",\s+(?:which|who)\s+(?:has|have|had|was|were)\s(?!to\s)[^,;.]*$", reach=160)
_OF_WHICH = Before(r"\bof\s+which\b[^,;.]*$", reach=90)
_AND_THAT = re.compile(r"\band\s+that\s")
_ANOTHER_DUTY = re.compile(
    r"\W*\band\s+(?:that\s+(?!(?:this|it|these|they|both)\b)|[^.;]{0,90}?\s(?:must|shall)\s)"
)
_SHARE = re.compile(r"\d(?:\s?%|\s+per\s+cent\b)(?:\s+\w+){0,3},?\s*$")
# What a figure counts, and no day by which it is to be reached: *80% of assessments completed within ten days*, *re-referrals within twelve months*.
_COUNTS_WITHIN = Before(
    r"(?:(?:%|per\s+cent|share|proportion|percentage|number|timeliness)\s+of\s+(?:[\w’'-]+\s+){1,7}?(?:(?:are|be|being|were|have\s+been)\s+)?"
    r"(?!(?:reduced|cut|lowered|raised|increased|brought|halved|doubled|improved|cleared)\b)(?:\w+(?:ed|en)|held|seen|made|done|begun)|\b(?:re-?|repeat\s+)referrals?)\s+$",
    re.IGNORECASE,
    reach=120,
)
_AND_AFTER = Before(
    r"\b(?:three|six|nine|twelve|\d{1,2})(?:\s+months)?,?\s+and\s+(?:at\s+)?$", reach=40
)
_THAT_IS = re.compile(
    r"(?:[^.;:]{0,60}?\b(?:that\s+is(?:\s+to\s+say)?|i\.?e\.?|which\s+(?:is|means)|namely|or))?[\s,;(–—-]*(?:no\s+later\s+than\s+|on\s+or\s+)?"
)
_AT_LEAST = re.compile(r"(?:until|till|up to)\s+at\s+least\b", re.IGNORECASE)
_OF_PAPERS = re.compile(
    r"\b(?:issued|dated|published|given|made|of|ending|beginning|from|to|between)\s+$"
)
# *within a year, with a shadow board in place by June*: the day is that of something else.
_WITH_ANOTHER = re.compile(r",\s+with\s")
_CLAUSE_ENDS = re.compile(
    r"\.(?!\d)|;|,\s+(?:who|which|whose)\s|\b(?:if|failing|otherwise|or|must|shall)\b|\bbecause\b|\b(?:after|since)\s+(?:(?!(?:and|or|to|of)\b)[\w’'-]+\s+){1,5}?(?:found|rated|judged|branded|warned|failed|criticised|identified|raised|exposed|revealed|concluded|ruled|died)\b|\band\s+(?:[\w’' ]{1,30}\s)?(?:will|would|shall|is|are|was|were|has|have|had)\b"
)
_ANY = re.compile(r".+", re.DOTALL)
_PUT_IN_PLACE = re.compile(
    r"(?:^|[^\w\s’',]\s*|\b(?:to|must|shall|should|will|and|or|not|also|then|now|please)\s+)(?:install|appoint|second|put|place|hand|transfer|lend|name|hire)\s+"
    r"(?:(?!\band\s+(?:to\s|keep|hold|maintain|continue|run|retain|meet|report|provide))[^.;])*$",
    re.IGNORECASE,
)
# *Every month that passes without a plan*, *in each quarter in which it fails*: no period by which something comes round.
_IN_WHICH = re.compile(r"\s+(?:that|(?:in|for|during)\s+which|when)\s")
_FAR = 160
_MONTH_LONG = len("2019-09")


class Timing(NamedTuple):
    """The deadline or period of a duty, and the span of the words that give it."""

    deadline: PartialDate | None
    recurs: str | None
    start: int
    end: int


def find_timing(
    context: Context, sentence: Sentence, match: re.Match[str], must_end: int
) -> Timing:
    """The deadline or period of the duty that ``match`` tells, as far as its words give one."""
    groups = match.groupdict()
    due = next((name for name in ("due", "due_b") if groups.get(name)), None)
    if due:
        start, end = match.span(due)
        for mention in context.dates_in(start - 1, end):
            if mention.date.value:
                return Timing(_worded(context, mention.date, start, end), None, start, end)
        words = context.text.text[start:end]
        return Timing(PartialDate.unresolved(words), None, start, end)
    clause_end = _clause_end(context, sentence, must_end)
    mentions = context.dates_in(match.start(), clause_end)
    period = _find_period(context, match, mentions) or _find_rate(
        context, mentions, (match.start(), clause_end)
    )
    told = (
        (_widen(context, mentions, period) if period else None)
        or _find_deadline(context, mentions)
        or _at_occasion(context, match.start(), clause_end)
        or _timing_at_head(context, sentence, match)
    )
    if told is None and (plain := find_plain_day(context, mentions, match.start())):
        told = Timing(plain[0], None, *plain[1:])
    is_counted = told is not None and told.deadline is not None and told.deadline.value is None
    if is_counted and context.is_formal and _begins_on_day(context, sentence, match):
        told = None
    return told or Timing(None, None, must_end, must_end)


def find_timing_in(
    context: Context, start: int, end: int, *, beyond: bool = False
) -> Timing | None:
    """The deadline or period of a duty whose words are a span, ``None`` for no words; told also ``beyond`` them if asked."""
    words = _ANY.match(context.text.text, start, end)
    sentence = context.text.sentence_at(start)
    if words is None:
        return None
    return find_timing(context, sentence if beyond else sentence._replace(end=end), words, end)


def _begins_on_day(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """*From 1 January 2018 all contacts must be decided upon within one day*: begins on a day, and so often that it is due by none."""
    first = context.dates_in(sentence.start, match.start() + 2)[:1]
    return any(mention.relation == "from" for mention in first)


def _find_period(
    context: Context, match: re.Match[str], mentions: Sequence[DateMention]
) -> Timing | None:
    for mention in mentions:
        if mention.relation == "every" and mention.duration:
            if is_by_the_way(context, match.start(), mention.start):
                return None
            if _EVIDENCED.search(context.text.text, match.start(), mention.end):
                continue
            if _BY_THE_WAY.search(context.text.text, match.start(), mention.start):
                continue
            if _IN_WHICH.match(context.text.text, mention.end):
                continue
            if _is_of_another(context, mentions, mention):
                continue
            return Timing(None, mention.duration, mention.start, mention.end)
    return None


def _find_rate(
    context: Context, mentions: Sequence[DateMention], clause: tuple[int, int]
) -> Timing | None:
    """*audit 25 files a month*: what is done to so many in each month comes round with it, unless a day by which is told as well."""
    if any(_is_due(context, mention) for mention in mentions):
        return None
    rate = find_rate(context, *clause)
    return Timing(None, *rate) if rate else None


def _is_of_another(context: Context, mentions: Sequence[DateMention], period: DateMention) -> bool:
    """*recruit a director by July and that the Board audit each quarter*: what comes round is another's duty, told second."""
    text = context.text.text
    return any(
        mention.end <= period.start
        and _is_due(context, mention)
        and _AND_THAT.search(text, mention.end, period.start)
        for mention in mentions
    )


def _widen(context: Context, mentions: Sequence[DateMention], period: Timing) -> Timing:
    """A period with the words of the day by which the duty is first due: *by 30 June and then quarterly*."""
    text = context.text.text
    for mention in mentions:
        is_due = mention.relation in ("by", "before", "within") or _is_day_to_come(context, mention)
        is_before = is_due and not mention.is_length and mention.end <= period.start
        if is_before and AND_THEN.fullmatch(text, mention.end, period.start):
            then = FROM_THEN.match(text, period.end)
            return period._replace(start=mention.start, end=then.end() if then else period.end)
    return period


def _find_deadline(context: Context, mentions: Sequence[DateMention]) -> Timing | None:
    due = [mention for mention in mentions if _is_due(context, mention)]
    if due:
        told = _name_day(context, due[0], mentions)
        is_counted = told.deadline is None or told.deadline.value is None
        is_counted = is_counted or _is_of_figure(context, due)
        named = due[1] if is_counted and len(due) > 1 and due[1].relation == "by" else None
        if named and _WITH_ANOTHER.search(context.text.text, due[0].end, named.start):
            named = None
        return told if named is None else _name_day(context, named, mentions)
    for mention in mentions:
        if _is_day_to_come(context, mention):
            return Timing(mention.date, None, mention.start, mention.end)
    return None


def _is_of_figure(context: Context, due: list[DateMention]) -> bool:
    """*assessments within seven days: 75% by March*: within how many days is what the figure counts."""
    if len(due) < 2 or due[0].relation != "within":
        return False
    return _SHARE.search(context.text.text[due[0].end : due[1].start]) is not None


def _is_due(context: Context, mention: DateMention) -> bool:
    """Whether a duty is due by a date; *within 10 working days* may also be what its target counts, and what lasts *until at
    least March* is due on no day."""
    text = context.text.text
    is_until = mention.relation in ("until", "till")
    if is_until and _PUT_IN_PLACE.search(text, max(mention.start - _FAR, 0), mention.start):
        return False
    if _AT_LEAST.match(text, mention.start, mention.end):
        return False
    counted_back = mention.relation == "before" and mention.date.value is None
    block = context.text.paragraphs[context.text.paragraph_at(mention.start)]
    before = (text, block.start, mention.start)
    asides = (_AND_AFTER, _TOLD_OF, *([_COUNTS_WITHIN] if mention.relation == "within" else []))
    is_aside = any(aside.search(*before) for aside in asides)
    return mention.relation in DUE and not (mention.is_length or counted_back or is_aside)


def _name_day(context: Context, mention: DateMention, mentions: Sequence[DateMention]) -> Timing:
    """The day of a deadline; one that is counted and then named (*within 70 working days, that is by 23 August*) is the day named."""
    due = due_of(context, mention)
    rest = context.text.text[mention.end : mention.end + 2]
    is_spelt_out = due.precision != "day" and rest == " ("
    for named in mentions if due.value is None or is_spelt_out else ():
        if (
            named.start >= mention.end
            and named.date.value
            and named.start
            > mention.end + 1  # *within ten days by June*: what is to be done, and by when
            and _THAT_IS.fullmatch(context.text.text, mention.end, named.start)
        ):
            return Timing(named.date, None, mention.start, named.end)
    is_longer = context.text.text.startswith(due.text, mention.start)
    end = max(mention.end, mention.start + len(due.text)) if is_longer else mention.end
    return Timing(due, None, mention.start, end)


def _at_occasion(context: Context, start: int, end: int) -> Timing | None:
    told = find_occasion(context, start, end)
    return Timing(told.deadline, None, told.start, told.end) if told else None


def _is_day_to_come(context: Context, mention: DateMention) -> bool:
    """*The Council shall on 30 September transfer …*: in a paper that sets duties, a day after its own is a deadline."""
    own = context.published
    if not context.is_formal or own is None:
        return False
    day = mention.date.value or ""
    if mention.relation != "on" or mention.until or len(day) < _MONTH_LONG:
        return False
    told_of = _OF_PAPERS.search(context.text.text, 0, mention.start)
    is_aside = _OF_WHICH.search(context.text.text, 0, mention.start) is not None
    return told_of is None and not is_aside and day > str(own.value)


def _timing_at_head(context: Context, sentence: Sentence, match: re.Match[str]) -> Timing | None:
    """*By 1 December the council must …*: the day that opens the sentence or the clause is the deadline of what follows."""
    mention = find_opening_day(context, sentence, match.start())
    if mention is None:
        period = find_opening_period(context, sentence, match.start())
        if period:
            return Timing(None, period.duration, period.start, period.end)
        told = _at_occasion(context, sentence.start, match.start())
        return told if told and told.start == sentence.start else None
    if mention.relation == "before" and mention.date.value is None:
        return None
    recurs, end = recurs_after(context, mention, match.start())
    return Timing(due_of(context, mention), recurs, mention.start, end)


def trim_deadline(must_start: int, must_end: int, timing: Timing) -> int:
    """Where the duty ends when its deadline, at its end, is not told as part of it."""
    if timing.deadline and must_start + 8 < timing.start and timing.end >= must_end - 1:
        return timing.start
    return must_end


def _clause_end(context: Context, sentence: Sentence, must_end: int) -> int:
    rest = context.text.text[must_end : sentence.end]
    if _ANOTHER_DUTY.match(rest):
        return must_end
    stop = _CLAUSE_ENDS.search(rest)
    return must_end + (stop.start() if stop else len(rest))


def _worded(context: Context, when: PartialDate, start: int, end: int) -> PartialDate:
    return PartialDate(when.value, when.precision, context.text.text[start:end])
