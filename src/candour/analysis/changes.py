"""What changed between two looks at a record: for *what changed since the last meeting*.

The looks may differ in the day asked about, in what the record held, or in both.
"""

import datetime as dt

import msgspec

from candour.analysis.commitments import Delivery, find_commitments
from candour.analysis.corrections import Correction, compare
from candour.analysis.disclosure import ToldItem, find_told_papers
from candour.analysis.ledger import Ledger
from candour.analysis.requirements import RequirementAnswer, Status, find_requirements
from candour.analysis.timeline import Event, find_timeline
from candour.facts import Requirement
from candour.facts.events import Audience
from candour.facts.record import WithdrawalEntry


class StatusChange(msgspec.Struct, frozen=True, kw_only=True):
    """A requirement whose status is another one; ``before`` is ``None`` when it is new."""

    id: str
    requirement: Requirement
    before: Status | None
    after: Status


class DeliveryChange(msgspec.Struct, frozen=True, kw_only=True):
    """A promise that stands elsewhere or of which more was delivered; ``before`` is ``None`` when it is new."""

    id: str
    before: Delivery | None
    after: Delivery
    delivered_before: float | int | None
    delivered_after: float | int | None


class NewlyTold(msgspec.Struct, frozen=True, kw_only=True):
    """An audience of whose being told there is a record now and was none before."""

    item: str
    title: str
    audience: Audience
    wording: str


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What the second look has that the first had not. ``events`` came between the two days, in order.

    ``corrections`` are the corrections and withdrawals recorded after the first day and by the second, or after the first look;
    ``recorded`` are ids of entries that stand now and did not; ``corrected`` pairs of ids, old and new; ``withdrawn`` old ids.
    """

    statuses: tuple[StatusChange, ...]
    deliveries: tuple[DeliveryChange, ...]
    told: tuple[NewlyTold, ...]
    events: tuple[Event, ...]
    corrections: tuple[Correction, ...]
    recorded: tuple[str, ...]
    corrected: tuple[tuple[str, str], ...]
    withdrawn: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed at all."""
        return not any(getattr(self, name) for name in self.__struct_fields__)


def find_changes(
    before: Ledger, after: Ledger, *, before_on: dt.date, after_on: dt.date
) -> Changes:
    """What changed from the record ``before``, asked on one day, to the record ``after``, asked on another.

    Both are ledgers of one intervention, ``after`` the later one in its own time; they may be the same.
    """
    corrected, withdrawn = _find_corrections(before, after)
    stood = {entry.id for entry in before.entries}
    replacements = {new for _, new in corrected}
    return Changes(
        statuses=_find_status_changes(before, after, before_on, after_on),
        deliveries=_find_delivery_changes(before, after, before_on, after_on),
        told=_find_newly_told(before, after, before_on, after_on),
        events=tuple(
            event
            for event in find_timeline(after, on=after_on)
            if event.day is not None and before_on < event.day <= after_on
        ),
        corrections=tuple(
            compare(after.formers[key], entry)
            for key, entry in after.successors.items()
            if key in after.formers
            and (
                before_on < entry.recorded_at.date() <= after_on
                or (key not in before.successors and before is not after)
            )
        ),
        recorded=tuple(
            entry.id
            for entry in after.entries
            if entry.id not in stood and entry.id not in replacements
        ),
        corrected=corrected,
        withdrawn=withdrawn,
    )


def _find_corrections(
    before: Ledger, after: Ledger
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    corrected, withdrawn = [], []
    for entry in before.entries:
        if entry.id in after.successors:
            now = after.current(entry.id)
            if now is None or isinstance(now, WithdrawalEntry):
                withdrawn.append(entry.id)
            else:
                corrected.append((entry.id, now.id))
    return tuple(corrected), tuple(withdrawn)


def _find_status_changes(
    before: Ledger, after: Ledger, before_on: dt.date, after_on: dt.date
) -> tuple[StatusChange, ...]:
    former: dict[str, RequirementAnswer] = {}
    for answer in find_requirements(before, on=before_on).binding:
        now = after.current(answer.id)
        if now is not None:
            former[now.id] = answer
    return tuple(
        StatusChange(
            id=answer.id,
            requirement=answer.requirement,
            before=former[answer.id].status if answer.id in former else None,
            after=answer.status,
        )
        for answer in find_requirements(after, on=after_on).binding
        if answer.id not in former or former[answer.id].status != answer.status
    )


def _find_delivery_changes(
    before: Ledger, after: Ledger, before_on: dt.date, after_on: dt.date
) -> tuple[DeliveryChange, ...]:
    former = {}
    for answer in find_commitments(before, on=before_on):
        entry = after.current(answer.id)
        if entry is not None:
            former[entry.id] = answer
    found = []
    for now in find_commitments(after, on=after_on):
        was = former.get(now.id)
        if was is None or (was.state, was.delivered) != (now.state, now.delivered):
            found.append(
                DeliveryChange(
                    id=now.id,
                    before=was.state if was else None,
                    after=now.state,
                    delivered_before=was.delivered if was else None,
                    delivered_after=now.delivered,
                )
            )
    return tuple(found)


def _find_newly_told(
    before: Ledger, after: Ledger, before_on: dt.date, after_on: dt.date
) -> tuple[NewlyTold, ...]:
    had = {_id_now(after, item): item for item in find_told_papers(before, on=before_on)}
    found = []
    for item in find_told_papers(after, on=after_on):
        former = had.get(item.id) or had.get(item.document or "")
        for now in item.told:
            unknown_before = former is None or former.of(now.audience).state == "no_record"
            if now.state != "no_record" and unknown_before:
                found.append(
                    NewlyTold(
                        item=item.id, title=item.title, audience=now.audience, wording=now.wording
                    )
                )
    return tuple(found)


def _id_now(ledger: Ledger, item: ToldItem) -> str:
    entry = ledger.current(item.id) if item.kind == "instrument" else None
    return entry.id if entry is not None else item.id
