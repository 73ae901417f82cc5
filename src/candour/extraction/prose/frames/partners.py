"""Which authorities a wording names as partners of the document's own."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words
from candour.extraction.prose.frames.roles import find_doer

_OF_OTHERS = re.compile(
    r"\b(?:in|of|from|at|for|to|by|with|near|against)\s+(?:the\s+)?$", re.IGNORECASE
)
_HELP = re.compile(
    r"\bpartner|\bimprove|\bsupport|children[’']s (?:social|services)", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?\w+ed$", re.IGNORECASE)
_THE_TWO = re.compile(r"\bthe\s+(?:two|neighbouring)\s", re.IGNORECASE)


def find_partners(
    context: Context, found: Found, start: int, end: int, group: str | None
) -> list[Party]:
    """The other authorities that a wording names as partners."""
    if found.phrase.values.get("subject"):
        return _helpers(context, found)
    if not group and _THE_TWO.search(found.match.group()):
        return _other_of_two(context, found.match.start())
    parties = [party for party in context.parties_in(start, end) if _is_other(context, party)]
    if found.phrase.values.get("near"):
        parties = [p for p in parties if _is_near(context, start, p) and _is_council(context, p)]
    if found.phrase.values.get("last"):
        return _last(context, parties, end, tail=bool(found.phrase.values.get("tail")))
    if context.about is None and len(parties) > 1 and found.phrase.rule.endswith("plan_to_share"):
        return parties[1:]
    return parties


def _last(context: Context, parties: list[Party], end: int, *, tail: bool) -> list[Party]:
    """The last authority of a span with those that *and* joins to it; a subject (``tail``) ends the span and leads it."""
    text = context.text.text
    chosen: list[Party] = []
    for party in reversed(parties):
        after = text[party.end : chosen[0].start if chosen else end].strip()
        if chosen and after not in ("and", "&", "and the"):
            break
        if not chosen and tail and (after or _OF_OTHERS.search(text, 0, party.start)):
            break
        if _is_council(context, party):
            chosen.insert(0, party)
    return chosen


def is_of_help(context: Context, found: Found) -> bool:
    """Whether what is offered is help: *It needs a partner. Thornsea has said that it is willing.*"""
    start = max(found.sentence.start - 160, 0)
    return bool(_HELP.search(context.text.text, start, found.sentence.end))


def _helpers(context: Context, found: Found) -> list[Party]:
    """The authorities that stand straight before a verb of helping whose object is the document's own."""
    match, text = found.match, context.text.text
    doer = find_doer(context, found.sentence, match.start(), kinds=("authority",))
    if context.about is None or doer is None or not _is_other(context, doer):
        return []
    if _OF_OTHERS.search(text, found.sentence.start, doer.start):
        return []
    if (
        _PASSIVE.search(match.group())
        or text[doer.end : match.start()].strip(" ,")
        or not _is_council(context, doer)
    ):
        return []
    if not _is_for_own(context, found):
        return []
    before = context.parties_in(max(doer.start - 60, found.sentence.start), doer.start)
    joined = [
        party
        for party in before
        if _is_other(context, party) and text[party.end : doer.start].strip() in ("and", "&")
    ]
    return [*joined, doer]


def _is_for_own(context: Context, found: Found) -> bool:
    """Whether what a verb of helping does is done for the document's own authority."""
    text, end = context.text.text, min(found.sentence.end, found.match.end() + 70)
    rest = text[found.match.end() : end]
    own = any(p.code == context.about for p in context.parties_in(found.match.end(), end))
    gives = re.search(
        r"(?:giv\w+|gave|provid\w+|lends?|lent|lending)$", found.match.group(), re.IGNORECASE
    )
    if gives and not _helped("given").search(rest):
        return False
    return own or bool(_helped("object").search(rest))


def _helped(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("partnerships", "helped")[name]))


def _is_council(context: Context, party: Party) -> bool:
    """Whether a place's name means its council, and not its police or hospital."""
    after = context.text.text[party.end : party.end + 30]
    return re.match(_helped("not_council").pattern, after) is None


def _is_near(context: Context, start: int, party: Party) -> bool:
    return party.start <= start + 4 or bool(
        re.fullmatch(r".{0,60}?(?:,\s|\sand\s)(?:the\s)?", context.text.text[start : party.start])
    )


def _other_of_two(context: Context, position: int) -> list[Party]:
    """Of *the two councils* the one that the document is not about: two must have been named, and no third."""
    named: dict[str, Party] = {}
    for party in context.parties_in(0, position):
        if party.kind == "authority" and party.code:
            named.setdefault(party.code, party)
    if len(named) != 2:
        return []
    own = context.about or next(iter(named))
    return [party for code, party in named.items() if code != own][:1]


def _is_other(context: Context, party: Party) -> bool:
    return party.kind == "authority" and party.code != context.about and party.named
