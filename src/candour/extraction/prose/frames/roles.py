"""Who does what to whom: finds the parties of a verb by their place in its clause.

No grammar is parsed. A party before the verb, in the same clause and not led in by a preposition, acts;
one after it is acted upon. What is not clear stays open.
"""

import re
from collections import Counter
from typing import Any

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party, PartyKind
from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.frames.outer_clauses import find_outer
from candour.extraction.prose.text import Sentence

_LED_IN = Before(
    r"\b(?:of|by|from|to|with|at|in|for|into|on|over|under|between|against|about|than|including|following|after|"
    r"before|via|through|within|across|near|behind|former|ex)\s+(?:(?:the|an?|its|their|his|her|our|own)\s+)?(?:(?!what|that|how|which|whether|who|where|when)[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
    reach=120,
)
_RELATIVE = Before(
    r"\b(?:which|who|whom|that|whose\s+(?:[\w’'-]+\s+){0,2}[\w’'-]+)\s+(?:the\s+)?$",
    re.IGNORECASE,
    reach=48,
)
# What somebody said that a party does is no aside: *advised that Thornsea, a good authority, would help*.
_SAID_THAT = Before(
    r"\b(?:[a-z]{3,}ed|said|says|heard|hears|told\s+[^,.;]{2,40}?)\s+that\s+(?:the\s+)?$", reach=60
)
# A body that does what the clause behind it tells: *the Department for Education, which has also promised …*.
_WHICH = re.compile(
    r",\s+(?:which|who)\s+(?:(?:has|have|had|is|was|will|would|also|already|now|then|since|recently|itself)\s+)*$"
)
_APPOSITION = re.compile(r"(?:,\s+(?:its|the|their|an?)\s+[^,;.]{3,50})?")
_SPOKEN_FOR = ("body", "authority")
_ANY: tuple[PartyKind, ...] = ("authority", "office", "body", "person")


def find_actor(
    context: Context,
    sentence: Sentence,
    position: int,
    *,
    kinds: tuple[PartyKind, ...] = _ANY,
) -> Party | None:
    """The party that acts in the clause that ends at ``position``, or ``None`` when none is clear."""
    text = context.text.text
    candidates = [
        party
        for party in context.parties_in(sentence.start, position)
        if party.end <= position and party.kind in kinds
    ]
    which = _WHICH.search(text, max(sentence.start, position - 60), position)
    if which and candidates and _APPOSITION.fullmatch(text, candidates[-1].end, which.start()):
        return _spelt_out(context, candidates[-1])
    for party in reversed(candidates):
        if text[party.end : party.end + 2] in ("'s", "’s") or _is_object(text, party):
            continue
        if _is_led_in(context, sentence, party) or _is_aside(context, sentence, party, position):
            continue
        return _named(context, find_outer(text, party, candidates, position))
    return None


def _named(context: Context, party: Party | None) -> Party | None:
    """A party that acts: the body for which a spokesperson speaks, the full name of an abbreviation."""
    is_spokesperson = party is not None and party.office == "spokesperson"
    return party and (_spoken_for if is_spokesperson else _spelt_out)(context, party)


def _spoken_for(context: Context, party: Party) -> Party | None:
    """The body whose spokesperson speaks, as it is that acts: *A DfE spokesperson said: “We have appointed …”*."""
    before = context.party_before(party.start, since=max(party.start - 60, 0))
    if before and before.kind in _SPOKEN_FOR:
        between = context.text.text[before.end : party.start]
        if not between.strip("’'s "):
            return before
    after = context.parties_in(party.end, party.end + 24)
    return next((one for one in after if one.kind in _SPOKEN_FOR), None)


def _is_object(text: str, party: Party) -> bool:
    """Whether *it* or *them* is what a verb before acts on: *we will use it to take on …*."""
    words = text[party.start : party.end].lower()
    if words in ("them", "him", "us", "me"):
        return True
    if party.kind == "authority" and _GIVEN.search(text, max(party.start - 24, 0), party.start):
        return True
    return (
        words == "it" and _ACTED_ON.search(text, max(party.start - 20, 0), party.start) is not None
    )


