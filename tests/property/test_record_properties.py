"""Properties that hold for every record: the past stays, statuses follow, told dates only come forward, copies are exact.

Records are made by the same steps that people take: register a document, state facts, disclose, decide, correct, withdraw.
"""

import datetime as dt
import functools
import random
import tempfile
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from candour.analysis import (
    AUDIENCES,
    find_changes,
    find_commitments,
    find_progress,
    find_recurrences,
    find_requirements,
    find_timeline,
    find_told,
    find_told_instruments,
    open_ledger,
    summarise,
)
from candour.errors import RecordRefused
from candour.facts import Cite, Commitment, Finding, Instrument, PartialDate, Requirement
from candour.facts.record import (
    AgreementEntry,
    AssessmentEntry,
    DecisionEntry,
    DisclosureEntry,
    DocumentPage,
    EvidenceEntry,
    FactEntry,
    FulfilmentEntry,
    Intervention,
    LinkEntry,
    RecordedDocument,
    WithdrawalEntry,
    check_entry,
)
from candour.publishing.casefile import (
    CaseFile,
    encode_case,
    make_public_case,
    read_case,
    write_case,
)

INTERVENTION = Intervention(
    id="ambermere-2019",
    authority="X06000001",
    title="Ambermere",
    opened=PartialDate.of("2019-01"),
)
RECORDED = dt.datetime(2022, 1, 1, tzinfo=dt.UTC)
DAYS = st.dates(dt.date(2018, 6, 1), dt.date(2022, 6, 1))
PARTIES = (None, "the secretary of state", "DfE", "the mayor", "the council", "A Person")
WORDS = ("Plans are late.", "café — ‘quoted’ \U0001f600", "x\ny", " ".join(["word"] * 40))
PAST_DAYS = st.dates(dt.date(2019, 1, 1), dt.date(2021, 12, 31))


@functools.cache
def one_of(*values):
    """One of these. Made once for the same values: to make a strategy costs more than to draw from it."""
    return st.sampled_from(values)


numbers = functools.cache(st.integers)


@functools.cache
@st.composite
def dates(draw):
    value = draw(PAST_DAYS).isoformat()[: draw(one_of(10, 10, 10, 7, 4))]
    match draw(one_of("none", "plain", "worded", "unresolved")):
        case "plain":
            return PartialDate.of(value)
        case "worded":
            return PartialDate.of(value, "within three months")
        case "unresolved":
            return PartialDate.unresolved("early next year")
        case _:
            return None


@functools.cache
@st.composite
def documents(draw):
    made = []
    for number in range(draw(numbers(1, 5))):
        written = draw(dates())
        made.append(
            RecordedDocument(
                id=f"d{number}",
                kind=draw(one_of("letter", "direction", "news", "report")),
                title=draw(one_of(*WORDS)),
                written=None,
                published=written,
                licence=draw(one_of(None, "OGL-3.0", "all-rights-reserved")),
                access=draw(one_of("public", "public", "restricted")),
                recorded_at=RECORDED + dt.timedelta(days=draw(numbers(0, 40))),
                recorded_by="clerk",
                pages=(DocumentPage(1, draw(one_of(*WORDS))),) * draw(numbers(0, 1)),
            )
        )
    return tuple(made)


@st.composite
def facts(draw, document):
    text = document.pages[0].text if document.pages else "Text"
    cite = Cite(1, 0, len(text), text)
    common = {"about": "X06000001", "cite": cite, "confidence": 1.0, "rule": "r"}
    party = one_of(*PARTIES)
    kind = draw(one_of(Instrument, Requirement, Requirement, Commitment, Finding))
    if kind is Instrument:
        return Instrument(
            **common,
            kind=draw(one_of("letter", "direction")),
            issued_by=draw(party),
            issued_to=draw(party),
            date=draw(dates()),
            status=draw(one_of(None, "issued", "varied", "lifted", "proposed")),
        )
    if kind is Requirement:
        recurs = draw(one_of(None, None, "P1M", "P2W"))
        return Requirement(
            **common,
            must="act",
            force=draw(one_of("order", "order", "recommendation", "plan")),
            deadline=None if recurs else draw(dates()),
            recurs=recurs,
            approver=draw(one_of(None, "DfE", "the mayor")),
        )
    if kind is Commitment:
        return Commitment(
            **common,
            by=draw(party),
            quantity=draw(one_of(None, 10, 2.5)),
            unit="posts",
            date=draw(dates()),
        )
    return Finding(**common, polarity="weakness", text=draw(one_of(*WORDS)))


def of_facts(entries, *types):
    """The ids of the facts of these types, superseded ones included: entries may be about those too."""
    return [e.id for e in entries if isinstance(e, FactEntry) and isinstance(e.fact, types)]


