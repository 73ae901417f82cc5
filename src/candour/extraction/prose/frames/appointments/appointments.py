"""Appointments: who takes up, holds for a time or leaves a post; a former post is none.

The verbs stand in ``data/frames/appointments.toml`` by their meaning; ``nominations`` finds who and which post.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from candour.extraction.before import Before
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.appointed_on import find_day
from candour.extraction.prose.frames.appointments.employers import find_employer
from candour.extraction.prose.frames.appointments.holders import BY_BODY
from candour.extraction.prose.frames.appointments.nominations import find_nominees
from candour.extraction.prose.frames.appointments.nominee import Nominee
from candour.extraction.prose.frames.appointments.posts import clause_end
from candour.extraction.prose.frames.appointments.retold import are_one, is_same_person, join
from candour.extraction.prose.frames.correspondence import find_writer, speaks_of_self
from candour.extraction.prose.frames.phrases import (
    Found,
    compile_piece,
    find_phrases,
    load_words,
    search_lowered,
)
from candour.extraction.prose.frames.roles import find_actor, name_fields
from candour.extraction.prose.frames.tellings import add_telling
from candour.extraction.words import lower_alike
from candour.facts import Appointment

_BOARD = re.compile(
    r"\b(?:improvement|intervention|safeguarding|oversight|shadow|trust)\s+board\b", re.I
)
_HAVE = re.compile(r"have\s", re.IGNORECASE)
_STILL_TO = Before(
    r"(?<!said )(?<!known )(?<!thought )(?<!believed )(?<!reported )(?<!understood )(?<!claims )(?<!appears )\bto\s+$",
    reach=16,
)
_TO = re.compile(r"\s*to\s", re.IGNORECASE)
_FORCED = re.compile(r"\b(?:is|are|was|were|forced|due|set|about|ready|acted\s+quickly)\s+$")
_BY = re.compile(r"\bby\s+", re.IGNORECASE)
_OTHERS_WORK = re.compile(
    r"\b(?:following|after|report|review|letter|inspection|led|written|carried\s+out|published)\b"
    r"|\w,?\s+and\s+(?:[\w’'-]+\s+){0,3}?(?:[a-z]+ed|told|given|set|made|gave)\s"
)
_IS_PERFECT = re.compile(r"(?:has|have|had)\b")
_BY_WHEN = re.compile(
    r"(?:(?:the\s+)?(?:(?:very\s+)?end|beginning|start|middle|close|time|turn)\b|then\b|now\b|next\b|this\s+time|mid-?|early\b|late\b|Christmas|Easter|"
    r"(?:spring|summer|autumn|winter)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:noon|midnight|tomorrow)\b|\d|\w+ing\s|(?:way|means|virtue|dint|reason)\s+of\b)"
)
_WOULD = re.compile(r"would\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:announced|confirmed|agreed|decided|decision)\b")
_THE_POST = re.compile(
    r"\bthe\s+(?:[\w’'-]+\s+){0,4}(?:advis[eo]r|commissioner|chair)\s+$", re.IGNORECASE
)
_OTHER_POST = re.compile(
    r"\s+(?:as\s|an?\s|to\s+(?:the|an?)\s+(?:[\w’'-]+\s+){0,3}?(?:board|bench|committee|panel|court|council|house|inquiry|commission|tribunal|working\s+group)\b|to\s+(?:hear|try|defend|represent|judge)\s"
    r"|(?!(?:by|to|in|on|at|last|this|of|earlier|from|after|following|under|for|and|with|yesterday|today|until|because|when|who|but|while|amid|without|"
    r"through|next|later|soon|again|during|over|since|there|ahead|before|is|was|will|has|had)\b)[a-z])"
)
_PERMANENT = re.compile(r"^(?:permanent|substantive)\s+", re.IGNORECASE)
_NEAR = 60
_BY_ENDS = re.compile(
    r"[.;,(]|\s(?:as|to|in|last|this|on|from|after|following|for|and|at|earlier)\b"
)


def find_appointments(context: Context) -> Iterator[Appointment]:
    """The appointments and departures of a document, each once."""
    found: list[Appointment] = []
    loose: list[Appointment] = []
    for phrase in find_phrases(context, "appointments"):
        if _is_denied(context, phrase):
            continue
        for nominee in find_nominees(context, phrase):
            if _is_other_post(context, phrase, nominee) or _is_supplier(found, phrase, nominee):
                continue
            fact = _without_other_post(found, phrase, nominee, _build(context, phrase, nominee))
            if nominee.is_loose:
                loose.append(fact)
            else:
                add_telling(found, fact, are_one=are_one, join=join)
    for fact in loose:
        if any(are_one(earlier, fact) for earlier in found if earlier.person):
            add_telling(found, fact, are_one=are_one, join=join)
    for index, fact in enumerate(found):
        yield _with_post_known(fact, found[:index])


def _without_other_post(
    told: Sequence[Appointment], found: Found, nominee: Nominee, fact: Appointment
) -> Appointment:
    """*his appointment*, of whom a post was told before: it is to that one, whatever else they are."""
    if found.phrase.values["voice"] != "whose" or fact.status == "left":
        return fact
    is_worded = nominee.person is None or nominee.role != nominee.person.role
    bare = replace(fact, role=None)
    is_told = any(one.person and one.role and are_one(one, bare) for one in told)
    return bare if is_told and not is_worded else fact


def _with_post_known(fact: Appointment, before: Sequence[Appointment]) -> Appointment:
    """Of whoever leaves a post that is not worded, the one to which the document told before that they came."""
    if fact.status != "left" or fact.role is not None or fact.person is None:
        return fact
    known = {
        one.role
        for one in before
        if one.person and one.status != "left" and is_same_person(one.person, fact.person)
    }
    return replace(fact, role=known.pop()) if len(known) == 1 else fact


def _is_denied(context: Context, found: Found) -> bool:
    """Whether the words around the verb say that this is not so, only wished, or told of another place and time."""
    text, match = context.text.text, found.match
    lead = "" if _is_known(context, found) else text[found.sentence.start : match.start()]
    is_infinitive = bool(_TO.match(match.group()))
    before = lower_alike(f"{lead}to " if is_infinitive else lead)
    rest = lower_alike(text[match.end() : found.sentence.end])
    leaving = found.phrase.values["meaning"] in ("leave", "removed")
    if _is_to_have_done(text, match) or _comes_here(context, found) or _presides(context, found):
        return True
    if any(_tells_never(*told) for told in (("lead", before), ("denied", before), ("after", rest))):
        return True
    if _is_only_possible(found) and not _ANNOUNCED.search(lead):
        return True
    if not leaving and _tells_never("past", before):
        return True
    if leaving and _tells_never("party", rest):
        return True
    named_after = found.phrase.values["voice"] in ("object", "of")
    return is_infinitive and not named_after and not _FORCED.search(lead)


def _is_to_have_done(text: str, match: re.Match[str]) -> bool:
    """*to have appointed a chief executive by July*: what is still to be done."""
    is_perfect = _HAVE.match(match.group()) is not None
    return is_perfect and _STILL_TO.search(text, 0, match.start()) is not None


def _comes_here(context: Context, found: Found) -> bool:
    """*will return to Ambermere in May*, of the council that the paper is or may be about: a visit, and nobody's leaving."""
    if not found.phrase.rule.endswith(".goes_back"):
        return False
    named = context.parties_in(*found.match.span())
    return any(p.kind == "authority" and context.about in (None, p.code) for p in named)


