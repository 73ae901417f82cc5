"""Where a requirement stands on a day: every status of RECORD.md, in its order, with its working."""

import datetime as dt

import pytest

from candour.analysis import (
    RequirementAnswer,
    count_statuses,
    find_due,
    find_overdue,
    find_requirements,
)
from candour.facts import Also, Instrument, PartialDate, Requirement
from candour.facts.record import (
    AgreementEntry,
    DecisionEntry,
    EvidenceEntry,
    WithdrawalEntry,
)

JANUARY = {"value": "2020-01-31", "precision": "day", "text": "the end of January"}


@pytest.fixture
def direction(record):
    record.document("direction", kind="direction", written="2019-11-01")
    record.fact(
        Instrument,
        "direction",
        kind="direction",
        issued_by="the Secretary of State for Education",
        issued_to="Ambermere City Council",
        date="2019-11-01",
        status="issued",
    )
    return record


def require(record, **fields):
    fields = {
        "must": "agree a partnership",
        "force": "order",
        "deadline": PartialDate(**JANUARY),
    } | fields
    return record.fact(Requirement, "direction", **fields)


def ask(record, on, entry=None) -> RequirementAnswer:
    found = find_requirements(record.ledger(), on=dt.date.fromisoformat(on))
    answers = [*found.binding, *found.others]
    return next(a for a in answers if entry is None or a.id == entry)


@pytest.mark.parametrize(
    ("on", "status", "days_left"),
    [
        ("2020-01-02", "open", 29),
        ("2020-01-03", "due_soon", 28),
        ("2020-01-31", "due_soon", 0),
        ("2020-02-01", "overdue", -1),
    ],
)
def test_an_order_is_open_then_due_soon_then_overdue(direction, on, status, days_left):
    require(direction)
    answer = ask(direction, on)
    assert (answer.status, answer.days_left) == (status, days_left)
    assert answer.deadline_passed is (status == "overdue")


def test_the_working_joins_the_period_with_the_other_wording_of_the_same_deadline(direction):
    also = (Also("deadline", 1, 5, 17, "three months"),)
    require(direction, also=also)
    assert ask(direction, "2019-12-01").deadline.working == (
        "three months from 1 November 2019, stated as ‘the end of January’: 31 January 2020"
    )


def test_a_period_that_does_not_end_on_the_stated_day_is_shown_beside_it(direction):
    require(direction, also=(Also("deadline", 1, 5, 15, "two months"),))
    assert ask(direction, "2019-12-01").deadline.working == (
        "stated as ‘the end of January’: 31 January 2020 "
        "(two months from 1 November 2019 would be 1 January 2020)"
    )


def test_a_repetition_of_the_duty_may_name_the_period_of_an_undated_instrument(record):
    record.document("news", kind="news", published="2019-11-05")
    record.fact(Instrument, "news", kind="direction", status="issued")
    words = "gave the city three months to find a neighbour"
    also = (Also(None, 1, 0, len(words), words),)
    deadline = PartialDate(**JANUARY)
    near = record.fact(Requirement, "news", must="act", force="order", deadline=deadline, also=also)
    words = "a plan for 18 months"
    also = (Also(None, 1, 0, len(words), words),)
    far = record.fact(Requirement, "news", must="act", force="order", deadline=deadline, also=also)
    assert ask(record, "2019-12-01", near).deadline.working == (
        "three months, stated as ‘the end of January’: 31 January 2020"
    )
    assert ask(record, "2019-12-01", far).deadline.working == (
        "stated as ‘the end of January’: 31 January 2020"
    )


def test_a_deadline_of_a_month_counts_to_its_last_day_and_says_so(direction):
    require(direction, deadline=PartialDate.of("2020-02", "during February 2020"))
    answer = ask(direction, "2020-02-29")
    assert answer.status == "due_soon"
    assert "its last day, 29 February 2020" in answer.deadline.working
    assert ask(direction, "2020-03-01").status == "overdue"


def test_a_deadline_that_nobody_can_date_is_undated_never_overdue(direction):
    require(direction, deadline=PartialDate.unresolved("early next year"))
    answer = ask(direction, "2029-01-01")
    assert answer.status == "undated"
    assert "‘early next year’" in answer.deadline.working


