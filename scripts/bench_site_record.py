"""The record that `bench_site.py` serves: many interventions made from the sample, each with papers and entries of its own.

Facts are those read from the sample's documents; on them stand tellings, evidence, agreements, judgements and links, as in a
record that people keep. Only the codes of councils are real, so that the record is spread over as many; it is never shown.
"""

import datetime as dt
import shutil
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import msgspec
from serving import make_read_sample

from candour.authorities import register
from candour.facts import Commitment, PartialDate, Requirement
from candour.facts.record import (
    AnyEntry,
    AssessmentEntry,
    DisclosureEntry,
    EvidenceEntry,
    FactEntry,
    FulfilmentEntry,
    RecordedDocument,
)
from candour.publishing.casefile import CaseFile

COUNCILS = tuple(one.code for one in register() if one.code)
AUDIENCES = ("ministers", "executive", "officers", "councillors", "partners", "press", "public")
MOVEMENTS = ("improving", "some_progress", "no_change", "too_slow", "declining")
TODAY = dt.datetime(2026, 11, 1, 9, tzinfo=dt.UTC)
ASKED_DAYS = (
    "",
    "?on=2020-02-15",
    "?on=2019-12-01",
    "?on=2021-06-30",
    "?on=2020-02-15&as_at=2026-01-01",
)
SEARCHED = (
    "council",
    "improvement+plan",
    "commission*",
    "%22social+workers%22",
    "partnership",
    "quillwort",
    "council&kind=requirement&since=2019-01-01&until=2020-12-31",
)
STANDING = {  # pages that are there whatever the record holds
    "home": ["/"],
    "interventions": ["/interventions/"],
    "councils": ["/authorities/", "/authorities/?q=cumb", "/authorities/?q=north"],
    "council": [f"/authorities/{code}/" for code in ("E06000021", "E09000033", "E10000016")],
    "search feed": ["/search/results.atom?q=commission*"],
    "help": ["/help/", "/help/words/", "/help/answers/", "/help/contact/"],
}
PAGES = ("timeline", "requirements", "told", "promised", "progress", "statements", "documents")


def make_bench_record(data: Path, *, interventions: int, entries: int) -> None:
    """Make the record in ``data`` unless a finished one is there."""
    finished = data / "finished"
    if finished.exists():
        return
    shutil.rmtree(data, ignore_errors=True)
    data.parent.mkdir(parents=True, exist_ok=True)
    make_read_sample(data)
    writing, queries = _open(data)
    base = queries.export_case(queries.list_interventions()[0].id)
    share, rest = divmod(entries - len(base.entries), interventions - 1)
    for number in range(1, interventions):
        size = share + (number <= rest)
        writing.import_case(make_case(base, number, size=size), by="bench", recorded_at=TODAY)
        if number % 25 == 0:
            print(f"  {number} of {interventions} interventions made", file=sys.stderr)
    finished.touch()


def _open(data: Path) -> tuple[object, object]:
    from candour_site import startup

    startup.set_up()
    startup.use_folder(data)
    from candour_site.record import queries, writing

    return writing, queries


def make_case(base: CaseFile, number: int, *, size: int) -> CaseFile:
    """A case of exactly ``size`` entries on copies of the sample's documents, its dates moved by ``number`` weeks."""
    slug = f"bench-{number}"
    intervention = msgspec.structs.replace(
        base.intervention,
        id=slug,
        authority=COUNCILS[number % len(COUNCILS)],
        title=f"Intervention {number}",
    )
    documents = tuple(_copy_document(one, slug) for one in base.documents)
    drafts = islice(_list_drafts(base, slug, number), size)
    entries = tuple(
        msgspec.structs.replace(draft, **_common(slug, place))
        for place, draft in enumerate(drafts, start=1)
    )
    return CaseFile(intervention=intervention, documents=documents, entries=entries)


def _list_drafts(base: CaseFile, slug: str, number: int) -> Iterator[AnyEntry]:
    """The facts first, then what is recorded about them, round after round, without an end; all in the first place."""
    facts = [entry for entry in base.entries if isinstance(entry, FactEntry)]
    for fact in facts:
        yield msgspec.structs.replace(
            fact, document=f"{slug}.{fact.document}", supersedes=None, **_common(slug, 1)
        )
    duties, promises = (
        [
            f"{slug}:{place}"
            for place, one in enumerate(facts, start=1)
            if isinstance(one.fact, kind)
        ]
        for kind in (Requirement, Commitment)
    )
    for turn in count(1):
        document = f"{slug}.{base.documents[turn % len(base.documents)].id}"
        common = _common(slug, 1) | {"date": _day_of(turn, number)}
        yield DisclosureEntry(document=document, to=AUDIENCES[turn % 7], **common)
        yield AssessmentEntry(by="Commissioner", movement=MOVEMENTS[(turn + number) % 5], **common)
        yield EvidenceEntry(of=duties[turn * 3 % len(duties)], says="partly_done", **common)
        yield FulfilmentEntry(of=promises[turn % len(promises)], quantity=1, **common)


def _day_of(turn: int, number: int) -> PartialDate:
    """The day of a round: a week after the one before, on another weekday for each intervention."""
    return PartialDate.on(dt.date(2024, 1, 1) + dt.timedelta(days=turn * 7 + number % 7))


def _copy_document(document: RecordedDocument, slug: str) -> RecordedDocument:
    return msgspec.structs.replace(document, id=f"{slug}.{document.id}", sha256=None)


def _common(slug: str, sequence: int) -> dict[str, object]:
    return {
        "id": f"{slug}:{sequence}",
        "sequence": sequence,
        "intervention": slug,
        "recorded_at": TODAY - dt.timedelta(days=400) + dt.timedelta(hours=sequence),
        "recorded_by": "bench",
    }


def list_targets(data: Path) -> dict[str, list[str]]:
    """Every kind of public page, each with the addresses to draw from."""
    _, queries = _open(data)
    slugs = [one.id for one in queries.list_interventions()]  # type: ignore[attr-defined]
    passages, documents = _list_passages(queries, slugs[:: max(1, len(slugs) // 40)])
    return {
        **_list_case_pages([f"/interventions/{slug}/" for slug in slugs]),
        **STANDING,
        "document": documents,
        "passage": passages,
        "council with cases": [f"/authorities/{code}/" for code in COUNCILS[1:60]],
        "search": [f"/search/?q={words}" for words in SEARCHED]
        + [f"/search/?q=letter&authority={code}" for code in COUNCILS[1:4]],
    }


def _list_case_pages(cases: list[str]) -> dict[str, list[str]]:
    """The pages of these interventions, by kind."""
    return {
        "summary": [case + day for case in cases for day in ASKED_DAYS],
        **{name: [f"{case}{name}/{day}" for case in cases for day in ASKED_DAYS] for name in PAGES},
        "table as CSV": [f"{case}requirements/?format=csv" for case in cases],
        "changes": [f"{case}changes/?from=2019-06-01&to=2020-02-15" for case in cases],
        "feed": [f"{case}new.atom" for case in cases],
        "calendar": [f"{case}deadlines.ics" for case in cases],
    }


def _list_passages(queries: object, slugs: list[str]) -> tuple[list[str], list[str]]:
    passages, documents = [], []
    for slug in slugs:
        for entry in queries.list_entries(slug, kinds=["fact"])[::20]:  # type: ignore[attr-defined]
            cite = entry.fact.cite
            place = f"/documents/{entry.document}/"
            documents.append(place)
            passages.append(f"{place}pages/{cite.page}/?at={cite.start}-{cite.end}")
    return passages, sorted(set(documents))
