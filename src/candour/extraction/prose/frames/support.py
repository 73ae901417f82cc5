"""Support: task forces, advisers, teams and boards sent in to help or to oversee."""

import re
from collections.abc import Iterator
from typing import Any, Literal

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.lists import find_lead, opens
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.extraction.prose.frames.roles import find_actor, find_council, name_fields
from candour.extraction.prose.frames.tellings import add_telling, join_facts
from candour.extraction.prose.kinds import ORDERS
from candour.facts import PartialDate, Support

_AHEAD = re.compile(r"\b(?:going|due|set|plans?|planning|about)\s+to\s+$")
_BARE_GERUND = re.compile(
    r"(?:setting|creating|creation|establishment|establishing|appointing|bringing|sending|providing|drafting)\b",
    re.IGNORECASE,
)
_SOMEBODY_OF = re.compile(
    r"\b(?:chair\w*|members?|head|report|meeting)\s+(?:of|for|to)\s", re.IGNORECASE
)
_NUMBERED = re.compile(r"\(?\w{1,3}[.)]\s")
_BARE = re.compile(r"(?:set\s+up|establish|create|appoint|provide)\b(?!ed)", re.IGNORECASE)
_HAS_TO = re.compile(r"ha(?:s|ve|d)\s+to\b", re.IGNORECASE)
_OF_OVERSIGHT = re.compile(r"improvement|intervention|oversight|independent", re.IGNORECASE)
_OF_EXPERTS = re.compile(
    r"improvement|intervention|support|expert|experienced|advisers|task|specialist|performance",
    re.IGNORECASE,
)
_PASSIVES = (
    ".were_sent",
    ".were_given",
    ".will_chair",
    ".board_will",
    ".whom_sent",
    ".sent_by",
    ".on_loan",
)
_DESTINATION = re.compile(
    r"to\s+(?:[A-Z]|(?:the|its|our|your)\s+(?:council|authority|borough|county|city|town)\b)"
)
_CLOSE, _FAR = 40, 90
_APART = re.compile(r"[.;,]|after|following")
_BEGUN_LATER = re.compile(r"[.;]|\b(?:after|following|and|who|which|while)\b")
_IS_SENT = re.compile(r"\b(?:was|were|been)\b")
_BY = re.compile(r"^[^.;,]{0,20}?\bby\s+(?:the\s+)?")


Kind = Literal["task_force", "adviser", "board", "team"]
_KINDS: tuple[Kind, ...] = ("task_force", "adviser", "board", "team")


def find_support(context: Context) -> Iterator[Support]:
    """The people and boards sent in, each once."""
    found: list[Support] = []
    for phrase in find_phrases(context, "support"):
        fact = _read(context, phrase)
        if fact is None:
            continue
        add_telling(found, fact, are_one=_are_one, join=_join)
    yield from found


def _are_one(first: Support, second: Support) -> bool:
    return (
        first.kind == second.kind
        and (not first.by or not second.by or first.by == second.by)
        and (first.status == "ended") == (second.status == "ended")
    )


def _read(context: Context, found: Found) -> Support | None:
    match, text = found.match, context.text.text
    kind = _kind(match["noun"])
    if kind is None or _is_of_another_kind(context, found, kind) or _is_ordered(context, found):
        return None
    if found.phrase.values.get("authority") and not _is_by_council(context, found):
        return None
    if found.phrase.values.get("outside") and not _outside(context, found):
        return None
    if found.phrase.values.get("lent") and _lender(context, found) is None:
        return None
    purpose = _verbs("purpose").search(text[match.end() : found.sentence.end])
    end = match.end() + (purpose.end() if purpose else 0)
    return Support(
        kind=kind,
        status=_status(context, found),
        purpose=_purpose(purpose["purpose"]) if purpose else None,
        date=_date(context, found),
        **_by(context, found),
        **_to(context),
        **context.ground(found.phrase.rule, _start(context, found), end),
    )


def _purpose(words: str) -> str | None:
    """What help is for, and not the place to which it goes: *to the city*, *to Ambermere*."""
    return None if _DESTINATION.match(words) else words.strip(" ,”’\"'")


def _lead(context: Context, found: Found) -> str:
    """The words of a sentence before its helpers and their verb."""
    match = found.match
    until = max(match.start(), min(match.start("noun"), match.start("verb")))
    return context.text.text[found.sentence.start : until]


def _is_of_another_kind(context: Context, found: Found, kind: str) -> bool:
    """Whether a board, team or adviser is no help from outside: a school's board, a legal adviser, a new duty team."""
    what = found.match["what"]
    if _verbs("other_board").search(what) or _verbs("other_team").search(what):
        return True
    if _SOMEBODY_OF.search(what):
        return True
    if kind == "board":
        is_given_something = found.match["verb"].lower().endswith(("provide", "provides"))
        return is_given_something or _OF_OVERSIGHT.search(what) is None
    if (
        kind != "team"
        or found.match["noun"] == "officials"
        or found.phrase.values.get("lent")
        or _is_neighbours(context, found)
    ):
        return False
    return _OF_EXPERTS.search(found.match.group()) is None


def _is_ordered(context: Context, found: Found) -> bool:
    """Whether helpers are only to be found by order, condition or not at all: in the words before them, or over their list."""
    values, match = found.phrase.values, found.match
    if values.get("given") or values.get("ended"):
        return False
    lead = _lead(context, found)
    if _verbs("never").search(lead):
        return True
    if _HAS_TO.match(match["verb"]):
        return True
    if not opens(context.text.text, found.sentence, match.start()):
        return False
    is_numbered = _NUMBERED.match(found.sentence.text) or context.kind in ORDERS
    if match["verb"].lower().startswith("to ") or (is_numbered and _BARE.match(match["verb"])):
        return True
    led = find_lead(context, found.sentence)
    return bool(led and _verbs("never").search(context.text.text[led.start : led.end].rstrip(" :")))


