"""What was corrected says so: what stood before, what stands now, and why; the document is not made to say it."""

import datetime as dt

import msgspec
import pytest

from candour.analysis import find_changes
from candour.analysis.corrections import list_corrections
from candour.analysis.ledger import open_ledger
from candour.analysis.requirements import find_requirements
from candour.errors import InvalidFact
from candour.facts import PartialDate, Requirement
from candour.facts.record import (
    DifferenceEntry,
    ErasureEntry,
    FactEntry,
    WithdrawalEntry,
    decode_entry,
    encode_value,
)
from candour.publishing.casefile import make_public_case

STATED = PartialDate.of("2026-11-20", "20 November 2026")
EXTENDED = PartialDate.of("2026-12-04", "20 November 2026")


@pytest.fixture
def extended(record):
    """A duty of a direction whose deadline was corrected, and why."""
    record.document("direction", kind="direction", written="2020-11-02", licence="own")
    first = record.fact(
        Requirement, "direction", who="the council", must="plan", force="order", deadline=STATED
    )
    (entry,) = record.entries
    fact = msgspec.structs.replace(entry.fact, deadline=EXTENDED)
    record.add(
        FactEntry,
        fact=fact,
        document="direction",
        basis="corrected",
        proposal=entry.fact,
        supersedes=first,
        reason="The minister gave more time.",
    )
    return record


def test_a_corrected_deadline_is_not_told_as_what_the_document_says(extended):
    (answer,) = find_requirements(extended.ledger(), on=dt.date(2026, 11, 24)).binding
    assert answer.deadline.day == dt.date(2026, 12, 4)
    assert (
        answer.deadline.working
        == "4 December 2026, as corrected; the document says ‘20 November 2026’"
    )
    assert answer.notes == (
        "corrected on 1 March 2021: deadline from 20 November 2026 to 4 December 2026 "
        "(reason: The minister gave more time)",
    )


def test_a_deadline_that_no_one_corrected_is_as_stated(record):
    record.document("direction", kind="direction", written="2020-11-02")
    record.fact(Requirement, "direction", must="plan", force="order", deadline=STATED)
    (answer,) = find_requirements(record.ledger(), on=dt.date(2026, 11, 24)).binding
    assert answer.deadline.working == "20 November 2026, as stated"
    assert answer.notes == ()


def test_what_changed_between_two_days_names_the_corrections_recorded_in_between(extended):
    extended.add(WithdrawalEntry, supersedes="e2", reason="Told twice.")
    ledger = extended.ledger()
    changes = find_changes(
        ledger, ledger, before_on=dt.date(2021, 2, 28), after_on=dt.date(2021, 3, 2)
    )
    corrected, withdrawn = changes.corrections
    assert [(one.name, one.before, one.after) for one in corrected.changes] == [
        ("deadline", "20 November 2026", "4 December 2026")
    ]
    assert corrected.reason == "The minister gave more time."
    assert (withdrawn.is_withdrawal, withdrawn.former, withdrawn.reason) == (
        True,
        "e2",
        "Told twice.",
    )
    later = find_changes(
        ledger, ledger, before_on=dt.date(2021, 3, 2), after_on=dt.date(2021, 3, 9)
    )
    assert later.corrections == ()


def test_every_step_of_a_correction_is_told(extended):
    former = extended.entries[-1]
    fact = msgspec.structs.replace(former.fact, deadline=PartialDate.of("2026-12-11", "x"))
    extended.add(
        FactEntry,
        fact=fact,
        document="direction",
        basis="corrected",
        proposal=former.proposal,
        supersedes=former.id,
    )
    steps = list_corrections(extended.ledger(), "e1")
    assert [step.changes[0].after for step in steps] == ["4 December 2026", "11 December 2026"]
    (answer,) = find_requirements(extended.ledger(), on=dt.date(2026, 11, 24)).binding
    assert "the document says ‘20 November 2026’" in answer.deadline.working


def test_a_reason_goes_into_the_json_and_nothing_stands_there_without_one(extended):
    plain, corrected = extended.entries
    assert b"reason" not in encode_value(plain)
    again = decode_entry(encode_value(corrected))
    assert again == corrected
    assert again.why == "The minister gave more time."
    with pytest.raises(InvalidFact, match="reason is empty"):
        msgspec.structs.replace(corrected, reason=" ")


def test_the_public_has_the_reason_unless_what_was_corrected_is_not_public(extended):
    case = make_public_case(extended.case())
    assert case.entries[-1].why == "The minister gave more time."
    common = {"statement": "e1", "against": ("e2",), "type": "timing", "rule": "by-hand"}
    extended.fact(Requirement, "direction", must="else", force="order")
    hidden = extended.add(DifferenceEntry, **common | {"statement": "e3"})
    extended.add(
        DifferenceEntry,
        **common | {"statement": "e3"},
        invited_on=dt.date(2021, 1, 1),
        published_by="Ed",
        supersedes=hidden,
        reason="Only for reviewers.",
    )
    shown = make_public_case(extended.case()).entries[-1]
    assert (shown.supersedes, shown.why) == (None, None)


def test_what_was_erased_is_not_told_by_its_correction(extended):
    case = extended.case()
    extended.add(ErasureEntry, of="e1", authority="the data officer", reason="a name")
    ledger = open_ledger(
        extended.intervention, case.documents, [*case.entries, extended.entries[-1]]
    )
    (step,) = list_corrections(ledger, "e2")
    assert step.changes == ()
