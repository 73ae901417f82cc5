"""Build the cases that come with Candour, each in a record of its own, by the readers and the verbs of review.

    python scripts/build_cases.py [--shared ../shared] [--only SLUG]

``scripts/cases/SLUG.toml`` says which documents a case has, what was decided of the proposals, and what was recorded by
hand. The fictional case needs nothing but ``sample/``; a case of real documents needs the folder that holds them and is left
out, visibly, where that is absent. The results lie in ``src/candour_site/cases``: the same bytes each time.
"""

import argparse
import datetime as dt
import os
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).parents[1]
CASES = ROOT / "scripts" / "cases"
SHIPPED = ROOT / "src" / "candour_site" / "cases"
BY = "Candour"
BEGAN = dt.datetime(2026, 11, 21, 20, 0, tzinfo=dt.UTC)


def main() -> int:
    """Build every case whose documents are there; 1 when one was left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", metavar="SLUG")
    parser.add_argument("--into", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    left_out = 0
    with tempfile.TemporaryDirectory(prefix="candour-cases-") as folder:
        os.environ["CANDOUR_DATA"] = folder
        from candour_site import startup

        startup.set_up()
        startup.prepare_record()
        for path in sorted(CASES.glob("*.toml")):
            plan = tomllib.loads(path.read_text(encoding="utf-8"))
            if arguments.only in {None, path.stem} and not build(
                plan, shared=arguments.shared, into=arguments.into
            ):
                print(f"left out {path.stem}: its documents are not in {arguments.shared}")
                left_out = 1
    return left_out


def build(plan: dict[str, Any], *, shared: Path, into: Path) -> bool:
    """Build one case and write it; ``False`` where its documents are absent."""
    from candour.publishing.casefile import make_public_case, write_case
    from candour_site.record import queries

    folder = ROOT / plan["folder"] if "folder" in plan else shared / "data"
    if not all((folder / one["file"]).is_file() for one in plan["documents"] if "file" in one):
        return False
    case = Case(plan, folder=folder)
    case.build()
    public = make_public_case(queries.export_case(case.slug))
    if not plan.get("with_texts"):
        bare = (msgspec.structs.replace(one, pages=(), sha256=None) for one in public.documents)
        public = msgspec.structs.replace(public, documents=tuple(bare))
    write_case(public, into / case.slug)
    print(f"{case.slug}: {len(public.documents)} documents, {len(public.entries)} entries")
    case.tell_shares()
    return True


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

    def build(self) -> None:
        """Everything, in the order of the plan."""
        from case_entries import record_by_hand
        from case_review import review

        self._open()
        for one in self.plan["documents"]:
            self._read(one) if "file" in one else self._register(one)
        review(self)
        record_by_hand(self)

    def tell_shares(self) -> None:
        """Print, for each document that was read, how many of its facts are proposals that stood or were corrected."""
        from candour_site.record import queries

        ledger = queries.load_ledger(self.slug)
        for one in self.plan["documents"]:
            facts = ledger.in_document(one["id"])
            read = sum(entry.basis != "by_hand" for entry in facts)
            if "file" in one and facts:
                print(f"  {one['id']}: {read} of {len(facts)} facts from the reader")

    def _open(self) -> None:
        from candour.authorities import find_authority
        from candour.facts.record import Intervention
        from candour_site.record import writing

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
        from candour_site import startup
        from candour_site.intake import Given, take_files

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
        from candour.facts.record import RecordedDocument
        from candour_site.record import writing

        where = self.where
        dates = {name: read_date(one.get(name)) for name in ("written", "published")}
        document = RecordedDocument(
            **{**one, **dates}, recorded_at=writing.stamp(where["recorded_at"]), recorded_by=BY
        )
        writing.file_document(document, proposals=[], **where)


def read_date(value: str | None) -> Any:
    from candour.facts import PartialDate

    return None if value is None else PartialDate.of(value)


if __name__ == "__main__":
    sys.exit(main())
