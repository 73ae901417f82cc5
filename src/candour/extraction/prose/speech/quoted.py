"""Direct speech: the quotation that belongs to a verb of speech, after it, before it, or on both sides."""

import re

from candour.extraction.prose.quotations import Quotation
from candour.extraction.prose.speech.utterance import Pivot
from candour.extraction.prose.text import Text

_INTRODUCES = re.compile(r"^[^.;\"“”]{0,110}:\s*$")
_TOUCHES = re.compile(r"^(?:\s+(?:that|of|to|about|in|on|at)\b[^:;.,\"“”]{0,50})?\s*,?\s*$")
_CLOSES = re.compile(
    r"^\s*[,.]?\s*(?:[Tt]he\s+|[Aa]n?\s+|[Ii]ts\s+|[Hh]is\s+|[Hh]er\s+)?"
    r"(?:(?!(?:and|but|or|as|when|while|after|before|if|because|that|than|of|to|by)\b)[a-z][\w’'-]*\s+){0,3}$"
)
_RESUMES = re.compile(
    r"^\s*(?:,\s+(?:(?:on|at|in|during|after)\s[^,.;:]{3,40}|last\s\w+|yesterday|today|this\s\w+))?[,.:]\s*$|^,?\s+(?:before|and|while)\s+(?:then\s+)?(?:adding|added|continuing|continued|warned|warning)\s*[,:]\s*$"
)
# What stands before a title, a slogan or a headline.
_TITLED = re.compile(
    r"\b(?:called|entitled|titled|headlined?|headed|named|dubbed|known as|slogan|motto|theme|reads?|reading|saying|headings?|banner|poster|sign|placards?|"
    r"(?:the|a|its|their|his|her) (?:[\w’'-]+ ){0,3}(?:report|document|strategy|plan|programme|project|campaign|article|leaflet|review|paper|policy|scheme|initiative)),?:?\s*$",
    re.I,
)
# What may still stand after a verb whose words were the whole sentence before it: *“We are sorry.” Ms Bell said on Monday.*
_SAYS_NO_MORE = re.compile(
    r"\s*(?:(?:on|in|at|to|during|after|before|when|as|of|yesterday|today|last|this|earlier|there)\b[^:;\"“”]*)?[.!?]?\s*$"
)
# A quotation that ends in a comma is said by whoever is named after it.
_ATTRIBUTED = re.compile(r",[\"”’'] +\S|[?!][\"”’'] +[a-z]")
_STOPS = re.compile(r"[,.?!]")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’'](?:[.]?)$")
_LONGEST_GAP = 120
_FEWEST_WORDS, _FEWEST_WORDS_BEFORE = 4, 2


def find_after(text: Text, pivot: Pivot, used: set[Quotation]) -> Quotation | None:
    """The quotation that a verb of speech introduces."""
    for quotation in text.quotations_from(pivot.end):
        gap = text.text[pivot.end : quotation.start]
        if len(gap) > _LONGEST_GAP or "\n" in gap.strip(" \n") or quotation in used:
            return None
        if _INTRODUCES.match(gap):
            return quotation
        words = _first_words(text, quotation)
        is_whole = quotation.end >= pivot.sentence.end - 1 or words[:1].isupper()
        is_speech = len(words.split()) >= _FEWEST_WORDS and not gap.strip(" ,").startswith("that")
        return quotation if _TOUCHES.match(gap) and is_whole and is_speech else None
    return None


def find_before(text: Text, pivot: Pivot, limit: int, used: set[Quotation]) -> Quotation | None:
    """The quotation that ends directly before an attribution beginning at ``limit``."""
    for quotation in text.quotations_before(limit):
        gap = text.text[quotation.end : limit]
        words = _first_words(text, quotation)
        ends = text.text[quotation.parts[-1].end - 1 : quotation.end + 1]
        is_speech = len(words.split()) >= _FEWEST_WORDS_BEFORE and words[:1].isupper()
        closes = "\n" not in gap and _CLOSES.match(gap) and _STOPS.search(ends)
        is_free = quotation not in used and not _is_of_another(text, pivot, quotation)
        return quotation if closes and is_speech and is_free else None
    return None


def _is_of_another(text: Text, pivot: Pivot, quotation: Quotation) -> bool:
    """Whether a quotation is a title or headline, or part of a sentence before one in which somebody says something else."""
    lead = text.text[text.sentence_at(quotation.start).start : quotation.start]
    if _TITLED.search(lead):
        return True
    if quotation.end > pivot.sentence.start:
        return False
    rest = text.text[pivot.end : pivot.sentence.end]
    return bool(lead.strip()) or not _SAYS_NO_MORE.match(rest)


def find_resumed(text: Text, end: int, used: set[Quotation]) -> Quotation | None:
    """The quotation that goes on after an attribution ending at ``end``: *“No,” she said. “Never.”*

    In a paragraph of its own it must stand alone, else somebody else may say it.
    """
    for quotation in text.quotations_from(end):
        if quotation not in used:
            gap = text.text[end : quotation.start]
            if _ATTRIBUTED.match(text.text, quotation.end - 2):
                return None
            may_resume = "\n" not in gap or _is_paragraph(text, quotation)
            return quotation if _RESUMES.match(gap) and may_resume else None
    return None


def _is_paragraph(text: Text, quotation: Quotation) -> bool:
    """Whether a quotation is a paragraph of whole sentences, and no crosshead in quotation marks (*'Three-year job'*)."""
    ends_line = text.text[quotation.end : quotation.end + 1] in ("", "\n")
    return ends_line and bool(_ENDS_SENTENCE.search(text.text, quotation.start, quotation.end))


def _first_words(text: Text, quotation: Quotation) -> str:
    part = quotation.parts[0]
    return text.text[part.start : part.end]
