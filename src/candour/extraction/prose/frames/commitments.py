"""Commitments: money, posts and other support promised, told apart from budgets, debts and counts."""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.money import Quantity, find_quantities
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import (
    compile_lowered,
    compile_piece,
    find_phrases,
    load_words,
)
from candour.extraction.prose.frames.roles import find_actor, last_party, name_fields
from candour.extraction.prose.text import Sentence
from candour.facts import Commitment, PartialDate

_HINTS = (
    "£",
    " post",
    "social worker",
    "staff",
    "carer",
    "place",
    "role",
    "job",
    "pounds",
    "adviser",
    "home",
)
_WITH_INVESTMENT = re.compile(r"^\s*(?:\w+\s+)?investment\b", re.IGNORECASE)
_NOT_PAYING = ("ofsted", "press", "court")
_WHEN = ("by", "until", "within", "before", "from", "for")


def find_commitments(context: Context) -> Iterator[Commitment]:
    """The promises of a document, those without a number after those with one in each sentence."""
    for sentence in context.sentences_with(_HINTS):
        yield from _find_numbered(context, sentence)
    for found in find_phrases(context, "commitments"):
        yield from _read_unnumbered(context, found.sentence, found.match)


def _find_numbered(context: Context, sentence: Sentence) -> Iterator[Commitment]:
    after = _piece("promise", "after")
    reach = int(_words("promise")["farthest"])
    text = context.text.text
    since, promised = sentence.start, None
    for quantity in find_quantities(sentence.text):
        start, end = sentence.start + quantity.start, sentence.start + quantity.end
        if _is_no_promise(text[sentence.start : start], text[end : sentence.end]):
            since, promised = end, None
            continue
        verb = _last_verb(text, sentence, quantity, max(since, start - reach))
        if promised and _piece("promise", "finite").search(text, since, start):
            promised = None
        follows, since = after.search(text[end : sentence.end]), end
        promised = verb or promised
        if promised is None and follows is None:
            continue
        told_at = promised.start() if promised else start
        if _piece("promise", "asked").search(text, sentence.start, told_at):
            continue
        actor = _find_payer(context, sentence, promised, (start, end))
        yield _build(context, sentence, quantity, actor, min(told_at, start), end)


def _find_payer(
    context: Context, sentence: Sentence, verb: re.Match[str] | None, span: tuple[int, int]
) -> Party | None:
    """Who promises: the actor of the verb, else for a sum that *is set aside* whoever is named with it."""
    actor = _for_whom(context, find_actor(context, sentence, verb.start()) if verb else None)
    if actor and actor.office in _NOT_PAYING:
        actor = None
    return actor or (None if verb else _payer(context, sentence, *span))


def _last_verb(
    text: str, sentence: Sentence, quantity: Quantity, since: int
) -> re.Match[str] | None:
    """The last promising verb before a quantity; one of a thing done counts only where something is added."""
    start, end = sentence.start + quantity.start, sentence.start + quantity.end
    verbs = list(_piece("promise", "before").finditer(text, since, start))
    if _piece("promise", "more").search(text, start, end):
        verbs += _piece("promise", "done").finditer(text, since, start)
    last = max(verbs, key=lambda verb: verb.start(), default=None)
    is_post = last is not None and quantity.unit == "managers" and "appoint" in last.group().lower()
    return None if is_post else last


def _payer(context: Context, sentence: Sentence, start: int, end: int) -> Party | None:
    """Who pays for what *is set aside*: the party after *by*, else the last one before the sum."""
    for party in context.parties_in(end, sentence.end):
        if re.search(r"\bby\s+(?:the\s+)?$", context.text.text[end : party.start]):
            return party
    return last_party(context, sentence.start, start, kinds=("authority", "body", "office"))


def _for_whom(context: Context, actor: Party | None) -> Party | None:
    """The body for which a spokesperson promises; any other actor as it is."""
    if actor is None or actor.office != "spokesperson":
        return actor
    around = [*context.parties_in(actor.end, actor.end + 24)]
    before = context.party_before(actor.start, since=max(actor.start - 60, 0))
    bodies = [p for p in [*around, before] if p and p.kind in ("body", "authority")]
    return bodies[0] if bodies else None


def _build(
    context: Context, sentence: Sentence, quantity: Quantity, actor: Any, start: int, end: int
) -> Commitment:
    purpose, purpose_end = _purpose(context, sentence, end)
    noun = _noun_purpose(sentence, quantity)
    return Commitment(
        **name_fields("by", actor),
        quantity=quantity.value,
        unit=quantity.unit,
        at_least=quantity.at_least,
        purpose=purpose or noun,
        date=_when(context, sentence, end),
        **context.ground("commitments.numbered", start, max(end, purpose_end)),
    )


def _noun_purpose(sentence: Sentence, quantity: Quantity) -> str | None:
    """95 extra family support posts* says by its own words what they are for."""
    if quantity.unit == "GBP":
        return None
    words = sentence.text[quantity.number_start : quantity.end]
    noun = re.sub(r"^\S+\s+", "", words)
    return noun if len(noun.split()) > 1 else None


def _read_unnumbered(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> Iterator[Commitment]:
    if find_quantities(match.group()) or _is_no_promise(
        context.text.text[sentence.start : match.start("what")], ""
    ):
        return
    lead = context.text.text[sentence.start : match.start()]
    if re.search(
        r"\b(?:not|if|could|might|call\w*|urge\w*|ask\w*|need\w*)\b[^.;]{0,40}$",
        lead,
        re.IGNORECASE,
    ):
        return
    speaker = find_actor(context, sentence, match.start())
    actor = _for_whom(context, speaker)
    if actor is None or speaker is None:
        return
    purpose, end = _purpose(context, sentence, match.end())
    yield Commitment(
        **name_fields("by", actor),
        purpose=purpose or match["what"],
        date=_when(context, sentence, match.end()),
        **context.ground("commitments.support", speaker.start, max(end, match.end())),
    )


def _purpose(context: Context, sentence: Sentence, end: int) -> tuple[str | None, int]:
    """What the promise is for: the words after it, and where they end."""
    text = context.text.text
    match = _piece("purpose", "pattern").search(text[end : sentence.end])
    if match is None:
        return None, end
    stop = _piece("purpose", "ends").search(match["purpose"])
    words = match["purpose"][: stop.start()] if stop else match["purpose"]
    words = words.rstrip(" .,”’\"'")
    start = end + match.start("purpose")
    if len(words.split()) < 2:
        return None, end
    bare = re.sub(r"^(?:for|into|in|on|towards)\s+", "", words)
    return bare, start + len(words)


def _when(context: Context, sentence: Sentence, end: int) -> PartialDate | None:
    for mention in context.dates_in(end, sentence.end):
        if mention.relation in _WHEN and not mention.is_length:
            return mention.date
    return None


def _is_no_promise(before: str, after: str) -> bool:
    if _piece("promise", "grows").match(after) or _piece("promise", "grown").search(before):
        return False
    never = _words("no_promise")
    if compile_lowered(never["after"]).search(after.lower()) and not _WITH_INVESTMENT.match(after):
        return True
    return bool(compile_lowered(never["before"]).search(before.lower()))


def _words(key: str) -> dict[str, Any]:
    return load_words("commitments", key)


def _piece(key: str, name: str) -> re.Pattern[str]:
    return compile_piece(str(_words(key)[name]))
