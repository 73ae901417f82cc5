"""Who was told what and when: addressed, published, recorded, and the open ends in RECORD.md's words."""

import datetime as dt

import pytest

from candour.analysis import (
    AUDIENCES,
    find_told,
    find_told_instruments,
    find_told_of_fact,
    find_told_papers,
    find_untold,
    known_to,
)
from candour.analysis.summary import find_gaps
from candour.facts import (
    Also,
    Appointment,
    Disclosure,
    Inspection,
    Instrument,
    PartialDate,
    Statement,
)
from candour.facts.record import DisclosureEntry, WithdrawalEntry


def on(day):
    return dt.date.fromisoformat(day)


def row(record, day, item="letter"):
    return next(one for one in find_told(record.ledger(), on=on(day)) if one.id == item)


@pytest.fixture
def letter(record):
    """A minister's letter to the mayor, held, of 15 March 2006."""
    record.document("letter", kind="letter", written="2006-03-15")
    record.fact(
        Instrument,
        "letter",
        kind="letter",
        issued_by="the Children's Minister",
        issued_to="the elected mayor",
        date="2006-03-15",
    )
    return record


def test_issuer_and_addressee_are_told_on_the_date_of_the_letter(letter):
    told = row(letter, "2006-10-25")
    for audience in ("ministers", "executive"):
        answer = told.of(audience)
        assert (answer.state, answer.day, answer.basis) == ("told", on("2006-03-15"), "addressed")
        assert answer.entries == ("e1",)
    assert told.of("executive").why == "addressed to the elected mayor"


def test_a_direction_that_is_only_proposed_has_told_nobody(record):
    record.document("article", kind="news")
    record.fact(
        Instrument,
        "article",
        kind="direction",
        status="proposed",
        issued_by="the minister",
        issued_to="the council",
        date="2006-05-01",
    )
    (item,) = find_told_instruments(record.ledger(), on=on("2006-10-25"))
    assert {told.state for told in item.told} == {"no_record"}


def test_everyone_else_has_no_record_of_being_told_and_the_days_count_from_the_first(letter):
    answer = row(letter, "2006-10-25").of("councillors")
    assert (answer.state, answer.days_since_first, answer.at_least) == ("no_record", 224, True)
    assert answer.wording == "no record of being told: at least 224 days by 25 October 2006"


def test_no_answer_ever_says_not_told(letter):
    for answer in row(letter, "2006-10-25").told:
        assert "not told" not in answer.wording


def test_a_recorded_disclosure_gives_day_route_and_gap(letter):
    entry = letter.add(
        DisclosureEntry, document="letter", to="press", date="2006-12-06", route="foi"
    )
    before, after = row(letter, "2006-12-05").of("press"), row(letter, "2006-12-06").of("press")
    assert before.state == "no_record"
    assert (after.day, after.route, after.basis) == (on("2006-12-06"), "foi", "recorded")
    assert (after.days_since_first, after.at_least, after.entries) == (266, False, (entry,))
    assert after.wording == "told on 6 December 2006, 266 days after the first"


def test_a_month_gives_the_fewest_days_that_it_may_have_been(letter):
    letter.add(DisclosureEntry, document="letter", to="councillors", date="2006-04")
    answer = row(letter, "2006-05-01").of("councillors")
    assert answer.wording == "told in April 2006, at least 17 days after the first"
    assert row(letter, "2006-04-29").of("councillors").state == "no_record"


def test_an_article_of_a_year_is_not_older_than_what_it_tells_of(record):
    record.document("article", kind="news", published="2006")
    letter = {"kind": "letter", "issued_to": "the mayor"}
    record.fact(Instrument, "article", **letter, date="2006-03-15")
    record.fact(Instrument, "article", **letter, date="2006-10-19")
    record.fact(
        Statement, "article", speaker="A", text="Well", reported="direct", date="2006-10-25"
    )
    answer = row(record, "2007-01-01", "article").of("public")
    assert answer.why == "published, not before 25 October 2006, of which it tells"


def test_where_dates_leave_open_who_was_first_there_is_no_number(letter):
    letter.add(DisclosureEntry, document="letter", to="press", date="2006")
    answer = row(letter, "2007-01-01").of("press")
    assert (answer.wording, answer.days_since_first) == ("told in 2006", None)