def test_a_decision_meets_it_and_one_after_the_deadline_meets_it_late(direction):
    early, late = require(direction), require(direction, must="appoint a director")
    direction.add(DecisionEntry, of=early, by="the board", outcome="met", date="2020-01-31")
    direction.add(DecisionEntry, of=late, by="the board", outcome="met", date="2020-02-01")
    assert ask(direction, "2020-01-30", early).status == "due_soon"
    assert ask(direction, "2020-01-31", early).status == "met"
    assert ask(direction, "2020-02-01", late).status == "met_late"


def test_with_an_approver_it_awaits_agreement_until_that_approver_agrees(direction):
    entry = require(direction, approver="the secretary of state")
    direction.add(EvidenceEntry, of=entry, says="done", date="2020-01-20")
    assert ask(direction, "2020-01-19").status == "due_soon"
    waiting = ask(direction, "2020-01-20")
    assert (waiting.status, waiting.deadline_passed) == ("awaiting_agreement", False)
    passed = ask(direction, "2020-02-01")
    assert (passed.status, passed.deadline_passed) == ("awaiting_agreement", True)

    direction.add(AgreementEntry, of=entry, by="the council leader", date="2020-01-25")
    still = ask(direction, "2020-02-01")
    assert still.status == "awaiting_agreement"
    assert still.notes == (
        "the council leader agreed; the agreement needed is that of the secretary of state",
    )

    direction.add(DecisionEntry, of=entry, by="the board", outcome="met", date="2020-01-28")
    assert ask(direction, "2020-02-01").status == "awaiting_agreement"
    direction.add(
        AgreementEntry, of=entry, by="Secretary of State for Education", date="2020-02-03"
    )
    assert ask(direction, "2020-02-02").status == "awaiting_agreement"
    agreed = ask(direction, "2020-02-03")
    assert (agreed.status, agreed.agreed_on.value) == ("met_late", "2020-02-03")


def test_a_later_decision_that_it_is_not_met_opens_it_again(direction):
    entry = require(direction, approver="the secretary of state")
    direction.add(EvidenceEntry, of=entry, says="done", date="2020-01-20")
    direction.add(DecisionEntry, of=entry, by="DfE", outcome="not_met", date="2020-01-25")
    assert ask(direction, "2020-01-26").status == "due_soon"
    assert ask(direction, "2020-02-01").status == "overdue"


def test_evidence_without_a_decision_meets_nothing(direction):
    entry = require(direction)
    evidence = direction.add(EvidenceEntry, of=entry, says="done", date="2020-01-20")
    answer = ask(direction, "2020-02-01")
    assert (answer.status, answer.evidence) == ("overdue", (evidence,))


@pytest.mark.parametrize("outcome", ["lifted", "superseded", "fallback"])
def test_a_decision_about_the_instrument_closes_what_it_requires(direction, outcome):
    entry = require(direction)
    direction.add(DecisionEntry, of="e1", by="DfE", outcome=outcome, date="2020-03-01")
    assert ask(direction, "2020-02-29").status == "overdue"
    closed = ask(direction, "2020-03-01")
    assert closed.status == outcome
    assert set(closed.entries) == {entry, "e1", "e3"}


def test_lifted_comes_before_superseded_before_fallback_before_met(direction):
    entry = require(direction)
    expected = []
    for outcome in ("met", "fallback", "superseded", "lifted"):
        direction.add(DecisionEntry, of=entry, by="DfE", outcome=outcome, date="2020-01-10")
        expected.append(ask(direction, "2020-01-11").status)
    assert expected == ["met", "fallback", "superseded", "lifted"]


def test_an_instrument_recorded_as_lifted_lifts_the_only_one_of_its_kind(direction):
    require(direction)
    direction.document("news", kind="news", published="2021-02-02")
    direction.fact(Instrument, "news", kind="direction", date="2021-02-01", status="lifted")
    assert ask(direction, "2021-01-31").status == "overdue"
    assert ask(direction, "2021-02-01").status == "lifted"


def test_an_instrument_lifted_by_its_own_date_is_lifted_on_the_day_that_says_so(direction):
    entry = require(direction)
    direction.document("older", kind="direction", written="2017-05-01")
    older = direction.fact(
        Instrument, "older", kind="direction", date="2017-05-01", status="issued"
    )
    direction.fact(Requirement, "older", must="report", force="order")
    direction.document("lifting", kind="letter", written="2021-02-08")
    direction.fact(Instrument, "lifting", kind="direction", date="2019-11-01", status="lifted")
    assert ask(direction, "2021-02-07", entry).status == "overdue"
    assert ask(direction, "2021-02-08", entry).status == "lifted"
    still = next(
        answer
        for answer in find_requirements(direction.ledger(), on=dt.date(2022, 1, 1)).binding
        if answer.instrument == older
    )
    assert (still.status, still.notes) == ("undated", ())


