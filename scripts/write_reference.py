"""Write the reference pages that follow from the code: commands, facts, and the manual of passages.

``--check`` writes nothing and ends with 1 when a page is not what the code gives.
"""

import argparse
import inspect
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from types import UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import click
import msgspec

from candour.cli.main import all_commands
from candour.facts import Also, Cite, Extract, Fact, PartialDate, Problem, Source
from candour.facts.extract import AnyFact

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"
MADE = "<!-- Written by `make reference` from the code: change it there. -->\n"


def write_commands() -> str:
    """Every command with its help."""
    lines = ["# Commands\n", MADE]
    for name, (place, _) in sorted(all_commands().items()):
        module, _, attribute = place.partition(":")
        lines += _describe(getattr(import_module(module), attribute), f"candour {name}")
    return "\n".join(lines)


def _describe(command: click.Command, path: str) -> list[str]:
    context = click.Context(command, info_name=path, max_content_width=100, terminal_width=100)
    lines = [f"## {path}\n", "```text", command.get_help(context), "```\n"]
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            lines += _describe(command.commands[name], f"{path} {name}")
    return lines


def write_facts() -> str:
    """Every type of fact with its fields and their values."""
    lines = [
        "# Facts\n",
        MADE,
        "What `candour read --format jsonl` prints: one object a document.\n",
    ]
    lines += _tabulate(Extract, "One document")
    for part in (Source, Problem, PartialDate):
        lines += _tabulate(part, f"`{part.__name__}`")
    lines += _tabulate(Fact, "Every fact")
    for part in (Cite, Also):
        lines += _tabulate(part, f"`{part.__name__}`")
    common = set(Fact.__struct_fields__)
    for kind in get_args(AnyFact):
        lines += _tabulate(kind, f"`{kind.__struct_config__.tag}`", leaving_out=common)
    return "\n".join(lines)


def _tabulate(
    struct: type[msgspec.Struct],
    title: str,
    *,
    leaving_out: frozenset[str] | set[str] = frozenset(),
) -> list[str]:
    hints = get_type_hints(struct)
    rows = [
        f"| `{name}` | {_say(hints[name])} |"
        for name in struct.__struct_fields__
        if name not in leaving_out
    ]
    about = inspect.cleandoc(struct.__doc__ or "").replace("``", "`")
    return [f"## {title}\n", about + "\n", "| field | value |", "| --- | --- |", *rows, ""]


def _say(hint: object) -> str:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " · ".join(f"`{value}`" for value in arguments)
    if origin in (Union, UnionType):
        if hint == AnyFact:
            return "a fact of one of the types below"
        words = [_say(part) for part in arguments if part is not type(None)]
        return " or ".join(words) + (", or `null`" if type(None) in arguments else "")
    if origin is tuple:
        return f"a list: {_say(arguments[0])}"
    names = {str: "text", int: "a whole number", float: "a number", bool: "`true` or `false`"}
    return names.get(hint, f"`{getattr(hint, '__name__', hint)}`")  # type: ignore[call-overload]


def write_manual() -> str:
    """Every passage of ``tests/spec`` with the facts expected of it."""
    lines = [
        "# Manual of passages\n",
        MADE,
        "Each passage below is a test: the reader takes exactly these facts of the types named from it.\n",
    ]
    for path in sorted((ROOT / "tests" / "spec").glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        lines.append(f"## {path.stem.capitalize()}\n")
        for case in data["case"]:
            lines += _show_case(case)
    return "\n".join(lines)


def _show_case(case: dict[str, object]) -> list[str]:
    quoted = [
        f"> {line}" if line.strip() else ">" for line in str(case["text"]).strip().splitlines()
    ]
    facts = [
        "- " + ", ".join(f"{key}: {_plain(value)}" for key, value in fact.items())
        for fact in case.get("facts", case.get("fact", ()))  # type: ignore[attr-defined]
    ]
    return [f"### {case['name']}\n", *quoted, "", *(facts or ["- nothing"]), ""]


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"`{value}`" if value != "" else "not given"


PAGES = {
    "commands.md": write_commands,
    "facts.md": write_facts,
    "manual.md": write_manual,
}


def main() -> int:
    """Write the pages, or compare them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    stale = []
    for name, write in PAGES.items():
        path, text = REFERENCE / name, write().rstrip() + "\n"
        if check and (not path.is_file() or path.read_text(encoding="utf-8") != text):
            stale.append(name)
        elif not check:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(f"Out of date: {', '.join(stale)}. Run `make reference`.", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
