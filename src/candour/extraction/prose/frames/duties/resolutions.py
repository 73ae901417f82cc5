"""What a committee resolved: where minutes begin to tell it, and the clauses in which it is told.

*RESOLVED: That (a) …; (b) …*, *It was agreed that …*, *The Panel asked that …, and that …*; or a line *RESOLVED -* with the
clauses as paragraphs below it. An action line (*ACTION: Head of Quality to …*) is one clause.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.debates import read_debate
from candour.extraction.prose.frames.duties.marks import mark_of
from candour.extraction.prose.frames.duties.minuted import is_minuted
from candour.extraction.prose.frames.duties.resolution_clauses import (
    ITEM,
    Span,
    clauses_of,
    first_mark,
    line_at,
    split_clauses,
)
from candour.extraction.prose.frames.duties.resolution_leads import BODY, is_advice, leads_in
from candour.extraction.prose.frames.duties.told_resolutions import (
    ToldLead,
    find_further,
    find_told_acts,
    find_told_lead,
)
from candour.extraction.prose.text import Block
from candour.extraction.words import holds_any

_WORDS = (
    "resolved",
    "agreed",
    "decided",
    "asked",
    "requested",
    "recommend",
    "decision",
    "action",
    "moved",
)
_MOTIONS = ("resolv", "resolution", "motion", "moved")
_TOLD_WORDS = ("resolved", "agreed ", "voted ")
_RESOLVING = (*_WORDS[:6], "instructed", "insisted")
_NUMBER = r"(?:\(?(?:[A-Z]?\d{1,3}(?:\.\d{1,2}){0,2}|[a-z])[.)]?\s+)?"
_ALONE = re.compile(
    rf"{_NUMBER}(?:(?:The\s+|This\s+)?(?:[A-Z][\w’'-]+\s+){{0,4}}{BODY}\s+(?:(?:then|also|unanimously|therefore|accordingly)\s+)*(?:agreed|resolved|asked|requested|recommended|decided)(?=(?:\s+(?:that|to))?\s*[:–—-])|(?:It\s+was\s+)?(?:(?:unanimously|therefore)\s+)?(?:RESOLVED|Resolved|resolved|AGREED|Agreed|agreed|DECIDED)|DECISIONS?|Decisions?|RESOLUTIONS?)"
    rf"(?:\s*\((?:unanimously|nem\.?\s*con\.?|by\s+\w+\s+votes?[^)]*|(?:by\s+|voting\s*:?\s*)?\d+\s*[:–-]\s*\d+[^)]{{0,30}})\))?(?:\s+(?:unanimously|that|to|That|To)){{0,2}}\s*[-:–—]*\s*(?:(?:[Tt]hat|[Tt]o)(?:\s+(?:the\s+|this\s+)?(?:[A-Z][\w’'-]+\s+){{0,5}}{BODY}(?:\s+\(\w{{1,3}}\))?)?\s*[-:–—]*)?"
)
_RESOLVED = re.compile(
    rf"(?P<formal>\b(?:RESOLVED|AGREED)\b|(?:^|(?<=\n)|(?<=[.:;]\s)|(?<=\d\s))(?:Resolved|Agreed|Decided)(?=\s*[-:–—]|\s+that\b))(?:\s*\([^)]{{3,40}}\))?(?:\s+unanimously)?\s*[-:–—]*\s*(?=\S)|"
    rf"\b[Ii]t\s+was\s+(?:(?:also|further|then|unanimously|therefore|accordingly)\s+)*(?:resolved|agreed|decided)\s+(?:unanimously\s+)?(?=that\b|to\b)|"
    rf"\b(?:[Tt]he\s+|[Tt]his\s+)?(?:[A-Z][\w’'-]+\s+){{0,4}}{BODY}\s+(?:(?:also|then|unanimously|further|therefore|accordingly|formally|has|have)\s+)*"
    r"(?:resolved|agreed|decided|asked|requested|recommended|instructed|insisted)\s+(?=that\b|to\s+(?:ask|request|instruct|recommend|require|invite|urge))|"
    rf"(?:\b[Tt]he\s+|(?=Members\s))(?:{BODY}|[Ii]ndependent\s+[Cc]hair|[Cc]hair(?:man|person)?|[Ll]eader)\s+(?:(?:also|then|further|therefore|and\s+\w+)\s+)*(?=(?:asked|requested)\s+(?:for\s+)?(?:an?|the|more|further|monthly|quarterly|regular)\s)"
)
# As news tells it, in the words of the meeting: *The council then resolved, without a vote, that …, and that …*.
_TOLD_OF = re.compile(
    rf"\b(?:[Tt]he\s+|[Tt]his\s+)?(?:[\w’'-]+\s+){{0,3}}?{BODY}\s+(?:(?:also|then|unanimously|later|formally|has|have|had)\s+)*resolved(?:,\s[^,.;]{{3,50}},)?\s+(?:unanimously\s+)?(?=that\b)"
)
_MOVED = re.compile(
    rf"(?:MOTION\s*[:–—-]\s+)?[“\"‘']?(?=That\s+this\s+{BODY}\s+(?:(?:also|therefore|accordingly)\s+)*[a-z]+s\s)"
)
_NOT_CARRIED = re.compile(r"\b(?:lost|fell|defeated|withdrawn|not\s+carried|rejected)\b")
_ADVICE = re.compile(
    r"(?:\d+[.)]?\s+)?Recommendations?\s*(?:\d+)?\s*[:–—-]\s+(?=(?:[Tt]hat|[Tt]o)\s)"
)
_ACTION = re.compile(
    rf"{_NUMBER}(?:ACTIONS?|Actions?|Action\s+points?|ACTION\s+POINTS?|Monitoring|Follow[- ]up|Next\s+steps?|To\s+do)(?:\s+\d{{1,3}}|\s+agreed)?\s*[:–—-]\s+(?=\S)"
)
# Who is to do what, as a line of its own: *Cllr Vale to write to foster carers*.
_WHO_IS_TO = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\s+(?:[A-Z][\w’'-]+\s+){1,2}|[A-Z]{2,4}(?:(?:/|,\s|\s(?:and|&)\s)[A-Z]{2,4})*\s+|"
    r"(?:(?:The\s+)?(?:Director|Head|Chair|Chief\s+Executive|Clerk|Officers|Assistant\s+Director|Service\s+Manager|Monitoring\s+Officer)\b(?:\s+of(?:\s+(?:and|[A-Z][\w’']+))+)?\s+))to\s+[a-z]"
)
_LONGEST_ACTION = 240
_BODY_LINE = re.compile(rf"(?:[Tt]he|[Tt]his)\s+(?:[A-Z][\w’'-]+\s+){{0,5}}{BODY}\s*[:–—-]+\s*")
_THAT = re.compile(r"(?:[Tt]hat|THAT|[Tt]o|TO)\s")
_OF_BODY = re.compile(r"\b(?:of|on|from|for|to|by|with|in|and)\s+(?:the\s+|this\s+)?$")
_RECOMMENDED = re.compile(r"\brecommended(?:\s+(?:that|to))?\s*[:–—-]+\s*$")
_ADVISES = re.compile(r"\brecommended\s+$")
_MOST_ITEMS = 30
_MOTION = re.compile(
    r"\bthis\s+(?:[Cc]ouncil|[Cc]ommittee|[Aa]uthority|[Mm]eeting|[Pp]anel)\b(?:\s+(?:therefore|also|further))*"
    r"(?P<own>\s+(?:resolves|agrees|commits|undertakes)(?:\s+to)?)?\s*[:–—-]\s*$",
    re.IGNORECASE,
)
_ENDS_IN = re.compile(
    r"\s(?:RESOLVED|AGREED|DECISION|Decision|Resolved)(?:\s+(?:that|to))?\s*[:–—-]*\s*$"
)


class Passage(NamedTuple):
    """A resolution: the span that it covers, its clauses, whether it is only an action line, and whether the meeting says
    what it will do itself (*this Council resolves to: …*); ``is_council`` unless it is a meeting of others, as of a union."""

    start: int
    end: int
    clauses: tuple[Span, ...]
    is_action: bool = False
    is_advice: bool = False
    is_own: bool = False
    is_council: bool = True


def may_resolve(context: Context) -> bool:
    """Whether a document may tell what a meeting resolved: it records one, or names a motion or resolution."""
    return is_minuted(context) or holds_any(context.text.lowered, _MOTIONS)


def _stands_alone(words: str, *, minuted: bool) -> bool:
    """Whether a paragraph only says that something was resolved, and the clauses follow."""
    return bool(_ALONE.fullmatch(words.strip()) or (minuted and _ENDS_IN.search(words)))


def find_resolutions(context: Context) -> Iterator[Passage]:
    """The resolutions of a document in order; none outside the record of a meeting, but for a formal *RESOLVED*."""
    if not holds_any(context.text.lowered, (*_WORDS, "this council", "this committee")):
        return
    minuted = is_minuted(context)
    paragraphs = context.text.paragraphs
    number = 0
    while number < len(paragraphs):
        block = paragraphs[number]
        number += 1
        words = context.text.text[block.start : block.end]
        leads = leads_in(words)
        debated = read_debate(context, number, words) if minuted else None
        if debated:
            number += len(debated.blocks)
            clauses = [span for one in debated.blocks for span in clauses_of(context, one)]
            end = debated.blocks[-1].end if debated.blocks else block.end
            yield Passage(block.start, end, tuple(clauses) if debated.is_carried else ())
            continue
        led = leads and not minuted and find_told_lead(words)
        passages, taken = (
            _read_told_lead(context, block, number, led)
            if led
            else _read_led(context, block, number, words)
        )
        if passages is None and (
            minuted or holds_any(words.lower(), _TOLD_WORDS) or words.startswith("Recommendation")
        ):
            passages, taken = _read_here(context, block, number)
        number += taken
        yield from passages or ()


def _read_led(
    context: Context, block: Block, number: int, words: str
) -> tuple[list[Passage] | None, int]:
    """The resolution that a paragraph of ``words`` leads in and how many paragraphs after it tell it; ``None`` for no lead."""
    minuted = is_minuted(context)
    leads = leads_in(words)
    may_resolve = minuted or "RESOLVED" in words
    if not (leads or may_resolve):
        return None, 0
    is_paper = context.kind in ("report", "minutes", "other") and not context.is_formal
    moved = _MOTION.search(words) if leads else None
    advised = leads and is_paper and is_advice(words)
    advised = advised or (minuted and _RECOMMENDED.search(words) is not None)
    if not (moved or advised or (may_resolve and _stands_alone(words, minuted=minuted))):
        return None, 0
    first = number + _is_body(context, number)
    below = _below(context, first, mark_of(words))
    own = advised or (moved is not None and moved["own"] is not None)
    told = _pass(context, block, below)._replace(is_advice=advised, is_own=own)
    return [told] if below else [], first - number + len(below)


def _read_told_lead(
    context: Context, block: Block, number: int, led: ToldLead
) -> tuple[list[Passage], int]:
    """What a meeting resolved, where a line outside its record leads it in."""
    below = _below(context, number, None)
    if not below or not led.leads(line_at(context, below[0][0])):
        return [], 0
    told = _pass(context, block, below)._replace(is_own=True, is_council=led.is_council)
    return [told], len(below)


def _pass(context: Context, block: Block, below: list[Span]) -> Passage:
    """The resolution of a line and the paragraphs below it."""
    clauses = [span for one in below for span in split_clauses(context, *one)]
    return Passage(block.start, below[-1][1] if below else block.end, tuple(clauses))


def _read_here(context: Context, block: Block, number: int) -> tuple[list[Passage], int]:
    """What a paragraph tells by itself, and how many paragraphs after it go on with it."""
    minuted = is_minuted(context)
    told = _read(context, block, minuted=minuted)
    if told is None:
        acts = [] if minuted else find_told_acts(context, block)
        return [Passage(*act, tuple(split_clauses(context, *act)), is_own=True) for act in acts], 0
    mark = first_mark(context, told.start, block.end) if len(told.clauses) <= 1 else None
    further = find_further(context, number, mark)
    return [_extend(context, told, further)], len(further)


def _extend(context: Context, told: Passage, further: list[Block]) -> Passage:
    """A resolution with the clauses that stand as paragraphs below it."""
    if not further:
        return told
    clauses = [*told.clauses, *(span for one in further for span in clauses_of(context, one))]
    return told._replace(end=further[-1].end, clauses=tuple(clauses))


def _is_body(context: Context, number: int) -> bool:
    """Whether a paragraph only says who decided: *The Committee:* under *Decision:*."""
    block = next(iter(context.text.paragraphs[number : number + 1]), None)
    return block is not None and bool(
        _BODY_LINE.fullmatch(context.text.text, block.start, block.end)
    )


def _below(context: Context, number: int, manner: str | None) -> list[Span]:
    """The paragraphs under a line *RESOLVED -*: marked items, or one that begins with *That* or *To*; the numbering of the line
    itself, in its ``manner``, does not go on among items marked in another."""
    spans: list[Span] = []
    first: str | None = None
    for block in context.text.paragraphs[number : number + _MOST_ITEMS]:
        words = context.text.text[block.start : block.end]
        if spans and manner is not None and mark_of(words) == manner != first:
            break
        first = first if spans else mark_of(words)
        item = ITEM.match(words)
        if item is None and not (_THAT.match(words) and block.kind != "heading"):
            break
        spans.append((block.start + (item.end() if item else 0), block.end))
    return spans


def _read(context: Context, block: Block, *, minuted: bool) -> Passage | None:
    text = context.text.text
    action = _ACTION.match(text, block.start, block.end) if minuted else None
    if action:
        return Passage(block.start, block.end, ((action.end(), block.end),), is_action=True)
    if (
        minuted
        and block.end - block.start < _LONGEST_ACTION
        and _WHO_IS_TO.match(text, block.start)
    ):
        return Passage(block.start, block.end, ((block.start, block.end),), is_action=True)
    other = _read_moved(context, block)
    if other:
        return other
    lowered = context.text.lowered[block.start : block.end]
    may_tell = not minuted and "resolved" in lowered
    if may_tell and (told := _TOLD_OF.search(text, block.start, block.end)):
        end = context.text.sentence_at(told.start()).end
        clauses = (
            () if context.text.is_quoted(told.start()) else split_clauses(context, told.end(), end)
        )
        return Passage(told.start(), end, tuple(clauses)) if clauses else None
    for match in _RESOLVED.finditer(text, block.start, block.end) if _may_resolve(lowered) else ():
        if not minuted and not (match["formal"] or "").isupper():
            continue
        if not match["formal"] and _OF_BODY.search(text, block.start, match.start()):
            continue
        end = block.end if match["formal"] else context.text.sentence_at(match.start()).end
        clauses = split_clauses(context, match.end(), end)
        is_advice = _ADVISES.search(match.group()) is not None
        return Passage(match.start(), end, tuple(clauses), is_advice=is_advice) if clauses else None
    return None


def _may_resolve(lowered: str) -> bool:
    """Whether words in lower case hold one of those without which nothing is resolved."""
    return holds_any(lowered, _RESOLVING)


def _read_moved(context: Context, block: Block) -> Passage | None:
    """A motion in its own words (*“That this Council instructs …”*), unless it was lost; or *Recommendation: that …*."""
    text = context.text.text
    advice = _ADVICE.match(text, block.start, block.end)
    if advice:
        clauses = tuple(split_clauses(context, advice.end(), block.end))
        return Passage(block.start, block.end, clauses, is_advice=True)
    moved = _MOVED.match(text, block.start, block.end)
    number = context.text.paragraph_at(block.start)
    before = context.text.paragraphs[max(number - 1, 0)]
    if moved is None or _NOT_CARRIED.search(text, before.start, before.end):
        return None
    return Passage(block.start, block.end, tuple(split_clauses(context, moved.end(), block.end)))
