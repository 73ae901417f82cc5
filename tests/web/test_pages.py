"""The pages answer, say the day they are about, refuse what is no day, and give their tables as data."""

import csv
import io
import json
import re

import pytest
from site_pages import SLUG

pytestmark = pytest.mark.django_db

REQUIREMENTS = f"/interventions/{SLUG}/requirements/"


def test_every_link_of_the_site_leads_somewhere(answers):
    broken = [one for one, answer in answers.items() if answer.status_code not in (200, 302)]
    assert broken == []
    assert len(answers) > 40


def test_every_answer_carries_the_policy_and_no_cookie(answers):
    for response in answers.values():
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert not response.cookies


def test_a_page_shows_where_things_stood_on_the_day_in_its_address(site):
    assert "Due soon" in site.get(REQUIREMENTS + "?on=2020-01-10").content.decode()
    assert "Overdue" in site.get(REQUIREMENTS + "?on=2020-02-10").content.decode()
    early = site.get(REQUIREMENTS + "?on=2019-10-01").content.decode()
    assert "No order is recorded by this day" in early


def test_what_the_record_held_by_a_day_can_be_asked(site):
    page = site.get(REQUIREMENTS + "?on=2020-02-10&as_at=2021-02-28").content.decode()
    assert "as recorded by 28 February 2021" in page
    assert "No order is recorded by this day" in page


@pytest.mark.parametrize("words", ["2019-02-30", "yesterday", "31/01/2020", "9999-01-01"])
def test_what_is_no_day_is_refused_with_what_to_do(site, words):
    response = site.get(REQUIREMENTS, {"on": words})
    assert response.status_code == 400
    assert "Enter a real day such as" in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        f"/interventions/{SLUG}/requirements/?table=requirements&format={{form}}&on={{day}}",
        f"/interventions/{SLUG}/?format={{form}}&as_at={{day}}",
        f"/interventions/{SLUG}/changes/?format={{form}}&from={{day}}",
        f"/interventions/{SLUG}/deadlines.ics?as_at={{day}}",
        f"/interventions/{SLUG}/case.zip?as_at={{day}}",
        "/documents/closed-news/?format={form}&as_at={day}",
        "/documents/closed-news/?as_at={day}",
        "/england/?format={form}&on={day}",
        "/search/?q=partnership&format={form}&since={day}",
        "/search/results.atom?q=partnership&until={day}",
    ],
)
@pytest.mark.parametrize("day", ["foo", "2023-02-30", "9999-12-31"])
@pytest.mark.parametrize("form", ["json", "csv"])
def test_no_exit_answers_another_day_than_the_one_asked_about(site, address, form, day):
    response = site.get(address.format(form=form, day=day))
    assert response.status_code == 400
    assert "Enter a" in response.content.decode()


def test_a_table_is_the_same_as_csv_and_json(site):
    asked = {"on": "2020-02-10", "table": "requirements"}
    rows = json.loads(site.get(REQUIREMENTS, {**asked, "format": "json"}).content)["rows"]
    text = site.get(REQUIREMENTS, {**asked, "format": "csv"}).content.decode()
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [row["requirement"] for row in rows] == ["agree a partnership"]
    assert rows[0]["status"] == "overdue"
    assert rows[0]["deadline"] == "2020-01-31"
    assert [{k: str(v) for k, v in row.items()} for row in rows] == lines


def test_what_changed_between_two_days(site):
    page = site.get(
        f"/interventions/{SLUG}/changes/?from=2020-01-10&to=2020-02-10"
    ).content.decode()
    before, after = page.index("Due soon"), page.index("Overdue")
    assert before < after


def test_the_calendar_has_an_event_a_deadline(site):
    text = site.get(f"/interventions/{SLUG}/deadlines.ics").content.decode()
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20200131" in text
    assert f"UID:{SLUG}:2.{SLUG}@candour" in text
    assert "SEQUENCE:0" in text


