"""What a letter carries: the direction announced in it bears its day, and the power that it uses is its own.

Source: coverage of ministers' letters to councils, 2005 to 2022.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.kinds import ORDERS

MADE_IN_LETTER = re.compile(
    r"\b(?:(?:had|has|was|is|were|have)\s+(?:now\s+|also\s+|therefore\s+)?(?:made|making|issued|issuing|giving|given|signed)|announc\w+|made|issued|issuing|making|enclos(?:ed|ing)|attach(?:ed|ing))\s+(?:the\s+council\s+)?(?:the|an?|his|her)\s+(?:[\w’'-]+\s+){0,3}?(?:direction|notice)",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(r"\bdirect", re.IGNORECASE)


def date_by_letter(context: Context, groups: list[list[Naming]]) -> None:
    """A direction without a day of its own bears that of the letter that carries it: told in the letter's sentence, or
    in the next."""
    letters = [n for group in groups for n in group if n.kind == "letter" and n.date]
    for group in groups:
        first = group[0]
        is_open = first.kind in ORDERS and first.status in ("issued", "varied")
        if not is_open or any(n.date for n in group) or context.kind in ORDERS:
            continue
        carriers = [n for n in letters for named in group if _carries(context, n, named)]
        if carriers:
            group[0] = first._replace(date=carriers[0].date)


def _carries(context: Context, letter: Naming, naming: Naming) -> bool:
    """Whether a direction is made in a letter: its giver says so there, by a verb of giving or announcing."""
    text = context.text
    told, named = text.sentence_at(letter.start), text.sentence_at(naming.start)
    if told.paragraph != named.paragraph or not 0 <= named.number - told.number <= 1:
        return False
    return bool(MADE_IN_LETTER.search(text.text, named.start, naming.end))


def drop_borne(context: Context, groups: list[list[Naming]]) -> Iterator[list[Naming]]:
    """The instruments but for an order that no word names and whose power a letter is told to use in its own or the last
    sentence: *In the last letter she said she was using her powers under … to require the council to …* tells of the letter."""
    for group in groups:
        if not _is_borne(context, group, groups):
            yield group


def _is_borne(context: Context, group: list[Naming], groups: list[list[Naming]]) -> bool:
    first, text = group[0], context.text
    is_unnamed = first.kind == "direction" and first.status == "issued" and first.date is None
    if not is_unnamed or any(_NAMES_IT.search(text.text, n.start, n.end) for n in group):
        return False
    told = text.sentence_at(first.start)
    return any(
        letter.kind == "letter"
        and letter.power == first.power is not None
        and told.number - text.sentence_at(letter.start).number in (0, 1)
        for other in groups
        for letter in other
    )
