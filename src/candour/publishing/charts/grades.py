"""How grades look and what they are called: colours that colour-blind readers can tell apart, and a letter each."""

import msgspec

from candour.facts.inspections import Area


class Look(msgspec.Struct, frozen=True):
    """A grade's name, letter, colour, and the colour of text on it (contrast at least 4.5 to 1)."""

    name: str
    letter: str
    fill: str
    text: str


LOOKS: dict[str, Look] = {
    "outstanding": Look("outstanding", "O", "#0b4f8a", "#ffffff"),
    "good": Look("good", "G", "#86b8e0", "#0b0c0c"),
    "requires_improvement": Look("requires improvement", "R", "#f6c571", "#0b0c0c"),
    "inadequate": Look("inadequate", "I", "#a3201b", "#ffffff"),
    "adequate": Look("adequate", "A", "#d9d2a0", "#0b0c0c"),
    "ungraded": Look("no grade", "–", "#f3f2f1", "#0b0c0c"),
}

AREAS: dict[Area, str] = {
    "overall": "Overall",
    "leadership": "Leadership",
    "help_and_protection": "Help and protection",
    "in_care": "Children in care",
    "care_leavers": "Care leavers",
    "adoption": "Adoption",
    "lscb": "Safeguarding board",
}

FRAMEWORKS = {"sif": "SIF", "ilacs": "ILACS"}


def look(grade: str | None) -> Look:
    """How a grade looks; ``None`` is no grade."""
    return LOOKS[grade or "ungraded"]
