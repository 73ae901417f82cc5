"""Patterns of what stands directly before a place: searched for only as far back as they reach.

A search for a pattern that ends at the end of a passage begins at each of its letters, however long it is.
"""

import re


class Before:
    """A pattern that ends where a passage ends; ``reach`` is at least the length, in letters, of whatever it matches."""

    def __init__(self, pattern: str, flags: int = 0, *, reach: int) -> None:
        self._pattern, self._reach = re.compile(pattern, flags), reach

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """What of the pattern stands directly before ``end`` (the end of the text), after ``start``.

        >>> Before(r"\\bthe\\s$", reach=5).search("to lift the ")[0]
        'the '
        """
        last = len(text) if end is None else end
        return self._pattern.search(text, max(start, last - self._reach), last)
