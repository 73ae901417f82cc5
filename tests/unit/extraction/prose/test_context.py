"""What only the document answers is asked once of each document."""

from documents import make_document

from candour.extraction.prose import build_context
from candour.extraction.prose.context import Context, kept_with_document


def test_an_answer_goes_with_its_document() -> None:
    asked: list[str] = []

    @kept_with_document
    def find_first_word(context: Context) -> str | None:
        asked.append(context.text.text)
        return context.text.text.split()[0] if context.text.text else None

    one, other, empty = (
        build_context(make_document(text)) for text in ("Ambermere wrote.", "Thornsea wrote.", "")
    )
    assert [find_first_word(one), find_first_word(other), find_first_word(one)] == [
        "Ambermere",
        "Thornsea",
        "Ambermere",
    ]
    assert [find_first_word(empty), find_first_word(empty)] == [None, None]
    assert asked == ["Ambermere wrote.", "Thornsea wrote.", ""]
