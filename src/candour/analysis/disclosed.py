"""Which paper an accepted ``disclosure`` fact is about.

A fact says what came before an audience in the words of its document: *this letter*, *your letter of 12 November 2018*, *the
direction*, *three letters* in a paper that lists three. It counts for a paper where these words can mean no other; where they leave it open, a person records which
document it was, and until then the fact stands for itself.
"""

import re
from typing import NamedTuple

from candour.analysis.days import say_day
from candour.analysis.instruments import KnownInstrument, find_instruments
from candour.analysis.ledger import Ledger, remembered
from candour.facts import Disclosure, PartialDate
from candour.facts.record import DisclosureEntry, FactEntry

HEAD_RULE = "addressed-head"
"""The rule by which a paper's own lines of addressees are disclosures of it."""

_DOCUMENT_KINDS = {
    "letter": ("letter", "email"),
    "email": ("email",),
    "direction": ("direction", "letter"),
    "notice": ("improvement_notice", "letter"),
    "report": ("report", "inspection_report"),
    "response": ("foi_response",),
}
_NOUNS = {
    "letter": ("letter", "warning"),
    "direction": ("direction", "order"),
    "notice": ("improvement_notice", "warning"),
    "warning": ("warning", "improvement_notice"),
    "report": ("report",),
}
_THIS = re.compile(r"(?:a\s+copy\s+of\s+)?this\s+(?:\w+\s+)?(?P<noun>[a-z]+)", re.IGNORECASE)
_BARE = re.compile(
    r"(?:a\s+copy\s+of\s+)?(?:the|that)\s+(?:improvement\s+)?(?P<noun>[a-z]+)", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:a\s+copy\s+of\s+|copies\s+of\s+)?(?:the\s+|these\s+|those\s+)?"
    r"(?P<count>two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9]\d)\s+(?:\w+\s+)?(?P<noun>[a-z]+)s\b",
    re.IGNORECASE,
)
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NOUN = re.compile(rf"\b(?P<noun>{'|'.join(_NOUNS)})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Disclosed(NamedTuple):
    """A disclosure fact and its paper: the ``document`` held, or the ``instrument`` that is only told of, or neither."""

    entry: FactEntry
    fact: Disclosure
    document: str | None
    instrument: KnownInstrument | None

    @property
    def is_open(self) -> bool:
        """Whether nothing says which paper it was."""
        return self.document is None and self.instrument is None


@remembered
def find_disclosed(ledger: Ledger) -> tuple[Disclosed, ...]:
    """Every accepted disclosure fact with the paper that it is about, in sequence; once for each where it is about several."""
    return tuple(
        one for entry, fact in ledger.of_fact(Disclosure) for one in _resolve(ledger, entry, fact)
    )


def find_open_disclosures(ledger: Ledger) -> tuple[Disclosed, ...]:
    """The disclosure facts of which nobody has said yet which paper they are about, in sequence.

    A recorded disclosure to the same audience at a time that may be the same says it.
    """
    recorded = ledger.of_kind(DisclosureEntry)
    return tuple(
        one
        for one in find_disclosed(ledger)
        if one.is_open
        and not any(
            entry.to == one.fact.to and _may_be_one_time(entry.date, one.fact.date)
            for entry in recorded
        )
    )


def _resolve(ledger: Ledger, entry: FactEntry, fact: Disclosure) -> list[Disclosed]:
    what = " ".join((fact.what or "").split())
    if _is_itself(ledger, entry, what):
        return [Disclosed(entry, fact, entry.document, None)]
    told_of = [
        one
        for one in find_instruments(ledger)
        if entry.document in one.carriers and _may_have_been_told(one, fact.date)
    ]
    fitting = [one for one in told_of if _is_named(one, what)]
    if not fitting and (bare := _BARE.fullmatch(what)):
        fitting = [one for one in told_of if _is_kind(one, bare["noun"])]
    if len(fitting) != 1:
        fitting = _find_counted(told_of, what)
    return [
        Disclosed(entry, fact, paper.document, None if paper.document else paper)
        for paper in fitting
    ] or [Disclosed(entry, fact, None, None)]


def _find_counted(told_of: list[KnownInstrument], what: str) -> list[KnownInstrument]:
    """The papers of a kind, where the words count as many as the document tells of: *three letters*."""
    match = _COUNTED.match(what)
    if match is None:
        return []
    word = match["count"].lower()
    count = int(word) if word.isdigit() else _COUNTS.index(word) + 2
    alike = [one for one in told_of if _is_kind(one, match["noun"])]
    return alike if len(alike) == count else []


def _is_itself(ledger: Ledger, entry: FactEntry, what: str) -> bool:
    """Whether *this letter* is the letter that says so."""
    match = _THIS.fullmatch(what)
    document = ledger.documents.get(entry.document)
    if match is None or document is None:
        return False
    return document.kind in _DOCUMENT_KINDS.get(match["noun"].lower(), ())


def _is_named(instrument: KnownInstrument, what: str) -> bool:
    """Whether words name an instrument by kind and day: *The direction of 30 April*."""
    date = instrument.date
    noun = _NOUN.search(what)
    if noun is None or date is None or date.precision != "day" or date.earliest is None:
        return False
    day, year = say_day(date.earliest).rsplit(" ", 1)
    named = _YEAR.search(what)
    is_day = re.search(rf"(?<!\d){day}\b", what) is not None
    return is_day and (named is None or named[0] == year) and _is_kind(instrument, noun["noun"])


def _is_kind(instrument: KnownInstrument, noun: str) -> bool:
    return instrument.fact.kind in _NOUNS.get(noun.lower(), ())


def _may_have_been_told(instrument: KnownInstrument, date: PartialDate | None) -> bool:
    """Whether an instrument is no draft and there by the date of a disclosure."""
    if instrument.fact.status == "proposed":
        return False
    issued = instrument.date.earliest if instrument.date else None
    told = date.latest if date else None
    return issued is None or told is None or issued <= told


def _may_be_one_time(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None or one.earliest is None or other.earliest is None:
        return True
    if one.latest is None or other.latest is None:
        return True
    return one.earliest <= other.latest and other.earliest <= one.latest
