"""A page with all that it loads is light, comes from this site alone, and sets no cookie."""

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from site_pages import is_page

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

MOST_BYTES = 150_000
_LOADED = re.compile(r'<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>')
_NOT_LOADED = re.compile(r'<link\b[^>]*rel="(?:alternate|canonical)"[^>]*>')
_IN_STYLES = re.compile(r"url\(\"?([^)\"]+)\"?\)")
_IN_SCRIPTS = re.compile(r'from\s*"(\./[^"]+)"')
_ACTION = re.compile(r'<form\b[^>]*\baction="([^"]*)"')


def compressed_size(path: Path) -> int:
    """The bytes that a browser gets of an asset: the smallest of its compressed forms, else itself."""
    forms = [path.with_name(path.name + ending) for ending in (".br", ".gz")]
    return min(form.stat().st_size for form in [path, *forms] if form.exists())


def list_assets(page: str) -> set[Path]:
    """Every file that the page makes a browser load, what style sheets and scripts load included."""
    waiting = [
        Path(settings.STATIC_ROOT) / address.removeprefix(settings.STATIC_URL)
        for address in _LOADED.findall(_NOT_LOADED.sub("", page))
        if not address.endswith(".png")
    ]
    found = set()
    while waiting:
        path = waiting.pop().resolve()
        if path in found:
            continue
        found.add(path)
        if path.suffix in (".css", ".js"):
            text = path.read_text(encoding="utf-8")
            inside = (_IN_STYLES if path.suffix == ".css" else _IN_SCRIPTS).findall(text)
            waiting += [_find_asset(path, name) for name in inside if not name.startswith("data:")]
    return found


def _find_asset(path: Path, name: str) -> Path:
    """A file that another names: by an address from the root of the site, or beside itself."""
    root = Path(settings.STATIC_ROOT)
    return root / name.lstrip("/") if name.startswith("/") else path.parent / name


def test_every_page_with_what_it_loads_is_under_150_kilobytes(answers):
    heavy, weighed = {}, 0
    for address, response in answers.items():
        if not is_page(response):
            continue
        assets = list_assets(response.content.decode())
        assert any(path.suffix == ".css" for path in assets)
        weight = len(gzip.compress(response.content, 6)) + sum(map(compressed_size, assets))
        weighed += 1
        if weight > MOST_BYTES:
            heavy[address] = weight
    assert heavy == {}
    assert weighed > 40


def test_a_page_travels_compressed(site):
    plain = site.get("/help/answers/")
    small = site.get("/help/answers/", headers={"Accept-Encoding": "gzip"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert len(small.content) < len(plain.content) / 2


def test_no_page_loads_from_another_host_or_sends_to_one(answers):
    for address, response in answers.items():
        if not is_page(response):
            continue
        page = response.content.decode()
        loaded = _LOADED.findall(_NOT_LOADED.sub("", page))
        for link in loaded + _ACTION.findall(page):
            assert not urlsplit(link).netloc, (address, link)


def test_no_page_sets_a_cookie(answers):
    assert [address for address, answer in answers.items() if answer.cookies] == []
