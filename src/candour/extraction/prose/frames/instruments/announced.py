"""A letter that news tells first as written and then by its day: *has written to the council … In a letter sent last night she said …*.

Source: press notices of departments and the openings of news, 2006 to 2023.
"""

import re
from collections.abc import Sequence

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.joining import count_months, is_same
from candour.extraction.prose.frames.instruments.naming import Naming

_HAS_WRITTEN = re.compile(r"\b(?:has|have)\s+(?:(?:today|now|also)\s+)?written\b")
_A_LETTER = re.compile(
    r"\b(?:in|by)\s+(?:an?|the|her|his|their)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_ANOTHER = re.compile(r"\b(?:second|third|further|earlier|previous|another|first|original)\b", re.I)
_FRONT, _NEAR = 8, 4
_TOLD_OF = ("news", "press_release")


def join_announced(context: Context, groups: list[list[Naming]]) -> None:
    """Joins the letter without a day that opens a story with the only dated one by the same writer told right after it."""
    if context.kind not in _TOLD_OF:
        return
    letters = [group for group in groups if group[0].kind == "letter"]
    for opening in [group for group in letters if _is_opening(context, group)]:
        dated = [group for group in letters if _tells_its_day(context, opening[0], group[0])]
        if len(dated) == 1:
            dated[0][:0] = opening
            groups.remove(opening)


def _is_opening(context: Context, group: Sequence[Naming]) -> bool:
    """Whether a letter is told once, as somebody *has written*, above in a story and without a day."""
    first, text = group[0], context.text
    is_above = text.paragraph_at(first.start) < _FRONT
    told = _HAS_WRITTEN.search(text.text, first.start, first.end)
    return len(group) == 1 and first.date is None and is_above and told is not None


def _tells_its_day(context: Context, opening: Naming, naming: Naming) -> bool:
    """Whether *in a letter sent last night* near by, by the same writer, tells that letter again."""
    text = context.text
    told, again = text.sentence_at(opening.start), text.sentence_at(naming.start)
    if naming.date is None or not 0 <= again.number - told.number <= _NEAR:
        return False
    own, day = (count_months(one) if one else None for one in (context.published, naming.date))
    if own is None or day is None or not 0 <= own - day <= 1:
        return False
    lead = text.text[again.start : naming.start]
    is_own = opening.issuer and naming.issuer and is_same(opening.issuer, naming.issuer)
    is_other = _ANOTHER.search(text.text[again.start : naming.end])
    return bool(is_own and _A_LETTER.search(lead) and not is_other)
