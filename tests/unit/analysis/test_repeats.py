"""Two documents may tell one duty: both count until a person decides, and the later one says so."""

import datetime as dt

import pytest

from candour.analysis import find_requirements, summarise
from candour.analysis.repeats import choose_poorer
from candour.facts import Appointment, Instrument, Requirement
from candour.facts.record import WithdrawalEntry

LATER = dt.date(2021, 1, 1)


@pytest.fixture
def order(record):
    """A direction by which a commissioner must report, and her appointment."""
    record.document("direction", kind="direction", title="The direction", written="2020-03-14")
    record.document("article", kind="news", published="2020-06-09")
    record.fact(
        Appointment, "direction", person="Oriel Marsh", role="Commissioner", status="appointed"
    )
    duty(record, "direction")
    return record


def duty(record, document, **fields):
    fields = {
        "who": "Oriel Marsh",
        "must": "report to me with her recommendation",
        "force": "order",
        "deadline": "2020-06-30",
    } | fields
    return record.fact(Requirement, document, **fields)


def test_a_duty_that_an_article_tells_again_says_so_and_counts_until_somebody_decides(order):
    again = duty(order, "article", who="the commissioner", must="report to ministers")
    first, second = find_requirements(order.ledger(), on=LATER).binding
    assert (first.may_repeat, second.may_repeat) == ((), (first.id,))
    assert second.notes == (
        "may be the same as “report to me with her recommendation” in The direction; each counts by itself until somebody decides",
    )
    summary = summarise(order.ledger(), on=LATER)
    assert (summary.requirements, summary.may_repeat) == ({"overdue": 2}, 1)
    order.add(WithdrawalEntry, supersedes=again, reason="the same")
    summary = summarise(order.ledger(), on=LATER)
    assert (summary.requirements, summary.may_repeat) == ({"overdue": 1}, 0)


@pytest.mark.parametrize(
    "fields",
    [
        {"deadline": "2020-07-01"},
        {"deadline": None},
        {"who": "the council"},
        {"force": "recommendation"},
        {"must": "publish a workforce strategy"},
    ],
)
def test_another_day_party_force_or_matter_is_another_duty(order, fields):
    duty(order, "article", **fields)
    found = find_requirements(order.ledger(), on=LATER)
    assert not any(one.may_repeat for one in (*found.binding, *found.others))


def test_two_duties_of_one_document_are_two(order):
    duty(order, "direction", must="report to me on progress")
    assert not any(one.may_repeat for one in find_requirements(order.ledger(), on=LATER).binding)


def poorer(record, one, other):
    ledger = record.ledger()
    return choose_poorer(ledger, ledger.current(one), ledger.current(other)).id


def test_the_order_of_the_notice_itself_stays_whatever_was_recorded_first(record):
    record.document("letter", kind="letter", written="2020-03-01")
    record.fact(Instrument, "letter", kind="letter", date="2020-03-01", status="issued")
    told = duty(record, "letter")
    record.document("notice", kind="improvement_notice", written="2020-03-14")
    record.fact(Instrument, "notice", kind="improvement_notice", date="2020-03-14", status="issued")
    order = duty(record, "notice")
    assert poorer(record, order, told) == poorer(record, told, order) == told


@pytest.mark.parametrize("field", ["approver", "otherwise"])
def test_the_duty_that_tells_who_agrees_or_what_follows_stays(record, field):
    record.document("first", kind="news", published="2020-06-01")
    record.document("second", kind="news", published="2020-06-09")
    bare, rich = duty(record, "first"), duty(record, "second", **{field: "the minister"})
    assert poorer(record, rich, bare) == bare


def test_of_two_duties_that_tell_as_much_the_earlier_stays(order):
    order.document("again", kind="news", published="2020-06-10")
    first, second = duty(order, "article"), duty(order, "again")
    assert poorer(order, first, second) == second
