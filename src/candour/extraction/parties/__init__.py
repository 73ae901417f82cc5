"""Parties in prose: authorities, offices, bodies and people, found by ``find_parties``.

Sources: the register of authorities; ``data/offices.toml`` and ``data/bodies.toml``, each phrase with its own.
"""

from candour.extraction.parties.finding import find_parties
from candour.extraction.parties.mention import Party

__all__ = ["Party", "find_parties"]
