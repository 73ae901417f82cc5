"""The day of a paper, where its naming tells it: after the noun, at the head of the sentence or of its clause."""

import re

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import (
    Reach,
    reach_past_power,
    without_parties,
    without_powers,
)
from candour.extraction.prose.frames.instruments.dealings import is_of_dealing
from candour.extraction.prose.frames.instruments.head_days import (
    TOGETHER_WITH,
    date_at_head,
    date_with_it,
)
from candour.extraction.prose.frames.instruments.publishing import date_of_publishing
from candour.extraction.prose.frames.instruments.signs import DEFINITE
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_TO_THAT_EFFECT = re.compile(
    r"\s+to\s+(?:(?:that|this)\s+effect\b|(?:give|bring)\s+(?:legal\s+)?(?:effect\s+to\s+(?:this|that|it|these|them|my\s+\w+|the\s+\w+)\b|(?:this|that|it)\s+into\s+effect\b))"
)
_BY_WHOM = re.compile(
    r"\b(?:signed|issued|given|made|sent|served|written|produced|completed|delivered|published|revised|varied|amended)\s+(?:by\s+(?:an?\s+|the\s+)?[^,.;]{2,50}(?:,\s+[^,.;]{2,40}){0,2}|to\s+(?:the\s+|its\s+)?(?:council|authority))\s*$"
)
_LETTERS_OR_REPORTS = re.compile("letter|report", re.IGNORECASE)
_PAPER = re.compile(
    r"[;:]|\b(?:letters?|plans?|notices?|directions?|minutes|reports?|orders?|agreements?|contracts?)\b",
    re.IGNORECASE,
)
# *her report led to a plan published in May*: the day is that of the plan.
_LED_TO_PAPER = re.compile(
    r"\b(?:led|prompted|brought|produced|answered|followed)\b[^.;]{0,40}\b(?:plans?|letters?|notices?|directions?|strategy|statements?|responses?)\b"
)
_OWNS = re.compile(r"['’]s\s+(?:[\w-]+\s+)?")
_ASIDE = re.compile(r",\s+which\s[^.;:,]{5,110},(?=\s+(?:was|arrived|came|is)\b)")
_COUNTED_LAST = re.compile(r"\b(?:first|second|third|fourth|fifth|only\s+one)\s+$")
_SINCE = re.compile(r"\bsince\s", re.IGNORECASE)
_RECEIVED = re.compile(
    r"\s*,?\s*(?:(?:which|that)\s+(?:I|we|he|she|it)\s+)?(?:was\s+)?received\s*", re.I
)
_TODAYS = re.compile(r"\btoday['’]s\s+(?:(?:[A-Z][\w’'-]+|new|damning|critical)\s+){0,3}$")
_BY_AUTHOR = re.compile(
    r"^\s*,?\s*(?:that|which)\s+(?:the\s+)?(?=[A-Z])[^.;]{3,150}?,?\s+(?:has\s+|had\s+|have\s+)?(?:issued|gave|made|sent|served|signed|published|finished|completed|submitted|delivered|produced|wrote|released)\s*$"
)
_PUBLISHED_LAST = re.compile(r"\b(?:published|dated|issued)\s*$", re.IGNORECASE)
_GIVEN_IN_CLAUSE = re.compile(
    r"^\s*(?:,?\s*(?:that|which)\b|(?:it|they|he|she|I|we|ministers)\s)(?=[^.;,]{0,60}\b(?:issued|gave|given|made|sent|served|signed|received|imposed|published|finished|completed|submitted|delivered|produced|wrote|released)(?:\s+(?:to|on|upon)(?:\s+(?:the|its|your|our)\s+(?:council|authority|county|city|borough|leader))?)?\s*$)"
)
_REPLACING = re.compile(r"\b(?:replaces|supersedes|revokes|amends|varies|(?:replac|supersed)ing)\b")
_OF_SOMEBODY = re.compile(
    r",\s+(?:(?:who|whose)|(?:the|its|an?)\s[^,.;]{3,60}?\s(?:sent|appointed|brought|drafted|hired|named|installed))\s[^,]*$"
)
_DEFINED = re.compile(r"\(\s*[“\"‘'][^()]{2,60}\)\s*")
# *a letter that landed on her desk last Thursday*
_ARRIVED = re.compile(
    r"^\s*,?\s*(?:that|which)\s+(?:landed|arrived|dropped|reached|came|went\s+out|was\s+delivered)\b(?:(?!\b(?:and|but|after|before|until|since)\b)[^.;,]){0,50}$"
)
_STANDING = re.compile(
    r"^\s*,?\s*(?:(?:which|that)\s+is\s+)?(?:(?:now|currently|presently|still|then)\s+)?in\s+(?:force|place|effect)(?=\s+(?:was|is|were|dates?|came)\b)"
)
# *the notice which had been in place since 4 May 2012*: the day from which it stood is its own.
_IN_PLACE = re.compile(
    r"\s*,?\s*(?:(?:which|that)\s+(?:has|had)\s+been\s+)?in\s+(?:place|force)(?:\s+since)?\s*",
    re.IGNORECASE,
)
# *the direction under which she was appointed was issued on 7 September*
_UNDER_WHICH = re.compile(
    r"\s+(?:under|by|in)\s+which\s(?:(?!\b(?:until|if|unless|will|would)\b)[^.;,]){3,90}?\s(?:was|were|had\s+been)\s+(?:first\s+)?(?:issued|given|made|served|signed)\s*"
)
_ISSUED_LABEL = re.compile(r"\s*[:–—-]\s+(?=(?:issued|given|served|made|dated)\b)", re.IGNORECASE)
_WHICH_CHANGED = re.compile(
    r"[^.;:]{0,40}?,?\s+(?:and\s+)?(?:which|that)\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+\s+)?(?:revised|varied|amended|extended)\b"
)
_LABEL_LAST = re.compile(r"(?:^|(?<=[\w)\s]))\s*:\s*$")
# *letters between 2004 and 2010*: the years in which papers came are no days of theirs.
_OVER_YEARS = re.compile(r"(?:between\s+\d{4}\s+and|from\s+\d{4}\s+(?:to|until)|over)\b")


