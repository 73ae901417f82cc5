"""Which audience a party belongs to: by its office, never by a guess."""

import pytest

from candour.analysis.parties import find_audience, may_be_same

AMBERMERE, THORNSEA = "X06000001", "X08000001"


@pytest.mark.parametrize(
    ("name", "audience"),
    [
        ("the Secretary of State for Education", "ministers"),
        ("Education Secretary", "ministers"),
        ("Children's Minister Beverley Hughes", "ministers"),
        ("Department for Education and Skills", "ministers"),
        ("DfE", "ministers"),
        ("the Cabinet Office", "ministers"),
        ("the elected mayor", "executive"),
        ("Council leader, Cllr A", "executive"),
        ("Cabinet member for children and young people", "executive"),
        ("Lead Member for Children's Services", "executive"),
        ("Ambermere City Council", "executive"),
        ("the local authority", "executive"),
        ("the Chief Executive of the council", "officers"),
        ("Director of Children's Services", "officers"),
        ("councillors", "councillors"),
        ("Leader of the Opposition", "councillors"),
        ("Overview and Scrutiny Committee", "councillors"),
        ("BBC Radio Stoke", "press"),
        ("residents", "public"),
        ("Eastmarch NHS Trust", "partners"),
        ("Her Majesty's Inspectors", None),
        ("Ofsted", None),
        ("the children's services commissioner", None),
        ("the Secretary of State's commissioner", None),
        ("Eleanor Brazil", None),
        ("", None),
        (None, None),
    ],
)
def test_the_office_decides(name, audience):
    assert find_audience(name) == audience


def test_another_authority_is_a_partner_and_the_own_one_its_executive():
    assert find_audience("Thornsea", code=THORNSEA, authority=AMBERMERE) == "partners"
    assert find_audience("Ambermere", code=AMBERMERE, authority=AMBERMERE) == "executive"
    own_director = "Director of Children's Services, Ambermere"
    assert find_audience(own_director, code=AMBERMERE, authority=AMBERMERE) == "officers"


@pytest.mark.parametrize(
    "name",
    [
        "leader of Essex County Council",
        "Director of Children’s Services, Essex County Council",
        "Essex County Council councillors",
        "Essex County Council",
    ],
)
def test_offices_and_members_of_another_council_are_partners(name):
    assert find_audience(name, authority=AMBERMERE) == "partners"
    assert find_audience(name, authority="E10000012") != "partners"


def test_a_name_of_two_councils_is_no_partner_if_one_is_the_own():
    both = "the leaders of Ambermere City Council and Essex County Council"
    assert find_audience(both.replace("leaders", "leader"), authority=AMBERMERE) == "executive"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("secretary of state", "the Secretary of State for Education", True),
        ("the minister", "Department for Education", True),
        ("Mayor Mark Meredith", "Mr Meredith", True),
        ("the council leader", "the secretary of state", False),
        ("Ambermere City Council", "Thornsea Borough Council", False),
        ("the secretary of state", "the secretary of state's commissioner", False),
        ("the council", "the chief executive of the council", False),
        ("the board", "", False),
    ],
)
def test_names_may_mean_one_party_when_one_has_the_words_of_the_other(one, other, same):
    assert may_be_same(one, other) is same
    assert may_be_same(other, one) is same
