"""How much of what a document says was understood: of its sentences, those from which a passage was cited.

A fact that nobody reads leaves no trace; the share of silent sentences is the only sign of it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from candour.extraction.prose.text import Text
from candour.facts import Also, AnyFact, Cite, Document, Extract

_TELLING = frozenset({"paragraph", "list_item", "table_row"})
_FEWEST_WORDS = 4


class Coverage(msgspec.Struct, frozen=True):
    """How many sentences a document has, and from how many of them a fact cites a passage."""

    sentences: int
    cited: int


def measure_coverage(document: Document, extract: Extract) -> Coverage:
    """The coverage of a document by the facts taken from it.

    Counted are the sentences of its paragraphs, items and rows of four words or more; headings and furniture are not.
    """
    text = Text(document)
    cited = _Passages(part for fact in extract for part in _parts_of(fact))
    counted = hit = 0
    for sentence in text.sentences:
        is_telling = text.paragraphs[sentence.paragraph].kind in _TELLING
        if not is_telling or len(sentence.text.split()) < _FEWEST_WORDS:
            continue
        counted += 1
        cite, further = text.cite(sentence.start, sentence.end)
        parts: tuple[Cite | Also, ...] = (cite, *further)
        hit += any(cited.meets(part) for part in parts)
    return Coverage(counted, hit)


class _Passages:
    """The passages that facts cite, by page."""

    def __init__(self, parts: Iterable[Cite | Also]) -> None:
        self._spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for part in parts:
            self._spans[part.page].append((part.start, part.end))
        for spans in self._spans.values():
            spans.sort()

    def meets(self, part: Cite | Also) -> bool:
        """Whether a passage shares a letter with one that is cited."""
        spans = self._spans.get(part.page, [])
        return any(end > part.start for _, end in spans[: bisect_left(spans, (part.end, 0))])


def _parts_of(fact: AnyFact) -> tuple[Cite | Also, ...]:
    return (fact.cite, *fact.also)
