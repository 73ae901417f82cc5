"""What the audience of a statement's speaker had on the day, set beside what was said.

Source: DESIGN.md, *Statements are set beside what their speaker's audience had on the day*; RECORD.md, *Who was told*. Papers
stand as the record has them told by that day. Nothing is compared and nothing concluded: that an audience had been told says
nothing of what any one of its members had read.
"""

import datetime as dt

import msgspec

from candour.analysis.disclosure import ToldItem, find_told, find_told_instruments
from candour.analysis.happenings import date_in, gives_date
from candour.analysis.instruments import find_instruments
from candour.analysis.ledger import Ledger
from candour.analysis.speakers import find_speaker_audience
from candour.facts import Statement
from candour.facts.events import Audience
from candour.facts.record import FactEntry


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """By whom and when something was said: the speaker's ``audience``, and the ``day``.

    ``is_day_said`` is false where the statement gives no day and that of its document stands in its place: it was said by then.
    """

    audience: Audience
    day: dt.date
    is_day_said: bool


class OnTheTable(msgspec.Struct, frozen=True, kw_only=True):
    """The papers that there were by the day of an occasion, formal papers first, each kind by date.

    ``had``: the audience had been told by the day. ``undated``: told, and not known when. ``no_record``: no record of its being
    told. The statement's own document is left out, and so are papers that need not have been there by then.
    """

    occasion: Occasion
    had: tuple[ToldItem, ...]
    undated: tuple[ToldItem, ...]
    no_record: tuple[ToldItem, ...]


def find_occasion(ledger: Ledger, entry: FactEntry) -> Occasion | None:
    """Whose audience spoke and on which day; ``None`` where either is not known to the day."""
    fact = entry.fact
    if not isinstance(fact, Statement):
        return None
    audience, date = find_speaker_audience(ledger, fact), date_in(ledger, entry)
    if audience is None or date is None or date.precision != "day" or date.earliest is None:
        return None
    return Occasion(audience=audience, day=date.earliest, is_day_said=gives_date(fact))


def find_on_the_table(ledger: Ledger, entry: FactEntry) -> OnTheTable | None:
    """What the speaker's audience had on the day of a statement; ``None`` where ``find_occasion`` gives none."""
    occasion = find_occasion(ledger, entry)
    if occasion is None:
        return None
    own = {one.document for one in find_instruments(ledger) if one.document is not None}
    formal = {one.id for one in find_instruments(ledger) if one.document == entry.document}
    items = [
        *(one for one in find_told_instruments(ledger, on=occasion.day) if one.id not in formal),
        *(
            one
            for one in find_told(ledger, on=occasion.day)
            if one.id not in own and one.id != entry.document
        ),
    ]
    by_state: dict[str, list[ToldItem]] = {"told": [], "date_unknown": [], "no_record": []}
    for item in items:
        state = item.of(occasion.audience).state
        if state == "told" or _was_there(item, occasion.day):
            by_state[state].append(item)
    return OnTheTable(
        occasion=occasion,
        had=tuple(by_state["told"]),
        undated=tuple(by_state["date_unknown"]),
        no_record=tuple(by_state["no_record"]),
    )


def _was_there(item: ToldItem, day: dt.date) -> bool:
    """Whether there certainly was a paper by a day: it bears that day or an earlier one, or somebody had been told of it."""
    last = item.date.latest if item.date else None
    return (last is not None and last <= day) or any(one.state == "told" for one in item.told)
