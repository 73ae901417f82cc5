"""Facts of inspection reports: the inspection, its judgements, and what needs to improve.

``extract_inspection`` is the way in; ``tell_framework`` says whether a document is such a report.
"""

from candour.extraction.inspection.extractor import extract_inspection
from candour.extraction.inspection.framework import tell_framework

__all__ = ["extract_inspection", "tell_framework"]
