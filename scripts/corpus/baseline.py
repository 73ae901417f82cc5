"""The last stored run: what was right of each document, so that a change shows what it gained and lost.

Derived facts only: the number of facts by type and the fields that were not right.
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

from corpus.scoring import Scored


class Kept(TypedDict):
    """One document of a stored run."""

    facts: dict[str, int]
    items_right: int
    not_right: list[str]


def keep(scored: Sequence[Scored]) -> dict[str, Kept]:
    """The run in the form that is stored, by document."""
    return {
        one.name: {
            "facts": dict(sorted(Counter(type(f).__name__.lower() for f in one.extract).items())),
            "items_right": one.items_right,
            "not_right": sorted(one.not_right),
        }
        for one in scored
    }


def load(path: Path) -> dict[str, Kept]:
    """The stored run, empty when there is none."""
    if not path.exists():
        return {}
    stored: dict[str, Kept] = json.loads(path.read_text(encoding="utf-8"))
    return stored


def save(run: dict[str, Kept], path: Path) -> None:
    """Store the run, one line a document."""
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(kept)}" for name, kept in run.items())
    path.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def differences(now: dict[str, Kept], before: dict[str, Kept]) -> list[str]:
    """What was gained and lost against the stored run, one line each; empty when nothing changed."""
    lines = []
    for name in sorted(now.keys() | before.keys()):
        new, old = now.get(name), before.get(name)
        if new is None or old is None:
            lines.append(f"  {name}: {'no longer read' if new is None else 'new'}")
            continue
        lines += [f"  {name}: gained {f}" for f in old["not_right"] if f not in new["not_right"]]
        lines += [f"  {name}: LOST {f}" for f in new["not_right"] if f not in old["not_right"]]
        if new["items_right"] != old["items_right"]:
            lines.append(f"  {name}: items right {old['items_right']} → {new['items_right']}")
        if new["facts"] != old["facts"]:
            lines.append(f"  {name}: facts {old['facts']} → {new['facts']}")
    return lines
