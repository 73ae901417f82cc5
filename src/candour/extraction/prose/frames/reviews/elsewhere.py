"""Reviews and visits that are none of a service for children: of another matter or place, and those that were called off."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found, names_subject

_OF = re.compile(r"\s+(?:of|into|at)\s+(?P<what>[^.;,:]{3,80})")
# Where inspectors come who inspect no council, and who inspects no services.
_PLACES = re.compile(
    r"\b(?:academy|schools?|college|nursery|hospital|prison|depot|town\s+hall|library|museum|leisure\s+centre|stadium|theatre|fire\s+(?:service|authority|brigade)|boundary\s+commission|mayor)\b",
    re.IGNORECASE,
)
_SERVICES = re.compile(
    r"\bservices\b|\bsocial\s+(?:care|work)|\bcouncil\b|\bauthority\b", re.IGNORECASE
)
_CALLED_OFF = (
    r"(?:cancel(?:led|s|ling)|call(?:ed|s|ing)\s+off|postpon(?:ed|es|ing)|abandon(?:ed|s|ing)|"
    r"suspend(?:ed|s|ing)|put\s+off|scrapp(?:ed|ing)|shelved?|did\s+not\s+(?:take\s+place|happen|go\s+ahead)|never\s+took\s+place)"
)
_OFF_AFTER = re.compile(
    rf"(?:(?!\b(?:and|but|after|because|although)\b)[^.;]){{0,100}}?\b{_CALLED_OFF}\b(?!\s+from\b)",
    re.IGNORECASE,
)
_OFF_BEFORE = re.compile(
    rf"\b{_CALLED_OFF}\s+(?:(?:the|its|their|a|an|this)\s+)?(?:[\w-]+\s+){{0,2}}$", re.IGNORECASE
)
_WAS_TO_BE = re.compile(
    r"(?:was|were|had\s+been|should)\s+(?:(?:due|meant|supposed|expected|intended)\s+)?(?:to\s+)?have\s+(?:been|taken)\b",
    re.IGNORECASE,
)
_SOON_BEFORE = 60


def is_of_other_matters(context: Context, found: Found) -> bool:
    """Whether what is reviewed or visited is told to be another matter (*of parking charges*), place or somebody's who does not inspect
    services, in a sentence that does not speak of children's services."""
    text, match, sentence = context.text.text, found.match, found.sentence
    of = _OF.match(text, match.end(), sentence.end)
    named = f"{match.group()} {of['what'] if of else ''}"
    if _PLACES.search(named) and not _SERVICES.search(named):
        return True
    if names_subject("own", sentence.text):
        return False
    lead = text[max(match.start() - _SOON_BEFORE, sentence.start) : match.start()]
    return names_subject("foreign", named) or bool(_PLACES.search(lead))


def is_called_off(context: Context, found: Found) -> bool:
    """Whether a review or visit did not take place: *was called off*, *postponed the visit*, *was to have taken place*."""
    text, match, sentence = context.text.text, found.match, found.sentence
    return bool(
        _OFF_AFTER.match(text, match.start(), sentence.end)
        or _OFF_BEFORE.search(text, sentence.start, match.start())
        or _WAS_TO_BE.search(text, match.start(), match.end())
    )
