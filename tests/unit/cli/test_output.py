"""Where results go: what is no file is written to and never put aside."""

import os
import threading

from candour.cli.output import opened_output


def write(out):
    with opened_output(out) as stream:
        stream.write(b"facts")


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=write, args=(pipe,))
    writer.start()
    with pipe.open("rb") as stream:
        assert stream.read() == b"facts"
    writer.join()
    assert pipe.is_fifo()


def test_a_link_stays_a_link_to_what_is_written(tmp_path):
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"before")
    link.symlink_to(target)
    write(link)
    assert link.is_symlink()
    assert target.read_bytes() == b"facts"


def test_a_file_is_replaced_when_all_is_written(tmp_path):
    out = tmp_path / "out"
    out.write_bytes(b"before")
    with opened_output(out) as stream:
        stream.write(b"half")
        assert out.read_bytes() == b"before"
    assert out.read_bytes() == b"half"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
