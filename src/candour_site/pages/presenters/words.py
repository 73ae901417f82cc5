"""The words and colours in which pages say what the library's codes mean."""

from candour.analysis.quantities import say_promised, say_quantity
from candour.authorities import authority_by_code
from candour.errors import CandourError
from candour.facts import Commitment
from candour_site.components.values import Tag

STATUSES = {
    "lifted": Tag("Lifted", "grey"),
    "superseded": Tag("Superseded", "grey"),
    "fallback": Tag("Fallback", "purple"),
    "met": Tag("Met", "green"),
    "met_late": Tag("Met late", "yellow"),
    "awaiting_agreement": Tag("Awaiting agreement", "orange"),
    "overdue": Tag("Overdue", "red"),
    "due_soon": Tag("Due soon", "yellow"),
    "open": Tag("Open", "blue"),
    "undated": Tag("Undated", "grey"),
}
FORCES = {
    "order": "Order",
    "recommendation": "Recommendation",
    "motion": "Motion",
    "plan": "Plan",
}
KEPT = {
    "kept": Tag("Kept", "green"),
    "partly_kept": Tag("Partly kept", "yellow"),
    "not_yet": Tag("Not yet", "blue"),
    "no_evidence": Tag("No evidence", "grey"),
}
AUDIENCES = {
    "ministers": "Ministers",
    "executive": "Executive",
    "officers": "Officers",
    "councillors": "Councillors",
    "partners": "Partners",
    "press": "Press",
    "public": "Public",
}
DOCUMENT_KINDS = {
    "inspection_report": "Inspection report",
    "direction": "Direction",
    "improvement_notice": "Improvement notice",
    "letter": "Letter",
    "press_release": "Press release",
    "news": "News",
    "minutes": "Minutes",
    "report": "Report",
    "improvement_plan": "Improvement plan",
    "foi_response": "FOI response",
    "email": "E-mail",
    "other": "Other",
}
FACT_TYPES = {
    "inspection": "Inspection",
    "judgement": "Judgement",
    "finding": "Finding",
    "instrument": "Formal paper",
    "requirement": "Requirement",
    "appointment": "Appointment",
    "review": "Review",
    "partnership": "Partnership",
    "support": "Support",
    "transfer": "Transfer of services",
    "commitment": "Commitment",
    "statement": "Statement",
    "disclosure": "Disclosure",
    "non_disclosure": "Said to be withheld",
    "assessment": "Assessment",
}
MOVEMENTS = {
    "improving": Tag("Improving", "green"),
    "some_progress": Tag("Some progress", "teal"),
    "too_slow": Tag("Too slow", "orange"),
    "no_change": Tag("No change", "grey"),
    "declining": Tag("Declining", "red"),
}
# The colours of the charts (``candour.publishing.charts.grades``): one grade looks the same all over a page.
GRADES = {
    "outstanding": Tag("Outstanding", "grade-outstanding"),
    "good": Tag("Good", "grade-good"),
    "requires_improvement": Tag("Requires improvement", "grade-requires_improvement"),
    "adequate": Tag("Adequate", "grade-adequate"),
    "inadequate": Tag("Inadequate", "grade-inadequate"),
}
AREAS = {
    "overall": "Overall effectiveness",
    "leadership": "Leadership",
    "help_and_protection": "Help and protection",
    "in_care": "Children in care",
    "care_leavers": "Care leavers",
    "adoption": "Adoption",
    "lscb": "Safeguarding children board",
}


def spell(code: str | None) -> str:
    """A code as words, for codes that have no words of their own.

    >>> spell("board_meeting")
    'Board meeting'
    """
    return (code or "").replace("_", " ").capitalize()


def say_amount(quantity: float | None, unit: str | None) -> str:
    """A quantity with its unit.

    >>> say_amount(5_500_000, "GBP"), say_amount(None, None)
    ('£5,500,000', 'no number given')
    """
    if quantity is None:
        return "no number given"
    return say_quantity(quantity, unit)


def say_promise(promise: Commitment) -> str:
    """What a promise is of, with *at least* or *up to* where its document says so."""
    return "no number given" if promise.quantity is None else say_promised(promise)


def say_shortly(quantity: float, unit: str | None) -> str:
    """A quantity for a headline: money from a million on in millions.

    >>> say_shortly(84_500_000, "GBP"), say_shortly(87, "posts")
    ('£84.5 million', '87 posts')
    """
    if unit == "GBP" and quantity >= 1_000_000:
        return f"£{quantity / 1_000_000:.4g} million"
    return say_amount(quantity, unit)


def start_large(words: str) -> str:
    """Words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def name_authority(code: str | None) -> str:
    """The name of the authority with this code; the code itself where the register does not know it."""
    if code is None:
        return ""
    try:
        return authority_by_code(code).name
    except CandourError:
        return code
