"""What people correct, and why: nothing of it is lost on the way into the record, out of it and into another."""

import json

import pytest
from records import run_command, use_record

from candour.publishing.casefile import read_case
from candour_site.record import queries

pytestmark = pytest.mark.slow  # papers go through reader processes into a record of their own

SLUG = "ambermere-2019"
LETTER = """Department for Education

1 April 2019

Dear Leader of Ambermere City Council,

I direct Ambermere City Council to report to me on children's services by 31 May 2019. You should appoint an adviser by
30 June 2019.

Yours sincerely,
Alma Corrin MP
Minister for Children
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory, django_db_blocker):
    """A letter without a subject, read and waiting."""
    folder = tmp_path_factory.mktemp("letter")
    path = folder / "1-letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    with use_record(folder / "data", blocker=django_db_blocker):
        assert run_command("intervention", "open", SLUG, "--authority", "Ambermere").code == 0
        ran = run_command("add", path, "--licence", "own", "--workers", 1)
        assert ran.code == 0, ran.err
    return folder / "data"


def waiting():
    return queries.list_proposals(intervention=SLUG)


def duty(*, sure):
    """The number of the proposed requirement that was read surely, or the less sure one."""
    (found,) = [
        one.number
        for one in waiting()
        if hasattr(one.fact, "must") and (one.fact.confidence >= 0.75) == sure
    ]
    return found


def plain(words):
    return " ".join(words.split())


def test_why_an_entry_was_corrected_is_kept_and_shown(run, tmp_path):
    run("review", "accept", duty(sure=True))
    ran = run("correct", 1, "--set", "deadline=30 June 2019", "--reason", "Extended.")
    assert "reason: Extended." in ran.out
    shown = plain(run("show", 2).out)
    assert "deadline from 31 May 2019 to 30 June 2019" in shown
    assert "reason: Extended." in shown
    due = plain(run("due", "--on", "2019-06-01").out)
    assert "30 June 2019, as corrected; the document says ‘31 May 2019’" in due
    assert run("case", "export", tmp_path / "case.zip").code == 0
    assert read_case(tmp_path / "case.zip").entries[-1].why == "Extended."
    assert "0 entries were new" in run("case", "import", tmp_path / "case.zip").out


def test_why_a_proposal_was_corrected_is_kept_and_shown(run):
    number = duty(sure=False)
    assert "--reason" in run("review", "correct", "--help").out
    run("review", "correct", number, "--set", "who=the leader", "--reason", "It only asks.")
    (entry,) = queries.list_entries(SLUG)
    assert entry.why == "It only asks."
    assert "reason: It only asks." in run("review", "--state", "corrected").out
    shown = plain(run("show", 1).out)
    assert (
        "corrected from what was read: who from Leader of Ambermere City Council to the leader"
        in shown
    )
    assert "reason: It only asks." in shown


def test_a_reason_on_a_sheet_is_kept_whatever_is_decided(run, tmp_path):
    sheet = tmp_path / "sheet.jsonl"
    run("review", "write", sheet)
    lines = [json.loads(line) for line in sheet.read_text(encoding="utf-8").splitlines()]
    lines[0] |= {"decision": "accept", "reason": "Seen on paper."}
    sheet.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    run("review", "apply", sheet)
    assert [entry.why for entry in queries.list_entries(SLUG)] == ["Seen on paper."]


def test_why_a_rejected_proposal_is_not_recorded_is_shown(run):
    run("review", "reject", waiting()[0].number, "--reason", "Told elsewhere.")
    assert "reason: Told elsewhere." in run("review", "--state", "rejected").out


def test_why_a_document_was_described_anew_is_kept(run, tmp_path):
    (paper,) = queries.list_documents(intervention=SLUG)
    run("correct", paper.id, "--set", "publisher=DfE", "--reason", "The letterhead says so.")
    assert "The letterhead says so." in run("show", paper.id).out
    run("case", "export", tmp_path / "case.zip")
    (exported,) = read_case(tmp_path / "case.zip").documents
    assert exported.why == "The letterhead says so."


def test_an_erasure_takes_the_reason_of_a_later_correction_with_it(run):
    run("review", "accept", duty(sure=True))
    run("correct", 1, "--set", "who=null", "--reason", "Not Ann Lee.")
    run("erase", 1, "--authority", "the data officer", "--reason", "a name")
    assert [entry.why for entry in queries.list_entries(SLUG)][1] is None
    assert "Ann Lee" not in run("show", 2).out


def test_what_was_read_less_surely_is_left_to_a_person(run):
    unsure = duty(sure=False)
    listed = run("review").out
    assert "less sure" in listed
    ran = run("review", "accept", "--all")
    assert f"read less surely: {unsure}." in plain(ran.out)
    assert [one.number for one in waiting()] == [unsure]
    assert "less sure" in run("review", "--unsure").out
    assert "Accepted 1" in run("review", "accept", "--all", "--unsure").out
    assert waiting() == ()


def test_unsure_goes_with_all_only(run):
    assert "--unsure goes with --all" in run("review", "accept", 1, "--unsure").err


def test_a_range_takes_what_waits_of_it(run):
    first, *_, last = (one.number for one in waiting())
    run("review", "accept", first + 1)
    number = len(waiting())
    assert f"Accepted {number}" in run("review", "accept", f"{first}-{last}").out
    assert waiting() == ()


@pytest.mark.parametrize("words", ["5-1", "one", "1-"])
def test_what_is_no_range_is_refused(run, words):
    ran = run("review", "accept", words)
    assert ran.code == 2
    assert "write" in ran.err


def test_a_letter_without_a_subject_is_titled_by_its_parties_and_day(run):
    (paper,) = queries.list_documents(intervention=SLUG)
    assert paper.id == "1-letter-2019"
    assert paper.title.startswith("Letter of ")
    assert paper.title.endswith(", 1 April 2019")
    assert "Minister for Children" in paper.title
