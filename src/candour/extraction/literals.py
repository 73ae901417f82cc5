"""The words that a pattern cannot do without, read from the pattern itself.

Where one of them is missing there is no need to try the pattern: to look up a word costs far less than a search that
finds nothing.
"""

import re

Group = frozenset[str]

_TOKEN = re.compile(
    r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|\(\?P=\w+\)|\(\?P<\w+>|\(\?<?[=!]|\(\?[aimsu-]*:|[()|]|(?:[*+?]|\{\d*,?\d*\})[?+]?|.",
    re.DOTALL,
)
LOOKS_ROUND = ("(?=", "(?!", "(?<=", "(?<!")
MAY_BE_MISSING = ("*", "?", "{0", "{,")
_EVERYDAY = frozenset(
    [
        "the",
        "and",
        "for",
        "its",
        "our",
        "are",
        "was",
        "were",
        "has",
        "had",
        "have",
        "been",
        "that",
        "this",
        "will",
        "from",
        "with",
        "not",
    ]
)
_SHORTEST, _MOST_WORDS, _MOST_GROUPS = 3, 48, 2


def split_pattern(pattern: str) -> list[str]:
    """The letters, classes, parentheses and counts of which a pattern is written, in order.

    >>> split_pattern(r"(?:an?)+ [^a]")
    ['(?:', 'a', 'n', '?', ')', '+', ' ', '[^a]']
    """
    return _TOKEN.findall(pattern)


def find_literals(pattern: str) -> tuple[Group, ...]:
    """Groups of words or parts of words in lower case: whatever a pattern matches holds one of each group.

    Only the groups that tell most are given: words of three letters or more, and not too many of them.

    >>> [sorted(group) for group in find_literals(r"\\b(?:has|had) (?:now )?(?:appointed|nam(?:ed|es))")]
    [['appointed', 'nam']]
    """
    groups = dict.fromkeys(map(_without_longer, _read_alternatives(split_pattern(pattern)[::-1])))
    telling = [group for group in groups if _tells(group)[0] and len(group) <= _MOST_WORDS]
    return tuple(sorted(telling, key=_tells, reverse=True)[:_MOST_GROUPS])


def _read_alternatives(tokens: list[str]) -> list[Group]:
    """The groups of a pattern or of what stands in parentheses; ``tokens`` are what is left of it, the next one last."""
    branches = [_read_sequence(tokens)]
    while tokens and tokens.pop() == "|":
        branches.append(_read_sequence(tokens))
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    return [frozenset[str]().union(*(max(branch, key=_tells) for branch in branches))]


def _read_sequence(tokens: list[str]) -> list[Group]:
    groups: list[Group] = []
    letters = ""
    while tokens and tokens[-1] not in ("|", ")"):
        token = tokens.pop()
        inner = _read_alternatives(tokens) if token[0] == "(" and token[:4] != "(?P=" else []
        is_needed = not (tokens and tokens[-1].startswith(MAY_BE_MISSING))
        is_letter = len(token) == 1 and token.isalnum()
        if is_letter and is_needed:
            letters += token.lower()
        if letters and not (is_letter and is_needed and not _is_repeated(tokens)):
            groups.append(frozenset([letters]))
            letters = ""
        if is_needed and token not in LOOKS_ROUND:
            groups += inner
    return groups + ([frozenset([letters])] if letters else [])


def _is_repeated(tokens: list[str]) -> bool:
    return bool(tokens) and tokens[-1][0] in "*+?{"


def _tells(group: Group) -> tuple[bool, int]:
    """How much a group tells: rare words more than short and everyday ones, few more than many."""
    is_rare = min(map(len, group)) >= _SHORTEST and group.isdisjoint(_EVERYDAY)
    return is_rare, -len(group)


def _without_longer(group: Group) -> Group:
    """A group without the words that hold another of it."""
    return frozenset(w for w in group if not any(other in w for other in group if other != w))