def test_a_lifting_of_unknown_day_whose_paper_is_not_known_lifts_nothing(direction):
    require(direction)
    direction.document("news", kind="news", published="2021-02-02")
    direction.fact(Instrument, "news", kind="direction", date="2020-04-01", status="lifted")
    answer = ask(direction, "2022-01-01")
    assert answer.status == "overdue"
    assert answer.notes == (
        "a direction is said to be lifted (1 April 2020): decide whether it is this one",
    )


def test_where_two_instruments_could_be_the_lifted_one_nothing_is_guessed(direction):
    require(direction)
    direction.document("second", kind="direction", written="2020-06-01")
    direction.fact(Instrument, "second", kind="direction", date="2020-06-01", status="issued")
    direction.document("news", kind="news", published="2021-02-02")
    direction.fact(Instrument, "news", kind="direction", date="2021-02-01", status="lifted")
    answer = ask(direction, "2021-02-03")
    assert answer.status == "overdue"
    assert answer.notes == (
        "a direction is said to be lifted (1 February 2021): decide whether it is this one",
    )


@pytest.mark.parametrize("force", ["recommendation", "motion", "plan"])
def test_only_an_order_binds_and_the_rest_is_apart_and_never_overdue(direction, force):
    entry = require(direction, force=force)
    found = find_requirements(direction.ledger(), on=dt.date(2025, 1, 1))
    assert [answer.id for answer in found.others] == [entry]
    assert found.binding == ()
    assert (found.others[0].status, found.others[0].days_left) == ("open", -1797)


def test_a_requirement_does_not_exist_before_its_instrument(direction):
    require(direction)
    assert find_requirements(direction.ledger(), on=dt.date(2019, 10, 31)).binding == ()
    assert len(find_requirements(direction.ledger(), on=dt.date(2019, 11, 1)).binding) == 1


def test_a_monthly_duty_has_occurrences_met_and_missed(direction):
    entry = require(direction, must="report progress", deadline=None, recurs="P1M")
    for day in ("2019-11-20", "2020-01-15"):
        direction.add(EvidenceEntry, of=entry, says="done", date=day)
    answer = ask(direction, "2020-02-10")
    assert [(turn.due_on.isoformat(), turn.state) for turn in answer.occurrences] == [
        ("2019-12-01", "met"),
        ("2020-01-01", "missed"),
        ("2020-02-01", "met"),
    ]
    assert (answer.next_due_on, answer.missed) == (dt.date(2020, 3, 1), 1)
    assert answer.status == "due_soon"
    assert answer.deadline.working == "comes round every month from 1 November 2019"


def test_a_duty_that_comes_round_is_not_missed_on_its_own_day_nor_before_it_is_done(direction):
    require(direction, deadline=None, recurs="P3M")
    assert ask(direction, "2020-02-01").missed == 0
    assert ask(direction, "2020-02-02").missed == 1
    assert ask(direction, "2020-02-02").next_due_on == dt.date(2020, 5, 1)


def test_no_turn_falls_due_after_the_duty_was_lifted(direction):
    entry = require(direction, deadline=None, recurs="P1M")
    direction.add(DecisionEntry, of=entry, by="DfE", outcome="lifted", date="2020-01-15")
    answer = ask(direction, "2021-01-01")
    assert (answer.status, answer.missed, answer.next_due_on) == ("lifted", 2, None)


def test_no_turn_falls_due_after_the_last_day_of_the_calendar(direction):
    require(direction, deadline=None, recurs="P1Y")
    assert ask(direction, "9999-10-31").next_due_on == dt.date(9999, 11, 1)
    assert ask(direction, "9999-12-31").next_due_on is None


def test_a_duty_whose_period_cannot_be_read_is_undated(direction):
    require(direction, deadline=None, recurs="monthly")
    answer = ask(direction, "2021-01-01")
    assert answer.status == "undated"
    assert "'monthly' is no period" in answer.deadline.working


