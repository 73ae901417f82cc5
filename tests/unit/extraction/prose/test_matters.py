"""What sentences of other matters are hidden from the frames, and what is left for them."""

import tomllib
from importlib.resources import files

import pytest
from documents import make_document

from candour.extraction.prose import build_context, extract_prose
from candour.extraction.prose.matters import drop_hidden, hide_other_matters
from candour.facts import Cite, Instrument, Judgement, Requirement

_DATA = tomllib.loads(
    (files("candour.extraction") / "data" / "matters.toml").read_text(encoding="utf-8")
)
_OWN = "Ofsted has rated children's services at Ambermere City Council good."


def _seen(*paragraphs: str) -> str:
    return hide_other_matters(build_context(make_document("\n\n".join(paragraphs)))).text.text


@pytest.mark.parametrize("row", _DATA["matter"], ids=lambda row: row["name"])
def test_a_sentence_of_another_matter_is_hidden(row: dict[str, str]) -> None:
    assert row["example"] not in _seen(_OWN, row["example"])
    assert _OWN in _seen(_OWN, row["example"])


@pytest.mark.parametrize(
    "words", [_DATA["background"]["example"], *(row["example"] for row in _DATA["own"])]
)
def test_a_sentence_of_childrens_services_is_seen(words: str) -> None:
    assert words in _seen(_OWN, "The restaurant was served with a notice.", words)


def test_what_goes_on_with_another_matter_is_hidden_too() -> None:
    after = "The owner must install a wash basin by 31 May 2019."
    assert after not in _seen(_OWN, "The restaurant was served with a notice.", after)


def test_a_document_that_names_another_matter_by_the_way_is_seen() -> None:
    lines = ["The council met on Monday.", "It rained.", "Nobody spoke.", "The vote was put off."]
    assert "Nobody spoke." in _seen(*lines, "A restaurant sent sandwiches.")


def test_hidden_letters_leave_every_place_where_it_was() -> None:
    text = f"{_OWN}\n\nThe restaurant was served with a notice on 3 May 2019."
    context = build_context(make_document(text))
    hidden = hide_other_matters(context)
    assert len(hidden.text.text) == len(context.text.text)
    assert [date.start for date in hidden.dates] == []


def test_what_a_meeting_resolved_is_told_whatever_it_is_about() -> None:
    text = (
        "Ambermere City Council\n\nMinutes of the Planning Committee held on 14 May 2019\n\n"
        "3. Article 4 direction\n\nRESOLVED that the Head of Planning write to all owners by 30 June 2019.\n\n"
        "4. Care homes\n\nThe CQC had rated Sea View House inadequate."
    )
    facts = list(extract_prose(make_document(text)))
    assert [fact.must for fact in facts if isinstance(fact, Requirement)] == ["write to all owners"]
    assert not any(isinstance(fact, Judgement) for fact in facts)


def test_a_name_that_is_hidden_is_left_open_and_what_says_nothing_else_is_dropped() -> None:
    text = f"{_OWN}\n\nThe restaurant was served with a notice on 3 May 2019."
    own = hide_other_matters(build_context(make_document(text)))
    grounds = {"about": None, "cite": Cite(1, 0, 6, "Ofsted"), "confidence": 0.5, "rule": "r"}
    named = Instrument(**grounds, kind="letter", issued_by="Qqq qqqqqqqqqq", issued_to="Ofsted")
    empty = Requirement(**grounds, must="qqq qqq qqqqqq", force="order")
    (left,) = drop_hidden(own, [named, empty])
    assert (left.issued_by, left.issued_to) == (None, "Ofsted")


def test_the_head_of_a_letter_is_never_hidden() -> None:
    head = "NHS England and the Department for Education\n\n24 February 2020\n\nDear Ms Hale"
    seen = _seen(head, _OWN, "The hospital trust has new wards.", "Yours sincerely\n\nPiers Dale")
    assert "NHS England" in seen
    assert "hospital" not in seen
