"""Every error that Candour raises on purpose.

Each kind has the exit code that the command line ends with and a message in two halves:
what is wrong and what to do next. Catch ``CandourError`` to catch them all.
"""

from typing import ClassVar


class CandourError(Exception):
    """An error whose message a user can act on.

    ``message`` says what is wrong, ``advice`` what to do next; ``str()`` joins them.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, advice: str = "") -> None:
        self.message = message
        self.advice = advice
        super().__init__(f"{message} {advice}".strip())


class InvalidInput(CandourError):
    """What the caller gave cannot be right: a wrong option, an impossible date, an unknown word."""

    exit_code = 2


class InvalidFact(InvalidInput):
    """A fact, date or passage that contradicts itself (FACTS.md says what each must hold)."""


class DocumentFailed(CandourError):
    """A document could not be read; the others of the same run were."""

    exit_code = 3


class UnknownAuthority(InvalidInput):
    """A text or code names no authority of the register."""


class AmbiguousAuthority(InvalidInput):
    """A text may mean several authorities; the message lists them."""


class RecordRefused(InvalidInput):
    """The record refuses an entry that contradicts what it holds."""


class StorageFailed(CandourError):
    """The disk or the database refused a write; what was acknowledged before is intact."""

    exit_code = 4
