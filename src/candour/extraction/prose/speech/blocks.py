"""Speech in paragraphs of its own: quotations after somebody was named, words set out without marks, written answers."""

import re
from collections.abc import Iterator, Sequence

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.quotations import Part, Quotation
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import as_speaker
from candour.extraction.prose.speech.utterance import Pivot, Utterance
from candour.extraction.prose.text import Block, Sentence

# What somebody does before their words follow: *Ms Vale welcomed the report.* “It is …”
_REACTS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,[^;:\"“”]{2,160}?(?=,|\s(?:has|have|welcomed)\b))?,?\s*(?:has|have|was|is|also|then|today|yesterday|later|\s)*\s*"
    r"(?:welcomed|welcomes|praised|praises|described|hailed|backed|backs|supports|supported|thanked|thanks|called|criticised|"
    r"criticises|condemned|defended|reacted|responded|replied|glad|pleased|delighted|proud|disappointed|adamant|clear|confident|"
    r"urged|urges|agreed|agrees|disagreed|outlined|paid|set out|expressed|reassured|accepted|accepts|apologised|spoke|hit|echoed|"
    r"dismissed|rejected|commented|blamed|accused|promised|vowed|pledged|warned|stressed|insisted|explained)\b"
)
_QUOTES = re.compile(
    r"(?!\W*(?:caption|pictured?|photo|image|above|below|left|right)\b).*[“”\"‘]", re.I | re.S
)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)]*\s*$")
_INTRODUCES = re.compile(r"\s*(?:[^.;:\"“”]{0,80}):?\s*$")
_FIRST_PERSON = re.compile(
    r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|I[’']m|[Ww]e[’']re|[Ww]e[’']ve|I[’']ve)\b"
)
_LABELS = re.compile(r"(?:\s*\([^)]{1,40}\)|,[^:\"“”.]{2,80})?\s*:\s*")
_QUOTED = re.compile(r"[\"“‘']")
_NOTES = re.compile(
    r"(?:notes? to editors|ends\b|contact|more |read |related|share |sign up|image|picture|photo|press )",
    re.I,
)
_ASKED = re.compile(
    r"\bwritten (?:question|answer)|\bparliamentary question|\bto ask (?:her|his) majesty|\bto ask the secretary|\bhansard\b|\bwestminster hall\b"
)
_ASKING = frozenset({"written", "parliamentary", "ask", "hansard", "westminster"})
_TO_ASK = re.compile(r"To ask\b")
_PORTRAIT = re.compile(
    r"(?:(?:Portrait|Photo|Image):|(?:Answer(?:ed)?|Reply|Response) (?:of|by|from):?)\s*"
)
_BULLET = re.compile(r"\s*[•●▪◦■‣*·–-]\s+")
_PUTS = re.compile(r"\bto the\b|:")
_SHOWS = re.compile(
    r"\b(?:report|letter|review|inspect\w*|ofsted|direction|notice|asked|question|motto|headline|sign)\b",
    re.I,
)
_SHORTEST_TOLD, _NEAR_START = 15, 20
_SHORTEST, _LONGEST_LABEL, _MOST_PARAGRAPHS = 40, 160, 8

# How many lines may stand above a story, and what ends a line of it.
_FRONT = 8
_STOPS = frozenset('.!?”"…')


def may_speak(context: Context, sentence: Sentence) -> bool:
    """Whether somebody may speak in a sentence: in none of a heading, in one of a caption where it quotes them and is not
    called one."""
    kind = context.text.paragraphs[sentence.paragraph].kind
    if context.kind == "news" and _is_headline(context, sentence.paragraph):
        return False
    return kind != "heading" and (kind != "caption" or _QUOTES.match(sentence.text) is not None)


def _is_headline(context: Context, number: int) -> bool:
    """Whether a line above the story has no stop at its end: a headline or what stands under it, told again below."""
    if number >= _FRONT:
        return False
    blocks = context.text.paragraphs[: number + 1]
    ends = [context.text.text[block.start : block.end].rstrip()[-1:] for block in blocks]
    return ends[-1].isalnum() and not any(end in _STOPS for end in ends)


def find_reacting(context: Context, sentence: Sentence) -> Speaker | None:
    """Whose words a quotation must be that directly follows a sentence: the one person who opens it and reacts."""
    text = context.text.text
    parties = [
        p
        for p in context.parties_in(sentence.start, sentence.end)
        if not context.text.is_quoted(p.start)
    ]
    people = [p for p in parties if p.kind == "person"]
    if not people or people[0].start - sentence.start > 60 or ":" in sentence.text[:-1]:
        return None
    first = people[0]
    others = {p.name for p in people if p.name != first.name and p.start < first.end + 60}
    opens = not re.search(
        r"[a-z]{2,}(?:ed|s)\b|\b(?:by|to|with|for|from)\b", text[sentence.start : first.start]
    )
    if others or not opens or not _REACTS.match(text, first.end, sentence.end):
        return None
    return as_speaker(context, first)


