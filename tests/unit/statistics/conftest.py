"""A folder of published files in small, with the traps of the real ones."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from published_files import OUTCOMES, figures, write_csv, write_sheet, write_tool

from candour.statistics.definitions import defined_measures


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A folder with every kind of published file, and one that is none of them."""
    folder = tmp_path / "published"
    folder.mkdir()
    write_tool(
        folder / "interactive_tool_2024-11.parquet",
        figures(["2022", "2023", "2024"], ReReferral_2024_202="32.799999999999997"),
    )
    write_tool(
        folder / "interactive_tool_2025-07.parquet",
        figures(["2023", "2024", "2025"], ReReferral_2024_202="31", ReReferral_2025_203="-"),
    )
    write_csv(
        folder / "dictionary.csv",
        ["Topic", "Measure_short", "Measure", "Polarity", "Last Update"],
        [
            ["T", m.source, f"The {m.name}", m.polarity.capitalize(), "45931"]
            for m in defined_measures()
        ]
        + [["U", "ReReferral", "The same again", "Low", "45931"]],
    )
    write_csv(
        folder / "outcomes.csv",
        OUTCOMES.split(","),
        [
            ["201", "80450", "london corporation", "sif", "2016-09-20", "good", "good", "good", "good", "good", "report"],
            ["202", "80491", "camden", "ilacs", "2022-01-31", "good", "good", "inadequate", "good", "", "report"],
        ],
    )  # fmt: skip
    ten: list[object] = [x for i in range(10) for x in (202 if i % 2 else 203, "Close")]
    for name in ("sn_april_2021.xlsx", "sn_may_2025.xlsx"):
        write_sheet(
            folder / name,
            [
                ["LA num", "LA Name", "LA number", "GOInd", "GOReg"]
                + [x for i in range(1, 11) for x in (f"SN{i}", "SNP")],
                [201, "City of London", 201, 3, "London", *ten],
                [942, "Cumberland", 942, 5, "North West", *(["-"] * 20)],
            ],
        )
    (folder / "notes.txt").write_text("nothing of the kind", encoding="utf-8")
    return folder
