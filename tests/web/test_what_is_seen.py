"""Nobody sees what is not theirs, at no exit of the site."""

import datetime as dt
import io
import re
import zipfile

import pytest
from site_pages import BEYOND, CLOSED_TEXT, PRIVATE, SECRET, SLUG, UNPUBLISHED

from candour.facts import Cite, Statement
from candour.facts.record import FactEntry, Intervention, RecordedDocument
from candour.publishing.casefile import CaseFile
from candour_site.record import writing

pytestmark = pytest.mark.django_db

GUARDED = [
    f"/interventions/{SLUG}/",
    *(
        f"/interventions/{SLUG}/{name}/"
        for name in (
            "timeline",
            "requirements",
            "told",
            "promised",
            "progress",
            "statements",
            "documents",
            "changes",
        )
    ),
    f"/interventions/{SLUG}/new.atom",
    f"/interventions/{SLUG}/deadlines.ics",
    f"/interventions/{SLUG}/statements/?format=json",
    f"/interventions/{SLUG}/statements/?format=csv",
    "/documents/closed-news/",
    "/documents/closed-news/pages/1/",
    f"/documents/closed-news/pages/1/?at=0-{len(CLOSED_TEXT)}",
    "/documents/closed-news/pages/1/?at=150-250",
    f"/search/?q={SECRET}",
    f"/search/?q={BEYOND}",
    f"/search/results.atom?q={SECRET}",
    f"/search/?q={PRIVATE}",
    f"/search/results.atom?q={PRIVATE}",
    "/documents/signed-letter/",
    "/search/?q=partnership&format=json",
]


@pytest.mark.parametrize("address", GUARDED)
@pytest.mark.parametrize("word", [SECRET, BEYOND, UNPUBLISHED, PRIVATE])
def test_no_exit_gives_what_is_not_public(site, address, word):
    response = site.get(address)
    assert response.status_code == 200
    asked = re.sub(r"q=\w+", "", response.content.decode()).replace(f'value="{word}"', "")
    asked = asked.replace(f"Search: {word}", "").replace(f"Candour: {word}", "")
    assert word not in asked


def test_the_case_file_holds_only_what_is_public(site):
    content = site.get(f"/interventions/{SLUG}/case.zip").content
    with zipfile.ZipFile(io.BytesIO(content)) as case:
        text = "".join(case.read(name).decode() for name in case.namelist())
    assert "agree a partnership" in text
    for word in (SECRET, BEYOND, UNPUBLISHED, PRIVATE, "clerk"):
        assert word not in text


def test_a_restricted_document_has_no_page(site):
    assert site.get("/documents/restricted-letter/").status_code == 404
    assert site.get("/documents/restricted-letter/pages/1/").status_code == 404
    assert site.get("/documents/restricted-letter/pages/1.png").status_code == 404


def test_a_closed_document_is_listed_with_the_way_to_its_original(site):
    page = site.get("/documents/closed-news/").content.decode()
    assert "The Ambermere Courier" in page
    assert 'href="https://courier.example/closed"' in page
    assert "at most 25 words" in page


def test_who_holds_no_public_office_stands_on_the_page_by_role(site):
    page = site.get(f"/interventions/{SLUG}/statements/").content.decode()
    assert ">Team manager</h2>" in page


def test_nothing_is_found_by_the_name_of_who_is_not_named(site):
    answer = site.get(f"/search/?q={PRIVATE}&format=json").json()
    assert answer["rows"] == []


def test_a_fact_is_not_found_by_a_name_that_only_its_passage_has(site):
    words = f"Team manager Wanda {PRIVATE} said that the audits had stopped."
    when = dt.datetime(2021, 3, 1, 12, tzinfo=dt.UTC)
    common = {"recorded_at": when, "recorded_by": "clerk"}
    paper = RecordedDocument(id="news", kind="news", title="News", licence="none", **common)
    said = Statement(
        about="X06000001",
        cite=Cite(1, 0, len(words), words),
        confidence=1.0,
        rule="by_hand",
        speaker=f"Wanda {PRIVATE}",
        text="that the audits had stopped",
        reported="indirect",
    )
    entry = FactEntry(
        id="t:1",
        sequence=1,
        intervention="t",
        fact=said,
        document="news",
        basis="by_hand",
        **common,
    )
    about = Intervention(id="t", authority="X06000001", title="T")
    case = CaseFile(intervention=about, documents=(paper,), entries=(entry,))
    writing.import_case(case, by="test", recorded_at=dt.datetime.now(dt.UTC))
    assert site.get(f"/search/?q={PRIVATE}&format=json").json()["rows"] == []
    assert len(site.get("/search/?q=audits+stopped&format=json").json()["rows"]) == 1
