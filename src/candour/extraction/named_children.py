"""Whether a page names a child: by the wordings around a name, or in a table with a column of ages or of children.

Sources: see ``data/children.toml`` and ``data/names.toml``.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import chain, takewhile
from typing import Any, NamedTuple

from candour.authorities import name_openers
from candour.extraction.child_wordings import (
    AGE_BEFORE_OLD,
    FIRM_AFTER,
    FIRM_BEFORE,
    FIRM_OLD,
    LABELLED,
    LOOSE_AFTER,
    LOOSE_BEFORE,
    LOOSE_OLD,
    NAME,
    OLD,
)
from candour.extraction.parties.names import given_names, is_no_name, trim_name

_ADULT_AGE = 18
_TABLE_ROWS = 40
_LONGEST_AGE = 9  # characters of *seventeen*
_BEFORE = 40  # characters before a name in which a title or an office stands
_TITLES = r"(?:Cllrs?|Councillors?|Coun|Mr|Mrs|Ms|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor|Rev|Judge|Justice|PC)\.?"
_OFFICE = (
    r"(?:director|leader|chair(?:man|woman|person)?|commissioner|minister|secretary|councillor|spokes\w+|officer|manager|editor|"
    r"reporter|correspondent|professor|adviser|head|head ?teacher|teacher|chief executive|social worker|worker|solicitor|barrister|"
    r"lawyer|judge|coroner|inspector|mother|father|mum|dad|grandmother|grandfather|aunt|uncle|wife|husband|partner|MP|campaigner)"
)
_TITLE = re.compile(_TITLES)
_TITLE_BEFORE = re.compile(rf"\b{_TITLES} $")
_OFFICE_AFTER = re.compile(
    rf",? (?:MP|OBE|CBE)\b|(?:, | \()(?:(?!who|said|told|was|is|has|had|his|her|their|and)[\w’'&-]+ ){{0,4}}?"
    rf"{_OFFICE}\b(?! (?:said|says|told|added))"
)
_PSEUDONYM_BEFORE = re.compile(r"\b(?:we|I|us) (?:are |will |shall )?(?:call|calling|refer to as)$")
_PSEUDONYM_AFTER = re.compile(
    r"\W{0,3}(?:\(|, |– |\*)?(?:not (?:his|her|their|the child['’]s) real name|(?:\w+ ){0,3}names? (?:has |have )?(?:been )?changed|a pseudonym)"
)
_ADULT = re.compile(
    rf"\b{_TITLES} {NAME.pattern}|{NAME.pattern.replace('name', 'aged')}(?:,? aged?|,| \()\s?(?P<years>\d\d)\b(?=[,;.)])"
)
_LINE_END = re.compile(r"(?<=\S)[ ]*\n[ ]*(?=[^\W\d]|\d)")
_SPACES = re.compile(r"[ \u00a0]+")
_CELLS = re.compile(r"\||\t| {3,}")
_AGE_HEADING = re.compile(r"age(?:d| at \w+| in years)?(?: \(.*\))?", re.IGNORECASE)
_CHILD_HEADING = re.compile(
    r"(?:(?:full )?name of (?:the )?)?(?:child|pupil|young person|baby)(?:['’]?s?(?: (?:full )?name)?)?",
    re.IGNORECASE,
)
_CELL_AGE = re.compile(r"(\d{1,2})(?: ?(?:yrs?|years?)(?: old)?)?")


class Known(NamedTuple):
    """Names in a document that are no alarm: of adults, and first names of children who are public history."""

    adults: frozenset[str]
    historic: frozenset[str]


@cache
def _data() -> dict[str, Any]:
    text = (files("candour.extraction") / "data" / "children.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _first_names() -> frozenset[str]:
    listed = (name.lower() for name in _data()["first_names"]["names"].split())
    return frozenset(given_names()) | frozenset(listed)


@cache
def _no_person() -> frozenset[str]:
    return frozenset(_data()["no_person"]["words"].split())


@cache
def _openers() -> frozenset[str]:
    return frozenset(_data()["openers"]["words"].split())


@cache
def _historic() -> re.Pattern[str]:
    names = [name for one in _data()["public"] for name in (one["name"], *one.get("also", ()))]
    longest_first = sorted(names, key=len, reverse=True)
    spelt = (spelling for name in longest_first for spelling in (name, name.upper()))
    words = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in spelt)
    return re.compile(rf"\b(?:{words})\b")


def find_known(texts: Iterable[str]) -> Known:
    """The names in the pages of a document that are no alarm on any of them."""
    adults: set[str] = set()
    historic: set[str] = set()
    for text in texts:
        historic.update(match.group().split()[0].lower() for match in _historic().finditer(text))
        for match in _ADULT.finditer(_flatten(text)):
            if match["name"] or int(match["years"]) >= _ADULT_AGE:
                adults.add((match["name"] or match["aged"]).lower())
    return Known(frozenset(one for one in adults if " " in one), frozenset(historic))


def names_child(text: str, *, known: Known) -> bool:
    """Whether a page names a child who is none of the ``known``."""
    hidden = _historic().sub(lambda match: "x" * len(match.group()), text)
    flat = _flatten(hidden)
    labelled = ((match, False) for one in LABELLED for match in one.finditer(hidden))
    found = chain(_find_named(flat), labelled)
    return any(_is_childs(one, known) for one in found) or any(
        _is_person(name, known, firm=False) for name in _find_in_tables(hidden)
    )


def _find_named(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """The names beside a wording that makes them a child's: matches with the group ``name``, and whether the wording is firm."""
    for match in NAME.finditer(text):
        if FIRM_AFTER.match(text, match.end()):
            yield match, True
        elif LOOSE_AFTER.match(text, match.end()):
            yield match, False
    for wordings, firm in ((FIRM_BEFORE, True), (LOOSE_BEFORE, False)):
        for wording in wordings:
            yield from ((match, firm) for match in wording.finditer(text))
    for old in OLD.finditer(text):
        if AGE_BEFORE_OLD.search(text, max(old.start() - _LONGEST_AGE, 0), old.end()):
            tails = [(one.match(text, old.end()), True) for one in FIRM_OLD]
            tails += [(one.match(text, old.end()), False) for one in LOOSE_OLD]
            yield from ((match, firm) for match, firm in tails if match)


