"""What needs to improve: whole, in order, without what is not part of it."""

import pytest
from documents import make_document

from candour.extraction import extract_facts
from candour.facts import Finding

ITEMS = ["The timeliness of assessments, including those of children who have moved.", "Management oversight.", "Homes for care leavers."]  # fmt: skip
NEXT = "The experiences and progress of children who need help and\nprotection: good\n1. Help comes early.\n2. It comes to most.\n"


def found(document) -> list[str]:
    return [fact.text for fact in extract_facts(document) if isinstance(fact, Finding)]


def polarities(document) -> list[str]:
    return [fact.polarity for fact in extract_facts(document) if isinstance(fact, Finding)]


@pytest.mark.parametrize("mark", ["◼ ", "\uf06e ", "• ", "•", "– ", "- ", "■\n", "n ", "o ", "* "])
def test_bullets_of_any_kind(front: str, mark: str) -> None:
    lines = [mark + item.replace("including", "including\n") for item in ITEMS]
    page = "2\nWhat needs to improve?\n" + "\n".join(lines) + "\n" + NEXT
    assert found(make_document(front, page)) == ITEMS


@pytest.mark.parametrize(
    "heading",
    ["What needs to improve", "What needs to improve:", "What needs to\nimprove?", "What  needs\u00a0to improve?", "Areas for improvement"],
)  # fmt: skip
def test_the_heading_in_its_variants(front: str, heading: str) -> None:
    page = f"2\n{heading}\n" + "\n".join(f"◼ {item}" for item in ITEMS) + "\n" + NEXT
    assert found(make_document(front, page)) == ITEMS


def test_a_page_break_within_an_item_leaves_out_what_stands_around_the_text(front: str) -> None:
    head = "Inspection of Ambermere local authority children’s services\n6 to 17 March 2023"
    document = make_document(
        front,
        f"{head} 2\nWhat needs to improve?\n◼ The timeliness of assessments, including those\n",
        f"{head} 3\nof children who have moved.\n◼ Management oversight.\n◼ Homes for care leavers.\n{NEXT}",
    )
    facts = [fact for fact in extract_facts(document) if isinstance(fact, Finding)]
    assert [fact.text for fact in facts] == ITEMS
    assert (facts[0].cite.page, facts[0].cite.quote) == (
        2,
        "The timeliness of assessments, including those",
    )
    assert [(a.field, a.page, a.quote) for a in facts[0].also] == [
        ("text", 3, "of children who have moved.")
    ]


def test_sub_points_belong_to_their_item(front: str) -> None:
    page = f"2\nWhat needs to improve?\n◼ Work with disabled children, to show:\n- their wishes;\n- their chances.\n◼ Oversight.\n{NEXT}"
    assert found(make_document(front, page)) == [
        "Work with disabled children, to show: - their wishes; - their chances.",
        "Oversight.",
    ]


def test_items_whose_marks_were_lost_are_told_by_their_lines(front: str) -> None:
    page = (
        "2\nWhat needs to improve?\nThe timeliness of assessments, including those of children who have\nmoved.\n"
        f"Management oversight\nHomes for care leavers.\n{NEXT}"
    )
    assert found(make_document(front, page)) == [ITEMS[0], "Management oversight", ITEMS[2]]


def test_marks_lost_and_lines_that_begin_small_are_left_open(front: str) -> None:
    page = (
        f"2\nWhat needs to improve?\nthe timeliness of assessments.\nmanagement oversight.\n{NEXT}"
    )
    assert found(make_document(front, page)) == []


def test_a_report_without_the_section_has_no_findings(front: str) -> None:
    assert found(make_document(front, NEXT)) == []


RECOMMENDATIONS = """7
Recommendations
1. Begin assessments sooner (paragraphs 8, 9
16).
2. Strengthen oversight so that:
 decisions are recorded
 reasons are given (paragraph
12).
3. Increase accommodation for
"""


def test_numbered_recommendations_with_sub_points_over_a_page_break(single: str) -> None:
    document = make_document(
        single,
        "2\nContents\nRecommendations 7\nSummary for children and young people 8\nRecommendations 35\n",
        RECOMMENDATIONS,
        "8\ncare leavers.\nSummary for children and young people\n\uf06e We listen.\n",
        "35\nThe Local Safeguarding Children Board (LSCB)\nThe Local Safeguarding Children Board is good\nRecommendations\n4. The board should meet.\n",
    )
    assert found(document) == [
        "Begin assessments sooner (paragraphs 8, 9 16).",
        "Strengthen oversight so that: • decisions are recorded • reasons are given (paragraph 12).",
        "Increase accommodation for care leavers.",
    ]


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        ("16. Help those under the age of\n18. Help them soon.\n17. Begin.\n18. End.\n", 3),
        ("17. Help those under the age of\n18. Help them soon.\n18. End.\n", 2),
        ("1. Begin.\n2. Go on.\n4. End.\n", 3),
        ("1. Begin.\n2. Go on.\n2. Go further.\n3. End.\n", 4),
        ("1. Begin\n2. End\n", 2),
        ("1) Begin.\n2) End.\n", 2),
        ("1.Begin.\n2.End.\n", 2),
    ],
)
def test_numbers_that_end_a_sentence_begin_no_item(single: str, lines: str, items: int) -> None:
    page = f"7\nRecommendations\n{lines}Summary for children and young people\n"
    assert len(found(make_document(single, page))) == items


