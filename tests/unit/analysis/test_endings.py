"""What stood before a duty ended, what falls with a paper that it varied, and what an intervention's end leaves open."""

import datetime as dt

import msgspec
import pytest

from candour.analysis import find_due, find_requirements, summarise
from candour.analysis.beside import say_beside
from candour.facts import Instrument, PartialDate, Requirement
from candour.facts.record import DecisionEntry, EvidenceEntry


@pytest.fixture
def direction(record):
    """A direction of November 2019 that was lifted in February 2021."""
    issue(record, "direction", "2019-11-01")
    return record


def issue(record, document, day, *, status="issued", kind="direction"):
    record.document(document, kind=kind, written=day)
    return record.fact(Instrument, document, kind=kind, date=day, status=status)


def lift(record, *, of="2019-11-01"):
    record.document("lifting", kind="letter", written="2021-02-08")
    return record.fact(Instrument, "lifting", kind="direction", date=of, status="lifted")


def require(record, document="direction", **fields):
    fields = {"must": "agree a partnership", "force": "order", "deadline": "2020-01-31"} | fields
    return record.fact(Requirement, document, **fields)


def vary(record, *, kind="email", status="varied", **fields):
    """A paper of February 2020 that says what became of the direction, and gives a duty another day."""
    record.document("change", kind=kind, written="2020-02-14")
    record.fact(Instrument, "change", kind="direction", date="2019-11-01", status=status)
    return require(record, "change", **({"must": "advise", "deadline": "2020-05-29"} | fields))


def ask(record, on, entry):
    found = find_requirements(record.ledger(), on=dt.date.fromisoformat(on))
    return next(one for one in (*found.binding, *found.others) if one.id == entry)


def close(record, day):
    record.intervention = msgspec.structs.replace(record.intervention, closed=PartialDate.of(day))


def test_what_varied_a_direction_falls_with_it_and_says_what_was_overdue(direction):
    entry, lifting = vary(direction), lift(direction)
    assert ask(direction, "2021-02-07", entry).status == "overdue"
    answer = ask(direction, "2021-02-08", entry)
    assert answer.status == "lifted"
    assert lifting in answer.entries
    assert answer.made_on.value == "2020-02-14"
    assert say_beside(answer) == ("on 8 February 2021; was overdue since 30 May 2020",)


def test_a_letter_of_its_own_that_varies_a_direction_falls_with_it(direction):
    direction.document("change", kind="letter", written="2020-02-14")
    direction.fact(Instrument, "change", kind="letter", date="2020-02-14", status="issued")
    direction.fact(Instrument, "change", kind="direction", date="2019-11-01", status="varied")
    entry = require(direction, "change")
    lift(direction)
    assert ask(direction, "2021-02-08", entry).status == "lifted"


def test_a_direction_that_only_varied_another_falls_with_it(direction):
    issue(direction, "change", "2020-02-14", status="varied")
    entry = require(direction, "change")
    lift(direction)
    assert ask(direction, "2021-02-08", entry).status == "lifted"


def test_a_decision_that_lifts_the_direction_reaches_what_varied_it(direction):
    entry = vary(direction)
    direction.add(DecisionEntry, of="e1", by="DfE", outcome="lifted", date="2021-02-08")
    assert ask(direction, "2021-02-07", entry).status == "overdue"
    assert ask(direction, "2021-02-08", entry).status == "lifted"


def test_what_took_the_direction_s_place_that_day_does_not_end_with_it(direction):
    entry = vary(direction)
    direction.add(DecisionEntry, of="e1", by="DfE", outcome="superseded", date="2020-02-14")
    assert ask(direction, "2020-03-01", entry).status == "open"


def test_what_a_paper_that_varies_nothing_or_only_recommends_does_not_fall(direction):
    entry = vary(direction, status="issued")
    lift(direction)
    assert ask(direction, "2021-02-08", entry).status == "overdue"


def test_a_recommendation_in_what_varies_a_direction_does_not_fall(direction):
    entry = vary(direction, force="recommendation")
    lift(direction)
    assert ask(direction, "2021-02-08", entry).status == "open"


def test_what_tells_of_two_directions_varies_neither(direction):
    issue(direction, "second", "2020-01-10")
    entry = vary(direction)
    direction.fact(Instrument, "change", kind="direction", date="2020-01-10", status="varied")
    lift(direction)
    assert ask(direction, "2021-02-08", entry).status == "overdue"


