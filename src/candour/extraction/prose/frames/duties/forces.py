"""The force of a duty: an order only when an instrument orders it, else a recommendation, a motion or a plan.

What somebody merely thinks ought to be done (*we must do better*) has none and is no requirement.
"""

import re
from collections.abc import Callable

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actors import GIVERS, pattern_of
from candour.extraction.prose.frames.duties.advice_told import is_advised, is_told_by_adviser
from candour.extraction.prose.frames.duties.asked import ASKED
from candour.extraction.prose.frames.duties.dated_forces import BY_WHICH, WOULD, is_timed
from candour.extraction.prose.frames.duties.lay_voices import (
    COUNCILLORS,
    LAY,
    LAY_SAYS,
    MEMBERS,
)
from candour.extraction.prose.frames.duties.lost_motions import is_only_moved
from candour.extraction.prose.frames.duties.mere_tellings import (
    MODALS,
    asks_no_act,
    is_mere,
    is_unbinding,
)
from candour.extraction.prose.frames.duties.ministerial import (
    binds,
    is_demanded,
    is_ministerial,
    is_owed,
    is_owed_above,
    is_told,
    may_order,
)
from candour.extraction.prose.frames.duties.parliament import is_told_to_parliament
from candour.extraction.prose.frames.duties.told_letters import is_written_by_minister
from candour.extraction.prose.frames.duties.told_orders import is_of_sent, is_told_of_order
from candour.extraction.prose.frames.duties.voices import (
    FOR_WRITERS,
    LED,
    ORDERING,
    is_advice,
    is_asked_by_council,
    is_from_above,
    is_given_by_adviser,
    is_only_possible,
    is_own_request,
    is_reported,
    is_said_below,
    is_said_by_adviser,
    is_said_from_above,
    is_set_out,
    tells_of_motion,
)
from candour.extraction.prose.frames.phrases import Found, compile_lowered

