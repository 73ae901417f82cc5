"""Which names are one person's: *Mr Quist* and *Leonard Quist*.

A title with a surname (or *Sir* with a first name) is the only person whom the record names in full so; where it names two, or
none, the words stand as the document has them.
"""

import re
from collections.abc import Iterable

from candour.analysis.ledger import Ledger, remembered
from candour.facts import Appointment, Assessment, Statement
from candour.facts.record import AssessmentEntry

_TITLE = re.compile(
    r"(?:the\s+)?(?:rt\s+hon|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baroness|prof(?:essor)?|cllr|councillor|commissioner)"
    r"\b\.?,?\s+",
    re.IGNORECASE,
)
_OF_FIRST_NAMES = re.compile(r"\b(?:sir|dame)\s", re.IGNORECASE)
_LETTERS = re.compile(r",?\s+(?:MP|CBE|OBE|MBE|DBE|KBE|QC|KC)\b")


@remembered
def list_people(ledger: Ledger) -> frozenset[str]:
    """Every name of two words or more by which the record names a speaker, a holder of a post or somebody who judged."""
    names: set[str | None] = {fact.speaker for _, fact in ledger.of_fact(Statement)}
    names |= {fact.person for _, fact in ledger.of_fact(Appointment)}
    names |= {fact.by for _, fact in ledger.of_fact(Assessment)}
    names |= {entry.by for entry in ledger.of_kind(AssessmentEntry)}
    plain = (_strip(name) for name in names if name)
    return frozenset(name for name in plain if " " in name)


def name_in_full(name: str, *, among: Iterable[str]) -> str:
    """The full name that a name with a title stands for, or the name itself where that is not certain.

    >>> name_in_full("Mr Quist", among=["Leonard Quist", "Patricia Orme"])
    'Leonard Quist'
    >>> name_in_full("Mr Quist", among=["Leonard Quist", "Anna Quist"]), name_in_full("Quist", among=["Leonard Quist"])
    ('Mr Quist', 'Quist')
    """
    plain = _strip(name)
    if plain == name:
        return name
    words = plain.lower().split()
    people = {one.lower(): one for one in among}
    if len(words) > 1:
        return people.get(" ".join(words), name)
    fitting = [full for key, full in people.items() if key.split()[-1:] == words]
    if not fitting and _OF_FIRST_NAMES.search(name):
        fitting = [full for key, full in people.items() if key.split()[:1] == words]
    return fitting[0] if len(fitting) == 1 else name


def _strip(name: str) -> str:
    """A name without titles before it and letters behind it."""
    plain = _LETTERS.sub("", " ".join(name.split()))
    while (match := _TITLE.match(plain)) is not None and match.end() < len(plain):
        plain = plain[match.end() :]
    return plain
