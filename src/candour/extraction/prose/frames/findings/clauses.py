"""A told passage as its clauses: *that A, that B and that C* are three findings, *A, and B* two where each stands by itself."""

import re
from functools import cache
from typing import NamedTuple

from candour.extraction.prose.frames.findings.polarity import Told, is_mixed, tell_polarity
from candour.extraction.prose.frames.phrases import compile_piece, load_words

_AND_ABOUT = re.compile(r",?\s+and\s+(?:also\s+)?(?:about|by)\s+")
_AND_THAT = re.compile(
    r",?\s+(?P<turn>and|but|although|though)\s+(?:also\s+)?(?:(?:noting|finding|saying|adding|warning|noted|found|said|added|warned)\s+)?that\s+"
)
_THAT = re.compile(r",\s+that\s+")
# What somebody else is said to have told the judge stays one: *staff say that A and that B*.
_COMMAS = re.compile(r",\s+(?:and\s+)?")
_SEMICOLONS = re.compile(r";\s+(?:and\s+)?")
_LAST_AND = re.compile(r"\s+and\s+(?=(?:the|how|support|help|its|their)\b)")
_TELLS = re.compile(
    r"\b(?:say|said|told|tell|felt|feel|report(?:ed)?)\s+(?:[\w’'-]+\s+){0,2}that\b"
)
_LINK = re.compile(
    r"(?:;\s+(?:(?:and|but)\s+)?|,\s+(?P<turn>and|but)\s+(?:also\s+)?|,\s+|\s+(?P<plain>and)\s+)"
)
# After a mere *and* a clause has to open with whom or what a service consists of: *… and social workers had altered records*.
_OWN_SUBJECT = re.compile(
    r"(?:(?:the|its|their|some|many|most|too\s+many|too\s+few|several|few|often)\s+)?(?:[\w’'-]+\s+){0,2}?(?:children|young\s+people|care\s+leavers|social\s+workers|staff|managers|leaders|"
    r"leadership|assessments|plans|planning|caseloads|practice|supervision|risks?|decisions|visits|referrals|cases|oversight|management|records|recording|thresholds|families|"
    r"carers|partners|councillors|advice|workers)\s+(?:(?:often|still|also|sometimes|rarely|seldom|usually)\s+)?(?:was|were|is|are|had|has|have|did|do|does|failed|felt|lacked|waited|received|altered|drifted|remained|remain|could|went)\b",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”\"]")
_DEPENDS = re.compile(r"(?:although|though|while|whereas|even\s+though|because)\b", re.IGNORECASE)
_CONCEDES = re.compile(
    r"(?:although|though|while|whereas|even\s+though)\b[^,;]*,\s+", re.IGNORECASE
)
# Clauses of somebody who answers a judge, and tells nothing that was found.
_ANSWERS = re.compile(
    r"(?:the\s+)?(?:council|authority|it|ministers?|government|department|cllr|councillors?)\b",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"(?:there\s+(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+)?(?:[“\"\w,’-]+\s+){0,5}?"
    r"(?:progress|improvements?(?!\s+(?:plan|board|partner|adviser|notice|team))|change[sd]?\s+for\s+the\s+better|conditions)\b",
    re.IGNORECASE,
)
_SUBJECT = (
    r"(?!(?:they|it|this|that|these|those|some|many|others)\s+(?:was|were|is|are|had|has|have|come|came|did|do|can)\b)(?!(?:who|which|where|when|while|because|so|as|if|after|before|since|with|without|for|to|in|on|at|by|from|of|and|or|including|"
    r"such|especially|particularly|despite|leaving|making|putting|not|then)\b)(?:[\w’'“”\"-]+\s+){1,9}?"
)
_FINITE = (
    r"(?:is|are|was|were|has|have|had|do|does|did|can|could|remain(?:s|ed)?|lack(?:s|ed)?|feel|felt|fail(?:s|ed)?|differ(?:s|ed)?|drift(?:s|ed)?|"
    r"comes?|came|takes?|took|wait(?:s|ed)?|receive[sd]?|respond(?:s|ed)?|understands?|understood|knows?|knew|keeps?|kept|gets?|got|sees?|saw|"
    r"goes|went|makes?|made|leaves?|left|holds?|held|varies|varied|needs?|needed|stays?|stayed|works?|worked|live[sd]?|enjoy(?:s|ed)?|value[sd]?|"
    r"leads?|led|tend(?:s|ed)?|struggle[sd]?|grew|rose|fell|hears?|helps?|showed|shows?|benefit(?:s|ed)?|improve[sd]?)\b"
)
_OPPOSITE = {"weakness": "strength", "strength": "weakness"}
_CLAUSE = re.compile(
    rf"{_SUBJECT}(?:[a-z]+ly\s+|often\s+|still\s+|also\s+)?{_FINITE}", re.IGNORECASE
)


class Clause(NamedTuple):
    """A clause's span, and whether it turns the one before round (*but*)."""

    start: int
    end: int
    turns: bool


class Share(NamedTuple):
    """One finding of a passage: its span and what it tells."""

    start: int
    end: int
    polarity: str | None


