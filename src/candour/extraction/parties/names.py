"""Names of people as they are printed: with a title, in full, by surname."""

import re

TITLE = (
    r"(?:(?:(?:[Tt]he )?(?:Rt Hon|Right Honourable|Hon|HON|Mr|Mrs|Ms|Miss|Mx|Dr|Cllrs?|CLLR|Councillors?|Coun|Prof|Professor|"
    r"Sir|Dame|Lord|Lady|Baroness|Baron|Rev|Ald|Alderman)\b\.?\s+)+)"
)
_PARTICLE = r"(?:de|van|der|den|von|bin|al|el|la|le|du|di|O['’]|D['’]|St\.?)"
_WORD = (
    r"(?:(?:Mc|Mac|O['’]|D['’])?[A-ZÀ-Ý][a-zà-ÿ]+(?:[-’'][A-ZÀ-Ý][a-zà-ÿ]+)*|[A-Z]\.?(?=\s+[A-Z]))"
)
FULL = rf"(?:{_WORD}(?:\s+(?:{_PARTICLE}\s*)?{_WORD}){{1,3}})"
SURNAME = rf"(?:(?:{_PARTICLE}\s+)?{_WORD}(?:\s+{_WORD})?)"
HONOURS = r"(?:,?\s+(?:OBE|CBE|MBE|KCB|CB|QPM|MP|DL)\b)*"

_TITLED = re.compile(
    rf"(?P<title>{TITLE})(?P<name>{_WORD}(?:\s+(?:{_PARTICLE}\s*)?{_WORD}){{0,3}})"
)
_FULL = re.compile(rf"(?P<title>{TITLE})?(?P<name>{FULL})")
_FEMALE = frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})
_MALE = frozenset({"mr", "sir", "lord", "baron"})
NO_NAMES = frozenset(
    [
        "Act",
        "Action",
        "Agency",
        "Academy",
        "Adult",
        "Adults",
        "Alliance",
        "Annual",
        "April",
        "Association",
        "August",
        "Authority",
        "Bill",
        "Board",
        "Borough",
        "Britain",
        "British",
        "Cabinet",
        "Care",
        "Central",
        "Centre",
        "Chair",
        "Chief",
        "Child",
        "Children",
        "Church",
        "City",
        "Civil",
        "Code",
        "College",
        "Commission",
        "Commissioner",
        "Committee",
        "Community",
        "Company",
        "Conservative",
        "Corporate",
        "Council",
        "Councillor",
        "Councillors",
        "County",
        "Court",
        "Crown",
        "December",
        "Department",
        "Deputy",
        "Director",
        "District",
        "Education",
        "Elected",
        "England",
        "English",
        "Executive",
        "Families",
        "Family",
        "February",
        "Finance",
        "First",
        "Forum",
        "Foundation",
        "Freedom",
        "Friday",
        "General",
        "Good",
        "Government",
        "Green",
        "Group",
        "Head",
        "Health",
        "High",
        "Hospital",
        "House",
        "However",
        "Human",
        "Improvement",
        "Inadequate",
        "Independent",
        "Information",
        "In",
        "It",
        "Interim",
        "January",
        "July",
        "June",
        "Justice",
        "Labour",
        "Leader",
        "Liberal",
        "Local",
        "London",
        "Lead",
        "March",
        "May",
        "Mayor",
        "Member",
        "Members",
        "Mental",
        "Minister",
        "Ministers",
        "Monday",
        "National",
        "New",
        "News",
        "Next",
        "North",
        "November",
        "October",
        "Office",
        "Officer",
        "Ofsted",
        "Opposition",
        "Outstanding",
        "Panel",
        "Parliament",
        "Partnership",
        "Party",
        "People",
        "Plan",
        "Police",
        "Press",
        "Prime",
        "Professional",
        "Programme",
        "Project",
        "Protection",
        "Public",
        "Radio",
        "Regional",
        "Report",
        "Requires",
        "Review",
        "River",
        "Road",
        "Royal",
        "Safeguarding",
        "Saturday",
        "School",
        "Schools",
        "Scrutiny",
        "Secretary",
        "Senior",
        "September",
        "Service",
        "Services",
        "Shadow",
        "Skills",
        "Social",
        "South",
        "Staff",
        "State",
        "Standards",
        "Statement",
        "Strategic",
        "Street",
        "Sunday",
        "Support",
        "Team",
        "The",
        "This",
        "Thursday",
        "Trade",
        "Trust",
        "Tuesday",
        "Union",
        "United",
        "University",
        "Wednesday",
        "West",
        "East",
        "When",
        "Where",
        "While",
        "With",
        "Work",
        "Workers",
        "Working",
        "Young",
        "Youth",
        "Overview",
        "Seeks",
        "Major",
        "A",
        "An",
        "On",
        "At",
        "By",
        "For",
        "From",
        "To",
        "And",
        "But",
        "If",
        "As",
        "After",
        "Before",
        "Since",
        "Speaking",
        "Last",
        "His",
        "Her",
        "Their",
        "He",
        "She",
        "They",
        "We",
        "You",
        "Our",
        "My",
        "What",
        "Who",
        "Why",
        "How",
        "Not",
        "No",
        "Yes",
        "There",
        "These",
        "Those",
        "That",
        "Both",
        "Each",
        "All",
        "Other",
        "Another",
        "Under",
        "Over",
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Mx",
        "Dr",
        "Cllr",
        "Cllrs",
        "CLLR",
        "Coun",
        "Prof",
        "Sir",
        "Dame",
        "Lord",
        "Lady",
        "Baroness",
        "Rev",
        "Rt",
        "Hon",
        "Dear",
        "Yours",
        "BBC",
        "ITV",
        "DfE",
        "CSCI",
    ]
)


def match_titled(text: str, position: int) -> re.Match[str] | None:
    """A name with its title that begins at a position (*Cllr Abi Brown*, *Mr Williamson*)."""
    match = _TITLED.match(text, position)
    return match if match and _is_name(match["name"], titled=True) else None


def match_full(text: str, position: int) -> re.Match[str] | None:
    """A first name and surname, with or without a title, that begin at a position."""
    match = _FULL.match(text, position)
    return match if match and _is_name(match["name"], titled=bool(match["title"])) else None


def trim_name(name: str) -> str:
    """A name up to the first word that is no name (*Abi Brown Council* → *Abi Brown*).

    >>> trim_name("Roger Ibbs However")
    'Roger Ibbs'
    """
    kept = []
    for word in name.split():
        if word in NO_NAMES:
            break
        kept.append(word)
    return " ".join(kept)


def find_gender(title: str | None) -> str | None:
    """``female`` or ``male`` as a title says, else ``None``."""
    words = {word.strip(".").lower() for word in (title or "").split()}
    return "female" if words & _FEMALE else "male" if words & _MALE else None


def surname_of(name: str) -> str:
    """The last word of a name, with the particle before it."""
    words = name.split()
    return words[-1] if words else name


def _is_name(name: str, *, titled: bool) -> bool:
    return len(trim_name(name).split()) >= (1 if titled else 2)
