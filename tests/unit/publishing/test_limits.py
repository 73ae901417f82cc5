"""What the public may have: passages of 25 words, texts under open licences only, no restricted document."""

import pytest

from candour.analysis.ledger import open_ledger
from candour.facts import Also, Appointment, Cite, Finding, Instrument, Requirement, Statement
from candour.facts.record import (
    DecisionEntry,
    DifferenceEntry,
    DisclosureEntry,
    ErasedEntry,
    ErasureEntry,
    EvidenceEntry,
    ResponseEntry,
    WithdrawalEntry,
)
from candour.publishing.casefile import encode_case, make_public_case, read_case, write_case
from candour.publishing.limits import (
    attribute,
    find_public_use,
    leaves_unnamed,
    limit_passage,
    limit_text,
)
from candour.publishing.naming import NOT_NAMED

WORDS = " ".join(f"w{n}" for n in range(1, 41))


@pytest.mark.parametrize(
    ("licence", "has_text", "max_words"),
    [
        ("OGL-3.0", True, None),
        ("own", True, None),
        ("all-rights-reserved", False, 25),
        (None, False, 25),
        ("anything", False, 25),
    ],
)
def test_text_is_public_under_an_open_licence_only(record, licence, has_text, max_words):
    record.document("d", licence=licence)
    use = find_public_use(record.documents[0])
    assert (use.is_listed, use.has_text, use.max_words) == (True, has_text, max_words)


def test_of_a_restricted_document_nothing_is_public_whatever_its_licence(record):
    record.document("d", licence="OGL-3.0", access="restricted")
    use = find_public_use(record.documents[0])
    assert (use.is_listed, use.has_text, use.max_words) == (False, False, 0)


def test_an_attribution_names_the_source_and_the_licence(record):
    record.document("d", licence="OGL-3.0", publisher="Ofsted", title="Inspection of Ambermere")
    assert attribute(record.documents[0]) == (
        "Ofsted, Inspection of Ambermere. Contains public sector information licensed under the "
        "Open Government Licence v3.0."
    )
    record.document("e", licence="own")
    assert attribute(record.documents[1]) is None


@pytest.mark.parametrize(("words", "is_cut"), [(24, False), (25, False), (26, True)])
def test_a_passage_has_at_most_25_words_and_is_still_the_text_of_its_page(words, is_cut):
    text = "\n  ".join(f"w{n}" for n in range(1, words + 1))
    limited = limit_passage(Cite(1, 7, 7 + len(text), text), max_words=25)
    assert len(limited.quote.split()) == min(words, 25)
    assert text.startswith(limited.quote)
    assert (limited.start, limited.end) == (7, 7 + len(limited.quote))
    assert (limited.quote != text) is is_cut


def test_a_text_cut_says_so_and_cutting_it_again_changes_nothing():
    cut = limit_text(WORDS, max_words=25)
    assert cut.endswith("w25…")
    assert limit_text(cut, max_words=25) == cut
    assert limit_text(WORDS, max_words=None) == WORDS


@pytest.fixture
def mixed(record):
    record.document("open", licence="OGL-3.0", text=WORDS)
    record.document("closed", kind="news", licence="all-rights-reserved", text=WORDS)
    record.document("secret", access="restricted", text=WORDS)
    long = {"text": WORDS, "cite": Cite(1, 0, len(WORDS), WORDS)}
    also = (Also(None, 1, 0, len(WORDS), WORDS),)
    record.fact(Finding, "open", polarity="weakness", **long)
    record.fact(Statement, "closed", reported="direct", also=also, **long)
    secret = record.fact(Requirement, "secret", must="act", force="order", cite=Cite(1, 0, 2, "w1"))
    record.fact(Requirement, "closed", must="act", force="order", cite=Cite(1, 0, 2, "w1"))
    record.add(DecisionEntry, of=secret, by="DfE", outcome="met")
    record.add(
        DecisionEntry,
        of="e4",
        by="DfE",
        outcome="met",
        cite=record.cite("secret", "w1"),
    )
    record.add(
        EvidenceEntry, of="e4", says="done", document="secret", cite=record.cite("secret", "w2")
    )
    record.add(DisclosureEntry, document="secret", to="press")
    return record


def public(record):
    return make_public_case(record.case())


