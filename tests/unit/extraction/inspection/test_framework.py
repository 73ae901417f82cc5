"""Which inspection a document reports, from the words of its first page."""

import pytest
from documents import make_document

from candour.extraction import extract_facts
from candour.extraction.inspection import tell_framework
from candour.facts import Inspection


def told(document) -> str | None:
    found = tell_framework(document)
    return found.framework if found else None


def test_reports_of_both_frameworks_are_told(front: str, single: str) -> None:
    assert told(make_document(front)) == "ilacs"
    assert told(make_document(single)) == "sif"
    assert (
        told(make_document(single.replace("Inspection of services", "Re-inspection of services")))
        == "sif"
    )


@pytest.mark.parametrize(
    ("text", "framework"),
    [
        ("Ofsted\nDear Director\nFocused visit to Ambermere City Council children’s services\nThis letter summarises the findings.", "focused_visit"),
        ("Ofsted\nDear Director\nMonitoring visit of Ambermere children’s services\nThis letter summarises the findings.", "monitoring_visit"),
        ("Dear Director\nJoint targeted area inspection of the response to neglect in Ambermere\nHer Majesty’s Inspectors were joined by others.", "jtai"),
        ("Inspection of looked after children\nservices\nAmbermere City Council\nInspection dates: 8 – 12 July 2013\n", "other"),
        ("Ambermere City Council\nInspection of children's social care services\nInspection dates: 4 to 8 June 2018\n", "ilacs"),
        ("Inspection of Ambermere children’s services\nInspection dates: 4 to 8 June 2018 and more words\n", "ilacs"),
        ("Ambermere City Council Inspection of children’s services\nInspection dates: 4 to 8 June 2018\n", "ilacs"),
    ],
)  # fmt: skip
def test_letters_and_earlier_reports_are_told(text: str, framework: str) -> None:
    assert told(make_document(text)) == framework


@pytest.mark.parametrize(
    "text",
    [
        "After an inspection of children’s social care services in Ambermere, Ofsted said that the council had failed. The leader said sorry.",
        "Report not found. We use cookies to collect information about how you use this website, and to remember your settings.",
        "Dear Councillor, I write after the monitoring visit to Ambermere. Please let me have your plan by the end of May, as we agreed.",
        "From a minister\nDear Councillor Pell\nI am writing after Ofsted’s focused visit to Ambermere in October 2018. Its letter describes weaknesses.",
        "From a minister\nDear Councillor Pell\nFocused visit to Ambermere children’s services\nI have read what Ofsted wrote to you, and I am troubled by it.",
        "Department for Education\nDear Councillor Pell\nFocused visit to Ambermere children’s services\nInspectors came to Ambermere in October and were troubled.",
        "Dear Councillor Pell\nI have read the report of the inspection of children’s social care services in Ambermere.\nOfsted’s report published on 26 April says much.",
        "Last year Inspection of children’s social care services\nfell behind. Report published: 4 June 2018.",
        "",
    ],
)
def test_a_page_that_only_speaks_of_an_inspection_is_no_report(text: str) -> None:
    assert tell_framework(make_document(text)) is None


def test_a_cover_without_words_does_not_hide_the_report(front: str) -> None:
    assert told(make_document("", "Ofsted", front)) == "ilacs"


def test_a_cover_of_a_few_lines_hides_neither_the_title_nor_its_dates(front: str) -> None:
    cover = "Appendix A\nThe report\nof Ofsted\nfor the\ncabinet\nin May\n"
    (fact, *_) = extract_facts(make_document(cover, front)).facts
    assert isinstance(fact, Inspection)
    assert fact.start is not None
    assert (fact.start.value, fact.cite.page) == ("2023-03-06", 2)
