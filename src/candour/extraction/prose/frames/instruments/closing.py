"""The page of a direction or notice that is over: *This direction is closed*, *no longer in force*, *Withdrawn*.

Source: wording of the department's publication pages for directions and improvement notices.
"""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.datelines import is_in_changes
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.page_rows import is_of_page
from candour.extraction.prose.text import Sentence

_OVER = (
    r"(?:closed|revoked|withdrawn|lifted|ended|(?:superseded|replaced)(?!\s+by\b)|expired|lapsed|come\s+to\s+an\s+end|"
    r"no\s+longer\s+(?:in\s+(?:force|place|effect|operation|use)|current|active|needed|applicable))"
)
_TELLS = re.compile(
    rf"\W*(?:(?:closed|withdrawn)\W+)?(?P<which>this|the)\s+(?:statutory\s+|improvement\s+)?(?P<noun>direction|notice|publication)\s+"
    rf"(?:(?:is|was|has)\s+(?:(?:now|therefore|since|formally|also|then|been|itself|accordingly)\s+)*{_OVER}|no\s+longer\s+applies|came\s+to\s+an\s+end)\b(?!\s+(?:if|when|unless|until|once)\b)",
    re.IGNORECASE,
)
# *These directions are now closed*, below those that a page lists.
_ALL_TOLD = re.compile(
    rf"\W*(?:these|both|all(?:\s+of)?(?:\s+these)?|the\s+above)\s+(?:statutory\s+|improvement\s+)?(?P<noun>direction|notice)s\s+(?:are|were|have)\s+"
    rf"(?:(?:now|therefore|since|formally|also|all|both|been)\s+)*{_OVER}\b(?!\s+(?:if|when|unless|until|once)\b)",
    re.IGNORECASE,
)
_LISTED = 8
_NEAR_BEFORE = 2
_SAYS_ONLY = re.compile(
    r"\W*(?:status:?\s+)?(?:now\s+)?(?:closed|revoked|withdrawn|lifted|no\s+longer\s+in\s+force)\W*",
    re.IGNORECASE,
)
_ENDED_ON = re.compile(
    r"\b(?:closed|revoked|withdrawn|lifted|ended|superseded|replaced|expired)\b(?:(?!\b(?:issued|given|made|dated)\b)[^.;]){0,60}(?<!\bof\s)(?<!\bof)\s?$",
    re.IGNORECASE,
)
# A page that binds nobody is about a paper, and is none itself.
_BINDS = frozenset({"must", "shall"})
_FOR = re.compile(
    r"(?:(?:improvement|statutory)\s+)?(?:notice|direction)\s+(?:for|on|against|in|at|concerning)\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
_FRONT = 30
_NOUNS = {"direction": "direction", "improvement_notice": "notice"}


def close_principal(context: Context, groups: list[list[Naming]], own: list[Naming] | None) -> None:
    """Lifts the instrument that a page is about where the page says that it is over and not since when.

    What is told of its end without a name of its own is the same instrument, and a revised one named there is another, that
    was issued. Where the day of the end is told, the end is a fact of its own.
    """
    if own is None or own[0].status == "proposed":
        return
    told = [one.number for one in context.text.sentences if _is_over(context, one, own[0].kind)]
    if not told:
        return
    others = [one for one in groups if one is not own and one[0].kind == own[0].kind]
    later = _find_later(context, own, others, told)
    if later:
        later[:] = [naming._replace(status="lifted") for naming in later]
        return
    for group in others:
        if _is_end(context, group, told):
            own += group
            groups.remove(group)
    is_dated = any(n.status == "lifted" and n.date for one in others for n in one)
    if is_dated or any(_tells_day(context, number) for number in told):
        own[:] = [naming for naming in own if naming.status != "lifted"] or own
        return
    own[:] = [naming._replace(status="lifted") for naming in own]
    for group in others:
        if group[0].status == "varied":
            group[:] = [naming._replace(status="issued") for naming in group]


def _find_later(
    context: Context, own: list[Naming], others: list[list[Naming]], told: list[int]
) -> list[Naming] | None:
    """The later paper of a page with two: *We gave a new notice on 7 January 2014. This notice was closed …*; ``None`` where
    *this* is the page's own."""
    text = context.text
    for number in told:
        match = _TELLS.match(text.sentences[number].text)
        if match is None or match["which"].lower() != "this":
            continue
        since, until = (
            text.sentences[max(number - _NEAR_BEFORE, 0)].start,
            text.sentences[number].start,
        )
        named = {
            n.start: g for g in (own, *others) for n in g if n.date and since <= n.start < until
        }
        last = named[max(named)] if named else own
        days = [
            min(str(n.date.value) for n in g if n.date)
            for g in (own, last)
            if any(n.date for n in g)
        ]
        is_later = len(days) == 2 and days[0] < days[1] and last[0].status in ("issued", "varied")
        return last if last is not own and is_later else None
    return None


def close_listed(context: Context, groups: list[list[Naming]]) -> None:
    """Lifts the papers that a page lists and then says to be over, without a day: *These directions are now closed*."""
    for sentence in context.text.sentences:
        match = _ALL_TOLD.match(sentence.text)
        if match is None or context.dates_in(sentence.start, sentence.end):
            continue
        kind = "direction" if match["noun"].lower() == "direction" else "improvement_notice"
        for group in groups:
            away = sentence.number - context.text.sentence_at(group[0].start).number
            if group[0].kind == kind and group[0].status == "issued" and 0 < away <= _LISTED:
                group[:] = [naming._replace(status="lifted") for naming in group]


def _is_end(context: Context, group: list[Naming], told: list[int]) -> bool:
    """Whether namings tell of nothing but an end without its day: where the page says it, or in the list of its changes."""
    if any(naming.status != "lifted" or naming.date for naming in group):
        return False
    start = group[0].start
    in_changes = is_in_changes(context.text, start)
    return in_changes or context.text.sentence_at(start).number in told


def _tells_day(context: Context, number: int) -> bool:
    """Whether a sentence that says a paper is over, or the next one, gives the day of its end: *It was replaced on 6 October*."""
    text = context.text
    match = _TELLS.match(text.sentences[number].text)
    if match and match["noun"].lower() == "publication":
        return False
    for sentence in text.sentences[number : number + 2]:
        for mention in context.dates_in(sentence.start, sentence.end):
            if _ENDED_ON.search(text.text, sentence.start, mention.start):
                return True
    return False


def _is_over(context: Context, sentence: Sentence, kind: str) -> bool:
    """Whether a sentence says that the paper which the page is about is over; *the direction* may be another in a paper itself."""
    if sentence.number < _FRONT and _SAYS_ONLY.fullmatch(sentence.text):
        return True
    match = _TELLS.match(sentence.text)
    if match is None or match["noun"].lower() not in (_NOUNS.get(kind), "publication"):
        return False
    if match["which"].lower() == "this" or is_of_page(context):
        return True
    return not context.text.words.hold(_BINDS)


def find_other_named(context: Context, naming: Naming) -> Party | None:
    """The council of *the notice for Thornsea was lifted*, on a page about another."""
    named = _FOR.match(context.text.text, naming.start, naming.end)
    near = context.parties_in(named.end(), named.end() + 1) if named else ()
    return next(
        (p for p in near if p.kind == "authority" and p.code not in (None, context.about)), None
    )
