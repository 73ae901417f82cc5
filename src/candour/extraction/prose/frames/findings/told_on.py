"""What goes on telling what a judge found: the sentences that follow in the judge's voice, and quoted paragraphs after a colon."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.findings.polarity import Told, tell_polarity
from candour.extraction.prose.frames.phrases import compile_lowered, compile_piece, load_words
from candour.extraction.prose.front import find_author
from candour.extraction.prose.text import Sentence

_QUOTED = re.compile(r"[“\"‘']")
_SAID = re.compile(
    r"\b(?:said|says|say|told|added|adds|insisted|claimed|admitted|warned|argued|explained|replied|denied|believes?|thinks?|according\s+to)\b"
)
_JUDGE = r"(?:inspectors|ofsted|watchdog|inspectorate|report|inspection)"
_LEADS_QUOTED = re.compile(
    rf"\b{_JUDGE}\b(?:(?!\b(?:and|but|while|as)\b)[^.;:“”\"]){{0,50}}[:,]\s*$", re.IGNORECASE
)
_ENDS_WITH_JUDGE = re.compile(
    rf"[”\"]\s+(?:[\w’'-]+\s+){{0,5}}?{_JUDGE}\s+(?:\w+\s+){{0,2}}\w+[.]?\s*$", re.IGNORECASE
)
# What staff and families say to inspectors is part of what these found.
_HEARD = re.compile(
    r"(?:[\w’'-]+\s+){0,2}?(?:social workers|staff|workers|managers|foster carers|carers|young people|care leavers|families|parents|schools|partners)\s+"
    r"(?:also\s+)?(?:say|said|told\s+inspectors|feel|felt|report|reported)\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    r"(?:however|but|yet|also|elsewhere|overall|in\s+contrast|by\s+contrast),?\s+", re.IGNORECASE
)
# What a writer says of reading it is no part of what was found: *I was pleased to read that …*.
_ON_READING = re.compile(
    r"(?:I|We)\s+(?:was|were|am|are)\s+(?:\w+\s+)?(?:pleased|glad|encouraged|reassured|heartened|concerned|sorry|disappointed|alarmed|dismayed)\s+to\s+(?:read|see|learn|note|hear|find)\s+that\s+"
)
_JUDGING = ("commissioner", "adviser", "inspector")
_MOST_QUOTED = 6
_FEWEST_WORDS, _OPENING = 3, 5


class Span(NamedTuple):
    """What is told, and what the sentence that leads it in says of it."""

    start: int
    end: int
    lean: Told | None


def find_told_on(context: Context, spoken: set[int]) -> Iterator[Span]:
    """What goes on from the sentences (by number) in which a judge spoke, and from those that lead findings in, in order."""
    sentences, leads = context.text.sentences, _find_leads(context)
    starts = {*spoken, *leads}
    if _is_by_judge(context):
        yield from _find_own(context, starts)
        return
    voice, lean, led = False, None, False
    for number in range(min(starts, default=len(sentences)), len(sentences)):
        here = sentences[number]
        if number in starts:
            voice, lean, led = True, leads.get(number), _is_heading(context, here)
            if here.text.rstrip().endswith(":"):
                yield from _find_quoted(context, here)
        elif voice and _is_quoted_on(context, starts, here):
            if tell_polarity(here.text):
                mark = _QUOTED.match(here.text)
                yield Span(here.start + (mark.end() if mark else 0), here.end, None)
        elif voice:
            lean = None if _pattern("turns_round").match(here.text) else lean
            before = sentences[number - 1]
            voice = _goes_on(context, before, here, lean, led=led or before.number in leads)
            if voice:
                yield _span(here, lean)


def _span(here: Sentence, lean: Told | None) -> Span:
    adverb = _ADVERB.match(here.text)
    start = adverb.end() if adverb else 0
    on_reading = _ON_READING.match(here.text, start)
    return Span(here.start + (on_reading.end() if on_reading else start), here.end, lean)


def _is_by_judge(context: Context) -> bool:
    """Whether a letter is that of a commissioner or inspector, all of which tells what they found."""
    if context.kind not in ("letter", "email"):
        return False
    author = find_author(context.text, context.kind)
    return any(p.name == author and p.office in _JUDGING for p in context.parties)


def _find_own(context: Context, starts: set[int]) -> Iterator[Span]:
    """The sentences of such a letter that tell good or bad of the service."""
    subjects = compile_piece(_bounds()["goes_on"])
    for here in context.text.sentences:
        kind = context.text.paragraphs[here.paragraph].kind
        lowered = context.text.lowered_sentences[here.number]
        if here.number in starts or kind == "heading" or _pattern("foreign").search(lowered):
            continue
        if subjects.match(here.text) and not _speaks(context, here) and tell_polarity(here.text):
            yield _span(here, None)


def _find_leads(context: Context) -> dict[int, Told | None]:
    """The sentences that only lead findings in, by number, with what they say these are."""
    leads: dict[int, Told | None] = {}
    wanted = load_words("findings", "leads")
    for sentence in context.sentences_with(wanted["needs"]):
        lowered = context.text.lowered_sentences[sentence.number]
        for polarity in ("strength", "weakness"):
            if compile_lowered(wanted[polarity]).search(lowered):
                leads[sentence.number] = polarity
        if compile_lowered(wanted["findings"]).search(lowered):
            leads.setdefault(sentence.number, None)
    return leads


def _find_quoted(context: Context, here: Sentence) -> Iterator[Span]:
    paragraphs = context.text.paragraphs
    for block in paragraphs[here.paragraph + 1 : here.paragraph + 1 + _MOST_QUOTED]:
        if not _QUOTED.match(context.text.text, block.start):
            return
        yield Span(block.start, block.end, None)


def _is_quoted_on(context: Context, starts: set[int], here: Sentence) -> bool:
    """Whether a sentence stands in the words that a judge's sentence began to quote (*Inspectors wrote: “…*), or opens a
    paragraph of quoted words that follows on one that ended with the judge (*…,” the report states.*)."""
    text = context.text
    quotation = next(text.quotations_before(here.start + 1), None)
    if quotation is None or here.start >= quotation.end or not text.is_quoted(here.start + 1):
        return False
    first = text.sentence_at(quotation.start)
    if first.number != here.number:
        lead = text.text[first.start : quotation.start]
        people = [p for p in context.parties_in(first.start, quotation.start) if p.kind == "person"]
        return first.number in starts and bool(_LEADS_QUOTED.search(lead)) and not people
    before = text.sentences[here.number - 1]
    is_next = before.number in starts and text.is_quoted(before.start + 1)
    rest = text.text[quotation.end : text.paragraphs[here.paragraph].end]
    return is_next and bool(_ENDS_WITH_JUDGE.search(before.text)) and not rest.strip()


def _is_heading(context: Context, here: Sentence) -> bool:
    """Whether a sentence is a heading or a question, under which every paragraph goes on telling."""
    kind = context.text.paragraphs[here.paragraph].kind
    return kind == "heading" or here.text.rstrip()[-1:] not in '.”"'


def _goes_on(
    context: Context, before: Sentence, here: Sentence, lean: Told | None, *, led: bool
) -> bool:
    """Whether a sentence goes on in the judge's voice: nobody else speaks or acts in it, and it tells good or bad."""
    paragraph = context.text.paragraphs[here.paragraph]
    if paragraph.kind == "heading" or len(here.text.split()) < _FEWEST_WORDS:
        return False
    lowered = context.text.lowered_sentences[here.number]
    if _pattern("foreign").search(lowered) or _speaks(context, here, led=led):
        return False
    near = here.paragraph == before.paragraph
    if not near and (here.paragraph - before.paragraph > 1 or paragraph.kind == "list_item"):
        return False
    told = tell_polarity(here.text)
    if near or (led and told):
        return bool(told or lean)
    is_like = compile_piece(_bounds()["goes_on"]).match(here.text)
    return bool((told or (led and lean)) and is_like)


def _speaks(context: Context, here: Sentence, *, led: bool = False) -> bool:
    """Whether somebody else speaks or acts in a sentence; right after a lead the council may be what it tells of."""
    is_heard = _HEARD.match(here.text)
    if context.text.is_quoted(here.start) or (_SAID.search(here.text) and not is_heard):
        return True
    parties = context.parties_in(here.start, here.end)
    acts = [p for p in parties if p.kind == "authority" and p.start - here.start < _OPENING]
    return bool(acts and not led) or any(party.kind in ("person", "office") for party in parties)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_piece(str(_bounds()[name]))


def _bounds() -> dict[str, str]:
    return load_words("findings", "bounds")
