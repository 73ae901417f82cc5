"""The grade words of every framework, in the cases and spellings that reports use."""

import re
from typing import cast

from candour.facts.inspections import Grade

TAIL = r"\s*to\s*be\s*good"
GRADE = rf"(?:requires?\s*improvement(?:{TAIL})?|outstanding|inadequate|adequate|good)"
_WORDS = re.compile(r"\b(requires?\s*improvement|outstanding|inadequate|adequate|good)\b", re.I)
_TAIL = re.compile(rf"{TAIL}\b", re.I)


def grade_in(text: str) -> Grade | None:
    """The one grade that ``text`` names, or ``None`` when it names none or several.

    >>> grade_in("Requires Improvement to be good"), grade_in("good or outstanding")
    ('requires_improvement', None)
    """
    words = {
        "requires_improvement" if word.lower().startswith("require") else word.lower()
        for word in _WORDS.findall(_TAIL.sub(" ", text))
    }
    return cast(Grade, words.pop()) if len(words) == 1 else None
