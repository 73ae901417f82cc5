"""The drawing of who waited keeps its words on it, however long a paper's name is."""

import datetime as dt
import re

from candour_site.pages.drawings.waits import LONGEST_TITLE, Wait, draw_waits


def test_a_long_title_is_shortened_and_what_is_said_of_it_has_a_line_of_its_own():
    title = "Letter of 1 November 2018 from the inspectorate " * 4
    wait = Wait(title, dt.date(2018, 11, 1), None, "no record of being told: at least 385 days")
    drawn = str(draw_waits([wait], audience="councillors", on=dt.date(2019, 11, 21)))
    lines = re.findall(r"<text[^>]*>([^<]+)</text>", drawn)
    assert lines[-2].endswith(" …")
    assert len(lines[-2]) <= LONGEST_TITLE
    assert lines[-1] == "no record of being told: at least 385 days"
