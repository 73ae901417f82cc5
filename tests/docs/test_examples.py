"""The Python examples of the tutorial and the README are run, and print what the pages say they print."""

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```python\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", re.M | re.S)


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial/first-record.md"])
def test_the_examples_print_what_the_page_says(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    blocks = BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))
    assert blocks
    for code, said in blocks:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, page, "exec"), names)
        assert printed.getvalue()
        if said:
            assert printed.getvalue() == said


def test_every_page_of_the_documentation_is_reached_from_its_index():
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(([^)#]+)\)", index))
    pages = {
        str(path.relative_to(ROOT / "docs"))
        for path in (ROOT / "docs").rglob("*.md")
        if path.parent.name != "decisions" and path.name != "index.md"
    }
    assert pages - linked == set()


def test_no_link_of_the_documentation_is_broken():
    links = [
        (page, target)
        for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ]
    broken = [
        f"{page.name}: {target}" for page, target in links if not (page.parent / target).exists()
    ]
    assert broken == []


def test_the_site_gives_words_the_meaning_that_the_glossary_gives_them():
    lines = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    meanings = {row[0].lower(): row[1].replace("*", "").lower() for row in cells if len(row) == 2}
    words = ROOT / "src" / "candour_site" / "pages" / "data" / "words.tsv"
    for line in words.read_text(encoding="utf-8").splitlines():
        word, meaning = line.split("\t")
        assert meaning.rstrip(".").lower() == meanings[word.lower()], word