def dates_of(
    context: Context, sentence: Sentence, match: re.Match[str], reach: Reach
) -> list[tuple[int, int, PartialDate]]:
    """The dates that a naming carries: after it with nothing between that takes them (two for *in August 2012 and
    January 2014*), else one at the head of the sentence."""
    if possessive := _date_owning(context, sentence, match):
        return possessive
    barrier = compile_piece(str(load_words("instruments", "between")["pattern"]))
    dates: list[tuple[int, int, PartialDate]] = []
    aside = _ASIDE.match(context.text.text, match.end(), reach.until)
    start = aside.end() if aside else match.end()
    for mention in context.dates_in(
        start, min(reach.until, reach_past_power(context, match.end(), 130))
    ):
        if _is_of_something_else(context, start, mention):
            break
        is_dated = _is_dated(context, match, mention.start)
        is_dated = is_dated or _is_standing(context, match, start, mention.start)
        gap = "" if is_dated else _read_gap(context, sentence, match, start, mention.start)
        if gap is None:
            break
        if dates and not gap.strip() and is_finer(mention.date, dates[-1][2]):
            dates[-1] = (dates[-1][0], mention.end, mention.date)
            start = mention.end
            continue
        gap = _LABEL_LAST.sub("", gap)
        if barrier.search(gap) if not dates else gap.strip() not in ("and", ",", ", and"):
            break
        if re.search(r"[.;:]", gap):
            break
        dates.append((mention.start, mention.end, mention.date))
        if mention.until and match["head"].lower().endswith("s"):
            dates.append((mention.start, mention.end, mention.until))
        start = mention.end
    dates = dates or [*date_of_publishing(context, sentence, match, reach.until)]
    joined = TOGETHER_WITH.search(context.text.text, reach.since, match.start())
    if dates or (reach.since > sentence.start and not joined):
        return dates if match["head"].lower().endswith("s") else dates[:2]
    with_it = joined and date_with_it(context, sentence, match.start())
    return with_it or date_at_head(context, sentence, match.start(), barrier)


def _is_standing(context: Context, match: re.Match[str], start: int, end: int) -> bool:
    """Whether nothing but that it has stood since then, or what was done under it, parts a paper from the day it was given."""
    text = context.text.text
    if _UNDER_WHICH.fullmatch(text, start, end):
        return match["head"].lower().startswith(("direction", "notice", "improvement"))
    is_since = text[start:end].rstrip().endswith("since") or _SINCE.match(text, end)
    return bool(is_since and _IN_PLACE.fullmatch(text, start, end))


