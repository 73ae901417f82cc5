"""The noise of a measure, on made-up figures whose noise is known."""

from random import Random

from candour.statistics.noise import measure_noise, size_groups
from candour.statistics.values import Table


def table(rows: dict[str, list[float | None]]) -> Table:
    years = tuple(range(2016, 2016 + len(next(iter(rows.values())))))
    values = {code: tuple(row) for code, row in rows.items()}
    return Table(years, tuple(map(str, years)), values)


def noisy(spread: float, *, trend: float = 0.0) -> Table:
    chance = Random(7)
    return table(
        {
            str(200 + i): [50 + trend * y + chance.gauss(0, spread) for y in range(10)]
            for i in range(90)
        }
    )


def test_noise_grows_with_the_noise_in_the_figures() -> None:
    sizes = dict.fromkeys(map(str, range(200, 290)), "medium")
    small, large = (measure_noise(noisy(s), unit="percent", sizes=sizes)[0] for s in (1, 4))
    assert 3.5 < large.threshold / small.threshold < 4.5
    assert 1.2 < small.spread < 1.6  # the root of two times the spread of one figure
    assert 0.6 < small.reversed_share < 0.72  # two thirds for pure chance


def test_what_moves_everywhere_is_no_noise() -> None:
    sizes = dict.fromkeys(map(str, range(200, 290)), "medium")
    still = measure_noise(noisy(1), unit="percent", sizes=sizes)
    moving = measure_noise(noisy(1, trend=5), unit="percent", sizes=sizes)
    assert abs(still[0].threshold - moving[0].threshold) < 0.01


def test_too_few_figures_give_no_noise() -> None:
    few = table({str(200 + i): [1.0, 2.0, 1.0] for i in range(20)})
    sizes = dict.fromkeys(map(str, range(200, 220)), "small")
    assert measure_noise(few, unit="percent", sizes=sizes) == ()


def test_missing_years_make_no_pairs() -> None:
    gaps = table({str(200 + i): [1.0, None, 2.0, None, 1.0] * 4 for i in range(90)})
    sizes = dict.fromkeys(map(str, range(200, 290)), "small")
    assert measure_noise(gaps, unit="percent", sizes=sizes) == ()


def test_thirds_by_size_leave_regions_out() -> None:
    groups = size_groups(table({"201": [5], "202": [50], "203": [500], "970": [9999]}))
    assert groups == {"201": "small", "202": "medium", "203": "large"}
