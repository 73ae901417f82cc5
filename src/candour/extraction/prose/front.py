"""What a document says of itself: its title, author, date and the authority that it is about."""

import re
from collections import Counter
from collections.abc import Sequence

from candour.authorities import Mention
from candour.extraction.dates.resolution import resolve
from candour.extraction.dates.surroundings import Surroundings
from candour.extraction.parties.names import FULL, trim_name
from candour.extraction.prose.text import Block, Text
from candour.facts import PartialDate
from candour.facts.extract import DocumentKind

_HEAD = 1500
_FRONT_PARAGRAPHS = 14
_BACK_PARAGRAPHS = 10
_SELF_DATED = frozenset(
    {"letter", "direction", "improvement_notice", "email", "foi_response", "minutes"}
)
_DUE_LAST = re.compile(
    r"\b(?:by|before|until|within|no later than|not later than|from):?\s+(?:the\s+(?:end\s+of\s+)?)?$",
    re.IGNORECASE,
)
_SIGNED_ON = re.compile(
    r"^(?:signed|sealed|issued|served|given (?:under|by))\b.{0,120}\b(?:on|this)\s*(?:the\s*)?$",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"(?:the\s+)?(?:annex|schedule|appendix)\b[^.]{0,80}$", re.IGNORECASE)
_DATED_FORMS = frozenset({"iso", "figures", "dmy", "mdy", "my"})
_LABEL = re.compile(
    r"\b(?P<label>first published|published(?: on)?|publication date|posted(?: on| by)?|issued(?: on)?|given on|release date|for immediate release|sent|made(?: on)?|dated?(?: this)?|"
    r"date of (?:issue|letter|notice|direction)|last updated|updated)\s*:?\s*(?:on\s+|the\s+)?$",
    re.IGNORECASE,
)
_OPENS_DATED = re.compile(r"(?:First published|Published)(?: on)?:? \d", re.IGNORECASE)
_HAS_FIGURE = re.compile(r"\d")
_SHORT = 110
_MAY_DATE = re.compile(
    r"published|posted|issued|signed|dated?\b|updated|sent|held|given|adopted|approved|agreed|release|made"
)
_MEETING = re.compile(r"\bheld\b.{0,60}\bon\s*$", re.IGNORECASE)
_GIVEN = {
    "direction": re.compile(
        r"\bthis (?:statutory )?direction\b(?:(?!\b(?:direction|notice|letter)\b).){0,60}\b(?:given|issued|made)\b(?:(?!\b(?:direction|notice|letter)\b).){0,110}\bon\s*$",
        re.IGNORECASE,
    ),
    "improvement_notice": re.compile(
        r"\bthis (?:improvement )?notice\b(?:(?!\b(?:direction|notice|letter)\b).){0,60}\b(?:given|issued|served)\b(?:(?!\b(?:direction|notice|letter)\b).){0,110}\bon\s*$",
        re.IGNORECASE,
    ),
    "report": re.compile(r"^(?:report to|meeting|committee)\b.{0,90}$", re.IGNORECASE),
    "improvement_plan": re.compile(r"^(?:adopted|approved|agreed)\b.{0,60}\bon\s*$", re.IGNORECASE),
}
_SIGNER = re.compile(rf"(?:\s*(?:[A-Z][a-z]+\.?)?\s*)(?P<name>{FULL})")
_NAME_ALONE = re.compile(rf"{FULL}\s*[|,·–-]?\s*")
_WEEKDAY_LAST = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*(?:the\s+)?$", re.IGNORECASE
)
_BYLINE = re.compile(rf"^(?:(?:Written|Posted|Report|Words)\s+)?[Bb][Yy]:?\s+(?P<name>{FULL})")
_NAME_AND_DATE = re.compile(rf"^(?P<name>{FULL})\s*[|,·–-]?\s*\d{{1,2}} [A-Z][a-z]+ 20\d\d$")
_FIELD = re.compile(
    r"(?:To|From|Date|Time|Venue|Present|Location|Place)\s*:|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+\d",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"^Dear [A-Z]", re.MULTILINE)
_SUBJECT = re.compile(r"\bSubject:\s*([^\n]+)")
_RELEASE = re.compile(r"(?:press|news|media) release\b|for immediate release\b", re.IGNORECASE)
_CLOSING = frozenset({"yours"})
_SIGNED = re.compile(
    r"[Yy]ours\s+(?:sincerely|faithfully|ever|truly)\b[\s,]*(?:\[[^\]\n]{0,40}\][\s,]*)?",
    re.MULTILINE,
)
_NOISE = re.compile(
    r"[\s|•·,.:;()–—-]+|\b(?:by|on|at|am|pm|gmt|bst|updated|published|last|first|posted|date|dated|news|the|min read|\d{1,2}[:.]\d\d(?:am|pm)?)\b",
    re.IGNORECASE,
)
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
_NOWHERE = Surroundings(None, None, False, None)
_HEADING_WEIGHT = 3


