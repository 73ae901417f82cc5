"""A council whose name has commas is one name to every rule, and facts print it as the document does."""

import pytest
from documents import make_document

from candour.extraction.prose import extract_prose
from candour.facts import Block, Extract

COUNCIL = "Bournemouth, Christchurch and Poole Council"


def _read(text: str, *, heading: str = "") -> Extract:
    return extract_prose(
        make_document((text, (Block("heading", 0, len(heading), 1),) if heading else ()))
    )


@pytest.mark.parametrize(
    ("sentence", "kind", "field"),
    [
        (f"A direction was issued to {COUNCIL} on 3 May 2022.", "instrument", "issued_to"),
        (
            f"Children's services were transferred to {COUNCIL} on 3 May 2022.",
            "transfer",
            "to",
        ),
    ],
)
def test_the_name_is_whole_and_as_printed(sentence: str, kind: str, field: str) -> None:
    extract = _read(sentence)
    facts = [fact for fact in extract if type(fact).__struct_config__.tag == kind]
    assert [getattr(fact, field) for fact in facts] == [COUNCIL]
    assert all(fact.cite.quote in sentence for fact in extract)


def test_the_title_keeps_its_commas() -> None:
    heading = f"Direction issued to {COUNCIL}"
    text = f"{heading}\n\nThe Secretary of State hereby directs the Council as follows."
    assert _read(text, heading=heading).title == heading
