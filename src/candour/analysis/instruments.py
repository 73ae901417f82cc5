"""The formal papers of an intervention: one instrument, however many documents tell of it.

A letter is known by itself, through an article that quotes it, or both. Facts and documents are taken to be one instrument
when kind, day, issuer and addressee agree and nothing speaks against it; what could be two things stays two.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec

from candour.analysis.days import first_day, say_date
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.mentions import (
    Mention,
    Roles,
    audience_of_roles,
    find_office,
    find_roles,
    find_roles_by,
    group_instruments,
)
from candour.analysis.papers import find_papers
from candour.analysis.parties import find_audience
from candour.analysis.publications import Publication, find_publications
from candour.facts import Instrument, PartialDate
from candour.facts.events import Audience
from candour.facts.record import FactEntry, RecordedDocument

_TELLING_KINDS = ("news", "press_release", "direction", "improvement_notice", "other")


class KnownInstrument(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One instrument: what tells of it, and its own document where one is registered.

    ``id`` is that of the first entry that tells of it, ``fact`` that entry's fact, ``entries`` the ids of all of them;
    ``document`` is the id of the paper itself, ``carriers`` of every document that tells of it (itself included);
    ``date`` is the paper's own; ``parties`` are the audiences of issuer and addressee, each with the words that say why;
    ``published`` is when it came out by the words of those facts; ``lifted_by`` are the entries that say that it was lifted.
    """

    id: str
    fact: Instrument
    date: PartialDate | None
    entries: tuple[str, ...]
    document: str | None
    carriers: tuple[str, ...]
    parties: tuple[tuple[Audience, str], ...]
    published: tuple[Publication, ...] = ()
    lifted_by: tuple[FactEntry, ...] = ()


@remembered
def find_instruments(ledger: Ledger) -> tuple[KnownInstrument, ...]:
    """Every instrument that the record tells of, by date; those without one last."""
    roles = find_roles(ledger)
    groups = group_instruments(ledger, roles)
    papers = find_papers(ledger, [[_best_known(group), *_issuing(group)] for group in groups])
    known = [
        _known(ledger, group, paper, roles) for group, paper in zip(groups, papers, strict=True)
    ]
    return tuple(sorted(known, key=lambda one: first_day(one.date) or dt.date.max))


def find_makers(ledger: Ledger, known: Iterable[KnownInstrument]) -> dict[str, KnownInstrument]:
    """The one instrument in force by which each document's requirements were made.

    That is the paper itself or, for news and the pages that announce one, the paper told of; a document that tells of two
    decides nothing. A report or a letter that mentions a direction makes its own recommendations.
    """
    carried: dict[str, list[KnownInstrument]] = {}
    for instrument in known:
        if instrument.fact.status in (None, "issued", "varied"):
            for document in instrument.carriers:
                if document == instrument.document or _only_tells(ledger, document):
                    carried.setdefault(document, []).append(instrument)
    found: dict[str, KnownInstrument] = {}
    for document, instruments in carried.items():
        own = [instrument for instrument in instruments if instrument.document == document]
        choice = own or instruments
        if len(choice) == 1:
            found[document] = choice[0]
    return found


def _only_tells(ledger: Ledger, document_id: str) -> bool:
    """Whether a document is of a kind that orders nothing itself: what it says is required, some paper requires."""
    document = ledger.documents.get(document_id)
    return document is None or document.kind in _TELLING_KINDS


def date_made(
    document: RecordedDocument | None, maker: KnownInstrument | None = None
) -> PartialDate | None:
    """When what a document requires or promises was required or promised: the date of its instrument, else its own."""
    dates = [maker.date] if maker is not None else []
    if document is not None:
        dates += [document.written, document.published]
    return next((date for date in dates if date is not None and date.value is not None), None)


def name_instrument(instrument: KnownInstrument) -> str:
    """An instrument in words: its kind, date, issuer and addressee as far as they are known."""
    fact = instrument.fact
    kind = fact.kind.replace("_", " ")
    date = instrument.date
    dated = date is not None and date.value is not None
    if fact.status == "lifted":
        # Nothing but its lifting is known: the date may be the day of that and not the paper's own.
        words = [f"Lifting of {'an' if kind[0] in 'aeiou' else 'a'} {kind}"]
        words += [f"({say_date(date)})"] if dated else []
    else:
        words = [f"Proposed {kind}" if fact.status == "proposed" else kind.capitalize()]
        words += [f"of {say_date(date)}"] if dated else []
    if fact.issued_by:
        words.append(f"from {fact.issued_by}")
    if fact.issued_to:
        words.append(f"to {fact.issued_to}")
    return " ".join(words)


def _known(
    ledger: Ledger, group: list[Mention], paper: str | None, roles: Roles
) -> KnownInstrument:
    entry, fact = _best_known(group)
    carriers = dict.fromkeys(one.document for one, _ in group)
    if paper is not None:
        carriers[paper] = None
    return KnownInstrument(
        id=entry.id,
        fact=fact,
        date=_date_of(fact, ledger.documents.get(paper or "")),
        entries=tuple(one.id for one, _ in group),
        document=paper,
        carriers=tuple(carriers),
        parties=_parties(ledger, group, roles),
        published=find_publications(group),
        lifted_by=tuple(one for one, fact in group if fact.status == "lifted"),
    )


def _issuing(group: list[Mention]) -> list[Mention]:
    """What tells of the giving: what says that a paper was lifted tells of the same paper, but is not the paper."""
    return [one for one in group if one[1].status != "lifted"] or group


def _best_known(group: list[Mention]) -> Mention:
    return max(_issuing(group), key=lambda one: _precision(one[1].date))


def _precision(date: PartialDate | None) -> int:
    return len(date.value or "") if date is not None else 0


def _date_of(fact: Instrument, paper: RecordedDocument | None) -> PartialDate | None:
    """The date that the facts give, or that of the paper itself where that is more precise."""
    own = paper and (paper.written or paper.published)
    return own if own and fact.date and _precision(own) > _precision(fact.date) else fact.date


def _parties(
    ledger: Ledger, group: list[Mention], roles: Roles
) -> tuple[tuple[Audience, str], ...]:
    authority = ledger.intervention.authority
    parties: dict[Audience, str] = {}
    for _, fact in group:
        day = first_day(fact.date)
        by, to = find_office(fact, "issued_by"), find_office(fact, "issued_to")
        for name, code, office, verb in (
            (fact.issued_by, fact.issued_by_code, by, "issued by"),
            (fact.issued_to, fact.issued_to_code, to, "addressed to"),
        ):
            audience = find_audience(name, code=code, authority=authority) or find_audience(office)
            audience = audience or audience_of_roles(find_roles_by(ledger, name, day=day), name)
            audience = audience or audience_of_roles(roles, name)
            if audience is not None:
                beside = f", {office}" if office and find_audience(name) is None else ""
                parties.setdefault(audience, f"{verb} {name or code}{beside}")
    return tuple(parties.items())
