"""What every fact has: its authority, its exact citation, its confidence and the rule that found it."""

import msgspec

from candour.errors import InvalidFact


# Frozen values hold no cycles: without the collector (gc=False) a record of thousands is asked in half the time.
class Cite(msgspec.Struct, frozen=True, gc=False):
    """An exact passage: ``quote`` equals ``page text[start:end]`` (Unicode code points, half open; pages from 1)."""

    page: int
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if (
            self.page < 1
            or self.start < 0
            or self.end - self.start != len(self.quote)
            or not self.quote
        ):
            raise InvalidFact(
                f"The passage {self.start}–{self.end} of page {self.page} does not fit its quote "
                f"of {len(self.quote)} characters.",
                advice="Cite the slice of the page text that the offsets name.",
            )


class Also(msgspec.Struct, frozen=True, gc=False):
    """A further passage of a fact; ``field`` names the field that it gives, ``None`` marks a repetition."""

    field: str | None
    page: int
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        Cite(self.page, self.start, self.end, self.quote)


class Fact(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", gc=False):
    """The fields of every fact; the types add theirs. ``about`` is a GSS code or ``None``."""

    about: str | None
    cite: Cite
    also: tuple[Also, ...] = ()
    confidence: float
    rule: str

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidFact(f"A confidence lies between 0 and 1 (got {self.confidence}).")
