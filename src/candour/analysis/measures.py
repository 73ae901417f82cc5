"""Where an authority stands on a measure: beside its neighbours, region and England, and whether it moved.

The neighbours' mean is unweighted and says how many figures it rests on, as the department's own tool does. Ranks
share a place where figures are equal; quartiles cut by linear interpolation (the tool's own method, type 7).
"""

from datetime import date
from functools import partial
from statistics import fmean, quantiles

import msgspec

from candour.analysis.movement import Change, Movement, measure_change, measure_movement
from candour.analysis.neighbours import choose_edition
from candour.authorities import Authority, authority_by_code
from candour.errors import InvalidInput
from candour.statistics.lookup import WHY, Figure, figure, find_version, years_of
from candour.statistics.store import measure_of, national_store, release_of
from candour.statistics.values import ENGLAND, REGIONS, Edition, Measure, Noise, Store


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """One measure in one year: the authority's figure and all that it is set beside.

    ``neighbour_mean`` is unweighted over the ``neighbour_count`` figures there are; ``rank`` counts from the best
    (where neither way is better, from the highest) among ``ranked`` authorities; ``quartile`` is 1 for the best
    quarter (or the highest) to 4. ``notes`` say what a reader must know, in words.
    """

    measure: Measure
    year: int
    authority: Authority
    figure: Figure
    neighbours: tuple[Figure, ...]
    edition: str
    neighbour_mean: float | None
    neighbour_count: int
    neighbour_rank: int | None
    region: Figure | None
    england: Figure
    rank: int | None
    ranked: int
    quartile: int | None
    change: Change | None
    notes: tuple[str, ...]


class MeasureSeries(msgspec.Struct, frozen=True, kw_only=True):
    """One measure over the years, oldest first, and how far it moved; ``noise`` fits the authority's size."""

    measure: Measure
    authority: Authority
    points: tuple[Comparison, ...]
    noise: Noise | None
    movement: Movement | None
    publication: str
    newest_vintage: str


def compare_measure(
    authority: Authority,
    measure: str,
    *,
    year: int | None = None,
    as_at: date | None = None,
    edition: str | None = None,
    store: Store | None = None,
) -> Comparison:
    """One measure of an authority in a year (default: the latest published by ``as_at``), with its comparisons.

    Raises ``InvalidInput`` for an unknown measure, or when nothing had been published by that day.
    """
    held = store or national_store()
    asked = measure_of(held, measure)
    years = years_of(held, asked, as_at=as_at)
    if not years:
        raise InvalidInput(f"No figure of {measure} had been published by {as_at}.")
    return _compare(
        authority, asked, year=year or years[-1], as_at=as_at, edition=edition, store=held
    )


def compare_all(
    authority: Authority,
    *,
    year: int | None = None,
    as_at: date | None = None,
    edition: str | None = None,
    store: Store | None = None,
) -> tuple[Comparison, ...]:
    """Every measure of an authority, in order of the groups; those not yet published by ``as_at`` are left out."""
    held = store or national_store()
    found = []
    for measure in held.measures:
        years = years_of(held, measure, as_at=as_at)
        if years and (year is None or year in years):
            found.append(
                _compare(
                    authority,
                    measure,
                    year=year or years[-1],
                    as_at=as_at,
                    edition=edition,
                    store=held,
                )
            )
    return tuple(found)


def measure_series(
    authority: Authority,
    measure: str,
    *,
    as_at: date | None = None,
    edition: str | None = None,
    store: Store | None = None,
) -> MeasureSeries:
    """One measure of an authority over all years published by ``as_at``, with neighbours, region and England.

    Raises ``InvalidInput`` for an unknown measure.
    """
    held = store or national_store()
    asked = measure_of(held, measure)
    points = tuple(
        _compare(authority, asked, year=year, as_at=as_at, edition=edition, store=held)
        for year in years_of(held, asked, as_at=as_at)
    )
    noise = noise_of(held, asked, number=authority.dfe_number)
    release = release_of(held, asked)
    return MeasureSeries(
        measure=asked,
        authority=authority,
        points=points,
        noise=noise,
        movement=measure_movement([p.figure for p in points], measure=asked, noise=noise),
        publication=f"{release.publisher}, {release.title}",
        newest_vintage=held.vintages[-1].id,
    )


