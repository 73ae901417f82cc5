"""Quotations without an attribution of their own: whose they are follows from what stands directly before them."""

from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.quotations import Quotation
from candour.extraction.prose.speech.blocks import find_introduced, find_labelled, find_reacting
from candour.extraction.prose.speech.utterance import Utterance
from candour.extraction.prose.text import Block

_SHORTEST = 40


def find_alone(
    context: Context, known: list[Utterance], used: set[Quotation]
) -> Iterator[Utterance]:
    """The utterances of quotations that no verb of speech has claimed, in order.

    ``known`` are the utterances found so far, which a quotation after them may lengthen; ``used`` their quotations.
    """
    for quotation in context.text.quotations:
        if quotation in used:
            continue
        number = context.text.paragraph_at(quotation.start)
        block = context.text.paragraphs[number]
        found = find_labelled(context, quotation) or find_introduced(context, quotation)
        if found is None and _is_alone(quotation, block):
            before = _find_before(context, number, known)
            if before and before.reported == "direct":
                before.parts += quotation.parts
                before.end = quotation.end
                continue
            found = _go_on(before, quotation) if before else _read_reaction(context, quotation)
        elif found is None and _follows(context, quotation, block):
            found = _read_reaction(context, quotation)
        if found:
            used.add(quotation)
            yield found


def _is_alone(quotation: Quotation, block: Block) -> bool:
    """Whether a paragraph is nothing but a quotation, or one that runs over paragraphs opens it."""
    alone = (block.start, block.end) == (quotation.start, quotation.end) or (
        len(quotation.parts) > 1 and block.start == quotation.start
    )
    return alone and quotation.end - quotation.start >= _SHORTEST and block.kind != "heading"


def _follows(context: Context, quotation: Quotation, block: Block) -> bool:
    """Whether a quotation of whole sentences stands in a paragraph after a sentence of the paper's own."""
    is_whole = context.text.sentence_at(quotation.start).start == quotation.start
    is_long = quotation.end - quotation.start >= _SHORTEST
    return is_whole and is_long and quotation.start > block.start


def _find_before(context: Context, number: int, known: list[Utterance]) -> Utterance | None:
    """The utterance with which the paragraph before ends."""
    if number == 0:
        return None
    block = context.text.paragraphs[number - 1]
    spoke = [u for u in known if u.start < block.end and u.end > block.start]
    last = context.text.sentence_at(block.end - 1)
    return spoke[-1] if spoke and spoke[-1].end >= last.start else None


def _go_on(before: Utterance, quotation: Quotation) -> Utterance:
    """What somebody says in a paragraph of its own after their speech was only reported."""
    return Utterance(
        "statement.quoted_alone",
        before.speaker,
        "direct",
        quotation.start,
        quotation.end,
        list(quotation.parts),
        before.via,
        before.date,
        goes_on=True,
    )


def _read_reaction(context: Context, quotation: Quotation) -> Utterance | None:
    """A quotation after the sentence in which one person reacts, with which it is cited."""
    if quotation.start == 0:
        return None
    sentence = context.text.sentence_at(quotation.start - 2)
    speaker = find_reacting(context, sentence)
    if speaker is None:
        return None
    span = sentence.start, quotation.end
    return Utterance("statement.quoted_alone", speaker, "direct", *span, list(quotation.parts))
