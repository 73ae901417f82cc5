"""The areas that a grade was given to, by the words of its clause."""

import re
from collections.abc import Mapping

from candour.extraction.prose.frames.judgements.circumstances import (
    words_of,
)
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words

_SO_WERE = re.compile(
    r"[’'”\"]?,?\s+and\s+so\s+(?:was|were)\s+(?P<area>[^.;]{3,80})", re.IGNORECASE
)
_SOME_AREAS = re.compile(
    r"\b(?:one|two|three|four|five|some|several|most)\s+(?:out\s+)?of\s+(?:the|its|those|these)\s+(?:\w+\s+){0,2}(?:areas|categories|judge?ments|headings)\b|"
    r"\b(?:other|two|three|four|some|several|remaining|these|those)\s+(?:other\s+)?areas\b",
    re.IGNORECASE,
)
_IN_SOME_AREAS = re.compile(
    r"[’'”\"]?,?\s+(?:in|across|on|for|against)\s+(?:all\s+but\s+\w+\s+of\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|most|many|a\s+(?:number|range)\s+of)\s+"
    r"(?:of\s+(?:the|its|those|these)\s+)?(?:[\w-]+\s+){0,2}(?:areas|categories|headings|criteria|outcomes|judge?ments)\b",
    re.IGNORECASE,
)
_ANY_VERB = re.compile(r"(?:called|found|considered|described|deemed|dubbed)\b", re.IGNORECASE)
_NO_SERVICE = re.compile(
    r"\s*(?:the\s+|its\s+|their\s+)?(?:progress|practice|morale|oversight|supervision|assessments?|plans?|planning|management|recording|responses?|evidence)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:it|them|us|they|borough|city|county|town|of|by|to|as)\b|[A-Z]")
