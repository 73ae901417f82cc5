"""The council whose officers' e-mail addresses a paper prints: its own papers often call it *the Council* and no more.

Source: the reports of officers to members, whose first lines give the name and address of the officer responsible.
"""

import re
from collections.abc import Iterator
from datetime import date

from candour.authorities import find_authority
from candour.errors import AmbiguousAuthority, UnknownAuthority
from candour.extraction.prose.text import Text

_ADDRESS = re.compile(r"@(?:[a-z-]+\.)?(?P<name>[a-z-]{3,40})\.gov\.uk\b")


def find_council_by_address(text: Text, *, on: date | None) -> str | None:
    """The GSS code of the only council to which e-mail addresses of a text belong, or ``None``."""
    if "@" not in text.text:
        return None
    codes = {*_find_codes(text, on)}
    return codes.pop() if len(codes) == 1 else None


def _find_codes(text: Text, on: date | None) -> Iterator[str]:
    for name in {match["name"] for match in _ADDRESS.finditer(text.lowered)}:
        try:
            authority = find_authority(name.replace("-", " "), on=on)
        except (UnknownAuthority, AmbiguousAuthority):
            continue
        if authority.code:
            yield authority.code
