"""``candour text``: the text that citations point into."""

import json


def test_pages_are_parted_by_form_feeds(run, letter):
    result = run("text", letter)
    assert result.stdout == letter.read_text() + "\n"
    assert result.exit_code == 0


def test_json_has_one_object_a_page(run, letter):
    (page,) = map(json.loads, run("text", letter, "--format", "jsonl").stdout.splitlines())
    assert page == {"path": str(letter), "page": 1, "text": letter.read_text()}


def test_a_failed_document_prints_nothing_and_ends_with_3(run, letter, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 and no more")
    result = run("text", tmp_path, letter)
    assert result.exit_code == 3
    assert result.stdout == letter.read_text() + "\n"
    assert "a.pdf" in result.stderr
