"""The agreed answers: each source's fact lines made into the facts of the vocabulary, and checked against it."""

import re
from typing import Any, get_args

import msgspec

from candour.facts import AnyFact, PartialDate
from candour.facts.extract import DocumentKind
from sample_prose.source import SampleSource

_KINDS: dict[str, type[msgspec.Struct]] = {
    str(kind.__struct_config__.tag): kind for kind in get_args(AnyFact)
}
_LENGTHS = {10: "day", 7: "month", 4: "year"}


def answers_of(source: SampleSource, text: str) -> dict[str, Any]:
    """What is agreed of one document, its facts in the order of their anchors; stops at a line that cannot be right."""
    header = source.header
    if header["kind"] not in get_args(DocumentKind):
        raise SystemExit(f"{source.path.name}: no kind {header['kind']!r}")
    flat = flatten(text)
    facts = [_fact(line, flat, source, len(source.facts)) for line in source.facts]
    facts.sort(key=lambda fact: flat.index(flatten(fact["anchor"])))
    return {
        "file": source.file,
        "status": header.get("status", "read"),
        "kind": header["kind"],
        "title": header.get("title") or None,
        "author": header.get("author") or None,
        "published": _date(header["published"]) if header.get("published") else None,
        "about": header.get("about") or None,
        "facts": facts,
    }


def flatten(text: str) -> str:
    """Text with each run of white space as one space, as anchors are compared."""
    return " ".join(text.split())


def _fact(line: str, flat: str, source: SampleSource, count: int) -> dict[str, Any]:
    where = f"{source.path.name} ({count} facts): {line[:90]}"
    name, anchor, *pairs = (part.strip() for part in line.split(" | "))
    optional = name.startswith("?")
    name = name.removeprefix("?")
    if name not in _KINDS:
        raise SystemExit(f"{where}: no such type")
    if flat.count(flatten(anchor)) != 1:
        raise SystemExit(
            f"{where}: the anchor stands {flat.count(flatten(anchor))} times in the document"
        )
    known = {field.name: field.type for field in msgspec.structs.fields(_KINDS[name])}
    fields: dict[str, Any] = {"type": name, "about": source.header.get("about")}
    for pair in pairs:
        key, _, value = pair.partition("=")
        if key not in known:
            raise SystemExit(f"{where}: {name} has no field {key!r}")
        fields[key] = _value(value, known[key], flat, where)
    _check(fields, where)
    return {**fields, "anchor": anchor, **({"optional": True} if optional else {})}


def _value(value: str, kind: object, flat: str, where: str) -> Any:
    if "PartialDate" in str(kind):
        return _date(value)
    if "…" in value and not value.startswith("…"):
        return " ".join(_passage(piece, flat, where) for piece in value.split(" + "))
    if "float" in str(kind) or kind == (int | None):
        return float(value) if "." in value else int(value)
    if kind is bool:
        return value == "true"
    return value


def _passage(value: str, flat: str, where: str) -> str:
    first, last = (part.strip() for part in value.split("…"))
    start = flat.find(first)
    end = flat.find(last, start)
    if start < 0 or end < 0:
        raise SystemExit(f"{where}: no passage {value!r}")
    return re.sub(r"(?<=[.!?,]) [“\"‘'](?=\w)", " ", flat[start : end + len(last)])


def _date(value: str) -> dict[str, Any]:
    iso, _, text = value.partition("~")
    known = None if iso == "?" else iso
    return {
        "value": known,
        "precision": _LENGTHS[len(iso)] if known else None,
        "text": text or iso,
    }


def _check(fields: dict[str, Any], where: str) -> None:
    passage = {"page": 1, "start": 0, "end": 1, "quote": "x"}
    whole = {**fields, "cite": passage, "confidence": 1.0, "rule": "agreed"}
    try:
        msgspec.convert(whole, type=_KINDS[fields["type"]])
    except msgspec.ValidationError as error:
        raise SystemExit(f"{where}: {error}") from error
    for value in fields.values():
        if isinstance(value, dict):
            PartialDate(**value)
