"""Findings in prose: what inspectors, reviewers and commissioners are said to have found, as weakness or strength.

A verb of finding or of speech is the pivot. Its subject has to be a judge (``judges``); what was found stands after
the verb, before it (*…, inspectors said*), or on both sides. A grade is a judgement and a movement an assessment.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.judges import (
    Judge,
    find_judge,
    find_judge_in,
    is_of_person,
    is_own_voice,
)
from candour.extraction.prose.frames.phrases import (
    Found,
    compile_piece,
    find_phrases,
    load_words,
)
from candour.extraction.prose.frames.polarity import tell_polarity
from candour.extraction.prose.frames.told_lists import find_listed
from candour.extraction.prose.frames.told_on import find_told_on
from candour.extraction.prose.frames.views import find_viewed
from candour.extraction.prose.text import Sentence
from candour.extraction.themes import find_themes
from candour.facts import Finding

_FEWEST_WORDS = 5
_TRAILING = re.compile(
    r"(?P<stop>[,.”\"’'?!]*,[”\"’']?|[,.][”\"’'])\s+(?:the\s+|an?\s+|its\s+|their\s+|his\s+|her\s+|[\w’]+[’']s\s+)?(?:[\w’-]+\s+){0,2}$",
    re.I,
)
_REST = re.compile(
    r"^[\s,]*(?:$|[.]|(?:when|in|on|at|during|after|then|last|this|earlier|today|yesterday|recently|to)\b(?!\s+that\b)[^;:]{0,120}[.]?$)"
)
_LAST_PART = re.compile(r"[:;]\s+(?=\S)|\s[–—]\s")
_SPECIFIC = re.compile(r"[“\"‘]|\s(?:in|with|at|around)\s")
_JOINED = re.compile(r"\b(?:and|but)\s+(?:also\s+|has\s+|had\s+)?$")
_SUBORDINATE = re.compile(
    r"\b(?:when|after|once|where|since|as|while)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,2}$", re.I
)
_TO_WHOM = re.compile(r"\s+[^.;:“\"]{3,70}?(?=\s+that\b)")
_HEAD = 8
_EDGES = " \t\n.,;:"


class Telling(NamedTuple):
    """What was found: its span, that of the whole passage, what the verb says of it, and the rule."""

    start: int
    end: int
    cite_start: int
    cite_end: int
    polarity: str | None
    rule: str


def find_findings(context: Context) -> Iterator[Finding]:
    """The weaknesses and strengths that a document says were found, in order of their verbs."""
    for telling in _find_tellings(context):
        yield from _build(context, telling)
    for found in find_phrases(context, "findings"):
        read = _read_phrase(context, found)
        if read:
            yield from _build(context, read)
    for start, end, polarity in find_listed(context):
        yield from _build(context, Telling(start, end, start, end, polarity, "findings.listed"))


def _build(context: Context, telling: Telling) -> Iterator[Finding]:
    """The findings of one telling: two where it turns from good to bad or back."""
    text = context.text.text
    for start, end in _split(text, telling.start, telling.end):
        words = text[start:end]
        polarity = telling.polarity or tell_polarity(words)
        if polarity is None or len(words.split()) < (
            2 if telling.rule.endswith(".listed") else _FEWEST_WORDS
        ):
            continue
        whole = (start, end) == (telling.start, telling.end)
        cited = (telling.cite_start, telling.cite_end) if whole else (start, end)
        yield Finding(
            polarity=polarity,  # type: ignore[arg-type]
            text=words,
            themes=find_themes(words),
            **context.ground(telling.rule, *cited, about=_about(context, *cited)),
        )


def _find_tellings(context: Context) -> Iterator[Telling]:
    spoken: set[int] = set()
    yield from _find_told(context, spoken)
    spans = [(span, "findings.told_on") for span in find_told_on(context, spoken)]
    spans += [(span, "findings.in_view") for span in find_viewed(context)]
    for span, rule in spans:
        telling = _trimmed(context.text.text, Telling(*span, *span, None, rule))
        if telling:
            yield telling


def _find_told(context: Context, spoken: set[int]) -> Iterator[Telling]:
    """What verbs with a judge as subject tell; the sentences in which a body or a paper spoke are added to ``spoken``."""
    last: tuple[int, Judge] | None = None
    until = 0
    for sentence, verb in _find_verbs(context):
        if verb.start() < until or context.text.is_quoted(verb.start()):
            continue
        judge = _find_subject(context, sentence, verb, last)
        meant = _meant(context, sentence, judge, last) if judge else None
        if judge is None or meant is None or context.text.is_quoted(judge.start):
            continue
        last = (sentence.number, meant)
        if meant.kind in ("body", "paper"):
            spoken.add(sentence.number)
        telling = _read(context, sentence, judge, meant, verb)
        if telling:
            until = telling.end
            yield telling


def _find_subject(
    context: Context, sentence: Sentence, verb: re.Match[str], last: tuple[int, Judge] | None
) -> Judge | None:
    """The judge of a verb, or for a second verb of the sentence (*… and found*) that of the first."""
    judge = find_judge(context, sentence, verb.start())
    joined = _JOINED.search(context.text.text, sentence.start, verb.start())
    if judge is None and joined and last and last[0] == sentence.number:
        return last[1]
    return judge


def _find_verbs(context: Context) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """The verbs outside headings with their sentences, in order; none when the document names no judge at all."""
    text = context.text
    if not text.words.hold(_judging_words()):
        return
    firsts, pattern = _verbs()
    for start, _word in text.words.find(firsts):
        match = pattern.match(text.lowered, start)
        if match:
            sentence = text.sentence_at(start)
            if text.paragraphs[sentence.paragraph].kind != "heading":
                yield sentence, match


def _meant(
    context: Context, sentence: Sentence, judge: Judge, last: tuple[int, Judge] | None
) -> Judge | None:
    """Whom a pronoun means: the judge of this sentence or the one before, a person only where one wrote the report."""
    if judge.kind != "again":
        return judge
    pronoun = context.text.text[judge.start : judge.end].lower()
    if pronoun in ("he", "she"):
        return judge._replace(kind="person") if is_of_person(context, sentence) else None
    if last and sentence.number - last[0] <= 1:
        return last[1] if last[1].kind != "person" else None
    return _named_just_before(context, sentence, judge)


def _named_just_before(context: Context, sentence: Sentence, judge: Judge) -> Judge | None:
    """The inspectorate or report of the sentence before, for *it* at the head of this one, where no council comes first."""
    if sentence.number == 0 or judge.start - sentence.start > _HEAD:
        return None
    earlier = context.text.sentences[sentence.number - 1]
    named = find_judge_in(context, earlier, earlier.start, earlier.end)
    if named is None or named.kind == "person":
        return None
    rivals = context.parties_in(earlier.start, named.start)
    return None if any(party.kind == "authority" for party in rivals) else named


def _read(
    context: Context, sentence: Sentence, judge: Judge, meant: Judge, verb: re.Match[str]
) -> Telling | None:
    row = _rows()[_plain(verb.group())]
    is_speech = bool(row.get("speech"))
    if row.get("silent") or (is_speech and meant.kind in ("person", "letter")):
        return None
    text, polarity = context.text.text, row.get("polarity")
    before = _TRAILING.search(text, sentence.start, judge.start)
    rest = text[verb.end() : sentence.end]
    if before and polarity is None:
        start = _start_of_last_part(text, sentence.start, before.start())
        if _REST.match(rest):
            return Telling(start, before.start(), start, verb.end(), None, "findings.told_after")
        if rest.startswith(","):
            end = before.start() if re.match(r",\s+and\b", rest) else sentence.end
            return _trimmed(
                text, Telling(start, end, start, max(end, verb.end()), None, "findings.told_around")
            )
    if _plain(verb.group()) == "told":
        that = _TO_WHOM.match(rest)
        if that is None:
            return None
        rest = rest[that.end() :]
    start = sentence.end - len(rest) + _pattern("leads").match(rest).end()  # type: ignore[union-attr]
    stop = _pattern("ends").search(text, start, sentence.end)
    end = stop.start() if stop else sentence.end
    if (
        _SUBORDINATE.search(text, sentence.start, judge.start)
        and (comma := text.find(", ", start, end)) > 0
    ):
        end = comma
    if is_speech and is_own_voice(context, judge, start):
        return None
    rule = "findings.judged" if polarity else "findings.told"
    return _trimmed(text, Telling(start, end, judge.start, end, polarity, rule))


def _read_phrase(context: Context, found: Found) -> Telling | None:
    """A finding told without a judge as subject; a judge has to be named in the sentence or in the one before."""
    match, text = found.match, context.text.text
    rule, values = found.phrase.rule, found.phrase.values
    if context.text.is_quoted(match.end("text")) and not rule.endswith("were_found"):
        return None
    start, end = match.span("text")
    if rule.endswith(("were_found", "was_criticised", "found_to")):
        earlier = context.text.sentences[max(found.sentence.number - 2, 0)]
        if find_judge_in(context, found.sentence, earlier.start, found.sentence.end) is None:
            return None
        end = match.end()
    if rule.endswith("were_found") and not (match["where"] or _SPECIFIC.search(match["text"])):
        return None
    polarity = values.get("polarity")
    if match.groupdict().get("verb"):
        polarity = _rows()[_plain(match["verb"])]["polarity"]
    return _trimmed(text, Telling(start, end, match.start(), end, polarity, rule))


def _trimmed(text: str, telling: Telling) -> Telling | None:
    start, end = telling.start, telling.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if start >= end:
        return None
    return telling._replace(
        start=start,
        end=end,
        cite_end=max(end, telling.cite_end if telling.rule.endswith("around") else end),
    )


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span, cut in two where *but* or *although* turns it round."""
    turn = _pattern("turns").search(text, start, end)
    if turn is None:
        return [(start, end)]
    parts = [(start, turn.start()), (turn.end(), end)]
    told = [tell_polarity(text[slice(*part)]) for part in parts]
    return parts if None not in told and told[0] != told[1] else [(start, end)]


def _start_of_last_part(text: str, start: int, end: int) -> int:
    for match in _LAST_PART.finditer(text, start, end):
        start = match.end()
    return start


def _about(context: Context, start: int, end: int) -> str | None:
    """Another authority's code, where the passage names that one and not the document's own."""
    codes = {p.code for p in context.parties_in(start, end) if p.kind == "authority" and p.code}
    return codes.pop() if len(codes) == 1 and context.about not in codes else None


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


@cache
def _rows() -> dict[str, dict[str, Any]]:
    """Every form of a verb with its row."""
    rows: Any = load_words("findings", "verb")
    return {form: row for row in rows for form in row["forms"]}


@cache
def _verbs() -> tuple[frozenset[str], re.Pattern[str]]:
    """The words with which a verb can begin, and the pattern of all verbs in lower case."""
    forms = sorted(_rows(), key=len, reverse=True)
    every = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return frozenset(form.split()[0] for form in forms), re.compile(rf"(?:{every})\b")


@cache
def _judging_words() -> frozenset[str]:
    return frozenset(load_words("findings", "judges")["words"])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("findings", "bounds")[name]))
