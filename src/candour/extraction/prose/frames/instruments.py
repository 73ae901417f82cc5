"""Instruments: directions, notices, letters and reports, with issuer, addressee, date, power and status.

Each naming of an instrument is read where it stands; then the namings of one instrument are joined: *this
direction* is the direction named before, *the earlier direction of 30 August* is another one.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.powers import find_powers
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_actor, find_council, first_party, name_fields
from candour.extraction.prose.text import Sentence
from candour.facts import Instrument, PartialDate

_DEFINITE = re.compile(r"\b(?:the|this|that|its|such|said|same)\s*$", re.IGNORECASE)
_INDEFINITE = re.compile(r"\b(?:an?|one|two|another)\s*$", re.IGNORECASE)
_DISTINCT = re.compile(
    r"^(?:\w+ )*?(?:earlier|previous|first|second|third|further|new|original)\b", re.IGNORECASE
)
_GIVEN_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+|then\s+)?", re.IGNORECASE)
_GIVEN_TO = re.compile(r"\b(?:to|on)\s+(?:the\s+)?", re.IGNORECASE)
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
    r"^\s*(?:\([\w ]+\)\s*)?,?\s*(?:(?:that|which)\s+)?(?:(?:was|has|is|will|also|now|today|yesterday|been)\s+)*"
    r"(?:issued|given|made|dated|signed|published|from|under|said|says|requires?|required|orders?|ordered|states?|stated|replace[sd]?|"
    r"follows|outlines|sets|closed|revoked|lifted|calls|tells|told|instructs|warns|notes|to\s+[A-Z]|by\s+(?:the\s+)?[A-Z])"
)
_DIRECTION_LEADS = re.compile(
    r"(?:\bissu\w+(?:\s+with)?|\bgiv\w+|\bmade|\bmake|\bunder|\breceived?|\bminded to \w+|\bserv\w+|\blifted|\brevoked|\bcomply with|\bterms of)\s+"
    r"(?:an?|the|this|its|their|that)?\s*$",
    re.IGNORECASE,
)
_PLAIN_DIRECTION = re.compile(r"directions?", re.IGNORECASE)
_REPLACES = re.compile(r"^[^.;]{0,50}?\breplaces\s+(?:it|this)\b", re.IGNORECASE)
_ISSUED_GAP = re.compile(
    r"^\s*,?\s*(?:\([\w ]+\)\s*)?(?:(?:that|which|was|were|has|had|been|is|also|now|formally|today|yesterday)\s+)*"
    r"(?:(?:issued|given|made|published|signed|sent|written|dated|served|produced|completed|drawn\s+up|prepared|submitted)\b\s*)?"
    r"(?:(?:today|yesterday|last\s+week|this\s+week|jointly|recently|on|in)\s*)*[,\s]*(?:into|on|about|over)?[^.;:,]{0,40}$",
    re.IGNORECASE,
)
_JUST_ISSUED = re.compile(
    r"^\s+(?:published|issued|released|sent|gave|signed)\s+(?:an?|the|its|his|her)\s*$",
    re.IGNORECASE,
)
_OF_A = re.compile(r"^\s+of\s+(?:an?|the|its)\s*$", re.IGNORECASE)
_LEAD = re.compile(r"^[^,.;:]{0,90},\s+")
_IN_A = re.compile(
    r"^\s*[“\"']?(?:in|with)\s+(?:an?|his|her|the|its|another|one)\s*$", re.IGNORECASE
)
_MAY = re.compile(r"\b(?:may|might|could|would)\b[^.;]{0,120}$", re.IGNORECASE)
_SEEN_BY = re.compile(
    r"^\s*(?:\w+\s+)?(?:obtained|seen|leaked|released|revealed|shown|passed|handed|given|read|disclosed)\s+(?:by|to)\b",
    re.IGNORECASE,
)
_TO_COUNCILS = ("direction", "improvement_notice")
_MOST_APART = 90


class Reach(NamedTuple):
    """The part of a sentence that belongs to one naming: from the one before to the one after it."""

    since: int
    until: int


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

    @property
    def says_nothing(self) -> bool:
        return not (self.issuer or self.addressee or self.date or self.power)


def find_instruments(context: Context) -> Iterator[Instrument]:
    """The instruments that a document names, each once, in the order of their first naming."""
    groups: list[list[Naming]] = []
    for naming in _find_namings(context):
        group = _find_group(groups, naming)
        if group is not None:
            if not naming.says_nothing:
                group.append(naming)
        elif not naming.short and _may_open(context, naming):
            groups.append([naming])
    for group in groups:
        yield _build(context, group, is_principal=_is_principal(context, group, groups))


def _find_namings(context: Context) -> Iterator[Naming]:
    nouns = _load_nouns()
    text = context.text.text
    for sentence, lowered in zip(
        context.text.sentences, context.text.lowered_sentences, strict=True
    ):
        matches: list[tuple[str, re.Match[str]]] = []
        for kind, needs, pattern in nouns:
            if needs in lowered:
                for match in pattern.finditer(text, sentence.start, sentence.end):
                    if not any(
                        match.start() < m.end() and m.start() < match.end() for _, m in matches
                    ):
                        matches.append((kind, match))
        matches.sort(key=lambda one: one[1].start())
        edges = [match.end() for _, match in matches]
        starts = [match.start() for _, match in matches]
        for index, (kind, match) in enumerate(matches):
            since = edges[index - 1] if index else sentence.start
            until = starts[index + 1] if index + 1 < len(starts) else sentence.end
            yield from _read_naming(context, sentence, kind, match, Reach(since, until))
        if "wr" in lowered and not any(kind == "letter" for kind, _ in matches):
            yield from _read_written(context, sentence)


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
    named_by = _adjacent(context, sentence, match.start())
    if kind == "direction" and not _is_direction(match, before, after, named_by):
        return
    status, status_start, status_end = _status_of(match.group(), before, after)
    short = match["head"].lower() == "notice"
    if _is_hypothetical(status, before, after) or _SEEN_BY.match(after):
        return
    if short and not _DEFINITE.search(before):
        return
    issuer = named_by or _issuer_after(context, match.end(), reach.until)
    issuer = issuer or _issuer_of_lead(context, match, before, after)
    addressee = _addressee_after(context, match.end(), reach.until)
    start, end = min(match.start(), sentence.start + status_start), match.end() + status_end
    given = _read_giving(context, sentence, kind, reach.since, match.start())
    if given:
        issuer, addressee = issuer or given.issuer, addressee or given.addressee
        start = given.start
    if status == "proposed" and issuer is None:
        issuer = next(
            (p for p in context.parties_in(reach.since, match.start()) if _may_issue(kind, p)), None
        )
    if kind == "letter":
        wrote = _WROTE.search(text, sentence.start, sentence.end)
        if wrote:
            issuer = issuer or find_actor(context, sentence, wrote.start())
            addressee = addressee or _at(context, wrote.end())
            end = max(end, addressee.end if addressee else wrote.end())
    head = match["head"].lower()
    dates: list[tuple[int, int, PartialDate] | None] = [*_dates_of(context, sentence, match, reach)]
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
            distinct=bool(_DISTINCT.search(match.group()) or _REPLACES.search(after)),
            plural=head.endswith("s") and head != "directions" and dated is None,
            issuer=issuer,
            addressee=addressee,
            date=dated[2] if dated else None,
            power=_power_of(text, sentence),
        )


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
    if actor and not _may_issue(kind, actor):
        actor = None
    return _Giving(actor.start if actor else given.start(), actor, whom)


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
        addressee = _at(context, match.end())
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
    return next(iter(_date_at_head(context, sentence, start, barrier)), None)


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


def _status_of(noun: str, before: str, after: str) -> tuple[str, int, int]:
    """The status that the words around a noun give it, where in ``before`` they begin and in ``after`` they end."""
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


def _adjacent(context: Context, sentence: Sentence, position: int) -> Party | None:
    """The party whose name leads straight into the noun: *Ofsted report*, *Mr Hale's direction*, *her letter*."""
    text = context.text.text
    for party in context.parties_in(max(sentence.start, position - 80), position):
        between = text[party.end : position].strip().lower()
        if between in ("", "'s", "’s", "'", "’") and party.kind != "authority":
            return party
    return None


