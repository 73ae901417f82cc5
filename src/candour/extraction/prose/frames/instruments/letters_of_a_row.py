"""Letters of a row, which no noun names: *The sharpest of the three is dated 4 November*, *Two letters followed. On 12 May the
minister complained that … She wrote: “…”*.

Source: coverage of letters between ministers and councils, 2005 to 2022.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.letters import NEAR_BEFORE, power_of_writing
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.signs import date_in_the_past
from candour.extraction.prose.frames.roles import find_actor
from candour.extraction.prose.text import Sentence

_WHICH = (
    "first", "second", "third", "fourth", "fifth", "another", "one", "last", "latest", "earliest", "final",
    "most recent", "sharpest", "strongest", "sternest", "toughest", "bluntest", "harshest", "fiercest", "longest",
)  # fmt: skip
# The words that such a sentence may open with.
ELLIPSES = tuple(f"{lead}{which}" for which in _WHICH for lead in ("", "the ", "in ", "in the "))
_ANY_WHICH = "|".join(_WHICH).replace(" ", r"\s+")
_ELLIPSIS = re.compile(
    rf"(?:in\s+)?(?:the\s+)?(?P<which>{_ANY_WHICH})"
    r"(?:\s+of\s+(?:them|these|those|(?:the|his|her)\s+(?:two|three|four|five|six|letters)))?"
    r"(?:,\s+(?:which\s+(?:is|was)\s+)?(?:dated|of|from|sent\s+on|written\s+on)\s+|,?\s+(?:(?:is|was)\s+)?dated\s+|\s+(?:came|was\s+(?:sent|written|signed)|followed|arrived)\s+(?!(?:the|its|his|her|their)\s+(?!next\b|following\b|same\b|day\b)))",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\b(?:told|informed|warned|reminded|asked|urged|gave|assured|thanked)\s+(?:the\s+)?$"
)
_COMPLAINS = re.compile(
    r",?\s+(?P<who>[^.;:,“”\"]{2,60}?)\s+(?:(?:again|then|also|further)\s+)?(?P<verb>(?:complain|warn|insist|add|object|demand)ed|said|told|asked|accused|made)\b"
)
_SHE_WROTE = re.compile(
    r"(?:(?:He|She)|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)\s+[\w’'-]+)\s+wrote\s*[:,]"
)
_COUNTED_ORDERS = re.compile(
    r"\b(?:first|second|third|two|three|four|several)\s+(?:[\w-]+\s+){0,2}?(?:direction|notice)s?\b"
)
_LETTERS = re.compile(r"\bletters\b|\bcorrespondence\b")


def _tells_of_letters(words: str) -> bool:
    """Whether words in lower case name letters, and no counted directions behind them: *the third* of those is no letter."""
    at = words.rfind("letter")
    return at >= 0 and _COUNTED_ORDERS.search(words, at) is None


def read_ellipsis(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*In another, of 4 July last year, Ms Hale wrote …*: a letter of those that were just named."""
    match = _ELLIPSIS.match(context.text.text, sentence.start, sentence.end)
    near = context.text.text[max(sentence.start - 600, 0) : sentence.start].lower()
    if match is None or not _tells_of_letters(near):
        return
    for mention in context.dates_in(match.start(), sentence.end):
        parties = [
            p
            for p in context.parties_in(match.end(), sentence.end)
            if p.kind in ("person", "office")
        ]
        is_first = match["which"].lower() in ("first", "one", "earliest")
        first = parties[0] if parties else None
        is_told = first and _TELLING.search(context.text.text, mention.end, first.start)
        power, power_end = power_of_writing(context, sentence, mention.end)
        yield Naming(
            "letter", is_first, "issued", sentence.start, max(mention.end, power_end, first.end if first else 0),
            is_first, False, False, None if is_told else first, first if is_told else None,
            mention.date, power,
        )  # fmt: skip
        return


def read_next_of_row(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*Two further letters followed. On 12 September the minister complained that … She wrote: “…”*: one of a row of letters,
    which what follows tells to be written."""
    text = context.text.text
    told = context.text.sentences[max(sentence.number - 1, 0)]
    if not _SHE_WROTE.match(text, sentence.start, sentence.end):
        return
    head = context.dates_in(told.start, told.start + 2)
    if not head or head[0].relation != "on" or head[0].is_length:
        return
    complains = _COMPLAINS.match(text, head[0].end, told.end)
    near = context.text.lowered[max(told.start - NEAR_BEFORE, 0) : told.start]
    issuer = find_actor(context, told, complains.start("verb")) if complains else None
    if issuer and issuer.kind != "authority" and _LETTERS.search(near):
        yield Naming(
            "letter", False, "issued", told.start, issuer.end, False, False, False,
            issuer, None, date_in_the_past(context, head[0].date, "issued"), None, is_written=True,
        )  # fmt: skip
