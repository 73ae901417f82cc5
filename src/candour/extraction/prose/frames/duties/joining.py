"""When two tellings are of one duty, and how they are joined.

The first telling is cited; the fullest wording of the duty stands; later tellings are kept in ``also``.
"""

import re
from dataclasses import replace
from typing import Any

from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.tellings import add_telling

_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(
    {
        "council",
        "services",
        "service",
        "children",
        "their",
        "with",
        "that",
        "this",
        "social",
        "care",
        "authority",
        "secretary",
        "state",
        "department",
        "education",
        "direction",
        "notice",
        "every",
        "each",
    }
)
_OBJECT = re.compile(
    r"\b(partner(?:ship)?s?|deals?|agreements?|alliances?|plans?|boards?|trust|company|reviews?|reports?|arrangements?|advis[eo]rs?|instructions?|commissioner)\b",
    re.IGNORECASE,
)
_SEEKING = frozenset(
    [
        "establish",
        "find",
        "agree",
        "form",
        "secure",
        "seek",
        "enter",
        "broker",
        "set",
        "identify",
        "strike",
        "do",
        "reach",
        "put",
        "have",
        "conclude",
        "sign",
        "negotiate",
        "arrange",
        "choose",
        "name",
        "link",
        "join",
        "submit",
    ]
)
_TIES = ("partner", "deal", "agreement", "alliance")
_LEAST_SHARED = 0.6
_FEW = 3
_FAR_LONGER = 1.5
_FIGURE = re.compile(r"\d")
_OFTEN = re.compile(
    r"\b(?:bi-?(?:monthly|weekly|annual\w*)|daily|termly|twice|thrice|regular(?:ly)?|frequent(?:ly)?|each|every|times)\b",
    re.IGNORECASE,
)
_GIVING = (".given_until", ".has_until")
_LENGTH = re.compile(r"\b[\w-]+\s(?:days|weeks|months)$")
_DAY = re.compile(r"\b(?:until|end|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def join_drafts(drafts: list[Draft]) -> list[Draft]:
    """Each duty once, in the order of the first tellings."""
    joined: list[Draft] = []
    for draft in drafts:
        add_telling(joined, draft, are_one=_are_one, join=_join)
    return joined


def _are_one(first: Draft, second: Draft) -> bool:
    if _are_of_one_list(first, second):
        return False
    if first.force == second.force and _is_led_in(first, second):
        return True
    if first.who and second.who and not _same_actor(first, second):
        return False
    if (first.force == "order") != (second.force == "order"):
        return False
    if first.recurs != second.recurs and first.recurs and second.recurs:
        return False
    if _comes_round_otherwise(first, second) or _comes_round_otherwise(second, first):
        return False
    one, other = first.deadline, second.deadline
    if (first.recurs and other and other.value) or (second.recurs and one and one.value):
        return False
    headline = _is_headline(first, second)
    if one and other and one.value and other.value and one.value != other.value:
        return headline and _is_cut(one.value, other.value) and _is_of_one(first, second)
    if one and other and headline and not (one.value and other.value):
        return True
    return _share_words(first.must, second.must) or _share_object(first.must, second.must)


def _are_of_one_list(first: Draft, second: Draft) -> bool:
    """Whether two duties are items of a list or of a resolution, and so are two."""
    is_list = first.in_list and second.in_list
    return is_list or bool(first.item and second.item and first.item != second.item)


def _comes_round_otherwise(first: Draft, second: Draft) -> bool:
    """*report every month* beside *report bi-monthly*, of which nobody can tell how often it is."""
    return bool(first.recurs) and not second.recurs and bool(_OFTEN.search(second.must))


def _is_headline(first: Draft, second: Draft) -> bool:
    return first.in_heading or second.in_heading


def _is_led_in(first: Draft, second: Draft) -> bool:
    """Whether a story opens with the time that somebody was given, and tells below what is due in it: *six weeks* and *within
    six weeks*."""
    one, other = first.deadline, second.deadline
    if one is None or other is None or one.value is not None or not first.rule.endswith(_GIVING):
        return False
    length = _LENGTH.search(one.text.lower())
    return length is not None and other.text.lower().endswith(length.group())


def _is_cut(one: str, other: str) -> bool:
    """Whether one of two days only names the month or year of the other."""
    return one.startswith(f"{other}-") or other.startswith(f"{one}-")


def _is_of_one(first: Draft, second: Draft) -> bool:
    """Whether a headline and the text below it speak of the same kind of thing, by whichever verb."""
    one, other = _OBJECT.search(first.must), _OBJECT.search(second.must)
    return bool(one and other and one[1].lower().rstrip("s") == other[1].lower().rstrip("s"))


def _same_actor(first: Draft, second: Draft) -> bool:
    codes = first.who.get("who_code"), second.who.get("who_code")
    if all(codes):
        return codes[0] == codes[1]
    return str(first.who.get("who", "")).lower() == str(second.who.get("who", "")).lower()


def _share_words(first: str, second: str) -> bool:
    all_of_one, all_of_other = set(_WORD.findall(first.lower())), set(_WORD.findall(second.lower()))
    one, other = all_of_one - _COMMON, all_of_other - _COMMON
    if min(len(one), len(other)) == 1:
        one, other = all_of_one, all_of_other
    shorter = min(len(one), len(other))
    least = 1 if shorter <= _FEW and not _same_verb(first, second) else _LEAST_SHARED
    return shorter > 0 and len(one & other) / shorter >= least


def _same_verb(first: str, second: str) -> bool:
    return first.split(" ", 1)[0].lower() == second.split(" ", 1)[0].lower()


def _share_object(first: str, second: str) -> bool:
    """Whether both begin with the same verb and speak of the same kind of thing: *establish … partnership*."""
    one, other = (_OBJECT.search(must, must.find(" ") + 1) for must in (first, second))
    verbs = first.split(" ", 1)[0].lower(), second.split(" ", 1)[0].lower()
    if not (one and other):
        return False
    seeks = all(verb in _SEEKING for verb in verbs) and one[1].lower().startswith(_TIES)
    if verbs[0] != verbs[1] and not seeks:
        return False
    if seeks:
        return other[1].lower().startswith(_TIES)
    return one[1].lower().rstrip("s") == other[1].lower().rstrip("s")


def _join(first: Draft, again: Draft) -> Draft:
    longer = len(again.must) > len(first.must) and not again.in_heading
    dated = again.deadline is not None and _says_more(again, first)
    is_led = _is_led_in(first, again)
    fuller = again if longer or is_led or (dated and not _is_full(first, again)) else first
    deadline = first.deadline
    if again.deadline and (deadline is None or _says_more(again, first)):
        deadline = again.deadline
    return replace(
        first,
        rule=fuller.rule,
        start=fuller.start,
        end=fuller.end,
        must=fuller.must,
        who=_fuller_actor(first, again),
        deadline=deadline,
        recurs=first.recurs or again.recurs,
        approver=first.approver or again.approver,
        otherwise=first.otherwise or again.otherwise,
        also=first.also + again.also,
        in_heading=first.in_heading and again.in_heading,
        tellings=[*first.tellings, *again.tellings],
    )


def _is_full(first: Draft, again: Draft) -> bool:
    """Whether an earlier telling says more than a later one that adds the day: *must enter a formal partnership with …*
    beside *has until 16 March to put one in place*."""
    return not first.in_heading and len(first.must) > _FAR_LONGER * len(again.must)


def _fuller_actor(first: Draft, again: Draft) -> dict[str, Any]:
    names = [first.who, again.who]
    return max(names, key=lambda who: ("who_code" in who, len(who.get("who", ""))))


def _says_more(again: Draft, first: Draft) -> bool:
    one, other = first.deadline, again.deadline
    if one is None or other is None:
        return other is not None
    if bool(one.value) != bool(other.value):
        return bool(other.value)
    if _FIGURE.search(other.text) and not _FIGURE.search(one.text) and _DAY.search(other.text):
        return True
    return bool(_DAY.search(other.text)) and not _DAY.search(one.text)
