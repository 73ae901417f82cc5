"""What opens a list of duties: the heading of an annex, or the line that leads its items in.

A line leads duties in when it ends in a colon and orders, asks or recommends something, or names what follows as duties
(*set the council three tasks:*). Its verb says with what force the items bind, its parties whom.
"""

import re
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.coordination import opens_duty
from candour.extraction.prose.frames.due_days import due_of
from candour.extraction.prose.frames.duties.formal_openings import (
    due_in,
    read_by_doing,
    read_formal,
    read_verb_lead,
)
from candour.extraction.prose.frames.duties.lead_lines import (
    Lead,
    actor_of,
    binds_writer,
    pattern_of,
    sends_reader,
)
from candour.extraction.prose.frames.duties.marks import mark_of, mark_value
from candour.extraction.prose.frames.duties.ministerial import is_ministerial
from candour.extraction.prose.frames.duties.subjects import name_addressed
from candour.extraction.prose.frames.duties.told_leads import is_told_by_inspectors, read_told
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import name_council, name_span, name_worded
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_LEADS_ON = ":-–—"
_LONGEST_LEAD = 1200
_NEAR = 1200
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+\s+)?$")
_ACTIVE = re.compile(
    r"(?:recommends?|recommended|directs?|directed|requires?|required|obliges?|obliged|orders?|ordered|instructs?|instructed|asks?|asked|tells?|told|urges?|urged|expects?|expected|wants?|wanted|invites?|invited|advises|advised)\b",
    re.IGNORECASE,
)
_ADVISING = ("report", "letter")
_SENT_WILL = re.compile(
    r"(?P<who>(?:[Ss]?[Hh]e|They)|[Tt]he\s+(?:[\w’-]+\s+){0,2}?(?:[Cc]ommissioners?|[Aa]dvis[eo]rs?|[Bb]oard|[Pp]anel|[Cc]hair(?:\s+of\s+the\s+(?:[\w’-]+\s+){0,2}?(?:[Bb]oard|[Pp]anel))?)|(?:Mr|Ms|Mrs|Dr|Sir|Dame)\s[A-Z][\w’ -]{2,30}?)\s+"
    r"will(?:\s+(?:now|also|therefore|then))*\s*[:–—-]"
)
_YOU_WILL = re.compile(r"(?:[^.;:]{0,80}\s)?[Yy]ou\s+will(?:\s+(?:now|also|therefore))*\s*[:–—-]")
_OWN_STAFF = re.compile(
    r"(?:asked|instructed|told|directed|asks|tells)\s+(?:its|their|our)\b", re.IGNORECASE
)
_PRONOUN = re.compile(r"[Ss]?[Hh]e|They")
_AFTER_COMMA = re.compile(r"(?:must|shall),\s")
# *The Commissioner will*, where the colon was left out and the items stand below.
_BREAKS_OFF = re.compile(
    r"(?:[Tt]he|Its)\s+[\w’' -]{3,60}?\s(?:will|must|shall|should|is\s+to|are\s+to)"
)
# *directs the Council to*, above items that are told off: the same, of whatever wording.
_OPEN_ENDED = re.compile(
    r"\b(?:must|shall|will|should|to|that|by|as\s+follows|following(?:\s+[\w-]+){0,3}|below)$",
    re.IGNORECASE,
)
# *must agree targets for:*, above what they are for: the items only end its words.
_GOES_ON = re.compile(r"\b(?:for|on|of|about|in|showing|covering)\s*[:–—-]$")
_STOPS = (".", ",", ";", ":")
_FIRST_MARKS = ("a", "A", "i", "1")
_BOUND = re.compile(r"\b(?:must|shall)\b")
_NEAR_SENT, _NEAR_VERB, _FEW = 300, 60, 3
_LONGEST_HEAD = 160


def read_lead(context: Context, block: Block, words: str) -> Lead | None:
    """The lead that a paragraph is, or ``None``."""
    if _lost_colon(context, block, words.strip()):
        words = f"{words.rstrip()}:"
    lead = _read(context, block, words)
    if lead is None:
        return None
    due = due_in(context, block) if lead.due is None else None
    if due:
        lead = lead._replace(due=due_of(context, due), due_at=(due.start, due.end))
    return lead._replace(mark=mark_of(words))


