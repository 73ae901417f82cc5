"""Children's personal data in a document is found with its page and kind, and ordinary papers hold none."""

import datetime as dt

import pytest

from candour.extraction.screening import Hit, screen
from candour.facts import Page

ON = dt.date(2023, 5, 12)


def kinds_in(text: str, *, on: dt.date | None = ON) -> list[str]:
    return [hit.kind for hit in screen([Page(1, text)], on=on)]


@pytest.mark.parametrize(
    "text",
    [
        "NHS number 943 476 5919",
        "NHS No: 9434765919",
        "NHS no. 943-476-5919",
        "He is known to the trust as 943 476 5919.",
    ],
)
def test_an_nhs_number_is_found_by_its_check_digit_or_its_label(text):
    assert kinds_in(text) == ["nhs_number"]


@pytest.mark.parametrize(
    "text", ["H801200001001", "the pupil (H801200001001)", "UPN: A820200012019"]
)
def test_a_pupil_number_is_found_by_its_check_letter_or_its_label(text):
    assert kinds_in(text) == ["upn"]


@pytest.mark.parametrize(
    "text",
    [
        "DOB 03/04/2016",
        "D.O.B.: 3.4.16",
        "Date of birth: 3 April 2016",
        "Date of birth\n2016-04-03",
        "born on 3rd April 2016",
        "Born 3 May 2006",
        "Child | DOB | School\nA | 03/04/2016 | North",
    ],
)
def test_a_date_of_birth_is_found_by_its_label_and_by_who_was_a_child_then(text):
    assert kinds_in(text) == ["date_of_birth"]


def test_whose_document_has_no_day_may_be_a_childs():
    assert kinds_in("Date of birth: 3 April 1971", on=None) == ["date_of_birth"]


@pytest.mark.parametrize(
    "text",
    [
        "Child's name: Alfie Hale",
        "Name of child: Alfie Hale",
        "Full name of the young person: Alfie van Hale",
    ],
)
def test_a_childs_name_is_found_under_its_label(text):
    assert kinds_in(text) == ["child_name"]


def test_a_name_before_other_data_is_a_childs():
    text = "Child: Alfie Hale, DOB 03/04/2016, NHS number 943 476 5919, UPN H801200001001"
    assert kinds_in(text) == ["nhs_number", "upn", "date_of_birth", "child_name"]


def test_each_kind_is_told_once_a_page_in_the_order_of_pages():
    pages = [
        Page(1, "Nothing."),
        Page(2, "DOB 03/04/2016 and DOB 04/05/2017"),
        Page(4, "NHS number 943 476 5919"),
    ]
    assert screen(pages, on=ON) == (Hit(2, "date_of_birth"), Hit(4, "nhs_number"))


@pytest.mark.parametrize(
    "text",
    [
        "Telephone: 0300 123 1231",
        "call +44 300 123 1234 or 020 7946 0123",
        "943 476 5918",  # no check digit
        "Company number 9434765919",
        "Invoice A801200001001",
        "URN 80432, reference 10098765",
        "Date of birth: 3 April 1971",  # an adult
        "Alma Corrin (born 3 April 1971) is the minister",
        "Forms ask for the name, the date of birth and the NHS number.",
        "Record the child's date of birth. The review of 3 April 2019 found otherwise.",
        "The trust was born out of crisis on 3 April 2019.",
        "Child's name: to be confirmed",
        "NHS England 0300 311 2233",
        "Reviewed 3/4/2019 and 4/5/2019",
        "Name of child: Children Services",
    ],
)
def test_ordinary_papers_raise_no_alarm(text):
    assert kinds_in(text) == []
