"""How many sentences of a document gave a fact."""

from documents import make_document

from candour.extraction import extract_facts
from candour.extraction.coverage import Coverage, measure_coverage
from candour.facts import Block

_TEXT = (
    "Ofsted rated children's services at Thornsea Borough Council inadequate in May 2019. "
    "The weather that day was fine and mild.\n"
    "What happens next\n"
    "The Council must publish a plan by 30 June 2019. Nobody spoke of it again. No."
)


def _measure(text: str) -> Coverage:
    blocks, start = [], 0
    for line in text.split("\n"):
        kind = "heading" if line.startswith("What") else "paragraph"
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    document = make_document((text, tuple(blocks)))
    return measure_coverage(document, extract_facts(document))


def test_a_sentence_counts_as_understood_when_a_fact_cites_a_part_of_it() -> None:
    assert _measure(_TEXT) == Coverage(sentences=4, cited=2)


def test_headings_and_scraps_are_no_sentences() -> None:
    assert _measure("What happens next\nYes, indeed.") == Coverage(sentences=0, cited=0)
