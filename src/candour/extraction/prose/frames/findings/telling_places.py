"""What judges are said to have found: the span of each telling, before it becomes findings.

A verb of finding or of speech is the pivot. Its subject has to be a judge (``judges``); what was found stands after
the verb, before it (*…, inspectors said*), or on both sides.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from candour.extraction.anycase import any_of
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.findings.judges import (
    Judge,
    find_body_at,
    find_judge,
    find_judge_in,
    is_of_inspectors,
    is_of_person,
    is_own_voice,
)
from candour.extraction.prose.frames.findings.telling import Telling, trim
from candour.extraction.prose.frames.findings.told_on import find_told_on
from candour.extraction.prose.frames.findings.views import find_viewed
from candour.extraction.prose.frames.phrases import (
    compile_piece,
    load_words,
)
from candour.extraction.prose.text import Sentence

_TRAILING = re.compile(
    r"(?P<stop>[,.”\"’'?!]*,[”\"’']?|[,.][”\"’'])\s+(?:the\s+|an?\s+|its\s+|their\s+|his\s+|her\s+|[\w’]+[’']s\s+)?(?:[\w’-]+\s+){0,2}$",
    re.I,
)
_REST = re.compile(
    r"^[\s,]*(?:$|[.;]|(?:when|in|on|at|during|after|then|last|this|earlier|today|yesterday|recently|to)\b(?!\s+that\b)[^;:]{0,120}[.]?$)"
)
_LAST_PART = re.compile(r"[:;]\s+(?=\S)|\s[–—]\s")
_JOINED = re.compile(r"\b(?:and|but)\s+(?:also\s+|has\s+|had\s+)?$")
_SUBORDINATE = re.compile(
    r"\b(?:when|after|once|where|since|as|while)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,2}$", re.I
)
_SUPPOSED = re.compile(
    r"\b(?:when|once|if|unless|until|before|should|as\s+soon\s+as|in\s+case|provided\s+that)\s+(?:and\s+when\s+)?(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?:ed|found|said|told|wrote|saw|felt|heard|drew|made|gave)$", re.IGNORECASE)
_AND_CLAUSE = re.compile(r",\s+(?:and|but|while)\s+(?=\S)")
_TO_WHOM = re.compile(r"\s+[^.;:“\"]{3,70}?(?=\s+that\b)")
_FRONTED = re.compile(r",[”\"’']?\s+$|[”\"’'],?\s+$")
_HEAD, _MOST_BETWEEN = 8, 2


def find_tellings(context: Context) -> Iterator[Telling]:
    """Everything that verbs, views and sentences that go on tell of a service, verb by verb and then in order of place."""
    spoken: set[int] = set()
    yield from _find_told(context, spoken)
    tellings = [
        Telling(span.start, span.end, span.start, span.end, None, "findings.told_on", span.lean)
        for span in find_told_on(context, spoken)
    ]
    tellings += [Telling(*span, *span, None, "findings.in_view") for span in find_viewed(context)]
    for telling in tellings:
        if trimmed := trim(context.text.text, telling):
            yield trimmed


def _find_told(context: Context, spoken: set[int]) -> Iterator[Telling]:
    """What verbs with a judge as subject tell; the sentences in which a body or a paper spoke are added to ``spoken``."""
    last: tuple[int, Judge] | None = None
    until = 0
    for sentence, verb in _find_verbs(context):
        if verb.start() < until or context.text.is_quoted(verb.start()):
            continue
        if found := _read_inverted(context, sentence, verb):
            until = found.end
            spoken.add(sentence.number)
            yield found
            continue
        judge = _find_subject(context, sentence, verb, last)
        meant = _meant(context, sentence, judge, last) if judge else None
        if judge is None or meant is None or context.text.is_quoted(judge.start):
            continue
        if _is_supposed(context, sentence, judge, verb):
            continue
        last = (sentence.number, meant)
        if meant.kind in ("body", "paper"):
            spoken.add(sentence.number)
        telling = _read(context, sentence, judge, meant, verb)
        if telling:
            until = telling.end
            yield telling
            if further := _read_further(context, sentence, verb, telling):
                until = further.end
                yield further


def _is_supposed(context: Context, sentence: Sentence, judge: Judge, verb: re.Match[str]) -> bool:
    """Whether nothing was found yet: *The notice will be lifted when inspectors find that …*"""
    if _PAST.search(verb.group()):
        return False
    return bool(_SUPPOSED.search(context.text.text, sentence.start, judge.start))


def _read_inverted(context: Context, sentence: Sentence, verb: re.Match[str]) -> Telling | None:
    """What was found before a verb whose subject follows it: *Visits were late, said inspectors.*"""
    text = context.text.text
    before = _FRONTED.search(text, max(sentence.start, verb.start() - 4), verb.start())
    if before is None or not judging_rows()[_plain(verb.group())].get("inverts"):
        return None
    if not find_body_at(context, verb.end()):
        return None
    start = _start_of_last_part(text, sentence.start, before.start())
    return trim(
        text, Telling(start, before.start(), start, verb.end(), None, "findings.told_after")
    )


def _find_subject(
    context: Context, sentence: Sentence, verb: re.Match[str], last: tuple[int, Judge] | None
) -> Judge | None:
    """The judge of a verb, or for a second verb of the sentence (*… and found*) that of the first."""
    judge = find_judge(context, sentence, verb.start())
    joined = _JOINED.search(context.text.text, sentence.start, verb.start())
    is_told = judge is None or context.text.is_quoted(judge.start)
    if is_told and joined and last and last[0] == sentence.number:
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
    if last and _follows(context, sentence, last[0]):
        return last[1] if last[1].kind != "person" else None
    return _named_just_before(context, sentence, judge)


def _follows(context: Context, sentence: Sentence, number: int) -> bool:
    """Whether only quoted sentences, or two others of their paragraphs, stand between a sentence and that of this number."""
    paragraphs = context.text.paragraphs
    between = [
        one
        for one in context.text.sentences[number + 1 : sentence.number]
        if paragraphs[one.paragraph].kind != "list_item"
    ]
    if all(context.text.is_quoted(one.start + 1) for one in between):
        return True
    own = (context.text.sentences[number].paragraph, sentence.paragraph)
    return len(between) <= _MOST_BETWEEN and all(one.paragraph in own for one in between)


def _named_just_before(context: Context, sentence: Sentence, judge: Judge) -> Judge | None:
    """The inspectorate or report of the sentence before, for *it* at the head of this one, where no council comes first."""
    trails = _TRAILING.search(context.text.text, sentence.start, judge.start)
    if sentence.number == 0 or (judge.start - sentence.start > _HEAD and not trails):
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
    row = judging_rows()[_plain(verb.group())]
    is_speech = bool(row.get("speech"))
    if row.get("silent") or (is_speech and meant.kind == "person"):
        return None
    if is_speech and meant.kind == "letter" and not is_of_inspectors(context, sentence):
        return None
    text, polarity = context.text.text, row.get("polarity")
    trailing = _TRAILING.search(text, sentence.start, judge.start)
    if trailing and polarity is None:
        rest = text[verb.end() : sentence.end]
        if _REST.match(rest) or rest.startswith(","):
            return _read_around(text, sentence, trailing.start(), verb.end())
    start = verb.end()
    if _plain(verb.group()) == "told":
        to_whom = _TO_WHOM.match(text[start : sentence.end])
        if to_whom is None:
            return None
        start += to_whom.end()
    start, end = _told_span(text, sentence, judge, start)
    if is_speech and is_own_voice(context, judge, start):
        return None
    rule = "findings.judged" if polarity else "findings.told"
    return trim(text, Telling(start, end, judge.start, end, polarity, rule))


def _read_around(text: str, sentence: Sentence, until: int, verb_end: int) -> Telling | None:
    """What stands before a judge, to ``until``, or around: *The plans were late, it said*, *The plans, it said, were late*."""
    start = _start_of_last_part(text, sentence.start, until)
    rest = text[verb_end : sentence.end]
    if _REST.match(rest):
        return Telling(start, until, start, verb_end, None, "findings.told_after")
    end = until if re.match(r",\s+and\b", rest) else sentence.end
    around = Telling(start, end, start, max(end, verb_end), None, "findings.told_around")
    return trim(text, around)


def _told_span(text: str, sentence: Sentence, judge: Judge, start: int) -> tuple[int, int]:
    """What is told behind the verb: to where the sentence goes on to something else, or back to its main clause."""
    lead = _pattern("leads").match(text[start : sentence.end])
    start += lead.end() if lead else 0
    stop = _pattern("ends").search(text, start, sentence.end)
    end = stop.start() if stop else sentence.end
    if _SUBORDINATE.search(text, sentence.start, judge.start):
        comma = text.find(", ", start, end)
        end = comma if comma > 0 else end
    return start, end


def _read_further(
    context: Context, sentence: Sentence, verb: re.Match[str], telling: Telling
) -> Telling | None:
    """The second clause around an attribution: *Visits were late, they said, and files were lost.*"""
    follows = _AND_CLAUSE.match(context.text.text, verb.end(), sentence.end)
    if follows is None or telling.end > verb.start():
        return None
    span = follows.end(), sentence.end
    return trim(context.text.text, Telling(*span, *span, None, "findings.told_around"))


def _start_of_last_part(text: str, start: int, end: int) -> int:
    for match in _LAST_PART.finditer(text, start, end):
        start = match.end()
    return start


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


@cache
def judging_rows() -> dict[str, dict[str, Any]]:
    """Every form of a verb with its row."""
    rows: Any = load_words("findings", "verb")
    return {form: row for row in rows for form in row["forms"]}


@cache
def _verbs() -> tuple[frozenset[str], re.Pattern[str]]:
    """The words with which a verb can begin, and the pattern of all verbs in lower case."""
    forms = judging_rows()
    return frozenset(form.split()[0] for form in forms), re.compile(rf"(?:{any_of(forms)})\b")


@cache
def _judging_words() -> frozenset[str]:
    return frozenset(load_words("findings", "judges")["words"])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("findings", "bounds")[name]))
