"""The force of what is asked for, wanted or demanded without saying *must*: it hangs on who asks.

A notice or direction orders; a minister, an adviser, an inspector or a report recommends.
"""

import re
from collections.abc import Callable

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.ministerial import is_owed
from candour.extraction.prose.frames.duties.voices import ABOVE, ADVISERS, find_meant_by
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.frames.roles import find_actor
from candour.extraction.prose.kinds import ORDERS

MINISTERS = ("minister", "secretary_of_state", "prime_minister")
_NOTICES = re.compile(r"\b(?:notices?|directions?)\b", re.IGNORECASE)
_PAPERS = re.compile(
    r"\b(?:letter|report|review|ofsted|inspectors?|minister|commissioner|advis[eo]r)\b",
    re.IGNORECASE,
)


def _force_of_asking(context: Context, found: Found, _near: bool) -> str | None:
    """The force of *wants a board to be set up*: a notice or direction orders, a minister, adviser or report recommends."""
    subject = found.match["subject"].lower()
    if subject in ("notice", "direction"):
        return "order"
    if subject in ("i", "we"):
        return "recommendation" if context.kind == "letter" else None
    if subject in ("he", "she"):
        return _force_of_person(context, found)
    if subject == "it":
        before = context.text.sentences[max(found.sentence.number - 1, 0)].text
        if _NOTICES.search(before):
            return "order"
        return "recommendation" if _PAPERS.search(before) else None
    return "recommendation"


def _force_of_person(context: Context, found: Found) -> str | None:
    """The force of what *she* wants: a minister's letter orders, a minister or adviser recommends."""
    at = found.match.start("subject")
    whose = find_meant_by(context, found)
    if any(p.office in MINISTERS for p in whose):
        in_letter = "letter" in context.text.text[found.sentence.start : at]
        return "order" if in_letter else "recommendation"
    return "recommendation" if any(p.office in (*ABOVE, *ADVISERS) for p in whose) else None


def _force_of_asked(context: Context, found: Found, _near: bool) -> str | None:
    """The force of *is asked to*: of a council, in a paper that sets duties, or of what somebody owes to ministers."""
    if context.kind in (*ORDERS, "letter"):
        asked = " asked to " in found.match.group() and context.is_formal
        return "order" if asked else "recommendation"
    if is_owed(context, found):
        return "order"
    actor = find_actor(context, found.sentence, found.match.start())
    bound = actor is not None and actor.kind == "authority"
    return "recommendation" if bound and _PAPERS.search(found.sentence.text) else None


def _force_of_demand(context: Context, found: Found, near: bool) -> str | None:
    """The force of *demands that … be done*; *it* counts where it stands for a notice or direction."""
    subject = found.match["subject"].lower()
    if subject in ("he", "she"):
        return "recommendation" if _force_of_person(context, found) else None
    if subject == "it" and not (near and _takes_up_paper(context, found)):
        return None
    asks = found.match["verb"].lower().startswith(("ask", "request", "urg"))
    return "recommendation" if asks or not near else "order"


def _takes_up_paper(context: Context, found: Found) -> bool:
    """Whether *it* stands for a notice or direction: the sentence before, or the words before it, name one."""
    first = context.text.sentences[max(found.sentence.number - 1, 0)]
    return bool(_NOTICES.search(context.text.text, first.start, found.match.start()))


ASKED: dict[str, Callable[[Context, Found, bool], str | None]] = {
    "wants_it_done": _force_of_asking,
    "asks_for": _force_of_asking,
    "asking_for": _force_of_asking,
    "is_asked": _force_of_asked,
    "requires_it_done": _force_of_demand,
}
"""How strongly each of these rules binds, given the phrase and whether an instrument is named near it."""
