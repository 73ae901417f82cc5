"""Feeds that a reader of feeds can read: valid Atom, nothing that runs, the newest first."""

import datetime as dt
import xml.etree.ElementTree as ET

import pytest
from site_pages import SLUG

from candour_site.pages.feeds import PlainAtom

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)


def read_feed(site, address: str) -> ET.Element:
    response = site.get(address)
    assert response.status_code == 200
    return ET.fromstring(response.content)


@pytest.mark.parametrize(
    "address", [f"/interventions/{SLUG}/new.atom", "/search/results.atom?q=partnership"]
)
def test_a_feed_has_what_atom_asks_for(site, address):
    """RFC 4287, 4.1.1 and 4.1.2."""
    feed = read_feed(site, address)
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for one in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(one.findall(ATOM + name)) == 1, name
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)


def test_each_search_is_a_feed_of_its_own_that_knows_its_address(site):
    feed = read_feed(site, "/search/results.atom?q=partnership&kind=requirement")
    other = read_feed(site, "/search/results.atom?q=direction")
    assert feed.findtext(f"{ATOM}id") != other.findtext(f"{ATOM}id")
    own = feed.find(f"{ATOM}link[@rel='self']")
    assert own.get("href").endswith("/search/results.atom?q=partnership&kind=requirement")


def test_what_was_recorded_last_comes_first(site):
    feed = read_feed(site, "/search/results.atom?q=partnership")
    moments = [entry.findtext(f"{ATOM}updated") for entry in feed.findall(f"{ATOM}entry")]
    assert moments == sorted(moments, reverse=True)


@pytest.mark.parametrize(
    "words", ["\x00", "\x01 partnership", "\ufffe", "<b>&", '"unbalanced', "*"]
)
def test_any_words_give_a_feed(site, words):
    assert site.get("/search/results.atom", {"q": words}).status_code == 200
    ET.fromstring(site.get("/search/results.atom", {"q": words}).content)


def test_what_a_document_says_is_never_run():
    """A summary is HTML to a reader of feeds: words that look like tags are shown as words."""
    feed = PlainAtom("\x00<b>", link="https://example.org/", description="")
    said = "He said <script>alert(1)</script>\x0c & left"
    feed.add_item("<i>", "https://example.org/1", said, updateddate=MOMENT)
    read = ET.fromstring(feed.writeString("utf-8"))
    assert read.findtext(f"{ATOM}title") == "<b>"
    summary = read.find(f"{ATOM}entry/{ATOM}summary")
    assert summary.get("type") == "html"
    assert summary.text == "He said &lt;script&gt;alert(1)&lt;/script&gt; &amp; left"


def test_a_feed_says_what_was_recorded(site):
    feed = read_feed(site, "/interventions/stoke-on-trent-2006-2022/new.atom")
    titles = {entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")}
    assert "Link" not in titles
    assert any(title.startswith("Linked to the same finding before: ") for title in titles)
    assert "Department for Education decided: lifted" in titles
