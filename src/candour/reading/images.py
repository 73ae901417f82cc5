"""A page as a picture, to show a passage where it stands.

The PNG is written here (PNG specification, third edition, sections 5 and 9): it needs no imaging library.
"""

import struct
import zlib

import pypdfium2

from candour.reading.failures import ReadingFailed
from candour.reading.pdf import open_page, open_pdf

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_PIXELS = 25_000_000
_GREY, _RGB = 0, 2
_COMPRESSION = 4


def draw_page(data: bytes, number: int, *, scale: float) -> bytes:
    """A page of a PDF (from 1) as PNG, ``scale`` pixels a point.

    Raises ``ReadingFailed``: ``no_such_page``, ``too_large`` for more than 25 million pixels, and what opening raises.
    """
    document = open_pdf(data)
    try:
        page = open_page(document, number)
        width, height = page.get_size()
        if not 0 < width * scale * height * scale <= _MOST_PIXELS:
            raise ReadingFailed(
                "too_large", f"The picture would have {width * height * scale**2:,.0f} pixels."
            )
        return _png(page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False))
    finally:
        document.close()


def _png(bitmap: pypdfium2.PdfBitmap) -> bytes:
    width, height, stride, channels = bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
    pixels = memoryview(bitmap.buffer).cast("B")
    rows = bytearray()
    for row in range(height):
        rows.append(0)
        rows += pixels[row * stride : row * stride + width * channels]
    colour = _GREY if channels == 1 else _RGB
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", head),
            _chunk(b"IDAT", zlib.compress(rows, _COMPRESSION)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