def test_evidence_follows_the_requirement_through_its_correction(direction):
    entry = require(direction, approver="DfE")
    evidence = direction.add(EvidenceEntry, of=entry, says="done", date="2020-01-10")
    corrected = require(direction, approver="the secretary of state", supersedes=entry)
    answer = ask(direction, "2020-01-11")
    assert (answer.id, answer.evidence) == (corrected, (evidence,))
    direction.add(WithdrawalEntry, supersedes=evidence, reason="of another council")
    assert ask(direction, "2020-01-11").evidence == ()


def test_find_overdue_and_find_due_give_only_what_binds(direction):
    first = require(direction, deadline=PartialDate.of("2019-12-01"))
    second = require(direction)
    require(direction, force="motion")
    ledger = direction.ledger()
    on = dt.date(2020, 1, 1)
    assert [answer.id for answer in find_overdue(ledger, on=on)] == [first]
    assert [answer.id for answer in find_due(ledger, on=on, within_days=30)] == [second]
    assert find_due(ledger, on=on, within_days=29) == ()
    assert count_statuses(find_requirements(ledger, on=on).binding) == {"overdue": 1, "open": 1}


def test_a_decision_of_unknown_day_counts_from_when_it_was_recorded(direction):
    entry = require(direction)
    direction.add(DecisionEntry, of=entry, by="DfE", outcome="met")
    assert ask(direction, "2021-02-28").status == "overdue"
    assert ask(direction, "2021-03-01").status == "met"


def test_a_report_that_mentions_a_letter_makes_its_own_recommendations(direction):
    direction.document("report", kind="report", written="2020-09-20")
    direction.fact(Instrument, "report", kind="letter", issued_by="the minister", date="2019-11-12")
    advice = direction.fact(Requirement, "report", must="appoint a deputy", force="recommendation")
    found = find_requirements(direction.ledger(), on=dt.date(2020, 1, 1))
    assert advice not in {one.id for one in found.others}
    assert ask(direction, "2020-10-01", advice).made_on.value == "2020-09-20"


def test_news_tells_of_the_paper_that_ordered(direction):
    direction.document("news", kind="news", published="2019-11-20")
    direction.fact(
        Instrument,
        "news",
        kind="direction",
        issued_by="the Secretary of State for Education",
        issued_to="Ambermere City Council",
        date="2019-11-01",
        status="issued",
    )
    told = direction.fact(Requirement, "news", must="report each month", force="order")
    assert ask(direction, "2020-01-01", told).made_on.value == "2019-11-01"


@pytest.mark.parametrize(
    ("approver", "agreed_by", "status"),
    [
        ("the Secretary of State", "Secretary of State for Education", "met"),
        ("the Secretary of State", "Minister for Fisheries", "awaiting_agreement"),
        ("Thornsea Borough Council", "the Council", "awaiting_agreement"),
        ("the Council", "the council", "met"),
    ],
)
def test_only_the_approver_named_can_agree(direction, approver, agreed_by, status):
    entry = require(direction, approver=approver)
    direction.add(DecisionEntry, of=entry, by="commissioner", outcome="met", date="2020-01-05")
    direction.add(AgreementEntry, of=entry, by=agreed_by, date="2020-01-06")
    answer = ask(direction, "2020-01-20", entry)
    assert answer.status == status
    assert answer.agreed_by == (agreed_by if status == "met" else None)


def test_evidence_alone_is_told_where_no_decision_says_that_it_is_met(direction):
    entry = require(direction)
    direction.add(EvidenceEntry, of=entry, says="done", date="2020-01-20")
    answer = ask(direction, "2020-03-01", entry)
    assert (answer.status, answer.lacks_decision) == ("overdue", True)
    assert answer.notes == (
        "shown to be done on 20 January 2020; it counts as met once a decision says so, and none is recorded",
    )


def test_what_still_stands_goes_before_what_is_done_with(direction):
    done = require(direction, must="agree a partnership")
    late = require(direction, must="report", deadline=PartialDate.of("2020-06-30"))
    undated = require(direction, must="help the commissioner", deadline=None)
    direction.add(DecisionEntry, of=done, by="the minister", outcome="met", date="2020-01-20")
    found = find_requirements(direction.ledger(), on=dt.date(2020, 2, 10))
    assert [answer.id for answer in found.binding] == [late, undated, done]
