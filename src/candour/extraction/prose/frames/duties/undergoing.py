"""Clauses in which the subject itself need do nothing: *The partnership must run for 18 months*, *The chair must be appointed
by June*. They bind whoever is named as doing it, and in a direction or notice, where nobody is, the council.
"""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import first_party, name_council, name_span, name_worded
from candour.extraction.prose.kinds import ORDERS

_DONE = (
    r"(?!(?:asked|required|invited|instructed|expected|directed|told|involved|represented|prepared|satisfied|committed|engaged(?!\s+to\b)|"
    r"guided|informed|determined|allowed|permitted|entitled|consulted|convinced|concerned|focus(?:s)?ed)\b)"
    r"(?:\w+(?:ed|en)|held|kept|made|sent|met|put|set|run|led|drawn|paid|built|brought|shown|found|left|done|known|understood|borne|let|"
    r"spent|cut|split|told)"
)
_PASSIVE = re.compile(rf"(?:not\s+)?be\s+(?:(?:\w+ly|also|then|first|again)\s+)?{_DONE}\b", re.I)
_HOLDS = re.compile(
    r"(?:not\s+)?(?:be\s+(?:in\s+(?:place|post|operation|force)|up\s+and\s+running|operational|independent|subject|complete|under\s+way)\b|"
    r"run\s+(?:for|until|from|to)\b|last\b|take\s+(?:place|effect)\b|happen\b|come\s+(?:into|to)\b|exist\b|meet\s+the\s+(?:standard|need)|"
    r"(?:begin|start|end|finish|follow)(?=\s+(?:no|not|by|on|in|within|from|before|after|at|as)\b|[.,;]|$)|"
    r"(?:stay|remain|continue)(?!\s+(?:to|their|its|his|her|with\s+(?:their|its)|working)\b))",
    re.I,
)
_HEAD = re.compile(
    r"(?P<head>[\w’'-]+)(?=\s+(?:of|for|by|with|in|to|from|at|on|between|which|that|who|under|set)\b|\s*[,(]|\s*$)"
)
_THINGS = re.compile(
    r"(?:meetings?|reports?|reviews?|plans?|agreements?|contracts?|strateg(?:y|ies)|proposals?|arrangements?|posts?|letters?|functions|"
    r"records?|powers|terms|audits?|targets?|costs?|advice|recommendations?|cases?|caseloads?|visits?|appointments?|membership|constitution|"
    r"minutes|assessments?|training|supervision|data|figures|oversight|intervention|programme|framework|performance|progress|practice|quality|standards?|timeliness|rates?|numbers?|proportions?|shares?|percentages?|vacanc(?:y|ies)|turnover|backlogs?|(?:re-?)?referrals?)",
    re.I,
)
# Staff who *must have supervision monthly* are given it.
_STAFF = re.compile(
    r"\b(?:workers?|managers?|staff|practitioners?|members?|councillors?|governors?|employees)\b",
    re.I,
)
_IS_GIVEN = re.compile(
    r"(?:have|receive|get)\s+(?:[\w,’'-]+\s+){0,8}?(?:supervision|training|induction|appraisals?|briefings?)\b",
    re.I,
)
_NOBODY = re.compile(r"(?:no|neither)\s", re.I)
_NEXT_BY = re.compile(
    r"be\s+(?!(?:agreed|approved|endorsed|chaired|led)\b)\w+(?:ed|en|id|et|t)\s+(?:in\s+full\s+)?by\s+",
    re.I,
)
_LATER_BY = re.compile(
    r"(?<!,\sto\s)\bbe\s+(?:\w+ly\s+)?(?!(?:agreed|approved|endorsed|accepted|chaired|led|signed|cleared|appointed|nominated|chosen|required|determined|set|specified)\b)"
    rf"{_DONE}\b[^,;.]{{0,50}}?\sby\s+(?P<agent>(?:(?:the|an?|any|its|each|their)\s+|(?=(?:[\w-]+\s+){{0,2}}?(?:managers|auditors|officers|practitioners|reviewers|social\s+workers)\b))(?:[\w’'-]+\s+){{0,4}}?(?P<noun>(?:chief\s+)?[\w’'-]+))"
    r"(?=\s+(?:at|in|on|by|each|every|within|once|twice|before|no|not|and|from|to|after|without|until|unless|except|monthly|weekly|quarterly|annually|yearly|who)\b|\s*[.,;]|\s*$)",
    re.I,
)
_RELATED = re.compile(r"\b(?:which|that|who|whom|whose|how|where|whether|when)\b", re.I)
_WORKER = re.compile(r"(?:workers?|nurses?|inspectors?|reviewers?|auditors?)", re.I)
_OF_ANOTHER = re.compile(
    r"(?:(?:the|an?|any|each|every|his|her)\s+)?(?:[\w-]+\s+){0,3}?(?:reports?|advice|(?:commissioner|advis[eo]r|chair)s?[’'](?:s\b)?|secretary|department|ofsted|(?:commissioner|advis[eo]r)\s+(?:\w+\s+){1,2}(?:remain|stay|be\s+appointed))\b",
    re.I,
)
_OWNED = re.compile(
    r"(?P<owner>(?:the\s+|an?\s+)?[\w’'-]+(?:\s+[\w-]+){0,4}?)[’']s?\s+(?:\w+\s+){0,2}?(?:reports?|advice|views|recommendations?|assessment)\b",
    re.I,
)
_HANDED = re.compile(r"be\s+(?:given|submitted|sent|delivered|provided|made|received|with)\b", re.I)


