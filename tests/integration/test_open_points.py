"""What accepting leaves open is said at once: which document a disclosure is about, which duties may be one."""

from pathlib import Path

import pytest
from records import run_command, use_record

from candour.facts import Disclosure, Requirement
from candour_site.record import queries

pytestmark = pytest.mark.slow  # papers go through reader processes into a record of their own

SAMPLE = Path(__file__).parents[2] / "sample" / "documents"
SLUG = "ambermere-2019"
NEWS = """Ambermere council ordered to publish direction

By Nell Coombes

9 May 2019

Ambermere City Council must publish the direction and lay it before the full council by 31 May 2019, under an order from
the Secretary of State.
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory, django_db_blocker):
    """A direction, an article that tells one of its orders again, and a response that encloses letters; all waiting."""
    folder = tmp_path_factory.mktemp("filed") / "data"
    news = tmp_path_factory.mktemp("news") / "news.txt"
    news.write_text(NEWS, encoding="utf-8")
    with use_record(folder, blocker=django_db_blocker):
        assert run_command("intervention", "open", SLUG, "--authority", "Ambermere").code == 0
        for name, path in (
            ("direction", SAMPLE / "03-direction-2019-04.pdf"),
            ("article", news),
            ("response", SAMPLE / "10-foi-response-2019-12.pdf"),
        ):
            assert run_command("add", path, "--id", name, "--workers", 1).code == 0
    return folder


def number_of(document, kind, words=""):
    """The number in the record of the one accepted fact of a document and type that has these words."""
    found = [
        one
        for one in queries.list_entries(SLUG)
        if one.document == document
        and isinstance(one.fact, kind)
        and words in str(getattr(one.fact, "must", ""))
    ]
    return found[0].sequence


def plain(text):
    return " ".join(text.split())


def test_a_duty_told_again_is_shown_at_review_and_after_it(run):
    assert (
        "Left for you to say" not in run("review", "accept", "--all", "--document", "direction").out
    )
    first = number_of("direction", Requirement, "publish this direction")
    waiting = plain(run("review", "--document", "article").out)
    assert f"may tell the same as [{first}]" in waiting
    accepted = plain(run("review", "accept", "--all", "--document", "article").out)
    second = number_of("article", Requirement)
    assert f"[{second}] may tell the same as [{first}]" in accepted
    assert f"candour correct {second} --withdraw" in accepted
    assert f"candour correct {second} --withdraw" in plain(run("due", "--on", "2019-07-01").out)
    assert run("correct", second, "--withdraw", "--reason", "the same").code == 0
    assert "may be the same" not in run("due", "--on", "2019-07-01").out


def test_accepting_a_disclosure_asks_which_document_it_was(run):
    waiting = queries.list_proposals(intervention=SLUG)
    (proposed,) = [one for one in waiting if isinstance(one.fact, Disclosure)]
    accepted = plain(run("review", "accept", proposed.number).out)
    entry = number_of("response", Disclosure)
    question = "--to press --date 2019-12-16 --route foi"
    assert f"[{entry}] " in accepted
    assert question in accepted
    assert question in plain(run("told", "--on", "2020-01-01").out)
    assert question not in plain(run("told", "--on", "2019-12-01").out)
    row = plain(run("told", entry, "--on", "2020-01-01", "--to", "press").out)
    assert "press told on 16 December 2019 foi" in row
    recorded = run("disclose", "direction", *question.split())
    assert recorded.code == 0, recorded.err
    assert question not in plain(run("told", "--on", "2020-01-01").out)


def test_three_letters_are_the_three_that_the_response_lists(run):
    accepted = plain(run("review", "accept", "--all", "--document", "response").out)
    question = "--to press --date 2019-12-16 --route foi"
    assert question not in accepted
    shown = plain(run("told", "--on", "2020-01-01", "--to", "press", "--what", "instruments").out)
    assert shown.count("told on 16 December 2019") == 3
    entry = number_of("response", Disclosure)
    assert "of 3 papers" in plain(run("told", entry, "--on", "2020-01-01", "--to", "press").out)


def test_a_link_within_one_report_is_not_denied(run, tmp_path):
    findings = tmp_path / "findings.jsonl"
    words = ("To publish this direction", "To report to the Commissioner")
    findings.write_text(
        "".join(
            f'{{"type": "finding", "polarity": "weakness", "text": "{text}", "cite": {{"quote": "{text}"}}}}\n'
            for text in words
        ),
        encoding="utf-8",
    )
    recorded = run("fact", findings, "--document", "direction")
    assert recorded.code == 0, recorded.err
    assert "No links between findings are recorded." in run("recurring").out
    assert run("link", 1, 2).code == 0
    found = plain(run("recurring").out)
    assert "No links" not in found
    assert "[3] links [1] and [2] as same, both of one report." in found


def test_evidence_says_what_is_still_needed_and_stands_beside_overdue(run):
    assert run("review", "accept", "--all", "--document", "direction").code == 0
    first = number_of("direction", Requirement, "publish this direction")
    shown = plain(run("evidence", first, "--says", "done", "--date", "2019-07-18").out)
    assert "it counts as met once a decision says so: " in shown
    assert f"candour decide {first} --outcome met" in shown
    assert "once a decision" not in run("evidence", first, "--says", "partly_done").out
    due = plain(run("due", "--on", "2019-07-20", "--status", "overdue").out)
    assert f"[{first}] overdue by 50 days; shown to be done; no decision yet that it is met" in due
    assert "ambermere-2019:" not in due.partition("What they follow from")[0]
    decided = run("decide", first, "--who", "DfE", "--outcome", "met", "--date", "2019-07-18").out
    assert "counts as met" not in decided
    assert f"[{first}] met late" in plain(run("due", "--on", "2019-07-20").out)


def test_a_decision_without_the_approver_asks_for_the_agreement(run):
    assert run("review", "accept", "--all", "--document", "direction").code == 0
    first = number_of("direction", Requirement, "publish this direction")
    assert run("correct", first, "--set", "approver=the Minister").code == 0
    first = queries.list_entries(SLUG)[-1].sequence
    decided = plain(
        run("decide", first, "--who", "DfE", "--outcome", "met", "--date", "2019-05-18").out
    )
    assert "counts as met once the Minister has agreed: candour agree" in decided
    assert "candour decide" not in decided


def test_each_source_is_printed_once_below_the_duties(run):
    run("review", "accept", "--all", "--document", "direction")
    duties, _, sources = plain(run("due", "--on", "2019-06-15").out).partition(
        "What they follow from"
    )
    assert duties.count("follows from: [") > 3
    assert sources.count("instrument, Direction") == 1
    assert "instrument, Direction" not in duties
