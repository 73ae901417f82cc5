"""Why a document could not be read: one stable code each, and a message that says what to do.

The codes are part of the format that ``candour read`` prints (docs/reference/limits.md lists them).
"""

from candour.errors import DocumentFailed
from candour.facts import Problem

MESSAGES = {
    "crashed": "The reader process died on this document. Open it in a viewer and save or print it anew as PDF, then read that; please report the file.",
    "damaged": "The file is damaged or was cut short. Fetch it again, or open it in a viewer and save it anew.",
    "empty": "The file holds nothing. Fetch it again from where it was published.",
    "encrypted": "The file is protected by a password. Save a copy without the password, then read that.",
    "error_page": "This is a page that a web site showed in place of the document (an error, a cookie notice or a sign-in). Fetch the document again.",
    "expands_too_much": "The file unpacks to more than is allowed, as a decompression bomb does. If you trust it, save it anew as PDF or raise the limit.",
    "internal_error": "Candour itself failed on this document. Please report the file and this message.",
    "missing": "The file is not there any more, or the link points nowhere. Check the path.",
    "nested_too_deep": "The file is nested deeper than is allowed. Save it anew as PDF, then read that.",
    "no_text_layer": "No text could be taken: this is a picture, as a scan gives. Make it searchable with OCR (for instance `ocrmypdf in.pdf out.pdf`), then read that.",
    "no_article": "The page holds no article, only menus and notices. Save the document itself and read that.",
    "no_pages": "Only a PDF has pages that can be shown. Show the text instead.",
    "no_such_page": "Give the number of a page that it has.",
    "not_a_file": "This is a device, a pipe or a socket, not a file. Give the path of a file or folder.",
    "passage_differs": "The passage was cited from another version of the file, or with another version of the reader. Read the file anew.",
    "timeout": "Reading took longer than is allowed. Try again when the machine is less busy, split the document, or raise the limit of time.",
    "too_large": "The file is larger than is allowed. Split it, or raise the limit of size.",
    "too_many_pages": "The document has more pages than are allowed. Split it, or raise the limit of pages.",
    "too_much_memory": "Reading needed more memory than is allowed. Split the document, or raise the limit of memory.",
    "type_mismatch": "The file's name does not fit its content; the content was believed. Rename the file.",
    "unreadable": "The file or folder may not be read. Check its permissions.",
    "unsupported_type": "Candour does not read this kind of file. Save it as PDF, DOCX, HTML or plain text.",
}


def problem(code: str, detail: str = "", *, page: int | None = None) -> Problem:
    """The problem with this code; ``detail`` (what was seen) goes before what to do."""
    return Problem(code=code, message=f"{detail} {MESSAGES[code]}".strip(), page=page)


class ReadingFailed(DocumentFailed):
    """A document that a reader gave up, with its stable ``code``; it becomes a ``failed`` document."""

    def __init__(self, code: str, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        super().__init__(detail, advice=MESSAGES[code])

    @property
    def problem(self) -> Problem:
        """The same as a problem of the document."""
        return problem(self.code, self.detail)


class NotARecord(ReadingFailed):
    """What was read holds no document: it becomes ``not_a_record``, with the problem that says why."""
