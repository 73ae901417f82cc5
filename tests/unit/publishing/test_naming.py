"""Whose name the public sees: that of a body and of a holder of a public office, and of nobody else."""

import msgspec
import pytest

from candour.facts import Cite, Instrument, Statement
from candour.publishing.limits import leave_unnamed
from candour.publishing.naming import NOBODY, find_holders, names_person, show_name


@pytest.mark.parametrize(
    "words",
    [
        "Ada Hale",
        "A. Hale",
        "B Marlowe",
        "Dr Ada Hale",
        "Mr Hale",
        "ADA HALE",
        "Ada van der Hale",
        "Tobias Fenner-Leigh CBE",
        "Siân O’Hale",
    ],
)
def test_these_name_a_person(words):
    assert names_person(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ofsted",
        "Ambermere City Council",
        "Tower Hamlets",
        "Stoke-on-Trent",
        "Department for Education",
        "Family Rights Group",
        "Early Help",
        "Head of QA",
        "HR Business Partner",
        "Participation Team",
        "Director of People",
        "the commissioner",
        "a strong-performing authority",
        "NHS England",
    ],
)
def test_these_name_no_person(words):
    assert not names_person(words)


@pytest.mark.parametrize(
    "role",
    [
        "children’s minister",
        "Parliamentary Under-Secretary of State",
        "Education Secretary",
        "shadow education secretary",
        "MP for Ambermere",
        "Councillor",
        "Cabinet member for children",
        "leader of the opposition",
        "elected mayor",
        "Commissioner for Children’s Services",
        "His Majesty’s Inspector",
        "interim chief executive",
        "Director of Children’s Services",
        "independent chair of the board",
        "Vice-Chair",
        "DfE adviser",
    ],
)
def test_who_holds_a_public_office_is_named(role):
    assert show_name("Ada Hale", role=role, holders=NOBODY) == ("Ada Hale", role)


@pytest.mark.parametrize(
    ("words", "role", "shown"),
    [
        ("Kay Ransome", "social worker", "social worker"),
        ("Dean Marlowe", "Team Leader", "Team Leader"),
        ("Dean Marlowe, team manager", None, "team manager"),
        ("Dean Marlowe", "spokesperson for Unison", "spokesperson for Unison"),
        ("Jane Pell", "mother of Al Pell", "mother"),
        ("Al’s mother", None, "mother"),
        ("Jane Pell", "campaigner", "campaigner"),
        ("Team manager Dean Marlowe", None, None),
        ("Kay Ransome", None, None),
    ],
)
def test_anybody_else_appears_by_role(words, role, shown):
    assert show_name(words, role=role, holders=NOBODY) == (None, shown)


def test_a_letter_names_nobody_who_is_known_to_stand_below_director():
    grounds = {"about": None, "cite": Cite(1, 0, 1, "x"), "confidence": 1.0, "rule": "r"}
    said = Statement(
        **grounds, speaker="Peter Under", role="social worker", text="x", reported="direct"
    )
    other = msgspec.structs.replace(
        said, speaker="Ada Hale", role="director of children’s services"
    )
    letter = Instrument(**grounds, kind="letter", issued_by="Peter Under", issued_to="Ada Hale")
    shown = leave_unnamed(letter, holders=find_holders([said, other]))
    assert (shown.issued_by, shown.issued_to) == ("social worker", "Ada Hale")
    assert leave_unnamed(letter, holders=find_holders([other])) == letter
