"""What a database or disk that refuses a write becomes: ``StorageFailed``, with what to do next."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, IntegrityError, OperationalError, transaction

from candour.errors import RecordRefused, StorageFailed

_INTACT = "What was recorded before is intact."
_ADVICE = {
    "full": "Free some space on the disk, then run the same command again.",
    "no space": "Free some space on the disk, then run the same command again.",
    "locked": "Another program is writing; wait for it and run the same command again.",
    "lock timeout": "Another program is writing; wait for it and run the same command again.",
    "readonly": "Make the data folder writable, then run the same command again.",
    "disk i/o": "Look at the disk (space, quota, errors), then run the same command again.",
}


@contextmanager
def one_transaction() -> Iterator[None]:
    """Run a block as one transaction: all of it is recorded, or nothing.

    Raises ``StorageFailed`` when the database refuses, ``RecordRefused`` when another writer was there first.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise RecordRefused(
            f"Another writer has just recorded the same: {error}.",
            advice="Look at what the record holds now (candour show), then try again.",
        ) from error
    except (OperationalError, DatabaseError, OSError) as error:
        raise StorageFailed(
            f"The record could not be written: {error}. {_INTACT}", advice=_advise(str(error))
        ) from error


def _advise(words: str) -> str:
    lower = words.lower()
    return next(
        (advice for sign, advice in _ADVICE.items() if sign in lower),
        "Look at the data folder and its disk (candour backup keeps a copy elsewhere).",
    )
