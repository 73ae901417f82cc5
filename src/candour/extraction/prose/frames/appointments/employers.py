"""Whose post it is: the authority named beside it, or another one that appoints somebody of its own or is left."""

import re

from candour.authorities import find_mentions
from candour.extraction.before import Before
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.nominee import Nominee
from candour.extraction.prose.frames.appointments.posts import clause_end
from candour.extraction.prose.frames.phrases import Found

_EMPLOYED = re.compile(r"\s+(?:at|of|for|in)\s+(?:the\s+)?")
_AND = re.compile(r"\s+(?:and|&)\s+(?:the\s+)?")
_ASIDE = Before(
    r"[,(]\s*(?:who|whose|currently|formerly|previously|now|until|once|an?|the)\s[^,;.()]{0,120}$",
    reach=160,
)
_ARRIVED = re.compile(r"\b(?:joined|started|arrived|began|came|took)\b", re.IGNORECASE)
# Where no council of England is: *a new job as director in Jersey*.
_ABROAD = re.compile(
    r"\s+(?:in|at|for|of)\s+(?:the\s+)?(?:Jersey|Guernsey|Isle\s+of\s+Man|Wales|Scotland|(?:Northern\s+)?Ireland|Cardiff|Swansea|Newport(?!,\s+(?!Gwent|Wales|South\s)[A-Z]|\s+(?:Pagnell|on\s|Road))|Glasgow|Edinburgh|"
    r"Belfast|Australia|New\s+Zealand|Canada)\b"
)
_MINISTER = Before(
    r"\b(?:Secretary\s+of\s+State|Minister)\s+(?:hereby\s+|has\s+|also\s+)*$", reach=60
)
_NEAR, _NEXT = 60, 2


def find_employer(context: Context, nominee: Nominee) -> str | None:
    """The other authority that a post is named with: *director of Thornsea Borough Council*, *chief executive at Eastmarch*."""
    text, end = context.text.text, nominee.end
    worded = nominee.role is not None and text.endswith(nominee.role, 0, end)
    start = end - len(nominee.role or "") if worded else end
    near = [
        party
        for party in context.parties_in(start, min(end + _NEAR, len(text)))
        if party.kind == "authority" and party.named
    ]
    if not near or not worded:
        return None
    of_both = len(near) > 1 and _AND.fullmatch(text, near[0].end, near[1].start)
    if any(party.code == context.about for party in near[: 2 if of_both else 1]):
        return None
    led_in = near[0].start < end or _EMPLOYED.fullmatch(text, end, near[0].start)
    return near[0].code if led_in else None


def is_elsewhere(context: Context, found: Found, nominee: Nominee) -> bool:
    """Whether the post is one at another authority than the document's."""
    if context.about is None:
        return False
    if _ABROAD.match(context.text.text, nominee.end):
        return True
    if found.phrase.values["meaning"] in ("leave", "removed"):
        return _leaves_other(context, found)
    if _is_by_other(context, found):
        return True
    is_formula = found.match.group().lower() == "appoints"
    if is_formula and _MINISTER.search(context.text.text, 0, found.match.start()):
        return False
    end = clause_end(context, found.sentence, found.match.end())
    named = [
        p for p in context.parties_in(found.match.end(), end) if p.kind == "authority" and p.named
    ]
    if not named or any(
        p.code == context.about
        for p in context.parties_in(found.sentence.start, found.sentence.end)
    ):
        return False
    text = context.text.text
    return any(
        p.code != context.about
        and re.search(r"\b(?:at|of|in|for|to)\s+(?:the\s+)?$", text[max(p.start - 10, 0) : p.start])
        and p.start - nominee.end < 12
        and not _ASIDE.search(text, found.match.end(), min(p.start, nominee.end))
        for p in named
    )


def has_arrived(found: Found) -> bool:
    """Whether somebody has come to the post by which they are known: *Ada Bell, director of people, who joined last year*."""
    is_holder = found.phrase.values.get("asks") == "holder"
    return is_holder and _ARRIVED.search(found.match.group()) is not None


def drop_present_post(context: Context, found: Found, nominee: Nominee) -> Nominee:
    """A nominee without the post that they hold elsewhere: *replaced by Ada Bell, director of education at Eastmarch*."""
    person, role = nominee.person, nominee.role
    values = found.phrase.values
    takes_up = values["meaning"] in ("appoint", "take_up") and not has_arrived(found)
    if person is None or role is None or role != person.role or not takes_up:
        return nominee
    named = [mention.authority.code for mention in find_mentions(role)]
    is_other = context.about is not None and named and context.about not in named
    return nominee._replace(role=None) if is_other else nominee


def _leaves_other(context: Context, found: Found) -> bool:
    """Whether the authority that somebody leaves is another one: *left Thornsea Borough Council in 2012*."""
    end = found.match.end()
    left = next(iter(context.parties_in(end, min(end + _NEXT, found.sentence.end))), None)
    return left is not None and left.kind == "authority" and left.code != context.about


def _is_by_other(context: Context, found: Found) -> bool:
    """Whether another authority appoints somebody to a post of its own: *Thornsea has appointed a director*."""
    near = context.party_before(found.match.start(), since=found.sentence.start)
    if found.phrase.values["voice"] != "object" or near is None or near.kind != "authority":
        return False
    rest = context.parties_in(found.sentence.start, found.sentence.end)
    names_own = any(party.code == context.about for party in rest)
    is_next = not context.text.text[near.end : found.match.start()].strip(" ,")
    return is_next and near.named and near.code != context.about and not names_own