def test_the_calendar_strikes_out_what_was_lifted(site):
    text = site.get("/interventions/stoke-on-trent-2006-2022/deadlines.ics").content.decode()
    assert "STATUS:CANCELLED" in text
    assert "SUMMARY:Lifted: establish an agreed formal partnership" in text.replace("\r\n ", "")
    assert "SEQUENCE:1" in text
    assert (
        "SUMMARY:Due: agree a partnership"
        in site.get(f"/interventions/{SLUG}/deadlines.ics").content.decode()
    )


ENDED = "/interventions/ambermere-2018-2023/"


def test_an_intervention_that_has_ended_shouts_nothing(site):
    """Its direction was lifted, and with it what varied it; one order was left open."""
    cards = re.findall(r"<article.*?</article>", site.get("/").content.decode(), re.DOTALL)
    (card,) = (one for one in cards if ENDED in one)
    assert "1 open when it ended, of 22 orders" in card
    assert "overdue" not in card
    assert "app-card--late" not in card
    summary = " ".join(site.get(ENDED).content.decode().split())
    assert "of 22 orders open when it ended" in summary
    assert "15 lifted (1 was met, 1 was met late, 3 were overdue)" in summary
    text = site.get(f"{ENDED}deadlines.ics").content.decode().replace("\r\n ", "")
    assert "SUMMARY:Lifted: The Commissioner's advice" in text
    assert "SUMMARY:Due" not in text


def test_a_lifted_order_tells_what_it_was_and_an_ended_plan_falls_due_no_more(site):
    page = " ".join(site.get(f"{ENDED}requirements/").content.decode().split())
    assert "on 31 October 2019; was met late on 11 June 2019" in page
    assert "on 31 October 2019; was overdue since 1 June 2019" in page
    assert "no further turn" in page
    assert "18 December" not in page
    assert "missed" not in page


def test_a_council_is_found_by_name_former_name_and_code(site):
    assert site.get("/authorities/?q=E06000021").headers["Location"] == "/authorities/E06000021/"
    assert "Cumberland" in site.get("/authorities/?q=Cumb").content.decode()
    assert "No council fits" in site.get("/authorities/?q=xyzzy").content.decode()
    page = site.get("/authorities/E06000019/").content.decode()
    assert "Nothing recorded yet" in page


def test_search_knows_words_phrases_and_beginnings(site):
    def found(words):
        return json.loads(site.get("/search/", {"q": words, "format": "json"}).content)["rows"]

    assert found("partnership council")
    assert found('"agree a partnership"')
    assert not found('"partnership a agree"')
    assert found("“agree a partnership”")
    assert not found("“partnership a agree”")
    assert not found("partn")
    assert found("partn*")


def test_a_page_that_is_not_there_says_so(site):
    response = site.get("/interventions/no-such-thing/")
    assert response.status_code == 404
    assert "Page not found" in response.content.decode()


def test_the_day_asked_about_goes_along_from_page_to_page(site):
    asked = "?on=2020-02-10&as_at=2100-01-01"
    pages = ["", "timeline/", "requirements/", "told/", "promised/", "changes/"]
    for name in pages:
        page = site.get(f"/interventions/{SLUG}/{name}{asked}").content.decode()
        links = re.findall(rf'href="(/interventions/{SLUG}/[a-z]*/?(?:\?[^"]*)?)"', page)
        kept = [link for link in links if "on=2020-02-10" in link and "as_at=2100-01-01" in link]
        assert len(kept) >= 9, name
        since = f"/interventions/{SLUG}/changes/?from=2020-02-10&amp;as_at=2100-01-01"
        lost = set(links) - set(kept) - {since}
        assert lost == set(), name
    form = site.get(f"/interventions/{SLUG}/timeline/{asked}&kind=requirement").content.decode()
    assert '<input type="hidden" name="as_at" value="2100-01-01">' in form
    assert '<input type="hidden" name="kind" value="requirement">' in form


