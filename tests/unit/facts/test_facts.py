"""Citations are exact or not made; facts survive their JSON."""

import pytest

from candour.errors import InvalidFact
from candour.facts import (
    Also,
    Cite,
    Extract,
    Judgement,
    PartialDate,
    Requirement,
    Source,
    decode_extract,
    encode_extract,
    encode_lines,
)

CITE = Cite(1, 10, 14, "Text")


@pytest.mark.parametrize(
    ("page", "start", "end", "quote"),
    [(0, 10, 14, "Text"), (1, -1, 3, "Text"), (1, 10, 13, "Text"), (1, 10, 10, "")],
)
@pytest.mark.parametrize("passage", [Cite, lambda *args: Also("deadline", *args)])
def test_a_passage_must_fit_its_quote(passage, page, start, end, quote):
    with pytest.raises(InvalidFact, match="does not fit"):
        passage(page, start, end, quote)


def test_lengths_are_code_points_not_bytes():
    assert Cite(1, 0, 3, "né€").quote == "né€"


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_confidence_lies_between_nothing_and_certainty(confidence):
    with pytest.raises(InvalidFact, match="between 0 and 1"):
        Judgement(
            about=None, cite=CITE, confidence=confidence, rule="r", area="overall", grade="good"
        )


def extract(*facts):
    source = Source(
        path="a.pdf",
        name="a.pdf",
        sha256="0" * 64,
        bytes=3,
        media_type="application/pdf",
        pages=1,
        reader="pdf 1",
    )
    return Extract(source=source, status="read", facts=facts)


def test_an_extract_survives_its_json():
    requirement = Requirement(
        about="X06000001",
        cite=CITE,
        also=(Also("deadline", 2, 0, 5, "three"),),
        confidence=0.9,
        rule="r",
        must="act",
        force="order",
        deadline=PartialDate.of("2020-01-31", "the end of January"),
    )
    whole = extract(requirement)
    assert decode_extract(encode_extract(whole)) == whole
    assert list(whole) == [requirement]


def test_lines_are_one_document_each():
    assert encode_lines([extract(), extract()]).count(b"\n") == 2
    assert encode_lines([]) == b""


@pytest.mark.parametrize(
    "line",
    [b"", b"[]", b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}", b'{"candour": 2}', b"\xff"],
)
def test_a_line_that_is_no_extract_is_refused_with_advice(line):
    with pytest.raises(InvalidFact) as caught:
        decode_extract(line)
    assert "candour read" in caught.value.advice


def test_json_has_the_words_of_the_contract():
    line = encode_extract(
        extract(
            Judgement(about=None, cite=CITE, confidence=1.0, rule="r", area="overall", grade="good")
        )
    )
    assert b'"type":"judgement"' in line
    assert b'"grade":"good"' in line
