"""Instruments: directions, notices, letters and reports, with issuer, addressee, date, power and status.

Each naming of an instrument is read where it stands; then the namings of one instrument are joined: *this
direction* is the direction named before, *the earlier direction of 30 August* is another one.
"""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.datelines import find_own_day
from candour.extraction.prose.frames.instruments.announced import join_announced
from candour.extraction.prose.frames.instruments.authors import find_author
from candour.extraction.prose.frames.instruments.borne_by_letters import (
    MADE_IN_LETTER,
    date_by_letter,
    drop_borne,
)
from candour.extraction.prose.frames.instruments.closing import (
    close_listed,
    close_principal,
    find_other_named,
)
from candour.extraction.prose.frames.instruments.exchanges import fill_exchanges
from candour.extraction.prose.frames.instruments.givers import find_order_giver
from candour.extraction.prose.frames.instruments.issuers import may_issue
from candour.extraction.prose.frames.instruments.joining import (
    drop_sums,
    find_group,
    is_of_another_time,
    tell_apart,
)
from candour.extraction.prose.frames.instruments.letter_offices import read_offices
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.naming_places import find_namings
from candour.extraction.prose.frames.instruments.own_papers import (
    is_of_department,
    is_of_its_own,
    may_open,
)
from candour.extraction.prose.frames.instruments.own_revisions import part_revisions
from candour.extraction.prose.frames.instruments.page_rows import (
    join_files,
    join_own_day,
    join_summary,
    tells_day_of_page,
)
from candour.extraction.prose.frames.instruments.passages import Given, find_passages
from candour.extraction.prose.frames.instruments.principals import (
    find_giver,
    find_headed,
    find_own_power,
    find_principal,
    read_heading,
)
from candour.extraction.prose.frames.instruments.renewals import find_status, issue_anew
from candour.extraction.prose.frames.instruments.titles import (
    drop_list_headings,
    drop_titles,
    put_titles_last,
)
from candour.extraction.prose.frames.instruments.told_once import tell_ends_once
from candour.extraction.prose.frames.roles import find_council, name_fields
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.offices import find_council_of, is_of_another
from candour.facts import Instrument, PartialDate

_WAS_ISSUED = re.compile(
    r"\s+(?:was|has\s+been|had\s+been)\s+(?:first\s+)?(?:issued|served|given)\b"
)
# *2. This Direction may be cited as …*, *This notice is given because …*: how a paper names itself.
_OF_ITSELF = re.compile(
    r"(?:\W*(?:\d+|[A-Za-z])[.)]\s+)?This\s+(?:[\w-]+\s+){0,2}(?:direction|notice)\s+"
    r"(?:(?:may|shall)\s+be\s+cited|(?:is|has\s+been)\s+(?:(?:hereby|being)\s+)*(?:given|issued|made|served)|was\s+agreed|takes|comes|has\s+effect|revises|varies|amends)\b",
    re.IGNORECASE,
)
_NEXT_WORD = 24
_THE = re.compile(r"^(?:the\s+)?(?:then\s+)?", re.IGNORECASE)
_THEN = re.compile(r"^then\s+")
_WHOSE = re.compile(r"\b(?P<whose>(?:my|his|her|their)\s+)$", re.IGNORECASE)


