"""What a paragraph is to the list of duties that stands open: an item, a sub-item, a title, a crosshead."""

import re
from itertools import pairwise

from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.frames.coordination import opens_duty
from candour.extraction.prose.frames.duties.item_actors import AGAIN
from candour.extraction.prose.frames.duties.lead_lines import Lead, pattern_of
from candour.extraction.prose.frames.duties.marks import goes_above, mark_of, mark_value
from candour.extraction.prose.frames.duties.row_owners import breaks_off
from candour.extraction.prose.frames.duties.table_lines import lines_of
from candour.extraction.prose.text import Block

_ACT = re.compile(
    r"(?:[^\w\s(]|\(?[\w.]{1,5}[.)]?)\s+(?:(?:By|In|Within|Before|Until|From|During|Immediately|With|N(?:o|ot)\s+later\s+than|On\s+or\s+before)\b[^,;:]{0,60},\s+)?(?:[Tt]o\s+)?(?=(?P<verb>[A-Za-z-]+)\s)"
)
_TO_ACT = re.compile(r"To\s+(?P<verb>[a-z-]+)\s")
_WORD = re.compile(r"[A-Za-z][a-z-]+(?=\s)")
_DONE = re.compile(r"(?:have\s+\w+(?:ed|en|t|de)\b|be\s+(?:able|ready|in)\b)", re.IGNORECASE)
_ROOM = 0.95
_LEADS_STEPS = re.compile(
    r"\b(?:following|these|such)\s+(?:steps|actions|tasks|measures|requirements|targets)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(r"[A-Z][.)]?\s+[A-Z][^.;:]{2,80}")
_LONGEST_GROUP = 8
_SAYS_DUTY = re.compile(
    r"\d|\b(?:must|shall|should|will|to\s+be|(?:is|are|has|have|needs?)\s+to)\b|^[A-Z]\W+To\s",
)
_BINDS = re.compile(
    r"\b(?<!\bI\s)(?<!\bWe\s)(?<!\bwe\s)(?:must|shall|may\s+(?:not|only)|(?:no|neither|No|Neither)\s[^;.]{3,120}\s(?:may|to\s+be)\b|(?<=[Tt]he\s)(?:Council|Authority|Chair|Board|Commissioner|Adviser)\s+to\s+(?=[a-z])|(?:is|are)\s+(?:also\s+)?(?:not\s+)?to\s+(?!be\s+(?:found|seen)\b)[a-z])"
)
_PAGE = re.compile(r"\W*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*", re.IGNORECASE)
_LONGEST_HEADING = 160
_MOST_OF_TITLE = 6
_TO = re.compile(r"to\s+(?!the\b|an?\b|its\b)[a-z]+\s")


def is_act(words: str, lead: Lead | None) -> bool:
    """Whether a paragraph is an item of the open list that says what to do, though it leads in items of its own."""
    if lead is None or lead.force != "order" or lead.clause is not None:
        return False
    if words[-1:] not in ":—–":
        return False
    act = _ACT.match(words) if mark_value(words) else _TO_ACT.match(words)
    return act is not None and opens_duty(act["verb"].lower()) and not _LEADS_STEPS.search(words)


def is_crosshead(context: Context, block: Block, words: str, manner: str | None) -> bool:
    """Whether a line names the matter of the items below it, which are marked as those above it were and say what to do."""
    paragraphs = context.text.paragraphs
    number = context.text.paragraph_at(block.start) + 1
    if number >= len(paragraphs) or not is_short(words) or mark_value(words) is not None:
        return False
    below = context.text.text[paragraphs[number].start : paragraphs[number].end]
    marked = pattern_of("bullet").match(below) or pattern_of("number").match(below)
    if marked is None or mark_of(below) != (manner or mark_of(below)):
        return False
    verb = marked["rest"].split(" ", 1)[0].lower()
    opens = verb == "to" or verb.endswith("ing") or opens_duty(verb)
    return opens and not matches("over", words)


def is_above(words: str, items: str | None, lead: Lead, outer: Lead | None) -> bool:
    """Whether a paragraph goes on with the numbering of a lead, or of the ``outer`` lead above it, and not with that of its
    ``items``."""
    manner = mark_of(words)
    if lead.mark is not None and goes_above(manner, lead.mark):
        return True
    if items == "a" and manner is not None and manner != "a":
        return True
    if manner is None or items == manner or mark_value(words) == "1":
        return False
    if items is not None and not items[-1].isalnum() and manner.isdigit():
        return True
    return outer is not None and outer.mark is not None and goes_above(manner, outer.mark)


def binds_alone(words: str) -> bool:
    """Whether a numbered paragraph that stands under no lead binds somebody."""
    return _BINDS.search(words) is not None


def heads_group(block: Block, words: str) -> bool:
    """Whether a line with a capital letter only names the matter of the items below it: *B. Children with a plan*."""
    group = _GROUP.fullmatch(words)
    if group is None or (block.kind != "heading" and len(words.split()) > _LONGEST_GROUP):
        return False
    return not (_SAYS_DUTY.search(words) or opens_act(f"{words[3:].lstrip().lower()} "))


