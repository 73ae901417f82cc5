"""Dates in prose, found and resolved as far as the document allows: see ``find_dates``."""

from candour.extraction.dates.finding import find_dates
from candour.extraction.dates.mention import DateMention

__all__ = ["DateMention", "find_dates"]
