"""What a line that leads a list of duties in says of its items, and whom it binds."""

import re
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_council, name_fields
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_GIVING = ("secretary_of_state", "minister", "prime_minister", "department", "government", "ofsted")


class Lead(NamedTuple):
    """What leads into a list: the force of its items, whom they bind by default, and when all are due.

    Under a ``nominal`` lead an item is a duty whatever its words; ``headed`` says that a day or period heads the group, at
    ``due_at``; ``mark`` is the manner in which the lead itself is numbered. ``prefix`` are the words, at ``clause``, that
    each item ends. Under a heading that ``acts``, whatever its party *will* do is a duty too.
    """

    force: str
    who: dict[str, Any]
    numbered: bool
    rule: str
    nominal: bool = False
    due: PartialDate | None = None
    prefix: str = ""
    recurs: str | None = None
    headed: bool = False
    due_at: tuple[int, int] | None = None
    mark: str | None = None
    clause: tuple[int, int] | None = None
    acts: bool = False


def actor_of(
    context: Context, block: Block, before: int, until: int, *, since: int = 0
) -> dict[str, Any]:
    """Whom a lead binds: the last party before its verb, else the last one it names, else the council.

    Who gives the order (*the Secretary of State directs …*) is not bound by it.
    """
    at = block.start
    parties = [p for p in context.parties_in(at + since, at + until) if p.end <= at + until]
    bound = [p for p in parties if p.kind != "body" and p.office not in _GIVING]
    first = [party for party in bound if party.end <= at + before + 1]
    chosen = next(reversed(first or bound), None)
    joined = next((p for p in first if chosen and _are_joined(context, p, chosen)), None)
    if joined and chosen:
        return {"who": context.text.text[joined.start : chosen.end]}
    return name_fields("who", chosen or find_council(context))


def _are_joined(context: Context, party: Party, other: Party) -> bool:
    """Whether two parties act together: *the Council and Thornsea must …*."""
    between = context.text.text[party.end : other.start]
    return party.end < other.start and between.strip() in ("and", "and the")


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """A pattern of the table ``lists`` of ``requirements.toml`` by its name."""
    return compile_piece(str(load_words("requirements", "lists")[name]))
