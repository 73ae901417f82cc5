"""Findings in prose: what inspectors, reviewers and commissioners are said to have found, as weakness or strength.

A telling (``telling_places``), a phrase or an item of a list becomes one finding for each of its clauses. A grade is a judgement
and a movement an assessment.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.findings.clauses import Share, divide, divide_list, is_clause
from candour.extraction.prose.frames.findings.judges import (
    find_judge_in,
)
from candour.extraction.prose.frames.findings.polarity import tell_polarity
from candour.extraction.prose.frames.findings.telling import Telling, trim, trim_span
from candour.extraction.prose.frames.findings.telling_places import find_tellings, judging_rows
from candour.extraction.prose.frames.findings.told_lists import find_listed
from candour.extraction.prose.frames.phrases import (
    Found,
    find_phrases,
)
from candour.extraction.themes import find_themes
from candour.facts import Finding

_FEWEST_WORDS, _FEWEST_NAMED, _FEWEST_BESIDE = 3, 3, 2
_LISTED = (".areas_listed", ".strengths_listed", ".weaknesses_listed", ".to_work_on", ".saw_listed")
_SHORT = (".listed", ".told_on", ".strengths_listed", ".weaknesses_listed", ".to_work_on")
_NAMED = (".judged", ".described_as", ".areas_listed", ".saw_listed")
_SPECIFIC = re.compile(r"[“\"‘]|\s(?:in|with|at|around)\s")
# Rules that need a judge in the sentence or shortly before it; the loose ones also find one farther away.
_LOOSE = (
    "praise_for",
    "criticism_of",
    "described_as",
    "main_concerns",
    "areas_listed",
    "among_them",
    "verdict_was",
    "strengths_listed",
    "weaknesses_listed",
    "to_work_on",
    "priority_area",
    "priority_action",
    "saw_listed",
)
_JUDGED = ("were_found", "was_criticised", "found_to", *_LOOSE)
_OWN = (".priority_area", ".priority_action")
_MARKS = "“”\"‘’'"
_NEAR, _FAR = 2, 8
_POLARITIES = {
    "praise": "strength",
    "good": "strength",
    "poor": "weakness",
    "inadequate": "weakness",
}


def find_findings(context: Context) -> Iterator[Finding]:
    """The weaknesses and strengths that a document says were found, in order of their verbs."""
    worded = [
        read
        for found in find_phrases(context, "findings")
        if (read := _read_phrase(context, found))
    ]
    for telling in find_tellings(context):
        is_worded = any(_holds(telling, one) and one.rule.endswith(_OWN) for one in worded)
        is_told_on = telling.rule.endswith(".told_on")
        if not (is_worded or (is_told_on and any(_holds(telling, one) for one in worded))):
            yield from _build(context, telling)
    for telling in worded:
        yield from _build(context, telling)
    for item in find_listed(context):
        span = item.start, item.end
        yield from _build(context, Telling(*span, *span, item.told, "findings.listed", item.lean))


def _holds(telling: Telling, inner: Telling) -> bool:
    return telling.start <= inner.start and inner.end <= telling.end


def _build(context: Context, telling: Telling) -> Iterator[Finding]:
    """The findings of one telling: one for each clause that stands by itself."""
    text = context.text.text
    is_item = telling.rule.endswith(".listed")
    span = telling.start, telling.end
    if telling.rule.endswith(_OWN):
        shares = [Share(*span, telling.polarity)]
    elif telling.rule.endswith(_LISTED):
        shares = divide_list(text, *span, telling.polarity)
    elif is_item:
        words = text[slice(*span)]
        shares = [Share(*span, telling.polarity or tell_polarity(words) or telling.lean)]
    else:
        shares = divide(text, *span, told=telling.polarity, lean=telling.lean)
    for share in shares:
        start, end = trim_span(text, share.start, share.end)
        words = text[start:end]
        if share.polarity is None or not _is_enough(telling, words):
            continue
        cited = (telling.cite_start, telling.cite_end) if len(shares) == 1 else (start, end)
        yield Finding(
            polarity=share.polarity,  # type: ignore[arg-type]
            text=words,
            themes=find_themes(words),
            **context.ground(telling.rule, *cited, about=_about(context, *cited)),
        )


def _is_enough(telling: Telling, words: str) -> bool:
    """Whether words are enough for a finding; items, whole sentences and clauses may be short."""
    if telling.rule.endswith(_NAMED):
        return len(words.split()) >= _FEWEST_NAMED
    if words[:1] in _MARKS and words[-1:] in _MARKS and len(words.split()) <= _FEWEST_NAMED:
        return False
    is_short = telling.rule.endswith(_SHORT) or is_clause(words)
    return len(words.split()) >= (_FEWEST_BESIDE if is_short else _FEWEST_WORDS)


def _read_phrase(context: Context, found: Found) -> Telling | None:
    """A finding told without a judge as subject; a judge has to be named in the sentence or in the one before."""
    match, text = found.match, context.text.text
    rule, values = found.phrase.rule, found.phrase.values
    if context.text.is_quoted(match.end("text")) and not rule.endswith("were_found"):
        return None
    start, end = match.span("text")
    if rule.endswith(_JUDGED):
        back = _FAR if rule.endswith(_LOOSE) else _NEAR
        earlier = context.text.sentences[max(found.sentence.number - back, 0)]
        if find_judge_in(context, found.sentence, earlier.start, found.sentence.end) is None:
            return None
        end = end if rule.endswith(_LOOSE) else match.end()
    if rule.endswith("were_found") and not (match["where"] or _SPECIFIC.search(match["text"])):
        return None
    polarity = values.get("polarity")
    if verb := match.groupdict().get("verb"):
        plain = " ".join(verb.lower().split())
        row = judging_rows().get(plain)
        polarity = row["polarity"] if row else _POLARITIES.get(plain, tell_polarity(verb))
    return trim(text, Telling(start, end, match.start(), end, polarity, rule))


def _about(context: Context, start: int, end: int) -> str | None:
    """Another authority's code, where the passage names that one and not the document's own."""
    codes = {p.code for p in context.parties_in(start, end) if p.kind == "authority" and p.code}
    return codes.pop() if len(codes) == 1 and context.about not in codes else None
