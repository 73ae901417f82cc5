"""Who speaks in a news page, how they are named when first met and afterwards, and what they have to say."""

from typing import NamedTuple

from grammar import Draw


class Person(NamedTuple):
    """Somebody who speaks: the title and the pronoun, with roles before and after the name."""

    first: str
    last: str
    title: str
    pronoun: str
    before: str
    after: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"


_FIRST = {
    "she": ("Helen", "Ruth", "Dana", "Margaret", "Priya", "Joanne"),
    "he": ("Imran", "Owen", "Colin", "Peter", "Tariq", "Stephen"),
}
_LAST = ("Marsh", "Sayle", "Adeyemi", "Prys", "Kerr", "Whitlow", "Okafor", "Lister", "Fenwick", "Dray", "Hussain", "Tolley")  # fmt: skip
_POSTS = (
    ("Cllr", "Council leader", ("leader of Ambermere City Council", "the council’s leader", "who leads the council", "leader of the council")),
    ("Councillor", "Cabinet member", ("cabinet member for children and families", "the cabinet member for children’s services", "who holds the children’s portfolio")),
    ("", "Director of children’s services", ("director of children’s services", "the council’s director of children’s services", "the director of children’s services at the council")),
    ("", "Children’s commissioner", ("the government’s commissioner", "commissioner for children’s services in Ambermere", "the commissioner sent in by ministers")),
    ("", "Labour MP", ("MP for Ambermere North", "the Labour MP for Ambermere North")),
    ("Cllr", "Conservative group leader", ("leader of the opposition", "leader of the Conservative group", "who leads the opposition")),
    ("", "Unison branch secretary", ("branch secretary of Unison", "of the public service union Unison")),
    ("", "Children’s minister", ("the children’s minister", "minister for children and families")),
    ("", "Chief executive", ("chief executive of Ambermere City Council", "the council’s chief executive")),
)  # fmt: skip
_WORDS = (
    ("We have let some families down", "the council had let some families down"),
    ("There is a great deal still to do", "there was a great deal still to do"),
    ("Caseloads are too high", "caseloads were too high"),
    ("Our social workers do a remarkable job", "social workers did a remarkable job"),
    ("Nobody listened to the staff", "nobody had listened to the staff"),
    ("The pace of change has to quicken", "the pace of change had to quicken"),
    ("Parents deserve an apology", "parents deserved an apology"),
    ("I take full responsibility for what went wrong", "responsibility lay at the top"),
    ("This is a dark day for the city", "it was a dark day for the city"),
    ("The plan will take two years to bear fruit", "the plan would take two years to bear fruit"),
    ("Children are safer than they were", "children were safer than they had been"),
    ("It was a shambles from start to finish", "it had been a shambles from start to finish"),
    (
        "We will not rest until every child is safe",
        "the council would not rest until every child was safe",
    ),
    ("The report makes uncomfortable reading", "the report made uncomfortable reading"),
    ("Too much depends on agency staff", "too much depended on agency staff"),
    ("Managers now know every case", "managers now knew every case"),
    ("The foundations are in place", "the foundations were in place"),
    ("We asked for help and none came", "the council had asked for help and none had come"),
)
_MARKS = (("“", "”"), ("‘", "’"), ('"', '"'), ("“", "”"))
_PROPER = ("Labour", "Conservative", "Unison")


class Paper:
    """A paper in the making: its people, its quotation marks and what has been said so far."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.marks = draw.one(*_MARKS)
        self.met: set[str] = set()
        self._words = draw.some(_WORDS, least=len(_WORDS))
        self._topics = draw.some(
            (
                "the timetable",
                "the new structure",
                "the response",
                "the cost",
                "the silence of ministers",
            ),
            least=5,
        )
        self.people = _cast(draw)

    def said(self) -> tuple[str, str]:
        """Words not yet spoken: as they are quoted and as they are reported."""
        quoted, reported = self._words.pop()
        return quoted, reported

    def topic(self) -> str:
        """What nobody has spoken of yet."""
        return str(self._topics.pop())

    def quote(self, words: str) -> str:
        """Words in the paper's quotation marks."""
        return f"{self.marks[0]}{words}{self.marks[1]}"

    def person(self) -> Person:
        """Anybody of the paper."""
        return self.draw.one(*self.people)

    def name(self, person: Person) -> str:
        """The subject of a sentence: whole with a role when first named, shorter afterwards."""
        draw, title = self.draw, f"{person.title} " if person.title else ""
        full = f"{title}{person.name}"
        if person.name in self.met:
            return str(draw.one(self.short(person), self.short(person), full))
        self.met.add(person.name)
        after = draw.one(*person.after)
        forms = [f"{person.before} {full}", f"{full}, {after},"]
        if not after.startswith(("who", "of ")):
            forms.append(f"The {after.removeprefix('the ')}, {full},")
        return str(draw.one(*forms))

    def inner(self, person: Person, *, last: bool = False) -> str:
        """The same within a sentence; ``last`` where a stop follows."""
        named = self.name(person)
        if named.startswith("The ") or (
            named.startswith(person.before) and not named.startswith(_PROPER)
        ):
            named = named[:1].lower() + named[1:]
        return named.removesuffix(",") if last else named

    def short(self, person: Person) -> str:
        """Somebody named before, by title and surname."""
        return f"{person.title or {'she': 'Ms', 'he': 'Mr'}[person.pronoun]} {person.last}"

    def fill(self, wording: str, person: Person, words: str = "") -> str:
        """A wording with who speaks, at its opening or within it (*{i}*, *{last}*), and the words."""
        if "{last}" in wording:
            line = wording.replace("{last}", self.inner(person, last=True))
        elif "{i}" in wording:
            line = wording.replace("{i}", self.inner(person))
        else:
            line = wording.replace("{}", self.name(person))
        return line.replace("{w}", words)


def _cast(draw: Draw) -> list[Person]:
    posts = draw.some(_POSTS, least=3, most=4)
    lasts = draw.some(_LAST, least=len(posts), most=len(posts))
    people, used = list[Person](), set[str]()
    for (title, before, after), last in zip(posts, lasts, strict=True):
        pronoun = draw.one("she", "he")
        first = draw.one(*(name for name in _FIRST[pronoun] if name not in used))
        used.add(first)
        people.append(Person(first, last, title, pronoun, before, after))
    return people
