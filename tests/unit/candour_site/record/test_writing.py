"""What the writer records, in which order, and what it refuses."""

import datetime as dt

import msgspec
import pytest
from django.db import connection

from candour.errors import RecordRefused
from candour.facts import PartialDate
from candour.facts.record import EntryCite, FactEntry, Intervention
from candour.publishing.casefile import CaseFile
from candour_site.record import queries, writing

SLUG = "ambermere-2019"


@pytest.fixture
def facts(record, where):
    """The ids of the accepted facts, by type."""
    waiting = queries.list_proposals(intervention=SLUG)
    entries = writing.accept_proposals([one.number for one in waiting], **where())
    return {
        proposed.fact.__struct_config__.tag: e.id
        for proposed, e in zip(waiting, entries, strict=True)
    }


def test_accepted_facts_stand_with_their_document_and_in_order(facts):
    entries = queries.list_entries(SLUG)
    assert [entry.sequence for entry in entries] == [1, 2, 3, 4, 5]
    assert all(entry.document == "direction-2019" for entry in entries)
    assert {entry.basis for entry in entries} == {"accepted"}
    assert {entry.recorded_by for entry in entries} == {"Ada"}


def test_proposals_and_decisions_are_both_kept(record, where):
    first, second, third, *_ = queries.list_proposals(intervention=SLUG)
    writing.accept_proposals([first.number], **where())
    changed = type(second.fact)(
        **{name: getattr(second.fact, name) for name in second.fact.__struct_fields__}
        | {"quantity": 44}
    )
    (corrected,) = writing.correct_proposals({second.number: changed}, **where(by="Bo"))
    writing.reject_proposals([third.number], reason="says nothing", **where())
    assert corrected.basis == "corrected"
    assert corrected.fact.quantity == 44
    assert corrected.proposal == second.fact
    states = {
        one.number: one.state for one in queries.list_proposals(intervention=SLUG, state=None)
    }
    assert [states[one.number] for one in (first, second, third)] == [
        "accepted",
        "corrected",
        "rejected",
    ]
    rejected = queries.list_proposals(intervention=SLUG, state="rejected")
    assert rejected[0].fact == third.fact
    assert rejected[0].reason == "says nothing"


def test_a_proposal_is_decided_once(record, where):
    first = queries.list_proposals(intervention=SLUG)[0]
    writing.accept_proposals([first.number], **where())
    with pytest.raises(RecordRefused, match="was accepted by Ada already"):
        writing.reject_proposals([first.number], reason="second thoughts", **where())


def test_filing_a_document_again_changes_nothing(record, where, direction_again):
    before = queries.list_proposals(intervention=SLUG)
    assert not writing.file_document(direction_again, proposals=[], **where())
    assert queries.list_proposals(intervention=SLUG) == before


def test_moments_only_rise_even_when_a_clock_goes_back(facts, where):
    late = where()
    early = late | {"recorded_at": late["recorded_at"] - dt.timedelta(days=1)}
    one = writing.disclose("direction-2019", to="officers", **late)
    two = writing.disclose("direction-2019", to="press", **early)
    assert two.recorded_at > one.recorded_at


def test_a_correction_keeps_the_old_entry_and_stands_in_its_place(facts, where):
    old = facts["requirement"]
    deadline = PartialDate.of("2020-02-29")
    fact = queries.find_entry(SLUG, old).fact
    changed = type(fact)(
        **{name: getattr(fact, name) for name in fact.__struct_fields__} | {"deadline": deadline}
    )
    new = writing.correct(old, changes={"fact": changed}, **where())
    ledger = queries.load_ledger(SLUG)
    assert ledger.current(old) == new
    assert new.basis == "corrected"
    assert new.proposal == fact
    assert queries.find_entry(SLUG, old).fact == fact


def test_what_was_corrected_cannot_be_corrected_again_nor_named(facts, where):
    old = facts["requirement"]
    withdrawal = writing.withdraw(old, reason="read twice", **where())
    with pytest.raises(RecordRefused, match=withdrawal.id):
        writing.withdraw(old, reason="again", **where())
    with pytest.raises(RecordRefused, match="no longer stands"):
        writing.add_evidence(old, says="done", **where())


@pytest.mark.parametrize(
    ("verb", "target", "fields"),
    [
        (writing.fulfil, "requirement", {"quantity": 3}),
        (writing.agree, "commitment", {"agreed_by": "the minister"}),
        (writing.decide, "finding", {"decided_by": "the minister", "outcome": "met"}),
        (writing.add_evidence, "finding", {"says": "done"}),
        (writing.link, "requirement", {"later": "ambermere-2019:3", "relation": "same"}),
    ],
)
def test_an_entry_about_the_wrong_kind_of_thing_is_refused(facts, where, verb, target, fields):
    with pytest.raises(RecordRefused, match="which is a"):
        verb(facts[target], **fields, **where())


def test_an_entry_of_another_intervention_is_refused(facts, where, clock):
    other = Intervention(id="thornsea-2020", authority="X08000001", title="Thornsea 2020")
    writing.open_intervention(other, by="Ada", recorded_at=clock.tick())
    with pytest.raises(RecordRefused, match="their own intervention"):
        writing.add_evidence(facts["requirement"], says="done", **where("thornsea-2020"))


def test_unknown_ids_are_refused_with_advice(facts, where):
    with pytest.raises(RecordRefused, match="candour show"):
        writing.add_evidence("ambermere-2019:99", says="done", **where())
    with pytest.raises(RecordRefused, match="Add the document first"):
        writing.disclose("letter-1", to="public", **where())
    with pytest.raises(RecordRefused, match="candour intervention list"):
        writing.disclose("direction-2019", to="public", **where("nowhere"))


