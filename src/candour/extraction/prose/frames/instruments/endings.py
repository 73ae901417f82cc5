"""The end of an instrument that is told with its own day and with the day of its end: *issued in March, lifted on 5 June*."""

import re
from collections.abc import Iterator

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.signs import date_in_the_past
from candour.extraction.prose.frames.instruments.taken_dates import find_day_before
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_IS_OWN = re.compile(
    r"\b(?:of|from|dated|issued|given|made|served|imposed|signed)\b[^.;]*$|:\s(?=.{0,6}$)"
)
_LIFTED = re.compile(
    r"\b(?:lift|revok|withdr|rescind|discharg|remov|cancel|clos|end|laps|expir|ceas)\w*(?:\s+to\s+\w+(?:\s+effect)?)?$|\bno\s+longer\s(?:\w+\s){1,3}(?:effect|force)$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(
    r",?\s+(?:(?:again|early|formally|officially|finally|by\s+(?:the\s+)?(?![\w’' ]{0,40}\b(?:directions?|notices?|letter)\b)[\w’' ]{2,60}?)\s+)?(?:(?:with\s+effect\s+)?(?:on|in|from)\s+)?",
    re.IGNORECASE,
)
_AT_HEAD = re.compile(r"\W*(?:(?:on|in|then|later|and|with\s+effect)\s+)*", re.IGNORECASE)
_NO_YEAR = re.compile(
    r"(?:on\s+|in\s+)?(?:[A-Z][a-z]+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]+"
)
_ENDS_NEAR = re.compile(
    r"\b(?:lift(?:ed|s)|revoke[ds]|withdr(?:awn|aws)|rescind(?:ed|s)|discharged|removed|cancelled|closed|ended|lapsed|expired)\b(?!.*\b(?:issued|given|made|dated|served)\b)",
    re.DOTALL,
)
_SAME_DAY = re.compile(r"\b(?:the\s+same|that)\s+(?:day|date)\b", re.IGNORECASE)
_OF_EFFECT = re.compile(r"\b(?:with\s+effect|as)\s+from\s", re.IGNORECASE)
_EFFECT_REACH = 18
_LONGEST_GAP, _LONGEST_LEAD = 80, 100


def read_ending(context: Context, sentence: Sentence, naming: Naming, told: int) -> list[Naming]:
    """A lifted paper with its own day as two namings where the sentence also tells the day of its end: it as issued, then its
    end; else the naming alone. ``told`` is where the words for its end are over, or where they begin if they stand before it."""
    day = naming.date
    own = None if day is None else _find_own(context, naming)
    end = next(_ends(context, sentence, told, own), None) if own else None
    if own is None or end is None or end.date.value == own.date.value:
        return [naming]
    if _is_announced(context, end):
        return [naming]
    is_giver = naming.issuer is not None and (
        (naming.issuer.start < told and told > own.start) or told < naming.issuer.start < own.start
    )
    return [
        naming._replace(status="issued", issuer=naming.issuer if is_giver else None),
        naming._replace(
            end=max(naming.end, end.end), start=min(naming.start, end.start),
            issuer=None if is_giver else naming.issuer, date=_day_of(context, end.date), definite=True, is_own_day=False, distinct=False,
        ),
    ]  # fmt: skip


def _is_announced(context: Context, end: DateMention) -> bool:
    """Whether a page of a direction or notice is of the day of its end, which it announces: it tells of one paper, that is over."""
    own = context.published
    return context.kind in ORDERS and own is not None and own.value == end.date.value


def find_end_day(
    context: Context, sentence: Sentence, told: int
) -> Iterator[tuple[int, int, PartialDate]]:
    """The day right behind the words for the end of a paper, which are over at ``told``: *came to an end on 4 May 2019*."""
    for mention in context.dates_in(told, min(told + _LONGEST_GAP, sentence.end)):
        is_day = mention.relation in ("on", "from") and not mention.is_length
        if (
            is_day
            and mention.start >= told
            and _BEFORE_DAY.fullmatch(context.text.text, told, mention.start)
        ):
            dated = _with_same_day(context, sentence, mention)
            yield mention.start, mention.end, _day_of(context, dated.date)
        return


def is_of_effect(context: Context, day: int) -> bool:
    """*…, with effect from today*, *as from 4 May*: the day, which begins at ``day``, from which something holds."""
    text = context.text.text
    led = _OF_EFFECT.match(text, day)  # the words may be part of what names the day
    return bool(led or _OF_EFFECT.search(text, max(day - _EFFECT_REACH, 0), day + len("from ")))


def bears_own_day(context: Context, naming: Naming) -> bool:
    """Whether the day of a naming is that on which the paper was given, which *of*, *issued* or *dated* leads in, and no word
    for its end stands nearer."""
    own = _find_own(context, naming) if naming.date else None
    if own is None:
        return False
    lead = context.text.text[max(own.start - _LONGEST_LEAD, naming.start) : own.start]
    return _ENDS_NEAR.search(lead) is None


def _day_of(context: Context, date: PartialDate) -> PartialDate:
    """The day of the end; one without a year is not of the year in which the paper was given, but the last before the page's."""
    is_bare = _NO_YEAR.fullmatch(date.text) is not None
    return date_in_the_past(
        context, PartialDate.unresolved(date.text) if is_bare else date, "lifted"
    )


def _find_own(context: Context, naming: Naming) -> DateMention | None:
    """The day of the paper itself, which *of*, *issued* or *dated* leads in."""
    text = context.text.text
    for mention in context.dates_in(naming.start, naming.end):
        is_day = naming.date is not None and mention.date.text == naming.date.text
        lead = text[
            max(mention.start - _LONGEST_LEAD, naming.start) : mention.start + len("dated ")
        ]
        if is_day and naming.kind in ORDERS and _IS_OWN.search(lead):
            return mention
    return None


def _with_same_day(context: Context, sentence: Sentence, mention: DateMention) -> DateMention:
    """The mention with the day that *the same day* means."""
    if mention.date.value or not _SAME_DAY.search(mention.date.text):
        return mention
    same = find_day_before(context, sentence, mention.start)
    day = date_in_the_past(context, same, "lifted") if same else None
    known = PartialDate.of(day.value, mention.date.text) if day and day.value else mention.date
    return mention._replace(date=known)


def _ends(
    context: Context, sentence: Sentence, told: int, own: DateMention
) -> Iterator[DateMention]:
    """The day behind the verb that ends the paper; where that verb stands before it, behind the paper or at the head."""
    text = context.text.text
    is_led = told <= own.start
    at = own.end if is_led else told
    if not is_led and not _LIFTED.search(text, own.end, told):
        return
    for mention in context.dates_in(at, min(at + _LONGEST_GAP, sentence.end)):
        is_effect = is_of_effect(context, mention.start)
        if (
            (mention.relation == "on" or is_effect)
            and not mention.is_length
            and mention.start >= at
        ):
            if is_effect or _BEFORE_DAY.fullmatch(text, at, mention.start):
                yield _with_same_day(context, sentence, mention)
            break
    for mention in context.dates_in(sentence.start, own.start):
        is_first = _AT_HEAD.fullmatch(text, sentence.start, mention.start)
        is_from = mention.relation == "from" and mention.date.value is not None
        if is_first and (is_from or mention.relation == "on") and not mention.is_length:
            yield mention
