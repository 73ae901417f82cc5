"""Pronouns as subjects: *she wrote* means the person last named whom it fits, or nobody when two would fit."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import match_full, name_of
from candour.extraction.words import Words

_GENDERS = {"she": "female", "he": "male"}
_OWNERS = {"her": "female", "his": "male"}
_OWNED = re.compile(r"(?:her|his) (?:own )?(?:view|opinion|words|estimation)\b", re.IGNORECASE)
_SENTENCES_BACK, _MOST_QUOTED = 3, 12
# A pronoun with a verb of speech takes up whoever spoke before, however many others they spoke of.
_SPEAKING = (
    r"(?:said|says|told|tells|added|adds|insisted|warned|admitted|explained|claimed|argued|stressed|wrote|writes|continued|replied|commented|"
    r"confirmed|denied|conceded|went\s+on|described|welcomed|praised|criticised|thanked|called|promised)\b"
)
_SAYS = re.compile(
    rf"(?:he|she)\s+(?:(?:also|then|later|now|has|had)\s+)*{_SPEAKING}", re.IGNORECASE
)
_SPOKE = re.compile(rf"\b{_SPEAKING}")
_SPEAKS_NEXT = re.compile(rf",?\s+(?:(?:also|then|later|now|has|had)\s+)*{_SPEAKING}")
# Somebody without a name speaks, and is the one whom *he said* takes up: *A spokesman denied that Ms Bell had gone.*
_NAMELESS_SPEAKS = re.compile(
    rf"(?:\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Ii]ts|[Hh]er|[Hh]is|[Tt]heir|[Aa]nother)|[’']s?)\s+(?:[\w’'-]+\s+){{0,4}}?(?:spokes(?:man|woman|person)|source|chairman|chairwoman|mother|father|parent|resident|social\s+worker|councillor|official|solicitor|lawyer|barrister|carer|campaigner|insider|teacher|grandmother|grandfather|officer|QC|KC|judge|coroner|representative|aide|agent|husband|wife|brother|sister|son|daughter)\s+"
    rf"(?:(?:for|of|at|in|on)\s+[^,.;:\"“”]{{2,60}}?\s+)?(?:(?:also|then|later|has|had)\s+)*{_SPEAKING}"
)
# Who acts in a sentence by an office alone is nobody that was named before: *The Secretary of State accepted this. He told …*.
_OFFICE_OPENS = re.compile(
    r"(?:The\s+)?(?:(?:[Cc]hildren[’']s|[Ee]ducation|[Ss]chools|[Ff]amilies)\s+)?(?:Secretary\s+of\s+State|[Mm]inister|[Ss]ecretary)(?:\s+(?:of|for)\s[A-Z][^.;,]{2,50}?)?\s+"
    r"(?:has|had|was|is|will|would|then|also|[a-z]+ed|wrote|told|said|gave|took|made|met|set)\b"
)
_MINISTERS = ("minister", "secretary_of_state")
_LONGEST_READ = 600
_SET_IN = re.compile(r"[^\s,],\s$")
_SUBORDINATE = re.compile(
    r"(?:When|While|After|Before|As|If|Although|Though|Because|Since|Asked|In|At|On|During|For|With|Despite|Of|By|To|Once|Speaking|"
    r"[A-Z][a-z]+ing|[A-Z][a-z]+ed)\b"
)
_ENDS = re.compile(r"[.!?:;,…][\"”’')\]]*\s*$")
_CAPTION = re.compile(
    r"\s*(?:image|picture|photo|video|read more|related|watch|caption)\b[^.]{0,20}[:,]|[^\n]{0,300}\b(?:image|picture|photo|pic|credit)s?: [^.\n]{2,40}\s*$",
    re.I,
)
# Whoever is written to or spoken to is not the one who writes: *In a letter to Ms Vale he said …*.
_IS_ADDRESSEE = re.compile(
    r"\b(?:[Aa]sked|[Pp]ressed|[Cc]hallenged|[Qq]uestioned|[Uu]rged|[Tt]old|[Ss]peaking|[Tt]alking|[Rr]eplying|[Rr]esponding)\s+(?:[\w’'-]+\s+){0,4}?(?:by|to)\s+(?:the\s+|its\s+|then\s+)*(?:[\w’'-]+\s+){0,4}$"
    r"|\b[Ii]n\s+(?:[\w’'-]+\s+){0,3}?(?:letter|e-?mail|message|memo|note|submission|response|reply|report|statement|interview|conversation|meeting|call)\s+(?:to|with)\s+(?:the\s+|its\s+|then\s+)*(?:[\w’'-]+\s+){0,4}$"
)
_LONGEST_LABEL, _NEAR_START = 80, 40
_GOVERNS = re.compile(
    r"\b(?:to|of|with|by|from|for|about|against|on|between|like|under|than|told|met|asked|named|appointed|succeeds?|succeeded|"
    r"replaced?|replaces)\s+(?:the\s+|its\s+|a\s+|an\s+|new\s+)*(?:[\w’' ]{1,30}[’']s\s+)?$"
)


_APPOINTS = re.compile(
    r"\b(?:appoint(?:s|ed|ing)?|name[sd]|chose|sent(?:\s+in)?|brought\s+in|recruited|hired)\s+(?:the\s+|its\s+|a\s+|an\s+|new\s+)*$"
)
# What somebody who has been appointed does next, and hardly whoever appointed them.
_TAKES_UP = re.compile(
    r"(?:he|she)\s+(?:(?:has|had|will|is\s+(?:due|expected)\s+to|is\s+to|also|then|only|formally|officially|first)\s+)*"
    r"(?:start|began|begin|begun|took\s+(?:up|over|charge|office)|takes?\s+(?:up|over|charge|office)|taken\s+(?:up|over)|join|arrive|replace|succeed|was\s+(?:previously|formerly))",
    re.IGNORECASE,
)


class Scene(NamedTuple):
    """Where pronouns are read: the words, the sentence (start, end) that holds a position, what is quoted and what is a caption."""

    words: Words
    bounds: Callable[[int], tuple[int, int]]
    is_quoted: Callable[[int], bool]
    is_caption: Callable[[int], bool] = lambda _position: False

    def is_label(self, start: int, end: int) -> bool:
        """Whether a sentence is only a heading or caption."""
        text = self.words.text
        is_short = end - start < _LONGEST_LABEL and not _ENDS.search(text, start, end)
        return is_short or self.is_caption(start) or bool(_CAPTION.match(text, start, end))


def resolve_pronouns(
    scene: Scene, parties: Sequence[Party], genders: Mapping[str, str | None]
) -> tuple[Party, ...]:
    """The parties with the subjects *he* and *she* added, each as the person meant; in order of place.

    ``genders`` gives what titles and first names say of a person by name; who was *he* once is not *she* later.
    A pronoun that fits two people alike, or nobody of the three sentences before, is left out.
    """
    found, known = list(parties), dict(genders)
    text = scene.words.text
    genders_by_word = {**_GENDERS, **_OWNERS}
    for start, word in scene.words.find(genders_by_word.keys()):
        if text[start + 1 : start + len(word)] != word[1:]:
            continue
        if word in _OWNERS and not _OWNED.match(text, start):
            continue
        gender = genders_by_word[word]
        person = _find_antecedent(scene, start, gender, found, known)
        if person:
            if not scene.is_quoted(start):
                known[person.name] = gender
            mention = person._replace(start=start, end=start + len(word), named=False)
            found.insert(bisect_left(found, mention.start, key=lambda p: p.start), mention)
    return tuple(found)


def _find_antecedent(
    scene: Scene,
    position: int,
    gender: str,
    parties: Sequence[Party],
    genders: Mapping[str, str | None],
) -> Party | None:
    """The person meant: of the nearest sentence that names one who fits, quoted words and labels aside."""
    start, _end = scene.bounds(position)
    high, steps, carried = position, 0, list[Party]()
    text = scene.words.text
    speaks = bool(_SAYS.match(text, position))
    if (
        speaks
        and _is_set_in(scene, start, position)
        and not _opens_with_person(text, start, parties)
    ):
        high, steps = start, 1
        start, _end = scene.bounds(max(start - 2, 0))
    in_quotation = scene.is_quoted(position)
    for number in range(_MOST_QUOTED):
        people = [
            p
            for p in _people_between(start, high, parties)
            if genders.get(p.name) in (None, gender)
            and (in_quotation or not scene.is_quoted(p.start))
            and not (number == 0 and _IS_ADDRESSEE.search(text, start, p.start))
        ]
        if number and scene.is_label(start, high):
            carried += [] if scene.is_caption(start) else people
        elif (
            (
                not people
                and number
                and not in_quotation
                and _opens_with_office(scene, start, parties)
            )
            or (not in_quotation and not people and _opens_with_stranger(scene, start, parties))
            or (speaks and steps + number and _is_nameless_speaking(scene, start, high))
        ):
            return None
        elif people:
            fitting = [*people, *carried]
            appointed = _find_appointed(scene, start, position, fitting)
            return appointed or _choose(scene, start, fitting, gender, genders, speaks=speaks)
        is_passed_over = number > 0 and scene.is_caption(start)
        quoted = scene.is_quoted(start + 1) and not in_quotation
        steps += not (quoted or is_passed_over)
        if start == 0 or steps > _SENTENCES_BACK:
            return None
        high = start
        start, _end = scene.bounds(max(start - 2, 0))
    return None


def _is_nameless_speaking(scene: Scene, start: int, end: int) -> bool:
    """Whether somebody without a name speaks in a sentence, outside what is quoted."""
    match = _NAMELESS_SPEAKS.search(scene.words.text, max(start, end - _LONGEST_READ), end)
    return match is not None and not scene.is_quoted(match.start())


def _opens_with_office(scene: Scene, start: int, parties: Sequence[Party]) -> bool:
    """Whether a minister acts in a sentence by the office alone, in a text that names nobody who holds it."""
    is_held = any(p.kind == "person" and p.office in _MINISTERS for p in parties)
    return not is_held and _OFFICE_OPENS.match(scene.words.text, start) is not None


def _opens_with_stranger(scene: Scene, start: int, parties: Sequence[Party]) -> bool:
    """Whether a sentence opens with what may be a name, in an aside's comma, of somebody who is not known."""
    match = match_full(scene.words.text, start)
    if match is None or scene.words.text[match.start() + len(name_of(match)) :][:1] != ",":
        return False
    index = bisect_left(parties, start, key=lambda p: p.start)
    return index == len(parties) or parties[index].start >= match.end()