def _lost_colon(context: Context, block: Block, words: str) -> bool:
    """Whether a line of a paper that orders leads a list in without a colon."""
    if words.endswith(_STOPS):
        return False
    if context.is_formal and _BREAKS_OFF.fullmatch(words):
        return True
    if not (context.is_formal or is_ministerial(context)) or not _OPEN_ENDED.search(words):
        return False
    number = context.text.paragraph_at(block.start) + 1
    below = context.text.paragraphs[number : number + 1]
    mark = mark_value(context.text.text[below[0].start : below[0].end]) if below else None
    is_bullet = bool(below) and below[0].kind == "list_item"
    return is_bullet or (mark is not None and (mark in _FIRST_MARKS or not mark.isalnum()))


def _read(context: Context, block: Block, words: str) -> Lead | None:
    formal = context.is_formal
    if formal:
        opened = read_formal(context, block, words)
        if opened:
            return opened
    if len(words) > _LONGEST_LEAD:
        return None
    other = (
        _read_advice(context, words)
        or _read_charge(context, words)
        or _read_sent(context, block, words)
        or read_told(context, words)
    )
    if other:
        return other
    by_doing = read_by_doing(context, block, words) if formal else None
    if by_doing:
        return by_doing
    if words.rstrip()[-1:] not in _LEADS_ON:
        may_order = "following" in words.lower() and (formal or is_ministerial(context))
        is_told = may_order and pattern_of("following").search(words)
        return _read_named(context, block, words) if is_told else None
    if pattern_of("found_lead").search(context.text.sentence_at(block.end - 1).text):
        return None
    if formal and (pattern_of("reaching").search(words) or pattern_of("in_areas").search(words)):
        return _read_goals(context, block, words)
    match = pattern_of("lead").search(words)
    if match is None or _goes_on_in_act(words, match):
        is_whole = match is None and not _GOES_ON.search(words)
        named = _read_named(context, block, words) if is_whole else None
        return named or (read_verb_lead(context, block, words) if formal or match else None)
    is_no_duty = _OWN_STAFF.search(match.group()) or pattern_of("no_lead").search(
        context.text.sentence_at(block.end - 1).text
    )
    return None if is_no_duty else _read_led(context, block, words, match)


def _goes_on_in_act(words: str, lead: re.Match[str]) -> bool:
    """Whether an act stands between the verb of a lead and its end: *must, by 31 March, give the Commissioner a plan showing:*."""
    act = pattern_of("verb_lead").search(words) if _AFTER_COMMA.match(lead.group()) else None
    return act is not None and " " in act["verb"] and opens_duty(act["verb"].split(" ", 1)[0])


def _read_goals(context: Context, block: Block, words: str) -> Lead | None:
    """A lead that says what must be reached, or in what there must be improvement: what is listed below spells it out, unless
    areas are told as acts."""
    areas = pattern_of("in_areas").search(words)
    number = context.text.paragraph_at(block.start) + 1
    for below in context.text.paragraphs[number : number + _FEW]:
        line = context.text.text[below.start : below.end]
        marked = pattern_of("bullet").match(line) or pattern_of("number").match(line)
        first, _, rest = marked["rest"].partition(" ") if marked else ("", "", "")
        if areas and opens_duty(first.lower()) and not rest.startswith(("of ", "for ", "and ")):
            since = max(context.text.sentence_at(block.end - 1).start - block.start, 0)
            who = actor_of(context, block, areas.start(), areas.end(), since=since)
            return Lead("order", who, True, "requirements.list", nominal=True, tells=True)
    return read_verb_lead(context, block, words)


def _read_led(context: Context, block: Block, words: str, match: re.Match[str]) -> Lead:
    """A lead by its verb: *must:*, *directs the Council to:*, *recommends that:*."""
    own = binds_writer(context, block.start, block.end)
    official = context.is_formal or _near_instrument(context, block)
    is_active = _ACTIVE.match(match.group()) and not _PASSIVE.search(words[: match.start()])
    before = 0 if is_active else match.start()
    who = actor_of(context, block, before, match.end(), since=match.start() - before)
    return Lead(
        force="order"
        if (official or is_ministerial(context)) and (own or _is_order(context, match, who))
        else "recommendation",
        who=who,
        numbered=context.is_formal,
        rule="requirements.list",
        nominal=True,
        due=_due_of(context, block, match),
    )


