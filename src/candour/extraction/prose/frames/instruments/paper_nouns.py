"""A noun that may name an instrument, and what the sentence around it says of that paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import Reach, power_of
from candour.extraction.prose.frames.instruments.direction_nouns import (
    is_direction,
    is_direction_given,
)
from candour.extraction.prose.frames.instruments.endings import find_end_day, read_ending
from candour.extraction.prose.frames.instruments.giving import Giving, read_parties
from candour.extraction.prose.frames.instruments.issuers import may_issue, party_leading_in
from candour.extraction.prose.frames.instruments.joint import read_joint_reports
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.naming_days import find_days
from candour.extraction.prose.frames.instruments.publishing import MADE_KNOWN
from candour.extraction.prose.frames.instruments.revisions import read_further, read_revision
from candour.extraction.prose.frames.instruments.rows import is_closed, read_ends
from candour.extraction.prose.frames.instruments.signs import (
    COMPELS,
    DEFINITE,
    date_in_the_past,
    is_any,
    is_no_paper,
    is_own_day,
    status_of,
)
from candour.extraction.prose.frames.roles import find_doer
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate
from candour.facts.numbers import NUMBERS

_DISTINCT = re.compile(
    r"^(?:\w+ )*?(?:earlier|previous|first|second|third|further|new|original)\b", re.IGNORECASE
)
_REPLACES = re.compile(
    r"^[^.;]{0,90}?\b(?:(?:replaces|supersedes)\s+(?:it|this|them|these)\b|takes\s+(?:its|their)\s+place\b)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(rf"\b(?:{MADE_KNOWN}|out|of\s+\d)", re.IGNORECASE)
_THEIR = Before(r"\b(?:its|their|his|her)\s*$", re.IGNORECASE, reach=16)
_POSSESSED = re.compile(r"(?:['’]s?|\b(?:the|this|that)\s+[\w-]+)\s*$", re.IGNORECASE)
_REPLACED = re.compile(
    r"\b(?:replac|supersed)\w+\s+(?:(?:on|in)\s[^.;]{3,25}\s)?(?:by\s+)?(?:the|an?)\s*$",
    re.IGNORECASE,
)
_THIS = Before(r"\bthis\s*$", re.IGNORECASE, reach=16)
_ANOTHER = re.compile(r"(?:revised|new|further|second|third)\s", re.IGNORECASE)
_AN = Before(r"\ban?\s*$", re.IGNORECASE, reach=16)
_THAT = Before(r"\b(?:that|those)\s*$", re.IGNORECASE, reach=16)
_ONE_OF = re.compile(r"\bone\s+of\s+(?:[\w’']+\s+){0,4}$", re.IGNORECASE)
_OTHERS_POWER = re.compile(
    r"\b(?:powers?|directions?|notice|interven\w+|whether|decid\w+)\b[^.;]{0,60}\b(?:section|Act)\b"
)
_COUNTED = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten)\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)
_ALWAYS_PLURAL = ("directions", "orders")  # one paper is called so, too

Dated = tuple[int, int, PartialDate]
"""A date of a paper, and the span of the words that tell it."""


@dataclass(frozen=True)
class PaperNoun:
    """A noun of a kind of paper, where it stands; ``reach`` is the part of the sentence that is told of it."""

    context: Context
    sentence: Sentence
    kind: str
    match: re.Match[str]
    reach: Reach

    @cached_property
    def before(self) -> str:
        """The words of the sentence before the noun."""
        words = self.context.text.text[self.sentence.start : self.match.start()]
        return words.rstrip("‘“\"'")

    @cached_property
    def after(self) -> str:
        """The words of the sentence behind the noun."""
        return self.context.text.text[self.match.end() : self.sentence.end]

    @cached_property
    def named_by(self) -> Party | None:
        """The party whose name leads in the noun: *an Ofsted report*."""
        return party_leading_in(self.context, self.sentence, self.match.start())

    @cached_property
    def takes_place(self) -> bool:
        """Whether the paper stands in for an earlier one."""
        return bool(_REPLACES.search(self.after) or _REPLACED.search(self.before))

    @cached_property
    def _told(self) -> tuple[str, int, int]:
        """The status that the words around the noun tell, and where in the text they begin and end."""
        until = self.reach.until - self.match.end()
        told, start, end = status_of(
            self.kind, self.match.group(), self.before, self.after, until=until
        )
        return told, self.sentence.start + start, self.match.end() + end

    @cached_property
    def status(self) -> str:
        """The status of the paper: that of its words, of its place, or of its row."""
        status = self._told[0]
        if status == "varied" and self.takes_place:
            status = "issued"
        if status == "issued" and is_closed(self.context, self.sentence):
            status = "lifted"
        return status

    @property
    def told_from(self) -> int:
        """Where the words begin that tell its status."""
        return self._told[1]

    @property
    def told_until(self) -> int:
        """Where the words end that tell its status."""
        return self._told[2]

    @cached_property
    def is_short(self) -> bool:
        """Whether *notice* alone means one named before; *the enclosed notice*, *the notice requiring the council to* stand by themselves."""
        if self.match["head"].lower() != "notice" or COMPELS.match(self.after):
            return False
        if _ANOTHER.match(self.match.group()) and _AN.search(self.before):
            return "improvement notice" not in self.context.text.lowered[: self.match.start()]
        return not self.match.group().lower().startswith(("enclosed", "attached", "accompanying"))

    @property
    def is_one_of(self) -> bool:
        """Whether it is *one of its reports*."""
        return bool(_ONE_OF.search(self.before))

    @property
    def is_plural(self) -> bool:
        """Whether it names several papers at once."""
        head = self.match["head"].lower()
        return head.endswith("s") and head not in _ALWAYS_PLURAL and not self.is_one_of

    @property
    def is_distinct(self) -> bool:
        """Whether it is told apart from others of its kind: *a further notice*."""
        return self.takes_place or bool(_DISTINCT.search(self.match.group()) and not self.is_one_of)

    @property
    def counted(self) -> int:
        """How many such papers are said to be: *one of two reports*; 0 where nobody says."""
        counted = _COUNTED.search(self.before)
        return NUMBERS.get(counted["number"].lower(), 0) if counted else 0

    def names_paper(self) -> bool:
        """Whether the noun names a paper at all, and one that exists or is proposed."""
        before, after = self.before, self.after
        is_named = self.kind != "direction" or is_direction_given(self.match.group(), before, after)
        if not is_named and not is_direction(self.match, before, after, self.named_by):
            return False
        if self.named_by and self.kind == "report" and not may_issue(self.kind, self.named_by):
            return False
        noun = self.match.group()
        return not is_no_paper(
            self.kind, self.status, before, after, noun=noun, short=self.is_short
        )

    def is_apart_from_power(self) -> bool:
        """Whether the power of the sentence is not a report's: *comments on the report before you use your powers under …*."""
        return self.kind == "report" and _OTHERS_POWER.search(self.after) is not None

    def is_definite(self, issuer: Party | None) -> bool:
        """Whether the paper is taken as known: *the report*, *Ofsted's report*; *an Ofsted report* is told as new, and so is
        *in its report* where only that says who wrote it."""
        is_known = bool(DEFINITE.search(self.before))
        if self.kind != "report":
            return is_known or (self.named_by is not None and self.before.endswith(("'s ", "’s ")))
        if self.named_by:
            return bool(_POSSESSED.search(self.before))
        return is_known and not (issuer and _THEIR.search(self.before))


def read_noun(noun: PaperNoun) -> Iterator[Naming]:
    """The namings at a noun: of the paper, once for each of its days, and of those told of beside it."""
    if not noun.names_paper():
        return
    context, match, reach = noun.context, noun.match, noun.reach
    if noun.kind == context.kind == "letter" and _THIS.search(noun.before):
        return
    given = read_parties(context, noun.sentence, noun.kind, match, reach)
    given = given._replace(issuer=given.issuer or _find_doer(noun))
    dates = find_days(context, noun.sentence, noun.kind, match, reach, noun.status, given)
    if not dates and noun.status in ("lifted", "varied"):
        dates = [*find_end_day(context, noun.sentence, noun.told_until)]
    if _is_of_none(noun, given, dates):
        return
    naming = _name(noun, given)
    if dates:
        for dated in dates:
            yield from _read_end(noun, _date(naming, noun, dated))
    else:
        yield naming
    yield from _read_beside(noun, given, is_dated=bool(dates))


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
        is_published=bool(_PUBLISHED.search(text, behind, end)),
        is_own_day=is_own_day(noun.context, behind, start),
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
