"""A whole report: its title, its dates, its authority, its citations."""

import pytest
from documents import make_document

from candour.extraction import extract_facts
from candour.facts import Inspection, PartialDate


def inspection(document) -> Inspection:
    return next(fact for fact in extract_facts(document) if isinstance(fact, Inspection))


def test_a_report_of_2023(front: str) -> None:
    extract = extract_facts(make_document(front))
    assert (extract.kind, extract.author, extract.about) == (
        "inspection_report",
        "Ofsted",
        "X06000001",
    )
    assert extract.title == "Inspection of Ambermere local authority children’s services"
    assert extract.published is None
    fact = inspection(make_document(front))
    assert (fact.start, fact.end) == (
        PartialDate.of("2023-03-06", "6 to 17 March 2023"),
        PartialDate.of("2023-03-17", "6 to 17 March 2023"),
    )
    assert (fact.form, fact.lead_inspectors) == ("standard", ("Isolde Marsh",))


def test_the_title_of_a_report_that_names_its_authority_above(single: str) -> None:
    assert extract_facts(make_document(single)).title == (
        "Ambermere City Council: Inspection of services for children in need of help and protection, children looked "
        "after and care leavers and Review of the effectiveness of the Local Safeguarding Children Board"
    )


def test_every_citation_is_the_slice_that_it_names(front: str, single: str) -> None:
    for text in (front, single):
        document = make_document(
            text, "2\nWhat needs to improve?\n◼ Plans.\nRecommendations\n1. Plan.\n"
        )
        for fact in extract_facts(document):
            for part in (fact.cite, *fact.also):
                assert document.pages[part.page - 1].text[part.start : part.end] == part.quote


def test_facts_stand_in_the_order_of_their_place(single: str) -> None:
    places = [(fact.cite.page, fact.cite.start) for fact in extract_facts(make_document(single))]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("dates", "form"),
    [("6 to 10 March 2023", "short"), ("6 to 17 March 2023", "standard"), ("6 to 14 March 2023", None), ("between 6 and 17 March 2023", None), ("6 to 10 March and 13 to 17 March 2023", "standard"), ("6 to 10 March and 3 to 4 April 2023", "short")],
)  # fmt: skip
def test_the_form_follows_from_the_length_of_the_visit(
    front: str, dates: str, form: str | None
) -> None:
    found = inspection(make_document(front.replace("6 to 17 March 2023", dates)))
    assert found.form == form
    rests_on = [also.quote for also in found.also if also.field == "form"]
    assert rests_on == ([dates] if form else [])


def test_what_the_caller_knows_goes_before_what_is_printed(single: str) -> None:
    extract = extract_facts(
        make_document(single), published=PartialDate.of("2015-08-09"), about="X08000001"
    )
    assert (extract.published, extract.about) == (PartialDate.of("2015-08-09"), "X08000001")
    fact = next(fact for fact in extract if isinstance(fact, Inspection))
    assert fact.published == PartialDate.of("2015-08-07", "7 August 2015")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Bristol City of", "E06000023"),
        ("City of Bradford Metropolitan District\nCouncil", "E08000032"),
        ("Cheshire East Unitary Authority", "E06000049"),
        ("York City Council", "E06000014"),
        ("Norfolk Council", "E10000020"),
        ("Telford and Wrekin Council", "E06000020"),
        ("Royal Borough of Windsor & Maidenhead", "E06000040"),
        ("Medway Children’s Services", "E06000035"),
        ("Dorset", "E10000009"),
        ("raising standards\nimproving lives\nNorfolk County Council", "E10000020"),
    ],
)
def test_the_authority_in_the_forms_of_title_pages(single: str, name: str, code: str) -> None:
    text = single.replace("Ambermere City Council", name).replace("in Ambermere ", "")
    assert extract_facts(make_document(text)).about == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Stoke-on-Trent local authority\nchildren’s services", "E06000021"),
        ("the Isle of Wight local\nauthority children’s services", "E06000046"),
        (
            "City of Bradford\nMetropolitan Borough Council local authority children’s services",
            "E08000032",
        ),
        ("Bournemouth, Christchurch and Poole children’s services", "E06000058"),
        ("Slough Borough Council’s children’s services", "E06000039"),
    ],
)
def test_the_authority_within_the_title(front: str, name: str, code: str) -> None:
    text = front.replace("Ambermere local authority\nchildren’s services", name)
    assert extract_facts(make_document(text)).about == code


