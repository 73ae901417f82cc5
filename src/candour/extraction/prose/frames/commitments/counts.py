"""The quantities of a sentence, with numbers whose unit was named before: *a further 25* of the social workers counted last."""

import re

from candour.extraction.money import Quantity, find_quantities
from candour.extraction.numerals import read_number_word
from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence
from candour.extraction.words import holds_any

_ADDS = ("further", "another", "extra", "additional", "more")
_NUMBER = r"\d{1,3}(?![.,]?\d)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|ten|twelve|fifteen|two|three|four|five|six|eight"
_FURTHER = re.compile(
    rf"\b(?:a\s+further|another|an?\s+(?:extra|additional))\s+(?P<number>{_NUMBER})(?=\s+(?:by|before|in|this|next|after|over|are|were|will|would|have|has|had|start|started|joined|on)\b|\s*[.,;]|$)"
    rf"|\b(?P<number_b>{_NUMBER})\s+more(?=\s+(?:by|before|in|this|next|after|over|are|were|will|would|have|has|had|start|started|joined|on)\b|\s*[.,;]|$)",
    re.IGNORECASE,
)


def read_quantities(context: Context, sentence: Sentence) -> list[Quantity]:
    """The quantities of a sentence; *a further 25* is one of what was last counted in its paragraph."""
    own = list(find_quantities(sentence.text))
    lowered = context.text.lowered_sentences[sentence.number]
    adds = _FURTHER.finditer(sentence.text) if holds_any(lowered, _ADDS) else ()
    further = [match for match in adds if _is_apart(match, own)]
    if not further:
        return own
    start = context.text.paragraphs[max(sentence.paragraph - 1, 0)].start
    counted = find_quantities(context.text.text[start : sentence.start])
    units = [quantity.unit for quantity in (*counted, *own) if quantity.unit != "GBP"]
    for match in further if units else ():
        worded = match["number"] or match["number_b"]
        value = int(worded) if worded.isdigit() else read_number_word(worded)
        if value is None:
            continue
        at = match.start("number" if match["number"] else "number_b")
        own.append(Quantity(match.start(), match.end(), at, value, units[-1], False, False))
    return sorted(own)


def _is_apart(match: re.Match[str], quantities: list[Quantity]) -> bool:
    return not any(q.start < match.end() and match.start() < q.end for q in quantities)
