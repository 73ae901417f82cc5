"""What became of an instrument: revised, replaced or lifted, told by a verb, or by *it* and *that of 3 December*."""

import re
from collections.abc import Iterator
from datetime import date

from candour.extraction.dates.calendar import add_months
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.carried import Reach
from candour.extraction.prose.frames.issuers import may_issue
from candour.extraction.prose.frames.naming import Naming
from candour.extraction.prose.frames.roles import find_doer
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_REVISED_ON = re.compile(
    r"\b(?:and|then|but)\s+(?:was\s+|were\s+|has\s+been\s+)?(?:then\s+|later\s+|since\s+|subsequently\s+|again\s+)?"
    r"(?:revised|varied|amended|updated)\s+(?=on\s|in\s|at\s|\w+\s(?:days?|weeks?|months?|years?)\s|the\s|again\s|last\s|this\s|that\s|a\s)(?:again\s+)?",
    re.IGNORECASE,
)
_MONTHS_LATER = re.compile(r"P(?P<months>\d+)M")
_REPLACED = re.compile(
    r"\b(?:replaced|superseded)\s+(?:(?:it|(?:the|this|that|its)\s+(?:\w+\s+){0,2}(?P<noun>direction|notice))\s+)?(?:by|with)\s+"
    r"(?P<other>another(?:\s+one)?|an?\s+(?:new|revised|further|later|second|third)\s+one)(?!\s+(?:direction|notice))",
)
_LIFTED_IT = re.compile(
    r"\b(?:lifted|revoked|withdrew|withdrawn|rescinded|closed|cancelled|removed)\s+(?:it|them)\b"
)
_THAT_OF = re.compile(
    r"\b(?:that|those|the\s+ones?)\s+(?:which\s+(?:was|were)\s+|that\s+(?:was|were)\s+)?(?:of|dated|issued|given|made|served)\s+(?:on\s+|in\s+)?",
    re.IGNORECASE,
)
_PRONOUN_STATUS = (
    (
        "lifted",
        re.compile(r"\b(?:supersed\w+|replac\w+|revok\w+|withdr\w+)\s+$", re.IGNORECASE),
        re.compile(
            r"\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:hereby\s+|now\s+)?(?:superseded|replaced|revoked|withdrawn)\b"
        ),
    ),
    (
        "varied",
        re.compile(r"\b(?:amend\w*|var(?:y|ies|ied|ying)|revis\w+)\s+$", re.IGNORECASE),
        re.compile(
            r"\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:hereby\s+|now\s+)?(?:amended|varied|revised)\b"
        ),
    ),
)
_REACH = 400


def read_revision(
    context: Context, kind: str, match: re.Match[str], reach: Reach
) -> Iterator[Naming]:
    """*… was issued on 30 April and revised on 31 October*, *… and was revised six months later*: one of its own."""
    revised = _REVISED_ON.search(context.text.text, match.end(), reach.until)
    for mention in context.dates_in(revised.end(), revised.end() + 8) if revised else ():
        if mention.is_length:
            continue
        first = context.dates_in(match.start(), mention.start)
        yield Naming(
            kind, False, "varied", match.start(), mention.end, False, True, False,
            None, None, _count_from(first[-1].date, mention) if first else mention.date, None,
        )  # fmt: skip
        return


def _count_from(first: PartialDate, mention: DateMention) -> PartialDate:
    """The month that lies so many months after a date, where a mention only counts (*six months later*)."""
    counted = _MONTHS_LATER.fullmatch(mention.duration or "")
    value = first.value or ""
    if mention.date.value or counted is None or len(value) < len("2019-04"):
        return mention.date
    later = add_months(date(int(value[:4]), int(value[5:7]), 1), int(counted["months"]))
    return PartialDate.of(later.isoformat()[:7], mention.date.text)


def read_lifted(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*The Department lifted it on 28 March*: the notice or direction named last."""
    text = context.text.text
    match = _LIFTED_IT.search(text, sentence.start, sentence.end)
    giver = find_doer(context, sentence, match.start()) if match else None
    if match is None or giver is None or not may_issue("direction", giver):
        return
    before = text[max(sentence.start - _REACH, 0) : match.start()].lower()
    notice, direction = before.rfind("notice"), before.rfind("direction")
    if max(notice, direction) < 0:
        return
    dates = [m for m in context.dates_in(match.end(), match.end() + 3) if not m.is_length]
    yield Naming(
        "improvement_notice" if notice > direction else "direction", False, "lifted",
        giver.start, dates[0].end if dates else match.end(), True, False, False,
        giver, None, dates[0].date if dates else None, None,
    )  # fmt: skip


def read_pronoun(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*supersedes that of 3 December*, *those of 13 June are amended*: one of the kind that was named before it."""
    text = context.text.text
    for match in _THAT_OF.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start - _REACH // 2, 0) : match.start()].lower()
        notice, direction = before.rfind("notice"), before.rfind("direction")
        date = next((d for d in context.dates_in(match.end(), match.end() + 8)), None)
        if date is None or date.is_length or max(notice, direction) < 0:
            continue
        lead, rest = text[sentence.start : match.start()], text[date.end : sentence.end]
        status = next((s for s, b, a in _PRONOUN_STATUS if b.search(lead) or a.match(rest)), None)
        if status:
            yield Naming(
                "improvement_notice" if notice > direction else "direction", False, status,
                match.start(), date.end, True, True, False, None, None, date.date, None,
            )  # fmt: skip


def read_replaced(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """It was superseded by another on 4 May*: the other one, with its day."""
    text = context.text.text
    for match in _REPLACED.finditer(text, sentence.start, sentence.end):
        near = (match["noun"] or text[sentence.start : match.start()]).lower()
        kind = "improvement_notice" if "notice" in near else "direction"
        if kind == "direction" and "direction" not in near:
            continue
        giver = find_doer(context, sentence, match.start()) if match["noun"] else None
        giver = giver if giver and may_issue(kind, giver) else None
        dates = [m for m in context.dates_in(match.end(), match.end() + 20) if not m.is_length]
        yield Naming(
            kind, False, "varied" if "revised" in match["other"] else "issued",
            giver.start if giver else match.start(), dates[0].end if dates else match.end(),
            False, True, False, giver, None, dates[0].date if dates else None, None,
        )  # fmt: skip
