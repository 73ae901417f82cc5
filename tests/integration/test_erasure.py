"""What was erased shows nowhere: not in an answer, a proposal, a page's text, an export or a search."""

import json
from pathlib import Path

import pytest
from records import run_command, use_record

from candour.publishing.casefile import encode_case, make_public_case
from candour_site.cli.options import now
from candour_site.record import queries, writing
from candour_site.record.erasures import BLOCK

ROOT = Path(__file__).parents[2]
SLUG = "ambermere-2019"
OWN = "Sir Quentin Brackenridge"
WORDS = f"Ambermere City Council must agree a plan with {OWN} by 30 June 2019"
LETTER = f"""Department for Education

1 April 2019

Dear Leader of Ambermere City Council,

I direct Ambermere City Council to report to me on children's services by 31 May 2019. {WORDS}.

Yours sincerely,
The Minister for Children
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory, django_db_blocker):
    """A letter with what was read of it recorded."""
    folder = tmp_path_factory.mktemp("letter")
    path = folder / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    with use_record(folder / "data", blocker=django_db_blocker):
        assert run_command("intervention", "open", SLUG, "--authority", "Ambermere").code == 0
        ran = run_command("add", path, "--id", "letter", "--all", "--licence", "own")
        assert ran.code == 0, ran.err
        run_command("review", "accept", "--all")
    return folder / "data"


@pytest.fixture
def letter(folder):
    """The ids of the entries that rest on the words to be erased."""
    mine = [
        entry
        for entry in queries.list_entries(SLUG)
        if any(OWN in words for words in quotes_of(entry))
    ]
    assert mine, "the reader proposes something of these words"
    return [entry.id for entry in mine]


def quotes_of(entry):
    return [entry.fact.cite.quote, *(also.quote for also in entry.fact.also)]


def erase(run, keys):
    for key in keys:
        ran = run(
            "erase",
            key,
            "-i",
            SLUG,
            "--authority",
            "data protection officer",
            "--reason",
            "private",
        )
        assert ran.code == 0, ran.err


def everything_printed(run, tmp_path, name="out"):
    """All that the commands print or write of the record."""
    printed = [
        run(*words, "--format", form).out
        for words in (
            ["review", "--state", "all"],
            ["review", "--state", "accepted"],
            ["show"],
            ["show", "letter"],
            ["due", "--on", "2019-05-01"],
            ["told", "--on", "2019-05-01"],
            ["timeline", "--on", "2020-05-01"],
        )
        for form in ("table", "json")
    ]
    printed.append(run("show", "letter", "--text").out)
    assert run("case", "export", tmp_path / name).code == 0
    assert run("case", "export", tmp_path / f"{name}-public", "--public").code == 0
    for folder in (tmp_path / name, tmp_path / f"{name}-public"):
        printed += [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    return "\n".join(" ".join(words.split()) for words in printed)


def test_what_was_erased_is_printed_nowhere(run, letter, tmp_path):
    assert OWN in everything_printed(run, tmp_path, "before")
    erase(run, letter)
    assert OWN not in everything_printed(run, tmp_path, "after")
    assert BLOCK in queries.find_document("letter").page_text(1)


def test_every_other_citation_still_fits_its_page(run, letter):
    erase(run, letter)
    text = queries.find_document("letter").page_text(1)
    assert len(text) >= len(LETTER.strip())
    others = [one for one in queries.list_entries(SLUG, kinds=["fact"]) if one.kind == "fact"]
    assert others
    for entry in others:
        cite = entry.fact.cite
        assert text[cite.start : cite.end] == cite.quote


def test_what_another_entry_still_quotes_stays(run, letter):
    twin = queries.find_entry(SLUG, letter[0]).fact
    where = {"intervention": SLUG, "by": "Ada", "recorded_at": now()}
    writing.add_fact(twin, document="letter", **where)
    place = queries.find_document("letter").page_text(1).index(OWN)
    erase(run, letter)
    assert queries.find_document("letter").page_text(1)[place : place + len(OWN)] == OWN


def test_an_erasure_reaches_the_versions_that_were_corrected(run, letter, tmp_path):
    for key in letter:
        assert run("correct", key, "--set", "about=X06000001").code == 0
    corrected = [queries.load_ledger(SLUG).current(key).id for key in letter]
    erase(run, corrected)
    assert OWN not in everything_printed(run, tmp_path)


def test_a_correction_that_stands_shows_no_erased_proposal(run, letter):
    (key, *_) = letter
    former = queries.find_entry(SLUG, key)
    run("correct", key, "--set", "about=X06000002")
    erase(run, [key])
    (standing,) = [
        one
        for one in queries.list_entries(SLUG, kinds=["fact"])
        if one.kind == "fact" and one.supersedes == key
    ]
    assert standing.fact.about == "X06000002"
    assert standing.proposal == standing.fact != former.fact
    out = queries.export_case(SLUG)
    assert writing.import_case(out, by="Bo", recorded_at=now()) == (0, 0, 0)


def test_what_was_erased_is_not_found_and_not_recorded_again(run, letter, tmp_path):
    terms = queries.read_terms("Brackenridge")
    assert queries.find_hits(terms)
    erase(run, letter)
    assert queries.find_hits(terms) == ()
    assert [hit.subject for hit in queries.find_hits(queries.read_terms("report"))]
    ran = run("correct", letter[0], "--set", "about=X06000001")
    assert ran.code == 2
    assert "was erased" in ran.err
    proposal = tmp_path / "facts.jsonl"
    proposal.write_text(json.dumps({"type": "statement", "cite": {"quote": OWN}}))
    assert run("fact", proposal, "--document", "letter").code == 2


def test_an_export_after_an_erasure_is_a_whole_record_elsewhere(run, letter, tmp_path):
    erase(run, letter)
    run("case", "export", tmp_path / "case")
    assert run("init", "--data", tmp_path / "other").code == 0
    ran = run("case", "import", tmp_path / "case", "--data", tmp_path / "other")
    assert ran.code == 0, ran.err
    assert OWN.encode() not in b"".join(
        encode_case(make_public_case(queries.export_case(SLUG))).values()
    )


def test_a_proposal_that_waits_and_quotes_what_was_erased_is_left_out(run, letter, tmp_path):
    assert run("intervention", "open", "second", "--authority", "Ambermere").code == 0
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    assert run("add", path, "--all", "-i", "second").code == 0
    waiting = queries.list_proposals(intervention="second")
    quoting = next(one.number for one in waiting if OWN in one.fact.cite.quote)
    erase(run, letter)
    assert queries.find_document("letter").page_text(1).count(OWN) == 0
    left = [one.number for one in queries.list_proposals(intervention="second")]
    assert left
    assert set(left) < {one.number for one in waiting}
    assert queries.count_waiting() == {"second": len(left)}
    ran = run("review", "-i", "second", "accept", quoting)
    assert ran.code == 2
    assert "quotes a passage that was erased" in ran.err
    assert run("review", "-i", "second", "accept", "--all").code == 0
