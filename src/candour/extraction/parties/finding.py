"""Finding every party of a text: see ``find_parties``."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from candour.authorities import Mention
from candour.extraction.parties.gazetteer import (
    bodies,
    body_openers,
    body_pattern,
    offices,
    role_openers,
    role_pattern,
)
from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import (
    HONOURS,
    NO_NAMES,
    find_gender,
    match_full,
    match_titled,
    surname_of,
    trim_name,
)
from candour.extraction.parties.people import Directory, Person
from candour.extraction.parties.pronouns import resolve_pronouns

Bounds = Callable[[int], tuple[int, int]]
_WORD = re.compile(r"\w+")
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
_SPEECH = (
    r"(?:said|says|added|told|wrote|explained|commented|insisted|claimed|stated|warned|admitted|announced|argued|"
    r"continued|confirmed|responded|replied|welcomed|apologised|denied|refused|thanked|praised|criticised|called)"
)
_COMMON = re.compile(
    r"\b(?P<the>[Tt]he|THE)\s+(?P<noun>(?:(?:city|county|borough|local|unitary|metropolitan)\s+)?(?:council|authority)|city|county|borough)\b"
    r"(?!\s+(?:leader|of\s+[A-Z]|chamber|tax|hall|councillor|centre))",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:[A-Z][\w’'&-]+\s+(?:(?:and|for|of|in)\s+)?){1,5}(?:Trust|Ltd|Limited|CIC|Company|Consultancy|Partnership|Alliance|Centre|Foundation"
    r"|Improvement Board|Safeguarding Board|Children Board|Police|Union|Association|Charity|Together|First)\b(?:\s+(?:Ltd|Limited))?"
)
_DEPARTMENT = re.compile(r"\b[Tt]he [Dd]epartment\b(?!\s+(?:for|of)\b)")
_STATION = re.compile(
    r"\s+(?:Radio|TV|Television|Local Radio)(?:\s+[A-Z][a-z]+)?(?:\s+[A-Z][a-z]+)?"
)
_HEADLINED = re.compile(
    r"\b(?:headlined|entitled|titled|headed|called)\s+[\"“‘']?(?=[A-Z])[^,.\"”’]{3,120}"
)
_LINK = re.compile(
    r"\s*,?\s*(?:(?:and\s+)?(?:is|was)\s+)?(?:the|its|our|their|who is|who was|a|an)?\s*$"
)
_QUALIFIED = re.compile(r"\s*(?:,|\bof\b|\bat\b|\bfor\b)?\s*")


def find_parties(
    text: str,
    *,
    authorities: Sequence[Mention] = (),
    about: str | None = None,
    bounds: Bounds | None = None,
) -> tuple[Party, ...]:
    """Every authority, office, body and person that a text mentions, in order of place.

    ``authorities`` are the names of authorities already found in the text; ``about`` is the GSS code of
    the authority that *the council* means; ``bounds`` gives the sentence (start, end) that holds a position.

    >>> [(p.name, p.role) for p in find_parties("Council leader Sam Bell spoke. Ms Bell said no.") if p.kind == "person"]
    [('Sam Bell', 'Council leader'), ('Sam Bell', 'Council leader')]
    """
    return _Finder(text, authorities, about, bounds or (lambda _at: (0, len(text)))).find()


class _Finder:
    """Goes over a text twice: who is introduced, then every mention."""

    def __init__(
        self, text: str, authorities: Sequence[Mention], about: str | None, bounds: Bounds
    ) -> None:
        self._text = text
        self._authorities = [m for m in authorities if m.certain]
        self._starts = [mention.start for mention in self._authorities]
        self._about = about
        self._bounds = bounds
        self._directory = Directory()
        self._titles = [match.span() for match in _HEADLINED.finditer(text)]
        self._words = [(m.start(), m.group()) for m in _WORD.finditer(text)]

    def find(self) -> tuple[Party, ...]:
        """Every party in order of place, none inside another."""
        roles = list(self._find_roles())
        introduced = [party for role in roles for party in self._introduce(role)]
        introduced += self._find_named_speakers()
        titled = self._find_titled()
        found = [*introduced, *titled, *self._find_known(), *self._find_bodies()]
        found += self._find_authorities()
        found += [self._name_holder(role) for role in roles]
        found += self._find_common()
        chosen = self._choose(found)
        genders = {person.name: person.gender for person in self._directory}
        return resolve_pronouns(self._text, chosen, genders, self._bounds)

    def _find_roles(self) -> Iterator[Party]:
        pattern, openers, known = role_pattern(), role_openers(), offices()
        floor = 0
        for start, word in self._words:
            if start < floor or word.lower() not in openers:
                continue
            match = pattern.match(self._text, start)
            if match is None or self._is_title(start):
                continue
            floor = match.end()
            office = known[" ".join(match["phrase"].lower().split())]
            role = " ".join(match.group().split())
            former = bool(re.match(r"(?:former|ex|outgoing)\b", role, re.IGNORECASE))
            key = (
                "deputy"
                if re.search(r"\b(?:deputy|vice|assistant)\b", match["modifiers"], re.I)
                else office.key
            )
            yield Party(start, match.end(), "office", role, role, None, key, former)

    def _introduce(self, role: Party) -> Iterator[Party]:
        """The person whose name stands directly after or before a role."""
        after = re.compile(r"\s*,?\s*(?:\([^)]{1,40}\),?\s*)?").match(
            self._text, self._skip_body(role.end)
        )
        at = after.end() if after else role.end
        titled = match_titled(self._text, at)
        match = (
            match_full(self._text, at) if titled is None or " " not in titled["name"] else titled
        )
        if (
            match
            and not self._is_authority(match.start("name"))
            and "\n" not in self._text[role.end : at]
        ):
            name = trim_name(match["name"])
            end = match.start("name") + len(name)
            yield self._person(name, match["title"], role, role.start, end)
            return
        before = self._name_before(role.start)
        if before:
            name, title, start = before
            yield self._person(name, title, role, start, self._skip_body(role.end))

    def _person(self, name: str, title: str | None, role: Party, start: int, end: int) -> Party:
        first = role.start
        if role.office == "member_of_parliament":
            first -= len(_seat_before(self._text[max(first - 50, 0) : first]))
        shown = " ".join(self._text[first : self._end_of_role(role)].split())
        person = self._directory.introduce(
            name, role=shown, office=role.office, former=role.former, gender=find_gender(title)
        )
        return self._mention(person, start, end)

    def _end_of_role(self, role: Party) -> int:
        """A role takes in the body that it names: *leader of Ambermere City Council*."""
        end = self._skip_body(role.end)
        return (
            end
            if re.match(r"\s+(?:of|at|for)\b", self._text[role.end : role.end + 5])
            else role.end
        )

    def _skip_body(self, end: int) -> int:
        """Where a role ends together with *of the council*, *of Ambermere City Council* or *at the trust*."""
        link = re.compile(r"\s+(?:of|at|for|on)\s+(?:the\s+)?|,\s+(?=[A-Z])").match(self._text, end)
        if link is None:
            return end
        index = bisect_right(self._starts, link.end()) - 1
        for mention in self._authorities[max(index, 0) : index + 2]:
            if mention.start - link.end() in (0, -4):
                return mention.end
        if link.group().lstrip().startswith(","):
            return end
        common = re.compile(
            r"(?:(?:city|county|borough|local|district)\s+)?(?:council|authority|city|county|borough|trust|board|department|committee)\b"
        ).match(self._text, link.end())
        if common:
            return common.end()
        organisation = _ORGANISATION.match(self._text, link.end())
        return organisation.end() if organisation else end

    def _name_before(self, position: int) -> tuple[str, str | None, int] | None:
        window = max(position - 90, 0)
        head = self._text[window:position]
        gap = re.search(
            r"(?:,\s+(?:who (?:is|was)\s+)?|\s+as\s+)(?:(?:the|its|our|their|a|an|his|her)\s+)?(?:(?:council|city|county|authority|borough|trust|government|[A-Z][\w-]+)[’']s\s+)?"
            r"(?:(?:[A-Z][\w-]+\s+){0,5})?$",
            head,
        )
        if gap is None or "\n" in head[gap.start() :]:
            return None
        best: tuple[str, str | None, int] | None = None
        for word in re.finditer(r"[A-Z][\w’'-]*", head[: gap.start()]):
            match = match_full(self._text, window + word.start())
            name_end = match and match.start("name") + len(trim_name(match["name"]))
            honours = re.compile(HONOURS).match(self._text, name_end) if name_end else None
            if match and honours and honours.end() == window + gap.start():
                best = best or (trim_name(match["name"]), match["title"], match.start())
        if best and self._is_authority(best[2]):
            return None
        return best

    def _find_named_speakers(self) -> list[Party]:
        """Full names that a verb of speech stands beside: people without a role."""
        found = []
        for verb in re.finditer(rf"\b{_SPEECH}\b", self._text):
            for at in self._names_beside(verb.start(), verb.end()):
                match = match_full(self._text, at)
                if match is None or self._is_authority(match.start("name")) or self._is_title(at):
                    continue
                name = trim_name(match["name"])
                end = match.start("name") + len(name)
                if self._is_body(match.start("name"), end):
                    continue
                person = self._directory.introduce(name, gender=find_gender(match["title"]))
                found.append(self._mention(person, match.start(), end))
        return found

    def _names_beside(self, start: int, end: int) -> Iterator[int]:
        before = self._text[max(start - 60, 0) : start]
        named = re.search(
            r"(?:^|(?<=[\s\"“”‘’'(]))((?:[A-Z][\w’'.-]*\s+){2,5})(?:(?:has|have|had|also|then|today)\s+)*$",
            before,
        )
        if named:
            words = list(re.finditer(r"\S+", named.group(1)))
            base = max(start - 60, 0) + named.start(1)
            for word in words[:-1]:
                match = match_full(self._text, base + word.start())
                if (
                    match
                    and match.start("name") + len(trim_name(match["name"]))
                    >= base + words[-1].end()
                ):
                    yield base + word.start()
                    break
        after = re.compile(r"\s+(?=[A-Z])").match(self._text, end)
        if after and self._text[start:end] in (
            "said",
            "added",
            "says",
            "explained",
            "warned",
            "commented",
        ):
            yield after.end()

    def _find_titled(self) -> list[Party]:
        found = []
        for start, word in self._words:
            if word not in _TITLES:
                continue
            match = match_titled(self._text, start)
            if match is None:
                continue
            name = trim_name(match["name"])
            if "\n" in match.group():
                continue
            end = match.start("name") + len(name)
            gender = find_gender(match["title"])
            person = self._know_titled(name, match["title"], gender)
            person.gender = person.gender or gender
            found.append(self._mention(person, start, end))
        return found

    def _know_titled(self, name: str, title: str, gender: str | None) -> Person:
        is_councillor = bool(re.search(r"\b(?:Cllr|Councillor|Coun|CLLR)\b", title))
        if " " not in name:
            known = self._directory.find_by_surname(name, gender)
            if known:
                return known
        full = name if " " in name else self._find_full_name(name)
        shown = full or f"{title.strip()} {name}"
        role, office = ("councillor", "councillor") if is_councillor else (None, None)
        return self._directory.introduce(shown, role=role, office=office, gender=gender)

    def _find_full_name(self, surname: str) -> str | None:
        """The one first name with which the text gives a surname elsewhere."""
        pattern = re.compile(rf"\b([A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?)\s+{re.escape(surname)}\b")
        firsts = {first for first in pattern.findall(self._text) if first not in NO_NAMES}
        return f"{firsts.pop()} {surname}" if len(firsts) == 1 else None

    def _find_known(self) -> list[Party]:
        """Full names and lone surnames of people whom the document introduces."""
        people = list(self._directory)
        if not people:
            return []
        surnames = {surname_of(p.name): p for p in people}
        full = "|".join(re.escape(p.name) for p in sorted(people, key=lambda p: -len(p.name)))
        alone = "|".join(re.escape(surname) for surname in surnames)
        pattern = re.compile(rf"\b(?:(?P<full>{full})|(?P<alone>{alone}))\b")
        found = []
        for match in pattern.finditer(self._text):
            person = self._directory.find(match.group())
            if person is None or self._is_authority(match.start()):
                continue
            if match["alone"] and not self._stands_alone(match):
                continue
            found.append(self._mention(person, match.start(), match.end()))
        return found

    def _stands_alone(self, match: re.Match[str]) -> bool:
        before = self._text[max(match.start() - 25, 0) : match.start()]
        after = self._text[match.end() : match.end() + 25]
        if re.search(r"[A-Z][\w’'-]*\s+$", before) or re.match(r"\s+[A-Z]", after):
            return False
        return bool(
            re.match(rf"\s+(?:(?:has|had|also)\s+)?{_SPEECH}\b", after)
            or re.search(rf"\b{_SPEECH}\s+$", before)
        )

    def _find_bodies(self) -> list[Party]:
        pattern, openers, known = body_pattern(), body_openers(), bodies()
        found = []
        for start, word in self._words:
            if word in openers:
                match = pattern.match(self._text, start)
                if match:
                    body = known[" ".join(match.group().split())]
                    longer = (
                        _STATION.match(self._text, match.end()) if body.key == "press" else None
                    )
                    end = longer.end() if longer else match.end()
                    name = re.sub(r"^[Tt]he\s+(?=[A-Z])", "", self._text[start:end])
                    found.append(Party(start, end, "body", " ".join(name.split()), office=body.key))
        for match in _ORGANISATION.finditer(self._text):
            if "\n" not in match.group() and not self._is_title(match.start()):
                start = match.start() + (4 if match.group().startswith("The ") else 0)
                found.append(
                    Party(
                        start,
                        match.end(),
                        "body",
                        " ".join(self._text[start : match.end()].split()),
                    )
                )
        found += [
            Party(m.start(), m.end(), "body", m.group()[4:], office="department", named=False)
            for m in _DEPARTMENT.finditer(self._text)
        ]
        return found

    def _find_authorities(self) -> list[Party]:
        return [
            Party(
                m.start,
                m.end,
                "authority",
                " ".join(self._text[m.start : m.end].split()),
                None,
                m.authority.code,
            )
            for m in self._authorities
        ]

    def _find_common(self) -> list[Party]:
        """*the council*, *the city*: the document's authority, unless the paragraph last named another."""
        name = self._own_name()
        if name is None:
            return []
        found = []
        for match in _COMMON.finditer(self._text):
            if self._is_other_council_near(match.start()):
                continue
            found.append(
                Party(match.start(), match.end(), "authority", name, None, self._about, named=False)
            )
        return found

    def _own_name(self) -> str | None:
        names = [
            self._text[m.start : m.end]
            for m in self._authorities
            if m.authority.code == self._about
        ]
        if self._about is None or not names:
            return None
        with_council = [
            name for name in names if "council" in name.lower() or "borough" in name.lower()
        ]
        return " ".join((with_council or names)[0].split())

    def _is_other_council_near(self, position: int) -> bool:
        start = self._text.rfind("\n", 0, position) + 1
        index = bisect_right(self._starts, position) - 1
        if index < 0 or self._authorities[index].start < start:
            return False
        last = self._authorities[index]
        return last.authority.code != self._about and "ouncil" in self._text[last.start : last.end]

    def _name_holder(self, role: Party) -> Party:
        """An office by itself means the person whom the document introduces as its holder."""
        if role.former or role.office is None or self._is_unspecific(role):
            return role
        holder = self._directory.find_holder(role.office)
        if holder is None:
            return role
        return self._mention(holder, role.start, role.end)._replace(named=False)

    def _is_unspecific(self, role: Party) -> bool:
        """*a commissioner*, *cabinet members*: nobody in particular."""
        before = self._text[max(role.start - 12, 0) : role.start].lower()
        return bool(
            re.search(r"\b(?:a|an|any|another|new|each|no|former|as|previous)\s+$", before)
        ) or not re.search(r"\b(?:the|our|its)\s+(?:\S+\s+)?$", before)

    def _mention(self, person: Person, start: int, end: int) -> Party:
        return Party(
            start, end, "person", person.name, person.role, None, person.office, person.former
        )

    def _is_title(self, position: int) -> bool:
        return any(start <= position < end for start, end in self._titles)

    def _is_authority(self, position: int) -> bool:
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._authorities[index].end

    def _is_body(self, start: int, end: int) -> bool:
        words = self._text[start:end]
        return bool(body_pattern().match(words)) or bool(_ORGANISATION.match(self._text, start))

    def _choose(self, found: list[Party]) -> list[Party]:
        """The longest of overlapping mentions; a person introduced keeps the role known at the end."""
        ranked = sorted(found, key=lambda p: (-(p.end - p.start), p.start, not p.named))
        taken: list[Party] = []
        starts: list[int] = []
        for party in sorted(ranked, key=lambda p: (p.start, -(p.end - p.start))):
            if starts and party.start < taken[-1].end:
                if (
                    party.end - party.start > taken[-1].end - taken[-1].start
                    and party.start == taken[-1].start
                ):
                    taken[-1] = party
                continue
            taken.append(self._complete(party))
            starts.append(party.start)
        return [first for first, _second in pairwise([*taken, taken[-1]])] if taken else []

    def _complete(self, party: Party) -> Party:
        person = self._directory.find(party.name) if party.kind == "person" else None
        if person is None:
            return party
        return party._replace(role=person.role, office=person.office, former=person.former)


def _seat_before(words: str) -> str:
    """The constituency or party that stands before *MP*."""
    match = re.search(r"(?:(?:[A-Z][\w’'-]+|and|upon|on|of)\s+){1,5}$", words)
    seat = match.group() if match else ""
    return seat[re.match(r"(?:(?:The|In|On|At|But|And|and|of|upon|on)\s+)*", seat).end() :]  # type: ignore[union-attr]
