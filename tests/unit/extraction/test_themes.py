"""Themes are told by their phrases, as whole words."""

import pytest

from candour.extraction.themes import find_themes, theme_list


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("The stability of the workforce", "workforce"),
        ("Social workers’ caseloads", "caseloads"),
        ("The quality of reflective supervision", "supervision"),
        ("Managers’ oversight of practice", "management_oversight"),
        ("Return home interviews", "return_home_interviews"),
        ("Children at risk of sexual exploitation", "exploitation"),
        ("The sufficiency of local placements", "placements_sufficiency"),
        ("Pathway plans", "care_leavers"),
        ("16- and 17-year-olds who present as homeless", "homelessness"),
        ("Strategy discussions that include health", "child_protection"),
        ("Decision-making in pre\u2011proceedings", "pre_proceedings"),
    ],
)
def test_a_phrase_shows_its_theme(text: str, theme: str) -> None:
    assert theme in find_themes(text)


def test_words_within_words_show_nothing() -> None:
    assert find_themes("A planet of gangling stepping stones") == ()


def test_codes_are_unique_and_every_theme_has_a_label_and_phrases() -> None:
    codes = [theme.code for theme in theme_list()]
    assert len(codes) == len(set(codes))
    assert all(theme.label and theme.phrases for theme in theme_list())
