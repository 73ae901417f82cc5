"""One shipped case in the making: its plan, its documents in the record, and the instant of the next entry."""

import datetime as dt
import sys
from pathlib import Path
from typing import Any

from candour.authorities import find_authority
from candour.facts import PartialDate
from candour.facts.record import Intervention, RecordedDocument
from candour_site import startup
from candour_site.intake import Given, take_files
from candour_site.record import queries, writing

BY = "Candour"
BEGAN = dt.datetime(2026, 11, 21, 20, 0, tzinfo=dt.UTC)


class Case:
    """One case in the making: its plan, its record, and the instant of the next entry."""

    def __init__(self, plan: dict[str, Any], *, folder: Path) -> None:
        self.plan = plan
        self.folder = folder
        self.slug: str = plan["intervention"]["id"]
        self._now = BEGAN

    @property
    def where(self) -> dict[str, Any]:
        """Where, by whom and when the next entry is recorded: a minute after the last."""
        self._now += dt.timedelta(minutes=1)
        return {"intervention": self.slug, "by": BY, "recorded_at": self._now}

    def file_documents(self) -> None:
        """Open the intervention, and read or register its documents in the order of the plan."""
        self._open()
        for one in self.plan["documents"]:
            self._read(one) if "file" in one else self._register(one)

    def tell_shares(self) -> None:
        """Print, for each document that was read, how many of its facts are proposals that stood or were corrected."""
        ledger = queries.load_ledger(self.slug)
        for one in self.plan["documents"]:
            facts = ledger.in_document(one["id"])
            read = sum(entry.basis != "by_hand" for entry in facts)
            if "file" in one and facts:
                print(f"  {one['id']}: {read} of {len(facts)} facts from the reader")

    def _open(self) -> None:
        given = self.plan["intervention"]
        writing.open_intervention(
            Intervention(
                id=self.slug,
                authority=find_authority(given["authority"]).code or "",
                title=given["title"],
                opened=read_date(given.get("opened")),
                closed=read_date(given.get("closed")),
            ),
            by=BY,
            recorded_at=self._now,
        )

    def _read(self, one: dict[str, Any]) -> None:
        given = Given(
            id=one["id"],
            title=one.get("title"),
            publisher=one.get("publisher"),
            written=read_date(one.get("written")),
            published=read_date(one.get("published")),
            url=one.get("url"),
            licence=one.get("licence", self.plan.get("licence")),
            keep_all=True,
        )
        for taken in take_files(
            [self.folder / one["file"]],
            given=given,
            folder=startup.data_folder(),
            workers=1,
            **self.where,
        ):
            if taken.outcome != "added":
                sys.exit(f"{one['file']} was {taken.outcome}: {taken.problems}")

    def _register(self, one: dict[str, Any]) -> None:
        where = self.where
        dates = {name: read_date(one.get(name)) for name in ("written", "published")}
        document = RecordedDocument(
            **{**one, **dates}, recorded_at=writing.stamp(where["recorded_at"]), recorded_by=BY
        )
        writing.file_document(document, proposals=[], **where)


def read_date(value: str | None) -> Any:
    """The date that a plan writes in ISO form; ``None`` where it gives none."""
    return None if value is None else PartialDate.of(value)
