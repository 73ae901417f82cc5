"""Namings of instruments: each place where one is named, with what that place says of it."""

import re
from collections.abc import Callable, Iterator

from candour.extraction.before import Before
from candour.extraction.dates.calendar import NUMBERS
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import Reach, power_of
from candour.extraction.prose.frames.instruments.deeds import (
    read_directing,
    read_intended,
    read_reported,
    tells_of_directing,
)
from candour.extraction.prose.frames.instruments.giving import (
    ISSUED_WITH,
    is_reply,
    read_parties,
)
from candour.extraction.prose.frames.instruments.issuers import may_issue, party_leading_in
from candour.extraction.prose.frames.instruments.letters import (
    ELLIPSES,
    read_ellipsis,
    read_own_letter,
    read_told_in_letter,
    read_written,
)
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.naming_days import find_days
from candour.extraction.prose.frames.instruments.nouns import (
    AGAIN,
    ENDED,
    LIFTED_IT,
    OPENED,
    PRONOUNS,
    find_nouns,
    words_of_namings,
)
from candour.extraction.prose.frames.instruments.revisions import (
    read_again,
    read_ended,
    read_further,
    read_lifted,
    read_opened,
    read_pronoun,
    read_replaced,
    read_revision,
)
from candour.extraction.prose.frames.instruments.rows import is_closed, read_ends
from candour.extraction.prose.frames.instruments.signs import (
    COMPELS,
    DEFINITE,
    date_in_the_past,
    is_any,
    is_direction,
    is_no_paper,
    is_own_day,
    status_of,
)
from candour.extraction.prose.frames.roles import find_doer
from candour.extraction.prose.text import Sentence
from candour.extraction.words import holds_any
from candour.facts import PartialDate

