"""The cases that come with Candour, each a folder in the format of case files; made by ``scripts/build_cases.py``."""

from pathlib import Path


def list_shipped() -> tuple[Path, ...]:
    """The folders of the shipped cases, by name."""
    return tuple(sorted(path.parent for path in Path(__file__).parent.glob("*/manifest.json")))
