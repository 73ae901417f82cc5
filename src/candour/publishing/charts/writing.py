"""Writing a picture to a file: SVG as it is, PNG by the resvg renderer inside vl-convert (no browser, no network)."""

from pathlib import Path

from candour.errors import InvalidInput, StorageFailed


def write_chart(svg: str, path: Path) -> None:
    """Write a chart as its file name asks: ``.svg`` or ``.png`` (at twice its size).

    Raises ``InvalidInput`` for another ending or when the renderer of PNG is not installed, ``StorageFailed`` when
    the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending == ".svg":
        content = svg.encode()
    elif ending == ".png":
        content = _png(svg)
    else:
        raise InvalidInput(
            f"A chart cannot be written as {path.name!r}.", advice="End the name in .svg or .png."
        )
    try:
        path.write_bytes(content)
    except OSError as error:
        raise StorageFailed(
            f"The chart {path} could not be written: {error.strerror}.",
            advice="Look whether the folder exists and has room.",
        ) from error


def _png(svg: str) -> bytes:
    try:
        import vl_convert
    except ImportError:
        raise InvalidInput(
            "PNG needs the package vl-convert-python, which is not installed.",
            advice="Install candour-record[pictures], or ask for .svg.",
        ) from None
    return vl_convert.svg_to_png(svg, scale=2)
