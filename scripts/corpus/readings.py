"""What extraction makes of a document, in the form of the agreed answers. No file name reaches it."""

from pathlib import Path

from candour.extraction import extract_facts
from candour.facts import Document, Extract, Finding, Inspection, Judgement
from candour.reading import read

NEEDS = ("needs_improvement", "priority_action")


def read_facts(path: Path) -> tuple[Document, Extract]:
    """A file that is read under no name of its own, and its facts."""
    document = read(path.read_bytes(), name="document")
    return document, extract_facts(document)


def fields_of(extract: Extract) -> dict[str, str]:
    """The fields of an extract as text; empty where it says nothing."""
    fields = {"status": "read" if extract.kind == "inspection_report" else "not_a_record_or_failed"}
    fields["about"] = extract.about or ""
    for fact in extract:
        if isinstance(fact, Inspection):
            fields |= _inspection_fields(fact)
        elif isinstance(fact, Judgement):
            fields[fact.area] = fact.grade
    items = len(items_of(extract))
    return fields | {"improvement_items": str(items) if items else ""}


def items_of(extract: Extract) -> tuple[str, ...]:
    """The text of each thing that needs to improve, in order."""
    return tuple(
        fact.text for fact in extract if isinstance(fact, Finding) and fact.polarity in NEEDS
    )


def _inspection_fields(fact: Inspection) -> dict[str, str]:
    return {
        "framework": fact.framework,
        "form": fact.form or "",
        "start": (fact.start and fact.start.value) or "",
        "end": (fact.end and fact.end.value) or "",
        "published": (fact.published and fact.published.value) or "",
        "lead_inspectors": ";".join(fact.lead_inspectors),
    }