def _at(context: Context, position: int) -> Party | None:
    """The party that stands at a position, an article aside."""
    for party in context.parties_in(position, position + 12):
        between = context.text.text[position : party.start].strip().lower()
        if between in ("", "the", "then", "former", "then-"):
            return party
    for party in context.parties_in(max(position - 6, 0), position):
        if party.start <= position < party.end:
            return party
    return None


def _issuer_after(context: Context, start: int, end: int) -> Party | None:
    for match in _GIVEN_BY.finditer(context.text.text, start, min(end, start + _MOST_APART)):
        gap = _without_parties(context, start, match.start())
        if not _ISSUED_GAP.match(gap):
            return None
        party = _at(context, match.end())
        if party and party.kind != "authority" and party.office != "press":
            return party
    return None


def _issuer_of_lead(
    context: Context, match: re.Match[str], before: str, after: str
) -> Party | None:
    """*In a letter to the council, Mr Hale acknowledges …*: who speaks wrote it."""
    comma = _LEAD.match(after)
    if comma is None or not _IN_A.match(before):
        return None
    party = _at(context, match.end() + comma.end())
    return party if party and party.kind in ("person", "office", "body") else None


def _addressee_after(context: Context, start: int, end: int) -> Party | None:
    text = context.text.text
    for match in _GIVEN_TO.finditer(text, start, min(end, start + _MOST_APART)):
        gap = _without_parties(context, start, match.start())
        if not _ISSUED_GAP.match(gap):
            return None
        party = _at(context, match.end())
        if party and party.kind in ("authority", "person", "office"):
            return party
    return None


