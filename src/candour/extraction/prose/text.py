"""The prose of a document as rules read it: paragraphs, sentences and quotations of one cleaned text.

Every span of ``Text.text`` leads back to the exact passage of the page through ``Text.cite``.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cached_property
from typing import Any, NamedTuple

from candour.extraction.clean import CleanText
from candour.extraction.dates.scanning import Wording, scan
from candour.extraction.prose.paragraphs import find_paragraphs
from candour.extraction.prose.quotations import Part, Quotation, find_quotations
from candour.extraction.prose.vocabulary import find_held, find_tries
from candour.extraction.words import Words
from candour.facts import Also, Cite, Document
from candour.facts.document import BlockKind

_LONGEST_SENTENCE = 2_500
_BREAK = re.compile(  # one mark first: the engine leaps to it, but not to a run of them; the number of a note may follow
    r"[.!?…][.!?…]*[\"”’')\]]*(?:(?<=[a-z]{3}\.)\d{1,2})?\s+(?=[\"“‘'(\[]*[A-Z0-9£•])"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Cllrs|Coun|Prof|Rev|Sir|Rt|Hon|St|No|Nos|Ref|Art|ss?|paras?|vs?|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|etc|cf|p|pp|Ltd|Inc)|(?<![\w.])[A-Z])\.\s+$"
)
_LONGEST_ABBREVIATION = 8
_LASTING = ("_clean", "_pages", "_starts", "paragraphs")


class Block(NamedTuple):
    """A paragraph: its span in the cleaned text and what the reader took it for."""

    start: int
    end: int
    kind: BlockKind
    level: int


class Sentence(NamedTuple):
    """A sentence: its number, its paragraph's number, its span in the cleaned text and its words."""

    number: int
    paragraph: int
    start: int
    end: int
    text: str


