"""Documents made for the tests: small PDFs and DOCX packages, whole and spoilt."""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

MakePdf = Callable[..., bytes]
SHARED = Path(__file__).resolve().parents[4] / "shared/data"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def build_pdf(pages: list[str], *, title: str = "", extra_trailer: str = "") -> bytes:
    """A PDF with one line of text for each line of each page; an empty string is a blank page."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for text in pages:
        lines = "".join(f"({line}) Tj T* " for line in text.split("\n")) if text else ""
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {lines}ET" if text else ""
        objects.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(kids)}]>>"
    objects.append(f"<</Title({title})/Author(Ambermere City Council)>>")
    return assemble_pdf(objects, f"/Info {len(objects)} 0 R {extra_trailer}")


def build_web_print(pages: list[list[tuple[int, int, str]]], *, creator: str) -> bytes:
    """A PDF as a browser prints a page: each line with its distance from the foot and its size, both in points."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for lines in pages:
        set_lines = " ".join(
            f"/F1 {size} Tf 1 0 0 1 40 {at} Tm ({text}) Tj" for at, size, text in lines
        )
        stream = f"BT {set_lines} ET"
        objects.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(kids)}]>>"
    objects.append(f"<</Creator({creator})>>")
    return assemble_pdf(objects, f"/Info {len(objects)} 0 R ")


def build_placed(pieces: list[tuple[int, int, str]], *, creator: str = "") -> bytes:
    """A PDF of one page: each piece of text with its distance from the left and from the foot, in points; in their order."""
    placed = " ".join(f"1 0 0 1 {left} {at} Tm ({text}) Tj" for left, at, text in pieces)
    stream = f"BT /F1 10 Tf {placed} ET"
    font = "<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>"
    page = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font{font}>>>>"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[4 0 R]>>",
        f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream",
        page,
        f"<</Creator({creator})>>",
    ]
    return assemble_pdf(objects, "/Info 5 0 R ")


def assemble_pdf(objects: list[str], trailer: str) -> bytes:
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252"))
    start = out.tell()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF".encode()
    )
    return out.getvalue()


def build_docx(body: str, **parts: str) -> bytes:
    """A DOCX whose body is this WordprocessingML; ``footnotes`` and ``styles`` are further parts, ``core`` properties."""
    names = {
        "footnotes": "word/footnotes.xml",
        "styles": "word/styles.xml",
        "core": "docProps/core.xml",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{_NAMESPACE}"><w:body>{body}</w:body></w:document>',
        )
        for name, content in parts.items():
            package.writestr(names[name], content)
    return out.getvalue()


@pytest.fixture
def shared_inspections() -> Path:
    """The folder of real inspection reports."""
    folder = SHARED / "inspections"
    if not folder.is_dir():
        pytest.skip("the real documents in ../shared are not here")
    return folder


@pytest.fixture
def shared_articles() -> list[str]:
    """The texts of the real articles, in the order of their names."""
    folder = SHARED / "articles"
    if not folder.is_dir():
        pytest.skip("the real documents in ../shared are not here")
    return [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]


@pytest.fixture
def make_pdf() -> MakePdf:
    return build_pdf


@pytest.fixture
def make_web_print() -> MakePdf:
    return build_web_print


@pytest.fixture
def make_placed_pdf() -> MakePdf:
    return build_placed


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    return build_docx


@pytest.fixture
def smiling_pdf() -> bytes:
    """A PDF whose letter A means a character beyond the basic plane."""
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <ff> "
        "endcodespacerange 2 beginbfchar <41> <D83DDE00> <42> <0042> endbfchar endcmap end end"
    )
    stream = "BT /F1 12 Tf 72 720 Td (BABB) Tj ET"
    font = (
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>"
    )
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    return assemble_pdf(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            page,
            f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream",
            font,
            f"<</Length {len(cmap)}>>\nstream\n{cmap}\nendstream",
        ],
        "",
    )


@pytest.fixture
def encrypted_pdf() -> bytes:
    """A PDF under a user password (standard security handler, revision 2) that is not the empty one."""
    locked = f"<</Filter/Standard/V 1/R 2/P -4/O<{'ab' * 32}>/U<{'cd' * 32}>>>"
    return build_pdf(["secret"], extra_trailer=f"/Encrypt {locked}/ID[<00><00>]")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> object:
    """The module of steps that fail on purpose, importable in reader processes, too."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import failing_steps

    yield failing_steps
    sys.modules.pop("failing_steps", None)