def _without_parties(context: Context, start: int, end: int) -> str:
    """The words of a span but for the parties and dates named in it, and what leads them in."""
    words = context.text.text
    pieces, at = [], start
    spans = [(p.start, p.end) for p in context.parties_in(start, end)]
    spans += [(d.start, d.end) for d in context.dates_in(start, end) if not d.is_length]
    for one_start, one_end in sorted(spans):
        if one_start >= at:
            pieces.append(
                re.sub(r"\b(?:by|to|from|for|of|on|in)\s+(?:the\s+)?$", "", words[at:one_start])
            )
            at = max(at, min(one_end, end))
    pieces.append(words[at:end])
    return re.sub(r"\(\s*\)", "", " ".join(pieces))


def _dates_of(
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
        gap = _without_parties(context, start, mention.start)
        if barrier.search(gap) if not dates else gap.strip() not in ("and", ","):
            break
        if re.search(r"[.;:]", gap):
            break
        dates.append((mention.start, mention.end, mention.date))
        if mention.until and match["head"].lower().endswith("s"):
            dates.append((mention.start, mention.end, mention.until))
        start = mention.end
    return dates[:2] or _date_at_head(context, sentence, match.start(), barrier)


def _date_at_head(
    context: Context, sentence: Sentence, start: int, barrier: re.Pattern[str]
) -> list[tuple[int, int, PartialDate]]:
    text = context.text.text
    for mention in context.dates_in(sentence.start, start):
        if mention.is_length or mention.relation not in ("on", "from"):
            continue
        lead = text[sentence.start : mention.start].strip(" ,‘“\"'").lower()
        near = lead in ("", "on", "in", "then, in") and start - mention.end < 60
        near = near or bool(_JUST_ISSUED.match(text[mention.end : start]))
        if lead.endswith("publication") and _OF_A.match(text[mention.end : start]):
            return [(mention.start, mention.end, mention.date)]
        if near and not barrier.search(_without_parties(context, mention.end, start)):
            return [(mention.start, mention.end, mention.date)]
    return []


def _power_of(text: str, sentence: Sentence) -> str | None:
    for power in find_powers(text[sentence.start : sentence.end]):
        threatened = _MAY.search(text, sentence.start, sentence.start + power.start)
        if (
            not threatened
            and not power.applies
            and not power.name.startswith("Freedom of Information")
        ):
            return power.name
    return None


def _find_group(groups: list[list[Naming]], naming: Naming) -> list[Naming] | None:
    for group in reversed(groups):
        if group[0].kind == naming.kind and _are_one(group, naming):
            return group
    return None


def _are_one(group: list[Naming], naming: Naming) -> bool:
    first = group[0]
    if (first.status == "lifted") != (naming.status == "lifted") or first.plural != naming.plural:
        return False
    if (first.status == "proposed") != (naming.status == "proposed"):
        return False
    dates = {n.date.value for n in group if n.date and n.date.value}
    value = naming.date.value if naming.date else None
    if value and not naming.definite and any(n.date and not n.date.value for n in group):
        return False
    if dates and value:
        return any(value.startswith(date) or date.startswith(value) for date in dates)
    if naming.distinct or first.distinct:
        return naming.definite and not naming.distinct and naming.says_nothing
    if first.kind == "letter":
        return naming.definite and naming.says_nothing
    if first.kind == "report" and not naming.says_nothing:
        issuers = {n.issuer.office or n.issuer.name for n in group if n.issuer}
        return naming.issuer is not None and (naming.issuer.office or naming.issuer.name) in issuers
    issuers = {n.issuer.name for n in group if n.issuer}
    if naming.issuer and issuers and naming.issuer.name not in issuers:
        return bool({naming.issuer.kind} & {"body", "office", "person"})
    return True


def _may_open(context: Context, naming: Naming) -> bool:
    if naming.kind == "report":
        if naming.plural or naming.date is not None:
            return not naming.plural
        return naming.issuer is not None and naming.issuer.office != "ofsted"
    if naming.kind == "letter":
        return naming.issuer is not None or (naming.date is not None and not naming.definite)
    if naming.kind == "order":
        return naming.issuer is not None or naming.date is not None
    if not naming.says_nothing or naming.status in ("lifted", "proposed"):
        return True
    return not naming.definite or context.kind in ("direction", "improvement_notice")


def _may_issue(kind: str, party: Party) -> bool:
    """Only a minister, a department or the government gives directions and notices."""
    if kind not in _TO_COUNCILS:
        return True
    issuers: Any = load_words("instruments", "issuers")
    return party.office in issuers["offices"] or bool(
        compile_piece(issuers["roles"]).search(f"{party.role or ''} {party.name}")
    )


def _is_principal(context: Context, group: list[Naming], groups: list[list[Naming]]) -> bool:
    """Whether the document is this instrument: the first of its kind in a direction or a notice."""
    if context.kind != group[0].kind:
        return False
    return group is next(g for g in groups if g[0].kind == context.kind)


def _build(context: Context, group: list[Naming], *, is_principal: bool) -> Instrument:
    first = group[0]
    date = _most_precise([naming.date for naming in group if naming.date])
    if date is None and is_principal and first.status != "lifted":
        date = context.published
    issuer = next((n.issuer for n in group if n.issuer and _may_issue(first.kind, n.issuer)), None)
    addressee = next((n.addressee for n in group if n.addressee), None)
    if addressee is None and first.kind in _TO_COUNCILS:
        addressee = find_council(context)
    power = next((naming.power for naming in group if naming.power), None)
    statuses = [naming.status for naming in group]
    status: Any = "varied" if "varied" in statuses else first.status
    also = [
        passage
        for naming in group[1:]
        for passage in context.text.also(_gives(group, naming), naming.start, naming.end)
    ]
    return Instrument(
        kind=first.kind,  # type: ignore[arg-type]
        status=status,
        date=date,
        power=power,
        **_issuer_fields(context, first.kind, issuer),
        **name_fields("issued_to", addressee),
        **context.ground(f"instruments.{first.kind}", first.start, first.end, also=also),
    )


def _issuer_fields(context: Context, kind: str, issuer: Party | None) -> dict[str, Any]:
    """An office gives directions and notices, whoever holds it now: *the secretary of state* of 2013 stays that."""
    if issuer and kind in _TO_COUNCILS and issuer.kind == "person" and not issuer.named:
        words = context.text.text[issuer.start : issuer.end]
        if " " in words or words.lower() in ("minister", "ministers"):
            return {"issued_by": re.sub(r"^the\s+", "", words, flags=re.IGNORECASE)}
    return name_fields("issued_by", issuer)


def _gives(group: list[Naming], naming: Naming) -> str | None:
    """The field that a later naming is the first to give, or ``None`` for a mere repetition."""
    before = group[: group.index(naming)]
    for field, name in (
        ("date", "date"),
        ("issuer", "issued_by"),
        ("addressee", "issued_to"),
        ("power", "power"),
    ):
        if getattr(naming, field) and not any(getattr(one, field) for one in before):
            return name
    return None


def _most_precise(dates: list[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda date: len(date.value or ""), default=None)
