"""Days that a naming takes from elsewhere: from the name that the document defined, the day told last, the line below."""

import re
from collections.abc import Iterator
from datetime import date

from candour.extraction.dates.calendar import add_months
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.lists import find_lead
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_TERM_LEADS = re.compile(r"\b[Tt]he\s+(?P<word>(?:[A-Z][\w’'-]*\s+|\d{4}\s+){1,2})$")
_OF_SAME_DAY = re.compile(
    r"\s+(?:of|dated|on|(?:(?:also|both)\s+)?(?:bears?|bore|carr(?:ies|y|ied)|has|had|share[sd]?)|(?:is|was|are|were)\s+(?:also\s+)?(?:of|dated|(?:(?:issued|sent|signed|written|made|given)\s+)?(?:on\s+)?))\s*(?P<words>(?:the\s+same|that)\s+(?:day|date))\b"
)
_FROM_TODAY = re.compile(
    r"[^.;]{0,140}?\b(?:(?:takes|taking)\s+effect|(?:comes|coming)\s+into\s+(?:effect|force)|with\s+effect)\s+(?:from\s+)?(?P<day>today)\b"
)
_THIS_DAY = re.compile(
    r"\b(?P<words>this\s+(?:morning|afternoon|evening))\b[^.;:]{0,70}$", re.IGNORECASE
)
# *By the time you read this Ofsted will have published its report*
_BY_NOW = re.compile(
    r"(?P<words>(?:By\s+the\s+time|When|As)\s+you\s+(?:read|get|receive|see|open)\s+this)\b(?:\s+(?:letter|message|e-?mail|note|newsletter))?,?\s+(?=[^.;:]{3,60}\bwill\s+(?:already\s+)?have\b)"
)
_ANSWERS = re.compile(r"\b(?:respond|repli|act|interven|answer|react|step)\w*\s+(?:in\s+)?$")
_WITH_IT = re.compile(
    r"\s+(?:with|by\s+(?:issuing|giving|serving|making|imposing)(?:\s+(?:it|the\s+council)\s+with)?)\s+(?:an?\s+)?"
)
# What is done to a council, or for it, in a direction that says so.
_DONE = re.compile(
    r"\b(?:appoint|nam|install|order|strip|instruct|requir|direct|remov|transferr)(?:ed|s)\b(?:(?!\b(?:who|which|that|whether|after|before|because)\b)[^.;:]){0,110}$"
)
_IN_A = re.compile(r",?\s+(?:in|by|by\s+means\s+of|through)\s+an?\s+(?:[\w-]+\s+){0,2}")
_DONE_IN = re.compile(
    r"\s+(?:formally\s+)?(?:appointed|named|installed|ordered|stripped|instructed|required|directed|removed|transferred)\b"
    r"(?:(?!\b(?:who|which|that|whether|after|before|because|following)\b)[^.;:]){0,110}?"
    + _IN_A.pattern
)
_MOST_APART = 90
_LATER = " later"
# Something else is given, and the paper is what it is given to: *gave a warm welcome yesterday to the notice*.
_GIVEN_TO = re.compile(r"\s+to\s+(?:the|this|that|an?|its|his|her|their)\b")
_REACH = 300
_NAMED_BY_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)\s", re.IGNORECASE)
_NAMED_AS = re.compile(r"(?:\b(?:the|that|its|their|this|said)|['’]s?)\s+$", re.IGNORECASE)
_GIVEN_ON = re.compile(
    r"\)?,?\s+(?:(?:that|which)\s+)?(?:was|were|has\s+been|had\s+been)\s+(?:\w+\s+){0,2}?(?:given|issued|made|served|signed)\s+(?:on|in)\s"
)
_MONTHS_LATER = re.compile(r"P(?P<months>\d+)M")