def test_restricted_documents_and_what_stands_on_them_are_left_out(mixed):
    case = public(mixed)
    assert [document.id for document in case.documents] == ["closed", "open"]
    assert [entry.id for entry in case.entries] == ["e1", "e2", "e4", "e6", "e7"]
    assert b"secret" not in b"".join(encode_case(case).values())


def test_what_was_decided_stays_without_the_restricted_passage(mixed):
    decision, evidence = public(mixed).entries[3:]
    assert (decision.outcome, decision.cite) == ("met", None)
    assert (evidence.says, evidence.document, evidence.cite) == ("done", None, None)


def test_passages_and_sentences_of_closed_documents_keep_to_25_words(mixed):
    case = public(mixed)
    open_fact, closed_fact = case.entries[0].fact, case.entries[1].fact
    assert (open_fact.text, open_fact.cite.quote) == (WORDS, WORDS)
    for passage in (closed_fact.cite, *closed_fact.also):
        assert passage.quote == " ".join(WORDS.split()[:25])
    assert closed_fact.text.endswith("w25…")
    assert b"w26" not in encode_case(case)["entries.jsonl"].splitlines()[1]


def test_page_texts_go_out_under_an_open_licence_only(mixed):
    closed, open_ = public(mixed).documents
    assert (closed.pages, len(open_.pages)) == ((), 1)


def test_a_public_case_can_be_read_and_made_public_again_without_change(mixed, tmp_path):
    case = public(mixed)
    write_case(case, tmp_path / "case.zip")
    assert read_case(tmp_path / "case.zip") == case
    assert make_public_case(case) == case


def test_nobody_learns_who_keyed_an_entry_in(mixed):
    assert b"clerk" not in b"".join(encode_case(public(mixed)).values())


def test_a_difference_is_public_only_once_a_publisher_accepted_it(mixed):
    import datetime as dt

    fields = {"statement": "e2", "against": ("e1", "e3"), "type": "omission", "rule": "r"}
    draft = mixed.add(DifferenceEntry, **fields, invited_on=dt.date(2021, 3, 1))
    mixed.add(ResponseEntry, to=draft, by="the leader", text="No.")
    assert [entry.id for entry in public(mixed).entries][-1] == "e7"
    published = mixed.add(
        DifferenceEntry,
        **fields,
        invited_on=dt.date(2021, 3, 1),
        published_by="editor",
        supersedes=draft,
    )
    last = public(mixed).entries[-1]
    assert (last.id, last.against, last.supersedes) == (published, ("e1",), None)


def test_what_was_erased_leaves_its_place_and_nothing_else(mixed):
    mixed.add(ErasureEntry, of="e2", authority="a court", reason="personal data")
    entries = {entry.id: entry for entry in public(mixed).entries}
    assert isinstance(entries["e2"], ErasedEntry)
    assert entries["e2"].was == "fact"


def test_a_correction_of_what_is_not_public_stands_by_itself(mixed):
    corrected = mixed.fact(
        Instrument, "open", kind="letter", cite=Cite(1, 0, 2, "w1"), supersedes="e3"
    )
    gone = mixed.add(WithdrawalEntry, supersedes="e5", reason="misread")
    entries = {entry.id: entry for entry in public(mixed).entries}
    assert entries[corrected].supersedes is None
    assert gone not in entries


def test_what_a_restricted_entry_corrected_does_not_stand_again_in_public(record, tmp_path):
    record.document("open", licence="own", written="2019-11-01")
    record.document("closed", access="restricted", written="2019-11-01")
    old = record.add(DisclosureEntry, document="open", to="councillors", date="2019-12-01")
    new = record.add(
        DisclosureEntry, document="closed", to="councillors", date="2019-12-01", supersedes=old
    )
    record.add(ResponseEntry, to=new, by="The leader", text="Quite so.")
    later = record.add(
        DisclosureEntry, document="open", to="officers", date="2019-12-02", supersedes=new
    )
    public = make_public_case(record.case())
    entries = {entry.id: entry for entry in public.entries}
    assert list(entries) == [old, new, later]
    assert isinstance(entries[new], WithdrawalEntry)
    assert entries[new].supersedes == old
    assert "closed" not in str(entries[new])
    assert entries[later].supersedes is None
    assert make_public_case(public) == public
    write_case(public, tmp_path / "case")
    assert read_case(tmp_path / "case") == public
    ledger = open_ledger(public.intervention, public.documents, public.entries)
    assert [entry.id for entry in ledger.of_kind(DisclosureEntry)] == [later]