_ACTED_ON = re.compile(
    r"(?<![\w’'])(?!(?:that|and|but|if|when|while|because|as|which|where|said|says|then|so|until|after|before|once|although|though|whether|or|than|since|how|what|why|meanwhile|today|now|also|yet|added|warned|insisted|admitted|claimed|accepted|acknowledged|agreed|announced|confirmed|argued|hopes?|expects?|thinks?|believes?|is|was|will|would|must|should|can|could|has|had|does|did|do)\b)[a-z]{2,}\s$"
)
_GIVEN = re.compile(
    r"\b(?:issued|handed|served|gave|given|told|sent|placed|ordered|directed|instructed|warned|visited|inspected)\s+(?:the\s+)?$"
)
_BEFORE_VERB = re.compile(
    r"\s*,?\s+(?:(?:has|had|have|also|then|now|first|formally|today|yesterday|later|again|recently|jointly)\s+)*"
)
_APPOSED = re.compile(r",\s(?:the\s|an?\s|then\s|its\s)?(?:[a-z-]+\s){0,2}")


def find_doer(
    context: Context,
    sentence: Sentence,
    position: int,
    *,
    kinds: tuple[PartyKind, ...] = _ANY,
) -> Party | None:
    """The party straight before the verb at ``position`` (*after Ofsted reported*), else whoever acts in its clause."""
    near = context.party_before(position, since=max(sentence.start, position - 80))
    if (
        near
        and near.kind in kinds
        and _BEFORE_VERB.fullmatch(context.text.text, near.end, position)
    ):
        return _whose_post(context, near) or _spelt_out(context, near)
    return find_actor(context, sentence, position, kinds=kinds)


def _whose_post(context: Context, post: Party) -> Party | None:
    """The person of whom an office says what they are: *Tim Noone, junior children's minister, confirmed*."""
    before = context.party_before(post.start, since=max(post.start - 60, 0))
    if post.kind != "office" or before is None or before.kind != "person":
        return None
    return before if _APPOSED.fullmatch(context.text.text, before.end, post.start) else None


def _is_aside(context: Context, sentence: Sentence, party: Party, position: int) -> bool:
    """Whether the party stands in brackets or in a relative clause that is over before ``position``."""
    text = context.text.text
    if text.rfind("(", sentence.start, party.start) > text.rfind(")", sentence.start, party.start):
        return (
            ")" in text[party.end : position] and text[max(party.start - 1, 0) : party.start] != "("
        )
    relative = _RELATIVE.search(text, sentence.start, party.start)
    if relative and _SAID_THAT.search(text, sentence.start, party.start):
        return False
    return bool(relative) and "," in text[party.end : position]


def _spelt_out(context: Context, party: Party) -> Party:
    """The full name before an abbreviation in brackets: *the Department for Education (DfE)*."""
    if context.text.text[max(party.start - 1, 0) : party.start] != "(":
        return party
    before = context.party_before(party.start, since=max(party.start - 60, 0))
    return before if before and party.start - before.end <= 2 else party


def _is_led_in(context: Context, sentence: Sentence, party: Party) -> bool:
    """Whether a preposition leads in the party itself, and not a date or another party before it."""
    match = _LED_IN.search(context.text.text, sentence.start, party.start)
    if match is None:
        return False
    others = [
        other
        for other in context.parties_in(sentence.start, party.start)
        if match.start() < other.end < party.start
    ]
    dates = [d for d in context.dates_in(match.start(), party.start) if d.end <= party.start]
    return not dates and not others


def find_council(context: Context) -> Party | None:
    """The authority that the document is about, by the fullest name that the document gives it."""
    return context.council


def first_party(
    context: Context, start: int, end: int, *, kinds: tuple[PartyKind, ...] = _ANY
) -> Party | None:
    """The first party that stands wholly within a span."""
    for party in context.parties_in(start, end):
        if party.end <= end and party.kind in kinds:
            return party
    return None


def last_party(
    context: Context, start: int, end: int, *, kinds: tuple[PartyKind, ...] = _ANY
) -> Party | None:
    """The last party that stands wholly within a span."""
    for party in reversed(context.parties_in(start, end)):
        if party.end <= end and party.kind in kinds:
            return party
    return None


