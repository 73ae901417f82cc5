"""Listed duties: the numbered annex of a direction, lists led in by *must:*, *calls for:* or *recommends:*, and entries
set out as labelled lines.

One item is one requirement; its sub-items belong to it.
"""

import re
from collections.abc import Collection

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.clause_lists import (
    append_below,
    join_clause,
    take_same_day,
)
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.fields import (
    Field,
    draft_of,
    fill_field,
    read_field,
    read_group,
    read_timed,
)
from candour.extraction.prose.frames.duties.items import read_items
from candour.extraction.prose.frames.duties.lead_lines import Lead, find_above, pattern_of
from candour.extraction.prose.frames.duties.list_lines import (
    binds_alone,
    ends,
    ends_open,
    heads_group,
    is_act,
    is_crosshead,
    is_heading,
    is_over,
    is_page_mark,
    is_short,
    is_sub_item,
    item_start,
    leads_below,
    matches,
    split_items,
)
from candour.extraction.prose.frames.duties.list_openings import read_lead
from candour.extraction.prose.frames.duties.marks import is_below, mark_of, mark_value
from candour.extraction.prose.frames.duties.terms import bound_by
from candour.extraction.prose.frames.duties.timetable_rows import read_rows
from candour.extraction.prose.text import Block

_GOES_ON = re.compile(r"(?:which|whom|whose)\s")
_LEAST_ITEM = 3


def find_listed(
    context: Context, *, rows: Collection[int] = (), others: Collection[int] = ()
) -> tuple[list[Draft], list[tuple[int, int]]]:
    """The listed duties of a document in order, and the spans that their lists cover.

    ``rows`` are the starts of paragraphs that were read as rows of a table and tell nothing more, ``others`` those of
    paragraphs that were read as a list of another kind and end the one before them.
    """
    walk = _Walk(context)
    for block in context.text.paragraphs:
        if block.start in others:
            walk.leave()
        if block.start in rows or block.start in others:
            walk.spans.append((block.start, block.end))
        else:
            walk.read_all(block)
    walk.leave()
    for draft in walk.drafts:
        draft.must = draft.must.rstrip(" :")
    return walk.drafts, walk.spans


