"""DOCX: paragraphs, headings, list items, tables and footnotes of the main text, and the file's own properties.

The package is opened by hand, so that nothing is unpacked past its limit; tracked deletions are left out, insertions kept.
One page: the format has no page breaks of its own. Source: ECMA-376 part 1 (WordprocessingML), sections 17.3 (paragraphs),
17.4 (tables), 17.11 (footnotes), 17.13.5 (revisions); part 2 (packages).
"""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from candour.facts import Metadata
from candour.reading.content import Content, Notice, unnoticed
from candour.reading.failures import NotARecord, ReadingFailed
from candour.reading.layout import Piece, lay_out
from candour.reading.limits import DEFAULT_LIMITS, Limits
from candour.reading.word_pieces import WordElement, find_word_pieces, style_levels

READER = (
    f"candour docx 2 (lxml {etree.__version__}, libxml2 {'.'.join(map(str, etree.LIBXML_VERSION))})"
)
_MAIN = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_PROPERTIES = "docProps/core.xml"
_MOST_PARTS = 10_000
_DC = "{http://purl.org/dc/elements/1.1/}"
# What unpacking a part of a broken archive raises.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
)


def read_docx(
    data: bytes, *, limits: Limits = DEFAULT_LIMITS, notice: Notice = unnoticed
) -> Content:
    """The one page of a DOCX file, blocks in order, footnotes last.

    Raises ``ReadingFailed``: ``damaged``, ``encrypted``, ``expands_too_much``, ``nested_too_deep``; ``NotARecord``: ``empty``.
    """
    notice(1)
    package = _Package(data, limits)
    main = package.parse(_MAIN)
    if main is None:
        raise ReadingFailed("damaged", "Its main text is missing.")
    styles = package.parse("word/styles.xml")
    levels = {} if styles is None else style_levels(styles)
    pieces = find_word_pieces(main, levels)
    for name in _NOTES:
        notes = package.parse(name)
        if notes is not None:
            pieces += [Piece("footnote", each.text) for each in find_word_pieces(notes, levels)]
    if not pieces:
        raise NotARecord("empty")
    return Content(
        pages=(lay_out(pieces, limits=limits),),
        reader=READER,
        metadata=_metadata(package.parse(_PROPERTIES)),
    )


class _Package:
    """The parts of a ZIP package; all together they unpack to no more than the limit, whatever they claim."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.expanded_bytes
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise ReadingFailed("damaged") from error
        parts = self._zip.infolist()
        claimed = sum(part.file_size for part in parts)
        if len(parts) > _MOST_PARTS or claimed > limits.expanded_bytes:
            raise ReadingFailed(
                "expands_too_much",
                f"{len(parts):,} parts unpack to {claimed:,} bytes ({limits.expanded_bytes:,} allowed).",
            )

    def parse(self, name: str) -> WordElement | None:
        """The root element of a part, or ``None`` when the package has no such part."""
        data = self._unpack(name)
        if data is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            root = etree.fromstring(data, parser=parser)
        except etree.XMLSyntaxError as error:
            code = "nested_too_deep" if "depth" in str(error).lower() else "damaged"
            raise ReadingFailed(code, f"Its part {name} cannot be parsed.") from error
        if root.getroottree().docinfo.doctype:
            raise ReadingFailed("damaged", f"Its part {name} declares entities, as no DOCX does.")
        return root

    def _unpack(self, name: str) -> bytes | None:
        try:
            part = self._zip.getinfo(name)
        except KeyError:
            return None
        if part.flag_bits & 1:
            raise ReadingFailed("encrypted")
        try:
            with self._zip.open(part) as file:
                data = file.read(self._left + 1)
        except _BROKEN as error:
            raise ReadingFailed("damaged", f"Its part {name} cannot be unpacked.") from error
        self._left -= len(data)
        if self._left < 0:
            raise ReadingFailed("expands_too_much")
        return data


def _metadata(properties: WordElement | None) -> Metadata:
    if properties is None:
        return Metadata()
    title, author = (
        " ".join((properties.findtext(_DC + name) or "").split()) for name in ("title", "creator")
    )
    return Metadata(title=title or None, author=author or None)
