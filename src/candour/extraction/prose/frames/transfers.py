"""Transfers: the running of services passes to a company, a trust or another council."""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.extraction.prose.frames.roles import find_council, name_fields, name_span
from candour.extraction.prose.frames.tellings import add_telling
from candour.extraction.prose.frames.transfer_tellings import (
    GIVEN_BACK,
    are_one_transfer,
    join_transfers,
)
from candour.facts import PartialDate, Transfer

_THING = re.compile(
    r"\b(?:company|trust|council|authority|organisation|provider|firm|contractor|partnership|body|charity|agency|operator|partner|specialists|experts|commissioners?|enterprise|consortium|board|for\s+Children|Futures)\b|[A-Z]",
)
_THREAT = re.compile(
    r"\b(?:minded|threaten\w*|intends?|plans?|(?-i:may)|might)\b[^.;]{0,60}$|^\W*(?:if|unless|should)\s",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}|\b(?:last|ago|year)\b")
_NEAR_HEAD = 60
_RUNS = (".will_run", ".takes", ".run_by", ".removed", ".passes", ".transferred")
_TAKERS = ("will_run", "takes", "takes_when_asked", "take_over", "run_by")
_RETURNED = re.compile(r"\b(?:returned|restored|back|(?:provided|delivered|run)\s+directly\s+by)\b")
_OF_HEALTH = re.compile(
    r"\b(?:hospitals?|NHS|foundation|health|healthcare|academy)\b", re.IGNORECASE
)
_FROM_TODAY = re.compile(
    r"[^.;]{0,60}?\b(?:from\s+the\s+date\s+of\s+(?:this|these)\s+directions?|with\s+immediate\s+effect)\b",
    re.IGNORECASE,
)
_TO_COUNCILS = ("control_again", "in_house", "went_to", "regains", "back_under")
_OF_MINISTERS = re.compile(
    r"\b(?:government|ministers?|dfe|department\s+for\s+education|(?:education\s+)?secretary|direction|direct(?:s|ed))\b",
    re.IGNORECASE,
)
_DATE_FIRST = re.compile(
    r"(?:In|On|By|From|Since)\s+(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?\d{4},?\s+|(?:In|On|By|From|Since)\s+(?:\d{1,2}\s+)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+"
)
_ADVISED = re.compile(
    r"\b(?:advis\w+|recommend\w*|suggest\w*|propos\w+)\b[^.;]*\bthat\b", re.IGNORECASE
)
_DECIDED = re.compile(
    r"\b(?:had|has|have)\s+decided\s+to\s+(?:intervene|act|use)\b|\b(?:relying\s+on|intervene\s+under|acting\s+under)\s+section\b|"
    r"\bus(?:ing|ed)\s+(?:(?:my|her|his|the)\s+powers|section)\b|"
    r"\b(?:secretary|ministers?|government|department|dfe|I)\b[^.;]{0,60}?\b(?:announced|confirmed|decided|ruled|concluded)\s+(?:today\s+)?that\b",
    re.IGNORECASE,
)
_WILLING = re.compile(
    r"\b(?:voluntar\w+|intends?|plans?|wants?|decided|chose|minded|propos\w+|consider\w*|hopes?)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:plans?|proposals?|proposed|deal|agreement|arrangements?)\b", re.IGNORECASE
)
# *ordered the services to be run by …*, *plans for the services to be run by …*; not *paved the way for …*.
_HAS_IT_DONE = re.compile(
    r"\b(?:order|direct|requir|instruct|want|ask|call|agree|arrang|plan|propos|recommend)\w*\s+(?:for\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_ORDERED_ON = re.compile(
    r"\b(?:directed|ordered|told|instructed|required)\b[^.;,]{0,60}$", re.IGNORECASE
)


def find_transfers(context: Context) -> Iterator[Transfer]:
    """The transfers of services that a document tells of, each once with the furthest state told."""
    found: list[Transfer] = []
    for phrase in find_phrases(context, "transfers"):
        fact = _read(context, phrase)
        if fact is None:
            continue
        add_telling(found, fact, are_one=are_one_transfer, join=join_transfers)
    yield from found


