"""What an entry may cite: everything named is there, of the right kind, exact, and possible in time."""

import pytest

from candour.errors import RecordRefused
from candour.facts import Cite, Commitment, Finding, Instrument, Requirement, Statement
from candour.facts.record import (
    AgreementEntry,
    AssessmentEntry,
    DecisionEntry,
    DifferenceEntry,
    DisclosureEntry,
    EntryCite,
    EvidenceEntry,
    FulfilmentEntry,
    LinkEntry,
    ResponseEntry,
    WithdrawalEntry,
    check_entry,
)


def check(record):
    """Check the last entry against those before it."""
    *before, last = record.entries
    entries = {entry.id: entry for entry in before}
    documents = {document.id: document for document in record.documents}
    check_entry(last, find_entry=entries.get, find_document=documents.get)


@pytest.fixture
def held(record):
    record.document("letter", kind="letter", written="2019-11-01", text="Text of the letter")
    record.fact(Requirement, "letter", must="act", force="order")
    record.fact(Commitment, "letter", quantity=1, unit="posts")
    record.fact(Finding, "letter", polarity="weakness", text="Late")
    record.fact(Instrument, "letter", kind="letter")
    record.fact(Statement, "letter", text="All is well", reported="direct")
    return record


REQUIREMENT, COMMITMENT, FINDING, INSTRUMENT, STATEMENT = (f"e{n}" for n in range(1, 6))


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (EvidenceEntry, {"of": REQUIREMENT, "says": "done", "document": "letter"}),
        (EvidenceEntry, {"of": COMMITMENT, "says": "done"}),
        (FulfilmentEntry, {"of": COMMITMENT, "quantity": 1}),
        (AgreementEntry, {"of": REQUIREMENT, "by": "DfE"}),
        (DecisionEntry, {"of": INSTRUMENT, "by": "DfE", "outcome": "lifted"}),
        (ResponseEntry, {"to": STATEMENT, "by": "the leader", "text": "No."}),
        (
            DifferenceEntry,
            {"statement": STATEMENT, "against": (FINDING,), "type": "omission", "rule": "r"},
        ),
    ],
)
def test_what_fits_is_taken(held, kind, fields):
    held.add(kind, **fields)
    check(held)


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        (EvidenceEntry, {"of": FINDING, "says": "done"}, "which is a finding"),
        (FulfilmentEntry, {"of": REQUIREMENT, "quantity": 1}, "which is a requirement"),
        (AgreementEntry, {"of": COMMITMENT, "by": "DfE"}, "which is a commitment"),
        (DecisionEntry, {"of": FINDING, "by": "DfE", "outcome": "met"}, "which is a finding"),
        (
            LinkEntry,
            {"earlier": FINDING, "later": STATEMENT, "relation": "same"},
            "which is a statement",
        ),
        (
            DifferenceEntry,
            {"statement": FINDING, "against": (STATEMENT,), "type": "omission", "rule": "r"},
            "which is a finding",
        ),
        (ResponseEntry, {"to": "e99", "by": "the leader", "text": "No."}, "does not hold"),
        (DisclosureEntry, {"document": "other", "to": "press"}, "document other"),
        (
            EvidenceEntry,
            {"of": REQUIREMENT, "says": "done", "document": "other"},
            "document other",
        ),
        (WithdrawalEntry, {"supersedes": "e99", "reason": "x"}, "does not hold"),
        (
            AssessmentEntry,
            {"by": "the board", "movement": "improving", "supersedes": FINDING},
            "cannot correct",
        ),
        (
            AssessmentEntry,
            {
                "by": "the board",
                "movement": "improving",
                "cite": EntryCite("letter", 1, 0, 4, "Word"),
            },
            "not its quote",
        ),
        (
            AssessmentEntry,
            {
                "by": "the board",
                "movement": "improving",
                "cite": EntryCite("letter", 2, 0, 4, "Text"),
            },
            "cites page 2",
        ),
        (
            AssessmentEntry,
            {"by": "the board", "movement": "improving", "date": "2031-01-01"},
            "after the day it was recorded",
        ),
        (
            DisclosureEntry,
            {"document": "letter", "to": "press", "date": "2019-10-31"},
            "before its document was written",
        ),
        (
            DecisionEntry,
            {"of": REQUIREMENT, "by": "DfE", "outcome": "met", "date": "2019-10"},
            "before its document was written",
        ),
        (
            EvidenceEntry,
            {"of": REQUIREMENT, "says": "done", "date": "2019-10-31"},
            "before the requirement that it is about was made",
        ),
        (
            FulfilmentEntry,
            {"of": COMMITMENT, "quantity": 1, "date": "2019-10"},
            "before the promise that it is about was made",
        ),
    ],
)
def test_what_does_not_fit_is_refused_with_advice(held, kind, fields, words):
    held.add(kind, **fields)
    with pytest.raises(RecordRefused, match=words) as caught:
        check(held)
    assert caught.value.advice


def test_an_entry_of_another_intervention_cannot_be_cited(held):
    held.add(AgreementEntry, of=REQUIREMENT, by="DfE", intervention="thornsea-2018")
    with pytest.raises(RecordRefused, match="names e1 of ambermere-2019"):
        check(held)


def test_a_fact_must_be_the_very_text_of_its_page(held):
    held.fact(Finding, "letter", polarity="weakness", text="x", cite=Cite(1, 1, 5, "Text"))
    with pytest.raises(RecordRefused, match="not its quote"):
        check(held)


def test_a_fact_may_cite_a_document_whose_text_is_not_held(record):
    record.document("elsewhere", kind="news")
    record.fact(Finding, "elsewhere", polarity="weakness", text="x", cite=Cite(7, 1, 5, "Text"))
    check(record)


def test_a_withdrawal_cannot_itself_be_withdrawn(held):
    gone = held.add(WithdrawalEntry, supersedes=FINDING, reason="misread")
    check(held)
    held.add(WithdrawalEntry, supersedes=gone, reason="again")
    with pytest.raises(RecordRefused, match="cannot be corrected"):
        check(held)


def test_a_duty_that_comes_round_has_no_deadline(held):
    held.fact(
        Requirement, "letter", must="report", force="order", recurs="P1M", deadline="2019-12-01"
    )
    with pytest.raises(RecordRefused, match="cannot both recur"):
        check(held)


@pytest.mark.parametrize("recurs", ["monthly", "P", "1M", "P1.5M"])
def test_a_duty_comes_round_after_a_period(held, recurs):
    held.fact(Requirement, "letter", must="report", force="order", recurs=recurs)
    with pytest.raises(RecordRefused, match="is no period"):
        check(held)
