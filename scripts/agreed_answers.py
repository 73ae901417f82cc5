"""Decide proposals by the agreed answers of a sample document, as a careful reviewer would.

An answer is a fact with an ``anchor``, a few words of its passage (``sample/README.md``). A proposal that says the same
stands; one that says it otherwise is corrected; what no proposal says is recorded by hand, with the sentence around its
anchor; what no answer says is left out.
"""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from candour.facts import AnyFact
from candour.facts.record import RecordedDocument
from candour_site.record.queries import ProposedFact

_WORDY = {"must", "text", "purpose", "services", "what", "otherwise", "role", "of", "by", "who"}
_APART = {"anchor", "optional", "type", "about"}
_ENOUGH = 0.6


class Decided(NamedTuple):
    """What is to be done with a document's proposals, and the facts that nobody proposed."""

    accepted: list[int]
    corrected: dict[int, AnyFact]
    rejected: dict[int, str]
    by_hand: list[AnyFact]


def load_answers(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The agreed facts of every document, by the name of its file."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {one["file"]: one["facts"] for one in lines}


def decide(
    answers: list[dict[str, Any]], *, document: RecordedDocument, proposals: list[ProposedFact]
) -> Decided:
    """The decisions on one document."""
    decided = Decided([], {}, {}, [])
    free = list(proposals)
    for answer in answers:
        place = _find(answer["anchor"], document)
        found = max(free, key=lambda one: _likeness(one.fact, answer, place), default=None)
        if found is None or _likeness(found.fact, answer, place) < 1:
            if place is not None and not answer.get("optional"):
                decided.by_hand.append(_make(answer, place=place, document=document))
            continue
        free.remove(found)
        wrong = {name: answer[name] for name in _wrong_fields(found.fact, answer)}
        if wrong:
            changed = msgspec.to_builtins(found.fact) | {k: _whole(v) for k, v in wrong.items()}
            decided.corrected[found.number] = msgspec.convert(changed, AnyFact)
        else:
            decided.accepted.append(found.number)
    for one in free:
        decided.rejected[one.number] = "Read again: the document does not say this."
    return decided


def _likeness(fact: AnyFact, answer: dict[str, Any], place: tuple[int, int, int] | None) -> float:
    """How like a proposal is to an answer: nothing for another type, one for the same passage, more for equal fields."""
    if fact.__struct_config__.tag != answer["type"]:
        return 0
    names = [name for name in answer if name not in _APART and answer[name] is not None]
    equal = len(names) - len(_wrong_fields(fact, answer))
    share = equal / max(1, len(names))
    overlaps = place is not None and any(
        cite.page == place[0] and cite.start < place[2] and place[1] < cite.end
        for cite in (fact.cite, *fact.also)
    )
    return (1 if overlaps else 0) + (share if overlaps or share > _ENOUGH else 0) + (share == 1)


def _wrong_fields(fact: AnyFact, answer: dict[str, Any]) -> list[str]:
    return [
        name
        for name, agreed in answer.items()
        if name not in _APART
        and agreed is not None
        and not _same(name, getattr(fact, name), agreed)
    ]


def _same(name: str, read: Any, agreed: Any) -> bool:
    if hasattr(read, "precision"):
        return bool(read.value == agreed["value"])
    if isinstance(agreed, dict):
        return agreed["value"] is None and read is None
    if not isinstance(agreed, str) or not isinstance(read, str):
        return bool(read == agreed)
    one, other = _words(read), _words(agreed)
    if one <= other or other <= one:
        return bool(one & other)
    return name in _WORDY and len(one & other) / len(one | other) > _ENOUGH


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - {"the", "a", "an", "of", "s", "to", "and"}


def _find(anchor: str, document: RecordedDocument) -> tuple[int, int, int] | None:
    """The page and offsets of an anchor in the text, white space apart."""
    pattern = re.compile(r"\s+".join(map(re.escape, anchor.split())))
    for page in document.pages:
        if match := pattern.search(page.text):
            return page.number, match.start(), match.end()
    return None


def _make(
    answer: dict[str, Any], *, place: tuple[int, int, int], document: RecordedDocument
) -> AnyFact:
    """The fact that an answer states, citing the sentence that its anchor stands in."""
    number, start, end = place
    text = document.page_text(number) or ""
    before = [match.end() for match in re.finditer(r"[.!?:;]\s+|\n\s*\n|\A", text[:start])]
    after = re.search(r"[.!?](?=\s|[”’\"]|\Z)|\n\s*\n|\Z", text[end:])
    start = before[-1] if before else start
    end += after.end() if after else 0
    quote = text[start:end].rstrip()
    fields = {k: _whole(v) for k, v in answer.items() if k not in {"anchor", "optional"}}
    cite = {"page": number, "start": start, "end": start + len(quote), "quote": quote}
    return msgspec.convert(fields | {"cite": cite, "confidence": 1.0, "rule": "by-hand"}, AnyFact)


def _whole(value: Any) -> Any:
    """An agreed date may leave out its wording."""
    if isinstance(value, dict) and "value" in value:
        return {"precision": None, "text": value["value"] or ""} | value
    return value