def _presides(context: Context, found: Found) -> bool:
    """*took the chair on 3 May*, where no board is named by then: of one meeting."""
    if not found.phrase.rule.endswith(".takes_chair") or found.match["of"]:
        return False
    before = context.text.sentences[max(found.sentence.number - 1, 0)]
    return not _BOARD.search(context.text.text, before.start, found.match.start())


def _is_supplier(told: Sequence[Appointment], found: Found, nominee: Nominee) -> bool:
    """Whether a contract may be one for goods: *Mr Hay's contract was not renewed*, of whom no post is told."""
    if not found.phrase.rule.endswith(".appointment_ended") or nominee.role is not None:
        return False
    person = nominee.person
    is_told = person and any(one.person and is_same_person(one.person, person.name) for one in told)
    return "contract" in found.match.group().lower() and not is_told


def _is_known(context: Context, found: Found) -> bool:
    """*must work with the adviser appointed by the Department, Jane Hale*: somebody who has been appointed, whatever is asked."""
    text, match = context.text.text, found.match
    the_post = _THE_POST.search(text, found.sentence.start, match.start())
    return the_post is not None and bool(BY_BODY.match(text, match.end(), found.sentence.end))


def _is_only_possible(found: Found) -> bool:
    """Whether somebody *would appoint* or *would be appointed*, and nobody has said so."""
    values = found.phrase.values
    is_act = values["meaning"] == "appoint" and values["voice"] in ("object", "subject")
    return is_act and values.get("asks") != "person" and bool(_WOULD.match(found.match.group()))


