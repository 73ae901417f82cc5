"""Where the words of a subject begin and end: behind a date or a clause put in front, before the power under which it acts."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.occasions import find_occasion

_LAST_IN_CLAUSE = re.compile(
    r"(?:,\s+|\b(?:which|that|whom)\s+)(?P<last>(?:(?!\b(?:which|that|whom)\b)[^,])+)$"
)
_FRONTED = re.compile(
    r"(?:By|Under|In|According|Since|After|With|At|Before|Until|On|For|Following|From|As|Once|When|Where|If|Until)\b[^,;:]{1,100}?\s(?=the\s(?:council|authority|commissioner|trust|board|chair)$)",
    re.IGNORECASE,
)
# *Within 21 days of its taking effect the Council*: from what a length of time is counted, behind it.
_COUNTED_FROM = re.compile(
    r"\s*(?:(?:of|from|after|following)\s+)?(?:the|its|this|that|any|receiv\w+|receipt|takes|comes|has|taking|coming|being|getting|appointing|appointment|publication)\b[^,;:]{2,80}?\s(?=the\s(?:council|authority|commissioner|trust|board|chair)\s*$)",
    re.IGNORECASE,
)
# *the council needed to act faster and* should recruit: who shares both verbs.
_ACTS_FIRST = re.compile(
    r"(?P<who>(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:council|authority|board|commissioner|trust|chair|director))\s+(?:need(?:s|ed)|ha(?:s|d|ve)|was|were|is|are)\s[^,;]+\s(?:and|but)(?:\s+it)?\s*",
    re.IGNORECASE,
)
_UNDER_POWER = re.compile(
    r"\s+(?:under|pursuant\s+to|in\s+accordance\s+with|acting\s+under)\s.*$", re.IGNORECASE
)
LEAD_IN = re.compile(
    r"^(?:(?:and|but|so|also|that|in addition|furthermore|however|therefore|meanwhile|finally|in particular|thereafter|subsequently|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|last(?:ly)?|next)\b,?\s*|under\s+(?:the|this|an?|its)\s+(?:[\w-]+\s+){0,2}(?:direction|notice|order)\b,?\s+|[“\"‘'•–-]\s*|\(?[A-Z]?\d{1,2}(?:\.\d{1,2})?[.)]\s+|[A-Z]?\d{1,2}(?:\.\d{1,2}){1,2}\s+|\(?[a-z][.)]\s+|(?:step|stage|action|task|requirement|milestone)\s+\d{1,2}\b\s*[:.–—-]?\s*|By\s+law,?\s+|(?:In\s+order\s+)?to\s+comply\s+with\s+(?:this|the)\s+\w+,?\s+)+",
    re.IGNORECASE,
)
SUBJECT_STARTS = re.compile(
    r"(?:[;:]\s|,\s(?:and\s)?that\s|,\s(?:and\s)?under\s(?:it|this|that)\s|[“\"]|,\s(?:and\s|but\s)?(?=(?:the|a|an|its|their|each|all|it|they)\s)|\s(?:that|and)\s(?=(?:the|a|an|its|their)\s)|"
    r"\b(?:says|said|say|writes|wrote|states?|stated|means|meant|warned|added|(?:made|makes)\sclear|(?:was|were|been)\s(?:told|informed)(?:\sby\s[^,.;]{3,40})?|believe[sd]?|thinks?|thought|argue[sd]|advis(?:ed|es)|insist(?:s|ed)|concede[sd]|accept(?:s|ed)|felt)\s(?:that\s)?)"
)
PERSON = re.compile(r"(?:(?:Mr|Ms|Mrs|Dr|Sir|Dame)\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}")
COUNCIL_LAST = re.compile(
    r"(?:^|[‘'“\"’”]\s)(?P<name>(?:the\s+)?(?:council|authority))$", re.IGNORECASE
)
ASIDE = re.compile(
    r",\s+(?:(?:the|his|her|its)\s)?[\w’' ]{2,40}\s(?:says?|said|adds?|added|states?|stated|writes|wrote|explained|goes\son|went\son),?$"
)
DEFINED = re.compile(r"\s*\((?:together|collectively|jointly|each|the|[“\"‘'])[^()]{1,60}\),?\s*$")
RELATIVE_LAST = re.compile(r",\s+(?:which|who|chaired\s+by|led\s+by|headed\s+by)\s.*$")
# Whose act a relative clause tells: *the fee, which the Department* will meet.
WHICH_SUBJECT = re.compile(
    r",\s+(?:which|whom)\s+(?P<subject>(?:the|its|my|our|this)\s+(?:[\w’'-]+\s+){0,2}?[\w’'-]+)$"
)


def trim_subject(context: Context, start: int, end: int) -> tuple[int, int]:
    """A subject without the date, the clause or the power that leads it in, and without the stops behind it."""
    text = context.text.text
    while end > start and text[end - 1] in " ,–—-":
        end -= 1
    start = after_date(context, start, end)
    start += len("of ") if text.startswith("of ", start, end) else 0
    start = _after_clause(context, start, end)
    fronted = _FRONTED.match(text, start, end)
    start = fronted.end() if fronted else start
    joined = _ACTS_FIRST.fullmatch(text, start, end)
    end = joined.end("who") if joined else end
    under = _UNDER_POWER.search(text[start:end])
    return start, start + under.start() if under else end


def _after_clause(context: Context, start: int, end: int) -> int:
    """Where the actor begins when a clause about something else stands before it: *…, Thornsea* and *the plan which the council*."""
    last = _LAST_IN_CLAUSE.search(context.text.text[start:end])
    if last is None:
        return start
    at = start + last.start("last")
    is_party = any(
        p.start <= at + 4 and p.end >= end - 1 and p.kind != "body"
        for p in context.parties_in(at, end)
    )
    return at if is_party or COUNCIL_LAST.fullmatch(last["last"]) else start


def after_date(context: Context, start: int, end: int) -> int:
    """Where the actor begins when a date stands before it: *In July the council*."""
    for mention in context.dates_in(start, end):
        if mention.start <= start + 1 and mention.end < end:
            is_counted = mention.relation == "within"
            counted = is_counted and _COUNTED_FROM.match(context.text.text, mention.end, end)
            if counted:
                return counted.end()
            rest = context.text.text[mention.end : end]
            return mention.end + len(rest) - len(rest.lstrip(" ,"))
    occasion = find_occasion(context, start, end)
    if occasion and occasion.start == start:
        rest = context.text.text[occasion.end : end]
        return occasion.end + len(rest) - len(rest.lstrip(" ,"))
    return start


def is_place_of(council: str, words: str) -> bool:
    """Whether words are the place in a council's name: *Somerset* where the document is about Somerset County Council."""
    place = words.strip(" ,")
    return place[:1].isupper() and council.startswith(f"{place} ")
