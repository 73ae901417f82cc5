"""Bytes to text: the encoding from the byte-order mark, else UTF-8 if it fits, else Windows-1252.

Source: WHATWG Encoding, sections 6 (byte-order mark sniffing) and 4.2 (``iso-8859-1`` means Windows-1252).
"""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of these bytes, without byte-order mark; what fits no character becomes U+FFFD.

    ``declared`` is the encoding that the file names (an HTML ``meta``); it is believed where the bytes fit it.

    >>> decode(b"caf\\xe9"), decode("café".encode())
    ('café', 'café')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    for named in (declared, "utf-8"):
        text = _strict(data, named)
        if text is not None:
            return text
    return data.decode("cp1252", "replace")


def _strict(data: bytes, encoding: str | None) -> str | None:
    """The text, or ``None`` where the bytes do not fit the encoding or nobody knows it."""
    if encoding is None:
        return None
    if encoding.lower().replace("_", "-") in {"iso-8859-1", "latin-1", "latin1", "us-ascii"}:
        encoding = "cp1252" if _strict(data, "utf-8") is None else "utf-8"
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
