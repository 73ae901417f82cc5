"""Documents to facts, each with its exact citation."""

from candour.extraction.kinds import extract_facts

__all__ = ["extract_facts"]