class _Walk:
    """Goes through the paragraphs of a document and remembers what list stands open."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.drafts: list[Draft] = []
        self.spans: list[tuple[int, int]] = []
        self._lead: Lead | None = None
        self._above: Lead | None = None
        self._entry: Draft | None = None
        self._title: Draft | None = None
        self._before: Block | None = None
        self._is_numbered = False
        self._is_told = False
        self._outer: str | None = None
        self._manner: str | None = None
        self._first_of_clause = 0

    def read_all(self, block: Block) -> None:
        """Reads a paragraph, in an open list each of its lines that is an item without a mark."""
        is_open = self._lead is not None and self._lead.nominal
        if self._lead is not None and is_page_mark(self.context, block):
            return
        for part in split_items(self.context, block) if is_open else [block]:
            self.read(part)

    def read(self, block: Block) -> None:
        """Reads one paragraph: a label, a lead, a line of the open list, or a numbered duty by itself."""
        words = self.context.text.text[block.start : block.end]
        field = read_field(self.context, block.start, block.end) if ":" in words[:50] else None
        if field and self._read_field(block, field):
            self.spans.append((block.start, block.end))
            return
        self.close()
        rows = read_rows(self.context, block)
        if rows is not None:
            self.drafts += rows
            self.spans.append((block.start, block.end))
            return
        opened = None if is_act(words, self._lead) else read_lead(self.context, block, words)
        if opened:
            self._end_clause()
            self._first_of_clause = len(self.drafts)
            self._above = find_above(opened, self._lead, self._above)
            self._lead, self._outer, self._manner = opened, None, None
            self._is_numbered = self._is_told = False
            if opened.prefix or opened.tells:
                last = self.context.text.sentence_at(block.end - 1).start
                self.spans.append((max(last, block.start), block.end))
        elif self._lead is not None:
            lead = self._lead
            self._lead = self._go_on(block, words, lead)
            if self._lead is None or (self._lead.prefix, self._lead.due) != (lead.prefix, lead.due):
                self._end_clause(lead)
                self._first_of_clause = len(self.drafts)
            if self._lead is None:
                self._read_alone(block, words)
        else:
            self._read_alone(block, words)
        self._before = block

    def _end_clause(self, lead: Lead | None = None) -> None:
        """Ends a list whose items end the clause of its lead: things that are to be done in one are one duty."""
        lead = lead or self._lead
        if lead is not None and lead.clause is not None:
            first = self._first_of_clause
            self.drafts[first:] = join_clause(self.context, self.drafts[first:], lead)
            if len(self.drafts) == first and self.spans and self.spans[-1][1] >= lead.clause[1]:
                self.spans.pop()

    def leave(self) -> None:
        """Ends the open list, whatever follows."""
        self.close()
        self._end_clause()
        self._lead = None

    def close(self) -> None:
        """Ends an entry of labelled lines."""
        title, lead = self._title, self._lead
        if title and lead and (lead.nominal or title.rule != "requirements.labelled"):
            self.drafts.append(title)
        self._title = self._entry = None

    def _read_field(self, block: Block, field: Field) -> bool:
        """Reads a labelled line; gives whether it belongs to an entry."""
        is_shown = self._entry is not None or self.context.kind == "improvement_plan"
        if is_shown and self.context.text.text.startswith("Evidence:", block.start):
            return True
        if field.kind in ("title", "must"):
            if field.kind == "title":
                self.close()
            draft = self._draft_labelled(block, field)
            if draft is None:
                return False
            if field.kind == "title":
                self._title = draft
            else:
                self._title, self._entry = None, draft
                self.drafts.append(draft)
            return True
        entry = self._entry or self._open_entry()
        if entry is None:
            return False
        fill_field(self.context, field, entry)
        return True

    def _draft_labelled(self, block: Block, field: Field) -> Draft | None:
        """The duty of a labelled line; one that opens an entry of a list (*Recommendation 2: The Board should …*) is read as its
        items are."""
        if field.kind == "title" and self._lead:
            found = read_items(self.context, block, field.start - block.start, self._lead)
            if len(found) == 1:
                return found[0]
        return draft_of(self.context, field, self._lead)

    def _open_entry(self) -> Draft | None:
        """The duty that a labelled line speaks of: the entry's title, the item just before, or the line just before."""
        if self._title:
            self._entry, self._title = self._title, None
            self.drafts.append(self._entry)
            return self._entry
        before = self._before
        if before is None or self._lead is None:
            return None
        near = [draft for draft in self.drafts if draft.start >= before.start]
        if near:
            self._entry = near[-1]
        elif not self.context.text.text[before.start : before.end].rstrip().endswith(":"):
            number = pattern_of("number").match(self.context.text.text[before.start : before.end])
            start = before.start + (number.start("rest") if number else 0)
            self._entry = draft_of(self.context, Field("must", start, before.end), self._lead)
            self.drafts += [self._entry] if self._entry else []
            self.spans.append((before.start, before.end))
        return self._entry

    def _read_alone(self, block: Block, words: str) -> None:
        """Reads a numbered paragraph of a direction or notice that stands under no lead: *3.—(1) The Council must …*."""
        if not self.context.is_formal:
            return
        timed = read_timed(self.context, block)
        if timed:
            self.drafts.append(timed)
            self.spans.append((block.start, block.end))
            return
        number = pattern_of("number").match(words)
        if number is None or not binds_alone(words):
            return
        lead = Lead("order", bound_by(self.context), True, "requirements.annex")
        found = read_items(self.context, block, number.start("rest"), lead)
        if found:
            self.drafts += found
            self.spans.append((block.start, block.end))

    def _go_on(self, block: Block, words: str, lead: Lead) -> Lead | None:
        """Reads a paragraph of an open list; gives the list's lead, or ``None`` when it is over."""
        if ends(words) or (is_heading(block, words) and matches("handed_over", words)):
            return None
        if self.drafts and _GOES_ON.match(words):
            return self._go_on_below(block, lead)
        group = read_group(self.context, block, words)
        if group:
            self._is_numbered = False
            return lead._replace(
                due=group.due,
                recurs=group.recurs,
                headed=True,
                nominal=True,
                due_at=(block.start, block.end),
            )
        is_ended = lead.clause is not None and self._manner is not None and mark_of(words) is None
        if is_ended and (block.kind == "heading" or len(words.split()) < _LEAST_ITEM):
            return None
        if lead.nominal and is_over(block, words, self._manner, lead, self._above):
            if lead.force != "order" or not lead.numbered:
                return None
            lead = Lead("order", bound_by(self.context), True, "requirements.annex")
            self._outer = None
        if self._outer is not None and is_below(self._outer, words):
            return self._go_on_below(block, lead)
        self._outer = None
        return self._read_item(block, words, lead)

    def _go_on_below(self, block: Block, lead: Lead) -> Lead:
        append_below(self.context, self.drafts[-1], block)
        self.spans.append((block.start, block.end))
        return lead

    def _read_item(self, block: Block, words: str, lead: Lead) -> Lead | None:
        if heads_group(block, words):
            return self._above or lead
        is_open = words.rstrip().endswith(":") and not lead.numbered
        is_open = is_open and mark_value(words) is None
        item = None if is_open else item_start(words, lead, block, below=self._is_numbered)
        if item is not None:
            self._is_numbered |= bool(pattern_of("number").match(words))
            found = read_items(self.context, block, item, lead)
            take_same_day(found, self.drafts)
            self.drafts += found
            self._manner = self._manner or mark_of(words)
            if found and leads_below(self.context, block, words):
                found[-1].must += ":"
                self._outer = mark_value(words)
            elif found and ends_open(words):
                self._outer = mark_value(words) or ""
            self._is_told = bool(found)
            if found or not lead.numbered:
                self.spans.append((block.start, block.end))
        elif self._is_told and lead.numbered and self.spans and is_sub_item(words):
            return self._go_on_below(block, lead)
        elif lead.acts and self._read_within(block, lead):
            return lead
        elif not (lead.numbered and block.kind == "heading") and not is_crosshead(
            self.context, block, words, self._manner
        ):
            return lead if lead.numbered and self.spans and is_short(words) else None
        return lead

    def _read_within(self, block: Block, lead: Lead) -> bool:
        """Reads a plain paragraph under a heading that says whose acts stand there; gives whether it binds anybody."""
        if block.kind == "heading":
            return False
        found = read_items(self.context, block, 0, lead._replace(nominal=False))
        self.drafts += found
        self.spans += [(block.start, block.end)] if found else []
        return bool(found)
