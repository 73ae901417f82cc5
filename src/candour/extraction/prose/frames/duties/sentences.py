"""The sentences of a list's item, each with what it binds; and what is no duty: a title, a name, how long a paper lasts."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.lead_lines import Lead, pattern_of
from candour.extraction.prose.frames.duties.statutory import OF_EVERY_COUNCIL
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.timing import Timing

_TITLE = re.compile(r"(?:[\w’'&-]+\s+){0,5}[\w’'&-]+[.:]?$")
_VERBAL = re.compile(r"\b(?:to|is|are|be|has|have|no|must|shall|will|should)\b", re.IGNORECASE)
OF_PAPER = re.compile(
    r"(?:(?:remain|continue|be|stay)\s+in\s+(?:force|effect)|(?:cease\s+to\s+)?have\s+(?:no\s+)?effect|come\s+into\s+(?:force|effect|operation)|take\s+effect|lapse|expire)\b",
    re.IGNORECASE,
)
STATIC = re.compile(
    r"(?:mean|apply)\s*(?:$|to\b|in\b|from\b|as\b|the\b|an?\b)|be\s+(?:able\s+to|for\s+(?:a|an|\w+\s+(?:months?|years?|weeks?))\b|those\b|that\b|in\s+writing\b|deemed|treated\s+as|taken\s+(?:to|as)|construed)\b",
    re.IGNORECASE,
)
_OF_ANYBODY = re.compile(
    r"[^,;:.]{3,110}\swill\s+(?:then\s+)?be\s+(?:stood\s+down|disbanded|dissolved|wound\s+up|abolished|replaced)\b|"
    rf"references?\s+to\b|{OF_EVERY_COUNCIL}|[^.;:]{{3,60}}\s(?:is|are)\s+(?:reminded|informed|assured)\s+that\b|"
    r"[^,;:]{3,60}\s(?:shall|must|should|will)\s+(?:be\s+entitled|note|remember)\b|"
    r"[^.;:]{3,60}\swill\s[^.;:]{3,60}\sin\s+(?:an?|his|her|their)\s+(?:\w+\s+)?capacity\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"there\s+(?:must|should|shall|can|is\s+to)\s+(?:\w+\s+)?be\s+no\s+(?:\w+\s+){0,2}?(?:drift|delays?(?!\s+in\s+\w+ing\b)|slippage|complacency|excuses?|let-?up|repeat|repetition|doubt|"
    r"question|backsliding|slackening|room|loss\s+of|return|turning|going\s+back)\b|"
    r"(?P<subject>[^,;:.]{3,70}?)\s+(?:must|should|shall|will\s+have\s+to|needs?\s+to|ha(?:s|ve)\s+to)\s+(?:(?:now|also|not|never|\w+ly)\s+)*(?:be\s+allowed\s+to\s+)?"
    r"(?:quicken|improve|rise|fall|increase|decrease|accelerate|(?:speed|pick|go|step)\s+up|(?:come|go)\s+down|grow|deepen|change|gather|last|happen|recur|occur|return|creep\s+back|"
    r"be\s+(?:faster|quicker|better|stronger|higher|lower|deeper|sustained|repeated|lost|forgotten|urgent|rapid|lasting|relentless))"
    r"(?:\s+(?:again|now|further|still|more|much|faster|quickly|rapidly|pace|speed|markedly|significantly|at|\w+ly|and|from\s+here|from\s+now\s+on|in\s+\w+))*(?:,?\s+as\s+(?:set\s+out|shown|described|follows)\b.*)?$",
    re.IGNORECASE,
)
HANDED_OVER = re.compile(
    r"\bfunctions\b[^.;]{0,90}\b(?:is|are|shall|to)\s+(?:to\s+)?be\s+(?:exercised|exercisable)\b"
)
_OWNER_OF = re.compile(r".*[’']s?\s+")
_OF_WHAT = re.compile(r"\s(?:of|for|by|in|among)\s.*")
_FIGURE = re.compile(r"\d|%")
_SAID_OF = re.compile(r"[^,;:]{3,120}?\s(?:shall|must|should|will|(?:is|are)\s+to)\s+")
AND_MUST = re.compile(
    r",?\s+and\s+(?:must|shall|(?:is|are)\s+to)\s+(?=(?!(?:be|have|last|run|remain|continue|apply|cover|expire|commence|take\s+effect|(?:end|begin)(?=\s+(?:on|by|in|at|no|not|when|with|within|after|before)\b))\b)[a-z])"
)
NOUN_OF = re.compile(r"(?!dispose|make|think|speak|take)[a-z]+\s+of\s", re.IGNORECASE)
_AND_TO = re.compile(r",?\s+and\s+(?=to\s+[a-z]+\s)")
_VERB_NEXT = r"(?!(?:it|they|the|an?|its|each|every|all|any|no|which|who|that|and|or|by|before|within|in|on|at|if|where|when|to|for|with|but|not)\b)[a-z-]+\s"
# *publish a plan by May; open a desk by June; and …*: acts of one *must*.
_AND_ACT = re.compile(rf";\s+(?:and\s+)?(?={_VERB_NEXT})")
GOES_ON = re.compile(rf"\s(?={_VERB_NEXT})")
_NEW_SUBJECT = re.compile(
    r";\s+(?:and\s+)?(?=(?:(?:the|its|each|every|a)\s+[^,.;:]{3,60}?|it|they)\s+(?:must|shall|is\s+to|are\s+to)\s)",
    re.IGNORECASE,
)
# *Durham has agreed to help, and the Councils shall sign …*, *must issue a policy, and it must be able to show by May …*
_AND_PARTY = re.compile(
    r",\s+and\s+(?=(?:the\s+(?:Councils?|Authority|Board|Chair|Commissioner|Leader|Trust)|(?:it|they)(?=\s+\w+\s+(?:to\s+)?(?!(?:meet|have|include|consist|be(?!\s+able\b))\b)))\s+(?:must|shall|(?:is|are)\s+to)\b)"
)
DONE_BY = re.compile(
    r"(?:It|They|(?:This|These|That|The)(?:\s+[\w’ -]{3,40}?)?)\s+(?:is|are|must|shall|should|has|have|will)\s+(?:to\s+)?be\s+"
    r"(?:finished|completed|complete|done|ready|in\s+place|submitted|delivered|achieved|implemented|sent|presented|provided|published|given|handed|shared|adopted|returned|known|concluded|reported|over)\b"
)
_BOUND = re.compile(r"\s(?:must|shall|should|(?:is|are)\s+to)\s")
_AND_BY_DAY = re.compile(
    r",?\s+and\s+(?=(?:by|before|no\s+later\s+than)\s[^.;]{5,140}\s(?:must|shall|should|(?:is|are)\s+to)\s)"
)
_ALSO_LAST = re.compile(r",?\s+(?:also|again|likewise)\s*$")
# *establish a company, and must do so by June*: of the day, and no part of what is to be done.
_DO_SO_LAST = re.compile(
    r",?\s+and\s+(?:must|shall|should|(?:is|are)\s+to)\s+do\s+(?:so|this)\s*,?$"
)
_OTHERWISE = re.compile(r"\s*[,;–—-]?\s+(?:failing|without)\s+which\b")
_OWN_OBJECT = re.compile(
    r"(?!do\s+so\b)(?!\w+\s+(?:to\s+\w+\s+)?(?:it|them|this|these|that|whatever|such|any)\b)[a-z-]+\s"
)


def split_sentences(context: Context, start: int, end: int) -> list[tuple[int, int]]:
    spans, at = [], start
    while at < end:
        last = min(max(context.text.sentence_at(at).end, at + 1), end)
        if context.text.text[at:last].strip():
            spans += _split(context, at, last)
        at = last + 1
    return spans


def _split(context: Context, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut before an *and must …* where both halves have a day or period of their own."""
    cut = _find_cut(context, start, end)
    if cut is None or cut[0] <= start:
        return [(start, end)]
    return [(start, cut[0]), *_split(context, cut[1], end)]


