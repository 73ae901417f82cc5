"""The Python in the documentation runs and prints what it says."""

import doctest
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_the_page_for_python_is_true(monkeypatch):
    monkeypatch.chdir(ROOT)
    page = ROOT / "docs" / "how-to" / "python.md"
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert tried > 8
    assert failed == 0
