"""Utterances: each passage of direct or reported speech with its speaker, occasion and date.

A verb of speech outside quotation marks is the pivot: its subject is the speaker, the quotation beside it
or the clause after it the words. A quotation that stands alone belongs to whoever spoke directly before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.quotations import Part, Quotation
from candour.extraction.prose.speech.sources import Source, find_sources
from candour.extraction.prose.speech.speakers import Speaker, find_inverted, find_subject
from candour.extraction.prose.speech.words import (
    clause_verbs,
    denial_verbs,
    find_occasion,
    says_nothing,
    verb_pattern,
)
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_TOLD = re.compile(
    r"\s+(?:(?:the|a|an|his|her|their|all)\s+)?(?:[A-Z][\w’'&.-]*|[a-z’'-]+)(?:\s+(?:[A-Z][\w’'&.-]*|of|the|committee|meeting|councillors|members))*?(?=\s+(?:that|he|she|it|they|the|there|his|her|its|a)\b|\s*[:,])"
)
_ADVERBIAL = re.compile(
    r"\s*,?\s*(?:(?:in|on|at|during|last|this|earlier|yesterday|today|through|via)\b[^,:;\"“”]{0,60}?)(?=,|\s+(?:that|he|she|it|they|the|there|his|her|its|more|we)\b|\s*[:])\s*,?"
)
_OPENING = (
    r"he|she|it|they|the|there|a|an|this|these|those|his|her|its|their|more|most|many|some|all|no|any|if|while|since|when|"
    r"children|councillors|members|ministers|staff|inspectors|officers|officials|social|such"
)
_COMPLEMENT = re.compile(
    rf"\s*,?\s*(?:that\b\s*,?\s*(?P<that>\S.*)|(?P<plain>[\"“‘']?(?:(?:{_OPENING})\b|[A-Z]).*))$",
    re.DOTALL,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|might|did|does|do|needs?|remains?|knew|felt|made|took|never|[a-z]{2,}(?:ed|s))\b"
)
_INTRODUCES = re.compile(r"^[^.;\"“”]{0,110}:\s*$")
_TOUCHES = re.compile(r"^(?:\s+(?:that|of|to|about|in|on|at)\b[^:;.,\"“”]{0,50})?\s*,?\s*$")
_CLOSES = re.compile(r"^\s*[,.]?\s*(?:the\s+|a\s+|an\s+)?$", re.IGNORECASE)
_RESUMES = re.compile(r"^\s*[,.:]\s*$")
_IN_IT = re.compile(
    r"\s*(In it|In (?:the|that|this|his|her|its|their) (?:same )?(letter|press release|statement))\b",
    re.IGNORECASE,
)
_GENERIC_SUBJECT = re.compile(
    r"\b(?P<it>[Ii]t|[Tt]he (?:press |news )?(?:release|statement))\s+(?:also\s+|then\s+|has\s+)?$"
)


@dataclass
class Utterance:
    """What somebody said. ``start`` to ``end`` is the whole passage with its attribution, ``parts`` the words."""

    rule: str
    speaker: Speaker
    reported: Literal["direct", "indirect"]
    start: int
    end: int
    parts: list[Part]
    via: str | None = None
    date: PartialDate | None = None
    quotations: list[Quotation] = field(default_factory=list)


class _Pivot(NamedTuple):
    sentence: Sentence
    start: int
    end: int
    verb: str


def find_utterances(context: Context) -> list[Utterance]:
    """Every utterance of a document in order of place."""
    finder = _Finder(context)
    found = [utterance for pivot in finder.pivots() if (utterance := finder.read(pivot))]
    return sorted([*found, *finder.read_alone(found)], key=lambda u: u.start)


class _Finder:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = context.text.text
        self._used: set[Quotation] = set()
        self._sources = find_sources(context)

    def pivots(self) -> Iterator[_Pivot]:
        """The verbs of speech outside quotations and headings, in order."""
        paragraphs = self._context.text.paragraphs
        for match in verb_pattern().finditer(self._text):
            if self._context.text.is_quoted(match.start()):
                continue
            sentence = self._context.text.sentence_at(match.start())
            if paragraphs[sentence.paragraph].kind != "heading":
                verb = " ".join(match.group().split())
                yield _Pivot(sentence, match.start(), match.end(), verb)

    def read(self, pivot: _Pivot) -> Utterance | None:
        """The utterance around one verb, or ``None`` when nobody in particular says anything."""
        if pivot.verb == "tell" and not re.search(r"\bdid\s+$", self._text[: pivot.start][-6:]):
            return None
        source = self._source_of(pivot)
        speaker = (
            source.speaker if source else find_subject(self._context, pivot.sentence, pivot.start)
        )
        if before := self._quotation_before(pivot, speaker):
            speaker = speaker or find_inverted(self._context, pivot.end, pivot.sentence.end + 80)
            return self._make_quoted(pivot, speaker, before, "statement.quoted_before", source)
        if speaker is None:
            return None
        if after := self._quotation_after(pivot):
            return self._make_quoted(pivot, speaker, after, "statement.quoted_after", source)
        return self._read_reported(pivot, speaker, source)

    def read_alone(self, known: list[Utterance]) -> Iterator[Utterance]:
        """Paragraphs that are nothing but a quotation, after somebody spoke in the paragraph before."""
        for quotation in self._context.text.quotations:
            number = self._context.text.paragraph_at(quotation.start)
            block = self._context.text.paragraphs[number]
            alone = (block.start, block.end) == (quotation.start, quotation.end) or (
                len(quotation.parts) > 1 and block.start == quotation.start
            )
            if not alone or quotation in self._used or len(quotation.parts[0]) == 0:
                continue
            if block.kind == "heading" or quotation.end - quotation.start < 40:
                continue
            before = self._speaker_before(number, known)
            if before is None:
                continue
            if before.reported == "direct":
                before.parts += quotation.parts
                before.end = quotation.end
                continue
            yield Utterance(
                "statement.quoted_alone",
                before.speaker,
                "direct",
                quotation.start,
                quotation.end,
                list(quotation.parts),
                before.via,
                before.date,
                [quotation],
            )

    def _speaker_before(self, number: int, known: list[Utterance]) -> Utterance | None:
        if number == 0:
            return None
        block = self._context.text.paragraphs[number - 1]
        spoke = [u for u in known if u.start < block.end and u.end > block.start]
        last = self._context.text.sentence_at(block.end - 1)
        return spoke[-1] if spoke and spoke[-1].end >= last.start else None

    def _is_beside(self, mention: DateMention, pivot: _Pivot, start: int) -> bool:
        """Whether a date belongs to the attribution: it opens the sentence, or stands between subject and words."""
        if self._context.text.is_quoted(mention.start):
            return False
        if mention.start >= pivot.end:
            return len(self._text[pivot.end : mention.start]) < 40
        opens = not self._text[start : mention.start].strip(" \"“'‘(")
        between = self._text[mention.end : pivot.start]
        return (opens and len(between) < 80) or not re.search(r"[,;]|\band\b", between)

    def _source_of(self, pivot: _Pivot) -> Source | None:
        """The press release or statement that *It said* takes up."""
        head = self._text[pivot.sentence.start : pivot.start]
        near = [s for s in self._sources if s.is_near(pivot.sentence) and s.speaker]
        if letter := _IN_IT.match(head):
            wanted = letter[2].lower() if letter[2] else near[-1].kind if near else ""
            fitting = [s for s in near if s.kind == wanted]
            return fitting[-1] if fitting else None
        match = _GENERIC_SUBJECT.search(head)
        if match is None or len(head) - len(match.group()) > 30:
            return None
        issued = [s for s in near if s.kind != "letter"]
        return issued[-1] if issued else None

    def _quotation_after(self, pivot: _Pivot) -> Quotation | None:
        for quotation in self._context.text.quotations:
            if quotation.start < pivot.end:
                continue
            gap = self._text[pivot.end : quotation.start]
            if len(gap) > 120 or "\n" in gap.strip(" \n") or quotation in self._used:
                return None
            if _INTRODUCES.match(gap):
                return quotation
            words = self._text[slice(*quotation.parts[0])]
            is_whole = quotation.end >= pivot.sentence.end - 1 or words[:1].isupper()
            if (
                _TOUCHES.match(gap)
                and is_whole
                and len(words.split()) > 3
                and not gap.strip(" ,").startswith("that")
            ):
                return quotation
            return None
        return None

    def _quotation_before(self, pivot: _Pivot, speaker: Speaker | None) -> Quotation | None:
        limit = speaker.start if speaker and speaker.start < pivot.start else pivot.start
        for quotation in reversed(self._context.text.quotations):
            if quotation.start >= limit:
                continue
            if "\n" in self._text[quotation.end : limit]:
                return None
            gap = self._text[quotation.end : limit]
            words = self._text[slice(*quotation.parts[0])]
            ends = self._text[quotation.parts[-1].end - 1 : quotation.end + 1]
            if _CLOSES.match(gap) and len(words.split()) > 3 and re.search(r"[,.?!]", ends):
                return quotation if quotation not in self._used and words[:1].isupper() else None
            return None
        return None

    def _make_quoted(
        self,
        pivot: _Pivot,
        speaker: Speaker | None,
        quotation: Quotation,
        rule: str,
        source: Source | None,
    ) -> Utterance | None:
        if speaker is None:
            return None
        self._used.add(quotation)
        parts = list(quotation.parts)
        start = min(pivot.sentence.start, quotation.start)
        end = max(quotation.end, min(pivot.sentence.end, self._end_of_attribution(pivot, speaker)))
        for further in self._context.text.quotations:
            if (
                further.start >= end
                and further not in self._used
                and _RESUMES.match(self._text[end : further.start])
                and rule.endswith("before")
            ):
                self._used.add(further)
                parts += further.parts
                end = further.end
                break
        outside = self._outside(start, end, [quotation])
        return Utterance(
            "statement.release" if source else rule,
            speaker,
            "direct",
            start,
            end,
            parts,
            self._via(outside, source),
            self._date(start, end, pivot, source),
            [quotation],
        )

    def _end_of_attribution(self, pivot: _Pivot, speaker: Speaker) -> int:
        end = max(pivot.end, speaker.end if speaker.start >= pivot.start else pivot.end)
        tail = re.compile(r"[^.;:\"“”]{0,80}?[.,]").match(self._text, end)
        return tail.end() - 1 if tail else end

    def _read_reported(
        self, pivot: _Pivot, speaker: Speaker, source: Source | None
    ) -> Utterance | None:
        sentence = pivot.sentence
        if trailing := self._read_trailing(pivot, speaker, source):
            return trailing
        if pivot.verb in denial_verbs():
            words = Part(pivot.start, sentence.end)
        elif pivot.verb in clause_verbs():
            found = self._find_complement(pivot)
            if found is None:
                return None
            words = found
        else:
            return None
        text = self._text[words.start : words.end]
        if len(text.split()) < 4 or says_nothing(text) or not _FINITE.search(text):
            return None
        return Utterance(
            "statement.release" if source else "statement.reported",
            speaker,
            "indirect",
            sentence.start,
            sentence.end,
            [Part(words.start, self._strip_end(words))],
            self._via(self._text[sentence.start : words.start], source),
            self._date(sentence.start, words.start, pivot, source),
        )

    def _read_trailing(
        self, pivot: _Pivot, speaker: Speaker, source: Source | None
    ) -> Utterance | None:
        """What was said stands before its attribution: *The plan was sound, the department said.*"""
        sentence = pivot.sentence
        head = self._text[sentence.start : speaker.start]
        match = re.search(r",[\"”’']?\s+(?:the\s+|a\s+|an\s+)?$", head)
        rest = self._text[pivot.end : sentence.end]
        if match is None or len(rest.split()) > 6 or pivot.verb not in clause_verbs():
            return None
        words = Part(sentence.start, sentence.start + match.start())
        text = self._text[slice(*words)]
        if (
            len(text.split()) < 5
            or not _FINITE.search(text)
            or re.match(r"(?:In|On|At|After|When|While|As|If|Speaking|Despite)\b", text)
        ):
            return None
        return Utterance(
            "statement.reported_after",
            speaker,
            "indirect",
            sentence.start,
            sentence.end,
            [words],
            self._via(rest, source),
            self._date(pivot.end, sentence.end, pivot, source),
        )

    def _find_complement(self, pivot: _Pivot) -> Part | None:
        at, end = pivot.end, pivot.sentence.end
        if pivot.verb in ("told", "tell", "warned"):
            told = _TOLD.match(self._text, at, end)
            at = self._end_of_addressee(at) or (
                told.end() if told and pivot.verb != "warned" else at
            )
        adverbial = _ADVERBIAL.match(self._text, at, end)
        if adverbial:
            at = adverbial.end()
        match = _COMPLEMENT.match(self._text, at, end)
        return Part(match.start(match.lastgroup or 0), end) if match else None

    def _end_of_addressee(self, at: int) -> int | None:
        for party in self._context.parties_in(at, at + 20):
            gap = self._text[at : party.start]
            return party.end if re.fullmatch(r"\s+(?:the\s+|a\s+)?", gap) else None
        return None

    def _strip_end(self, words: Part) -> int:
        text = self._text[words.start : words.end].rstrip()
        return (
            words.start + len(text.rstrip(".")) if text.endswith(".") else words.start + len(text)
        )

    def _outside(self, start: int, end: int, quotations: list[Quotation]) -> str:
        """The attribution without the quoted words."""
        pieces, at = [], start
        for quotation in sorted(quotations, key=lambda q: q.start):
            pieces.append(self._text[at : max(at, quotation.start)])
            at = max(at, quotation.end)
        pieces.append(self._text[at:end] if at < end else "")
        return " ".join(pieces)

    def _via(self, words: str, source: Source | None) -> str | None:
        if source:
            return source.kind
        told = re.search(r"\b(?:told|tell)\s+(?:the\s+)?$", words)
        if told is None and (
            match := re.search(r"\b(?:told|tell)\s+(?:the\s+)?(?P<who>[A-Z][\w’' ]+)", words)
        ):
            party = [
                p
                for p in self._context.parties
                if p.name and p.name in match["who"] and p.office == "press"
            ]
            if party:
                return party[0].name
        occasion = find_occasion(words)
        if occasion is None and self._context.kind == "press_release":
            return "press release"
        if occasion is None and self._context.kind == "minutes":
            return "meeting"
        return occasion

    def _date(
        self, start: int, end: int, pivot: _Pivot, source: Source | None
    ) -> PartialDate | None:
        """The date in the attribution, that of the release or letter, or that of the document that was issued to say it."""
        for mention in self._context.dates_in(start, end):
            if mention.relation == "on" and self._is_beside(mention, pivot, start):
                return mention.date
        if source:
            return source.date
        return (
            self._context.published if self._context.kind in ("press_release", "minutes") else None
        )
