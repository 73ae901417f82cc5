"""Namings of instruments: each place where one is named, with what that place says of it."""

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.powers import find_powers
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.carried import (
    Reach,
    addressee_after,
    date_at_head,
    dates_of,
    issuer_after,
    issuer_of_lead,
    may_issue,
    party_at,
    party_leading_in,
    power_of,
)
from candour.extraction.prose.frames.correspondence import find_opening, find_reader, find_writer
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_actor, first_party
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_DEFINITE = re.compile(r"\b(?:the|this|that|its|such|said|same|his|her|their)\s*$", re.IGNORECASE)
_INDEFINITE = re.compile(r"\b(?:an?|one|two|another)\s*$", re.IGNORECASE)
_DISTINCT = re.compile(
    r"^(?:\w+ )*?(?:earlier|previous|first|second|third|further|new|original)\b", re.IGNORECASE
)
_ISSUE = r"(?:issu(?:e|ed|es|ing)|serv(?:e|ed|es|ing)|publish(?:ed|es|ing)?|sen[td]|sends|g[ai]ven?|gives|hand(?:ed|s)|made|signed|impos\w+|invoked)"
_ISSUED_WITH = re.compile(
    rf"(?P<passive>\b(?:been|was|were|being|be)\s+)?{_ISSUE}\s+(?P<whom>[^.;,]{{0,60}}?)\s*(?:\bwith\s+)?(?:an?\s+|the\s+|its\s+|their\s+)?$",
    re.IGNORECASE,
)
_WROTE = re.compile(r"\b(?:wrote|ha(?:s|ve|d) written|writes)\s+(?:\w+\s+)?to\s+", re.IGNORECASE)
_NO_DIRECTION = re.compile(
    r"^\s*(?:of travel|in which|and leadership|for the|of progress|that the)", re.IGNORECASE
)
_DIRECTION_FOLLOWS = re.compile(
    r"^\s*(?:\([\w ]+\)\s*)?,?\s*(?:(?:that|which)\s+)?(?:(?:was|has|had|is|will|also|now|today|yesterday|been)\s+)*"
    r"(?:of\s+\d|of\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)|issued|given|made|dated|signed|published|from|under|said|says|requires?|required|orders?|ordered|states?|stated|replace[sd]?|"
    r"follows|outlines|sets|closed|revoked|lifted|calls|tells|told|instructs|warns|notes|to\s+[A-Z]|by\s+(?:the\s+)?[A-Z])"
)
_DIRECTION_LEADS = re.compile(
    r"(?:\bissu\w+(?:\s+with)?|\bgiv\w+|\bmade|\bmake|\bunder|\breceived?|\bminded to \w+|\bserv\w+|\blifted|\brevoked|\bcomply with|\bterms of)\s+"
    r"(?:an?|the|this|its|their|that)?\s*$",
    re.IGNORECASE,
)
_PLAIN_DIRECTION = re.compile(r"directions?", re.IGNORECASE)
_REPLACES = re.compile(r"^[^.;]{0,50}?\breplaces\s+(?:it|this)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|dated|issued|of\s+\d)", re.IGNORECASE)
_NO_PAPER = re.compile(
    r"\b(?:to|will|must|should|shall|would|can|may|not|also|they|she|he|i|we|who|and|every|each|any|all(?: of)?(?: the| their| his| her)?"
    r"(?: [\w’'-]+[’']s)?|no)\s+$|\b(?:must|shall|should|will|to|expected to)\b[^.;]{0,60}\b(?:send|publish|provide|produce|submit|make|"
    r"deliver|receive|write|give)\b[^.;]*$|\b(?:publish|release|circulate|disclose)\s+(?:all\s+)?(?:of\s+)?the\s+(?:[\w’'-]+[’']s\s+)?$",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:my|your)\s+$", re.IGNORECASE)
_REPLACED = re.compile(r"\breplaced?s?\s+(?:the|an?)\s*$", re.IGNORECASE)
_ELLIPSIS = re.compile(
    r"in\s+(?:the\s+)?(?:first|second|third|another|one|last|latest)(?:\s+of\s+(?:them|these))?,\s+(?:dated|of|from|sent\s+on)\s+",
    re.IGNORECASE,
)
_DIRECTS = re.compile(r"\b(?:hereby\s+)?directs\s+(?=the\b|[A-Z])")
_REVISED_ON = re.compile(
    r"\band\s+(?:was\s+)?(?:revised|varied|amended)\s+(?P<date>on\s+\d|in\s+[A-Z])", re.IGNORECASE
)
_DAY_OF_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SEEN_BY = re.compile(
    r"^\s*(?:\w+\s+)?(?:obtained|seen|leaked|released|revealed|shown|passed|handed|given|read|disclosed)\s+(?:by|to)\b",
    re.IGNORECASE,
)