def date_of_the_day(
    context: Context, sentence: Sentence, match: re.Match[str], status: str
) -> Iterator[tuple[int, int, PartialDate]]:
    """*has this afternoon received a notice*, *a direction which takes effect today*: the day of the document that says so."""
    own = context.published
    if own is None or own.precision != "day" or status != "issued":
        return
    text = context.text.text
    told = _THIS_DAY.search(text, sentence.start, match.start())
    told = told or _BY_NOW.match(text, sentence.start, match.start())
    effect = None if told else _FROM_TODAY.match(text, match.end(), sentence.end)
    if told:
        words = told["words"]
        yield *told.span("words"), PartialDate.of(str(own.value), " ".join(words.split()))
    elif effect:
        yield *effect.span("day"), PartialDate.of(str(own.value), effect["day"])


def date_in_giving(
    context: Context, start: int, end: int
) -> Iterator[tuple[int, int, PartialDate]]:
    """*placed the council in intervention in March 2015 by means of a direction*: the only day between verb and noun."""
    mentions = context.dates_in(start, end)
    if mentions and _GIVEN_TO.match(context.text.text, mentions[0].end, end):
        return
    if len(mentions) == 1 and mentions[0].relation == "on" and not mentions[0].is_length:
        yield mentions[0].start, mentions[0].end, mentions[0].date


def date_answered(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[int, int, PartialDate]]:
    """*Ministers responded on 4 May with a direction*: the day between the verb and the paper with which somebody acted."""
    for mention in context.dates_in(sentence.start, match.start())[-1:]:
        is_led = _ANSWERS.search(context.text.text, sentence.start, mention.start)
        is_day = mention.relation == "on" and not mention.is_length
        if is_day and is_led and _WITH_IT.fullmatch(context.text.text, mention.end, match.start()):
            yield mention.start, mention.end, mention.date


def date_of_act(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[int, int, PartialDate]]:
    """*was yesterday appointed in a direction*, *stripped the council of control on 4 May by a direction*: the day of what
    is done in the paper itself."""
    text = context.text.text
    days = context.dates_in(sentence.start, match.start())
    if len(days) != 1 or days[0].relation != "on" or days[0].is_length:
        return
    day = days[0]
    is_before = _DONE_IN.fullmatch(text, day.end, match.start())
    done = _DONE.search(text, sentence.start, day.start)
    if is_before or (done and _IN_A.fullmatch(text, day.end, match.start())):
        yield day.start, day.end, day.date


def date_later(
    context: Context, sentence: Sentence, match: re.Match[str], status: str
) -> Iterator[tuple[int, int, PartialDate]]:
    """*The direction was relaxed two months later*: counted from the date that the document named last."""
    if status not in ("lifted", "varied"):
        return
    for mention in context.dates_in(match.end(), min(sentence.end, match.end() + _MOST_APART)):
        earlier = context.dates_in(max(mention.start - _REACH, 0), mention.start)
        known = [one.date for one in earlier if one.date.value]
        counted = context.text.text[mention.start : mention.end + len(_LATER)]
        if mention.relation == "after" and mention.duration and known and _LATER in counted:
            yield mention.start, mention.end, count_from(known[-1], mention)
            return


def count_from(first: PartialDate, mention: DateMention) -> PartialDate:
    """The month that lies so many months after a date, where a mention only counts (*six months later*)."""
    counted = _MONTHS_LATER.fullmatch(mention.duration or "")
    value = first.value or ""
    if mention.date.value or counted is None or len(value) < len("2019-04"):
        return mention.date
    later = add_months(date(int(value[:4]), int(value[5:7]), 1), int(counted["months"]))
    return PartialDate.of(later.isoformat()[:7], mention.date.text)


