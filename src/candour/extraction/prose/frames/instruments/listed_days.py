"""Papers that a line only leads in and whose days stand in the list below it: *Directions given to the council:*, *4 May 2011*.

Source: the department's publication pages, and councils' accounts of intervention, 2009 to 2024.
"""

import re
from collections.abc import Iterator, Sequence

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import without_parties, without_powers
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Block, Sentence

_MARK = re.compile(
    r"\W*(?:\(?(?:[a-z]|[ivx]{1,4}|\d)[.)]\s+)?(?:(?:on|in|dated|issued\s+on)\s+)?", re.IGNORECASE
)
_NAMES_PAPER = re.compile(r"\b(?:directions?|notices?|letters?|reports?|meeting|visit)\b", re.I)
_ENDED = re.compile(
    r"\W+(?:(?:and\s+)?(?:was\s+)?)(?P<verb>revoked|lifted|withdrawn|closed|discharged|superseded|replaced|varied|revised|amended)\s+(?:(?:on|in)\s+)?$",
    re.IGNORECASE,
)
# What may stand between the papers and the colon: that they were given, and to whom; no duty that they lay down.
_ONLY_GIVEN = re.compile(
    r"(?:[\s,]*\b(?:which|that|were|was|are|has|have|had|been|so\s+far|issued|given|made|served|to|by|on|in|of|for|under|the|its|this|and|it|council|authority|"
    r"following|these|dates?|days?|as\s+follows|since\s+\d{4}|children[’']s\s+services)\b)*\s*:\s*",
    re.IGNORECASE,
)
_CHANGED = ("varied", "revised", "amended")
_LONGEST, _MOST = 160, 12


def read_listed_days(
    context: Context, sentence: Sentence, naming: Naming, *, behind: int
) -> Iterator[Naming]:
    """A paper for each day that opens an item below a line which names several papers, up to ``behind``, and ends in a colon."""
    block = context.text.paragraphs[sentence.paragraph]
    leads = sentence.end == block.end and sentence.text.rstrip().endswith(":")
    if naming.kind not in ORDERS or naming.status != "issued" or not leads:
        return
    told = without_powers(without_parties(context, behind, sentence.end))
    if not _ONLY_GIVEN.fullmatch(told):
        return
    text, first = context.text.text, sentence.paragraph + 1
    for item in context.text.paragraphs[first : first + _MOST]:
        mark = _MARK.match(text, item.start, item.end)
        days = context.dates_in(item.start, item.end)
        opens = bool(days) and mark is not None and days[0].start <= mark.end()
        is_short = item.end - item.start <= _LONGEST
        is_named = _NAMES_PAPER.search(text, item.start, item.end)
        if not opens or not is_short or is_named or not _tells_days(context, item, days):
            return
        listed = naming._replace(
            start=days[0].start, end=days[0].end, date=days[0].date,
            plural=False, definite=False, distinct=True, is_own_day=True, counted=0,
        )  # fmt: skip
        yield listed
        for day in days[1:]:
            if ended := _ENDED.fullmatch(text, days[0].end, day.start):
                is_change = ended["verb"].lower() in _CHANGED
                yield listed._replace(
                    end=day.end, date=day.date, status="varied" if is_change else "lifted",
                    is_own_day=False, issuer=None,
                )  # fmt: skip


def _tells_days(context: Context, item: Block, days: Sequence[DateMention]) -> bool:
    """Whether an item says nothing else than a day and, at most, what became of the paper on another."""
    rest = context.text.text[days[0].end : item.end]
    if len(days) == 1:
        return not rest.strip(" .,;\n") or rest.strip().startswith("(")
    return _ENDED.fullmatch(context.text.text, days[0].end, days[1].start) is not None
