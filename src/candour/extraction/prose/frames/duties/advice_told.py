"""What inspectors, commissioners and their reports advise, as news, releases and messages tell it.

*The report tells the council to …*, *It should also …*, *the trust should …, it says*: none of it binds.
"""

import re
from collections.abc import Sequence

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.voices import ADVISERS
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.text import Sentence

_RECOMMENDATIONS = re.compile(
    r"\b(?:makes?|made|gives?|gave|lists?|set\s+out|sets\s+out)\b[^.]{0,60}\brecommendations\b",
    re.IGNORECASE,
)
_ADVISED = re.compile(
    r"\band\s+(?:also\s+)?(?:recommended|recommends|advised|advises)\s+that\b|"
    r"\b(?:commissioner|report|review|advis[eo]r|he|she)\b.{0,40}\b(?:recommended|recommends|advised|concluded)\b|"
    r"\b(?:report|review)\b[^.;:]{0,60}\b(?:says?|said|argues?|finds|found)\b",
    re.IGNORECASE | re.DOTALL,
)


# *The chief executive, she added, should …*: goes on with what the sentence before tells to be advised.
_SHE_ADDED = re.compile(
    r",\s(?:he|she|it|the\s+(?:report|commissioner|review))\s(?:added|adds|said|says|went\son|wrote|writes|continued),\s*$"
)
_ADVISER = r"(?:commissioners?|report|review|advis[eo]rs?|inspectors?|ofsted|inspectorate|inspection\s+team|watchdog)"
_SAYS = r"(?:says?|said|adds?|added|writes?|wrote|recommends?|recommended|advises?|advised|concludes?|concluded|urges?|urged|argues?|argued|suggests?|suggested)"
# *Inspectors said the council should …*, but not *inspectors said that children waited when they should …*.
_SAID_SHOULD = re.compile(
    rf"\b{_ADVISER}\s+(?:(?:also|has|have|had|then|now)\s+)*{_SAYS}\s+(?:that\s+)?(?:(?!\b(?:when|who|which|where|than|as|what|how|if|whether|because|since|was|were|had|{_SAYS})\b)[^.;:“”\"])*$",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(
    rf",\s(?:(?P<pronoun>he|she|it|they)|(?:the\s+)?(?:[\w’'-]+\s+){{0,2}}?{_ADVISER})\s+(?:also\s+)?{_SAYS}(?=,|\s*[.”\"]|$)",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    rf"\b{_ADVISER}\b[^.;:“”]{{0,60}}?\s(?:tells?|told|recommends?|recommended|urges?|urged|asks?|asked|calls?\s+(?:for|on)|called\s+(?:for|on)|wants?|wanted|advises?|advised)\b",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"(?:It|They|The\s+(?:[\w’'-]+\s+){0,2}?(?:council|authority|board|trust|service|partnership)|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,4}(?:,\s[^,.;]{3,60},)?)\s*$"
)
_ALSO = re.compile(r"should\s+(?:also|then|now|in\s+addition)\b")
_TOLD_BY = re.compile(rf"\bby\s+(?:the\s+)?(?:[\w’'-]+\s+)?{_ADVISER}\s+to\b", re.IGNORECASE)
_TELLS = re.compile(rf"\b{_ADVISER}\s+(?:(?:also|has|have|had|then)\s+)*$", re.IGNORECASE)
_SHE = re.compile(r"(?:He|She|They)\s+(?:(?:also|has|have|had|then)\s+)*")
_BACK = 2


def is_advised(context: Context, found: Found) -> bool:
    """Whether the sentence tells what a report recommends, or one just before announced recommendations."""
    if _ADVISED.search(found.sentence.text) or _is_said_by_adviser(context, found):
        return True
    first = max(found.sentence.number - 2, 0)
    before = context.text.sentences[first : found.sentence.number]
    if before and _SHE_ADDED.search(context.text.text, found.sentence.start, found.match.start()):
        is_next = before[-1].paragraph == found.sentence.paragraph
        return is_next and _ADVISED.search(before[-1].text) is not None
    return any(_RECOMMENDATIONS.search(sentence.text) for sentence in before)


def is_told_by_adviser(context: Context, found: Found) -> bool:
    """Whether it is a report or inspectors who tell somebody what to do: *The report tells the council to …*."""
    lead = context.text.text[found.sentence.start : found.match.start()]
    if _TELLS.search(lead) or _TOLD_BY.search(found.match.group()):
        return True
    if _SHE.fullmatch(lead) is None:
        return False
    meant = context.parties_in(found.sentence.start, found.sentence.start + 1)
    return any(party.office in (*ADVISERS, "ofsted") for party in meant)


def _is_said_by_adviser(context: Context, found: Found) -> bool:
    """Whether an adviser, inspectors or their report say in this sentence what should be done, or it goes on with what they said."""
    if context.is_formal:
        return False
    text, sentence, at = context.text.text, found.sentence, found.match.start()
    if _SAID_SHOULD.search(text, sentence.start, at):
        return True
    first = max(sentence.number - _BACK, 0)
    before = context.text.sentences[first : sentence.number]
    after = _SAYS_AFTER.search(text, at, sentence.end)
    if after:
        return after["pronoun"] is None or _means_adviser(context, after.start("pronoun"), before)
    goes_on = _ALSO.match(text, at) and _TAKES_UP.match(text, sentence.start, at)
    return bool(goes_on) and any(_ADVISES.search(one.text) for one in before[-1:])


def _means_adviser(context: Context, at: int, before: Sequence[Sentence]) -> bool:
    """Whether a pronoun stands for an adviser, or *it* for a report that the sentences before cite."""
    meant = context.parties_in(at, at + 1)
    if meant:
        return any(party.office in (*ADVISERS, "ofsted") for party in meant)
    is_paper = context.text.text[at : at + 2].lower() in ("it", "th")
    return is_paper and any(_ADVISES.search(one.text) for one in before)
