"""Promised against delivered on any day."""

import datetime as dt

import pytest

from candour.analysis import find_commitments, sum_promised
from candour.analysis.happenings import describe_fact
from candour.facts import Cite, Commitment
from candour.facts.record import EvidenceEntry, FulfilmentEntry


@pytest.fixture
def promise(record):
    record.document("release", kind="press_release", published="2019-06-01")

    def make(**fields):
        fields = {"by": "the council", "quantity": 130, "unit": "posts"} | fields
        return record.fact(Commitment, "release", **fields)

    return make


def ask(record, day):
    return find_commitments(record.ledger(), on=dt.date.fromisoformat(day))


def test_delivery_is_the_sum_of_fulfilments_by_the_day(record, promise):
    entry = promise()
    record.add(FulfilmentEntry, of=entry, quantity=90, date="2019-09-30")
    record.add(FulfilmentEntry, of=entry, quantity=40, date="2020-01-31")
    states = [
        (answer.state, answer.delivered)
        for day in ("2019-09-29", "2019-09-30", "2020-01-31")
        for answer in ask(record, day)
    ]
    assert states == [("no_evidence", None), ("partly_kept", 90), ("kept", 130)]


def test_the_working_says_how_much_of_how_much(record, promise):
    entry = promise(quantity=5_500_000, unit="GBP", at_least=True)
    record.add(FulfilmentEntry, of=entry, quantity=1_000_000, date="2019-09-30")
    (answer,) = ask(record, "2020-01-01")
    assert answer.working == "£1,000,000 of at least £5,500,000 delivered"


@pytest.mark.parametrize(
    ("says", "state"), [("done", "kept"), ("partly_done", "partly_kept"), ("not_done", "not_yet")]
)
def test_where_nothing_was_counted_the_last_evidence_decides(record, promise, says, state):
    entry = promise(quantity=None, purpose="support")
    record.add(EvidenceEntry, of=entry, says="partly_done", date="2019-07-01")
    last = record.add(EvidenceEntry, of=entry, says=says, date="2019-08-01")
    (answer,) = ask(record, "2019-08-01")
    assert (answer.state, answer.evidence[-1]) == (state, last)


def test_a_promise_not_due_yet_is_not_yet_and_afterwards_lacks_evidence(record, promise):
    promise(date="2019-12-31")
    assert ask(record, "2019-12-31")[0].state == "not_yet"
    after = ask(record, "2020-01-01")[0]
    assert (after.state, after.due_passed) == ("no_evidence", True)


def test_a_promise_is_not_there_before_it_was_made(record, promise):
    promise()
    assert ask(record, "2019-05-31") == ()


def test_sums_by_unit_count_a_repeated_promise_once(record, promise):
    first = promise()
    record.document("news", kind="news", published="2019-11-05")
    record.fact(Commitment, "news", by="the council", quantity=130, unit="posts")
    promise(quantity=5_500_000, unit="GBP")
    promise(quantity=None, unit=None)
    record.add(FulfilmentEntry, of=first, quantity=20, date="2019-07-01")
    sums = [
        (one.unit, one.promised, one.delivered, one.commitments)
        for one in sum_promised(ask(record, "2020-01-01"))
    ]
    assert sums == [("posts", 130, 20, 1), ("GBP", 5_500_000, 0, 1)]


def test_a_promise_reads_as_a_sentence(record):
    record.document("release", kind="press_release", published="2021-02-08")
    for fields in (
        {"quantity": 400_000, "unit": "GBP", "purpose": "to the partnership"},
        {"quantity": 60, "unit": "social_workers", "purpose": "social workers", "at_least": True},
        {"purpose": "the city's own teams"},
    ):
        record.fact(Commitment, "release", by="The council", **fields)
    answers = find_commitments(record.ledger(), on=dt.date(2021, 3, 1))
    assert [describe_fact(answer.commitment) for answer in answers] == [
        "The council promised £400,000 to the partnership",
        "The council promised at least 60 social workers",
        "The council promised support for the city's own teams",
    ]


def test_a_promise_of_the_same_number_may_be_the_earlier_one_told_again(record, promise):
    first = promise()
    record.document("news", kind="news", published="2019-07-01")
    record.fact(Commitment, "news", by="Ambermere", quantity=130, unit="posts")
    record.fact(Commitment, "news", by="Ambermere", quantity=130, unit="GBP")
    answers = ask(record, "2020-01-01")
    assert [answer.may_repeat for answer in answers] == [(), (first,), ()]


@pytest.mark.parametrize(
    ("words", "quantity", "unit", "said"),
    [
        ("recruit up to 12 family support posts", 12, "posts", "up to 12 posts"),
        ("send up to eight experienced managers", 8, "managers", "up to 8 managers"),
        ("pay up to £90,000 a year", 90_000, "GBP", "up to £90,000"),
        ("no more than £1.5m", 1_500_000, "GBP", "up to £1,500,000"),
        ("up to a further 20 posts", 20, "posts", "up to 20 posts"),
        ("60 workers and up to 12 posts", 60, "social_workers", "60 social workers"),
        ("up to date on 12 posts", 12, "posts", "12 posts"),
    ],
)
def test_up_to_is_said_wherever_the_passage_says_it(record, words, quantity, unit, said):
    record.document("release", kind="press_release", published="2019-06-01", text=words)
    record.fact(
        Commitment,
        "release",
        by="A",
        quantity=quantity,
        unit=unit,
        cite=Cite(1, 0, len(words), words),
    )
    (answer,) = ask(record, "2020-01-01")
    assert describe_fact(answer.commitment) == f"A promised {said}"
    (one,) = sum_promised([answer])
    assert one.words == said


def test_a_sum_is_of_one_promiser_and_names_them(record, promise):
    promise(by="Ambermere City Council", quantity=4_000_000, unit="GBP")
    promise(by="Cabinet", quantity=1_000_000, unit="GBP")
    promise(by="Department for Education", quantity=2_000_000, unit="GBP")
    promise(by="my department", quantity=500_000, unit="GBP")
    promise(by="Eastmarch County Council", quantity=90_000, unit="GBP")
    sums = [(one.by, one.promised) for one in sum_promised(ask(record, "2020-01-01"))]
    assert sums == [
        ("Ambermere City Council", 5_000_000),
        ("the government", 2_500_000),
        ("Eastmarch County Council", 90_000),
    ]


def test_what_may_be_one_promise_told_again_is_not_added(record, promise):
    promise(by="Ambermere City Council", quantity=25)
    record.document("news", kind="news", published="2019-07-01")
    again = record.fact(Commitment, "news", quantity=25, unit="posts", at_least=True)
    promise(by="Eastmarch County Council", quantity=25)
    record.add(FulfilmentEntry, of=again, quantity=9, date="2019-08-01")
    sums = [
        (one.by, one.promised, one.delivered, one.left_out)
        for one in sum_promised(ask(record, "2020-01-01"))
    ]
    assert sums == [
        ("Ambermere City Council", 25, 9, 1),
        ("Eastmarch County Council", 25, 0, 0),
    ]
