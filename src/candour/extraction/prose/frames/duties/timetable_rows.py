"""Rows of a timetable set out as lines: *23 May 2014 – Commissioner to give the Secretary of State an interim report*.

The day opens the line, and behind it stands who is to do what by then. A row that names nobody bound, and tells of what only
happens on a day (*30 May – First meeting of the Board*), is none.
"""

import re

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.due_days import due_of
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.ministerial import gives_orders, is_ministerial
from candour.extraction.prose.frames.duties.subjects import ADDRESSED, name_addressed
from candour.extraction.prose.frames.duties.table_lines import lines_of
from candour.extraction.prose.frames.duties.undergoing import find_agent, is_acted_on
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import name_council, name_span
from candour.extraction.prose.page_history import is_of_history
from candour.extraction.prose.text import Block

_OPENS = re.compile(
    r"(?:(?:[•●▪*–-]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)])\s+)?(?:(?:By|On|Before|No\s+later\s+than|End\s+of|By\s+(?:the\s+)?end\s+of|Week\s+(?:of|beginning|ending))\s+)?"
    r"(?:[A-Z][a-z]+day,?\s+)?(?=\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]|[A-Z][a-z]+\s+\d{4}|(?P<apart>(?:Every|Each|Within|Monthly|Weekly|Fortnightly|Quarterly|Annually|Six-weekly)\b))"
)
_SIGN = re.compile(r"\s*[:–—|]\s*|\s+-\s+")
_GAP = re.compile(r"\s*[:–—|]\s*|\s+-\s+|,?\s+(?=[A-Z])")
_ACTS = re.compile(
    r"(?P<who>(?!(?:[^,.;:]+\s)?(?:is|are|was|were|has|have|had|been|asked|told|directed|appointed|due|able)\s[^,.;:]*\sto\s)(?:(?:the\s+|an?\s+|each\s+)?[A-Z][^,.;:]{1,80}?|the\s+[^,.;:]{2,80}?|you(?:r\s+council)?))\s+(?:will|must|shall|should|(?:(?:is|are)\s+)?to)\s+"
    r"(?!have\b(?!\s+\w+ed\b)|(?:re)?consider\b|decide\b|receive\b|wish\b|hear\b)(?P<must>(?:not\s+)?[a-z][\w-]+\s[^;]{3,})",
    re.DOTALL,
)
_DONE = re.compile(r"be\s+(?:held|announced|reviewed|inspected|lifted|revoked|made\s+public)\b")
_OWNED_PAPER = re.compile(
    r"^(?:(?:the|an?)\s+)?(?:[\w-]+\s+){0,3}?(?:report|advice|plan|proposals|assessment|response)\s+(?:of|by|from)\s+(?P<owner>the\s+[\w’' -]{3,50}?|[A-Z][\w’' -]{3,50})$"
)
_ACTORS = str(load_words("requirements", "actors")["pattern"])


def read_rows(context: Context, block: Block) -> list[Draft] | None:
    """The duties of the rows that a paragraph holds in a paper or letter that orders, ``None`` where it opens with no row."""
    if not (context.is_formal or is_ministerial(context)):
        return None
    text = context.text.text
    if _find_day(context, block.start, block.end) is None or is_of_history(context, block.start):
        return None
    lines = [line.start for line in lines_of(context, block)]
    opens = [at for at in lines if at > block.start and _find_day(context, at, block.end)]
    starts = [block.start, *opens]
    ends = [*(len(text[:at].rstrip()) for at in opens), block.end]
    rows = [_read_row(context, start, end) for start, end in zip(starts, ends, strict=True)]
    is_table = len(rows) > 1 or rows[0] is not None
    return [row for row in rows if row] if is_table else None


def _read_row(context: Context, start: int, end: int) -> Draft | None:
    found = _find_day(context, start, end)
    acts = found and _ACTS.fullmatch(context.text.text, found[1], end)
    who = _who_acts(context, acts) if acts else None
    if not found or not acts or who is None or gives_orders(context, str(who.get("who", ""))):
        return None
    at = acts.start("who" if is_acted_on(acts["who"], acts["must"]) else "must")
    words = context.text.text[at:end].rstrip(" .;,")
    return Draft(
        rule="requirements.labelled",
        start=found[0].start,
        end=at + len(words),
        must=words,
        force="order",
        who=who,
        deadline=None if found[0].relation == "every" else due_of(context, found[0]),
        recurs=found[0].duration if found[0].relation == "every" else None,
        in_list=True,
    )


def _find_day(context: Context, start: int, end: int) -> tuple[DateMention, int] | None:
    """The day, month or period with which a row opens, and where its words begin behind it."""
    opens = _OPENS.match(context.text.text, start, end)
    if opens is None:
        return None
    apart = _SIGN if opens["apart"] else _GAP
    for mention in context.dates_in(start, opens.end() + 1):
        gap = apart.match(context.text.text, mention.end, end)
        is_told = bool(mention.date.value or opens["apart"]) and mention.end > opens.end()
        is_span = mention.relation != "every" and (mention.is_length or mention.until)
        if gap and is_told and not is_span:
            return mention, gap.end()
    return None


def _who_acts(context: Context, acts: re.Match[str]) -> dict[str, str] | None:
    """Who is to act in a row: whoever is named, or does what is to be done to a thing; ``None`` where nobody could."""
    who, must = acts["who"], acts["must"]
    if is_acted_on(who, must):
        if not must.startswith("be ") or _DONE.match(must):
            return None
        owned = _OWNED_PAPER.match(who)
        if owned:
            start = acts.start("who") + owned.start("owner")
            return name_span(context, start, acts.end("who"), field="who", as_worded=True)
        return find_agent(context, acts.start("must"), acts.end("must")) or {}
    if ADDRESSED.match(who):
        return name_addressed(context, who)
    span = acts.span("who")
    named = name_span(context, *span, field="who", as_worded=True)
    if re.fullmatch(r"(?:the\s+)?(?:council|authority)", who, re.IGNORECASE):
        return name_council(context, "who") | {"who": who}
    is_actor = compile_piece(_ACTORS).search(who) or "who_code" in named
    return named if is_actor else None
