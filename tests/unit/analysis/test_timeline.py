"""Timeline, progress and recurrence: what a record tells, in order."""

import datetime as dt

import pytest

from candour.analysis import find_progress, find_recurrences, find_timeline
from candour.analysis.recurrence import find_linked
from candour.facts import (
    Appointment,
    Assessment,
    Cite,
    Finding,
    Inspection,
    Instrument,
    Judgement,
    PartialDate,
    Requirement,
    Statement,
)
from candour.facts.record import AssessmentEntry, DisclosureEntry, FulfilmentEntry, LinkEntry

DAY = dt.date(2020, 6, 1)


def kinds(events):
    return [(event.kind, event.day.isoformat() if event.day else None) for event in events]


def order(record):
    record.document("direction", kind="direction", written="2019-11-01", published="2019-11-05")
    record.fact(
        Instrument, "direction", kind="direction", issued_to="the council", date="2019-11-01"
    )
    record.fact(
        Requirement,
        "direction",
        must="agree a partnership",
        force="order",
        deadline="2020-01-31",
    )


def test_what_happened_and_what_was_told_stand_in_one_order(record):
    order(record)
    record.add(DisclosureEntry, document="direction", to="officers", date="2019-11-02")
    assert kinds(find_timeline(record.ledger(), on=DAY)) == [
        ("instrument", "2019-11-01"),
        ("requirement", "2019-11-01"),
        ("addressed", "2019-11-01"),
        ("disclosure", "2019-11-02"),
        ("published", "2019-11-05"),
        ("deadline", "2020-01-31"),
    ]


def test_the_three_dates_are_never_mixed(record):
    order(record)
    recorded = find_timeline(record.ledger(), on=dt.date(2021, 3, 1), tracks=["recorded"])
    assert {event.day for event in recorded} == {dt.date(2021, 3, 1)}
    assert find_timeline(record.ledger(), on=DAY, tracks=["recorded"]) == ()
    told = find_timeline(record.ledger(), on=DAY, tracks=["told"])
    assert {event.track for event in told} == {"told"}


def test_what_comes_after_the_day_is_left_out_but_deadlines_set_by_then(record):
    order(record)
    events = find_timeline(record.ledger(), on=dt.date(2019, 11, 1))
    assert kinds(events)[-1] == ("deadline", "2020-01-31")
    assert "published" not in {event.kind for event in events}
    assert find_timeline(record.ledger(), on=dt.date(2019, 10, 31)) == ()


def test_what_may_lie_ahead_is_not_there_yet(record):
    order(record)
    record.add(DisclosureEntry, document="direction", to="press", date="2019")
    record.document("later", kind="news", published="2022-05-01")
    record.fact(Judgement, "later", area="overall", grade="good", date="2022-05")
    before = find_timeline(record.ledger(), on=dt.date(2019, 11, 20))
    assert "disclosure" not in {event.kind for event in before}
    assert "disclosure" in {
        event.kind for event in find_timeline(record.ledger(), on=dt.date(2019, 12, 31))
    }
    found = find_timeline(record.ledger(), on=dt.date(2022, 5, 30), kinds=["judgement"])
    assert found == ()
    assert len(find_timeline(record.ledger(), on=dt.date(2022, 5, 31), kinds=["judgement"])) == 1


def test_kinds_can_be_chosen_and_what_has_no_date_comes_last(record):
    record.document("minutes", kind="minutes")
    record.fact(Judgement, "minutes", area="overall", grade="requires_improvement")
    record.fact(Judgement, "minutes", area="overall", grade="inadequate", date="2019-03-01")
    events = find_timeline(record.ledger(), on=DAY, kinds=["judgement"])
    assert [event.title for event in events] == [
        "judged overall effectiveness to be inadequate",
        "judged overall effectiveness to be requires improvement",
    ]


