"""Who judges a service: inspectors, reviewers and commissioners, and their reports, as subjects of a verb.

The council's own reports, the press and politicians judge nothing: what they say is a statement or nothing at all.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_lowered, compile_piece, load_words
from candour.extraction.prose.text import Sentence
from candour.extraction.words import holds_any

Kind = Literal["body", "paper", "letter", "person", "again"]
_FARTHEST = 150
_NEAR_SENTENCES, _NEAR_IN_PAPERS = 8, 2
_PAPERS = ("minutes", "report", "improvement_plan")
_REPORTING = ("report", "review", "inspect", "inquiry", "investigation", "diagnostic")
_WHO_CAME = re.compile(
    r"\s+(?:who|that)\s+(?:visited|inspected|came|went|looked|spent|arrived|called)\s[^,;:.]*$"
)
_AFTER_VERB = re.compile(r"\s+(?:the\s+)?")
_MINISTERS = ("minister", "secretary", "wrote to", "dear ")
_IT = re.compile(
    r"(?:^|[\s“\"(,])(?P<it>it|they|he|she)\s+(?:(?:also|has|have|had|then|further|did)\s+)*$", re.I
)
_PREPOSITION = re.compile(
    r"\b(?:of|on|into|at|in|by|for|about|from|to|with|across|within|over)\s+(?:the\s+|its\s+)?$",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:what|how|whatever|why)\s+(?:the\s+)?$|\b(?:if|unless|whether|until|should|where)\s+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r"\b(?:said|says|claim(?:s|ed)|argue[sd]?|added|insist(?:s|ed)|believe[sd]?)\s+(?:that\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_NO_VERB = re.compile(
    r"\b(?:was|were|is|are|be|been|being|to|will|should|must|not|would|could|may)\s+$"
)


class Judge(NamedTuple):
    """Where a judge is named, and whether it is a body, a paper, a letter, a person or *it* for the one before."""

    start: int
    end: int
    kind: Kind


def find_judge(context: Context, sentence: Sentence, verb_start: int) -> Judge | None:
    """The judge that is the subject of the verb that begins at ``verb_start``; ``None`` for any other subject."""
    text = context.text.text
    if _NO_VERB.search(text, max(sentence.start, verb_start - 12), verb_start):
        return None
    since = max(sentence.start, verb_start - _FARTHEST)
    named = [*_named_between(context, sentence, since, verb_start)]
    for judge in reversed(named):
        if _ASKED.search(text, sentence.start, judge.start) or _CLAIMED.search(
            text, sentence.start, judge.start
        ):
            return None
        if _reaches(context, judge.end, verb_start):
            return judge
    again = _IT.search(text, max(since - 1, 0), verb_start)
    if again and _ASKED.search(text, sentence.start, again.start("it")):
        return None
    return Judge(again.start("it"), again.end("it"), "again") if again else None


def find_judge_in(context: Context, sentence: Sentence, start: int, end: int) -> Judge | None:
    """The first judge that is named in a span of a sentence."""
    return next(iter(_named_between(context, sentence, start, end)), None)


def is_of_person(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence before speaks of somebody's report, so that *he* and *she* mean who wrote it."""
    earlier = context.text.sentences[max(sentence.number - 1, 0)]
    return bool(_person_led().search(earlier.text))


def find_body_at(context: Context, position: int) -> bool:
    """Whether a body that judges is named right after a place: *said the inspectors*."""
    after = _AFTER_VERB.match(context.text.lowered, position)
    return bool(after and _lowered("body").match(context.text.lowered, after.end()))


def is_of_inspectors(context: Context, sentence: Sentence) -> bool:
    """Whether *the letter* is one of inspectors: the nearest of this sentence and two before names these, and no minister."""
    for back in range(min(sentence.number, 2) + 1):
        words = context.text.lowered_sentences[sentence.number - back]
        if holds_any(words, _MINISTERS):
            return False
        if _lowered("body").search(words):
            return True
    return False


def is_own_voice(context: Context, judge: Judge, start: int) -> bool:
    """Whether a person's own report is quoted: *Ms Orme's report says: “…”* is her statement."""
    owner = re.search(
        r"(?:[A-Z]\w+[’']s|\b(?:his|her))\s+(?:\w+\s+)?$", context.text.text[: judge.start][-40:]
    )
    owned = owner and not re.match(r"Ofsted|Inspect", owner.group())
    return bool(owned and judge.kind == "paper" and context.text.is_quoted(start + 1))


