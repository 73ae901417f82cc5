"""One fact for one thing."""

from candour.extraction.prose.merging import are_compatible, merge, share_words
from candour.facts import Assessment, Cite, Disclosure, PartialDate, Statement


def _cite(start: int, quote: str = "words") -> Cite:
    return Cite(1, start, start + len(quote), quote)


def _said(start: int, text: str, **fields) -> Statement:
    given = {"speaker": "Ada Hollis", "reported": "indirect", **fields}
    return Statement(about=None, cite=_cite(start), confidence=0.5, rule="r", text=text, **given)


def test_a_repetition_becomes_a_further_passage():
    (fact,) = merge([_said(0, "the plan was sound"), _said(50, "the plan was sound")])
    assert [(also.field, also.start) for also in fact.also] == [(None, 50)]


def test_what_only_the_repetition_gives_is_kept_and_its_field_named():
    later = _said(50, "the plan was sound", via="letter")
    (fact,) = merge([_said(0, "the plan was sound"), later])
    assert fact.via == "letter"
    assert fact.also[0].field == "via"


def test_facts_stand_in_the_order_of_their_place():
    facts = merge([_said(90, "money was short"), _said(10, "staff were leaving")])
    assert [fact.cite.start for fact in facts] == [10, 90]


def test_other_speakers_and_other_days_are_other_statements():
    day = PartialDate.of("2019-01-01")
    other = PartialDate.of("2019-02-01")
    facts = merge(
        [
            _said(0, "the plan was sound", date=day),
            _said(20, "the plan was sound", date=other),
            _said(40, "the plan was sound", speaker="Ben Okoro", date=day),
        ]
    )
    assert len(facts) == 3


def test_one_paper_before_two_audiences_is_two_disclosures():
    told = [
        Disclosure(
            about=None, cite=_cite(n * 10), confidence=0.5, rule="r", what="the letter", to=to
        )
        for n, to in enumerate(("press", "councillors", "press"))
    ]
    assert [fact.to for fact in merge(told)] == ["press", "councillors"]


def test_types_without_a_judge_are_the_same_when_every_field_is():
    first = Assessment(about=None, cite=_cite(0), confidence=0.5, rule="r", movement="improving")
    again = Assessment(about=None, cite=_cite(9), confidence=0.5, rule="r", movement="improving")
    other = Assessment(about=None, cite=_cite(20), confidence=0.5, rule="r", movement="too_slow")
    assert [fact.movement for fact in merge([first, again, other])] == ["improving", "too_slow"]


def test_a_field_left_empty_contradicts_nothing():
    first, second = _said(0, "the plan", via="letter"), _said(9, "the plan")
    assert are_compatible(first, second, fields=("via", "speaker"))
    assert share_words("never asked for praise", "never asked for any praise at all")
    assert not share_words("the plan was sound", "money ran out early")
