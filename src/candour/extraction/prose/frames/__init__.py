"""Frames: each finds one kind of fact in the sentences of a document."""

from candour.extraction.prose.context import Frame
from candour.extraction.prose.frames.appointments.appointments import find_appointments
from candour.extraction.prose.frames.assessments import find_assessments
from candour.extraction.prose.frames.commitments.commitments import find_commitments
from candour.extraction.prose.frames.duties.requirements import find_requirements
from candour.extraction.prose.frames.findings.findings import find_findings
from candour.extraction.prose.frames.instruments.instruments import find_instruments
from candour.extraction.prose.frames.judgements.judgements import find_judgements
from candour.extraction.prose.frames.partnerships.partnerships import find_partnerships
from candour.extraction.prose.frames.reviews.reviews import find_reviews
from candour.extraction.prose.frames.support import find_support
from candour.extraction.prose.frames.transfers import find_transfers

FRAMES: tuple[Frame, ...] = (
    find_instruments,
    find_requirements,
    find_commitments,
    find_partnerships,
    find_appointments,
    find_reviews,
    find_support,
    find_transfers,
    find_assessments,
    find_judgements,
    find_findings,
)
