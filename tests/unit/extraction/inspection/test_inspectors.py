"""Lead inspectors: the names, without titles, in printed order."""

import pytest
from documents import make_document

from candour.extraction.inspection.inspectors import find_lead_inspectors, parse_names
from candour.extraction.inspection.lines import Pages


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Isolde Marsh, His Majesty’s Inspector", ["Isolde Marsh"]),
        ("Isolde Marsh HMI", ["Isolde Marsh"]),
        ("Isolde Marsh, HMI", ["Isolde Marsh"]),
        ("Isolde Marsh Senior HMI", ["Isolde Marsh"]),
        ("Isolde Marsh (HMI)", ["Isolde Marsh"]),
        ("Ms Isolde J Marsh, Her Majesty's Inspector", ["Isolde J Marsh"]),
        ("Isolde Marsh, Her Majesties Inspector", ["Isolde Marsh"]),
        ("Isolde Marsh, Ofsted Inspector", ["Isolde Marsh"]),
        ("Tomas Verrall and Isolde Marsh-O’Dell, His Majesty’s Inspectors", ["Tomas Verrall", "Isolde Marsh-O’Dell"]),
        ("Tomas Verrall HMI; Isolde Marsh SHMI", ["Tomas Verrall", "Isolde Marsh"]),
        ("Mary -Ann Marsh, His Majesty’s Inspector", ["Mary-Ann Marsh"]),
        ("Isolde Marsh, His Majesty’s Inspector, Social Care", ["Isolde Marsh"]),
        ("Isolde Marsh HMI Report published: 7 August 2015", ["Isolde Marsh"]),
        ("Isolde Marsh, HM Inspector", ["Isolde Marsh"]),
        ("Máire Marsh", ["Máire Marsh"]),
        ("Tomas de Verrall & Isolde Marsh", ["Tomas de Verrall", "Isolde Marsh"]),
    ],
)  # fmt: skip
def test_titles_are_left_out(printed: str, names: list[str]) -> None:
    assert list(parse_names(printed)) == names


@pytest.mark.parametrize(
    "printed", ["the team met staff", "Marsh", "to be confirmed", "Isolde Marsh led the visit", ""]
)
def test_what_is_no_name_is_left_open(printed: str) -> None:
    assert parse_names(printed) == ()


def test_the_label_may_stand_on_any_page_and_the_deputy_is_not_meant() -> None:
    document = make_document(
        "1\nA report\n",
        "2\nThe inspection team\nDeputy lead inspector: Odette Finch\nLead inspector on site: Corin Hale\nTeam inspectors: Ivo Castellan\n",
    )
    leads = find_lead_inspectors(Pages(document))
    assert leads is not None
    assert leads.names == ("Corin Hale",)
    assert (
        document.pages[1].text[leads.span.start : leads.span.end]
        == "Lead inspector on site: Corin Hale"
    )


@pytest.mark.parametrize(
    "printed",
    [
        "Lead Inspectors: Tomas Verrall, His Majesty’s Inspector, and Isolde\nMarsh, His Majesty’s Inspector\nJudgement Grade",
        "Lead inspectors:\nTomas Verrall and\nIsolde Marsh\nHis Majesty’s Inspectors\nJudgement Grade",
        "Reporting inspectors Tomas Verrall HMI,\nIsolde Marsh HMI\nAge group: All",
        "Lead inspectors: Tomas Verrall, HMI\nIsolde Marsh, HMI\nJudgement Grade",
        "Lead inspectors:\nTomas Verrall\nIsolde Marsh\nJudgement Grade",
    ],
)
def test_names_may_run_over_lines(printed: str) -> None:
    leads = find_lead_inspectors(Pages(make_document(printed)))
    assert leads is not None
    assert leads.names == ("Tomas Verrall", "Isolde Marsh")
