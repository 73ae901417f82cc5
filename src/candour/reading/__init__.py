"""Bytes to documents: readers for each format, each document in a separate process under limits.

>>> from candour.reading import read
>>> read(b"The council must report by 31 January 2020.", name="note.txt").pages[0].text
'The council must report by 31 January 2020.'
"""

from candour.reading.box import Box
from candour.reading.failures import ReadingFailed
from candour.reading.guard import ReadersUnavailable
from candour.reading.limits import DEFAULT_LIMITS, Limits
from candour.reading.readers import Readers, read_many
from candour.reading.shared import locate, read, render_page
from candour.reading.unguarded import Told, read_unguarded

__all__ = [
    "DEFAULT_LIMITS",
    "Box",
    "Limits",
    "Readers",
    "ReadersUnavailable",
    "ReadingFailed",
    "Told",
    "locate",
    "read",
    "read_many",
    "read_unguarded",
    "render_page",
]
