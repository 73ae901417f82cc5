"""The little SVG that the charts need: elements as text, escaped, in a picture with a title and a description."""

from collections.abc import Iterable
from html import escape
from zlib import crc32

INK = "#0b0c0c"
SOFT = "#505a5f"
RULE = "#b1b4b6"
PAPER = "#ffffff"
FONT = "Public Sans, Arial, Helvetica, Liberation Sans, sans-serif"


def tag(name: str, *children: str, **attributes: object) -> str:
    """One element: ``children`` are markup already; attributes are escaped, ``_`` in a name stands for ``-``.

    >>> tag("rect", x=1, stroke_width=2)
    '<rect x="1" stroke-width="2"/>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value), quote=True)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def words(text: str, *, x: float, y: float, size: float = 14, **attributes: object) -> str:
    """A line of text whose baseline begins at ``x``, ``y`` (in pixels)."""
    style = {"fill": INK, **attributes}
    return tag("text", escape(text, quote=False), x=x, y=y, font_size=size, **style)


def footnote(text: str, *, y: float) -> str:
    """A small soft line at the foot of a picture: a source or a note."""
    return words(text, x=24, y=y, size=12, fill=SOFT)


def tooltip(text: str) -> str:
    """The name of a group of shapes: read out by screen readers, shown under a pointer."""
    return tag("title", escape(text, quote=False))


def picture(
    *, title: str, description: str, width: float, height: float, body: Iterable[str]
) -> str:
    """A whole SVG document of this size in pixels, with its title and description for those who do not see it.

    The ids follow from the title, so that several pictures can stand on one page.
    """
    key = f"picture-{crc32(title.encode()):08x}"
    return tag(
        "svg",
        tag("title", escape(title, quote=False), id=f"{key}-title"),
        tag("desc", escape(description, quote=False), id=f"{key}-desc"),
        tag("rect", width=width, height=height, fill=PAPER),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        width=width,
        height=height,
        font_family=FONT,
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
    )


def _number(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