_BUT = re.compile(
    r"\b(?:other\s+than|except|apart\s+from|but\s+for|bar|save(?:\s+for)?|with\s+the\s+exception\s+of)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_OVERALL = re.compile(r"[’'”\"]?\s+overall\b", re.IGNORECASE)
_UP_FROM = re.compile(
    r"\b(?:up|down|step|improvement)\s+(?:\w+\s+)?from\s+(?:the|an?|its)\s*[‘“'\"]?$", re.IGNORECASE
)
# *Children in care received a grade of good*: whoever was given it.
_GIVEN_A = re.compile(
    r"(?P<area>[^.;,]{3,80}?)\s+(?:received|got|earned|gained|achieved|secured|kept|retained|(?:was|were|had\s+been)\s+(?:given|awarded))\s+(?:an?|the)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
THAT_PART = re.compile(
    r"\b(?:that|this)\s+(?:part\s+of\s+(?:the|its)\s+\w+|area|strand|service)\b", re.IGNORECASE
)
# *a poor score for each section*, after a sentence that lists them.
_FOR_EACH = re.compile(
    r"\b(?:for|in|against|under)\s+(?:each|every|all|both)\s+(?:(?:one|three|four|five|of|the|these|those)\s+)*(?:sections?|categor(?:y|ies)|parts?|strands?|headings?|areas?)\b",
    re.IGNORECASE,
)
_SECTIONS = re.compile(
    r"\b(?:divided|split|broken\s+down|falls)\s+into\b|\b(?:sections|categories|parts|strands|headings|areas)\b[;:,]",
    re.IGNORECASE,
)
# *rated good last year for child protection*
_FOR_AREA = re.compile(
    r"[’'”\"]?(?:\s+by\s+(?:[Oo]fsted|inspectors))?(?:\s+(?:last|this)\s+(?:year|month|week|spring|summer|autumn|winter)|\s+in\s+(?:[A-Z]\w+\s+)?\d{4})?\s+(?:for|in|across|at)\s+([^.;]{3,70})"
)
# *Children in care were found to be receiving services that require improvement.*
_IN_RECEIPT = re.compile(r"\b(?:in\s+receipt\s+of|receiv(?:ing|e|ed))\b")
_BOTH = re.compile(r"\b[Bb]oth\s+(?:of\s+(?:them|these|those)\s+)?(?:were|are|had\s+been)\s+$")
_BY_NOUN = (".graded_noun", ".rating_of")
_LEAD, _SENTENCES_BACK = 110, 2


def find_areas(found: Found, *, listed: bool) -> list[str]:
    """The areas that a grade is given to: several for *both* and *so were*."""
    lead = found.sentence.text[: found.match.start() - found.sentence.start]
    follows = _SO_WERE.match(found.sentence.text[found.match.end() - found.sentence.start :])
    also = find_area(follows["area"]) if follows else None
    if re.search(r"\bwere\s+(?:both|all)\s+$", lead) and find_named_areas(lead):
        return find_named_areas(lead)
    if found.phrase.rule.endswith(_BY_NOUN) and (each := _areas_behind_noun(found)):
        return each
    inside = found.match.groupdict().get("between") or ""
    several = find_named_areas(inside) if " and " in inside and "were" in inside else []
    if len(several) > 1 and set(several) != {"in_care", "care_leavers"}:
        return several
    rest = found.sentence.text[found.match.end() - found.sentence.start :]
    including = words_of("including").match(rest)
    if including and find_named_areas(including["list"]):
        return find_named_areas(including["list"])
    area = None if _IN_SOME_AREAS.match(rest) else _area(found, listed=listed)
    return [one for one in (area, also) if one]


def _areas_behind_noun(found: Found) -> list[str]:
    """Each of two areas and more: *an inadequate grade for overall effectiveness and another for the impact of leaders*."""
    words = found.match.groupdict().get("area") or ""
    named = find_named_areas(_BUT.sub("", words)) if " and " in words else []
    if "overall effectiveness" in words.lower() or words.lower().startswith("overall "):
        return ["overall", *named] if named else []
    is_joint = {"in_care", "care_leavers"} >= set(named)
    return named if len(named) > 1 and not is_joint else []


def find_areas_of_both(found: Found, told: Mapping[int, set[str]]) -> list[str] | None:
    """*At the inspection before both were rated good*: the areas graded (``told``) in the sentences before, if they are two;
    ``None`` where *both* is not what was graded."""
    sentence = found.sentence
    if not _BOTH.search(found.match.string, sentence.start, found.match.start()):
        return None
    since = max(sentence.number - _SENTENCES_BACK, 0)
    areas = {area for number in range(since, sentence.number) for area in told.get(number, ())}
    return sorted(areas) if len(areas) == 2 else []


def find_named_areas(words: str) -> list[str]:
    """Every area but the overall one that is named in these words."""
    patterns = load_words("judgements", "areas").items()
    return [
        area for area, p in patterns if area != "overall" and compile_piece(str(p)).search(words)
    ]


def find_areas_before(before: str, words: str, lead: str) -> list[str]:
    """The areas of a grade that the sentence before names: *That part of the service was marked down to …*, the last; *was given
    a poor score for each section*, all that it lists."""
    if THAT_PART.search(lead):
        return find_named_areas(before)[-1:]
    is_each = _FOR_EACH.search(words) and _SECTIONS.search(before)
    return find_named_areas(before) if is_each else []


def _area(found: Found, *, listed: bool) -> str | None:
    groups = found.match.groupdict()
    if groups.get("area"):
        return find_area(groups["area"]) or (None if listed else "overall")
    if groups.get("between") is not None:
        return _area_between(found, groups["between"])
    specific = _area_behind(found.sentence.text[found.match.end() - found.sentence.start :][:60])
    lead = found.sentence.text[: found.match.start() - found.sentence.start][-_LEAD:]
    given = _GIVEN_A.search(lead)
    if specific is None and given:
        named = find_named_areas(given["area"])
        specific = find_area(given["area"]) if named else None
    if specific is None and _UP_FROM.search(lead):
        specific = find_area(lead)
    return specific or "overall"


def _area_between(found: Found, inside: str) -> str | None:
    """The area of a grade that stands behind a verb and these words, or ``None`` where it is no area's."""
    match, sentence = found.match, found.sentence
    if _SOME_AREAS.search(sentence.text[: match.end() - sentence.start][-160:]):
        return None
    after = sentence.text[match.end() - sentence.start :][:80]
    if _OVERALL.match(after):
        return "overall"
    area = find_area(inside)
    if _is_of_something(match.group(), inside, is_service=area is not None):
        return None
    if area not in (None, "overall"):
        return area
    follows = _FOR_AREA.match(after)
    specific = find_area(_BUT.sub("", follows.group(1))) if follows else None
    if specific is None and _IN_RECEIPT.search(inside):
        specific = find_area(sentence.text[: match.start() - sentence.start][-_LEAD:])
    lead = sentence.text[: match.start() - sentence.start][-_LEAD:]
    return specific or area or find_area(lead) or "overall"


def _area_behind(after: str) -> str | None:
    """The area that is named behind a grade: *inadequate for children in care*."""
    follows = re.match(r"\s+(?:for|in|across)\s+([^.;]{3,60})", after)
    return find_area(_BUT.sub("", follows.group(1))) if follows else None


def _is_of_something(words: str, object_: str, *, is_service: bool) -> bool:
    """*called progress good*, *found practice inadequate*: a verb that is not of grades, and what no grade is given to."""
    if not _ANY_VERB.match(words) or not object_.strip():
        return False
    return bool(_NO_SERVICE.match(object_)) or not (is_service or _WHOLE.search(object_))


def find_area(words: str) -> str | None:
    """The area that words name; care leavers count with children in care where both are named together."""
    named = find_named_areas(words)
    if {"in_care", "care_leavers"} <= set(named):
        return "in_care"
    for area, pattern in load_words("judgements", "areas").items():
        if compile_piece(str(pattern)).search(words):
            return area
    return None
