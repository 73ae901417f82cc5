"""The authority that a document is about, of those that it names."""

import re
from collections import Counter
from collections.abc import Sequence

from candour.authorities import Mention
from candour.extraction.prose.text import Text

_AFFECTED = re.compile(
    r"\b(?:partner of|services (?:in|at|of)|inspection of|commissioner (?:for|in|to)|(?:direction|notice) (?:issued )?to|intervention (?:in|at)|to:|dear|(?:brought|sent|drafted) in(?:to| to))\s+(?:the\s+)?$"
)
_FEWEST_PLACES = 2
_COUNCIL = re.compile(r"\b(?:council|local authority|town hall)\b", re.IGNORECASE)
_SERVICES = re.compile(r"\b(?:children[’']s|social (?:care|services|work))", re.IGNORECASE)
_HELPING = re.compile(
    r"\b(?:partner(?:ship)? (?:is|with|will be)|talks with|help(?:ed)? (?:from|by)|support(?:ed)? (?:from|by)|(?:team|representatives|advis[eo]rs?|officers|staff|experts|colleagues|managers|sent in) (?:from|of)|chief executive (?:of|at)|formerly [\w’' ]+ at|director (?:of [\w’' ]+ )?(?:at|in|for))\s+(?:the\s+)?$"
)
_HELPS = re.compile(
    r"(?:,[^.,]{0,90},)?\s+(?:(?:will|is to|are to|has agreed to|agreed to|has been asked to)\s+"
    r"(?:help|support|steer|direct|lead|oversee|improve|partner|provide|assist|work with)\b|to (?:help|support|steer|lead|assist|partner)\b|as (?:its|an?|the) (?:new )?(?:improvement )?partner)",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(
    r"\b(?:services|social care|department|care|children|council|run|protection|safeguarding)\s+(?:in|at|of|for|across)\s+$",
    re.IGNORECASE,
)
_ITS_SERVICES = re.compile(
    r"(?:['’]s)?\s+(?:\w+,?\s+){0,2}(?:children|child|social care|social work|services|safeguarding)\b",
    re.IGNORECASE,
)
_CALLED_THE_COUNCIL = re.compile(
    r"\s*\((?:hereafter |hereinafter |referred to as )?[“\"‘']?the (?:council|authority|borough|county)\b",
    re.IGNORECASE,
)
_HEADING_WEIGHT = 3


def find_about(text: Text, mentions: Sequence[Mention]) -> str | None:
    """The GSS code of the authority that the text is about, or ``None`` when it names none or two alike.

    Headings and the opening count more than the rest, a council's whole name more than the place, an
    authority whose services are spoken of more than one that helps. Of two named as often the one named first,
    if that is a paragraph earlier. A bare place that is also a word or another body's counts only where services are
    spoken of as its own. An authority and its successor of the same name count together. What a paper calls *the
    council* is the one it is about.
    """
    for mention in mentions:
        if mention.certain and _CALLED_THE_COUNCIL.match(text.text, mention.end):
            return mention.authority.code
    scores: Counter[str] = Counter()
    codes: dict[str, Counter[str]] = {}
    first: dict[str, int] = {}
    headings = {block.start for block in text.paragraphs if block.kind == "heading"}
    for mention in mentions:
        code = mention.authority.code
        before = text.text[max(mention.start - 40, 0) : mention.start]
        after = text.text[mention.end : mention.end + 120]
        if code is None or not (mention.certain or _is_of_services(before, after)):
            continue
        number, led = text.paragraph_at(mention.start), before.lower()
        name = mention.authority.short_name
        is_opening = number < 2 or text.paragraphs[number].start in headings
        weight = (_HEADING_WEIGHT if is_opening else 1) + bool(_AFFECTED.search(led))
        is_whole = mention.end - mention.start > len(name) + 4
        is_helping = _HELPING.search(led) or _HELPS.match(after)
        scores[name] += -1 if is_helping else weight + is_whole
        codes.setdefault(name, Counter())[code] += 1 + is_whole
        first.setdefault(name, number)
    ranked = [row for row in scores.most_common(2) if row[1] > 0]
    if not ranked:
        return None if scores else _find_only_place(text, mentions)
    name = ranked[0][0]
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        if first[name] == first[ranked[1][0]]:
            return None
        name = min(ranked, key=lambda row: first[row[0]])[0]
    return codes[name].most_common(1)[0][0]


def _find_only_place(text: Text, mentions: Sequence[Mention]) -> str | None:
    """The authority whose place is the only one named, twice or more, where the text speaks of a council: *Hull*."""
    places = {mention.authority.short_name for mention in mentions}
    inside = [m for m in mentions if text.sentence_at(m.start).start < m.start]
    if len(places) != 1 or len(mentions) < _FEWEST_PLACES or not inside:
        return None
    is_local = _COUNCIL.search(text.text) and _SERVICES.search(text.text)
    return mentions[-1].authority.code if is_local else None


def _is_of_services(before: str, after: str) -> bool:
    """Whether a place is named as that of services: *services in Barnet*, *Hull’s children's social care*."""
    return bool(_OF_PLACE.search(before) or _ITS_SERVICES.match(after))
