"""What is done with a document in its reader process, failing as the text of the document demands.

They go in by the public ``then``: to the guard, a step that dies is what a PDF library that dies is.
"""

import os
import time
from pathlib import Path

from candour.facts import Document


def _text(document: Document) -> str:
    return " ".join(page.text for page in document.pages)


def obey(document: Document) -> str:
    """Do what the text says: DIE, HANG (holding the interpreter), SLEEP, EAT memory, or RAISE; else give the text."""
    text = _text(document)
    if "DIE" in text:
        os.abort()
    while "HANG" in text:
        pass
    if "SLEEP" in text:
        time.sleep(600)
    if "EAT" in text:
        return str(len(bytearray(1 << 40)))
    if "RAISE" in text:
        raise ValueError("as told")
    return text if document.pages else document.problems[0].code


def sleep_and_describe(document: Document) -> Document:
    """Sleep over a document that has pages; give one that has none back."""
    if document.pages:
        time.sleep(600)
    return document


def nap(document: Document) -> str:
    """Take three seconds over a document that has pages."""
    if document.pages:
        time.sleep(3.0)
        return document.status
    return document.problems[-1].code


def name_process(document: Document) -> int:
    """The number of the process that the document is read in."""
    return os.getpid()


def note_and_sleep(document: Document) -> None:
    """Leave the number of the process beside the document, and sleep."""
    Path(f"{document.source.path}.{os.getpid()}.pid").touch()
    time.sleep(600)
