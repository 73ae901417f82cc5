"""Where quoted words begin and end."""

import pytest

from candour.extraction.prose.quotations import find_quotations


def _words(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in quotation.parts] for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said: "It is late."', [["It is late."]]),
        ("He said: “It is late.”", [["It is late."]]),
        ("He said: ‘It is late.’", [["It is late."]]),
        ("He said: ‘It is late.'", [["It is late."]]),
        ("He said: 'The council's plan isn't late.'", [["The council's plan isn't late."]]),
        ("Rated 'inadequate' by inspectors, it's 'failing'.", [["inadequate"], ["failing"]]),
        ("The children's and councils' plans are late.", []),
        ("In the '90s it was so, wasn't it?", []),
        ("“He called it ‘late’ and left,” she said.", [["He called it ‘late’ and left,"]]),
        ("She said 'no' and 'never.'", [["no"], ["never."]]),
    ],
)
def test_marks_of_every_make(text, words):
    assert _words(text) == words


def test_a_quotation_opened_again_runs_on():
    text = "He said: “It is late.\n“It is too late.”\n“Something else.”"
    assert _words(text) == [["It is late.", "It is too late."], ["Something else."]]


def test_a_quotation_never_closed_ends_with_its_paragraph():
    assert _words('He said: "It is late.\nThe council met.') == [["It is late."]]


def test_a_quotation_does_not_run_on_over_a_plain_paragraph():
    text = 'He said: "It is late.\nThe council met.\n"Another voice."'
    assert _words(text) == [["It is late."], ["Another voice."]]


def test_the_marks_lie_outside_the_words():
    text = 'It said "no more" today'
    (quotation,) = find_quotations(text)
    assert text[quotation.start : quotation.end] == '"no more"'
