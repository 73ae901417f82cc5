"""What regulations ask of every council that an inspection found wanting: the action plan that it owes Ofsted.

Source: the Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007: 70 working days.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found

_RULES = (".must", ".should", ".is_required", ".requires", ".has_to")
_ACTION_PLAN = re.compile(
    r"\b(?:submit|send|provide|prepare|produce|publish|share)\b[^.;]{0,60}\b(?:action\s+plan|statement\s+of\s+action)\b",
    re.IGNORECASE,
)
_OWED = re.compile(r"\bworking\s+days\b|\bOfsted\b|\bHMCI\b|\bchief\s+inspector\b", re.IGNORECASE)


def is_statutory_plan(context: Context, found: Found) -> bool:
    """Whether a duty is that action plan, which binds whoever tells of it."""
    if not found.phrase.rule.endswith(_RULES) or context.text.is_quoted(found.match.start()):
        return False
    must = found.match["must"]
    return _ACTION_PLAN.search(must) is not None and _OWED.search(must) is not None
