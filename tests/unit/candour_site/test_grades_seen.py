"""A grade has one colour all over the site."""

import re
from pathlib import Path

from candour.publishing.charts.grades import LOOKS
from candour_site.pages.presenters.words import GRADES

_STYLES = Path(__file__).resolve().parents[3] / "frontend" / "scss" / "_drawings.scss"


def test_the_tables_show_a_grade_in_the_colour_of_the_charts():
    styled = re.findall(r'"(\w+)": \((#\w{6}), (#\w{6})\)', _STYLES.read_text("utf-8"))
    assert {grade: (fill, text) for grade, fill, text in styled} == {
        grade: (LOOKS[grade].fill, LOOKS[grade].text) for grade in GRADES
    }
    assert {grade: tag.colour for grade, tag in GRADES.items()} == {
        grade: f"grade-{grade}" for grade in GRADES
    }
