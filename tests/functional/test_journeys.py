"""What people come for, done with the keyboard alone, and again without JavaScript."""

import re

from site_pages import SLUG

REQUIREMENTS = f"/interventions/{SLUG}/requirements/"
MOST_TABS = 80


def tab_to(page, words: str) -> None:
    """Press Tab until what has the focus is called so."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        name = page.evaluate(
            "() => { const e = document.activeElement; const l = e.labels && e.labels[0];"
            " return (l || e).textContent.trim(); }"
        )
        if re.fullmatch(words, " ".join(name.split())):
            return
    raise AssertionError(f"The keyboard does not reach {words!r} on {page.url}")


def enter(page) -> None:
    """Press Enter and wait for the page that it opens."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def marked(page) -> str:
    """The passage that is marked on the page."""
    return page.locator("mark[aria-current], #passage + .app-quote, .app-quote").first.inner_text()


def test_from_a_council_to_the_passage_of_an_order_by_keyboard(page):
    page.goto("/")
    tab_to(page, "Find a council")
    page.keyboard.type("Ambermere")
    enter(page)
    if page.url.endswith("?q=Ambermere"):
        tab_to(page, "Ambermere City Council")
        enter(page)
    tab_to(page, "Ambermere, guarded")
    enter(page)
    tab_to(page, "Requirements")
    enter(page)
    tab_to(page, "The Ambermere Courier, A closed article, 4 November 2019")
    enter(page)
    assert page.url.endswith("#passage")
    assert "must agree a partnership with another council" in marked(page)


def test_the_first_stop_skips_to_the_content(page):
    page.goto(REQUIREMENTS)
    page.keyboard.press("Tab")
    assert page.get_by_role("link", name="Skip to main content").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_a_day_is_chosen_by_keyboard(page):
    page.goto(REQUIREMENTS)
    tab_to(page, "Show where things stood on")
    page.keyboard.type("10102020")  # day and month alike: browsers differ in their order
    enter(page)
    assert "on=2020-10-10" in page.url
    assert page.get_by_text("Overdue").first.is_visible()
    assert page.get_by_text("on 10 October 2020").first.is_visible()


def test_a_search_leads_to_the_marked_passage_by_keyboard(page):
    page.goto("/search/")
    tab_to(page, "Words")
    page.keyboard.type('"agree a partnership"')
    enter(page)
    tab_to(page, "Requirement: .*")
    enter(page)
    assert "agree a partnership" in marked(page)


def test_a_mistake_leads_to_where_it_can_be_mended(page):
    page.goto(REQUIREMENTS + "?on=2020-02-31")
    assert page.evaluate("document.activeElement.className").startswith("govuk-error-summary")
    page.get_by_role("link", name="Enter a real day").click()
    assert page.evaluate("document.activeElement.id") == "on"


def test_the_citation_is_copied(window, page):
    window.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/documents/closed-news/pages/1/?at=0-78")
    page.get_by_role("button", name="Copy citation").click()
    page.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "The Ambermere Courier" in copied
    assert "must agree a partnership" in copied


def test_everything_works_without_javascript(plain_window):
    page = plain_window.new_page()
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto("/")
    page.get_by_role("link", name="Interventions", exact=True).first.click()
    page.get_by_role("link", name="Ambermere, guarded").first.click()
    page.get_by_role("link", name="Requirements", exact=True).click()
    page.get_by_label("Show where things stood on").fill("2020-02-10")
    page.get_by_role("button", name="Show").click()
    assert page.get_by_text("Overdue").first.is_visible()
    page.get_by_role("link", name="A closed article").first.click()
    assert "must agree a partnership" in marked(page)
    assert not page.get_by_role("button", name="Copy citation").is_visible()
    page.locator("summary", has_text="Citation").click()
    assert page.locator("#citation").is_visible()
    page.goto("/search/")
    page.get_by_label("Words").fill("partnership")
    page.get_by_role("button", name="Search").click()
    assert page.get_by_role("heading", name="Results").is_visible()
    page.close()
