"""Whether the words around a date look back or ahead. Verbs are looked for in lower case, which is quicker."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from candour.extraction.words import lower_alike

Direction = Literal["past", "future"]

# What is moved or resolved: *that the adviser be invited to return in January*.
_MOVED = (
    r"(?<!would )(?<!could )(?<!should )(?<!will )(?<!must )(?<!to )(?<!can )(?<!may )(?<!might )(?<!shall )(?<!not )(?<!also )(?<!now )(?<!then )be "
    r"(?=(?:invited|asked|requested|instructed|brought|given|held|presented|submitted|reported|circulated|published|provided|considered|received|increased|made|put|reviewed|convened|arranged|appointed)\b)"
)
_AHEAD = (
    rf"{_MOVED}|"
    r"will|shall|must|should|would|could|may|can|going to|(?:is|are|was|were) (?:due|set|expected|likely|required|scheduled)(?: to)?|meets|takes (?:up|over)|next (?:meet|met|sits?|sat)|"
    r"(?:is|are) to(?= [a-z])|to be(?= [a-z])|due|expects?|plans? to|planned|needs? to|aims? to|intends? to|hopes? to|[a-z]+['’]ll|"
    r"deadline|required to|ordered to|directed to|asked to|told to|urged to|starts?|begins?|takes effect|goes live|opens|launches|comes into (?:force|effect)|ends|expires|comes to an end|joins|leaves|retires|(?:steps|stands) down|succeeds|runs (?:out|until)|(?:is|are) (?:leaving|joining|retiring|(?:stepping|standing) down)|(?:given|have|has) until"
)
_BACK = (
    r"was|were|had|has|have|did|been|said|wrote|told|gave|took|found|made|met|held|went|came|became|began|sent|left|saw|"
    r"rose|fell|put|led|set out|spoke|stood|brought|won|lost|paid|set up|ran|got|kept|read|heard|knew|thought|shown|given|written|taken|[a-z]{2,}ed"
)
# What somebody then promised or agreed to do lay ahead: *promised to recruit in October*.
_RESOLVED = (
    r"(?:(?:(?:has|have)(?: (?:now|also|already|since))? |[a-z]+['’]ve )(?:asked|invited|commissioned|requested|instructed)|promised|pledged|vowed|undertook|undertaken|committed|agreed|decided|resolved|expected|wanted|hoped|intended|planned|offered|prepared|preparing|promises|pledges)"
    r"(?: (?!to\b|by\b|in\b|on\b)[\w’'-]+){0,4}? to (?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|be told\b|have\b)[a-z]+"
)
_VERB = re.compile(rf"\b(?:(?P<then>{_RESOLVED})|(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))\b")
_NAMES = re.compile(r"(?<=[a-z0-9,;] )(?:May|Will)\b")
_NO_VERBS = frozenset(
    {
        "need",
        "indeed",
        "proceed",
        "succeed",
        "exceed",
        "feed",
        "speed",
        "named",
        "red",
        "related",
        "based",
        "shared",
        "united",
        "hundred",
    }
)
_ASKED_THEN = re.compile(
    r"\b(?:said|wrote|warned|told|insisted|added)\b.{0,80}?\b(?:wanted|expected|demanded|required|would|had)\b|\b(?:wrote|letter)\b.{0,120}?\b(?:wanted|expected|asked|demanded)\b",
    re.DOTALL,
)
_DATE_BEFORE = re.compile(
    r"(?:\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)) (?:and|but)$"
)
_EFFECT = re.compile(r"\b(?:with effect|effective)(?: from| on)?\s")
_EFFECT_REACH = 24
_PERFECT = re.compile(r"\b(?:has|have|was|were|had)\b")
_MODAL = re.compile(
    r"\b(?:(?:will|shall|would|should|must|can|could|may|to)(?: not| also| now| then| all| both| [a-z]+ly)*(?: be)?|(?:will|shall) have(?: been)?|be)(?: [a-z]+ly)? $"
)
# *fifteen newly qualified social workers*: a participle before a noun tells no time.
_ATTRIBUTE = re.compile(
    r"(?:\b(?:a|an|the|its|their|our|his|her|newly|highly|fully|suitably|well|more|extra|\d+|two|three|four|five|six|ten|twelve)|-) $"
)
_LEAD_REACH = 10
_TOLD_THEN = re.compile(r"(?:would|was|were|planned)\b")
_AUXILIARY_REACH = 5
_MODAL_REACH = 40
_STILL_AHEAD = re.compile(r"\b(?:will|must|shall|has|have|is|are|wants|expects)\b")


class Tense(NamedTuple):
    """Where the verb that governs a date looks, and whether it is a *had*: then what it tells lies before the date
    last named. What *would* happen was ahead when it was said, and may be over by the day of the telling; so may what somebody
    resolved to do, but for its deadlines."""

    direction: Direction | None
    is_pluperfect: bool
    is_told_then: bool = False
    is_resolved: bool = False


def read_tense(clause: str, start: int, end: int) -> Tense:
    """The tense of the verb that governs a date at ``start`` to ``end`` of its sentence.

    That is the nearest verb before the date; where the date opens its sentence or clause, the first verb after it.

    >>> read_tense("In October the mayor claimed it", 0, 10).direction
    'past'
    >>> read_tense("Two letters, in March and May, complained", 13, 21).direction
    'past'
    """
    lowered = _hide_names(clause)
    if _takes_effect(lowered, start):
        return Tense("future", False, True)
    chosen = _last_before(lowered, start)
    if chosen is None or _opens_clause(clause, start):
        chosen = next(_find_verbs(lowered, end, len(lowered)), chosen)
    if chosen is None:
        return Tense(None, False)
    before = lowered[max(chosen.start() - _AUXILIARY_REACH, 0) : chosen.start()]
    is_then = _TOLD_THEN.match(chosen.group()) or before.endswith(("was ", "were "))
    is_resolved = bool(chosen["then"]) and chosen.end() <= start
    is_back = bool(chosen["back"] or (chosen["then"] and not is_resolved))
    told_then = bool(chosen["ahead"] and is_then)
    return Tense("past" if is_back else "future", chosen.group() == "had", told_then, is_resolved)


def _takes_effect(lowered: str, start: int) -> bool:
    """Whether what has just been decided takes effect on a day: *has been appointed with effect from 2 September*."""
    effect = _EFFECT.search(lowered, max(start - _EFFECT_REACH, 0), start + _EFFECT_REACH)
    if effect is None or effect.end() < start:
        return False
    verbs = [verb.group() for verb in _PERFECT.finditer(lowered, 0, effect.start())]
    is_named = not verbs and "appointment of" in lowered[: effect.start()]
    return is_named or (bool(verbs) and not {"was", "were", "had"} & set(verbs))


def _hide_names(clause: str) -> str:
    """A clause in lower case, without the month of May and whoever is called Will, who are no verbs."""
    if "May" in clause or "Will" in clause:
        clause = _NAMES.sub(lambda name: "-" * len(name.group()), clause)
    return lower_alike(clause)


def is_told_back(sentence: str) -> bool:
    """Whether a sentence tells what somebody asked for then: its days may be over by the day of the telling.

    >>> is_told_back("He said he wanted a plan by July"), is_told_back("He said the plan must be ready by July")
    (True, False)
    """
    lowered = lower_alike(sentence)
    return bool(_ASKED_THEN.search(lowered)) and not _STILL_AHEAD.search(lowered)


def is_told_of_now(words: str) -> bool:
    """Whether words tell of what holds on the day of the telling: *has been given*, *must*."""
    return _STILL_AHEAD.search(lower_alike(words)) is not None


def _opens_clause(clause: str, start: int) -> bool:
    before = clause[:start].rstrip()
    return (
        not before
        or before[-1] in ";:–—(\"“‘'"
        or (before[-4:].lower() in (" and", " but") and not _DATE_BEFORE.search(before.lower()))
        or before.endswith(", ")
    )


def _last_before(lowered: str, start: int) -> re.Match[str] | None:
    verbs = list(_find_verbs(lowered, 0, start))
    return verbs[-1] if verbs else None


def _find_verbs(lowered: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for match in _VERB.finditer(lowered, start, end):
        if match.group() in _NO_VERBS:
            continue
        if (
            match["back"]
            and match.group().endswith("ed")
            and _ATTRIBUTE.search(lowered, max(match.start() - _LEAD_REACH, 0), match.start())
        ):
            continue
        if match["back"] and _MODAL.search(
            lowered, max(match.start() - _MODAL_REACH, 0), match.start()
        ):
            continue
        yield match
