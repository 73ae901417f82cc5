"""How much a document may ask for before it is given up (docs/reference/limits.md)."""

import msgspec

MEBIBYTE = 1024 * 1024


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one document may use; every limit is for one document in one reader process.

    The time allowed is ``seconds`` and ``seconds_per_page`` for each page, the facts included; ``seconds`` count twice for
    the first document of a process.

    >>> Limits(seconds=10, seconds_per_page=0.5).seconds_for(40)
    30.0
    """

    bytes: int = 100 * MEBIBYTE
    pages: int = 2_000
    characters: int = 20_000_000
    expanded_bytes: int = 200 * MEBIBYTE
    nesting: int = 200
    seconds: float = 20.0
    seconds_per_page: float = 0.25
    memory_bytes: int = 1024 * MEBIBYTE

    def seconds_for(self, pages: int) -> float:
        """The seconds that a document of so many pages may take, all told."""
        return self.seconds + self.seconds_per_page * min(max(pages, 0), self.pages)


DEFAULT_LIMITS = Limits()
