"""The values of a record check themselves and survive their JSON."""

import datetime as dt

import pytest

from candour.errors import InvalidFact
from candour.facts import PartialDate
from candour.facts.record import (
    AgreementEntry,
    DecisionEntry,
    DifferenceEntry,
    DocumentPage,
    EntryCite,
    ErasedEntry,
    ErasureEntry,
    EvidenceEntry,
    FactEntry,
    FulfilmentEntry,
    Intervention,
    LinkEntry,
    RecordedDocument,
    ResponseEntry,
    WithdrawalEntry,
    decode_document,
    decode_entry,
    decode_intervention,
    encode_value,
)

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
COMMON = {
    "id": "e1",
    "sequence": 1,
    "intervention": "ambermere-2019",
    "recorded_at": NOW,
    "recorded_by": "clerk",
}


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        (AgreementEntry, {"of": "e0", "by": " "}, "name of who agreed"),
        (DecisionEntry, {"of": "e 0", "by": "DfE", "outcome": "met"}, "no id of entry"),
        (FulfilmentEntry, {"of": "e0", "quantity": 0}, "more than nothing"),
        (FulfilmentEntry, {"of": "e0", "quantity": float("inf")}, "more than nothing"),
        (LinkEntry, {"earlier": "e0", "later": "e0", "relation": "same"}, "to itself"),
        (ResponseEntry, {"to": "e0", "by": "the leader", "text": ""}, "text of the response"),
        (WithdrawalEntry, {"reason": "misread"}, "withdraws nothing"),
        (WithdrawalEntry, {"supersedes": "e0", "reason": " "}, "reason"),
        (ErasureEntry, {"of": "e0", "authority": "", "reason": "x"}, "authority"),
        (
            DifferenceEntry,
            {"statement": "e0", "against": (), "type": "omission", "rule": "r"},
            "names nothing",
        ),
        (
            DifferenceEntry,
            {"statement": "e0", "against": ("e0",), "type": "omission", "rule": "r"},
            "against itself",
        ),
        (
            DifferenceEntry,
            {
                "statement": "e0",
                "against": ("e9",),
                "type": "omission",
                "rule": "r",
                "published_by": "editor",
            },
            "before anybody was invited",
        ),
        (
            DifferenceEntry,
            {
                "statement": "e0",
                "against": ("e9",),
                "type": "omission",
                "rule": "r",
                "invited_on": dt.date(2999, 1, 1),
                "published_by": "editor",
            },
            "published before 2999-01-01",
        ),
        (
            EvidenceEntry,
            {
                "of": "e0",
                "says": "done",
                "document": "d1",
                "cite": EntryCite("d2", 1, 0, 1, "a"),
            },
            "names document d1 and cites d2",
        ),
    ],
)
def test_an_entry_that_contradicts_itself_is_refused(kind, fields, words):
    with pytest.raises(InvalidFact, match=words):
        kind(**COMMON, **fields)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../etc"},
        {"sequence": 0},
        {"sequence": 2**53},
        {"recorded_by": ""},
        {"recorded_at": dt.datetime(2026, 1, 1)},  # noqa: DTZ001
        {"recorded_at": dt.datetime(2026, 7, 1, tzinfo=dt.timezone(dt.timedelta(hours=1)))},
        {"supersedes": "e1"},
    ],
)
def test_the_common_fields_are_checked_on_every_entry(change):
    with pytest.raises(InvalidFact):
        ErasedEntry(**(COMMON | {"was": "fact"} | change))


def test_a_corrected_fact_keeps_the_proposal():
    from candour.facts import Cite, Finding

    fact = Finding(
        about=None, cite=Cite(1, 0, 1, "a"), confidence=1.0, rule="r", polarity="weakness", text="a"
    )
    with pytest.raises(InvalidFact, match="without the proposal"):
        FactEntry(**COMMON, fact=fact, document="d1", basis="corrected")


def test_an_entry_survives_its_json_and_names_its_kind():
    entry = DecisionEntry(
        **COMMON, of="e0", by="DfE", outcome="met", date=PartialDate.of("2020-02")
    )
    line = encode_value(entry)
    assert line.startswith(b'{"kind":"decision"')
    assert b'"recorded_at":"2026-01-01T00:00:00Z"' in line
    assert decode_entry(line) == entry


@pytest.mark.parametrize(
    "line",
    [
        b'{"kind": "verdict"}',
        b'{"kind": "agreement"}',
        b"null",
        b'{"kind":"erased","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b"\xff",
        b'{"kind":"erased","id":"e1","sequence":0,"intervention":"a","recorded_at":"2026-01-01T00:00:00Z","recorded_by":"c","was":"fact"}',
    ],
)
def test_a_line_that_is_no_entry_is_refused(line):
    with pytest.raises(InvalidFact):
        decode_entry(line)


def test_an_intervention_checks_its_code_its_slug_and_its_dates():
    good = {"id": "ambermere-2019", "authority": "X06000001", "title": "Ambermere"}
    whole = Intervention(**good, opened=PartialDate.of("2019"), closed=PartialDate.of("2019-03"))
    assert decode_intervention(encode_value(whole)) == whole
    for change in (
        {"id": "Ambermere 2019"},
        {"authority": "Ambermere"},
        {"title": ""},
        {"opened": PartialDate.of("2020"), "closed": PartialDate.of("2019")},
    ):
        with pytest.raises(InvalidFact):
            Intervention(**(good | change))


def test_a_document_checks_itself_and_gives_its_pages():
    good = {"id": "d1", "kind": "letter", "title": "A letter"} | {
        "recorded_at": NOW,
        "recorded_by": "clerk",
    }
    pages = (DocumentPage(2, "two"), DocumentPage(5, "five"))
    whole = RecordedDocument(**good, pages=pages, sha256="a" * 64, retrieved_on=dt.date(2026, 1, 1))
    assert decode_document(encode_value(whole)) == whole
    assert [whole.page_text(number) for number in (1, 2, 5)] == [None, "two", "five"]
    for change in (
        {"sha256": "xyz"},
        {"title": " "},
        {"id": "a/b"},
        {"pages": (pages[1], pages[0])},
        {"pages": (pages[0], pages[0])},
    ):
        with pytest.raises(InvalidFact):
            RecordedDocument(**(good | change))


def test_pages_count_from_one():
    with pytest.raises(InvalidFact):
        DocumentPage(0, "text")