def is_finer(date: PartialDate, other: PartialDate) -> bool:
    """*February 2022*, and right after it *2 February 2022*: one day, told twice."""
    return bool(date.value and other.value) and str(date.value).startswith(f"{other.value}-")


def _read_gap(
    context: Context, sentence: Sentence, match: re.Match[str], start: int, end: int
) -> str | None:
    """The words between a paper, or a date of it, and the next date, without those that tell how it was given; ``None``
    where they tell that the date is of something else that was done with it."""
    text = context.text.text
    is_change = _WHICH_CHANGED.match(text, start, end)
    if is_change or _REPLACING.search(text, start, end) or _OF_SOMEBODY.search(text[start:end]):
        return None
    gap = _DEFINED.sub("", without_powers(without_parties(context, start, end)))
    gap = _ARRIVED.sub("", gap)
    gap = _STANDING.sub(" ", _ASIDE.sub(" ", gap))
    gap = _ISSUED_LABEL.sub(" ", gap)
    gap = _BY_WHOM.sub(" ", _GIVEN_IN_CLAUSE.sub(" ", _TO_THAT_EFFECT.sub("", gap)))
    is_out = _PUBLISHED_LAST.search(gap) and "report" in match.group().lower()
    if is_out and not _LED_TO_PAPER.search(gap):
        return ""
    if match["head"].lower().startswith("report") and _RECEIVED.fullmatch(gap):
        return ""
    if is_of_dealing(context, sentence, match, gap, end):
        return None
    return "" if _BY_AUTHOR.match(text[start:end]) else gap


def _date_owning(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> list[tuple[int, int, PartialDate]]:
    """*today's Ofsted report*, *September's letter*: a day that the noun belongs to."""
    text, own = context.text.text, context.published
    todays = _TODAYS.search(text, sentence.start, match.start())
    if todays and own and own.precision == "day":
        return [(todays.start(), todays.end(), PartialDate.of(str(own.value), "today"))]
    for mention in context.dates_in(max(sentence.start, match.start() - 40), match.start() + 4):
        if _is_attribute(context, mention, match.start()):
            return [(mention.start, mention.end, mention.date)]
        gap = without_parties(context, mention.end, match.start())
        if _OWNS.fullmatch(gap) and not mention.is_length:
            return [(mention.start, mention.end, mention.date)]
        if text[mention.end - 2 : mention.end] in ("'s", "’s") and not gap.strip():
            return [(mention.start, mention.end, mention.date)]
    return []


def _is_attribute(context: Context, mention: DateMention, noun: int) -> bool:
    """*the March 2015 notice*, *the 4 May direction*: a day that stands between the article and the noun."""
    text = context.text.text
    is_near = mention.end >= noun or not text[mention.end : noun].strip()
    is_named = mention.date.precision != "year" and not mention.is_length
    return is_near and is_named and DEFINITE.search(text, 0, mention.start) is not None


def _is_of_something_else(context: Context, start: int, mention: DateMention) -> bool:
    """Whether a date is a length, a limit, the day since which something lasts, or the page's own."""
    if mention.is_length or mention.relation in ("by", "within", "until", "after", "before"):
        return True
    if mention.date.precision == "year" and _OVER_YEARS.match(context.text.text, mention.start):
        return True
    until = mention.start + len("since ")
    lead = context.text.text[max(start - len("letters"), 0) : mention.start]
    since = _SINCE.search(context.text.text, start, until)
    if since and (_LETTERS_OR_REPORTS.search(lead) or _COUNTED_LAST.search(lead)):
        return True
    return _is_dateline(context, mention)


def _is_dateline(context: Context, mention: DateMention) -> bool:
    """Whether a day closes the headline of news or of a release, where it is the page's own."""
    block = context.text.paragraphs[context.text.paragraph_at(mention.start)]
    is_own = context.published is not None and mention.date.value == context.published.value
    is_last = mention.end == block.end and mention.relation == "on" and block.kind == "heading"
    starts = context.text.text[mention.start : mention.start + 3].lower()
    return is_own and is_last and starts != "on " and context.kind in ("news", "press_release")


def _is_dated(context: Context, match: re.Match[str], position: int) -> bool:
    """*the report of an inspection carried out by Ms Hale, dated 4 May*: a day that can only be a paper's."""
    text = context.text.text
    between = text[match.end() : position]
    is_others = _PAPER.search(between) or _REPLACING.search(between)
    return text[position : position + 6].lower() == "dated " and not is_others