@st.composite
def next_entry(draw, entries, held):
    """One more entry of a record, of a kind that the entries so far allow."""
    number = len(entries) + 1
    before = entries[-1].recorded_at if entries else RECORDED
    common = {
        "id": f"e{number}",
        "sequence": number,
        "intervention": INTERVENTION.id,
        "recorded_at": before + dt.timedelta(hours=draw(numbers(0, 72))),
        "recorded_by": "clerk",
    }
    document = draw(st.sampled_from(held))
    date = draw(dates())
    done = {entry.supersedes for entry in entries}
    open_ = [e for e in entries if e.id not in done and not isinstance(e, WithdrawalEntry)]
    requirements = of_facts(entries, Requirement)
    promises = of_facts(entries, Commitment)
    findings = of_facts(entries, Finding)
    choices = ["fact", "fact", "disclosure", "assessment"]
    choices += ["evidence", "agreement", "decision"] if requirements else []
    choices += ["fulfilment"] if promises else []
    choices += ["link"] if len(findings) > 1 else []
    choices += ["withdrawal", "correction"] if open_ else []
    match draw(st.sampled_from(choices)):
        case "fact":
            return FactEntry(
                **common, fact=draw(facts(document)), document=document.id, basis="by_hand"
            )
        case "disclosure":
            return draw(disclosures(common, document, date))
        case "assessment":
            return AssessmentEntry(**common, by="the board", movement="improving", date=date)
        case "evidence":
            says = draw(one_of("done", "partly_done", "not_done"))
            of = draw(st.sampled_from(requirements + promises))
            return EvidenceEntry(**common, of=of, says=says, date=date)
        case "agreement":
            by = draw(one_of("DfE", "the mayor"))
            return AgreementEntry(
                **common, of=draw(st.sampled_from(requirements)), by=by, date=date
            )
        case "decision":
            of = draw(st.sampled_from(requirements + of_facts(entries, Instrument)))
            outcome = draw(one_of("met", "met", "not_met", "lifted", "superseded", "fallback"))
            return DecisionEntry(**common, of=of, by="DfE", outcome=outcome, date=date)
        case "fulfilment":
            quantity = draw(one_of(1, 5, 0.5))
            of = draw(st.sampled_from(promises))
            return FulfilmentEntry(**common, of=of, quantity=quantity, date=date)
        case "link":
            earlier, later = draw(st.permutations(findings))[:2]
            return LinkEntry(**common, earlier=earlier, later=later, relation="same")
        case "withdrawal":
            gone = draw(st.sampled_from(open_)).id
            return WithdrawalEntry(**common, supersedes=gone, reason="misread")
        case _:
            former = draw(st.sampled_from(open_))
            changed = {"date": date} if hasattr(former, "date") else {}
            return msgspec.structs.replace(former, **common, supersedes=former.id, **changed)


@st.composite
def disclosures(draw, common, document, date):
    return DisclosureEntry(
        **common,
        document=document.id,
        to=draw(one_of(*AUDIENCES)),
        date=date,
        route=draw(one_of(None, "sent", "published", "foi")),
    )


@st.composite
def records(draw, max_entries=14):
    held = draw(documents())
    entries = []
    for _ in range(draw(numbers(1, max_entries))):
        entries.append(draw(next_entry(entries, held)))
    return held, tuple(keep_fitting(held, entries))


def keep_fitting(held, entries):
    """The entries that a record can hold: no delivery before its promise, and nothing about one that is left out."""
    known = {}
    papers = {document.id: document for document in held}
    for entry in entries:
        try:
            check_entry(entry, find_entry=known.get, find_document=papers.get)
        except RecordRefused:
            continue
        known[entry.id] = entry
    return known.values()


def past_duties(document, entries):
    """An order and a plan whose deadline passed before any day asked about."""
    text = document.pages[0].text if document.pages else "Text"
    last, recorded_at = max(
        [(entry.sequence, entry.recorded_at) for entry in entries],
        default=(0, document.recorded_at),
    )
    common = {
        "intervention": INTERVENTION.id,
        "recorded_at": recorded_at,
        "recorded_by": "clerk",
        "document": document.id,
        "basis": "by_hand",
    }
    for number, force in enumerate(("order", "plan"), start=last + 1):
        fact = Requirement(
            about="X06000001",
            cite=Cite(1, 0, len(text), text),
            confidence=1.0,
            rule="r",
            must="act",
            force=force,
            deadline=PartialDate.of("2018-01-01"),
        )
        yield FactEntry(id=f"e{number}", sequence=number, fact=fact, **common)


