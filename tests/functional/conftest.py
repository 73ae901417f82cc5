"""One browser on one served record for all tests of this folder: Debian's Chromium, or wherever CHROMIUM says."""

import os
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import make_sample_record, run_candour, serve
from site_pages import is_page, make_guarded_case, visit_all

from candour.publishing.casefile import write_case

PROJECT = Path(__file__).resolve().parents[2]
AXE = PROJECT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs the browser; where it is absent, each is left out and says so."""
    for item in items:
        if Path(__file__).parent in Path(str(item.path)).parents:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM:
                item.add_marker(pytest.mark.skip(reason="Chromium is not installed"))


@pytest.fixture(scope="session")
def site_address(tmp_path_factory) -> Iterator[str]:
    """The site, served as `candour serve` serves it, on what the home page of a new user shows and one case more."""
    folder = tmp_path_factory.mktemp("served")
    make_sample_record(folder / "record")
    write_case(make_guarded_case(), folder / "guarded")
    run_candour("case", "import", str(folder / "guarded"), data=folder / "record")
    with serve(folder / "record") as address:
        yield address


class Asking:
    """What ``visit_all`` asks: the site over the network."""

    def __init__(self, address: str) -> None:
        self._address = address

    def get(self, path: str) -> "Answer":
        """One page; an error page is a page, too."""
        try:
            with urllib.request.urlopen(self._address + path, timeout=30) as response:
                return Answer(response.headers, response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.headers, error.read())


class Answer:
    """The headers and the content of an answer."""

    def __init__(self, headers, content: bytes) -> None:
        self.headers, self.content = headers, content


@pytest.fixture(scope="session")
def reachable(site_address) -> list[str]:
    """Every page that can be reached from the home page, one of each shape."""
    answers = visit_all(Asking(site_address), most_alike=1)
    return [path for path, answer in answers.items() if is_page(answer)]


@pytest.fixture(scope="session")
def browser():
    """The browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--lang=en-GB"],
            env={**os.environ, "LANGUAGE": "en_GB"},
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(browser, site_address):
    """A window of a usual size, its language British English."""
    context = browser.new_context(
        base_url=site_address, locale="en-GB", viewport={"width": 1280, "height": 800}
    )
    yield context
    context.close()


@pytest.fixture(scope="session")
def shared_page(window):
    """One page that tests take in turn."""
    return window.new_page()


@pytest.fixture
def page(shared_page):
    """The page, at its usual size and on the screen."""
    shared_page.set_viewport_size({"width": 1280, "height": 800})
    shared_page.emulate_media(media="screen")
    return shared_page


@pytest.fixture(scope="session")
def plain_window(browser, site_address):
    """A window without JavaScript."""
    context = browser.new_context(base_url=site_address, locale="en-GB", java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make setup")
    return AXE.read_text(encoding="utf-8")
