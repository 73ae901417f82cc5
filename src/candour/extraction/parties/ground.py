"""A text on which parties are looked for: its words, and the authorities and titles already found in it."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from candour.authorities import Mention
from candour.extraction.parties.gazetteer import body_pattern
from candour.extraction.words import Words

_HEADLINING = frozenset({"headlined", "entitled", "titled", "headed", "called"})
_HEADLINED = re.compile(r"[a-z]+\s+[\"“‘']?(?=[A-Z])[^,.\"”’]{3,120}")
ORGANISATION = re.compile(
    r"(?:[A-Z][\w’'&-]++\s++(?:(?:and|for|of|in)\s+)?){1,5}(?:Trust|Ltd|Limited|CIC|Company|Consultancy|Partnership|Alliance|Centre|Foundation"
    r"|Improvement Board|Safeguarding Board|Children Board|Police|Union|Association|Charity|Together|First)\b(?:\s+(?:Ltd|Limited))?"
)
ORGANISATION_WORDS = frozenset(
    [
        "trust",
        "ltd",
        "limited",
        "cic",
        "company",
        "consultancy",
        "partnership",
        "alliance",
        "centre",
        "foundation",
        "board",
        "police",
        "union",
        "association",
        "charity",
        "together",
        "first",
    ]
)
_LINKED = re.compile(r"\s+(?:of|at|for|on|in)\s+(?:the\s+)?|,\s+(?=[A-Z])")
_COMMON_BODY = re.compile(
    r"(?:(?:city|county|borough|local|district)\s+)?(?:council|authority|city|county|borough|trust|board|department|committee)\b"
)
_OWNS = re.compile(r"[’']")


_FIRST_WORD, _EDGE = re.compile(r"\w+"), re.compile(r"\b")


class Ground:
    """A text with its words, the authorities that are certain, and the headlines that it quotes."""

    def __init__(self, words: Words, authorities: Sequence[Mention]) -> None:
        self.words = words
        self.text = words.text
        self.authorities = [mention for mention in authorities if mention.certain]
        self.starts = [mention.start for mention in self.authorities]
        self._titles = [match.span() for match in words.finditer(_HEADLINED, _HEADLINING)]

    def find_names(self, names: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Where one of these names stands as printed, each with its start, in order, none within another.

        Where several would stand, the one given first counts.
        """
        by_opener: defaultdict[str, list[str]] = defaultdict(list)
        for name in names:
            if first := _FIRST_WORD.match(name):
                by_opener[first[0].lower()].append(name)
        floor = 0
        for start, word in self.words.find(by_opener.keys()):
            for name in by_opener[word] if start >= floor else ():
                end = start + len(name)
                if self.text.startswith(name, start) and _EDGE.match(self.text, end):
                    floor = end
                    yield start, name
                    break

    def is_title(self, position: int) -> bool:
        """Whether a position lies in the title of something (*headlined Mayor Seeks Help*)."""
        return bool(self._titles) and any(start <= position < end for start, end in self._titles)

    def is_authority(self, position: int) -> bool:
        """Whether a position lies in the name of an authority."""
        return self.authority_at(position) is not None

    def authority_at(self, position: int) -> Mention | None:
        """The authority whose name holds a position."""
        index = bisect_right(self.starts, position) - 1
        found = self.authorities[index] if index >= 0 else None
        return found if found and position < found.end else None

    def is_body(self, start: int, end: int) -> bool:
        """Whether a span begins with the name of a body."""
        words = self.text[start:end]
        return bool(body_pattern().match(words)) or bool(ORGANISATION.match(self.text, start))

    def skip_body(self, end: int) -> int:
        """Where a role ends together with *of the council*, *of Ambermere City Council* or *at the trust*."""
        link = _LINKED.match(self.text, end)
        if link is None:
            return end
        index = bisect_right(self.starts, link.end()) - 1
        for mention in self.authorities[max(index, 0) : index + 2]:
            if mention.start - link.end() in (0, -4):
                named_after = ORGANISATION.match(self.text, mention.start)
                return max(mention.end, named_after.end() if named_after else 0)
        if link.group().lstrip().startswith(","):
            return end
        common = _COMMON_BODY.match(self.text, link.end())
        if common:
            return common.end()
        organisation = ORGANISATION.match(self.text, link.end())
        organisation = organisation or body_pattern().match(self.text, link.end())
        is_owner = organisation and _OWNS.match(self.text, organisation.end())
        return organisation.end() if organisation and not is_owner else end
