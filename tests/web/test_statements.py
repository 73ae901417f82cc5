"""Each statement has a page of its own that sets it beside what its speaker's audience had on the day."""

import json
import re

import pytest

pytestmark = pytest.mark.django_db

STATEMENTS = "/interventions/ambermere-2018-2023/statements/"


def find_link(site, words):
    page = site.get(STATEMENTS).content.decode()
    card = next(one for one in page.split("<article") if words in one)
    return re.search(r'href="(/interventions/[^"]+/statements/\d+/)">([^<]+)<', card)


def test_a_statement_is_set_beside_what_the_executive_had(site):
    link = find_link(site, "I was not prepared to stand by. I have taken")
    assert link[2] == "What the executive had on record by 2 May 2019"
    page = site.get(link[1]).content.decode()
    assert "Direction of 30 April 2019" in page
    assert "2 days" in page
    assert f"http://testserver{link[1]}" in page
    answer = json.loads(site.get(link[1] + "?table=had&format=json").content)
    assert (answer["audience"], answer["day"]) == ("executive", "2019-05-02")
    told = {row["paper"]: row["told"] for row in answer["rows"]}
    assert told["Letter of 12 November 2018 from Alma Corrin to Harriet Pell"] == "2018-11-12"


def test_what_councillors_are_not_recorded_to_have_had_is_named_without_a_verdict(site):
    link = find_link(site, "had never been given to councillors")
    page = site.get(link[1]).content.decode()
    rest = page.split("no record of the councillors being told")[1]
    assert "Letter of 12 November 2018 from Alma Corrin to Harriet Pell" in rest
    assert "Ministers, executive: 12 November 2018" in rest
    words = re.sub(r"<[^>]+>", " ", page)
    assert not re.search(r"\b(?:lie[ds]?|false|untrue|contradict\w*|mislead\w*)\b", words)


def test_a_statement_of_no_audience_stands_alone_and_what_is_no_statement_is_not_found(site):
    page = site.get(f"{STATEMENTS}78/").content.decode()
    assert "Nothing is set beside this statement" in page
    assert site.get(f"{STATEMENTS}1/").status_code == 404
    assert site.get(f"{STATEMENTS}99999/").status_code == 404
    assert site.get(f"{STATEMENTS}73/?on=soon").status_code == 400
    assert site.get(f"{STATEMENTS}78/?format=csv").status_code == 404
