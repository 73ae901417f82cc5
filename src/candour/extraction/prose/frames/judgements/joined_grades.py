"""Grades told more than once: one fact each, with the fuller day and the clause that tells it best."""

from candour.extraction.prose.frames.tellings import join_facts
from candour.facts import Judgement, PartialDate


def add_grade(found: list[Judgement], fact: Judgement, *, is_earlier: bool) -> None:
    """A grade is joined to the same one that was told before, unless it is that of an earlier inspection, or added."""
    for index, known in enumerate(found):
        apart = is_earlier and fact.date and known.date is None
        if not apart and _are_one(known, fact):
            first, again = (fact, known) if _is_weaker(known, fact) else (known, fact)
            found[index] = join_facts(first, again, date=_fuller(first.date, again.date))
            return
    found.append(fact)


def _is_weaker(first: Judgement, second: Judgement) -> bool:
    return first.rule.endswith(".adjective") and not second.rule.endswith(".adjective")


def _fuller(first: PartialDate | None, second: PartialDate | None) -> PartialDate | None:
    dates = [date for date in (first, second) if date]
    return max(dates, key=lambda date: len(date.value or ""), default=None)


def _are_one(first: Judgement, second: Judgement) -> bool:
    if (first.about, first.area, first.grade) != (second.about, second.area, second.grade):
        return False
    one, other = first.date, second.date
    if one and other and one.value and other.value:
        return one.value.startswith(other.value) or other.value.startswith(one.value)
    return True
