"""Review: nothing a reader proposes is recorded before a person, or a rule for known reports, has decided."""

import json
from pathlib import Path

import pytest
from records import run_command, use_record

from candour_site.record import queries

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample" / "documents"
SLUG = "ambermere-2019"


@pytest.fixture(scope="module")
def start(tmp_path_factory, django_db_blocker):
    """An inspection report and a direction, waiting."""
    folder = tmp_path_factory.mktemp("filed") / "data"
    with use_record(folder, blocker=django_db_blocker):
        assert run_command("intervention", "open", SLUG, "--authority", "Ambermere").code == 0
        papers = [SAMPLE / "02b-inspection-report-2019-04.pdf", SAMPLE / "03-direction-2019-04.pdf"]
        ran = run_command("add", *papers, "--workers", 1, "--licence", "own")
        assert ran.code == 0, ran.err
    return folder


def id_of(kind: str) -> str:
    """The id of the one paper of a kind."""
    (document,) = [one for one in queries.list_documents(intervention=SLUG) if one.kind == kind]
    return document.id


def test_nothing_is_recorded_before_it_is_decided(run):
    assert queries.list_entries(SLUG) == ()
    assert len(queries.list_proposals(intervention=SLUG)) > 15


def test_the_rule_accepts_known_inspection_reports_and_nothing_else(run):
    ran = run("review", "accept", "--by-rule")
    assert ran.code == 0, ran.err
    entries = queries.list_entries(SLUG)
    assert {entry.basis for entry in entries} == {"by_rule"}
    assert {entry.document for entry in entries} == {id_of("inspection_report")}
    assert {"inspection", "judgement", "finding"} == {
        entry.fact.__struct_config__.tag for entry in entries
    }
    waiting = queries.list_proposals(intervention=SLUG)
    assert {one.document for one in waiting} == {id_of("direction")}


def test_a_sheet_accepts_corrects_and_rejects(run, tmp_path):
    sheet = tmp_path / "sheet.jsonl"
    assert run("review", "write", sheet, "--document", id_of("direction")).code == 0
    lines = [json.loads(line) for line in sheet.read_text(encoding="utf-8").splitlines()]
    requirement = next(one for one in lines if one["fact"]["type"] == "requirement")
    requirement["decision"] = "accept"
    requirement["fact"]["must"] = "do as the annex says"
    accepted, rejected, *_ = (one for one in lines if one["fact"]["type"] == "instrument")
    accepted["decision"] = "accept"
    rejected |= {"decision": "reject", "reason": "told elsewhere"}
    sheet.write_text("\n".join(json.dumps(one) for one in lines), encoding="utf-8")
    ran = run("review", "apply", sheet)
    assert ran.out.strip() == "Recorded 2, rejected 1."
    first, second = queries.list_entries(SLUG)
    assert (first.basis, second.basis) == ("accepted", "corrected")
    assert second.fact.must == "do as the annex says"
    assert second.proposal.must != second.fact.must
    (left_out,) = queries.list_proposals(intervention=SLUG, state="rejected")
    assert left_out.reason == "told elsewhere"
    again = run("review", "apply", sheet)
    assert again.code == 2
    assert "does not wait" in again.err
    assert len(queries.list_entries(SLUG)) == 2


@pytest.mark.parametrize("line", ["{}", "nonsense", '{"number": 1, "decision": "perhaps"}'])
def test_a_broken_sheet_is_refused_with_its_line(run, tmp_path, line):
    sheet = tmp_path / "sheet.jsonl"
    run("review", "write", sheet)
    good = sheet.read_text(encoding="utf-8").splitlines()
    good[0] = good[0].replace('"decision":null', '"decision":"accept"')
    sheet.write_text("\n".join([*good[:2], line]), encoding="utf-8")
    ran = run("review", "apply", sheet)
    assert ran.code == 2
    assert "line 3" in ran.err
    assert queries.list_entries(SLUG) == ()


def test_a_correction_by_field_keeps_the_proposal(run):
    waiting = queries.list_proposals(intervention=SLUG, document=id_of("direction"))
    one = next(w for w in waiting if w.fact.__struct_config__.tag == "requirement")
    ran = run("review", "correct", one.number, "--set", "deadline=2019-06-30", "--set", "who=null")
    assert ran.code == 0, ran.err
    (entry,) = queries.list_entries(SLUG)
    assert entry.fact.deadline.value == "2019-06-30"
    assert entry.fact.who is None
    assert entry.proposal == one.fact