def _read(context: Context, found: Found) -> Transfer | None:
    lead = context.text.text[found.sentence.start : found.match.start()]
    if _is_unreal(context, found, lead):
        return None
    start, end = _recipient_span(context, found)
    recipient = context.text.text[start:end].strip()
    rule = found.phrase.rule.partition(".")[2]
    gives_back = rule in _TO_COUNCILS or bool(_RETURNED.search(found.match.group()))
    if _is_no_recipient(recipient, gives_back=gives_back):
        return None
    to = _to(context, start, end)
    if rule.startswith(("takes", "went_to")) and _is_person(context, start, end):
        return None
    is_own = to.get("to_code") and to["to_code"] == context.about
    if rule in _TAKERS and is_own and not gives_back:
        return None
    day = _date(context, found)
    if found.phrase.values.get("dated") and day is None:
        return None
    status = _status(context, found, lead)
    until = max(found.match.end("services"), end, day[0] if day else 0)
    return Transfer(
        services=_services(context, found),
        status=status,  # type: ignore[arg-type]
        date=_ahead(context, found, day[1], status) if day else None,
        **to,
        **context.ground(found.phrase.rule, found.match.start(), until),
    )


def _is_unreal(context: Context, found: Found, lead: str) -> bool:
    """Whether a transfer is denied or only possible."""
    groups = found.match.groupdict()
    soon = (groups.get("soon") or groups.get("asked") or "").lower()
    if _words("never").search(lead) or soon.startswith("could"):
        return True
    if soon.startswith("to be"):
        return not _HAS_IT_DONE.search(lead)
    return soon.startswith("would") and not _is_decided(context, found, lead)


def _recipient_span(context: Context, found: Found) -> tuple[int, int]:
    """The words that name who takes the services over, without a date before and what goes on behind."""
    match, text = found.match, context.text.text
    start, end = match.span("heir" if match.groupdict().get("heir") else "to")
    if start < 0:
        start = end = match.end()
    stop = _words("ends").search(text, start, end)
    end = stop.start() if stop else end
    dated = _DATE_FIRST.match(text, start, end)
    start = dated.end() if dated else start
    return start, end - (len(" and") if text[start:end].endswith(" and") else 0)


def _is_no_recipient(words: str, *, gives_back: bool) -> bool:
    """Whether words name nobody who takes services over: no body at all, one of health, the council itself."""
    if words and not _THING.search(words) and words.lower() != "it":
        return True
    return bool((not gives_back and GIVEN_BACK.match(words)) or _OF_HEALTH.search(words))


def _to(context: Context, start: int, end: int) -> dict[str, Any]:
    if start == end:
        return {}
    if context.text.text[start:end].strip().lower() == "it":
        return name_fields("to", find_council(context))
    named = name_span(context, start, end, field="to")
    if "to_code" in named:
        return named
    return {"to": context.text.text[start:end].strip(" ,")}


def _services(context: Context, found: Found) -> str | None:
    """The services as worded, without the day before them that a pattern took in: *from 1 April 2016 the functions*."""
    leading = _day_leading(context, found)
    start = leading.end if leading else found.match.start("services")
    return context.text.text[start : found.match.end("services")].strip(" ,") or None


def _day_leading(context: Context, found: Found) -> DateMention | None:
    """The day that runs into the services: *from 1 April 2016 the functions*."""
    start, end = found.match.span("services")
    reaching = context.dates_in(found.sentence.start, end)
    return next((d for d in reaching if d.start <= start < d.end and not d.is_length), None)


def _is_person(context: Context, start: int, end: int) -> bool:
    """Whether who takes over is somebody by name, who takes up a post rather than services."""
    return any(
        party.kind == "person" and party.named and party.start <= start + 1
        for party in context.parties_in(start, end)
    )


