"""A statement on the page is headed by who spoke and as what, each once."""

import pytest

from candour_site.pages.presenters.statements import Said


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
    ],
)
def test_a_role_stands_beside_the_name_once(speaker, role, heading):
    said = Said(id="x:1", speaker=speaker, role=role, how="", quote=None, replies=())
    assert said.heading == heading