def find_instruments(context: Context) -> Iterator[Instrument]:
    """The instruments that a document names, each once, in the order of their first naming."""
    groups: list[list[Naming]] = []
    own = find_own_date(context)
    namings = drop_list_headings(context, find_namings(context))
    for naming in put_titles_last(context, namings):
        group = find_headed(context, groups, naming) or find_group(groups, naming, own=own)
        apart = tell_apart(context, group, naming) if group else None
        if apart:
            groups.append(apart)
        elif group is not None:
            if naming.is_pronoun or not naming.says_nothing or _tells_of_it(context, naming):
                group.append(naming.without_making())
        elif _stands_alone(context, naming, groups) and may_open(context, naming):
            groups.append([naming])
    principal = _principal_of(context, groups)
    join_summary(context, groups, principal)
    join_files(context, groups)
    join_announced(context, groups)
    part_revisions(context, groups, principal)
    join_own_day(context, groups, principal)
    date_by_letter(context, groups)
    groups = [*drop_borne(context, groups)]
    close_principal(context, groups, principal)
    close_listed(context, groups)
    tell_ends_once(context, groups, principal)
    issue_anew(context, groups, principal)
    for group in groups:
        _tell_author(context, group, is_principal=group is principal)
    fill_exchanges(context, groups)
    for group in drop_titles(context, [*drop_sums(groups)]):
        yield _build(context, group, is_principal=group is principal)


def _tell_author(context: Context, group: list[Naming], *, is_principal: bool) -> None:
    """A paper whose namings do not say who it is by is given its author, with the passage that names them."""
    if any(naming.issuer and may_issue(naming.kind, naming.issuer) for naming in group):
        return
    if is_principal and find_giver(context):
        return
    author = next(filter(None, (find_author(context, naming) for naming in group)), None)
    if author is None and group[0].kind in ORDERS:
        date = _most_precise([naming.date for naming in group if naming.date])
        author = find_order_giver(context, group, date=date, is_principal=is_principal)
    if author:
        group.append(group[0]._replace(start=author.start, end=author.end, issuer=author))


def _tells_of_it(context: Context, naming: Naming) -> bool:
    """Whether a repetition without a field tells the act, or is that of a paper which speaks of itself: *This Direction may
    be cited as …*."""
    start = context.text.sentence_at(naming.start).start
    is_own = naming.kind == context.kind and naming.kind in ORDERS
    speaks = is_own and _OF_ITSELF.match(context.text.text, start, naming.end + _NEXT_WORD)
    return bool(speaks) or _tells_of_giving(context, naming)


def _tells_of_giving(context: Context, naming: Naming) -> bool:
    """*The notice was issued after …*, *She announced the direction in a letter*: a repetition that tells the act."""
    text = context.text
    start = text.sentence_at(naming.start).start
    return bool(
        _WAS_ISSUED.search(text.text, naming.start, naming.end)
        or _WAS_ISSUED.match(text.text, naming.end)
        or MADE_IN_LETTER.search(text.text, start, naming.end)
    )


@kept_with_document
def find_own_date(context: Context) -> PartialDate | None:
    """The day of the direction or notice that the document is; ``None`` for any other document."""
    if context.kind not in ORDERS:
        return None
    return find_own_day(context.text, context.kind) or context.published


def _stands_alone(context: Context, naming: Naming, groups: list[list[Naming]]) -> bool:
    """Whether a naming that tells of no paper named so far may tell of another: it is no bare *the notice*, or it gives the day
    on which one was given that is told to be over: *lifted the notice … The notice was issued in May*."""
    is_sure = is_of_its_own(naming) or (naming.status == "lifted" and is_of_department(context))
    if is_sure or not naming.short or naming.kind == "letter":
        return True
    is_over = any(g[0].kind == naming.kind and g[0].status == "lifted" for g in groups)
    return is_over and naming.date is not None and _tells_of_giving(context, naming)


def _principal_of(context: Context, groups: list[list[Naming]]) -> list[Naming] | None:
    """The instrument that the document itself is, or ``None``; read from its heading where no sentence names it."""
    if context.kind not in ORDERS:
        return None
    own = find_own_date(context)
    named = find_principal(context, groups, own)
    for group in groups if named is None else ():
        if group[0].kind == context.kind and not is_of_another_time(group, own):
            return group
    if named is None and (heading := next(read_heading(context), None)):
        named = [heading]
        groups.insert(0, named)
    return named


