"""The commands: help for each, JSON for programs, and impossible input refused with what to do."""

import json
import re
from pathlib import Path

import pytest

from candour.publishing.casefile import read_case
from candour_site.cases import list_shipped
from candour_site.commands import COMMANDS
from candour_site.record import queries, writing

OWN = sorted(
    name for name, (place, _) in COMMANDS.items() if "site.cli." in place and name != "serve"
)
QUESTIONS = ["due", "told", "promised", "timeline", "progress", "recurring", "show"]
SLUG = "ambermere-2018-2023"
SAMPLE = Path(__file__).parents[2] / "sample" / "documents"


@pytest.fixture
def ambermere(folder, clock_day):
    """The shipped case of Ambermere in the record."""
    path = next(path for path in list_shipped() if path.name == SLUG)
    writing.import_case(read_case(path), by="Ada", recorded_at=clock_day)


@pytest.fixture
def clock_day():
    import datetime as dt

    return dt.datetime(2026, 12, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize("name", OWN)
def test_every_command_explains_itself(name, run):
    ran = run(name, "--help")
    assert ran.code == 0
    assert len(ran.out.splitlines()[2].strip()) > 20


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_is_answered_in_json_with_passages(name, run, ambermere):
    ran = run(name, "--on", "2020-03-01", "--format", "json")
    answer = json.loads(ran.out)
    assert answer["on"] == "2020-03-01"
    assert answer["answers"]
    assert answer["passages"]
    for passage in answer["passages"]:
        page = queries.find_document(passage["document"]).page_text(passage["page"])
        assert page[passage["start"] : passage["end"]] == passage["quote"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_as_at_a_day_before_the_record_there_is_nothing(name, run, ambermere):
    ran = run(name, "--on", "2020-03-01", "--as-at", "2020-01-01")
    assert ran.code == 2
    assert "as at 2020-01-01" in ran.err


def entry_of(kind: str) -> str:
    return next(one.id for one in queries.list_entries(SLUG, types=[kind]))


def test_an_entry_is_answered_in_json(run, ambermere):
    ran = run(
        "evidence",
        entry_of("requirement"),
        "--says",
        "done",
        "--date",
        "2020-01-20",
        "--format",
        "json",
    )
    entry = json.loads(ran.out)
    assert entry["kind"] == "evidence"
    assert queries.find_entry(SLUG, entry["id"]).says == "done"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (
            ["disclose", "ambermere-letter-2018-11", "--to", "press", "--date", "2018-11-01"],
            "before its document",
        ),
        (
            ["disclose", "ambermere-letter-2018-11", "--to", "press", "--date", "2190-01-01"],
            "after the day it was recorded",
        ),
        (["disclose", "ambermere-letter-2018-11", "--to", "everybody"], "everybody"),
        (["disclose", "no-such-letter", "--to", "press"], "Add the document first"),
        (
            ["disclose", "ambermere-letter-2018-11", "--to", "press", "--date", "yesterday"],
            "YYYY-MM-DD",
        ),
        (["evidence", "99999", "--says", "done"], "candour show"),
        (["evidence", "thornsea-2020:1", "--says", "done"], "candour show"),
        (["fulfil", "1", "--quantity", "-3"], "more than nothing"),
        (["correct", "1"], "--set FIELD=VALUE"),
        (["correct", "1", "--set", "colour=blue"], "Its fields are"),
        (["correct", "1", "--withdraw"], "--reason"),
        (["review", "accept"], "--all"),
        (["review", "accept", "4711"], "candour review"),
        (["due", "--on", "31/01/2020"], "YYYY-MM-DD"),
        (["due", "--as-at", "2020-01-31T10:00"], "time zone"),
        (["due", "--intervention", "nowhere"], "candour intervention list"),
        (["show", "--intervention", SLUG, "no-such-thing"], "candour show"),
        (["told", "--to", "ministers", "--data", "no-such-folder"], "candour init"),
        (["case", "import", "no-such-case"], "no case file"),
        (["add", "no-such-file.txt"], "no-such-file.txt"),
        (["disclose", "ambermere-letter-2018-11", "--to", "press", "--quote", "words"], "--source"),
    ],
)
def test_impossible_input_is_refused_with_what_to_do(
    words, complaint, run, ambermere, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    before = len(queries.list_entries(SLUG))
    ran = run(*words)
    assert ran.code in {2, 3}
    assert complaint in re.sub(r"\s+", " ", ran.err + ran.out)
    if "no-such-folder" not in words:
        assert len(queries.list_entries(SLUG)) == before


def test_an_entry_of_another_intervention_is_refused(run, ambermere):
    assert run("intervention", "open", "thornsea-2020", "--authority", "Thornsea").code == 0
    key = entry_of("requirement")
    ran = run("evidence", key, "--says", "done", "--intervention", "thornsea-2020")
    assert ran.code == 2
    assert f"is an entry of {SLUG}, not of thornsea-2020" in ran.err


def test_with_several_interventions_one_has_to_be_named(run, ambermere):
    run("intervention", "open", "thornsea-2020", "--authority", "Thornsea")
    ran = run("due")
    assert ran.code == 2
    assert "--intervention" in ran.err
    assert "thornsea-2020" in ran.err


def test_a_record_whose_proposals_wait_says_what_to_do_next(run, letters):
    run("intervention", "open", "fresh", "--authority", "Ambermere")
    assert run("due").err == ""
    run("add", letters, "--licence", "own")
    waiting = queries.count_waiting()["fresh"]
    assert f"{waiting} proposals wait for your decision (candour review)" in run("due").err
    assert run("due", "--format", "json").err == ""
    run("review", "accept", "--all")
    assert run("due").err == ""


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("10-foi-response-2019-12.pdf", "written"),
        ("06-commissioners-report-2019-09.pdf", "written"),
        ("09-scrutiny-minutes-2019-11.docx", "written"),
        ("04-press-release-2019-05.html", "published"),
    ],
)
def test_only_what_was_published_has_told_the_public(run, name, own):
    run("intervention", "open", "fresh", "--authority", "Ambermere")
    added = run("add", SAMPLE / name)
    assert added.code == 0, added.err
    (document,) = json.loads(run("show", "--documents", "--format", "json").out)
    assert document[own] is not None
    assert document[{"written": "published", "published": "written"}[own]] is None
