"""The lead inspectors that a report names, without their titles and in the order printed.

ILACS reports name them under the dates (*Lead inspector: …, His Majesty's Inspector*), the single
inspection framework in *Information about this inspection*, earlier reports as *Reporting inspector*.
"""

import re
from typing import NamedTuple

from candour.extraction.clean import Span
from candour.extraction.inspection.lines import Line, Pages

_LABEL = re.compile(
    r"(?:joint\s+)?(?:lead|reporting)\s+inspectors?(?:\s*\(s\))?(?:\s+on\s+site)?\s*:?\s*", re.I
)
_SIGN = re.compile(r"(?:[Ll]ead|[Rr]eporting)\s+[Ii]nspector")
_TITLE = re.compile(
    r"""\(.*?\)
    |\b(?:senior\s+)?(?:his|her)\s+majest(?:y|ies)[’‘'`´]?s?\s+(?:senior\s+)?inspectors?(?:\s+of\s+\w+)?
    |\b(?:senior\s+)?h\.?\s?m\.?\s+(?:senior\s+)?inspectors?\b
    |\b(?:senior\s+)?S?HMIs?\b(?:,?\s+designate\b)?|\b(?:OI|AI|RI|SCCI|SCRI)\b
    |\b(?:senior\s+)?(?:ofsted|additional|contracted|seconded|social\s+care(?:\s+(?:regulatory|compliance))?|regulatory)\s+inspect(?:or|ion\s+manager)s?
    |\b(?:mr|mrs|ms|miss|dr)\b\.?""",
    re.IGNORECASE | re.VERBOSE,
)
_ROLE = re.compile(
    r"(?:(?:principal|senior|regional|specialist|social|care|children[’']?s?|services|schools?|education|quality"
    r"|assurance|operational|national|designate|lead|and|of|for|adviser|officer|manager|director|trainee)\b\s*)+",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(
    r"\s+(?:report\s+(?:published|author)|published|inspection\s+dates?|judgements?|age\s+group|deputy|team\s+inspector).*",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?:[,;/&]|\band\b)\s*")
_NAME = re.compile(
    r"[^\W\d_][\w’'`.-]*(?:\s+(?:(?:de|van|von|der|la|le|du|al|el)\s+)*[^\W\d_][\w’'`.-]*){1,4}"
)
_HYPHEN = re.compile(r"\s*-\s*")  # *Jenny -Ellen*: a hyphen that the print set apart
_CONTINUES = re.compile(
    r"(?:senior\s+)?(?:(?:his|her)\s+majesty|majesty|S?HMI\b|inspectors?\b|ofsted|OI\b)", re.I
)
_SEVERAL = re.compile(r"(?:joint\s+)?(?:lead|reporting)\s+inspectors", re.I)
_MOST_LINES = 4


class Leads(NamedTuple):
    """Lead inspectors, and the passage that names them."""

    names: tuple[str, ...]
    span: Span


def find_lead_inspectors(pages: Pages) -> Leads | None:
    """The lead inspectors of the first place that names them, or ``None`` where none can be told for sure."""
    for page in pages.pages:
        if "nspector" not in page.text or not _SIGN.search(page.text):
            continue
        lines = pages.lines(page.number)
        for index, line in enumerate(lines):
            label = _LABEL.match(line.text)
            if label and (leads := _read(lines[index : index + _MOST_LINES], label.end())):
                return leads
    return None


def _read(lines: tuple[Line, ...], label_end: int) -> Leads | None:
    """The names after a label, with as many further lines as they need."""
    text = lines[0].text[label_end:].strip()
    for number, line in enumerate(lines, 1):
        text = f"{text} {line.text}".strip() if number > 1 else text
        following = lines[number].text if number < len(lines) else ""
        names = () if text.endswith((",", " and", "&", ";", "/")) else parse_names(text)
        if len(names) == 1 and _SEVERAL.match(lines[0].text) and parse_names(following):
            text += ","  # *Lead inspectors*, one on each line
        elif names and not _CONTINUES.match(following):
            return Leads(names, Span(line.page, lines[0].start, line.end))
    return None


def parse_names(text: str) -> tuple[str, ...]:
    """The names in a list of people with titles; empty unless every part is a title or looks like a name.

    >>> parse_names("Ann Lee, His Majesty’s Inspector, and Bo O’Hara HMI")
    ('Ann Lee', 'Bo O’Hara')
    """
    listed = _TITLE.sub(" ", _NEXT_LABEL.sub("", text))
    parts = [part.strip(" .:–-") for part in _JOIN.split(listed)]
    names = [
        _HYPHEN.sub("-", " ".join(part.split()))
        for part in parts
        if part and not _ROLE.fullmatch(part)
    ]
    if not all(
        _NAME.fullmatch(name) and name[0].isupper() and name == _titled(name) for name in names
    ):
        return ()
    return tuple(dict.fromkeys(names))


_NO_NAME = re.compile(
    r"\b(?:inspect|majest|hmi|ofsted|senior|regulat|judgement|grade|deputy|team)", re.I
)


def _titled(name: str) -> str:
    """The name if each of its longer words starts with a capital, else nothing: a sentence is no name."""
    if _NO_NAME.search(name):
        return ""
    return name if all(word[0].isupper() for word in name.split() if len(word) > 3) else ""
