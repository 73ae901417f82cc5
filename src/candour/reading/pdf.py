"""PDF by PDFium (through pypdfium2): one call for the text of a page, no call for a character.

The page text is PDFium's, with ``\\n`` for its line ends and a plain hyphen where PDFium puts U+FFFE for
a hyphen at which a word was wrapped (docs/decisions/0002-page-text.md).
Source: PDFium public headers ``fpdf_text.h``, ``fpdfview.h`` (FPDFText_GetText, FPDF_GetLastError).
"""

import re

import pypdfium2
import pypdfium2.raw as pdfium

from candour.facts import Metadata, Page, Problem
from candour.reading.characters import clean_text
from candour.reading.content import Content, Notice, unnoticed
from candour.reading.failures import NotARecord, ReadingFailed, problem
from candour.reading.limits import DEFAULT_LIMITS, Limits
from candour.reading.printed import find_page_blocks, is_web_print, mark_page_furniture
from candour.reading.properties import read_property
from candour.reading.ruled import mark_cells

READER = f"candour pdf 2 (pypdfium2 {pypdfium2.PYPDFIUM_INFO.version}, pdfium {pypdfium2.PDFIUM_INFO.tag})"
_WRAPPED_HYPHEN = "\ufffe"
_NO_TITLE = re.compile(
    r"(?i)^(untitled|document\d*|microsoft \w+ - .*|(?:https?|file)://\S*"
    r"|.*\.(docx?|docm|pdf|rtf|indd|od[ts]|x?html?|aspx?|php|txt|pptx?|xlsx?|pub|wpd|eml|msg))$"
)
_NO_AUTHOR = re.compile(r"(?i)^(user|admin(istrator)?|microsoft office user|unknown|author)$")


def read_pdf(
    data: bytes, *, limits: Limits = DEFAULT_LIMITS, notice: Notice = unnoticed
) -> Content:
    """The text of every page of a PDF, in order; ``notice`` is told the number of pages first.

    A page without text that shows something is reported as ``no_text_layer``. Raises ``ReadingFailed``:
    ``encrypted``, ``damaged``, ``too_many_pages``, ``expands_too_much``, and ``no_text_layer`` when no page has text.
    """
    document = open_pdf(data)
    try:
        count = len(document)
        if count > limits.pages:
            raise ReadingFailed("too_many_pages", f"It has {count} pages ({limits.pages} allowed).")
        if count == 0:
            raise ReadingFailed("damaged", "No page could be found in it.")
        notice(count)
        return _read_pages(document, count, limits)
    finally:
        document.close()


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """The open PDF, which the caller closes. Raises ``ReadingFailed``: ``encrypted`` or ``damaged``."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise ReadingFailed("encrypted") from error
        raise ReadingFailed("damaged") from error


def open_page(document: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """A page of an open PDF, from 1. Raises ``ReadingFailed``: ``no_such_page`` or ``damaged``."""
    if not 1 <= number <= len(document):
        raise ReadingFailed("no_such_page", f"It has {len(document)} pages.")
    try:
        return document[number - 1]
    except pypdfium2.PdfiumError as error:
        raise ReadingFailed("damaged", f"Page {number} could not be opened.") from error


def page_text(textpage: pypdfium2.PdfTextPage) -> str:
    """The text of one page as citations point into it."""
    return clean_text(textpage.get_text_range().replace(_WRAPPED_HYPHEN, "-"))


def _read_pages(document: pypdfium2.PdfDocument, count: int, limits: Limits) -> Content:
    pages: list[Page] = []
    problems: list[Problem] = []
    characters = 0
    printed = is_web_print(document)
    for number in range(1, count + 1):
        page, found = _read_page(document, number, printed=printed)
        characters += len(page.text)
        if characters > limits.characters:
            raise ReadingFailed(
                "expands_too_much", f"Page {number} takes it past {limits.characters} characters."
            )
        pages.append(page)
        if found is not None:
            problems.append(found)
    _refuse_without_text(pages, problems)
    if printed:
        pages = mark_page_furniture(pages)
    return Content(
        pages=tuple(pages), problems=tuple(problems), metadata=_metadata(document), reader=READER
    )


def _read_page(
    document: pypdfium2.PdfDocument, number: int, *, printed: bool
) -> tuple[Page, Problem | None]:
    blank = Page(number, "")
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return blank, problem("damaged", f"Page {number} could not be opened.", page=number)
    try:
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        page.close()
        return blank, problem(
            "damaged", f"The text of page {number} could not be read.", page=number
        )
    text = mark_cells(textpage, page_text(textpage))
    blocks = find_page_blocks(textpage, text) if printed else ()
    textpage.close()
    shows_something = bool(text.strip()) or pdfium.FPDFPage_CountObjects(page) > 0
    page.close()
    if shows_something and not text.strip():
        return blank, problem("no_text_layer", f"Page {number} has no text.", page=number)
    return Page(number, text, blocks), None


def _refuse_without_text(pages: list[Page], problems: list[Problem]) -> None:
    if any(page.text.strip() for page in pages):
        return
    if not problems:
        raise NotARecord("empty", "All its pages are blank.")
    raise ReadingFailed(problems[0].code)


def _metadata(document: pypdfium2.PdfDocument) -> Metadata:
    title = clean_text(read_property(document, "Title")).strip()
    author = clean_text(read_property(document, "Author")).strip()
    return Metadata(
        title=title if title and not _NO_TITLE.match(title) else None,
        author=author if author and not _NO_AUTHOR.match(author) else None,
    )