class Text:
    """The cleaned prose of one document; paragraphs are lines of ``text``."""

    def __init__(self, document: Document) -> None:
        self._clean: list[CleanText] = []
        self._pages = {page.number: page.text for page in document.pages}
        blocks: list[Block] = []
        start = 0
        for paragraph in find_paragraphs(document):
            clean = CleanText(self._pages, paragraph.spans, keep_lines=False)
            if not clean.text:
                continue
            end = start + len(clean.text)
            blocks.append(Block(start, end, paragraph.kind, paragraph.level))
            self._clean.append(clean)
            start = end + 1
        self.paragraphs = tuple(blocks)
        self.text = "\n".join(clean.text for clean in self._clean)
        self._starts = [block.start for block in blocks]

    def read_as(self, text: str, **known: Any) -> "Text":
        """The same prose read in other letters, as many: spans and citations are the same.

        ``known`` are the properties that need not be found anew.
        """
        other = copy(self)
        other.__dict__ = {name: self.__dict__[name] for name in _LASTING}
        other.__dict__.update(known, text=text)
        return other

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in order; none runs over the end of its paragraph."""
        found: list[Sentence] = []
        breaks = [match for match in _BREAK.finditer(self.text) if "\n" not in match[0]]
        breaks.reverse()
        for number, block in enumerate(self.paragraphs):
            own = []
            while breaks and breaks[-1].start() < block.end:
                own.append(breaks.pop())
            for start, end in _split(self.text, block, own):
                found.append(Sentence(len(found), number, start, end, self.text[start:end]))
        return tuple(found)

    @cached_property
    def lowered(self) -> str:
        """The whole text in lower case; offsets are the same."""
        return self.words.lowered

    @cached_property
    def words(self) -> Words:
        """The words of the text and where they stand."""
        return Words(self.text)

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The wordings of dates, in order."""
        return tuple(scan(self.words))

    @cached_property
    def own_dates(self) -> dict[str, Iterator[Any]]:
        """The dates that the document gives itself, for each kind that it was taken for, as far as they were looked for."""
        return {}

    def wordings_in(self, start: int, end: int) -> Sequence[Wording]:
        """The wordings of dates that stand within a span, in order."""
        low = bisect_left(self.wordings, start, key=_start_of)
        high = bisect_left(self.wordings, end, low, key=_start_of)
        return [wording for wording in self.wordings[low:high] if wording.end <= end]

    @cached_property
    def lowered_sentences(self) -> tuple[str, ...]:
        """Every sentence in lower case, in order."""
        return tuple(self.lowered[sentence.start : sentence.end] for sentence in self.sentences)

    @cached_property
    def held(self) -> list[set[int]]:
        """The numbers of the groups of words that patterns need of which each sentence holds one, in order."""
        ends = [self.words.count_before(sentence.end) for sentence in self.sentences]
        return find_held(self.words.all, self.lowered_sentences, ends)

    @cached_property
    def tries(self) -> dict[str, list[tuple[int, int]]]:
        """The phrases worth trying by their file: the numbers of the sentence and of the phrase, in order."""
        return find_tries(self.held)

    def sentences_holding(self, word: str) -> list[int]:
        """The numbers of the sentences that hold a lower-cased word or part of one, in order; looked for once."""
        found = self._holding.get(word)
        if found is None:
            found = self._holding[word] = self._look_for(word)
        return found

    def _look_for(self, word: str) -> list[int]:
        find, starts, length = self.lowered.find, self._sentence_starts, len(word)
        numbers: list[int] = []
        at = find(word)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            end = self.sentences[number].end if number >= 0 else 0
            is_whole = at + length <= end
            if is_whole:
                numbers.append(number)
            at = find(word, end if is_whole else at + 1)
        return numbers

    def holding_any(self, words: Iterable[str]) -> set[int]:
        """The numbers of the sentences that hold one of these words (lower case) or part of one."""
        return {number for word in self._held(words) for number in self.sentences_holding(word)}

    def _held(self, words: Iterable[str]) -> Iterator[str]:
        return filter(self.lowered.__contains__, words)

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        return {}

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation in order, joined where it runs on over paragraphs."""
        return find_quotations(self.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds this position of the cleaned text, or the last one that starts before it."""
        after = bisect_right(self._sentence_starts, position)
        return self.sentences[after - 1 if after else 0]

    def bounds_at(self, position: int) -> tuple[int, int]:
        """Where the sentence that holds a position begins and ends."""
        sentence = self.sentence_at(position)
        return sentence.start, sentence.end

    def paragraph_at(self, position: int) -> int:
        """The number of the paragraph that holds this position."""
        return max(bisect_right(self._starts, position) - 1, 0)

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    def is_quoted(self, position: int) -> bool:
        """Whether the position lies inside a quotation."""
        index = bisect_right(self._quotation_starts, position) - 1
        parts = self.quotations[index].parts if index >= 0 else ()
        if not parts or position >= parts[-1].end:
            return False
        return any(part.start <= position < part.end for part in parts)

    def quotations_from(self, position: int) -> Iterator[Quotation]:
        """The quotations that begin at or after a position, in order."""
        for index in range(bisect_left(self._quotation_starts, position), len(self.quotations)):
            yield self.quotations[index]

    def quotations_before(self, position: int) -> Iterator[Quotation]:
        """The quotations that begin before a position, the nearest first."""
        for index in range(bisect_left(self._quotation_starts, position) - 1, -1, -1):
            yield self.quotations[index]

    def quotation_of(self, part: Part) -> Quotation | None:
        """The quotation that fills a span with its marks, or ``None``."""
        for quotation in self.quotations_from(part.start):
            fills = quotation.start == part.start and abs(quotation.end - part.end) < 2
            return quotation if fills else None
        return None

    def cite(
        self, start: int, end: int, *, field: str | None = None
    ) -> tuple[Cite, tuple[Also, ...]]:
        """The citation of a span, and its further parts where it runs over a page break or around furniture.

        Raises ``ValueError`` when the span holds nothing but white space.
        """
        first_number = self.paragraph_at(start)
        block = self.paragraphs[first_number]
        if start >= block.start and end <= block.end:
            cite = self._clean[first_number].cite_straight(start - block.start, end - block.start)
            if cite:
                return cite, ()
        passages: list[Cite | Also] = []
        for number in range(first_number, len(self.paragraphs)):
            block = self.paragraphs[number]
            if block.start >= end:
                break
            low, high = max(start, block.start) - block.start, min(end, block.end) - block.start
            if low < high and self.text[block.start + low : block.start + high].strip():
                first, rest = self._clean[number].cite(low, high)
                passages += [first, *rest]
        if not passages:
            raise ValueError(f"There is nothing to cite between {start} and {end}.")
        first, *further = self._join(passages)
        return first, tuple(Also(field, c.page, c.start, c.end, c.quote) for c in further)

    def also(self, field: str | None, start: int, end: int) -> tuple[Also, ...]:
        """A span as a further passage of a fact; ``field`` names what it gives, ``None`` a repetition."""
        first, rest = self.cite(start, end, field=field)
        return (Also(field, first.page, first.start, first.end, first.quote), *rest)

    def _join(self, passages: list[Cite | Also]) -> list[Cite]:
        joined: list[Cite] = []
        for passage in passages:
            page = self._pages[passage.page]
            start = passage.start
            if joined and joined[-1].page == passage.page:
                last = joined[-1]
                if last.end <= start and not page[last.end : start].strip():
                    start = joined.pop().start
            joined.append(Cite(passage.page, start, passage.end, page[start : passage.end]))
        return joined


def _start_of(wording: Wording) -> int:
    return wording.start


def _split(text: str, block: Block, breaks: list[re.Match[str]]) -> list[tuple[int, int]]:
    spans = []
    at, end = block.start, block.end
    for match in breaks:
        since = max(at, match.start() - _LONGEST_ABBREVIATION)
        if match[0][0] == "." and _ABBREVIATED.search(text, since, match.end()):
            continue
        stop = match.start() + len(match.group().rstrip())
        spans.append((at, stop))
        at = match.end()
    if at < end:
        spans.append((at, end))
    return [part for span in spans for part in _cut(text, *span)]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or its parts where it is longer than anybody writes: rules look at every pair of places in a sentence."""
    while end - start > _LONGEST_SENTENCE:
        space = text.rfind(" ", start, start + _LONGEST_SENTENCE)
        stop = space if space > start else start + _LONGEST_SENTENCE
        yield start, stop
        start = stop + 1 if space > start else stop
    yield start, end
