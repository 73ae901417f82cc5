"""What a meeting was told, as its minutes say: *Members were told that …*, *The Director circulated a letter from …*."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

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
    r"\b(?P<verb>circulated|tabled|distributed|handed (?:out|round)|passed round|shared|presented|submitted) (?:in confidence |at the meeting |to (?:the )?[Mm]embers )?(?=(?:the|an?|copies of|his|her|its|their)\b)"
)
# *The letter of 7 February 2019 from the minister was tabled*: at this meeting, unless the words after it name another.
_WAS_LAID = re.compile(
    r"[^.;,:]{0,100}?\s(?:was|were) (?:then |also |formally )*(?P<verb>tabled|circulated|handed round|laid on the table|laid before (?:the )?(?:meeting|members)|presented)"
    r"(?= (?:at|to) (?:the meeting|this meeting|members)\b|\.|,|;|\s+and\b|\s+for (?:information|noting|discussion)\b)"
)
_OPENS = re.compile(
    r"(?:\(?\d[\d.]*\)?\s+)?(?:[Tt]he|[Aa]n?|[Cc]opies of|[Aa] copy of)\s(?:[\w’'-]+\s){0,5}"
)
_DATES_PAPER = re.compile(r"\b(?:of|dated)\s+(?:[\w]+\s+)?(?=\d)")
_MOVED = re.compile(
    r"\b(?:motion|amendment|question|petition|proposal|response|reply)\b", re.IGNORECASE
)
_PRESENTED = frozenset({"presented", "submitted"})
# A report or plan of the officers' own, as every meeting has: *presented a report on …*.
_AN_OWN = re.compile(
    r"(?:an?|his|her|its|their)\b(?!.*\b(?:letter|e-?mail|correspondence))", re.IGNORECASE
)
_ROUTES: Mapping[str, Literal["sent", "reported_to_committee"]] = {
    "sent": "sent",
    "reported_to_committee": "reported_to_committee",
}
_PAPER_NEXT = re.compile(r"(?:(?!with )[\w’'-]+ ){1,6}$")
_TO_WHOM = re.compile(
    r"\s(?:with|to)\s+(?!(?:the\s+|this\s+)?(?:meeting|committee|panel|members)\b)"
)
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
    yield from _find_laid(context, own)
    yield from _find_was_laid(context, own)


def _find_laid(context: Context, own: Audience) -> Iterator[Disclosure]:
    """*The Director tabled a letter from …*."""
    text = context.text.text
    for match in _LAID.finditer(text):
        sentence = context.text.sentence_at(match.start())
        subject = find_subject(context, sentence, match.start())
        end = min(match.end() + _NEAR, sentence.end)
        paper = named_paper_pattern().search(text, match.end(), end)
        if paper and _is_told_elsewhere(context, sentence, paper.end()):
            continue
        if paper and match["verb"] in _PRESENTED and _AN_OWN.match(text, match.end(), paper.end()):
            continue
        if subject and paper and _PAPER_NEXT.fullmatch(text, match.end(), paper.start()):
            route = "reported_to_committee" if match["verb"] in _PRESENTED else "sent"
            yield _make(context, match.start(), route, name_paper(text, paper), own, subject.name)


def _find_was_laid(context: Context, own: Audience) -> Iterator[Disclosure]:
    """*The letter from … was tabled*."""
    text = context.text.text
    for sentence in context.sentences_with(
        (" tabled", " circulated", " handed round", " laid ", " presented")
    ):
        paper = named_paper_pattern().search(text, sentence.start, sentence.end)
        if paper is None or _MOVED.search(text, sentence.start, paper.start()):
            continue
        laid = _WAS_LAID.match(text, paper.end(), sentence.end)
        opens = sentence.start + len(sentence.text) - len(sentence.text.lstrip())
        if (
            laid
            and _OPENS.fullmatch(text, opens, paper.start())
            and not (laid["verb"] == "presented" and _AN_OWN.match(text, opens, paper.end()))
            and not _is_told_elsewhere(context, sentence, laid.end())
        ):
            yield _make(
                context, paper.start(), "reported_to_committee", name_paper(text, paper), own, None
            )


def _is_told_elsewhere(context: Context, sentence: Sentence, end: int) -> bool:
    """Whether a paper was given to somebody named, or on a day of its own, and so not laid before the meeting."""
    to_whom = _TO_WHOM.search(context.text.text, end, sentence.end)
    days = context.dates_in(sentence.start, sentence.end)
    return bool(to_whom) or any(
        day.relation == "on"
        and day.date.value
        and not _DATES_PAPER.search(context.text.text, max(day.start - 12, sentence.start), day.end)
        for day in days
    )


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
        route=_ROUTES.get(route),
        date=context.published,
    )
