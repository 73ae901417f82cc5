"""Support: task forces, advisers, teams and boards sent in to help or to oversee."""

import re
from collections.abc import Iterator
from typing import Any, Literal

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.extraction.prose.frames.roles import find_actor, find_council, name_fields
from candour.facts import Also, PartialDate, Support

_AHEAD = re.compile(r"\b(?:going|due|set|plans?|planning|about)\s+to\s+$")
_ORDER_FIRST = re.compile(r"^(?:\(?\w{1,3}[.)]\s+)?To\s+$")
_BARE_GERUND = re.compile(
    r"(?:setting|creating|creation|establishment|establishing|appointing|bringing|sending|providing|drafting)\b",
    re.IGNORECASE,
)
_PASSIVES = (".were_sent", ".were_given", ".will_chair", ".board_will", ".whom_sent", ".sent_by")
_BY = re.compile(r"^[^.;,]{0,20}?\bby\s+(?:the\s+)?")


def find_support(context: Context) -> Iterator[Support]:
    """The people and boards sent in, each once."""
    found: list[Support] = []
    for phrase in find_phrases(context, "support"):
        fact = _read(context, phrase)
        if fact is None:
            continue
        for index, earlier in enumerate(found):
            if earlier.kind == fact.kind and (
                not earlier.by or not fact.by or earlier.by == fact.by
            ):
                found[index] = _join(earlier, fact)
                break
        else:
            found.append(fact)
    yield from found


def _read(context: Context, found: Found) -> Support | None:
    match, text = found.match, context.text.text
    what = match["what"]
    if _verbs("other_board").search(what) or _verbs("other_team").search(what):
        return None
    lead = text[
        found.sentence.start : max(match.start(), min(match.start("noun"), match.start("verb")))
    ]
    if found.phrase.values.get("authority") and not _is_by_council(context, found):
        return None
    kind = _kind(match["noun"])
    given = bool(found.phrase.values.get("given"))
    if found.phrase.values.get("outside") and not _outside(context, found):
        return None
    if (not given and _verbs("never").search(lead)) or _ORDER_FIRST.search(lead) or kind is None:
        return None
    if kind == "board" and not re.search(
        r"improvement|intervention|oversight|independent", what, re.IGNORECASE
    ):
        return None
    if (
        kind == "team"
        and not _is_neighbours(context, found)
        and not re.search(
            r"improvement|intervention|support|expert|task|specialist", what, re.IGNORECASE
        )
    ):
        return None
    purpose = _verbs("purpose").search(text[match.end() : found.sentence.end])
    end = match.end() + (purpose.end() if purpose else 0)
    return Support(
        kind=kind,  # type: ignore[arg-type]
        status=_status(found, lead),
        purpose=purpose["purpose"].strip(" ,”’\"'") if purpose else None,
        date=_date(context, found),
        **_by(context, found),
        **_to(context),
        **context.ground(found.phrase.rule, _start(context, found), end),
    )


def _status(found: Found, lead: str) -> Literal["proposed", "sent"]:
    if found.phrase.values.get("planned"):
        return "proposed"
    if found.phrase.values.get("given"):
        return "sent"
    ahead = _is_proposed(found.match["verb"]) or _AHEAD.search(lead)
    return "proposed" if ahead else "sent"


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


def _kind(noun: str) -> str | None:
    for kind, pattern in load_words("support", "nouns").items():
        if re.search(str(pattern), noun, re.IGNORECASE):
            return kind
    return None


def _start(context: Context, found: Found) -> int:
    if found.phrase.rule.endswith(_PASSIVES):
        return found.match.start()
    actor = find_actor(context, found.sentence, found.match.start())
    return actor.start if actor else found.match.start()


def _by(context: Context, found: Found) -> dict[str, Any]:
    match = found.match
    if found.phrase.rule.endswith((".were_sent", ".were_given")):
        given = _BY.match(context.text.text[match.end() : found.sentence.end])
        if given is None:
            return {}
        at = match.end() + given.end()
        for party in context.parties_in(at - 4, at + 3):
            return name_fields("by", party)
        return {}
    if found.phrase.values.get("given"):
        for party in context.parties_in(*match.span("giver")):
            return name_fields("by", party)
        return {"by": match["giver"]} if match["giver"] != "I" else {}
    if re.search(r"\b(?:was|were|been)\b", match["verb"]) or found.phrase.values.get("planned"):
        return {}
    return name_fields("by", find_actor(context, found.sentence, match.start()))


def _to(context: Context) -> dict[str, Any]:
    return name_fields("to", find_council(context))


def _date(context: Context, found: Found) -> PartialDate | None:
    for mention in context.dates_in(found.match.end(), found.sentence.end):
        gap = context.text.text[found.match.end() : mention.start]
        if mention.is_length or len(gap) > 40 or re.search(r"[.;,]|after|following", gap):
            return None
        return mention.date
    return None


def _verbs(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("support", "verbs")[name]))


def _join(first: Support, again: Support) -> Support:
    cite = again.cite
    return Support(
        kind=first.kind,
        status="sent" if "sent" in (first.status, again.status) else first.status,
        by=first.by or again.by,
        by_code=first.by_code or again.by_code,
        to=first.to or again.to,
        to_code=first.to_code or again.to_code,
        purpose=first.purpose or again.purpose,
        date=first.date or again.date,
        about=first.about,
        cite=first.cite,
        also=(*first.also, Also(None, cite.page, cite.start, cite.end, cite.quote), *again.also),
        confidence=first.confidence,
        rule=first.rule,
    )
