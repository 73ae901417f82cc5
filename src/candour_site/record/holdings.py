"""What a record's folder really holds: every original that the database names, compared with its hash.

Reads the SQLite file as it lies, so that a backup is judged by its own database and a restored record by what was restored.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from candour_site.record.originals import is_whole, place_of

# A document that a reader here made proposals from came with its file; one that came in a case file need not have.
_NAMED = """
SELECT d.slug, d.sha256, EXISTS (
    SELECT 1 FROM record_proposal p JOIN record_filing f ON f.id = p.filing_id WHERE f.document_id = d.id
)
FROM record_document d WHERE d.sha256 IS NOT NULL ORDER BY d.slug
"""


class Holdings(NamedTuple):
    """The documents, by id in order, whose originals are not as they were kept.

    ``missing`` were read here and their files are gone, ``damaged`` hold other bytes than were recorded, and of those that
    were ``never_kept`` nothing shows that their file was ever here: they came in a case file.
    """

    missing: tuple[str, ...]
    damaged: tuple[str, ...]
    never_kept: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing that was kept is missing or damaged."""
        return not self.missing and not self.damaged


def examine_holdings(folder: Path, *, database: Path) -> Holdings:
    """Compare every original under ``folder`` that the SQLite file ``database`` names with its hash.

    Raises ``sqlite3.Error`` for a file that is no record and ``OSError`` when an original cannot be read.
    """
    missing, damaged, never_kept = [], [], []
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as record:
        named = record.execute(_NAMED).fetchall()
    for slug, sha256, was_read_here in named:
        if not place_of(sha256, folder=folder).is_file():
            (missing if was_read_here else never_kept).append(slug)
        elif not is_whole(sha256, folder=folder):
            damaged.append(slug)
    return Holdings(tuple(missing), tuple(damaged), tuple(never_kept))
