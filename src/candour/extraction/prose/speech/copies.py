"""What the writer of a letter passes on: *I am copying this letter to …*, *the report that she sent to me*, *I am publishing …*."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.front import find_author
from candour.extraction.prose.speech.audiences import (
    audience_of,
    audience_of_office,
    audience_words,
)
from candour.extraction.prose.speech.channels import named_paper_pattern
from candour.extraction.prose.speech.papers import name_paper
from candour.extraction.prose.speech.senders import find_addressees, find_writer
from candour.facts import Disclosure, PartialDate
from candour.facts.events import Audience

_COPIES = re.compile(
    r"\b(?:I|[Ww]e) (?:am|are|have|was|were)(?: also| today)? (?:copying|copied|sending|sent|forwarding|forwarded) (?P<what>(?:a copy of |copies of )?this letter|a copy|copies|it)"
    r"(?: of this letter)? to (?P<whom>[^.;]{3,240})"
)
_PUBLISHES = re.compile(
    r"\b(?:I|[Ww]e) (?:am|are|have)(?: also| today)? (?:publishing|published|releasing|released) (?P<what>the [^.;,]{3,60}?)(?= today\b| and\b|[.,;])"
)
_WHICH_PUBLISHED = re.compile(
    r"\b(?P<what>(?:the|his|her|its) [^.;,]{3,60}?),? (?:that|which) (?:I|we) (?:am|are|have)(?: also| today)? (?:publishing|published)\b"
)
_TO_ME = re.compile(
    r"\b(?:sent|gave|submitted|delivered|passed|provided|presented)(?: it)? to me\b(?! by\b)"
)
_PASSED_ON = re.compile(
    r"\bI (?:have |had )?(?:passed|reported|took|gave|sent|presented) (?:it|this|these|them|that|both) (?:on )?to (?:the |all )?(?P<whom>[^.,;]{3,60})"
)
_ATTACHED = re.compile(
    r"\b(?:[Aa]ttached (?:is|are)|(?:I|[Ww]e) (?:attach|enclose)|[Pp]lease find (?:attached|enclosed)) (?P<what>(?:the|a|an|my|our|two|copies)\b[^.;]{3,120})"
)
_NEAR_DATE = 60
# The words with which these patterns open: they are tried only there.
_WRITER, _OWN = frozenset({"i", "we"}), frozenset({"the", "his", "her", "its"})
_PUBLISHED = frozenset({"publishing", "published"})
_SENT = frozenset({"sent", "gave", "submitted", "delivered", "passed", "provided", "presented"})


def find_copies(context: Context) -> Iterator[Disclosure]:
    """What came before an audience by the hand of a letter's writer, or before the writer, in order of kind and place."""
    author = find_author(context.text, context.kind)
    text = context.text.text
    words = context.text.words
    for match in words.finditer(_COPIES, _WRITER):
        for audience in _audiences(context, *match.span("whom")):
            yield _make(context, match, "this letter", audience, "sent", author, context.published)
    which = words.finditer(_WHICH_PUBLISHED, _OWN) if words.hold(_PUBLISHED) else ()
    for match in (*words.finditer(_PUBLISHES, _WRITER), *which):
        what = " ".join(match["what"].split())
        yield _make(context, match, what, "public", "published", author, context.published)
    for match in words.finditer(_PASSED_ON, _WRITER):
        for audience in _audiences(context, *match.span("whom")):
            yield _make(context, match, None, audience, "sent", author, _find_date(context, match))
    yield from _find_attached(context)
    office = next((p.office for p in context.parties if p.name == author and p.office), None)
    own = audience_of_office(office)
    for match in words.finditer(_TO_ME, _SENT) if own else ():
        sentence = context.text.sentence_at(match.start())
        papers = [*named_paper_pattern().finditer(text, sentence.start, match.start())]
        if papers and own:
            what = name_paper(text, papers[-1])
            yield _make(context, match, what, own, "sent", None, _find_date(context, match))


def _find_attached(context: Context) -> Iterator[Disclosure]:
    """What an email brings to those it is addressed to: *Attached is the full letter*."""
    whom, writer = find_addressees(context), find_writer(context)
    match = _ATTACHED.search(context.text.text) if whom else None
    paper = named_paper_pattern().search(match["what"]) if match else None
    if whom is None or match is None or paper is None:
        return
    what = " ".join(match["what"][: paper.end()].split())
    by = writer.name if writer else None
    for audience in _audiences(context, *whom):
        yield _make(context, match, what, audience, "sent", by, context.published)


def _audiences(context: Context, start: int, end: int) -> list[Audience]:
    """The audiences that a list of names and offices tells, each once."""
    parties = context.parties_in(start, end)
    found = [audience_of_office(party.office) for party in parties]
    for match in re.finditer(
        rf"\b{audience_words()}\b", context.text.text[start:end], re.IGNORECASE
    ):
        at = start + match.start()
        # *Cllr Bell, leader of Ambermere City Council* is the leader, and no councillors.
        if not any(party.office and party.start <= at < party.end for party in parties):
            found.append(audience_of(match.group()) or audience_of(f"the {match.group()}"))
    return list(dict.fromkeys(audience for audience in found if audience))


def _find_date(context: Context, match: re.Match[str]) -> PartialDate | None:
    near = context.dates_in(match.end() - 40, match.end() + _NEAR_DATE)
    return next((one.date for one in near if one.relation == "on"), None)


def _make(
    context: Context,
    match: re.Match[str],
    what: str | None,
    to: Audience,
    route: str,
    by: str | None,
    date: PartialDate | None,
) -> Disclosure:
    sentence = context.text.sentence_at(match.start())
    return Disclosure(
        **context.ground("disclosure.copied", sentence.start, sentence.end),
        what=what,
        by=by,
        to=to,
        route=route,  # type: ignore[arg-type]
        date=date,
    )
