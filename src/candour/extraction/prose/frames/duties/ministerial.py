"""Letters of ministers and their departments: what they tell their reader to do binds, however politely it is put.

*I expect you to …* and *She has been asked to …* are orders there, and so is *You should …* of what is owed to the writer
or done under a direction or notice; what else *you should* do, and what the writer only asks for, invites or would like, is a
recommendation.
"""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.council_voices import is_of_council
from candour.extraction.prose.frames.duties.actors import GIVERS
from candour.extraction.prose.frames.duties.parliament import is_told_to_parliament
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.frames.roles import find_actor

_OFFICES = ("minister", "secretary_of_state", "prime_minister", "department", "government")
_LETTERHEAD = re.compile(
    r"(?i:\b(?:minister|(?:under[- ]?)?secretary)\s+(?:of\s+state\b|for\s+(?:children|education|vulnerable|schools|health|families))|\bdepartment\s+(?:for|of)\s+(?:education|health|children)|"
    r"\bsocial\s+services\s+inspectorate\b|\bchildren[’']s\s+minister\b)|\bDf(?:E|ES|CSF)\b|\bDCSF\b"
)
_OTHERS = re.compile(
    r"\bDear\s+(?:Secretary\s+of\s+State|Minister)\b|(?i:\b(?:to|for)\s+the\s+(?:secretary\s+of\s+state|minister)\b)|\b(?:[Cc]ommissioner|[Aa]dvis[eo]r)[’']?s?\s+(?:report|advice)\s+to\b|^\W*(?:Ofsted|HMI)\b"
)
_HEAD = 220
_TAIL = 260
_TIMED = ("by", "before", "until", "within", "every")
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_INSPECTORS = re.compile(r"\W*(?:Ofsted|HMI)\b")
_DIRECTED = re.compile(
    r"\b[Ss]ecretary\s+of\s+[Ss]tate\b[^.;:]{0,60}?\s(?:hereby\s+)?directs\s+(?:that\b|(?:the\s+)?[A-Z][^.;:]{2,80}?(?:as\s+follows|\s(?:that|to))\s*[:–—.-])"
)
ASKING = (".ask_you", ".expects_to", ".expects_paper")
_BINDING = re.compile(r"\b(?:expect|look\s+to|require|want|insist)\b", re.IGNORECASE)


_OWED = re.compile(
    r"\bto\s+(?:(?P<me>me|my\s+(?:officials|department))|ministers|the\s+(?:minister|education\s+secretary|secretary\s+of\s+state|department\s+for\s+education|government))\b",
    re.IGNORECASE,
)


_ABOVE = re.compile(
    r"(?:also\s+|then\s+)?(?:report|write|account|answer|reply|advise|update|brief|give|send|submit|provide|present|deliver)\b[^.;]{0,60}?\b(?:me|my\s+(?:officials|department)|ministers|"
    r"the\s+(?:(?:children[’']s\s+)?minister|education\s+secretary|secretary\s+of\s+state|department|dfe))\b",
    re.IGNORECASE,
)
_LET_US = re.compile(
    r"\blet\s+(?:me|us|my\s+(?:officials|department)|the\s+department|ministers)\s+(?:have|know|see)\b",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:under|(?:to\s+|in\s+order\s+to\s+)?comply(?:ing)?\s+with|in\s+accordance\s+with|as\s+required\s+by|in\s+line\s+with)\s+(?:the|this|my|that|its|the\s+terms\s+of\s+the)\s+(?:enclosed\s+|attached\s+|statutory\s+|improvement\s+|revised\s+)*(?:direction|notice|order)s?\b",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"\b(?:direction\s+(?:was|has|given|issued|of|to|under|dated|requires)|improvement\s+notice)\b"
)


def gives_orders(context: Context, name: str) -> bool:
    """Whether a name is that of a minister, a department, an inspectorate or the order itself, whom no order binds."""
    if GIVERS.match(name):
        return True
    return context.is_formal and any(
        p.name == name and p.office in _OFFICES for p in context.parties
    )