def _flatten(text: str) -> str:
    """The text with the lines of a paragraph joined, so that no wording breaks where a line does."""
    return _LINE_END.sub(" ", _SPACES.sub(" ", text))


def _is_childs(named: tuple[re.Match[str], bool], known: Known) -> bool:
    match, firm = named
    before = match.string[max(match.start("name") - _BEFORE, 0) : match.start("name")]
    after = match.string[match.end("name") : match.end("name") + 2 * _BEFORE]
    if _TITLE_BEFORE.search(before) or _PSEUDONYM_BEFORE.search(before.rstrip()):
        return False
    if _PSEUDONYM_AFTER.match(after) or _OFFICE_AFTER.match(after):
        return False
    return _is_person(match["name"], known, firm=firm)


def _is_person(name: str, known: Known, *, firm: bool) -> bool:
    """Whether a run of capitals is the name of a person who may be a child; ``firm`` also when nobody knows the first name."""
    words = [word.title() if word.isupper() else word for word in name.split()]
    while words and (is_no_name(words[0]) or words[0] in _openers()):
        if _TITLE.fullmatch(words.pop(0)):
            return False
    whole = " ".join(words)
    if not words or whole.lower() in known.adults or not _no_person().isdisjoint(words):
        return False
    if len(words) == 1 and (whole.lower() in known.historic or whole.lower() in name_openers()):
        return False
    if trim_name(whole) != whole:
        return False
    return firm or words[0].lower() in _first_names()


def _find_in_tables(text: str) -> Iterator[str]:
    """The cells that may name a child: beside an age under eighteen, or under a heading such as *Child*."""
    rows = [[cell.strip() for cell in _CELLS.split(line)] for line in text.split("\n")]
    for number, headings in enumerate(rows):
        if len(headings) < 2:
            continue
        ages = [at for at, cell in enumerate(headings) if _AGE_HEADING.fullmatch(cell)]
        children = [at for at, cell in enumerate(headings) if _CHILD_HEADING.fullmatch(cell)]
        if not (ages or children):
            continue
        following = rows[number + 1 : number + 1 + _TABLE_ROWS]
        for cells in takewhile(lambda cells: len(cells) > 1, following):
            yield from _cells_of_children(cells, ages=ages, children=children)


def _cells_of_children(cells: list[str], *, ages: list[int], children: list[int]) -> Iterator[str]:
    found = [cells[at] for at in children if at < len(cells)]
    for at in ages:
        age = _CELL_AGE.fullmatch(cells[at]) if at < len(cells) else None
        if age and int(age[1]) < _ADULT_AGE:
            found += cells
    yield from (cell for cell in found if NAME.fullmatch(cell))
