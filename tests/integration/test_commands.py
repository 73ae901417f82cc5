"""The commands: help for each, JSON for programs, and impossible input refused with what to do."""

import datetime as dt
import hashlib
import json
import os
import re
from pathlib import Path

import pytest
from django.db import connections
from records import run_command, use_record

from candour.publishing.casefile import read_case
from candour_site.cases import list_shipped
from candour_site.commands import COMMANDS
from candour_site.record import queries, writing

OWN = sorted(
    name for name, (place, _) in COMMANDS.items() if "site.cli." in place and name != "serve"
)
QUESTIONS = ["due", "told", "promised", "timeline", "progress", "recurring", "show"]
SLUG = "ambermere-2018-2023"
CLOCK_DAY = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
SAMPLE = Path(__file__).parents[2] / "sample" / "documents"
OWN_DATES = {  # of each paper, the date that it gives of itself
    "10-foi-response-2019-12.pdf": "written",
    "06-commissioners-report-2019-09.pdf": "written",
    "09-scrutiny-minutes-2019-11.docx": "written",
    "04-press-release-2019-05.html": "published",
}
LETTER = """Department for Education

2 March 2019

Dear Leader of Ambermere City Council,

I direct Ambermere City Council to report to me on children's services by 31 May 2019.

Yours sincerely,
The Minister for Children
"""


@pytest.fixture(scope="module")
def ambermere_record(tmp_path_factory, django_db_blocker):
    """The folder of a record that holds the shipped case of Ambermere. To be copied."""
    folder = tmp_path_factory.mktemp("ambermere") / "data"
    path = next(path for path in list_shipped() if path.name == SLUG)
    with use_record(folder, blocker=django_db_blocker):
        writing.import_case(read_case(path), by="Ada", recorded_at=CLOCK_DAY)
    return folder


@pytest.fixture(scope="module")
def filed_record(tmp_path_factory, django_db_blocker):
    """The folder of a record to which a letter and papers of the sample were added. To be copied."""
    folder = tmp_path_factory.mktemp("filed")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    papers = [folder / "letter.txt", *(SAMPLE / name for name in OWN_DATES)]
    with use_record(folder / "data", blocker=django_db_blocker):
        run_command("intervention", "open", "fresh", "--authority", "Ambermere")
        ran = run_command("add", *papers, "--workers", 1, "--licence", "own")
        assert ran.code == 0, ran.err
    return folder / "data"


@pytest.fixture
def start(request):
    """A test begins with an empty record, unless it asks for ``ambermere`` or ``filed``."""
    asked = [name for name in ("ambermere", "filed") if name in request.fixturenames]
    return request.getfixturevalue(f"{asked[0] if asked else 'empty'}_record")


@pytest.fixture
def filed(folder):
    """A letter and papers of the sample stand in the record of the test; what was read of them waits."""
    return folder


@pytest.fixture
def ambermere(folder):
    """The shipped case of Ambermere stands in the record of the test."""
    return folder


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
        (
            ["add", "letter.txt", "--published", "2190-01-01"],
            "has not come yet",
        ),
        (["add", "letter.txt", "--written", "2190"], "has not come yet"),
        (
            ["correct", "ambermere-letter-2018-11", "--set", "written=2190-01-01"],
            "has not come yet",
        ),
        (["add", "empty-folder"], "No files were found in empty-folder"),
        (["timeline", "--kind", "nonsense"], "'nonsense' is not one of"),
        (["show", "--type", "nonsense"], "'nonsense' is not one of"),
        (["review", "--document", "nope"], "candour show --documents"),
        (["review", "accept", "--all", "--document", "nope"], "candour show --documents"),
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
        (["due", "--on", "9999-12-31"], "between 1900 and 2100"),
        (["due", "--as-at", "9999-12-31"], "between 1900 and 2100"),
        (["due", "--as-at", "9999-12-31T23:59:59Z"], "between 1900 and 2100"),
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
    (tmp_path / "empty-folder").mkdir()
    (tmp_path / "letter.txt").write_text("Dear Leader")
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


def test_a_record_whose_proposals_wait_says_what_to_do_next(run, filed):
    waiting = queries.count_waiting()["fresh"]
    assert f"{waiting} proposals wait for your decision (candour review)" in run("due").err
    assert run("due", "--format", "json").err == ""
    run("review", "accept", "--all")
    assert run("due").err == ""


@pytest.mark.parametrize(("name", "own"), OWN_DATES.items())
def test_only_what_was_published_has_told_the_public(run, filed, name, own):
    sha256 = hashlib.sha256((SAMPLE / name).read_bytes()).hexdigest()
    shown = json.loads(run("show", "--documents", "--format", "json").out)
    (document,) = [one for one in shown if one["sha256"] == sha256]
    assert document[own] is not None
    assert document[{"written": "published", "published": "written"}[own]] is None


def test_an_entry_is_shown_as_it_was_at_a_moment(run, ambermere):
    key = entry_of("requirement")
    former = queries.find_entry(SLUG, key)
    day = former.recorded_at.date()
    assert run("correct", key, "--set", "must=do otherwise").code == 0
    new = queries.load_ledger(SLUG).current(key).id
    assert run("show", new).code == 0
    ran = run("show", new, "--as-at", day)
    assert ran.code == 2
    assert f"as at {day}" in ran.err
    shown = json.loads(run("show", key, "--as-at", day, "--format", "json").out)
    assert shown["corrected_by"] is None
    assert run("show", key, "--as-at", "2020-01-01").code == 2


