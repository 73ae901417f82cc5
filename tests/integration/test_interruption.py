"""Nothing is lost: killed, contended or full, a record keeps what it acknowledged and finishes when asked again."""

import errno
import json
import os
import random
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

from candour_site.record import models, originals, queries

pytestmark = pytest.mark.slow

SLUG = "ambermere-2019"


@pytest.fixture
def ambermere(run):
    ran = run("intervention", "open", SLUG, "--authority", "Ambermere", "--opened", "2019-03")
    assert ran.code == 0, ran.err


def add(candour, letters: Path, *, data: Path) -> subprocess.Popen:
    """Start ``candour add`` on the letters."""
    return subprocess.Popen(
        [*candour, "add", str(letters), "--all", "--format", "json", "--workers", "1"],
        env={**os.environ, "CANDOUR_DATA": str(data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def assert_whole(acknowledged: list[dict], *, data: Path) -> None:
    """Every acknowledged document is held: its original, its text, its proposals."""
    for taken in acknowledged:
        document = queries.find_document(taken["document"])
        content = originals.read_original(document.sha256, folder=data)
        assert content == Path(taken["path"]).read_bytes()
        assert "".join(page.text for page in document.pages).strip()
        if taken["outcome"] == "added":
            found = queries.list_proposals(intervention=SLUG, document=document.id)
            assert len(found) == taken["proposals"]


@pytest.mark.slow
def test_add_killed_at_any_point_loses_and_doubles_nothing(candour, folder, ambermere, letters):
    chance = random.Random(4)
    acknowledged: list[dict] = []
    for _ in range(8):
        process = add(candour, letters, data=folder)
        wanted = chance.randrange(3, 40)
        for number, line in enumerate(process.stdout, start=1):
            acknowledged.append(json.loads(line))
            if number >= wanted + sum(one["outcome"] == "held" for one in acknowledged[-number:]):
                break
        process.kill()
        rest = process.communicate()[0]
        acknowledged += [json.loads(line) for line in rest.splitlines() if line.endswith(b"}")]
        fresh = [one for one in acknowledged if one["outcome"] == "added"]
        with sqlite3.connect(folder / "record.sqlite3") as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert_whole(fresh[-40:], data=folder)
    assert 0 < models.Document.objects.count() < 200
    process = add(candour, letters, data=folder)
    out, err = process.communicate()
    assert process.returncode == 0, err
    finished = [json.loads(line) for line in out.splitlines()]
    assert len(finished) == 200
    assert_whole(finished, data=folder)
    assert models.Document.objects.count() == models.Filing.objects.count() == 200
    assert len({one.sha256 for one in queries.list_documents()}) == 200


WRITER = """
import datetime as dt, sys
from candour_site.startup import set_up
set_up()
from candour_site.record import writing
for _ in range(60):
    writing.assess(
        sys.argv[1], judged_by="the commissioner", movement="improving",
        intervention="ambermere-2019", by=sys.argv[1], recorded_at=dt.datetime.now(dt.UTC),
    )
"""


def test_two_writers_at_once_lose_nothing(folder, ambermere):
    def write(name: str) -> int:
        words = [sys.executable, "-c", WRITER, name]
        environment = {**os.environ, "CANDOUR_DATA": str(folder)}
        return subprocess.run(words, env=environment, check=False, timeout=120).returncode

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(write, ["one", "two", "three"])) == [0, 0, 0]
    entries = queries.list_entries(SLUG)
    assert [entry.sequence for entry in entries] == list(range(1, 181))
    assert [entry.of for entry in entries].count("two") == 60
    moments = [entry.recorded_at for entry in entries]
    assert moments == sorted(set(moments))


def test_two_adds_at_once_take_each_document_once(candour, folder, ambermere, letters):
    processes = [add(candour, letters, data=folder) for _ in range(2)]
    outcomes = []
    for process in processes:
        out, err = process.communicate(timeout=300)
        assert process.returncode == 0, err
        outcomes += [json.loads(line)["outcome"] for line in out.splitlines()]
    assert outcomes.count("added") == 200
    assert models.Document.objects.count() == 200


def test_a_full_database_is_a_clear_error_and_an_intact_record(run, folder, ambermere, letters):
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + 20}")
        ran = run("add", letters, "--all", "--workers", "1")
        cursor.execute("PRAGMA max_page_count = 1000000000")
    assert ran.code == 4
    assert "full" in ran.err
    assert "Free some space" in ran.err
    before = ran.out.count("added:")
    assert models.Document.objects.count() == before < 200
    assert run("add", letters, "--all", "--workers", "1").code == 0
    assert models.Document.objects.count() == 200


def test_a_full_disk_under_the_originals_leaves_no_half_file(
    run, folder, ambermere, letters, monkeypatch
):
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(originals.os, "fsync", refuse)
    ran = run("add", letters, "--all", "--workers", "1")
    assert ran.code == 4
    assert "No space left on device" in ran.err
    assert "run the same command again" in ran.err
    assert models.Document.objects.count() == 0
    assert [path for path in (folder / "originals").rglob("*") if path.is_file()] == []
    monkeypatch.undo()


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_disk_that_is_really_full(candour, folder, ambermere, letters, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(disk)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip(f"no small disk could be mounted: {mounted.stderr.decode()}")
    try:
        data = disk / "data"
        environment = {**os.environ, "CANDOUR_DATA": str(data)}
        for words in (["init"], ["intervention", "open", SLUG, "--authority", "Ambermere"]):
            subprocess.run([*candour, *words], env=environment, check=True, capture_output=True)
        process = add(candour, letters, data=data)
        out, err = process.communicate(timeout=300)
        assert process.returncode == 4, err
        assert b"again" in err
        with sqlite3.connect(data / "record.sqlite3") as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            held = database.execute("SELECT count(*) FROM record_filing").fetchone()[0]
        acknowledged = [json.loads(line) for line in out.splitlines()]
        assert held >= len(acknowledged)
    finally:
        subprocess.run(["/bin/umount", "-l", str(disk)], check=False)
