"""Whose duty a wording tells: the actor named in the phrase, or the subject before its verb.

A thing as subject (*the plan must be submitted*) is nobody in particular: the requirement is then the whole clause.
"""

import re
from typing import Any

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.clause_days import find_opening_day
from candour.extraction.prose.frames.duties.subject_bounds import (
    ASIDE,
    COUNCIL_LAST,
    DEFINED,
    LEAD_IN,
    PERSON,
    RELATIVE_LAST,
    SUBJECT_STARTS,
    WHICH_SUBJECT,
    after_date,
    is_place_of,
    trim_subject,
)
from candour.extraction.prose.frames.duties.subjects import (
    ADDRESSED,
    OURS,
    end_of_shared,
    find_antecedent,
    find_council_meant,
    find_meant,
    find_sent_meant,
    find_shared,
    find_team_meant,
    is_thing,
    name_addressed,
    name_us,
    start_of_joined,
    takes_up,
)
from candour.extraction.prose.frames.duties.told_letters import is_written_by_minister
from candour.extraction.prose.frames.duties.voices import is_bound_by_order
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words
from candour.extraction.prose.frames.roles import (
    find_actor,
    find_council,
    name_council,
    name_fields,
    name_span,
    name_worded,
)

_LONGEST_SUBJECT_WORDS = 14
GIVERS = re.compile(
    r"(?:\d[\d.]*\s+)?(?:the\s+|an?\s+)?(?:(?:small\s+)?team\s+of\s+)?(?:(?:(?:senior\s+)?(?:representative|officer|observer|member|caseworker)s?\s+(?:of|from)\s+(?:the\s+)?(?=department|dfe|dcsf|government))?"
    r"(?:secretary of state|(?:departmental\s+|government\s+|dfe\s+)?officials?|ofsted|ministers?|department|dfe|dcsf|dfes|government|education secretary|notice|direction)|"
    r"(?:national\s+)?children[’']s improvement board|local government association)\b",
    re.IGNORECASE,
)
_PRONOUN_LAST = re.compile(r"\S\s+(?:we|i|you|s?he|they|it|wh(?:o|ich|at)|that|how)$", re.I)
_NO_NAME = re.compile(
    r"^(?:issued|made|given|published|by|who|which|that|if|when|unless|once|where|inform|tell|ask)\b|[“”\"]|\b(?:will|would|has|have|had|is|are|was|were|whether)\b|,?\s(?:but|and)$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:told|warned|informed|instructed)\b[^.;]{0,60}$"
)
_TOLD_THAT = re.compile(r"\b(?:told|informed|warned|tells|says)\b[^,.;]{3,60}\s(?:that\s)?it$")
_OF_TIMES = (".has_until", ".given_until", ".is_required")
_OF_COUNCILS = (".is_required", ".has_until", ".given_until", ".has_to", ".is_to")
_WHOLE = (".recommends", ".and_that", ".ordered_should", ".suggests", ".motion_asks")
_UNDERGOES = re.compile(
    r"(?:(?:should|must)\s+)?be\s+(?!asked|required|invited|instructed|responsible|able|expected|directed|told)\w+(?:ed|en|t|d)\b"
)
_PREPOSED = re.compile(
    r"(?:By|Under|In|According|From|Since|After|With|At|Before|Until|On|For|Following)\b.*,\s(?:the\s|its\s)?$",
    re.DOTALL,
)
_CONDITIONAL = re.compile(
    r"(?:\(?[A-Z]?\d[\d.]*[.)]?(?:\s*[—–-]\s*\(\d\))?\s+)?(?:\(\d\)\s+)?(?:Where|If|When|Whenever|Once|As\s+soon\s+as|While|Until|After)\b[^,;:]*\s(?:the\s)?$"
)
_PREPOSED_BEFORE = re.compile(
    r"(?:By|Under|In|According|Since|After|With|At|Following)\b[^;:“”\"]*,\s(?=(?:the\s)?[A-Z][^,]{2,60}$)"
)
# *Where the Board is concerned, you*, *In the meantime you*: whom a letter addresses, behind what is put in front.
_THEN_YOU = re.compile(
    r"(?:(?:If|Where|When(?:ever)?|Unless|Until|Once|Should|Before|After|As|In|At|By|Within|From|On|For|Following|Under|To|During|With|Given|Meanwhile)\b[^;:]{2,160},|"
    r"(?:In|At|By|Within|From|Before|After|Until|On|For|During|Throughout|Under|While|Since|Following)\s(?:[\w’'-]+\s){1,4}[\w’'-]+)\s+(?P<you>you(?:r\s+(?:council|authority))?)$",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"(?:every|each|all|any|no)\s|(?:at\s+least\s+)?\d[\d.]*(?:%|\s+per\s+cent)\s", re.IGNORECASE
)
_REFERS = re.compile(r"\breferences?\s+(?:\w+\s+){0,3}?to\b", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:how|what|when|where|why|whether|who)\s+(?:the|its|their|we|you)\s", re.IGNORECASE
)
_OF_WHOM = re.compile(r"\b(?:of|from|among)\s+whom\b", re.IGNORECASE)
_GENERAL = re.compile(r"\s(?:which|that|who)\s(?!is\b)[a-z]+(?!\w*,)", re.IGNORECASE)
_CLAUSE_FIRST = re.compile(r"\s(?:will|shall|must)\s[^;]+\sand$")
_THAT_LAST = Before(r",\s+(?:and\s+)?that\s+$", reach=len(", and that "))
_SHOULD_ALSO = re.compile(r"should\s+also\s+(?!be\b)")
_OPENING_MARKS = " \"'“‘"
_AUXILIARIES = re.compile(
    r"(?:\s+(?:has|have|had|is|are|was|were|been|be|will|would|now|also|,))+$", re.IGNORECASE
)
# *I should be grateful to receive your proposals by 3 May*: theirs to send whom the letter is written to.
_YOURS = re.compile(
    r"your\s+(?!(?:staff|officers|partners|board|commissioner)[’']s?\b)", re.IGNORECASE
)


