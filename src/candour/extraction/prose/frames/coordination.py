"""Duties told in one breath: *is required to put its plan into effect and to work openly with advisers* is two."""

import re

from candour.extraction.prose.frames.phrases import compile_piece, load_words

_AND_TO = re.compile(r"(?:,|;|,?\s+and)\s+(?:also\s+)?to\s+(?=(?P<rest>(?:\w+ly\s+)?[a-z-]+))")
_AND = re.compile(
    r"(?:,\s+and|,|\s+and)\s+(?:also\s+|then\s+)?(?=(?P<verb>[a-z-]+)(?:\s+(?:up|out|in|down|on|back))?\s+(?:the|its|their|his|an?|all|every|each|any|more|\d+)\s)"
)
_AND_TIMED = re.compile(r",?\s+and\s+(?:also\s+|then\s+)?(?=(?P<verb>[a-z-]+)\s)")
_AND_SHOULD = re.compile(r",?\s+and\s+should\s+(?:also\s+)?(?=(?P<verb>[a-z-]+)\s)")
_TIMED = re.compile(
    r"\b(?:by|within|before|every|each|monthly|weekly|quarterly|annually|no\s+later\s+than|until)\b",
    re.IGNORECASE,
)
_OF_THE_SAME = re.compile(r"(?:\w+ly\s+)?[a-z-]+\s+(?:it|them)\b")
_AND_WANTS = re.compile(
    r",?\s+and\s+(?:also\s+)?(?:(?:wants?|expects?|demands?|requires?|asks?\s+for|calls?\s+for)\s+(?:that\s+)?|that\s+)(?=\w)"
)
_RELATIVE = re.compile(r"\b(?:which|who|that|whose|where|whether|how)\b")
_PRONOUN = re.compile(
    r"\b(?:it|them|this|these|those|him|her|so|the\s+(?:results?|findings|outcomes?|same|lessons))\b"
)
_THE_NOUN = re.compile(r"\b(?:the|that|this|its)\s+(?:[\w-]+\s+)?([a-z]{4,})")
# What stands before the first verb (*by 30 June, publish …*, *if the Board so asks, send …*) is no duty by itself.
_BEFORE_VERB = re.compile(
    r"(?:by|before|within|from|with|in|on|at|if|where|when|whenever|unless|until|after|once|subject|following|as|under|during|for|throughout|"
    r"starting|beginning|no|not)\b[^,;]*$",
    re.IGNORECASE,
)
_LEAST = 8


def split_verbs(words: str) -> list[tuple[int, int]]:
    """The spans of the duties in the words after a modal: *deliver a plan by May and set up a board* is two.

    What is done to the thing just spoken of (*draw up a plan and send it in*) belongs to the duty before.

    >>> [words[a:b] for words in ["let him see its files and meet his costs"] for a, b in split_verbs(words)]
    ['let him see its files', 'meet his costs']
    >>> split_verbs("draw up a plan and hand it to ministers"), split_verbs("from 1 June 2018, hold a meeting")
    ([(0, 39)], [(0, 32)])
    """
    spans: list[tuple[int, int]] = []
    start = 0
    joints = (_AND, _AND_TIMED, _AND_SHOULD)
    for match in sorted(
        (one for joint in joints for one in joint.finditer(words)), key=re.Match.start
    ):
        before, after = words[start : match.start()], words[match.end() :]
        if match.start() - start < _LEAST or _RELATIVE.search(before):
            continue
        if start == 0 and match[0].startswith(", ") and _BEFORE_VERB.match(before):
            continue
        if match.re is _AND_TIMED and not (_TIMED.search(before) and _TIMED.search(after)):
            continue
        if (match.re is _AND_SHOULD and match["verb"] != "be") or (
            opens_duty(match["verb"]) and not _speaks_of(before, after)
        ):
            spans.append((start, match.start()))
            start = match.end()
    return [*spans, (start, len(words))]


def split_timed_verbs(words: str) -> list[tuple[int, int]]:
    """The spans of duties each of which has its own time, else the whole.

    >>> [words[a:b] for words in ["report at every meeting, and publish within 21 days"] for a, b in split_timed_verbs(words)]
    ['report at every meeting', 'publish within 21 days']
    """
    spans = split_verbs(words)
    is_timed = all(_TIMED.search(words, *span) for span in spans)
    return spans if is_timed else [(0, len(words))]


def split_wishes(words: str) -> list[tuple[int, int]]:
    """The spans of what somebody wants or demands in one breath.

    >>> [words[a:b] for words in ["a board to be set up and wants every file read"] for a, b in split_wishes(words)]
    ['a board to be set up', 'every file read']
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _AND_WANTS.finditer(words):
        if match.start() - start >= _LEAST and not _RELATIVE.search(words, start, match.start()):
            spans.append((start, match.start()))
            start = match.end()
    return [*spans, (start, len(words))]


def opens_duty(verb: str) -> bool:
    """Whether a verb, in its bare form, is one that tells of a duty: *publish*, *appoint*."""
    lists = load_words("requirements", "lists")
    known = compile_piece(str(lists["verb"])).match(f"{verb} ")
    return bool(known or compile_piece(str(lists["verb_after_to"])).fullmatch(verb))


def _speaks_of(before: str, after: str) -> bool:
    """Whether a second verb is about what the first one was: by a pronoun or by naming the thing again."""
    object_of = " ".join(after.split()[:8])
    named = _THE_NOUN.findall(object_of.lower())
    return bool(_PRONOUN.search(object_of)) or any(noun[:5] in before.lower() for noun in named)


def split_duties(words: str) -> list[tuple[int, int]]:
    """The spans of the duties in the words after *to*; each infinitive of a list that a known verb opens is one.

    >>> [words[a:b] for words in ["share a plan and to meet Ofsted"] for a, b in split_duties(words)]
    ['share a plan', 'meet Ofsted']
    """
    lists = load_words("requirements", "lists")
    verb, more = compile_piece(str(lists["verb"])), compile_piece(str(lists["verb_after_to"]))
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _AND_TO.finditer(words):
        if _OF_THE_SAME.match(words, match.end()):
            continue
        opens = re.sub(r"^\w+ly\s+", "", match["rest"])
        if match.start() - start >= _LEAST and (
            verb.match(opens) or more.fullmatch(opens) or opens != match["rest"]
        ):
            spans.append((start, match.start()))
            start = match.end()
    return [*spans, (start, len(words))]
