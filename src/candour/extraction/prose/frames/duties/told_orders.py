"""Whether a sentence tells what a direction, notice or letter of ministers says, by itself or with the sentences before it."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.voices import LED, NEAR
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.frames.roles import find_actor

_SENTENCES_BACK = 3
_SENT = re.compile(r"\b(?:commissioner|advis[eo]r|chair)", re.IGNORECASE)
_LED_AFTER = re.compile(
    r",\s+(?:according\s+to|under(?:\s+the\s+terms\s+of)?)\s+(?:the|an?|its)\s+[^.;,]{0,40}\b(?:direction|directive|notice|order|letter)\b|"
    r",\s+the\s+(?:\w+\s+)?(?:direction|directive|notice|order|letter)\s+(?:says|said|states|adds)\b",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"[“\"']?(?:(?:By|Before|Until)\s[^,.;]{3,30},?\s+)?(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]he\s+(?:council|authority|commissioner|adviser|advisers|trust|board)|(?:Mr|Ms|Mrs|Dr|Sir|Dame|Lord)\b[\w ’'-]{2,30}|[A-Z][\w’'-]+)\s+(?:also\s+|then\s+|now\s+|further\s+)?$"
)
_OF_MINISTERS = re.compile(
    r"\b(?:directions?|directives?|improvement\s+notice|dfe|department|ministers?|secretary|government)\b",
    re.IGNORECASE,
)
# *The notice runs until June. It says the council has to …*
_IT_SAYS = re.compile(r"It\s+(?:also\s+|further\s+)?(?:says|said|states|stated|adds|added)\s")
# The heading over a section that tells what such a paper asks for: *4. What the Notice requires*.
_OF_PAPER = re.compile(
    r"\W*(?:\d[\d.]*\W+)?(?:what\s+(?:is|does)?\s*(?:the|this|our|its)\s+(?:[\w’'-]+\s+){0,3}?(?:direction|notice|letter|order|minister|department)\s+(?:requires?|says|said|asks?(?:\s+for)?|orders|demands|expects|tells\s+us(?:\s+to\s+do)?)|"
    r"(?:the\s+)?(?:main\s+|key\s+)?(?:requirements|terms|conditions|demands|content|contents)\s+(?:of|in|under)\s+(?:the|this)\s+(?:[\w’'-]+\s+){0,3}?(?:direction|notice|letter|order))\W*",
    re.IGNORECASE,
)
_LONGEST_SECTION, _LONGEST_HEADING = 12, 90
_PAPER_FIRST = re.compile(
    r"(?:The|This|That|An?|Its)\s+(?:[\w’'-]+\s+){0,3}?(?:direction|directive|notice|order)\b"
)


def is_told_of_order(context: Context, found: Found) -> bool:
    """Whether a sentence tells what a direction, notice or letter of ministers says; or takes up one that did."""
    text, sentence = context.text.text, found.sentence
    if not _OF_MINISTERS.search(text, max(sentence.start - NEAR, 0), sentence.end):
        return False
    if LED.search(text, sentence.start, found.match.start()) or _LED_AFTER.search(
        text, found.match.start(), sentence.end
    ):
        return True
    if _stands_under_heading(context, found):
        return True
    if sentence.number and _IT_SAYS.match(text, sentence.start, found.match.start()):
        before_it = context.text.sentences[sentence.number - 1]
        return _PAPER_FIRST.match(text, before_it.start, before_it.end) is not None
    if sentence.number == 0 or not _TAKES_UP.fullmatch(text, sentence.start, found.match.start()):
        return False
    first = max(sentence.number - _SENTENCES_BACK, 0)
    before = context.text.sentences[first : sentence.number]
    return any(LED.search(text, one.start, one.end) for one in before)


def is_of_sent(context: Context, found: Found) -> bool:
    """Whether somebody whom ministers sent, or who chairs a board that they ordered, is the subject: *He will report to ministers*."""
    if context.is_formal:
        return True
    actor = find_actor(context, found.sentence, found.match.start(), kinds=("person", "office"))
    if actor is None or context.text.is_quoted(found.match.start()):
        return False
    return bool(_SENT.search(f"{actor.office} {actor.role} {actor.name}"))


def _stands_under_heading(context: Context, found: Found) -> bool:
    """Whether the last heading before a sentence is over what a direction or notice asks for."""
    last = found.sentence.paragraph
    for block in reversed(context.text.paragraphs[max(last - _LONGEST_SECTION, 0) : last]):
        if block.end - block.start > _LONGEST_HEADING:
            continue
        if _OF_PAPER.fullmatch(context.text.text, block.start, block.end):
            return True
        if block.kind == "heading":
            return False
    return False
