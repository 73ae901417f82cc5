"""Pronouns as subjects: *she wrote* means the person last named whom it fits, or nobody when two would fit."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from candour.extraction.parties.mention import Party
from candour.extraction.words import Words

_GENDERS = {"she": "female", "he": "male"}
_SENTENCES_BACK = 3


def resolve_pronouns(
    words: Words,
    parties: Sequence[Party],
    genders: Mapping[str, str | None],
    bounds: Callable[[int], tuple[int, int]],
) -> tuple[Party, ...]:
    """The parties with the subjects *he* and *she* added, each as the person meant; in order of place.

    ``genders`` gives what titles say of a person by name; who was *he* once is not *she* later. A pronoun that
    fits two people of the same sentence, or nobody of the three sentences before, is left out.
    """
    found, known = list(parties), dict(genders)
    for start, word in words.find(_GENDERS.keys()):
        if words.text[start + 1 : start + len(word)] != word[1:]:
            continue
        gender = _GENDERS[word]
        person = _find_antecedent(start, gender, found, known, bounds)
        if person:
            known[person.name] = gender
            mention = person._replace(start=start, end=start + len(word), named=False)
            found.insert(bisect_left(found, mention.start, key=lambda p: p.start), mention)
    return tuple(found)


def _find_antecedent(
    position: int,
    gender: str,
    parties: Sequence[Party],
    genders: Mapping[str, str | None],
    bounds: Callable[[int], tuple[int, int]],
) -> Party | None:
    start, _end = bounds(position)
    high = position
    for _step in range(_SENTENCES_BACK + 1):
        people = _people_between(start, high, parties)
        fitting = [p for p in people if genders.get(p.name) in (None, gender)]
        sure = [p for p in fitting if genders.get(p.name) == gender]
        names = {p.name for p in sure or fitting}
        if len(names) == 1:
            return (sure or fitting)[-1]
        if names:
            return None
        if start == 0:
            return None
        high = start
        start, _end = bounds(max(start - 2, 0))
    return None


def _people_between(start: int, end: int, parties: Sequence[Party]) -> list[Party]:
    low = bisect_left(parties, start, key=lambda p: p.start)
    found = []
    for party in parties[low:]:
        if party.start >= end:
            break
        if party.kind == "person":
            found.append(party)
    return found