@pytest.mark.parametrize("day", ["2019-10-31", "2031-01-01"])
def test_a_disclosure_before_the_document_or_in_the_future_is_refused(facts, where, day):
    with pytest.raises(RecordRefused):
        writing.disclose("direction-2019", to="press", date=PartialDate.of(day), **where())


def test_an_inexact_citation_is_refused(facts, where):
    wrong = EntryCite("direction-2019", 1, 3, 8, "wrong")
    with pytest.raises(RecordRefused, match="not its quote"):
        writing.disclose("direction-2019", to="press", cite=wrong, **where())


def test_a_refused_batch_records_nothing(facts, where):
    before = queries.list_entries(SLUG)
    good = writing.Draft(
        FactEntry, {"fact": before[0].fact, "document": "direction-2019", "basis": "by_hand"}
    )
    bad = good._replace(fields=good.fields | {"document": "letter-1"})
    with pytest.raises(RecordRefused):
        writing.append_drafts([good, bad], **where())
    assert queries.list_entries(SLUG) == before


def test_a_batch_may_correct_its_own_entries(facts, where):
    fact = queries.list_entries(SLUG)[0].fact
    draft = writing.Draft(
        FactEntry, {"fact": fact, "document": "direction-2019", "basis": "by_hand"}
    )
    first, second = writing.append_drafts(
        [draft, draft._replace(supersedes="ambermere-2019:6")], **where()
    )
    assert queries.load_ledger(SLUG).current(first.id) == second


def test_what_was_erased_is_shown_at_no_moment(facts, where, clock):
    before = clock.now
    writing.erase(
        facts["statement"], authority="data protection officer", reason="private", **where()
    )
    for as_at in (None, before):
        entry = next(
            e for e in queries.list_entries(SLUG, as_at=as_at) if e.id == facts["statement"]
        )
        assert entry.kind == "erased"
        assert entry.was == "fact"


def test_as_at_a_past_moment_nothing_changes(facts, where, clock):
    moment = clock.now
    before = queries.load_ledger(SLUG, as_at=moment).entries
    writing.withdraw(facts["statement"], reason="misread", **where())
    writing.disclose("direction-2019", to="press", **where())
    assert queries.load_ledger(SLUG, as_at=moment).entries == before
    assert queries.load_ledger(SLUG).entries != before


def test_an_intervention_closes_without_losing_its_past(record, clock):
    moment = clock.now
    closed = Intervention(
        id=SLUG, authority="X06000001", title="Ambermere 2019", closed=PartialDate.of("2022")
    )
    writing.describe_intervention(closed, by="Ada", recorded_at=clock.tick())
    assert queries.find_intervention(SLUG).closed == PartialDate.of("2022")
    assert queries.find_intervention(SLUG, as_at=moment).closed is None


def test_a_document_described_anew_keeps_its_past_and_its_text(facts, clock):
    moment = clock.now
    held = queries.find_document("direction-2019")
    better = msgspec.structs.replace(held, title="Statutory direction", recorded_at=clock.tick())
    writing.describe_document(better)
    assert queries.find_document("direction-2019") == better
    assert better.pages == held.pages
    (then,) = queries.load_ledger(SLUG, as_at=moment).documents.values()
    (now,) = queries.load_ledger(SLUG).documents.values()
    assert (then.title, now.title) == (held.title, "Statutory direction")


def test_a_documents_original_cannot_be_exchanged(facts, clock):
    held = queries.find_document("direction-2019")
    other = msgspec.structs.replace(held, sha256="0" * 64, recorded_at=clock.tick())
    with pytest.raises(RecordRefused, match="cannot be exchanged"):
        writing.describe_document(other)


def test_an_erasure_cannot_be_erased(facts, where):
    erasure = writing.erase(facts["statement"], authority="officer", reason="private", **where())
    with pytest.raises(RecordRefused, match="stays"):
        writing.erase(erasure.id, authority="officer", reason="private", **where())


def test_the_clock_is_read_once_the_record_is_locked(record, clock):
    def late() -> dt.datetime:
        assert connection.savepoint_ids
        return clock.tick()

    before = clock.now
    entry = writing.disclose(
        "direction-2019", to="press", intervention=SLUG, by="Ada", recorded_at=late
    )
    assert entry.recorded_at > before


def test_a_document_bears_the_moment_at_which_it_was_filed(record, clock, direction_again):
    fresh = msgspec.structs.replace(
        direction_again, id="another", sha256="b" * 64, recorded_at=clock.now
    )
    writing.file_document(
        fresh, intervention=SLUG, proposals=[], by="Ada", recorded_at=lambda: clock.tick()
    )
    assert queries.find_document("another").recorded_at == clock.now


def test_a_case_brings_what_was_described_later_and_never_takes_it_back(facts, where, clock):
    before = queries.export_case(SLUG)
    later = msgspec.structs.replace(
        queries.find_document("direction-2019"), published=None, recorded_at=clock.tick()
    )
    closed = msgspec.structs.replace(before.intervention, closed=PartialDate.of("2021-02"))
    after = CaseFile(
        intervention=closed,
        documents=tuple(later if one.id == later.id else one for one in before.documents),
        entries=before.entries,
    )
    assert writing.import_case(after, by="Ada", recorded_at=clock.tick()) == (0, 0, 1)
    assert queries.find_document("direction-2019").published is None
    assert queries.find_intervention(SLUG) == closed
    assert writing.import_case(after, by="Ada", recorded_at=clock.tick()) == (0, 0, 0)
    assert writing.import_case(before, by="Ada", recorded_at=clock.tick()) == (0, 0, 0)
    assert queries.find_document("direction-2019").published is None
    assert queries.find_intervention(SLUG) == closed