def test_what_changed_goes_up_to_the_day_asked_about_as_recorded_by_the_other(site):
    changes = f"/interventions/{SLUG}/changes/"
    assert "Overdue" in site.get(changes + "?on=2020-02-10").content.decode()
    page = site.get(changes + "?on=2020-02-10&as_at=2021-02-28").content.decode()
    assert "Both days as recorded by 28 February 2021" in page
    assert "Overdue" not in page


def test_what_changed_opens_on_the_last_days_of_an_intervention_that_is_over(site):
    page = site.get("/interventions/ambermere-2018-2023/changes/").content.decode()
    (last,) = re.findall(r'name="to"[^>]* value="(\d{4})-', page)
    assert last == "2021"  # when it was closed, years before today


@pytest.mark.parametrize("number", ["9" * 5_000, "9" * 30, "0", "-1", "two", "²"])
def test_any_number_of_a_page_of_results_is_answered(site, number):
    assert site.get("/search/", {"q": "partnership", "page": number}).status_code == 200


def test_a_document_is_named_with_its_date_once(site):
    page = site.get("/interventions/ambermere-2018-2023/progress/").content.decode()
    assert "Letter of the minister to the leader, 8 February 2021" in page
    assert "8 February 2021, 8 February 2021" not in page


def test_what_the_record_held_by_an_earlier_day_can_be_asked_from_the_page(site):
    page = site.get(REQUIREMENTS + "?on=2020-02-10").content.decode()
    (link,) = re.findall(r'href="(\?on=2020-02-10&amp;as_at=[^"]+)"', page)
    asked = site.get(REQUIREMENTS + link.replace("&amp;", "&")).content.decode()
    assert 'name="as_at" type="date"' in asked


def test_a_site_that_has_no_address_to_write_to_says_so(site, settings):
    settings.CANDOUR_CONTACT = ""
    page = site.get("/help/contact/").content.decode()
    assert "no address to write to is set yet" in page


def test_documents_are_shown_as_the_record_held_them_by_the_day_asked_about(site):
    asked = "as_at=2100-01-01"
    for name in ("requirements/", "told/", "timeline/"):
        page = site.get(f"/interventions/{SLUG}/{name}?{asked}").content.decode()
        links = re.findall(r'href="(/documents/[^"]+)"', page)
        assert links, name
        assert [link for link in links if asked not in link] == [], name
    (first, *_) = links
    shown = site.get(first.replace("&amp;", "&").split("#")[0]).content.decode()
    assert "This page shows what the record held by 1 January 2100" in shown
    document = re.search(r"/documents/[^/]+/", first).group()
    facts = site.get(f"{document}?{asked}").content.decode()
    assert re.findall(rf'href="{document}pages/\d+/\?at=\d+-\d+&amp;{asked}#passage"', facts)


def test_a_document_recorded_later_was_not_there_by_an_earlier_day(site):
    page = site.get(f"/interventions/{SLUG}/documents/").content.decode()
    address = re.search(r'href="(/documents/[^"]+/)"', page).group(1)
    assert site.get(address).status_code == 200
    assert site.get(address + "?as_at=2001-01-01").status_code == 404


def test_links_on_what_changed_lead_to_its_tables(site):
    page = site.get(
        f"/interventions/{SLUG}/changes/?from=2019-01-01&to=2020-02-10"
    ).content.decode()
    inside = page.partition('aria-label="On this page"')[2].partition("</nav>")[0]
    anchors = re.findall(r'href="#([\w-]+)"', inside)
    assert len(anchors) == 5
    assert all(page.count(f'id="{anchor}"') == 1 for anchor in anchors)


def test_promises_are_told_with_their_limits_and_whose_they_are(site):
    page = site.get("/interventions/ambermere-2018-2023/promised/").content.decode()
    assert "up to 12 posts" in page
    assert "Eastmarch County Council: up to £90,000" in page
    assert "a sum may still count it more than once" in page
    summary = site.get("/interventions/ambermere-2018-2023/").content.decode()
    assert "promised by the government" in summary
    assert "2 more may be the same told again and are not added" in summary
