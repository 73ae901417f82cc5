"""What is told in a judge's view: *in the commissioner's view …*, *…, according to inspectors*."""

import re
from collections.abc import Iterator
from functools import cache

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.findings.judges import find_judge_in
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.text import Sentence

_VIEWS = (" view", "according to", " opinion", " eyes", "judgement,", " words")
_POSSESSIVE = 4


def find_viewed(context: Context) -> Iterator[tuple[int, int]]:
    """The span of what is told in each such sentence, in order."""
    for sentence in context.sentences_with(_VIEWS):
        match = _view().search(context.text.text, sentence.start, sentence.end)
        if match is None or context.text.is_quoted(match.start()):
            continue
        if not _is_a_judges(context, sentence, match):
            continue
        at_head = match.start() - sentence.start < _POSSESSIVE
        yield (match.end(), sentence.end) if at_head else (sentence.start, match.start())


def _is_a_judges(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the view is that of a judge: named with it, or for *her view* in the sentence before."""
    name = next(group for group in ("judge", "of", "to") if match[group])
    if not re.fullmatch("(?:his|her)", match[name], re.IGNORECASE):
        start, end = match.span(name)
        return find_judge_in(context, sentence, start, end + _POSSESSIVE) is not None
    earlier = context.text.sentences[max(sentence.number - 1, 0)]
    judge = find_judge_in(context, earlier, earlier.start, earlier.end)
    return judge is not None and judge.kind == "person"


@cache
def _view() -> re.Pattern[str]:
    return compile_piece(str(load_words("findings", "judges")["view"]))
