"""The record as at a moment: corrections, withdrawals and erasures resolved."""

import datetime as dt

from candour.analysis import open_ledger
from candour.facts import Appointment, Statement
from candour.facts.record import (
    AssessmentEntry,
    ErasureEntry,
    FactEntry,
    ResponseEntry,
    WithdrawalEntry,
)


def judge(record, **fields):
    return record.add(AssessmentEntry, by="the board", movement="improving", **fields)


def standing(ledger):
    return [entry.id for entry in ledger.entries]


def test_a_correction_takes_the_place_of_what_it_corrects_from_its_own_moment(record):
    old = judge(record)
    before = record.now
    new = judge(record, supersedes=old)
    assert standing(record.ledger(as_at=before)) == [old]
    assert standing(record.ledger()) == [new]
    assert record.ledger().current(old).id == new
    assert record.ledger(as_at=before).current(old).id == old


def test_a_withdrawn_entry_no_longer_stands_and_nothing_takes_its_place(record):
    old = judge(record)
    new = judge(record, supersedes=old)
    record.add(WithdrawalEntry, supersedes=new, reason="of another council")
    assert standing(record.ledger()) == []
    assert record.ledger().current(old) is None


def test_entries_about_a_corrected_entry_stay_with_its_correction(record):
    old = judge(record)
    reply = record.add(ResponseEntry, to=old, by="the leader", text="We differ.")
    new = judge(record, supersedes=old)
    assert [entry.id for entry in record.ledger().about(new, ResponseEntry)] == [reply]


def test_an_erased_entry_is_gone_at_every_moment(record):
    old = judge(record)
    before = record.now
    record.add(ErasureEntry, of=old, authority="a court", reason="personal data")
    assert standing(record.ledger(as_at=before)) == []
    assert record.ledger().current(old) is None


def test_a_day_counts_to_its_end_in_utc(record):
    record.now = dt.datetime(2021, 3, 1, 23, 58, tzinfo=dt.UTC)
    first, second = judge(record), judge(record)
    assert standing(record.ledger(as_at=dt.date(2021, 3, 1))) == [first]
    assert standing(record.ledger(as_at=dt.date(2021, 3, 2))) == [first, second]
    assert standing(record.ledger(as_at=dt.date(2021, 2, 28))) == []


def test_documents_recorded_later_are_not_there_yet(record):
    record.document("early")
    moment = record.now
    record.now += dt.timedelta(hours=1)
    record.document("late")
    assert set(record.ledger(as_at=moment).documents) == {"early"}


def test_entries_of_another_intervention_are_left_out_and_order_is_by_sequence(record):
    first, second = judge(record), judge(record)
    judge(record, intervention="thornsea-2018")
    ledger = open_ledger(record.intervention, record.documents, reversed(record.entries))
    assert standing(ledger) == [first, second]


def test_facts_are_found_by_type_and_by_document(record):
    record.document("minutes", kind="minutes")
    named = record.fact(Appointment, "minutes", person="A", status="appointed")
    record.fact(Statement, "minutes", text="Well.", reported="direct")
    ledger = record.ledger()
    assert [entry.id for entry, _ in ledger.of_fact(Appointment)] == [named]
    assert len(ledger.in_document("minutes")) == len(ledger.of_kind(FactEntry)) == 2
