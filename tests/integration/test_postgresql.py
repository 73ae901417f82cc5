"""The same record in PostgreSQL, by nothing but a setting: the commands, the protections, two writers."""

import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SLUG = "ambermere-2019"
TABLES = ("intervention", "document", "pagetext", "filing", "entry", "proposal", "proposaldecision")
pytestmark = pytest.mark.slow


def find_program(name: str) -> str | None:
    """A program of PostgreSQL, on the path or where Debian puts it."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else shutil.which(name)


@pytest.fixture(scope="module")
def address():
    """The address of an empty database in a server of its own, which ends with the tests."""
    psycopg = pytest.importorskip("psycopg")
    initdb, server = find_program("initdb"), find_program("pg_ctl")
    if initdb is None or server is None:
        pytest.skip("PostgreSQL is not installed")
    # A short path of its own: sockets allow no long ones, and the server's user must reach it.
    folder = Path(tempfile.mkdtemp(prefix="candour-pg-"))
    user = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
    if user:
        os.chown(folder, pwd.getpwnam("nobody").pw_uid, -1)
    cluster = folder / "cluster"
    made = [
        initdb,
        "-D",
        str(cluster),
        "-A",
        "trust",
        "-U",
        "candour",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
    ]
    subprocess.run([*user, *made], check=True, capture_output=True, cwd=folder)
    settings = f"-k {folder} -c listen_addresses= -c fsync=off"
    start = [server, "-D", str(cluster), "-o", settings, "-l", str(folder / "log"), "-w", "start"]
    subprocess.run([*user, *start], check=True, capture_output=True, cwd=folder)
    try:
        with psycopg.connect(
            f"host={folder} user=candour dbname=postgres", autocommit=True
        ) as link:
            link.execute("CREATE DATABASE record")
        yield f"postgresql://candour@/record?host={folder}"
    finally:
        stop = [server, "-D", str(cluster), "-m", "immediate", "stop"]
        subprocess.run([*user, *stop], check=True, capture_output=True, cwd=folder)
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def ask(address, tmp_path_factory):
    """Run a command of ``candour`` on that database."""
    data = tmp_path_factory.mktemp("data")
    environment = {**os.environ, "CANDOUR_DATABASE_URL": address, "CANDOUR_DATA": str(data)}

    def run(*words: str) -> subprocess.CompletedProcess:
        program = str(Path(sys.executable).with_name("candour"))
        command = [program, *map(str, words)]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    for words in (
        ["init"],
        ["intervention", "open", SLUG, "--authority", "Ambermere"],
        ["add", ROOT / "sample/documents/03-direction-2019-04.pdf", "--id", "direction"],
        ["review", "accept", "--all"],
    ):
        ran = run(*words)
        assert ran.returncode == 0, ran.stderr
    run.environment = environment
    return run


def test_a_document_is_read_reviewed_and_asked(ask):
    answer = json.loads(ask("due", "--on", "2019-06-01", "--format", "json").stdout)
    assert answer["answers"]["binding"]
    assert answer["passages"]
    again = ask("add", ROOT / "sample/documents/03-direction-2019-04.pdf")
    assert "already held" in again.stdout


@pytest.mark.parametrize("table", TABLES)
def test_the_database_refuses_to_change_or_delete(ask, address, table):
    import psycopg

    column = "slug" if table in {"intervention", "document"} else "id"
    for statement in (
        f"UPDATE record_{table} SET {column} = {column}",
        f"DELETE FROM record_{table}",
        f"TRUNCATE record_{table} CASCADE",
    ):
        with psycopg.connect(address) as link, pytest.raises(psycopg.errors.RaiseException):
            link.execute(statement)


WRITER = """
import datetime as dt, sys
from candour_site.startup import set_up
set_up()
from candour_site.record import writing
for _ in range(40):
    writing.assess(None, judged_by=sys.argv[1], movement="improving", intervention="ambermere-2019", by=sys.argv[1],
                   recorded_at=dt.datetime.now(dt.UTC))
"""


def test_two_writers_at_once_lose_nothing(ask):
    before = len(json.loads(ask("show", "--format", "json").stdout)["answers"])

    def write(name: str) -> int:
        words = [sys.executable, "-c", WRITER, name]
        return subprocess.run(words, env=ask.environment, check=False, timeout=120).returncode

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(write, ["one", "two"])) == [0, 0]
    entries = json.loads(ask("show", "--format", "json").stdout)["answers"]
    assert len(entries) == before + 80
    assert [entry["sequence"] for entry in entries] == list(range(1, len(entries) + 1))


STATE = """
from candour_site.startup import set_up
set_up()
from candour_site.record import queries
print(queries.whole_state())
"""


def test_what_is_seen_late_is_another_state_of_the_record(ask, address):
    """A writer that began first may finish last: kept answers must not outlive what it wrote."""
    import psycopg

    def tell_state() -> str:
        words = [sys.executable, "-c", STATE]
        ran = subprocess.run(
            words, env=ask.environment, check=True, timeout=60, capture_output=True, text=True
        )
        return ran.stdout

    describe = (
        "INSERT INTO record_interventiondescription (intervention_id, authority, body, recorded_at, recorded_by) "
        "SELECT intervention_id, authority, body, recorded_at, recorded_by "
        "FROM record_interventiondescription LIMIT 1"
    )
    with psycopg.connect(address) as slow:
        slow.execute(describe)
        with psycopg.connect(address) as quick:
            quick.execute(describe)
        before = tell_state()
        assert tell_state() == before
    assert tell_state() != before


def test_a_case_goes_in_and_comes_out_the_same(ask, tmp_path):
    assert ask("case", "import", "stoke-on-trent-2006-2022").returncode == 0
    again = ask("case", "import", "stoke-on-trent-2006-2022")
    assert "0 documents and 0 entries were new" in again.stdout
    out = tmp_path / "out"
    assert ask("case", "export", out, "-i", "stoke-on-trent-2006-2022", "--public").returncode == 0
    shipped = ROOT / "src/candour_site/cases/stoke-on-trent-2006-2022"
    for name in ("documents.jsonl", "entries.jsonl"):
        assert (out / name).read_bytes() == (shipped / name).read_bytes()


def test_a_backup_says_how_to_back_up_postgresql(ask, tmp_path):
    ran = ask("backup", tmp_path / "copy")
    assert ran.returncode == 2
    assert "pg_dump" in ran.stderr
