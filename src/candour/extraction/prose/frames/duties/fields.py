"""Lines that say something about the duties beside them: a day that heads a group, and labels (*Deadline: 31 March*).

*By 31 July 2016* by itself is the day of every item under it; *Approval: the board* tells who has to agree to the duty
just before; *What the council must do: …* is a duty.
"""

import re
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.due_days import read_when
from candour.extraction.prose.frames.duties.actions import bound
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.lead_lines import Lead
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import name_span
from candour.extraction.prose.frames.timing import find_timing_in
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_LONGEST_HEAD, _LONGEST_LABEL = 110, 60
_LABEL = re.compile(
    r"(?:[•*–-]\s+)?\(?(?P<label>[A-Z][\w’' /.-]{1,45}?)\s*(?::|\s[–—])\s+(?P<value>\S)"
)
_ITEM = re.compile(
    r"(?:[•●▪◦■‣»►➢✓+*–-]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})?)[.)])\s+(?=[A-Z])"
)
_AFTER_TIME = re.compile(r"\s*[:–—]\s+(?=\S{3})")
_HEAD_WORD = re.compile(r"[a-z]+")
_KINDS = ("must", "who", "when", "approver", "otherwise", "title")
_FORCES = {
    "improvement_plan": "plan",
    "minutes": "plan",
    "letter": "recommendation",
    "report": "recommendation",
}


class Field(NamedTuple):
    """A labelled line: what its label stands for, and the span of its value."""

    kind: str
    start: int
    end: int


class Group(NamedTuple):
    """What heads a group of items: the day by which they are due, or the period in which they come round."""

    due: PartialDate | None
    recurs: str | None


def read_group(context: Context, block: Block, words: str) -> Group | None:
    """The day or period that a line is and nothing else: *To be achieved by 30 November 2015:*."""
    if len(words) > _LONGEST_HEAD or words.rstrip().endswith(";"):
        return None
    mention = next(iter(context.dates_in(block.start, block.end)), None)
    if mention is None or mention.start >= block.end:
        return (
            Group(None, None)
            if compile_piece(_words("timeless")).fullmatch(words.strip(" :."))
            else None
        )
    around = f"{context.text.text[block.start : mention.start]} {context.text.text[mention.end : block.end]}"
    if not set(_HEAD_WORD.findall(around.lower())) <= _head_words():
        return None
    if mention.relation in ("from", "since"):
        return Group(None, None)
    deadline, recurs = read_when(context, mention.start, block.end)
    return Group(deadline, recurs)


def read_field(context: Context, start: int, end: int) -> Field | None:
    """What a line or sentence with a label gives, or ``None``."""
    label = _LABEL.match(context.text.text, start, end)
    if label is None:
        return None
    for kind in _KINDS:
        if compile_piece(str(load_words("requirements", "labels")[kind])).fullmatch(label["label"]):
            return Field(kind, label.start("value"), end)
    return None


def read_timed(context: Context, block: Block) -> Draft | None:
    """*(ii) Quarterly: progress report from the Chair*: what an item is headed by is when it is due."""
    text = context.text.text
    item = _ITEM.match(text, block.start, block.end)
    if item is None:
        return None
    mention = next(iter(context.dates_in(item.end(), item.end() + 2)), None)
    told = mention and _AFTER_TIME.match(text, mention.end, block.end)
    if mention is None or told is None:
        return None
    deadline, recurs = read_when(context, mention.start, mention.end)
    words = text[told.end() : block.end].strip(" .;,")
    return Draft(
        rule="requirements.labelled",
        start=mention.start,
        end=told.end() + len(words),
        must=words,
        force="order",
        deadline=deadline,
        recurs=recurs,
        in_list=True,
    )


def fill_field(context: Context, field: Field, draft: Draft) -> None:
    """Gives a duty what a labelled line says of it."""
    start, end = field.start, field.end
    words = context.text.text[start:end].strip(" .;,")
    words = words if "(" in words else words.strip(" )")
    if compile_piece(_words("none")).fullmatch(words):
        return
    given: str | None = field.kind
    if field.kind == "when":
        deadline, recurs = read_when(context, start, end)
        draft.recurs = recurs or draft.recurs
        draft.deadline = None if draft.recurs else deadline
        given = "recurs" if recurs else "deadline" if draft.deadline else None
    elif field.kind == "approver":
        draft.approver = name_span(
            context, start, start + len(words), field="approver", as_worded=True
        )
    elif field.kind == "who":
        named = name_span(context, start, start + len(words), field="who", as_worded=True)
        draft.who = named if "who_code" in named else {"who": words}
    elif field.kind == "otherwise":
        draft.otherwise = words
    else:
        return
    if given:
        draft.also += context.text.also(given, start, end)


def draft_of(context: Context, field: Field, lead: Lead | None) -> Draft | None:
    """The duty that a labelled line tells by itself (*Action: …*), with the force of its list or its kind of paper."""
    force = lead.force if lead else _force_of(context)
    words = context.text.text[field.start : field.end].strip(" .;,")
    if force is None or len(words) < 4:
        return None
    end = field.start + len(words)
    own = find_timing_in(context, field.start, end, beyond=True)
    return Draft(
        rule="requirements.labelled",
        start=field.start,
        end=end,
        must=words,
        force=force,
        who=dict(lead.who) if lead else bound(context, force),
        deadline=(own and own.deadline) or (lead.due if lead else None),
        recurs=(own and own.recurs) or (lead.recurs if lead else None),
        in_list=True,
    )


def _force_of(context: Context) -> str | None:
    official = context.is_formal
    return "order" if official else _FORCES.get(context.kind)


def _words(name: str) -> str:
    return str(load_words("requirements", "labels")[name])


def _head_words() -> frozenset[str]:
    return frozenset(load_words("requirements", "labels")["head_words"])
