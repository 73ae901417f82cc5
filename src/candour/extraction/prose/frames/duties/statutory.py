"""What the law asks of every council, which no direction orders; and the action plan that it owes Ofsted after an inspection,
which binds whoever tells of it.

Source: the Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007: 70 working days.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found

OF_EVERY_COUNCIL = r"(?:local\s+authorit(?:y|ies)|(?:social\s+services|(?:local\s+)?education|children[’']s\s+services)\s+authorities|(?:all|every)\s+(?:local\s+|english\s+|other\s+)?(?:councils?|authorit(?:y|ies)))\b"
_RULES = (".must", ".should", ".is_required", ".requires", ".has_to")
_ACTION_PLAN = re.compile(
    r"\b(?:submit|send|provide|prepare|produce|publish|share)\b[^.;]{0,60}\b(?:action\s+plan|statement\s+of\s+action)\b",
    re.IGNORECASE,
)
_DUE = ("by", "before", "within", "until")
_OWED = re.compile(r"\bworking\s+days\b|\bOfsted\b|\bHMCI\b|\bchief\s+inspector\b", re.IGNORECASE)


_LAWFUL = (".must", ".should", ".is_required", ".requires", ".requiring_it", ".has_to")
_BY_LAW = re.compile(
    r"(?<!backed )(?<!enforceable )\b[Bb]y\s+law\b|\b(?:the|in)\s+law\s+(?:says|states|is|requires|demands|councils?|it|they|the)?|"
    r"\blegally\s+(?:required|obliged|bound|must|ha(?:s|ve)\s+to)\b|\bmust\s+legally\b|\bstatutory\s+guidance\b|\bregulations\s+(?:say|require)\b|"
    r"\b(?:statutory|legal)\s+(?:duty|obligation)\b|\bunder\s+an?\s+(?:general\s+)?duty\b|"
    r"\b(?:required|obliged|bound)\s+by\s+(?:law|statute|section\s|the\s+(?:[A-Z]\w+\s+){1,6}Acts?\b)"
)
_UNDER_ACT = re.compile(
    r"\W*(?:\d{1,2}[.)]\s+)?(?:[Uu]nder\s+)?(?:(?:[Ss]ection\s\S+\sof\s)?(?:[Tt]he\s+)?(?!Education\s+Act|Local\s+Government)(?:[A-Z]\w+\s+){1,6}Act(?:\s+\d{4})?),?\s+(?:(?:also\s+)?(?:requires|says)\b|(?:the\s+)?(?:councils?|authorit(?:y|ies)|it|they)\s)"
)
_OF_ORDER = re.compile(
    r"\b(?:commissioners?|advis[eo]rs?|ministers?|secretary\s+of\s+state|department|directions?|notices?|improvement\s+board)\b",
    re.IGNORECASE,
)
_OF_EVERY = re.compile(
    rf"\W*(?:\d[\d.]*\W+)?(?:[^,;.:]{{3,30}},\s+)?{OF_EVERY_COUNCIL}", re.IGNORECASE
)
_AS_LAW_DEMANDS = re.compile(r"\bas\s+(?:the\s+law|statute|regulations)\b|\bby\s+law\b")


def is_general_law(context: Context, start: int, must: int, end: int) -> bool:
    """Whether the clause from ``start``, which says at ``must`` what has to be done, tells of the law and of no order: *which
    by law must find enough places*; with a day it does in no direction or notice."""
    text = context.text.text
    if _OF_EVERY.match(text, start, must):
        return True
    told = _BY_LAW.search(text, start, must) or _UNDER_ACT.match(text, start, must)
    if not (told or _AS_LAW_DEMANDS.search(text, must, end)) or _OF_ORDER.search(text, must, end):
        return False
    return not (context.is_formal and any(d.relation in _DUE for d in context.dates_in(must, end)))


def is_of_law(context: Context, found: Found) -> bool:
    """Whether a phrase tells what the law asks of any council."""
    if not found.phrase.rule.endswith(_LAWFUL):
        return False
    must = found.match.start("must")
    return is_general_law(context, found.sentence.start, must, found.sentence.end)


def is_statutory_plan(context: Context, found: Found) -> bool:
    """Whether a duty is that action plan, which binds whoever tells of it."""
    if not found.phrase.rule.endswith(_RULES) or context.text.is_quoted(found.match.start()):
        return False
    must = found.match["must"]
    return _ACTION_PLAN.search(must) is not None and _OWED.search(must) is not None