@pytest.mark.parametrize(
    ("role", "named"),
    [
        ("director of children's services", True),
        ("chief executive", True),
        ("chief executive officer", True),
        ("Chief Social Worker", True),
        ("council leader", True),
        ("assistant director", False),
        ("Head of Safeguarding", False),
        ("team manager", False),
        ("social worker", False),
        ("lead officer", False),
    ],
)
def test_officers_below_director_are_not_named(record, role, named):
    record.document("own", licence="own")
    record.fact(Appointment, "own", person="Ada Hale", role=role, status="acting")
    record.fact(Statement, "own", speaker="Ada Hale", role=role, text="Yes", reported="direct")
    appointment, statement = (entry.fact for entry in make_public_case(record.case()).entries)
    name = "Ada Hale" if named else None
    assert (appointment.person, statement.speaker) == (name, name)
    assert (appointment.role, statement.role) == (role, role)


def test_nobody_is_named_whose_office_is_not_known(record):
    record.document("own", licence="own", kind="news")
    said = {"text": "Yes", "reported": "direct"}
    record.fact(Statement, "own", speaker="Kay Ransome", **said)
    record.fact(Statement, "own", speaker="Jane Pell", role="mother of Al Pell", **said)
    record.fact(Statement, "own", speaker="Ofsted", **said)
    record.fact(Requirement, "own", who="B Marlowe", must="report", force="plan")
    shown = [entry.fact for entry in make_public_case(record.case()).entries]
    assert [(one.speaker, one.role) for one in shown[:3]] == [
        (NOT_NAMED, None),
        (None, "mother"),
        ("Ofsted", None),
    ]
    assert shown[3].who == NOT_NAMED


def test_who_holds_an_office_by_one_fact_is_named_in_the_others(record):
    record.document("own", licence="own", kind="news")
    record.fact(Appointment, "own", person="Ada Hale", role="commissioner", status="appointed")
    record.fact(Requirement, "own", who="A Hale", must="report", force="plan")
    decided = record.fact(Requirement, "own", who="Mr Hale", must="report", force="plan")
    record.add(DecisionEntry, of=decided, by="Ada Hale", outcome="met", date="2020-01-01")
    record.add(DecisionEntry, of=decided, by="Kay Ransome", outcome="met", date="2020-01-02")
    public = make_public_case(record.case())
    assert [entry.fact.who for entry in public.entries[1:3]] == ["A Hale", "Mr Hale"]
    assert [entry.by for entry in public.entries[3:]] == ["Ada Hale", NOT_NAMED]
    assert make_public_case(public) == public


def test_an_office_told_by_a_restricted_document_names_nobody(record):
    record.document("own", licence="own", kind="news")
    record.document("secret", access="restricted")
    record.fact(Appointment, "secret", person="Ada Hale", role="commissioner", status="appointed")
    record.fact(Requirement, "own", who="Ada Hale", must="report", force="plan")
    (shown,) = make_public_case(record.case()).entries
    assert shown.fact.who == NOT_NAMED


@pytest.mark.parametrize(
    ("kind", "author", "shown"),
    [
        ("letter", "Dean Marlowe", None),
        ("letter", "Ada Hale", "Ada Hale"),
        ("letter", "Cllr Noor Castell", "Cllr Noor Castell"),
        ("report", "Ambermere City Council", "Ambermere City Council"),
        ("news", "Pat Writer", "Pat Writer"),
    ],
)
def test_an_author_is_named_who_holds_an_office_or_signs_the_news(record, kind, author, shown):
    record.document("own", licence="own", kind=kind, author=author)
    record.fact(Appointment, "own", person="Ada Hale", role="commissioner", status="appointed")
    (document,) = make_public_case(record.case()).documents
    assert document.author == shown


def test_a_fact_says_whether_it_leaves_somebody_unnamed(record):
    record.document("own", licence="own", kind="news")
    said = {"text": "Yes", "reported": "direct"}
    record.fact(Statement, "own", speaker="Kay Ransome", **said)
    record.fact(Statement, "own", speaker="Kay Ransome", role="social worker", **said)
    record.fact(Requirement, "own", who="B Marlowe", must="report", force="plan")
    record.fact(Requirement, "own", who="the council", must="report", force="plan")
    record.fact(Statement, "own", speaker="Ofsted", **said)
    shown = [leaves_unnamed(entry.fact) for entry in make_public_case(record.case()).entries]
    assert shown == [True, True, True, False, False]
