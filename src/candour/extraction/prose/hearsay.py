"""Facts told inside what somebody denies, doubts, claims, fears or rumours: they are no facts of their own.

*X said that Y* is a statement by X. What a body or the holder of an office says of its work is how the public learns of it
and gives facts too; what is denied or only claimed gives none, whoever speaks, and what an outsider says gives none however it is said.
The rule is asked once for all frames, after they have read. Words: ``data/hearsay.toml``; decision 0034.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.hearsay_clauses import VERB, Clause
from candour.extraction.prose.outsiders import is_outside
from candour.extraction.prose.questions import find_questions
from candour.extraction.prose.speech.utterance import Utterance
from candour.extraction.prose.speech.utterances import find_utterances
from candour.extraction.prose.text import Sentence
from candour.facts import AnyFact

_PIECE = re.compile(r"%([a-z]+)%")
# Where somebody goes on in words of the document: *…, but ministers issued …*, *… and said that …*.
_TURNS = re.compile(
    r";|\s[–—]\s|,?\s+but\s+(?=(?:the|an?|its?|his|her|their|he|she|they|there|this|that|in|on|last|ministers|inspectors|officials)\b|(?-i:[A-Z]))"
    r"|,\s+(?:although|though|while|whilst|whereas)\b"
    r"|,?\s+(?:and|but|before|then)\s+(?:(?:he|she|it|they)\s+)?(?:also\s+|then\s+)?(?:said|says|told|added|admitted|confirmed|announced|insisted|promised|pledged)\b",
    re.IGNORECASE,
)
# What rumours brought about is no part of them: *Claims that … led ministers to …*.
_BROUGHT = re.compile(
    r"\s(?:(?:have|has|had)\s+)?(?:led|prompted|sparked|triggered|forced|caused|made|pushed|emerged|surfaced)\b"
)
_SUBJECT = re.compile(
    r"\W*(?:(?:the|these|such|his|her|their|those)\s+)?(?:[\w’'-]+\s+){0,2}$", re.I
)
# A clause that ends at its comma: *After claims that …, ministers …*, *The council, which denied that …, was …*.
_FRONTED = re.compile(
    r"\W*(?:(?:but|and|yet)\s+)?(?:after|following|amid|amidst|despite|when|as|although|though|while|whilst|since|because|before|once|if|in\s+response\s+to|"
    r"[a-z]+ing)\b[^,]*$|.*,\s+(?:who|which|whose)\s[^,]*$",
    re.IGNORECASE | re.DOTALL,
)
_BREAK = re.compile(
    r"[,;:]\s|\s[–—]\s|\b(?:and|but|after|when|as|while|because|since|although|that)\s"
)
_OPENS = re.compile(r";\s|:\s|,\s+(?:and|but|while|whereas)\s")
_CLOSES = re.compile(r"[”]|\"(?=[\s,.;)]|$)")
_AND_SAID = re.compile(r",?\s+and\s+(?:also\s+|then\s+)?[a-z]+(?:\s+that)?\s+$")
_CLAIMED = re.compile(r"\b(?:claim|alleg)(?:ed|es|s|ing)\b")
_WE = re.compile(r"\b(?:we|We|I)\b")
# Where the speaker's own doing goes on after what they deny or doubt: *… that it was slow and signed a partnership*.
_DID = r"(?:gave|set|made|sent|told|took|signed|agreed|appointed|issued|required|directed|instructed|ordered|published|launched|named|promised|pledged|announced|welcomed|called|asked|urged|warned|requested)\s+(?:the|an?|its|it|them|him|her|his|their|that|to|on|for|£|\d|(?-i:[A-Z]))"
_DOES = re.compile(rf",?\s+(?:and|but|then)\s+(?:also\s+|then\s+|instead\s+)?{_DID}", re.IGNORECASE)
# What would let *and signed …* go on with the denied verb itself: *had failed and signed …*.
_COULD_GO_ON = re.compile(r"\b(?:had|has|have|having)\b", re.IGNORECASE)
_IS_OR_MAY = re.compile(
    r"\b(?:is|are|was|were|can|could|will|would|shall|should|may|might|must|did)\b", re.IGNORECASE
)
# The ends of the clause in which an adverb stands.
_CLAUSE = re.compile(
    r";\s|:\s|\s[–—]\s|,\s+(?=(?:who|which|whose|where|and|but|or|so|yet)\b)|,?\s+(?=(?:after|before|because|since|when|while|whilst|whereas|although|though|unless|once|as)\b)"
    r"|\s+(?:and|but)\s+(?=(?:the|he|she|it|they|its|their|was|were|is|are|has|have|had|will)\b)",
    re.IGNORECASE,
)
_OF_A_NOUN = re.compile(
    r"\b(?:an?|the|its|their|his|her|this|these|that|those|some|many|other|of|for|over|with)\s+$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s+[\w’'-]+")
# What stands between commas: *, reportedly the worst in England, …*, *, which had allegedly ignored warnings, …*.
_ADDS, _WITHIN = re.compile(r"[,(–—]\s*$"), re.compile(r"(?:who|which|whose|where)\b")
_CLOSES_WITHIN = re.compile(r"[,;)]|\s[–—]\s")
_FRONTED_CLAUSE = re.compile(
    r"\W*(?:after|when|as|although|though|while|whilst|since|because|before|once)\b[^,]*,\s+(?=\S)",
    re.I,
)
# *It is not* before *true that …* belongs to the words that lead a clause in.
_IMPERSONAL = re.compile(
    r"\W*(?:(?:but|and|yet|so)\s+)?(?:it|this|there)(?:\s+(?:is|was|would\s+be)|[’']s)\s+(?:(?:\w+\s+){0,2})",
    re.IGNORECASE,
)
# A letter may ask its reader for something in a question.
_ASKED_OF_READERS = ("requirement", "commitment")
_COMMA, _REACH = re.compile(","), 40


class _Lead(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    after: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    side: str
    is_view: bool
    goes_on: re.Pattern[str] | None
    spares: tuple[str, ...]
    ends: re.Pattern[str] | None


def leave_out_hearsay(context: Context, facts: Iterable[AnyFact]) -> list[AnyFact]:
    """The facts that the document tells itself, in their order, without those of what is only denied, claimed or thought."""
    facts = list(facts)
    clauses = [*_find_clauses(context)] if facts else []
    return [fact for fact in facts if not any(clause.holds(fact) for clause in clauses)]


def _find_clauses(context: Context) -> Iterator[Clause]:
    for _name, clause in find_led_in(context):
        yield clause
    for sentence in find_questions(context):
        asked = _locate(context, sentence.start, sentence.start, sentence.end)
        yield asked._replace(spares=_ASKED_OF_READERS if context.kind == "letter" else ())
    for utterance in find_utterances(context):
        told = _attribution_of(context, utterance)
        if utterance.reported == "direct" and _CLAIMED.search(told):
            yield _locate(context, utterance.start, utterance.start, utterance.end)
        elif is_outside(utterance.speaker, told):
            yield _take_outside(context, utterance)


def find_led_in(context: Context) -> Iterator[tuple[str, Clause]]:
    """Every clause beside words of hearsay, with the name of the list that holds these, in the order of the words."""
    by_opener = _leads()
    for start, word in context.text.words.find(by_opener.keys()):
        sentence = context.text.sentence_at(start)
        for lead in by_opener[word]:
            match = lead.pattern.match(context.text.text, start, sentence.end)
            if match and _is_led_in(context, sentence, lead, start):
                clause = _cut(context, sentence, lead, match)
                yield lead.name, clause._replace(spares=lead.spares)


def _take_outside(context: Context, utterance: Utterance) -> Clause:
    """What an outsider said; words that are only reported stand between what the document tells before *and said* and where it goes on."""
    start, end = utterance.start, utterance.end
    if utterance.reported == "indirect" and len(utterance.parts) == 1:
        sentence = context.text.sentence_at(start)
        end = min(end, _find_end(context, sentence, start, utterance.parts[0].start))
        said = _AND_SAID.search(context.text.text, start, utterance.parts[0].start)
        start = said.start() if said else start
    clause = _locate(context, start, start, max(end, start + 1))
    is_of_us = _WE.search(context.text.text, utterance.start, utterance.end) is not None
    return clause._replace(speaker=utterance.speaker.name, is_of_us=is_of_us)


def _is_led_in(context: Context, sentence: Sentence, lead: _Lead, start: int) -> bool:
    """Whether what stands before words of hearsay lets them count."""
    before = context.text.text[sentence.start : start]
    if lead.after and not lead.after.search(before):
        return False
    if lead.is_view and _judges().search(before):
        return False
    return not (lead.unless and lead.unless.search(before[-_REACH:]))


def _cut(context: Context, sentence: Sentence, lead: _Lead, match: re.Match[str]) -> Clause:
    """The clause beside words of hearsay."""
    text = context.text.text
    if lead.side == "clause":
        return _cut_clause(context, sentence, match)
    opens = max(
        (m.end() for m in _OPENS.finditer(text, sentence.start, match.start())),
        default=sentence.start,
    )
    if lead.side == "before":
        return _locate(context, opens, opens, match.end(), is_view=lead.is_view)
    end = _find_end(context, sentence, *match.span())
    if lead.side == "around":
        return _locate(context, opens, opens, end, is_view=lead.is_view)
    before = text[sentence.start : match.start()]
    if lead.ends and (other := lead.ends.search(text, match.end(), end)):
        end = other.start()
    if lead.goes_on and lead.goes_on.search(before):
        end = min(end, _find_own_doing(text, match.end(), end))
    begins = sentence.start
    denies = lead.after.search(before) if lead.after else None
    told = before[: denies.start()] if denies else before
    if VERB.search(told) and not _IMPERSONAL.fullmatch(before):
        begins = max(
            (sentence.start + m.end() for m in _BREAK.finditer(before)), default=match.start()
        )
    return _locate(context, begins, match.start(), end, is_view=lead.is_view)


def _find_own_doing(text: str, at: int, end: int) -> int:
    """Where whoever denies or doubts goes on to what they did themselves, if they do before an end."""
    for found in _DOES.finditer(text, at, end):
        told = text[at : found.start()]
        if found[0].startswith(",") or (_IS_OR_MAY.search(told) and not _COULD_GO_ON.search(told)):
            return found.start()
    return end


def _cut_clause(context: Context, sentence: Sentence, match: re.Match[str]) -> Clause:
    """The clause whose verb an adverb stands before, the words that it adds between commas, or the noun it belongs to."""
    text, (at, after) = context.text.text, match.span()
    before = text[sentence.start : at]
    if _OF_A_NOUN.search(before):
        word = _WORD.match(text, after, sentence.end)
        return _locate(context, at, at, word.end() if word else after)
    breaks = [sentence.start, *(m.end() for m in _CLAUSE.finditer(text, sentence.start, at))]
    if fronted := _FRONTED_CLAUSE.match(before):
        breaks.append(sentence.start + fronted.end())
    is_added = _ADDS.search(before) and text[after : after + 1] not in {",", "."}
    starts = at if is_added else max(breaks)
    is_within = is_added or _WITHIN.match(text, starts)
    end = (_CLOSES_WITHIN if is_within else _CLAUSE).search(text, after + 1, sentence.end)
    return _locate(context, breaks[0], starts, end.start() if end else sentence.end)


def _find_end(context: Context, sentence: Sentence, led_from: int, at: int) -> int:
    """Where a clause that begins at a place ends: with its sentence, unless the document goes on in it.

    ``led_from`` is where the words begin that lead it in.
    """
    text, before = context.text.text, context.text.text[sentence.start : led_from]
    ends = [_TURNS.search(text, at, sentence.end)]
    if _SUBJECT.fullmatch(before):
        ends.append(_BROUGHT.search(text, at, sentence.end))
    if _FRONTED.fullmatch(before):
        ends.append(_COMMA.search(text, at, sentence.end))
    if context.text.is_quoted(led_from):
        ends.append(_CLOSES.search(text, at, sentence.end))
    return min((found.start() for found in ends if found), default=sentence.end)


def _attribution_of(context: Context, utterance: Utterance) -> str:
    """The words around what somebody said."""
    text, parts = context.text.text, utterance.parts
    return f"{text[utterance.start : parts[0].start]} {text[parts[0].end : utterance.end]}"


def _locate(
    context: Context, begins: int, start: int, end: int, *, is_view: bool = False
) -> Clause:
    first, further = context.text.cite(begins, end)
    last = further[-1] if further else first
    own = context.text.cite(start, end)[0] if start > begins else first
    return Clause((first.page, first.start), (own.page, own.start), (last.page, last.end), is_view)


@cache
def _leads() -> Mapping[str, tuple[_Lead, ...]]:
    """The words of hearsay by the word with which they begin."""
    by_opener: dict[str, tuple[_Lead, ...]] = {}
    for row in _data()["lead"]:
        lead = _Lead(
            row["name"],
            _compile(row["pattern"]),
            _compile(row["after_words"]) if "after_words" in row else None,
            _compile(row["unless"]) if "unless" in row else None,
            row.get("side", "after"),
            row.get("view", False),
            _compile(row["goes_on"]) if "goes_on" in row else None,
            tuple(row.get("spares", ())),
            _compile(row["ends"]) if "ends" in row else None,
        )
        for word in row["openers"]:
            by_opener[word] = (*by_opener.get(word, ()), lead)
    return by_opener


@cache
def _judges() -> re.Pattern[str]:
    return _compile(_data()["piece"]["judges"])


def _compile(pattern: str) -> re.Pattern[str]:
    pieces = _data()["piece"]
    return re.compile(_PIECE.sub(lambda m: pieces[m[1]], pattern), re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    source = files("candour.extraction") / "data" / "hearsay.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
