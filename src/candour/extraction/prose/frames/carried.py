"""What a naming of an instrument carries: who gave it, to whom, its date and its power."""

import re
from typing import NamedTuple

from candour.extraction.dates.mention import DateMention
from candour.extraction.parties.mention import Party
from candour.extraction.powers import find_powers
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_GIVEN_TO = re.compile(r"\b(?:to|on)\s+(?:the\s+)?", re.IGNORECASE)
ISSUED_GAP = re.compile(
    r"^\s*,?\s*(?:\([\w ]+\)\s*)?(?:(?:that|which|was|were|has|had|been|is|also|now|formally|today|yesterday)\s+)*"
    r"(?:(?:issued|given|made|published|signed|sent|written|dated|served|produced|completed|drawn\s+up|prepared|submitted)\b\s*)?"
    r"(?:(?:today|yesterday|last\s+week|this\s+week|jointly|recently|on|in)\s*)*[,\s]*(?:into|on|about|over)?[^.;:,]{0,40}$",
    re.IGNORECASE,
)
_JUST_ISSUED = re.compile(
    r"^\s+(?:published|issued|released|sent|gave|signed)\s+(?:an?|the|its|his|her)\s*$",
    re.IGNORECASE,
)
_WHEN_A = re.compile(r"^,?\s+when\s+(?:an?|the)\s*$", re.IGNORECASE)
_TO_THAT_EFFECT = re.compile(r"\s+to\s+(?:that|this)\s+effect\b")
_BY_WHOM = re.compile(
    r"\b(?:signed|issued|given|made|sent|served|written|produced|completed|delivered|published)\s+(?:by\s+(?:an?\s+|the\s+)?[^,.;]{3,50}|to\s+(?:the\s+|its\s+)?(?:council|authority))\s*$"
)
_MADE_PUBLIC = re.compile(
    r"\b(?:which|that)\s[^.;]{2,40}?\s(?:published|released|made\s+public)\b|\b(?:disclosed|leaked|seen|obtained|shared|received)\b",
    re.IGNORECASE,
)
_LETTERS_OR_REPORTS = re.compile("letter|report", re.IGNORECASE)
_REVIEWED = re.compile(
    r"\b(?:review\w*|discuss\w*|debat\w+)\s+(?:the|this|that|its)\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
_DEALT_WITH = re.compile(
    r"\b(?:consider\w*|review\w*|discuss\w*|debat\w+|received|read|noted|saw|approved|accepted|welcomed)\s+(?:the|this|that|his|her|its|their)\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
_BY_AUTHOR = re.compile(
    r"^\s*,?\s*(?:that|which)\s+(?:the\s+)?(?=[A-Z])[^.;]{3,150}?,?\s+(?:has\s+|had\s+|have\s+)?(?:issued|gave|made|sent|served|signed|published|finished|completed|submitted|delivered|produced|wrote|released)\s*$"
)
_OF_INSPECTION = re.compile(
    r"\s+(?:of|on|into|from)\s+(?:its|the|an?|that)\s+(?:[\w’'-]+\s+){0,3}(?:inspection|visit|review)\s*"
)
_PUBLISHED_IT = re.compile(
    r"\b(?:publish(?:ed|es)|released|issued)\s+(?:the|its|an?|their|his|her)\s+(?:[\w’'-]+\s+)?$"
)
_PUBLISHED_LAST = re.compile(r"\b(?:published|dated|issued)\s*$", re.IGNORECASE)
_LEADS_IN = re.compile(r"\b(?:by|to|from|for|of|on|in)\s+(?:the\s+)?$")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)")
_OF_A = re.compile(r"^\s+of\s+(?:an?|the|its)\s*$", re.IGNORECASE)
_GIVEN_IN_CLAUSE = re.compile(
    r"^\s*,?\s*(?:that|which)\b(?=[^.;,]{0,60}\b(?:issued|gave|given|made|sent|served|signed|received|imposed|published|finished|completed|submitted|delivered|produced|wrote|released)\s*$)"
)
_MAY = re.compile(r"\b(?:(?-i:may)|might|could|would)\b[^.;]{0,120}$", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:has|have|had|am|is|are|was|were)\s+(?:also\s+|now\s+|therefore\s+)?$", re.IGNORECASE
)
_GIVES = re.compile(
    r"\s*(?:\([^)]{0,40}\)\s*)?(?:also\s+|now\s+|formally\s+)?(?:been\s+)?(?:issu|giv|made\b|mak|publish|serv|sent\b|send|sign|impos|lift|revok|withdr|releas|plac|put\b|hand|hit\b)\w*",
    re.IGNORECASE,
)
_NOTHING_ELSE = re.compile(
    r"\s+(?:(?:with|under|subject|by|to|on|the|an?|its|their|this|that|[A-Z][\w’'-]*|council|city|county|borough|authority)\s+)*",
)
_TOGETHER_WITH = re.compile(
    r"\b(?:together|along|alongside)\s+(?:with\s+)?(?:an?|the|his|her|my|its)\s*$", re.IGNORECASE
)
MOST_APART = 90
_OPENERS = frozenset(
    (
        "",
        "the",
        "then",
        "a",
        "an",
        "this",
        "its",
        "under",
        "under a",
        "by",
        "by a",
        "by the",
        "by an",
        "through a",
    )
)
_OPENERS_WHEN = re.compile(r",?\s+when\s+(?:the\s+|then\s+)*", re.IGNORECASE)
_LABEL = re.compile(r"^\(?[A-Za-z0-9]{1,3}[.)]\s+")
_CLAUSE_OPENS = re.compile(
    r"(?:^|[,;:(]\s*|[.)]\s+|\b(?:that|and|but|when|after|replaced|superseded|followed|was)\s+|[–—-]\s*)$",
    re.IGNORECASE,
)


