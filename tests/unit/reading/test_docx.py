"""DOCX: the main text in order, as Word shows it, and packages that are none."""

import pytest

from candour.reading import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>'


def paragraph(text: str, *, style: str = "", numbered: bool = False) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += '<w:numPr><w:numId w:val="1"/></w:numPr>' if numbered else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def blocks_of(data: bytes) -> list[tuple[str, int, str]]:
    document = read(data, name="letter.docx")
    assert (document.status, document.problems) == ("read", ())
    (page,) = document.pages
    return [(block.kind, block.level, page.text[block.start : block.end]) for block in page.blocks]


def test_paragraphs_headings_items_rows_and_footnotes_come_in_order(make_docx):
    row = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    body = (
        paragraph("Direction to Ambermere", style="Title")
        + paragraph("Annex", style="berschrift2")
        + paragraph("The council must:")
        + paragraph("agree a partner", numbered=True)
        + f"<w:tbl>{row.format('Area', 'Grade')}{row.format('Overall', 'Inadequate')}</w:tbl>"
    )
    notes = f'<w:footnotes {W}><w:footnote w:type="separator">{paragraph("-")}</w:footnote><w:footnote w:id="1">{paragraph("As amended.")}</w:footnote></w:footnotes>'
    assert blocks_of(make_docx(body, styles=STYLES, footnotes=notes)) == [
        ("heading", 1, "Direction to Ambermere"),
        ("heading", 2, "Annex"),
        ("paragraph", 0, "The council must:"),
        ("list_item", 0, "agree a partner"),
        ("table_row", 0, "Area\tGrade"),
        ("table_row", 0, "Overall\tInadequate"),
        ("footnote", 0, "As amended."),
    ]


def test_headings_that_nobody_marked_are_told_from_their_looks(make_docx):
    body = "".join(
        map(
            paragraph,
            (
                "Ambermere told to find a partner",
                "The council has three months to agree a partnership, the minister said.",
                "It was rated inadequate in the spring, after years of warnings to its leaders.",
                "Thornsea names its director of children's services",
                "By Pat Writer | 5 November 2021",
                "Thornsea has appointed a director.",
            ),
        )
    )
    kinds = [kind for kind, _, _ in blocks_of(make_docx(body))]
    assert kinds == ["heading", "paragraph", "paragraph", "furniture", "furniture", "furniture"]


def test_text_is_what_word_shows(make_docx):
    body = (
        "<w:p><w:r><w:t>within </w:t></w:r><w:del><w:r><w:delText>three</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>six</w:t></w:r></w:ins><w:hyperlink><w:r><w:t> months</w:t></w:r></w:hyperlink>"
        "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>well</w:t><w:noBreakHyphen/><w:t>being</w:t><w:br/><w:t>next line</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>in a control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert [words for _, _, words in blocks_of(make_docx(body))] == [
        "within six months\twell-being\nnext line",
        "in a control",
    ]


def test_the_file_says_its_title_and_author(make_docx):
    core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A letter</dc:title><dc:creator>A. Minister</dc:creator></p>'
    metadata = read(make_docx(paragraph("Dear leader"), core=core)).metadata
    assert (metadata.title, metadata.author) == ("A letter", "A. Minister")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ("", "not_a_record", "empty"),
        ("<w:p><w:r><w:t>cut", "failed", "damaged"),
        ("<w:sdt>" * 300 + "</w:sdt>" * 300, "failed", "nested_too_deep"),
    ],
)
def test_packages_without_text_or_sense_say_so(make_docx, body, status, code):
    document = read(make_docx(body))
    assert (document.status, document.problems[-1].code) == (status, code)


def test_entities_that_multiply_are_refused(make_docx):
    import io
    import zipfile

    out = io.BytesIO()
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(
            "word/document.xml",
            f"<!DOCTYPE x [{entities}]><w:document {W}><w:body><w:p><w:r><w:t>&e8;</w:t></w:r></w:p></w:body></w:document>",
        )
    document = read(out.getvalue())
    assert (document.status, document.problems[-1].code) == ("failed", "damaged")


def test_a_locked_office_file_fails_as_encrypted():
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    )
    document = read(locked, name="letter.docx")
    assert (document.status, document.problems[-1].code) == ("failed", "encrypted")


def test_a_package_of_another_kind_is_not_supported(make_docx):
    document = read(
        make_docx("").replace(b"word/document.xml", b"xl/workbook_.xml!"[:17]), name="plan.zip"
    )
    assert (document.status, document.problems[-1].code) == ("failed", "unsupported_type")


def test_a_part_whose_packed_bytes_are_broken_is_damaged_and_no_fault_of_ours(make_docx):
    data = bytearray(make_docx(paragraph("The council must report. " * 400)))
    start = data.index(b"word/document.xml") + len(b"word/document.xml")
    data[start : start + 12] = b"\xff" * 12
    document = read(bytes(data), name="letter.docx")
    assert (document.status, document.problems[-1].code) == ("failed", "damaged")


def test_the_lines_and_paragraphs_of_a_cell_stay_lines(make_docx):
    def cell(*paragraphs):
        inner = "".join(f"<w:p><w:r>{each}</w:r></w:p>" for each in paragraphs)
        return f"<w:tc>{inner}</w:tc>"

    people = cell(
        "<w:t>Ada Bell, Leader</w:t><w:br/><w:t>Ben Orr, Chief Executive</w:t>",
        "<w:t>Cy Poe, Commissioner</w:t>",
    )
    row = f"<w:tr>{cell('<w:t>Present:</w:t>')}{people}</w:tr>"
    assert blocks_of(make_docx(f"<w:tbl>{row}</w:tbl>")) == [
        (
            "table_row",
            0,
            "Present:\tAda Bell, Leader\nBen Orr, Chief Executive\nCy Poe, Commissioner",
        )
    ]
