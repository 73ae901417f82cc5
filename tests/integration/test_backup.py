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


def break_originals(folder):
    """Damage one original without changing its size, and delete another; their documents."""
    damaged, deleted = list(originals.list_originals(folder))[:2]
    damaged.write_bytes(b"?" * damaged.stat().st_size)
    deleted.unlink()
    return tuple(models.Document.objects.get(sha256=path.name).slug for path in (damaged, deleted))


def test_a_backup_says_which_originals_are_missing_or_damaged(run, kept, tmp_path):
    damaged, deleted = break_originals(kept)
    ran = run("backup", tmp_path / "copy")
    assert ran.code == 4
    assert f"1 missing ({deleted}) and 1 damaged ({damaged})" in ran.err
    assert "candour add" in ran.err
    ran = run("restore", tmp_path / "copy", "--data", tmp_path / "again")
    assert ran.code == 4
    assert f"1 missing ({deleted}) and 1 damaged ({damaged})" in ran.err
    assert run("show", "--data", tmp_path / "again").code == 0


def test_adding_the_files_again_puts_the_originals_back(run, kept, tmp_path, letters):
    before = contents(kept)
    break_originals(kept)
    ran = run("add", letters, "--all")
    assert ran.code == 0
    assert ran.out.count("original put back: ") == 2
    assert ran.out.count("already held: ") == 8
    assert contents(kept) == before
    assert run("backup", tmp_path / "copy").code == 0


def test_originals_that_came_with_no_case_are_no_loss(run, folder, tmp_path):
    run("case", "import", "ambermere-2018-2023")
    ran = run("backup", tmp_path / "copy")
    assert ran.code == 0, ran.err
    assert "27 documents came in a case file" in ran.out


def test_a_backup_leaves_what_lies_beside_it_alone(run, kept, tmp_path):
    for name in ("copy.part", ".copy"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine.txt").write_text("mine")
    (tmp_path / "copy").mkdir()
    beside = {path.name for path in tmp_path.iterdir()}
    assert run("backup", tmp_path / "copy").code == 0
    assert {path.name for path in tmp_path.iterdir()} == beside
    assert (tmp_path / "copy.part" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["case.zip", "case"])
def test_an_export_overwrites_nothing(run, kept, tmp_path, name):
    place = tmp_path / name
    if place.suffix:
        place.write_text("mine")
    else:
        place.mkdir()
        (place / "entries.jsonl").write_text("mine")
    ran = run("case", "export", place)
    assert ran.code == 2
    assert "is there already" in ran.err
    assert (place if place.suffix else place / "entries.jsonl").read_text() == "mine"
    assert run("case", "export", tmp_path / "empty").code == 0


def test_a_review_sheet_overwrites_nothing(run, kept, tmp_path):
    sheet = tmp_path / "sheet.jsonl"
    sheet.write_text("my decisions")
    assert run("review", "write", sheet).code == 2
    assert sheet.read_text() == "my decisions"


@pytest.mark.parametrize("left", ["record.sqlite3-wal", "record.sqlite3-shm", "originals/ab/abc"])
def test_a_folder_with_parts_of_a_record_is_not_restored_into(run, kept, tmp_path, left):
    run("backup", tmp_path / "copy")
    place = tmp_path / "again" / left
    place.parent.mkdir(parents=True)
    place.write_bytes(b"stale")
    ran = run("restore", tmp_path / "copy", "--data", tmp_path / "again")
    assert ran.code == 2
    assert "holds parts of a record" in ran.err
    assert not (tmp_path / "again" / "record.sqlite3").exists()
