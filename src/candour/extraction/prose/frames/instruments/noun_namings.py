"""The namings at a noun: of the paper, once for each of its days, and of those told of beside it."""

import re
from collections.abc import Iterator

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.frames.instruments.carried import power_of
from candour.extraction.prose.frames.instruments.endings import (
    find_end_day,
    is_of_effect,
    read_ending,
)
from candour.extraction.prose.frames.instruments.further import read_further
from candour.extraction.prose.frames.instruments.giving import Giving, read_parties
from candour.extraction.prose.frames.instruments.issuers import may_issue
from candour.extraction.prose.frames.instruments.joint import (
    councils_beside,
    read_joint_reports,
)
from candour.extraction.prose.frames.instruments.listed_days import read_listed_days
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.naming_days import find_days
from candour.extraction.prose.frames.instruments.paper_nouns import PaperNoun
from candour.extraction.prose.frames.instruments.publishing import (
    tells_of_making,
    tells_of_publishing,
)
from candour.extraction.prose.frames.instruments.revisions import read_revision
from candour.extraction.prose.frames.instruments.rows import read_ends
from candour.extraction.prose.frames.instruments.signs import (
    COMPELS,
    date_in_the_past,
    is_any,
    is_own_day,
)
from candour.extraction.prose.frames.instruments.taken_dates import date_of_term
from candour.extraction.prose.frames.roles import find_doer
from candour.extraction.prose.kinds import ORDERS
from candour.facts import PartialDate

_THIS = Before(r"\bthis\s*$", re.IGNORECASE, reach=16)
_THIS_LETTER = re.compile(
    r"\b(?:[Tt]his\s+is|[Tt]his\s+letter\s+is(?:\s+to\s+(?:give|serve)\s+(?:you|the\s+council))?|I\s+(?:am\s+writing|write)\s+to\s+(?:give|serve|send)\s+(?:you|the\s+council))\s+(?:(?:an?|with|as)\s+)*$"
)
_THAT = Before(r"\b(?:that|those)\s*$", re.IGNORECASE, reach=16)
_SAID = re.compile(
    r"\b(?:wr(?:ote|itten|ites)|t(?:old|ells)|sa(?:id|ys|ying)|announc\w+|warn\w*|inform\w*|confirm\w*|letter|indicat\w+|explain\w*|stat(?:ed|ing))\b"
)
Dated = tuple[int, int, PartialDate]
"""A date of a paper, and the span of the words that tell it."""


def read_noun(noun: PaperNoun) -> Iterator[Naming]:
    """The namings at a noun: of the paper, once for each of its days, and of those told of beside it."""
    if not noun.names_paper():
        return
    context, match, reach = noun.context, noun.match, noun.reach
    if context.kind == "letter" and _is_own_letter(noun):
        return
    given = read_parties(context, noun.sentence, noun.kind, match, reach)
    given = given._replace(issuer=given.issuer or _find_doer(noun))
    dates = find_days(context, noun.sentence, noun.kind, match, reach, noun.status, given)
    if not dates and noun.status in ("lifted", "varied", "proposed"):
        dates = [*find_end_day(context, noun.sentence, noun.told_until)]
    if noun.status == "proposed":
        dates = [day for day in dates if not _is_of_saying(noun, day[0])]
    if noun.status == "lifted":
        dates = [*_date_ended(noun, dates)]
    if _is_of_none(noun, given, dates):
        return
    yield from _read_each(noun, _name(noun, given), dates)
    yield from _read_beside(noun, given, is_dated=bool(dates))


def _is_own_letter(noun: PaperNoun) -> bool:
    """Whether a noun means the letter that it stands in: *this letter*, *this letter is to give you formal warning*."""
    if noun.kind == "warning":
        return _THIS_LETTER.search(noun.before) is not None
    return noun.kind == "letter" and _THIS.search(noun.before) is not None


def _is_of_saying(noun: PaperNoun, day: int) -> bool:
    """Whether a day is that on which somebody told of a paper that is to come: *On Monday she wrote that she was minded to …*."""
    return _SAID.search(noun.context.text.text, day, noun.match.start()) is not None


def _date_ended(noun: PaperNoun, dates: list[Dated]) -> Iterator[Dated]:
    """The days of a paper that is over; its own, where the direction or notice that ends it says from which day it does."""
    own = noun.context.published if noun.context.kind in ORDERS else None
    if len(dates) > 1 and any(not is_of_effect(noun.context, day[0]) for day in dates):
        dates = [day for day in dates if not is_of_effect(noun.context, day[0])]
    for day in dates:
        is_set = own and own.value and day[2].value and day[2].value >= own.value
        behind = is_set and day[0] >= noun.match.end()
        yield from ([*date_of_term(noun.context, noun.sentence, noun.match)] if behind else []) or [
            day
        ]


