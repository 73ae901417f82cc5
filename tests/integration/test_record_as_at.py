"""Whatever is recorded, in whatever order: the past stays as it was, and a case comes out as it went in."""

import datetime as dt
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candour.errors import RecordRefused
from candour.facts import Cite, Commitment, Finding, PartialDate, Requirement
from candour.facts.record import FactEntry, Intervention, RecordedDocument
from candour.publishing.casefile import decode_case, encode_case
from candour_site.record import queries, writing

pytestmark = pytest.mark.slow

NUMBERS = count(1)
BEGAN = dt.datetime(2022, 1, 1, tzinfo=dt.UTC)
DAYS = st.dates(dt.date(2019, 1, 1), dt.date(2021, 12, 31)).map(PartialDate.on)
COMMON = {"about": "X06000001", "cite": Cite(1, 0, 5, "words"), "confidence": 1.0, "rule": "test"}

ACTS = st.one_of(
    st.tuples(st.just("require"), DAYS),
    st.tuples(st.just("promise"), st.integers(1, 99)),
    st.tuples(st.just("find"), st.text("abc ", min_size=1, max_size=9).filter(str.strip)),
    st.tuples(st.just("disclose"), st.sampled_from(["press", "public", "councillors"]), DAYS),
    st.tuples(st.just("evidence"), st.integers(1, 9), DAYS),
    st.tuples(st.just("decide"), st.integers(1, 9), DAYS),
    st.tuples(st.just("fulfil"), st.integers(1, 9), st.integers(1, 9)),
    st.tuples(st.just("withdraw"), st.integers(1, 9)),
    st.tuples(st.just("erase"), st.integers(1, 9)),
)


def begin() -> str:
    """A new intervention with one document."""
    slug = f"case-{next(NUMBERS)}"
    writing.open_intervention(
        Intervention(id=slug, authority="X06000001", title=slug), by="Ada", recorded_at=BEGAN
    )
    document = RecordedDocument(
        id=f"{slug}-paper", kind="direction", title="Paper", recorded_at=BEGAN, recorded_by="Ada"
    )
    writing.file_document(document, intervention=slug, proposals=[], by="Ada", recorded_at=BEGAN)
    return slug


def act(slug: str, what: tuple, *, at: dt.datetime) -> None:  # noqa: C901 - one line an act
    """Do one thing; what the record refuses is not done."""
    where = {"intervention": slug, "by": "Ada", "recorded_at": at}
    paper = f"{slug}-paper"
    try:
        match what:
            case "require", day:
                fact = Requirement(**COMMON, must="act", force="order", deadline=day)
                writing.add_fact(fact, document=paper, **where)
            case "promise", number:
                fact = Commitment(**COMMON, quantity=number, unit="posts")
                writing.add_fact(fact, document=paper, **where)
            case "find", words:
                fact = Finding(**COMMON, polarity="weakness", text=words)
                writing.add_fact(fact, document=paper, **where)
            case "disclose", audience, day:
                writing.disclose(paper, to=audience, date=day, **where)
            case "evidence", number, day:
                writing.add_evidence(f"{slug}:{number}", says="done", date=day, **where)
            case "decide", number, day:
                writing.decide(
                    f"{slug}:{number}", decided_by="minister", outcome="met", date=day, **where
                )
            case "fulfil", number, quantity:
                writing.fulfil(f"{slug}:{number}", quantity=quantity, **where)
            case "withdraw", number:
                writing.withdraw(f"{slug}:{number}", reason="misread", **where)
            case "erase", number:
                writing.erase(f"{slug}:{number}", authority="officer", reason="private", **where)
    except RecordRefused:
        return


def standing(slug: str, *, as_at: dt.datetime) -> tuple:
    """What stood, apart from what was erased since: an erasure is the one thing that reaches back."""
    gone = {entry.of for entry in queries.list_entries(slug, kinds=["erasure"])}
    ledger = queries.load_ledger(slug, as_at=as_at)
    return tuple(entry for entry in ledger.entries if entry.id not in gone)


@pytest.mark.django_db
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(before=st.lists(ACTS, max_size=10), after=st.lists(ACTS, max_size=10), back=st.booleans())
def test_later_entries_never_change_what_stood_at_a_past_moment(before, after, back):
    slug = begin()
    for number, what in enumerate(before):
        act(slug, what, at=BEGAN + dt.timedelta(hours=number))
    moment = BEGAN + dt.timedelta(hours=len(before))
    then = queries.load_ledger(slug, as_at=moment).entries
    for number, what in enumerate(after):
        step = dt.timedelta(hours=number) - (
            dt.timedelta(days=3) if back else -dt.timedelta(hours=1)
        )
        act(slug, what, at=max(moment + dt.timedelta(seconds=1), moment + step))
    gone = {entry.of for entry in queries.list_entries(slug, kinds=["erasure"])}
    assert standing(slug, as_at=moment) == tuple(e for e in then if e.id not in gone)


@pytest.mark.django_db
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=st.lists(ACTS, max_size=15))
def test_a_case_file_taken_in_comes_out_the_same(acts):
    slug = begin()
    for number, what in enumerate(acts):
        act(slug, what, at=BEGAN + dt.timedelta(hours=number))
    out = queries.export_case(slug)
    assert decode_case(encode_case(out)) == out
    assert writing.import_case(out, by="Bo", recorded_at=BEGAN) == (0, 0, 0)
    assert queries.export_case(slug) == out


@pytest.mark.django_db
def test_two_histories_under_one_name_are_never_mixed():
    slug = begin()
    act(slug, ("promise", 3), at=BEGAN)
    out = queries.export_case(slug)
    act(slug, ("promise", 4), at=BEGAN)
    entry = out.entries[0]
    assert isinstance(entry, FactEntry)
    other = type(out)(
        intervention=out.intervention,
        documents=out.documents,
        entries=(
            type(entry)(
                **{n: getattr(entry, n) for n in entry.__struct_fields__} | {"recorded_by": "Eve"}
            ),
        ),
    )
    with pytest.raises(RecordRefused, match="part at entry"):
        writing.import_case(other, by="Bo", recorded_at=BEGAN)
    assert len(queries.list_entries(slug)) == 2
    assert writing.import_case(out, by="Bo", recorded_at=BEGAN) == (0, 0, 0)
