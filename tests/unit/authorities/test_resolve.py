"""Names and codes lead to the authority that they mean, and to no other."""

from datetime import date

import pytest

from candour.authorities import (
    authority_by_code,
    find_authority,
    register,
    search_authorities,
)
from candour.errors import AmbiguousAuthority, UnknownAuthority


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bristol City of", "E06000023"),
        ("York City Council", "E06000014"),
        ("Norfolk Council", "E10000020"),
        ("Cheshire East Unitary Authority", "E06000049"),
        ("Telford and Wrekin Council", "E06000020"),
        ("Telford & Wrekin", "E06000020"),
        ("London Borough of Hammersmith & Fulham", "E09000013"),
        ("Kingston upon Hull City Council", "E06000010"),
        ("Hull", "E06000010"),
        ("bournemouth, christchurch & poole", "E06000058"),
        ("BCP", "E06000058"),
        ("LBBD", "E09000002"),
        ("City of Bradford Metropolitan Borough Council", "E08000032"),
        ("The Council of the London Borough\n  of Barnet", "E09000003"),
        ("STOKE ON TRENT", "E06000021"),
        ("Stoke\N{EN DASH}on\N{EN DASH}Trent City Council", "E06000021"),
        ("St. Helens", "E08000013"),
        ("Barnsley MBC", "E08000038"),
        ("Kent CC", "E10000016"),
        ("Westminster", "E09000033"),
        ("London Corporation", "E09000001"),
        ("Isles of Scilly", "E06000053"),
        ("Ambermere City Council", "X06000001"),
    ],
)
def test_names_in_use(text: str, code: str) -> None:
    assert find_authority(text).code == code


@pytest.mark.parametrize(
    "text",
    ["London", "Durham City Council", "Stockport City Council", "Nottingham County Council", "Derby County",
     "West Norfolk", "Leed", "", "The", "Council"],
)  # fmt: skip
def test_no_authority_is_guessed(text: str) -> None:
    with pytest.raises(UnknownAuthority):
        find_authority(text)


def test_each_name_in_the_register_finds_its_authority() -> None:
    for authority in register():
        for name in authority.names:
            on = authority.opened or date(2010, 1, 1)
            assert find_authority(name, on=on) == authority, name
            assert find_authority(f"the {name.upper()}", on=on) == authority, name


@pytest.mark.parametrize(
    ("text", "day", "code"),
    [
        ("Dorset", date(2016, 5, 1), "E10000009"),
        ("Dorset", date(2021, 5, 1), "E06000059"),
        ("Buckinghamshire", date(2018, 1, 1), "E10000002"),
        ("825", date(2018, 1, 1), "E10000002"),
    ],
)
def test_the_day_decides_between_predecessor_and_successor(text: str, day: date, code: str) -> None:
    assert find_authority(text, on=day).code == code


def test_without_a_day_the_last_of_a_succession_is_meant() -> None:
    assert find_authority("Dorset").code == "E06000059"
    assert find_authority("Northamptonshire").closed == date(2021, 4, 1)


def test_one_not_in_being_that_day_is_refused_with_its_successors() -> None:
    with pytest.raises(UnknownAuthority, match=r"Cumberland Council, Westmorland and Furness"):
        find_authority("Cumbria", on=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("E08000020", "Gateshead Metropolitan Borough Council"),
        ("e08000037", "Gateshead Metropolitan Borough Council"),
        ("E06000048", "Northumberland County Council"),
        ("E10000021", "Northamptonshire County Council"),
        ("928", "Northamptonshire County Council"),
        ("80564", "Stoke-on-Trent City Council"),
        ("2637539", "North Northamptonshire Council"),
        ("X10000001", "Eastmarch County Council"),
    ],
)
def test_every_code_ever_given(code: str, name: str) -> None:
    assert authority_by_code(code).name == name
    assert find_authority(code).name == name


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(UnknownAuthority, match="E99999999"):
        authority_by_code("E99999999")


def test_search_ranks_whole_names_first_and_the_abolished_last_among_equals() -> None:
    assert [a.name for a in search_authorities("dorset")] == [
        "Dorset Council",
        "Dorset County Council",
    ]
    assert search_authorities("Cheshire")[0].name == "Cheshire County Council"
    assert {a.short_name for a in search_authorities("northamptonshire")} == {
        "Northamptonshire", "North Northamptonshire", "West Northamptonshire",
    }  # fmt: skip
    assert search_authorities("   ") == ()


def test_ambiguity_lists_the_candidates() -> None:
    from candour.authorities.register import choose

    two = search_authorities("tyneside")
    with pytest.raises(
        AmbiguousAuthority, match=r"North Tyneside .*\(E08000022\) or South Tyneside"
    ):
        choose(two, text="Tyneside", on=None)


def test_a_page_given_for_a_name_is_not_printed_back() -> None:
    with pytest.raises(UnknownAuthority) as refused:
        find_authority("lorem ipsum " * 5000)
    assert len(str(refused.value)) < 300