class Reach(NamedTuple):
    """The part of a sentence that belongs to one naming: from the one before to the one after it."""

    since: int
    until: int


def party_at(context: Context, position: int) -> Party | None:
    """The party that stands at a position, an article aside."""
    for party in context.parties_in(position, position + 12):
        between = context.text.text[position : party.start].strip().lower()
        if between in ("", "the", "then", "former", "then-"):
            return party
    for party in context.parties_in(max(position - 6, 0), position):
        if party.start <= position < party.end:
            return party
    return None


def addressee_after(context: Context, start: int, end: int) -> Party | None:
    text = context.text.text
    for match in _GIVEN_TO.finditer(text, start, min(end, start + MOST_APART)):
        gap = without_parties(context, start, match.start())
        if not ISSUED_GAP.match(gap):
            return None
        party = party_at(context, match.end())
        if party and party.kind == "authority":
            party = _holder_after(context, party) or party
        if party and party.kind in ("authority", "person", "office"):
            return party
    return None


def _holder_after(context: Context, authority: Party) -> Party | None:
    """Who holds an office of an authority: *Ambermere mayor Ada Hale*, *the council's leader, Ben Okoro*."""
    for party in context.parties_in(authority.end, authority.end + 4):
        between = context.text.text[authority.end : party.start]
        if party.kind == "person" and between in (" ", "'s ", "’s "):
            return party
    return None


def without_parties(context: Context, start: int, end: int) -> str:
    """The words of a span but for the parties and dates named in it, and what leads them in."""
    words = context.text.text
    pieces, at = [], start
    spans = [(p.start, p.end) for p in context.parties_in(start, end)]
    spans += [(d.start, d.end) for d in context.dates_in(start, end) if not d.is_length]
    for one_start, one_end in sorted(spans):
        if one_start >= at:
            pieces.append(_LEADS_IN.sub("", words[at:one_start]))
            at = max(at, min(one_end, end))
    pieces.append(words[at:end])
    return _EMPTY_BRACKETS.sub("", " ".join(pieces))


def dates_of(
    context: Context, sentence: Sentence, match: re.Match[str], reach: Reach
) -> list[tuple[int, int, PartialDate]]:
    """The dates that a naming carries: after it with nothing between that takes them (two for *in August 2012 and
    January 2014*), else one at the head of the sentence."""
    barrier = compile_piece(str(load_words("instruments", "between")["pattern"]))
    dates: list[tuple[int, int, PartialDate]] = []
    start = match.end()
    for mention in context.dates_in(start, min(reach.until, match.end() + 130)):
        if mention.is_length or mention.relation in ("by", "within", "until", "after", "before"):
            break
        gap = _read_gap(context, sentence, match, start, mention.start)
        if gap is None:
            break
        if barrier.search(gap) if not dates else gap.strip() not in ("and", ","):
            break
        if re.search(r"[.;:]", gap):
            break
        dates.append((mention.start, mention.end, mention.date))
        if mention.until and match["head"].lower().endswith("s"):
            dates.append((mention.start, mention.end, mention.until))
        start = mention.end
    joined = _TOGETHER_WITH.search(context.text.text, reach.since, match.start())
    if dates or (reach.since > sentence.start and not joined):
        return dates[:2]
    return date_at_head(context, sentence, match.start(), barrier)


