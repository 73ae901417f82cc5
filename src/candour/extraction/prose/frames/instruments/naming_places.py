"""Namings of instruments: each place where one is named, with what that place says of it."""

import re
from collections.abc import Callable, Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import Reach
from candour.extraction.prose.frames.instruments.deeds import (
    read_directing,
    read_intended,
    read_reported,
    tells_of_directing,
)
from candour.extraction.prose.frames.instruments.further import read_again, read_last
from candour.extraction.prose.frames.instruments.giving import is_reply
from candour.extraction.prose.frames.instruments.letter_rows import find_row_day, read_row
from candour.extraction.prose.frames.instruments.letters import (
    read_own_letter,
    read_told_in_letter,
    read_written,
)
from candour.extraction.prose.frames.instruments.letters_of_a_row import (
    ELLIPSES,
    read_ellipsis,
    read_next_of_row,
)
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.noun_namings import read_noun
from candour.extraction.prose.frames.instruments.nouns import (
    AGAIN,
    ENDED,
    LIFTED_IT,
    OPENED,
    OTHER_ONE,
    PRONOUNS,
    find_nouns,
    words_of_namings,
)
from candour.extraction.prose.frames.instruments.paper_nouns import PaperNoun
from candour.extraction.prose.frames.instruments.revisions import (
    read_ended,
    read_lifted,
    read_new_one,
    read_opened,
    read_pronoun,
    read_replaced,
)
from candour.extraction.prose.text import Sentence
from candour.extraction.words import holds_any

Reader = Callable[[Context, Sentence], Iterator[Naming]]

# Readers of what no noun names, each with the words that it needs and a kind that the sentence may not name.
_READERS: tuple[tuple[str | None, tuple[str, ...], Reader], ...] = (
    (
        "direction",
        (
            "minded to",
            "propos",
            "intend",
            "would use",
            "would exercise",
            "would invoke",
            "hesitate",
            "consider using",
        ),
        read_intended,
    ),
    (None, (" reported ",), read_reported),
    (None, LIFTED_IT, read_lifted),
    (None, ENDED, read_ended),
    (None, PRONOUNS, read_pronoun),
    (None, ("replaced ", "superseded "), read_replaced),
    (None, (" one",), read_new_one),
    (
        None,
        (", the last ", ", the latest ", ", the most ", ", the first ", ", the earl"),
        read_last,
    ),
    ("letter", ("wr", "replied"), read_written),
    ("letter", (" power",), read_told_in_letter),
    ("letter", (" wrote",), read_next_of_row),
)
_OPENERS = (*ELLIPSES, *OPENED)


def find_namings(context: Context) -> Iterator[Naming]:
    """Every naming of an instrument in a document, in order; the letter that the document itself is comes first."""
    yield from read_own_letter(context)
    text = context.text
    naming = text.holding_any(words_of_namings())
    for sentence, lowered in zip(text.sentences, text.lowered_sentences, strict=True):
        if sentence.number not in naming and not lowered.startswith(_OPENERS):
            continue
        if context.text.paragraphs[sentence.paragraph].kind != "table_row":
            yield from _read_sentence(context, sentence, lowered)


def _read_nouns(
    context: Context, sentence: Sentence, matches: list[tuple[str, re.Match[str]]]
) -> Iterator[Naming]:
    """What is told at each noun, as far as the nouns beside it."""
    for index, (kind, match) in enumerate(matches):
        since = matches[index - 1][1].end() if index else sentence.start
        last = index + 1 == len(matches)
        until = sentence.end if last else matches[index + 1][1].start()
        other = OTHER_ONE.search(context.text.text, match.end(), until)
        until = other.start() if other else until
        yield from read_noun(PaperNoun(context, sentence, kind, match, Reach(since, until)))


def _read_sentence(context: Context, sentence: Sentence, lowered: str) -> Iterator[Naming]:
    matches = find_nouns(context, sentence, lowered)
    told = _read_nouns(context, sentence, matches)
    is_about = len(matches) > 1 and matches[0][0] == "letter"
    day = find_row_day(context, sentence) if is_about else None
    yield from read_row(told, day, sentence.end) if day else told
    if lowered.startswith(ELLIPSES):
        yield from read_ellipsis(context, sentence)
    named = {kind for kind, match in matches if not is_reply(match)}
    if tells_of_directing(lowered) and (context.kind == "direction" or "direction" not in named):
        yield from read_directing(context, sentence)
    if lowered.startswith(OPENED):
        yield from read_opened(context, sentence)
    if lowered.startswith(AGAIN):
        yield from read_again(context, sentence)
    for noun, words, reader in _READERS:
        if noun not in named and holds_any(lowered, words):
            yield from reader(context, sentence)