def read_actor(context: Context, found: Found) -> tuple[dict[str, Any] | None, int]:
    """Who must act and where the telling begins; ``None`` when the wording is nobody's duty, ``{}`` when a thing is its
    subject."""
    groups = found.match.groupdict()
    if found.phrase.values.get("open"):
        is_yours = bool(_YOURS.match(found.match["must"])) and context.kind == "letter"
        return (name_addressed(context, "you") or {}) if is_yours else {}, found.match.start()
    if found.phrase.values.get("council"):
        council = name_council(context, "who") or name_addressed(context, "you")
        return council or {}, found.match.start()
    return _read_worded(context, found) if groups.get("who") else _subject(context, found)


def _read_worded(context: Context, found: Found) -> tuple[dict[str, Any] | None, int]:
    """Whoever a phrase itself names as the one who must act."""
    start, end = found.match.span("who")
    words = context.text.text[start:end]
    if ADDRESSED.match(words):
        return name_addressed(context, words), start
    if OURS.fullmatch(words):
        return name_us(context, start), start
    if words.lower() in ("him", "her"):
        return find_meant(context, found.sentence, start), found.match.start()
    if compile_piece(pattern_of("nobody")).search(words):
        is_team = found.phrase.rule.endswith(".advisers_will")
        team = find_team_meant(context, found.sentence) if is_team else None
        council = find_council_meant(context, found.sentence, start, words)
        return team or council, found.match.start()
    partial = not any(
        p.start <= start + 4 and p.end >= end - 1 for p in context.parties_in(start, end)
    )
    if found.phrase.rule.endswith(".ordered_should") and partial:
        return {}, start
    if found.phrase.rule.endswith(_WHOLE) and _UNDERGOES.match(found.match["must"]):
        return {}, start
    passive = re.search(r"\s(?:is|are|be)$", context.text.text[start:end])
    named = None if passive else _name(context, start, end) or _as_asked(context, found)
    if named is None and found.phrase.rule.endswith(_WHOLE):
        return {}, start
    return named, found.match.start() if named else start


def _as_asked(context: Context, found: Found) -> dict[str, Any] | None:
    """Whoever *I have asked to …* in the writer's own words, where they name nobody known."""
    if not found.phrase.rule.endswith(".asked_him"):
        return None
    return name_span(context, *found.match.span("who"), field="who")


def _name(context: Context, start: int, end: int) -> dict[str, Any] | None:
    start, end = trim_subject(context, start, end)
    words = context.text.text[start:end]
    if is_thing(words):
        return {}
    if _CLAUSE_FIRST.search(words) or (_GENERAL.search(words) and "," not in words):
        return None
    named = name_span(context, start, end, field="who", as_worded=True)
    if "who_code" in named or any(p.start < end for p in context.parties_in(start, end)):
        first = context.parties_in(start, end)
        is_whose = context.text.text.startswith(("'", "’"), first[0].end) if first else False
        is_first = len(first) == 1 and first[0].start == start and not is_whose
        if named.get("who") == words.strip() and is_first:
            named = name_span(context, first[0].start, first[0].end, field="who", as_worded=True)
        return named
    if _NO_NAME.search(words):
        return None
    council = find_council(context)
    called = COUNCIL_LAST.search(words)
    if council and (called or is_place_of(council.name, words)):
        return {
            **name_fields("who", council),
            "who": called["name"] if called else words.strip(" ,"),
        }
    if compile_piece(pattern_of("actors")).search(words) or PERSON.fullmatch(words.strip()):
        return named
    return {} if compile_piece(pattern_of("things")).search(words) else None


