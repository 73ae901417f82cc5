"""Who a text introduces: by a role beside the name, by a title, by speaking."""

import re
from collections.abc import Iterator

from candour.extraction.parties.ground import Ground
from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import (
    HONOURS,
    find_gender,
    is_no_name,
    match_full,
    match_titled,
    name_of,
)
from candour.extraction.parties.people import Directory, Person
from candour.extraction.parties.roles import word_role

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
_AFTER_ROLE = re.compile(r"\s*,?\s*(?:\([^)]{1,40}\),?\s*)?")
_BEFORE_ROLE = re.compile(
    r"(?:,?\s+\((?:pictured(?:\s\w+)?|left|right|above|below|inset|centre)\),?\s+|(?:,|\s[–—-])\s+(?:who (?:(?:is|was|became|has been|had been|now|(?:recently |only |just )?took over|takes over|took up (?:the )?post|started|joined|was (?:recently )?(?:appointed|made)|has (?:just |recently )?taken over|steps down|stepped down)\s+)?(?:as\s+)?)?|\s+as\s+|\s+\()(?:(?:the|its|our|their|a|an|his|her)\s+)?"
    r"(?:(?:[A-Z][\w-]+\s+){0,4}(?:council|city|county|authority|borough|trust|government|[A-Z][\w-]+)[’']s\s+)?"
    r"(?:(?:[A-Z][\w-]+\s+){0,5})?$"
)
_HONOURED = re.compile(HONOURS)
# The verbs between a name and the post that its bearer holds from then on: *Ada Bell has stepped up as acting director*.
_TAKES_POST = re.compile(
    r",?\s+(?:who\s+)?(?:(?:has|have|was|is|been|also|now|since|recently|just|then)\s+)*"
    r"(?:stepp(?:ed|ing)\s+(?:up|in)|fill(?:ed|ing)\s+in|act(?:ed|ing)|appointed|named|unveiled|installed|confirmed|brought\s+in|drafted\s+in|hired|serving|took\s+over|taken\s+over|takes\s+over|become|became|becomes)\s+"
    r"(?:(?:as|to\s+be)\s+)?(?:(?:the|its|our|their|a|an|his|her)\s+)?(?:[\w’']+[’']s\s+)?(?:new\s+)?$"
)
# What may stand in brackets between a name and its role: *Ada Bell (pictured), leader*, *Ben Ray (Lab, Idle), leader*.
_IN_BRACKETS = re.compile(r"\s+\([^()\n]{1,40}\)(?=,\s)")
_IS_ROLE_ONLY = re.compile(r"(?:,?\s+(?:of|for|and|to|at|in)\b[^.;:]{0,80}|,[^.;:]{0,60})?\s*")
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*")
_SUBJECT = re.compile(
    r"(?:^|(?<=[\s\"“”‘’'(]))((?:[A-Z][\w’'.-]*,?\s+){2,5})(?:(?:has|have|had|also|then|today)\s+)*$"
)
_ASIDE = re.compile(
    r"(?:^|(?<=[\s\"“”‘’'(]))((?:[A-Z][\w’'.-]*\s+){1,4}[A-Z][\w’'.-]*),\s+"
    r"(?:\d{2},\s+|(?!(?:whose|whom|which|where|when|and|but|speaking|responding|commenting|writing)\b))[A-Za-z][^,;:.\"“”]{3,90},\s+$"
)
_NAME_FOLLOWS = re.compile(r"\s+(?=[A-Z])")
_KNIGHTED = re.compile(r"\b(?:Sir|Dame)\b")
_COUNCILLOR = re.compile(r"\b(?:Cllr|[Cc]ouncillor|Coun|CLLR)\b")
_FIRST_NAME = re.compile(r"\b([A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?)\s+$")
_FARTHEST_NAME, _FARTHEST_FIRST_NAME = 140, 40
_LEADS_IN = frozenset(
    [
        "as",
        "who",
        "is",
        "was",
        "became",
        "been",
        "now",
        "the",
        "its",
        "our",
        "their",
        "a",
        "an",
        "his",
        "her",
    ]
)


def mention(person: Person, start: int, end: int) -> Party:
    """A person as a party at a span."""
    return Party(start, end, "person", person.name, person.role, None, person.office, person.former)