class _Giving(NamedTuple):
    start: int
    issuer: Party | None
    addressee: Party | None


class Naming(NamedTuple):
    """One place where an instrument is named, with what that place says of it."""

    kind: str
    short: bool
    status: str
    start: int
    end: int
    definite: bool
    distinct: bool
    plural: bool
    issuer: Party | None
    addressee: Party | None
    date: PartialDate | None
    power: str | None

    is_published: bool = False

    @property
    def says_nothing(self) -> bool:
        return not (self.issuer or self.addressee or self.date or self.power)


def find_namings(context: Context) -> Iterator[Naming]:
    """Every naming of an instrument in a document, in order; the letter that the document itself is comes first."""
    yield from _read_own_letter(context)
    for sentence, lowered in zip(
        context.text.sentences, context.text.lowered_sentences, strict=True
    ):
        if context.text.paragraphs[sentence.paragraph].kind != "table_row":
            yield from _read_sentence(context, sentence, lowered)


def _read_sentence(context: Context, sentence: Sentence, lowered: str) -> Iterator[Naming]:
    matches = _find_nouns(context, sentence, lowered)
    for index, (kind, match) in enumerate(matches):
        since = matches[index - 1][1].end() if index else sentence.start
        last = index + 1 == len(matches)
        until = sentence.end if last else matches[index + 1][1].start()
        yield from _read_naming(context, sentence, kind, match, Reach(since, until))
    if lowered.startswith("in "):
        yield from _read_ellipsis(context, sentence)
    if context.kind == "direction" and "direct" in lowered:
        yield from _read_directing(context, sentence)
    if "wr" in lowered and not any(kind == "letter" for kind, _ in matches):
        yield from _read_written(context, sentence)


def _find_nouns(
    context: Context, sentence: Sentence, lowered: str
) -> list[tuple[str, re.Match[str]]]:
    """The nouns that name instruments in a sentence, in order; none within another."""
    found: list[tuple[str, re.Match[str]]] = []
    for kind, needs, pattern in _load_nouns():
        if needs in lowered:
            for match in pattern.finditer(context.text.text, sentence.start, sentence.end):
                if not any(match.start() < m.end() and m.start() < match.end() for _, m in found):
                    found.append((kind, match))
    return sorted(found, key=lambda one: one[1].start())


@cache
def _load_nouns() -> list[tuple[str, str, re.Pattern[str]]]:
    rows: Any = load_words("instruments", "noun")
    return [(row["kind"], row["needs"][0], compile_piece(rf"\b{row['pattern']}\b")) for row in rows]


def _read_naming(
    context: Context, sentence: Sentence, kind: str, match: re.Match[str], reach: Reach
) -> Iterator[Naming]:
    text = context.text.text
    before = text[sentence.start : match.start()]
    after = text[match.end() : sentence.end]
    named_by = party_leading_in(context, sentence, match.start())
    status, status_start, status_end = _status_of(kind, match.group(), before, after)
    short = match["head"].lower() == "notice"
    if (kind == "direction" and not _is_direction(match, before, after, named_by)) or _is_no_paper(
        kind, status, before, after, short=short
    ):
        return
    issuer = named_by or issuer_after(context, match.end(), reach.until)
    issuer = issuer or issuer_of_lead(context, match, before, after)
    addressee = addressee_after(context, match.end(), reach.until)
    if kind == "letter" and (own := _OWN.search(before)):
        mine = own.group().strip().lower().startswith("my")
        issuer, addressee = find_writer(context), find_reader(context)
        issuer, addressee = (issuer, addressee) if mine else (addressee, issuer)
    start, end = min(match.start(), sentence.start + status_start), match.end() + status_end
    given = _read_giving(context, sentence, kind, reach.since, match.start())
    if given:
        issuer, addressee = issuer or given.issuer, addressee or given.addressee
        start = given.start
    if status == "proposed" and issuer is None:
        issuer = next(
            (p for p in context.parties_in(reach.since, match.start()) if may_issue(kind, p)), None
        )
    if kind == "letter":
        wrote = _WROTE.search(text, sentence.start, sentence.end)
        if wrote:
            issuer = issuer or find_actor(context, sentence, wrote.start())
            addressee = addressee or party_at(context, wrote.end())
            end = max(end, addressee.end if addressee else wrote.end())
    head = match["head"].lower()
    dates: list[tuple[int, int, PartialDate] | None] = [*dates_of(context, sentence, match, reach)]
    starts = [start, *(p.start for p in (issuer, addressee) if p and p.start >= reach.since)]
    ends = [end, *(p.end for p in (issuer, addressee) if p and p.end <= reach.until)]
    for dated in dates or [None]:
        yield Naming(
            kind=kind,
            short=short,
            status=status,
            start=min([*starts, dated[0]] if dated else starts),
            end=max([*ends, dated[1]] if dated else ends),
            definite=bool(_DEFINITE.search(before)),
            distinct=bool(
                _DISTINCT.search(match.group())
                or _REPLACES.search(after)
                or _REPLACED.search(before)
            ),
            plural=head.endswith("s") and head != "directions" and dated is None,
            issuer=issuer,
            addressee=addressee,
            date=_past(context, dated[2], status) if dated else None,
            power=power_of(text, sentence),
            is_published=bool(dated and _PUBLISHED.search(text, match.end(), dated[1])),
        )
    yield from _read_revision(context, kind, match, reach)