def _read_gap(
    context: Context, sentence: Sentence, match: re.Match[str], start: int, end: int
) -> str | None:
    """The words between a paper, or a date of it, and the next date, without those that tell how it was given; ``None``
    where they tell that the date is of something else that was done with it."""
    text = context.text.text
    gap = without_parties(context, start, end)
    gap = _BY_WHOM.sub(" ", _GIVEN_IN_CLAUSE.sub(" ", _TO_THAT_EFFECT.sub("", gap)))
    is_published = _PUBLISHED_IT.search(text, sentence.start, match.start())
    if _OF_INSPECTION.fullmatch(gap) and is_published:
        return ""
    if _PUBLISHED_LAST.search(gap) and "report" in match.group().lower():
        return ""
    is_told = bool(_LETTERS_OR_REPORTS.search(match["head"]))
    dealt = _DEALT_WITH if is_told else _REVIEWED
    if is_told and _MADE_PUBLIC.search(gap):
        return None
    if not gap.strip() and dealt.search(text, sentence.start, match.start()):
        return None
    return "" if _BY_AUTHOR.match(text[start:end]) else gap


def date_of_clause(context: Context, reach: Reach) -> list[tuple[int, int, PartialDate]]:
    """The date that opens the clause of who gave it, whose words begin at ``reach.until``: *so concerned that in
    November 2013 he issued …*."""
    text = context.text.text
    for mention in context.dates_in(max(reach.since, reach.until - 60), reach.until):
        if mention.is_length or mention.relation not in ("on", "from"):
            continue
        opens = (
            _CLAUSE_OPENS.search(text, reach.since, mention.start) or mention.start == reach.since
        )
        when = _OPENERS_WHEN.fullmatch(text, mention.end, reach.until)
        if when:
            return [(mention.start, mention.end, mention.date)]
        if opens and text[mention.end : reach.until].strip(" ,").lower() in _OPENERS:
            return [(mention.start, mention.end, mention.date)]
    return []


def date_at_head(
    context: Context, sentence: Sentence, start: int, barrier: re.Pattern[str]
) -> list[tuple[int, int, PartialDate]]:
    text = context.text.text
    for mention in context.dates_in(sentence.start, start):
        if mention.is_length or mention.relation not in ("on", "from"):
            continue
        lead = _LABEL.sub("", text[sentence.start : mention.start]).strip(" ,‘“\"'").lower()
        near = (
            lead
            in (
                "",
                "on",
                "in",
                "then, in",
                "then",
                "later",
                "then on",
                "then, on",
                "then in",
                "and on",
                "later, on",
            )
            and start - mention.end < 60
        )
        near = near or bool(_JUST_ISSUED.match(text[mention.end : start]))
        if _WHEN_A.match(text[mention.end : start]) or _is_within_verb(context, mention, start):
            return [(mention.start, mention.end, mention.date)]
        if lead.endswith(("publication", "release")) and _OF_A.match(text[mention.end : start]):
            return [(mention.start, mention.end, mention.date)]
        if near and not barrier.search(without_parties(context, mention.end, start)):
            return [(mention.start, mention.end, mention.date)]
    return []


def _is_within_verb(context: Context, mention: DateMention, start: int) -> bool:
    """*has today issued a notice*, *is today publishing a report, together with a direction*: the day of what is given."""
    text = context.text.text
    giving = _GIVES.match(text, mention.end, start)
    if giving is None or not _AUXILIARY.search(text, max(mention.start - 24, 0), mention.start):
        return False
    gap = text[giving.end() : start]
    return _NOTHING_ELSE.fullmatch(gap) is not None or bool(_TOGETHER_WITH.search(gap))


def date_below(
    context: Context, kind: str, sentence: Sentence, match: re.Match[str]
) -> list[tuple[int, int, PartialDate]]:
    """The day that stands under a letter in a list of disclosed papers: *Letter from the minister to the leader*, then
    *12 November 2018*."""
    if (
        kind != "letter"
        or context.kind != "foi_response"
        or sentence.end - match.end() > MOST_APART
    ):
        return []
    following = context.text.sentences[sentence.number + 1 : sentence.number + 2]
    for below in following if "." not in sentence.text else ():
        for mention in context.dates_in(below.start, below.start + 4):
            if mention.date.value:
                return [(mention.start, mention.end, mention.date)]
    return []


def power_of(text: str, sentence: Sentence, *, may: bool = False) -> str | None:
    """The power that a sentence names as used or, with ``may``, as one that may be."""
    for power in find_powers(text[sentence.start : sentence.end]):
        threatened = not may and _MAY.search(text, sentence.start, sentence.start + power.start)
        if (
            not threatened
            and not power.applies
            and not power.name.startswith("Freedom of Information")
        ):
            return power.name
    return None
