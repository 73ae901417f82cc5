"""The table of duties in the annex of a letter that carries a direction."""

from documents import make_document

from candour.extraction.prose import extract_prose
from candour.facts import Block, Requirement

_LETTER = (
    "14 March 2023",
    "Dear Councillor Hollis,",
    "I have today issued a direction to Ambermere City Council.",
    "Yours sincerely,",
    "Ada Bell",
    "Annex A",
    "The Secretary of State directs the Council as follows:",
)
_ROWS = (
    "Ref\tWhat the Council must do\tWho\tBy when",
    "A1\tPublish a workforce strategy\tDirector of People\t31 May 2023",
    "A2\tGive the Department a return of its data\tChief Executive\tend of each quarter",
)


def _read(lines: tuple[str, ...]) -> list[tuple[str, str, str | None]]:
    blocks, start = [], 0
    for line in lines:
        kind = "table_row" if "\t" in line else "paragraph"
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    document = make_document(("\n".join(lines), tuple(blocks)))
    return [
        (fact.must, fact.force, fact.recurs or (fact.deadline and fact.deadline.value))
        for fact in extract_prose(document)
        if isinstance(fact, Requirement) and fact.rule == "requirements.action"
    ]


def test_what_the_council_must_do_by_the_direction_binds_it() -> None:
    assert _read(_LETTER + _ROWS) == [
        ("Publish a workforce strategy", "order", "2023-05-31"),
        ("Give the Department a return of its data", "order", "P3M"),
    ]


def test_the_same_table_without_a_direction_is_a_plan() -> None:
    plan = ("Improvement plan of Ambermere City Council", *_ROWS)
    assert {force for _must, force, _when in _read(plan)} == {"plan"}
