"""Every page is valid HTML: html-validate's standard rules on all pages at once, in one process of Node."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from site_pages import SLUG, is_page

PROJECT = Path(__file__).resolve().parents[2]
NODE = Path(sys.executable).with_name("node")
CHECKER = PROJECT / "frontend" / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = {
    "extends": ["html-validate:standard"],
    "rules": {
        # The two rules that are about taste and not about validity:
        "long-title": "off",  # titles name the page and the intervention, which may be long
        "no-redundant-role": "off",
    },
}
MORE = [
    f"/interventions/{SLUG}/requirements/?on=2020-02-31",
    f"/interventions/{SLUG}/timeline/?kind=statement",
    f"/interventions/{SLUG}/?on=2020-02-01&as_at=2021-02-28",
    "/search/?q=partnership",
    "/search/?q=zzzz&since=never",
    "/authorities/?q=xyzzy",
    "/documents/closed-news/pages/1/?at=0-78",
    "/nowhere/",
]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (NODE.exists() and CHECKER.exists()),
        reason="html-validate is not installed: make setup",
    ),
]


def check(folder: Path) -> list[dict]:
    """What the checker says about the files of a folder, a mapping a file that has errors."""
    (folder / ".htmlvalidate.json").write_text(json.dumps({"root": True, **RULES}))
    done = subprocess.run(
        [NODE, CHECKER, "--formatter", "json", f"{folder}/*.html"],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    return json.loads(done.stdout)


def test_every_page_is_valid_html(site, answers, tmp_path):
    names = {}
    shown = answers | {address: site.get(address) for address in MORE}
    for number, (address, response) in enumerate(shown.items()):
        if is_page(response) and response.content:
            names[f"{number}.html"] = address
            (tmp_path / f"{number}.html").write_bytes(response.content)
    assert len(names) > 40
    found = {
        (names[Path(file["filePath"]).name], message["ruleId"], message["message"])
        for file in check(tmp_path)
        for message in file["messages"]
    }
    assert found == set()


def test_the_checker_would_find_an_error(site, tmp_path):
    page = site.get("/help/").content.decode()
    (tmp_path / "broken.html").write_text(re.sub("</ul>", "</ol>", page, count=1))
    assert check(tmp_path)
