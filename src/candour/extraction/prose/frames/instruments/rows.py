"""Lists of papers: a row or heading names the council and the paper, the line below when it was issued and lifted."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.datelines import is_in_changes
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_ISSUED = re.compile(
    r"(?:first\s+)?(?:issued|given|made|served|dated|date(?:\s+of\s+issue)?:)\s+(?:on\s+|in\s+)?$",
    re.I,
)
_ENDED = re.compile(
    r"(?:^|\.\s+|[,;(]\s*(?:and\s+)?|\band\s+(?:then\s+)?|\bit\s+|\bwhich\s+)(?:(?:it|was|were|has\s+been|had\s+been|formally|finally|later|then)\s+)*"
    r"(?P<verb>lifted|revoked|removed|withdrawn|closed|ended|rescinded|discharged|cancelled|lapsed|expired|terminated|superseded|revised|varied|amended)(?:\s+again)?:?\s+(?:on\s+|in\s+)?$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:first\s+)?(?:issued|given|made|served|dated|date|lifted|revoked|withdrawn|closed|removed|revised|varied|in\s+force)\b",
    re.IGNORECASE,
)
_DATED_ONLY = re.compile(
    r"(?:Dated|Issued|Given|Made|Served|Signed|Date)\b\s*:?\s*(?:(?:on|dated)\s+)?", re.I
)
_BARE_DAY = re.compile(
    r"(?:Published\s+)?\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\s*[|,–-]?\s*(?:Decision|Guidance|Statutory guidance|Notice|Direction|Correspondence|Policy paper)?\.?\s*$"
)
_DAY_LAST = re.compile(rf"\s{_BARE_DAY.pattern}")
_LABELLED = re.compile(
    r"(?:lifted|revoked|withdrawn|closed|removed|revised|varied|amended)(?::|\s+(?:(?:on|in)\s+)?(?=\d|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:(?P<closed>closed|lifted|revoked|withdrawn|former|past|expired|previous)|open|current|active|live)\s+(?:improvement\s+)?(?:notices|directions)\b",
    re.IGNORECASE,
)
_LONGEST_SECTION = 45
# *Ambermere: direction of 12 February 2016*, *Improvement notice issued to Ambermere City Council*: a row by itself.
_NAMES_PAPER = re.compile(r"\b(?:direction|notice)s?\b", re.IGNORECASE)
_ROW_OF_PAPER = re.compile(
    r"\W*(?:(?-i:[A-Z])[\w’'-]*(?:\s+[\w’'-]+){0,4}\s*[:–—-]\s+)?(?:(?:first|second|third|revised|further|new|statutory|improvement)\s+)*(?:direction|notice)\b(?:(?!\b(?:is|was|are|were|has|have)\b)[^.;])*",
    re.IGNORECASE,
)
# Where a page tells of its own changes, the day of each stands above it.
_CHANGED = ("revised", "varied", "amended")
_LONGEST_ROW = 130
_REACH = 160
_LEADS_DAY = re.compile(r"(?:on|in|dated|during)\s+", re.IGNORECASE)


def date_before(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[int, int, PartialDate]]:
    """*Dated 22 November 2018. This direction …*: the day that opens the paragraph of the paper told of next."""
    before = context.text.sentences[sentence.number - 1] if sentence.number else None
    if before is None or before.paragraph != sentence.paragraph:
        return
    led = context.text.text[sentence.start : match.start()].strip().lower()
    for day in context.dates_in(before.start, before.end) if led in ("this", "the") else ():
        is_all = _DATED_ONLY.fullmatch(
            context.text.text, before.start, _start_of(context, day.start)
        )
        if is_all and not context.text.text[day.end : before.end].strip(" ."):
            yield day.start, day.end, day.date


def date_of_row(
    context: Context, sentence: Sentence, kind: str
) -> Iterator[tuple[int, int, PartialDate]]:
    """*Improvement notice issued to Ambermere City Council*, and below it *Issued on 12 March 2024*."""
    below = _below(context, sentence) if kind in ORDERS else None
    for mention in context.dates_in(below.start, below.start + 30) if below else ():
        start = _start_of(context, mention.start)
        is_bare = below is not None and start == below.start
        if is_bare and _is_of_page(context, mention.date):
            return
        if below and (is_bare or _ISSUED.fullmatch(context.text.text, below.start, start)):
            yield mention.start, mention.end, mention.date
        return


def _is_of_page(context: Context, day: PartialDate) -> bool:
    """Whether the bare day below a headline is that of the news."""
    own = context.published
    is_own = own is not None and own.value == day.value
    return is_own and context.kind in ("news", "press_release")


def is_closed(context: Context, sentence: Sentence) -> bool:
    """Whether a row that names a paper and nothing else, but for a day behind or below it, stands in a section of closed
    notices or directions: below its heading, and before the next one that heads other things."""
    below = _below(context, sentence)
    is_row = below is not None and _BARE_DAY.match(below.text)
    if not (is_row or _is_dated_row(context, sentence) or _is_listed_row(context, sentence)):
        return False
    for block in reversed(context.text.paragraphs[: sentence.paragraph]):
        section = _SECTION.match(context.text.text, block.start, block.end)
        if section and block.end - block.start <= _LONGEST_SECTION:
            return section["closed"] is not None
        names = _NAMES_PAPER.search(context.text.text, block.start, block.end)
        if block.kind == "heading" and not names:
            return False
    return False


def _is_listed_row(context: Context, sentence: Sentence) -> bool:
    """*Improvement notice issued to Ambermere City Council: May 2010*, an item of a list by itself."""
    block = context.text.paragraphs[sentence.paragraph]
    is_alone = (sentence.start, sentence.end) == (block.start, block.end)
    is_item = block.kind == "list_item" and len(sentence.text) <= _LONGEST_ROW
    return is_item and is_alone and _ROW_OF_PAPER.fullmatch(sentence.text) is not None


def _is_dated_row(context: Context, sentence: Sentence) -> bool:
    """*Improvement notice issued to Ambermere City Council 4 May 2022 Decision*, in one line by itself."""
    block = context.text.paragraphs[sentence.paragraph]
    is_alone = (sentence.start, sentence.end) == (block.start, block.end)
    return is_alone and len(sentence.text) <= _LONGEST_ROW and bool(_DAY_LAST.search(sentence.text))


def read_ends(
    context: Context, sentence: Sentence, kind: str, match: re.Match[str], until: int
) -> Iterator[Naming]:
    """*… issued in March 2022 and lifted on 21 December 2023*: the end, or the change, of what was issued before."""
    if kind not in ORDERS:
        return
    spans = [(match.end(), min(until, match.end() + _REACH))]
    if after := _labelled_after(context, sentence):
        spans.append((sentence.end - 1, after.end))
    if below := _below(context, sentence):
        spans.append(
            (below.start, min(context.text.paragraphs[below.paragraph].end, below.start + _REACH))
        )
    for start, end in spans:
        for mention in context.dates_in(start, end):
            told = _ENDED.search(context.text.text, start, _start_of(context, mention.start))
            if told and not mention.is_length and mention.relation == "on":
                yield Naming(
                    kind, False, "varied" if told["verb"].lower() in _CHANGED else "lifted",
                    told.start("verb"), mention.end, True, True, False,
                    None, None, mention.date, None,
                )  # fmt: skip


def _labelled_after(context: Context, sentence: Sentence) -> Sentence | None:
    """*Direction issued: 20 May 2014. Revised: 24 March 2015.*: the next sentence, where it opens with such a label."""
    number = sentence.number + 1
    after = context.text.sentences[number] if number < len(context.text.sentences) else None
    is_label = after and after.paragraph == sentence.paragraph and _LABELLED.match(after.text)
    return after if is_label else None


def _start_of(context: Context, position: int) -> int:
    """Where the figures of a date begin, whose mention may open with *on*, *in* or *dated*."""
    word = _LEADS_DAY.match(context.text.text, position)
    return word.end() if word else position


def _below(context: Context, sentence: Sentence) -> Sentence | None:
    """The sentence below a row: a short line that is no sentence itself."""
    text = context.text
    block = text.paragraphs[sentence.paragraph]
    is_row = (sentence.start, sentence.end) == (block.start, block.end)
    is_row = is_row and sentence.end - sentence.start <= _LONGEST_ROW
    if not is_row or sentence.text.rstrip().endswith((".", ":", "?")):
        return None
    number = sentence.number + 1
    below = text.sentences[number] if number < len(text.sentences) else None
    is_told = (
        below
        and below.paragraph == sentence.paragraph + 1
        and (_OPENS.match(below.text) or _BARE_DAY.match(below.text))
    )
    return below if is_told and not is_in_changes(text, sentence.start) else None
