"""Pages of documents: pictures only of pages that there are, nothing kept for what anybody may ask, links to the web alone."""

import datetime as dt
from pathlib import Path

import pytest

from candour.facts import PartialDate
from candour.facts.record import DocumentPage, Intervention, RecordedDocument
from candour.publishing.casefile import CaseFile
from candour.reading import read
from candour_site.record import writing
from candour_site.record.originals import keep_original, place_of

pytestmark = pytest.mark.django_db

NOTICE = Path(__file__).parents[2] / "sample" / "documents" / "02-improvement-notice-2019-01.pdf"
AT = dt.datetime(2021, 3, 1, 12, tzinfo=dt.UTC)
PICTURE = "/documents/notice/pages/{}.png"


@pytest.fixture
def notice(site, settings, tmp_path):
    """An open document of the sample with its original, in a data folder of its own."""
    settings.CANDOUR_DATA = tmp_path
    content = NOTICE.read_bytes()
    document = RecordedDocument(
        id="notice",
        kind="improvement_notice",
        title="A notice",
        licence="own",
        sha256=keep_original(content, folder=tmp_path),
        reader="pdf 1",
        url="javascript:alert(1)",
        pages=tuple(DocumentPage(page.number, page.text) for page in read(NOTICE).pages),
        recorded_at=AT,
        recorded_by="clerk",
    )
    intervention = Intervention(
        id="noticed", authority="X06000001", title="Noticed", opened=PartialDate.of("2019")
    )
    case = CaseFile(intervention=intervention, documents=(document,), entries=())
    writing.import_case(case, by="test", recorded_at=AT)
    return tmp_path


def list_files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_only_pages_that_there_are_have_a_picture(site, notice):
    assert site.get(PICTURE.format(1)).status_code == 200
    for number in ("0", "2", "999", "9" * 30):
        assert site.get(PICTURE.format(number)).status_code == 404, number


def test_passages_that_anybody_may_name_leave_nothing_on_the_disk(site, notice):
    address = "/documents/notice/pages/1/"
    assert "<img " in site.get(address).content.decode()
    before = list_files(notice)
    for start in range(5):
        page = site.get(address, {"at": f"{start}-{start + 40}"}).content.decode()
        assert "app-page__box--current" in page
    assert list_files(notice) == before


def test_a_damaged_original_costs_the_picture_and_not_the_page(site, notice):
    sha256 = next(iter(list_files(notice))).name
    place_of(sha256, folder=notice).write_bytes(b"%PDF-1.7 damaged")
    assert site.get(PICTURE.format(1)).status_code == 404
    page = site.get("/documents/notice/pages/1/")
    assert page.status_code == 200
    assert "<img " not in page.content.decode()


def test_a_picture_is_not_kept_by_others_for_long(site, notice):
    """A document that is closed to the public later must not live on in the memory of others."""
    assert site.get(PICTURE.format(1)).headers["Cache-Control"] == "public, max-age=3600"


def test_an_address_that_is_not_of_the_web_is_no_link(site, notice):
    page = site.get("/documents/notice/").content.decode()
    assert 'href="javascript' not in page
    assert "javascript:alert(1)" in page
