"""The register is complete and does not contradict itself."""

from collections import Counter
from datetime import date

import pytest

from candour.authorities import Authority, authority_by_id, fictional, register

EVERYONE = register()


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date(2000, 1, 1), 150),
        (date(2008, 6, 1), 150),
        (date(2009, 3, 31), 150),
        (date(2009, 4, 1), 152),  # Bedfordshire and Cheshire each became two
        (date(2013, 7, 1), 152),
        (date(2019, 3, 31), 152),
        (date(2019, 4, 1), 151),  # Dorset, Bournemouth and Poole became two
        (date(2020, 4, 1), 151),  # one Buckinghamshire for another
        (date(2021, 4, 1), 152),  # Northamptonshire became two
        (date(2023, 3, 31), 152),
        (date(2023, 4, 1), 153),  # Cumbria became two
        (date(2026, 4, 1), 153),
        (date(2027, 4, 1), 154),  # Surrey is to become two
    ],
)
def test_number_of_authorities_in_being(day: date, count: int) -> None:
    assert len(register(on=day)) == count


def test_kinds_in_being_in_2026() -> None:
    kinds = Counter(a.kind for a in register(on=date(2026, 4, 1)))
    assert kinds == {
        "county": 21,
        "unitary": 62,
        "metropolitan_district": 36,
        "london_borough": 32,
        "city_of_london": 1,
        "isles_of_scilly": 1,
    }


def test_nine_regions() -> None:
    assert {a.region for a in EVERYONE} == {
        "East Midlands", "East of England", "London", "North East", "North West", "South East", "South West",
        "West Midlands", "Yorkshire and the Humber",
    }  # fmt: skip


def test_each_predecessor_names_its_successor_and_back() -> None:
    forth = {(a.id, link.id, link.on) for a in EVERYONE for link in a.successors}
    back = {(link.id, a.id, link.on) for a in EVERYONE for link in a.predecessors}
    assert forth == back
    assert len(forth) == 15


def test_duties_pass_on_the_day_one_closes_and_the_other_opens() -> None:
    for authority in EVERYONE:
        for link in authority.successors:
            assert authority.closed == link.on == authority_by_id(link.id).opened


def test_no_authority_ends_without_a_successor() -> None:
    assert [a.name for a in EVERYONE if a.closed and not a.successors] == []


def test_no_gss_code_is_given_twice() -> None:
    codes = Counter(c.value for a in (*EVERYONE, *fictional()) for c in a.codes)
    assert [code for code, count in codes.items() if count > 1] == []


def test_codes_of_an_authority_follow_one_another() -> None:
    for authority in EVERYONE:
        for earlier, later in zip(authority.codes, authority.codes[1:], strict=False):
            assert earlier.until == later.since
        if authority.codes:
            assert (
                authority.codes[-1].until == authority.closed
                or authority.id == "surrey-county-council"
            )


@pytest.mark.parametrize("field", ["dfe_number", "urn"])
def test_numbers_are_unique_at_any_time(field: str) -> None:
    days = {a.opened for a in EVERYONE if a.opened} | {date(2000, 1, 1)}
    for day in days:
        numbers = Counter(getattr(a, field) for a in register(on=day) if getattr(a, field))
        assert [n for n, count in numbers.items() if count > 1] == []


def test_everyone_in_being_now_has_a_code_of_its_kind_and_both_numbers() -> None:
    prefixes = {
        "county": "E10",
        "unitary": "E06",
        "isles_of_scilly": "E06",
        "metropolitan_district": "E08",
        "london_borough": "E09",
        "city_of_london": "E09",
    }
    for authority in register(on=date(2026, 4, 1)):
        assert authority.code is not None
        assert authority.code.startswith(prefixes[authority.kind])
        assert authority.dfe_number
        assert authority.urn


def test_every_authority_lists_its_own_names() -> None:
    for authority in (*EVERYONE, *fictional()):
        assert {authority.name, authority.short_name} <= set(authority.names)


def test_announced_authorities_have_no_code_yet() -> None:
    announced = [a for a in EVERYONE if a.announced]
    assert [(a.name, a.code, a.opened) for a in announced] == [
        ("East Surrey Council", None, date(2027, 4, 1)),
        ("West Surrey Council", None, date(2027, 4, 1)),
    ]


def test_fictional_authorities_are_never_listed_among_englands() -> None:
    assert {a.code for a in fictional()} == {"X06000001", "X08000001", "X10000001"}
    assert not {a.id for a in fictional()} & {a.id for a in EVERYONE}


def name_of(identity: str) -> Authority:
    return authority_by_id(identity)


def test_code_on_a_day() -> None:
    northumberland = name_of("northumberland-county-council")
    assert northumberland.code_on(date(2009, 2, 1)) == "E10000022"
    assert northumberland.code_on(date(2012, 2, 1)) == "E06000048"
    assert northumberland.code_on(date(2013, 4, 1)) == "E06000057"
    assert northumberland.code_on(date(2006, 1, 1)) == "E10000022"


def test_a_county_that_became_unitary_is_one_council_and_one_abolished_is_not() -> None:
    somerset = name_of("somerset-council")
    assert [c.value for c in somerset.codes] == ["E10000027", "E06000066"]
    assert somerset.opened == date(1974, 4, 1)
    assert name_of("buckinghamshire-county-council").closed == date(2020, 4, 1)
