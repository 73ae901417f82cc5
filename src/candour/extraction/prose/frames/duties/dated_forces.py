"""The force of a duty that a day gives it: told as a fact and with a day, what a council has to do was ordered."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.clause_days import find_opening_day
from candour.extraction.prose.frames.duties.voices import SPEAKS
from candour.extraction.prose.frames.phrases import Found

_FIRST_DUTY = re.compile(r"\b(?:must|shall)\b.*$", re.DOTALL)
BY_WHICH = re.compile(r"\b(?:by|under|in)\s+which\b", re.IGNORECASE)
_OR_ELSE = re.compile(
    r"\bor\s+(?:else\s+)?(?:see|lose|face|risk|be\s+stripped|have\s+(?:its|their))\b"
)
WOULD = re.compile(r"\b(?:would|could|might|(?-i:may)|not|never|whether|if)\s+$", re.IGNORECASE)


def is_timed(context: Context, found: Found) -> bool:
    """Whether a sentence tells by when, or how often, something is to be done."""
    when = context.dates_in(found.sentence.start, found.sentence.end)
    return any(one.relation in ("by", "before", "within", "every") for one in when)


def force_of_date(context: Context, found: Found) -> str | None:
    """*The council has to publish its plan by 30 June*: told as a fact and with a day, what a council has to do was ordered."""
    opening = find_opening_day(context, found.sentence, found.match.start())
    lead = context.text.text[found.sentence.start : found.match.start()]
    if opening and opening.start > found.sentence.start:
        lead = _FIRST_DUTY.sub("", lead[: opening.start - found.sentence.start])
    past = found.match.group().lower().startswith(("had", "need"))
    if (
        not found.phrase.rule.endswith((".has_to", ".must"))
        or past
        or WOULD.search(lead)
        or BY_WHICH.search(lead)
    ):
        return None
    if context.text.is_quoted(found.match.start()) or SPEAKS.search(lead):
        return None
    when = [*context.dates_in(found.match.start(), found.sentence.end)]
    when += [opening] if opening else []
    is_due = any(
        d.relation in ("by", "before", "every") and (d.date.value or d.duration) for d in when
    )
    is_ultimatum = any(d.relation in ("within", "by", "before") for d in when) and _OR_ELSE.search(
        context.text.text, found.match.start(), found.sentence.end
    )
    return "order" if is_due or is_ultimatum else None
