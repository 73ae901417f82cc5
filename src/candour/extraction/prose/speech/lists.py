"""What somebody told a meeting point by point: *The Director reported: • … • …*, *Ms Vale told Members that:* and the items below."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.marks import mark_of
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.utterance import Pivot
from candour.extraction.prose.text import Block

# A lead that is no clause of its own: *told Members that:*, and not *said that the council:*.
_LEAD = r"(?:(?!\bthat\b)[^.;:\"“”]){0,60}(?:\bthat\s*)?(?::|\s[–-])\s*"
_LEADS = re.compile(_LEAD)
_AT_ONCE = re.compile(r":|\s[–-]")
_LEADS_WITHIN = re.compile(rf"{_LEAD}(?=[•●▪◦■‣–-]\s|\(?(?:a|i|1)[.)]\s)")
_MARK = re.compile(r"\s*(?:[•●▪◦■‣‣*·–-]|\(?(?:[a-z]{1,4}|\d{1,2})[.)])\s+")
_MARK_WITHIN = re.compile(
    r"(?:(?<=[:;,.])\s+|(?<=[;,]\sand)\s+)(?:[•●▪◦■‣]|[–-](?=\s[A-Za-z])|\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)])\s+"
)
# An item in which somebody else speaks: *Councillor Vale asked why …*.
_OTHER_SPEAKS = re.compile(
    r"\W*(?:Cllr|Councillor|Coun|Mr|Mrs|Ms|Dr|The (?:Chair|Leader|Director))\b[^.;:]{0,60}?\b(?:said|asked|noted|queried|commented|felt|suggested|replied|responded|advised|explained|stated|reported)\b"
)
_MOST_ITEMS, _LONGEST_ITEM = 20, 700


def find_listed(context: Context, pivot: Pivot) -> list[Part]:
    """The items of the list that a verb of speech leads in, without their marks; empty where there is none."""
    text = context.text.text
    block = context.text.paragraphs[pivot.sentence.paragraph]
    if pivot.verb.endswith("that") and not _AT_ONCE.match(text, pivot.end):
        return []
    if _LEADS.fullmatch(text, pivot.end, block.end):
        parts = [_without_mark(text, one) for one in _items_after(context, pivot)]
    elif within := _LEADS_WITHIN.match(text, pivot.end, block.end):
        parts = list(_items_within(text, within.end(), block.end))
    else:
        return []
    others = any(_OTHER_SPEAKS.match(text, part.start, part.end) for part in parts)
    return [] if others or len(parts) < 2 else parts


def _items_after(context: Context, pivot: Pivot) -> Iterator[Block]:
    """The marked paragraphs that follow, all in the manner of the first."""
    text, number = context.text.text, pivot.sentence.paragraph
    manner: str | None = None
    for block in context.text.paragraphs[number + 1 : number + 1 + _MOST_ITEMS]:
        words = text[block.start : block.end]
        own = mark_of(words) or ("•" if block.kind == "list_item" else None)
        is_item = own is not None and (manner is None or own == manner)
        if not is_item or block.end - block.start > _LONGEST_ITEM:
            return
        manner = own
        yield block


def _items_within(text: str, start: int, end: int) -> Iterator[Part]:
    """The items of a list that stands in one paragraph."""
    marks = [_MARK.match(text, start, end), *_MARK_WITHIN.finditer(text, start, end)]
    found = [mark for mark in marks if mark]
    for mark, after in zip(found, [*found[1:], None], strict=True):
        yield Part(mark.end(), after.start() if after else end)


def _without_mark(text: str, block: Block) -> Part:
    mark = _MARK.match(text, block.start, block.end)
    return Part(mark.end() if mark else block.start, block.end)
