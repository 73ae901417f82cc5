"""A difference that a publisher accepted stands beside its statement, with both passages and every response."""

import datetime as dt

import pytest

from candour.analysis.ledger import open_ledger
from candour.analysis.timeline import describe_entry, find_timeline
from candour.facts import Instrument, Statement
from candour.facts.record import DifferenceEntry, ResponseEntry
from candour.publishing.casefile import make_public_case
from candour_site.pages.feeds import InterventionFeed
from candour_site.pages.presenters.statements import present_statements
from candour_site.pages.presenters.timeline import tabulate_timeline

ON = dt.date(2021, 4, 1)


@pytest.fixture
def story(record):
    record.document("release", kind="press_release", written="2020-02-10", licence="own")
    record.document("notice", kind="improvement_notice", written="2020-02-06", licence="own")
    record.fact(
        Statement,
        "release",
        speaker="Martin Hallow",
        role="leader",
        text="Nobody has told us to do this",
        reported="direct",
        date="2020-02-10",
    )
    record.fact(Instrument, "notice", kind="improvement_notice", date="2020-02-06")
    return record


def difference(record, **fields):
    common = {"statement": "e1", "against": ("e2",), "type": "initiative", "rule": "by-hand"}
    return record.add(DifferenceEntry, **common | fields)


def publish(record, **fields):
    return difference(record, invited_on=dt.date(2021, 2, 1), published_by="Ed", **fields)


def public(record):
    case = make_public_case(record.case())
    return open_ledger(case.intervention, case.documents, case.entries)


def said(record, *, on=ON):
    _, (one,) = present_statements(public(record), on=on)
    return one


def test_an_accepted_difference_stands_with_its_statement(story):
    key = publish(story)
    story.add(ResponseEntry, to="e1", by="the leader", text="I do not accept it.")
    story.add(ResponseEntry, to=key, by="the council", text="We acted first.")
    one = said(story)
    (shown,) = one.differences
    assert (shown.differs_in, shown.invited_on) == ("in who acted first", "1 February 2021")
    assert [side.quote.source for side in shown.against] == ["notice, 6 February 2020"]
    assert [reply.text for reply in shown.replies] == ["We acted first."]
    assert [reply.text for reply in one.replies] == ["I do not accept it."]
    table, _ = present_statements(public(story), on=ON)
    (row,) = table.records
    assert row["differences"].startswith("differs from the record in who acted first: ")
    assert "We acted first." in row["responses"]


def test_nobody_sees_one_that_no_publisher_accepted(story):
    difference(story)
    difference(story, invited_on=dt.date(2021, 2, 1))
    assert said(story).differences == ()


def test_it_is_not_there_before_somebody_was_invited(story):
    publish(story)
    assert said(story, on=dt.date(2021, 1, 31)).differences == ()


def test_what_a_statement_is_set_against_does_not_differ_itself(story):
    other = story.fact(Statement, "release", speaker="the leader", text="x", reported="direct")
    publish(story, against=(other,))
    _, shown = present_statements(public(story), on=ON)
    assert {one.id: len(one.differences) for one in shown} == {"e1": 1, other: 0}


def test_the_timeline_leads_from_the_statement_to_the_difference(story):
    key = publish(story)
    ledger = public(story)
    events = find_timeline(ledger, on=ON)
    rows = tabulate_timeline(ledger, events, on=ON, query="?on=2021-04-01").rows
    links = [link for row in rows for link in row[2].links if "Differs" in link.text]
    assert [(link.text, link.href) for link in links] == [
        (
            "Differs from the record in who acted first",
            f"/interventions/ambermere-2019/statements/?on=2021-04-01#d-{key}",
        )
    ]


def test_the_feed_tells_it_in_words_and_leads_to_it(story):
    key = publish(story)
    reply = story.add(ResponseEntry, to=key, by="the council", text="We acted first.")
    ledger = public(story)
    item = (ledger, ledger.current(key))
    feed = InterventionFeed()
    assert feed.item_title(item) == describe_entry(item[1], ledger)
    assert feed.item_title(item).startswith("Differs from the record (initiative): Martin Hallow")
    assert feed.item_link(item).endswith(f"/statements/#d-{key}")
    assert feed.item_link((ledger, ledger.current(reply))).endswith(f"/statements/#d-{key}")
    assert "notice, 6 February 2020" in feed.item_description(item)
