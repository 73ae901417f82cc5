"""What a PDF says of itself: title, author, the program that made it.

Source: PDFium public header ``fpdf_doc.h`` (FPDF_GetMetaText).
"""

import pypdfium2


def read_property(document: pypdfium2.PdfDocument, name: str) -> str:
    """The value of a property such as ``Title``; empty where there is none, or where its letters are spoilt."""
    try:
        return str(document.get_metadata_value(name))
    except UnicodeDecodeError:
        return ""
