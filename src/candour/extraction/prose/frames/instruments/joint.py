"""Papers of two authors: *Ms Vale and Mr Hay wrote to the minister*, *In a joint letter, Ms Vale and Mr Hay said*."""

import re
from collections.abc import Iterator

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import Reach
from candour.extraction.prose.frames.instruments.naming import Naming

_AND = re.compile(r"(?:\s+\([^)]{2,40}\))?,?\s+and\s+(?:(?:the|his|her|its)\s+)?")
_OPENS = Before(
    r"(?:^|[.,;:“”\"]\s*|\b(?:that|but|when|after|both)\s+)(?:(?:the|its|both)\s+)?$",
    re.IGNORECASE | re.MULTILINE,
    reach=24,
)
_PEOPLE = ("person", "office")
_FARTHEST = 70
_BY_ALL = re.compile(r"\s+(?:by|from)\s+(?:the\s+)?")
_COUNCIL_NEXT = re.compile(r",?\s+and\s+(?:to\s+)?(?:the\s+)?|,\s+(?:to\s+)?(?:the\s+)?")
_LIST_ENDS = re.compile(
    r"\s*(?:[.;,)]|$)|\s+(?:under|in|on|by|for|because|after|following|with|requiring|as|since|at|dated|were|have|had|received|got|both|each)\b"
)
_COUNCILS_OPEN = Before(
    r"(?:^|[.;:]\s+|,\s+|\b(?:both|when|that|while|after)\s+|\d{4},?\s+)(?:both\s+)?(?:the\s+)?$",
    re.IGNORECASE | re.MULTILINE,
    reach=32,
)
_MOST_BETWEEN = 12
_AND_BY = re.compile(r",?\s+and\s+(?:(?:by|from)\s+)?(?:the\s+)?|,\s+(?:(?:by|from)\s+)?")


def with_second(context: Context, party: Party) -> Party:
    """The author together with whoever is named right after: *Ms Vale and Mr Hay*; else the author alone."""
    for second in context.parties_in(party.end, party.end + _FARTHEST):
        return _join(context, party, second)
    return party


def with_first(context: Context, party: Party) -> Party:
    """The author together with whoever opens the clause right before: *Ms Vale and Mr Hay wrote*; else the author alone."""
    before = context.party_before(party.start, since=max(party.start - _FARTHEST, 0))
    if before is None or not _opens(context, before):
        return party
    joined = _join(context, before, party)
    return party if joined is before else joined


def _opens(context: Context, party: Party) -> bool:
    """Whether a party opens its clause, be it behind a day: *On 3 May 2019 the Secretary of State …*."""
    text = context.text.text
    days = context.dates_in(max(party.start - _FARTHEST, 0), party.start)
    is_behind = bool(days) and text[days[-1].end : party.start].strip(" ,").lower() in ("", "the")
    return is_behind or _OPENS.search(text, 0, party.start) is not None


def councils_beside(context: Context, council: Party) -> list[Party]:
    """The other councils of a list that a paper was given to: *to Ambermere City Council, Thornsea and Eastmarch*."""
    return _councils_behind(context, council) or _councils_before(context, council)


def _councils_behind(context: Context, council: Party) -> list[Party]:
    text, others, at = context.text.text, [], council
    is_and = False
    while following := _next_council(context, at):
        is_and = is_and or "and" in text[at.end : following.start]
        others.append(following)
        at = following
    return others if is_and and _LIST_ENDS.match(text, at.end) else []


def _next_council(context: Context, council: Party) -> Party | None:
    for party in context.parties_in(council.end, council.end + _MOST_BETWEEN):
        is_next = _COUNCIL_NEXT.fullmatch(context.text.text, council.end, party.start)
        if party.kind == "authority" and party.code and party.code != council.code and is_next:
            return party
    return None


def _councils_before(context: Context, council: Party) -> list[Party]:
    """Those named before the last of a list that is the subject: *Ambermere and Thornsea were each issued with …*."""
    text, others, at = context.text.text, list[Party](), council
    is_and = False
    while before := context.party_before(at.start, since=max(at.start - _FARTHEST, 0)):
        if _next_council(context, before) != at or before.kind != "authority" or not before.code:
            break
        is_and = is_and or "and" in text[before.end : at.start]
        others.insert(0, before)
        at = before
    is_list = is_and and _COUNCILS_OPEN.search(text, 0, at.start)
    return others if is_list and _LIST_ENDS.match(text, council.end) else []


def _join(context: Context, first: Party, second: Party) -> Party:
    is_like = first.kind in _PEOPLE and second.kind in _PEOPLE and first.name != second.name
    if not is_like or not _AND.fullmatch(context.text.text, first.end, second.start):
        return first
    return first._replace(end=second.end, name=f"{first.name} and {second.name}", role=None)


def read_joint_reports(context: Context, match: re.Match[str], reach: Reach) -> Iterator[Naming]:
    """*reports by Ms Hale and by Mr Dane*: one of each."""
    text, at = context.text.text, match.end()
    for party in context.parties_in(match.end(), reach.until):
        joint = (_BY_ALL if at == match.end() else _AND_BY).fullmatch(text, at, party.start)
        if joint is None or party.kind not in ("person", "body") or not party.named:
            return
        yield Naming(
            "report", False, "issued", match.start(), party.end, False, True, False,
            party, None, None, None,
        )  # fmt: skip
        at = party.end