def answer_everything(ledger, day):
    return (
        find_requirements(ledger, on=day),
        find_told(ledger, on=day),
        find_told_instruments(ledger, on=day),
        find_commitments(ledger, on=day),
        find_timeline(ledger, on=day, tracks=("happened", "told", "recorded")),
        find_progress(ledger, on=day),
        find_recurrences(ledger, on=day),
        summarise(ledger, on=day),
    )


@settings(max_examples=60, deadline=None)
@given(records(), st.data(), DAYS)
def test_a_past_moment_of_the_record_never_changes_by_later_entries(record, data, day):
    held, entries = record
    cut = data.draw(numbers(0, len(entries)))
    moment = entries[cut - 1].recorded_at if cut else RECORDED - dt.timedelta(days=1)
    early_entries = [entry for entry in entries if entry.recorded_at <= moment]
    early_documents = [document for document in held if document.recorded_at <= moment]
    then = open_ledger(INTERVENTION, early_documents, early_entries)
    now = open_ledger(INTERVENTION, held, entries, as_at=moment)
    assert answer_everything(now, day) == answer_everything(then, day)
    assert find_changes(then, now, before_on=day, after_on=day).is_empty


@settings(max_examples=60, deadline=None)
@given(records(), DAYS, st.integers())
def test_a_status_is_a_function_of_the_record_and_the_day(record, day, seed):
    held, entries = record
    entries = (*entries, *past_duties(held[0], entries))
    shuffled = list(entries)
    random.Random(seed).shuffle(shuffled)
    answers = answer_everything(open_ledger(INTERVENTION, held, entries), day)
    assert answers == answer_everything(open_ledger(INTERVENTION, held, shuffled), day)
    for answer in (*answers[0].binding, *answers[0].others):
        assert answer.binds == (answer.requirement.force == "order")
        assert answer.binds or answer.status != "overdue"
        assert answer.status != "overdue" or answer.deadline.day < day
        assert answer.id in answer.entries
        assert answer.deadline.working


@settings(max_examples=60, deadline=None)
@given(records(), st.data(), DAYS)
def test_told_dates_never_move_later_by_adding_a_disclosure(record, data, day):
    held, entries = record
    document, date = data.draw(st.sampled_from(held)), data.draw(dates())
    number = entries[-1].sequence + 1
    common = {
        "id": f"e{number}",
        "sequence": number,
        "intervention": INTERVENTION.id,
        "recorded_at": entries[-1].recorded_at,
        "recorded_by": "clerk",
    }
    more = (*entries, data.draw(disclosures(common, document, date)))
    before = open_ledger(INTERVENTION, held, entries)
    after = open_ledger(INTERVENTION, held, more)
    for find in (find_told, find_told_instruments):
        for old, new in zip(find(before, on=day), find(after, on=day), strict=True):
            for was, now in zip(old.told, new.told, strict=True):
                assert was.day is None or (now.day is not None and now.day <= was.day)
                assert was.state == "no_record" or now.state != "no_record"
                assert was.known_on is None or now.known_on <= was.known_on


@settings(max_examples=60, deadline=None)
@given(records(), DAYS)
def test_each_audience_is_told_by_the_day_or_there_is_no_record_of_it(record, day):
    held, entries = record
    for item in find_told(open_ledger(INTERVENTION, held, entries), on=day):
        assert tuple(told.audience for told in item.told) == AUDIENCES
        for told in item.told:
            assert (told.state == "told") == (told.day is not None)
            assert told.day is None or told.day <= day
            assert told.days_since_first is None or told.days_since_first >= 0


@settings(max_examples=60, deadline=None)
@given(records(), one_of("case", "case.zip"))
def test_export_and_import_are_exact_inverses(record, name):
    held, entries = record
    case = CaseFile(intervention=INTERVENTION, documents=held, entries=entries)
    with tempfile.TemporaryDirectory() as folder:
        write_case(case, Path(folder) / name)
        read = read_case(Path(folder) / name)
        assert read == case
        assert encode_case(read) == encode_case(case)


@settings(max_examples=60, deadline=None)
@given(records())
def test_the_public_part_is_a_whole_case_and_keeps_to_the_limits(record):
    held, entries = record
    public = make_public_case(CaseFile(intervention=INTERVENTION, documents=held, entries=entries))
    with tempfile.TemporaryDirectory() as folder:
        write_case(public, Path(folder) / "case")
        assert read_case(Path(folder) / "case") == public
    assert make_public_case(public) == public
    licences = {document.id: document.licence for document in public.documents}
    for document in public.documents:
        assert document.access == "public"
        assert not document.pages or document.licence == "OGL-3.0"
    for entry in public.entries:
        if isinstance(entry, FactEntry) and licences[entry.document] != "OGL-3.0":
            assert len(entry.fact.cite.quote.split()) <= 25