def is_promised(context: Context, who: dict[str, Any], lead: tuple[int, int], end: int) -> bool:
    """Whether a clause says what whoever orders does, or what another council *will* do, at no given time: it binds neither.

    ``lead`` is the span of the words before what has to be done, which reach to ``end``.
    """
    if GIVERS.match(str(who.get("who", ""))):
        return True
    is_other = who.get("who_code") not in (None, context.about)
    if not is_other or not context.text.text[lead[0] : lead[1]].rstrip().endswith(" will"):
        return False
    return not any(one.relation in _TIMED for one in context.dates_in(lead[1], end))


def is_owed(context: Context, found: Found) -> bool:
    """Whether what somebody will do is owed to whoever ordered it: *She will report to me by …* in a minister's letter."""
    to = _OWED.search(found.match["must"])
    if to is None or to["me"] is None or context.kind == "letter":
        return to is not None
    return is_told_to_parliament(context) and not context.text.is_quoted(found.match.start())


def is_owed_above(context: Context, found: Found) -> bool:
    """Whether somebody *must report to me* or to ministers on a page that tells of a direction or notice: nobody else can order it."""
    if not found.phrase.rule.endswith(".must") or context.kind == "letter":
        return False
    is_owed_to_them = _ABOVE.match(found.match["must"]) is not None
    return (
        is_owed_to_them
        and not context.text.is_quoted(found.match.start())
        and _INSTRUMENT.search(context.text.lowered) is not None
    )


def is_demanded(found: Found) -> bool:
    """Whether what a minister's letter says *should* be done is no advice: an account owed to whoever wrote it, or what a
    direction or notice orders."""
    return bool(
        _ABOVE.search(found.match["must"])
        or _LET_US.search(found.match["must"])
        or _UNDER.search(found.sentence.text)
    )


def is_ministerial(context: Context) -> bool:
    """Whether the document is a letter that a minister, a department or its inspectorate wrote, and not one to ministers."""
    if context.kind != "letter":
        return False
    writer = find_writer(context)
    text = context.text.text
    if writer is not None and writer.office:
        opening = text.partition("\n")[0]  # an official of the department writes on its paper
        is_official = not is_of_council(writer) and _LETTERHEAD.match(opening)
        return writer.office in _OFFICES or bool(is_official)
    head, tail = text[:_HEAD], text[-_TAIL:]
    if _OTHERS.search(head):
        return False
    return bool(_LETTERHEAD.search(head) or (writer is None and _LETTERHEAD.search(tail)))


def may_order(context: Context) -> bool:
    """Whether the document is a letter of somebody who may tell the council what to do: of nobody in the council itself."""
    writer = find_writer(context) if context.kind == "letter" else None
    return context.kind == "letter" and not (writer and is_of_council(writer))


def is_told(context: Context, found: Found) -> bool:
    """Whether it is a minister, a department or the government who tells somebody what to do, as news reports it."""
    actor = find_actor(context, found.sentence, found.match.start())
    return actor is not None and actor.office in (*_OFFICES, "ministers", "childrens_minister")


def binds(context: Context, found: Found) -> bool:
    """Whether a wording that asks, in another letter a recommendation, is an order: of *you*, in a minister's letter. What a letter
    expects beside the direction that comes with it is none."""
    rule = found.phrase.rule.partition(".")[2]
    if (
        rule == "asked_him"
        and _YOU.fullmatch(found.match["who"])
        and _INSPECTORS.match(context.text.text)
    ):
        return True
    if rule not in _RULES or not is_ministerial(context):
        return False
    if found.phrase.rule.endswith(ASKING) and find_directed(context) is not None:
        return False
    return _RULES[rule].search(found.match.group()) is not None


def find_directed(context: Context) -> int | None:
    """Where a direction that stands in the same document as its letter sets out what it directs; ``None`` without one."""
    directed = _DIRECTED.search(context.text.text) if context.kind == "letter" else None
    return directed.end() if directed else None


_NOTHING_NEEDED = re.compile("")
_RULES = {
    "ask_you": _BINDING,
    "is_asked": re.compile(r"\basked\b"),
    "asked_him": _NOTHING_NEEDED,
    "expects_paper": _NOTHING_NEEDED,
    "expects_to": _BINDING,
    "grateful_for": re.compile(r"^(?!helpful)", re.IGNORECASE),
    "grateful_by": _NOTHING_NEEDED,
    "unless_has": _NOTHING_NEEDED,
}
