"""Judgements are read from a table however its cells come out, and from words; what cannot be told stays open."""

import pytest
from documents import make_document

from candour.extraction import extract_facts
from candour.facts import Judgement

EXPECTED = {
    "leadership": "good",
    "help_and_protection": "requires_improvement",
    "in_care": "outstanding",
    "care_leavers": "inadequate",
    "overall": "requires_improvement",
}
LABELS = [
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
    "Overall effectiveness",
]
GRADES = ["Good", "Requires improvement to be good", "Outstanding", "Inadequate", "Requires improvement to be good"]  # fmt: skip


def judged(document) -> dict[str, str]:
    return {
        fact.area: fact.grade for fact in extract_facts(document) if isinstance(fact, Judgement)
    }


def with_table(front: str, table: str) -> str:
    head, _, rest = front.partition("The impact of leaders")
    return head + table + "\nChildren in Ambermere" + rest.rpartition("Children in Ambermere")[2]


def test_the_table_of_a_report_of_2023(front: str) -> None:
    assert judged(make_document(front)) == EXPECTED


TABLES = {
    "grade after the area": "\n".join(f"{a} {g}" for a, g in zip(LABELS, GRADES, strict=True)),
    "rows in another order": "\n".join(f"{a}\n{g}" for a, g in reversed(list(zip(LABELS, GRADES, strict=True)))),
    "grades broken over lines": "\n".join(f"{a} {g}".replace("improvement", "\nimprovement") for a, g in zip(LABELS, GRADES, strict=True)),
    "to be good on its own line": "\n".join(f"{a} {g}".replace(" to be good", "\nto be\ngood") for a, g in zip(LABELS, GRADES, strict=True)),
    "words run together": "\n".join(f"{a} {g}".replace("improvement to be good", "improvementto begood") for a, g in zip(LABELS, GRADES, strict=True)),
    "capitals": "\n".join(f"{a} {g.upper()}" for a, g in zip(LABELS, GRADES, strict=True)),
    "grade between the words of the area": "\n".join(f"{a.rpartition(' ')[0]} {g}\n{a.rpartition(' ')[2]}" for a, g in zip(LABELS, GRADES, strict=True)),
    "grade above its area": "\n".join(f"{g}\n{a}" for a, g in zip(LABELS, GRADES, strict=True)),
    "a column of areas, then a column of grades": "\n".join([*LABELS, "Grade", *GRADES]),
    "a column of areas, a column of grades, no head": "\n".join([*LABELS, *GRADES]),
    "grades above areas of one line, between the words of longer ones": "\n".join(
        f"{g}\n{a}" if len(a) < 55 else f"{a.rpartition(' ')[0]}\n{g}\n{a.rpartition(' ')[2]}"
        for a, g in zip(LABELS, GRADES, strict=True)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_cells_of_a_table_may_come_out_in_any_of_these_ways(front: str, name: str) -> None:
    assert judged(make_document(with_table(front, TABLES[name]))) == EXPECTED


def test_more_areas_than_grades_in_columns_are_left_open(front: str) -> None:
    table = "\n".join([*LABELS, "Grade", *GRADES[:-1]])
    assert judged(make_document(with_table(front, table))) == {}


def test_where_a_grade_may_belong_to_two_areas_neither_has_it(front: str) -> None:
    table = "\n".join([
        f"{LABELS[0]} Good", "Outstanding", LABELS[1], "Inadequate", LABELS[2], f"{LABELS[3]} Good",
        f"{LABELS[4]} Requires improvement to be good",
    ])  # fmt: skip
    judgements = judged(make_document(with_table(front, table)))
    assert judgements["help_and_protection"] == "outstanding"
    table = "\n".join([
        f"{LABELS[0]} Requires", "improvement to be", "good", LABELS[1], "Inadequate", "Outstanding", LABELS[2],
        f"{LABELS[3]} Good", f"{LABELS[4]} Good",
    ])  # fmt: skip
    assert judged(make_document(with_table(front, table))) == {
        "leadership": "requires_improvement", "care_leavers": "good", "overall": "good",
    }  # fmt: skip


def test_before_2023_care_leavers_are_judged_with_children_in_care(front: str) -> None:
    table = "\n".join([
        f"{LABELS[0]}\nGood", f"{LABELS[1]}\nGood",
        "The experiences and progress of children in care and care\nleavers Inadequate", "Overall effectiveness Good",
    ])  # fmt: skip
    assert judged(make_document(with_table(front, table))) == {
        "leadership": "good", "help_and_protection": "good", "in_care": "inadequate", "overall": "good",
    }  # fmt: skip


def test_areas_in_other_words_of_the_framework(front: str) -> None:
    table = "\n".join([
        f"{LABELS[0]} Good", "The experiences and progress of children and young people who need\nhelp and protection Inadequate",
        "The experiences and progress of children looked after and care leavers Outstanding", "Overall effectiveness Good",
    ])  # fmt: skip
    assert judged(make_document(with_table(front, table))) == {
        "leadership": "good", "help_and_protection": "inadequate", "in_care": "outstanding", "overall": "good",
    }  # fmt: skip


def test_without_a_table_the_headings_of_the_sections_judge_the_areas(front: str) -> None:
    body = "What needs to improve?\n◼ The plans.\nThe experiences and progress of care\nleavers: inadequate\n1. They wait.\nThe impact of leaders on social work practice with children and families is good\n2. They lead.\n"
    assert judged(make_document(with_table(front, ""), body)) == {
        "care_leavers": "inadequate",
        "leadership": "good",
    }


def test_the_table_of_the_single_framework_and_its_headline(single: str) -> None:
    assert judged(make_document(single)) == {
        "overall": "requires_improvement",
        "help_and_protection": "requires_improvement",
        "in_care": "good",
        "adoption": "outstanding",
        "care_leavers": "inadequate",
        "leadership": "requires_improvement",
    }


def test_a_table_may_break_over_two_pages(single: str) -> None:
    first, last = single.split("2.2 Experiences")
    note = " \n1 Ofsted produces this report under its powers.\n"
    document = make_document(first + note, "2\n2.2 Experiences" + last)
    assert judged(document)["care_leavers"] == "inadequate"
    assert judged(document)["leadership"] == "requires_improvement"


@pytest.mark.parametrize(
    ("headline", "grade"),
    [
        ("Children’s services in Ambermere are inadequate", "inadequate"),
        ("Children's services in Ambermere is good", "good"),
        ("Children’s services in St. Helens and Ambermere are outstanding", "outstanding"),
        ("Children’s services require improvement to be good", "requires_improvement"),
        ("The overall judgement is requires improvement.", "requires_improvement"),
        ("The overall judgement is that children’s services are \ninadequate.", "inadequate"),
        ("The overall judgement is Inadequate", "inadequate"),
        ("The overall judgement for children’s services is good", "good"),
        (
            "The overall judgement is that children’s services are inadequate because children wait",
            "inadequate",
        ),
        (
            "Children’s services in Ambermere are inadequate: there are serious failures",
            "inadequate",
        ),
        (
            "The overall judgement is that Ambermere City Council children’s services are good",
            "good",
        ),
        (
            "The overall judgement of the effectiveness of services in Eastmarch, Thornsea and Ambermere is good",
            "good",
        ),
    ],
)
def test_the_overall_judgement_in_words(single: str, headline: str, grade: str) -> None:
    text = single.replace(
        "Children’s services in Ambermere require improvement to be\ngood", headline
    )
    assert judged(make_document(text))["overall"] == grade


@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_sentence_that_goes_on_is_no_judgement(single: str, between: str) -> None:
    text = single.replace(
        "Children’s services in Ambermere require improvement to be\ngood",
        f"Children’s services in Ambermere are good{between}at finding children who are hidden",
    )
    assert "overall" not in judged(make_document(text))


@pytest.mark.parametrize(
    "words",
    [
        "The Local Safeguarding Children Board is inadequate\n",
        "The effectiveness of the Local Safeguarding Children Board (LSCB) is\ninadequate.\n",
        "The judgement for the effectiveness of the Local Safeguarding Children\nBoard (LSCB) is inadequate.\n",
        "Ambermere Safeguarding Children Board is inadequate\nSummary of findings\n",
    ],
)
def test_the_safeguarding_board_is_judged_apart(single: str, words: str) -> None:
    assert judged(make_document(single, "2\n" + words))["lscb"] == "inadequate"


def test_what_a_grade_means_judges_no_board(single: str) -> None:
    words = "2\nAn LSCB that is good coordinates its partners.\nAn LSCB requires improvement if it does not.\nThe LSCB is good\nat training.\n"
    assert "lscb" not in judged(make_document(single, words))
