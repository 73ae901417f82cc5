"""Settings from the environment: what each gives, what is refused, and that the documentation says the same."""

import re
from pathlib import Path

import pytest

from candour.errors import InvalidInput
from candour_site.configuration import (
    SETTINGS,
    find_data_folder,
    keep_secret_key,
    read_database,
    read_hosts,
    read_switch,
)

ROOT = Path(__file__).parents[3]


def test_the_documentation_has_every_setting_in_its_words():
    page = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(CANDOUR_\w+)` \| (.*?) \| (.*?) \|$", page, re.M)
    assert rows == [tuple(setting) for setting in SETTINGS]


def test_every_setting_that_the_code_reads_is_named():
    named = {setting.name for setting in SETTINGS}
    sources = (ROOT / "src" / "candour_site").rglob("*.py")
    read = {
        name
        for path in sources
        for name in re.findall(r"[\"'](CANDOUR_[A-Z_]+)[\"']", path.read_text(encoding="utf-8"))
    }
    assert read == named


def test_an_embedded_record_needs_no_setting(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "candour-data").mkdir()
    database = read_database({})
    assert database["ENGINE"].endswith("sqlite3")
    assert database["NAME"] == str(tmp_path / "candour-data" / "record.sqlite3")


def test_the_platforms_folder_is_used_where_no_other_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    assert find_data_folder({}).name == "candour"
    assert find_data_folder({"CANDOUR_DATA": "here"}) == tmp_path / "here"


def test_postgresql_by_its_address():
    address = "postgresql://ada:s%40fe@db.example:5433/candour?sslmode=require"
    database = read_database({"CANDOUR_DATABASE_URL": address, "CANDOUR_BUSY_SECONDS": "7"})
    assert (database["USER"], database["PASSWORD"]) == ("ada", "s@fe")
    assert (database["HOST"], database["PORT"], database["NAME"]) == (
        "db.example",
        "5433",
        "candour",
    )
    assert database["OPTIONS"] == {"options": "-c lock_timeout=7s", "sslmode": "require"}


@pytest.mark.parametrize(
    "environment",
    [
        {"CANDOUR_DATABASE_URL": "mysql://host/name"},
        {"CANDOUR_DATABASE_URL": "postgresql://host"},
        {"CANDOUR_BUSY_SECONDS": "soon"},
        {"CANDOUR_BUSY_SECONDS": "0"},
    ],
)
def test_a_database_that_cannot_be_is_refused(environment):
    with pytest.raises(InvalidInput):
        read_database(environment)


def test_a_switch_is_yes_or_no():
    assert read_switch("CANDOUR_DEBUG", environment={"CANDOUR_DEBUG": "yes"})
    assert not read_switch("CANDOUR_DEBUG", environment={})
    with pytest.raises(InvalidInput, match="yes or no"):
        read_switch("CANDOUR_DEBUG", environment={"CANDOUR_DEBUG": "perhaps"})


def test_hosts_are_separated_by_commas():
    assert read_hosts({"CANDOUR_HOSTS": "record.example, www.record.example"}) == [
        "record.example",
        "www.record.example",
    ]
    assert "localhost" in read_hosts({})


def test_the_secret_key_is_made_once_and_for_its_owner_only(tmp_path):
    environment = {"CANDOUR_DATA": str(tmp_path)}
    key = keep_secret_key(environment)
    assert keep_secret_key(environment) == key
    assert len(key) >= 50
    assert (tmp_path / "secret.key").stat().st_mode & 0o077 == 0
    assert keep_secret_key({"CANDOUR_SECRET_KEY": "given"}) == "given"
