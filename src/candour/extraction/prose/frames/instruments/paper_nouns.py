"""A noun that may name an instrument, and what the sentence around it says of that paper."""

import re
from dataclasses import dataclass
from functools import cached_property

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import Reach
from candour.extraction.prose.frames.instruments.direction_nouns import (
    is_direction,
    is_direction_given,
)
from candour.extraction.prose.frames.instruments.issuers import may_issue, party_leading_in
from candour.extraction.prose.frames.instruments.rows import is_closed
from candour.extraction.prose.frames.instruments.signs import (
    COMPELS,
    DEFINITE,
    is_no_paper,
    status_of,
)
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Sentence
from candour.facts.numbers import NUMBERS

_DISTINCT = re.compile(
    r"^(?:\w+ )*?(?:earlier|previous|first|second|third|further|new|original)\b", re.IGNORECASE
)
_REPLACES = re.compile(
    r"^[^.;]{0,90}?\b(?:(?:replaces|supersedes)\s+(?:it|this|them|these)\b|takes\s+(?:its|their)\s+place\b)",
    re.IGNORECASE,
)
_IS_LIFTED = re.compile(
    r"\s+(?:(?:has|have|had)\s+(?:\w+\s+)?been|was|is)\s+(?:(?:now|today|formally|therefore)\s+)*lifted"
)
_TOLD_THAT = re.compile(
    r"\bwrote\b[^.;]{0,60}?\sto\s+(?:\w+\s+)?(?:confirm|say|tell|inform|announce|notify|advise)\b[^.;]{0,40}?\bthat\s+(?:the|its)\s+$"
)
_THEIR = Before(r"\b(?:its|their|his|her)\s*$", re.IGNORECASE, reach=16)
_POSSESSED = re.compile(r"(?:['’]s?|\b(?:the|this|that)\s+[\w-]+)\s*$", re.IGNORECASE)
_REPLACED = re.compile(
    r"\b(?:replac|supersed)\w+\s+(?:(?:on|in)\s[^.;]{3,25}\s)?(?:by\s+)?(?:the|an?)\s*$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"(?:revised|new|further|second|third)\s", re.IGNORECASE)
_AN = Before(r"\ban?\s*$", re.IGNORECASE, reach=16)
_GIVES_A = re.compile(r"\b(?:issued|gave|served)\s+(?:(?:it|the\s+council)\s+(?:with\s+)?)?an?\s*$")
_GIVEN_ON = re.compile(
    r"\s+(?:to\s+[^.;,]{3,50}?\s+)?(?:on\s+\d|in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_ONE_OF = re.compile(r"\bone\s+of\s+(?:[\w’']+\s+){0,4}$", re.IGNORECASE)
_REPORTS_TO = re.compile(r"\s+(?:to|back|in\s+writing|upon|again)\b")
_OTHERS_POWER = re.compile(
    r"\b(?:powers?|directions?|notice|interven\w+|whether|decid\w+)\b[^.;]{0,60}\b(?:section|Act)\b"
)
_COUNTED = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten)\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)
_ALWAYS_PLURAL = ("directions", "orders")  # one paper is called so, too


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
        may_close = status == "issued" and self.kind in ORDERS
        if may_close and is_closed(self.context, self.sentence):
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
        if self._is_lifted_by_giver() or self._is_given_on_its_page():
            return False
        return not self.match.group().lower().startswith(("enclosed", "attached", "accompanying"))

    def _is_given_on_its_page(self) -> bool:
        """*We first issued a notice on 3 August*, on the page of an improvement notice."""
        is_its = self.context.kind == "improvement_notice" and _GIVEN_ON.match(self.after)
        return bool(is_its and _GIVES_A.search(self.before))

    def _is_lifted_by_giver(self) -> bool:
        """Whether whoever gives such notices tells that it is lifted: *The minister wrote to confirm that the notice has been
        lifted*; other notices are withdrawn, and by others."""
        told = self.after[: max(self.told_until - self.match.end(), 0)]
        if self.status != "lifted" or not _IS_LIFTED.fullmatch(told):
            return False
        named = self.context.parties_in(self.sentence.start, self.match.start())
        is_confirmed = _TOLD_THAT.search(self.before) is not None
        return is_confirmed and any(may_issue(self.kind, party) for party in named)

    @property
    def is_one_of(self) -> bool:
        """Whether it is *one of its reports*."""
        return bool(_ONE_OF.search(self.before))

    @property
    def is_plural(self) -> bool:
        """Whether it names several papers at once."""
        head = self.match["head"].lower()
        may_be_one = head in _ALWAYS_PLURAL and not self.counted
        return head.endswith("s") and not may_be_one and not self.is_one_of

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
        author = self.named_by if self.kind == "report" else None
        if author and (not may_issue(self.kind, author) or self._is_verb(author)):
            return False
        noun = self.match.group()
        return not is_no_paper(
            self.kind, self.status, before, after, noun=noun, short=self.is_short
        )

    def _is_verb(self, subject: Party) -> bool:
        """Whether *report* is what an officer is to do: *that the Corporate Director report to the meeting*."""
        is_office = subject.kind == "office" or not subject.named or subject.role is not None
        return is_office and bool(_REPORTS_TO.match(self.after)) and self.before.endswith(" ")

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
