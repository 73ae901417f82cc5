"""Facts in words, for people: dates, authorities, sums, sentences cut to length."""

from datetime import date
from typing import TYPE_CHECKING

from candour.errors import InvalidInput
from candour.facts import PartialDate

if TYPE_CHECKING:
    from candour.authorities import Authority

_LONGEST = 220


def day(found: PartialDate | None) -> str:
    """A date as people write it, or its own wording where it could not be resolved.

    >>> day(PartialDate.of("2020-01-31")), day(PartialDate.of("2006-10")), day(None)
    ('31 January 2020', 'October 2006', '')
    """
    if found is None:
        return ""
    if found.value is None or found.precision == "year":
        return found.value or f"“{found.text}”"
    if found.precision == "month":
        return f"{date.fromisoformat(found.value + '-01'):%B %Y}"
    whole = date.fromisoformat(found.value)
    return f"{whole.day} {whole:%B %Y}"


def name_of(code: str | None) -> str | None:
    """The name of the authority with this GSS code; the code itself where the register does not know it."""
    found = _authority(code)
    return code if found is None else f"{found.name} ({code})"


def short_name_of(code: str | None) -> str | None:
    """As ``name_of``, without words of kind and without the code."""
    found = _authority(code)
    return code if found is None else found.short_name


def _authority(code: str | None) -> "Authority | None":
    if code is None:
        return None
    from candour.authorities import authority_by_code

    try:
        return authority_by_code(code)
    except InvalidInput:
        return None


def cut(text: str, *, longest: int = _LONGEST) -> str:
    """The text on one line, cut at a word where it is longer than so many characters.

    >>> cut("one two three", longest=9)
    'one two …'
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return f"{line[: longest - 1].rsplit(' ', 1)[0]} …"


def sentence_case(word: str) -> str:
    """A word of the vocabulary as people write it.

    >>> sentence_case("inspection_report")
    'Inspection report'
    """
    return word.replace("_", " ").capitalize().replace("Foi ", "FOI ").replace("Email", "E-mail")


def count(number: int, thing: str) -> str:
    """A number of things.

    >>> count(1, "page"), count(2, "page")
    ('1 page', '2 pages')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def amount(quantity: float | None, unit: str | None, *, at_least: bool) -> str:
    """A quantity with its unit.

    >>> amount(5_500_000, "GBP", at_least=False), amount(130, "posts", at_least=True)
    ('£5.5 million', 'at least 130 posts')
    """
    if quantity is None:
        return "Support without a number"
    more = "at least " if at_least else ""
    if unit != "GBP":
        return f"{more}{quantity:,g} {(unit or '').replace('_', ' ')}".strip()
    for size, name in ((1_000_000_000, " billion"), (1_000_000, " million")):
        if quantity >= size:
            return f"{more}£{quantity / size:,g}{name}"
    return f"{more}£{quantity:,g}"
