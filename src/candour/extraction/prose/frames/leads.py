"""What opens a list of duties: the heading of an annex, or the line that leads its items in.

A line leads duties in when it ends in a colon and orders, asks or recommends something, or names what follows as duties
(*set the council three tasks:*). Its verb says with what force the items bind, its parties whom.
"""

import re
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.dates.mention import DateMention
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.marks import mark_of
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_council, name_fields, name_span
from candour.extraction.prose.frames.timing import due_of
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

FORMAL = ("direction", "improvement_notice")
_LEADS_ON = ":-–—"
_LONGEST_LEAD = 1200
_NEAR = 1200
_FRONT = 3
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+\s+)?$")
_ACTIVE = re.compile(
    r"(?:recommends?|recommended|directs?|directed|requires?|required|orders?|ordered|instructs?|instructed|asks?|asked|tells?|told|urges?|urged|expects?|expected|wants?|wanted|invites?|invited|advises|advised)\b",
    re.IGNORECASE,
)
_ADVISING = ("report", "letter")
_LONGEST_HEAD = 160
_GIVING = ("secretary_of_state", "minister", "prime_minister", "department", "government", "ofsted")
_MARK = re.compile(
    r"\(?(?:[A-Z]?\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]{1,4})[.)]\s|[A-Z]?\d{1,2}(?:\.\d{1,2}){1,2}\s"
)


class Lead(NamedTuple):
    """What leads into a list: the force of its items, whom they bind by default, and when all are due.

    Under a ``nominal`` lead an item is a duty whatever its words; ``headed`` says that a day or period heads the group, at
    ``due_at``; ``mark`` is the manner in which the lead itself is numbered. ``prefix`` are the words, at ``clause``, that
    each item ends.
    """

    force: str
    who: dict[str, Any]
    numbered: bool
    rule: str
    nominal: bool = False
    due: PartialDate | None = None
    prefix: str = ""
    recurs: str | None = None
    headed: bool = False
    due_at: tuple[int, int] | None = None
    mark: str | None = None
    clause: tuple[int, int] | None = None


def read_lead(context: Context, block: Block, words: str) -> Lead | None:
    """The lead that a paragraph is, or ``None``."""
    lead = _read(context, block, words)
    if lead is None:
        return None
    due = _due_in(context, block) if lead.due is None else None
    if due:
        lead = lead._replace(due=due_of(context, due), due_at=(due.start, due.end))
    return lead._replace(mark=mark_of(words))


def _read(context: Context, block: Block, words: str) -> Lead | None:
    formal = context.is_formal
    if formal:
        opened = _read_formal(context, block, words)
        if opened:
            return opened
    if len(words) > _LONGEST_LEAD:
        return None
    other = (
        _read_resolution(context, words)
        or _read_advice(context, words)
        or _read_charge(context, words)
    )
    if other:
        return other
    if words.rstrip()[-1:] not in _LEADS_ON:
        is_told = formal and pattern_of("following").search(words)
        return _read_named(context, block, words) if is_told else None
    if formal and pattern_of("reaching").search(words):
        return _read_verb_lead(context, block, words)
    match = pattern_of("lead").search(words)
    if match and pattern_of("no_lead").search(context.text.sentence_at(block.end - 1).text):
        return None
    if match is None:
        named = _read_named(context, block, words)
        return named or (_read_verb_lead(context, block, words) if formal else None)
    official = formal or _near_instrument(context, block)
    is_active = _ACTIVE.match(match.group()) and not _PASSIVE.search(words[: match.start()])
    before = 0 if is_active else match.start()
    who = _actor_of(context, block, before, match.end(), since=match.start() - before)
    return Lead(
        force="order" if official and _is_order(context, match, who) else "recommendation",
        who=who,
        numbered=formal,
        rule="requirements.list",
        nominal=True,
        due=_due_of(context, block, match),
    )


def _is_order(context: Context, match: re.Match[str], who: dict[str, Any]) -> bool:
    """Whether a lead's verb binds: *must*; and *is expected to* in an order, or of somebody whom ministers sent."""
    if match["advice"] is None:
        return True
    sent = re.match(
        r"(?:the\s+)?(?:\w+\s+)*(?:commissioners?|advis[eo]rs?)\b", str(who.get("who", "")), re.I
    )
    expected = match["advice"].lower().startswith(("expect", "ask"))
    return expected and (context.is_formal or sent is not None)


def _read_formal(context: Context, block: Block, words: str) -> Lead | None:
    """The openings that only a direction or notice has: *The Council is to take the following steps*, *Annex A*."""
    if "follows" in words[-12:].lower() and pattern_of("follows").search(words.strip()):
        council = name_fields("who", find_council(context))
        return Lead("order", council, True, "requirements.annex")
    if len(words) > _LONGEST_HEAD:
        return None
    named = "council" in words.lower() or "authority" in words.lower()
    council = name_fields("who", find_council(context) if named else bound_by(context))
    steps = pattern_of("steps").match(words.strip())
    if steps:
        who = name_span(context, block.start, block.start + steps.end("who"), field="who")
        return Lead("order", who, True, "requirements.annex")
    is_front = context.text.paragraph_at(block.start) < _FRONT
    if not is_front and pattern_of("duties_of").match(words.strip()):
        bound = _actor_of(context, block, block.end - block.start, block.end - block.start)
        return Lead("order", bound, True, "requirements.annex", nominal=True)
    if pattern_of("annex").search(words.strip()):
        asks = bool(pattern_of("asking_head").search(words))
        return Lead("order", council, True, "requirements.annex", nominal=asks)
    return None


