"""Where a passage stands on its page, and the page as a picture."""

import struct
import zlib

import pytest

from candour.facts import Cite
from candour.reading import ReadingFailed, locate, read, render_page


def cite_of(data: bytes, quote: str, *, page: int = 1) -> Cite:
    text = read(data).pages[page - 1].text
    start = text.index(quote)
    return Cite(page, start, start + len(quote), quote)


def test_one_box_a_line_in_the_order_of_reading(make_pdf):
    data = make_pdf(["first line\nsecond line\nthird line"])
    boxes = locate(data, cite_of(data, "line\nsecond line\nthird"))
    assert [box.page for box in boxes] == [1, 1, 1]
    assert [round(box.top) for box in boxes] == sorted(round(box.top) for box in boxes)
    assert boxes[0].left > boxes[1].left
    assert boxes[1].width > boxes[2].width
    assert all(5 < box.height < 20 for box in boxes)


def test_the_box_is_where_the_ink_is(make_pdf):
    data = make_pdf(["nothing here\nMMMM and more"])
    (box,) = locate(data, cite_of(data, "MMMM"))
    width, pixels = decode_png(render_page(data, 1, scale=1.0))
    dark = [
        (place % width, place // width)
        for place in range(len(pixels) // 3)
        if sum(pixels[3 * place : 3 * place + 3]) < 300
    ]
    inside = [
        (x, y)
        for x, y in dark
        if box.left - 1 <= x <= box.left + box.width + 1
        and box.top - 1 <= y <= box.top + box.height + 1
    ]
    assert len(inside) > 20
    assert (width, len(pixels) // 3 // width) == (595, 842)


def test_a_turned_page_is_marked_as_it_is_shown(make_pdf):
    upright = make_pdf(["MMMM"])
    turned = upright.replace(b"/MediaBox", b"/Rotate 90/MediaBox")
    (box,) = locate(turned, cite_of(turned, "MMMM"))
    assert box.height > box.width
    assert box.left > 595 / 2


def test_characters_beyond_the_basic_plane_are_read_and_do_not_shift_boxes(smiling_pdf):
    assert read(smiling_pdf).pages[0].text == "B😀BB"
    third, fourth = (locate(smiling_pdf, Cite(1, place, place + 1, "B"))[0] for place in (2, 3))
    assert third.left == pytest.approx(72 + 16, abs=1.5)
    assert fourth.left == pytest.approx(72 + 24, abs=1.5)


def test_a_passage_of_another_version_is_refused(make_pdf):
    data = make_pdf(["first line"])
    with pytest.raises(ReadingFailed, match="other words"):
        locate(data, Cite(1, 0, 5, "FIRST"))


def test_a_page_that_is_not_there_and_formats_without_pages_are_refused(make_pdf):
    with pytest.raises(ReadingFailed) as refused:
        render_page(make_pdf(["first line"]), 2)
    assert refused.value.code == "no_such_page"
    with pytest.raises(ReadingFailed) as refused:
        locate(b"A letter to the council.", Cite(1, 0, 1, "A"))
    assert refused.value.code == "no_pages"


def test_a_picture_of_absurd_size_is_refused(make_pdf):
    with pytest.raises(ReadingFailed) as refused:
        render_page(make_pdf(["first line"]), 1, scale=1000)
    assert refused.value.code == "too_large"


def decode_png(data: bytes) -> tuple[int, bytes]:
    """The width and the RGB pixels of a PNG without filters, every checksum checked."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    place, packed, width = 8, b"", 0
    while place < len(data):
        (length,) = struct.unpack_from(">I", data, place)
        kind, content = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        assert zlib.crc32(kind + content) == struct.unpack_from(">I", data, place + 8 + length)[0]
        if kind == b"IHDR":
            width, _, depth, colour = struct.unpack_from(">IIBB", content)
            assert (depth, colour) == (8, 2)
        packed += content if kind == b"IDAT" else b""
        place += 12 + length
    rows = zlib.decompress(packed)
    line = 1 + 3 * width
    return width, b"".join(rows[start + 1 : start + line] for start in range(0, len(rows), line))
