"""Letters: the one that the document is, those that its sentences only write, and those told of by number."""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.powers import Power, find_powers
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import (
    find_opening,
    find_reader,
    find_subject,
    find_writer,
    speaks_of_self,
)
from candour.extraction.prose.frames.instruments.carried import Reach, addressee_at, party_at
from candour.extraction.prose.frames.instruments.head_days import date_at_head, date_of_clause
from candour.extraction.prose.frames.instruments.issuers import may_issue
from candour.extraction.prose.frames.instruments.joint import with_first
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.signs import date_in_the_past
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_actor
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

TOLD_IN = re.compile(
    r"In (?:a|an|one|another|the|this|that|his|her) (?:\w+ )?letter\b[^.;:\"“”]{0,110}?\b(?P<verb>told|informed|warned)\s+"
)
_WARNS = re.compile(r"(?:formal\s+|final\s+)?warning\s+(?:notice|letter)\b", re.IGNORECASE)
_INVOKES = re.compile(
    r"(?:In it,?\s+)?(?:she|he|the minister|the secretary of state|(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness)\s+[\w’'-]+)\b.{0,60}?\b(?:invok\w+|us(?:ed|ing)|exercis\w+)\b.{0,30}?\bpowers?\b",
    re.IGNORECASE,
)
# A day that stands before its verb: *has today written*, *yesterday received*.
OF_LATE = r"today|yesterday|this\s+(?:week|month|morning|afternoon)"
WROTE = re.compile(
    rf"\b(?:wrote|ha(?:s|ve|d)\s+(?:(?:also|already|since|now|then|later|subsequently|previously|earlier|first|recently|himself|herself|themselves|jointly|{OF_LATE})\s+)?written|writes)"
    r"\s+(?:\w+\s+)?(?:on\s+\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+(?:\s+\d{4})?,?\s+|in\s+[A-Z][a-z]+\s+\d{4},?\s+)?to\s+",
    re.IGNORECASE,
)
_WROTE_AGAIN = re.compile(
    r"\b(?:wrote|ha(?:s|ve|d) written)\s+(?:again|back)\b|\b(?:first\s+wrote|wrote\s+first)\s+(?=on\s)|\bwrote\s+(?=on\s+(?:\d|[A-Z])(?![\w ]{3,24}\sto\b)|that\b)|\breplied\s+(?:to\s+(?:him|her|them|the\s+minister)\s+)?(?=on\s+(?:\d|[A-Z][a-z]+\s+\d))",
    re.IGNORECASE,
)
_YOU = re.compile(r"(?:both\s+of\s+)?you\b")
_LETTER_NEAR = re.compile(r"\bletters?\b|\bwrote\b|\bwritten\b|\bcorrespondence\b", re.IGNORECASE)
NEAR_BEFORE = 400
_AND_ON = re.compile(r"\s*,?\s+and\s+(?:again\s+|then\s+)?$", re.IGNORECASE)
_THEN_ON = re.compile(r",\s+(?:and|then)\s+(?:again\s+|then\s+)?$")
_TO_SAY = re.compile(
    r",?\s+(?:to\s+(?:say|tell|ask|complain|warn|demand|express|insist|inform|remind|urge|point\s+out)|"
    r"(?:say|tell|ask|complain|warn|demand|express|insist|inform|remind|urg)ing)\b"
)
_PRONOUN = re.compile(r"(?:He|She)\s+(?:(?:had|has|then|also|first|later)\s+)*$")
_WRITING = re.compile(
    r"(?:In\s+)?[Ww]riting\s+(?:\w+\s+)?to\s+(?:the\s+)?(?P<whom>[^.;:,]{3,90}),\s+(?=\w)"
)
_TOLD_AS_LETTER = re.compile(r"\b(?:told|informed|warned|notified)\s+(?=(?:the\s+)?[A-Z]|the\s)")
_IN_LETTER = re.compile(r"\b(?:the|that)\s+letter\b|\b(?:she|he)\s+(?:wrote|writes)\b")
# A minister's letter that gives warning is one: *wrote to the council on 3 May to warn it that …*.
_TO_WARN = re.compile(
    r"(?:you\b)?(?:\s+(?:on|in|of)\s+[^.;:,]{3,40}?)?,?\s+to\s+(?:(?:formally|first|also)\s+)?(?:warn|give\s+(?:\w+\s+){0,3}?(?:formal\s+)?warning)\b"
)
_AND_WROTE = re.compile(
    r",?\s+and\s+(?:(?:had|has|have|then|later|also|subsequently|afterwards)\s+)*$"
)
_ACTED = re.compile(
    r"(?:\s*\([^()]{2,60}\))?\s+(?:(?:had|has|have|also|then|first|duly)\s+)*(?:\w+ed|gave|given|told|met|saw|made|sent|said|put|set|took|held|came|went|chose|chosen)\b"
)
_NEXT_SENTENCES = 4


