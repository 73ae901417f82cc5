"""When a review is held: the date after its verb, at the head of its sentence, or counted from the notice that sets it."""

import re
from collections.abc import Iterator

from candour.extraction.dates import find_dates
from candour.extraction.dates.lengths import count_from
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.frames.reviews.reviewers import TEAM
from candour.facts import PartialDate

_THE_FIRST = re.compile(
    r"(?:The|Its|Their)\s+first(?:\s+(?:of\s+(?:these|them|which)|review|visit|one|such\s+review))?\s+(?:is|was|will|took|takes|would|should)\b"
)
_NEXT_MONTH = 8
_REPORT_ON = re.compile(r"\s+(?:on|of|into|about)\s+")
_CAME_FOR = re.compile(r",?\s+for\s+(?:an?|the|its|their|another)\s+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SUMS_UP = ("letter", "inspection_report", "report")
_TO_COME = re.compile(r"\b(?:will|next|due|planned|would|is\s+to|are\s+to)\b", re.IGNORECASE)
_AHEAD = ("by", "before", "within", "after")
_AND_AGAIN = re.compile(
    r",?\s+and\s+(?:(?:then|again)\s+(?:in|on|by)?|(?:in|on|by)\s)\s*", re.IGNORECASE
)
_LISTED = re.compile(r"(?:,|,?\s+and)\s+(?:(?:then|again)\s+)?(?:in\s+|on\s+)?", re.IGNORECASE)
_MANY = re.compile(r"\b(?:visits|reviews|meetings)\b", re.IGNORECASE)
# Several visits over a time, of none of which the day is told: *six visits between 2018 and 2021*.
_OVER_TIME = re.compile(
    r"\s+(?:[^.;,]{0,40}?\s)?(?:between|from)\s+(?:\d{4}|[A-Z][a-z]+(?:\s+\d{4})?)\s+(?:and|to|until)\s+(?:\d{4}|[A-Z][a-z]+\s+\d{4})\b"
)
_SPAN_TO = re.compile(r"\s+(?:and|to|until)\s+", re.IGNORECASE)
_NAMED_IN_FULL = re.compile(
    r"^\s+of\s+(?:(?!report|publish|rated|found|after|since)[^.;(]){3,80}?(?=\s+(?:in|on|between|from)?\s*$)"
)
_MONTHS = re.compile(r"\b(?:months?|years?)\b", re.IGNORECASE)
_TAKES_DATE = re.compile(
    r"[.;(]|\b(?:report|published|rated|after|since|and\s+(?!(?:\w+\s+)?(?:partners|staff|families|managers|care|young|safeguarding|referral|assessment)\b)|found|dated|resulting|verdict|rating|(?:re)?appointed|judg\w+|until|by(?!\s+(?:the\s+)?(?:ofsted|inspectors|inspectorate|watchdog)))\b",
    re.IGNORECASE,
)
_TELLS_OF_COMING = (".will_review", ".reviews")
_FARTHEST = 60
_COUNTED_FROM = ("direction", "improvement_notice", "letter")


def find_date(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    """The date of a review that a phrase tells of, with the span of its words, or ``None``."""
    if _MANY.search(found.match.group()) and _OVER_TIME.match(context.text.text, found.match.end()):
        return None
    return (
        _date_behind(context, found)
        or _date_just_before(context, found)
        or _date_at_head(context, found)
    )


def _date_behind(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    """The first date within or behind a phrase that may be that of a review, where nothing between takes it."""
    for mention in context.dates_in(found.match.start(), found.sentence.end):
        is_ahead = _lies_ahead(found, mention)
        if not mention.is_length and (mention.relation in ("on", "from") or is_ahead):
            return _read_date(context, found, mention, is_ahead=is_ahead)
    return None


def _lies_ahead(found: Found, mention: DateMention) -> bool:
    """Whether a phrase tells of a review that is to come by, or after, a day."""
    if mention.relation in ("after", "within") and found.phrase.rule.endswith(_TELLS_OF_COMING):
        return True
    return bool(found.phrase.values.get("ahead") and mention.relation in _AHEAD)


def _read_date(
    context: Context, found: Found, mention: DateMention, *, is_ahead: bool
) -> tuple[int, int, PartialDate] | None:
    text, match = context.text.text, found.match
    dated = (mention.start, mention.end, mention.date)
    gap = _NAMED_IN_FULL.sub("", text[match.end() : mention.start])
    if found.phrase.values.get("sent") and mention.relation in _AHEAD and "report" in gap:
        return dated
    if text.startswith(("dated", "since", "published"), mention.start):
        return None
    if mention.start >= match.end() and (len(gap) >= _FARTHEST or _TAKES_DATE.search(gap)):
        return None
    if is_ahead:
        return mention.start, mention.end, _count(context, mention)
    if _MANY.search(match.group()):
        return dated
    return _last_month(context, _told_past(context, found, mention), found.sentence.end)


def _date_just_before(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    text, start = context.text.text, found.match.start()
    for mention in context.dates_in(max(found.sentence.start, start - 30), start):
        between = text[mention.end : start]
        told = " that" in between or _REPORT_ON.fullmatch(between)
        is_close = mention.end + 6 >= start or _CAME_FOR.fullmatch(between)
        if is_close and not mention.is_length and not told:
            return mention.start, mention.end, mention.date
    return None


def find_first_after(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    """The day of the first of several reviews that the next sentence gives: *The first is likely to be in November 2023*."""
    number = found.sentence.number + 1
    if number >= len(context.text.sentences):
        return None
    following = context.text.sentences[number]
    first = _THE_FIRST.match(context.text.text, following.start, following.end)
    if first is None:
        return None
    for mention in context.dates_in(first.end() - 1, following.end):
        if (
            mention.relation in ("on", "by", "from")
            and not mention.is_length
            and mention.date.value
        ):
            return mention.start, mention.end, mention.date
    return None


def _told_past(context: Context, found: Found, mention: DateMention) -> DateMention:
    """A day without a year of a visit that a letter sums up lies before the letter, whatever the tense of its verb."""
    if mention.date.value or not found.phrase.values.get("noun"):
        return mention
    if context.kind not in _SUMS_UP or _TO_COME.search(found.sentence.text):
        return mention
    told = find_dates(f"It took place on {mention.date.text}.", published=context.published)
    return mention._replace(date=told[0].date) if told and told[0].date.value else mention


def _last_month(context: Context, mention: DateMention, limit: int) -> tuple[int, int, PartialDate]:
    """A date, or the last of the months over which a review went on: *in April and May*, *between June and August*."""
    if mention.date.precision != "month":
        return mention.start, mention.end, mention.date
    if mention.until and not _is_pair(context, mention):
        return mention.start, mention.end, mention.until
    for following in context.dates_in(mention.end, min(mention.end + _NEXT_MONTH, limit)):
        joined = _SPAN_TO.fullmatch(context.text.text, mention.end, following.start)
        own = context.text.text.startswith(("in ", "on ", "by "), following.start)
        own = own or all(_YEAR.search(m.date.text) for m in (mention, following))
        if joined and not own and following.date.precision == "month":
            return mention.start, following.end, following.date
    return mention.start, mention.end, mention.date


def _is_pair(context: Context, mention: DateMention) -> bool:
    """Whether two months each have a year: *July 2009 and January 2010* are two and no span."""
    words = context.text.text[mention.start : mention.end]
    return " and " in words and len(_YEAR.findall(words)) > 1


def _date_at_head(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    """The day that opens the sentence: *In September 2015 Ofsted carried out an inspection*."""
    start = found.sentence.start
    for mention in context.dates_in(start, min(found.match.start(), start + 5)):
        is_on = mention.relation in ("on", "from") and not mention.is_length
        between = TEAM.sub("", context.text.text[mention.end : found.match.start()])
        if is_on and not re.search(
            r"[;:“]|\b(?:report|rated|after|and|said|that|which|announced|confirmed|revealed|emerged|heard|told|decided|agreed)\b",
            between,
        ):
            return _last_month(context, mention, found.match.start())
    return None


def _count(context: Context, mention: DateMention) -> PartialDate:
    """*after six months* in a paper that sets duties and bears its day: counted from that day; elsewhere to the month."""
    own = context.published
    if mention.date.value or own is None or own.earliest is None or own.precision == "year":
        return mention.date
    words = context.text.text[mention.start : mention.end]
    day = count_from(own.earliest, mention.date.text)
    if day is None:
        return mention.date
    if own.precision == "day" and context.kind in _COUNTED_FROM:
        return PartialDate.on(day, words)
    is_months = _MONTHS.search(mention.date.text) is not None
    return PartialDate.of(f"{day:%Y-%m}", words) if is_months else mention.date


def find_further_dates(
    context: Context, found: Found, first: tuple[int, int, PartialDate] | None
) -> Iterator[tuple[int, int, PartialDate]]:
    """The dates that *and* joins to the first: *in May 2020 and again in November*."""
    text, at = context.text.text, first[1] if first else found.sentence.end
    is_many = _MANY.search(found.match.group()) is not None
    is_dated = bool(first and _YEAR.search(first[2].text or ""))
    joins = _LISTED if is_many or is_dated else _AND_AGAIN
    for mention in context.dates_in(first[0], at) if first else ():
        if not (is_many or _is_pair(context, mention)):
            continue
        if mention.until and " and " in text[mention.start : mention.end]:
            yield mention.start, mention.end, mention.until
    for mention in context.dates_in(at, found.sentence.end):
        joined = joins.match(text, at, mention.end)
        if joined is None or joined.end() < mention.start or not mention.date.value:
            return
        if mention.date.precision == "day" and first and first[2].precision != "day":
            return
        yield mention.start, mention.end, mention.date
        at = mention.end