def test_recommendations_to_the_board_alone_are_not_the_authoritys(single: str) -> None:
    board = "3\nThe Local Safeguarding Children Board (LSCB)\nRecommendations\n4. The board should meet.\n"
    assert found(make_document(single, "2\nThe local authority\nText.\n", board)) == []


def test_the_first_year_has_priority_actions_and_areas_for_improvement(single: str) -> None:
    page = (
        "4\nWhat does the local authority need to improve?\nPriority and immediate action\nOutcomes for care leavers\n"
        "1. Find the young people.\nLeadership, management and governance\n2. Publish a plan.\nAreas for improvement\n"
        "Leadership and management\n3. Audit the work.\n4. Train the staff.\nThe local authority’s strengths\n5. Help comes early.\n"
    )
    document = make_document(single, page)
    assert found(document) == [
        "Find the young people.",
        "Publish a plan.",
        "Audit the work.",
        "Train the staff.",
    ]
    assert polarities(document) == ["needs_improvement"] * 4


@pytest.mark.parametrize(
    "heading",
    ["The council’s strengths", "Strengths of the local authority", "Key strengths", "What the council does well", "Progress since the last inspection", "About this inspection"],
)  # fmt: skip
def test_numbered_paragraphs_after_the_list_are_no_items(single: str, heading: str) -> None:
    page = f"4\nWhat does the local authority need to improve?\nAreas for improvement\n3. Audit the work.\n4. Train the staff.\n{heading}\n5. Help comes early.\n"
    assert found(make_document(single, page)) == ["Audit the work.", "Train the staff."]


@pytest.mark.parametrize(
    "none", ["The inspection did not find any areas for priority action.", "18. There are no areas of priority action.", "This inspection identified no areas for priority action."]
)  # fmt: skip
def test_no_priority_action_is_no_finding(single: str, none: str) -> None:
    page = f"4\nWhat does the local authority need to improve?\nPriority and immediate action\n{none}\nAreas for improvement\n19. Audit the work.\nInformation about this inspection\n"
    assert found(make_document(single, page)) == ["Audit the work."]


def test_the_first_year_without_headings_of_its_lists(single: str) -> None:
    page = "4\nWhat does the local authority need to improve?\n3. Audit the work.\n4. Train the staff.\nInformation about this inspection\n"
    assert found(make_document(single, page)) == ["Audit the work.", "Train the staff."]


def test_areas_for_improvement_where_the_framework_has_no_heading_over_them(single: str) -> None:
    page = "4\nAreas for improvement\n3. Audit the work.\n4. Train the staff.\nInformation about this inspection\n"
    assert found(make_document(single, page)) == ["Audit the work.", "Train the staff."]


def test_a_word_in_the_text_is_no_heading(single: str) -> None:
    page = (
        "2\nThe panel followed each\nrecommendation.\n23. Reports are full.\n24. Checks are made.\n"
    )
    assert found(make_document(single, page)) == []


def test_what_a_letter_says_after_its_list_is_no_part_of_the_last_item() -> None:
    text = (
        "Ofsted\nDear Director\nFocused visit to Ambermere children’s services\nThis letter summarises the findings.\n"
        "What needs to improve in this area of social work practice\n◼ The plans.\n◼ The visits to\nchildren.\n"
        "Ofsted will take the findings into account when it plans the next visit.\n"
    )
    assert found(make_document(text)) == ["The plans.", "The visits to children."]


def test_a_heading_that_gives_a_grade_ends_the_list(front: str) -> None:
    page = "2\nWhat needs to improve?\n◼ The plans.\n◼ The visits.\nChildren and young people who need help\nand protection: good\n1. They are seen.\n"
    assert found(make_document(front, page)) == ["The plans.", "The visits."]


def test_what_follows_the_last_item_under_a_heading_of_its_own_is_no_part_of_it(
    single: str,
) -> None:
    page = (
        "4\nRecommendations\n1. Ensure that every child is seen alone in the first week of help.\n"
        "2. Ensure that plans are clear to the children whom they concern.\nChildren’s experiences\n"
        "Children told inspectors of what had changed and of what they hoped for.\n"
    )
    assert found(make_document(single, page)) == [
        "Ensure that every child is seen alone in the first week of help.",
        "Ensure that plans are clear to the children whom they concern.",
    ]


def test_groups_of_items_that_end_with_a_paragraph_number_keep_their_headings_to_themselves(
    single: str,
) -> None:
    page = "4\nRecommendations\n1. See children (paragraph 53)\nEarly help\n2. Plan (paragraphs 3,\n4 and 12)\nCare leavers\n3. Act.\n"
    assert found(make_document(single, page)) == [
        "See children (paragraph 53)",
        "Plan (paragraphs 3, 4 and 12)",
        "Act.",
    ]


@pytest.mark.parametrize(
    "items",
    [
        "Ensure that children are seen. See them alone.\nEnsure that plans are clear.",
        "Ensure that children are seen.\nEnsure that plans are clear.\nStrengthen the oversight of:\n• visits\n• reviews.",
    ],
)
def test_recommendations_whose_numbers_were_lost_are_left_open(single: str, items: str) -> None:
    page = f"4\nRecommendations\n{items}\nSummary for children and young people\n"
    assert found(make_document(single, page)) == []
