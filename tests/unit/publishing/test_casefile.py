"""Case files: exact inverses, the same bytes, and nothing taken from a broken one."""

import json
import zipfile
from pathlib import Path

import jsonschema
import pytest

from candour.errors import InvalidInput, RecordRefused
from candour.facts import Finding, Requirement, Statement
from candour.facts.record import (
    AgreementEntry,
    AssessmentEntry,
    DisclosureEntry,
    WithdrawalEntry,
)
from candour.publishing.casefile import (
    encode_case,
    encode_schema,
    make_schema,
    packing,
    read_case,
    write_case,
    zip_case,
)

DOCS = Path(__file__).parents[3] / "docs"


@pytest.fixture
def case(record):
    record.document(
        "letter", written="2019-11-01", text="Text of the letter: act by January — café"
    )
    record.document("abroad", kind="news", published="2019-11-05", licence="all-rights-reserved")
    requirement = record.fact(Requirement, "letter", must="act", force="order")
    record.fact(Statement, "abroad", text="All is well", reported="indirect")
    record.add(DisclosureEntry, document="letter", to="councillors", date="2019-12", route="sent")
    old = record.add(AssessmentEntry, by="the board", movement="improving")
    record.add(WithdrawalEntry, supersedes=old, reason="of another council")
    record.add(
        AgreementEntry,
        of=requirement,
        by="DfE",
        cite=record.cite("letter", "act by January — café"),
    )
    return record.case()


@pytest.mark.parametrize("name", ["case", "case.zip", "deep/er/case.ZIP"])
def test_what_is_written_is_what_is_read(case, tmp_path, name):
    write_case(case, tmp_path / name)
    assert read_case(tmp_path / name) == case


def test_the_same_case_gives_the_same_bytes_whatever_the_order(case, tmp_path):
    import msgspec

    turned = msgspec.structs.replace(
        case, documents=case.documents[::-1], entries=case.entries[::-1]
    )
    assert zip_case(case) == zip_case(turned)
    assert encode_case(case) == encode_case(turned)


def test_writing_again_replaces_what_stood_there_and_leaves_no_scraps(case, tmp_path):
    import msgspec

    smaller = msgspec.structs.replace(case, entries=case.entries[:1])
    for name in ("case", "case.zip"):
        write_case(case, tmp_path / name)
        write_case(smaller, tmp_path / name)
        assert read_case(tmp_path / name) == smaller
    assert sorted(path.name for path in tmp_path.rglob("*")) == [
        "case",
        "case.zip",
        "documents.jsonl",
        "entries.jsonl",
        "manifest.json",
    ]


def test_a_folder_cannot_be_written_over_a_file(case, tmp_path):
    (tmp_path / "case").write_text("mine")
    with pytest.raises(InvalidInput, match="not a folder"):
        write_case(case, tmp_path / "case")
    assert (tmp_path / "case").read_text() == "mine"


def test_the_manifest_says_what_a_reader_needs_first(case):
    manifest = json.loads(encode_case(case)["manifest.json"])
    assert (manifest["format"], manifest["version"], manifest["extent"]) == (
        "candour-case",
        1,
        "full",
    )
    assert manifest["intervention"]["id"] == "ambermere-2019"
    assert [(part["name"], part["lines"]) for part in manifest["parts"]] == [
        ("documents.jsonl", 2),
        ("entries.jsonl", 6),
    ]


def damage(case, path, name, change, *, mend=True):
    """Write the case as a folder, change one file's lines, and mend the manifest's sums unless told not to."""
    import hashlib

    write_case(case, path)
    lines = (path / name).read_bytes().split(b"\n")
    (path / name).write_bytes(b"\n".join(change(lines)))
    manifest = json.loads((path / "manifest.json").read_bytes())
    for part in manifest["parts"]:
        if mend and part["name"] == name:
            content = (path / name).read_bytes()
            part["sha256"] = hashlib.sha256(content).hexdigest()
            part["lines"] = content.count(b"\n")
    (path / "manifest.json").write_text(json.dumps(manifest))


def swap(number, old, new):
    def change(lines):
        assert old in lines[number - 1]
        return [
            line.replace(old, new, 1) if index == number else line
            for index, line in enumerate(lines, start=1)
        ]

    return change


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("entries.jsonl", swap(2, b'"kind":"fact"', b'"kind":"verdict"'), "line 2: .*verdict"),
        ("entries.jsonl", swap(3, b'"to":"councillors"', b'"to":"nobody"'), "line 3: .*nobody"),
        ("entries.jsonl", swap(5, b'"supersedes":"e4"', b'"supersedes":"e9"'), "line 5: .*e9"),
        ("entries.jsonl", swap(6, b'"of":"e1"', b'"of":"e2"'), "line 6: .*a statement"),
        ("entries.jsonl", swap(2, b'"id":"e2"', b'"id":"e1"'), "line 2: entry e1 is there twice"),
        ("entries.jsonl", swap(2, b'"sequence":2', b'"sequence":1'), "line 2: .*out of sequence"),
        (
            "entries.jsonl",
            swap(2, b'"intervention":"ambermere-2019"', b'"intervention":"thornsea"'),
            "line 2: .*another intervention",
        ),
        ("entries.jsonl", swap(1, b'"quote":"Text"', b'"quote":"Next"'), "line 1: .*not its quote"),
        ("entries.jsonl", swap(3, b'"value":"2019-12"', b'"value":"2019-13"'), "line 3: .*2019-13"),
        ("entries.jsonl", lambda lines: [*lines[:-1], b'{"kind"'], "line 7: .*middle of a line"),
        ("entries.jsonl", lambda lines: [b"", *lines], "line 1: "),
        ("documents.jsonl", swap(2, b'"id":"letter"', b'"id":"abroad"'), "line 2: .*there twice"),
        ("documents.jsonl", lambda lines: [lines[0], b""], "entries.jsonl, line 1: .*letter"),
    ],
)
def test_a_broken_line_refuses_the_whole_file_with_line_and_reason(
    case, tmp_path, name, change, words
):
    damage(case, tmp_path / "case", name, change)
    with pytest.raises(RecordRefused, match=words) as caught:
        read_case(tmp_path / "case")
    assert caught.value.advice