def _status(context: Context, found: Found) -> Literal["proposed", "sent", "ended"]:
    values, verb = found.phrase.values, found.match["verb"]
    if values.get("ended"):
        return "ended"
    if values.get("planned"):
        return "proposed"
    lead = _lead(context, found)
    is_with = verb.startswith("with ") and _is_proposed(lead)
    ahead = is_with or _is_proposed(verb) or _AHEAD.search(lead) is not None
    if ahead and _BARE_GERUND.match(verb) and _is_listed_as_done(context, found):
        return "sent"
    return "proposed" if ahead else "sent"


def _is_listed_as_done(context: Context, found: Found) -> bool:
    """Whether an item stands in a list of what has been done: *steps taken since include: the creation of a board*."""
    led = find_lead(context, found.sentence)
    return bool(led and _verbs("done").search(context.text.text[led.start : led.end]))


def _lender(context: Context, found: Found) -> Party | None:
    """The other authority from which staff come."""
    if found.match.groupdict().get("giver"):
        parties = context.parties_in(*found.match.span("giver"))
        lender = parties[0] if parties else None
    else:
        lender = find_actor(
            context, found.sentence, found.match.start(), kinds=("authority", "body")
        )
    is_other = lender and lender.kind in ("authority", "body") and lender.code != context.about
    return lender if is_other else None


def _outside(context: Context, found: Found) -> bool:
    """Whether somebody other than a council pays."""
    payer = find_actor(context, found.sentence, found.match.start())
    return payer is not None and payer.kind in ("office", "body")


def _is_proposed(verb: str) -> bool:
    """Whether a verb only tells of a plan: *will send*, *setting up*."""
    return bool(_verbs("proposed").search(verb)) or bool(_BARE_GERUND.match(verb))


def _is_neighbours(context: Context, found: Found) -> bool:
    """Whether a team comes from another authority: *a team from Thornsea Borough Council*."""
    after = found.match.end("noun")
    parties = [p for p in context.parties_in(after, after + 30) if p.kind == "authority"]
    is_from = re.match(r"\s+from\s+(?:the\s+)?", context.text.text[after : after + 30])
    return bool(is_from and parties and parties[0].code != context.about)


def _is_by_council(context: Context, found: Found) -> bool:
    """Whether an authority or body, and no single person, is made adviser: before *has been made* or after *appointed*."""
    match = found.match
    start = found.sentence.start if match["named"] is None else match.start("named")
    parties = [
        p for p in context.parties_in(start, match.start("what")) if p.end <= match.start("what")
    ]
    if match["named"] is None and not re.search(r"\b(?:was|were|been)\b", match["verb"]):
        return False
    return bool(parties) and parties[-1].kind == "authority"


def _kind(noun: str) -> Kind | None:
    """What kind of help a noun names, by its last word first: *an expert team* is a team."""
    patterns = load_words("support", "nouns")
    for words in (noun.split()[-1], noun):
        for kind in _KINDS:
            if re.search(str(patterns[kind]), words, re.IGNORECASE):
                return kind
    return None


def _start(context: Context, found: Found) -> int:
    if found.phrase.rule.endswith(_PASSIVES):
        return found.match.start()
    actor = find_actor(context, found.sentence, found.match.start())
    return actor.start if actor else found.match.start()


def _by(context: Context, found: Found) -> dict[str, Any]:
    match = found.match
    if found.phrase.values.get("lent"):
        return name_fields("by", _lender(context, found))
    if found.phrase.values.get("ended"):
        return {}
    if found.phrase.values.get("given"):
        for party in context.parties_in(*match.span("giver")):
            return name_fields("by", party)
        return {"by": match["giver"]} if match["giver"] != "I" else {}
    is_passive = _IS_SENT.search(match["verb"]) is not None
    if is_passive or found.phrase.rule.endswith((".were_sent", ".were_given")):
        return _by_after(context, found)
    if found.phrase.values.get("planned"):
        return {}
    actor = find_actor(context, found.sentence, match.start())
    return (
        {}
        if actor and actor.kind == "office" and actor.office == "chair"
        else name_fields("by", actor)
    )


def _by_after(context: Context, found: Found) -> dict[str, Any]:
    """Who sends those who *were sent by* somebody."""
    given = _BY.match(context.text.text[found.match.end() : found.sentence.end])
    at = found.match.end() + given.end() if given else 0
    for party in context.parties_in(at - 4, at + 3) if given else ():
        return name_fields("by", party)
    return {}


def _to(context: Context) -> dict[str, Any]:
    return name_fields("to", find_council(context))


def _date(context: Context, found: Found) -> PartialDate | None:
    for mention in context.dates_in(found.match.end(), found.sentence.end):
        gap = context.text.text[found.match.end() : mention.start]
        begins = mention.relation == "from"
        is_near = len(gap) <= (_FAR if begins else _CLOSE)
        if mention.is_length or not is_near or (_BEGUN_LATER if begins else _APART).search(gap):
            return None
        return mention.date
    return None


def _verbs(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("support", "verbs")[name]))


def _join(first: Support, again: Support) -> Support:
    status = "sent" if "sent" in (first.status, again.status) else first.status
    return join_facts(first, again, status=status)
