"""What ministers would order, and have not: lists (*I am minded to proceed as follows: …*, *The draft direction would require the
Council to: …*), sentences (*Under the proposed direction the Council must …*), and papers or annexes marked as drafts. What is told
there is proposed, and binds nobody.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.marks import mark_of
from candour.extraction.prose.frames.duties.ministerial import is_ministerial
from candour.extraction.prose.text import Block

_WORDS = (
    "minded to",
    "propos",
    "intend",
    "considering",
    "draft",
    "would require",
    "plan to order",
    "planning to order",
)
_PROPOSES = re.compile(
    r"\bminded\s+to\b|\b(?:propos(?:e|es|ed|ing)|intend(?:s|ed|ing)?|considering)\s+(?:to\s+)?(?:direct|proceed|issu|giv|mak|requir|order|us)\w*\b|"
    r"\b(?:my|our|his|her|their|the)\s+(?:\w+\s+)?proposals?\s+(?:is|are|would)\b(?!\s+to\s+be)|\bproposed\s+(?:direction|notice|requirements?|terms|steps|actions)\b|\bdraft\s+(?:direction|notice)\b|\b(?:direction|notice)\b[^.;]{0,60}\bwould\s+(?:require|direct|order)\b",
    re.IGNORECASE,
)
_OF_MINISTERS = re.compile(
    r"\b(?:ministers?|secretary\s+of\s+state|(?:education|health)\s+secretary|government|department|direction|notice)\b|\b(?:she|he)\s+(?:is|was)\s+minded\b",
    re.IGNORECASE,
)
_LEADS_ON = (":", "—", "–", " as follows.")
_FOLLOWING = re.compile(
    r"\bthe\s+following\s+(?:[\w-]+\s+)?(?:directions?|notice|terms|requirements|steps)\s*\.$", re.I
)
_PAPER = r"(?:(?:statutory|improvement|revised|further|new|formal|legal)\s+){0,2}(?:directions?|notice|order|terms\s+of\s+reference)\b"
# What stands behind such words in their sentence is proposed.
_IN_SENTENCE = re.compile(
    rf"\b(?:draft|proposed)\s+{_PAPER}|\bminded\s+to\s+(?:direct|order|require|issue|give|use|make|serve)\b|"
    rf"\b(?:propos(?:e|es|ing)|intends?|intending|planning|plans|considering\s+whether)\s+to\s+(?:direct|order|require|(?:issue|give|make|serve)\s+(?:an?\s+|the\s+|your\s+\w+\s+)?{_PAPER})|"
    rf"\bconsidering\s+(?:issuing|giving|making|serving|using)\s+(?:an?\s+|the\s+)?{_PAPER}",
    re.IGNORECASE,
)
_HEADS = re.compile(
    rf"\W*(?:(?:annex|appendix|schedule|enclosure|attachment)\s*\w{{0,3}}\s*[:.–—-]*\s*)?\W*(?:(?:draft|proposed)\W+(?:of\s+(?:the\s+|an?\s+)?(?:proposed\s+)?)?(?:[\w’'-]+\s+){{0,6}}?{_PAPER}[^.;]{{0,90}}|"
    rf"(?:[\w’'-]+\s+){{0,8}}?{_PAPER}[^.;:]{{0,60}}[(\[–—-]\s*(?:in\s+)?draft\W*)",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\W*(?:DRAFT\b[^.;]{0,60}|[Dd]raft(?:\s+(?:for|only|version|v\d)\b[^.;]{0,50})?\W*)"
)
_NEXT_PAPER = re.compile(
    r"\W*(?:annex|appendix|schedule|enclosure)\b[^.;]{0,90}$|Dear\s", re.IGNORECASE
)
_MAY_ENCLOSE = ("letter", "email", "other")
_LONGEST_HEAD, _FRONT = 140, 5


def find_proposals(context: Context) -> list[tuple[int, int]]:
    """The spans of the items of such lists, with the lines that lead them in, of such sentences, and of drafts."""
    lowered = context.text.lowered
    if not any(word in lowered for word in _WORDS):
        return []
    return [*_find_lists(context), *_find_sentences(context), *_find_drafts(context)]


def _find_lists(context: Context) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    lead: str | None = None
    is_open = is_first = False
    for block in context.text.paragraphs:
        words = context.text.text[block.start : block.end]
        if _proposes(context, block, words):
            is_open, is_first, lead = True, True, mark_of(words)
        elif is_open and not (is_first or _goes_on(block, words, lead)):
            is_open = False
        elif is_open:
            is_first = False
        spans += [(block.start, block.end)] if is_open else []
    return spans


def _find_sentences(context: Context) -> list[tuple[int, int]]:
    """What a sentence says that ministers are minded to order, or that a proposed paper would."""
    return [
        (found.start(), sentence.end)
        for sentence in context.sentences_with(_WORDS)
        for found in [_IN_SENTENCE.search(context.text.lowered, sentence.start, sentence.end)]
        if found
    ]


def _find_drafts(context: Context) -> list[tuple[int, int]]:
    """The spans of papers that their heading calls a draft or proposed, each until the next annex; a whole paper marked *DRAFT*."""
    if not (context.is_formal or context.kind in _MAY_ENCLOSE):
        return []
    spans: list[tuple[int, int]] = []
    since: int | None = None
    for number, block in enumerate(context.text.paragraphs):
        words = context.text.text[block.start : block.end]
        is_short = len(words) < _LONGEST_HEAD
        is_marked = context.is_formal and number < _FRONT and _MARKED.fullmatch(words)
        if is_short and (is_marked or _HEADS.fullmatch(words)):
            since = block.start if since is None else since
        elif since is not None and is_short and _NEXT_PAPER.match(words):
            spans.append((since, block.start))
            since = None
    return spans if since is None else [*spans, (since, len(context.text.text))]


def _proposes(context: Context, block: Block, words: str) -> bool:
    """Whether a paragraph leads a list in as what ministers propose."""
    if not words.rstrip().endswith(_LEADS_ON) and not _FOLLOWING.search(words.rstrip()):
        return False
    last = context.text.sentence_at(block.end - 1).text
    if not _PROPOSES.search(last):
        return False
    return is_ministerial(context) or _OF_MINISTERS.search(last) is not None


def _goes_on(block: Block, words: str, lead: str | None) -> bool:
    """Whether a paragraph is an item of the list: it bears a mark, and not that of the lead."""
    manner = mark_of(words)
    return (block.kind == "list_item" or manner is not None) and (lead is None or manner != lead)
