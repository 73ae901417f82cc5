"""Every document is hostile: each ends in the right status, and the others of the run are read."""

import io
import os
import resource
import signal
import socket
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from candour.errors import InvalidInput
from candour.facts import Document
from candour.reading import DEFAULT_LIMITS, Limits, Readers, read, read_many

QUICK = Limits(seconds=1.5, seconds_per_page=0.01)


def outcome(document: Document) -> tuple[str, str]:
    """Its status, and the code of the last problem; every problem has to say what to do."""
    assert all(len(found.message) > 20 for found in document.problems)
    return document.status, document.problems[-1].code


def test_an_encrypted_pdf_fails_as_encrypted(encrypted_pdf):
    assert outcome(read(encrypted_pdf)) == ("failed", "encrypted")


def test_a_truncated_pdf_without_pages_fails_as_damaged(make_pdf):
    assert outcome(read(make_pdf(["some text here"])[:200])) == ("failed", "damaged")


def test_an_empty_file_is_no_record():
    assert outcome(read(b"")) == ("not_a_record", "empty")


def test_a_picture_called_pdf_is_told_from_its_content():
    document = read(b"\xff\xd8\xff\xe0" + bytes(100), name="report.pdf")
    assert document.source.media_type == "image/jpeg"
    assert [found.code for found in document.problems] == ["type_mismatch", "unsupported_type"]
    assert document.status == "failed"


def test_a_document_whose_bytes_are_nothing_known_is_damaged_and_keeps_its_name():
    document = read(bytes(range(256)) * 8, name="report.pdf")
    assert [found.code for found in document.problems] == ["damaged"]
    assert "report.pdf" in document.problems[0].message


def test_bytes_that_are_nothing_known_under_no_telling_name_are_not_supported():
    assert outcome(read(bytes(range(256)) * 8, name="report")) == ("failed", "unsupported_type")


def test_a_pdf_of_a_hundred_thousand_empty_pages_is_refused_before_they_are_read():
    kids = " ".join(f"{number} 0 R" for number in range(3, 100_003))
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    from_parts = b"".join(
        f"{number} 0 obj{content}endobj\n".encode()
        for number, content in enumerate(
            ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count 100000/Kids[{kids}]>>"]
            + [page] * 100_000,
            1,
        )
    )
    data = b"%PDF-1.4\n" + from_parts + b"trailer<</Root 1 0 R>>\n%%EOF"
    assert outcome(read(data)) == ("failed", "too_many_pages")


@pytest.mark.parametrize("name", ["word/document.xml", "word/media/picture.bin"])
def test_a_zip_bomb_in_a_docx_coat_is_not_unpacked(name):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr(
            "word/document.xml", "<w/>" if name != "word/document.xml" else b" " * 300_000_000
        )
        if name != "word/document.xml":
            package.writestr(name, bytes(300_000_000))
    assert len(out.getvalue()) < 3_000_000
    assert outcome(read(out.getvalue())) == ("failed", "expands_too_much")


def test_a_file_past_the_size_limit_is_not_read(tmp_path):
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(5_000)
    document = read(path, limits=Limits(bytes=4_999))
    assert outcome(document) == ("failed", "too_large")
    assert document.source.sha256 is None


