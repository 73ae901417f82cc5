"""What every frame is given: the text, what is mentioned in it, and the way to ground a fact in it.

A *frame* is a function ``(context) -> Iterator[fact]``; the facts of all frames are put in order and
merged by ``candour.extraction.prose.merging``.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from candour.extraction.dates.mention import DateMention
from candour.extraction.parties.mention import Party
from candour.extraction.prose.confidence import confidence_of
from candour.extraction.prose.text import Sentence, Text
from candour.facts import Also, AnyFact, Document, PartialDate
from candour.facts.extract import DocumentKind

_MAY_SET = ("other", "report", "letter", "news")
_TERMS = re.compile(
    r"^(?:[^\n]{0,60}\b)?terms\s+of\s+reference\b[^\n.]{0,90}$|^\W*instructions?\s+(?:to\b|no\b|number\b|\d)[^\n]{0,90}$",
    re.IGNORECASE | re.MULTILINE,
)
_OF_SENT = re.compile(
    r"\b(?:commissioner|advis[eo]r|(?:improvement|intervention|oversight|recovery|assurance)\s+(?:\w+\s+)?(?:board|panel|group))\b",
    re.IGNORECASE,
)
# A review that ministers set up: who carries it out is bound by its terms, as a commissioner is.
_OF_REVIEW = re.compile(
    r"\b(?:review|inquiry|investigation|panel|task\s?-?force|(?:review|inspection|expert|intervention)\s+team)\b",
    re.IGNORECASE,
)
_BY_MINISTERS = re.compile(
    r"\b(?:secretary\s+of\s+state|ministers?|department\s+(?:for|of)\s+(?:education|children|health)|df(?:e|es|csf)|dcsf)\b",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"\b(?:scrutiny|serious\s+case|safeguarding\s+(?:children\s+)?(?:board|partnership)|lscb|cabinet|peer)\b",
    re.IGNORECASE,
)
_FRONT, _TITLE_REACH = 600, 160
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Context:
    """One document as frames see it. Offsets are those of ``text.text``; mentions stand in their order.

    ``hidden`` are the sentences of other matters, in whose place the text has letters of no meaning.
    """

    document: Document
    text: Text
    kind: DocumentKind
    published: PartialDate | None
    about: str | None
    dates: tuple[DateMention, ...] = ()
    parties: tuple[Party, ...] = ()
    hidden: tuple[Sentence, ...] = ()
    kept: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False, repr=False)

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """The dates that begin within a span."""
        starts = self._date_starts
        low = bisect_left(starts, start)
        return self.dates[low : bisect_left(starts, end, low)]

    def parties_in(self, start: int, end: int) -> Sequence[Party]:
        """The parties that begin within a span."""
        starts = self._party_starts
        low = bisect_left(starts, start)
        return self.parties[low : bisect_left(starts, end, low)]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self.dates]

    @cached_property
    def _party_starts(self) -> list[int]:
        return [party.start for party in self.parties]

    def party_before(self, position: int, *, since: int = 0) -> Party | None:
        """The last party that ends at or before a position and begins at or after ``since``."""
        for party in reversed(self.parties_in(since, position)):
            if party.end <= position:
                return party
        return None

    def own_authority(self) -> Party | None:
        """The first mention of the authority that the document is about, its whole name before the place."""
        own = [p for p in self.parties if p.kind == "authority" and p.code == self.about]
        whole = [p for p in own if "council" in p.name.lower()]
        return next(iter(whole or own), None) if self.about else None

    @cached_property
    def is_formal(self) -> bool:
        """Whether the document itself sets duties: a direction, a notice, a commissioner's terms of reference."""
        if self.kind in ("direction", "improvement_notice"):
            return True
        front = self.text.lowered[:_FRONT]
        may_set = self.kind in _MAY_SET and ("terms" in front or "instruction" in front)
        terms = _TERMS.search(self.text.text, 0, _FRONT) if may_set else None
        if terms is None:
            return False
        return _OF_SENT.search(front) is not None or self._is_of_review(terms)

    def _is_of_review(self, terms: re.Match[str]) -> bool:
        """Whether terms of reference are those of a review that ministers or their department set up."""
        title = self.text.text[max(terms.start() - _TITLE_REACH, 0) : terms.end()]
        front = self.text.text[:_FRONT]
        is_review = _OF_REVIEW.search(title) is not None and not _BY_OTHERS.search(title)
        return is_review and _BY_MINISTERS.search(front) is not None

    @cached_property
    def council(self) -> Party | None:
        """The authority that the document is about, by the fullest name that the document gives it."""
        named = [p for p in self.parties if p.code and p.code == self.about]
        return max(
            named,
            key=lambda party: (
                party.name.lower().count("council"),
                not party.name.isupper(),
                len(party.name),
            ),
            default=None,
        )

    def sentences_with(self, words: Iterable[str]) -> Iterator[Sentence]:
        """The sentences that hold one of these words (lower case), in order."""
        for number in sorted(self.text.holding_any(words)):
            yield self.text.sentences[number]

    def ground(
        self,
        rule: str,
        start: int,
        end: int,
        *,
        also: Iterable[Also] = (),
        about: str | None = None,
    ) -> dict[str, Any]:
        """The fields that every fact has, for a fact that stands at a span: pass them on with ``**``.

        ``also`` are further passages (``text.also`` makes them); ``about`` is another authority than the
        document's, if the fact concerns one.
        """
        cite, further = self.text.cite(start, self._end_of_word(end))
        return {
            "about": about or self._labelled(start) or self.about,
            "cite": cite,
            "also": (*further, *also),
            "confidence": confidence_of(rule),
            "rule": rule,
        }

    def _labelled(self, start: int) -> str | None:
        """The authority whose name and a colon open the line of a fact: *Thornsea: Ada Hale was appointed in May.*"""
        line = self.text.sentence_at(start).start
        for party in self.parties_in(line, line + 1):
            is_label = self.text.text[party.end : party.end + 2] == ": "
            return party.code if is_label and party.kind == "authority" else None
        return None

    def _end_of_word(self, end: int) -> int:
        """Where the word ends in which a span would end: nobody can check half a word."""
        words = self.text.text
        while 0 < end < len(words) and words[end - 1].isalnum() and words[end].isalnum():
            end += 1
        return end


Frame = Callable[[Context], Iterator[AnyFact]]


def kept_with_document(ask: Callable[[Context], Answer]) -> Callable[[Context], Answer]:
    """A question that only the document answers, asked once of each: the answer goes with the document.

    What is answered may not be changed by those who ask.
    """

    @wraps(ask)
    def recall(context: Context) -> Answer:
        if ask not in context.kept:
            context.kept[ask] = ask(context)
        answer: Answer = context.kept[ask]
        return answer

    return recall
