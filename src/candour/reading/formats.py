"""What a file is, told from its first bytes, never from its name.

Sources: ISO 32000-1 annex H 3.4.1 (``%PDF-`` within the first 1024 bytes), ECMA-376 part 2 (an OPC package is a ZIP
with ``[Content_Types].xml``), WHATWG MIME Sniffing (signatures of pictures, archives and HTML).
"""

import re
from pathlib import PurePath

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
TEXT = "text/plain"
UNKNOWN = "application/octet-stream"

_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"%!PS", "application/postscript"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-msdownload"),
)
_SUFFIXES = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".txt": TEXT,
    ".text": TEXT,
    ".md": TEXT,
    ".doc": "application/x-ole-storage",
    ".rtf": "application/rtf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
}
_HTML = re.compile(
    rb"(?is)^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|article|main|h1|div|p)[\s>]"
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096


def tell_media_type(data: bytes) -> str:
    """The media type of these bytes; ``application/octet-stream`` when they are none that is known.

    >>> tell_media_type(b"%PDF-1.7 ...")
    'application/pdf'
    >>> tell_media_type("Café".encode())
    'text/plain'
    """
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return DOCX if b"word/document" in data else "application/zip"
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "video/mp4"
    return _tell_text(head)


def is_locked_office(data: bytes) -> bool:
    """Whether this is an Office file under a password: an OLE container with a stream of that name ([MS-OFFCRYPTO])."""
    return data.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in data


def name_misleads(name: str, media_type: str) -> bool:
    """Whether the ending of the name promises another kind of file; an ending that is not known promises nothing.

    >>> name_misleads("photo.pdf", "image/jpeg")
    True
    """
    promised = _promised(name)
    return promised is not None and promised != media_type


def promises_document(name: str) -> bool:
    """Whether the ending of the name promises a kind of file that Candour reads.

    >>> promises_document("letter.DOCX"), promises_document("photo.jpg"), promises_document("letter")
    (True, False, False)
    """
    return _promised(name) in (PDF, DOCX, HTML, TEXT)


def _promised(name: str) -> str | None:
    return _SUFFIXES.get(PurePath(name).suffix.lower())


def _tell_text(head: bytes) -> str:
    plain = head
    if head.startswith(_UTF16_MARKS):
        plain = head[: len(head) // 2 * 2].decode("utf-16", "ignore").encode()
    elif head.startswith(b"\xef\xbb\xbf"):
        plain = head[3:]
    controls = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a\x1b" for byte in plain)
    if controls > len(plain) // 100:
        return UNKNOWN
    return HTML if _HTML.match(plain) else TEXT
