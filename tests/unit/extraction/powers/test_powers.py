"""Acts and sections, however they are written, get one normal form."""

import pytest

from candour.extraction.powers import find_powers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("section 497A(4B) of the Education Act 1996", ["Education Act 1996 s497A(4B)"]),
        ("s.497A (4B) Education Act 1996", ["Education Act 1996 s497A(4B)"]),
        ("under the Children Act 2004, section 50", ["Children Act 2004 s50"]),
        ("the Education Act 1996 lets her", ["Education Act 1996"]),
        (
            "what she may order (s497A Education Act 1996 as amended)",
            ["Education Act 1996 s497A"],
        ),
        (
            "section 15(5) and (6) of the Local Government Act 1999",
            ["Local Government Act 1999 s15(5), s15(6)"],
        ),
        (
            "Under section 31 of the Children and Social Work Act 2017",
            ["Children and Social Work Act 2017 s31"],
        ),
        (
            "section 497A of the Education Act 1996 (“the 1996 Act”); section 497A(4B) of the 1996 Act",
            ["Education Act 1996 s497A", "Education Act 1996 s497A(4B)"],
        ),
        ("The Act was passed in 1996.", []),
        ("They must act on 1996 recommendations.", []),
    ],
)
def test_powers_have_one_form(text: str, names: list[str]) -> None:
    assert [power.name for power in find_powers(text)] == names


def test_an_act_named_by_its_year_is_the_one_named_before() -> None:
    text = "The Education Act 1996 applies. She used section 497A(4B) of the 1996 Act."
    assert [power.name for power in find_powers(text)] == [
        "Education Act 1996",
        "Education Act 1996 s497A(4B)",
    ]


def test_a_section_that_only_applies_another_is_marked() -> None:
    text = "section 497A(4B) of the Education Act 1996 as applied by section 50 of the Children Act 2004"
    assert [(power.name, power.applies) for power in find_powers(text)] == [
        ("Education Act 1996 s497A(4B)", False),
        ("Children Act 2004 s50", True),
    ]


def test_the_span_is_the_passage() -> None:
    text = "Acting under section 50 of the Children Act 2004, he wrote."
    (power,) = find_powers(text)
    assert text[power.start : power.end] == "section 50 of the Children Act 2004"
