"""Speakers without a name: *officers said*, *a source in the department told the Echo*, *bosses at the town hall say*.

Whoever judges a service is left out: what inspectors say is a finding.
"""

import re
from functools import cache

from candour.extraction.anycase import any_of
from candour.extraction.prose.context import Context
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.utterance import Pivot, Utterance
from candour.extraction.prose.speech.words import going_on_verbs, nameless

_LONGEST = 160
_COUNCIL = re.compile(r"[Tt]he (?:(?:city|county|borough) )?(?:council|authority)$")
_TO_JUDGES = re.compile(
    r"\s+(?:(?:the|us|our)\s+)?(?:lead\s+)?(?:ofsted|inspect|review|commissioner|auditor|peer)",
    re.I,
)
_AGAIN = re.compile(
    r"(?<![\w’'-])(?P<who>[Hh]e|[Ss]he|[Tt]hey)\s+(?:(?:also|then|later|now|has|had)\s+)*$"
)
_SPEAKS_FOR = re.compile(r"\bspokes(?:person|man|woman)\b")
_LEADERS = frozenset({"leaders", "politicians", "groups"})
_PAPER = re.compile(r"(?P<who>\b[Tt]he (?P<kind>letter|statement|e-?mail))\s+$")
_SENTENCES_BACK = 2
_JUDGES = re.compile(r"\b(?:ofsted|inspectors?|letter|inspection|report)\b")
_THE = re.compile(r"^[Tt]he\s+")
_WHEN_FIRST = re.compile(
    r"(?:[Ll]ast\s+(?:night|week|month)|[Yy]esterday|[Tt]onight|[Tt]oday|[Tt]his\s+(?:morning|week)),?\s+"
)
_BEFORE = re.compile(
    r"(?:^|[,;:]\s+|\s[–—-]\s+|[”\"’'],?\s+|\b(?:but|and|while|whereas)\s+)$", re.I
)
_MODIFIER = (
    r"(?:(?!(?:to|of|by|with|from|for|in|on|at|that|who|which|was|were|is|are|has|have|had|and|but|or|as|said|told|not|"
    r"if|when|while|after|before|since|because|although|though|despite|following|amid|he|she|it|they|we|its|his|her|their|former|no)\b)[\w’'][\w’'-]*\s+)"
)
_AFTER_HEAD = (
    r"(?P<where>(?:\s+(?:of|in|at|from|for|on|inside|within|close\s+to|working\s+(?:for|in|at)|representing)\s+(?:(?!\b(?:said|say|told|claim)\b)[^,;:.\"“”]){2,60}?)?)"
    r"(?:,?\s+whom?\s[^,;:.\"“”]{3,90}?,?)?"
)
_ADVERBS = r"(?:\s+(?:has|have|also|then|later|now|today|yesterday|previously|repeatedly|already|both|all|last\s+(?:week|month|night|year)))*\s+$"
_NO_MORE = re.compile(r"\s*(?:[.,;:()”\"’–—]|$)|\s+(?:at|in|on|last|yesterday|during|after|who)\b")
# *Inspectors praised staff in Leeds and said*: whoever stands before the *and* does not speak.
_ONE_OF_TWO = re.compile(r"\band\s*$")


def find_nameless(context: Context, pivot: Pivot) -> Speaker | None:
    """Whoever speaks without a name before a verb of speech."""
    if not _may_speak(context, pivot):
        return None
    text = context.text.text
    when = _WHEN_FIRST.match(text, pivot.sentence.start, pivot.start)
    opening = when.end() if when else pivot.sentence.start
    since = max(opening, pivot.start - _LONGEST)
    for match in _heads().finditer(text, since, pivot.start):
        if context.text.is_quoted(match.start()) or _is_heard(context, pivot, match.group()):
            continue
        lead = _lead().search(text, since, match.start())
        rest = _rest().match(text, match.end(), pivot.start)
        begins = text[opening : lead.start()] if lead else text[opening : match.start()]
        if rest and _ONE_OF_TWO.search(rest.group()):
            continue
        if rest and _BEFORE.search(begins[-12:] if len(begins) > 12 else begins):
            start = lead.start() if lead else match.start()
            return _name(context, start, match.end() + len(rest["where"]))
    return None