def _is_order(context: Context, match: re.Match[str], who: dict[str, Any]) -> bool:
    """Whether a lead's verb binds: *must*; and *is expected to* in an order, or of somebody whom ministers sent."""
    if is_told_by_inspectors(context, match.string, match.start()):
        return False
    if match["advice"] is None:
        return True
    sent = re.match(
        r"(?:the\s+)?(?:\w+\s+)*(?:commissioners?|advis[eo]rs?)\b", str(who.get("who", "")), re.I
    )
    is_sent = sent is not None or sends_reader(context)
    is_bound = _BOUND.search(match.string, max(match.start() - _NEAR_VERB, 0), match.start())
    if context.is_formal and (is_bound or match["advice"].lower().startswith("should")):
        return True
    expected = match["advice"].lower().startswith(("expect", "ask"))
    to_you = match["advice"].lower().startswith("expect") and is_ministerial(context)
    return to_you or (expected and (context.is_formal or is_sent))


def _read_charge(context: Context, words: str) -> Lead | None:
    """*What I am asking you to do* in a letter of appointment: what follows binds whom it is written to."""
    if context.kind != "letter" or len(words) > _LONGEST_HEAD:
        return None
    if not pattern_of("charge_head").fullmatch(words.strip()):
        return None
    return Lead(
        "order", name_addressed(context, "you") or {}, False, "requirements.list", nominal=True
    )


def _read_sent(context: Context, block: Block, words: str) -> Lead | None:
    """*She will:* in a minister's letter, of the commissioner or adviser whom it tells of."""
    if words.rstrip()[-1:] not in _LEADS_ON or not is_ministerial(context):
        return None
    sentence = context.text.sentence_at(block.end - 1)
    if _YOU_WILL.fullmatch(words.strip()) and sends_reader(context):
        who = name_addressed(context, "you") or {}
        return Lead("order", who, False, "requirements.list", nominal=True)
    told = _SENT_WILL.fullmatch(context.text.text, max(sentence.start, block.start), block.end)
    if told is None:
        return None
    start, end = told.span("who")
    who = name_span(context, start, end, field="who", as_worded=True)
    if _PRONOUN.fullmatch(told["who"]):
        sent = [p for p in context.parties_in(max(start - _NEAR_SENT, 0), start) if _is_sent(p)]
        who = name_worded(context, "who", sent[-1]) if sent else {}
    return Lead("order", who, False, "requirements.list", nominal=True) if who else None


def _is_sent(party: Party) -> bool:
    """Whether a party is a commissioner or adviser, or a person who is none of a council's own."""
    return party.office in ("commissioner", "adviser") or (
        party.kind == "person" and not party.office
    )


def _read_advice(context: Context, words: str) -> Lead | None:
    """The heading *Recommendations* of a report: its items are what somebody is advised to do."""
    if context.kind not in _ADVISING or len(words) > _LONGEST_HEAD:
        return None
    if not pattern_of("advice_head").fullmatch(words.strip()):
        return None
    council = name_council(context, "who")
    return Lead("recommendation", council, False, "requirements.list", nominal=True)


def _read_named(context: Context, block: Block, words: str) -> Lead | None:
    """*It set the council three remaining tasks:*: a noun names what follows as duties."""
    sentence = context.text.sentence_at(block.end - 1)
    last = context.text.text[max(sentence.start, block.start) : block.end]
    if pattern_of("takes_up").fullmatch(last.strip()) and sentence.number:
        before = context.text.sentences[sentence.number - 1].text
        last = f"{before.rstrip(' .')}:"
    noun = pattern_of("named").search(last)
    if noun is None or pattern_of("past").search(last):
        return None
    official = context.is_formal or _near_instrument(context, block)
    is_bound = context.is_formal and _BOUND.search(last) is not None
    advice = None if is_bound else pattern_of("advising").search(last)
    if not advice and not (official and pattern_of("ordering").search(last)):
        return None
    force = "recommendation" if advice else "order"
    who = actor_of(context, block, len(words), len(words))
    return Lead(force, who, context.is_formal, "requirements.list", nominal=True)


def _due_of(context: Context, block: Block, match: re.Match[str]) -> PartialDate | None:
    """The day by which all items are due: *must, by 31 March 2020:*."""
    if match["due"] is None:
        at_head = context.dates_in(block.start, block.start + 2)
        due = (m for m in at_head if m.relation in ("by", "before", "within"))
        return next((due_of(context, m) for m in due), None)
    start, end = block.start + match.start("due"), block.start + match.end("due")
    due = (m for m in context.dates_in(start, end) if not m.is_length)
    return next((due_of(context, m) for m in due), None)


def _near_instrument(context: Context, block: Block) -> bool:
    pattern = compile_piece(str(load_words("requirements", "instrument")["pattern"]))
    return bool(pattern.search(context.text.text, max(block.start - _NEAR, 0), block.end))