def test_dates_that_cannot_be_read_are_left_open(front: str) -> None:
    fact = inspection(make_document(front.replace("6 to 17 March 2023", "6 to 17 Marhc 2023")))
    assert (fact.start, fact.end, fact.form) == (None, None, None)


def test_an_unknown_council_is_left_open(front: str) -> None:
    assert extract_facts(make_document(front.replace("Ambermere", "Narnia"))).about is None


@pytest.mark.parametrize(
    "title",
    [
        "Inspection of safeguarding and looked after children services",
        "Inspection of local authority arrangements for the\nprotection of children",
        "Inspection of looked after children\nservices",
    ],
)
def test_reports_before_the_single_framework(title: str) -> None:
    text = f"{title}\nRutland County Council\nInspection dates: 9 – 20 July 2012\nReporting inspector Corin Hale HMI\nAge group: All\nPublished: 23 August 2012\n"
    extract = extract_facts(make_document(text))
    (fact,) = extract.facts
    assert isinstance(fact, Inspection)
    assert (fact.framework, fact.about, fact.lead_inspectors) == (
        "other",
        "E06000017",
        ("Corin Hale",),
    )
    assert (fact.start and fact.start.value, fact.end and fact.end.value) == (
        "2012-07-09",
        "2012-07-20",
    )
    assert fact.published is not None
    assert fact.published.value == "2012-08-23"


def test_a_letter_on_a_monitoring_visit() -> None:
    text = (
        "Ofsted\nPiccadilly Gate\n16 July 2019\nOwen Tarrant\nDirector of Children’s Services\nDear Mr Tarrant\n"
        "Monitoring visit to Ambermere City Council children’s services\nThis letter summarises the findings of the "
        "monitoring visit to Ambermere City\nCouncil children’s services on 18 and 19 June 2019. It was the first visit "
        "since the judgement of March 2019.\n"
    )
    extract = extract_facts(make_document(text))
    (fact,) = extract.facts
    assert isinstance(fact, Inspection)
    assert (fact.framework, fact.about) == ("monitoring_visit", "X06000001")
    assert (fact.start and fact.start.value, fact.end and fact.end.value) == (
        "2019-06-18",
        "2019-06-19",
    )
    assert fact.published is None
    assert extract.published == PartialDate.of("2019-07-16", "16 July 2019")


@pytest.mark.parametrize(
    ("name", "code"),
    [("Derby", "E06000015"), ("Bury", "E08000002"), ("City of London", "E09000001")],
)
def test_the_place_in_the_subject_of_a_letter_is_an_authority(name: str, code: str) -> None:
    text = (
        "Ofsted\nPiccadilly Gate\n16 July 2019\nOwen Tarrant\nDirector of Children’s Services\nDear Mr Tarrant\n"
        f"Focused visit to {name} children’s services\nThis letter summarises the findings of the "
        f"focused visit to {name}\nchildren’s services on 18 and 19 June 2019.\n"
    )
    assert extract_facts(make_document(text)).about == code


ADDRESS = "Ofsted\nAgora\n6 Cumberland Place\nNottingham\nNG1 6HJ\nPiccadilly Gate\nManchester\n"


def test_a_joint_inspection_is_about_its_area_and_not_about_the_address_of_ofsted() -> None:
    text = (
        f"{ADDRESS}1 July 2016\nTo the partnership\nDear all\nJoint targeted area inspection of the response to abuse and\n"
        "neglect in Derbyshire\nBetween 9 and 13 May 2016, Ofsted and others undertook an inspection. This letter outlines\n"
        "our findings.\n"
    )
    (fact,) = extract_facts(make_document(text)).facts
    assert isinstance(fact, Inspection)
    assert (fact.framework, fact.about) == ("jtai", "E10000007")
    assert fact.start is not None
    assert fact.end is not None
    assert (fact.start.value, fact.end.value) == ("2016-05-09", "2016-05-13")


def test_a_letter_without_a_subject_is_not_about_the_address_of_ofsted() -> None:
    text = f"{ADDRESS}Dear Director\nThis letter summarises the findings of the focused visit. The inspectors were two.\n"
    extract = extract_facts(make_document(text))
    assert extract.facts
    assert extract.about is None