def test_an_entry_superseded_twice_is_refused(case, record, tmp_path):
    import msgspec

    record.add(WithdrawalEntry, supersedes="e4", reason="again")
    twice = msgspec.structs.replace(case, entries=tuple(record.entries))
    write_case(twice, tmp_path / "case")
    with pytest.raises(RecordRefused, match="line 7: entry e4 is superseded twice"):
        read_case(tmp_path / "case")


def test_bytes_that_the_manifest_does_not_vouch_for_are_refused(case, tmp_path):
    damage(
        case, tmp_path / "case", "entries.jsonl", swap(4, b"improving", b"declining"), mend=False
    )
    with pytest.raises(RecordRefused, match="SHA-256"):
        read_case(tmp_path / "case")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"version": 1', '"version": 2', "its version is 2"),
        ("candour-case", "other-case", "its format is not"),
        ('"extent": "full"', '"extent": "half"', "half"),
        ('"authority": "X06000001"', '"authority": "Ambermere"', "no GSS code"),
        ('"name": "documents.jsonl"', '"name": "entries.jsonl"', "each once"),
        ('"lines": 6', '"lines": 7', "6 lines, not 7"),
        ("{", "[", "manifest.json"),
    ],
)
def test_a_broken_manifest_is_refused(case, tmp_path, old, new, words):
    write_case(case, tmp_path / "case")
    manifest = tmp_path / "case" / "manifest.json"
    text = manifest.read_text()
    assert old in text
    manifest.write_text(text.replace(old, new, 1))
    with pytest.raises(RecordRefused, match=words):
        read_case(tmp_path / "case")


def hostile_zip(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)


def test_a_zip_with_another_path_is_refused_and_writes_nothing(case, tmp_path):
    files = encode_case(case)
    hostile_zip(tmp_path / "case.zip", [*files.items(), ("../escaped", b"x")])
    with pytest.raises(RecordRefused, match="does not hold exactly"):
        read_case(tmp_path / "case.zip")
    assert not (tmp_path.parent / "escaped").exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_with_a_name_twice_is_refused(case, tmp_path):
    files = list(encode_case(case).items())
    hostile_zip(tmp_path / "case.zip", [*files, files[0]])
    with pytest.raises(RecordRefused, match="does not hold exactly"):
        read_case(tmp_path / "case.zip")


def test_a_zip_that_swells_is_refused_before_it_fills_the_memory(case, tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "MAX_PART_BYTES", 1_000_000)
    files = encode_case(case) | {"entries.jsonl": b" " * 20_000_000}
    hostile_zip(tmp_path / "case.zip", files.items())
    assert (tmp_path / "case.zip").stat().st_size < 100_000
    with pytest.raises(RecordRefused, match=r"entries\.jsonl is larger than 1,000,000 bytes"):
        read_case(tmp_path / "case.zip")


def test_a_zip_cut_short_is_refused(case, tmp_path):
    whole = zip_case(case)
    (tmp_path / "case.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(RecordRefused, match="no zip that can be read"):
        read_case(tmp_path / "case.zip")


def test_a_zip_whose_content_does_not_match_its_sum_is_refused(case, tmp_path):
    whole = bytearray(zip_case(case))
    whole[200] ^= 0xFF
    (tmp_path / "case.zip").write_bytes(whole)
    with pytest.raises(RecordRefused):
        read_case(tmp_path / "case.zip")


def test_a_link_in_a_folder_is_not_followed(case, tmp_path):
    write_case(case, tmp_path / "case")
    secret = tmp_path / "secret"
    (tmp_path / "case" / "entries.jsonl").rename(secret)
    (tmp_path / "case" / "entries.jsonl").symlink_to(secret)
    with pytest.raises(RecordRefused, match="a link or no plain file"):
        read_case(tmp_path / "case")


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(InvalidInput, match="no case file"):
        read_case(tmp_path / "nowhere.zip")
    (tmp_path / "empty").mkdir()
    with pytest.raises(RecordRefused, match=r"has no manifest\.json"):
        read_case(tmp_path / "empty")


def test_the_published_schema_is_that_of_the_values():
    published = DOCS / "reference" / "casefile.schema.json"
    assert published.read_bytes() == encode_schema(), (
        "run python scripts/write_casefile_schema.py and look at what changed"
    )


def test_the_schema_takes_what_is_written_and_refuses_what_is_not(case):
    schema = make_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    def valid(definition, value):
        whole = {**schema, "anyOf": [{"$ref": f"#/$defs/{definition}"}]}
        return jsonschema.Draft202012Validator(whole).is_valid(value)

    files = encode_case(case)
    assert valid("manifest.json", json.loads(files["manifest.json"]))
    for name in ("documents.jsonl", "entries.jsonl"):
        for line in files[name].splitlines():
            value = json.loads(line)
            assert valid(name, value)
            assert not valid(name, value | {"id": 7})
            assert not valid("manifest.json", value)


def test_a_finding_given_with_a_whole_number_gives_the_same_bytes_after_a_round_trip(
    record, tmp_path
):
    record.document("report", kind="inspection_report", published="2019-03-01")
    record.fact(Finding, "report", polarity="weakness", text="Late", confidence=1)
    case = record.case()
    write_case(case, tmp_path / "case")
    assert encode_case(read_case(tmp_path / "case")) == encode_case(case)
