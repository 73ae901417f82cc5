"""The files of folders: all of them, once, in an order that never changes."""

from candour.reading import read_many
from candour.reading.walk import find_files


def names_of(folder, paths) -> list[str]:
    return [str(found.path.relative_to(folder)) for found in find_files(paths)]


def test_files_come_in_sorted_order_with_folders_where_their_names_stand(tmp_path):
    for name in (
        "b.txt",
        "a/z.txt",
        "a/a.txt",
        "c/deep/er.pdf",
        "B.txt",
        ".hidden",
        ".git/x",
        "a/.hidden",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert names_of(tmp_path, [tmp_path]) == [
        "B.txt",
        "a/a.txt",
        "a/z.txt",
        "b.txt",
        "c/deep/er.pdf",
    ]


def test_paths_come_in_the_order_given_and_a_file_twice_if_given_twice(tmp_path):
    (tmp_path / "folder").mkdir()
    for name in ("z.txt", "folder/a.txt"):
        (tmp_path / name).touch()
    given = [tmp_path / "z.txt", tmp_path / "folder", tmp_path / "z.txt"]
    assert names_of(tmp_path, given) == ["z.txt", "folder/a.txt", "z.txt"]


def test_a_link_that_leads_back_is_walked_once(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/letter.txt").touch()
    (tmp_path / "a/back").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert names_of(tmp_path, [tmp_path]) == ["a/letter.txt"]


def test_nothing_in_a_folder_vanishes(tmp_path):
    (tmp_path / "broken-link").symlink_to(tmp_path / "nowhere")
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "table.csv").write_text("code,name\nX06000001,Ambermere\n")
    assert [document.status for document in read_many([tmp_path])] == [
        "failed",
        "not_a_record",
        "read",
    ]


def test_a_name_that_is_no_text_can_be_read_and_printed(tmp_path):
    import os

    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123 — a name that pathlib cannot spell
        file.write(b"A letter to the council.")
    (document,) = read_many([tmp_path])
    assert document.status == "read"
    assert document.source.name == "caf\\xe9.txt"
