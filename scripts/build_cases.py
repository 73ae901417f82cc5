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
        self._open()
        for one in self.plan["documents"]:
            self._read(one) if "file" in one else self._register(one)
        self._review()
        self._record_by_hand()

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
                opened=_date(given.get("opened")),
                closed=_date(given.get("closed")),
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
            written=_date(one.get("written")),
            published=_date(one.get("published")),
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
        dates = {name: _date(one.get(name)) for name in ("written", "published")}
        document = RecordedDocument(
            **{**one, **dates}, recorded_at=writing.stamp(where["recorded_at"]), recorded_by=BY
        )
        writing.file_document(document, proposals=[], **where)

    def _review(self) -> None:
        from candour_site.record import queries

        by_document: dict[str, list[Any]] = {}
        for proposed in queries.list_proposals(intervention=self.slug):
            by_document.setdefault(proposed.document, []).append(proposed)
        for one in self.plan["documents"]:
            proposals = by_document.get(one["id"], [])
            if "answers" in self.plan and "file" in one and not one.get("by_rule"):
                self._review_by_answers(one, proposals)
            elif one.get("by_rule"):
                self._accept(proposals, basis="by_rule")
            else:
                self._review_by_plan(one["id"], proposals)

    def _accept(self, proposals: list[Any], *, basis: Any) -> None:
        from candour_site.record import writing

        numbers = [one.number for one in proposals]
        writing.accept_proposals(numbers, basis=basis, **self.where)

    def _review_by_answers(self, one: dict[str, Any], proposals: list[Any]) -> None:
        from agreed_answers import decide, load_answers

        from candour_site.record import queries, writing

        answers = load_answers(ROOT / self.plan["answers"])
        document = queries.find_document(one["id"])
        decided = decide(answers[one["file"]], document=document, proposals=proposals)
        writing.apply_decisions(
            accepted=decided.accepted,
            corrected=decided.corrected,
            rejected=decided.rejected,
            **self.where,
        )
        for fact in decided.by_hand:
            writing.add_fact(fact, document=one["id"], **self.where)

    def _review_by_plan(self, document: str, proposals: list[Any]) -> None:
        from candour_site.record import writing

        decisions = [one for one in self.plan.get("decisions", ()) if one["document"] == document]
        accepted, corrected, rejected = [], {}, {}
        for proposed in proposals:
            found = [one for one in decisions if _names(one, document, proposed.fact)]
            if not found:
                accepted.append(proposed.number)
            elif "reject" in found[0]:
                rejected[proposed.number] = found[0]["reject"]
            else:
                corrected[proposed.number] = _changed(proposed.fact, found[0]["set"])
            decisions = [one for one in decisions if one not in found]
        for one in decisions:
            print(f"  no such proposal: {document}: {one['words']}")
        writing.apply_decisions(
            accepted=accepted, corrected=corrected, rejected=rejected, **self.where
        )

    def _record_by_hand(self) -> None:
        from candour_site.cli.correcting import read_fact
        from candour_site.cli.options import find_passage
        from candour_site.record import queries, writing

        authority = queries.find_intervention(self.slug).authority
        for one in self.plan.get("facts", ()):
            cite = {"quote": one["quote"]} | ({"page": one["page"]} if "page" in one else {})
            line = msgspec.json.encode(one["fact"] | {"cite": cite})
            fact = read_fact(
                line, document=one["document"], authority=authority, place=one["quote"]
            )
            writing.add_fact(fact, document=one["document"], **self.where)
        verbs = {
            "disclosures": lambda one, how: writing.disclose(
                one["document"], to=one["to"], route=one.get("route"), **how
            ),
            "evidence": lambda one, how: writing.add_evidence(
                self._find(one["of"]), says=one["says"], document=one.get("source"), **how
            ),
            "fulfilments": lambda one, how: writing.fulfil(
                self._find(one["of"]), quantity=one["quantity"], **how
            ),
            "agreements": lambda one, how: writing.agree(
                self._find(one["of"]), agreed_by=one["who"], **how
            ),
            "decided": lambda one, how: writing.decide(
                self._find(one["of"]), decided_by=one["who"], outcome=one["outcome"], **how
            ),
            "assessments": lambda one, how: writing.assess(
                one.get("of"), judged_by=one["who"], movement=one["movement"], **how
            ),
            "responses": lambda one, how: writing.respond(
                self._find(one["to"]), said_by=one["who"], text=one["text"], **how
            ),
        }
        for name, verb in verbs.items():
            for one in self.plan.get(name, ()):
                passage = find_passage(
                    one.get("source"), quote=one.get("quote"), page=one.get("page")
                )
                verb(one, {"date": _date(one.get("date")), "cite": passage, **self.where})
        for one in self.plan.get("links", ()):
            writing.link(
                self._find(one["earlier"] | {"type": "finding"}),
                later=self._find(one["later"] | {"type": "finding"}),
                relation=one.get("relation", "same"),
                **self.where,
            )

    def _find(self, named: dict[str, str]) -> str:
        """The id of the one standing fact that is named by its document, type and words."""
        from candour_site.record import queries

        ledger = queries.load_ledger(self.slug)
        facts = ledger.in_document(named["document"])
        found = [entry.id for entry in facts if _names(named, entry.document, entry.fact)]
        if len(found) != 1:
            sys.exit(f"{len(found)} facts are {named}.")
        return found[0]


def _names(named: dict[str, Any], document: str, fact: Any) -> bool:
    """Whether a fact is the one that is named: by document, type, and words of its passage or text."""
    from candour.facts.record import name_fact_type

    words = _plain(named.get("words", ""))
    texts = [fact.cite.quote, *(getattr(fact, name, None) or "" for name in ("text", "must"))]
    return (
        named["document"] == document
        and named.get("type") in {None, name_fact_type(fact)}
        and any(words in _plain(text) for text in texts)
        and all(
            getattr(fact, name, None) == value for name, value in named.get("fields", {}).items()
        )
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _changed(fact: Any, settings: dict[str, Any]) -> Any:
    return msgspec.convert(msgspec.to_builtins(fact) | settings, type(fact))


def _date(value: str | None) -> Any:
    from candour.facts import PartialDate

    return None if value is None else PartialDate.of(value)


if __name__ == "__main__":
    sys.exit(main())