def test_a_delivery_bears_the_unit_of_its_promise(record):
    from candour.facts import Commitment

    record.document("release", kind="press_release", published="2019-06-01")
    entry = record.fact(Commitment, "release", quantity=130, unit="posts")
    record.add(FulfilmentEntry, of=entry, quantity=90, date="2019-09-30")
    (event,) = find_timeline(record.ledger(), on=DAY, kinds=["fulfilment"])
    assert event.title == "Delivered: 90 posts"


def test_progress_stands_by_source_in_order_of_time(record):
    record.document("report", kind="report", published="2019-10-01")
    record.fact(Assessment, "report", by="the commissioner", movement="too_slow")
    record.add(AssessmentEntry, by="the board", movement="improving", date="2019-09-01")
    record.add(AssessmentEntry, by="the board", movement="no_change", date="2020-03-01")
    record.add(AssessmentEntry, by="the board", movement="declining", date="2020-09-01")
    sources = find_progress(record.ledger(), on=DAY)
    assert [(one.by, [j.movement for j in one.judgements]) for one in sources] == [
        ("the board", ["improving", "no_change"]),
        ("the commissioner", ["too_slow"]),
    ]


@pytest.mark.parametrize(
    ("second", "sources"),
    [
        ("Mr Quist", ["Leonard Quist"]),
        ("Commissioner Quist", ["Leonard Quist"]),
        ("Mr Leonard Quist", ["Leonard Quist"]),
        ("Mr Orme", ["Leonard Quist", "Mr Orme"]),
        ("Quist", ["Leonard Quist", "Quist"]),
        ("Ms Reed", ["Leonard Quist", "Ms Reed"]),
    ],
)
def test_a_surname_behind_a_title_is_the_person_whom_the_record_names_in_full(
    record, second, sources
):
    record.document("minutes", kind="minutes", published="2019-09-01")
    record.document("letter", kind="letter", written="2019-10-01")
    for speaker in ("Anna Reed", "Tom Reed"):
        record.fact(Statement, "minutes", speaker=speaker, text="x", reported="direct")
    record.fact(Assessment, "minutes", by="Leonard Quist", movement="improving")
    record.fact(Assessment, "letter", by=second, movement="too_slow")
    assert [one.by for one in find_progress(record.ledger(), on=DAY)] == sources


def test_findings_linked_as_the_same_make_one_need_through_the_reports(record):
    found = {}
    for year in (2015, 2019, 2022):
        record.document(f"r{year}", kind="inspection_report", published=f"{year}-03-01")
        found[year] = record.fact(
            Finding, f"r{year}", polarity="needs_improvement", text=f"Plans, {year}"
        )
    near = record.fact(Finding, "r2022", polarity="weakness", text="Visits")
    record.add(LinkEntry, earlier=found[2019], later=found[2022], relation="same")
    record.add(LinkEntry, earlier=found[2015], later=found[2019], relation="same")
    record.add(LinkEntry, earlier=found[2019], later=near, relation="related")
    (need,) = find_recurrences(record.ledger(), on=dt.date(2023, 1, 1))
    assert [one.entry for one in need.sightings] == [found[2015], found[2019], found[2022]]
    assert [one.entry for one in need.related] == [near]
    (earlier,) = find_recurrences(record.ledger(), on=dt.date(2019, 6, 1))
    assert [one.entry for one in earlier.sightings] == [found[2015], found[2019]]
    assert find_recurrences(record.ledger(), on=dt.date(2016, 1, 1)) == ()


def test_a_finding_of_an_undated_report_is_as_old_as_its_inspection(record):
    record.document("report", kind="inspection_report")
    record.fact(Inspection, "report", framework="ilacs", start="2022-09-26", end="2022-10-07")
    record.fact(Finding, "report", polarity="weakness", text="Plans drift.")
    assert ("finding", "2022-10-07") in kinds(
        find_timeline(record.ledger(), on=dt.date(2023, 1, 1))
    )
    assert find_timeline(record.ledger(), on=dt.date(2022, 10, 6)) == ()


def test_two_findings_of_one_report_recur_in_none(record):
    record.document("report", kind="inspection_report", published="2019-03-01")
    pair = [record.fact(Finding, "report", polarity="weakness", text=t) for t in ("A", "B")]
    record.add(LinkEntry, earlier=pair[0], later=pair[1], relation="same")
    assert find_recurrences(record.ledger(), on=DAY) == ()


