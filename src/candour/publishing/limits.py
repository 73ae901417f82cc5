"""What of a document and of the entries that cite it may be shown to the public.

Source: RECORD.md, *What the public sees*: text only under an open licence, with its attribution; of any other document the
title, publisher, date, link and passages of at most 25 words. Site and exports both ask here.
"""

import re
from typing import TypeVar

import msgspec

from candour.facts import Also, Appointment, Cite, Statement
from candour.facts.extract import AnyFact
from candour.facts.record import EntryCite, RecordedDocument

MAX_WORDS = 25
OPEN_LICENCES = frozenset(
    {"OGL-1.0", "OGL-2.0", "OGL-3.0", "own", "CC0-1.0", "CC-BY-3.0", "CC-BY-4.0"}
)
ATTRIBUTIONS = {
    "OGL-1.0": "Contains public sector information licensed under the Open Government Licence v1.0.",
    "OGL-2.0": "Contains public sector information licensed under the Open Government Licence v2.0.",
    "OGL-3.0": "Contains public sector information licensed under the Open Government Licence v3.0.",
    "CC-BY-3.0": "Licensed under Creative Commons Attribution 3.0.",
    "CC-BY-4.0": "Licensed under Creative Commons Attribution 4.0.",
}
# Fields that repeat a document's own sentences; the others hold names, codes, dates and words of the contract.
_WORDY_FIELDS = ("text", "must", "otherwise", "purpose", "what", "services")
_BELOW_DIRECTOR = re.compile(
    r"\b(?:(?:assistant|deputy|associate)\s+director|head\s+of|manager|team\s+leader|practitioner"
    r"|(?<!chief\s)social\s+worker|(?<!chief\s)(?<!executive\s)officer)s?\b",
    re.IGNORECASE,
)
Passage = TypeVar("Passage", Cite, Also, EntryCite)


class PublicUse(msgspec.Struct, frozen=True, kw_only=True):
    """What may be public of one document.

    ``is_listed``: its title, publisher, date and link. ``has_text``: its whole text and page images, with the
    ``attribution``. ``max_words`` of a passage: ``None`` for no limit, 0 when nothing may be shown.
    """

    is_listed: bool
    has_text: bool
    max_words: int | None
    attribution: str | None


def find_public_use(document: RecordedDocument) -> PublicUse:
    """What may be public of a document, by its access and licence; an unknown licence is a closed one."""
    if document.access != "public":
        return PublicUse(is_listed=False, has_text=False, max_words=0, attribution=None)
    if document.licence in OPEN_LICENCES:
        return PublicUse(
            is_listed=True, has_text=True, max_words=None, attribution=attribute(document)
        )
    return PublicUse(is_listed=True, has_text=False, max_words=MAX_WORDS, attribution=None)


def attribute(document: RecordedDocument) -> str | None:
    """The attribution that a document's licence asks for: source, then licence; ``None`` where it asks for none."""
    licence = ATTRIBUTIONS.get(document.licence or "")
    if licence is None:
        return None
    source = ", ".join(filter(None, [document.publisher or document.author, document.title]))
    return f"{source}. {licence}"


def limit_text(text: str, *, max_words: int | None) -> str:
    """A text cut after so many words (with an ellipsis), or whole where there is no limit.

    >>> limit_text("one two three", max_words=2)
    'one two …'
    """
    length = _length_of(text, max_words)
    return text if length is None else f"{text[:length]} …".lstrip()


def limit_passage(passage: Passage, *, max_words: int | None) -> Passage:
    """A citation cut after so many words; what is left is still the exact text of its page."""
    length = _length_of(passage.quote, max_words)
    if length is None:
        return passage
    return msgspec.structs.replace(
        passage, end=passage.start + length, quote=passage.quote[:length]
    )


def leave_unnamed(fact: AnyFact) -> AnyFact:
    """The fact without the name of an officer below director; the role stays, and so does the document's passage."""
    if isinstance(fact, Appointment | Statement) and _BELOW_DIRECTOR.search(fact.role or ""):
        if isinstance(fact, Appointment):
            return msgspec.structs.replace(fact, person=None)
        return msgspec.structs.replace(fact, speaker=None)
    return fact


def limit_fact(fact: AnyFact, *, max_words: int | None) -> AnyFact:
    """A fact that names no officer below director, whose passages and sentences keep to the limit."""
    fact = leave_unnamed(fact)
    if max_words is None:
        return fact
    texts = {
        name: limit_text(value, max_words=max_words)
        for name in _WORDY_FIELDS
        if isinstance(value := getattr(fact, name, None), str)
    }
    return msgspec.structs.replace(
        fact,
        cite=limit_passage(fact.cite, max_words=max_words),
        also=tuple(limit_passage(also, max_words=max_words) for also in fact.also),
        **texts,
    )


def limit_document(document: RecordedDocument) -> RecordedDocument | None:
    """A document without what may not be public, or ``None`` when it may not even be listed."""
    use = find_public_use(document)
    if not use.is_listed:
        return None
    return document if use.has_text else msgspec.structs.replace(document, pages=())


def _length_of(text: str, max_words: int | None) -> int | None:
    """How many characters the first words take, or ``None`` when the text has no more words than that."""
    if max_words is None:
        return None
    words, inside = 0, False
    for position, character in enumerate(text):
        if character.isspace():
            inside = False
        elif not inside:
            if words == max_words:
                return len(text[:position].rstrip())
            words += 1
            inside = True
    return None
