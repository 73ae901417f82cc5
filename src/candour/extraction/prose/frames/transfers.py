"""Transfers: the running of services passes to a company, a trust or another council."""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.extraction.prose.frames.roles import name_span
from candour.facts import Also, PartialDate, Transfer

_ORDER = {"proposed": 0, "ordered": 1, "done": 2}
_THING = re.compile(
    r"\b(?:company|trust|council|authority|organisation|provider|firm|contractor|partnership|body|charity|enterprise|consortium|board|for\s+Children|Futures)\b|[A-Z]",
)
_THREAT = re.compile(
    r"\b(?:minded|threaten\w*|intends?|plans?|may|might)\b[^.;]{0,60}$|^\W*(?:if|unless|should)\s",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"^(?:the\s+)?(?:council|authority|it|them|him|her|us|commissioner|staff)$", re.IGNORECASE
)


def find_transfers(context: Context) -> Iterator[Transfer]:
    """The transfers of services that a document tells of, each once with the furthest state told."""
    found: list[Transfer] = []
    for phrase in find_phrases(context, "transfers"):
        fact = _read(context, phrase)
        if fact is None:
            continue
        for index, earlier in enumerate(found):
            if _are_one(earlier, fact):
                found[index] = _join(earlier, fact)
                break
        else:
            found.append(fact)
    yield from found


def _read(context: Context, found: Found) -> Transfer | None:
    match, text = found.match, context.text.text
    lead = text[found.sentence.start : match.start()]
    soon = match.groupdict().get("soon") or ""
    if _words("never").search(lead) or soon.lower().startswith(("could", "would")):
        return None
    start, end = match.span("to")
    stop = _words("ends").search(text, start, end)
    end = stop.start() if stop else end
    recipient = text[start:end].strip()
    if not _THING.search(recipient) or _DUTY.match(recipient):
        return None
    dated = _date(context, found)
    return Transfer(
        services=match["services"].strip(),
        status=_status(found, lead),  # type: ignore[arg-type]
        date=dated[1] if dated else None,
        **_to(context, start, end),
        **context.ground(
            found.phrase.rule,
            match.start(),
            max(match.end("services"), end, dated[0] if dated else 0),
        ),
    )


def _to(context: Context, start: int, end: int) -> dict[str, Any]:
    named = name_span(context, start, end, field="to")
    if "to_code" in named:
        return named
    return {"to": context.text.text[start:end].strip(" ,")}


def _status(found: Found, lead: str) -> str:
    match = found.match
    groups = match.groupdict()
    if groups.get("done"):
        return "done"
    if found.phrase.rule.endswith(".to_transfer"):
        if re.search(r"\bhas\s+become\b[^.;]*\bto\b", groups.get("lead") or lead, re.IGNORECASE):
            return "done"
        if groups["verb"].endswith("ed") and not re.search(r"\bbe\s*$", lead):
            return "done"
    if _THREAT.search(lead):
        return "proposed"
    return "ordered" if _words("ordered").search(lead) else "proposed"


def _date(context: Context, found: Found) -> tuple[int, PartialDate] | None:
    for mention in context.dates_in(found.match.start(), found.sentence.end):
        if mention.is_length or mention.relation in ("before", "after", "within"):
            continue
        gap = context.text.text[found.match.end("services") : mention.start]
        if re.search(r"[.;]|\b(?:after|following|inspection|report|rated)\b", gap):
            return None
        return mention.end, mention.date
    return None


def _words(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("transfers", "recipient")[name]))


def _are_one(first: Transfer, second: Transfer) -> bool:
    if first.to_code and second.to_code:
        return first.to_code == second.to_code
    one, other = first.date, second.date
    return not (one and other and one.value and other.value and one.value[:4] != other.value[:4])


def _join(first: Transfer, again: Transfer) -> Transfer:
    status = max(first.status, again.status, key=lambda one: _ORDER[one])
    recipients = [one for one in (first.to, again.to) if one]
    cite = again.cite
    return Transfer(
        services=first.services or again.services,
        to=max(recipients, key=lambda name: name[:1].isupper(), default=None),
        to_code=first.to_code or again.to_code,
        date=first.date or again.date,
        status=status,
        about=first.about,
        cite=first.cite,
        also=(*first.also, Also(None, cite.page, cite.start, cite.end, cite.quote), *again.also),
        confidence=first.confidence,
        rule=first.rule,
    )