def _subject(context: Context, found: Found) -> tuple[dict[str, Any] | None, int]:
    """The subject that stands before the verb, in its own clause."""
    sentence = found.sentence
    elsewhere = find_antecedent(context, found) or find_shared(context, found)
    if elsewhere:
        return elsewhere
    adjacent = context.party_before(found.match.start(), since=found.match.start() - 80)
    if adjacent and _is_whole_subject(context, found, adjacent):
        return name_worded(context, "who", adjacent), adjacent.start
    start, end = _subject_span(context, found)
    end = end_of_shared(context, found, start, end)
    words = context.text.text[start:end]
    if words.lower().endswith(" we") and is_bound_by_order(context, found):
        return name_us(context, found.match.start()), found.match.start()
    if _PRONOUN_LAST.search(words):
        told = _TOLD_THAT.search(words) and found.phrase.rule.endswith(_OF_COUNCILS)
        meant = find_council_meant(context, sentence, found.match.start(), "it") if told else None
        return meant, start
    if not words or len(words.split()) > _LONGEST_SUBJECT_WORDS:
        actor = find_actor(context, sentence, found.match.start())
        if actor is None or actor.kind == "body":
            return None, start
        return name_worded(context, "who", actor), actor.start
    if _ASKS.match(words) or _OF_WHOM.search(words) or _REFERS.search(words):
        return None, start
    if compile_piece(pattern_of("nobody")).search(words):
        return _read_pronoun(context, found, start, words), start
    named = _name(context, start, end)
    is_done = found.match["must"].startswith(("be ", "have ", "to be "))
    is_left_open = is_done and (
        _ALL.match(words) or _THAT_LAST.search(context.text.text, found.sentence.start, start)
    )
    return ({} if named is None and (is_left_open or context.is_formal) else named), start


def _is_whole_subject(context: Context, found: Found, party: Party) -> bool:
    """Whether a party directly before the verb is all of its subject: nothing stands before it but a phrase put in front."""
    text, since = context.text.text, found.sentence.start
    if party.kind == "body" or text[party.end : found.match.start()].strip():
        return False
    fronted = _PREPOSED.fullmatch(text, since, party.start)
    return bool(fronted or _CONDITIONAL.fullmatch(text, since, party.start))


def _subject_span(context: Context, found: Found) -> tuple[int, int]:
    text, sentence = context.text.text, found.sentence
    end = found.match.start()
    aside = ASIDE.search(text[sentence.start : end].rstrip())
    end = sentence.start + aside.start() if aside else end
    defined = DEFINED.search(text[sentence.start : end])
    end = sentence.start + defined.start() if defined else end
    start = sentence.start
    for match in SUBJECT_STARTS.finditer(context.text.lowered, sentence.start, end):
        start = match.end()
    preposed = _PREPOSED_BEFORE.match(text, sentence.start, end)
    if preposed and " and " not in text[preposed.end() : end]:
        start = max(start, preposed.end())
    lead = LEAD_IN.match(text[start:end])
    start += lead.end() if lead else 0
    opening = find_opening_day(context, sentence, end)
    start = max(start, opening.start) if opening else start
    start = start_of_joined(context, sentence, start)
    start = after_date(context, start, end)
    words = _AUXILIARIES.sub("", text[start:end].rstrip(_OPENING_MARKS))
    you = _THEN_YOU.match(words) if context.kind == "letter" else None
    if you:
        return start + you.start("you"), start + len(words)
    inner = WHICH_SUBJECT.search(words)
    if inner:
        return start + inner.start("subject"), start + len(words)
    relative = RELATIVE_LAST.search(words)
    return start, start + (relative.start() if relative else len(words))


def _read_pronoun(context: Context, found: Found, start: int, words: str) -> dict[str, Any] | None:
    """Whose duty a pronoun tells: that of the authority it stands for, and nobody's otherwise."""
    actor = find_actor(context, found.sentence, found.match.start())
    if actor and actor.start <= start < actor.end and actor.kind in ("authority", "person"):
        return name_worded(context, "who", actor)
    addressed = name_addressed(context, words) if ADDRESSED.match(words) else None
    if addressed:
        return addressed
    if words.lower() == "we" and (
        found.phrase.rule.endswith(_OF_TIMES) or is_bound_by_order(context, found)
    ):
        return name_us(context, start)
    if found.phrase.rule.endswith(".should") and _takes_up_advice(context, found, words):
        return find_council_meant(context, found.sentence, found.match.start(), words)
    is_must, text = found.phrase.rule.endswith(".must"), context.text.text
    is_told = is_must and _TOLD.search(text, found.sentence.start, start)
    told = is_told or (is_must and takes_up(context, found))
    if told or found.phrase.rule.endswith(_OF_COUNCILS):
        meant = find_council_meant(context, found.sentence, start, words)
        is_own = meant is None and is_must and takes_up(context, found)
        return (name_council(context, "who") or None) if is_own else meant
    return find_sent_meant(context, start, words) if is_must else None


def _takes_up_advice(context: Context, found: Found, words: str) -> bool:
    """Whether *it* goes on with what a council was advised (*It should also …*), or a minister wrote to it."""
    goes_on = words == "It" and _SHOULD_ALSO.match(found.match[0])
    lead = context.text.text[found.sentence.start : found.match.start()]
    return bool(goes_on) or is_written_by_minister(lead)


def pattern_of(name: str) -> str:
    """A pattern of ``requirements.toml`` by the name of its table."""
    return str(load_words("requirements", name)["pattern"])