def find_title(text: Text, kind: DocumentKind) -> str | None:
    """The headline, a letter's heading or an e-mail's subject, or ``None``; a rubric above another heading is none."""
    if kind in ("letter", "foi_response"):
        return _find_letter_heading(text)
    if kind == "email":
        subject = _SUBJECT.search(text.text)
        return subject[1].strip() if subject else None
    headings = [block for block in text.paragraphs if block.kind == "heading"]
    opening = [block for block in headings if block.start < _HEAD]
    if not opening or opening[0] not in text.paragraphs[:3]:
        return None
    for block in opening[:5]:
        words = text.text[block.start : block.end]
        follows = any(other.start == block.end + 1 for other in headings)
        is_rubric = len(words.split()) < (5 if words.isupper() else 4)
        is_label = (
            _NAME_AND_DATE.match(words)
            or _BYLINE.match(words)
            or _RELEASE.match(words)
            or _FIELD.match(words)
        )
        is_rubric = is_rubric and kind not in ("direction", "improvement_notice")
        if not (is_rubric and follows) and not is_label and not words.endswith((",", " and")):
            return words
    return None


def _find_letter_heading(text: Text) -> str | None:
    """The heading after the salutation."""
    salutation = _SALUTATION.search(text.text)
    for block in text.paragraphs:
        if salutation and block.start > salutation.start():
            is_near = text.paragraph_at(block.start) <= text.paragraph_at(salutation.start()) + 2
            if block.kind == "heading" and is_near:
                return text.text[block.start : block.end]
    return None


def find_author(text: Text, kind: DocumentKind) -> str | None:
    """The byline's name, or who signed a letter; ``None`` when the document gives neither."""
    if kind in ("letter", "foi_response", "direction", "improvement_notice"):
        signed = next(text.words.finditer(_SIGNED, _CLOSING), None)
        after = _SIGNER.match(text.text, signed.end()) if signed else None
        return trim_name(after["name"]) if after else None
    for block in text.paragraphs[:_FRONT_PARAGRAPHS]:
        paragraph = text.text[block.start : block.end]
        match = _BYLINE.match(paragraph)
        if match is None and paragraph[-1:].isdigit():
            match = _NAME_AND_DATE.match(paragraph)
        if match:
            return trim_name(match["name"]) or None
    return None


def find_published(text: Text, kind: DocumentKind) -> PartialDate | None:
    """The date that the document gives itself: a dateline, a labelled date, the date of a meeting or signature.

    The first published date goes before an update; ``None`` when no date stands by itself.
    """
    blocks = list(text.paragraphs[:_FRONT_PARAGRAPHS])
    if kind in ("direction", "improvement_notice", "letter"):
        blocks += _find_back(text)
    late = text.paragraphs[_FRONT_PARAGRAPHS:]
    blocks += [b for b in late if _OPENS_DATED.match(text.text, b.start, min(b.end, b.start + 40))]
    updated: PartialDate | None = None
    for block in blocks:
        paragraph = text.text[block.start : block.end]
        may_date = len(paragraph) <= _SHORT or _MAY_DATE.search(
            text.lowered, block.start, block.end
        )
        if not may_date or not _HAS_FIGURE.search(paragraph):
            continue
        for wording in text.wordings_in(block.start, block.end):
            if wording.form not in _DATED_FORMS:
                continue
            date = resolve(wording, text.text[wording.core_start : wording.end], _NOWHERE)
            start, end = wording.core_start - block.start, wording.end - block.start
            use = _read_use(paragraph, start, end, kind)
            if date.value is None or use is None:
                continue
            if use != "updated":
                return date
            updated = updated or date
    return updated


def _find_back(text: Text) -> list[Block]:
    """The paragraphs in which a letter or order is signed: before its annexes, else at its very end."""
    late = text.paragraphs[_FRONT_PARAGRAPHS:]
    annex = next(
        (n for n, b in enumerate(late) if _ANNEX.match(text.text, b.start, b.end)), len(late)
    )
    return [*late[:annex][-_BACK_PARAGRAPHS:], *late[annex:][-_BACK_PARAGRAPHS:]]


def _read_use(paragraph: str, start: int, end: int, kind: DocumentKind) -> str | None:
    """What a date is there for, by what stands before and after it in its paragraph."""
    before, after = paragraph[:start], paragraph[end:]
    before = _WEEKDAY_LAST.sub("", before)
    label = _LABEL.search(before)
    if _DUE_LAST.search(before):
        return None
    if kind in ("direction", "improvement_notice") and _SIGNED_ON.match(before):
        return "published"
    if kind in _GIVEN and _GIVEN[kind].search(before):
        return "published"
    if label and (label.start() < 4 or ":" in label.group()):
        return "updated" if "updated" in label["label"].lower() else "published"
    if kind == "minutes" and (_MEETING.search(before) or len(paragraph) < 120):
        return "published"
    if _NAME_ALONE.fullmatch(before) and not _NOISE.sub("", after):
        return "published"
    if not _NOISE.sub("", before + after) or (_BYLINE.match(before) and len(paragraph) < 80):
        return "published"
    return None


def is_dated_by_itself(kind: DocumentKind) -> bool:
    """Whether the text's own date goes before that of the file (a letter written long before it was scanned)."""
    return kind in _SELF_DATED


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
