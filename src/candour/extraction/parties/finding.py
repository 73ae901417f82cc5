"""Finding every party of a text: see ``find_parties``."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from candour.authorities import Mention
from candour.extraction.parties.bodies import find_authorities, find_bodies, find_common_nouns
from candour.extraction.parties.ground import Ground
from candour.extraction.parties.initials import find_initialled
from candour.extraction.parties.introductions import Introducer, mention
from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import find_gender_of
from candour.extraction.parties.naming import find_known, introduce_by_first_name
from candour.extraction.parties.people import Directory, Person
from candour.extraction.parties.pronouns import Scene, resolve_pronouns
from candour.extraction.parties.roles import (
    find_end,
    find_roles,
    is_unspecific,
    may_hold,
    name_whole,
)
from candour.extraction.parties.shorthand import settle_names
from candour.extraction.words import Words

_FARTHEST_HOLDER = 300
Bounds = Callable[[int], tuple[int, int]]


def find_parties(
    text: str,
    *,
    authorities: Sequence[Mention] = (),
    about: str | None = None,
    bounds: Bounds | None = None,
    words: Words | None = None,
    is_quoted: Callable[[int], bool] = lambda _position: False,
    is_caption: Callable[[int], bool] = lambda _position: False,
) -> tuple[Party, ...]:
    """Every authority, office, body and person that a text mentions, in order of place.

    ``authorities`` are the names of authorities already found in the text; ``about`` is the GSS code of
    the authority that *the council* means; ``bounds`` gives the sentence (start, end) that holds a position;
    ``words`` are those of the text where they are already known; ``is_quoted`` tells whether a position lies in
    quotation marks, where *he* outside them finds nobody, and ``is_caption`` whether it lies in the caption of a picture.

    >>> [(p.name, p.role) for p in find_parties("Council leader Sam Bell spoke. Ms Bell said no.") if p.kind == "person"]
    [('Sam Bell', 'Council leader'), ('Sam Bell', 'Council leader')]
    """
    words = words or Words(text)
    ground, directory = Ground(words, settle_names(words, authorities, about)), Directory()
    roles = list(find_roles(ground))
    introducer = Introducer(ground, directory, roles)
    found = [party for role in roles for party in introducer.introduce(role)]
    found += introducer.find_speakers()
    found += introducer.find_titled()
    found += introduce_by_first_name(ground, directory)
    found += find_known(ground, directory)
    found += find_initialled(ground, directory)
    found += find_bodies(ground)
    found += find_authorities(ground)
    people_named = sorted(
        (party for party in found if party.kind == "person"), key=lambda party: party.start
    )
    elsewhere = {text[a.start : a.end] for a in authorities if about and a.authority.code != about}
    found += [_name_holder(ground, directory, role, people_named, elsewhere) for role in roles]
    found += find_common_nouns(ground, about)
    people: list[Person] = list(directory)
    genders = {p.name: p.gender or find_gender_of(p.name) for p in people}
    scene = Scene(words, bounds or (lambda _position: (0, len(text))), is_quoted, is_caption)
    chosen = [name_whole(ground, party) for party in _choose(found, directory)]
    return resolve_pronouns(scene, chosen, genders)


def _name_holder(
    ground: Ground,
    directory: Directory,
    role: Party,
    people: Sequence[Party],
    elsewhere: Collection[str],
) -> Party:
    """An office by itself means the person whom the document introduces as its holder, the one named last where it knows several.

    Nobody is meant who holds it at another authority, the names of which are in ``elsewhere``.
    """
    if role.former or role.office is None or is_unspecific(ground, role):
        return role
    holder = directory.find_holder(role.office, role.name) or _find_last(directory, role, people)
    if holder is None or not may_hold(ground, role, holder.role or ""):
        return role
    if find_end(ground, role) == role.end and any(
        name in (holder.role or "") for name in elsewhere
    ):
        return role
    return mention(holder, role.start, role.end)._replace(named=False)


def _find_last(directory: Directory, role: Party, people: Sequence[Party]) -> Person | None:
    """The holder of an office who was named shortly before."""
    index = bisect_left(people, role.start, key=lambda party: party.start)
    for party in reversed(people[:index]):
        if role.start - party.end > _FARTHEST_HOLDER:
            return None
        person = directory.find(party.name)
        if person and person.office == role.office and not (person.former or person.by_verb):
            return person
    return None


def _choose(found: list[Party], directory: Directory) -> list[Party]:
    """The longest of overlapping mentions; a person introduced keeps the role known at the end."""
    taken: list[Party] = []
    for party in sorted(found, key=lambda p: (p.start, p.start - p.end, not p.named)):
        if not taken or party.start >= taken[-1].end:
            taken.append(_complete(party, directory))
    return taken


def _complete(party: Party, directory: Directory) -> Party:
    person = directory.find(party.name) if party.kind == "person" else None
    if person is None:
        return party
    return party._replace(role=person.role, office=person.office, former=person.former)
