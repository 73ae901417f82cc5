"""The marks before the items of a list: *5.*, *5.1*, *(a)*, *iv.*, *R1.*, a bullet; which goes on and which stands below."""

import re

_MARK = re.compile(
    r"\(?(?P<value>[A-Z]?\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]{1,4})[.)]\s|(?P<decimal>[A-Z]?\d{1,2}(?:\.\d{1,2}){1,2})\s|(?P<sign>[•●▪◦■‣»►➢✓+*–-]|o(?=\s+[A-Za-z]))\s"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LAST_FIGURE = re.compile(r"\d+$")


def mark_value(words: str) -> str | None:
    """The mark that a paragraph opens with, without its point or brackets; ``None`` when it has none.

    >>> mark_value("(b) to report"), mark_value("5.1 to report"), mark_value("to report")
    ('b', '5.1', None)
    """
    mark = _MARK.match(words)
    return next(value for value in mark.groups() if value) if mark else None


def mark_of(words: str) -> str | None:
    """The manner in which a paragraph is marked: *5.* and *6.* are alike, *5.1*, *(a)* and *R1* are others."""
    value = mark_value(words)
    return value and re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", value))


def goes_above(manner: str | None, lead: str) -> bool:
    """Whether a manner of marks is that of a lead or stands above it: *4.* after *3.2 The plan must:*.

    >>> goes_above("1", "1.1"), goes_above("1.1", "1"), goes_above("a", "1")
    (True, False, False)
    """
    return manner is not None and lead.startswith(manner)


def is_below(outer: str, words: str) -> bool:
    """Whether a paragraph with a mark stands below the item that is marked ``outer`` (``""`` for none) and does not go on its
    list.

    >>> is_below("a", "i. any premises"), is_below("a", "b. to report"), is_below("a", "No mark")
    (True, False, False)
    >>> is_below("2.4", "3. Monitoring"), is_below("2.4", "2.4.1 early help"), is_below("2.4", "- early help")
    (False, True, True)
    """
    value = mark_value(words)
    if value is None or not outer:
        return value is not None
    if outer[-1].isdigit() and value[-1].isdigit():
        return value.startswith(f"{outer}.")
    return value not in _next_of(outer)


def _next_of(value: str) -> set[str]:
    figure = _LAST_FIGURE.search(value)
    if figure:
        return {f"{value[: figure.start()]}{int(figure[0]) + 1}"}
    if not value.isalpha():
        return {value}
    after = {chr(ord(value) + 1)} if len(value) == 1 else set()
    if value in _ROMAN[:-1]:
        after.add(_ROMAN[_ROMAN.index(value) + 1])
    return after
