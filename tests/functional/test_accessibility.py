"""No violation that axe knows, on any page and in any state of it: WCAG 2.2 A and AA, and good practice."""

import pytest
from site_pages import SLUG

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return found.violations.map(v => v.id + ": " + v.help + " | " + v.nodes.slice(0, 3).map(n => n.html).join(" | "));
}"""
STATES = {
    "an error summary": f"/interventions/{SLUG}/requirements/?on=2020-02-31",
    "two errors": "/search/?q=council&since=never&until=2020-02-31",
    "a day in the past": f"/interventions/{SLUG}/told/?on=2020-02-01",
    "a day of the record": f"/interventions/{SLUG}/?on=2020-02-01&as_at=2021-02-28",
    "a filter": f"/interventions/{SLUG}/timeline/?kind=statement",
    "two days compared": f"/interventions/{SLUG}/changes/?from=2019-10-01&to=2020-02-10",
    "nothing there yet": f"/interventions/{SLUG}/promised/?on=2000-01-01",
    "results": "/search/?q=partnership",
    "no results": "/search/?q=zzzz",
    "councils that fit": "/authorities/?q=north",
    "no council": "/authorities/?q=xyzzy",
    "a passage marked": "/documents/closed-news/pages/1/?at=0-78",
    "nothing at the address": "/nowhere/",
}


def find_violations(page, axe: str) -> list[str]:
    """What axe finds on the page as it stands."""
    page.evaluate(axe)
    return page.evaluate(RUN, RULES)


def test_no_violation_on_any_page(page, axe, reachable):
    assert len(reachable) > 25
    found = {}
    for path in reachable:
        page.goto(path)
        violations = find_violations(page, axe)
        if violations:
            found[path] = violations
    assert found == {}


@pytest.mark.parametrize("state", STATES)
def test_no_violation_in_any_state(page, axe, state):
    page.goto(STATES[state])
    for summary in page.locator("details > summary").all():
        summary.click()
    assert find_violations(page, axe) == []


@pytest.mark.parametrize(
    "path", ["/", f"/interventions/{SLUG}/requirements/", "/search/?q=council"]
)
def test_no_violation_on_a_small_screen_with_the_menu_open(page, axe, path):
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(path)
    page.get_by_role("button", name="Menu").click()
    assert page.get_by_role("link", name="Interventions", exact=True).first.is_visible()
    assert find_violations(page, axe) == []


def test_axe_would_find_a_violation(page, axe):
    page.goto("/help/")
    page.evaluate("document.querySelector('main').innerHTML = '<img src=x><h4>Deep</h4>'")
    assert any(line.startswith("image-alt") for line in find_violations(page, axe))
