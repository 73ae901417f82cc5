"""Further papers of a kind that are not called one: *a second in March 2014*, *the last being to Thornsea Council*."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.text import Sentence

_FURTHER = re.compile(
    r"(?:^|[,:;]\s+|\band\s+|\bthen\s+|\bbut\s+|\bwith\s+|\breceived\s+)(?P<which>(?:[Aa]n?\s+|its\s+|the\s+)?(?:first|second|third|fourth|fifth|sixth|[Aa]nother|other|revised\s+one|further\s+one|new\s+one)\b(?:\s+one)?|again)"
    r"(?:,?\s+(?:which\s+)?(?:was\s+)?(?:issued|given|served|made|followed|came|signed|dated))?,?\s*\(?(?:(?:on|in|of|dated)\s?)?$"
)
# *issued in 2012 and again in 2014*, but not *reviewed in May and again in July*.
_LAST = re.compile(
    r",\s+(?P<which>the\s+(?:last|latest|most\s+recent|first|earliest|only\s+other)(?:\s+(?:one|of\s+(?:them|these|which)))?\s+(?:being|was|is|having\s+been|(?:was\s+)?(?:given|issued|made|sent)))\b"
)
_SEVERAL = re.compile(r"\b(?P<noun>directions|notices)\b", re.IGNORECASE)
_TO_WHOM = re.compile(
    r"(?:\s+(?:given|issued|made|sent|that))?(?:\s+(?:to|for|of)\s+(?:the\s+)?)?(?:\s*\b(?:on|in))?\s*"
)
_GIVEN_AGAIN = re.compile(
    r"\b(?:issu|serv|impos|receiv|plac)\w*|\b(?:given|gave|made|sent|put|had|got|signed|hit|subject|under)\b"
)
_DONE_AGAIN = re.compile(
    r"\b(?:review|assess|visit|inspect|report|consider|monitor|check|return|discuss|progress|writ|warn)\w*|\b(?:meets?|met|wrote)\b"
)
# A notice or direction of a council's, but not *at short notice*, *notice of your absence* or *in the right direction*.
_PAPER = re.compile(
    r"\b(?:(?:the|this|that|its|their|your|such|said|an?|another|both|two|three|\w+[’']s?)\s+"
    r"(?:(?:statutory|formal|legal|government|ministerial|current|existing|enclosed|attached|revised|amended|new|fresh|further|earlier|previous|former|present|old|original|latest|last|first|second|third|fourth|\d{4})\s+)*"
    r"|improvement\s+|statutory\s+)"
    r"(?P<noun>notices?|directions?)\b(?!\s+(?:of\s+(?!\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|that\s+(?:they|he|she|it|we|i|you)\b|periods?\b|boards?\b|for\s))"
    r"|(?<!right )(?<!wrong )(?<!short )\b(?P<alone>notices?|directions?)\s+(?:to\s|in\s+relation|under\s|dated\s|issued\s|given\s|served\s|made\s|requir)"
)


def read_further(context: Context, kind: str, start: int, until: int) -> Iterator[Naming]:
    """*its first direction in 2012, a second in March 2014 and a third last month*: each of those that are not called one."""
    at = start
    for mention in context.dates_in(start, until):
        further = _FURTHER.search(context.text.text[at : mention.start])
        if further and further["which"] == "again" and not _is_given_again(context, at):
            further = None
        if further and not mention.is_length:
            yield Naming(
                kind, False, "varied" if "revised" in further.group() else "issued",
                at + further.start("which"), mention.end, False, True, False,
                None, None, mention.date, None,
            )  # fmt: skip
        at = mention.end


def read_last(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*Directions of that kind have been few, the last being to Thornsea Council on 1 December 2008*: that one."""
    text = context.text.text
    last = _LAST.search(text, sentence.start, sentence.end)
    several = _SEVERAL.search(text, sentence.start, last.start()) if last else None
    if last is None or several is None:
        return
    kind = "direction" if several["noun"].lower() == "directions" else "improvement_notice"
    for mention in context.dates_in(last.end(), sentence.end)[:1]:
        to = [p for p in context.parties_in(last.end(), mention.start) if p.kind == "authority"]
        is_told = _TO_WHOM.fullmatch(text, last.end(), to[0].start if to else mention.start)
        if is_told and mention.relation == "on" and not mention.is_length:
            yield Naming(
                kind, False, "issued", last.start("which"), mention.end, False, True, False,
                None, to[0] if to else None, mention.date, None,
            )  # fmt: skip


def read_again(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*A second followed in March 2014.* after a sentence on a notice: another of its kind."""
    if not sentence.number:
        return
    kind = last_kind(context.text.lowered_sentences[sentence.number - 1])
    if kind:
        yield from read_further(context, kind, sentence.start, sentence.end)


def last_kind(words: str) -> str | None:
    """The kind of the direction or notice that some words, in lower case, name last; ``None`` where they name neither."""
    if "notice" not in words and "direction" not in words:
        return None
    nouns = [paper["noun"] or paper["alone"] for paper in _PAPER.finditer(words)]
    if not nouns:
        return None
    return "improvement_notice" if nouns[-1].startswith("notice") else "direction"


def _is_given_again(context: Context, until: int) -> bool:
    """Whether what a sentence tells as done *again* is the giving of a paper, by its last verb before."""
    lead = context.text.lowered[context.text.sentence_at(until).start : until]
    given = [one.start() for one in _GIVEN_AGAIN.finditer(lead)]
    return bool(given) and not _DONE_AGAIN.search(lead, given[-1])