def divide(
    text: str, start: int, end: int, *, told: str | None = None, lean: Told | None = None
) -> list[Share]:
    """The findings of a passage, in order.

    ``told`` is what the verb says of all; ``lean`` is what a clause is taken to tell that says neither by itself. A
    clause after *and that* goes with the one before it, one after *but that* against it.
    """
    if conceded := _CONCEDES.match(text, start, end):
        start = conceded.end()
    if told is None and (turned := _turn_round(text, start, end)):
        return turned
    if told and (links := [*_AND_ABOUT.finditer(text, start, end)]):
        return [Share(one.start, one.end, told) for one in _cut(start, end, links)]
    clauses = _split_that(text, start, end)
    if len(clauses) > 1:
        return _judge(text, clauses, told, lean)
    shares = _judge(text, _split_main(text, start, end), told, lean)
    if len(shares) > 1 and (";" in text[start:end] or all(share.polarity for share in shares)):
        return shares
    words = text[start:end]
    depends = told is None and (_DEPENDS.match(words) or _MOVES.match(words))
    if depends or is_mixed(words):
        lean = None
    return [Share(start, end, None if depends else told or tell_polarity(words) or lean)]


def divide_list(text: str, start: int, end: int, told: str | None) -> list[Share]:
    """The things that a sentence lists with semicolons, or with commas and a last *and*, in order."""
    marks = _SEMICOLONS if ";" in text[start:end] else _COMMAS
    links = [*marks.finditer(text, start, end)]
    if last := _LAST_AND.search(text, links[-1].end() if links else start, end):
        links.append(last)
    shares = [
        Share(one.start, one.end, told or tell_polarity(text[one.start : one.end]))
        for one in _cut(start, end, links)
    ]
    known = {share.polarity for share in shares if share.polarity}
    only = known.pop() if len(known) == 1 else None
    return [share._replace(polarity=share.polarity or only) for share in shares]


def is_clause(words: str) -> bool:
    """Whether words have a subject and a verb of their own."""
    return bool(_CLAUSE.match(_MARKS.sub("", words)))


def _judge(text: str, clauses: list[Clause], told: str | None, lean: Told | None) -> list[Share]:
    shares: list[Share] = []
    before: str | None = lean
    for clause in clauses:
        words = text[clause.start : clause.end]
        answers = clause.start > clauses[0].start and _ANSWERS.match(words) and not told
        own = None if answers else told or tell_polarity(words)
        if (
            own is None
            and before
            and not answers
            and not _MOVES.match(words)
            and not is_mixed(words)
        ):
            own = _OPPOSITE[before] if clause.turns else before
        shares.append(Share(clause.start, clause.end, own))
        before = own
    return _fill_first(text, clauses, shares)


def _fill_first(text: str, clauses: list[Clause], shares: list[Share]) -> list[Share]:
    """A first clause that tells nothing by itself goes with the one after it."""
    if len(shares) < 2 or shares[0].polarity or shares[1].polarity is None or clauses[1].turns:
        return shares
    words = text[shares[0].start : shares[0].end]
    if _MOVES.match(words) or is_mixed(words):
        return shares
    return [shares[0]._replace(polarity=shares[1].polarity), *shares[1:]]


def _turn_round(text: str, start: int, end: int) -> list[Share]:
    """The two parts of a passage that *but* or *although* turns round; none where nothing does."""
    turn = _turns().search(text, start, end)
    if turn is None:
        return []
    parts = [(start, turn.start()), (turn.end(), end)]
    told = [tell_polarity(text[slice(*part)]) for part in parts]
    if None in told or told[0] == told[1]:
        return []
    return [Share(*part, polarity) for part, polarity in zip(parts, told, strict=True)]


def _split_that(text: str, start: int, end: int) -> list[Clause]:
    """The clauses that *and that* and *, that* join; the whole as one where nothing does."""
    links = [*_AND_THAT.finditer(text, start, end)]
    if links and _TELLS.search(text, start, links[0].start()):
        return [Clause(start, end, False)]
    if links:
        links = [*_THAT.finditer(text, start, links[0].start()), *links]
    links += (
        [link for link in _LINK.finditer(text, start, end) if ";" in link.group()] if links else []
    )
    links.sort(key=lambda link: link.start())
    return _cut(start, end, [link for link in links if _is_clause(text, link.end(), end)])


def _split_main(text: str, start: int, end: int) -> list[Clause]:
    """The main clauses of a passage, each with a subject and a verb of its own; the whole as one otherwise."""
    links: list[re.Match[str]] = []
    at = start
    for link in _LINK.finditer(text, start, end):
        if link["plain"] and not _OWN_SUBJECT.match(text, link.end(), end):
            continue
        if _is_clause(text, at, link.start()) and _is_clause(text, link.end(), end):
            links.append(link)
            at = link.end()
    while links and _is_comma(links[-1]):
        links.pop()
    return _cut(start, end, links)


def _is_clause(text: str, start: int, end: int) -> bool:
    """Whether words have a subject and a verb of their own, and open no quotation that they do not close."""
    marks = len(_MARKS.findall(text, start, end))
    return bool(_CLAUSE.match(text, start, end)) and marks % 2 == 0


def _is_comma(link: re.Match[str]) -> bool:
    """Whether a mere comma links two clauses, which it does only before a last *and*."""
    return not link["turn"] and not link["plain"] and ";" not in link.group()


def _cut(start: int, end: int, links: list[re.Match[str]]) -> list[Clause]:
    clauses, at, turns = [], start, False
    for link in links:
        clauses.append(Clause(at, link.start(), turns))
        at, turns = link.end(), link.groupdict().get("turn") in ("but", "although", "though")
    return [*clauses, Clause(at, end, turns)]


@cache
def _turns() -> re.Pattern[str]:
    return compile_piece(str(load_words("findings", "bounds")["turns"]))
