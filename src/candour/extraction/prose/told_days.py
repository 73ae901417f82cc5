"""The day of a direction or notice that its page tells: in the row of its file (*Revised direction: Ambermere City Council,
23 May 2022*) or in words (*signed this direction on 23 May 2022*)."""

import re
from collections.abc import Iterator

from candour.extraction.dates.resolution import resolve
from candour.extraction.dates.surroundings import NOWHERE
from candour.extraction.prose.date_uses import SHORT
from candour.extraction.prose.text import Text
from candour.facts import PartialDate

_PAPER = r"(?:(?:revised|further|amended|new|statutory|improvement)\s+)*(?:direction|notice)\b"
_ROW = re.compile(rf"{_PAPER}[^.;\n]{{3,90}}?[,(–—-]\s*(?:dated\s+)?$", re.IGNORECASE)
_SIGNED = re.compile(
    rf"\b(?:signed|gave|made|issued)\s+this\s+{_PAPER}\s+(?:to\s+[^.;,]{{3,60}}\s+)?on\s+$",
    re.IGNORECASE,
)
_MOST_BLOCKS = 40


def find_told_day(text: Text) -> PartialDate | None:
    """The only day that the page tells as that of its paper; ``None`` where it tells none, or several."""
    days = {str(day.value): day for day in _find_days(text)}
    return next(iter(days.values())) if len(days) == 1 else None


def _find_days(text: Text) -> Iterator[PartialDate]:
    for block in text.paragraphs[:_MOST_BLOCKS]:
        is_short = block.end - block.start <= SHORT
        for wording in text.wordings_in(block.start, block.end):
            if wording.form not in ("dmy", "mdy"):
                continue
            since, end = block.start, wording.end
            rest = text.text[end : block.end].strip(" )")
            is_row = is_short and not rest and _ROW.match(text.text, since, wording.core_start)
            if is_row or _SIGNED.search(text.text, since, wording.core_start):
                date = resolve(wording, text.text[wording.core_start : end], NOWHERE)
                if date.precision == "day":
                    yield date