def date_of_term(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[int, int, PartialDate]]:
    """The day before *(“the 2020 Direction”)*, for a name that the document has given an instrument."""
    led = _TERM_LEADS.search(context.text.text, sentence.start, match.start())
    name = " ".join(f"{led['word'] if led else ''}{match.group()}".split())
    is_alone = " " not in name
    if not name[:1].isupper() and not name[:1].isdigit():
        return
    if is_alone and context.text.text[max(match.start() - 4, 0) : match.start()].lower() != "the ":
        return
    for quoted in (f"“the {name}”", f"‘the {name}’", f'"the {name}"'):
        at = context.text.text.find(quoted, 0, sentence.start)
        if at >= 0:
            start = context.text.sentence_at(at).start
            before = [*context.dates_in(max(start, at - _MOST_APART), at)][::-1]
            given = _GIVEN_ON.match(context.text.text, at + len(quoted))
            after = context.dates_in(given.end() - 4, given.end() + 1) if given else ()
            for mention in (*before, *after):
                if mention.date.value and not mention.is_length:
                    yield match.end(), match.end(), mention.date
                    return


def date_of_year(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[int, int, PartialDate]]:
    """*the 2013 direction*: the year by which a paper is named, or its day of that year, where the document has defined the name."""
    year = _NAMED_BY_YEAR.match(match.group())
    if year and _NAMED_AS.search(context.text.text, sentence.start, match.start()):
        start = match.start() + year.start("year")
        told = _find_defined_day(context, sentence, match.group(), year["year"])
        yield start, start + len(year["year"]), told or PartialDate.of(year["year"])


def _find_defined_day(
    context: Context, sentence: Sentence, name: str, year: str
) -> PartialDate | None:
    """The only day of a year in the sentence that defines a name: *“the 2009 Directions” means those given on 8 June 2009*."""
    text = context.text.text
    for quoted in (f"“the {name}”", f"‘the {name}’", f'"the {name}"'):
        at = text.find(quoted, 0, sentence.end)
        if at >= 0:
            start, end = context.text.bounds_at(at)
            told = [m.date for m in context.dates_in(start, end) if m.date.precision == "day"]
            days = {day.value: day for day in told if str(day.value).startswith(year)}
            return next(iter(days.values())) if len(days) == 1 else None
    return None


def date_of_same_day(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[int, int, PartialDate]]:
    """The day told last, for *a letter of the same day*, *the direction of that date*."""
    same = _OF_SAME_DAY.match(context.text.text, match.end(), sentence.end)
    day = find_day_before(context, sentence, match.start()) if same else None
    if same and day:
        yield (
            *same.span(),
            PartialDate.of(str(day.value), same["words"]) if day.value else day,
        )


def find_day_before(context: Context, sentence: Sentence, position: int) -> PartialDate | None:
    """The day that *the same day* at a position means: the one told last in the sentence or, where neither tells another, the
    one before, which of an item is the line that leads in its list; a month that only dates something else beside it is passed over."""
    led = find_lead(context, sentence)
    before = context.text.sentences[max(sentence.number - 1, 0)]
    told = [
        *(context.dates_in(led.start, led.end) if led else ()),
        *context.dates_in(sentence.start if led else before.start, position),
    ]
    told = [d for d in told if d.relation in ("on", "from")]
    if told and told[-1].date.precision == "day":
        return told[-1].date
    days = {d.date.value: d.date for d in told if d.date.precision == "day"}
    return next(iter(days.values())) if len(days) == 1 else None


def date_below(
    context: Context, kind: str, sentence: Sentence, match: re.Match[str]
) -> list[tuple[int, int, PartialDate]]:
    """The day that stands under a letter in a list of disclosed papers: *Letter from the minister to the leader*, then
    *12 November 2018*."""
    if (
        kind != "letter"
        or context.kind != "foi_response"
        or sentence.end - match.end() > _MOST_APART
    ):
        return []
    following = context.text.sentences[sentence.number + 1 : sentence.number + 2]
    for below in following if "." not in sentence.text else ():
        for mention in context.dates_in(below.start, below.start + 4):
            if mention.date.value:
                return [(mention.start, mention.end, mention.date)]
    return []
