"""What of a document and of the entries that cite it may be shown to the public.

Source: RECORD.md, *What the public sees*: text only under an open licence, with its attribution; of any other document the
title, publisher, date, link and passages of at most 25 words. Site and exports both ask here.
"""

from typing import TypeVar

import msgspec

from candour.facts import (
    Also,
    Appointment,
    Cite,
    Inspection,
    Instrument,
    Judgement,
    Partnership,
    Statement,
    Transfer,
)
from candour.facts.extract import AnyFact
from candour.facts.record import EntryCite, RecordedDocument
from candour.publishing.naming import (
    NOBODY,
    NOT_NAMED,
    Holders,
    show_name,
)

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
# Fields that name who acted, asked or was asked.
_NAMING_FIELDS = ("by", "of", "to", "alleged_by", "who", "approver")
_OF_OFFICE = (Inspection, Judgement, Partnership, Transfer)
_BYLINED = frozenset({"news", "press_release"})
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
    'one two…'
    """
    length = _length_of(text, max_words)
    return text if length is None else f"{text[:length]}…"


def limit_passage(passage: Passage, *, max_words: int | None) -> Passage:
    """A citation cut after so many words; what is left is still the exact text of its page."""
    length = _length_of(passage.quote, max_words)
    if length is None:
        return passage
    return msgspec.structs.replace(
        passage, end=passage.start + length, quote=passage.quote[:length]
    )


def leave_unnamed(fact: AnyFact, *, holders: Holders) -> AnyFact:
    """The fact without the name of anybody who holds no public office; roles stay, and so does the document's passage.

    Formal papers and inspections are acts of office: whom they name is named, but for those who are known to stand below
    director.
    """
    if isinstance(fact, Instrument):
        parties = {field: getattr(fact, field) for field in ("issued_by", "issued_to")}
        known = {field: name and holders.role_below(name) for field, name in parties.items()}
        return msgspec.structs.replace(
            fact, **{field: role for field, role in known.items() if role}
        )
    if isinstance(fact, _OF_OFFICE):
        return fact
    if isinstance(fact, Statement):
        name, role = show_name(fact.speaker, role=fact.role, holders=holders)
        if name is None and role is None and fact.speaker is not None:
            name = NOT_NAMED
        return msgspec.structs.replace(fact, speaker=name, role=role)
    if isinstance(fact, Appointment):
        name, role = show_name(fact.person, role=fact.role, holders=holders)
        fact = msgspec.structs.replace(fact, person=name, role=role)
    return msgspec.structs.replace(fact, **name_parties(fact, holders=holders))


def name_parties(value: object, *, holders: Holders) -> dict[str, str]:
    """The fields of a fact or entry that name a party, as they may be shown; those that may stand as they are left out."""
    shown = {}
    for field in _NAMING_FIELDS:
        words = getattr(value, field, None)
        if isinstance(words, str):
            name, role = show_name(words, holders=holders)
            if name is None:
                shown[field] = role or NOT_NAMED
    return shown


def leaves_unnamed(fact: AnyFact) -> bool:
    """Whether a public fact tells of somebody whom it does not name, though its passage may."""
    if isinstance(fact, Statement) and fact.speaker is None:
        return True
    if isinstance(fact, Appointment) and fact.person is None:
        return True
    return any(getattr(fact, field, None) == NOT_NAMED for field in ("speaker", *_NAMING_FIELDS))


def name_author(document: RecordedDocument, *, holders: Holders = NOBODY) -> str | None:
    """The author of a document as the public may have it: a body, a holder of an office, or the byline of news."""
    if document.kind in _BYLINED:
        return document.author
    name, _ = show_name(document.author, holders=holders)
    return name


def limit_fact(fact: AnyFact, *, max_words: int | None, holders: Holders = NOBODY) -> AnyFact:
    """A fact that names no private person and no officer below director, whose passages and sentences keep to the limit.

    ``holders`` are those who are known to hold a public office.
    """
    fact = leave_unnamed(fact, holders=holders)
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


def limit_document(
    document: RecordedDocument, *, holders: Holders = NOBODY
) -> RecordedDocument | None:
    """A document without what may not be public, or ``None`` when it may not even be listed."""
    use = find_public_use(document)
    if not use.is_listed:
        return None
    document = msgspec.structs.replace(document, author=name_author(document, holders=holders))
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