def compare(
    authorities: tuple[Authority, ...],
    measure: str,
    *,
    as_at: date | None = None,
    store: Store | None = None,
) -> tuple[MeasureSeries, ...]:
    """The same measure of two to four authorities, in the order given. Raises ``InvalidInput`` for other numbers."""
    if not 2 <= len(authorities) <= 4:
        raise InvalidInput("Two to four authorities can be compared.", advice="Leave some out.")
    return tuple(measure_series(a, measure, as_at=as_at, store=store) for a in authorities)


def noise_of(store: Store, measure: Measure, *, number: str | None) -> Noise | None:
    """The noise of a measure in authorities of this one's size; ``None`` where too few years are held."""
    size = store.sizes.get(number or "")
    return next((n for n in measure.noise if n.size == size), None)


def _compare(
    authority: Authority,
    measure: Measure,
    *,
    year: int,
    as_at: date | None,
    edition: str | None,
    store: Store,
) -> Comparison:
    number = authority.dfe_number or ""
    held = partial(figure, store, measure, year=year, as_at=as_at)
    own = held(number=number)
    chosen, later = choose_edition(edition=edition, as_at=as_at, store=store)
    near = tuple(held(number=n.authority) for n in chosen.neighbours.get(number, ()))
    values = [f.value for f in near if f.value is not None]
    every = _authorities_values(store, measure, year=year, as_at=as_at)
    region = REGIONS.get(authority.region)
    return Comparison(
        measure=measure,
        year=year,
        authority=authority,
        figure=own,
        neighbours=near,
        edition=chosen.id,
        neighbour_mean=fmean(values) if values else None,
        neighbour_count=len(values),
        neighbour_rank=_rank(own.value, [*values, own.value], measure=measure),
        region=held(number=region) if region else None,
        england=held(number=ENGLAND),
        rank=_rank(own.value, every, measure=measure),
        ranked=len(every),
        quartile=_quartile(own.value, every, measure=measure),
        change=_change(own, store, measure, as_at=as_at),
        notes=(*_notes(own, near), *_edition_note(chosen, later=later)),
    )


def _change(own: Figure, store: Store, measure: Measure, *, as_at: date | None) -> Change | None:
    """The change from the year before, beside the noise that fits the authority's size."""
    before = figure(store, measure, number=own.authority, year=own.year - 1, as_at=as_at)
    noise = noise_of(store, measure, number=own.authority)
    return measure_change(before, own, measure=measure, noise=noise)


def _authorities_values(
    store: Store, measure: Measure, *, year: int, as_at: date | None
) -> list[float]:
    version = find_version(store, measure, year=year, as_at=as_at)
    if version is None:
        return []
    rows = version.table.values.items()
    values = [row[version.place] for code, row in rows if code < ENGLAND]
    return [v for v in values if v is not None]


def _rank(
    value: float | None, every: list[float | None] | list[float], *, measure: Measure
) -> int | None:
    """The place from the best; where neither way is better, from the highest."""
    if value is None:
        return None
    if measure.polarity == "low":
        return 1 + sum(v is not None and v < value for v in every)
    return 1 + sum(v is not None and v > value for v in every)


def _quartile(value: float | None, every: list[float], *, measure: Measure) -> int | None:
    """The quarter from the best (1) to the worst (4); a figure on a border belongs to the better quarter."""
    if value is None or len(every) < 4:
        return None
    low, middle, high = quantiles(every, n=4, method="inclusive")
    if measure.polarity == "low":
        return 1 + sum(value > cut for cut in (low, middle, high))
    return 1 + sum(value < cut for cut in (low, middle, high))


def _edition_note(edition: Edition, *, later: bool) -> tuple[str, ...]:
    if not later:
        return ()
    return (f"The neighbours are those of the edition of {edition.id}, which came out later.",)


def _notes(own: Figure, near: tuple[Figure, ...]) -> tuple[str, ...]:
    notes = []
    if own.missing:
        notes.append(f"No figure: {WHY[own.missing]}.")
    if own.as_later_revised:
        notes.append(f"As later revised: the oldest version held is of {own.vintage}.")
    if own.earlier is not None and own.value is not None:
        notes.append(f"Revised: the version before gave {own.earlier:g}.")
    notes += [
        f"The same figures are printed for {authority_by_code(number).short_name}: one service stands behind both."
        for number in own.shared_with
        if own.value is not None
    ]
    inside = {f.authority for f in near}
    twice = [f for f in near if inside & set(f.shared_with)]
    if twice:
        names = " and ".join(authority_by_code(f.authority).short_name for f in twice)
        notes.append(f"Among the neighbours, {names} print the same figures: they count twice.")
    return tuple(notes)