def is_title(words: str) -> bool:
    number = pattern_of("number").match(words)
    return bool(number) and len(words.split()) <= _MOST_OF_TITLE and words[-1] not in ".;,:"


def is_sub_item(words: str) -> bool:
    bullet = pattern_of("bullet").match(words.strip())
    return bullet is not None and not bullet["rest"][:1].isupper()


def item_start(words: str, lead: Lead, block: Block, *, below: bool) -> int | None:
    """Where the words of an item begin, or ``None`` when the paragraph is none; ``below`` a numbered one, letters tell sub-items."""
    number = pattern_of("number").match(words)
    if number:
        return number.start("rest")
    bullet = pattern_of("bullet").match(words)
    if (
        lead.rule.endswith(".annex")
        and lead.numbered
        and not (lead.nominal and bullet and not below)
    ):
        if (lead.headed and block.kind != "heading") or (lead.acts and AGAIN.match(words)):
            return 0
        is_item = lead.nominal and block.kind == "list_item" and not below
        if is_item and (opens_act(words) or words.rstrip().endswith(";")):
            return 0
        return 0 if matches("verb", words) and words[:3].lower() == "to " else None
    if bullet:
        return bullet.start("rest")
    if lead.acts and AGAIN.match(words):
        return 0
    is_marked = block.kind == "list_item" or (lead.headed and block.kind != "heading")
    opens = lead.nominal and opens_act(words)
    return 0 if is_marked or opens or _TO.match(words) or matches("verb", words) else None


def split_items(context: Context, block: Block) -> list[Block]:
    """A paragraph cut into items that lost their marks: where each of its printed lines that could open one tells an act.

    A line can open one where it begins in a capital, or where the line before broke off though its first word had room there.
    """
    if block.kind != "paragraph" or not opens_act(context.text.text[block.start : block.end]):
        return [block]
    lines = lines_of(context, block)
    room = _widest_line(context) * _ROOM
    opens = [lines[0].start]
    for before, line in pairwise(lines):
        has_room = len(before.words) + len(line.words.split(" ", 1)[0]) < room
        if line.words[:1].isupper() or (has_room and not breaks_off(before.words)):
            opens.append(line.start)
    if len(opens) < 2 or not all(opens_act(context.text.text[at : block.end]) for at in opens):
        return [block]
    ends = [len(context.text.text[:at].rstrip()) for at in opens[1:]] + [block.end]
    return [block._replace(start=at, end=end) for at, end in zip(opens, ends, strict=True)]


@kept_with_document
def _widest_line(context: Context) -> int:
    """How many letters the longest printed line of a document has."""
    blocks = context.text.paragraphs
    return max((len(one.words) for block in blocks for one in lines_of(context, block)), default=0)


def opens_act(words: str) -> bool:
    """Whether words open with a verb that tells of a duty (*publish …*, *be able to …*, *have reviewed …*)."""
    verb = _WORD.match(words)
    return verb is not None and (opens_duty(verb.group().lower()) or _DONE.match(words) is not None)


def ends(words: str) -> bool:
    return matches("ends", words) and not matches("annex", words)


def ends_open(words: str) -> bool:
    """Whether a paragraph leads on to what stands below it."""
    return words.rstrip().endswith((":", "—", "–"))


def is_heading(block: Block, words: str) -> bool:
    """Whether a paragraph is a heading, or a line that has neither a mark nor the end of a sentence."""
    is_line = len(words) < _LONGEST_HEADING and mark_value(words) is None
    return block.kind == "heading" or (is_line and words[-1] not in ".;:,")


def is_short(words: str) -> bool:
    return len(words.split()) <= 10 and not words.rstrip().endswith(".")


def matches(name: str, words: str) -> bool:
    return bool(pattern_of(name).search(words.strip()))


def leads_below(context: Context, block: Block, words: str) -> bool:
    """Whether an item without an end goes on in the items of another manner below it: *(b) to ensure that the plan* *(i) …*."""
    following = context.text.paragraph_at(block.start) + 1
    if words[-1] in ".;,:" or following >= len(context.text.paragraphs):
        return False
    below = context.text.paragraphs[following]
    manner = mark_of(context.text.text[below.start : below.end])
    first = mark_value(context.text.text[below.start : below.end])
    return first in ("i", "a") and manner is not None and mark_value(words) is not None


def is_over(block: Block, words: str, items: str | None, lead: Lead, outer: Lead | None) -> bool:
    """Whether a list in which everything counts is over, at a heading of another matter or where the numbering of what stands
    above it goes on."""
    if is_above(words, items, lead, outer):
        return True
    return (block.kind == "heading" or is_title(words)) and matches("over", words)


def is_page_mark(context: Context, block: Block) -> bool:
    """Whether a paragraph is the number of a page that stands between two items."""
    return _PAGE.fullmatch(context.text.text, block.start, block.end) is not None