def name_fields(field: str, party: Party | None) -> dict[str, Any]:
    """The fields that name a party: ``{"by": …, "by_code": …}``; empty for none."""
    if party is None:
        return {}
    fields = {field: party.name}
    if party.code:
        fields[f"{field}_code"] = party.code
    return fields


_ACTS = re.compile(r"\s+(?:must|shall|should|will|is|has|to)\b")
_DEFINED = re.compile(r"(?<=\([“\"‘'])[^()]+[”\"’']\)")
_ARTICLE_AT_START = re.compile(r"^The ")
_PRONOUNS = frozenset(
    [
        "he",
        "him",
        "his",
        "she",
        "her",
        "hers",
        "they",
        "them",
        "their",
        "who",
        "whom",
        "whose",
        "i",
        "me",
        "my",
        "you",
        "your",
    ]
)
_COMMON = re.compile(r"the\s+(?:[a-z]+\s+)?(?:council|authority)", re.IGNORECASE)


def name_worded(context: Context, field: str, party: Party | None) -> dict[str, Any]:
    """As ``name_fields``, but a council that is called *the Council* or *the authority* where it stands by these words, and
    whoever is called by an office (*the Commissioner*) by that."""
    fields = name_fields(field, party)
    if party is None or party.named or party.kind not in ("authority", "person"):
        return fields
    words = " ".join(context.text.text[party.start : party.end].split())
    if party.kind == "person":
        title = _ARTICLE.sub("", words)
        is_title = title.lower() not in _PRONOUNS and not set(title.split()) & set(
            party.name.split()
        )
        return {**fields, field: title} if is_title else fields
    return {**fields, field: words} if _COMMON.fullmatch(words) else fields


def name_council(context: Context, field: str) -> dict[str, Any]:
    """The fields that name the authority a document is about: as a formal paper mostly calls it where it sets duties (*the
    Council*), else by its fullest name."""
    if context.is_formal and _are_together(context):
        return {field: "the Councils"}
    own = name_fields(field, context.council)
    called = _council_called(context) if own and context.is_formal else None
    return {**own, field: called} if called else own


@kept_with_document
def _are_together(context: Context) -> bool:
    """Whether a direction is given to several councils, which it calls so together."""
    return _TOGETHER.search(context.text.text) is not None


@kept_with_document
def _council_called(context: Context) -> str | None:
    """What a paper mostly calls the authority that it is about, where it defines a name for it or tells it what to do."""
    text = context.text.text
    own_mentions = [party for party in context.parties if party.code == context.about]
    defined = [p for p in own_mentions if _DEFINED.search(text, p.start, p.end + 2)]
    called = [
        str(name_worded(context, "who", party)["who"])
        for party in defined or own_mentions
        if defined or _ACTS.match(text, party.end)
    ]
    counted = Counter(_ARTICLE_AT_START.sub("the ", name) for name in called)
    return counted.most_common(1)[0][0] if counted else None


_TOGETHER = re.compile(r"\b(?:together|collectively|jointly)\s+[“\"‘']the\s+Councils[”\"’']")
_ARTICLE = re.compile(r"(?:the|an?|this|that|its|their|these|those)\s+", re.IGNORECASE)


def name_span(
    context: Context, start: int, end: int, *, field: str, as_worded: bool = False
) -> dict[str, Any]:
    """The fields that name what stands in a span: the party's name where the span is one, else its own words.

    With ``as_worded`` an office stays an office, though the document tells who holds it, and *the Council* stays so.
    """
    text = context.text.text
    words = text[start:end]
    bare = _ARTICLE.match(words)
    inner = start + (bare.end() if bare else 0)
    for party in context.parties_in(start, end):
        covers = party.end >= end - 1 and party.start <= inner
        if covers and not (as_worded and party.kind == "person" and not party.named):
            return name_worded(context, field, party) if as_worded else name_fields(field, party)
    stripped = text[inner:end].strip(" ,–—-")
    return {field: stripped} if stripped else {}