@pytest.mark.parametrize(
    ("done", "words"),
    [
        ("2020-01-20", "was met on 20 January 2020"),
        ("2020-06-11", "was met late on 11 June 2020"),
        (None, "was overdue since 1 February 2020"),
    ],
)
def test_what_is_lifted_says_what_it_was_on_the_eve(direction, done, words):
    entry = require(direction)
    if done:
        direction.add(DecisionEntry, of=entry, by="the board", outcome="met", date=done)
    lift(direction)
    answer = ask(direction, "2022-01-01", entry)
    assert answer.status == "lifted"
    assert answer.before.words == words
    summary = summarise(direction.ledger(), on=dt.date(2022, 1, 1))
    assert summary.before == {"lifted": {answer.before.status: 1}}


@pytest.mark.parametrize("outcome", ["superseded", "fallback"])
def test_what_had_ended_on_an_earlier_day_is_not_lifted_again_with_its_paper(direction, outcome):
    entry = require(direction)
    direction.add(DecisionEntry, of=entry, by="DfE", outcome=outcome, date="2020-02-14")
    lift(direction)
    direction.add(DecisionEntry, of="e1", by="DfE", outcome="lifted", date="2021-02-08")
    answer = ask(direction, "2021-02-09", entry)
    assert (answer.status, answer.ended_on) == (outcome, dt.date(2020, 2, 14))


def test_what_is_superseded_on_the_day_of_the_lifting_is_lifted(direction):
    entry = require(direction)
    direction.add(DecisionEntry, of=entry, by="DfE", outcome="superseded", date="2021-02-08")
    lift(direction)
    assert ask(direction, "2021-02-08", entry).status == "lifted"


def test_what_is_left_when_an_intervention_ends_is_told_beside_its_status(direction):
    entry = require(direction)
    close(direction, "2020-06-30")
    assert ask(direction, "2020-06-29", entry).left_open_on is None
    answer = ask(direction, "2026-11-23", entry)
    assert answer.status == "overdue"
    assert say_beside(answer) == (
        "open when the intervention ended on 30 June 2020, 151 days past its deadline",
    )
    assert summarise(direction.ledger(), on=dt.date(2026, 1, 1)).left_open == {"overdue": 1}


def test_no_turn_falls_due_after_the_intervention_ended(direction):
    entry = require(direction, force="plan", deadline=None, recurs="P1M", must="audit")
    close(direction, "2020-02-08")
    answer = ask(direction, "2026-11-23", entry)
    assert (answer.status, answer.next_due_on, answer.missed) == ("open", None, 3)
    assert say_beside(answer) == (
        "when the intervention ended on 8 February 2020",
        "3 turns with no record of being done",
    )


def test_what_an_ended_intervention_left_open_falls_due_no_more(direction):
    require(direction, deadline="2020-03-31")
    day = dt.date(2020, 3, 1)
    assert len(find_due(direction.ledger(), on=day, within_days=60)) == 1
    close(direction, "2020-02-08")
    assert find_due(direction.ledger(), on=day, within_days=60) == ()


def test_what_the_paper_that_ends_an_intervention_asks_for_goes_on(direction):
    direction.document("farewell", kind="letter", written="2020-06-30")
    entry = require(direction, "farewell", force="recommendation", deadline=None, recurs="P6M")
    close(direction, "2020-06-30")
    answer = ask(direction, "2021-01-01", entry)
    assert (answer.next_due_on, answer.left_open_on) == (dt.date(2021, 6, 30), None)


def test_a_motion_past_its_day_is_told_as_what_it_is(direction):
    entry = require(direction, force="motion")
    assert say_beside(ask(direction, "2020-06-01", entry)) == (
        "was due 31 January 2020; a motion binds nobody and is never overdue",
    )


def test_evidence_stands_beside_overdue_until_a_decision(direction):
    entry = require(direction)
    direction.add(EvidenceEntry, of=entry, says="done", date="2020-01-20")
    assert say_beside(ask(direction, "2020-02-10", entry)) == (
        "by 10 days",
        "shown to be done; no decision yet that it is met",
    )


def test_a_turn_shown_to_be_done_waits_for_no_decision(direction):
    entry = require(direction, deadline=None, recurs="P1M")
    direction.add(EvidenceEntry, of=entry, says="done", date="2019-11-20")
    answer = ask(direction, "2019-12-10", entry)
    assert (answer.missed, answer.lacks_decision, answer.notes) == (0, False, ())
