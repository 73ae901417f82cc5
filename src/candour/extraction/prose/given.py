"""Whether the words of a passage give the value of a field."""

from collections.abc import Iterable

from candour.facts import Fact, PartialDate

# Values of a list of ours, which no passage words so: what was read of a passage in such a field, it gives.
_OF_A_LIST = frozenset({"via", "route", "kind", "movement", "grade", "unit"})


def field_given(fact: Fact, fields: Iterable[str], quote: str) -> str | None:
    """The first of these fields of a fact whose value stands in the quoted words; ``None`` for none.

    A date stands there by its wording, a name as it is worded; a code is never printed.
    """
    words = _plain(quote)
    for field in fields:
        value = getattr(fact, field)
        worded = value.text if isinstance(value, PartialDate) else value
        is_worded = isinstance(worded, str) and not field.endswith("_code")
        if field in _OF_A_LIST or (is_worded and _plain(worded) in words):
            return field
    return None


def _plain(words: str) -> str:
    return " ".join(words.split()).lower()
