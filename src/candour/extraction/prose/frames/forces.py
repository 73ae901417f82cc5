"""The force of a duty: an order only when an instrument orders it, else a recommendation, a motion or a plan.

What somebody merely thinks ought to be done (*we must do better*) has none and is no requirement.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.actors import pattern_of
from candour.extraction.prose.frames.phrases import Found, compile_lowered
from candour.extraction.prose.frames.roles import find_actor

_INSTRUMENT_REACH = 3
_WEIGHED = re.compile(r"\bwhether\b[^.;]{0,140}$", re.IGNORECASE)
_ABOVE = ("minister", "secretary_of_state", "prime_minister", "commissioner")
_ADVISED = re.compile(
    r"\b(?:commissioner|report|review|advis[eo]r|he|she)\b.{0,40}\b(?:recommended|recommends|advised|concluded)\b",
    re.IGNORECASE | re.DOTALL,
)
_FOR_WRITERS = (
    "direction",
    "improvement_notice",
    "letter",
    "report",
    "minutes",
    "improvement_plan",
)
_MAY_LEAD = re.compile(
    r"\b(?:may|could|might|would|minded|(?<!using )(?<!used )(?<!invoked )(?<!exercised )powers?|whether|if)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


def find_force(context: Context, found: Found) -> str | None:
    """The force of the duty that a phrase tells, or ``None`` when it is only somebody's opinion."""
    rule = found.phrase.rule.partition(".")[2]
    lead = context.text.text[found.sentence.start : found.match.start()]
    if rule in ("must", "has_to", "should") and _WEIGHED.search(lead):
        return None
    official = context.kind in ("direction", "improvement_notice")
    near = official or _names_instrument(context, found)
    needed = found.phrase.values.get("context")
    if (needed == "instrument" and not near) or (needed == "official" and not official):
        return None
    if rule in ("must", "has_to", "should"):
        return _force_of_modal(context, found, rule, near=near, official=official)
    lead = context.text.text[found.sentence.start : found.match.start()]
    if rule in ("requires", "requiring_it", "is_required") and _MAY_LEAD.search(lead):
        return None
    if rule in ("requiring_it", "ordered_should") and not near:
        return None
    if rule == "expects_to" and not _is_from_above(context, found):
        return None
    if rule == "given_until" and _is_given_by_adviser(context, found):
        return "recommendation"
    if rule in ("is_required", "requires") and not near:
        return "recommendation" if context.kind in _FOR_WRITERS else "order"
    return str(found.phrase.values["force"])


def _force_of_modal(
    context: Context, found: Found, rule: str, *, near: bool, official: bool
) -> str | None:
    quoted = context.text.is_quoted(found.match.start("must"))
    if quoted and (rule == "has_to" or not near):
        return None
    if rule == "should" and not quoted and _ADVISED.search(found.sentence.text):
        return "recommendation"
    if not near and rule in ("must", "should") and context.kind not in _FOR_WRITERS:
        return None
    if rule == "must":
        return "order" if near else "recommendation"
    return "order" if official and rule == "should" else "recommendation"


def _is_from_above(context: Context, found: Found) -> bool:
    """Whether who expects something may ask it of a council: a minister or commissioner, or a letter's writer."""
    subject = found.match["subject"].lower()
    if subject in ("i", "we"):
        return context.kind == "letter"
    if subject not in ("he", "she"):
        return True
    at = found.match.start("subject")
    return any(party.office in _ABOVE for party in context.parties_in(at, at + 1))


def _is_given_by_adviser(context: Context, found: Found) -> bool:
    if not found.match["who"]:
        return False
    giver = find_actor(context, found.sentence, found.match.start(), kinds=("person", "office"))
    return bool(giver) and bool(
        re.search("commissioner|advis", f"{giver.office} {giver.role}", re.IGNORECASE)  # type: ignore[union-attr]
    )


def _names_instrument(context: Context, found: Found) -> bool:
    first = max(found.sentence.number - _INSTRUMENT_REACH, 0)
    sentences = context.text.lowered_sentences[first : found.sentence.number + 1]
    pattern = compile_lowered(pattern_of("instrument"))
    return any(pattern.search(sentence) for sentence in sentences)
