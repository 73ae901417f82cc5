"""Who a text introduces: by a role beside the name, by a title, by speaking."""

import re
from collections.abc import Iterator, Sequence

from candour.extraction.before import Before
from candour.extraction.parties.ground import Ground
from candour.extraction.parties.mention import Party
from candour.extraction.parties.named_before import (
    find_name_above,
    find_name_before,
    find_name_taking,
)
from candour.extraction.parties.names import (
    HONOURS,
    find_gender,
    find_place_of_peer,
    is_no_name,
    match_full,
    match_titled,
    name_of,
)
from candour.extraction.parties.people import Directory, Person
from candour.extraction.parties.roles import word_role
from candour.extraction.parties.run_together import UNFINISHED, Rows

_TITLES = frozenset(
    [
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Mx",
        "Dr",
        "Cllr",
        "Cllrs",
        "CLLR",
        "Councillor",
        "Councillors",
        "councillor",
        "councillors",
        "Coun",
        "Prof",
        "Professor",
        "Sir",
        "Dame",
        "Lord",
        "Lady",
        "Baroness",
        "Rt",
        "Right",
        "Hon",
    ]
)
_TITLE_WORDS = frozenset(title.lower() for title in _TITLES)
_SPEECH = (
    r"(?:said|says|added|told|wrote|explained|commented|insisted|claimed|stated|warned|admitted|announced|argued|"
    r"continued|confirmed|responded|replied|welcomed|apologised|denied|refused|thanked|praised|criticised|called)"
)
_SPEECH_WORDS = frozenset(_SPEECH[3:-1].split("|"))
_INVERTING = frozenset({"said", "added", "says", "explained", "warned", "commented"})
_AFTER_ROLE = re.compile(
    r"\s*,?\s*(?:\([^)]{1,40}\),?\s*)?(?:(?:Labour|Conservative|Tory|Liberal Democrat|Lib Dem|Green|Independent|UKIP)(?:[’']s)?\s+(?=[A-Z][a-z]+ [A-Z]))?"
)
_HONOURED = re.compile(HONOURS)
_SUBJECT = re.compile(
    r"(?:^|(?<=[\s\"“”‘’'(]))((?:[A-Z][\w’'.-]*,?\s+){2,5})(?:(?:has|have|had|also|then|today)\s+)*$"
)
_ASIDE = re.compile(
    r"(?:^|(?<=[\s\"“”‘’'(]))((?:[A-Z][\w’'.-]*\s+){1,4}[A-Z][\w’'.-]*),\s+"
    r"(?:\d{2},\s+|(?!(?:whose|whom|which|where|when|and|but|speaking|responding|commenting|writing)\b))[A-Za-z][^,;:.\"“”]{3,90},\s+$"
)
_SEAT = re.compile(
    r"\s+for\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:(?:and|upon|on|in)\s+)?[A-Z][\w’'-]+){0,4}(?=,)"
)
_NAME_FOLLOWS = re.compile(r"\s+(?=[A-Z])")
_KNIGHTED = re.compile(r"\b(?:Sir|Dame)\b")
_COUNCILLOR = re.compile(r"\b(?:Cllr|[Cc]ouncillor|Coun|CLLR)\b")
# *Ms Hay, MP for Ambermere North, said*: a seat is nobody.
_AT_PLACE = Before(r"\b(?:for|in|at|near) (?:[A-Z][\w’-]+ (?:and|upon|on) )?$", reach=40)
_FIRST_NAME = re.compile(r"\b([A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?)\s+$")
# A post once held: *who was leader of the council*, *leader of the council at the time*.
_ONCE = re.compile(r"\bwho\s+(?:was|had\s+been)\s+(?!(?:\w+\s+)?(?:appointed|made|named)\b)")
_FOR_LONG = re.compile(r"\s+for\s+(?:[\w-]+\s+){0,3}years\b")
_PREDECESSOR = Before(r"\bpredecessor\s+as\s+(?:the\s+)?$", reach=24)
_NO_LONGER = re.compile(
    r"\s+(?:at\s+the\s+time\b|until\s|between\s+\d|from\s+\d{4}\s+(?:to|until)\s|when\s+(?:the|it|inspectors|Ofsted)\b)"
)
_FARTHEST_NAME, _FARTHEST_FIRST_NAME = 140, 40


def mention(person: Person, start: int, end: int) -> Party:
    """A person as a party at a span."""
    return Party(start, end, "person", person.name, person.role, None, person.office, person.former)


