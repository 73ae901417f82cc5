"""How pages look: on the smallest screens, with the focus somewhere, on paper; and what the browser asks for."""

import pypdfium2
from site_pages import SLUG

NARROW = {"width": 320, "height": 700}
SHOWS_FOCUS = """() => {
  const e = document.activeElement;
  if (e === document.body) return "";
  const s = getComputedStyle(e);
  const ring = s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && !/^rgba.*, 0\\)$/.test(s.outlineColor);
  const filled = s.backgroundColor === "rgb(255, 221, 0)" || s.boxShadow !== "none";
  return (ring || filled ? "seen: " : "unseen: ") + e.tagName + " " + e.textContent.trim().slice(0, 40);
}"""


def test_no_page_scrolls_sideways_on_the_smallest_screen(page, reachable):
    page.set_viewport_size(NARROW)
    wide = {}
    for path in reachable:
        page.goto(path)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW["width"]:
            wide[path] = width
    assert wide == {}


def test_an_order_is_a_card_on_a_small_screen_and_says_what_each_line_is(page):
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(f"/interventions/{SLUG}/requirements/?on=2020-02-10")
    cell = page.locator("td[data-heading='Deadline']").first
    assert cell.evaluate("e => getComputedStyle(e, '::before').content").startswith('"Deadline')
    box = page.locator("#requirements-caption").locator("xpath=..").bounding_box()
    assert box["width"] <= 375


def test_the_focus_can_be_seen_at_every_stop(page):
    for path in (
        "/",
        f"/interventions/{SLUG}/requirements/",
        "/search/?q=partnership",
        "/components/",
    ):
        page.goto(path)
        stops = []
        for _ in range(40):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(SHOWS_FOCUS))
        assert [stop for stop in stops if stop.startswith("unseen")] == [], path
        assert sum(stop.startswith("seen") for stop in stops) >= 10


def test_on_paper_the_page_says_which_day_it_shows_and_leaves_out_what_cannot_be_pressed(page):
    page.goto(f"/interventions/{SLUG}/requirements/?on=2020-02-10")
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation", name="Main").is_visible()
    assert not page.get_by_role("button", name="Show").is_visible()
    assert page.get_by_text("10 February 2020").first.is_visible()
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in paper).split())
    paper.close()
    for words in ("Candour", "Agree a partnership", "Overdue", "31 January 2020"):
        assert words in text


def test_the_browser_asks_no_other_host_runs_no_inline_script_and_gets_no_cookie(
    page, window, reachable, site_address
):
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    for path in reachable:
        page.goto(path)
    assert [url for url in asked if not url.startswith((site_address + "/", "data:"))] == []
    assert [line for line in complaints if "Content Security Policy" in line] == []
    assert window.cookies() == []


def test_all_of_england_is_on_the_screen_of_a_phone(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/england/")
    tiles = page.locator(".app-tile rect").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(b => [b.left, b.right])"
    )
    assert len(tiles) > 150
    assert min(left for left, _ in tiles) >= 0
    assert max(right for _, right in tiles) <= 390


def test_a_drawing_wider_than_the_screen_says_that_it_goes_on(page):
    page.goto("/authorities/E06000021/")
    hint = page.get_by_text("slide it sideways").first
    assert not hint.is_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    assert hint.is_visible()
    box = page.get_by_role("region", name="Drawing of the inspections")
    assert box.evaluate("e => e.scrollWidth > e.clientWidth")


def test_long_lists_are_short_on_a_phone_with_nothing_lost(plain_window):
    page = plain_window.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("/england/", "/authorities/"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollHeight") < 10_000, path
        fold = page.locator("summary", has_text="S (")
        council = page.locator("th a", has_text="Stoke-on-Trent City Council")
        assert not council.is_visible()
        fold.click()
        assert council.is_visible()
