"""What papers tell of other matters than a council's children's services, drawn from ``stories.toml``."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from grammar import Draw

_COUNCIL = "Ambermere City Council"


class Story(NamedTuple):
    """A heading, and the sentences under it."""

    title: str
    sentences: list[str]


STORIES: tuple[dict[str, Any], ...] = tuple(
    tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["story"]
)
"""The stories to draw from; none states a fact of children's services."""


def tell_story(draw: Draw, story: dict[str, Any]) -> Story:
    """One of the ways in which a story can be told: its lead, and some of what goes on from it."""
    words = {name: draw.one(*choices) for name, choices in story.get("words", {}).items()}
    lead = draw.one(*story["leads"])
    more = draw.some(story["more"], least=story["least"], most=story["most"])
    sentences = [sentence.format(council=_COUNCIL, **words) for sentence in (lead, *more)]
    return Story(draw.one(*story["titles"]), sentences)