def _read_each(noun: PaperNoun, naming: Naming, dates: list[Dated]) -> Iterator[Naming]:
    """The namings of the paper, for each of its days and each council of a list that it was given to."""
    is_many = noun.match["head"].lower().endswith("s") and not dates
    behind = noun.match.end()
    listed = read_listed_days(noun.context, noun.sentence, naming, behind=behind)
    told = ([*listed] if is_many else []) or [naming]
    if dates:
        told = [one for dated in dates for one in _read_end(noun, _date(naming, noun, dated))]
    yield from told
    council = naming.addressee if noun.kind in ORDERS else None
    if council is None or council.kind != "authority":
        return
    for other in councils_beside(noun.context, council):
        for one in told:
            yield one._replace(
                addressee=other,
                start=min(one.start, other.start),
                end=max(one.end, other.end),
            )


def _is_of_none(noun: PaperNoun, given: Giving, dates: list[Dated]) -> bool:
    """Whether nothing is told of the paper, and any such paper may be meant."""
    if noun.status != "issued" or dates or given.addressee:
        return False
    if (given.is_given and not given.issuer) or COMPELS.match(noun.after):
        return False
    return is_any(noun.kind, noun.before, given.issuer)


def _name(noun: PaperNoun, given: Giving) -> Naming:
    """The paper as its noun, its parties and the words of its status name it; without a day."""
    parties = [party for party in (given.issuer, given.addressee) if party]
    starts = [party.start for party in parties if party.start >= noun.reach.since]
    ends = [party.end for party in parties if party.end <= noun.reach.until]
    return Naming(
        kind=noun.kind,
        short=noun.is_short,
        status=noun.status,
        start=min([given.start, noun.told_from, *starts]),
        end=max([given.end, noun.told_until, *ends]),
        definite=noun.is_definite(given.issuer),
        distinct=noun.is_distinct,
        plural=noun.is_plural and not given.is_written,
        issuer=given.issuer,
        addressee=given.addressee,
        date=None,
        power=None
        if noun.is_apart_from_power()
        else power_of(noun.context.text.text, noun.sentence),
        counted=noun.counted,
        is_written=given.is_written or given.is_given,
        is_pronoun=noun.status == "lifted" and bool(_THAT.search(noun.before)),
    )


def _date(naming: Naming, noun: PaperNoun, dated: Dated) -> Naming:
    """The naming with one of the paper's days: of that day there is one paper."""
    start, end, date = dated
    text, behind = noun.context.text.text, noun.match.end()
    return naming._replace(
        start=min(naming.start, start),
        end=max(naming.end, end),
        plural=False,
        date=date_in_the_past(noun.context, date, noun.status),
        is_published=tells_of_publishing(noun.before, text[behind:end]),
        is_of_making=noun.match.group() == "report"
        and tells_of_making(noun.before, text[behind:end]),
        is_own_day=is_own_day(noun.context, noun.match, (start, end)),
    )


def _read_end(noun: PaperNoun, naming: Naming) -> list[Naming]:
    """The naming, and that of its end where the sentence tells a day of both."""
    if naming.status != "lifted":
        return [naming]
    is_led = noun.told_from < noun.match.start() and noun.told_until <= noun.match.end()
    told = noun.told_from if is_led else noun.told_until
    return read_ending(noun.context, noun.sentence, naming, told)


def _read_beside(noun: PaperNoun, given: Giving, *, is_dated: bool) -> Iterator[Naming]:
    """What else of the kind is told of behind the noun: by another, revised, ended, a further one."""
    context, kind, match, reach = noun.context, noun.kind, noun.match, noun.reach
    if kind == "report" and match["head"].lower() == "reports":
        yield from read_joint_reports(context, match, reach)
    yield from read_revision(context, kind, match, reach)
    if noun.status == "issued" and is_dated:
        for end in read_ends(context, noun.sentence, kind, match, reach.until):
            yield end._replace(addressee=given.addressee)
    yield from read_further(context, kind, match.end(), reach.until)


def _find_doer(noun: PaperNoun) -> Party | None:
    """Who proposes a paper, named before it, or lifts one, by the verb before it that tells so."""
    if noun.status == "proposed":
        named = noun.context.parties_in(noun.reach.since, noun.match.start())
        return next((party for party in named if may_issue(noun.kind, party)), None)
    if noun.status != "lifted" or noun.told_from >= noun.sentence.start + len(noun.before):
        return None
    lifter = find_doer(noun.context, noun.sentence, noun.told_from)
    return lifter if lifter and may_issue(noun.kind, lifter) else None
