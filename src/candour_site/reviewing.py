"""The review sheet, a file that people edit, and the rule by which inspection reports may be accepted."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from candour.errors import InvalidInput, StorageFailed
from candour.facts import Finding, Inspection, Judgement
from candour.facts.extract import AnyFact
from candour_site.record.queries import ProposedFact

# Frameworks whose layout the reader knows; anything else is read by a person.
KNOWN_FRAMEWORKS = {"sif", "ilacs", "focused_visit", "monitoring_visit", "jtai"}
SURE_ENOUGH = 0.9
_LESS_SURE_BELOW = 0.75


class Line(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One proposal on a review sheet; a changed ``fact`` is a correction."""

    number: int
    document: str
    decision: Literal["accept", "reject"] | None = None
    reason: str | None = None
    fact: AnyFact


class Verdicts(NamedTuple):
    """What a sheet decides: numbers to accept, facts to record in a proposal's place, reasons for rejections, and the
    ``reasons`` given for any other."""

    accepted: tuple[int, ...]
    corrected: dict[int, AnyFact]
    rejected: dict[int, str]
    reasons: dict[int, str]


def is_less_sure(fact: AnyFact) -> bool:
    """Whether fewer than three in four facts found as this one was proved right: a person should look at its passage."""
    return fact.confidence < _LESS_SURE_BELOW


def say_how_sure(fact: AnyFact) -> str:
    """How sure the reading of a fact is, in words."""
    return "less sure" if is_less_sure(fact) else "sure"


def choose_by_rule(proposals: Iterable[ProposedFact]) -> tuple[int, ...]:
    """The numbers of those proposals that wait and may be accepted by rule, in order.

    They are the inspection, the judgements and the findings of reports whose framework the reader knows, as far as
    its rule has proved right at least nine times in ten. ``proposals`` are all of a document, decided or not.
    """
    known = list(proposals)
    documents = {
        one.document
        for one in known
        if isinstance(one.fact, Inspection) and one.fact.framework in KNOWN_FRAMEWORKS
    }
    return tuple(
        one.number
        for one in known
        if one.state == "waiting"
        and one.document in documents
        and isinstance(one.fact, Inspection | Judgement | Finding)
        and one.fact.confidence >= SURE_ENOUGH
    )


def write_sheet(proposals: Iterable[ProposedFact], *, path: Path) -> None:
    """Write proposals as a review sheet: a JSON object a line, none of them decided."""
    lines = [Line(number=one.number, document=one.document, fact=one.fact) for one in proposals]
    try:
        path.write_bytes(msgspec.json.Encoder().encode_lines(lines))
    except OSError as error:
        raise StorageFailed(
            f"{path} could not be written: {error.strerror}.", advice="Name another file."
        ) from error


def read_verdicts(path: Path, *, waiting: Mapping[int, ProposedFact]) -> Verdicts:
    """What an edited sheet decides of the proposals that wait.

    Raises ``InvalidInput`` with the line that is no decision: nothing of the sheet is applied then.
    """
    accepted: list[int] = []
    corrected: dict[int, AnyFact] = {}
    rejected: dict[int, str] = {}
    reasons: dict[int, str] = {}
    for number, line in _lines(path):
        if line.decision is None:
            continue
        proposed = waiting.get(line.number)
        if proposed is None:
            raise InvalidInput(
                f"{path}, line {number}: proposal {line.number} does not wait here.",
                advice="Write the sheet anew (candour review write), it has been decided meanwhile.",
            )
        if line.decision == "reject":
            rejected[line.number] = line.reason or "rejected without a reason"
            continue
        if line.reason:
            reasons[line.number] = line.reason
        if line.fact == proposed.fact:
            accepted.append(line.number)
        else:
            corrected[line.number] = line.fact
    return Verdicts(tuple(accepted), corrected, rejected, reasons)


def _lines(path: Path) -> Iterable[tuple[int, Line]]:
    for number, text in enumerate(path.read_bytes().splitlines(), start=1):
        if not text.strip():
            continue
        try:
            yield number, msgspec.json.decode(text, type=Line)
        except (msgspec.ValidationError, msgspec.DecodeError) as error:
            raise InvalidInput(
                f"{path}, line {number}: {error}.",
                advice="Compare the line with one that `candour review write` wrote.",
            ) from error