_INSTRUMENT_REACH, _FRONT = 3, 2000
_COURT = re.compile(
    r"\b(?:judges?|(?:high|crown|county|family|appeal)\s+court|court(?:\s+of\s+appeal)?|tribunal|coroner|magistrates?|ombudsman|information\s+commissioner)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_UNDER_WHICH = re.compile(
    r"\b(?:direction|notice|order)\b[^.;]{0,60}\bunder\s+which\b", re.IGNORECASE
)
_OVER = re.compile(r"\b(?:lifted|revoked|ended|expired|withdrawn|no\s+longer)\b", re.IGNORECASE)
_INVERTED = re.compile(
    r"(?:the|an?|it|this|that|there|its|any|no|progress|matters|things|improvements?|services)\s",
    re.IGNORECASE,
)
_YOU_LAST = re.compile(
    r"\b(?:[Yy]ou|[Yy]our\s+(?i:council|authority|board|chief\s+executive|director|officers|cabinet))\s+(?:yourself\s+|personally\s+|now\s+|also\s+)?$"
)
_DECIDED = re.compile(
    r"\b(?:decision|decided|determined|ruled|satisfied|persuaded|accepts?|accepted)\s+(?:\w+\s+){0,2}?that\s+[^.;]{0,70}$",
    re.IGNORECASE,
)
_MOVED = ("requires", "requiring_it", "recommends_to")
_MOTION = re.compile(r"\b(?:motion|resolution|amendment)\b[^.;:]{0,60}$", re.IGNORECASE)
_OPTION = re.compile(
    r"\b(?:options?|possibilit(?:y|ies)|arguments?|suggestions?|proposals?|question)\b[^.;:]{0,60}\s(?:is|was|are|were)\s+(?:that|whether)\b[^.;:]*$",
    re.IGNORECASE,
)
_OF_LETTERS = ("ask_you", "expects_to", "grateful_if", "grateful_for", "please")
_TO_MINISTERS = re.compile(r"\bDear\s+(?:Secretary\s+of\s+State|Minister)\b")
_RECOMMENDS_THAT = re.compile(
    r"\b(?:recommend(?:s|ed|ing|ations?)?|advis(?:es?|ed|ing)|suggest(?:s|ed|ing)?|propos(?:es?|ed|ing))\b[^.;]*?\bthat\b",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(r"\b(?:ask(?:s|ed)|call(?:s|ed))\s+for\b", re.IGNORECASE)
_OF_THOSE_ABOVE = ("expects_to", "expects_help", "is_expectation")
_WISHES = re.compile(r"will\s+(?:also\s+)?(?:want|wish)\b")
_GRANTED = re.compile(
    r"\b(?:I|[Ww]e)\s+(?:(?:do|also|fully|well|quite|can)\s+)*(?:recogni[sz]e|know|understand|appreciate|accept|acknowledge|realise|(?:am|are)\s+(?:aware|conscious))\s+(?:\w+\s+)?that\b[^.;:]*$"
)


def find_force(context: Context, found: Found) -> str | None:
    """The force of the duty that a phrase tells, or ``None`` when it is only somebody's opinion."""
    rule = found.phrase.rule.partition(".")[2]
    lead = context.text.text[found.sentence.start : found.match.start()]
    if _COURT.search(lead):
        return None
    told, must = found.match.group(), found.match["must"]
    is_empty = asks_no_act(rule, told, must) or is_unbinding(rule, lead, must)
    if is_empty or is_mere(context, rule, lead, told):
        return None
    official = context.is_formal
    near = official or _names_instrument(context, found)
    if rule in _OF_LETTERS and _TO_MINISTERS.search(context.text.text, 0, _FRONT):
        return None
    needed = found.phrase.values.get("context")
    if needed and not _stands_in(context, found, str(needed), near=near):
        return None
    if rule in MODALS:
        return _force_of_modal(context, found, rule, near=near, official=official)
    if rule in _MOVED and _is_moved(context, found, lead):
        return "motion"
    if rule == "recommends_to":
        return _force_of_urging(context, found, lead, near=near)
    is_own = official and rule == "is_to" and found.match.group()[:2].lower() in ("is", "ar")
    if rule in _TOLD and not is_own and not _TOLD[rule](context, found):
        return None
    if rule in ("requires", "requiring_it", "is_required") and is_only_possible(
        lead, found.match.group()
    ):
        return None
    return _force_of_phrase(context, found, rule, near=near)


def _is_moved(context: Context, found: Found, lead: str) -> bool:
    """Whether a motion or the members of a council are who asks for it."""
    by_members = found.phrase.rule.endswith(".requires") and COUNCILLORS.search(lead)
    return bool(by_members or _MOTION.search(lead) or tells_of_motion(context, found, lead))


def _force_of_urging(context: Context, found: Found, lead: str, *, near: bool) -> str | None:
    """The force of *asked the council to …*: a motion of members, nothing by campaigners or by the council itself."""
    if near and ORDERING.search(lead):
        return "order"
    if MEMBERS.search(lead):
        return "motion"
    if GIVERS.match(found.match["who"]) or is_own_request(context, found, lead):
        return None
    if is_asked_by_council(context, found) or LAY.search(lead):
        return None
    return "recommendation"


def _stands_in(context: Context, found: Found, needed: str, *, near: bool) -> bool:
    """Whether a phrase stands where it counts: in a letter, an order, near an instrument, behind *asked for*."""
    if needed == "instrument":
        is_none = found.phrase.rule.endswith(".none_may") and is_ministerial(context)
        return near or is_none or is_owed(context, found)
    if needed in ("letter", "letter or report"):
        is_letter = context.kind in needed.split(" or ")
        return is_letter or (
            is_told_to_parliament(context) and not context.text.is_quoted(found.match.start())
        )
    if needed == "sent":
        return is_of_sent(context, found)
    if needed == "minister":
        return context.is_formal or is_ministerial(context)
    if needed == "plan":
        return context.kind == "improvement_plan"
    if needed == "follows":
        lead = context.text.text[found.sentence.start : found.match.start()]
        return bool(_ASKED_FOR.search(lead))
    if needed == "advised":
        return bool(_RECOMMENDS_THAT.search(lead_of(context, found)))
    return context.is_formal


def _force_of_phrase(context: Context, found: Found, rule: str, *, near: bool) -> str | None:
    if rule in ("requiring_it", "is_required") and is_told_by_adviser(context, found):
        return "recommendation"
    if rule in ("requiring_it", "ordered_should") and not (near or is_told(context, found)):
        return None
    if binds(context, found):
        return "order"
    if rule in ASKED:
        return ASKED[rule](context, found, near)
    if rule == "asks_that" and LAY.search(lead_of(context, found)):
        return None
    if rule in _OF_THOSE_ABOVE and not is_from_above(context, found):
        return None
    if rule == "given_until" and is_given_by_adviser(context, found):
        return "recommendation"
    if rule in ("is_required", "requires") and not (near or is_ministerial(context)):
        return "recommendation" if context.kind in FOR_WRITERS else "order"
    return str(found.phrase.values["force"])


def _force_of_modal(
    context: Context, found: Found, rule: str, *, near: bool, official: bool
) -> str | None:
    quoted = context.text.is_quoted(found.match.start()) or is_set_out(context, found)
    if rule == "has_to":
        return _force_of_having(context, found, quoted=quoted, official=official)
    if _is_only_said(context, found, rule, official=official):
        return None
    if _addresses(context, found) and is_ministerial(context):
        return "order" if rule == "must" or is_demanded(found) else "recommendation"
    if rule == "must" and not official and is_said_by_adviser(context, found):
        return "recommendation"
    if rule == "should" and not quoted and is_advised(context, found):
        return "recommendation"
    if rule == "should" and not quoted and is_written_by_minister(lead_of(context, found)):
        return "order" if is_demanded(found) else "recommendation"
    if not near and (quoted or context.kind not in FOR_WRITERS):
        return None
    if (
        rule == "must"
        and quoted
        and context.kind == "press_release"
        and not is_timed(context, found)
    ):
        return None  # what a minister is quoted as saying to the press exhorts
    if rule == "must":
        return "order" if near or is_ministerial(context) else "recommendation"
    return "order" if official else "recommendation"


def _is_only_said(context: Context, found: Found, rule: str, *, official: bool) -> bool:
    """Whether a *must* or *should* is what somebody said, reported or decided, and orders nothing."""
    lead = lead_of(context, found)
    if LAY_SAYS.search(lead) or is_only_moved(context, lead):
        return True
    if rule == "should":
        return bool(
            _INVERTED.match(found.match["must"]) or _DECIDED.search(lead) or _OPTION.search(lead)
        )
    if _GRANTED.search(lead):
        return True
    return is_reported(lead) if official else is_said_below(context, found)


def lead_of(context: Context, found: Found) -> str:
    """The words of the sentence before a phrase."""
    return context.text.text[found.sentence.start : found.match.start()]


def _addresses(context: Context, found: Found) -> bool:
    """Whether *you* are the subject: *You should …*."""
    return bool(_YOU_LAST.search(lead_of(context, found)))


def _force_of_having(context: Context, found: Found, *, quoted: bool, official: bool) -> str | None:
    """The force of *has to* and *needs to*: in the news somebody who may ask it of a council must say so."""
    lead = context.text.text[found.sentence.start : found.match.start()]
    verb = found.match.group().lower()
    needs, past = "need" in verb[:12], verb.startswith("had")
    told = not quoted and is_told_of_order(context, found)
    if WOULD.search(lead):
        return None
    if _WISHES.match(verb) and is_ministerial(context):
        return "recommendation" if _addresses(context, found) and not quoted else None
    if (official and not past) or (told and (not needs or LED.search(found.sentence.text))):
        return "order"
    if not quoted and _UNDER_WHICH.search(lead) and not _OVER.search(found.sentence.text):
        return "order"
    if quoted or past or BY_WHICH.search(lead):
        return None
    if _addresses(context, found) and is_ministerial(context):
        return "order"
    written = context.kind in FOR_WRITERS or is_said_from_above(context, found)
    return "recommendation" if written else None


def _names_instrument(context: Context, found: Found) -> bool:
    number = found.sentence.number
    sentences = context.text.lowered_sentences[max(number - _INSTRUMENT_REACH, 0) : number + 1]
    pattern = compile_lowered(pattern_of("instrument"))
    return is_owed_above(context, found) or any(map(pattern.search, sentences))


_TOLD: dict[str, Callable[[Context, Found], bool]] = {
    "is_to": lambda context, found: (
        (may_order(context) and found.match.group()[:2].lower() in ("is", "ar"))
        or is_told_of_order(context, found)
    ),
    "suggests": is_advice,
}
