"""Assessments: how a commissioner, an inspectorate, an adviser or a minister judged progress.

What others say of progress is their statement and no assessment.
"""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.assessors import find_cited, may_assess
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.extraction.prose.frames.roles import find_council, name_fields, name_span
from candour.extraction.prose.text import Sentence
from candour.facts import Assessment, PartialDate

_STARTS = re.compile(
    r"\b(?:that|found|said|says|concluded|reported|recognised|[.;:,“”\"])\s*", re.IGNORECASE
)
_REVIEW_BY = re.compile(
    r"\b(?:[Rr]eview|[Rr]eport)\s+by\s+(?P<by>(?!Ofsted)[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})(?=,|\s+(?:found|said|concluded|shows?|says))"
)
_AIM = re.compile(
    r"\bto\s+(?:\w+ly\s+|then\s+)?(?:show|demonstrate|see|make|provide|achieve|evidence|deliver)\b[^.;]{0,50}$"
)
_SEEN_BY = re.compile(
    r"\b(?:continu\w+|begun|began|beginning|start\w*|able|pleased|encourag\w+|glad|delighted|heartened|reassur\w+|good|managed|seem\w*|appear\w*|known|found|said|felt|likely)\s+$"
)
# Who is told something does not say it: *Ms Vale told the minister that …*.
_ADDRESSED = re.compile(
    r"\b(?:told|tells?|informed|assured|warned|reminded|(?:wrote|said|reported|replied|written)\s+(?:back\s+)?to)\s+(?:the\s+|an?\s+|our\s+|its\s+)?$"
)
_LED_IN = re.compile(r"\b(?:for|of|to|from|with)\s+(?:the\s+)?$")
_TOLD_AFTER = re.compile(
    r",[”\"’']?\s+(?:(?:the|his|her|their|its)\s+)?(?:latest\s+)?(?:report|inspectors|watchdog|inspectorate|commissioner|review)\s+"
    r"(?:says|said|found|finds|concluded|concludes|notes|noted|reported|states)\b"
)
_SUPPOSED = re.compile(
    r"(?:^|[\s“\"])(?:if|unless|whether|should|where\s+(?:the|that|this|any)|(?:where|when|once)\s+(?:[\w’'-]+\s+){1,4}?(?:believes?|thinks?|considers?|judges?|concludes?))\s[^.;,]*$",
    re.IGNORECASE,
)
_IT_FOUND = re.compile(
    r"(?:It|They|She|He)\s+(?:(?:also|then|has|have|had|been|very)\s+)*(?:found|finds|said|says|concluded|concludes|reported|noted|recognised|acknowledged|"
    r"showed|told|wrote|warned|clear)\b|(?:Her|His|Its|Their)\s+(?:[\w-]+\s+)?(?:conclusion|verdict|view|findings?|assessment|report|letter)\b"
)
_OWN = re.compile(r"(?:her|his|its|their)\s", re.IGNORECASE)
_ACCORDING = re.compile(
    r"\baccording\s+to\s+(?:the\s+)?(?P<by>(?:ofsted\s+|government\s+)?(?:inspectors|commissioners?|advisers?|watchdog|inspectorate|reviewers|officials))\b"
)
_BUT_SLOW = re.compile(
    r"\s*,?\s+(?:but|although|though|albeit)\s+(?:(?:too|very|still|often|it\s+(?:is|was)|from\s+an?|only|far\s+too)\s+)*(?:slow\w*|fragile|low\s+base|not\s+(?:yet\s+)?(?:consistent|fast|quick\w*|embedded)|inconsistent|patchy)\b"
)
# What opens a writer's own sentence is not who judges: *Despite a succession of commissioners, there has been …*.
_PREAMBLE = re.compile(
    r"(?:Despite|Notwithstanding|In\s+spite\s+of|After|Since|Following|Under|With|Given|Even\s+with)\s[^,;]{2,140},"
)
_NEAR, _TELLINGS, _HEAD = 50, 2, 12
_MARKS = "“\"‘' "
_OFSTED = re.compile(r"Ofsted\b")
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
    if _words("denied").search(lead) or _SUPPOSED.search(lead) or _is_aim(lead):
        return None
    block = context.text.paragraphs[found.sentence.paragraph]
    near = max(match.start() - _NEAR, block.start), min(match.end() + _NEAR, found.sentence.end)
    if _words("elsewhere").search(text, *near):
        return None
    by = _assessor(context, found)
    if by is None or _is_of_others(context, found):
        return None
    start, end = _passage(context, found)
    return Assessment(
        movement=_movement(context, found),
        date=_date(context, found),
        **by,
        **_of(context),
        **context.ground(found.phrase.rule, start, end),
    )


def _is_aim(lead: str) -> bool:
    """Whether progress is still to be made or shown: *asked the council to show …*, and not *was pleased to see …*."""
    aim = _AIM.search(lead)
    return aim is not None and _SEEN_BY.search(lead, 0, aim.start()) is None


