"""The dates of a text: each wording resolved in the order in which the text names them."""

import re
from collections.abc import Callable, Iterable

from candour.extraction.dates.calendar import MONTHS
from candour.extraction.dates.counting import join_counted
from candour.extraction.dates.due import LOOK_AHEAD, is_due, turn_ahead
from candour.extraction.dates.lengths import read_length, read_period
from candour.extraction.dates.mention import DateMention, Relation
from candour.extraction.dates.resolution import resolve
from candour.extraction.dates.scanning import Wording, scan
from candour.extraction.dates.surroundings import Surroundings, find_readings
from candour.extraction.dates.tense import is_told_back, read_tense
from candour.extraction.words import Words
from candour.facts import PartialDate

Bounds = Callable[[int], tuple[int, int]]
_FIXED = frozenset({"iso", "figures", "dmy", "mdy", "my", "month", "relative"})
_PLAIN = frozenset({"iso", "figures", "financial", "turn", "year", "length", "recurring", "near"})
_ANCHORS = _FIXED | {"range", "months", "then"}
_RANGE = re.compile(r"^(?P<first>.+?)\s*(?:–|-|\bto\b|\band\b|\buntil\b)\s*(?P<last>.+)$", re.S)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINALS = frozenset({"st", "nd", "rd", "th", "of", "day"})
_PART_OF = re.compile(r"\b(?:week|fortnight|half|part|days|weekend|meeting)\s+(?:of\s+)?$")
_LEADING = re.compile(
    r"^(?:by|no later than|not later than|on or before|before|until|till|in|on|from|since|during|after|of)\s+",
    re.IGNORECASE,
)


def find_dates(
    text: str,
    *,
    published: PartialDate | None = None,
    bounds: Bounds | None = None,
    wordings: Iterable[Wording] | None = None,
) -> tuple[DateMention, ...]:
    """Every date, deadline, length of time and recurrence in a text, in order.

    ``published`` is the document's own date; ``bounds`` gives the sentence (start, end) that holds a position
    (default: the whole text is one); ``wordings`` are those of the text where they are already known. What cannot be
    resolved is there without a value.

    >>> [m.date.value for m in find_dates("He wrote on 15 March 2006 and on 19 October.")]
    ['2006-03-15', '2006-10-19']
    """
    finder = _Finder(text, published, bounds or (lambda _position: (0, len(text))))
    for wording in scan(Words(text)) if wordings is None else wordings:
        finder.take(wording)
    return finder.finish()


_BEGINS = ("from", "with effect from", "as from", "as of")
_ARRANGED = re.compile(
    r"\b(?:appointed|named|chosen|confirmed|selected|hired|seconded|recruited|approved)\b[^.;]{0,100}$"
)
_STARTING = re.compile(
    r"\b(?:starting|beginning|commencing)(?:\s+(?:work|in\s+post|there|here|with\s+us))?\s*$"
)
_HAS_ARRANGED = re.compile(
    r"\b(?:has|have|is|are)\s+(?:(?:now|also|just|today|been|been\s+\w+ly)\s+)*(?:appointed|named|chosen|confirmed|selected|hired|seconded|recruited|approved)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|shall|going\s+to|(?:is|are)\s+(?:now\s+)?(?:to|due|set|scheduled)|starts|begins|joins|opens|(?:take|meet|leave|resume)s)\b(?:(?!\b(?:was|were|had|has|have|did|could|would)\b)[^.;])*$|^This\s+\w+,?\s[^.;]{2,60}?\s(?:will|(?:is|are)\s+to)\b"
)
_GONE_BY = re.compile(r"\b(?:last|past)\s+$", re.IGNORECASE)
_RUNS_UP = re.compile(
    r"\s+(?:(?:leading\s+)?(?:up\s+)?to|ending|ended|before|preceding|prior\s+to|since)\s+(?=the\b|an?\b|its\b|\d|[A-Z])"
)
# What is told from the day of the paper: *published today on the latest visit in November*.
_FROM_NOW = re.compile(
    r"\b(?:today|yesterday|tonight|(?:most\s+recent|latest)\s+(?:[\w-]+\s+){0,3}?(?:visit|inspection|review|report|letter|monitoring))\b",
    re.IGNORECASE,
)
_SOON_DAYS, _LONGEST_MONTH, _MIDDLE = 92, 31, 15
_LONG_DAYS = 270


