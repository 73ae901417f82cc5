"""Requirements: who must do what, by when, with whose agreement, and what follows otherwise.

Wordings stand in ``data/frames/requirements.toml``. A duty is an order only when an instrument orders it:
*must* in a document that names no direction, notice or order is a recommendation.
"""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.annexes import find_listed
from candour.extraction.prose.frames.conditions import attach_conditions
from candour.extraction.prose.frames.drafts import Draft
from candour.extraction.prose.frames.duties import join_drafts
from candour.extraction.prose.frames.phrases import (
    Found,
    compile_piece,
    find_phrases,
    load_words,
)
from candour.extraction.prose.frames.roles import find_actor, name_span
from candour.extraction.prose.frames.timing import find_timing, trim_deadline
from candour.facts import Requirement

_LEAD_IN = re.compile(
    r"^(?:(?:and|but|so|also|that|in addition|furthermore|however|therefore|meanwhile|finally|in particular)\b,?\s*|[“\"‘'•–-]\s*|\(?\d{1,2}[.)]\s+)+",
    re.IGNORECASE,
)
_SUBJECT_STARTS = re.compile(
    r"(?:[;:]\s|[“\"]|,\s(?:and\s|but\s)?(?=(?:the|a|an|its|their|each|all)\s)|\s(?:that|and)\s(?=(?:the|a|an|its|their)\s)|"
    r"\b(?:says|said|states?|stated|means|warned|added)\s(?:that\s)?)",
    re.IGNORECASE,
)
_PRONOUN_LAST = re.compile(r"\S\s+(?:we|i|you|they|he|she|it|who|which|that)$", re.IGNORECASE)
_LONGEST_SUBJECT_WORDS = 14
_INSTRUMENT_REACH = 3
_FOR_WRITERS = (
    "direction",
    "improvement_notice",
    "letter",
    "report",
    "minutes",
    "improvement_plan",
)
_ADDRESSED = re.compile(r"^(?:you|your (?:council|authority))$", re.IGNORECASE)


def find_requirements(context: Context) -> Iterator[Requirement]:
    """The duties that a document tells of, each once, in the order of their first telling."""
    listed, spans = find_listed(context)
    drafts = [*listed]
    for found in find_phrases(context, "requirements"):
        at = found.match.start()
        if any(start <= at < end for start, end in spans):
            continue
        draft = _read(context, found)
        if draft:
            drafts.append(draft)
    drafts.sort(key=lambda draft: draft.start)
    attach_conditions(context, drafts)
    for draft in join_drafts(drafts):
        yield draft.build(context)


def _read(context: Context, found: Found) -> Draft | None:
    match, values = found.match, found.phrase.values
    who, who_start = _read_actor(context, found)
    if who is None:
        return None
    must_start, must_end = _must_span(context, match)
    if must_end - must_start < 4:
        return None
    force = _force(context, found)
    if force is None:
        return None
    timing = find_timing(context, found.sentence, match, must_end)
    if values.get("dated") and timing.deadline is None:
        return None
    start = min(who_start, match.start("must") if values.get("giver") is None else match.start())
    must_end = trim_deadline(must_start, must_end, timing)
    text = context.text.text
    must = text[must_start:must_end].strip(" ,’'‘“”\"")
    if who == {} and who_start < must_start and found.phrase.rule.endswith((".must", ".should")):
        must = text[who_start:must_end].strip(" ,")
    block = context.text.paragraphs[found.sentence.paragraph]
    return Draft(
        rule=found.phrase.rule,
        start=start,
        end=max(must_end, timing.end),
        must=must,
        force=force,
        who=who,
        deadline=timing.deadline,
        recurs=timing.recurs,
        in_heading=block.kind == "heading" or found.sentence.paragraph == 0,
    )


def _read_actor(context: Context, found: Found) -> tuple[dict[str, Any] | None, int]:
    """Who must act and where the telling begins; ``None`` when the wording is nobody's duty, ``{}`` when a thing is its
    subject."""
    groups = found.match.groupdict()
    if found.phrase.values.get("open"):
        return {}, found.match.start()
    if groups.get("who"):
        start, end = found.match.span("who")
        words = context.text.text[start:end]
        if compile_piece(_pattern("nobody")).search(words) and not _ADDRESSED.match(words):
            actor = find_actor(context, found.sentence, end)
            if actor is None or words.lower() not in ("it", "they"):
                return None, start
            return name_span(context, actor.start, actor.end, field="who"), found.match.start()
        return _name(context, start, end), found.match.start()
    return _subject(context, found)


