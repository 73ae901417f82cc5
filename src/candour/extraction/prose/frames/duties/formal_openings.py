"""The openings of lists that only a direction, notice or terms of reference have: *Annex A*, *What the Council must do*,
*The Council must give the Commissioner—*.
"""

import re

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.lead_lines import Lead, actor_of, pattern_of
from candour.extraction.prose.frames.duties.party_heads import read_party_head
from candour.extraction.prose.frames.duties.subjects import find_meant
from candour.extraction.prose.frames.duties.terms import bound_by
from candour.extraction.prose.frames.roles import name_council, name_span
from candour.extraction.prose.text import Block

_LONGEST_HEAD = 160
_FRONT = 3
_LEADS_ON = (":", "-", "–", "—")
_OF_ACTS = re.compile(
    r"(?:the\s+)?(?:[\w’-]+\s+){0,2}?(?:actions?|steps|tasks|duties|functions|responsibilities|requirements|targets|measures)\b",
    re.IGNORECASE,
)
_BY_DOING = re.compile(
    r"\b(?:must|shall|will|should|(?:is|are)\s+(?:required\s+)?to)\s[^.;:]{3,140}\sby\s*[:–—-]\s*$",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"to\s+[a-z]", re.IGNORECASE)
_NO_SUBJECT = re.compile(r"\b(?:must|shall|should|how|what|whether|that)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"it|they|he|she", re.IGNORECASE)
_BOUND = re.compile(r"^(?:you|(?:the\s+)?(?:[\w’-]+\s+)?(?:council|authority))$", re.IGNORECASE)


def read_formal(context: Context, block: Block, words: str) -> Lead | None:
    """The openings that only a direction or notice has: *The Council is to take the following steps*, *Annex A*."""
    ends = words[-14:].lower()
    if ("follow" in ends or "below" in ends) and pattern_of("follows").search(words.strip()):
        council = name_council(context, "who")
        is_open = words.rstrip().endswith(":") or _leads_letters(context, block)
        return Lead("order", council, True, "requirements.annex", nominal=is_open)
    if words[-1:] in _LEADS_ON and (will := _find_will(context, block)):
        return _read_will(context, block, will)
    if len(words) > _LONGEST_HEAD or pattern_of("handed_over").search(words):
        return None
    line = words.strip()
    if steps := pattern_of("steps").match(line):
        return _read_steps(context, block, steps, is_open=words.endswith(":"))
    if told := pattern_of("tells_how").search(words):
        return _read_told_how(context, block, told)
    if acts := pattern_of("acts_of").match(line):
        return _read_acts_of(context, block, acts)
    is_front = context.text.paragraph_at(block.start) < _FRONT
    headed = None if is_front else read_party_head(context, block, words)
    if headed:
        return Lead("order", headed, True, "requirements.annex", nominal=True)
    if not is_front and pattern_of("duties_of").match(line):
        bound = actor_of(context, block, block.end - block.start, block.end - block.start)
        return Lead("order", bound, True, "requirements.annex", nominal=True)
    return _read_annex(context, words) if pattern_of("annex").search(line) else None


_WILL_LAST = re.compile(
    r"\bwill(?:\s+(?:hereby|therefore|also|accordingly|further))*\s*[:–—-]*$", re.IGNORECASE
)


def _read_steps(context: Context, block: Block, steps: re.Match[str], *, is_open: bool) -> Lead:
    """*The Council is to take the following steps*: whoever is named takes them."""
    end = block.start + steps.end("who")
    who = name_span(context, block.start, end, field="who", as_worded=True)
    return Lead("order", who, True, "requirements.annex", nominal=is_open)


def _read_told_how(context: Context, block: Block, told: re.Match[str]) -> Lead:
    """*The plan must set out:*: each item goes on with that verb."""
    clause = block.start + told.start("verb"), block.start + told.end("verb")
    return Lead(
        "order",
        bound_by(context),
        False,
        "requirements.list",
        nominal=True,
        prefix=context.text.text[slice(*clause)].strip(),
        clause=clause,
    )


def _read_annex(context: Context, words: str) -> Lead:
    """*Annex A*, *What the Council must do*: the council's, or theirs whom the paper binds."""
    lowered = words.lower()
    is_council = "council" in lowered or "authority" in lowered
    who = name_council(context, "who") if is_council else bound_by(context)
    asks = bool(pattern_of("asking_head").search(words))
    return Lead("order", who, True, "requirements.annex", nominal=asks)


def _find_will(context: Context, block: Block) -> re.Match[str] | None:
    """The last sentence of a paragraph, where it leads in what somebody will do."""
    start = max(context.text.sentence_at(block.end - 1).start, block.start)
    line = context.text.text[start : block.end].strip()
    will = pattern_of("will_lead").match(line if line[-1:] in _LEADS_ON else f"{line}:")
    return None if will is None or _NO_SUBJECT.search(will["who"]) else will


def _read_will(context: Context, block: Block, will: re.Match[str]) -> Lead | None:
    """*The Board will:*, *The steps to be taken by the Council are:*; who is merely described (*its members are:*) does nothing."""
    sentence = max(context.text.sentence_at(block.end - 1).start, block.start)
    words, (start, end) = will["who"], (sentence + at for at in will.span("who"))
    is_act = _WILL_LAST.search(will.group()) is not None
    if _OF_ACTS.match(words):
        who = actor_of(context, block, end - block.start, end - block.start)
        return Lead("order", who, True, "requirements.annex", nominal=True)
    if not is_act and not _TO_DO.match(_words_below(context, block)):
        return None
    if words.lower() in ("he", "she"):
        meant = find_meant(context, context.text.sentence_at(start), start)
        who = meant or bound_by(context)
    elif _PRONOUN.fullmatch(words):
        who = bound_by(context)
    elif _BOUND.search(words):
        who = name_council(context, "who")
    else:
        who = name_span(context, start, end, field="who", as_worded=True)
    return Lead("order", who, True, "requirements.annex", nominal=True)


def _leads_letters(context: Context, block: Block) -> bool:
    """Whether the paragraph after another opens a list that is told off by letters or signs."""
    return pattern_of("bullet").match(_below(context, block)) is not None


def _words_below(context: Context, block: Block) -> str:
    """The words of the paragraph after another, without its mark."""
    words = _below(context, block)
    marked = pattern_of("bullet").match(words) or pattern_of("number").match(words)
    return marked["rest"] if marked else words


def _below(context: Context, block: Block) -> str:
    number = context.text.paragraph_at(block.start) + 1
    if number >= len(context.text.paragraphs):
        return ""
    below = context.text.paragraphs[number]
    return context.text.text[below.start : below.end]


def _read_acts_of(context: Context, block: Block, acts: re.Match[str]) -> Lead | None:
    """*What the Council will do*, *Part 2 – The Adviser*: a heading that says whose acts stand under it."""
    group = next(name for name, words in acts.groupdict().items() if words)
    if pattern_of("nobody_acts").match(acts[group]):
        return None
    start = block.start + acts.start(group)
    who = name_span(context, start, block.start + acts.end(group), field="who", as_worded=True)
    if _BOUND.search(acts[group]) and "who_code" not in who:
        who = name_council(context, "who")
    return Lead("order", who, True, "requirements.annex", nominal=True, acts=True)


def read_by_doing(context: Context, block: Block, words: str) -> Lead | None:
    """*The Council must show that its services are better by:*: each item says what is to be done."""
    match = _BY_DOING.search(words) if words.rstrip().endswith(_LEADS_ON) else None
    if match is None:
        return None
    since = max(context.text.sentence_at(block.end - 1).start - block.start, 0)
    who = actor_of(context, block, match.start(), match.end(), since=since)
    return Lead("order", who, False, "requirements.list", nominal=True, tells=True)


def read_verb_lead(context: Context, block: Block, words: str) -> Lead | None:
    """*The Council must give the Commissioner—*: each item ends the clause."""
    match = pattern_of("verb_lead").search(words)
    if match is None:
        return None
    sentence = context.text.sentence_at(block.end - 1)
    since = max(sentence.start - block.start, 0)
    who = actor_of(context, block, match.start(), match.end(), since=since)
    is_paper = pattern_of("of_papers").search(words[since : match.start()])
    at = since if is_paper else match.start("verb")
    number = pattern_of("number").match(words)
    at = max(at, number.start("rest")) if number and not since else at
    due = due_in(context, block)
    until = block.start + match.end("verb")
    until = due.start if due and due.end >= until else until
    clause = block.start + at, until
    is_advice = match.group().lower().startswith("should") and not context.is_formal
    return Lead(
        "recommendation" if is_advice else "order",
        bound_by(context) if is_paper else who,
        False,
        "requirements.list",
        nominal=True,
        prefix=context.text.text[slice(*clause)].strip(" ,"),
        clause=clause,
    )


def due_in(context: Context, block: Block) -> DateMention | None:
    """The day or period that a line gives all its items: *must, before the end of July:*, *reach by 31 March 2020:*."""
    sentence = context.text.sentence_at(block.end - 1)
    start = max(sentence.start, block.start)
    due = [
        mention
        for mention in context.dates_in(start, block.end)
        if mention.relation in ("by", "before", "within") and not mention.is_length
    ]
    return due[-1] if len(due) == 1 and context.is_formal else None