class _Finder:
    """Goes through a text and keeps the date last named."""

    def __init__(self, text: str, published: PartialDate | None, bounds: Bounds) -> None:
        self._text = text
        self._published = published
        self._bounds = bounds
        self._anchor: PartialDate | None = None
        self._anchor_at = -1
        self._found: list[tuple[Wording, DateMention]] = []

    def take(self, wording: Wording) -> None:
        around = self._look_around(wording)
        words = self._text[wording.core_start : wording.end]
        if self._text[max(wording.core_start - 4, 0) : wording.core_start].lower() == "the ":
            words = self._text[wording.core_start - 4 : wording.end]
        if wording.form in ("range", "months"):
            mention = self._read_range(wording, words, around)
        elif wording.form == "recurring":
            mention = self._make(wording, PartialDate.unresolved(words), "every")
            mention = mention._replace(duration=read_period(wording.core))
        elif wording.form == "length":
            mention = self._read_length(wording, words, around)
        else:
            shown = self._text[wording.start : wording.end] if wording.place else words
            mention = self._make(wording, resolve(wording, _strip(shown), around), wording.relation)
        self._found.append((wording, mention))
        self._remember(wording, mention)

    def finish(self) -> tuple[DateMention, ...]:
        """The mentions; a day or month without a year takes that of the same one named elsewhere, if there is one."""
        named: dict[str, set[str]] = {}
        for _wording, mention in self._found:
            value = mention.date.value
            if value and len(value) > 4:
                named.setdefault(value[5:7], set()).add(value[:4])
                named.setdefault(value[5:], set()).add(value[:4])
        found = [(one, self._take_year(one, mention, named)) for one, mention in self._found]
        return tuple(join_counted(self._text, found))

    def _take_year(
        self, wording: Wording, mention: DateMention, named: dict[str, set[str]]
    ) -> DateMention:
        key = None if mention.date.value else _month_and_day(wording)
        years = named.get(key, set()) if key else set()
        if not key or len(years) != 1 or not self._may_be_of(years, wording, key):
            return mention
        value = f"{next(iter(years))}-{key}"
        return mention._replace(date=PartialDate.of(value, mention.date.text))

    def _may_be_of(self, years: set[str], wording: Wording, key: str) -> bool:
        """Whether a day that is over may be of a year: of any, or of one of its readings where the document has a date."""
        around = self._look_around(wording)
        if wording.place or around.direction != "past" or self._is_told_from_now(wording):
            return False
        readings = find_readings(int(key[:2]), int(key[3:] or 0) or None, around)
        return self._published is None or not years.isdisjoint(map(str, readings))

    def _look_around(self, wording: Wording) -> Surroundings:
        start, end = self._bounds(wording.core_start)
        if wording.form in _PLAIN or (
            wording.form in ("dmy", "mdy", "my") and _YEAR.search(wording.core)
        ):
            return Surroundings(self._published, self._anchor, self._is_near(start), None)
        sentence = self._text[start:end]
        at = wording.start - start
        tense = read_tense(sentence, at, wording.end - start)
        due = is_due(sentence, at, wording.relation)
        direction, is_pluperfect, told_then, is_resolved = (
            turn_ahead(tense, sentence, at, wording.relation) if due else tense
        )
        if direction == "past" and self._is_about_to_begin(wording, sentence[:at]):
            direction = "future"
        elif not due and wording.preposition in ("of", "dated") and not self._is_part_of(wording):
            direction = "past"
        pluperfect = is_pluperfect and " had " in sentence
        is_near = self._is_near(start) or (direction == "future" and is_told_back(sentence))
        return Surroundings(
            self._published,
            None if self._is_told_from_now(wording) else self._anchor,
            is_near,
            direction,
            pluperfect,
            told_then or (is_resolved and not due) or _is_loose(wording, start, sentence),
            due,
        )

    def _is_told_from_now(self, wording: Wording) -> bool:
        """Whether a day is told from that of a paper that bears none, and not from the day last named."""
        if self._published is not None:
            return False
        start, end = self._bounds(wording.core_start)
        return _FROM_NOW.search(self._text, start, end) is not None

    def _is_about_to_begin(self, wording: Wording, lead: str) -> bool:
        """Whether somebody was appointed to begin within months of the publication: *has been appointed from 14 October*,
        *has appointed her, starting on 3 December*."""
        day = self._published.earliest if self._published else None
        is_start = _STARTING.search(lead) is not None
        key = _month_and_day(wording) if is_start or wording.preposition in _BEGINS else None
        if day is None or key is None or not _ARRANGED.search(lead):
            return False
        month, number = int(key[:2]), int(key[3:] or _MIDDLE)
        longest = _LONG_DAYS if is_start and _HAS_ARRANGED.search(lead) else _SOON_DAYS
        return 0 < (month - day.month) % 12 * _LONGEST_MONTH + number - day.day <= longest

    def _is_part_of(self, wording: Wording) -> bool:
        """Whether a week or part of a month is named: *in the first week of February*."""
        before = self._text[max(wording.core_start - 16, 0) : wording.core_start]
        return _PART_OF.search(before) is not None

    def _is_near(self, sentence_start: int) -> bool:
        if self._anchor is None:
            return False
        before, _end = self._bounds(max(sentence_start - 2, 0))
        return self._anchor_at >= before

    def _remember(self, wording: Wording, mention: DateMention) -> None:
        date = mention.until or mention.date
        dates_paper = self._published is not None and wording.preposition in ("of", "dated")
        is_told = wording.relation not in LOOK_AHEAD and not dates_paper
        if is_told and wording.form in _ANCHORS and date.value and date.precision != "year":
            self._anchor, self._anchor_at = date, wording.core_start

    def _make(self, wording: Wording, date: PartialDate, relation: Relation) -> DateMention:
        return DateMention(wording.start, wording.end, date, relation)

    def _read_range(self, wording: Wording, words: str, around: Surroundings) -> DateMention:
        form = "dmy" if wording.form == "range" else "my"
        halves = _RANGE.match(words)
        if halves is None:
            return self._make(wording, PartialDate.unresolved(words), "on")
        last = resolve(wording._replace(form=form, core=halves["last"]), words, around)
        opening = halves["first"]
        if last.value and not _YEAR.search(opening):
            opening = self._complete(opening, last)
        first = resolve(wording._replace(form=form, core=opening), words, around)
        return self._make(wording, first, "from")._replace(until=last)

    def _complete(self, opening: str, last: PartialDate) -> str:
        """The first day of a range with the month and year that only the last prints."""
        value = last.value or ""
        names = [name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
        if not any(name[:3] in opening.lower() for name in names):
            opening = f"{opening} {names[int(value[5:7]) - 1]}"
        month = next(n for n, name in enumerate(names, 1) if name[:3] in opening.lower())
        return f"{opening} {int(value[:4]) - (month > int(value[5:7]))}"

    def _read_length(self, wording: Wording, words: str, around: Surroundings) -> DateMention:
        relation: Relation
        if words.endswith(("ago", "before", "earlier")):
            relation = "before" if words.endswith("before") else "on"
            return self._make(wording, PartialDate.unresolved(_strip(words)), relation)
        relation = "within" if wording.preposition in ("within", "in") else wording.relation
        if wording.anchor and relation not in ("after", "from", "for"):
            relation = "within"
        if words.endswith("later"):
            relation = "after"
        if relation not in ("within", "after", "from", "by", "before") or self._is_gone_by(wording):
            relation = "for"
        resolved = PartialDate.unresolved(_strip(words))
        if relation == "within":
            resolved = resolve(wording, _strip(words), around)
        return DateMention(
            wording.start, wording.end, resolved, relation, None, read_length(wording.core)
        )

    def _is_gone_by(self, wording: Wording) -> bool:
        """Whether a length lies behind the paper and is none in which to act: *in the last two years*, *in the two years to May*."""
        text = self._text
        is_past = _GONE_BY.search(text[max(wording.core_start - 10, 0) : wording.core_start])
        runs_up = wording.preposition in ("in", "within") and _RUNS_UP.match(text, wording.end)
        return bool(is_past or runs_up)


def _month_and_day(wording: Wording) -> str | None:
    """The month (``10``) or day (``10-19``) that a wording without a year names."""
    if wording.form not in ("month", "dmy", "mdy") or _YEAR.search(wording.core):
        return None
    words = re.findall(r"[a-z]+|\d+", wording.core.lower())
    month = next((MONTHS[word] for word in words if word in MONTHS), None)
    day = next((int(word) for word in words if word.isdigit()), None)
    if month is None or not all(w.isdigit() or w in MONTHS or w in _ORDINALS for w in words):
        return None
    return f"{month:02}" if day is None else f"{month:02}-{day:02}"


def _is_loose(wording: Wording, start: int, sentence: str) -> bool:
    """Whether *this Monday* stands where no word says outright that it is to come: *could not attend this Monday*."""
    if not wording.core.lower().startswith("this "):
        return False
    lead = sentence[: wording.start - start]
    return _TO_COME.search(lead if lead.strip() else sentence) is None


def _strip(words: str) -> str:
    return _LEADING.sub("", words.strip())