def _find_appointed(
    scene: Scene, start: int, position: int, fitting: Sequence[Party]
) -> Party | None:
    """Who has been appointed and then starts: *The minister has appointed Mr Moss. He began work in May.*"""
    text = scene.words.text
    if not _TAKES_UP.match(text, position):
        return None
    return next(
        (p for p in fitting if _APPOINTS.search(text, max(p.start - 40, start), p.start)), None
    )


def _choose(
    scene: Scene,
    start: int,
    fitting: Sequence[Party],
    gender: str,
    genders: Mapping[str, str | None],
    *,
    speaks: bool,
) -> Party | None:
    """The only one who fits, else the subject that opens the sentence when all others are objects in it."""
    names = {party.name for party in fitting}
    first = fitting[0]
    if len(names) == 1:
        return fitting[-1]
    text = scene.words.text
    others = [p for p in fitting if p.name != first.name]
    speaks_next = speaks and _SPEAKS_NEXT.match(text, first.end)
    if speaks_next and all(p.start > first.end for p in others):
        return first
    opens = first.start == start or not text[start : first.start].strip(" ").count(" ")
    is_first_to_speak = opens or not _SPOKE.search(text, start, first.start)
    if is_first_to_speak and speaks and _SPOKE.search(text, first.end, others[0].start):
        return first
    if opens and not first.named and text[first.start : first.end].lower() in _GENDERS:
        return first
    if opens and all(_is_no_subject(text, start, p) for p in others):
        return first
    sure = [p for p in fitting if genders.get(p.name) == gender]
    is_one = len({p.name for p in sure}) == 1
    return sure[-1] if is_one and not (opens and first not in sure) else None


