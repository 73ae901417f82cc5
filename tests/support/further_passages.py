"""What can be told without a reader of the further passages of a fact: that each gives the field it names."""

import re
from collections.abc import Iterator

from candour.facts import Also, AnyFact, Document, PartialDate

_WORD = re.compile(r"(?!and\b|the\b|for\b)\b[a-z0-9£]{3,}")
# Whoever is named elsewhere stands here by an office or as *the council*.
_OFFICE = re.compile(
    r"\b(?:council|authority|city|county|borough|mayor|leader|minister|secretary|department|chief|director|commissioner|"
    r"inspector|cllr|mr|ms|mrs|dr)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:every|each|monthly|weekly|quarterly|annual\w*|yearly|daily|once|twice|times|six-)\b",
    re.IGNORECASE,
)
_PARTIES = frozenset({"issued_by", "issued_to", "approver", "by", "person", "who", "partner", "to"})
_OF_A_LIST = frozenset({"via", "route", "kind", "form", "movement", "grade", "unit"})
_LEAST_SHARED = 0.7


def find_wrong_passages(document: Document, fact: AnyFact) -> Iterator[str]:
    """One line for each further passage that is not on its page as quoted, or does not give the field that it names."""
    for also in fact.also:
        page = document.pages[also.page - 1].text
        if page[also.start : also.end] != also.quote:
            yield f"not on page {also.page}: {also.quote!r}"
        elif also.field is not None and not _gives(fact, also):
            yield f"{also.field}={getattr(fact, also.field, None)!r} is not in {also.quote!r}"


def _gives(fact: AnyFact, also: Also) -> bool:
    assert also.field is not None
    value, words = getattr(fact, also.field), " ".join(also.quote.split())
    if value is None or value == ():
        return False
    if also.field in _OF_A_LIST:
        return True
    if isinstance(value, PartialDate):
        return " ".join(value.text.split()).lower() in words.lower()
    if isinstance(value, tuple):
        return all(name in words for name in value)
    if also.field == "recurs":
        return bool(_OFTEN.search(words))
    if also.field == "power":
        return (
            any(number in words for number in re.findall(r"\bs(\d+[A-Z]*)", value))
            or value in words
        )
    if also.field in _PARTIES and _OFFICE.search(words):
        return True
    one, other = set(_WORD.findall(str(value).lower())), set(_WORD.findall(words.lower()))
    return len(one & other) >= _LEAST_SHARED * min(len(one), len(other))
