"""The numbers of an intervention, and what changed between two looks."""

import datetime as dt

import pytest

from candour.analysis import find_changes, summarise
from candour.facts import Commitment, Instrument, Requirement
from candour.facts.record import DecisionEntry, DisclosureEntry, FulfilmentEntry, WithdrawalEntry


@pytest.fixture
def story(record):
    record.document("letter", kind="letter", written="2019-11-01")
    record.fact(
        Instrument,
        "letter",
        kind="letter",
        issued_by="the Secretary of State",
        issued_to="the leader",
        date="2019-11-01",
    )
    record.fact(Requirement, "letter", must="act", force="order", deadline="2020-01-31")
    record.fact(Requirement, "letter", must="consider", force="recommendation")
    record.fact(Commitment, "letter", quantity=10, unit="posts")
    return record


def test_the_summary_counts_what_the_pages_show(story):
    summary = summarise(story.ledger(), on=dt.date(2020, 2, 1))
    assert summary.days_open == 92
    assert summary.requirements == {"overdue": 1}
    assert summary.recommendations == 1
    assert summary.commitments == {"no_evidence": 1}
    assert (summary.promised[0].promised, summary.promised[0].delivered) == (10, 0)
    (gap,) = summary.gaps
    assert (gap.days, gap.at_least) == (92, True)
    assert gap.wording == (
        "no record of the councillors' being told: at least 92 days by 1 February 2020"
    )


def test_the_gap_ends_when_the_councillors_were_told(story):
    story.add(DisclosureEntry, document="letter", to="councillors", date="2019-12-01")
    (gap,) = summarise(story.ledger(), on=dt.date(2020, 2, 1)).gaps
    assert (gap.days, gap.at_least) == (30, False)


def test_told_on_the_same_day_is_said_in_words(story):
    story.add(DisclosureEntry, document="letter", to="councillors", date="2019-11-01")
    (gap,) = summarise(story.ledger(), on=dt.date(2020, 2, 1)).gaps
    assert gap.wording == "councillors told on the same day (1 November 2019)"


def test_what_the_executive_had_only_from_the_newspaper_has_no_gap(record):
    record.document("news", kind="news", published="2019-11-05")
    record.fact(Instrument, "news", kind="direction", issued_to="the leader")
    assert summarise(record.ledger(), on=dt.date(2020, 2, 1)).gaps == ()


def test_before_it_opened_an_intervention_has_no_days(story):
    assert summarise(story.ledger(), on=dt.date(2019, 10, 31)).days_open is None


def test_a_closed_intervention_stops_counting(story):
    import msgspec

    from candour.facts import PartialDate

    story.intervention = msgspec.structs.replace(
        story.intervention, closed=PartialDate.of("2019-12-01")
    )
    summary = summarise(story.ledger(), on=dt.date(2020, 2, 1))
    assert (summary.days_open, summary.has_closed) == (30, True)


def test_changes_between_two_days_of_one_record(story):
    story.add(DisclosureEntry, document="letter", to="councillors", date="2020-01-15")
    story.add(FulfilmentEntry, of="e4", quantity=4, date="2020-01-20")
    ledger = story.ledger()
    changes = find_changes(
        ledger, ledger, before_on=dt.date(2020, 1, 1), after_on=dt.date(2020, 2, 1)
    )
    assert [(one.id, one.before, one.after) for one in changes.statuses] == [
        ("e2", "open", "overdue")
    ]
    assert [(one.before, one.after, one.delivered_after) for one in changes.deliveries] == [
        ("no_evidence", "partly_kept", 4)
    ]
    assert {(one.item, one.audience) for one in changes.told} == {
        ("e1", "councillors"),
    }
    assert [event.kind for event in changes.events] == ["disclosure", "fulfilment", "deadline"]
    assert (changes.recorded, changes.corrected, changes.withdrawn) == ((), (), ())


def test_changes_between_two_states_of_the_record_on_one_day(story):
    before = story.ledger(as_at=story.now)
    moment = story.now
    met = story.add(DecisionEntry, of="e2", by="DfE", outcome="met", date="2020-01-10")
    corrected = story.fact(
        Requirement, "letter", must="consider it", force="recommendation", supersedes="e3"
    )
    withdrawal = story.add(WithdrawalEntry, supersedes="e4", reason="misread")
    day = dt.date(2020, 1, 20)
    changes = find_changes(story.ledger(as_at=moment), story.ledger(), before_on=day, after_on=day)
    assert before.entries == story.ledger(as_at=moment).entries
    assert [(one.id, one.before, one.after) for one in changes.statuses] == [
        ("e2", "due_soon", "met")
    ]
    assert changes.recorded == (met,)
    assert changes.corrected == (("e3", corrected),)
    assert changes.withdrawn == ("e4",)
    assert withdrawal not in changes.recorded
    assert changes.events == ()


def test_nothing_changes_between_a_look_and_itself(story):
    day = dt.date(2020, 1, 20)
    assert find_changes(story.ledger(), story.ledger(), before_on=day, after_on=day).is_empty


def test_documents_and_facts_are_those_that_there_were_by_the_day(story):
    story.document("report", kind="report", published="2020-03-01")
    story.fact(Requirement, "report", must="go on", force="order")
    story.document("page", kind="other")
    before, after = (
        summarise(story.ledger(), on=day) for day in (dt.date(2020, 2, 1), dt.date(2020, 3, 1))
    )
    assert (before.documents, before.facts) == (2, 4)
    assert (after.documents, after.facts) == (3, 5)
