"""Which audience a body or office belongs to, and whether two names may be the same party.

Ministers act through their departments and departments for their ministers (*Carltona Ltd v Commissioners of Works*
[1943] 2 All ER 560), so both are the audience ``ministers``. A council's functions are, unless the law says otherwise,
its executive's (Local Government Act 2000 s9D), so what is sent to *the council* is sent to the audience ``executive``.
A name that fits no line stays open: nobody is taken to have been told.
"""

import re
from functools import lru_cache

from candour.authorities import find_mentions
from candour.facts.events import Audience

# In this order: the first line that fits decides ("chief executive" is an officer, "Cabinet Office" a department).
_LINES: tuple[tuple[Audience | None, str], ...] = (
    (None, r"\bcommissioners?\b|\bofsted\b|\binspector|\bhmi\b"),
    (
        "ministers",
        r"\bministers?\b|\bsecretary of state\b|\beducation secretary\b|\bsecretary for\b|\bdepartment (?:for|of)\b"
        r"|\b(?:dfe|dfes|dcsf|dhsc|mhclg|dluhc|hm government|cabinet office)\b",
    ),
    (
        "officers",
        r"\bchief executive\b|\bdirectors?\b|\bofficers?\b|\bhead of\b|\btown clerk\b|\bdcs\b",
    ),
    ("councillors", r"\bopposition\b|\bgroup leader\b|\bshadow cabinet\b|\bscrutiny\b"),
    ("executive", r"\bmayors?\b|\bleader\b|\bcabinet\b|\bexecutive\b|\blead member\b"),
    (
        "councillors",
        r"\bcouncillors?\b|\bcllrs?\b|\bscrutiny\b|\bcommittee\b|\bfull council\b"
        r"|\b(?:all|elected|group) members\b|\bmembers of the council\b",
    ),
    ("press", r"\bbbc\b|\bpress\b|\bnewspaper|\breporter|\bjournalist|\bmedia\b|\bradio\b"),
    ("public", r"\bpublic\b|\bresidents?\b"),
    ("partners", r"\bnhs\b|\bpolice\b|\bpartners?\b|\btrust\b|\bhealth board\b|\bicb\b"),
    ("executive", r"\b(?:council|authority)\b"),
)
_PATTERNS = tuple((audience, re.compile(pattern)) for audience, pattern in _LINES)
_WORD = re.compile(r"[a-z]+")
_FOR = re.compile(
    r"\b(?:minister|secretary(?: of state)?|department) (?:for|of)(?: the)? (?P<subject>[a-z][a-z, ]*)"
)
_OURS = frozenset({"state", "education", "children", "child", "schools", "families", "skills"})
_COMMON_NOUNS = frozenset({"council", "authority", "city", "county", "borough", "local"})
_EMPTY_WORDS = frozenset({"the", "of", "for", "and", "her", "his", "rt", "hon", "mr", "mrs", "ms"})


def find_audience(
    name: str | None, *, code: str | None = None, authority: str | None = None
) -> Audience | None:
    """The audience that a named party belongs to, or ``None`` when the name does not say.

    ``code`` is the GSS code beside the name, ``authority`` that of the intervention: another authority is a partner, and so
    are its leader, its officers and its councillors.

    >>> find_audience("the Children's Minister, Beverley Hughes"), find_audience("Mayor Mark Meredith")
    ('ministers', 'executive')
    >>> find_audience("Eleanor Brazil") is None
    True
    """
    if authority is not None and (code or authority) != authority:
        return "partners"
    if authority is not None and code is None and name and _is_of_another(name, authority):
        return "partners"
    found = _audience_of_name(name) if name else None
    if found is None and code is not None and code == authority:
        return "executive"
    return found


@lru_cache(maxsize=4096)
def _is_of_another(name: str, authority: str) -> bool:
    """Whether a name holds that of another authority, and not this one's: *the leader of Essex County Council*."""
    named = {mention.authority.code for mention in find_mentions(name) if mention.certain}
    return bool(named) and authority not in named


def may_be_same(one: str, other: str) -> bool:
    """Whether two names may mean one party: the same words in part and no two offices, or both of central government.

    >>> may_be_same("the secretary of state", "Secretary of State for Education")
    True
    >>> may_be_same("the secretary of state", "the secretary of state's commissioner")
    False
    >>> may_be_same("the secretary of state", "Minister for Fisheries")
    False
    """
    first, second = _words(one), _words(other)
    office, other_office = _find_line(one), _find_line(other)
    if office is not None and other_office is not None and office[0] != other_office[0]:
        return False
    if _are_other_departments(one, other):
        return False
    if first and second and (first <= second or second <= first):
        return True
    return office is not None and office == other_office and office[0] == "ministers"


def may_agree(one: str, approver: str) -> bool:
    """Whether a party may be the approver whom a requirement names; *the council* is not some council by its name."""
    is_bare = [_words(name) <= _COMMON_NOUNS for name in (one, approver)]
    return may_be_same(one, approver) and is_bare[0] == is_bare[1]


def _are_other_departments(one: str, other: str) -> bool:
    """Whether two ministers or departments are told apart by what they are for; children's services are Education's."""
    first, second = _subject(one), _subject(other)
    return first != second and not first & second


@lru_cache(maxsize=4096)
def _subject(name: str) -> frozenset[str]:
    """What a minister or department is for, in words; empty where the name does not say or it is children and education."""
    match = _FOR.search(name.lower())
    words = frozenset(_WORD.findall(match["subject"])) - _EMPTY_WORDS if match else frozenset()
    return frozenset() if words & _OURS else words


def is_no_audience(name: str) -> bool:
    """Whether a name is known to belong to no audience: a commissioner, an inspectorate."""
    return _find_line(name) == (None,)


def _audience_of_name(name: str) -> Audience | None:
    line = _find_line(name)
    return line[0] if line is not None else None


@lru_cache(maxsize=4096)
def _find_line(name: str) -> tuple[Audience | None] | None:
    """The line that a name fits, as the audience in a tuple of one; ``None`` when it fits no line."""
    lowered = name.lower()
    return next(((audience,) for audience, line in _PATTERNS if line.search(lowered)), None)


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower())) - _EMPTY_WORDS
