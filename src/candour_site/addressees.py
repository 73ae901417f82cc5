"""From whom and to whom an e-mail went, and to whom a letter was copied, by the lines that say so: proposed as disclosures.

Loads no Django. The parties of a letter or order are part of its own fact; these lines stand in no sentence.
"""

import re
from collections.abc import Iterator

from candour.analysis.disclosed import HEAD_RULE
from candour.analysis.parties import find_audience
from candour.extraction.prose.confidence import confidence_of
from candour.facts import Cite, Disclosure, Document, Extract
from candour.facts.events import Audience

_COPIED = r"(?:Cc|CC|cc|Copied to|Copy to|Copies to)"
_LINES = {
    "email": re.compile(
        rf"^(?:From|To|{_COPIED})[ \t]*[:\t][ \t]*(?P<names>\S[^\n]*)", re.MULTILINE
    ),
    "letter": re.compile(rf"^{_COPIED}[ \t]*[:\t][ \t]*(?P<names>\S[^\n]*)", re.MULTILINE),
}
# What follows the greeting of an e-mail may be another e-mail, with a head of its own.
_GREETING = re.compile(r"^(?:Dear|Hello|Hi|Good (?:morning|afternoon))\b", re.MULTILINE)


def propose_addressees(document: Document, extract: Extract) -> tuple[Disclosure, ...]:
    """A disclosure for each audience in the lines of addressees, in their order; none that the facts hold already."""
    if extract.kind not in _LINES or extract.published is None or not extract.published.value:
        return ()
    known = {
        (fact.to, fact.date.value if fact.date else None)
        for fact in extract.facts
        if isinstance(fact, Disclosure) and fact.route == "sent"
    }
    found: dict[Audience, Disclosure] = {}
    for cite, names in _find_lines(document, extract.kind):
        for name in names.split(";"):
            audience = find_audience(name, authority=extract.about)
            if audience is not None and (audience, extract.published.value) not in known:
                found.setdefault(audience, _disclose(extract, audience, cite))
    return tuple(found.values())


def _find_lines(document: Document, kind: str) -> Iterator[tuple[Cite, str]]:
    for page in document.pages[: 1 if kind == "email" else None]:
        greeting = _GREETING.search(page.text) if kind == "email" else None
        end = greeting.start() if greeting else len(page.text)
        for line in _LINES[kind].finditer(page.text, 0, end):
            stop = line.start() + len(line[0].rstrip())
            yield (
                Cite(page.number, line.start(), stop, page.text[line.start() : stop]),
                line["names"],
            )


def _disclose(extract: Extract, audience: Audience, cite: Cite) -> Disclosure:
    return Disclosure(
        about=extract.about,
        cite=cite,
        also=(),
        confidence=confidence_of(HEAD_RULE),
        rule=HEAD_RULE,
        what=f"this {extract.kind}",
        to=audience,
        route="sent",
        date=extract.published,
    )
