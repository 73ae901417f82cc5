"""The drawing of who waited keeps its words on it, however long a paper's name is."""

import datetime as dt
import re

from candour.analysis import find_told_instruments
from candour.facts import Instrument
from candour_site.pages.drawings.svg import Span, draw_axis
from candour_site.pages.drawings.waits import LONGEST_TITLE, Wait, draw_waits
from candour_site.pages.presenters.told import draw_told, tabulate_told


def test_a_long_title_is_shortened_and_what_is_said_of_it_has_a_line_of_its_own():
    title = "Letter of 1 November 2018 from the inspectorate " * 4
    wait = Wait(title, dt.date(2018, 11, 1), None, "no record of being told: at least 385 days")
    drawn = str(draw_waits([wait], audience="councillors", on=dt.date(2019, 11, 21)))
    lines = re.findall(r"<text[^>]*>([^<]+)</text>", drawn)
    assert lines[-2].endswith(" …")
    assert len(lines[-2]) <= LONGEST_TITLE
    assert lines[-1] == "no record of being told: at least 385 days"


def test_the_first_and_the_last_year_stand_whole_on_the_drawing():
    span = Span(dt.date(2022, 12, 30), dt.date(2024, 1, 2), 16, 978)
    drawn = "".join(draw_axis(span, top=0, bottom=10))
    places = [float(x) for x in re.findall(r'<text[^>]* x="([\d.]+)"', drawn)]
    assert len(places) == 2
    assert all(20 <= x <= 980 for x in places)


def test_no_wait_is_drawn_for_a_letter_between_others_and_a_naming_is_a_link(record):
    record.document("article", kind="news", published="2019-12-07")
    for to, day in (("the council", "2019-03-15"), ("Essex County Council", "2019-04-15")):
        record.fact(
            Instrument, "article", kind="letter", issued_by="the minister", issued_to=to, date=day
        )
    on = dt.date(2020, 1, 1)
    items = find_told_instruments(record.ledger(), on=on)
    drawn = str(draw_told(items, audience="councillors", on=on))
    assert "to the council" in drawn
    assert "Essex" not in drawn
    councillors = tabulate_told(items, key="x", caption="x").rows[0][4]
    assert councillors.links[0].text == "named in a paper that they had on 7 December 2019"
    assert councillors.plain.endswith("named in “article”, 7 December 2019")
