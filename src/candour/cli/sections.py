"""The facts of a document, sorted for people: one section for each question that they ask of it."""

import re
from collections import Counter
from collections.abc import Callable

import msgspec

from candour.cli.events import tell_event
from candour.cli.words import amount, cut, day, sentence_case, short_name_of
from candour.facts import (
    AnyFact,
    Commitment,
    Disclosure,
    Extract,
    Finding,
    Instrument,
    Judgement,
    NonDisclosure,
    Requirement,
    Statement,
)

GRADE_STYLES = {
    "outstanding": "bold green",
    "good": "green",
    "requires_improvement": "yellow",
    "adequate": "yellow",
    "inadequate": "bold red",
}
_AREAS = {
    "overall": "Overall effectiveness",
    "leadership": "Leaders",
    "help_and_protection": "Help and protection",
    "in_care": "Children in care",
    "care_leavers": "Care leavers",
    "adoption": "Adoption",
    "lscb": "Safeguarding board (LSCB)",
}
_POLARITIES = {"strength": ("strength", "strengths"), "weakness": ("weakness", "weaknesses")}
_SAYS_NO_MORE = re.compile(r"(?:more|new|extra|additional|further)?", re.IGNORECASE)
_SMALL_OPENINGS = frozenset(
    {"A", "An", "All", "Her", "His", "Its", "Our", "That", "The", "Their", "These", "This", "Those"}
)
_FEW = 6
_TO_IMPROVE = ("needs_improvement", "priority_action")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a section: what leads it, what it says, in what style, a note below, and its page."""

    lead: str
    text: str
    page: int
    style: str = ""
    note: str = ""


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """Entries under a title, in the order of their place in the document."""

    title: str
    entries: tuple[Entry, ...]
    lead_width: int
    lead_style: str = ""


def find_sections(extract: Extract) -> list[Section]:
    """The sections that a document has something for, judgements and what needs to improve first."""
    sections = [_judgements(extract), _improvements(extract), _found(extract)]
    sections += [_dated(title, extract, says) for title, says in _DATED]
    return [section for section in sections if section.entries]


def _judgements(extract: Extract) -> Section:
    entries = [
        Entry(
            lead=_AREAS[fact.area],
            text=_grade(fact, extract),
            style=GRADE_STYLES[fact.grade],
            page=fact.cite.page,
        )
        for fact in extract
        if isinstance(fact, Judgement)
    ]
    entries.sort(key=lambda entry: list(_AREAS.values()).index(entry.lead))
    return Section(title="Judgements", entries=tuple(entries), lead_width=25)


def _grade(fact: Judgement, extract: Extract) -> str:
    """The grade; whose it is where the document is about another authority, and its day where the heading does not say it."""
    whose = short_name_of(fact.about) if fact.about != extract.about else None
    on = day(fact.date) if extract.kind != "inspection_report" else ""
    return ", ".join(filter(None, (sentence_case(fact.grade), whose, on)))


def _improvements(extract: Extract) -> Section:
    found = [fact for fact in extract if isinstance(fact, Finding) and fact.polarity in _TO_IMPROVE]
    entries = tuple(
        Entry(
            lead=f"{number:>2}.",
            text=cut(fact.text, longest=600),
            page=fact.cite.page,
            style="bold" if fact.polarity == "priority_action" else "",
        )
        for number, fact in enumerate(found, 1)
    )
    return Section(title="What needs to improve", entries=entries, lead_width=3, lead_style="dim")


def _found(extract: Extract) -> Section:
    """Strengths and weaknesses: each where they are few, only counted where a report is full of them."""
    found = [
        fact for fact in extract if isinstance(fact, Finding) and fact.polarity not in _TO_IMPROVE
    ]
    if len(found) <= _FEW:
        entries = [
            Entry(lead=sentence_case(fact.polarity), text=cut(fact.text), page=fact.cite.page)
            for fact in found
        ]
    else:
        counts = Counter(fact.polarity for fact in found)
        entries = [
            Entry(
                lead=f"{count:>3}",
                text=_POLARITIES[polarity][count > 1],
                page=next(fact.cite.page for fact in found if fact.polarity == polarity),
            )
            for polarity, count in counts.items()
        ]
    width = max((len(entry.lead) for entry in entries), default=0)
    return Section(title="Also found", entries=tuple(entries), lead_width=width, lead_style="cyan")


def _dated(title: str, extract: Extract, says: Callable[[AnyFact], Entry | None]) -> Section:
    entries = tuple(entry for fact in extract if (entry := says(fact)) is not None)
    width = max((len(entry.lead) for entry in entries), default=0)
    return Section(title=title, entries=entries, lead_width=min(width, 18), lead_style="cyan")


def _instrument(fact: AnyFact) -> Entry | None:
    if not isinstance(fact, Instrument):
        return None
    text = _joined(
        sentence_case(fact.kind),
        fact.issued_by and f"by {fact.issued_by}",
        fact.issued_to and f"to {fact.issued_to}",
        fact.power and f"under {fact.power}",
        fact.status and fact.status != "issued" and f"({fact.status})",
    )
    return Entry(lead=day(fact.date) or "no date", text=text, page=fact.cite.page)


def _requirement(fact: AnyFact) -> Entry | None:
    if not isinstance(fact, Requirement):
        return None
    lead = day(fact.deadline) or (f"every {_period(fact.recurs)}" if fact.recurs else "no deadline")
    notes = (
        f"To be agreed by {fact.approver}." if fact.approver else "",
        f"Otherwise: {cut(fact.otherwise)}" if fact.otherwise else "",
        f"A {fact.force}: it does not bind." if fact.force != "order" else "",
    )
    text = _joined(fact.who and f"{fact.who}:", cut(fact.must))
    return Entry(lead=lead, text=text, note="\n".join(filter(None, notes)), page=fact.cite.page)


def _commitment(fact: AnyFact) -> Entry | None:
    if not isinstance(fact, Commitment):
        return None
    purpose = cut(fact.purpose or "")
    if fact.unit and _SAYS_NO_MORE.fullmatch(
        purpose.replace(fact.unit.replace("_", " "), "").strip()
    ):
        purpose = ""
    text = _joined(
        amount(fact.quantity, fact.unit, at_least=fact.at_least),
        fact.by and f"by {fact.by}",
        purpose if purpose.startswith("to ") else purpose and f"for {purpose}",
    )
    return Entry(lead=day(fact.date) or "no date", text=text, page=fact.cite.page)


def _statement(fact: AnyFact) -> Entry | None:
    if not isinstance(fact, Statement):
        return None
    role = fact.role if fact.role and fact.role not in (fact.speaker or "") else None
    who = ", ".join(each for each in (fact.speaker or "Somebody", role) if each)
    words = cut(fact.text)
    return Entry(
        lead=day(fact.date) or "no date",
        text=f"{who}: {f'“{words}”' if fact.reported == 'direct' else words}",
        page=fact.cite.page,
    )


def _told(fact: AnyFact) -> Entry | None:
    if isinstance(fact, Disclosure):
        route = fact.route and f"({fact.route.replace('_', ' ').replace('foi', 'FOI')})"
        text = _joined(
            sentence_case(fact.to), "told", fact.what and f"of {_within(fact.what)}", route
        )
    elif isinstance(fact, NonDisclosure):
        text = _joined(
            sentence_case(fact.to or "somebody"),
            "not told",
            fact.what and f"of {_within(fact.what)},",
            fact.alleged_by and f"says {fact.alleged_by}",
        )
    else:
        return None
    return Entry(lead=day(fact.date) or "no date", text=text, page=fact.cite.page)


def _event(fact: AnyFact) -> Entry | None:
    told = tell_event(fact)
    if told is None:
        return None
    return Entry(lead=day(getattr(fact, "date", None)) or "no date", text=told, page=fact.cite.page)


_DATED: tuple[tuple[str, Callable[[AnyFact], Entry | None]], ...] = (
    ("Instruments", _instrument),
    ("Requirements", _requirement),
    ("Commitments", _commitment),
    ("What happened", _event),
    ("Who was told", _told),
    ("What was said", _statement),
)


def _within(words: str) -> str:
    """Words that opened a sentence, within another."""
    first, space, rest = cut(words).partition(" ")
    return f"{first.lower() if first in _SMALL_OPENINGS else first}{space}{rest}"


def _joined(*parts: object) -> str:
    return " ".join(str(part) for part in parts if part)


def _period(duration: str) -> str:
    """An ISO 8601 duration of one unit in words.

    >>> _period("P1M"), _period("P2W")
    ('month', '2 weeks')
    """
    units = {"D": "day", "W": "week", "M": "month", "Y": "year"}
    number, unit = duration[1:-1], units.get(duration[-1:])
    if unit is None or not number.isdigit():
        return duration
    return unit if number == "1" else f"{number} {unit}s"
