"""A plain title for a document that bears none: its kind, who wrote to whom, and its day, as far as these were read.

A title is public wherever its document is listed: it names offices and bodies before persons, and no private person.
"""

from collections.abc import Iterable

from candour.analysis.days import say_date
from candour.facts import AnyFact, Extract, Instrument, PartialDate
from candour.publishing.naming import (
    Holders,
    find_holders,
    is_public_office,
    names_person,
    show_name,
)

_WORDS = {
    "inspection_report": "Inspection report",
    "direction": "Direction",
    "improvement_notice": "Improvement notice",
    "letter": "Letter",
    "press_release": "Press release",
    "news": "Article",
    "minutes": "Minutes",
    "report": "Report",
    "improvement_plan": "Improvement plan",
    "foi_response": "Response to a request for information",
    "email": "E-mail",
}
# The kinds of instrument that a document of a kind may be itself.
_OWN = {
    "letter": ("letter", "warning"),
    "email": ("letter", "warning"),
    "direction": ("direction", "order"),
    "improvement_notice": ("improvement_notice",),
    "report": ("report",),
}
_MOST_WORDS = 10


def make_title(extract: Extract, *, date: PartialDate | None) -> str | None:
    """The title, or ``None`` where neither parties nor day were read; ``date`` is the document's own."""
    kind = _WORDS.get(extract.kind)
    if kind is None:
        return None
    day = say_date(date) if date is not None and date.value is not None else ""
    parties = _say_parties(extract, date=date)
    if parties:
        return f"{kind} {parties}{f', {day}' if day else ''}"
    return f"{kind} of {day}" if day else None


def _say_parties(extract: Extract, *, date: PartialDate | None) -> str:
    """*of the Minister for Children to the Leader*, from the document's fact of itself; empty where there is none."""
    instrument = _find_own(extract, date=date)
    if instrument is None:
        return ""
    holders = find_holders(extract.facts)
    words = [
        f"{word} {party}"
        for word, field in (("of", "issued_by"), ("to", "issued_to"))
        if (party := _say_party(instrument, field, holders=holders))
    ]
    return " ".join(words)


def _find_own(extract: Extract, *, date: PartialDate | None) -> Instrument | None:
    """What the document is itself: the instrument of its kind and day."""
    day = date.value if date is not None else None
    kinds = _OWN.get(extract.kind, ())
    return next(
        (
            fact
            for fact in _instruments(extract.facts)
            if fact.kind in kinds and day is not None and fact.date and fact.date.value == day
        ),
        None,
    )


def _instruments(facts: Iterable[AnyFact]) -> Iterable[Instrument]:
    return (fact for fact in facts if isinstance(fact, Instrument))


def _say_party(instrument: Instrument, field: str, *, holders: Holders) -> str | None:
    """An office as the document itself gives it, else who is named: a body, or a holder of a public office."""
    for also in instrument.also:
        office = " ".join(also.quote.split())
        if also.field == field and is_public_office(office) and not names_person(office):
            return _with_article(office) if len(office.split()) <= _MOST_WORDS else None
    name, role = show_name(getattr(instrument, field), holders=holders)
    if name is None:
        return _with_article(role) if role else None
    is_post = name.islower() or (is_public_office(name) and not names_person(name))
    return _with_article(name) if is_post and "," not in name else name


def _with_article(post: str) -> str:
    return post if post.lower().startswith(("the ", "councillor ", "cllr ")) else f"the {post}"
