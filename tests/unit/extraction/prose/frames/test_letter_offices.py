"""A letter's own fact keeps the offices that stand beside the names of its writer and its reader."""

import pytest
from documents import make_document

from candour.extraction.prose import extract_prose
from candour.facts import Instrument

LETTER = """{head}

14 March 2019

{address}

Dear Councillor Hale,

I wrote to you on 3 February 2019 about children's services in Ambermere. I am minded to issue a direction.

Yours sincerely,

{signed}
"""


def offices(*, head="Robin Vane MP", address="Councillor Ruth Hale", signed="Robin Vane"):
    """The offices that the letter's own fact gives, by field; and those that its other facts give."""
    text = LETTER.format(head=head, address=address, signed=signed)
    document = make_document(text)
    letters = [fact for fact in extract_prose(document) if isinstance(fact, Instrument)]
    found = [
        {one.field: one.quote for one in fact.also if one.field in ("issued_by", "issued_to")}
        for fact in letters
    ]
    for fact in letters:
        for one in fact.also:
            assert document.pages[0].text[one.start : one.end] == one.quote
    return found


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (
            {
                "head": "Robin Vane MP\nParliamentary Under-Secretary of State for Children and Families",
                "address": "Councillor Ruth Hale\nLeader of the Council\nAmbermere City Council",
            },
            {
                "issued_by": "Parliamentary Under-Secretary of State for Children and Families",
                "issued_to": "Leader of the Council",
            },
        ),
        (
            {
                "head": "From: Robin Vane MP, Minister for Children",
                "address": "To: Councillor Ruth Hale, Leader, Ambermere City Council",
            },
            {"issued_by": "Minister for Children", "issued_to": "Leader"},
        ),
        (
            {"signed": "Robin Vane CBE\nMinister of State for School Standards"},
            {"issued_by": "Minister of State for School Standards"},
        ),
        ({"address": "Councillor Ruth Hale\nGreat Smith Street"}, {}),
        ({"address": "Councillor Ruth Hale\nLeader knows best what to do here"}, {}),
    ],
)
def test_the_office_below_or_beside_a_name_is_a_passage_of_the_letter(places, expected):
    own, *others = offices(**places)
    assert own == expected
    assert all("Leader" not in one.values() for one in others)
