"""A party as it stands in a text: an authority, an office, a body or a person, and who that is."""

from typing import Literal, NamedTuple

PartyKind = Literal["authority", "office", "body", "person"]


class Party(NamedTuple):
    """A mention of a party.

    ``name`` is the name that facts give: a person's full name wherever in the document it is said, the
    authority as the document names it (also for *the council*), the body or office as printed. ``role`` is the office
    by which the document introduced a person. ``code`` is an authority's GSS code. ``former`` marks a post no longer held.
    ``office`` is the office's key in the list of offices (``secretary_of_state``, ``leader``) or the
    body's (``ofsted``, ``department``); ``named`` is false for a pronoun or a common noun resolved to its party.
    """

    start: int
    end: int
    kind: PartyKind
    name: str
    role: str | None = None
    code: str | None = None
    office: str | None = None
    former: bool = False
    named: bool = True
