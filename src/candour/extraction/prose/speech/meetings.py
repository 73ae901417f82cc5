"""What a meeting was told, as its minutes say: *Members were told that …*, *The Director circulated a letter from …*."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.channels import named_paper_pattern
from candour.extraction.prose.speech.papers import name_paper
from candour.extraction.prose.speech.subjects import find_subject
from candour.extraction.prose.text import Sentence
from candour.facts import Disclosure
from candour.facts.events import Audience

_TOLD = re.compile(
    r"\b(?P<whom>[Mm]embers|[Cc]ouncillors|[Tt]he (?:[\w’'-]+ ){0,5}?(?:committee|panel|commission|cabinet|scrutiny board))\b(?! member)"
    r"(?: of the (?:committee|panel|commission|board))? (?:was|were) (?:also |then |further )?(?:told|informed|advised|notified)"
    r" that (?P<what>[^.;]{10,})",
    re.IGNORECASE,
)
_LAID = re.compile(
    r"\b(?:circulated|tabled|distributed|handed (?:out|round)|passed round|shared) (?:in confidence |at the meeting |to (?:the )?[Mm]embers )?(?=(?:the|an?|copies of|his|her|its|their)\b)"
)
_PAPER_NEXT = re.compile(r"(?:[\w’'-]+ ){1,6}$")
_TO_WHOM = re.compile(r"\s(?:with|to)\s+(?!(?:the\s+)?(?:meeting|committee|panel|members)\b)")
_CABINET = re.compile(r"\b(?:cabinet|executive)\b", re.IGNORECASE)
_SCRUTINY = re.compile(r"\b(?:scrutiny|committee|panel|commission|full council)\b", re.IGNORECASE)
_HEAD, _NEAR = 300, 70


def find_told_at_meeting(context: Context) -> Iterator[Disclosure]:
    """What came before the meeting whose minutes the document is, in order of kind and place."""
    if context.kind != "minutes":
        return
    text = context.text.text
    own = _whose_meeting(context)
    for match in _TOLD.finditer(text):
        if not context.text.is_quoted(match.start()):
            to: Audience = "executive" if _CABINET.search(match["whom"]) else own
            what = " ".join(match["what"].split())
            yield _make(context, match.start(), "told", what, to, None)
    for match in _LAID.finditer(text):
        sentence = context.text.sentence_at(match.start())
        subject = find_subject(context, sentence, match.start())
        end = min(match.end() + _NEAR, sentence.end)
        paper = named_paper_pattern().search(text, match.end(), end)
        if paper and _is_told_elsewhere(context, sentence, paper.end()):
            continue
        if subject and paper and _PAPER_NEXT.fullmatch(text, match.end(), paper.start()):
            what = name_paper(text, paper)
            yield _make(context, match.start(), "sent", what, own, subject.name)


def _is_told_elsewhere(context: Context, sentence: Sentence, end: int) -> bool:
    """Whether a paper was given to somebody named, or on a day of its own, and so not laid before the meeting."""
    to_whom = _TO_WHOM.search(context.text.text, end, sentence.end)
    days = context.dates_in(sentence.start, sentence.end)
    return bool(to_whom) or any(day.relation == "on" and day.date.value for day in days)


def _whose_meeting(context: Context) -> Audience:
    """The audience that sat: the cabinet where the head of the minutes names it and no committee."""
    head = context.text.text[:_HEAD]
    return "executive" if _CABINET.search(head) and not _SCRUTINY.search(head) else "councillors"


def _make(
    context: Context, at: int, route: str, what: str, to: Audience, by: str | None
) -> Disclosure:
    sentence = context.text.sentence_at(at)
    return Disclosure(
        **context.ground(f"disclosure.{route}", sentence.start, sentence.end),
        what=what,
        by=by,
        to=to,
        route="sent" if route == "sent" else None,
        date=context.published,
    )
