"""Pictures of pages: drawn once by PDFium under guard and kept in the data folder; boxes for the cited passages."""

import os
import struct
import threading
from collections.abc import Mapping
from pathlib import Path

import msgspec

from candour.facts import Cite
from candour.facts.record import RecordedDocument
from candour.reading import Box, locate, render_page
from candour_site.record.originals import place_of, read_original

_SCALE = 1.6
_SIZE_IN_PNG = slice(16, 24)


class PageImages:
    """The pictures under one data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def can_draw(self, document: RecordedDocument) -> bool:
        """Whether the original is held and is a PDF."""
        if document.sha256 is None or "pdf" not in (document.reader or "").split():
            return False
        return place_of(document.sha256, folder=self._folder).is_file()

    def draw(self, document: RecordedDocument, number: int) -> bytes:
        """The picture of a page as PNG. Raises ``CandourError`` when the page cannot be drawn."""
        place = self._place(document, number, "png")
        if not place.is_file():
            self._keep(place, render_page(self._original(document), number, scale=_SCALE))
        return place.read_bytes()

    def describe(
        self,
        document: RecordedDocument,
        number: int,
        *,
        cites: Mapping[tuple[int, int], Cite],
        current: Cite | None,
    ) -> dict[str, object]:
        """The size of the page in points and the boxes of its passages.

        The boxes of ``cites`` are kept; those of ``current``, a passage that anybody may name in an address, are not.
        Raises ``CandourError`` when the page cannot be drawn.
        """
        width, height = struct.unpack(">II", self.draw(document, number)[_SIZE_IN_PNG])
        here = (current.start, current.end) if current is not None else None
        boxes = [
            {"box": box, "current": place == here}
            for place, cite in cites.items()
            for box in self._boxes(document, number, cite)
        ]
        if current is not None and here not in cites:
            boxes += [
                {"box": box, "current": True} for box in locate(self._original(document), current)
            ]
        return {
            "pixels_wide": width,
            "pixels_high": height,
            "width": width / _SCALE,
            "height": height / _SCALE,
            "boxes": boxes,
        }

    def _boxes(self, document: RecordedDocument, number: int, cite: Cite) -> tuple[Box, ...]:
        place = self._place(document, number, f"{cite.start}-{cite.end}.json")
        if place.is_file():
            return msgspec.json.decode(place.read_bytes(), type=tuple[Box, ...])
        boxes = locate(self._original(document), cite)
        self._keep(place, msgspec.json.encode(boxes))
        return boxes

    def _original(self, document: RecordedDocument) -> bytes:
        return read_original(document.sha256 or "", folder=self._folder)

    def _place(self, document: RecordedDocument, number: int, ending: str) -> Path:
        sha256 = document.sha256 or ""
        return self._folder / "pictures" / sha256[:2] / sha256 / f"{number}.{ending}"

    @staticmethod
    def _keep(place: Path, content: bytes) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        aside = place.with_name(f"{place.name}.{os.getpid()}.{threading.get_ident()}.part")
        aside.write_bytes(content)
        aside.replace(place)
