"""A document that may hold a child's data is seen by nobody on the site until somebody has cleared it."""

import datetime as dt
import io
import zipfile

import msgspec
import pytest
from site_pages import SLUG

from candour_site.intake import Given, take_files
from candour_site.record import queries, writing

pytestmark = pytest.mark.django_db

WORD = "Wolfsbane"
LETTER = f"""Ambermere City Council

12 May 2023

Dear Councillor Castell,

Child: Alfie {WORD}, DOB 03/04/2016, NHS number 943 476 5919.

I direct Ambermere City Council to report on children's services by 30 June 2023.

Yours sincerely,
The Minister for Children
"""


@pytest.fixture
def held(site, tmp_path):
    """The id of a letter about a child, added as public under an open licence; what was read of it is accepted."""
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (taken,) = take_files(
        [tmp_path / "letter.txt"],
        intervention=SLUG,
        given=Given(licence="OGL-3.0", title=f"About Alfie {WORD}"),
        folder=tmp_path,
        workers=1,
        by="Ada",
        recorded_at=lambda: dt.datetime.now(dt.UTC),
    )
    assert taken.proposals
    numbers = [one.number for one in queries.list_proposals(intervention=SLUG)]
    writing.accept_proposals(
        numbers, intervention=SLUG, by="Ada", recorded_at=lambda: dt.datetime.now(dt.UTC)
    )
    return taken.document


def visit(site, document):
    """All that anybody can ask of the site about the document."""
    names = ("", "timeline/", "requirements/", "told/", "statements/", "documents/", "changes/")
    pages = [f"/interventions/{SLUG}/{name}" for name in names]
    answers = [
        site.get(address).content.decode()
        for address in (
            "/",
            *pages,
            *(f"{page}?format=json" for page in pages),
            f"/interventions/{SLUG}/new.atom",
            f"/interventions/{SLUG}/deadlines.ics",
            "/search/?q=wolf*&format=json",
            "/search/results.atom?q=Alfie",
            f"/documents/{document}/",
            f"/documents/{document}/pages/1/",
        )
    ]
    with zipfile.ZipFile(io.BytesIO(site.get(f"/interventions/{SLUG}/case.zip").content)) as case:
        answers += [case.read(name).decode() for name in case.namelist()]
    return answers


def test_nothing_of_it_is_seen_anywhere(site, held):
    answers = visit(site, held)
    assert [one for one in answers if WORD in one or "30 June 2023" in one or held in one] == []
    assert site.get(f"/documents/{held}/").status_code == 404
    assert site.get(f"/documents/{held}/pages/1/").status_code == 404
    assert WORD.lower() not in held


def test_who_clears_it_is_recorded_and_the_document_is_seen(site, held):
    before = queries.find_document(held)
    cleared = msgspec.structs.replace(
        before, access="public", recorded_at=dt.datetime.now(dt.UTC), recorded_by="Grace"
    )
    writing.describe_document(cleared)
    assert (before.access, before.recorded_by) == ("restricted", "Ada")
    assert queries.find_document(held).recorded_by == "Grace"
    assert queries.find_document(held, as_at=before.recorded_at).access == "restricted"
    assert site.get(f"/documents/{held}/pages/1/").status_code == 200