def test_a_fifo_and_a_device_do_not_make_the_run_wait(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    began = time.monotonic()
    assert outcome(read(tmp_path / "pipe.pdf")) == ("failed", "not_a_file")
    assert outcome(read("/dev/zero")) == ("failed", "not_a_file")
    assert time.monotonic() - began < 30


def test_a_socket_is_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("a.txt")
        assert outcome(read("a.txt")) == ("failed", "not_a_file")


def test_a_broken_link_and_a_file_that_went_away_are_missing(tmp_path):
    (tmp_path / "link.pdf").symlink_to(tmp_path / "nowhere.pdf")
    assert outcome(read(tmp_path / "link.pdf")) == ("failed", "missing")
    assert outcome(read(tmp_path / "gone.pdf")) == ("failed", "missing")


def test_a_file_that_disappears_during_the_run_fails_and_the_others_are_read(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"Letter {name} to the council.")
    run = read_many([tmp_path / f"{name}.txt" for name in "abc"], workers=1)
    (tmp_path / "b.txt").unlink()
    assert [document.status for document in run] == ["read", "failed", "read"]


def test_a_folder_that_may_not_be_listed_fails_with_a_message(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("A letter to the council.")
    (tmp_path / "locked").mkdir()
    real = os.scandir

    def scandir(path):
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    readable, locked = read_many([tmp_path])
    assert readable.status == "read"
    assert outcome(locked) == ("failed", "unreadable")


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("DIE", "crashed"),
        ("HANG", "timeout"),
        ("SLEEP", "timeout"),
        ("EAT", "too_much_memory"),
        ("RAISE", "internal_error"),
    ],
)
def test_a_reader_that_dies_or_hangs_fails_its_document_alone(steps, make_pdf, word, code):
    limits = QUICK if code == "timeout" else DEFAULT_LIMITS
    with Readers(then=steps.obey) as readers:
        assert readers.read(make_pdf(["before"])).strip() == "before"
        assert readers.read(make_pdf([word]), limits=limits) == code
        assert readers.read(make_pdf(["after"])).strip() == "after"


def test_in_a_run_a_reader_that_dies_fails_its_document_alone(steps, tmp_path, make_pdf):
    for name, text in (("a", "before"), ("b", "DIE"), ("c", "after")):
        (tmp_path / f"{name}.pdf").write_bytes(make_pdf([text]))
    results = list(read_many([tmp_path], workers=1, then=steps.obey))
    assert [result.strip() for result in results] == ["before", "crashed", "after"]


def test_a_reader_that_died_is_replaced_and_one_that_lives_is_kept(steps, make_pdf):
    with Readers(then=steps.obey) as readers:
        readers.read(make_pdf(["one"]))
        first = readers.process_ids
        readers.read(make_pdf(["two"]))
        assert readers.process_ids == first
        assert readers.read(make_pdf(["DIE"])) == "crashed"
        assert readers.read(make_pdf(["three"])).strip() == "three"
        assert len(readers.process_ids) == 1
        assert readers.process_ids != first


def test_a_reader_killed_while_idle_does_not_cost_a_document(make_pdf):
    with Readers() as readers:
        readers.read(make_pdf(["one"]))
        os.kill(readers.process_ids[0], signal.SIGKILL)
        assert readers.read(make_pdf(["two"])).status == "read"


def test_the_failed_document_still_says_what_file_it_was(steps, make_pdf):
    with Readers(then=steps.sleep_and_describe) as readers:
        failed = readers.read(make_pdf(["SLEEP"]), limits=QUICK)
    assert failed.problems[0].code == "timeout"
    assert failed.source.media_type == "application/pdf"
    assert failed.source.sha256 is not None


@pytest.mark.slow
def test_the_time_allowed_grows_with_the_pages(steps, make_pdf):
    limits = Limits(seconds=0.5, seconds_per_page=1.5)
    with Readers(then=steps.nap) as readers:
        assert readers.read(make_pdf(["only"]), limits=limits) == "timeout"
        assert readers.read(make_pdf(["one of many"] * 20), limits=limits) == "read"


@pytest.mark.slow
def test_the_first_document_of_a_process_may_take_twice_as_long(steps, make_pdf):
    limits = Limits(seconds=2.0, seconds_per_page=0.01)
    with Readers(then=steps.nap, workers=1) as readers:
        answers = [readers.read(make_pdf([words]), limits=limits) for words in ("one", "two")]
    assert answers == ["read", "timeout"]


def test_a_reader_process_knows_paths_from_the_folder_of_the_caller(tmp_path, monkeypatch):
    read(b"so that the process has started elsewhere")
    (tmp_path / "letter.txt").write_text("A letter to the council.")
    monkeypatch.chdir(tmp_path)
    document = read("letter.txt")
    assert (document.status, document.source.path) == ("read", "letter.txt")