def test_a_document_is_shown_as_it_was_described_at_a_moment(run, ambermere, tmp_path):
    slug = "ambermere-letter-2018-11"
    before = queries.find_document(slug)
    day = before.recorded_at.date()
    assert run("correct", slug, "--set", "title=Another title").code == 0
    assert "Another title" in run("show", slug).out
    held = run("show", slug, "--as-at", day)
    assert before.title in held.out
    assert "Another title" not in held.out
    run("case", "export", tmp_path / "then", "--as-at", day)
    assert "Another title" not in (tmp_path / "then" / "documents.jsonl").read_text()
    ran = run("show", slug, "--as-at", "2020-01-01")
    assert ran.code == 2
    assert "as at 2020-01-01" in ran.err


def test_a_requirement_cites_who_has_to_agree_and_what_follows(run, ambermere):
    answer = json.loads(run("due", "--on", "2020-03-01", "--format", "json").out)
    named = next(
        one
        for one in answer["answers"]["binding"]
        if {"approver", "otherwise"} <= {part["field"] for part in one["requirement"]["also"]}
    )
    mine = [one for one in answer["passages"] if one["entry"] == named["id"]]
    assert {"approver", "otherwise"} <= {one["field"] for one in mine}
    for one in mine:
        text = queries.find_document(one["document"]).page_text(one["page"])
        assert text[one["start"] : one["end"]] == one["quote"]
    assert " approver: “" in run("due", "--on", "2020-03-01").out


def test_a_requirement_names_the_decisions_and_agreements_it_follows_from(run, ambermere):
    key = entry_of("requirement")
    run("agree", key, "--who", "Department for Education", "--date", "2020-02-01")
    run("decide", key, "--who", "the minister", "--outcome", "met", "--date", "2020-02-02")
    agreement, decision = (one.id for one in queries.list_entries(SLUG)[-2:])
    answer = json.loads(run("due", "--on", "2020-03-01", "--format", "json").out)
    grounds = {one["entry"]: one["kind"] for one in answer["answers"]["grounds"][key]}
    assert grounds[agreement] == "agreement"
    assert grounds[decision] == "decision"
    duties, _, sources = run("due", "--on", "2020-03-01").out.partition("What they follow from")
    number = f"[{decision.rpartition(':')[2]}]"
    assert any(number in line for line in duties.splitlines() if "follows from:" in line)
    assert f"{number} decision" in sources


def test_a_review_shows_what_would_be_accepted(run, filed):
    letter = queries.find_document_by_hash(hashlib.sha256(LETTER.encode()).hexdigest())
    out = run("review", "--type", "requirement").out
    assert f"{letter.id}: " in out
    assert "deadline: 31 May 2019" in out
    assert "force: " in out
    assert max(map(len, out.splitlines())) <= 110


@pytest.mark.slow
def test_a_paper_about_a_child_is_held_until_somebody_clears_it(run, tmp_path):
    child = "Dear Ada\n\nAlfie Hale, DOB 03/04/2016, NHS number 943 476 5919.\n"
    (tmp_path / "alfie-hale.txt").write_text(child + LETTER, "utf-8")
    run("intervention", "open", "held", "--authority", "Ambermere")
    ran = run("add", tmp_path / "alfie-hale.txt", "--licence", "OGL-3.0", "--access", "public")
    for words in ("an NHS number: page 1", "a child's date of birth: page 1", "kept restricted"):
        assert words in ran.out
    told = ran.out.replace(str(tmp_path / "alfie-hale.txt"), "")
    assert not re.search(r"943|2016|alfie|hale", told, re.IGNORECASE)
    (command,) = re.findall(r"candour (correct .*)", told)
    (held,) = json.loads(run("show", "--documents", "--format", "json").out)
    assert held["access"] == "restricted"
    again = run("add", tmp_path / "alfie-hale.txt", "--access", "public", "--format", "json")
    assert json.loads(again.out)["access"] == "restricted"
    assert run(*command.replace("NAME", "Grace").split()).code == 0
    (cleared,) = json.loads(run("show", "--documents", "--format", "json").out)
    assert (cleared["access"], cleared["recorded_by"]) == ("public", "Grace")
    assert cleared["recorded_at"] > held["recorded_at"]


@pytest.fixture
def read_only(folder):
    """The folder of a record that this process may read and not write to."""
    connections["default"].close()
    places = [folder, *folder.iterdir()]
    for place in places:
        place.chmod(place.stat().st_mode & ~0o222 | 0o444)
    modes = {
        one: one.stat().st_mode for one in folder.parents if one.stat().st_mode & 0o111 != 0o111
    }
    is_root = os.geteuid() == 0
    if is_root:  # who may write anywhere, whatever the rights say
        for parent, mode in modes.items():
            parent.chmod(mode | 0o111)
        os.seteuid(65534)
    yield folder
    if is_root:
        os.seteuid(0)
    for parent, mode in modes.items():
        parent.chmod(mode)
    for place in places:
        place.chmod(place.stat().st_mode | 0o200)


@pytest.mark.skipif(os.name == "nt", reason="rights are those of a Unix system")
def test_a_folder_that_may_not_be_written_to_says_what_to_do(run, ambermere, read_only):
    ran = run("due", "--on", "2020-03-01")
    assert ran.code == 4
    assert f"You may not write to {read_only}" in ran.err
    assert "copy the folder" in ran.err
    assert "restore" not in ran.err
