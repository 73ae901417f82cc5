"""Frames: each finds one kind of fact in the sentences of a document."""

from candour.extraction.prose.context import Frame

FRAMES: tuple[Frame, ...] = ()