def _find_cut(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """Where the first duty of a sentence ends and the next begins, ``None`` for one alone."""
    text = context.text.text
    subject = _NEW_SUBJECT.search(text, start, end)
    if subject:
        return subject.span()
    for match in _AND_PARTY.finditer(text, start, end):
        is_first = _BOUND.search(text, start, match.start()) is None
        if is_first or any(one.date.value for one in context.dates_in(match.end(), end)):
            return match.span()
    for match in _AND_ACT.finditer(text, start, end):
        if is_timed(context, start, match.start()) and is_timed(context, match.end(), end):
            return match.span()
    for match in _AND_BY_DAY.finditer(text, start, end):
        if opens_with_day(context, match.end()) and _BOUND.search(text, start, match.start()):
            return match.span()
    return _cut_infinitives(context, start, end) or _cut_modals(context, start, end)


def _cut_infinitives(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """*To publish a plan by May and to open a desk by June*."""
    if context.text.text[start : start + 3].lower() != "to ":
        return None
    for match in _AND_TO.finditer(context.text.text, start, end):
        if is_timed(context, start, match.start()) and is_timed(context, match.end(), end):
            return match.span()
    return None


def _cut_modals(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """*must publish a plan by May and must open a desk by June*; the second begins with its *and must*."""
    text = context.text.text
    for match in AND_MUST.finditer(text, start, end):
        at = match.start()
        timed = is_timed(context, start, at), is_timed(context, at, end)
        if all(timed) or (not timed[0] and _OWN_OBJECT.match(text, match.end())):
            return at, at
    return None


def opens_with_day(context: Context, start: int) -> bool:
    """Whether a day by which something is due stands at the head of a clause: *by 31 January all cases must …*."""
    return any(
        mention.relation in ("by", "before") and mention.date.value
        for mention in context.dates_in(start, start + 2)
    )


def is_static(context: Context, start: int, end: int) -> bool:
    """Whether a clause says what something means or is and no day by which (*The terms shall be those of Schedule 2*), whoever
    is entitled, what every authority must do, or what is merely wished."""
    words = context.text.text
    if _OF_ANYBODY.match(words, start, end) or HANDED_OVER.search(words, start, end):
        return True
    said = _SAID_OF.match(context.text.text, start, end)
    if is_wish(context.text.text[start:end]) and not is_timed(context, start, end):
        return True
    return (
        said is not None
        and STATIC.match(context.text.text[said.end() : end].rstrip(" .;")) is not None
        and not is_timed(context, start, end)
    )


def is_wish(words: str) -> bool:
    """Whether a clause names neither who must act nor what is to be done, and no figure: *Progress must quicken*, *There must be
    no drift*."""
    wish = _WISH.match(words.strip(" .;,"))
    if wish is None or _FIGURE.search(words):
        return False
    subject = wish["subject"]
    head = _OF_WHAT.sub("", _OWNER_OF.sub("", subject)) if subject else ""
    return compile_piece(_ACTORS).search(head) is None


def is_timed(context: Context, start: int, end: int) -> bool:
    return any(
        mention.relation in ("by", "before", "until", "within", "every")
        for mention in context.dates_in(start, end)
    )


def is_title(words: str) -> bool:
    """Whether words only name a matter: *Improvement plan*."""
    words = words.strip()
    return bool(
        words[:1].isupper()
        and _TITLE.fullmatch(words)
        and not _VERBAL.search(words)
        and not pattern_of("verb").search(words)
        and not compile_piece(_more_verbs()).match(words)
    )


def is_name(context: Context, start: int, end: int) -> bool:
    """Whether an item is nothing but the name of somebody, as in a list of addressees."""
    return any(party.end >= end for party in context.parties_in(start, start + 5))


def _more_verbs() -> str:
    return rf"(?:{load_words('requirements', 'lists')['verb_after_to']})\s"


_ACTORS = str(load_words("requirements", "actors")["pattern"])


def trim_item(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ;.,":
        end -= 1
    words = re.sub(r"[,;]?\s+(?:and|or)$", "", text[start:end])
    otherwise = _OTHERWISE.search(words)
    return start + (otherwise.start() if otherwise else len(words))


def word_duty(text: str, start: int, end: int, lead: Lead, outer: Timing | None) -> str:
    """The words of a duty without the cell of a table that stands between them, after the verb that leads its list."""
    words = text[start:end]
    if outer and start < outer.start and outer.end < end:
        words = f"{text[start : outer.start].rstrip()} {text[outer.end : end].lstrip()}"
    words = _DO_SO_LAST.sub("", words)
    return _ALSO_LAST.sub("", f"{lead.prefix} {words}").strip(" ,")
