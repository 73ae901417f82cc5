"""Speech that goes on: *she said … She added …* is one statement, as is a quotation that stands directly after it."""

import re
from collections.abc import Iterable
from itertools import pairwise

from candour.extraction.prose.context import Context
from candour.extraction.prose.quotations import Part, Quotation
from candour.extraction.prose.speech.utterance import Utterance

_TURN = re.compile(r",?\s+(?:while|whereas|but|and|although)\s+(?:the\s+|a\s+|an\s+)?$")
# *While A said so, B said not*: the comma ends what A said.
_LEADS = re.compile(r"(?:While|Although|Though|Whereas)\b")
_COMMA = re.compile(r",\s+(?:the\s+|a\s+|an\s+)?$")
_QUOTED = re.compile(r"[\"“”‘]|(?<!\w)['’]")
# An answer is no part of what was said before the question.
_ASKED = re.compile(r"(?:When\s+)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Qq]uizzed)\b")
_NOTHING_BETWEEN = re.compile(r"[\s.,]*")


def join_chains(context: Context, utterances: Iterable[Utterance]) -> list[Utterance]:
    """Each speech once, in order of place; speech that is only reported stays as it was told, sentence by sentence."""
    joined: list[Utterance] = []
    ordered = sorted(utterances, key=lambda one: (one.start, -one.end, one.parts[0].start))
    for earlier, later in pairwise(ordered):
        _part(context, earlier, later)
    for utterance in ordered:
        last = joined[-1] if joined else None
        if last and (_is_within(utterance, last) or _is_told_by(utterance, last)):
            continue
        if last and _is_continued(context, last, utterance):
            _join(last, utterance)
        else:
            joined.append(utterance)
    return joined


def take_followers(context: Context, utterances: list[Utterance], used: set[Quotation]) -> None:
    """Quotations that are whole sentences directly after somebody spoke become part of that speech."""
    text = context.text
    for quotation in text.quotations:
        sentence = text.sentence_at(quotation.start)
        before = [u for u in utterances if u.end <= quotation.start]
        if quotation in used or not before or sentence.start != quotation.start:
            continue
        last = max(before, key=lambda u: u.end)
        between = text.text[last.end : quotation.start]
        stop = text.sentence_at(quotation.end - 1).end
        is_whole = quotation.end >= stop - 1 or text.text[quotation.end : quotation.end + 1] == " "
        if is_whole and "\n" not in between and _NOTHING_BETWEEN.fullmatch(between):
            used.add(quotation)
            last.parts += quotation.parts
            last.end, last.reported = quotation.end, "direct"


def _is_within(utterance: Utterance, last: Utterance) -> bool:
    """Whether the words were told before with those of the same sentence: *he said A and added that B*."""
    if utterance.speaker.name != last.speaker.name:
        return False
    return all(
        any(own.start <= part.start and part.end <= own.end + 1 for own in last.parts)
        for part in utterance.parts
    )


def _is_told_by(utterance: Utterance, last: Utterance) -> bool:
    """Whether it is somebody else who tells that this one spoke: *A said that B had apologised*."""
    at = utterance.speaker.start
    is_inner = utterance.start >= last.start and utterance.end <= last.end + 1
    return (
        is_inner
        and last.reported == "indirect"
        and utterance.speaker.name != last.speaker.name
        and any(part.start <= at < part.end for part in last.parts)
    )


def _part(context: Context, earlier: Utterance, later: Utterance) -> None:
    """Where another speaks in the same sentence, the first one's words end: *A said it was so, while B said not*."""
    last, at = earlier.parts[-1], later.speaker.start
    if earlier.speaker.name == later.speaker.name or not last.start < at < last.end:
        return
    leads = _LEADS.match(context.text.text, earlier.start)
    turn = (_COMMA if leads else _TURN).search(context.text.text, last.start, at)
    if turn and turn.start() > last.start:
        earlier.parts[-1] = Part(last.start, turn.start())


def _is_continued(context: Context, last: Utterance, utterance: Utterance) -> bool:
    if not utterance.goes_on or utterance.speaker.name != last.speaker.name:
        return False
    if utterance.via and last.via != utterance.via:
        return False
    if _ASKED.match(context.text.text, utterance.start):
        return False
    if last.reported == utterance.reported == "indirect":
        return _runs_on(context, last, utterance)
    if (
        last.reported != "direct"
        or _is_told_apart(context, utterance)
        or utterance.start < last.end - 1
    ):
        return False
    between = context.text.text[last.end : utterance.start]
    return bool(_NOTHING_BETWEEN.fullmatch(between))


def _runs_on(context: Context, last: Utterance, utterance: Utterance) -> bool:
    """Whether an aside in the sentence after goes on telling what was said: *… were safe. It would take years, she said.*"""
    is_aside = utterance.rule == "statement.reported_after" and not utterance.adds
    between = context.text.text[last.end : utterance.start]
    return is_aside and "\n" not in between and bool(_NOTHING_BETWEEN.fullmatch(between))


def _is_told_apart(context: Context, utterance: Utterance) -> bool:
    """Whether words are told in a clause of the paper's own, none of them quoted: *She added that caseloads had come down.*"""
    said = (context.text.text[part.start : part.end] for part in utterance.parts)
    is_clause = utterance.rule in ("statement.reported", "statement.view")
    return (
        is_clause
        and utterance.reported == "indirect"
        and not any(_QUOTED.search(words) for words in said)
    )


def _join(last: Utterance, utterance: Utterance) -> None:
    last.parts += utterance.parts
    last.end = max(last.end, utterance.end)
    if last.reported != utterance.reported:
        last.reported = "direct"
    last.via, last.date = last.via or utterance.via, last.date or utterance.date
