"""Copies of the two real articles with any council of the register, any people, Acts, sums, months, order and teasers.

Every copy has to give the points of the article it is of, no more and no less. Each is made from one number, so that a
failure can be made again.
"""

import random
import re
from calendar import monthrange
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from candour.authorities import find_mentions, register
from candour.extraction import extract_facts
from candour.facts import AnyFact, Extract, PartialDate
from candour.reading import read

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "articles"
FIRST, SECOND = ARTICLES / "000_f568b20a4d30036c.txt", ARTICLES / "004_9f09e6c41c29aa70.txt"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not ARTICLES.is_dir(), reason="left out: the real articles of ../shared are not here"
    ),
]

WOMEN = ["Mary", "Ngozi", "Siân", "Anne-Marie", "Priya", "Sheila", "Aoife", "Jacqueline"]
MEN = ["John", "Peter", "Yusuf", "Gareth", "Tom", "Wei", "Bill", "Nick"]
SURNAMES = [
    "O'Brien",
    "Smith-Jones",
    "Patel",
    "McDonald",
    "Okafor",
    "Llewellyn",
    "Brown",
    "White",
    "Young",
    "Wood",
    "Marsh",
    "London",
    "Price",
    "King",
    "Taylor-Green",
    "Khan",
    "March",
    "May",
    "West",
    "Field",
    "Day",
    "Bishop",
]
ACTS = ["Education Act 1996", "Children Act 2004", "Local Government Act 1999", "Children Act 1989"]
DEPARTMENTS = [
    "Department for Education and Skills",
    "Department for Children, Schools and Families",
    "Department for Education",
]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
TEASERS = [
    "",
    "\n\nMore on this story\nMinister orders review of Kent homes\n12 May 2004\nHull chief quits over £4m gap\n03 Feb 05 | Humber",
    "\n\nRELATED STORIES\nLeeds to spend £30m on 200 social workers\nOfsted rates Devon inadequate",
]
WITH_COMMA = "Bournemouth, Christchurch and Poole Council"
COUNCIL_WORDS = re.compile(
    r"^(?:London Borough of |Royal Borough of |City of )|(?: Metropolitan| Borough| City| County| District| London| Council)+$"
)

Wanted = list[tuple[str, dict[str, Any]]]


def _people(chance: random.Random, count: int) -> list[str]:
    surnames = chance.sample(SURNAMES, count)
    return [f"{chance.choice(WOMEN + MEN)} {surname}" for surname in surnames]


def _is_man(person: str) -> bool:
    return person.split()[0] in MEN


def _council(chance: random.Random) -> tuple[str, str]:
    """A council in full and as the place; one in five has a comma in its name."""
    drawn = chance.choice([one.name for one in register(on=date(2022, 1, 1))])
    name = WITH_COMMA if chance.randrange(5) == 0 else drawn
    return name, COUNCIL_WORDS.sub("", name)