def _status(context: Context, found: Found, lead: str) -> str:
    match = found.match
    groups = match.groupdict()
    if groups.get("done"):
        return "done"
    if _ADVISED.search(lead):
        return "proposed"
    if found.phrase.rule.endswith(".to_transfer"):
        if re.search(r"\bhas\s+become\b[^.;]*\bto\b", groups.get("lead") or lead, re.IGNORECASE):
            return "done"
        if re.match(r"\w+ed\b", groups["verb"]) and not re.search(r"\bbe\s*$", lead):
            return "done"
    if found.phrase.rule.endswith(".began"):
        return "done"
    if _THREAT.search(lead):
        return "proposed"
    gives_back = bool(_RETURNED.search(match.group()))
    if found.phrase.rule.endswith(_RUNS) and not gives_back and _is_ministers_word(context, found):
        return "ordered"
    if found.phrase.values.get("status") == "ordered" or context.kind == "direction":
        return "ordered"
    return "ordered" if _words("ordered").search(lead) or _DECIDED.search(lead) else "proposed"


def _is_ministers_word(context: Context, found: Found) -> bool:
    """Whether ministers have it done: the sentence, or the one before or after it, speaks of them and of nobody's wish."""
    low, high = max(found.sentence.number - 1, 0), found.sentence.number + 2
    near = [
        s.text for s in context.text.sentences[low:high] if s.paragraph == found.sentence.paragraph
    ]
    words = " ".join(near)
    return bool(_OF_MINISTERS.search(words)) and not _WILLING.search(found.sentence.text)


def _is_decided(context: Context, found: Found, lead: str) -> bool:
    """Whether *would* tells of what somebody planned or ministers had decided, and of no mere thought."""
    is_planned = _PLANNED.search(lead) or _DECIDED.search(lead)
    return bool(is_planned) or _is_ministers_word(context, found)


def _date(context: Context, found: Found) -> tuple[int, PartialDate] | None:
    lead = context.text.text[found.sentence.start : found.match.start()]
    is_order = found.phrase.rule.endswith(".to_transfer") and _ORDERED_ON.search(lead)
    before = context.dates_in(found.sentence.start, found.match.start())
    before = [day for day in before if day.relation == "from" or not is_order]
    is_led = before and before[-1].relation in ("from", "on") and not before[-1].is_length
    if is_led and not context.text.text[before[-1].end : found.match.start()].strip():
        return before[-1].end, before[-1].date
    at_head = [d for d in before if d.start <= found.sentence.start + 2]
    if at_head and at_head[0].end <= found.match.start() and not at_head[0].is_length:
        between = context.text.text[at_head[0].end : found.match.start()]
        if len(between) < _NEAR_HEAD and not re.search(r"[.;]|\b(?:after|when|said)\b", between):
            return at_head[0].end, at_head[0].date
    if (leading := _day_leading(context, found)) and leading.relation != "until":
        return leading.end, leading.date
    for mention in context.dates_in(found.match.start(), found.sentence.end):
        if mention.is_length or mention.relation in ("before", "after", "within", "until"):
            continue
        gap = context.text.text[found.match.end("services") : mention.start]
        if re.search(
            r"[.;]|\b(?:after|following|inspection|report|rated|said|announced|confirmed|told|revealed)\b",
            gap,
        ):
            return None
        return mention.end, mention.date
    return _own_day(context, found)


def _ahead(context: Context, found: Found, date: PartialDate, status: str) -> PartialDate:
    """*threatened to hand the service to a trust from October*: a month without a year, of what is to come, lies ahead."""
    own = str(context.published.value) if context.published else ""
    is_past = date.value is not None and date.precision == "month" and date.value < own[:7]
    if status != "proposed" or not is_past or _YEAR.search(found.sentence.text):
        return date
    return PartialDate.of(f"{int(str(date.value)[:4]) + 1}{str(date.value)[4:]}", date.text)


def _own_day(context: Context, found: Found) -> tuple[int, PartialDate] | None:
    """*from the date of these Directions*: the day of the direction that says so."""
    own, end = context.published, found.match.end("services")
    told = _FROM_TODAY.match(context.text.text, end, found.sentence.end)
    if told is None or own is None or own.precision != "day" or context.kind != "direction":
        return None
    return told.end(), PartialDate.of(str(own.value), own.text)


def _words(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("transfers", "recipient")[name]))
