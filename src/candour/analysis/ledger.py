"""What an intervention's record held at a moment, indexed once for every analysis.

``open_ledger`` resolves corrections and withdrawals as at an instant (the record's own time, ``recorded_at``); the analyses
then ask about a day in the world (``on``). Nothing here reads a clock.

An erasure is the one thing that reaches back: what was erased is gone at every instant.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from candour.facts import Fact
from candour.facts.record import (
    AnyEntry,
    ErasedEntry,
    ErasureEntry,
    FactEntry,
    Intervention,
    RecordedDocument,
    WithdrawalEntry,
    name_targets,
)
from candour.facts.record.entries import blank

AsAt = dt.datetime | dt.date | None
Kind = TypeVar("Kind", bound=AnyEntry)
Type = TypeVar("Type", bound=Fact)
Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
_MOST_REMEMBERED = 24
_GONE = (ErasedEntry, WithdrawalEntry)


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """An intervention's record as at an instant. ``entries`` are those that stood then, in sequence.

    ``documents`` are those recorded by then, by id; ``successors`` leads from a corrected entry to its correction
    (a withdrawal included); ``formers`` are the entries that were corrected or withdrawn, by id. Make one with ``open_ledger``.
    """

    intervention: Intervention
    documents: Mapping[str, RecordedDocument]
    entries: tuple[AnyEntry, ...]
    as_at: dt.datetime | None
    successors: Mapping[str, AnyEntry]
    formers: Mapping[str, AnyEntry]
    _by_id: Mapping[str, AnyEntry]
    _by_kind: Mapping[type, list[AnyEntry]]
    _by_fact: Mapping[type, list[FactEntry]]
    _by_document: Mapping[str, list[FactEntry]]
    _by_target: Mapping[str, list[AnyEntry]] = field(repr=False)
    _answers: dict[object, Any] = field(repr=False, default_factory=dict)

    @property
    def last_day(self) -> dt.date | None:
        """The last day (UTC) whose entries it holds, or ``None`` when it holds all."""
        return None if self.as_at is None else (self.as_at - dt.timedelta(microseconds=1)).date()

    def of_kind(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The standing entries of one kind, in sequence."""
        return tuple(self._by_kind.get(kind, ()))  # type: ignore[arg-type]

    def of_fact(self, kind: type[Type]) -> tuple[tuple[FactEntry, Type], ...]:
        """The standing entries of one type of fact, each with its fact, in sequence."""
        return tuple((entry, entry.fact) for entry in self._by_fact.get(kind, ()))  # type: ignore[misc]

    def in_document(self, document_id: str) -> tuple[FactEntry, ...]:
        """The standing facts of one document, in sequence."""
        return tuple(self._by_document.get(document_id, ()))

    def about(self, entry_id: str, kind: type[Kind]) -> tuple[Kind, ...]:
        """The standing entries of a kind that are about an entry (or about what it corrects), in sequence."""
        found = self._by_target.get(entry_id)
        return tuple([entry for entry in found if isinstance(entry, kind)]) if found else ()

    def has_entries_about(self, entry_id: str) -> bool:
        """Whether any standing entry is about this one."""
        return entry_id in self._by_target

    def current(self, entry_id: str) -> AnyEntry | None:
        """The entry that stands in the place of this one: itself, its last correction, or ``None`` when withdrawn."""
        return self._by_id.get(_follow(entry_id, self.successors))


def remembered(question: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Let a question about a ledger be answered once: the ledger keeps the last answers, which cannot change.

    The question takes the ledger first and hashable arguments by keyword.
    """

    @wraps(question)
    def ask(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        (ledger,) = args
        assert isinstance(ledger, Ledger)  # noqa: S101 - a programming error, not an input
        key = (question, *kwargs.items())
        answers = ledger._answers
        if key in answers:
            known: Answer = answers[key]
            return known
        answer = question(*args, **kwargs)
        for oldest in list(answers)[: max(0, len(answers) - _MOST_REMEMBERED + 1)]:
            answers.pop(oldest, None)
        answers[key] = answer
        return answer

    return ask


def open_ledger(
    intervention: Intervention,
    documents: Iterable[RecordedDocument],
    entries: Iterable[AnyEntry],
    *,
    as_at: AsAt = None,
) -> Ledger:
    """The record of an intervention as it stood ``as_at`` an instant, or at the end of a day (UTC); all of it for ``None``.

    ``entries`` are those of the intervention in any order; entries of another one are left out.
    """
    moment = end_of(as_at)
    own = [entry for entry in entries if entry.intervention == intervention.id]
    erased = {entry.of for entry in own if isinstance(entry, ErasureEntry)}
    known = sorted(
        (entry for entry in own if moment is None or entry.recorded_at < moment),
        key=lambda entry: entry.sequence,
    )
    successors = {entry.supersedes: entry for entry in known if entry.supersedes is not None}
    standing = tuple(
        entry for entry in known if entry.id not in successors and _stands(entry, erased)
    )
    return Ledger(
        intervention=intervention,
        documents={
            document.id: document
            for document in documents
            if moment is None or document.recorded_at < moment
        },
        entries=standing,
        as_at=moment,
        successors=successors,
        formers={
            entry.id: blank(entry) if entry.id in erased else entry
            for entry in known
            if entry.id in successors
        },
        **_index(standing, successors),  # type: ignore[arg-type]
    )


def end_of(as_at: AsAt) -> dt.datetime | None:
    """The first instant that ``as_at`` leaves out: just after an instant, midnight (UTC) after a day.

    >>> end_of(dt.date(2020, 1, 31)).isoformat()
    '2020-02-01T00:00:00+00:00'
    """
    if isinstance(as_at, dt.datetime):
        return as_at + dt.timedelta(microseconds=1)
    if as_at is None:
        return None
    return dt.datetime.combine(as_at + dt.timedelta(days=1), dt.time(), tzinfo=dt.UTC)


def _stands(entry: AnyEntry, erased: set[str]) -> bool:
    return entry.id not in erased and not isinstance(entry, _GONE)


def _follow(entry_id: str, successors: Mapping[str, AnyEntry]) -> str:
    seen = {entry_id}
    while (following := successors.get(entry_id)) is not None and following.id not in seen:
        entry_id = following.id
        seen.add(entry_id)
    return entry_id


def _index(
    standing: tuple[AnyEntry, ...], successors: Mapping[str, AnyEntry]
) -> dict[str, Mapping[str, object] | Mapping[type, object]]:
    by_kind: defaultdict[type, list[AnyEntry]] = defaultdict(list)
    by_fact: defaultdict[type, list[FactEntry]] = defaultdict(list)
    by_document: defaultdict[str, list[FactEntry]] = defaultdict(list)
    by_target: defaultdict[str, list[AnyEntry]] = defaultdict(list)
    for entry in standing:
        by_kind[type(entry)].append(entry)
        if isinstance(entry, FactEntry):
            by_fact[type(entry.fact)].append(entry)
            by_document[entry.document].append(entry)
            continue
        for target, _ in name_targets(entry):
            by_target[_follow(target, successors)].append(entry)
    return {
        "_by_id": {entry.id: entry for entry in standing},
        "_by_kind": by_kind,
        "_by_fact": by_fact,
        "_by_document": by_document,
        "_by_target": by_target,
    }
