"""Grades told in news, releases and minutes: what a paper states is read, with its day, and nothing else."""

import pytest
from papers_in_news import draw_papers
from told_in_news import draw
from visits_in_news import draw_progress, draw_visits

from grammar import differences, numbers, read_paper


@pytest.mark.parametrize("number", numbers(40))
def test_grades_of_a_paper_are_read_and_no_others(number: int) -> None:
    text, published, expected = draw(number)
    facts = read_paper(text, published=published)
    assert differences(facts, expected, kind="judgement") == [], text


@pytest.mark.parametrize("number", numbers(40))
def test_papers_of_a_page_are_read_and_no_others(number: int) -> None:
    text, published, expected = draw_papers(number)
    facts = read_paper(text, published=published)
    assert differences(facts, expected, kind="instrument") == [], text


@pytest.mark.parametrize("number", numbers(30))
def test_visits_of_a_page_are_read_and_no_others(number: int) -> None:
    text, published, expected = draw_visits(number)
    facts = read_paper(text, published=published)
    assert differences(facts, expected, kind="review") == [], text


@pytest.mark.parametrize("number", numbers(20))
def test_what_assessors_said_of_progress_is_read_and_no_more(number: int) -> None:
    text, published, expected = draw_progress(number)
    facts = read_paper(text, published=published)
    assert differences(facts, expected, kind="assessment") == [], text