@pytest.mark.slow
def test_a_page_stream_that_unpacks_without_end_costs_no_more_than_the_memory_allowed(make_pdf):
    import zlib

    packer = zlib.compressobj(1)
    stream = b"".join([packer.compress(b"0 " * 8_000_000) for _ in range(24)]) + packer.flush()
    head = make_pdf(["x"])
    start = head.index(b"<</Length")
    end = head.index(b"endstream")
    bomb = (
        head[:start]
        + f"<</Length {len(stream)}/Filter/FlateDecode>>\nstream\n".encode()
        + stream
        + b"\n"
        + head[end:]
    )
    limits = Limits(seconds=5, memory_bytes=300_000_000)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    with Readers() as readers:
        document = readers.read(bomb, limits=limits)
        assert document.status in ("failed", "not_a_record")
        assert readers.read(make_pdf(["next"])).status == "read"
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert after <= max(before, 500_000)


def test_the_number_of_workers_changes_neither_order_nor_results(tmp_path, make_pdf):
    for number in range(40):
        (tmp_path / f"{number:02d}.pdf").write_bytes(
            make_pdf([f"page of {number}"] * (1 + number % 7))
        )
    (tmp_path / "05.pdf").write_bytes(b"%PDF-1.4 broken")
    one, three = (list(read_many([tmp_path], workers=workers)) for workers in (1, 3))
    assert one == three
    assert [Path(document.source.path).name for document in one] == sorted(
        path.name for path in tmp_path.iterdir()
    )


def test_no_more_processes_run_than_asked_for_and_they_are_used_again(steps, tmp_path):
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text("A letter to the council.")
    processes = list(read_many([tmp_path], workers=2, then=steps.name_process))
    assert 1 <= len(set(processes)) <= 2
    assert os.getpid() not in processes


def test_a_step_that_only_the_main_program_has_is_refused_at_once(monkeypatch, steps):
    monkeypatch.setattr(steps.obey, "__module__", "__main__")
    with pytest.raises(InvalidInput, match="module of its own"):
        Readers(then=steps.obey)


def test_closing_a_run_ends_its_processes(steps, tmp_path):
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text("A letter to the council.")
    run = read_many([tmp_path], workers=2, then=steps.name_process)
    process = next(run)
    run.close()
    assert not alive(process)


def test_an_interruption_from_the_keyboard_ends_all_children(tmp_path):
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text("A letter to the council.")
    program = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "import failing_steps\nfrom candour.reading import read_many\n"
        f"list(read_many([{str(tmp_path)!r}], workers=2, then=failing_steps.note_and_sleep))"
    )
    run = subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE)
    children = wait_for(lambda: found if len(found := list(tmp_path.glob("*.pid"))) == 2 else None)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=20)
    assert b"KeyboardInterrupt" in errors
    for child in children:
        assert not alive(int(child.name.split(".")[-2]))


def test_reader_processes_end_by_themselves_when_the_run_is_killed():
    program = (
        "import time\nfrom candour.reading import Readers\n"
        "readers = Readers(workers=1)\nreaders.read(b'A letter to the council.')\n"
        "print(*readers.process_ids, flush=True)\ntime.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as run:
        child = int(run.stdout.readline())
        assert alive(child)
        run.kill()
        run.wait()
        assert wait_for(lambda: not alive(child))


def test_readers_may_be_asked_from_many_threads(make_pdf):
    with Readers(workers=2) as readers, ThreadPoolExecutor(8) as threads:
        documents = [make_pdf([f"page {number}"]) for number in range(24)]
        texts = [document.pages[0].text for document in threads.map(readers.read, documents)]
        assert texts == [f"page {number}" for number in range(24)]
        assert len(readers.process_ids) <= 2


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for(found, *, seconds=20.0):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if result := found():
            return result
        time.sleep(0.05)
    raise AssertionError("It did not happen in time.")
