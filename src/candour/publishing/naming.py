"""Who is named in public: those who hold a public office, and bodies. Everybody else appears by role, without a name.

Source: RECORD.md, *What the public sees*: no page, list or search facet is about a private person; officers below director
are not named by the site. The record keeps every name, and a passage is shown as its document has it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from candour.authorities import find_mentions
from candour.facts import Appointment, Inspection, Statement
from candour.facts.extract import AnyFact

NOT_NAMED = "a person not named here"

_BELOW_DIRECTOR = re.compile(
    r"\b(?:(?:assistant|deputy|associate)\s+director|head\s+of|manager|team\s+leader|practitioner"
    r"|(?<!chief\s)social\s+worker|(?<!chief\s)(?<!executive\s)officer|(?:head\s*|head\s+)teacher)s?\b",
    re.IGNORECASE,
)
_PUBLIC_OFFICE = re.compile(
    r"\b(?:(?:\w+\s+)?ministers?|ministerial|secretary\s+of\s+state|(?:under-?|permanent\s+|general\s+)secretary"
    r"|(?:education|children[’']?s|home|health|communities|shadow|foreign)\s+secretary|chancellor|member\s+of\s+parliament"
    r"|councill?(?:or|man|woman)s?|cllrs?|coun|alderman|leaders?|leads?\s+the\s+\w+|mayors?|mayoress"
    r"|cabinet|(?:lead|executive|cabinet|council|committee|board|panel|opposition)\s+members?"
    r"|member\s+(?:for|of\s+the)|portfolio|opposition|commissioners?|inspectors?|inspectorate|hmi|hmci|ombudsman"
    r"|(?:improvement|expert|government|dfe|ministerial|intervention|independent)\s+advis[eo]rs?"
    r"|chief\s+(?:executive|exec|officer|constable|social\s+worker|inspector|whip|secretary|nurse)s?|ceo|dcs"
    r"|directors?|chair(?:s|man|woman|person|ing|ed)?|presidents?|coroner|judge|justice|baroness|lord|lady|peer)\b"
    r"|(?-i:\bMP\b|\bMSP\b|\bMS\b|\bPCC\b)",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"\b(?:(?:step|grand|god|foster\s+|birth\s+)?(?:mother|father|parent|mum|dad|son|daughter|child)|aunt|uncle|sister|brother"
    r"|(?:foster\s+|kinship\s+)?carer|guardian|care\s+leaver|young\s+person|teenager|resident|neighbour|family|widow)s?\b",
    re.IGNORECASE,
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Reverend|Rt|Hon|Right|Honourable)\b\.?"
)
_TITLED = re.compile(rf"(?:{_TITLE}\s+)+")
_PART = r"(?:[A-ZÀ-Þ][\wÀ-ÿ’'.-]*)"
_PARTICLE = r"(?:de|van|der|den|von|bin|al|el|la|le|du|di)"
_NAME = re.compile(rf"{_PART}(?:\s+(?:{_PARTICLE}\s+)*{_PART}){{0,4}}")
_HONOURS = re.compile(r",?\s+(?:[COM]BE|KCB|CB|QPM|DL|QC|KC)\b")
_MOST_PARTS = 5


class Holders(msgspec.Struct, frozen=True):
    """Those whom public facts name as holders of a public office: their names, by their surnames; and the roles of those whom
    they name with one below director, by their names."""

    by_surname: Mapping[str, frozenset[tuple[str, ...]]] = {}
    below: Mapping[tuple[str, ...], str] = {}

    def role_below(self, name: str) -> str | None:
        """The role below director with which a name is told, or ``None`` where it is told with none."""
        return self.below.get(_tokens(name)) if names_person(name) else None

    def include(self, name: str) -> bool:
        """Whether a name, in full, with initials or with a title and the surname alone, can be that of one of them."""
        *first, surname = _tokens(name) or ("",)
        return any(
            all(_fits(short, whole) for short, whole in zip(first, held, strict=False))
            for held in self.by_surname.get(surname, ())
        )


NOBODY = Holders()


def find_holders(facts: Iterable[AnyFact]) -> Holders:
    """Whom these facts name with a public office; nobody whom one of them names with a role below director as well."""
    public: set[str] = set()
    below: dict[tuple[str, ...], str] = {}
    for fact in facts:
        for name, role in _roles(fact):
            if not names_person(name):
                continue
            if is_public_office(role or name):
                public.add(name)
            elif role and _BELOW_DIRECTOR.search(role):
                below.setdefault(_tokens(name), show_role(role) or NOT_NAMED)
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for tokens in {_tokens(name) for name in public} - below.keys():
        found[tokens[-1]].add(tokens[:-1])
    return Holders({surname: frozenset(first) for surname, first in found.items()}, below)


def is_public_office(role: str) -> bool:
    """Whether a role is, or a name carries, an office whose holder is named; below director there is none.

    >>> is_public_office("Director of Children's Services"), is_public_office("assistant director")
    (True, False)
    """
    return _PUBLIC_OFFICE.search(_BELOW_DIRECTOR.sub(" ", role)) is not None


def names_person(words: str) -> bool:
    """Whether words are the name of a person, and not that of a body, a unit, an authority or a post.

    >>> names_person("Kayleigh Ransome"), names_person("B Nwosu"), names_person("Family Rights Group"), names_person("Ofsted")
    (True, True, False, False)
    """
    name = _HONOURS.sub("", words.strip())
    bare = _TITLED.sub("", name, count=1)
    tokens = bare.split()
    if len(tokens) > _MOST_PARTS or not _NAME.fullmatch(bare):
        return False
    if len(tokens) == 1:
        return bare != name
    if any(_bare(token) in _no_names() for token in tokens):
        return False
    if not bare.isupper() and any(_is_acronym(token) for token in tokens):
        return False
    return not any(one.start == 0 and one.end == len(bare) for one in find_mentions(bare))


def show_role(role: str | None) -> str | None:
    """A role without the name of anybody in it: *mother of Ada Hale* is *mother*.

    >>> show_role("Ada's mother"), show_role("team manager")
    ('mother', 'team manager')
    """
    if role is None or is_public_office(role):
        return role
    kin = _KIN.search(role)
    if kin is not None:
        return kin.group().lower()
    return None if _holds_person(role) else role


def show_name(
    words: str | None, *, role: str | None = None, holders: Holders
) -> tuple[str | None, str | None]:
    """Who is meant as it may be shown, and as what: the name is ``None`` where it may not be shown.

    ``role`` is what the fact says of them, ``holders`` those known to hold an office.
    """
    if words is None:
        return None, show_role(role)
    head, _, tail = words.partition(",")
    told = role or (tail.strip() if names_person(head) else "")
    if is_public_office(told) or is_public_office(words):
        return words, role
    if _BELOW_DIRECTOR.search(told) and names_person(head):
        return None, show_role(told)
    if names_person(head) and not _KIN.search(told):
        return (words, role) if holders.include(head) else (None, show_role(told) or None)
    if names_person(head) or _holds_person(words):
        return None, show_role(told) or show_role(words)
    return words, show_role(role)


def _roles(fact: AnyFact) -> list[tuple[str, str | None]]:
    """The people whom a fact names with a role, or by an office of theirs."""
    if isinstance(fact, Statement) and fact.speaker and fact.role:
        return [(fact.speaker, fact.role)]
    if isinstance(fact, Appointment) and fact.person and fact.role:
        return [(fact.person, fact.role)]
    if isinstance(fact, Inspection):
        return [(name, "inspector") for name in fact.lead_inspectors]
    return []


def _holds_person(words: str) -> bool:
    """Whether somebody's name stands among other words."""
    if re.search(r"\b[A-Z]\w+[’']s\b", words) and _KIN.search(words):
        return True
    return any(
        len(found.group().split()) > 1 and names_person(found.group())
        for found in _NAME.finditer(words)
    )


@cache
def _no_names() -> frozenset[str]:
    """Words of which one makes a name that of a body, a unit, a paper or a post."""
    text = (files("candour.publishing") / "data" / "no_names.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def _tokens(name: str) -> tuple[str, ...]:
    bare = _TITLED.sub("", _HONOURS.sub("", name.partition(",")[0].strip()), count=1)
    return tuple(token.strip(".").lower() for token in bare.split())


def _fits(short: str, whole: str) -> bool:
    return short == whole or (len(short) == 1 and whole.startswith(short))


def _bare(token: str) -> str:
    return re.sub(r"[’']s?$", "", token).strip(".").lower()


def _is_acronym(token: str) -> bool:
    return len(token) > 2 and token.isalpha() and token.isupper()