def test_told_on_an_unknown_day_is_said_and_has_no_number(letter):
    letter.add(DisclosureEntry, document="letter", to="officers")
    answer = row(letter, "2006-10-25").of("officers")
    assert (answer.state, answer.wording) == ("date_unknown", "told, date unknown")
    assert answer.days_since_first is None
    dated = letter.add(DisclosureEntry, document="letter", to="officers", date="2006-05-01")
    assert row(letter, "2006-10-25").of("officers").entries == (dated,)


def test_what_is_published_reaches_every_audience_that_day(record):
    record.document("report", kind="inspection_report", published="2019-03-26")
    told = row(record, "2019-03-26", "report").told
    assert [answer.audience for answer in told] == list(AUDIENCES)
    assert {(answer.state, answer.basis, answer.days_since_first) for answer in told} == {
        ("told", "published", 0)
    }
    assert find_told(record.ledger(), on=on("2019-03-25")) == ()


@pytest.mark.parametrize("to", ["public", "press", "councillors"])
def test_a_disclosure_by_publication_reaches_every_audience(letter, to):
    letter.add(DisclosureEntry, document="letter", to=to, date="2007-01-10", route="published")
    assert row(letter, "2007-01-10").of("partners").day == on("2007-01-10")
    assert row(letter, "2007-01-10").of("press").day == on("2007-01-10")


def test_a_disclosure_to_the_public_by_another_way_reaches_the_public_only(letter):
    letter.add(DisclosureEntry, document="letter", to="public", date="2007-01-10", route="foi")
    assert row(letter, "2007-01-10").of("partners").state == "no_record"


def test_adding_a_later_disclosure_leaves_the_first_and_withdrawing_it_takes_it_away(letter):
    first = letter.add(DisclosureEntry, document="letter", to="press", date="2006-12-06")
    letter.add(DisclosureEntry, document="letter", to="press", date="2007-01-01")
    assert row(letter, "2008-01-01").of("press").entries == (first,)
    letter.add(WithdrawalEntry, supersedes=first, reason="another letter")
    assert row(letter, "2008-01-01").of("press").day == on("2007-01-01")


def test_an_article_that_names_a_letter_has_told_nobody_of_it_and_is_said_to_name_it(record):
    record.document("article", kind="news", published="2006-12-07")
    entry = record.fact(
        Instrument,
        "article",
        kind="letter",
        issued_by="Children's Minister Beverley Hughes",
        issued_to="Mayor Mark Meredith",
        date="2006-03-15",
    )
    (item,) = find_told_instruments(record.ledger(), on=on("2006-10-25"))
    assert (item.id, item.of("executive").day) == (entry, on("2006-03-15"))
    assert item.of("public").state == "no_record"
    assert item.title == (
        "Letter of 15 March 2006 from Children's Minister Beverley Hughes to Mayor Mark Meredith"
    )
    (later,) = find_told_instruments(record.ledger(), on=on("2006-12-07"))
    answer = later.of("councillors")
    assert (answer.state, answer.days_since_first) == ("no_record", 267)
    assert (answer.named_in, answer.named_on) == ("article", on("2006-12-07"))
    assert answer.why == "named in “article”, 7 December 2006"
    assert not later.is_held


def test_a_telling_of_a_letter_is_none_of_the_report_that_it_names(letter):
    report = letter.fact(Instrument, "letter", kind="report", issued_by="Ofsted", date="2006-02-01")
    letter.add(DisclosureEntry, document="letter", to="councillors", date="2006-05-02")
    items = {item.id: item for item in find_told_instruments(letter.ledger(), on=on("2007-01-01"))}
    answer = items[report].of("councillors")
    assert (answer.state, answer.named_on) == ("no_record", on("2006-05-02"))


def test_a_paper_and_the_mentions_of_it_have_one_answer(letter):
    letter.document("article", kind="news", published="2006-12-07")
    letter.fact(Instrument, "article", kind="letter", issued_to="the mayor", date="2006-03-15")
    (item,) = find_told_instruments(letter.ledger(), on=on("2007-01-01"))
    assert item.told == row(letter, "2007-01-01").told
    papers = find_told_papers(letter.ledger(), on=on("2007-01-01"))
    assert [paper.id for paper in papers] == ["e1", "article"]


