"""Papers that are mostly about other services: what they state of children's services is read, and of nothing else."""

import pytest
from out_of_scope import draw

from candour.facts import AnyFact
from grammar import differences, numbers, read_file, read_paper

# What councillors say and resolve belongs to the record whatever it is about.
_OF_ANY_MATTER = ("statement", "disclosure", "non_disclosure")


def amiss(number: int) -> tuple[str, list[str]]:
    text, published, expected = draw(number)
    read = read_paper if number % 2 else read_file
    facts = [fact for fact in read(text, published=published) if _is_of_services(fact)]
    kinds = {type(fact).__struct_config__.tag for fact in facts} | {kind for kind, _ in expected}
    return text, [
        line
        for kind in sorted(kinds)
        for line in differences(facts, [fact for one, fact in expected if one == kind], kind=kind)
    ]


def _is_of_services(fact: AnyFact) -> bool:
    kind = type(fact).__struct_config__.tag
    return kind not in _OF_ANY_MATTER and getattr(fact, "force", None) != "motion"


@pytest.mark.parametrize("number", numbers(40))
def test_a_paper_tells_of_childrens_services_alone(number: int) -> None:
    text, found = amiss(number)
    assert found == [], text
