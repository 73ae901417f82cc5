"""An utterance, and the verb of speech from which it is read."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

Reported = Literal["direct", "indirect"]


@dataclass
class Utterance:
    """What somebody said. ``start`` to ``end`` is the whole passage with its attribution, ``parts`` the words.

    ``goes_on`` says that the attribution takes up the speaker before (*she said*), ``adds`` that its verb takes up the speech (*added*).
    """

    rule: str
    speaker: Speaker
    reported: Reported
    start: int
    end: int
    parts: list[Part]
    via: str | None = None
    date: PartialDate | None = None
    goes_on: bool = False
    adds: bool = False


class Pivot(NamedTuple):
    """A verb of speech outside quotation marks: its sentence, its span and itself."""

    sentence: Sentence
    start: int
    end: int
    verb: str