def bound_by(context: Context) -> Party | None:
    """Whom a formal paper binds where it names nobody: the council; in terms of reference whoever they are for."""
    if context.kind in FORMAL:
        return find_council(context)
    sent = (
        p
        for p in context.parties
        if p.office in ("commissioner", "adviser") or "ommissioner" in (p.role or "")
    )
    return next(sent, None) or find_council(context)


def _read_resolution(context: Context, words: str) -> Lead | None:
    """*RESOLVED: That* in minutes: what follows was moved and carried."""
    if context.kind != "minutes" or not pattern_of("resolution").search(words[-80:].strip()):
        return None
    return Lead("motion", {}, False, "requirements.list", nominal=True)


def _read_charge(context: Context, words: str) -> Lead | None:
    """*What I am asking you to do* in a letter of appointment: what follows binds whom it is written to."""
    if context.kind != "letter" or len(words) > _LONGEST_HEAD:
        return None
    if not pattern_of("charge_head").fullmatch(words.strip()):
        return None
    return Lead("order", {"who": "you"}, False, "requirements.list", nominal=True)


def _read_advice(context: Context, words: str) -> Lead | None:
    """The heading *Recommendations* of a report: its items are what somebody is advised to do."""
    if context.kind not in _ADVISING or len(words) > _LONGEST_HEAD:
        return None
    if not pattern_of("advice_head").fullmatch(words.strip()):
        return None
    council = name_fields("who", find_council(context))
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
    advice = pattern_of("advising").search(last)
    official = context.is_formal or _near_instrument(context, block)
    if not advice and not (official and pattern_of("ordering").search(last)):
        return None
    force = "recommendation" if advice else "order"
    who = _actor_of(context, block, len(words), len(words))
    return Lead(force, who, context.is_formal, "requirements.list", nominal=True)


def _read_verb_lead(context: Context, block: Block, words: str) -> Lead | None:
    """*The Council must give the Commissioner—*: each item ends the clause."""
    match = pattern_of("verb_lead").search(words)
    if match is None:
        return None
    sentence = context.text.sentence_at(block.end - 1)
    since = max(sentence.start - block.start, 0)
    who = _actor_of(context, block, match.start(), match.end(), since=since)
    is_paper = pattern_of("of_papers").search(words[since : match.start()])
    at = since if is_paper else match.start("verb")
    number = pattern_of("number").match(words)
    at = max(at, number.start("rest")) if number and not since else at
    due = _due_in(context, block)
    until = block.start + match.end("verb")
    until = due.start if due and due.end >= until else until
    clause = block.start + at, until
    return Lead(
        "order",
        name_fields("who", bound_by(context)) if is_paper else who,
        False,
        "requirements.list",
        nominal=True,
        prefix=context.text.text[slice(*clause)].strip(),
        clause=clause,
    )


def _due_of(context: Context, block: Block, match: re.Match[str]) -> PartialDate | None:
    """The day by which all items are due: *must, by 31 March 2020:*."""
    if match["due"] is None:
        at_head = context.dates_in(block.start, block.start + 2)
        due = (m for m in at_head if m.relation in ("by", "before", "within"))
        return next((due_of(context, m) for m in due), None)
    start, end = block.start + match.start("due"), block.start + match.end("due")
    due = (m for m in context.dates_in(start, end) if not m.is_length)
    return next((due_of(context, m) for m in due), None)


def _due_in(context: Context, block: Block) -> DateMention | None:
    """The day or period that a line gives all its items: *must, before the end of July:*, *reach by 31 March 2020:*."""
    sentence = context.text.sentence_at(block.end - 1)
    start = max(sentence.start, block.start)
    due = [
        mention
        for mention in context.dates_in(start, block.end)
        if mention.relation in ("by", "before", "within") and not mention.is_length
    ]
    return due[-1] if len(due) == 1 and context.is_formal else None


def _actor_of(
    context: Context, block: Block, before: int, until: int, *, since: int = 0
) -> dict[str, Any]:
    """Whom a lead binds: the last party before its verb, else the last one it names, else the council.

    Who gives the order (*the Secretary of State directs …*) is not bound by it.
    """
    at = block.start
    parties = [p for p in context.parties_in(at + since, at + until) if p.end <= at + until]
    bound = [p for p in parties if p.kind != "body" and p.office not in _GIVING]
    first = [party for party in bound if party.end <= at + before + 1]
    chosen = next(reversed(first or bound), None)
    joined = next((p for p in first if chosen and _are_joined(context, p, chosen)), None)
    if joined and chosen:
        return {"who": context.text.text[joined.start : chosen.end]}
    return name_fields("who", chosen or find_council(context))


def _are_joined(context: Context, party: Party, other: Party) -> bool:
    """Whether two parties act together: *the Council and Thornsea must …*."""
    between = context.text.text[party.end : other.start]
    return party.end < other.start and between.strip() in ("and", "and the")


def _near_instrument(context: Context, block: Block) -> bool:
    pattern = compile_piece(str(load_words("requirements", "instrument")["pattern"]))
    return bool(pattern.search(context.text.text, max(block.start - _NEAR, 0), block.end))


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """A pattern of the table ``lists`` of ``requirements.toml`` by its name."""
    return compile_piece(str(load_words("requirements", "lists")[name]))