class Introducer:
    """Fills a directory with the people of a text and finds where they are named."""

    def __init__(self, ground: Ground, directory: Directory, roles: Sequence[Party]) -> None:
        self._ground = ground
        self._directory = directory
        self._rows = Rows(ground, roles)

    def introduce(self, role: Party) -> Iterator[Party]:
        """The person whose name stands directly after or before a role; nobody where it may be either of two."""
        if self._rows.is_open(role):
            return
        after = _AFTER_ROLE.match(self._ground.text, self._end_with_body(role))
        at = after.end() if after else role.end
        titled = match_titled(self._ground.text, at)
        match = (
            match_full(self._ground.text, at)
            if titled is None or " " not in titled["name"]
            else titled
        )
        if (
            match
            and not self._ground.is_authority(match.start("name"))
            and "\n" not in self._ground.text[role.end : at]
            and not self._is_of_another(role, at)
            and not role.name.endswith(UNFINISHED)
        ):
            name = name_of(match)
            end = match.start("name") + len(name)
            honours = _HONOURED.match(self._ground.text, end)
            end = honours.end() if honours else end
            if _PREDECESSOR.search(self._ground.text, 0, role.start):
                role = role._replace(former=True)
            yield self._person(name, match["title"], role, role.start, end)
            return
        before = find_name_before(self._ground, role.start) or find_name_above(self._ground, role)
        if before:
            name = before.name
            if " " not in name and before.title:
                name = self._know_titled(name, before.title, find_gender(before.title)).name
            end = self._ground.skip_body(role.end)
            lead = self._ground.text[before.start : role.start]
            is_past = _ONCE.search(lead) and not _FOR_LONG.match(self._ground.text, end)
            if is_past or _NO_LONGER.match(self._ground.text, end):
                role = role._replace(former=True)
            yield self._person(name, before.title, role, before.start, end)
        elif taker := find_name_taking(self._ground, role.start):
            self._person(taker.name, taker.title, role, taker.start, role.end, by_verb=True)

    def _end_with_body(self, role: Party) -> int:
        """Where a role ends together with the body it is at, or with the seat of a member of parliament that a comma follows."""
        if role.office == "member_of_parliament" and (
            seat := _SEAT.match(self._ground.text, role.end)
        ):
            return seat.end()
        return self._ground.skip_body(role.end)

    def _is_of_another(self, role: Party, at: int) -> bool:
        """Whether a role is not that of a name after it, from which commas set it apart: *Ann Hay, leader of A, Ben Orr, …*,
        *to the minister, Cllr Hay …*."""
        if self._rows.is_of_name_before(role):
            return True
        gap = self._ground.text[self._ground.skip_body(role.end) : at]
        is_councillor = _COUNCILLOR.match(self._ground.text, at) is not None
        if is_councillor and role.office in ("minister", "secretary_of_state"):
            return True
        return "," in gap and find_name_before(self._ground, role.start) is not None

    def _person(
        self,
        name: str,
        title: str | None,
        role: Party,
        start: int,
        end: int,
        *,
        by_verb: bool = False,
    ) -> Party:
        person = self._directory.introduce(
            name,
            role=word_role(self._ground, role),
            office=role.office,
            former=role.former,
            gender=find_gender(title),
            by_verb=by_verb,
            by_title=role.office == "councillor",
        )
        return mention(person, start, end)

    def find_speakers(self) -> list[Party]:
        """Full names that a verb of speech stands beside: people without a role."""
        found = []
        for start, word in self._ground.words.find(_SPEECH_WORDS):
            if not self._ground.text.startswith(word, start):
                continue
            for at in self._names_beside(start, start + len(word)):
                match = match_full(self._ground.text, at)
                if (
                    match is None
                    or self._ground.is_authority(match.start("name"))
                    or self._ground.is_title(at)
                ):
                    continue
                name = name_of(match)
                end = match.start("name") + len(name)
                if self._ground.is_body(match.start("name"), end):
                    continue
                person = self._directory.introduce(name, gender=find_gender(match["title"]))
                found.append(mention(person, match.start(), end))
        return found

    def _names_beside(self, start: int, end: int) -> Iterator[int]:
        window = max(start - _FARTHEST_NAME, 0)
        before = self._ground.text[window:start]
        named = _SUBJECT.search(before, max(len(before) - 60, 0)) or (
            _ASIDE.search(before) if before.rstrip()[-1:] == "," else None
        )
        if named:
            words = list(re.finditer(r"\S+", named.group(1)))
            base = window + named.start(1)
            for word in words[:-1]:
                match = match_full(self._ground.text, base + word.start())
                last = base + words[-1].end() - words[-1].group().endswith(",")
                if match and match.start("name") + len(name_of(match)) >= last:
                    if _AT_PLACE.search(self._ground.text, 0, match.start()):
                        break
                    yield base + word.start()
                    break
        after = _NAME_FOLLOWS.match(self._ground.text, end)
        if after and self._ground.text[start:end] in _INVERTING:
            yield after.end()

    def find_titled(self) -> list[Party]:
        """Names that stand with a title."""
        found = []
        for start, word in self._ground.words.find(_TITLE_WORDS):
            if self._ground.text[start : start + len(word)] not in _TITLES:
                continue
            match = match_titled(self._ground.text, start)
            if match is None:
                continue
            name = name_of(match)
            if "\n" in match.group():
                continue
            end = match.start("name") + len(name)
            gender = find_gender(match["title"])
            place = find_place_of_peer(match, end)
            person = self._know_titled(name, match["title"], gender, place)
            end += len(place)
            person.gender = person.gender or gender
            found.append(mention(person, start, end))
        return found

    def _know_titled(self, name: str, title: str, gender: str | None, place: str = "") -> Person:
        councillor = _COUNCILLOR.search(title)
        if " " not in name:
            known = self._directory.find_by_surname(name, gender)
            if known and known.role is None and councillor:
                known.role, known.office, known.by_title = councillor[0], "councillor", True
            if known:
                return known
            knighted: list[Person] = [p for p in self._directory if p.name.split()[0] == name]
            if _KNIGHTED.search(title) and len(knighted) == 1:
                return knighted[0]
        full = name if " " in name else self._find_full_name(name)
        shown = full or f"{title.strip()} {name}{place}"
        role, office = (councillor[0], "councillor") if councillor else (None, None)
        return self._directory.introduce(
            shown, role=role, office=office, gender=gender, by_title=True
        )

    def _find_full_name(self, surname: str) -> str | None:
        """The one first name with which the text gives a surname elsewhere."""
        text, firsts = self._ground.text, set[str]()
        for start, _name in self._ground.find_names([surname]):
            first = _FIRST_NAME.search(text, max(start - _FARTHEST_FIRST_NAME, 0), start)
            if first and not is_no_name(first[1]):
                firsts.add(first[1])
        return f"{firsts.pop()} {surname}" if len(firsts) == 1 else None