Reader = Callable[[Context, Sentence], Iterator[Naming]]
_DISTINCT = re.compile(
    r"^(?:\w+ )*?(?:earlier|previous|first|second|third|further|new|original)\b", re.IGNORECASE
)
_REPLACES = re.compile(
    r"^[^.;]{0,90}?\b(?:(?:replaces|supersedes)\s+(?:it|this|them|these)\b|takes\s+(?:its|their)\s+place\b)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"\b(?:published|dated|issued|released|out|of\s+\d)", re.IGNORECASE)
_BY_ALL = re.compile(r"\s+(?:by|from)\s+(?:the\s+)?")
_AND_BY = re.compile(r",?\s+and\s+(?:(?:by|from)\s+)?(?:the\s+)?|,\s+(?:(?:by|from)\s+)?")
_THEIR = Before(r"\b(?:its|their|his|her)\s*$", re.IGNORECASE, reach=16)
_POSSESSED = re.compile(r"(?:['’]s?|\b(?:the|this|that)\s+[\w-]+)\s*$", re.IGNORECASE)
_REPLACED = re.compile(
    r"\b(?:replac|supersed)\w+\s+(?:(?:on|in)\s[^.;]{3,25}\s)?(?:by\s+)?(?:the|an?)\s*$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\bone\s+of\s+(?:[\w’']+\s+){0,4}$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten)\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)


# Readers of what no noun names, each with the words that it needs and a kind that the sentence may not name.
_READERS: tuple[tuple[str | None, tuple[str, ...], Reader], ...] = (
    ("direction", ("minded to", "propos", "intend", "would use", "would exercise"), read_intended),
    (None, (" reported ",), read_reported),
    (None, LIFTED_IT, read_lifted),
    (None, ENDED, read_ended),
    (None, PRONOUNS, read_pronoun),
    (None, ("replaced ", "superseded "), read_replaced),
    ("letter", ("wr",), read_written),
    ("letter", (" power",), read_told_in_letter),
)


_OPENERS = (*ELLIPSES, *OPENED)


def find_namings(context: Context) -> Iterator[Naming]:
    """Every naming of an instrument in a document, in order; the letter that the document itself is comes first."""
    yield from read_own_letter(context)
    text = context.text
    naming = text.holding_any(words_of_namings())
    for sentence, lowered in zip(text.sentences, text.lowered_sentences, strict=True):
        if sentence.number not in naming and not lowered.startswith(_OPENERS):
            continue
        if context.text.paragraphs[sentence.paragraph].kind != "table_row":
            yield from _read_sentence(context, sentence, lowered)


def _read_sentence(context: Context, sentence: Sentence, lowered: str) -> Iterator[Naming]:
    matches = find_nouns(context, sentence, lowered)
    for index, (kind, match) in enumerate(matches):
        since = matches[index - 1][1].end() if index else sentence.start
        last = index + 1 == len(matches)
        until = sentence.end if last else matches[index + 1][1].start()
        yield from _read_naming(context, sentence, kind, match, Reach(since, until))
    if lowered.startswith(ELLIPSES):
        yield from read_ellipsis(context, sentence)
    named = {kind for kind, match in matches if not is_reply(match)}
    if tells_of_directing(lowered) and (context.kind == "direction" or "direction" not in named):
        yield from read_directing(context, sentence)
    if lowered.startswith(OPENED):
        yield from read_opened(context, sentence)
    if lowered.startswith(AGAIN):
        yield from read_again(context, sentence)
    for noun, words, reader in _READERS:
        if noun not in named and holds_any(lowered, words):
            yield from reader(context, sentence)


def _read_naming(
    context: Context, sentence: Sentence, kind: str, match: re.Match[str], reach: Reach
) -> Iterator[Naming]:
    text = context.text.text
    before = text[sentence.start : match.start()].rstrip("‘“\"'")
    after = text[match.end() : sentence.end]
    named_by = party_leading_in(context, sentence, match.start())
    status, status_start, status_end = status_of(
        kind, match.group(), before, after, until=reach.until - match.end()
    )
    takes_place = bool(_REPLACES.search(after) or _REPLACED.search(before))
    if status == "varied" and takes_place:
        status = "issued"
    short = _is_short(match, after)
    if status == "issued" and is_closed(context, sentence):
        status = "lifted"
    if not _is_paper(kind, status, match, before, after, named_by):
        return
    given = read_parties(context, sentence, kind, match, reach)
    addressee = given.addressee
    lifting = sentence.start + status_start if status_start < len(before) else None
    issuer = given.issuer or _find_doer(context, sentence, kind, status, reach, match, lifting)
    start = min(given.start, sentence.start + status_start)
    end = max(given.end, match.end() + status_end)
    head = match["head"].lower()
    dates = find_days(context, sentence, kind, match, reach, status, given._replace(issuer=issuer))
    is_vague = status == "issued" and not (dates or addressee)
    is_told = given.is_given and not issuer
    if is_vague and not is_told and not COMPELS.match(after) and is_any(kind, before, issuer):
        return
    starts = [start, *(p.start for p in (issuer, addressee) if p and p.start >= reach.since)]
    ends = [end, *(p.end for p in (issuer, addressee) if p and p.end <= reach.until)]
    every: list[tuple[int, int, PartialDate] | None] = [*dates] or [None]
    for dated in every:
        yield Naming(
            kind=kind,
            short=short,
            status=status,
            start=min([*starts, dated[0]] if dated else starts),
            end=max([*ends, dated[1]] if dated else ends),
            definite=_is_definite(kind, before, issuer, named_by),
            distinct=takes_place
            or bool(_DISTINCT.search(match.group()) and not _ONE_OF.search(before)),
            plural=head.endswith("s")
            and head not in ("directions", "orders")
            and not dated
            and not given.is_written
            and not _ONE_OF.search(before),
            issuer=issuer,
            addressee=addressee,
            date=date_in_the_past(context, dated[2], status) if dated else None,
            power=power_of(text, sentence),
            is_published=bool(dated and _PUBLISHED.search(text, match.end(), dated[1])),
            counted=_count_before(before),
            is_written=given.is_written or given.is_given,
            is_own_day=dated is not None and is_own_day(context, match.end(), dated[0]),
        )
    if kind == "report" and head == "reports":
        yield from _read_joint(context, match, reach)
    yield from read_revision(context, kind, match, reach)
    if status == "issued" and dates:
        for end_of_it in read_ends(context, sentence, kind, match, reach.until):
            yield end_of_it._replace(addressee=addressee)
    yield from read_further(context, kind, match.end(), reach.until)


def _find_doer(
    context: Context,
    sentence: Sentence,
    kind: str,
    status: str,
    reach: Reach,
    match: re.Match[str],
    lifting: int | None,
) -> Party | None:
    """Who proposes a paper, named before it, or lifts one, by the verb that begins at ``lifting``."""
    if status == "proposed":
        named = context.parties_in(reach.since, match.start())
        return next((party for party in named if may_issue(kind, party)), None)
    lifter = find_doer(context, sentence, lifting) if status == "lifted" and lifting else None
    return lifter if lifter and may_issue(kind, lifter) else None


def _is_short(match: re.Match[str], after: str) -> bool:
    """Whether *notice* alone means one named before; *the enclosed notice*, *the notice requiring the council to* stand by themselves."""
    if match["head"].lower() != "notice" or COMPELS.match(after):
        return False
    return not match.group().lower().startswith(("enclosed", "attached", "accompanying"))


def _count_before(before: str) -> int:
    counted = _COUNTED.search(before)
    return NUMBERS.get(counted["number"].lower(), 0) if counted else 0


def _is_paper(
    kind: str, status: str, match: re.Match[str], before: str, after: str, named_by: Party | None
) -> bool:
    """Whether the noun names a paper at all, and one that exists or is proposed."""
    if kind == "direction" and not is_direction(match, before, after, named_by):
        is_given = not after.startswith(" of the") and ISSUED_WITH.search(before.lower())
        if not is_given:
            return False
    short = _is_short(match, after)
    return not is_no_paper(kind, status, before, after, short=short)


def _read_joint(context: Context, match: re.Match[str], reach: Reach) -> Iterator[Naming]:
    """*reports by Ms Hale and by Mr Dane*: one of each."""
    text, at = context.text.text, match.end()
    for party in context.parties_in(match.end(), reach.until):
        joint = (_BY_ALL if at == match.end() else _AND_BY).fullmatch(text, at, party.start)
        if joint is None or party.kind not in ("person", "body") or not party.named:
            return
        yield Naming(
            "report", False, "issued", match.start(), party.end, False, True, False,
            party, None, None, None,
        )  # fmt: skip
        at = party.end


def _is_definite(kind: str, before: str, issuer: Party | None, named_by: Party | None) -> bool:
    """Whether the paper is taken as known: *the report*, *Ofsted's report*; *an Ofsted report* is told as new, and so is
    *in its report* where only that says who wrote it."""
    if kind != "report":
        return bool(DEFINITE.search(before)) or (
            named_by is not None and before.endswith(("'s ", "’s "))
        )
    if named_by:
        return bool(_POSSESSED.search(before))
    return bool(DEFINITE.search(before)) and not (issuer and _THEIR.search(before))
