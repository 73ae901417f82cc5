"""A place on a page."""

import msgspec


class Box(msgspec.Struct, frozen=True):
    """A rectangle in points (1/72 inch) as the page is shown: ``left`` and ``top`` from its upper left corner."""

    page: int
    left: float
    top: float
    width: float
    height: float
