"""Utterances: each passage of direct or reported speech with its speaker, occasion and date.

A verb of speech outside quotation marks is the pivot: its subject is the speaker, the quotation beside it
or the clause after it the words. Quotations without a verb of their own are read in ``alone``.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.quotations import Part, Quotation
from candour.extraction.prose.speech.alone import find_alone
from candour.extraction.prose.speech.attribution import Attribution
from candour.extraction.prose.speech.blocks import (
    find_answers,
    find_set_out,
    is_of_answer,
    may_speak,
)
from candour.extraction.prose.speech.carried import carry_on
from candour.extraction.prose.speech.chains import join_chains, take_followers
from candour.extraction.prose.speech.lists import find_listed
from candour.extraction.prose.speech.messages import find_views_and_messages
from candour.extraction.prose.speech.named_after import name_ahead
from candour.extraction.prose.speech.nameless import (
    find_again,
    find_nameless,
    find_nameless_after,
    find_nameless_opener,
)
from candour.extraction.prose.speech.owners import find_owned_paper
from candour.extraction.prose.speech.passives import find_told_by, is_passive
from candour.extraction.prose.speech.quoted import find_after, find_before, find_resumed
from candour.extraction.prose.speech.reported import (
    find_called_words,
    find_fronted_words,
    find_interrupted_words,
    find_reported_words,
    find_words_before,
)
from candour.extraction.prose.speech.sources import Source
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import find_inverted
from candour.extraction.prose.speech.subjects import find_subject
from candour.extraction.prose.speech.utterance import Pivot, Utterance
from candour.extraction.prose.speech.words import (
    after_be,
    aside_verbs,
    calling_verbs,
    going_on_verbs,
    quoted_verbs,
    says_nothing,
    verb_openers,
    verb_pattern,
)

_TAIL = re.compile(r"[^.;:\"“”]{0,80}?[.,]")
_INVERTED_TAIL = re.compile(
    r"(?:,\s(?:who|whose|which|the|a|an|its|her|his|of|from)\s[^.;:\"“”]{0,140}?|[^.;:\"“”]{0,80}?)[.,](?!\s(?:who|whose)\b)"
)
_WAS = re.compile(  # but not in *it is clear that …*, which nobody in particular says
    r"(?<!\b[Ii]t )\b(?:was|were|is|are|has been|have been|remains?)(?: also| widely| now| still| quite)? $"
)
_RETOLD = re.compile(
    r"\b(?:report|review|inspectors|[Oo]fsted|reviewers|audit)\s+(?:has\s+|had\s+|also\s+)?(?:said|says|stated|states|found|finds|concluded|noted)\s+(?:that\s+)?(?:the\s+)?$"
)
_TELLS_THAT = re.compile(r"\bthat\s*:\s*$")
_FARTHEST_SUBJECT = 80
_AGAIN = frozenset({"he", "she", "spokesperson", "spokesman", "spokeswoman"})


@kept_with_document
def find_utterances(context: Context) -> list[Utterance]:
    """Every utterance of a document in order of place."""
    finder = _Finder(context)
    found = [utterance for pivot in finder.pivots() if (utterance := finder.read_next(pivot))]
    found += [view for view in find_views_and_messages(context) if not _overlaps(view, found)]
    name_ahead(context, found)
    take_followers(context, found, finder.used)
    alone, answers = list(find_alone(context, found, finder.used)), list(find_answers(context))
    told = [one for one in (*found, *alone) if not is_of_answer(one, answers)]
    return join_chains(context, [*told, *answers])


def _overlaps(utterance: Utterance, others: list[Utterance]) -> bool:
    return any(u.start < utterance.end and utterance.start < u.end for u in others)


class _Finder:
    """Reads each verb of speech once; a quotation belongs to one utterance only."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = context.text.text
        self.used: set[Quotation] = set()
        self._attribution = Attribution(context)
        self._last: Utterance | None = None

    def pivots(self) -> Iterator[Pivot]:
        """The verbs of speech outside quotations and headings, in order; those of captions where they quote somebody."""
        for match in self._context.text.words.finditer(verb_pattern(), verb_openers()):
            if self._context.text.is_quoted(match.start()):
                continue
            sentence = self._context.text.sentence_at(match.start())
            if may_speak(self._context, sentence):
                words = f"{match['verb']} that" if match["that"] else match.group()
                verb = " ".join(words.split())
                start = match.start()
                if verb in after_be():
                    was = _WAS.search(self._text, max(sentence.start, start - 30), start)
                    if was is None:
                        continue
                    start = was.start()
                yield Pivot(sentence, start, match.end(), verb)

    def read_next(self, pivot: Pivot) -> Utterance | None:
        """The utterance around the verb that follows those read so far."""
        found = self._read(pivot)
        if found:
            carry_on(self._context, pivot, found, self._last, self._attribution.sources)
        self._last = found or self._last
        return found

    def _read(self, pivot: Pivot) -> Utterance | None:
        """The utterance around one verb, or ``None`` when nobody in particular says anything."""
        if pivot.verb == "tell" and self._text[: pivot.start].rstrip()[-4:] != " did":
            return None
        if is_passive(self._context, pivot):
            told = find_told_by(self._context, pivot)
            return self._tell(pivot, told[0], None, [told[1]]) if told else None
        source = self._attribution.find_source(pivot)
        subject = find_subject(self._context, pivot.sentence, pivot.start)
        if subject is None and source is None:
            if paper := find_owned_paper(self._context, pivot):
                return self._read_quoted(pivot, paper.speaker, paper, paper.start)
            subject = find_nameless(self._context, pivot)
            subject = subject or find_nameless_opener(self._context, pivot)
            subject = subject or find_again(self._context, pivot, self._last)
        if subject and self._is_retold(pivot, subject):
            return None
        speaker = subject or (source.speaker if source else None)
        limit = subject.start if subject and subject.start < pivot.start else pivot.start
        if subject is None and source:
            limit = self._attribution.find_start_of_it(pivot)
        if before := find_before(self._context.text, pivot, limit, self.used):
            return self._quote(
                pivot, speaker or self._find_inverted(pivot), before, source, is_before=True
            )
        if speaker is None:
            return self._read_inverted(pivot, source)
        return self._read_told(pivot, speaker, source)

    def _is_retold(self, pivot: Pivot, subject: Speaker) -> bool:
        """Whether a report or inspectors tell that somebody spoke: *The report said Ms Vale had told them that …*."""
        before = pivot.sentence.start, subject.start
        return subject.start < pivot.start and bool(_RETOLD.search(self._text, *before))

    def _read_quoted(
        self, pivot: Pivot, speaker: Speaker | None, source: Source, limit: int
    ) -> Utterance | None:
        """The quotation beside a verb, and nothing that is only reported."""
        if before := find_before(self._context.text, pivot, limit, self.used):
            return self._quote(pivot, speaker, before, source, is_before=True)
        if after := find_after(self._context.text, pivot, self.used):
            return self._quote(pivot, speaker, after, source, is_before=False)
        return None

    def _read_told(self, pivot: Pivot, speaker: Speaker, source: Source | None) -> Utterance | None:
        """What stands after a verb, or around it and its subject."""
        if pivot.verb in calling_verbs():
            called = find_called_words(self._context, pivot)
            return self._tell(pivot, speaker, source, [called]) if called else None
        if interrupted := find_interrupted_words(self._context, pivot, speaker):
            return self._tell(pivot, speaker, source, interrupted)
        if pivot.verb in aside_verbs() and pivot.verb not in quoted_verbs():
            return None
        if after := find_after(self._context.text, pivot, self.used):
            return self._quote(pivot, speaker, after, source, is_before=False)
        listed = find_listed(self._context, pivot)
        if set_out := listed or find_set_out(self._context, pivot):
            return self._set_out(pivot, speaker, set_out, is_told=bool(listed))
        return self._report(pivot, speaker, source)

    def _find_inverted(self, pivot: Pivot) -> Speaker | None:
        end = pivot.sentence.end + _FARTHEST_SUBJECT
        return find_inverted(self._context, pivot.end, end) or find_nameless_after(
            self._context, pivot
        )

    def _read_inverted(self, pivot: Pivot, source: Source | None) -> Utterance | None:
        """What was said before or around a verb whose subject follows it."""
        speaker = find_inverted(self._context, pivot.end, pivot.sentence.end)
        speaker = speaker or find_nameless_after(self._context, pivot)
        if speaker is None:
            return None
        parts = find_interrupted_words(self._context, pivot, speaker)
        if not parts and (fronted := find_fronted_words(self._context, pivot)):
            parts = [fronted]
        return self._tell(pivot, speaker, source, parts) if parts else None

    def _quote(
        self,
        pivot: Pivot,
        speaker: Speaker | None,
        quotation: Quotation,
        source: Source | None,
        *,
        is_before: bool,
    ) -> Utterance | None:
        first = quotation.parts[0]
        self.used.add(quotation)
        if speaker is None or says_nothing(self._text[first.start : first.end]):
            return None
        parts = list(quotation.parts)
        start = min(pivot.sentence.start, quotation.start)
        end = max(quotation.end, min(pivot.sentence.end, self._end_of_attribution(pivot, speaker)))
        resumed = find_resumed(self._context.text, end, self.used) if is_before else None
        if resumed:
            self.used.add(resumed)
            parts += resumed.parts
            end = resumed.end
        outside = f"{self._text[start : quotation.start]} {self._text[quotation.end : end]}"
        rule = "statement.quoted_before" if is_before else "statement.quoted_after"
        return Utterance(
            "statement.release" if source else rule,
            speaker,
            "direct",
            start,
            end,
            parts,
            self._attribution.find_via(outside, pivot, source),
            self._attribution.find_date(start, end, pivot, source),
            *self._goes_on(pivot, speaker, source),
        )

    def _end_of_attribution(self, pivot: Pivot, speaker: Speaker) -> int:
        end = max(pivot.end, speaker.end if speaker.start >= pivot.start else pivot.end)
        tail = (_INVERTED_TAIL if speaker.start >= pivot.start else _TAIL).match(self._text, end)
        return tail.end() - 1 if tail else end

    def _set_out(
        self, pivot: Pivot, speaker: Speaker, parts: list[Part], *, is_told: bool
    ) -> Utterance:
        start, end = pivot.sentence.start, pivot.sentence.end
        is_told = is_told or _TELLS_THAT.search(self._text, start, end) is not None
        return Utterance(
            "statement.set_out",
            speaker,
            "indirect" if is_told else "direct",
            start,
            parts[-1].end,
            parts,
            self._attribution.find_via(self._text[start:end], pivot, None),
            self._attribution.find_date(start, end, pivot, None),
        )

    def _report(self, pivot: Pivot, speaker: Speaker, source: Source | None) -> Utterance | None:
        words = find_words_before(self._context, pivot, speaker)
        if words:
            return self._tell(pivot, speaker, source, [words])
        words = find_reported_words(self._context, pivot, speaker)
        whole = self._context.text.quotation_of(words) if words else None
        if whole and whole not in self.used:
            return self._quote(pivot, speaker, whole, source, is_before=False)
        return self._tell(pivot, speaker, source, [words]) if words else None

    def _tell(
        self, pivot: Pivot, speaker: Speaker, source: Source | None, parts: list[Part]
    ) -> Utterance:
        sentence, is_before = pivot.sentence, parts[0].start < pivot.start
        start = speaker.start if self._is_second(pivot, speaker) else sentence.start
        around = (pivot.start, sentence.end) if is_before else (start, parts[0].start)
        rule = "statement.reported_after" if is_before else "statement.reported"
        goes_on, adds = self._goes_on(pivot, speaker, source)
        return Utterance(
            "statement.release" if source else rule,
            speaker,
            "indirect",
            sentence.start,
            sentence.end,
            parts,
            self._attribution.find_via(self._text[slice(*around)], pivot, source),
            self._attribution.find_date(*around, pivot, source),
            goes_on,
            adds,
        )

    def _is_second(self, pivot: Pivot, speaker: Speaker) -> bool:
        """Whether somebody else spoke before in the same sentence, so that what opens it is theirs."""
        last = self._last.speaker if self._last else speaker
        return last.name != speaker.name and pivot.sentence.start <= last.start < speaker.start

    def _goes_on(self, pivot: Pivot, speaker: Speaker, source: Source | None) -> tuple[bool, bool]:
        """Whether an attribution takes up the speaker before, and whether its verb takes up the speech."""
        also = self._text[speaker.end : pivot.start].strip() == "also"
        adds = (also or pivot.verb in going_on_verbs()) and source is None
        named = self._context.parties_in(pivot.sentence.start, speaker.start)
        if speaker.start < pivot.start and any(p.kind == "person" and p.named for p in named):
            return False, False
        return adds or self._text[speaker.start : speaker.end].lower() in _AGAIN, adds
