"""Letters between the same two: what one tells of writer and reader holds for the others of its row.

*Letters from the minister to Ms Hale show …*; *She wrote again on 27 March. A letter of 30 April gave her a fortnight.*
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import party_at
from candour.extraction.prose.frames.instruments.joining import is_same
from candour.extraction.prose.frames.instruments.naming import Naming

_ROW_FROM = Before(
    r"\b(?:letters|correspondence|e-?mails|(?:was|were|been)\s+(?:all\s+)?written|(?:was|were|been)\s+(?:all\s+)?sent)\s+(?:from|by)\s+[^.;:]{0,70}$",
    re.IGNORECASE,
    reach=120,
)
_TO = re.compile(r",?\s+to\s+(?:the\s+)?")
_TELLS = re.compile(
    r"[^.;:“”\"]{0,70}?\b(?:t(?:old|elling|ells)|inform(?:ed|ing|s)|warn(?:ed|ing|s)|remind(?:ed|ing|s)|ask(?:ed|ing|s)|urg(?:ed|ing|es)|g(?:ave|iving|ives)|assur(?:ed|ing|es)|thank(?:ed|ing|s))\s+(?=the\s|[A-Z])"
)
_REPLY = re.compile(r"\b(?:repl(?:y|ies|ied)|respon\w+|answer\w*)\b", re.IGNORECASE)
_TOLD_OF = ("news", "press_release", "report", "other", "minutes")


class _Pair(NamedTuple):
    """A writer and a reader of letters, and where the document first names both."""

    writer: Party
    reader: Party
    start: int


def fill_exchanges(context: Context, groups: Sequence[list[Naming]]) -> None:
    """Give the letters of a row the writer and the reader that another of them tells."""
    letters = [group for group in groups if group[0].kind in ("letter", "warning")]
    for group in letters:
        if not any(naming.addressee for naming in group) and (reader := _told(context, group)):
            _add(group, reader, "addressee")
    if context.kind not in _TOLD_OF:
        return
    pairs = [*_find_rows(context), *_pairs_of(letters)]
    for group in letters:
        _fill(context, group, [pair for pair in pairs if pair.start < group[-1].end])


def _told(context: Context, group: Sequence[Naming]) -> Party | None:
    """*The earliest, written on 17 January, told the mayor …*: whom a letter or its writer tells something is its reader."""
    for naming in group:
        sentence = context.text.sentence_at(naming.start)
        tells = _TELLS.match(context.text.text, naming.end, sentence.end)
        party = party_at(context, tells.end()) if tells else None
        writers = [n.issuer.name for n in group if n.issuer]
        if party and party.kind != "body" and party.name not in writers:
            return party
    return None


def _find_rows(context: Context) -> list[_Pair]:
    """*letters from the minister to Ms Hale*."""
    pairs, text = [], context.text.text
    for writer in context.parties:
        since = max(
            (p.end for p in context.parties_in(max(writer.start - 70, 0), writer.start)), default=0
        )
        if writer.kind in ("person", "office", "body") and _ROW_FROM.search(
            text, since, writer.start
        ):
            to = _TO.match(text, writer.end)
            reader = party_at(context, to.end()) if to else None
            if reader:
                pairs.append(_Pair(writer, reader, writer.start))
    return pairs


def _pairs_of(letters: Sequence[Sequence[Naming]]) -> list[_Pair]:
    pairs = []
    for group in letters:
        writer = next((n.issuer for n in group if n.issuer), None)
        reader = next((n.addressee for n in group if n.addressee), None)
        if writer and reader and writer.kind != "authority":
            pairs.append(_Pair(writer, reader, group[0].start))
    return pairs


def _fill(context: Context, group: list[Naming], pairs: Sequence[_Pair]) -> None:
    writer = next((n.issuer for n in group if n.issuer), None)
    known = [pair for pair in pairs if writer is None or is_same(pair.writer, writer)]
    if not known or not _are_alike(known) or _is_reply(context, group):
        return
    pair = known[-1]
    if writer is None or (writer.kind == "office" and pair.writer.kind == "person"):
        _add(group, pair.writer, "issuer")
    if not any(naming.addressee for naming in group):
        _add(group, pair.reader, "addressee")


def _are_alike(pairs: Sequence[_Pair]) -> bool:
    """Whether all are between the same two."""
    first = pairs[0]
    return all(
        is_same(pair.writer, first.writer) and is_same(pair.reader, first.reader) for pair in pairs
    )


def _is_reply(context: Context, group: Sequence[Naming]) -> bool:
    """Whether a letter without a writer goes the other way, or is the council's or somebody's own."""
    text = context.text
    for naming in group:
        start = text.sentence_at(naming.start).start
        if _REPLY.search(text.text, start, naming.end):
            return True
        owner = text.text[max(start, naming.start - 3) : naming.start].strip()
        if not any(n.issuer for n in group) and owner.endswith(("'s", "’s")):
            return True
    return False


def _add(group: list[Naming], party: Party, field: str) -> None:
    """Add the passage that names a party, as one that gives this field."""
    told = group[0]._replace(start=party.start, end=party.end, issuer=None, addressee=None)
    group.append(
        told._replace(issuer=party) if field == "issuer" else told._replace(addressee=party)
    )