def test_an_undated_mention_is_there_with_what_tells_of_it_and_repeats_no_paper_that_is_listed(
    letter,
):
    letter.document("article", kind="news", published="2006-12-07")
    letter.fact(Instrument, "article", kind="letter", issued_to="the mayor")
    alone = letter.fact(Instrument, "article", kind="direction", issued_to="the council")
    before = find_told_instruments(letter.ledger(), on=on("2006-12-06"))
    after = find_told_instruments(letter.ledger(), on=on("2006-12-07"))
    assert [item.id for item in before] == ["e1"]
    assert [item.id for item in after] == ["e1", alone]


@pytest.mark.parametrize(
    ("kind", "title", "author", "audience"),
    [
        ("minutes", "Minutes of the Children’s Scrutiny Committee", None, "councillors"),
        ("minutes", "Minutes of the Cabinet", "the City Council", "executive"),
        ("improvement_plan", "Improvement plan", "the City Council", "executive"),
    ],
)
def test_nobody_waits_for_a_paper_of_their_own(record, kind, title, author, audience):
    record.document("own", kind=kind, title=title, author=author, written="2006-03-15")
    record.add(DisclosureEntry, document="own", to="press", date="2006-03-16")
    told = row(record, "2006-10-25", "own")
    answer = told.of(audience)
    assert (answer.state, answer.own, answer.days_since_first) == ("no_record", True, None)
    assert answer.wording == "no record of being told: their own paper"
    assert told.of("partners").days_since_first == 223


def test_an_answer_to_a_request_is_told_to_whom_it_answers_and_by_whom_it_is(record):
    record.document("answer", kind="foi_response", author="the City Council", written="2006-03-15")
    fields = {"what": "letters", "to": "press", "route": "foi"}
    entry = record.fact(Disclosure, "answer", date="2006-03-15", **fields)
    told = row(record, "2006-10-25", "answer")
    assert (told.of("press").day, told.of("press").entries) == (on("2006-03-15"), (entry,))
    assert told.of("executive").basis == "addressed"
    assert told.of("public").state == "no_record"


def test_a_letter_of_a_councillor_who_later_leads_the_council_is_a_councillors(record):
    for day, role in (("2006-01-01", "Councillor"), ("2008-01-01", "leader of the council")):
        record.document(day, kind="minutes", written=day)
        record.fact(Statement, day, speaker="N. Castell", role=role, text="x", reported="direct")
    for key, day in (("first", "2006-03-15"), ("second", "2008-03-15")):
        record.document(key, kind="letter", written=day)
        record.fact(Instrument, key, kind="letter", issued_by="N. Castell", date=day)
    assert row(record, "2009-01-01", "first").of("councillors").basis == "addressed"
    assert row(record, "2009-01-01", "second").of("executive").basis == "addressed"


def test_one_letter_told_of_by_an_article_and_held_itself_is_one_instrument(letter):
    letter.document("article", kind="news", published="2006-12-07")
    letter.fact(
        Instrument,
        "article",
        kind="letter",
        issued_by="Children's Minister Beverley Hughes",
        issued_to="the mayor",
        date="2006-03-15",
    )
    (item,) = find_told_instruments(letter.ledger(), on=on("2007-01-01"))
    assert (item.document, item.entries) == ("letter", ("e1", "e2"))


def test_a_person_may_stand_for_the_office_that_the_record_gives_them(letter):
    letter.document("article", kind="news", published="2006-12-07")
    letter.fact(
        Statement,
        "article",
        speaker="Mark Meredith",
        role="elected mayor",
        text="x",
        reported="direct",
    )
    letter.fact(Instrument, "article", kind="letter", issued_to="Mark Meredith", date="2006-03-15")
    assert len(find_told_instruments(letter.ledger(), on=on("2007-01-01"))) == 1


