"""A record survives its disk: what is backed up can be restored, and nothing else."""

import sqlite3
import subprocess

import pytest

from candour_site.record import models, originals

pytestmark = pytest.mark.slow

SLUG = "ambermere-2019"


@pytest.fixture
def kept(run, folder, letters):
    """A record of ten letters, half of them reviewed."""
    assert run("intervention", "open", SLUG, "--authority", "Ambermere").code == 0
    for path in sorted(letters.iterdir())[10:]:
        path.unlink()
    assert run("add", letters, "--all").code == 0
    assert run("review", "accept", "--all").code == 0
    return folder


def contents(folder):
    with sqlite3.connect(folder / "record.sqlite3") as database:
        names = [
            row[0]
            for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        tables = {
            name: sorted(map(repr, database.execute(f"SELECT * FROM {name}")))
            for name in names
            if name.startswith("record_") and "search" not in name
        }
    files = {path.name: path.read_bytes() for path in originals.list_originals(folder)}
    return tables, files


def test_a_backup_restores_to_the_same_record(run, kept, tmp_path):
    before = contents(kept)
    assert run("backup", tmp_path / "copy").code == 0
    ran = run("restore", tmp_path / "copy", "--data", tmp_path / "again")
    assert ran.code == 0, ran.err
    assert contents(tmp_path / "again") == before
    assert len(before[1]) == 10
    listed = run("show", "--data", tmp_path / "again", "--documents")
    assert listed.out.count("letter") >= 10


def test_a_restored_record_still_refuses_to_change(run, kept, tmp_path):
    run("backup", tmp_path / "copy")
    run("restore", tmp_path / "copy", "--data", tmp_path / "again")
    database = sqlite3.connect(tmp_path / "again" / "record.sqlite3")
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        database.execute("DELETE FROM record_entry")
    database.close()


@pytest.mark.parametrize("damage", ["change", "remove", "add"])
def test_a_damaged_backup_is_refused_whole(run, kept, tmp_path, damage):
    run("backup", tmp_path / "copy")
    victim = next(originals.list_originals(tmp_path / "copy"))
    if damage == "change":
        victim.write_bytes(victim.read_bytes() + b" ")
    elif damage == "remove":
        victim.unlink()
    else:
        victim.with_name("0" * 64).write_bytes(b"more")
    ran = run("restore", tmp_path / "copy", "--data", tmp_path / "again")
    assert ran.code == 2
    assert "damaged" in ran.err
    assert not (tmp_path / "again" / "record.sqlite3").exists()


def test_nothing_is_overwritten(run, kept, tmp_path):
    run("backup", tmp_path / "copy")
    again = run("backup", tmp_path / "copy")
    assert again.code == 2
    assert "is there already" in again.err
    ran = run("restore", tmp_path / "copy", "--data", kept)
    assert ran.code == 2
    assert "holds a record" in ran.err


def test_a_backup_is_whole_while_others_write(candour, run, kept, tmp_path, letters):
    for number in range(40):
        (letters / f"late-{number}.txt").write_text(
            f"Dear Leader,\n\nLetter {number} of 3 May 2019. I am writing about Ambermere.\n"
        )
    process = subprocess.Popen(
        [*candour, "add", str(letters), "--all", "--data", str(kept)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    ran = run("backup", tmp_path / "copy")
    assert process.communicate()[0] is not None
    assert process.returncode == 0
    assert ran.code == 0, ran.err
    ran = run("restore", tmp_path / "copy", "--data", tmp_path / "again")
    assert ran.code == 0, ran.err
    held = models.Document.objects.values_list("sha256", flat=True)
    names = {path.name for path in originals.list_originals(tmp_path / "again")}
    assert 10 <= len(held) <= 50
    assert set(held) <= names
