"""What kind of document a text is, and whether it is one of this field at all.

Sources: ``data/kinds.toml``, each cue with its own.
"""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, get_args

from candour.authorities import find_mentions
from candour.extraction.anycase import lower_pattern
from candour.facts.extract import DocumentKind

_HEAD, _TAIL = 1500, 1200


class _Cue(NamedTuple):
    kind: DocumentKind
    where: str
    pattern: re.Pattern[str]
    weight: int
    exact: bool
    needs: tuple[str, ...]


@cache
def _data() -> dict[str, Any]:
    text = (files("candour.extraction") / "data" / "kinds.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _cues() -> tuple[_Cue, ...]:
    known = get_args(DocumentKind)
    rows = [row for row in _data()["cue"] if row["kind"] in known]
    return tuple(
        _Cue(
            row["kind"],
            row["where"],
            re.compile(
                row["pattern"] if row.get("exact") else lower_pattern(row["pattern"]),
                re.MULTILINE | re.DOTALL * (".{" in row["pattern"]),
            ),
            row["weight"],
            bool(row.get("exact")),
            tuple(row["needs"]),
        )
        for row in rows
    )


def tell_kind(text: str, *, publisher: str | None = None) -> DocumentKind:
    """The kind of document that a cleaned text is; ``other`` when no kind has enough cues.

    News that a council itself publishes is its press release.
    """
    printed = {"head": text[:_HEAD], "tail": text[-_TAIL:], "all": text}
    lowered = {where: part.lower() for where, part in printed.items()}
    scores: Counter[DocumentKind] = Counter()
    for cue in _cues():
        if not any(word in lowered[cue.where] for word in cue.needs):
            continue
        parts = printed if cue.exact else lowered
        if cue.pattern.search(parts[cue.where]):
            scores[cue.kind] += cue.weight
    enough = _data()["enough"]
    sure = [row for row in scores.most_common() if row[1] >= enough.get(row[0], enough["any"])]
    if not sure:
        return "other"
    is_own = sure[0][0] == "news" and publisher and any(m.certain for m in find_mentions(publisher))
    return "press_release" if is_own else sure[0][0]


def is_of_this_field(text: str) -> bool:
    """Whether a text has any word of the field; a consent notice and little else has none that counts.

    >>> is_of_this_field("We use cookies. Accept all. See our privacy policy and manage preferences.")
    False
    """
    lowered = text.lower()
    field = _data()["field"]
    found = sum(word in lowered for word in field["words"])
    cookies = sum(lowered.count(word) for word in field["cookie_words"])
    return found > 0 and not (cookies >= 4 and cookies * 60 > len(text) and found < 3)
