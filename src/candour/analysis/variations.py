"""What varies a paper falls with it: a direction's lifting reaches the duties of the letter, the e-mail or the later direction
that varied it.

Only what the record says: a document tells of one paper that can be lifted, beside its own, and calls it varied; or a paper is
itself recorded as varying, and one alone of its kind stood. Where it could be of two, nothing falls.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from candour.analysis.days import first_day
from candour.analysis.instruments import KnownInstrument, find_instruments
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.lifting import Lifting, find_liftings, stood_before
from candour.facts import Instrument
from candour.facts.record import RecordedDocument

_CAN_BE_LIFTED = ("direction", "improvement_notice", "order")


@remembered
def find_varied(ledger: Ledger) -> Mapping[str, KnownInstrument]:
    """The paper that each document varies, by the document's id; those that vary none, or one of several, are left out."""
    told: dict[str, list[KnownInstrument]] = {}
    for one in find_instruments(ledger):
        if one.fact.kind in _CAN_BE_LIFTED and one.fact.status != "proposed":
            for document in one.carriers:
                if document != one.document:
                    told.setdefault(document, []).append(one)
    return {
        document: papers[0]
        for document, papers in told.items()
        if len(papers) == 1 and _says_varied(ledger, document, papers[0])
    }


def _says_varied(ledger: Ledger, document_id: str, paper: KnownInstrument) -> bool:
    statuses = {
        entry.fact.status
        for entry in ledger.in_document(document_id)
        if entry.id in paper.entries and isinstance(entry.fact, Instrument)
    }
    made, told = first_day(paper.date), _day_of(ledger.documents.get(document_id))
    return "varied" in statuses and "lifted" not in statuses and (made is None or made < told)


def _day_of(document: RecordedDocument | None) -> dt.date:
    known = first_day(document.written, document.published) if document is not None else None
    return known or dt.date.max


@remembered
def find_endings(ledger: Ledger, *, on: dt.date) -> Mapping[str, Lifting]:
    """``find_liftings``, and the lifting of a paper reaches the later ones that only varied it."""
    found = dict(find_liftings(ledger, on=on))
    instruments = find_instruments(ledger)
    for later in instruments:
        lifting = found.get(later.id, Lifting())
        varied = _varied_by(later, instruments, found)
        if lifting.lifted_on is None and varied is not None:
            found[later.id] = varied
    return found


def _varied_by(
    later: KnownInstrument, instruments: Sequence[KnownInstrument], found: Mapping[str, Lifting]
) -> Lifting | None:
    """The lifting of the one paper of its kind that stood when ``later`` varied it, after that day."""
    day = first_day(later.date)
    if later.fact.status != "varied" or day is None:
        return None
    liftings = [
        found.get(one.id, Lifting()) for one in instruments if stood_before(one, later, day)
    ]
    stood = [one for one in liftings if one.lifted_on is None or one.lifted_on > day]
    return stood[0] if len(stood) == 1 and stood[0].lifted_on is not None else None
