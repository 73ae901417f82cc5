"""What a paper says of itself is kept: when its page was published, and to whom it went."""

import json

import pytest
from records import run_command, use_record

from candour_site.record import queries

pytestmark = pytest.mark.slow  # papers go through reader processes into a record of their own

SLUG = "ambermere-2019"
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Direction issued to Ambermere - GOV.UK</title></head>
<body><main><h1>Direction issued to Ambermere City Council</h1>
<p>From: Department for Education</p><p>Published 2 November 2026</p>
<p>The Secretary of State for Education has today issued a direction to Ambermere City Council under section 497A(4B) of the
Education Act 1996. The direction requires the council to publish a workforce plan by 20 November 2026.</p>
</main></body></html>"""
EMAIL = """From: Interventions Unit, Department for Education
To: Owen Tarrant, Chief Executive, Ambermere City Council
Cc: Councillor Harriet Pell, Leader of the Council; Jo Bloggs
Sent: 14 February 2020 17:42
Subject: Ambermere: partnership under the revised direction

Dear Mr Tarrant,

The Council must agree a partnership by 30 April 2020.

To: all members of the council
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory, django_db_blocker):
    folder = tmp_path_factory.mktemp("told") / "data"
    papers = tmp_path_factory.mktemp("papers")
    (papers / "page.html").write_text(PAGE, encoding="utf-8")
    (papers / "email.txt").write_text(EMAIL, encoding="utf-8")
    with use_record(folder, blocker=django_db_blocker):
        assert run_command("intervention", "open", SLUG, "--authority", "Ambermere").code == 0
        for name, path in (("page", "page.html"), ("email", "email.txt")):
            assert run_command("add", papers / path, "--id", name, "--workers", 1).code == 0
        assert run_command("review", "accept", "--all", "--unsure").code == 0
    return folder


def told(run, document, on):
    found = json.loads(run("told", "--what", "documents", "--on", on, "--format", "json").out)
    (item,) = [one for one in found["answers"] if one["id"] == document]
    return {one["audience"]: one for one in item["told"]}


def test_what_a_page_says_of_its_publication_is_kept_and_reached_everybody(run):
    published = queries.find_document("page").published
    assert (published.value, published.text) == ("2026-11-02", "2 November 2026")
    answers = told(run, "page", "2026-11-02").values()
    assert {answer["day"] for answer in answers} == {"2026-11-02"}


def test_an_email_told_its_sender_and_those_in_its_head(run):
    answers = told(run, "email", "2020-03-01")
    had = {audience for audience, one in answers.items() if one["state"] == "told"}
    assert had == {"ministers", "officers", "executive"}
    assert answers["officers"]["basis"] == "addressed"
    (entry,) = answers["officers"]["entries"]
    cite = queries.find_entry(SLUG, entry).fact.cite
    assert cite.quote == "To: Owen Tarrant, Chief Executive, Ambermere City Council"