def find_labelled(context: Context, quotation: Quotation) -> Utterance | None:
    """A quotation after a name and a colon that open its paragraph: *Cllr Vale: “It is a start.”*"""
    text = context.text
    block = text.paragraphs[text.paragraph_at(quotation.start)]
    parties = context.parties_in(block.start, quotation.start)
    if len({p.name for p in parties}) != 1 or parties[0].start != block.start:
        return None
    speaker = as_speaker(context, parties[0]) if parties[0].kind in ("person", "office") else None
    if speaker is None or not _LABELS.fullmatch(text.text[parties[-1].end : quotation.start]):
        return None
    parts = list(quotation.parts)
    return Utterance("statement.labelled", speaker, "direct", block.start, quotation.end, parts)


def find_introduced(context: Context, quotation: Quotation) -> Utterance | None:
    """A quotation after a colon in a sentence that one person opens: *Cllr Vale was scathing: “It is a disgrace.”*"""
    text = context.text
    sentence = text.sentence_at(quotation.start)
    before = text.text[sentence.start : quotation.start]
    if not before.rstrip().endswith(":") or quotation.end - quotation.start < _SHORTEST_TOLD:
        return None
    parties = context.parties_in(sentence.start, quotation.start)
    people = [party for party in parties if party.kind == "person"]
    if len({party.name for party in people}) != 1 or _SHOWS.search(before):
        return None
    opens = people[0].start - sentence.start < _NEAR_START
    speaker = as_speaker(context, people[0]) if opens else None
    if speaker is None:
        return None
    span = sentence.start, quotation.end
    return Utterance("statement.introduced", speaker, "direct", *span, list(quotation.parts))


def find_set_out(context: Context, pivot: Pivot) -> list[Part]:
    """The paragraphs without quotation marks that a verb of speech and a colon at the end of its own introduce."""
    text = context.text
    number = pivot.sentence.paragraph
    own = text.paragraphs[number]
    ends = text.text[pivot.end : own.end]
    if not ends.rstrip().endswith(":") or not _INTRODUCES.fullmatch(ends):
        return []
    blocks = list(_blocks_after(context, number))
    if not blocks:
        return []
    voiced = [
        i
        for i, block in enumerate(blocks)
        if _FIRST_PERSON.search(text.text, block.start, block.end)
    ]
    if context.kind == "minutes" and not voiced:
        return []
    count = max(voiced, default=0) + 1
    return [_without_mark(text.text, block) for block in blocks[:count]]


def _without_mark(text: str, block: Block) -> Part:
    mark = _BULLET.match(text, block.start, block.end)
    return Part(mark.end() if mark else block.start, block.end)


def _blocks_after(context: Context, number: int) -> Iterator[Block]:
    """The paragraphs of plain sentences that follow, up to a heading, a label or another attribution."""
    text = context.text
    for block in text.paragraphs[number + 1 : number + 1 + _MOST_PARAGRAPHS]:
        words = text.text[block.start : block.end]
        is_plain = block.kind in ("paragraph", "list_item") and _ENDS_SENTENCE.search(words)
        if not is_plain or _QUOTED.match(words) or _NOTES.match(words):
            return
        yield block


def find_answers(context: Context) -> Iterator[Utterance]:
    """The answer to a written question in parliament: it stands under the name of whoever gives it."""
    text = context.text
    if not text.words.hold(_ASKING) or not _ASKED.search(text.lowered):
        return
    for number, block in enumerate(text.paragraphs):
        party = _named_alone(context, block)
        blocks = list(_blocks_after(context, number)) if party else []
        if party and not blocks and _is_label(text.paragraphs[number + 1 : number + 2]):
            blocks = list(_blocks_after(context, number + 1))
        speaker = as_speaker(context, party) if party else None
        if not blocks or speaker is None or _TO_ASK.match(text.text, blocks[0].start):
            continue
        parts = [Part(one.start, one.end) for one in blocks]
        if sum(part.end - part.start for part in parts) >= _SHORTEST:
            yield Utterance(
                "statement.answer",
                speaker,
                "direct",
                block.start,
                parts[-1].end,
                parts,
                "written answer",
            )


def is_of_answer(utterance: Utterance, answers: Sequence[Utterance]) -> bool:
    """Whether the department only speaks within the answer of its own minister."""
    if utterance.speaker.office not in ("department", "government"):
        return False
    return any(one.start <= utterance.start and utterance.end <= one.end for one in answers)


def _named_alone(context: Context, block: Block) -> Party | None:
    """The person of whose name, role and party alone a paragraph consists."""
    text = context.text.text
    if block.end - block.start > _LONGEST_LABEL or _ENDS_SENTENCE.search(
        text[block.start : block.end]
    ):
        return None
    lead = _PORTRAIT.match(text, block.start, block.end)
    start = lead.end() if lead else block.start
    people = [p for p in context.parties_in(start, block.end) if p.kind == "person"]
    if not people or people[0].start != start or len({p.name for p in people}) > 1:
        return None
    rest = text[people[0].end : block.end]
    is_told_of = _PUTS.search(rest) or re.search(r"(?<!\w)[a-z]+(?:ed|s|ing)\b", rest)
    return None if is_told_of else people[0]


def _is_label(blocks: Sequence[Block]) -> bool:
    """Whether a paragraph is as short as a label between a name and the words."""
    return bool(blocks) and blocks[0].end - blocks[0].start < _SHORTEST
