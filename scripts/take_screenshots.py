"""Take a picture of every page at 1280 and 375 pixels with Debian's Chromium, into docs/screenshots.

python scripts/take_screenshots.py [--data DIR] [--to DIR] [--only WORD]

Without --data the pictures show the cases that come with Candour.
"""

import argparse
import io
import os
import re
import tempfile
from contextlib import ExitStack
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from serving import PROJECT, make_sample_record, serve

CHROMIUM = "/usr/bin/chromium"
WIDTHS = (1280, 375)
COLOURS = 64  # keeps the pictures small
MOST_HIGH = 1800  # a picture shows the first screens of a long page
DAY = "2020-02-15"  # in the middle of the story, so that something is overdue
_FIRST = re.compile(r'href="(/interventions/[-\w]+/)"')


PAGES = {  # whatever the record holds
    "home": "/",
    "find-a-council": "/authorities/",
    "find-a-council-by-name": "/authorities/?q=cumb",
    "interventions": "/interventions/",
    "england": "/england/",
    "compare": "/compare/?a=E06000021&a=E06000023",
    "history": "/authorities/E06000021/",
    "search": "/search/",
    "search-results": "/search/?q=commission*",
    "search-nothing": "/search/?q=quillwort",
    "not-found": "/nowhere/",
    "help": "/help/",
    "help-about": "/help/about/",
    "help-words": "/help/words/",
    "help-answers": "/help/answers/",
    "help-contact": "/help/contact/",
    "help-licences": "/help/licences/",
    "components": "/components/",
}
PARTS = ("timeline", "requirements", "told", "promised", "progress", "statements", "documents")
"""The parts of an intervention's case, each a page."""


def main() -> None:
    """Serve the record, take the pictures, and say how much they weigh."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--to", type=Path, default=PROJECT / "docs" / "screenshots")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    with ExitStack() as stack:
        data = asked.data
        if data is None:
            data = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "record"
            make_sample_record(data)
        address = stack.enter_context(serve(data))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--lang=en-GB"],
            env={**os.environ, "LANGUAGE": "en_GB"},
        )
        asked.to.mkdir(parents=True, exist_ok=True)
        take_all(browser, address, to=asked.to, only=asked.only)
        browser.close()
    pictures = list(asked.to.glob("*.png"))
    print(f"{len(pictures)} pictures, {sum(p.stat().st_size for p in pictures) / 1e6:.1f} MB")


def list_pages(page: Page, address: str) -> dict[str, str]:
    """The pages to show: a name for the file and an address, found by following the site's own links."""
    page.goto(address + "/interventions/")
    case = _FIRST.findall(page.content())[0]
    asked = f"?on={DAY}"
    pages = {
        **PAGES,
        "summary": case + asked,
        **{name: f"{case}{name}/{asked}" for name in PARTS},
        "changes": f"{case}changes/?from=2019-06-01&to={DAY}",
        "no-such-day": f"{case}requirements/?on=2020-02-31",
    }
    page.goto(address + case)
    council = page.locator('a[href^="/authorities/"]').last.get_attribute("href")
    pages["authority"] = council or "/authorities/"
    page.goto(address + pages["requirements"])
    passages = page.locator(".app-cell-links a")
    if passages.count():
        passage = passages.first.get_attribute("href") or ""
        pages["passage"] = passage.split("#")[0]
        pages["document"] = passage.split("pages/")[0]
    return pages


def take_all(browser: Browser, address: str, *, to: Path, only: str) -> None:
    """Every page at every width."""
    page = browser.new_page(locale="en-GB")
    pages = list_pages(page, address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for name, path in pages.items():
            if only in name:
                take(page, address + path, to / f"{name}-{width}.png", width=width)
    page.close()


def take(page: Page, address: str, file: Path, *, width: int) -> None:
    """One picture of a page from its top, at most so high."""
    page.goto(address)
    page.evaluate("document.fonts.ready")
    high = page.evaluate("document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": min(high, MOST_HIGH)}
    content = page.screenshot(full_page=True, clip=clip)
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main()