def test_a_letter_of_a_month_is_the_only_one_of_that_month_or_stays_by_itself(letter):
    letter.document("article", kind="news", published="2006-12-07")
    letter.fact(Instrument, "article", kind="letter", issued_to="the mayor", date="2006-03")
    assert len(find_told_instruments(letter.ledger(), on=on("2007-01-01"))) == 1
    letter.fact(Instrument, "article", kind="letter", issued_to="the mayor", date="2006-03-20")
    assert len(find_told_instruments(letter.ledger(), on=on("2007-01-01"))) == 3


def test_a_person_of_several_audiences_is_of_none(record):
    record.document("letter", kind="letter", written="2019-11-01")
    for role in ("children's services commissioner", "chief executive of another council"):
        record.fact(Statement, "letter", speaker="P. Orme", role=role, text="x", reported="direct")
    record.fact(Instrument, "letter", kind="letter", issued_by="P. Orme", date="2019-11-01")
    assert {told.state for told in row(record, "2019-12-01").told} == {"no_record"}


def test_two_letters_of_a_day_from_different_offices_stay_two(letter):
    letter.document("other", kind="news", published="2006-12-07")
    letter.fact(
        Instrument, "other", kind="letter", issued_by="the chief executive", date="2006-03-15"
    )
    assert len(find_told_instruments(letter.ledger(), on=on("2007-01-01"))) == 2


def test_an_article_tells_the_parties_of_a_letter_nothing_before_it_is_published(record):
    record.document("article", kind="news", written="2006-12-01", published="2006-12-07")
    record.fact(Instrument, "article", kind="letter", issued_to="the mayor", date="2006-03-15")
    assert row(record, "2006-12-02", "article").of("executive").state == "no_record"


def test_what_the_executive_had_and_nobody_else_is_recorded_to_have_been_told(letter):
    letter.document("open", kind="report", published="2006-01-01")
    had = known_to(letter.ledger(), "executive", on=on("2006-10-25"))
    assert {(item.kind, item.id) for item in had} == {
        ("instrument", "e1"),
        ("document", "open"),
    }
    withheld = find_untold(
        letter.ledger(), had_by="executive", of=("councillors", "public"), on=on("2006-10-25")
    )
    assert {item.id for item in withheld} == {"e1"}
    letter.add(DisclosureEntry, document="letter", to="councillors", date="2006-06-01")
    assert (
        find_untold(
            letter.ledger(), had_by="executive", of=("councillors", "public"), on=on("2006-10-25")
        )
        == ()
    )


def test_what_was_told_on_an_unknown_day_is_known_only_from_when_it_was_recorded(letter):
    letter.add(DisclosureEntry, document="letter", to="officers")
    assert known_to(letter.ledger(), "officers", on=on("2021-02-28")) == ()
    had = known_to(letter.ledger(), "officers", on=on("2021-03-01"))
    assert [item.id for item in had] == ["e1"]


def test_a_fact_is_told_through_any_document_that_states_the_same(record):
    record.document("minutes", kind="minutes", written="2019-11-05")
    record.document("release", kind="press_release", published="2019-11-09")
    fields = {
        "person": "A Director",
        "role": "director",
        "status": "appointed",
        "date": "2019-11-01",
    }
    record.fact(Appointment, "minutes", **fields)
    record.fact(Appointment, "release", **fields)
    record.fact(Appointment, "minutes", **(fields | {"person": "B Director"}))
    entries = record.ledger().entries
    told = find_told_of_fact(record.ledger(), entries[0], on=on("2020-01-01"))
    other = find_told_of_fact(record.ledger(), entries[2], on=on("2020-01-01"))
    assert told[AUDIENCES.index("public")].document == "release"
    assert other[AUDIENCES.index("public")].state == "no_record"


def test_a_signatory_named_without_office_is_known_by_the_role_that_introduced_them(record):
    record.document("article", kind="news", published="2006-12-07")
    record.fact(
        Statement,
        "article",
        speaker="Beverley Hughes",
        role="Children's Minister",
        text="a letter",
        reported="indirect",
    )
    record.fact(
        Instrument, "article", kind="letter", issued_by="Beverley Hughes", date="2006-03-15"
    )
    (item,) = find_told_instruments(record.ledger(), on=on("2006-03-15"))
    assert item.of("ministers").state == "told"


