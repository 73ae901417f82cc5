"""Whatever is asked as at a day, nothing published later answers unless the answer says so."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from candour.analysis.history import england_on, history
from candour.analysis.measures import compare_measure
from candour.authorities import register
from candour.statistics import national_store, release_of
from candour.statistics.lookup import figure, years_of

STORE = national_store()
DAYS = st.dates(date(2014, 1, 1), date(2027, 1, 1))
MEASURES = st.sampled_from(STORE.measures)
AUTHORITIES = st.sampled_from(register(on=date(2026, 4, 1)))


@given(MEASURES, DAYS, st.integers(0, 2000))
def test_what_is_known_only_grows(measure, day, later):  # type: ignore[no-untyped-def]
    before = years_of(STORE, measure, as_at=day)
    after = years_of(STORE, measure, as_at=day + timedelta(days=later))
    assert set(before) <= set(after)


@given(MEASURES, AUTHORITIES, DAYS, st.integers(2014, 2026))
def test_no_later_version_answers_unsaid(measure, authority, day, year):  # type: ignore[no-untyped-def]
    told = figure(STORE, measure, number=authority.dfe_number, year=year, as_at=day)
    if told.vintage is None:
        assert told.value is None
        return
    available = next(v.available_on for v in STORE.vintages if v.id == told.vintage)
    assert told.as_later_revised == (available > day)
    if told.as_later_revised:
        assert release_of(STORE, measure).published_by(year) <= day


@given(MEASURES, AUTHORITIES, DAYS)
def test_a_figure_is_given_or_its_absence_explained(measure, authority, day):  # type: ignore[no-untyped-def]
    if not years_of(STORE, measure, as_at=day):
        return
    one = compare_measure(authority, measure.id, as_at=day)
    assert (one.figure.value is None) == (one.figure.missing is not None)
    assert (one.rank is None) == (one.figure.value is None)
    assert one.rank is None or 1 <= one.rank <= one.ranked
    assert one.neighbour_count <= 10


@given(AUTHORITIES, DAYS)
def test_no_inspection_is_known_before_it_was_published(authority, day):  # type: ignore[no-untyped-def]
    assert all(i.outcome.published_on <= day for i in history(authority, as_at=day).inspections)
    assert all(
        s.outcome is None or s.outcome.published_on <= day for s in england_on(day).standings
    )