def find_nameless_after(context: Context, pivot: Pivot) -> Speaker | None:
    """Whoever speaks without a name directly after a verb of speech: *said one social worker*."""
    if not _may_speak(context, pivot):
        return None
    match = _inverted().match(context.text.text, pivot.end, pivot.sentence.end)
    if match is None or not _NO_MORE.match(context.text.text, match.end()):
        return None
    return _name(context, match.start("who"), match.end("who"))


def find_nameless_opener(context: Context, pivot: Pivot) -> Speaker | None:
    """Whoever opens a sentence without a name, for a later participle: *Opposition leaders urged …, warning that …*."""
    text, start = context.text.text, pivot.sentence.start
    is_participle = pivot.verb.split()[0].endswith("ing") and text[: pivot.start].endswith(", ")
    match = _opener().match(text, start, pivot.start) if is_participle else None
    if match is None or context.kind in ORDERS or context.parties_in(start, match.end("who")):
        return None
    return _name(context, *match.span("who"))


def find_again(context: Context, pivot: Pivot, last: Utterance | None) -> Speaker | None:
    """*He* or *she* for whoever spoke last without a name, in the sentence before or the one before that."""
    text = context.text.text
    paper = _PAPER.search(text, pivot.sentence.start, pivot.start)
    if last and paper and pivot.verb in going_on_verbs() and last.via == paper["kind"]:
        return _take_up(context, pivot, last, paper)
    pronoun = _AGAIN.search(text, pivot.sentence.start, pivot.start)
    if last is None or pronoun is None or context.text.is_quoted(pronoun.start("who")):
        return None
    if pronoun["who"].lower() == "they" and not _SPEAKS_FOR.search(last.speaker.name):
        return None
    between = context.parties_in(last.end, pivot.start)
    names = {party.name for party in context.parties if party.kind == "person"}
    if last.speaker.name in names or any(p.kind == "person" for p in between):
        return None
    return _take_up(context, pivot, last, pronoun)


def _take_up(
    context: Context, pivot: Pivot, last: Utterance, match: re.Match[str]
) -> Speaker | None:
    """Whoever spoke last, at the words that take them up, where that was shortly before."""
    since = context.text.sentence_at(last.end - 1)
    is_near = pivot.sentence.number - since.number <= _SENTENCES_BACK
    start, end = match.span("who")
    return last.speaker._replace(start=start, end=end) if is_near else None


def _may_speak(context: Context, pivot: Pivot) -> bool:
    verbs = nameless()["verbs"]
    if context.kind in ORDERS or pivot.verb not in verbs:
        return False
    return not _TO_JUDGES.match(context.text.text, pivot.end)


def _is_heard(context: Context, pivot: Pivot, head: str) -> bool:
    """Whether inspectors heard it: what *social workers say* in the sentences after their letter or report is named."""
    if head.lower() not in nameless()["heard"] or pivot.sentence.number == 0:
        return False
    number = pivot.sentence.number
    earlier = context.text.sentences[max(number - 3, 0) : number]
    near = [one for one in earlier if one.paragraph == pivot.sentence.paragraph]
    return any(_JUDGES.search(context.text.lowered_sentences[one.number]) for one in near)


def _name(context: Context, start: int, end: int) -> Speaker:
    words = " ".join(context.text.text[start:end].split())
    if _COUNCIL.match(words):
        return Speaker(words, None, context.about, start, end, None)
    return Speaker(_THE.sub("", words), None, None, start, end, None)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(nameless()['heads'])})\b(?![’'-])", re.IGNORECASE)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?:a|an|one|another|some|many|several|two|three|the|most|other|its|local)\s+)?{_MODIFIER}{{0,4}}$",
        re.IGNORECASE,
    )


@cache
def _opener() -> re.Pattern[str]:
    heads = any_of(nameless()["heads"] | _LEADERS)
    return re.compile(
        rf"(?P<who>(?:(?:A|An|One|Some|Several|The|Local|Other)\s+)?{_MODIFIER}{{0,2}}(?:{heads})\b(?![’'-]))\s+(?:(?:has|have|had|also)\s+)?[a-z]+(?:ed|s)\b",
        re.IGNORECASE,
    )


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(rf"{_AFTER_HEAD}{_ADVERBS}")


@cache
def _inverted() -> re.Pattern[str]:
    return re.compile(
        rf"\s+(?P<who>(?:(?:a|an|one|another|some|many|several|the|local)\s+)?{_MODIFIER}{{0,3}}?(?:{any_of(nameless()['heads'])})\b(?:\s+(?:in|at|from|of)\s+the\s+\w+)?)",
        re.IGNORECASE,
    )
