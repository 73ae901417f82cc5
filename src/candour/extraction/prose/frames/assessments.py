"""Assessments: how a commissioner, an inspectorate, an adviser or a minister judged progress.

What others say of progress is their statement and no assessment.
"""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.extraction.prose.frames.roles import find_council, name_fields, name_span
from candour.facts import Assessment, PartialDate

_STARTS = re.compile(
    r"\b(?:that|found|said|says|concluded|reported|recognised|[.;:,“”\"])\s*", re.IGNORECASE
)
_REVIEW_BY = re.compile(
    r"\b(?:[Rr]eview|[Rr]eport)\s+by\s+(?P<by>(?!Ofsted)[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})(?=,|\s+(?:found|said|concluded|shows?|says))"
)
_LED_IN = re.compile(r"\b(?:for|of|to|from|with)\s+(?:the\s+)?$")
_TOLD_AFTER = re.compile(
    r",[”\"’']?\s+(?:(?:the|his|her|their|its)\s+)?(?:latest\s+)?(?:report|inspectors|watchdog|inspectorate|commissioner|review)\s+"
    r"(?:says|said|found|finds|concluded|concludes|notes|noted|reported|states)\b"
)
_SUPPOSED = re.compile(
    r"(?:^|[\s“\"])(?:if|unless|whether|should|where\s+(?:the|that|this|any))\s[^.;,]*$",
    re.IGNORECASE,
)
_IT_FOUND = re.compile(
    r"(?:It|They)\s+(?:also\s+|then\s+)?(?:found|said|says|concluded|reported|noted|recognised|acknowledged|showed)\b"
)
_BACK = 600
_ENDS = re.compile(r"[.;,”\"]|\s(?:but|although|though|while|and\s+(?:that\s+)?the|however)\b")


def find_assessments(context: Context) -> Iterator[Assessment]:
    """The judgements of movement in a document, one for each assessor and movement."""
    seen: set[tuple[object, ...]] = set()
    for found in find_phrases(context, "assessments"):
        fact = _read(context, found)
        if fact is None:
            continue
        key = (fact.by, fact.movement, fact.date and fact.date.value)
        if key not in seen:
            seen.add(key)
            yield fact


def _read(context: Context, found: Found) -> Assessment | None:
    match, text = found.match, context.text.text
    lead = text[found.sentence.start : match.start()]
    if _words("denied").search(lead) or _SUPPOSED.search(lead):
        return None
    by = _assessor(context, found)
    if by is None or _is_of_others(context, found):
        return None
    start, end = _passage(context, found)
    return Assessment(
        movement=found.phrase.values["movement"],
        date=_date(context, found),
        **by,
        **_of(context),
        **context.ground(found.phrase.rule, start, end),
    )


def _assessor(context: Context, found: Found) -> dict[str, Any] | None:
    """Who judged: an assessor of this sentence who says or finds something, else the writer of a report."""
    sentence, match = found.sentence, found.match
    own = _is_own_report(context) and not context.text.is_quoted(match.start())
    if not own and not _words("verb").search(sentence.text):
        return None
    text = context.text.text
    reviewer = _REVIEW_BY.search(text, sentence.start, match.start())
    if reviewer:
        return name_span(context, *reviewer.span("by"), field="by")
    leading = [
        party
        for party in context.parties_in(sentence.start, match.start())
        if not (party.kind == "body" and _LED_IN.search(text, sentence.start, party.start))
    ]
    before = [p for p in leading if _may_assess(p) or _reports(context, p)]
    after = [p for p in context.parties_in(match.end(), sentence.end) if _may_assess(p)]
    others = [p for p in leading if p.kind == "person" and p not in before]
    if before and not (others and others[-1].start > before[-1].start):
        return name_fields("by", before[-1])
    if after and not others:
        return name_fields("by", after[0])
    if own and not (before or after or others):
        writer = find_writer(context)
        return name_fields("by", writer) if writer else None
    named = _words("pattern").search(sentence.text[: match.start() - sentence.start])
    if named is None and not leading and _TOLD_AFTER.search(text, match.end(), sentence.end):
        return _writer_meant(context, sentence.start)
    if named is None and not leading and _IT_FOUND.match(sentence.text):
        earlier = context.text.sentences[max(sentence.number - 1, 0)]
        told = _words("pattern").search(earlier.text)
        return _writer_meant(context, sentence.start) if told else None
    if named and not others and not before:
        return {"by": named.group()} if "report" not in named.group().lower() else {}
    return None


def _is_own_report(context: Context) -> bool:
    """Whether the document itself judges: a report, or a letter of somebody who may."""
    if context.kind == "report":
        return True
    writer = find_writer(context) if context.kind == "letter" else None
    return writer is not None and _may_assess(writer)


def _writer_meant(context: Context, position: int) -> dict[str, Any]:
    """The assessor last named before a position, for *his report says* and *inspectors said*; empty when there is none."""
    known = [p for p in context.parties_in(max(position - _BACK, 0), position) if _may_assess(p)]
    return name_fields("by", known[-1]) if known else {}


def _is_of_others(context: Context, found: Found) -> bool:
    """Whether the sentence speaks of other councils only."""
    parties = context.parties_in(found.sentence.start, found.sentence.end)
    codes = {p.code for p in parties if p.kind == "authority" and p.code and p.named}
    return bool(codes) and bool(context.about) and context.about not in codes


def _may_assess(party: Party) -> bool:
    offices = load_words("assessments", "assessors")["offices"]
    if party.office in offices:
        return True
    return bool(
        party.role
        and re.search(
            r"commissioner|inspector|adviser|advisor|chair of (?:the|its) (?:\w+ )?improvement board|independent chair",
            party.role,
            re.IGNORECASE,
        )
    )


def _reports(context: Context, party: Party) -> bool:
    """Whether the document speaks of a report by this person."""
    surname = re.escape(party.name.split()[-1])
    return party.kind == "person" and bool(
        re.search(rf"\b{surname}[’']s\s+(?:\w+\s+)?(?:report|review)\b", context.text.text)
    )


def _passage(context: Context, found: Found) -> tuple[int, int]:
    """The clause that tells the movement."""
    text, match, sentence = context.text.text, found.match, found.sentence
    start = sentence.start
    for mark in _STARTS.finditer(text, sentence.start, match.start() + 1):
        if mark.end() <= match.start():
            start = mark.end()
    stop = _ENDS.search(text, match.end(), sentence.end)
    end = stop.start() if stop else sentence.end
    return start, end


def _of(context: Context) -> dict[str, Any]:
    return name_fields("of", find_council(context))


def _date(context: Context, found: Found) -> PartialDate | None:
    for mention in context.dates_in(found.sentence.start, found.match.start()):
        gap = context.text.text[mention.end : found.match.start()]
        lead = context.text.text[max(mention.start - 40, found.sentence.start) : mention.start]
        if mention.is_length or mention.relation != "on" or len(gap) > 90:
            continue
        if not re.search(r"\b(?:since|inspection)\b", f"{lead} {gap}", re.IGNORECASE):
            return mention.date
    return None


def _words(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("assessments", "assessors")[name]))