def test_a_date_of_a_month_keeps_its_place_and_its_precision(record):
    record.add(AssessmentEntry, by="the board", movement="improving", date="2019-09")
    (event,) = find_timeline(record.ledger(), on=DAY)
    assert event.day == dt.date(2019, 9, 1)
    assert event.date == PartialDate.of("2019-09")


def test_what_says_no_day_stands_where_its_document_stands_and_says_that_none_is_given(record):
    record.document("article", kind="news", published="2019-11-05")
    record.fact(Statement, "article", speaker="A", text="x", reported="direct")
    record.fact(Statement, "article", speaker="B", text="y", reported="direct", date="2019-11-04")
    spring = PartialDate.unresolved("last spring")
    record.fact(Appointment, "article", person="C", status="appointed", date=spring)
    record.fact(Judgement, "article", area="overall", grade="good", date="2019-12-01")
    assert [
        (event.when, event.day)
        for event in find_timeline(record.ledger(), on=DAY, tracks=["happened"])
    ] == [
        ("4 November 2019", dt.date(2019, 11, 4)),
        ("not given (in an article of 5 November 2019)", None),
        ("not given (“last spring”, in an article of 5 November 2019)", None),
        ("1 December 2019", dt.date(2019, 12, 1)),
    ]
    assert find_timeline(record.ledger(), on=dt.date(2019, 11, 3)) == ()


def test_progress_judged_without_a_day_says_so(record):
    record.document("report", kind="report", written="2019-09")
    record.fact(Assessment, "report", by="the commissioner", movement="too_slow")
    (source,) = find_progress(record.ledger(), on=DAY)
    assert source.judgements[0].when == "not given (in a report of September 2019)"


def test_a_link_within_one_report_is_still_a_link(record):
    record.document("report", kind="inspection_report", published="2019-03-01")
    pair = [record.fact(Finding, "report", polarity="weakness", text=t) for t in ("A", "B")]
    link = record.add(LinkEntry, earlier=pair[0], later=pair[1], relation="same")
    assert [tuple(one.id for one in found) for found in find_linked(record.ledger())] == [
        (link, *pair)
    ]


def _lift(record, document, *, written, quote, date=None):
    record.document(document, kind="direction", written=written, text=quote)
    record.fact(
        Instrument,
        document,
        kind="direction",
        issued_to="the council",
        status="lifted",
        date=date,
        cite=Cite(1, 0, len(quote), quote),
    )


def lifted_on(record):
    """The days of the events that tell of an ending."""
    events = find_timeline(record.ledger(), on=dt.date(2021, 1, 1), tracks=("happened",))
    return [event.day and event.day.isoformat() for event in events if "lifted" in event.title]


def test_a_paper_ends_on_the_day_of_the_one_that_ends_it_and_never_on_its_own(record):
    order(record)
    quote = "The direction of 1 November 2019 is revoked."
    _lift(record, "end", written="2020-06-01", quote=quote, date="2019-11-01")
    assert lifted_on(record) == ["2020-06-01"]


def test_a_paper_that_only_tells_of_an_ending_does_not_date_it(record):
    order(record)
    quote = "The direction of 1 November 2019 was revoked."
    _lift(record, "later", written="2020-09-01", quote=quote, date="2019-11-01")
    assert lifted_on(record) == [None]


def test_a_paper_that_ends_soon_after_it_was_given_has_not_ended_on_its_own_day(record):
    order(record)
    quote = "The direction of 1 November 2019 is revoked."
    _lift(record, "end", written="2019-11-20", quote=quote, date="2019-11-01")
    assert lifted_on(record) == ["2019-11-20"]


def test_a_day_of_ending_that_is_told_is_kept(record):
    quote = "The direction was revoked on 1 June 2020."
    _lift(record, "later", written="2020-09-01", quote=quote, date="2020-06-01")
    assert lifted_on(record) == ["2020-06-01"]
