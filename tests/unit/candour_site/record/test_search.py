"""Words are found as soon as they are recorded, and no longer once what said them was corrected or erased."""

import pytest

from candour_site.record import queries, writing

SLUG = "ambermere-2019"


@pytest.fixture
def findings(record, where):
    numbers = [one.number for one in queries.list_proposals(intervention=SLUG)]
    entries = writing.accept_proposals(numbers, **where())
    return {entry.fact.__struct_config__.tag: entry.id for entry in entries}


def found(words: str) -> set[str | None]:
    hits = queries.find_hits(queries.read_terms(words))
    return {hit.entry for hit in hits if hit.entry and hit.intervention == SLUG}


def test_phrases_and_beginnings_are_found(findings):
    assert found('"supervision is weak"') == {findings["finding"]}
    assert found("superv*") == {findings["finding"]}
    assert found("superv") == set()
    assert found('"weak is supervision"') == set()


def test_pages_and_titles_are_found(findings):
    hits = queries.find_hits(queries.read_terms("recording"))
    assert ("page", "direction-2019", 1) in {(hit.subject, hit.document, hit.page) for hit in hits}
    titles = queries.find_hits(queries.read_terms('"department for education"'))
    assert ("document", "direction-2019") in {(hit.subject, hit.document) for hit in titles}


def test_what_was_withdrawn_is_not_found(findings, where):
    writing.withdraw(findings["finding"], reason="misread", **where())
    assert found('"supervision is weak"') == set()


def test_what_was_erased_is_not_found(findings, where):
    writing.erase(findings["finding"], authority="officer", reason="private", **where())
    assert found('"supervision is weak"') == set()
