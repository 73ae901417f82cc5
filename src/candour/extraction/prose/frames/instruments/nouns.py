"""The nouns that name instruments, and the words without one of which a sentence names none."""

import re
from functools import cache
from typing import Any

from candour.extraction.anycase import AnyCase
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import fill, load_words
from candour.extraction.prose.text import Sentence
from candour.extraction.words import holds_any

_DEFINED = re.compile(r"\([“\"'‘]?[Tt]h(?:e|is)\s+(?:[A-Z][\w’'-]*\s+){0,3}$")
AGAIN = (
    "a second ",
    "a third ",
    "a fourth ",
    "another ",
    "a further one ",
    "a revised one ",
    "a new one ",
)
ENDED = ("it was ", "it has been ", "it had been ", "this was ", "this has been ")
_ENDINGS = (
    "lifted",
    "revoked",
    "withdrawn",
    "removed",
    "discharged",
    "varied",
    "revised",
    "amended",
)
LIFTED_IT = (
    "ed it",
    "closing it",
    "lifting it",
    "revoking it",
    "withdrew it",
    "withdrawn it",
    "lift it",
    "revoke it",
    "withdraw it",
)
OPENED = ("issued ", "served ", "given ", "signed ", "imposed ", "dated ")
# Another paper of the kind, that no noun names: what is told behind it is told of that one.
OTHER_ONE = re.compile(
    r"\b(?:supersed\w+|replac\w+|tak\w+\s+the\s+place\s+of|revok\w+|amend\w+|var(?:y|ies|ied|ying))\s+(?:the\s+ones?|that|those)\s+(?=(?:(?:which|that)\s+w(?:as|ere)\s+)?(?:of|dated|issued|given|made|served|in\s+force)\b)"
    r"|\b(?:an?|the)\s+(?:new|revised|further|fresh|amended)\s+one\b"
)
PRONOUNS = (
    " that of ",
    "those of ",
    " the one ",
    " that dated ",
    " that issued ",
    " that given ",
    " that made ",
    "the ones ",
    " one issued ",
    " one made ",
    " one given ",
    " one dated ",
)


def find_nouns(
    context: Context, sentence: Sentence, lowered: str
) -> list[tuple[str, re.Match[str]]]:
    """The nouns that name instruments in a sentence, in order; none within another."""
    found: list[tuple[str, re.Match[str]]] = []
    for kind, needs, pattern in _load_nouns():
        if holds_any(lowered, needs):
            for match in pattern.finditer(
                context.text.text, context.text.lowered, sentence.start, sentence.end
            ):
                if _DEFINED.search(context.text.text, sentence.start, match.start()):
                    continue
                if not any(match.start() < m.end() and m.start() < match.end() for _, m in found):
                    found.append((kind, match))
    return sorted(found, key=lambda one: one[1].start())


@cache
def _load_nouns() -> list[tuple[str, tuple[str, ...], AnyCase]]:
    rows: Any = load_words("instruments", "noun")
    return [
        (row["kind"], tuple(row["needs"]), AnyCase(fill(rf"\b{row['pattern']}\b"))) for row in rows
    ]


@cache
def words_of_namings() -> frozenset[str]:
    """The words, or parts of words, one of which stands wherever an instrument is named."""
    told = {
        "direct",
        "wr",
        " reported ",
        " replied ",
        "replaced ",
        "superseded ",
        " act ",
        " power",
        "lifted it",
        "closing it",
        "lifting it",
        "revoking it",
        "revoked it",
        "withdrew it",
        "withdrawn it",
        "closed it",
        "cancelled it",
        "removed it",
        "varied it",
        "revised it",
        "amended it",
        "lift it",
        "revoke it",
        "withdraw it",
        "minded to",
        "propose to",
        "intend to",
        *PRONOUNS,
        *AGAIN,
        *(f"{opener}{ending}" for opener in ENDED for ending in _ENDINGS),
    }
    return frozenset({*told, *(need for _kind, needs, _pattern in _load_nouns() for need in needs)})