def is_acted_on(who: str, must: str) -> bool:
    """Whether the subject that ``who`` words only has something done to it, is a thing, or is nobody at all."""
    head = _HEAD.search(who)
    if head and head["head"].lower() in ("council", "authority"):
        return False
    if _NOBODY.match(who):
        return True
    if head and _THINGS.fullmatch(head["head"]):
        return True
    if _IS_GIVEN.match(must) and _STAFF.search(who):
        return True
    return bool(_PASSIVE.match(must) or _HOLDS.match(must))


def find_agent(context: Context, start: int, end: int) -> dict[str, Any] | None:
    """Who acts where the words of a duty are passive: *the costs must be met by the council*."""
    text = context.text.text
    passive = _NEXT_BY.match(text, start, end)
    if passive:
        party = first_party(
            context, passive.end(), passive.end() + 60, kinds=("authority", "office")
        )
        if party and party.start - passive.end() < 5:
            return name_worded(context, "who", party)
    later = _LATER_BY.search(text, start, end)
    if later is None or _RELATED.search(text, start, later.start()):
        return None
    acts = compile_piece(_ACTORS).fullmatch(later["noun"]) or _WORKER.fullmatch(later["noun"])
    return name_span(context, *later.span("agent"), field="who", as_worded=True) if acts else None


def find_owner(context: Context, start: int, match: re.Match[str]) -> dict[str, Any] | None:
    """Whose report or advice it is that has to be given: *the Commissioner's advice is to be given by 29 May*."""
    must = match.start("must")
    if not _HANDED.search(match["must"]):
        return None
    text = context.text.text
    owned = _OWNED.match(text, start, must) or _OWNED.match(text, must, match.end("must"))
    return name_span(context, *owned.span("owner"), field="who", as_worded=True) if owned else None


_ACTORS = str(load_words("requirements", "actors")["pattern"])


def bind_council(context: Context, drafts: list[Draft]) -> None:
    """Gives the council what its direction or notice orders without a word of who is to do it, but for what others write."""
    if context.kind not in ORDERS:
        return
    for draft in drafts:
        if draft.force == "order" and not draft.who and not _OF_ANOTHER.match(draft.must):
            draft.who = name_council(context, "who")
