"""Under what condition, or from which day, a duty holds, where that stands in front of it: *If she concludes that …, to inform
…*, *With effect from 1 June the Council must …*. A duty told without it would be told wrongly: what must be done says it too, and
a day from which something has to be done is none by which it is due.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft

_WORDS = (
    "if ",
    "where ",
    "when ",
    "whenever ",
    "should ",
    "unless ",
    "once ",
    "in the event",
    "subject to ",
    "except ",
    "save ",
    "provided ",
    "to the extent",
    "insofar ",
    "in so far ",
    "before ",
    "from ",
    "with effect ",
    "as of ",
    "starting ",
    "beginning ",
    "commencing ",
    "until ",
    "during ",
    "throughout ",
    "pending ",
)
_MARK = r"\W*(?:(?:[A-Z]?\d[\d.]*[.)]?(?:\s*[—–-]\s*)?|\(?[a-z]{1,4}[.)])\s*(?:\(\w{1,3}\)\s+)?)?(?:and\s+|but\s+|also,?\s+)?(?:to\s+)?"
_PROVISO = re.compile(
    rf"{_MARK}(?=(?:If|Where|When(?:ever)?|Should|Unless|Once|In\s+the\s+event\s+(?:that|of)|Subject\s+to|(?:Except|Save)\s+(?:where|with|in|as|that)|Provided\s+that|"
    r"To\s+the\s+extent\s+that|In\s*so\s*far\s+as|Before|(?:As\s+)?from|As\s+of|With\s+effect\s+from|Starting|Beginning|Commencing|Until|During|Throughout|Pending)\s)(?P<proviso>[^;:“”\"]{6,300})$",
    re.IGNORECASE,
)
_MODAL = (
    r"\s+(?:\w+\s+)?(?:must|shall|should|will|may|(?:is|are)(?:\s+\w+)?\s+to|(?:is|are)\s+(?:\w+\s+)?(?:required|directed|expected|asked)\s+to|"
    r"ha(?:s|ve)\s+to|needs?\s+to)\s+(?:(?:by|before|within|no\s+later\s+than)\s[^,;:]{2,40}\s)?(?:(?:also|then|therefore|now|first|immediately),?\s+)?$"
)
_ACT = r",\s+(?:(?:not\s+)?to\s+)?$"
_SUBJECT = rf",\s+(?:(?:therefore|then),?\s+)?(?:the|it|they|he|she|you|each|every|its|your|no|any|all|an?|(?-i:[A-Z]))[^,;:]{{0,90}}?{_MODAL}"
_PRONOUN = rf",?\s+(?:it|they|he|she|you){_MODAL}"
_OPENING = 24


def keep_provisos(context: Context, drafts: list[Draft]) -> None:
    """Puts in front of what must be done the condition that its sentence or item opens with."""
    numbers = context.text.holding_any(_WORDS) if drafts else set()
    for draft in drafts:
        if context.text.sentence_at(draft.start).number in numbers:
            _keep(context, draft)


def _keep(context: Context, draft: Draft) -> None:
    text, sentence = context.text.text, context.text.sentence_at(draft.start)
    block = context.text.paragraphs[context.text.paragraph_at(draft.start)]
    start = max(sentence.start, block.start)
    at = text.find(draft.must[:_OPENING], draft.start, sentence.end)
    found = _PROVISO.match(text, start, at) if at > start else None
    act = found and _find_act(draft, found["proviso"])
    if found is None or act is None:
        return
    since, until = found.start("proviso"), found.start("proviso") + act.start()
    if draft.deadline and any(
        mention.date == draft.deadline for mention in context.dates_in(since, until)
    ):
        return
    draft.tellings = [one for one in draft.tellings if one != (draft.start, draft.end)]
    draft.start = min(draft.start, since)
    draft.tellings.insert(0, (draft.start, draft.end))
    draft.must = f"{text[since:until]}, {draft.must}"


def _find_act(draft: Draft, words: str) -> re.Match[str] | None:
    """Where the condition ends in the words before an act: at who must act and its verb, or at a comma and *to*."""
    who = re.escape(str(draft.who.get("who", "-")))
    named = rf",?\s+(?:the\s+)?{who}(?:,\s[^,;:]{{3,60}},)?{_MODAL}"
    tries = (_ACT, _SUBJECT, named, _PRONOUN)
    return next((act for one in tries if (act := re.search(one, words, re.IGNORECASE))), None)