class Introducer:
    """Fills a directory with the people of a text and finds where they are named."""

    def __init__(self, ground: Ground, directory: Directory) -> None:
        self._ground = ground
        self._directory = directory

    def introduce(self, role: Party) -> Iterator[Party]:
        """The person whose name stands directly after or before a role."""
        after = _AFTER_ROLE.match(self._ground.text, self._ground.skip_body(role.end))
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
        ):
            name = name_of(match)
            end = match.start("name") + len(name)
            honours = _HONOURED.match(self._ground.text, end)
            end = honours.end() if honours else end
            yield self._person(name, match["title"], role, role.start, end)
            return
        before = self._name_before(role.start) or self._name_above(role)
        if before:
            name, title, start = before
            yield self._person(name, title, role, start, self._ground.skip_body(role.end))
        else:
            self._learn_post(role)

    def _learn_post(self, role: Party) -> None:
        """Makes known who is told to have taken up a post."""
        window = max(role.start - _FARTHEST_NAME, 0)
        head = self._ground.text[window : role.start]
        takes = _TAKES_POST.search(head)
        named = self._name_up_to(head, window, takes.start()) if takes else None
        if named and "\n" not in head[takes.start() if takes else 0 :]:
            self._directory.introduce(
                named[0],
                role=word_role(self._ground, role),
                office=role.office,
                former=role.former,
                gender=find_gender(named[1]),
                by_verb=True,
            )

    def _person(self, name: str, title: str | None, role: Party, start: int, end: int) -> Party:
        person = self._directory.introduce(
            name,
            role=word_role(self._ground, role),
            office=role.office,
            former=role.former,
            gender=find_gender(title),
        )
        return mention(person, start, end)

    def _name_before(self, position: int) -> tuple[str, str | None, int] | None:
        window = max(position - 90, 0)
        head = self._ground.text[window:position]
        if not _may_lead_in(head.rstrip().rpartition(" ")[2]):
            return None
        gap = _BEFORE_ROLE.search(head, max(head.rfind(","), 0))
        if gap is None or "\n" in head[gap.start() :]:
            return None
        return self._name_up_to(head, window, gap.start())

    def _name_up_to(self, head: str, window: int, end: int) -> tuple[str, str | None, int] | None:
        """The longest name that ends at a place of ``head``, which begins at ``window``."""
        for word in _CAPITALISED.finditer(head[:end]):
            match = match_full(self._ground.text, window + word.start())
            name_end = match and match.start("name") + len(name_of(match))
            honours = _HONOURED.match(self._ground.text, name_end) if name_end else None
            if (
                match
                and honours
                and window + end in (honours.end(), self._end_of_brackets(honours.end()))
            ):
                is_place = self._ground.is_authority(match.start())
                return None if is_place else (name_of(match), match["title"], match.start())
        return None

    def _end_of_brackets(self, position: int) -> int:
        """Where the brackets directly after a name end, else the position itself."""
        brackets = _IN_BRACKETS.match(self._ground.text, position)
        return brackets.end() if brackets else position

    def _name_above(self, role: Party) -> tuple[str, str | None, int] | None:
        """The name in a line of its own above a line that is nothing but a role, as letters are signed."""
        text = self._ground.text
        begins, ends = text.rfind("\n", 0, role.start) + 1, text.find("\n", role.end)
        line = slice(self._ground.skip_body(role.end), ends if ends >= 0 else len(text))
        if (
            begins == 0
            or text[begins : role.start].strip()
            or not _IS_ROLE_ONLY.fullmatch(text[line])
        ):
            return None
        start = text.rfind("\n", 0, begins - 1) + 1
        match = match_full(text, start)
        if match is None or self._ground.is_authority(match.start("name")):
            return None
        name_end = match.start("name") + len(name_of(match))
        honours = _HONOURED.match(text, name_end)
        is_whole = honours and not text[honours.end() : begins].strip(" ,\n")
        return (name_of(match), match["title"], start) if is_whole else None

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
                if match and match.start("name") + len(name_of(match)) >= base + words[-1].end():
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
            person = self._know_titled(name, match["title"], gender)
            person.gender = person.gender or gender
            found.append(mention(person, start, end))
        return found

    def _know_titled(self, name: str, title: str, gender: str | None) -> Person:
        councillor = _COUNCILLOR.search(title)
        if " " not in name:
            known = self._directory.find_by_surname(name, gender)
            if known:
                return known
            knighted: list[Person] = [p for p in self._directory if p.name.split()[0] == name]
            if _KNIGHTED.search(title) and len(knighted) == 1:
                return knighted[0]
        full = name if " " in name else self._find_full_name(name)
        shown = full or f"{title.strip()} {name}"
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


def _may_lead_in(word: str) -> bool:
    """Whether a role can follow a word in the aside after a name: *, its*, *Thornsea’s*, *(*."""
    return word[:1].isupper() or word[:1] == "(" or word[-1:] in tuple(",–—-s") or word in _LEADS_IN