def _tells_never(name: str, lowered: str) -> bool:
    return bool(search_lowered(str(load_words("appointments", "never")[name]), lowered))


def _build(context: Context, found: Found, nominee: Nominee) -> Appointment:
    date = nominee.date or find_day(context, found, nominee)
    status = _status(context, found, nominee)
    is_new = status == "appointed"
    role = nominee.role if is_new else nominee.role and _PERMANENT.sub("", nominee.role)
    return Appointment(
        **name_fields("person", nominee.person),
        role=role,
        status=status,
        date=date,
        **_by(context, found, nominee),
        **context.ground(
            found.phrase.rule, nominee.start, nominee.end, about=find_employer(context, nominee)
        ),
    )


def _is_other_post(context: Context, found: Found, nominee: Nominee) -> bool:
    """Whether words that name no post of this field follow: *was appointed headteacher*, *to the board of the hospital*."""
    values = found.phrase.values
    is_act = values["meaning"] == "appoint" and values["voice"] in ("object", "subject")
    if nominee.role is not None or not is_act:
        return False
    at = max(found.match.end(), nominee.end)
    return _OTHER_POST.match(context.text.text, at, found.sentence.end) is not None


def _status(context: Context, found: Found, nominee: Nominee) -> Any:
    if found.phrase.values["meaning"] in ("leave", "removed"):
        return "left"
    if found.phrase.values.get("acting"):
        return "acting"
    acting = load_words("appointments", "acting")
    held = compile_piece(str(acting["pattern"]))
    is_subject = found.phrase.values["voice"] == "subject"
    told = max(nominee.end, found.match.end()) if is_subject else found.match.end()
    words = context.text.text[found.match.start() : told]
    if held.search(f"{words} {nominee.role or ''}"):
        return "acting"
    end = min(clause_end(context, found.sentence, found.match.end()), found.sentence.end)
    rest = context.text.text[max(nominee.end, found.match.end()) : end]
    return "acting" if compile_piece(str(acting["basis"])).search(rest) else "appointed"


def _by(context: Context, found: Found, nominee: Nominee) -> dict[str, Any]:
    """Who appoints: named with *by*, before *appointed*, or between *whom* and the verb."""
    if found.phrase.values["meaning"] != "appoint":
        return {}
    match, text = found.match, context.text.text
    if match.groupdict().get("by"):
        return _name(context, *match.span("by"))
    end = min(clause_end(context, found.sentence, match.end()), match.end() + 160)
    is_active = found.phrase.values["voice"] == "object" and not nominee.is_reduced
    given = None if text[: match.end()].endswith("by") else _BY.search(text, match.end(), end)
    if given and is_active and _IS_PERFECT.match(match.group()):
        given = None
    if given and _OTHERS_WORK.search(text, match.end(), given.start()):
        return {}
    if given and not _is_of_time(context, given):
        stop = _BY_ENDS.search(text, given.end(), end)
        return _name(context, given.end(), stop.start() if stop else end)
    if not is_active or found.phrase.values.get("asks") == "person":
        return {}
    return _by_subject(context, found, nominee)


def _is_of_time(context: Context, given: re.Match[str]) -> bool:
    """*by 31 August*, *by the end of the week*: when, and nobody who appoints."""
    told = context.dates_in(given.start(), given.end() + 1)
    is_dated = any(date.start in (given.start(), given.end()) for date in told)
    return is_dated or _BY_WHEN.match(given.string, given.end()) is not None


def _by_subject(context: Context, found: Found, nominee: Nominee) -> dict[str, Any]:
    """Who appoints, before the verb: the writer, the body straight before it, or whoever acts in its clause."""
    start, text = found.match.start(), context.text.text
    if speaks_of_self(context, found.sentence.start, start):
        return name_fields("by", find_writer(context))
    near = context.party_before(start, since=start - _NEAR)
    beside = near and near.kind == "body" and text[near.end : start] in (" ", "-")
    actor = near if beside else find_actor(context, found.sentence, start)
    if actor is None or (nominee.person and actor.name == nominee.person.name):
        return {}
    return {} if actor.kind == "person" and actor.office is None else name_fields("by", actor)


def _name(context: Context, start: int, end: int) -> dict[str, Any]:
    for party in context.parties_in(start, end):
        return name_fields("by", party)
    words = context.text.text[start:end].strip(" ,")
    return {"by": words} if len(words) > 1 else {}
