"""Parties in prose: authorities, offices, bodies and people."""

from candour.extraction.parties.mention import Party

__all__ = ["Party"]
