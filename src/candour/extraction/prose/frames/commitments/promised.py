"""What a promise is for and when: the words after it, and the day that is its own."""

import re

from candour.extraction.dates.mention import DateMention
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_TO = re.compile(r"to\s+(?:the\s+)?")
_PROMISED = re.compile(r"\b(?:promis|pledg|commit|undert)\w+")
_GAVE = re.compile(
    r"\b(?:gave|given|granted|awarded|allocated|provided|paid|received|won|secured|invested|spent)\b"
)
_FOR_WHAT = re.compile(r"\s+(?:for|towards)\s+(?P<purpose>.+)")
_PRONOUNS = frozenset({"it", "them", "this", "that", "us", "you", "him", "her"})
_HEAD, _LONG_AGO = 4, 2
_FINANCIAL = re.compile(r"(?P<year>20\d\d)\s?(?:[/–-]|to)\s?(?:20)?\d\d")
_BESIDE = 60
_TELLS = re.compile(r"\b(?:told|said|wrote|announced|reported|confirmed|assured)\b")
_TO_COME = re.compile(r"\b(?:will|would|is\s+to|are\s+to)\b")
_OTHER_THING = re.compile(
    r"\b(?:after|following|since|inspection|report|rated|judged|who|which|that|whose|was|were|in\s+place)\b"
)
_WHEN = ("by", "until", "within", "before", "from", "for")


def find_purpose(context: Context, sentence: Sentence, end: int) -> tuple[str | None, int]:
    """What the promise is for: the words after it, and where they end."""
    text = context.text.text
    match = _piece("pattern").search(text[end : sentence.end])
    if match is None:
        return None, end
    stop = _piece("ends").search(match["purpose"])
    words = match["purpose"][: stop.start()] if stop else match["purpose"]
    words = words.rstrip(" .,”’\"'")
    start = end + match.start("purpose")
    if len(words.split()) < 2:
        return None, end
    last = start + len(words)
    if (named := _find_receiver(context, start)) is not None:
        for_what = _FOR_WHAT.match(text, named.end, last)
        return for_what["purpose"] if for_what else None, last
    tail = _piece("tail").search(words)
    words = words[: tail.start()] if tail else words
    bare = re.sub(
        r"^(?:for|into|in|on|towards|so\s+as(?=\s+to\s)|to(?=\s+(?:the|its|their|an?|children[’']s)\s))\s+",
        "",
        words,
    )
    return (None, end) if bare.lower() in _PRONOUNS else (bare, last)


def _find_receiver(context: Context, start: int) -> Party | None:
    """The authority to which a sum goes, where that opens the words behind it: *£3m to the council for improvement*."""
    led = _TO.match(context.text.text, start)
    near = context.parties_in(led.end() - 4, led.end() + 1) if led else ()
    return next((party for party in near if party.kind == "authority"), None)


def tells_of_long_ago(context: Context, sentence: Sentence) -> bool:
    """Whether a sum was given two years and more before the document: *In 2012 the government gave it £1m*."""
    if _PROMISED.search(sentence.text) or not _GAVE.search(sentence.text):
        return False
    own = context.published.value if context.published else None
    told = context.dates_in(sentence.start, sentence.end)
    years = [int(one.date.value[:4]) for one in told if one.date.value and not one.is_length]
    is_open = any(one.date.value is None for one in told)
    return bool(own and years) and not is_open and max(years) <= int(str(own)[:4]) - _LONG_AGO


def find_promised_day(context: Context, sentence: Sentence, end: int) -> PartialDate | None:
    """The day by which or on which it is promised: in the clause after it, else at the head of the sentence."""
    text = context.text.text
    stop = _piece("clause").search(text, end, sentence.end)
    behind = context.dates_in(end, stop.start() if stop else sentence.end)
    head = context.dates_in(sentence.start, end)[:1]
    is_to_come = _TO_COME.search(text, sentence.start, end) is not None
    for mention in (one for one in behind if not one.is_length):
        if year := _FINANCIAL.fullmatch(mention.date.text):
            return PartialDate(year["year"], "year", mention.date.text)
        is_beside = _is_beside(text[end : mention.start])
        if _is_of_promise(context, mention, is_plain=is_beside, is_to_come=is_to_come):
            return mention.date
    for mention in (one for one in head if not one.is_length):
        opens = mention.start - sentence.start <= _HEAD
        if opens and not _TELLS.search(text, mention.end, end):
            is_on = _is_of_promise(context, mention, is_plain=True, is_to_come=is_to_come)
            return mention.date if is_on else None
    return None


def _is_of_promise(
    context: Context, mention: DateMention, *, is_plain: bool, is_to_come: bool
) -> bool:
    """Whether a day is that of a promise: one by which it falls due, one ahead, or one that stands plainly beside it."""
    own, value = context.published.value if context.published else None, mention.date.value
    is_ahead = bool(own and value and value > own)
    is_gone = bool(own and value) and not is_ahead
    is_over = is_to_come and mention.date.precision != "year"
    if is_gone and (mention.relation == "from" or is_over):
        return False
    return mention.relation in _WHEN or (mention.relation == "on" and (is_ahead or is_plain))


def _is_beside(gap: str) -> bool:
    """Whether a day follows a promise so closely that it is its own: *£2.9 million this year*, *£4m into social work this year*."""
    return len(gap) < _BESIDE and "," not in gap and _OTHER_THING.search(gap) is None


def _piece(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("commitments", "purpose")[name]))
