"""What the sample's agreed answers say of the reading of prose: nothing that was once right is lost."""

import json
from pathlib import Path

import accuracy_prose

ROOT = Path(__file__).parents[2]


def test_nothing_of_the_stored_run_is_lost(monkeypatch, capsys) -> None:
    monkeypatch.setattr("sys.argv", ["accuracy_prose.py"])
    accuracy_prose.main()
    printed = capsys.readouterr().out
    assert "  lost: " not in printed
    assert "  field lost: " not in printed
    assert "against the stored run:" in printed


def test_the_stored_run_is_of_the_sample() -> None:
    stored = json.loads(
        (ROOT / "tests" / "corpus" / "prose-baseline.json").read_text(encoding="utf-8")
    )
    files = {line.partition(":")[0] for line in stored["right"]}
    assert files <= {path.name for path in (ROOT / "sample" / "documents").iterdir()}
    assert len(stored["right"]) > 10 * len(stored["surplus"])
