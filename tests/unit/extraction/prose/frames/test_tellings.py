"""What is told twice is kept once, with what only the second telling gives and with both passages."""

from candour.extraction.prose.frames.tellings import add_telling, join_facts
from candour.facts import Also, Cite, Review


def tell(kind="review", *, start, **fields):
    cite = Cite(1, start, start + 4, "Text")
    return Review(about=None, cite=cite, confidence=0.5, rule="r", kind=kind, **fields)


def of_one_kind(first, second):
    return first.kind == second.kind


def test_a_second_telling_fills_what_the_first_left_open_and_is_cited():
    found = [tell("board", start=0), tell(start=10, by="Jane Hale")]
    again = tell(start=20, by="the commissioner", duration_days=122)
    add_telling(found, again, are_one=of_one_kind, join=join_facts)
    assert [fact.kind for fact in found] == ["board", "review"]
    assert (found[1].by, found[1].duration_days) == ("Jane Hale", 122)
    assert (found[1].cite.start, found[1].also) == (10, (Also(None, 1, 20, 24, "Text"),))


def test_what_is_another_thing_is_kept_beside():
    found = [tell(start=0)]
    add_telling(found, tell("visit", start=10), are_one=of_one_kind, join=join_facts)
    assert [fact.kind for fact in found] == ["review", "visit"]


def test_a_passage_is_cited_once_and_a_field_may_be_set():
    first = tell(start=0)
    joined = join_facts(first, tell(start=10), by="Jane Hale")
    again = join_facts(joined, tell(start=10), by=None)
    assert again.also == joined.also
    assert (joined.by, again.by) == ("Jane Hale", None)
