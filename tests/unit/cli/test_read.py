"""``candour read``: what it prints, where, and how it ends."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from candour.cli.glance import Pages
from candour.cli.rows import columns, guard, rows
from candour.errors import InvalidInput
from candour.extraction.coverage import Coverage
from candour.facts import (
    Appointment,
    Cite,
    Commitment,
    Disclosure,
    Extract,
    Finding,
    Inspection,
    Judgement,
    PartialDate,
    Problem,
    Requirement,
    Source,
    Statement,
    encode_extract,
)

SOURCE = Source(
    path="a/report.pdf",
    name="report.pdf",
    sha256="0" * 64,
    bytes=10,
    media_type="application/pdf",
    pages=9,
    reader="test",
)
COMMON = {"about": "X06000001", "confidence": 0.9, "rule": "test"}
CITE = Cite(3, 5, 10, "words")
REPORT = Extract(
    source=SOURCE,
    status="read",
    kind="inspection_report",
    about="X06000001",
    published=PartialDate.of("2021-03-01", "1 March 2021"),
    facts=(
        Inspection(
            **COMMON,
            cite=CITE,
            framework="ilacs",
            form="standard",
            start=PartialDate.of("2021-01-11"),
            lead_inspectors=("A. Person",),
        ),
        Judgement(**COMMON, cite=CITE, area="overall", grade="inadequate", by="Ofsted"),
        Finding(
            **COMMON,
            cite=CITE,
            polarity="needs_improvement",
            text="-the timeliness of assessments",
            themes=("assessment", "pace"),
        ),
        Requirement(
            **COMMON,
            cite=CITE,
            who="The council",
            must="agree a partnership",
            force="order",
            deadline=PartialDate.of("2021-06", "by June 2021"),
            otherwise="services pass to a trust",
        ),
        Commitment(**COMMON, cite=CITE, quantity=5_500_000, unit="GBP", purpose="new posts"),
    ),
)


def lines_of(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture(scope="module")
def ran(run, letter, tmp_path_factory):
    """A run over a letter, a file without a word, and the letter again."""
    other = tmp_path_factory.mktemp("others") / "empty.txt"
    other.touch()
    return run("read", letter, other, letter, "--workers", 1)


def test_one_json_object_a_document_in_the_order_of_the_paths(ran):
    documents = lines_of(ran.stdout)
    assert [Path(each["source"]["path"]).name for each in documents] == [
        "letter.txt",
        "empty.txt",
        "letter.txt",
    ]
    assert [each["status"] for each in documents] == ["read", "not_a_record", "read"]
    assert documents[0] == documents[2]
    assert documents[0]["about"] == "X06000001"
    assert ran.exit_code == 0


def test_every_citation_is_the_slice_of_the_text_that_candour_text_prints(ran, run, letter):
    pages = {
        each["page"]: each["text"]
        for each in lines_of(run("text", letter, "--format", "jsonl").stdout)
    }
    document, *_ = lines_of(ran.stdout)
    cites = [fact["cite"] for fact in document["facts"]]
    assert cites
    for cite in cites:
        assert pages[cite["page"]][cite["start"] : cite["end"]] == cite["quote"]


def test_a_failed_document_ends_with_3_and_the_rest_is_printed(run, letter, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and no more")
    result = run("read", broken, letter, "--workers", 1)
    assert result.exit_code == 3
    assert [each["status"] for each in lines_of(result.stdout)] == ["failed", "read"]
    assert "damaged" in result.stderr
    assert "save it anew" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.pdf"], "There is no 'nowhere.pdf'"),
        (["{letter}", "--published", "2019-13-45"], "2019-13-45"),
        (["{letter}", "--about", "Nowhereshire"], "Nowhereshire"),
        (["{letter}", "--limit", "patience=3"], "patience"),
        (["{letter}", "--out", "nowhere/out.jsonl"], "nowhere"),
    ],
)
def test_a_wrong_command_line_is_an_error_of_kind_2_that_names_what_is_wrong(
    run, letter, arguments, message
):
    result = run("read", *[each.format(letter=letter) for each in arguments])
    assert isinstance(result.exception, InvalidInput)
    assert result.exception.exit_code == 2
    assert message in str(result.exception)
    assert result.stdout == ""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["locked.txt", "locked/letter.txt", "locked"])
def test_what_may_not_be_read_fails_and_the_rest_is_printed(letter, tmp_path, name):
    place = tmp_path / name
    if name == "locked.txt":
        place.write_text("Dear Leader")
    else:
        (tmp_path / "locked").mkdir()
        (tmp_path / "locked/letter.txt").write_text("Dear Leader")
    (tmp_path / name.partition("/")[0]).chmod(0)
    # Root may read anything, whatever the rights say, until it gives that up.
    rights = "--bounding-set=-dac_override,-dac_read_search"
    drop = ["setpriv", rights] if os.geteuid() == 0 else []
    program = [sys.executable, "-c", "from candour.cli.main import main; main()"]
    command = [*drop, *program, "read", str(place), str(letter)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    (tmp_path / name.partition("/")[0]).chmod(0o700)
    first, second = map(json.loads, ran.stdout.splitlines())
    assert ran.returncode == 3, ran.stderr
    assert first["status"] == "failed"
    assert first["problems"][0]["code"] == "unreadable"
    assert second["facts"]


@pytest.mark.slow
def test_what_the_caller_tells_is_in_the_result(run, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("The leader said on Monday that the council would act by the end of January.")
    told = (
        "--published",
        "2021-11-05",
        "--about",
        "Ambermere",
        "--url",
        "https://a.example/1",
        "--publisher",
        "The Echo",
    )
    (document,) = lines_of(run("read", path, *told).stdout)
    assert document["published"]["value"] == "2021-11-05"
    assert document["about"] == "X06000001"
    assert document["source"]["url"] == "https://a.example/1"
    assert document["source"]["publisher"] == "The Echo"


def test_out_is_written_whole_or_not_at_all(run, tmp_path):
    empty, out = tmp_path / "empty.txt", tmp_path / "out" / "facts.jsonl"
    empty.touch()
    out.parent.mkdir()
    out.write_text("what was there before")
    assert run("read", "nowhere.pdf", "--out", out).exception is not None
    assert out.read_text() == "what was there before"
    result = run("read", empty, "--out", out)
    assert result.stdout == ""
    assert len(lines_of(out.read_text())) == 1
    assert [path.name for path in out.parent.iterdir()] == ["facts.jsonl"]


def test_limits_can_be_set_for_a_run(run, letter):
    result = run("read", letter, "--limit", "bytes=10")
    assert lines_of(result.stdout)[0]["problems"][0]["code"] == "too_large"


def test_csv_has_one_row_a_fact_and_nothing_that_a_spreadsheet_would_run():
    table = list(csv.DictReader(io.StringIO(rows(REPORT).decode()), fieldnames=columns()))
    assert [row["type"] for row in table] == [
        "inspection",
        "judgement",
        "finding",
        "requirement",
        "commitment",
    ]
    assert table[2]["text"] == "'-the timeliness of assessments"
    assert table[2]["themes"] == "assessment; pace"
    assert (table[3]["deadline"], table[3]["deadline_precision"], table[3]["deadline_text"]) == (
        "2021-06",
        "month",
        "by June 2021",
    )
    assert table[0]["start"] == "2021-01-11"
    assert table[0]["cite_start"] == "5"
    assert {row["document_path"] for row in table} == {"a/report.pdf"}


def test_csv_keeps_a_document_without_facts():
    failed = msgspec.structs.replace(
        REPORT, facts=(), status="failed", problems=(Problem(code="timeout", message="Too long."),)
    )
    (row,) = csv.DictReader(io.StringIO(rows(failed).decode()), fieldnames=columns())
    assert (row["document_status"], row["document_problems"], row["type"]) == (
        "failed",
        "timeout",
        "",
    )


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", " =1", "\ufeff=1"])
def test_formulas_are_led_by_an_apostrophe(text):
    assert guard(text) == f"'{text}"


def test_the_page_for_people_says_from_how_many_sentences_facts_were_taken():
    output = encode_extract(REPORT) + b"\n" + msgspec.json.encode(Coverage(54, 31))
    assert "facts from 31 of 54 sentences" in " ".join(
        Pages(width=90).render(output).decode().split()
    )


@pytest.mark.parametrize("width", [80, 120])
def test_the_page_for_people_shows_judgements_and_what_must_be_done_within_the_width(width):
    page = Pages(width=width).render(encode_extract(REPORT)).decode()
    assert max(map(len, page.splitlines())) <= width
    told = " ".join(page.split())
    for words in (
        "Ambermere City Council (X06000001)",
        "ILACS, standard (as the visit's length suggests)",
        "inspected 11 January 2021",
        "published 1 March 2021",
        "Overall effectiveness Inadequate p. 3",
        "the timeliness of assessments",
        "June 2021 The council: agree a partnership",
        "Otherwise: services pass to a trust",
        "£5.5 million for new posts",
    ):
        assert words in told


def test_a_grade_in_the_news_is_told_with_its_day_and_with_whose_it_is():
    shared = COMMON | {"cite": CITE, "area": "overall", "by": "Ofsted"}
    news = msgspec.structs.replace(
        REPORT,
        kind="news",
        facts=(
            Judgement(**shared, grade="inadequate", date=PartialDate.of("2019-03-10")),
            Judgement(**shared | {"about": "X10000001"}, grade="good"),
            Appointment(**COMMON, cite=CITE, person="Ada Moss", role="chair", status="appointed"),
            Disclosure(**COMMON, cite=CITE, what="The letters", to="press", route="foi"),
            Commitment(**COMMON, cite=CITE, quantity=60, unit="posts", purpose="new posts"),
            Statement(
                **COMMON, cite=CITE, speaker="leader", role="leader", text="no", reported="indirect"
            ),
        ),
    )
    told = " ".join(Pages(width=90).render(encode_extract(news)).decode().split())
    for words in (
        "Inadequate, 10 March 2019",
        "Good, Eastmarch",
        "no date Ada Moss appointed as chair",
        "no date Press told of the letters (FOI)",
        "no date leader: no",
    ):
        assert words in told
    assert "60 posts" in told
    assert "new posts" not in told


@pytest.mark.parametrize("width", [80, 120])
def test_several_documents_have_an_overview_of_a_line_each_behind_them(width):
    pages = Pages(width=width)
    failed = msgspec.structs.replace(
        REPORT,
        facts=(),
        about=None,
        published=None,
        status="failed",
        problems=(Problem(code="timeout", message="It took too long."),),
        source=msgspec.structs.replace(SOURCE, pages=0),
    )
    pages.render(encode_extract(REPORT))
    assert pages.end() == b""
    pages.render(encode_extract(failed))
    lines = pages.end().decode().splitlines()
    assert max(map(len, lines)) <= width
    assert lines[2].split()[:3] == ["2021-03-01", "Ambermere", "Inspection"]
    assert "Inadequate" in lines[2]
    assert "report.pdf" in lines[3]
    assert "failed: timeout" in lines[3]


def test_a_narrow_terminal_keeps_whole_dates_names_and_results():
    pages = Pages(width=50)
    for _ in range(2):
        pages.render(encode_extract(REPORT))
    lines = pages.end().decode().splitlines()
    assert max(map(len, lines)) <= 50
    assert lines[1].split() == ["Published", "About", "Result"]
    assert lines[2].split() == ["2021-03-01", "Ambermere", "Inadequate"]


@pytest.mark.parametrize("command", ["read", "text"])
def test_a_folder_without_files_is_said_to_hold_none(run, tmp_path, command):
    result = run(command, tmp_path)
    assert result.exit_code == 0
    assert "There was nothing to read: the folder holds no files." in result.stderr


@pytest.mark.slow
def test_names_of_files_cannot_command_the_terminal(run, tmp_path):
    path = tmp_path / "a\x1b[2Jb.pdf"
    path.touch()
    result = run("read", path, "--format", "table")
    assert "\x1b" not in result.stdout + result.stderr


@pytest.mark.slow
def test_the_bar_is_on_a_terminal_only_and_never_among_the_results(tmp_path):
    for number in range(6):
        (tmp_path / f"{number}.txt").touch()
    command = [Path(sys.executable).with_name("candour"), "read", tmp_path]
    quiet = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Reading" not in quiet.stderr
    ours, theirs = pty.openpty()
    shown = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, text=True, check=True)
    os.close(theirs)
    seen = b""
    while b"6 documents" not in seen:
        seen += os.read(ours, 65_536)
    os.close(ours)
    assert b"Reading" in seen
    assert shown.stdout == quiet.stdout
    assert len(lines_of(shown.stdout)) == 6