def _swap(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return text


def _first(chance: random.Random) -> tuple[str, str, Wanted]:
    text = FIRST.read_text(encoding="utf-8").replace("\u00a0", " ")
    council, place = _council(chance)
    mayor, minister, member = _people(chance, 3)
    year, day, other = (
        chance.randrange(1998, 2012),
        chance.randrange(1, 28),
        chance.randrange(1, 20),
    )
    early, late = chance.randrange(1, 7), chance.randrange(8, 12)
    act, department = chance.choice(ACTS), chance.choice(DEPARTMENTS)
    if not _is_man(mayor):
        text = _swap(
            text, ('press release he "', 'press release she "'), ("mayor claimed he", "mayor claimed she"),
            ("said he never", "said she never"), ("but said he would", "but said she would"), ("But he did", "But she did"),
            ("BBC he has", "BBC she has"),
        )  # fmt: skip
    if _is_man(minister):
        text = _swap(
            text, ("On 19 October she", "On 19 October he"), ("saying she had", "saying he had"),
            ("In it she said she", "In it he said he"), ("her department", "his department"),
        )  # fmt: skip
    title = chance.choice(["Mr", "Cllr", "Dr"] if _is_man(mayor) else ["Ms", "Mrs", "Cllr", "Dr"])
    minister_title = chance.choice(["Mr", "Lord"] if _is_man(minister) else ["Ms", "Baroness"])
    text = _swap(
        text, ("Stoke City Council", council), ("BBC Radio Stoke", "BBC Look North"), ("Stoke-on-Trent", place),
        ("Mark Meredith", mayor), ("Mr Meredith", f"{title} {mayor.split()[-1]}"),
        ("Beverley Hughes", minister), ("Ms Hughes", f"{minister_title} {minister.split()[-1]}"),
        ("15 March 2006", f"{day} {MONTHS[early - 1]} {year}"), ("19 October", f"{other} {MONTHS[late - 1]}"),
        ("25 October", f"{other + 3} {MONTHS[late - 1]}"), ("In October", f"In {MONTHS[late - 1]}"),
        ("Education Act 1996", act), ("Roger Ibbs", member), ("Department for Education and Skills", department),
    )  # fmt: skip
    letter = {"kind": "letter", "issued_by": minister}
    wanted: Wanted = [
        ("support", {"kind": "task_force", "status": "sent", "by": "ministers"}),
        ("instrument", {**letter, "date": f"{year}-{early:02}-{day:02}", "issued_to": mayor}),
        ("instrument", {**letter, "date": None}),
        ("instrument", {**letter, "date": f"{year}-{late:02}-{other:02}", "issued_to": mayor, "power": act}),
        ("transfer", {"to": "an outside company", "date": str(year + 1), "status": "ordered"}),
        ("requirement", {"who": None, "force": "recommendation"}),
        ("requirement", {"who": "council officials and members", "force": "recommendation"}),
        ("commitment", {"by": department, "quantity": None}),
        ("finding", {"polarity": "weakness"}), ("finding", {"polarity": "weakness"}),
        ("non_disclosure", {"alleged_by": member, "to": "councillors"}),
    ]  # fmt: skip
    return text + chance.choice(TEASERS), council, wanted


def _second(chance: random.Random) -> tuple[str, str, str, Wanted]:
    text = SECOND.read_text(encoding="utf-8").replace("\u00a0", " ")
    council, place = _council(chance)
    secretary, commissioner, leader, member = _people(chance, 4)
    year, month = chance.randrange(2010, 2024), chance.randrange(1, 13)
    length, months = chance.choice([("two", 2), ("three", 3), ("six", 6)])
    due_year, due_month = year + (month + months - 1) // 12, (month + months - 1) % 12 + 1
    sum_words, pounds = chance.choice(
        [("£12.25 million", 12_250_000), ("£900,000", 900_000), ("£1.2bn", 1_200_000_000)]
    )
    posts, count, at_least = chance.choice(
        [
            ("up to 85 new posts", 85, False),
            ("at least 25 new posts", 25, True),
            ("60 new posts", 60, False),
        ]
    )
    review, days = chance.choice([("three-month", 91), ("six-week", 42), ("12-week", 84)])
    title = chance.choice(["Mr", "Lord"] if _is_man(secretary) else ["Ms", "Mrs", "Baroness"])
    text = _swap(
        text, ("Stoke-on-Trent City Council", council), ("Stoke-on-Trent", place),
        ("Gavin Williamson", secretary), ("Mr Williamson", f"{title} {secretary.split()[-1]}"),
        ("Eleanor Brazil", commissioner), ("Abi Brown", leader), ("Dave Evans", member),
        ("three months", f"{length} months"), ("end of January", f"end of {MONTHS[due_month - 1]}"), ("£5.5m", sum_words),
        ("more than 130 new social care posts", posts), ("four-month", review),
    )  # fmt: skip
    article, _line, _teasers = text.partition("CHILDREN'S SERVICES\n\nClosing up")
    paragraphs = article.split("\n\n")
    rated = next(i for i, one in enumerate(paragraphs) if one.startswith("Ofsted rated"))
    moved = chance.choice([rated, rated + 1])
    paragraphs[moved], paragraphs[moved + 1] = paragraphs[moved + 1], paragraphs[moved]
    due = f"{due_year}-{due_month:02}-{monthrange(due_year, due_month)[1]:02}"
    wanted: Wanted = [
        ("judgement", {"area": "overall", "grade": "inadequate", "date": str(year)}),
        ("instrument", {"kind": "direction", "issued_by": secretary}),
        ("requirement", {"force": "order", "deadline": due}),
        ("commitment", {"quantity": pounds, "unit": "GBP", "at_least": False}),
        ("commitment", {"quantity": count, "unit": "posts", "at_least": at_least}),
        ("review", {"by": commissioner, "duration_days": days}),
        ("assessment", {"by": commissioner, "movement": "some_progress"}),
        ("assessment", {"by": commissioner, "movement": "too_slow"}),
        ("partnership", {"status": "sought"}),
        ("statement", {"speaker": leader}), ("statement", {"speaker": member}),
    ]  # fmt: skip
    return (
        "\n\n".join(paragraphs) + chance.choice(TEASERS),
        council,
        f"{year}-{month:02}-11",
        wanted,
    )


def _extract(text: str, tmp_path: Path, published: str | None = None) -> Extract:
    copy = tmp_path / "article.txt"
    copy.write_text(text, encoding="utf-8")
    return extract_facts(read(copy), published=PartialDate.of(published) if published else None)


def _type(fact: AnyFact) -> str:
    return str(type(fact).__struct_config__.tag)


def _is(fact: AnyFact, type_name: str, fields: dict[str, Any]) -> bool:
    if _type(fact) != type_name:
        return False
    values = {name: getattr(fact, name) for name in fields}
    return {k: v.value if isinstance(v, PartialDate) else v for k, v in values.items()} == fields


def _compare(extract: Extract, wanted: Wanted, *, aside: set[str]) -> None:
    """Each wanted fact is there once, and no other but of the types put aside."""
    left = list(extract)
    for type_name, fields in wanted:
        fitting = [fact for fact in left if _is(fact, type_name, fields)]
        shown = [fact for fact in left if _type(fact) == type_name]
        assert fitting, f"no {type_name} {fields} among {shown}"
        left.remove(fitting[0])
    assert not [fact for fact in left if _type(fact) not in aside]


@pytest.mark.parametrize("number", range(25))
def test_any_copy_of_the_first_gives_its_points(number: int, tmp_path: Path) -> None:
    text, council, wanted = _first(random.Random(number))
    extract = _extract(text, tmp_path)
    assert extract.about == find_mentions(council)[0].authority.code
    _compare(extract, wanted, aside={"statement", "disclosure"})
    member = next(fields["alleged_by"] for name, fields in wanted if name == "non_disclosure")
    mayor = next(fields["issued_to"] for _, fields in wanted if fields.get("issued_to"))
    minister = next(fields["issued_by"] for _, fields in wanted if fields.get("issued_by"))
    speakers = {fact.speaker for fact in extract if _type(fact) == "statement"}
    assert speakers == {mayor, minister, member}


@pytest.mark.parametrize("number", range(25))
def test_any_copy_of_the_second_gives_its_points(number: int, tmp_path: Path) -> None:
    text, council, published, wanted = _second(random.Random(number))
    extract = _extract(text, tmp_path, published)
    on = date.fromisoformat(published)
    assert extract.about == find_mentions(council, on=on)[0].authority.code
    _compare(extract, wanted, aside=set())
