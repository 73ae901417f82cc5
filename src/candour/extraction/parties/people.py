"""The people of one document: introduced with a role, referred to afterwards by title and surname."""

from dataclasses import dataclass

from candour.extraction.parties.names import surname_of

_WIDER = {"director": ("director", "director_of_childrens_services")}


@dataclass
class Person:
    """Somebody the document names. ``role`` is the first role by which it introduces them;
    ``by_title`` whether that is only a title (*Cllr*); ``office`` that role's key; ``former`` whether the role was given as one no longer held; ``by_verb`` whether it is only told
    that they took it up, so that the bare office need not mean them."""

    name: str
    role: str | None = None
    office: str | None = None
    former: bool = False
    gender: str | None = None
    by_title: bool = False
    by_verb: bool = False


class Directory:
    """Who is who in one document."""

    def __init__(self) -> None:
        self._people: dict[str, Person] = {}
        self._by_surname: dict[str, list[Person]] = {}

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(self._people.values())

    def introduce(
        self,
        name: str,
        *,
        role: str | None = None,
        office: str | None = None,
        former: bool = False,
        gender: str | None = None,
        by_title: bool = False,
        by_verb: bool = False,
    ) -> Person:
        """The person of this full name, made known if new; a role or gender is kept from the first telling,
        but for a title or a post once held."""
        person = self._people.get(name.casefold())
        if person is None:
            person = Person(name)
            self._people[name.casefold()] = person
            self._by_surname.setdefault(surname_of(name).casefold(), []).append(person)
        is_better = (person.by_title and not by_title) or (
            person.former and not (former or by_title)
        )
        if role and (person.role is None or is_better):
            person.role, person.office, person.former = role, office, former
            person.by_title, person.by_verb = by_title, by_verb
        person.gender = person.gender or gender
        return person

    def find(self, name: str) -> Person | None:
        """The person of this full name or, if only one bears it, surname."""
        known = self._people.get(name.casefold())
        if known or " " in name.strip():
            return known
        return self.find_by_surname(name)

    def find_by_surname(self, surname: str, gender: str | None = None) -> Person | None:
        """The only person of this surname whose gender, where known, fits."""
        bearers = [
            person
            for person in self._by_surname.get(surname_of(surname).casefold(), [])
            if gender is None or person.gender in (None, gender)
        ]
        return bearers[0] if len(bearers) == 1 else None

    def find_holder(self, office: str, words: str = "") -> Person | None:
        """The only person whom the document introduces as the present holder of an office or, of several, the only one
        whose post opens with these ``words`` (*the Director* beside an *Executive Director*)."""
        offices = _WIDER.get(office, (office,))
        known = (p for p in self._people.values() if p.office in offices)
        holders = [p for p in known if not (p.former or p.by_verb)]
        if len(holders) > 1 and words:
            opening = f"{words.lower()} "
            holders = [p for p in holders if f"{p.role} ".lower().startswith(opening)]
        return holders[0] if len(holders) == 1 else None

    def surnames(self) -> frozenset[str]:
        """The surnames of all, as compared."""
        return frozenset(self._by_surname)
