"""Appointments: who takes up, holds for a time or leaves a post; a former post is none."""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.names import find_name_before, find_unintroduced
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.extraction.prose.frames.roles import find_actor, name_fields
from candour.facts import Also, Appointment, PartialDate

_ROLE_ENDS = re.compile(
    r"[,;:(–—]|\s-\s|\s+(?:at|in|by|after|following|due|to|on|from|who|with|when|until|as|since|was|is|has|will|during|last|this|next|earlier|before|because|but|came|comes|follow(?:s|ed)|he|she|it|they|which|and\s+(?:will|has|is|was|the|a|its|his|her|their|that)|for\s+(?:[A-Z]|the\s+(?:borough|city|county|council|next)))\b"
)
_NO_ROLE = re.compile(r"\b(?:I|we|he|she|had|has|become|became|same)\b")
_CHIEF = re.compile(
    r"director|commissioner|advis[eo]r|chair|chief executive|leader|mayor|head|member|troubleshooter"
)
_TO_LEAVE = re.compile(r"\s*to\s", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+(?:on|for)|urg(?:e|ed|es|ing)|asked|told|wants?|wanted|pressure\s+on)\b[^.;]{0,110}$",
    re.IGNORECASE,
)
_HONOURS = re.compile(r"\s+(?:OBE|CBE|MBE|KBE|DBE|MP|QC|KC)\b")


def find_appointments(context: Context) -> Iterator[Appointment]:
    """The appointments and departures of a document, each once."""
    found: list[Appointment] = []
    for phrase in find_phrases(context, "appointments"):
        fact = _read(context, phrase)
        if fact:
            _add(found, fact)
    yield from found


def _read(context: Context, found: Found) -> Appointment | None:
    match, text = found.match, context.text.text
    lead = text[found.sentence.start : match.start()]
    asked = _TO_LEAVE.match(found.match.group()) and _ASKED.search(lead)
    if asked or compile_piece(str(load_words("appointments", "never")["before"])).search(lead):
        return None
    person = _person(context, found)
    if person is None:
        return None
    role, role_end = _role(context, found, person)
    if (found.phrase.values.get("with_role") and role is None) or _NO_ROLE.search(role or ""):
        return None
    status = found.phrase.values["status"]
    around = text[max(match.start() - 25, found.sentence.start) : match.end()]
    acting = compile_piece(str(load_words("appointments", "acting")["pattern"]))
    if status == "appointed" and acting.search(f"{around} {role or ''}"):
        status = "acting"
    start, end = min(person.start, match.start()), max(person.end, match.end())
    return Appointment(
        person=person.name,
        role=role,
        status=status,
        date=_date(context, found, person),
        **_by(context, found, person),
        **context.ground(found.phrase.rule, start, max(end, role_end)),
    )


def _person(context: Context, found: Found) -> Party | None:
    match, sentence = found.match, found.sentence
    if found.phrase.values["where"] == "group":
        name = "person" if match.groupdict().get("person") else "person_b"
        if not match.groupdict().get(name):
            return None
        end = min(match.end(name) + 30, sentence.end)
        for party in context.parties_in(match.start(), end):
            if party.kind == "person" and party.end > match.start(name):
                return party
        return find_unintroduced(context, match.start(name), end)
    candidates = [
        p
        for p in context.parties_in(sentence.start, match.start())
        if p.kind == "person" and p.start < match.start() and p.end <= match.end() + 30
    ]
    for party in reversed(candidates):
        between = context.text.text[party.end : match.start()]
        if party.end > match.start():
            return party
        if len(between) < 90 and not re.search(
            r"[;:]|[’']s\s*$|\b(?:said|says|told|that)\b", between
        ):
            return party
    lead = context.text.text[sentence.start : match.start()]
    if lead == "I " or lead.endswith(" I "):
        return find_writer(context)
    return find_name_before(context, sentence, match.start())


def _role(context: Context, found: Found, person: Party) -> tuple[str | None, int]:
    groups = found.match.groupdict()
    for name in ("role", "role_b"):
        if groups.get(name):
            start, end = found.match.span(name)
            words = context.text.text[start:end]
            stop = _ROLE_ENDS.search(words)
            words = re.sub(r"\s+and$", "", words[: stop.start()] if stop else words).strip(" ,")
            return words or None, start + len(words)
    return (None if person.former else person.role), found.match.end()


