"""Grades by the structure of the clause: areas in a row and the grade that all of them were given.

A sentence is read as rows of areas and grades in their order; what stands between tells which belong together: a verb
(*leadership and adoption were judged good*), an object (*found leadership to be inadequate and adoption good*), a
preposition (*inadequate overall and for safeguarding*), or words that lend the grade before (*as was leadership*,
*adoption likewise*).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_lowered, load_words
from candour.extraction.prose.text import Sentence

RESPECTIVELY = "respectively"
# *children in care and of care leavers*: of each by itself.
_APART = re.compile(r",|\b(?:of|for|to|in)\b")


class Grading(NamedTuple):
    """An area that was given a grade: spans of the whole text; where the grade was lent, it stands before ``start``."""

    sentence: Sentence
    area: str
    grade: str
    grade_start: int
    start: int
    end: int

    @property
    def is_lent(self) -> bool:
        """Whether the grade was told of other areas before: *as was leadership*."""
        return self.start > self.grade_start


class _Part(NamedTuple):
    """A grade, or a row of areas (its ``grade`` is empty then)."""

    start: int
    end: int
    grade: str
    areas: tuple[str, ...]


def find_gradings(context: Context) -> Iterator[Grading]:
    """The areas that a document gives grades to, sentence by sentence, in the order of their clauses."""
    text, words = context.text, _words()
    held = text.holding_any(words["areas"])
    graded = held & text.holding_any(words["grades"])
    lent = held & text.holding_any(words["lenders"]) if graded else set()
    last: Grading | None = None
    for number in sorted(graded | lent):
        if last and number - last.sentence.number > 1:
            last = None
        for grading in _read_sentence(context, text.sentences[number], last):
            last = grading
            yield grading


def _read_sentence(
    context: Context, sentence: Sentence, before: Grading | None
) -> Iterator[Grading]:
    lowered, parts = context.text.lowered, _find_parts(context, sentence)
    grade = _Part(before.grade_start, before.grade_start, before.grade, ()) if before else None
    is_told = False
    for index, part in enumerate(parts):
        since = parts[index - 1].end if index else sentence.start
        gap = lowered[since : part.start]
        last = parts[index - 1] if index else None
        follows = parts[index + 1].start if index + 1 < len(parts) else sentence.end
        if part.grade:
            grade = part
            row = last if last and last.areas else None
            lead = lowered[sentence.start : row.start] if row else ""
            is_led = row is not None and _is_led(parts, index - 1, lowered)
            if row and RESPECTIVELY in lowered[part.end : sentence.end]:
                yield from _give_each(sentence, row, parts[index:])
                row = None
            if row and is_led and len(row.areas) == 1:
                row = None
            if row and _is_predicate(gap, lead, part, is_told=is_told, is_led=is_led):
                own = row.areas[-1:] if is_led else row.areas
                own = ("overall",) if _is_of_all(row, part, lowered) else own
                is_told = True
                if not _is_narrowed(parts, index, lowered):
                    yield from _give(sentence, own, part, row.start, part.end)
        elif grade and _lends(
            gap, rest := lowered[part.end : follows], is_first=not index, last=last
        ):
            is_told = True
            same = _pattern("same").match(rest)
            end = part.end + (same.end() if same else 0)
            yield from _give(sentence, part.areas, grade, part.start, end)
        elif last and last.grade and _is_fronted(gap, lowered[sentence.start : last.start]):
            yield from _give(sentence, part.areas, last, last.start, part.end)
        elif grade and last is grade and _matches("for", gap):
            is_row = len(part.areas) > 1
            has_own = is_row and _has_own_grade(lowered[part.end : follows])
            areas = part.areas[:-1] if has_own else part.areas
            areas = ("overall", *areas) if "overall" in gap else areas
            is_told = True
            yield from _give(sentence, areas, grade, grade.start, part.end)


def _give(
    sentence: Sentence, areas: tuple[str, ...], grade: _Part, start: int, end: int
) -> Iterator[Grading]:
    for area in dict.fromkeys(areas):
        yield Grading(sentence, area, grade.grade, grade.start, start, end)


def _give_each(sentence: Sentence, row: _Part, rest: list[_Part]) -> Iterator[Grading]:
    """*leadership and adoption were rated inadequate and good respectively*: to each area its own grade, where they are as many."""
    grades = [*takewhile(lambda part: part.grade, rest)]
    if len(grades) == len(row.areas):
        for area, grade in zip(row.areas, grades, strict=True):
            yield Grading(sentence, area, grade.grade, grade.start, row.start, grade.end)


def _is_predicate(gap: str, lead: str, grade: _Part, *, is_told: bool, is_led: bool) -> bool:
    """Whether a grade is what a row of areas was said to be; without a verb only as the object of one before it."""
    if _matches("verb", gap) or (is_led and not is_told):
        return _matches("verb", gap)
    if is_led:
        return not gap.strip() and bool(_pattern("judging").search(lead))
    if grade.grade.startswith("requir") and _matches("needs", gap):
        return True
    return _matches("object", gap) and (is_told or bool(_pattern("judging").search(lead)))


def _has_own_grade(gap: str) -> bool:
    """Whether the last of a row of areas has a grade of its own behind it: *inadequate for adoption, and its services adequate*."""
    return _matches("verb", gap) or not gap.strip()


def _is_led(parts: list[_Part], index: int, lowered: str) -> bool:
    """Whether a preposition after a grade leads in a row: *good for adoption, and leadership was inadequate*."""
    if not index or not parts[index - 1].grade:
        return False
    return _matches("for", lowered[parts[index - 1].end : parts[index].start])


def _is_of_all(row: _Part, grade: _Part, lowered: str) -> bool:
    """Whether areas are named as the services that were inspected, and the grade is that of all of them: *services for children
    in need of protection, for children looked after and for care leavers to be inadequate overall*."""
    if not _matches("overall", lowered[grade.end : grade.end + len(" overall")]):
        return False
    served = {*row.areas} <= {"help_and_protection", "in_care", "care_leavers"}
    named = lowered[row.start : row.end]
    return served and (len(row.areas) > 1 or _pattern("arrangements").search(named) is not None)


def _is_narrowed(parts: list[_Part], index: int, lowered: str) -> bool:
    """Whether services as a whole are graded for one area only: *services for children to be inadequate in staying safe*."""
    row, grade = parts[index - 1 : index + 1]
    area = parts[index + 1] if index + 1 < len(parts) else None
    if row.areas != ("overall",) or area is None or "overall" in area.areas:
        return False
    gap = lowered[grade.end : area.start]
    named = lowered[row.start : row.end]
    return bool(area.areas) and gap.strip() in ("in", "for") and "overall" not in named


def _lends(gap: str, rest: str, *, is_first: bool, last: _Part | None) -> bool:
    """Whether a row is given the grade before: *as was leadership*, *So were adoption and …*, *adoption likewise*,
    *Adoption had the same grade*."""
    if is_first:
        return _matches("opens", gap) or bool(
            _matches("alone", gap) and _pattern("same").match(rest)
        )
    if last and _matches("lends", gap):
        return True
    is_likewise = _pattern("likewise").match(rest) or _pattern("same").match(rest)
    return _matches("joins", gap) and bool(is_likewise)


def _is_fronted(gap: str, lead: str) -> bool:
    """*rated as inadequate the leadership of the service*."""
    return _matches("fronted", gap) and bool(_pattern("fronting").search(lead))


def _find_parts(context: Context, sentence: Sentence) -> list[_Part]:
    """The grades and rows of areas of a sentence, in order."""
    lowered = context.text.lowered
    parts: list[_Part] = []
    whole = _find_whole(lowered, sentence)
    at = sentence.start
    if whole:
        parts = _read_tokens(lowered, at, whole[0], parts)
        parts.append(_Part(*whole, "", ("overall",)))
        at = whole[1]
    return _read_tokens(lowered, at, sentence.end, parts)


def _find_whole(lowered: str, sentence: Sentence) -> tuple[int, int] | None:
    """*the overall effectiveness of services for children in need of protection, looked after children and care leavers*:
    the effectiveness of all of them, which is the overall one."""
    if "effectiveness" not in lowered[sentence.start : sentence.end]:
        return None
    found = _pattern("whole").search(lowered, sentence.start, sentence.end)
    named = set(_named(found["served"])) if found else set()
    several = len(named) > 1 and named != {"in_care", "care_leavers"}
    return found.span() if found and several else None


def _named(words: str) -> Iterator[str]:
    for area in ("in_care", "care_leavers", "help_and_protection"):
        if compile_lowered(str(load_words("judgements", "areas")[area])).search(words):
            yield area


def _read_tokens(lowered: str, since_start: int, until: int, parts: list[_Part]) -> list[_Part]:
    """The parts that were read, and after them the grades and rows of areas between two places."""
    for match in _tokens().finditer(lowered, since_start, until):
        kind, words = str(match.lastgroup), match.group()
        kind = _whose_effectiveness(words) if kind == "overall" else kind
        last = parts[-1] if parts else None
        if kind == "overall" and _pattern("no_area").match(lowered, match.end()):
            continue
        if kind in _GRADES:
            if last and last.grade and _matches("again", lowered[last.end : match.start()]):
                parts[-1] = last._replace(end=match.end())
                continue
            parts.append(_Part(*match.span(), _GRADES[kind], ()))
            continue
        since = max(last.end if last else since_start, match.start() - _LONGEST_LEAD)
        led = _pattern("board" if kind == "lscb" else "led").search(lowered, since, match.start())
        start = led.start() if led else match.start()
        if last and last.areas and _matches("and", lowered[last.end : start]):
            is_joint = last.areas[-1] == "in_care" and kind == "care_leavers"
            between = lowered[last.end : start]
            is_joint = is_joint and start == match.start() and not _APART.search(between)
            areas = last.areas if is_joint else (*last.areas, kind)
            parts[-1] = last._replace(end=match.end(), areas=areas)
        else:
            parts.append(_Part(start, match.end(), "", (kind,)))
    return parts


def _whose_effectiveness(words: str) -> str:
    """*the overall effectiveness of services for looked-after children*: that of the area, in the frameworks before 2013."""
    for area, pattern in load_words("judgements", "areas").items():
        if area not in ("overall", "leadership") and compile_lowered(str(pattern)).search(words):
            return area
    return "overall"


_LONGEST_LEAD = 75
_GRADES = {
    "outstanding": "outstanding",
    "highest": "outstanding",
    "good": "good",
    "requires": "requires improvement",
    "adequate": "adequate",
    "inadequate": "inadequate",
    "lowest": "inadequate",
}


@cache
def _tokens() -> re.Pattern[str]:
    """Areas and grades as they are worded, each by its name."""
    words = _words()
    kinds = {**words["area"], **words["grade"]}
    return re.compile(
        "|".join(
            rf"(?P<{name}>{compile_lowered(pattern).pattern})" for name, pattern in kinds.items()
        )
    )


def _matches(name: str, words: str) -> bool:
    return _pattern(name).fullmatch(words) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_lowered(_words()["between"][name])


def _words() -> dict[str, Any]:
    return load_words("judgements", "clauses")