def _movement(context: Context, found: Found) -> Any:
    """The movement that the wording tells; bare progress with a *but* after it is some."""
    movement = found.phrase.values["movement"]
    rest = context.text.text[found.match.end() : found.sentence.end]
    if movement == "improving" and _BUT_SLOW.match(rest):
        return "some_progress"
    is_bare = _words("bare").match(found.match.group()) and _words("but").match(rest)
    return "some_progress" if movement == "improving" and is_bare else movement


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
    preamble = _PREAMBLE.match(text, sentence.start, match.start()) if own else None
    leading = [
        party
        for party in context.parties_in(
            preamble.end() if preamble else sentence.start, match.start()
        )
        if not (party.kind == "body" and _LED_IN.search(text, sentence.start, party.start))
        and not _ADDRESSED.search(text, sentence.start, party.start)
    ]
    told = _find_teller(context, sentence)
    if told is not None:
        return told
    before = [p for p in leading if may_assess(p) or _reports(context, p)]
    after = [p for p in context.parties_in(match.end(), sentence.end) if may_assess(p)]
    others = [p for p in leading if p.kind == "person" and p not in before]
    if before and not (others and others[-1].start > before[-1].start):
        last = before[-1]
        whose = next((p for p in before if p.office == "ofsted" and p.end == last.start - 1), last)
        return name_fields("by", whose)
    if after and not others:
        return name_fields("by", after[0])
    if own and not (before or after or others):
        theirs = find_cited(context, found)
        return _writer(context) if theirs is None else theirs
    return None if before else _assessor_named(context, found, others, is_alone=not leading)


def _assessor_named(
    context: Context, found: Found, others: list[Party], *, is_alone: bool
) -> dict[str, Any] | None:
    """The assessor whom the sentence names by other words: *inspectors*, *his report says*, *according to reviewers*."""
    text, sentence, match = context.text.text, found.sentence, found.match
    named = _last_named(found)
    if named is None:
        if is_alone and _TOLD_AFTER.search(text, match.end(), sentence.end):
            return _writer_meant(context, sentence.start)
        told = None if others else _ACCORDING.search(text, match.end(), sentence.end)
        return {"by": told["by"]} if told else None
    is_told = _ADDRESSED.search(sentence.text, 0, named.start())
    if is_told or (others and others[-1].end > named.start() + sentence.start):
        return None
    words = named.group()
    if _OWN.match(words):
        return _writer_meant(context, sentence.start)
    return {"by": words} if "report" not in words.lower() else {}


def _writer(context: Context) -> dict[str, Any] | None:
    """Who signed a report or letter; Ofsted where its letterhead opens it."""
    writer = find_writer(context)
    if writer:
        return name_fields("by", writer)
    return {"by": "Ofsted"} if _is_from_ofsted(context) else None


def _is_from_ofsted(context: Context) -> bool:
    first = context.text.paragraphs[0]
    return _OFSTED.match(context.text.text, first.start, first.end) is not None


def _last_named(found: Found) -> re.Match[str] | None:
    """The last assessor before the words, where it is no party: *inspectors*, *her review*."""
    lead = found.sentence.text[: found.match.start() - found.sentence.start]
    named = list(_words("pattern").finditer(lead))
    return named[-1] if named else None


def _find_teller(context: Context, sentence: Sentence) -> dict[str, Any] | None:
    """The assessor whom *it said* or *she also told us* means: who is named in one of the sentences before."""
    if not _IT_FOUND.match(sentence.text.lstrip(_MARKS)):
        return None
    for number in range(sentence.number - 1, max(sentence.number - 1 - _TELLINGS, -1), -1):
        earlier = context.text.sentences[number]
        known = [p for p in context.parties_in(earlier.start, earlier.end) if may_assess(p)]
        if known:
            return name_fields("by", known[0])
        told = _words("pattern").search(earlier.text)
        if told:
            return _told_by(context, earlier, told.group())
        if not _IT_FOUND.match(earlier.text.lstrip(_MARKS)):
            return None
    return None


def _told_by(context: Context, sentence: Sentence, words: str) -> dict[str, Any]:
    """Who told it, where a sentence before names a review: the body that made it, the assessor last named, else the review."""
    bodies = [p for p in context.parties_in(sentence.start, sentence.end) if p.kind == "body"]
    if bodies and not _OWN.match(words):
        return name_fields("by", bodies[0])
    return _writer_meant(context, sentence.start) or {"by": words}


def _is_own_report(context: Context) -> bool:
    """Whether the document itself judges: a report, or a letter of somebody who may."""
    if context.kind in ("report", "inspection_report"):
        return True
    writer = find_writer(context) if context.kind == "letter" else None
    if writer is None and context.kind == "letter":
        return _is_from_ofsted(context)
    return writer is not None and may_assess(writer)


def _writer_meant(context: Context, position: int) -> dict[str, Any]:
    """The assessor last named before a position, for *his report says* and *inspectors said*; empty when there is none."""
    known = [p for p in context.parties_in(max(position - _BACK, 0), position) if may_assess(p)]
    return name_fields("by", known[-1]) if known else {}


def _is_of_others(context: Context, found: Found) -> bool:
    """Whether the sentence speaks of other councils only."""
    parties = context.parties_in(found.sentence.start, found.sentence.end)
    codes = {p.code for p in parties if p.kind == "authority" and p.code and p.named}
    return bool(codes) and bool(context.about) and context.about not in codes


def _reports(context: Context, party: Party) -> bool:
    """Whether the document speaks of a report by this person."""
    surname = re.escape(party.name.split()[-1])
    return party.kind == "person" and bool(
        re.search(
            rf"\b{surname}[’']s\s+(?:\w+\s+)?(?:report|review)\b|\b(?:report|review)\s+(?:by|from)\s+(?:[A-Z][\w’'.-]*\s+){{0,3}}{surname}\b",
            context.text.text,
        )
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
        if "," in gap[:2] and mention.start - found.sentence.start > _HEAD:
            continue
        if not re.search(r"\b(?:since|inspection)\b", f"{lead} {gap}", re.IGNORECASE):
            return mention.date
    return None


def _words(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("assessments", "assessors")[name]))