def _is_no_subject(text: str, start: int, person: Party) -> bool:
    """Whether somebody is an object in a sentence that begins at ``start``, or only owns what it tells of: *Mr Moss's departure*."""
    owns = text.startswith(("'s ", "’s "), person.end)
    return owns or _GOVERNS.search(text, max(person.start - 40, start), person.start) is not None


def _is_set_in(scene: Scene, start: int, position: int) -> bool:
    """Whether a pronoun only interrupts the words of its sentence, and so means nobody of whom these tell: *The plan, she said, …*."""
    text = scene.words.text
    is_led = _SUBORDINATE.match(text, start)
    return start > 0 and not is_led and bool(_SET_IN.search(text, start, position))


def _opens_with_person(text: str, start: int, parties: Sequence[Party]) -> bool:
    """Whether a person is the subject with whom a sentence opens, and may announce the rest: *Ms Bell is to go, she said.*"""
    index = bisect_left(parties, start, key=lambda p: p.start)
    first = parties[index] if index < len(parties) else None
    is_near = first is not None and first.kind == "person" and first.start - start < _NEAR_START
    return is_near and first is not None and text[first.end : first.end + 1] not in ("'", "’")


def _people_between(start: int, end: int, parties: Sequence[Party]) -> list[Party]:
    low = bisect_left(parties, start, key=lambda p: p.start)
    found = []
    for party in parties[low:]:
        if party.start >= end:
            break
        if party.kind == "person":
            found.append(party)
    return found
