"""Dates in prose, with their precision: see ``find_dates``."""

from candour.extraction.dates.mention import DateMention

__all__ = ["DateMention"]