def _by(context: Context, found: Found, person: Party) -> dict[str, Any]:
    groups = found.match.groupdict()
    for name in ("by", "by_b"):
        if groups.get(name):
            for party in context.parties_in(found.match.start(name), found.match.end(name)):
                return name_fields("by", party)
            return {"by": re.sub(r"^the\s+", "", groups[name].strip(" ,"))}
    if found.phrase.rule.endswith((".appointed_as", ".appointed_role")):
        at = found.match.start()
        near = [p for p in context.parties_in(max(at - 60, 0), at) if 0 <= at - p.end <= 2]
        actor = near[-1] if near else find_actor(context, found.sentence, at)
        if actor and actor.name != person.name and actor.end <= found.match.start():
            return name_fields("by", actor)
    after = context.text.text[found.match.end() : found.match.end() + 60]
    given = re.match(r"[^.;,]{0,30}?\bby\s+(?:the\s+)?", after)
    if given:
        at = found.match.end() + given.end()
        for party in context.parties_in(at, at + 4):
            if party.kind != "person" or (party.role or "").lower().find("minister") >= 0:
                return name_fields("by", party)
    return {}


def _date(context: Context, found: Found, person: Party) -> PartialDate | None:
    text = context.text.text
    for mention in context.dates_in(found.match.start(), found.sentence.end):
        if mention.is_length or mention.relation not in ("on", "from"):
            continue
        verb = found.match.start() + 10
        gap = text[min(max(found.match.end(), person.end), max(verb, person.end)) : mention.start]
        if not re.search(
            r"[.;]|\b(?:following|after|inspection|report|rated|which|when|verdict)\b", gap
        ):
            return mention.date
        return None
    return _date_at_head(context, found)


def _date_at_head(context: Context, found: Found) -> PartialDate | None:
    """The day that opens the sentence in which somebody appoints: *In August 2019 the minister appointed …*."""
    start = found.sentence.start
    for mention in context.dates_in(start, found.match.start()):
        is_on = mention.relation == "on" and not mention.is_length
        between = context.text.text[mention.end : found.match.start()]
        if (
            is_on
            and mention.start <= start + 3
            and not re.search(r"[;:]|\b(?:who|which|after|and)\b", between)
        ):
            return mention.date
        return None
    return None


def _add(found: list[Appointment], fact: Appointment) -> None:
    for index, earlier in enumerate(found):
        if _are_one(earlier, fact):
            cite = fact.cite
            found[index] = Appointment(
                person=earlier.person,
                role=_longer(earlier.role, fact.role),
                by=earlier.by or fact.by,
                by_code=earlier.by_code or fact.by_code,
                date=earlier.date or fact.date,
                status=earlier.status,
                about=earlier.about,
                cite=earlier.cite,
                also=(
                    *earlier.also,
                    Also(None, cite.page, cite.start, cite.end, cite.quote),
                    *fact.also,
                ),
                confidence=earlier.confidence,
                rule=earlier.rule,
            )
            return
    found.append(fact)


def _longer(first: str | None, second: str | None) -> str | None:
    return max((first, second), key=lambda role: len(role or ""))


def _are_one(first: Appointment, second: Appointment) -> bool:
    if _bare(first.person) != _bare(second.person):
        return False
    if first.status != second.status or not _share_role(first.role, second.role):
        return False
    if first.date and second.date and first.date.value and second.date.value:
        return first.date.value.startswith(second.date.value) or second.date.value.startswith(
            first.date.value
        )
    return True


def _share_role(first: str | None, second: str | None) -> bool:
    """Whether two roles may be one: either is unknown, or they share their chief word."""
    if first is None or second is None:
        return True
    chief = [set(_CHIEF.findall(role.lower())) for role in (first, second)]
    return not all(chief) or bool(chief[0] & chief[1])


def _bare(person: str | None) -> str:
    return _HONOURS.sub("", person or "").lower()
