"""The direction or notice that a document itself is: what its heading, fields, operative words and signature say of it."""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.powers import find_powers, name_powers
from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.datelines import find_own_day
from candour.extraction.prose.frames.instruments.carried import party_at
from candour.extraction.prose.frames.instruments.issuers import may_issue
from candour.extraction.prose.frames.instruments.joining import is_of_another_time
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_FIRST, _LAST = 24, 12
_LONGEST_HEADING = 170
_NAMES_IT = {
    "direction": re.compile(r"\bdirections?\b", re.IGNORECASE),
    "improvement_notice": re.compile(r"\b(?:improvement\s+notice|notice\s+to\s+improve)\b", re.I),
}
_BY = re.compile(
    r"(?:(?:this\s+)?(?:improvement\s+|statutory\s+)?(?:notice|direction)s?\s+)?(?:is\s+|has\s+been\s+)?(?:given|issued|made|served|signed)\s+by\s*:?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"From\s*:\s*(?:(?:The\s+)?Rt\.?\s+Hon\.?\s+)?")
_SIGNED_FOR = re.compile(
    r"(?:signed|issued|given|sealed)?\s*(?:for\s+and\s+)?(?:on\s+behalf\s+of|by\s+(?:the\s+)?authority\s+of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_SIGNED_BY_OFFICE = re.compile(
    r"\bon\s+behalf\s+of\s+(?:the\s+)?(?=secretary|minister|department)", re.IGNORECASE
)
_SIGNED = re.compile(r"(?:(?:signed|issued|given|approved)\b[^:\n]{0,40}:?\s*)?", re.IGNORECASE)
_CAPITALS = re.compile(r"(?:RT HON\.? )?[A-Z’'-]+(?: [A-Z’'.-]+){1,3}")
_DATE_LAST = re.compile(
    r"\W*(?:MP\b)?\W*(?:(?:dated?|on)\b[:\s]*)?(?:\d{1,2}\s+[A-Z][a-z]+\s+\d{4})?\W*", re.IGNORECASE
)
_VARIES = re.compile(r"\b(?:variation|revised|varied|amended)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:this|these)\s+(?:[\w-]+\s+){0,3}?(?:directions?|notice)\b", re.IGNORECASE)
_APPLYING = "Children Act 2004 s50"
_IN_HEADING, _TITLE = 4, 2


@kept_with_document
def find_giver(context: Context) -> Party | None:
    """Who gave the direction or notice that the document is, by a field (*Given by: …*) or by its signature."""
    blocks = context.text.paragraphs
    for block in blocks[:_FIRST]:
        led = _FROM.match(context.text.text, block.start, block.end)
        party = party_at(context, led.end()) if led else None
        if party and party.kind == "person" and may_issue("direction", party):
            return party
    for pattern, part in ((_BY, blocks[:_FIRST]), (_SIGNED_FOR, blocks[_IN_HEADING:])):
        for block in part:
            led = pattern.match(context.text.text, block.start, block.end)
            party = party_at(context, led.end()) if led else None
            if party and may_issue("direction", party):
                return party
    for block in blocks[-_LAST:]:
        led = _SIGNED_BY_OFFICE.search(context.text.text, block.start, block.end)
        party = party_at(context, led.end()) if led else None
        if party and may_issue("direction", party):
            return party
    return _find_signer(context)


def _find_signer(context: Context) -> Party | None:
    """The minister whose name, and nothing else, stands in a line of the signature: *Ada Hale MP, Minister for Children*."""
    text = context.text.text
    for block in reversed(context.text.paragraphs[_TITLE:]):
        signed = _SIGNED.match(text, block.start, block.end)
        start = signed.end() if signed else block.start
        for party in context.parties_in(start, start + 1):
            is_alone = party.end >= block.end or _DATE_LAST.fullmatch(text, party.end, block.end)
            is_minister = may_issue("direction", party) or _is_minister_below(context, block)
            if (
                party.kind == "office"
                and is_alone
                and is_minister
                and _is_name_above(context, block)
            ):
                return party
            if party.kind == "person" and is_alone and is_minister:
                return party
    return None


def _is_name_above(context: Context, block: Block) -> bool:
    """Whether the line above an office is a name in capitals: *ADA HALE*."""
    number = context.text.paragraph_at(block.start)
    above = context.text.paragraphs[max(number - 1, 0)]
    return _CAPITALS.fullmatch(context.text.text, above.start, above.end) is not None


def _is_minister_below(context: Context, block: Block) -> bool:
    """Whether the line below a name is the office of a minister: the two lines of a signature."""
    below = context.parties_in(block.end, block.end + 3)
    return any(party.kind == "office" and may_issue("direction", party) for party in below)


def find_principal(
    context: Context, groups: list[list[Naming]], own_date: PartialDate | None
) -> list[Naming] | None:
    """The namings of the direction or notice that the document is: those of its heading, or of *this direction*."""
    own = [group for group in groups if group[0].kind == context.kind]
    for group in own:
        opens = context.text.paragraph_at(group[0].start) < _TITLE
        is_former = not opens and is_of_another_time(group, own_date)
        if any(_is_own(context, naming) for naming in group) and not is_former:
            return group
    return None


def find_headed(
    context: Context, groups: list[list[Naming]], naming: Naming
) -> list[Naming] | None:
    """The direction or notice that the heading names, for *this direction* further down; else ``None``."""
    text = context.text
    if context.kind != naming.kind or naming.status in ("lifted", "proposed"):
        return None
    if naming.is_own_day and is_of_another_time([naming], find_own_day(text, context.kind)):
        return None
    lead = max(text.sentence_at(naming.start).start, naming.start - len("these "))
    if not _OWN.search(text.text, lead, naming.end):
        return None
    for group in groups:
        is_heading = text.paragraph_at(group[0].start) < _IN_HEADING and not group[0].definite
        if group[0].kind == naming.kind and is_heading and not group[0].plural:
            return group
    return None


def read_heading(context: Context) -> Iterator[Naming]:
    """The naming that the heading of a direction or notice gives, where no sentence names it."""
    pattern = _NAMES_IT.get(context.kind)
    for block in context.text.paragraphs[:_IN_HEADING] if pattern else ():
        words = context.text.text[block.start : block.end]
        if pattern and pattern.search(words) and len(words) < _LONGEST_HEADING:
            yield Naming(
                context.kind, False, "varied" if _VARIES.search(words) else "issued",
                block.start, block.end, False, False, False,
                None, None, None, None,
            )  # fmt: skip
            return


@kept_with_document
def find_own_power(context: Context) -> str | None:
    """The power that the heading or the operative words of a direction name as used; one that only applies another gives
    way to that other where it stands in a line of its own."""
    found = list(_find_powers_told(context))
    return next((power for power in found if power != _APPLYING), next(iter(found), None))


def _find_powers_told(context: Context) -> Iterator[str]:
    for block in _telling(context):
        words = context.text.text[block.start : block.end]
        powers = find_powers(words, elsewhere=context.text.text)
        for number, power in enumerate(powers):
            if not power.applies and not power.name.startswith("Freedom of Information"):
                yield name_powers(words, powers[number:])
                break


def _telling(context: Context) -> Iterator[Block]:
    yield from context.text.paragraphs[:_IN_HEADING]
    operative = context.text.paragraphs[_IN_HEADING:] if context.kind == "direction" else ()
    for block in operative:
        words = context.text.lowered[block.start : block.end]
        if "direct" in words and ("exercise" in words or "under " in words or "pursuant" in words):
            yield block


def _is_own(context: Context, naming: Naming) -> bool:
    if naming.status == "lifted" and naming.date is not None:
        return False
    text = context.text
    if text.paragraph_at(naming.start) < _IN_HEADING and not naming.definite:
        return True
    sentence = text.sentence_at(naming.start)
    lead = max(sentence.start, naming.start - len("these "))
    return bool(_OWN.search(text.text, lead, naming.end)) or naming.is_operative
