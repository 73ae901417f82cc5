"""Grades in rows: a line for each area that ends in the grade it was given, as inspectors print them and others copy them.

*Children who need help and protection Inadequate*, and below it *Adoption performance: good*. One such line alone is none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.judgements.circumstances import words_of
from candour.extraction.prose.frames.judgements.graded_areas import find_area
from candour.extraction.prose.text import Block

_GRADE = r"outstanding|good|requires\s+improvement(?:\s+to\s+be\s+good)?|inadequate|adequate"
_ROW = re.compile(
    r"\s*(?:(?:[•●▪◦·*–-]\s*|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2}(?:\.\d)?)[.)]\s+)(?=[A-Za-z])|(?:\d(?:\.\d)?\s+)?(?=[A-Z]|of\s+which))"
    r"(?P<area>(?:[Oo]f\s+which:?\s+)?[A-Za-z][^.;:|]{3,110}?)\s*(?:[:–—|-]\s*|\s)(?:(?:is|are|was|were|judged|rated|graded)\s+)*"
    rf"[‘'“\"]?(?P<grade>(?i:{_GRADE}))[’'”\"]?\s*(?:[.;,]\s*(?:and\b)?)?(?=\s|$)"
)
# A line that tells several behind a colon: *June 2018 inspection: inadequate overall; adoption – good*.
_LEAD = re.compile(r"[^:;]{3,90}?:\s+(?=\S)")
_PART = re.compile(
    rf"(?:(?P<area>[A-Za-z][^.;:|]{{3,80}}?)\s*(?:[:–—]|\s-|,?\s(?:is|was|were))\s*|(?=\S+(?:\s\S+){{0,5}}\soverall\b))"
    rf"[‘'“\"]?(?P<grade>(?i:{_GRADE}))[’'”\"]?(?P<overall>\s+overall)?\s*(?:;\s*(?:and\s+)?|[.,]?\s*$)"
)
_ENDS = ("outstanding", "good", "requires improvement", "inadequate", "adequate")
_AND = re.compile(r"[;,]\s+and$")
_AFTER = " .;,’'”\"\n"
_OF_ITS_OWN = re.compile(
    r"\bself\b|\bself-|\btargets?\b|\bambition|\baims?\b|\bpredict|\bexpect|\bif\b|\bwould\b|\bnot\b",
    re.IGNORECASE,
)
_A_GRADE = re.compile(_GRADE, re.IGNORECASE)
# What stands in a row's place and tells of judging, or of another time, is a sentence: *The council's self-assessment had judged the service to be good*.
_TELLS = re.compile(
    r"\b(?:judged|rated|graded|found|given|said|to\s+be|previous(?:ly)?|former(?:ly)?|last|(?<!who\s)(?:has|have|had))\b",
    re.IGNORECASE,
)
_LEAST = 2


class Row(NamedTuple):
    """An area and the grade in its line: where the line begins, the grade with its place, and whether it was given in earnest."""

    start: int
    area: str
    grade: str
    grade_start: int
    end: int
    is_given: bool = True


def find_rows(context: Context) -> Iterator[Row]:
    """The rows of every run of two or more, in order; none where no inspectorate is named."""
    if not words_of("ofsted").search(context.text.text):
        return
    run: list[Row] = []
    lead = ""
    for block in context.text.paragraphs:
        rows = _read_block(context, block) or _read_parts(context, block)
        if not rows:
            yield from _keep(run, lead)
            run, lead = [], _last_sentence(context, block)
        run += rows
    yield from _keep(run, lead)


def _last_sentence(context: Context, block: Block) -> str:
    """The words that lead to the lines below a paragraph: its last sentence."""
    last = context.text.sentence_at(max(block.end - 1, block.start))
    return context.text.text[max(last.start, block.start) : block.end]


def _keep(run: list[Row], lead: str) -> list[Row]:
    """The rows of two areas or more; grades hoped for, or given to oneself, are not given."""
    if len({row.area for row in run}) < _LEAST:
        return []
    is_given = lead.rstrip().endswith(".") or not _OF_ITS_OWN.search(lead)
    return [row._replace(is_given=is_given) for row in run]


def _read_parts(context: Context, block: Block) -> list[Row]:
    """The grades of a paragraph that tells nothing but two or more of them behind a colon."""
    text = context.text.text
    may_tell = text.find("; ", block.start, block.end) >= 0
    lead = _LEAD.match(text, block.start, block.end) if may_tell else None
    if lead is None or "; " not in text[lead.end() : block.end]:
        return []
    rows, position = [], lead.end()
    while position < block.end:
        match = _PART.match(text, position, block.end)
        area = match and (find_area(match["area"]) if match["area"] else "overall")
        if match is None or area is None:
            return []
        start = match.start("area") if match["area"] else match.start("grade")
        rows.append(Row(start, area, match["grade"], match.start("grade"), match.end("grade")))
        position = match.end()
    return rows if len(rows) >= _LEAST else []


def _is_no_area(words: str) -> bool:
    """Whether words tell of judging, or of a body of its own kind, and name no area of the services."""
    is_sentence = _A_GRADE.search(words) or _TELLS.search(words)
    return bool(is_sentence or words_of("single").search(words))


def _read_block(context: Context, block: Block) -> list[Row]:
    """The rows of a paragraph that holds nothing else."""
    text = context.text.text
    ending = context.text.lowered[max(block.end - 40, block.start) : block.end].rstrip(_AFTER)
    ending = _AND.sub("", ending) if ending.endswith("and") else ending
    if not " ".join(ending.split()).endswith(_ENDS):
        return []
    rows: list[Row] = []
    position = block.start
    while position < block.end:
        match = _ROW.match(text, position, block.end)
        area = find_area(match["area"]) if match else None
        if match is None or area is None or _is_no_area(match["area"]):
            return []
        rows.append(
            Row(match.start("area"), area, match["grade"], match.start("grade"), match.end("grade"))
        )
        position = match.end()
    return rows
