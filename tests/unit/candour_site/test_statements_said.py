"""A statement on the page is headed by who spoke and as what, each once."""

import datetime as dt

import pytest

from candour.facts import Statement
from candour_site.pages.presenters.statements import Said, present_statements


@pytest.mark.parametrize(
    ("speaker", "role", "heading"),
    [
        ("Nell Coombes", "leader of the council", "Leader of the council: Nell Coombes"),
        ("Keith Simpson", "MP", "MP: Keith Simpson"),
        ("leader", "leader", "Leader"),
        (
            "spokesperson for the Department for Education",
            "Spokesperson",
            "Spokesperson for the Department for Education",
        ),
        ("the department", "", "The department"),
        ("team manager", "team manager", "Team manager"),
        ("a person not named here", "", "A person not named here"),
    ],
)
def test_a_role_stands_beside_the_name_once(speaker, role, heading):
    said = Said(id="x:1", speaker=speaker, role=role, how="", quote=None, replies=())
    assert said.heading == heading


def test_a_statement_of_no_day_says_in_which_article_it_stands(record):
    record.document("article", kind="news", title="News", published="2019-11-05")
    record.fact(Statement, "article", speaker="A", text="x", reported="direct")
    record.fact(Statement, "article", speaker="B", text="y", reported="direct", date="2019-11-04")
    table, said = present_statements(record.ledger(), on=dt.date(2020, 1, 1))
    assert [one.how for one in said] == [
        "4 November 2019; direct speech",
        "date not given (in an article of 5 November 2019); direct speech",
    ]
    assert [(row[0].text, row[0].value) for row in table.rows] == [
        ("4 November 2019", "2019-11-04"),
        ("not given (in an article of 5 November 2019)", ""),
    ]
