"""Authorities are found in running text, whole, and doubtful names are marked."""

from datetime import date

import pytest

from candour.authorities import find_mentions, name_openers
from candour.extraction.words import Words


def said(text: str) -> list[tuple[str, str, bool]]:
    return [(text[m.start : m.end], m.authority.short_name, m.certain) for m in find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at Stoke-on-Trent City Council today", ("Stoke-on-Trent City Council", "Stoke-on-Trent", True)),
        ("in Stoke on\nTrent now", ("Stoke on\nTrent", "Stoke-on-Trent", True)),
        ("KINGSTON UPON HULL", ("KINGSTON UPON HULL", "Kingston upon Hull", True)),
        ("the London Borough of Barking & Dagenham", ("London Borough of Barking & Dagenham", "Barking and Dagenham", True)),
        ("told Bournemouth, Christchurch and Poole Council", ("Bournemouth, Christchurch and Poole Council", "Bournemouth, Christchurch and Poole", True)),
        ("Leicestershire\N{RIGHT SINGLE QUOTATION MARK}s services", ("Leicestershire", "Leicestershire", True)),
        ("at Reading Borough Council", ("Reading Borough Council", "Reading", True)),
        ("Ambermere\N{RIGHT SINGLE QUOTATION MARK}s councillors", ("Ambermere", "Ambermere", True)),
        ("in the city of Leeds", ("city of Leeds", "Leeds", True)),
        ("at Bucks County Council (BCC)", ("Bucks County Council", "Buckinghamshire", True)),
        ("Notts County Council said", ("Notts County Council", "Nottinghamshire", True)),
        ("Calderdale MBC said", ("Calderdale MBC", "Calderdale", True)),
    ],
)  # fmt: skip
def test_names_are_found_whole_and_certain(text: str, expected: tuple[str, str, bool]) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Reading is taught",
        "Kent Police",
        "Essex Road",
        "Lincolnshire Live",
        "Kirklees College",
        "Mr Sutton",
        "BCP",
    ],
)
def test_names_that_may_be_something_else_are_not_certain(text: str) -> None:
    assert [certain for _, _, certain in said(text)] == [False]


@pytest.mark.parametrize(
    "text",
    ["West Norfolk", "Newcastle-under-Lyme", "Durham City Council", "Greater Manchester", "reading and bath",
     "Kentish Town", "North East Derbyshire District Council", "Stoke Newington"],
)  # fmt: skip
def test_other_places_are_no_mentions(text: str) -> None:
    assert said(text) == []


def test_the_longest_name_wins() -> None:
    assert [
        name for _, name, _ in said("Cheshire West and Chester and North East Lincolnshire")
    ] == [
        "Cheshire West and Chester",
        "North East Lincolnshire",
    ]


def test_the_day_decides_whom_a_shared_name_means() -> None:
    text = "Dorset was inspected"
    assert find_mentions(text, on=date(2016, 1, 1))[0].authority.code == "E10000009"
    assert find_mentions(text, on=date(2022, 1, 1))[0].authority.code == "E06000059"
    assert find_mentions(text)[0].authority.code == "E06000059"
    assert len(find_mentions(text)[0].candidates) == 2


def test_places_known_beforehand_give_the_same_names() -> None:
    text = "Reading about Stoke-on-Trent and the London Borough of Bexley, the bath was full. BATH was not."
    starts = [start for start, _word in Words(text).find(name_openers())]
    assert find_mentions(text, starts=starts) == find_mentions(text)
    assert len(find_mentions(text)) == 3


def test_no_text_no_mentions() -> None:
    assert find_mentions("") == ()