def _build(context: Context, group: list[Naming], *, is_principal: bool) -> Instrument:
    first = group[0]
    giver = find_giver(context) if is_principal else None
    date = _most_precise([naming.date for naming in group if naming.date])
    is_signed = giver is not None and not tells_day_of_page(context, date)
    if is_principal and (date is None or is_signed or date.precision != "day"):
        date = _most_precise([day for day in (find_own_date(context), date) if day])
    issuers = [n.issuer for n in group if n.issuer and may_issue(first.kind, n.issuer)]
    operative = next((n.issuer for n in group if n.is_operative and n.issuer in issuers), None)
    issuer = operative or max(issuers, key=lambda party: party.kind == "person", default=giver)
    addressee = _find_addressee(context, group, issuer)
    power = next((naming.power for naming in group if naming.power), None)
    power = power or (find_own_power(context) if is_principal else None)
    given = Given(date, issuer, addressee, power)
    return Instrument(
        kind=first.kind,  # type: ignore[arg-type]
        status=find_status(group),
        date=date,
        power=power,
        **_issuer_fields(context, first.kind, issuer),
        **name_fields("issued_to", _with_council(context, addressee)),
        **context.ground(
            f"instruments.{first.kind}",
            first.start,
            first.end,
            also=[
                *find_passages(context, group, given, is_principal=is_principal),
                *read_offices(context, group),
            ],
            about=_find_about(context, first, addressee),
        ),
    )


def _with_council(context: Context, addressee: Party | None) -> Party | None:
    """An addressee with the code of the council whose office it is."""
    council = find_council_of(context, addressee) if addressee else None
    return addressee._replace(code=council.code) if addressee and council else addressee


def _find_about(context: Context, first: Naming, addressee: Party | None) -> str | None:
    """The council that a paper concerns, where it is to another one than the document is about."""
    whom = _with_council(context, addressee)
    if whom is None or first.kind in ORDERS:
        return whom and whom.code
    sentence = context.text.sentence_at(first.start)
    is_others = is_of_another(context, whom.code, sentence.start, sentence.end)
    return whom.code if is_others else None


def _find_addressee(context: Context, group: list[Naming], issuer: Party | None) -> Party | None:
    """Whom a paper is to, who is nobody's own writer; a direction or notice is to the council of the document."""
    addressee = next((n.addressee for n in group if n.addressee), None)
    if issuer and addressee and issuer.name == addressee.name:
        addressee = None
    if group[0].kind in ORDERS and (addressee is None or addressee.kind != "authority"):
        other = find_other_named(context, group[0])
        return other or (None if _is_of_another(context, group) else find_council(context))
    return addressee


def _is_of_another(context: Context, group: list[Naming]) -> bool:
    """*She led services in Thornsea after the direction of 2014*: only another council than the document's is named there."""
    if len(group) > 1 or not group[0].definite or group[0].issuer:
        return False
    start = context.text.sentence_at(group[0].start).start
    named = [p for p in context.parties_in(start, group[0].start) if p.kind == "authority"]
    return bool(named) and all(p.code and p.code != context.about for p in named)


def _issuer_fields(context: Context, kind: str, issuer: Party | None) -> dict[str, Any]:
    """An office gives directions and notices, whoever holds it now: *the secretary of state* of 2013 stays that."""
    if issuer and issuer.office == "predecessor" and issuer.kind == "office":
        start = max(issuer.start - len("their "), 0)
        whose = _WHOSE.search(context.text.text[start : issuer.start])
        return {"issued_by": f"{whose['whose'] if whose else ''}{issuer.name}"}
    if issuer and kind in ORDERS and issuer.kind == "person" and not issuer.named:
        words = context.text.text[issuer.start : issuer.end]
        if " " in words or words.lower() in ("minister", "ministers"):
            return {"issued_by": _THE.sub("", words)}
    return name_fields("issued_by", issuer and issuer._replace(name=_THEN.sub("", issuer.name)))


def _most_precise(dates: list[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda date: len(date.value or ""), default=None)
