"""The cases that come with Candour: within the limits of what is public, and able to answer what they are there for."""

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from candour.analysis.commitments import find_commitments
from candour.analysis.days import say_date
from candour.analysis.disclosure import find_told_instruments
from candour.analysis.ledger import open_ledger
from candour.analysis.recurrence import find_recurrences
from candour.analysis.requirements import find_requirements
from candour.facts.record import FactEntry
from candour.publishing.casefile import encode_case, make_public_case, read_case
from candour.publishing.limits import MAX_WORDS, OPEN_LICENCES
from candour_site.cases import list_shipped
from candour_site.record import originals, queries, writing

ROOT = Path(__file__).parents[2]
SHIPPED = {path.name: path for path in list_shipped()}
STOKE = "stoke-on-trent-2006-2022"
NOW = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
READ = {"stoke-bbc-2006", "stoke-mj-2019", *(f"stoke-ofsted-{year}" for year in (2015, 2019, 2022))}


def ledger_of(path: Path):
    case = read_case(path)
    return open_ledger(case.intervention, case.documents, case.entries)


def test_both_cases_are_shipped():
    assert set(SHIPPED) == {"ambermere-2018-2023", STOKE}


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_a_case_holds_only_what_anybody_may_have(name):
    case = read_case(SHIPPED[name])
    assert encode_case(make_public_case(case)) == encode_case(case)
    closed = {one.id for one in case.documents if one.licence not in OPEN_LICENCES}
    for document in case.documents:
        assert not (document.id in closed and document.pages)
    for entry in case.entries:
        cite = entry.fact.cite if isinstance(entry, FactEntry) else getattr(entry, "cite", None)
        source = entry.document if isinstance(entry, FactEntry) else getattr(cite, "document", None)
        if source in closed:
            assert len(cite.quote.split()) <= MAX_WORDS


LETTER = re.compile(r"Letter of the (?P<sender>.+) to the (?P<reader>.+), (?P<day>\d.+)")
OFFICES = {"minister": "secretary of state"}


def test_a_title_given_to_a_letter_says_who_wrote_to_whom_and_when_as_the_letter_does():
    documents = read_case(SHIPPED["ambermere-2018-2023"]).documents
    named = [(one, found) for one in documents if (found := LETTER.fullmatch(one.title))]
    assert len(named) == 4
    for document, found in named:
        text = " ".join(page.text for page in document.pages).lower()
        for office in (found["sender"], found["reader"]):
            assert OFFICES.get(office, office) in text
        assert found["day"] == say_date(document.written)


def test_the_real_case_holds_no_text_of_its_documents():
    assert not any(document.pages for document in read_case(SHIPPED[STOKE]).documents)


def test_four_in_five_facts_of_what_was_read_come_from_the_readers():
    facts = [
        entry
        for entry in read_case(SHIPPED[STOKE]).entries
        if isinstance(entry, FactEntry) and entry.document in READ
    ]
    from_readers = sum(entry.basis in {"accepted", "corrected", "by_rule"} for entry in facts)
    assert {entry.document for entry in facts} == READ
    assert from_readers / len(facts) >= 0.8


def test_what_the_executive_had_on_25_october_2006():
    items = find_told_instruments(ledger_of(SHIPPED[STOKE]), on=dt.date(2006, 10, 25))
    had = [item for item in items if item.of("executive").state == "told"]
    gaps = {
        item.date.value: [item.of(who).days_since_first for who in ("councillors", "public")]
        for item in had
    }
    assert gaps == {"2006-03-15": [224, 224], "2006-10-19": [6, 6]}
    assert all(item.of("councillors").state == "no_record" for item in had)
    assert all(item.of("public").state == "no_record" for item in had)


@pytest.mark.parametrize(
    ("day", "status"),
    [("2019-12-01", "open"), ("2020-03-01", "overdue"), ("2022-12-31", "awaiting_agreement")],
)
def test_what_was_required_by_31_january_2020(day, status):
    found = find_requirements(ledger_of(SHIPPED[STOKE]), on=dt.date.fromisoformat(day)).binding
    (answer,) = [one for one in found if one.deadline.day == dt.date(2020, 1, 31)]
    assert answer.status == status
    assert answer.requirement.who == "Stoke-on-Trent City Council"
    assert "secretary of state" in answer.requirement.approver.lower()
    assert "alternative arrangements" in answer.requirement.otherwise


def test_what_was_promised_has_no_evidence_of_delivery():
    answers = find_commitments(ledger_of(SHIPPED[STOKE]), on=dt.date(2022, 12, 31))
    promised = {(one.commitment.quantity, one.commitment.unit): one.state for one in answers}
    assert promised[5_500_000, "GBP"] == "no_evidence"
    assert promised[130, "posts"] == "no_evidence"


def test_needs_of_2015_that_stood_in_2019_and_2022():
    found = find_recurrences(ledger_of(SHIPPED[STOKE]), on=dt.date(2022, 12, 31))
    thrice = [one for one in found if len({s.document for s in one.sightings}) == 3]
    assert any("supervision" in one.sightings[0].finding.text for one in thrice)
    assert any("independent reviewing officers" in o.sightings[0].finding.text for o in thrice)


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_a_case_imported_twice_changes_nothing_and_comes_out_as_it_went_in(name, folder):
    case = read_case(SHIPPED[name])
    first = writing.import_case(case, by="Ada", recorded_at=NOW)
    assert first == (len(case.documents), len(case.entries), 0)
    assert writing.import_case(case, by="Bo", recorded_at=NOW) == (0, 0, 0)
    out = queries.export_case(case.intervention.id)
    assert (out.documents, out.entries) == (case.documents, case.entries)


def test_originals_of_a_case_are_kept_for_its_page_images(run, folder):
    ran = run("case", "import", "--shipped", "--originals", ROOT / "sample" / "documents")
    assert ran.code == 0, ran.err
    case = read_case(SHIPPED["ambermere-2018-2023"])
    wanted = {document.sha256 for document in case.documents if document.sha256}
    kept = {path.name for path in originals.list_originals(folder)}
    assert kept == wanted
    assert len(kept) > 20


def test_a_shipped_case_that_the_record_holds_otherwise_is_left_as_it_is(run, folder):
    case = read_case(SHIPPED[STOKE])
    shorter = msgspec.structs.replace(
        case, entries=(msgspec.structs.replace(case.entries[0], recorded_by="Ada"),)
    )
    writing.import_case(shorter, by="Ada", recorded_at=NOW)
    ran = run("case", "import", "--shipped")
    assert ran.code == 0, ran.err
    assert f"{STOKE}: left as the record holds it." in ran.out
    assert len(queries.list_entries(STOKE)) == 1
    assert run("case", "import", STOKE).code == 2


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.skipif(
    not (ROOT.parent / "shared" / "data").is_dir(), reason="the real documents are not here"
)
def test_the_cases_can_be_built_anew(tmp_path):
    script = ROOT / "scripts" / "build_cases.py"
    words = [sys.executable, str(script), "--into", str(tmp_path)]
    ran = subprocess.run(words, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert "no such proposal" not in ran.stdout
    built = {path.name: len(read_case(path).entries) for path in tmp_path.iterdir()}
    assert built == {name: len(read_case(path).entries) for name, path in SHIPPED.items()}
