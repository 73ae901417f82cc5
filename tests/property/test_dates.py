"""Shifting every date of a document by whole years shifts every resolved date alike.

Wordings that hang on weekdays are shifted by 28 years, after which the calendar repeats.
"""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from candour.extraction.dates import find_dates
from candour.facts import PartialDate

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = st.dates(date(2001, 1, 1), date(2040, 12, 31)).filter(lambda day: day.day < 29)


def _long(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _short(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


_WITH_YEARS = (
    lambda day: f"On {_long(day)} the minister wrote to the council.",
    lambda day: f"Inspectors came in {_MONTHS[day.month - 1]} {day.year} and left.",
    lambda day: f"The same was found in {day.year}.",
    lambda day: f"It must be done by the end of {_MONTHS[day.month - 1]} {day.year}.",
    lambda day: f"Signed on {day.isoformat()} by both.",
)
_WITHOUT_YEARS = (
    lambda day: f"On {_short(day)} she wrote again.",
    lambda day: f"In {_MONTHS[day.month - 1]} the leader resigned.",
    lambda day: f"The plan must be agreed by the end of {_MONTHS[day.month - 1]}.",
    lambda day: "A company will take over early next year.",
    lambda day: "It was rated inadequate earlier this year.",
    lambda day: "The following month nothing had changed.",
    lambda day: "It shall be done within three months of this direction.",
    lambda day: f"No later than {_short(day)} it must report.",
)
_WITH_WEEKDAYS = (
    lambda day: "He said so on Thursday.",
    lambda day: "The board will meet on Monday.",
    lambda day: "The report was published last week.",
    lambda day: f"It must report within six weeks of {_long(day)}.",
    lambda day: f"It must be sent two weeks before {_long(day)}.",
    lambda day: f"She came on {_long(day)}. The following day she left.",
)


def _write(sentences: list[tuple[int, date]], kinds: tuple, years: int) -> str:
    return "\n".join(
        kinds[number % len(kinds)](day.replace(year=day.year + years)) for number, day in sentences
    )


def _resolve(text: str, published: date | None) -> list[str | None]:
    def find_line(position: int) -> tuple[int, int]:
        start = text.rfind("\n", 0, position) + 1
        end = text.find("\n", position)
        return start, len(text) if end < 0 else end

    own = PartialDate.on(published) if published else None
    return [mention.date.value for mention in find_dates(text, published=own, bounds=find_line)]


def _shift(values: list[str | None], years: int) -> list[str | None]:
    return [None if v is None else f"{int(v[:4]) + years:04}{v[4:]}" for v in values]


def _check(sentences, kinds, published, years) -> None:
    later = published.replace(year=published.year + years) if published else None
    before = _resolve(_write(sentences, kinds, 0), published)
    after = _resolve(_write(sentences, kinds, years), later)
    expected = _shift(before, years)
    for one, other in zip(expected, after, strict=True):
        # the last day of February is another one in a leap year
        assert one == other or (
            (one or "")[:7].endswith("-02") and (one or "")[:7] == (other or "")[:7]
        )


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), _DAYS), min_size=1, max_size=7),
    st.none() | _DAYS,
    st.integers(1, 9),
)
def test_a_shift_by_years_shifts_every_resolved_date(sentences, published, years) -> None:
    _check(sentences, _WITH_YEARS + _WITHOUT_YEARS, published, years)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), _DAYS), min_size=1, max_size=5), _DAYS)
def test_a_shift_by_the_cycle_of_weekdays_shifts_weekdays_too(sentences, published) -> None:
    _check(sentences, _WITH_WEEKDAYS + _WITH_YEARS, published, 28)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_and_every_date_lies_in_it(text) -> None:
    for mention in find_dates(text):
        assert 0 <= mention.start < mention.end <= len(text)
