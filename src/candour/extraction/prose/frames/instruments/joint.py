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
_AND_BY = re.compile(r",?\s+and\s+(?:(?:by|from)\s+)?(?:the\s+)?|,\s+(?:(?:by|from)\s+)?")


def with_second(context: Context, party: Party) -> Party:
    """The author together with whoever is named right after: *Ms Vale and Mr Hay*; else the author alone."""
    for second in context.parties_in(party.end, party.end + _FARTHEST):
        return _join(context, party, second)
    return party


def with_first(context: Context, party: Party) -> Party:
    """The author together with whoever opens the clause right before: *Ms Vale and Mr Hay wrote*; else the author alone."""
    before = context.party_before(party.start, since=max(party.start - _FARTHEST, 0))
    if before is None or not _OPENS.search(context.text.text, 0, before.start):
        return party
    joined = _join(context, before, party)
    return party if joined is before else joined


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
