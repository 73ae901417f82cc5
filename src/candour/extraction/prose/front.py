"""What a document says of itself: its title and its author."""

import re

from candour.authorities import find_mentions
from candour.extraction.parties.gazetteer import body_pattern
from candour.extraction.parties.names import FULL, TITLE, trim_name
from candour.extraction.prose.text import Text
from candour.facts import Document
from candour.facts.extract import DocumentKind

_HEAD = 1500
_OFFICE_FILES = frozenset(
    {
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
)
_SMALL_WORD, _LONGEST_SUBJECT = 3, 160
FRONT_PARAGRAPHS = 14
_TITLE_LINES = 2
_SIGNER = re.compile(rf"(?:\s*(?:[A-Z][a-z]+\.?)?\s*)(?P<name>{FULL})")
BYLINE = re.compile(rf"^(?:(?:Written|Posted|Report|Words)\s+)?[Bb][Yy]:?\s+(?P<name>{FULL})")
_NAME_AND_DATE = re.compile(rf"^(?P<name>{FULL})\s*[|,·–-]?\s*\d{{1,2}} [A-Z][a-z]+ 20\d\d$")
_IN_CAPITALS = re.compile(
    r"\s*(?:(?:RT HON|SIR|DAME)\s+)?(?P<name>[A-Z’'-]{2,}(?: [A-Z’'.-]+){1,2}?)(?=\s+MP\b|\s*(?:\n|$))"
)
# What stands in capitals below a closing and is nobody's name.
_NO_NAME = re.compile(
    r"\b(?:ANNEX|APPENDIX|SCHEDULE|ENCL?S?|COPY|CC|MINISTER|SECRETARY|STATE|DEPARTMENT|OFFICE|COUNCIL|LEADER|CHIEF|DIRECTOR|OFFICER|THE|OF|FOR|AND|TO)\b"
)
_AUTHOR = re.compile(rf"^(?:Report\s+)?[Aa]uthor:?\s+(?P<name>{FULL})")
_NAME_ALONE = re.compile(
    rf"(?:(?:Lord|Lady|Baroness|Sir|Dame|Professor|Prof|Dr|Mr|Mrs|Ms)\.?\s+)?(?P<name>{FULL})(?:,?\s+(?:[CODM]BE|CB|DL|QC|KC|QPM))*"
)
_NAME_AND_POST = re.compile(
    rf"(?P<name>{FULL}),\s+(?:[\w’']+\s+){{0,4}}(?:[Cc]ommissioner|[Aa]dvis[eo]r)(?:\s+(?:for|to|in)\s+[\w’' ]{{3,50}})?"
)
_POST_BESIDE = re.compile(
    r"(?:Report\s+(?:of|by)\s+the\s+)?(?:\w[\w’']*\s+){0,4}?(?:[Cc]ommissioner|[Aa]dvis[eo]r|[Cc]hair)\b"
)
_FIELD = re.compile(
    r"(?:To|From|Date|Time|Venue|Present|Location|Place)\s*:|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+\d",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s[>»›]\s")
_SALUTATION = re.compile(r"^Dear [A-Z]", re.MULTILINE)
_SUBJECT = re.compile(r"\bSubject:\s*([^\n]+)")
# *From: Dev Marsh <dev@ambermere.example>*, *From: "Marsh, Dev" [mailto:…]*; an address alone names nobody.
_SENDER = re.compile(
    r"^From:[ \t]*(?P<whole>[^\n<>\[\]()@:;|]{2,80}?)[ \t]*(?:[<\[(][^\n]*)?$", re.MULTILINE
)
_SENDER_NAME = re.compile(rf"{TITLE}?(?P<name>{FULL})")
_RELEASE = re.compile(r"(?:press|news|media) release\b|for immediate release\b", re.IGNORECASE)
_CLOSING = frozenset({"yours", "kind", "best", "warm", "with", "every", "all"})
_SIGNED = re.compile(
    r"(?:Yours(?=,)|[Yy]ours\s+(?:sincerely|faithfully|ever|truly)\b|"
    r"^(?:(?:With\s+)?(?:(?:(?:my|our|every|all|many)\s+)?(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Gg]ood)\s+(?:regards|wish(?:es)?))),?[ \t]*$)"
    r"[\s,]*(?:[\[(][^\])\n]{0,40}[\])][\s,]*)?",
    re.MULTILINE,
)


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
            or BYLINE.match(words)
            or _RELEASE.match(words)
            or _FIELD.match(words)
            or _TRAIL.search(words)
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
            words = text.text[block.start : block.end]
            if is_near and (block.kind == "heading" or _is_subject_line(words)):
                return words
    return None


def _is_subject_line(words: str) -> bool:
    """Whether a paragraph is set as a letter's subject, though its format marks no heading: in capitals, or as a title."""
    told = [word for word in words.split() if len(word) > _SMALL_WORD]
    is_titled = len(told) > 1 and all(not word[:1].islower() for word in told)
    return len(words) <= _LONGEST_SUBJECT and words[-1:].isalnum() and is_titled


def declared_author(document: Document) -> str | None:
    """The author that a web page declares; of the properties of a PDF or DOCX file, only a body.

    A word processor puts there whoever it was licensed to, often the typist: nobody whom the document itself names.
    """
    author = document.metadata.author
    if author is None or document.source.media_type not in _OFFICE_FILES:
        return author
    name = " ".join(author.removeprefix("The ").removeprefix("the ").split())
    is_authority = any(
        mention.certain and name[mention.start : mention.end] == name
        for mention in find_mentions(name)
    )
    return author if is_authority or body_pattern().fullmatch(name) else None


def find_author(text: Text, kind: DocumentKind) -> str | None:
    """The byline's name, who signed a letter or sent an email; ``None`` when the document gives none."""
    if kind in ("letter", "foi_response", "direction", "improvement_notice"):
        closings = (signed.end() for signed in text.words.finditer(_SIGNED, _CLOSING))
        return next(filter(None, (_find_signer(text, end) for end in closings)), None)
    if kind == "email":
        return _find_sender(text)
    for number, block in enumerate(text.paragraphs[:FRONT_PARAGRAPHS]):
        paragraph = text.text[block.start : block.end]
        match = BYLINE.match(paragraph)
        if match is None and paragraph[-1:].isdigit():
            match = _NAME_AND_DATE.match(paragraph)
        if match is None and kind == "report":
            match = (
                _AUTHOR.match(paragraph)
                or _NAME_AND_POST.fullmatch(paragraph)
                or _match_title_page(text, number)
            )
        if match:
            return trim_name(match["name"]) or None
    return None


def _find_sender(text: Text) -> str | None:
    """Whom the first *From:* names: *Cllr Dev Marsh, Ambermere City Council*, *"Marsh, Dev"*."""
    sender = _SENDER.search(text.text, 0, _HEAD)
    whole = sender["whole"].strip(" \"“”'") if sender else ""
    named = _SENDER_NAME.match(whole)
    return (trim_name(named["name"]) if named else whole) or None


def _find_signer(text: Text, start: int) -> str | None:
    """Who signed below a closing: *With best wishes* may stand above *Yours sincerely*, where nobody has signed yet."""
    after = _SIGNER.match(text.text, start)
    return trim_name(after["name"]) if after else _find_signer_in_capitals(text, start)


def _find_signer_in_capitals(text: Text, start: int) -> str | None:
    """*BEVERLEY HALE* below *Yours sincerely*, as the letter's head writes it, if it does."""
    signed = _IN_CAPITALS.match(text.text, start)
    if signed is None or _NO_NAME.search(signed["name"]):
        return None
    at = text.lowered.find(signed["name"].lower(), 0, start)
    return text.text[at : at + len(signed["name"])] if at >= 0 else signed["name"]


def _match_title_page(text: Text, number: int) -> re.Match[str] | None:
    """A name alone in its line, above or below the post of a commissioner or adviser: the title page of their report."""
    block = text.paragraphs[number]
    named = _NAME_ALONE.fullmatch(text.text, block.start, block.end)
    beside = (
        *text.paragraphs[max(number - _TITLE_LINES, 0) : number],
        *text.paragraphs[number + 1 : number + 2],
    )
    is_theirs = any(_POST_BESIDE.match(text.text, line.start, line.end) for line in beside)
    return named if named and is_theirs else None
