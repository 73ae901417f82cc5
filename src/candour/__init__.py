"""Candour: one open, citable record of a council's intervention.

The library has no network, no clock and no Django: bytes and dates come in as arguments.
Importing this package loads none of its rooms; import the one you need, for instance
``from candour.reading import read``.
"""

__version__ = "0.1.0"
