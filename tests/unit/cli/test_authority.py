"""``candour authority`` finds, tells and refuses."""

import json

import pytest
from click.testing import CliRunner

from candour.cli.authority import authority
from candour.errors import AmbiguousAuthority, UnknownAuthority


def printed(*arguments: str) -> str:
    result = CliRunner().invoke(authority, arguments, catch_exceptions=False, standalone_mode=False)
    return result.output


def test_a_former_authority_names_its_successors() -> None:
    output = printed("Northamptonshire")
    assert "Northamptonshire County Council" in output
    assert "until 1 April 2021" in output
    assert "North Northamptonshire Council (E06000061), 1 April 2021" in output


def test_words_need_no_quotes() -> None:
    assert "E06000021" in printed("stoke", "on", "trent")


def test_the_day_picks_the_predecessor() -> None:
    assert "E10000009" in printed("Dorset", "--on", "2016-01-01")


def test_part_of_a_name_is_enough_when_only_one_has_it() -> None:
    assert "Knowsley Metropolitan Borough Council" in printed("knows")


def test_json_gives_code_names_and_links() -> None:
    found = json.loads(printed("E10000006", "--format", "json"))
    assert found["code"] == "E10000006"
    assert found["dfe_number"] == "909"
    assert [link["id"] for link in found["successors"]] == [
        "cumberland-council",
        "westmorland-and-furness-council",
    ]
    assert "ordinary" not in found


def test_an_announced_authority_has_no_code_yet() -> None:
    assert "none yet" in printed("East Surrey")


def test_an_ambiguous_text_lists_whom_it_may_mean() -> None:
    with pytest.raises(
        AmbiguousAuthority, match=r"(?s)5 authorities.*E06000061.*North Northamptonshire"
    ) as refused:
        printed("ampton")
    assert refused.value.exit_code == 2


def test_an_unknown_text_says_what_may_be_asked() -> None:
    with pytest.raises(UnknownAuthority, match="GSS codes, DfE numbers"):
        printed("Atlantis")
