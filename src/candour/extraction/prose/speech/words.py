"""The words that report speech (``data/speech.toml``), compiled once."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from candour.extraction.anycase import any_of

_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|might|did|does|do|needs?|remains?|knew|felt|made|took|dealt|gave|went|came|got|kept|saw|met|held|stood|lost|spent|left|ran|began|brought|thought|rang|heard|built|chose|paid|wrote|won|fell|grew|drew|drove|broke|spoke|sought|lay|led|let|put|set|cut|hit|cost|sent|found|became|told|said|hid|tore|caught|taught|shut|fought|struck|chose|wore|shook|meant|rose|sat|understood|withdrew|never|(?!(?:his|its|this|hers|theirs|as|us|less|services|concerns)\b)[a-z]{2,}(?:ed|s))\b(?![’'])"
)
# Who is told (*reported to the board that …*, not *agreed to act until that …*), and words after which *that* points at something.
_WHOM = r"(?:the|an?|his|her|its|their|our|my|your|this|us|me|him|them|all|both|members|councillors|ministers|officers|staff|parents|families|reporters|journalists|residents|partners|colleagues|cabinet|council|scrutiny|[A-Z][\w’'-]*)"
_NO_LEAD = "".join(
    rf"(?<!\b{word})"
    for word in [
        "until",
        "till",
        "before",
        "after",
        "since",
        "by",
        "from",
        "of",
        "in",
        "on",
        "at",
        "for",
        "with",
        "to",
        "under",
        "about",
        "into",
        "when",
        "if",
        "once",
        "while",
        "because",
        "over",
        "than",
        "and",
        "or",
        "as",
    ]
)
_FEWEST_WORDS = 3


@cache
def _data() -> dict[str, Any]:
    text = (files("candour.extraction") / "data" / "speech.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def verb_pattern() -> re.Pattern[str]:
    """Any verb of speech; the groups ``clause``, ``quoted`` and ``denial`` say what it can take."""
    with_that = {verb.removesuffix(" that") for verb in _verbs() if verb.endswith(" that")}
    return re.compile(
        rf"(?:(?P<verb>{any_of(with_that)})\s+(?:(?:in|on|at|last|this|earlier|yesterday|today|again)\s|to\s{_WHOM}\b)[^,:;.\"“”]{{0,40}}?{_NO_LEAD}\s(?P<that>that)"
        rf"|{any_of(_verbs())})\b(?![’'-])"
    )


@cache
def verb_openers() -> frozenset[str]:
    """The words with which a verb of speech begins."""
    return frozenset(verb.split()[0] for verb in _verbs())


@cache
def _verbs() -> frozenset[str]:
    verbs = _data()["verbs"]
    return frozenset(
        {
            *verbs["clause"],
            *verbs["quoted"],
            *verbs["denial"],
            *verbs["aside"],
            *verbs["calling"],
            *verbs["after_be"],
            "tell",
        }
    )


@cache
def clause_verbs() -> frozenset[str]:
    """The verbs after which what was said can stand without quotation marks."""
    return frozenset({*_data()["verbs"]["clause"], *after_be(), "tell"})


@cache
def after_be() -> frozenset[str]:
    """The words that tell speech after *is* or *was* (*is adamant that*)."""
    return frozenset(_data()["verbs"]["after_be"])


@cache
def aside_verbs() -> frozenset[str]:
    """The verbs that tell of speech only as an aside in it (*The plan, she thought, was sound*) or after it."""
    return frozenset(_data()["verbs"]["aside"]) - clause_verbs()


@cache
def addressing_verbs() -> frozenset[str]:
    """The verbs after which stands whoever is told."""
    return frozenset(_data()["addressed"]["verbs"])


@cache
def quoted_verbs() -> frozenset[str]:
    """The verbs beside which a quotation is speech."""
    return frozenset(_data()["verbs"]["quoted"])


@cache
def going_on_verbs() -> frozenset[str]:
    """The verbs that take up a speech (*added*)."""
    return frozenset(_data()["verbs"]["going_on"])


@cache
def calling_verbs() -> frozenset[str]:
    """The verbs that say something where words in quotation marks follow (*called it “a start”*)."""
    return frozenset(_data()["verbs"]["calling"])


@cache
def denial_verbs() -> frozenset[str]:
    """The verbs that themselves say no, or sorry."""
    return frozenset(_data()["verbs"]["denial"])


@cache
def nameless() -> Mapping[str, frozenset[str]]:
    """The ``heads`` of what names a speaker without a name, those ``heard`` by inspectors, and the ``verbs`` that these have."""
    rows = _data()["nameless"]
    return {name: frozenset(rows[name]) for name in ("heads", "heard", "verbs")}


@cache
def _occasions() -> tuple[tuple[str | None, re.Pattern[str]], ...]:
    return tuple((row.get("via"), re.compile(row["pattern"])) for row in _data()["occasion"])


@cache
def _empty() -> re.Pattern[str]:
    return re.compile("|".join(_data()["empty"]["patterns"]), re.IGNORECASE)


def find_occasion(words: str) -> str | None:
    """The occasion that an attribution names (*press release*, *meeting*), or ``None``."""
    for via, pattern in _occasions():
        if match := pattern.search(words):
            return via or " ".join((match[1] or match[match.lastindex or 1]).split())
    return None


def has_verb(words: str) -> bool:
    """Whether words hold what looks like a finite verb."""
    return bool(_FINITE.search(words))


def is_clause(words: str) -> bool:
    """Whether words are enough to be what somebody said: three or more, with a finite verb."""
    return len(words.split()) >= _FEWEST_WORDS and has_verb(words)


def says_nothing(words: str) -> bool:
    """Whether reported words only say that nothing was said (*would not comment*)."""
    return bool(_empty().search(words)) and len(words.split()) < 14
