"""What the sample's agreed answers say of the reading of prose: nothing that was once right is lost."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_nothing_of_the_stored_run_is_lost() -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "accuracy_prose.py")],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "  lost: " not in ran.stdout
    assert "  field lost: " not in ran.stdout
    assert "confidence" in ran.stdout


def test_the_stored_run_is_of_the_sample() -> None:
    stored = json.loads(
        (ROOT / "tests" / "corpus" / "prose-baseline.json").read_text(encoding="utf-8")
    )
    files = {line.partition(":")[0] for line in stored["right"]}
    assert files <= {path.name for path in (ROOT / "sample" / "documents").iterdir()}
    assert len(stored["right"]) > 10 * len(stored["surplus"])
