"""The day on which somebody takes up a post or leaves it, as the sentence that tells of it gives it."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.nominee import Nominee
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found
from candour.facts import PartialDate

_BEGINS = re.compile(
    r"\b(?:take|takes|taking)\s+up\s+(?:her|his|the|this)\s+(?:new\s+)?(?:post|role|position|duties|appointment|job)\b|"
    r"\b(?:will|would|is\s+(?:expected|due|set)\s+to|and\s+is\s+to|(?:was|were)\s+(?:due\s+|expected\s+)?to)\s+(?:(?:formally|officially)\s+)?(?:start|begin|join\s+us)\b|"
    r",\s+who\s+(?:starts|begins|joins|takes\s+(?:up\s+(?:the|her|his)|over))\b"
)
_IN_PLACE = re.compile(r"\b(?:place\s+of|succe(?:ed|ss)\w*|replac\w+|over\s+from)\b")
_SHE_BEGINS = re.compile(
    r"(?:She|He|They|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\s+[A-Z][\w’'-]+)\s+"
    r"(?:(?:(?:will|is\s+(?:expected|due|set)?\s*to|would|was\s+to)\s+(?:formally\s+)?(?:start|begin|join|take\s+up|take\s+over|be\s+in\s+post)|starts|begins|joins|takes\s+up|takes\s+over|started|took\s+up|joined)\b)"
)
_GOES = re.compile(
    r"\b(?:will|would|is\s+(?:to|due\s+to))\s+(?:go|leave|retire|depart|finish|step\s+down)\b"
)
_WHEN = re.compile(r",?\s+when\s+(?:he|she|(?:Mr|Mrs|Ms|Dr)\s+[A-Z][\w’'-]+)\s+")
_WHEN_IT = re.compile(r",?\s+when\s+[^.;:]*")
# *issued a direction and appointed*: what is told in one breath with the first verb is of the day at the head.
_OTHER_CLAUSE = re.compile(r"[;:]|\b(?:who|which|after|and|said)\b")
_SAME_SUBJECT = re.compile(r"\s+and\s+(?:(?:the|has|have|also)\s+(?:\w+\s+)?)?$")
_BY_ORDER = re.compile(
    r"\b(?:issued|gave|made|given|signed)\b[^.;:]*\b(?:direction|notice|order)\b(?:[^.;:]{0,60}?\b(?:by\s+which|under\s+which|and)\s[^.;:]{0,60}|(?:\s+(?:on|in|of)\s[^.;:,]{3,20})?,?\s+)$",
    re.IGNORECASE,
)
_CLOSE, _FAR, _ANNOUNCING = 40, 200, 12
_NO_DATE_AFTER = re.compile(
    r"[.;]|\b(?:following|follows|followed|after|visits?|inspections?|reports?|rated|which|when|until|verdict|who|whose|said|concluded|found|noted|recommended|ruled|warned|praised|ended|and\s+(?:the|his|her)\s+(?:engagement|contract|secondment|appointment|post))\b"
)


# *appointed Ada Bell as commissioner, and on 16 December issued a direction*: the day of what was done next.
_AND_LAST = re.compile(r"\band\s+(?:(?:then|later)\s+)?(?:(?:on|in)\s+)?$")
_ACTS_NEXT = re.compile(
    r",?\s+(?!(?:as|to|by|in|until|and|for|from|with|at|on|was|were|is|are|has|had|will|since|respectively)\b)(?:(?:I|he|she|it|they|we)\s+)?[a-z]+(?:\s+[a-z]+)?\b"
)
# *was extended to March 2017*: the end of a term.
_EXTENDED_TO = re.compile(
    r"\b(?:extend|renew)\w*\s+(?:(?:again|further|twice)\s+)?(?:to|until|till|up\s+to)\s*(?:the\s+end\s+of\s+)?$"
)


def find_day(context: Context, found: Found, nominee: Nominee) -> PartialDate | None:
    """The day that the telling of an appointment or departure gives, that of taking up the post before that of being named."""
    text, match = context.text.text, found.match
    begins = (
        _date_of_beginning(context, found)
        or _date_when(context, found)
        or _date_in_next(context, found, nominee)
    )
    if begins:
        return begins
    after = max(match.end(), nominee.person.end if nominee.person else 0)
    for mention in context.dates_in(match.start(), found.sentence.end):
        if mention.is_length or mention.relation not in ("on", "from"):
            continue
        gap = text[min(after, max(mention.start, match.end())) : mention.start]
        ends = (mention.start, mention.start + len("to "))
        if any(_EXTENDED_TO.search(text, match.start(), end) for end in ends):
            continue
        if _AND_LAST.search(gap) and _ACTS_NEXT.match(text, mention.end):
            break
        if not _NO_DATE_AFTER.search(gap):
            return mention.date
        break
    return (
        _date_since(context, found)
        or _date_at_head(context, found)
        or _date_of_order(context, found)
    )


def _date_of_beginning(context: Context, found: Found) -> PartialDate | None:
    """The day on which somebody named before takes up the post, or who announced it goes: *was named on 3 May and is to take
    up her post in June*, *announced his retirement in March and will go in July*."""
    told = max(found.match.start() - _ANNOUNCING, 0), found.match.end()
    announces = "announc" in context.text.lowered[slice(*told)]
    if found.phrase.values["meaning"] != "appoint" and not announces:
        return None
    which = _GOES if announces else _BEGINS
    begins = which.search(context.text.text, found.match.end(), found.sentence.end)
    if begins is None:
        return None
    mentions = context.dates_in(begins.end(), min(begins.end() + _CLOSE, found.sentence.end))
    plain = [one.date for one in mentions if one.relation in ("on", "from") and not one.is_length]
    return plain[0] if plain else None


def _date_in_next(context: Context, found: Found, nominee: Nominee) -> PartialDate | None:
    """*I am appointing Ms Hale. She will start on 4 May*: the day that the next sentence gives, where only she can be meant."""
    sentences, number = context.text.sentences, found.sentence.number
    if found.phrase.values["meaning"] != "appoint" or number + 1 == len(sentences):
        return None
    following = sentences[number + 1]
    begins = _SHE_BEGINS.match(context.text.text, following.start, following.end)
    people = {one.name for one in find_people(context, found.sentence.start, found.sentence.end)}
    is_meant = nominee.person is not None and people == {nominee.person.name}
    is_meant = is_meant and not _IN_PLACE.search(found.sentence.text)
    if begins is None or not is_meant or following.paragraph != found.sentence.paragraph:
        return None
    mentions = context.dates_in(begins.end(), min(begins.end() + _CLOSE, following.end))
    plain = [one.date for one in mentions if one.relation in ("on", "from") and not one.is_length]
    return plain[0] if plain else None


def _date_when(context: Context, found: Found) -> PartialDate | None:
    """The day that *when* takes up: *remains until the end of December, when she leaves*."""
    for mention in context.dates_in(found.sentence.start, found.match.start()):
        if _WHEN.fullmatch(context.text.text, mention.end, found.match.start()):
            return mention.date
    return None


def _date_since(context: Context, found: Found) -> PartialDate | None:
    """The day from which something has been so, *when* somebody was appointed: *since May 2022, when Ada Bell was made commissioner*."""
    text, start = context.text.text, found.match.start()
    for mention in reversed(context.dates_in(max(start - _FAR, found.sentence.start), start)):
        if _WHEN_IT.fullmatch(text, mention.end, start):
            return None if mention.is_length else mention.date
    return None


def _date_at_head(context: Context, found: Found) -> PartialDate | None:
    """The day that opens the sentence in which somebody appoints: *In August 2019 the minister appointed …*."""
    start = found.sentence.start
    for mention in context.dates_in(start, found.match.start()):
        between = context.text.text[mention.end : found.match.start()]
        at_head = mention.start <= start + 4 or _opens_clause(context, mention.start)
        is_on = mention.relation in ("on", "from") and not mention.is_length
        between = _SAME_SUBJECT.sub("", between)
        if is_on and at_head and not _OTHER_CLAUSE.search(between):
            return mention.date
    return None


def _date_of_order(context: Context, found: Found) -> PartialDate | None:
    """The day of the order by which somebody was appointed: *issued a direction on 3 May, appointing Ada Bell*."""
    start, until = found.sentence.start, found.match.start()
    if found.phrase.values["meaning"] != "appoint" or not _BY_ORDER.search(
        context.text.text, start, until
    ):
        return None
    days = [d for d in context.dates_in(start, until) if not d.is_length]
    is_one = len(days) == 1 and days[0].relation == "on"
    return days[0].date if is_one else None


def _opens_clause(context: Context, position: int) -> bool:
    before = context.text.text[max(position - 8, 0) : position]
    return bool(re.search(r",\s+(?:and|but)\s+$", before))
