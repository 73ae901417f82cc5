"""What is kept in memory holds no longer than it may: new entries, corrections and a document closed to the public show at once."""

import datetime as dt

import msgspec
import pytest
from site_pages import RECORDED_AT, SLUG

from candour.facts import PartialDate
from candour_site.pages import overview
from candour_site.pages.ledgers import Shelf, read_ledger
from candour_site.pages.overview import Overviews
from candour_site.record import queries, writing

REQUIREMENTS = f"/interventions/{SLUG}/requirements/?on=2020-02-10"
DAY = dt.date(2020, 2, 10)
LATER = RECORDED_AT + dt.timedelta(days=1)


def test_the_same_question_is_answered_alike_and_from_memory(site, django_assert_max_num_queries):
    first = site.get(REQUIREMENTS)
    with django_assert_max_num_queries(1):
        second = site.get(REQUIREMENTS)
    assert first.content == second.content
    assert first.headers["Content-Security-Policy"] == second.headers["Content-Security-Policy"]


def test_a_reader_who_has_the_page_is_told_that_it_holds(site):
    etag = site.get(REQUIREMENTS).headers["ETag"]
    again = site.get(REQUIREMENTS, headers={"If-None-Match": etag})
    assert again.status_code == 304
    assert again.content == b""


def test_a_new_decision_shows_at_once(site):
    assert b"Overdue" in site.get(REQUIREMENTS).content
    entry = next(one for one in queries.list_entries(SLUG) if one.sequence == 2)
    writing.decide(
        entry.id,
        outcome="met",
        decided_by="the commissioner",
        date=PartialDate.of("2020-02-01"),
        intervention=SLUG,
        by="clerk",
        recorded_at=LATER,
    )
    assert b"Met late" in site.get(REQUIREMENTS).content


@pytest.mark.parametrize("path", ["/documents/closed-news/", "/documents/closed-news/pages/1/"])
def test_a_document_that_is_closed_to_the_public_is_gone_at_once(site, path):
    assert site.get(path).status_code == 200
    assert b"A closed article" in site.get(REQUIREMENTS).content
    document = msgspec.structs.replace(
        queries.find_document("closed-news"), access="restricted", recorded_at=LATER
    )
    writing.describe_document(document)
    assert site.get(path).status_code == 404
    assert b"A closed article" not in site.get(REQUIREMENTS).content
    assert b"A closed article" not in site.get("/search/?q=partnership").content


def test_lines_are_worked_out_once_and_read_by_the_next_process(site, tmp_path, monkeypatch):
    place = tmp_path / "worked-out" / "overviews.json"
    first = Overviews(place).find(on=DAY)
    monkeypatch.setattr(overview, "read_ledger", None)  # working out again would fail
    assert Overviews(place).find(on=DAY) == first


def test_lines_of_another_database_are_not_believed(site, tmp_path, monkeypatch):
    place = tmp_path / "worked-out" / "overviews.json"
    true = Overviews(place).find(on=DAY)
    place.write_bytes(place.read_bytes().replace(b'"overdue":1', b'"overdue":7'))
    assert Overviews(place).find(on=DAY) != true
    monkeypatch.setattr(queries, "made_at", lambda: "another day")
    assert Overviews(place).find(on=DAY) == true


def test_a_file_that_cannot_be_read_costs_nothing_but_time(site, tmp_path):
    place = tmp_path / "worked-out" / "overviews.json"
    true = Overviews(place).find(on=DAY)
    place.write_text("[not this", encoding="utf-8")
    assert Overviews(place).find(on=DAY) == true


def test_a_shelf_holds_so_many_entries_and_lets_go_of_what_was_used_longest_ago(site):
    ledger = read_ledger(SLUG)
    shelf = Shelf(most_entries=2 * len(ledger.entries))
    made = []

    def take(key: str) -> None:
        shelf.take(key, lambda: made.append(key) or ledger)

    for key in ("a", "b", "a", "c", "a", "b"):
        take(key)
    assert made == ["a", "b", "c", "b"]
