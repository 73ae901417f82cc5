"""England's pages: the map on any day, an authority's past, one measure, and comparisons."""

import csv
import io
import json
import re

import pytest

pytestmark = pytest.mark.django_db


def test_every_council_is_a_tile_that_leads_to_its_page(site):
    page = site.get("/england/?on=2026-06-30").content.decode()
    tiles = re.findall(r'<a [^>]*class="app-tile"[^>]*><title>[^<]+', page)
    assert len(tiles) == 153
    assert all('href="/authorities/' in tile for tile in tiles)


def test_the_map_shows_what_had_been_published_by_the_day(site):
    early = site.get("/england/?on=2019-03-01").content.decode()
    late = site.get("/england/?on=2019-04-01").content.decode()
    assert "Stoke-on-Trent City Council: requires improvement" in early
    assert "Stoke-on-Trent City Council: inadequate" in late


def test_the_legend_counts_what_the_table_lists(site):
    rows = json.loads(site.get("/england/?on=2020-01-01&format=json").content)["rows"]
    page = site.get("/england/?on=2020-01-01").content.decode()
    inadequate = sum(row["overall"] == "inadequate" for row in rows)
    assert inadequate > 0
    assert f"Inadequate: {inadequate}</li>" in page


@pytest.mark.parametrize("words", ["2013-12-31", "soon", "2020-02-30"])
def test_a_day_without_a_picture_is_refused_with_what_to_do(site, words):
    response = site.get("/england/", {"on": words})
    assert response.status_code == 400
    assert "Enter a day from 2014-01-01 on" in response.content.decode()


def test_an_authority_shows_its_past_and_that_of_its_predecessors(site):
    page = site.get("/authorities/E06000060/").content.decode()  # Buckinghamshire, new in 2020
    assert "its predecessor" in page
    text = site.get("/authorities/E06000021/?table=history&format=csv").content.decode()
    lines = list(csv.DictReader(io.StringIO(text)))
    assert ("2019-03-18", "inadequate") in [(line["published"], line["overall"]) for line in lines]


def test_a_measure_stands_beside_neighbours_region_and_england(site):
    rows = json.loads(site.get("/authorities/E06000021/?table=measures&format=json").content)[
        "rows"
    ]
    assert len(rows) >= 40
    page = site.get("/authorities/E06000021/").content.decode()
    address = re.search(r'href="(/authorities/E06000021/measures/[^"]+)"', page)
    assert address
    one = json.loads(site.get(address[1] + "?format=json").content)["rows"]
    assert {"value", "neighbours", "region", "england", "rank", "change", "vintage"} <= set(one[0])


def test_two_to_four_councils_are_compared(site):
    page = site.get("/compare/?a=E06000021&a=E08000026").content.decode()
    assert "Stoke-on-Trent" in page
    assert "<table" in page
    assert site.get("/compare/?a=E06000021&measure=").status_code == 400
    assert site.get("/compare/?a=E06999999").status_code == 404


def test_a_council_that_does_not_exist_has_no_page(site):
    assert site.get("/authorities/E99999999/").status_code == 404
    assert site.get("/authorities/E06000021/measures/no-such-thing/").status_code == 404


def test_a_day_after_the_last_one_held_says_where_the_data_end(site):
    late = site.get("/england/?on=2040-01-01").content.decode()
    held = json.loads(site.get("/england/?on=2040-01-01&format=json").content)["held_to"]
    assert "What is held ends on" in late
    assert held < "2040-01-01"
    assert "What is held ends on" not in site.get(f"/england/?on={held}").content.decode()


def test_a_long_table_stands_in_folds_and_in_one_piece_where_that_is_asked_for(site):
    folded = site.get("/england/?on=2020-01-01").content.decode()
    whole = site.get("/england/?on=2020-01-01&folds=open").content.decode()
    rows = json.loads(site.get("/england/?on=2020-01-01&format=json").content)["rows"]
    counts = [int(n) for n in re.findall(r"summary-text\">\w \((\d+)\)</span>", folded)]
    assert sum(counts) == len(rows) > 100
    assert folded.count('<tr class="govuk-table__row"') == len(rows)
    assert 'href="?on=2020-01-01&amp;folds=open"' in folded
    assert "<details" not in whole
    assert whole.count('<tr class="govuk-table__row"') == len(rows)


def test_an_authority_names_its_neighbours_and_how_each_stands(site):
    page = site.get("/authorities/E06000021/").content.decode()
    assert "statistical neighbours, May 2025" in page
    assert "It does not say yet who could help" in page
    address = "/authorities/E06000021/?table=neighbours&format=json"
    rows = json.loads(site.get(address).content)["rows"]
    assert [row["place"] for row in rows] == list(range(1, 11))
    assert all(row["authority"] in page for row in rows)
    assert all(row["grade"] and row["published"] and row["sources"] for row in rows)


def test_what_the_published_lists_do_not_hold_is_not_said_to_be_missing_from_the_record(site):
    page = site.get("/authorities/X06000001/").content.decode()
    assert "Inspections on record" in page
    assert "No published outcome" not in page
    assert "These stand in documents of this record." in page
