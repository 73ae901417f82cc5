"""Names that stand before a post: beside it, in the line above it, or as the subject of a verb of taking it up."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from candour.extraction.before import Before
from candour.extraction.parties.ground import Ground
from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import HONOURS, match_full, match_titled, name_of
from candour.extraction.words import holds_any

_BEFORE_ROLE = re.compile(
    r"(?:,?\s+\((?:pictured(?:\s\w+)?|left|right|above|below|inset|centre)\),?\s+|(?:,|\s[–—-])\s+(?:who (?:(?:is|was|became|has been|had been|now|(?:recently |only |just )?took over|takes over|took up (?:the )?post|started|joined|was (?:recently )?(?:appointed|made)|has (?:just |recently )?taken over|steps down|stepped down)\s+)?(?:as\s+)?)?|\s+as\s+|\s+(?:is|remains)\s+(?:(?:now|currently|also|still)\s+)?|\s+\()(?:in\s+(?=the\s+$))?"
    r"(?:(?:the|its|our|their|a|an|his|her)\s+(?:(?!(?:of|to|and|for|in|on|at|by|with|from|who|that|as|former)\b)[a-z][\w’'-]+\s+){0,2})?"
    r"(?:(?:(?:[A-Z][\w-]+|&)\s+){0,4}(?:council|city|county|town|authority|borough|trust|government|party|group|union|charity|[A-Z][\w-]+)[’']s\s+)?"
    r"(?:(?:[A-Z][\w-]+\s+){0,5})?$"
)
_HONOURED = re.compile(HONOURS)
# Whoever another follows holds the post no longer: *took over from Ada Bell as leader*.
_TAKES_OVER = Before(
    r"\b(?:(?:t(?:ook|akes?|aken|aking)\s+over|took\s+the\s+reins)\s+from|succe\w+|replac\w+|ousted|oust|follow(?:s|ed)|deposed)\s+$",
    reach=30,
)
_IN_REPLY = Before(
    r"\b(?:[Ii]n\s+(?:reply|response|answer)\s+to|[Rr](?:esponding|eplying)\s+to|[Aa]nswering|[Aa]sked\s+by|[Qq]uestioned\s+by)\s+"
    r"(?:(?:a\s+|further\s+)?questions?\s+(?:from|by)\s+)?$",
    reach=60,
)
_SPEAKS = re.compile(
    r"[^,.;:\n]{3,70}?\s(?:said|says|told|explained|advised|confirmed|replied|reported|stated|answered|informed|added|agreed|undertook|assured)\b"
)
# The verbs between a name and the post that its bearer holds from then on: *Ada Bell has stepped up as acting director*.
_TAKES_POST = re.compile(
    r",?\s+(?:who\s+)?(?:(?:has|have|was|is|been|also|now|since|recently|just|then)\s+)*"
    r"(?:stepp(?:ed|ing)\s+(?:up|in)|fill(?:ed|ing)\s+in|act(?:ed|ing)|appointed|named|unveiled|installed|confirmed|brought\s+in|drafted\s+in|hired|serving|took\s+over|taken\s+over|takes\s+over|become|became|becomes)\s+"
    r"(?:(?:as|to\s+be)\s+)?(?:(?:the|its|our|their|a|an|his|her)\s+)?(?:[\w’']+[’']s\s+)?(?:new\s+)?$"
)
# Words or parts of words without one of which these patterns find nothing.
_ASIDE_OPENERS = (" as ", " is ", " remains ", "(", "–", "—", "-")
_TAKING = (
    *(
        "stepp",
        "filled",
        "filling",
        "acted",
        "acting",
        "appointed",
        "named",
        "unveiled",
        "installed",
    ),
    *("confirmed", "brought", "drafted", "hired", "serving", "over", "becom", "became"),
)
# What may stand in brackets between a name and its role: *Ada Bell (pictured), leader*, *Ben Ray (Lab, Idle), leader*.
_IN_BRACKETS = re.compile(r"\s+\([^()\n]{1,40}\)(?=,\s)")
_IS_ROLE_ONLY = re.compile(r"(?:,?\s+(?:of|for|and|to|at|in)\b[^.;:]{0,80}|,[^.;:]{0,60})?\s*")
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*")
_FARTHEST, _FARTHEST_TAKING, _NEAR_COMMA = 90, 140, 30
_LEADS_IN = frozenset(
    [
        "as",
        "who",
        "is",
        "was",
        "became",
        "been",
        "remains",
        "currently",
        "also",
        "still",
        "now",
        "the",
        "its",
        "our",
        "their",
        "a",
        "an",
        "his",
        "her",
    ]
)


class Named(NamedTuple):
    """A name as it stands in a text: without its title, the title, and where both begin."""

    name: str
    title: str | None
    start: int


def find_name_before(ground: Ground, position: int) -> Named | None:
    """The name beside which a post that begins at ``position`` stands: *Ada Bell, its leader*, *Ben Ray (leader)*."""
    window = max(position - _FARTHEST, 0)
    head = ground.text[window:position]
    if "," not in head[-_NEAR_COMMA:] and not _may_lead_in(head.rstrip().rpartition(" ")[2]):
        return None
    comma = head.rfind(",")
    if comma < 0 and not holds_any(head, _ASIDE_OPENERS):
        return None
    gap = _BEFORE_ROLE.search(head, max(comma, 0))
    if gap is None or "\n" in head[gap.start() :]:
        return None
    named = _find_name_up_to(ground, window, window + gap.start())
    if named and gap.group().startswith(" as ") and _TAKES_OVER.search(ground.text, 0, named.start):
        return None
    return None if named and _is_answered(ground, named, position) else named


def _is_answered(ground: Ground, named: Named, position: int) -> bool:
    """Whether a post is that of whoever answers a name: *In reply to Cllr Orr, the Director said …*."""
    answers = _IN_REPLY.search(ground.text, 0, named.start)
    return answers is not None and _SPEAKS.match(ground.text, position) is not None


def find_name_taking(ground: Ground, position: int) -> Named | None:
    """The name of whoever is told to have taken up a post that begins at ``position``."""
    window = max(position - _FARTHEST_TAKING, 0)
    head = ground.text[window:position]
    takes = _TAKES_POST.search(head) if holds_any(head, _TAKING) else None
    if takes is None or "\n" in head[takes.start() :]:
        return None
    named = _find_name_up_to(ground, window, window + takes.start())
    return named if named and " " in named.name else None


def find_name_above(ground: Ground, role: Party) -> Named | None:
    """The name in a line of its own above a line that is nothing but a role, as letters are signed."""
    text = ground.text
    begins, ends = text.rfind("\n", 0, role.start) + 1, text.find("\n", role.end)
    line = slice(ground.skip_body(role.end), ends if ends >= 0 else len(text))
    if begins == 0 or text[begins : role.start].strip() or not _IS_ROLE_ONLY.fullmatch(text[line]):
        return None
    start = text.rfind("\n", 0, begins - 1) + 1
    match = match_full(text, start)
    if match is None or ground.is_authority(match.start("name")):
        return None
    name_end = match.start("name") + len(name_of(match))
    honours = _HONOURED.match(text, name_end)
    is_whole = honours and not text[honours.end() : begins].strip(" ,\n")
    return Named(name_of(match), match["title"], start) if is_whole else None


def _find_name_up_to(ground: Ground, start: int, end: int) -> Named | None:
    """The longest name between two places that ends at the second, but for honours and brackets behind it."""
    for match in _names_between(ground.text, start, end):
        name_end = match.start("name") + len(name_of(match))
        honours = _HONOURED.match(ground.text, name_end)
        if honours and end in (
            name_end,
            honours.end(),
            _end_of_brackets(ground.text, honours.end()),
        ):
            is_place = ground.is_authority(match.start())
            return None if is_place else Named(name_of(match), match["title"], match.start())
    return None


def _names_between(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The names that begin between two places: in full, or a surname with its title."""
    for word in _CAPITALISED.finditer(text, start, end):
        match = match_full(text, word.start()) or match_titled(text, word.start())
        if match:
            yield match


def _end_of_brackets(text: str, position: int) -> int:
    """Where the brackets directly after a name end, else the position itself."""
    brackets = _IN_BRACKETS.match(text, position)
    return brackets.end() if brackets else position


def _may_lead_in(word: str) -> bool:
    """Whether a role can follow a word in the aside after a name: *, its*, *Thornsea’s*, *(*."""
    return word[:1].isupper() or word[:1] == "(" or word[-1:] in tuple(",–—-s") or word in _LEADS_IN
