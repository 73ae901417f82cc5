"""A comma within a council's name ends no clause: *Bournemouth, Christchurch and Poole Council* is one name.

Patterns see a letter of no alphabet in its place, as long as a comma, so that offsets hold; facts give the name as printed.
"""

from collections.abc import Iterable, Iterator

import msgspec

from candour.authorities import Mention
from candour.facts import AnyFact

_STANDS_FOR = "\u02cc"


def hide_commas(text: str, mentions: Iterable[Mention]) -> str:
    """The text with another letter for each comma that stands within the name of an authority."""
    for mention in mentions:
        name = text[mention.start : mention.end]
        if "," in name:
            text = text[: mention.start] + name.replace(",", _STANDS_FOR) + text[mention.end :]
    return text


def hides_commas(text: str) -> bool:
    """Whether a text is read with hidden commas."""
    return _STANDS_FOR in text


def show_commas(text: str) -> str:
    """A text that was read with hidden commas, as printed."""
    return text.replace(_STANDS_FOR, ",")


def show_commas_in(facts: Iterable[AnyFact]) -> Iterator[AnyFact]:
    """The facts in their order, with the commas of names as printed."""
    for fact in facts:
        values = {field: getattr(fact, field) for field in fact.__struct_fields__}
        hidden = {
            field: show_commas(value)
            for field, value in values.items()
            if isinstance(value, str) and _STANDS_FOR in value
        }
        yield msgspec.structs.replace(fact, **hidden) if hidden else fact
