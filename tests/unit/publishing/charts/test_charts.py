"""Charts: whole SVG with a name and a description, saying in letters what they show in colour."""

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from candour.analysis.history import england_on, history, tile_map
from candour.analysis.measures import compare, measure_series
from candour.analysis.neighbours import neighbours
from candour.authorities import find_authority
from candour.errors import InvalidInput, StorageFailed
from candour.publishing.charts import (
    draw_compare,
    draw_england,
    draw_history,
    draw_measures,
    draw_neighbours,
    draw_series,
    write_chart,
)
from candour.publishing.charts.grades import LOOKS

DAY = date(2026, 6, 17)
SVG = "{http://www.w3.org/2000/svg}"
BRADFORD = find_authority("Bradford")
LEEDS = find_authority("Leeds")

PICTURES = {
    "england": lambda: draw_england(england_on(DAY), tile_map(DAY)),
    "history": lambda: draw_history(history(BRADFORD), until=DAY),
    "neighbours": lambda: draw_neighbours(neighbours(BRADFORD), until=DAY),
    "series": lambda: draw_series(measure_series(BRADFORD, "vacancies")),
    "compare": lambda: draw_compare(compare((BRADFORD, LEEDS), "all_spending")),
    "measures": lambda: draw_measures((measure_series(BRADFORD, "vacancies"),)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_a_name_a_description_and_a_source(name: str) -> None:
    root = ElementTree.fromstring(PICTURES[name]())
    assert root.attrib["role"] == "img"
    assert root.find(f"{SVG}title").text
    assert len(root.find(f"{SVG}desc").text) > 20
    assert any("Source" in (t.text or "") for t in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_is_drawn_outside_the_paper(name: str) -> None:
    root = ElementTree.fromstring(PICTURES[name]())
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for shape in root.iter():
        x, y = float(shape.get("x", 0)), float(shape.get("y", 0))
        assert 0 <= x <= width
        assert 0 <= y <= height
        assert "nan" not in " ".join(shape.attrib.values())


def test_every_tile_says_its_authority_and_grade() -> None:
    root = ElementTree.fromstring(PICTURES["england"]())
    names = [t.text for g in root.iter(f"{SVG}g") for t in g.findall(f"{SVG}title")]
    assert len(names) == 153
    assert (
        "City of Bradford Metropolitan District Council: requires improvement, published 21 May 2026"
        in names
    )


def test_the_description_of_a_history_tells_it_without_the_picture() -> None:
    text = PICTURES["history"]()
    assert "Overall: requires improvement, 23 May 2014, then inadequate, 29 October 2018" in text


def test_who_was_not_inspected_by_then_has_a_line_without_grades() -> None:
    day = date(2015, 1, 1)
    before = draw_neighbours(neighbours(BRADFORD, day=day), until=day)
    assert ": no grade" in before
    assert "Overall: no grade." in draw_history(history(find_authority("Cumbria")), until=DAY)


def test_care_leavers_have_no_bar_while_judged_with_children_in_care() -> None:
    root = ElementTree.fromstring(PICTURES["history"]())
    desc = root.find(f"{SVG}desc").text
    assert "Care leavers: good, 23 May 2014, then good, 21 May 2026" in desc
    bars = [
        g.find(f"{SVG}rect")
        for g in root.iter(f"{SVG}g")
        if "good, 23 May 2014" in g.find(f"{SVG}title").text
    ]
    assert {b.get("width") for b in bars} == {bars[0].get("width")}


def test_text_on_each_grade_can_be_read() -> None:
    for look in LOOKS.values():
        dark, light = sorted((_luminance(look.fill), _luminance(look.text)))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, look.name


def _luminance(colour: str) -> float:
    parts = [int(h, 16) / 255 for h in re.findall("[0-9a-f]{2}", colour)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_name_with_markup_is_only_text() -> None:
    from candour.publishing.charts.svg import picture, words

    svg = picture(title="<b>&", description='"', width=10, height=10, body=[words("<i>", x=1, y=1)])
    assert ElementTree.fromstring(svg).find(f"{SVG}title").text == "<b>&"


def test_a_chart_is_written_as_its_name_asks(tmp_path: Path) -> None:
    pytest.importorskip("vl_convert")
    svg = PICTURES["series"]()
    write_chart(svg, tmp_path / "a.svg")
    write_chart(svg, tmp_path / "a.png")
    assert (tmp_path / "a.svg").read_text(encoding="utf-8") == svg
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(InvalidInput, match=r"\.svg or \.png"):
        write_chart(svg, tmp_path / "a.gif")
    with pytest.raises(StorageFailed, match="could not be written"):
        write_chart(svg, tmp_path / "nowhere" / "a.svg")