def test_a_party_that_no_line_fits_is_left_open(record):
    record.document("letter", kind="letter", written="2019-11-01")
    record.fact(Instrument, "letter", kind="letter", issued_by="Eleanor Brazil", date="2019-11-01")
    assert {told.state for told in row(record, "2019-12-01").told} == {"no_record"}
    assert row(record, "2019-12-01").of("public").wording == "no record of being told"


def test_an_undated_document_comes_last_and_is_never_left_out(record):
    record.document("undated")
    record.document("dated", written=PartialDate.of("2019"))
    assert [item.id for item in find_told(record.ledger(), on=on("2019-06-01"))] == [
        "dated",
        "undated",
    ]


def test_what_was_published_on_an_unknown_day_leaves_nobody_without_a_record(letter):
    letter.add(DisclosureEntry, document="letter", to="public", route="published")
    told = row(letter, "2020-02-01")
    assert {told.of(one).state for one in ("councillors", "press", "public")} == {"date_unknown"}
    assert told.of("councillors").wording == "told, date unknown"
    assert told.of("councillors").why == "published, date unknown"
    assert told.of("executive").day == on("2006-03-15")
    gaps = find_gaps(
        find_told_instruments(letter.ledger(), on=on("2020-02-01")), on=on("2020-02-01")
    )
    assert gaps == ()


def test_a_paper_of_which_only_the_lifting_is_known_is_named_so(record):
    record.document("page", kind="other", published="2025-02-12")
    record.fact(
        Instrument,
        "page",
        kind="direction",
        status="lifted",
        date="2025-02-10",
        issued_by="Department for Education",
    )
    (item,) = find_told_instruments(record.ledger(), on=on("2025-03-01"))
    assert item.title == "Lifting of a direction (10 February 2025) from Department for Education"


def test_a_report_that_bears_no_day_was_not_there_before_its_inspection(record):
    record.document("report", kind="inspection_report")
    record.fact(Inspection, "report", framework="ilacs", start="2022-09-26", end="2022-10-07")
    assert find_told(record.ledger(), on=on("2022-10-06")) == ()
    assert [one.id for one in find_told(record.ledger(), on=on("2022-10-07"))] == ["report"]


def letter_with_offices(record, *offices):
    record.document("letter", kind="letter", written="2019-03-14")
    also = tuple(
        Also(field, 1, 0, len(quote), quote)
        for field, quote in zip(("issued_by", "issued_to"), offices, strict=True)
    )
    record.fact(
        Instrument,
        "letter",
        kind="letter",
        issued_by="Robin Vane",
        issued_to="Ruth Hale",
        date="2019-03-14",
        also=also,
    )
    return row(record, "2019-06-01")


def test_the_offices_in_a_letters_head_and_address_tell_who_was_told(record):
    told = letter_with_offices(
        record, "Parliamentary Under-Secretary of State", "Leader of the Council"
    )
    assert (
        told.of("ministers").why == "issued by Robin Vane, Parliamentary Under-Secretary of State"
    )
    assert told.of("executive").why == "addressed to Ruth Hale, Leader of the Council"
    assert told.of("officers").state == "no_record"


def test_an_office_in_a_letter_stands_before_the_roles_of_other_papers(record):
    record.document("article", kind="news", published="2019-06-01")
    record.fact(
        Statement, "article", speaker="Ruth Hale", role="Councillor", text="x", reported="direct"
    )
    told = letter_with_offices(record, "Minister for Children", "Leader of the Council")
    assert told.of("executive").state == "told"


def test_a_sentence_that_names_a_party_is_no_office(record):
    told = letter_with_offices(
        record, "minister wrote to the leader of the Council", "Letter to the leader of the Council"
    )
    assert told.of("ministers").state == told.of("executive").state == "no_record"


def test_a_letter_that_gives_an_office_gives_it_for_the_other_letters_of_the_same_two(record):
    letter_with_offices(record, "Minister for Children", "Leader of the Council")
    record.fact(
        Instrument,
        "letter",
        kind="letter",
        issued_by="Robin Vane",
        issued_to="Ruth Hale",
        date="2019-02-03",
    )
    first = find_told_instruments(record.ledger(), on=on("2019-06-01"))[0]
    assert {first.of(one).day for one in ("ministers", "executive")} == {on("2019-02-03")}
