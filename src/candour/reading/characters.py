"""The characters of a page text: what a terminal, a spreadsheet and a citation can bear.

Nothing is removed and nothing joined here, only single characters are put for single characters (and one
line end for two): see docs/decisions/0002-page-text.md.
"""

import re

UNKNOWN = "\ufffd"
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def clean_text(text: str) -> str:
    """The text with ``\\n`` for every line end and ``\ufffd`` for what is no character.

    Control characters (a terminal would obey them), lone surrogates, non-characters and the marks that turn the
    direction of writing become U+FFFD; private-use bullets, non-breaking spaces and soft hyphens stay.

    >>> clean_text("one\\r\\ntwo\\x1b[2J")
    'one\\ntwo\ufffd[2J'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub(_fit, text)


def _fit(found: re.Match[str]) -> str:
    return "\n" if found[0] in _LINE_ENDS else UNKNOWN
