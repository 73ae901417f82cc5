"""Instruments told by a verb and no noun: *the minister directed the authority under section …*, Ofsted reported on
9 June*, *it was superseded by another*."""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.carried import Reach, date_at_head, date_of_clause, power_of
from candour.extraction.prose.frames.issuers import may_issue
from candour.extraction.prose.frames.naming import Naming
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_doer, first_party
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_ACTIVE = re.compile(
    r"\b(?P<verb>direct(?:s|ed)|direct(?=\s+the\s+(?:Council|Authority)\s+as\s+follows)|(?:orders?|ordered|requires?|required|instructs?|instructed|compels?|compelled|t(?:ells|old)))\s+"
    r"(?=(?:the|that|[A-Z]))"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|has\s+been|have\s+been|had\s+been|is|are)\s+(?:(?:also|now|then|formally|again|therefore)\s+)*(?P<verb>directed|ordered|required|instructed)\b"
)
_NOT_SAID = re.compile(
    r"\b(?:to|(?-i:may)|might|could|can|would|not|never|if|whether|should|who|which)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_POWERS_USED = re.compile(
    r"\b(?:us(?:ed|ing|es)|invok(?:ed|ing|es)|exercis(?:ed|ing|es))\b[^.;]{0,30}\bpowers?\b[^.;]{0,120}\sto\s+$",
    re.IGNORECASE,
)
_MYSELF = re.compile(r"\bI\s+(?:(?:have|also|further|therefore|today|now)\s+)*$")
_BY = re.compile(r"\bby\s+(?:the\s+|then\s+)?", re.IGNORECASE)
_REPORTED = re.compile(r"\breported\s+(?=(?:on|in)\s)")
_INSPECTING = ("ofsted", "csci", "ssi", "commissioner", "adviser", "inspector")
_REPLACED = re.compile(
    r"\b(?:replaced|superseded)\s+(?:(?:it|(?:the|this|that|its)\s+(?:\w+\s+){0,2}(?P<noun>direction|notice))\s+)?(?:by|with)\s+"
    r"(?P<other>another(?:\s+one)?|an?\s+(?:new|revised|further|later|second|third)\s+one)(?!\s+(?:direction|notice))",
)
_LIFTED_IT = re.compile(r"\b(?:lifted|revoked|withdrew|rescinded)\s+(?:it|them)\b")
_REACH = 400
_ORDERING = (" order", " requir", " instruct", " compel", " told ", " tells ")
_FURTHEST_OBJECT = 70


def tells_of_directing(lowered: str) -> bool:
    """Whether a sentence, in lower case, holds words without which it tells of no direction."""
    return (
        " directs " in lowered
        or " directed " in lowered
        or " direct the council as" in lowered
        or (" act" in lowered and any(word in lowered for word in _ORDERING))
    )


def read_directing(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """The direction that a verb tells of in a sentence which names none; another verb of ordering needs a power."""
    text = context.text.text
    power = power_of(text, sentence)
    for match in (
        *_ACTIVE.finditer(text, sentence.start, sentence.end),
        *_PASSIVE.finditer(text, sentence.start, sentence.end),
    ):
        if not match["verb"].startswith("direct") and not power:
            continue
        lead = (text, sentence.start, match.start())
        if _NOT_SAID.search(*lead) and not _POWERS_USED.search(*lead):
            continue
        is_active = match.re is _ACTIVE
        parties = (
            _read_active(context, sentence, match)
            if is_active
            else _read_passive(context, sentence, match, power)
        )
        if parties is None:
            continue
        issuer, council = parties
        spans = [match.span(), *((p.start, p.end) for p in (issuer, council) if p)]
        dated = _date(context, sentence, match, min(start for start, _ in spans))
        yield Naming(
            "direction", False, "issued",
            min(start for start, _ in spans), max(end for _, end in spans),
            context.kind == "direction", False, False, issuer, council,
            dated, power,
        )  # fmt: skip
        return


def _read_active(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> tuple[Party | None, Party | None] | None:
    used = _POWERS_USED.search(context.text.text, sentence.start, match.start())
    issuer = find_doer(context, sentence, used.start() if used else match.start())
    if issuer is None and context.kind == "direction" and match["verb"].startswith("direct"):
        return None, first_party(context, match.end(), min(sentence.end, match.end() + 40))
    by_me = issuer is None and _MYSELF.search(context.text.text, sentence.start, match.start())
    if not by_me and (issuer is None or not may_issue("direction", issuer)):
        return None
    until = min(sentence.end, match.end() + _FURTHEST_OBJECT)
    council = first_party(context, match.end(), until)
    if council is None or council.kind != "authority" or council.start - match.end() > 20:
        return (issuer, None) if context.kind == "direction" else None
    return (issuer, council) if issuer or power_of(context.text.text, sentence) else None


def _read_passive(
    context: Context, sentence: Sentence, match: re.Match[str], power: str | None
) -> tuple[Party | None, Party] | None:
    council = find_doer(context, sentence, match.start(), kinds=("authority",))
    by = _BY.search(context.text.text, match.end(), min(sentence.end, match.end() + 12))
    issuer = first_party(context, by.end(), min(by.end() + 60, sentence.end)) if by else None
    if issuer and not may_issue("direction", issuer):
        return None
    return (issuer, council) if council and (power or issuer) else None


def read_reported(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """Ofsted reported on 9 June 2014 …*: a report that is not called one."""
    text = context.text.text
    for match in _REPORTED.finditer(text, sentence.start, sentence.end):
        author = find_doer(context, sentence, match.start())
        if author is None or author.office not in _INSPECTING:
            continue
        for mention in context.dates_in(match.end(), match.end() + 1):
            if not mention.is_length:
                yield Naming(
                    "report", False, "issued", author.start, mention.end, False, False, False,
                    author, None, mention.date, None,
                )  # fmt: skip


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


def _date(
    context: Context, sentence: Sentence, match: re.Match[str], start: int
) -> PartialDate | None:
    barrier = compile_piece(str(load_words("instruments", "between")["pattern"]))
    dates = date_at_head(context, sentence, match.start(), barrier) or date_of_clause(
        context, Reach(sentence.start, start)
    )
    return dates[0][2] if dates else None
