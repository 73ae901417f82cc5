"""A document that may hold a child's data is seen by nobody on the site until somebody has cleared it."""

import datetime as dt
import io
import zipfile

import msgspec
import pytest
from site_pages import SLUG

from candour_site.intake import Given, take_files
from candour_site.record import queries, writing

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # papers go through reader processes

WORD = "Wolfsbane"
LETTER = f"""Ambermere City Council

12 May 2023

Dear Councillor Castell,

Child: Alfie {WORD}, DOB 03/04/2016, NHS number 943 476 5919.

I direct Ambermere City Council to report on children's services by 30 June 2023.

Yours sincerely,
The Minister for Children
"""
NEWS = f"""Ambermere Mercury, 15 May 2023
By Jodie Farrant

The mother of a nine-year-old, Alfie {WORD}, has told the Mercury that no social worker visited her son for eleven weeks.
Alfie {WORD} said: "Nobody from Ambermere City Council came." Ambermere City Council must report on children's services by 30 June 2023.
"""


@pytest.fixture(params=[LETTER, NEWS], ids=["letter", "news"])
def held(request, site, tmp_path):
    """The id of a paper about a child, added as public under an open licence; what was read of it is accepted."""
    return add(request.param, tmp_path / "paper.txt", title=f"About Alfie {WORD}").document


def add(text, path, *, title=None):
    path.write_text(text, "utf-8")
    (taken,) = take_files(
        [path],
        intervention=SLUG,
        given=Given(licence="OGL-3.0", title=title),
        folder=path.parent,
        workers=1,
        by="Ada",
        recorded_at=lambda: dt.datetime.now(dt.UTC),
    )
    assert taken.proposals
    numbers = [one.number for one in queries.list_proposals(intervention=SLUG)]
    writing.accept_proposals(
        numbers, intervention=SLUG, by="Ada", recorded_at=lambda: dt.datetime.now(dt.UTC)
    )
    return taken


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


def test_a_child_is_held_as_a_speaker_and_seen_nowhere(site, tmp_path):
    taken = add(NEWS, tmp_path / "news.txt")
    facts = [one.fact for one in queries.list_proposals(document=taken.document, state=None)]
    assert any(WORD in getattr(fact, "speaker", "") for fact in facts)
    assert taken.screened == ("a child's name: page 1",)
    assert [one for one in visit(site, taken.document) if WORD in one] == []


def test_a_child_named_by_the_file_alone_is_found(site, tmp_path):
    letter = LETTER.replace(f"Child: Alfie {WORD}, DOB 03/04/2016, NHS number 943 476 5919.", "")
    taken = add(letter, tmp_path / f"Letter_about_Alfie_{WORD}_aged_9.txt")
    assert (taken.access, taken.title, WORD.lower() in taken.document) == (
        "restricted",
        None,
        False,
    )


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
