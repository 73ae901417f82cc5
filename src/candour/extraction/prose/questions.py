"""Sentences that ask: what stands in a question that can be answered by yes or no is told by nobody.

*Will the council be given a notice?*, *Was it rated inadequate?* and a headline with a question mark tell nothing; *Why was the
notice lifted?* takes for granted that it was.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence

_ASKS = re.compile(
    r"\W*(?:(?:But|And|So|Or)\s+)?(?:Is|Are|Was|Were|Am|Will|Would|Shall|Should|Can|Could|May|Might|Must|Do|Does|Did|Has|Have|Had|Isn|Aren|Wasn|Weren|Won|Didn|Doesn|Hasn|Haven)\b"
)
_ENDS = re.compile(r"\?[”\"’']?\s*$")
_ASKS_WHY = re.compile(r"\b(?:why|how|what|who|whom|whose|when|where|which)\b", re.IGNORECASE)


def find_questions(context: Context) -> Iterator[Sentence]:
    """The sentences of a document that only ask whether something is so, in order."""
    if "?" not in context.text.text:
        return
    for sentence in context.text.sentences:
        if _ENDS.search(sentence.text) and (
            _ASKS.match(sentence.text) or _is_headline(context, sentence)
        ):
            yield sentence


def _is_headline(context: Context, sentence: Sentence) -> bool:
    """Whether a question is a heading that is all it holds: *Ministers to issue direction?*"""
    block = context.text.paragraphs[sentence.paragraph]
    is_alone = block.start == sentence.start and block.end <= sentence.end
    is_heading = block.kind == "heading" or (is_alone and sentence.number == 0)
    return is_heading and not _ASKS_WHY.search(sentence.text)