def _named_between(context: Context, sentence: Sentence, start: int, end: int) -> list[Judge]:
    text, lowered = context.text.text, context.text.lowered
    bodies = _lowered("body").finditer(lowered, start, end)
    found = [Judge(m.start(), m.end(), "body") for m in bodies]
    for match in _lowered("paper").finditer(lowered, start, end):
        if _judges(context, sentence, match):
            kind: Kind = "letter" if match["noun"].startswith("letter") else "paper"
            found.append(Judge(match.start(), match.end(), kind))
    people = [p for p in context.parties_in(start, end) if p.kind in ("person", "office")]
    found += [
        Judge(p.start, p.end, "person") for p in people if p.end <= end and may_judge(context, p)
    ]
    for match in _titled().finditer(text, start, end):
        if not any(p.start < match.end() and match.start() < p.end and p.office for p in people):
            found.append(Judge(match.start(), match.end(), "person"))
    return sorted(found)


def may_judge(context: Context, party: Party) -> bool:
    """Whether a party is a commissioner, an inspector or an adviser, or wrote the report of which the document speaks."""
    if party.former or party.kind not in ("person", "office"):
        return False
    words = load_words("findings", "judges")
    if party.office in words["offices"]:
        return True
    if party.role and _pattern("person").search(party.role):
        return True
    return party.kind == "person" and party.office is None and wrote_report(context, party)


def wrote_report(context: Context, party: Party) -> bool:
    """Whether the document names a report, review or inspection by this person."""
    if not holds_any(context.text.lowered, _REPORTING):
        return False
    surname = re.escape(party.name.split()[-1])
    pattern = str(load_words("findings", "judges")["wrote"]).replace("%s", surname)
    return bool(re.search(pattern, context.text.text, re.IGNORECASE))


def _judges(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a paper is one that judges: not the council's own, and with a judge named in it or just before."""
    text, lowered = context.text.text, context.text.lowered
    before = lowered[max(sentence.start, match.start() - 60) : match.start()]
    led = before.strip() == "" or _lowered("determiner").search(before)
    if not led or _lowered("no_judge").search(before):
        return False
    looks_into = text.startswith(" into ", match.end())
    if looks_into or _lowered("near").search(lowered, sentence.start, sentence.end):
        return True
    back = _NEAR_IN_PAPERS if context.kind in _PAPERS else _NEAR_SENTENCES
    first = context.text.sentences[max(sentence.number - back, 0)]
    return bool(_lowered("near").search(lowered, first.start, sentence.start))


def _reaches(context: Context, start: int, end: int) -> bool:
    """Whether nothing between a judge and a verb is a subject of its own."""
    gap = _with_names_whole(context, start, end)
    if _pattern("between").match(gap):
        return True
    split = None if _WHO_CAME.match(gap) else _pattern("new_start").search(gap)
    if split:
        return bool(_pattern("between").match(" " + gap[split.end() :].lstrip() + " "))
    if not _pattern("leads_on").match(gap):
        return False
    inner = [p for p in context.parties_in(start, end) if p.end <= end]
    text = context.text.text
    return all(
        _PREPOSITION.search(text, start, p.start) or text[p.end : p.end + 2] in ("’s", "'s")
        for p in inner[-1:]
    )


def _with_names_whole(context: Context, start: int, end: int) -> str:
    """The words between two places, in which no name falls apart: *Telford and Wrekin Council* holds no *and*."""
    words = context.text.text[start:end]
    for party in context.parties_in(start, end):
        if party.end <= end and party.kind in ("authority", "body"):
            name = context.text.text[party.start : party.end]
            words = words.replace(name, re.sub(r"\W", "_", name))
    return words


@cache
def _person_led() -> re.Pattern[str]:
    return re.compile(str(load_words("findings", "judges")["person_led"]))


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(str(load_words("findings", "judges")["titled"]))


@cache
def _lowered(name: str) -> re.Pattern[str]:
    return compile_lowered(str(load_words("findings", "judges")[name]))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("findings", "judges")[name]))