def read_own_letter(context: Context) -> Iterator[Naming]:
    """The letter that the document is: its writer, its addressee and its date, cited where they stand, then the line
    that says what it is about and the sentence in which its writer writes. One that is headed as a warning is that."""
    writer, published = find_writer(context), context.published
    if context.kind != "letter" or published is None or writer is None:
        return
    subject = find_subject(context)
    kind = "warning" if subject and _WARNS.match(context.text.text, *subject) else "letter"
    for mention in context.dates:
        if mention.date.value == published.value:
            letter = Naming(
                kind, False, "issued", mention.start, mention.end, False, False, False,
                writer, find_reader(context), mention.date, None,
            )  # fmt: skip
            yield letter
            for told in filter(None, (subject, find_opening(context))):
                yield letter._replace(start=told[0], end=told[1])
            return


def read_told_in_letter(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*On 24 June the minister told Ms Hale that she was using her powers under section 15 …*, where what follows calls it a letter."""
    text = context.text.text
    match = _TOLD_AS_LETTER.search(text, sentence.start, sentence.end)
    if match is None or context.text.is_quoted(match.start()):
        return
    after = context.text.sentences[sentence.number : sentence.number + _NEXT_SENTENCES]
    if not any(_IN_LETTER.search(one.text) for one in after):
        return
    issuer, addressee = find_actor(context, sentence, match.start()), party_at(context, match.end())
    powers = [
        p for p in find_powers(text[match.end() : sentence.end], elsewhere=text) if not p.applies
    ]
    dated = _date_of_writing(context, sentence, match.start(), match.end())
    if issuer is None or addressee is None or not powers or dated is None:
        return
    yield Naming(
        "letter", False, "issued", min(issuer.start, dated[0]), match.end() + powers[0].end,
        False, True, False, issuer, addressee, dated[2], powers[0].name, is_written=True,
    )  # fmt: skip


def read_written(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """In May the minister wrote to Ms Hale*: a letter that is not called one."""
    text = context.text.text
    yield from _read_writing(context, sentence)
    again = _WROTE_AGAIN.finditer(text, sentence.start, sentence.end)
    for match in (*WROTE.finditer(text, sentence.start, sentence.end), *again):
        is_reply = match.group()[:7].lower() == "replied"
        since = max(sentence.start - NEAR_BEFORE, 0)
        if is_reply and not _LETTER_NEAR.search(text, since, match.start()):
            continue
        by_me = speaks_of_self(context, sentence.start, match.start())
        issuer = find_writer(context) if by_me else find_actor(context, sentence, match.start())
        issuer = issuer or _find_first_actor(context, sentence, match.start())
        issuer = with_first(context, issuer) if issuer and not by_me else issuer
        addressee = addressee_at(context, match.end())
        if issuer and not by_me and _is_of_speech(context, match.start(), issuer):
            continue
        if issuer is None and addressee and not by_me:
            issuer = _find_other(context, sentence, match.start(), addressee)
        written_to = addressee.end if addressee else match.end()
        if addressee is None and _YOU.match(text, match.end()):
            addressee = find_reader(context)
        dated = _date_of_writing(context, sentence, match.start(), written_to)
        is_again = dated and issuer and issuer.kind != "authority"
        if issuer is None or (addressee is None and not is_again):
            continue
        warns = may_issue("direction", issuer) and _TO_WARN.match(text, written_to, sentence.end)
        power, power_end = power_of_writing(context, sentence, match.end())
        told_from = match.start() if by_me else max(issuer.start, sentence.start)
        yield Naming(
            kind="warning" if warns else "letter",
            short=False,
            status="issued",
            start=min(told_from, dated[0] if dated else told_from),
            end=max(written_to, power_end, dated[1] if dated else written_to),
            definite=False,
            distinct=False,
            plural=False,
            issuer=issuer,
            addressee=addressee,
            date=dated[2] if dated else None,
            power=power,
            is_written=True,
        )
        yield from _read_next_day(context, dated, issuer)


def _find_first_actor(context: Context, sentence: Sentence, until: int) -> Party | None:
    """*The minister had issued a notice, and had later written to the leader*: who acts at the head of the sentence wrote too."""
    text = context.text.text
    if not _AND_WROTE.search(text, sentence.start, until):
        return None
    for party in context.parties_in(sentence.start, until):
        if party.kind in ("person", "office", "body"):
            return party if _ACTED.match(text, party.end, until) else None
    return None


def _is_of_speech(context: Context, position: int, issuer: Party) -> bool:
    """Whether somebody speaks of others' writing: *Mr Orr said: “Our members wrote to …”*; only who is named there wrote."""
    is_quoted = context.text.is_quoted
    return is_quoted(position) and not is_quoted(issuer.start)


def _find_other(context: Context, sentence: Sentence, until: int, addressee: Party) -> Party | None:
    """*He had written to Mr Hale*, where the sentence before names Mr Hale and one other: it was that other."""
    if not sentence.number or not _PRONOUN.fullmatch(context.text.text, sentence.start, until):
        return None
    before = context.text.sentences[sentence.number - 1]
    people = [p for p in context.parties_in(before.start, before.end) if p.kind == "person"]
    others = {p.name: p for p in people if p.name != addressee.name}
    is_near = before.paragraph == sentence.paragraph and len(others) == 1
    return next(iter(others.values())) if is_near and addressee.kind == "person" else None


def power_of_writing(context: Context, sentence: Sentence, start: int) -> tuple[str | None, int]:
    """The power that a letter names, as told behind the verb or in the next sentence, and where its words end."""
    until = start
    text = context.text.text
    powers = [p for p in find_powers(text[start : sentence.end], elsewhere=text) if not p.applies]
    if not powers:
        until, powers = _powers_in_next(context, sentence)
    return (powers[0].name, until + powers[0].end) if powers else (None, start)


def _read_next_day(
    context: Context, dated: tuple[int, int, PartialDate] | None, issuer: Party
) -> Iterator[Naming]:
    """*She wrote again on 19 May and on 4 August*, *on 19 May asking for a plan, and on 4 August to say …*: a letter of the
    second day too."""
    text = context.text.text
    end = context.text.sentence_at(dated[0]).end if dated else 0
    mentions = context.dates_in(dated[1], end) if dated else ()
    for mention in mentions[:1]:
        is_next = dated and _AND_ON.fullmatch(text, dated[1], mention.start)
        since = dated[1] if dated else 0
        is_told = _THEN_ON.search(text, since, mention.start) and _TO_SAY.match(text, mention.end)
        if is_next or is_told:
            yield Naming(
                "letter", False, "issued", mention.start, mention.end, False, True, False,
                issuer, None, date_in_the_past(context, mention.date, "issued"), None,
            )  # fmt: skip


def _read_writing(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*Writing to the leader last week, the minister said …*: who says it wrote it."""
    text = context.text.text
    writing = _WRITING.match(text, sentence.start, sentence.end)
    issuer = party_at(context, writing.end()) if writing else None
    if writing is None or issuer is None or issuer.kind not in ("person", "office", "body"):
        return
    addressee = party_at(context, writing.start("whom"))
    dated = _date_of_writing(context, sentence, writing.start(), writing.start("whom"))
    yield Naming(
        "letter", False, "issued", sentence.start, issuer.end, False, False, False,
        issuer, addressee, dated[2] if dated else None, None,
    )  # fmt: skip


def _date_of_writing(
    context: Context, sentence: Sentence, start: int, end: int
) -> tuple[int, int, PartialDate] | None:
    barrier = compile_piece(str(load_words("instruments", "between")["pattern"]))
    if within := WROTE.match(context.text.text, start):
        for mention in context.dates_in(start, within.end()):
            return mention.start, mention.end, mention.date
    for mention in context.dates_in(end, min(sentence.end, end + 40)):
        is_due = mention.relation in ("by", "until", "within", "before")
        if not (mention.is_length or is_due) and not barrier.search(
            context.text.text[end : mention.start]
        ):
            return mention.start, mention.end, mention.date
        break
    head = date_at_head(context, sentence, start, barrier)
    if not head and (issuer := context.party_before(start, since=sentence.start)):
        head = date_of_clause(context, Reach(sentence.start, issuer.start))
    return next(iter(head), None)


def _powers_in_next(context: Context, sentence: Sentence) -> tuple[int, list[Power]]:
    """The powers that the sentence after tells of (*She said she had invoked powers under …*), and where it begins."""
    if sentence.number + 1 == len(context.text.sentences):
        return sentence.end, []
    after = context.text.sentences[sentence.number + 1]
    is_told = after.paragraph == sentence.paragraph and _INVOKES.match(after.text)
    powers = [p for p in find_powers(after.text) if not p.applies] if is_told else []
    return after.start, powers
