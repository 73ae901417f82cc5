"""A partnership that is told again: one fact, with the most that its tellings say."""

import re

from candour.extraction.prose.frames.tellings import join_facts
from candour.facts import Partnership

_RANK = {"sought": 0, "proposed": 1, "agreed": 2, "ended": 3}
# What a partner does (*Thornsea will second six managers*) tells that it is one, and repeats no agreement.
_BY_DEED = (".brought_in", ".helps", ".helped_by", ".supported_by", ".steers", ".drafted_in")
_OF_PARTNERS = re.compile(
    r"\b(?:partner|agree|alliance|contract|arrangement|memorandum)", re.IGNORECASE
)


def are_one(first: Partnership, second: Partnership) -> bool:
    """Whether two tellings are of one partnership; its end is a fact of its own."""
    if (first.status == "ended") != (second.status == "ended") or first.about != second.about:
        return False
    if first.partner_code and second.partner_code:
        return first.partner_code == second.partner_code
    named = [p for p in (first, second) if p.partner_code]
    if named:
        return (
            named[0].status in ("sought", "proposed")
            or first.partner is None
            or second.partner is None
        )
    return True


def _says_more(fact: Partnership, other: Partnership) -> bool:
    def weight(one: Partnership) -> tuple[bool, int, int]:
        return bool(one.partner_code), _RANK[one.status], len(one.partner or "")

    return weight(fact) > weight(other)


def _fuller_name(first: Partnership, second: Partnership) -> str | None:
    """The longer of two names of the same authority, else the first that is given."""
    if first.partner_code and first.partner_code == second.partner_code:
        return max(first.partner or "", second.partner or "", key=len) or None
    return first.partner or second.partner


def join(earlier: Partnership, fact: Partnership) -> Partnership:
    """The fact that two tellings of one partnership give: the one that says more, the other beside it."""
    first, again = (fact, earlier) if _says_more(fact, earlier) else (earlier, fact)
    is_said = not again.rule.endswith(_BY_DEED) or bool(_OF_PARTNERS.search(again.cite.quote))
    repeats = is_said or first.rule.endswith(_BY_DEED)
    return join_facts(first, again, repeats=repeats, partner=_fuller_name(first, again))
