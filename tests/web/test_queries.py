"""A page asks the database a bounded number of questions, however much there is: one intervention or many, few entries or more."""

import datetime as dt

import msgspec
import pytest
from django.db import connection, transaction
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from site_pages import RECORDED_AT, SLUG, make_guarded_case

from candour.facts import PartialDate
from candour_site.pages import kept, ledgers, overview
from candour_site.record import writing

pytestmark = pytest.mark.django_db

MORE_INTERVENTIONS = 8
MORE_ENTRIES = 120
MOST_QUERIES = 40
GROWTH = {
    "/authorities/X06000001/": 8 * MORE_INTERVENTIONS,  # it shows each of them
    # A search looks at its hits fifty at a time, at most 500.
    "/search/?q=partnership": 5,
    "/search/?q=partnership&authority=X06000001": 7,
    "/search/results.atom?q=partnership": 5,
}
PAGES = [
    "/",
    "/interventions/",
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
    "/documents/closed-news/",
    "/documents/closed-news/pages/1/?at=0-78",
    "/authorities/",
    "/authorities/X06000001/",
    "/search/?q=partnership",
    "/search/?q=partnership&authority=X06000001",
    "/search/results.atom?q=partnership",
    "/help/",
]


def count_queries(path: str) -> int:
    """The questions that a process asks which holds nothing in memory but the lines of the interventions."""
    site = Client()
    site.get("/")
    ledgers._SHELF = ledgers.Shelf(most_entries=10_000)
    ledgers._list_interventions.cache_clear()
    with CaptureQueriesContext(connection) as asked:
        assert site.get(path).status_code == 200
    return len(asked)


@pytest.fixture(scope="module")
def counts(shown_record, django_db_blocker, tmp_path_factory):
    """For each page, the questions that it asks of the record before the record has grown, and behind."""
    folder = tmp_path_factory.mktemp("data")
    with (
        pytest.MonkeyPatch.context() as patch,
        override_settings(CANDOUR_DATA=folder),
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr(ledgers, "_SHELF", None)  # put back in the end
        patch.setattr(kept.KeptAnswers, "_find", lambda self, key: None)
        patch.setattr(overview, "_KEPT", {})
        before = {path: count_queries(path) for path in PAGES}
        grow()
        after = {path: count_queries(path) for path in PAGES}
        transaction.set_rollback(True)
    return {path: (before[path], after[path]) for path in PAGES}


def grow() -> None:
    """Many more interventions of the same council, documents and entries."""
    case = make_guarded_case()
    for number in range(MORE_INTERVENTIONS):
        writing.import_case(rename(case, f"more-{number}"), by="test", recorded_at=RECORDED_AT)
    requirement = f"{SLUG}:2"
    for number in range(MORE_ENTRIES):
        writing.add_evidence(
            requirement,
            says="partly_done",
            date=PartialDate.of((dt.date(2020, 1, 1) + dt.timedelta(days=number)).isoformat()),
            intervention=SLUG,
            by="test",
            recorded_at=RECORDED_AT,
        )


def rename(case, slug: str):
    """The case under another id, with documents of its own."""
    raw = msgspec.json.encode(case).decode().replace(SLUG, slug)
    for name in ("closed-news", "restricted-letter"):
        raw = raw.replace(name, f"{slug}-{name}")
    return msgspec.json.decode(raw, type=type(case))


@pytest.mark.parametrize("path", PAGES)
def test_questions_do_not_grow_with_the_record(path, counts):
    before, after = counts[path]
    assert after <= before + GROWTH.get(path, 0)
    assert before <= MOST_QUERIES
