"""The openings of lists that papers which order nothing have: what a plan says that will be done, what inspectors told a council
to do."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.lead_lines import Lead
from candour.extraction.prose.frames.duties.ministerial import is_ministerial
from candour.extraction.prose.frames.roles import name_council

_PLAN_SAYS = re.compile(
    r"\bplan\b[^;:]{0,220}\b(?:says|sets?\s+out|commits|promises|provides|means|pledges)\b(?:\s+(?:us|the\s+council|that|to|the\s+following))*\s*[:–—-]+\s*$",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:[Oo]ur\s+(?:[\w’'-]+\s+){0,3}?|[Tt]h(?:e|is)\s+(?:(?:draft|new|revised|council[’']s|agreed|children[’']s|services?)\s+){0,3}?(?:improvement|recovery|action)\s+)plan\b"
)
_WE_WILL = re.compile(
    r"(?:.*[.;:,]\s+)?(?:(?:[Ss]o|[Nn]ow|[Nn]ext|[Oo]ver\s+[^.;:,]{3,40}|[Bb]y\s+[^.;:,]{3,40}|[Ii]n\s+[^.;:,]{3,40}),?\s+)?[Ww]e\s+will(?:\s+(?:now|also|therefore|next))*\s*[:–—-]+\s*",
    re.DOTALL,
)
_AREAS = re.compile(
    r"(?:what|the\s+areas?(?:\s+(?:that|which))?)\s+we\s+(?:must|need\s+to|have\s+to|are\s+told\s+to)\s+(?:improve|do)\s*[:–—-]+\s*",
    re.IGNORECASE,
)
_BY_INSPECTORS = re.compile(
    r"\b(?:ofsted|inspectors?|inspectorate|the\s+report|the\s+review|reviewers|advis[eo]rs?)\s+(?:(?:also|has|have|had|then)\s+)*$",
    re.IGNORECASE,
)
_TOLD_TO = re.compile(
    r"\b(?:ofsted|inspectors?|inspectorate|the\s+(?:report|review|reviewers|commissioner|adviser))\s+(?:(?:also|has|have|had|then)\s+)*told\s+(?:us|(?:the|our|its)\s+(?:council|service)|it|them)\s+to\s*[:–—-]+\s*$",
    re.IGNORECASE,
)
_LEADS_ON = (":", "–", "—", "-")
_OWN = ("press_release", "email", "other", "minutes", "report")


def read_told(context: Context, words: str) -> Lead | None:
    """Such an opening, or ``None``."""
    if not words.rstrip().endswith(_LEADS_ON) or context.is_formal or is_ministerial(context):
        return None
    if _TOLD_TO.search(words):
        council = name_council(context, "who")
        return Lead("recommendation", council, False, "requirements.list", nominal=True)
    if context.kind not in _OWN:
        return None
    if _WE_WILL.fullmatch(words) or (_PLAN_SAYS.search(words) and _OURS.search(words)):
        return Lead("plan", {}, False, "requirements.list")
    if _AREAS.fullmatch(words.strip()):
        return Lead("recommendation", name_council(context, "who"), False, "requirements.list")
    return None


def is_told_by_inspectors(context: Context, words: str, at: int) -> bool:
    """Whether it is inspectors or a report who, before the verb ``at`` a place of a lead, tell somebody what to do."""
    return not context.is_formal and _BY_INSPECTORS.search(words[:at]) is not None
