"""Case files: a whole intervention in an open format that anyone can read, check and take elsewhere.

``write_case`` and ``read_case`` are exact inverses. ``make_public_case`` leaves out what may not be public.
"""

from candour.publishing.casefile.case import CaseFile, Extent, Manifest, Part
from candour.publishing.casefile.public import make_public_case
from candour.publishing.casefile.reading import decode_case, read_case
from candour.publishing.casefile.schema import encode_schema, make_schema
from candour.publishing.casefile.writing import encode_case, write_case, zip_case

__all__ = [
    "CaseFile",
    "Extent",
    "Manifest",
    "Part",
    "decode_case",
    "encode_case",
    "encode_schema",
    "make_public_case",
    "make_schema",
    "read_case",
    "write_case",
    "zip_case",
]
