"""The only writer of the record. Everything is added through these verbs, and nothing is ever changed.

Every verb says who records (``by``) and when (``recorded_at``, given by the edge: nothing here reads a clock), and is
one transaction: all of it is recorded or nothing.
"""

from candour_site.record.originals import keep_original
from candour_site.record.writing.appending import append_drafts
from candour_site.record.writing.cases import Imported, import_case
from candour_site.record.writing.drafts import Draft, Moment, Recording, stamp
from candour_site.record.writing.entries import (
    add_evidence,
    add_fact,
    agree,
    assess,
    correct,
    decide,
    disclose,
    erase,
    fulfil,
    link,
    note_difference,
    respond,
    withdraw,
)
from candour_site.record.writing.papers import (
    describe_document,
    describe_intervention,
    file_document,
    open_intervention,
    register_document,
)
from candour_site.record.writing.review import (
    accept_proposals,
    apply_decisions,
    correct_proposals,
    reject_proposals,
)

__all__ = [
    "Draft",
    "Imported",
    "Moment",
    "Recording",
    "accept_proposals",
    "add_evidence",
    "add_fact",
    "agree",
    "append_drafts",
    "apply_decisions",
    "assess",
    "correct",
    "correct_proposals",
    "decide",
    "describe_document",
    "describe_intervention",
    "disclose",
    "erase",
    "file_document",
    "fulfil",
    "import_case",
    "keep_original",
    "link",
    "note_difference",
    "open_intervention",
    "register_document",
    "reject_proposals",
    "respond",
    "stamp",
    "withdraw",
]