def _name(context: Context, start: int, end: int) -> dict[str, Any] | None:
    text = context.text.text
    while end > start and text[end - 1] in " ,–—-":
        end -= 1
    start = _after_date(context, start, end)
    words = text[start:end]
    named = name_span(context, start, end, field="who")
    if "who_code" in named or any(p.start < end for p in context.parties_in(start, end)):
        first = context.parties_in(start, end)
        if named.get("who") == words.strip() and len(first) == 1 and first[0].start == start:
            named = name_span(context, first[0].start, first[0].end, field="who")
        return named
    if compile_piece(_pattern("actors")).search(words):
        return named
    return {} if compile_piece(_pattern("things")).search(words) else None


def _after_date(context: Context, start: int, end: int) -> int:
    """Where the actor begins when a date stands before it: *In July the council*."""
    for mention in context.dates_in(start, end):
        if mention.start <= start + 1 and mention.end < end:
            rest = context.text.text[mention.end : end]
            return mention.end + len(rest) - len(rest.lstrip(" ,"))
    return start


def _subject(context: Context, found: Found) -> tuple[dict[str, Any] | None, int]:
    """The subject that stands before the verb, in its own clause."""
    text, sentence = context.text.text, found.sentence
    end = found.match.start()
    while end > sentence.start and text[end - 1] == " ":
        end -= 1
    start = sentence.start
    for match in _SUBJECT_STARTS.finditer(text, sentence.start, end):
        start = match.end()
    lead = _LEAD_IN.match(text[start:end])
    start += lead.end() if lead else 0
    words = re.sub(
        r"(?:\s+(?:has|have|had|is|are|was|were|been|be|now|also|,))+$", "", text[start:end]
    )
    end = start + len(words)
    relative = re.search(r",\s+(?:which|who)\s.*$", words)
    if relative:
        end = start + relative.start()
        words = text[start:end]
    if _PRONOUN_LAST.search(words):
        return None, start
    if not words or len(words.split()) > _LONGEST_SUBJECT_WORDS:
        actor = find_actor(context, sentence, found.match.start())
        if actor is None or actor.kind == "body":
            return None, start
        return name_span(context, actor.start, actor.end, field="who"), actor.start
    if compile_piece(_pattern("nobody")).search(words):
        actor = find_actor(context, sentence, found.match.start())
        covering = actor if actor and actor.start <= start < actor.end else None
        if covering and covering.kind == "authority":
            return name_span(context, covering.start, covering.end, field="who"), start
        if _ADDRESSED.match(words) and context.kind == "letter":
            return {}, start
        return None, start
    return _name(context, start, end), start


def _must_span(context: Context, match: re.Match[str]) -> tuple[int, int]:
    text = context.text.text
    start, end = match.span("must")
    ends = compile_piece(_pattern("ends")).search(text, start + 3, end)
    if ends:
        end = ends.start()
    while end > start and text[end - 1] in " ,.;:’'”\"–—-":
        end -= 1
    negative = match.groupdict().get("negative")
    return (match.start("negative") if negative else start), end


def _force(context: Context, found: Found) -> str | None:
    """The force of a duty, or ``None`` when the wording is only somebody's opinion."""
    force = found.phrase.values.get("force")
    rule = found.phrase.rule.partition(".")[2]
    official = context.kind in ("direction", "improvement_notice")
    near = official or _names_instrument(context, found)
    quoted = context.text.is_quoted(found.match.start("must"))
    if found.phrase.values.get("context") == "instrument" and not near:
        return None
    if found.phrase.values.get("context") == "official" and not official:
        return None
    if rule in ("must", "has_to", "should"):
        if quoted and (rule == "has_to" or not near):
            return None
        if rule == "should" and not near and context.kind not in _FOR_WRITERS:
            return None
        if rule == "must":
            return "order" if near else "recommendation"
        return "order" if official and rule == "should" else "recommendation"
    if rule == "requiring_it" and not near:
        return None
    if force == "order" and rule in ("is_required", "requires") and not near:
        return "recommendation" if context.kind in _FOR_WRITERS else "order"
    return str(force)


def _names_instrument(context: Context, found: Found) -> bool:
    first = max(found.sentence.number - _INSTRUMENT_REACH, 0)
    sentences = context.text.sentences[first : found.sentence.number + 1]
    pattern = compile_piece(_pattern("instrument"))
    return any(pattern.search(sentence.text) for sentence in sentences)


def _pattern(name: str) -> str:
    return str(load_words("requirements", name)["pattern"])