def _read_own_letter(context: Context) -> Iterator[Naming]:
    """The letter that the document is: its writer, its addressee and its date, cited where they stand."""
    writer, published = find_writer(context), context.published
    if context.kind != "letter" or writer is None or published is None:
        return
    for mention in context.dates:
        if mention.date.value == published.value:
            letter = Naming(
                "letter", False, "issued", mention.start, mention.end, False, False, False,
                writer, find_reader(context), mention.date, None,
            )  # fmt: skip
            yield letter
            opening = find_opening(context)
            if opening:
                yield letter._replace(start=opening[0], end=opening[1])
            return


def _read_ellipsis(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*In another, of 4 July last year, Ms Hale wrote …*: a letter of those that were just named."""
    match = _ELLIPSIS.match(context.text.text, sentence.start, sentence.end)
    near = context.text.text[max(sentence.start - 600, 0) : sentence.start].lower()
    if match is None or "letter" not in near:
        return
    for mention in context.dates_in(match.start(), match.end() + 8):
        parties = [
            p
            for p in context.parties_in(mention.end, sentence.end)
            if p.kind in ("person", "office")
        ]
        first = "first" in match.group().lower() or " one" in match.group().lower()
        yield Naming(
            "letter", first, "issued", sentence.start, parties[0].end if parties else mention.end,
            first, False, False, parties[0] if parties else None, None, mention.date, None,
        )  # fmt: skip
        return


def _read_directing(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*The Secretary of State directs the Council …*: the direction that the document is."""
    match = _DIRECTS.search(context.text.text, sentence.start, sentence.end)
    issuer = find_actor(context, sentence, match.start()) if match else None
    if match is None or issuer is None or not may_issue("direction", issuer):
        return
    whom = first_party(context, match.end(), sentence.end, kinds=("authority",))
    yield Naming(
        "direction", False, "issued", issuer.start, whom.end if whom else match.end(),
        True, False, False, issuer, whom, None, power_of(context.text.text, sentence),
    )  # fmt: skip


def _read_revision(
    context: Context, kind: str, match: re.Match[str], reach: Reach
) -> Iterator[Naming]:
    """*… was issued on 30 April and revised on 31 October*: the revision is an instrument of its own."""
    revised = _REVISED_ON.search(context.text.text, match.end(), reach.until)
    for mention in context.dates_in(revised.start("date"), reach.until) if revised else ():
        yield Naming(
            kind, False, "varied", match.start(), mention.end, False, True, False,
            None, None, mention.date, None,
        )  # fmt: skip
        return


def _past(context: Context, date: PartialDate, status: str) -> PartialDate:
    """A day without a year, of a paper that a dated document names: the last such day before it."""
    own = context.published
    day = _DAY_OF_MONTH.search(date.text)
    if date.value or own is None or own.precision != "day" or day is None or status == "proposed":
        return date
    month = _MONTHS.index(day["month"][:3].lower()) + 1
    for year in (int(str(own.value)[:4]), int(str(own.value)[:4]) - 1):
        value = f"{year}-{month:02d}-{int(day['day']):02d}"
        if value <= str(own.value) and int(day["day"]) <= monthrange(year, month)[1]:
            return PartialDate.of(value, date.text)
    return date


def _read_giving(
    context: Context, sentence: Sentence, kind: str, since: int, until: int
) -> _Giving | None:
    """Who gave it and to whom, when a verb of giving leads into the noun: *issued the council with a notice*."""
    given = _ISSUED_WITH.search(context.text.text, since, until)
    if given is None:
        return None
    actor = find_actor(context, sentence, given.start())
    whom = first_party(context, given.start("whom"), given.end("whom"))
    if given["passive"]:
        return _Giving(actor.start if actor else given.start(), None, actor or whom)
    if actor and not may_issue(kind, actor):
        actor = None
    return _Giving(actor.start if actor else given.start(), actor, whom)


def _is_no_paper(kind: str, status: str, before: str, after: str, *, short: bool) -> bool:
    """Whether the noun names no paper that exists: one only talked of, one yet to be written, one merely seen."""
    if _SEEN_BY.match(after) or (short and not _DEFINITE.search(before)):
        return True
    if kind in ("report", "letter"):
        return bool(_NO_PAPER.search(before))
    return _is_hypothetical(status, before, after)


def _is_hypothetical(status: str, before: str, after: str) -> bool:
    """Whether the instrument is only talked of: *it could be served*, *had been due to issue a notice*."""
    words: Any = load_words("instruments", "hypothetical")
    if status == "proposed" or before.lower().rstrip().endswith(" this"):
        return False
    return bool(
        compile_piece(words["pattern"]).search(before)
        or compile_piece(words["after"]).search(after)
    )


def _read_written(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*On 19 October she wrote to the mayor*: a letter that is not called one."""
    text = context.text.text
    for match in _WROTE.finditer(text, sentence.start, sentence.end):
        issuer = find_actor(context, sentence, match.start())
        addressee = party_at(context, match.end())
        if issuer is None or addressee is None:
            continue
        dated = _date_of_writing(context, sentence, match.start(), addressee.end)
        powers = [p for p in find_powers(text[match.end() : sentence.end]) if not p.applies]
        starts = [issuer.start, *([dated[0]] if dated else [])]
        ends = [addressee.end, *([dated[1]] if dated else [])]
        ends += [match.end() + powers[0].end] if powers else []
        yield Naming(
            kind="letter",
            short=False,
            status="issued",
            start=min(starts),
            end=max(ends),
            definite=False,
            distinct=False,
            plural=False,
            issuer=issuer,
            addressee=addressee,
            date=dated[2] if dated else None,
            power=powers[0].name if powers else None,
        )


def _date_of_writing(
    context: Context, sentence: Sentence, start: int, end: int
) -> tuple[int, int, PartialDate] | None:
    barrier = compile_piece(str(load_words("instruments", "between")["pattern"]))
    for mention in context.dates_in(end, min(sentence.end, end + 40)):
        if not mention.is_length and not barrier.search(context.text.text[end : mention.start]):
            return mention.start, mention.end, mention.date
        break
    return next(iter(date_at_head(context, sentence, start, barrier)), None)


def _is_direction(match: re.Match[str], before: str, after: str, named_by: Party | None) -> bool:
    if _NO_DIRECTION.search(after):
        return False
    if not _PLAIN_DIRECTION.fullmatch(match.group()):
        return True
    if named_by and named_by.kind in ("person", "office", "body"):
        return True
    if before.strip() == "" or _DEFINITE.search(before) or _INDEFINITE.search(before):
        return bool(_DIRECTION_FOLLOWS.search(after) or _DIRECTION_LEADS.search(before))
    return bool(_DIRECTION_LEADS.search(before)) and not after.startswith(" of ")


def _status_of(kind: str, noun: str, before: str, after: str) -> tuple[str, int, int]:
    """The status that the words around a noun give it, where in ``before`` they begin and in ``after`` they end."""
    if kind in ("report", "letter"):
        return "issued", len(before), 0
    rows: Any = load_words("instruments", "status")
    for row in rows:
        led, follows = (
            compile_piece(row["before"]).search(before),
            compile_piece(row["after"]).search(after),
        )
        if led or follows:
            return (
                str(row["status"]),
                led.start() if led else len(before),
                follows.end() if follows else 0,
            )
    revised = re.match(r"(?:\w+ )*revised\b", noun, re.IGNORECASE)
    return "varied" if revised else "issued", len(before), 0
