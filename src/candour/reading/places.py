"""Where the characters of a page text stand among those of PDFium, which counts otherwise.

The page text has one line end for PDFium's two, and one character where it counts two UTF-16 units.
Source: PDFium public header ``fpdf_text.h`` (FPDFText_GetCharIndexFromTextIndex).
"""

import pypdfium2
import pypdfium2.raw as pdfium


def find_places(textpage: pypdfium2.PdfTextPage) -> list[int]:
    """PDFium's own number of each character of the page text, in order."""
    raw = textpage.get_text_range()
    places: list[int] = []
    units = 0
    for index, character in enumerate(raw):
        if character != "\r" or raw[index + 1 : index + 2] != "\n":
            places.append(pdfium.FPDFText_GetCharIndexFromTextIndex(textpage, units))
        units += 2 if character > "\uffff" else 1
    return places
