"""What became of an instrument: revised, replaced or lifted, told by a verb, or by *it* and *that of 3 December*."""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import PartyKind
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer, speaks_of_self
from candour.extraction.prose.frames.instruments.carried import Reach
from candour.extraction.prose.frames.instruments.further import last_kind
from candour.extraction.prose.frames.instruments.head_days import date_of_clause
from candour.extraction.prose.frames.instruments.issuers import issuer_after, may_issue
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.instruments.taken_dates import count_from
from candour.extraction.prose.frames.roles import find_doer
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_REVISED_ON = re.compile(
    r"\b(?:and|then|but|as|which(?:\s+[A-Z][\w’'-]+){0,4})\s+(?:further\s+)?(?:was\s+|were\s+|has\s+been\s+)?(?:then\s+|later\s+|since\s+|subsequently\s+|again\s+|last\s+|most\s+recently\s+)?"
    r"(?:revised|varied|amended|updated)\s+(?=on\s|in\s|at\s|\w+\s(?:days?|weeks?|months?|years?)\s|the\s|again\s|last\s|this\s|that\s|a\s)(?:again\s+)?",
    re.IGNORECASE,
)
_AND_AGAIN = re.compile(r",?\s+and\s+(?:(?:again|then)\s+)?", re.IGNORECASE)
_REPLACED = re.compile(
    r"\b(?:replaced|superseded)\s+(?:(?:on|in)\s+[^.;,]{3,20}?\s+)?(?:(?:it|(?:the|this|that|its)\s+(?:\w+\s+){0,2}(?P<noun>direction|notice))\s+)?(?:by|with)\s+"
    r"(?P<other>another(?:\s+one)?|an?\s+(?:new|fresh|revised|further|later|second|third)\s+one)(?!\s+(?:direction|notice))",
)
_LIFTED_IT = re.compile(
    r"\b(?P<verb>revised|varied|amended|lifted|revoked|withdrew|withdrawn|rescinded|closed|closing|lifting|revoking|cancelled|removed|(?:decided|agreed|able)\s+to\s+(?:lift|revoke|withdraw))\s+(?:it|them)\b"
)
_IT_WAS_LIFTED = re.compile(
    r"\b(?:it|this)\s+(?:was|has\s+been|had\s+been)\s+(?:(?:then|formally|finally|later|eventually|since)\s+)*(?P<verb>lifted|revoked|withdrawn|removed|discharged|varied|revised|amended)\s+(?=(?:on|in)\s)",
    re.IGNORECASE,
)
# What else *it* may be that is revised or varied, named between a paper and *it*.
_CHANGEABLE = re.compile(
    r"\b(?:plans?|agreement|contract|partnership|memorandum|budget|strategy|policy|structure|scheme|programme|report|protocol)\b(?!.*\b(?:direction|notice)\b)",
    re.DOTALL,
)
_THAT_OF = re.compile(
    r"\b(?:that|those|(?:(?:the|an?)\s+)?(?:(?:previous|earlier|former|first)\s+)?ones?)\s+(?:which\s+(?:was|were)\s+|that\s+(?:was|were)\s+)?(?:of|dated|(?:issued|given|made|served)(?:\s+(?:to|on)\s+(?:[\w’'-]+\s+){0,6}?(?:council|authority|it))?|(?:handed|sent|imposed)(?:\s+(?:down\s+)?(?:to|on|upon)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,5}?[\w’'-]+)?)\s+(?:on\s+|in\s+)?"
    r"|\bthe\s+one\s+(?:(?:that|which)\s+)?(?:[\w’'-]+\s+){1,4}?(?:(?:was|were|had\s+been|has\s+been)\s+(?:given|handed|sent|served(?:\s+with)?|issued(?:\s+with)?|placed\s+under|put\s+under)|received|got)\s+(?:on\s+|in\s+)?",
    re.IGNORECASE,
)
_PRONOUN_STATUS = (
    (
        "lifted",
        re.compile(
            r"\b(?:supersed\w+|replac\w+|revok\w+|withdr\w+|tak(?:es|ing)\s+the\s+place\s+of)\s+$",
            re.IGNORECASE,
        ),
        re.compile(
            r"\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:hereby\s+|now\s+)?(?:superseded|replaced|revoked|withdrawn)\b"
        ),
    ),
    (
        "varied",
        re.compile(r"\b(?:amend\w*|var(?:y|ies|ied|ying)|revis\w+)\s+$", re.IGNORECASE),
        re.compile(
            r"\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:hereby\s+|now\s+)?(?:amended|varied|revised)\b"
        ),
    ),
    (
        "issued",
        re.compile(
            r"\b(?:tough(?:ens|ened)|tight(?:ens|ened)|strengthen(?:s|ed)|exten(?:ds|ded)|follow(?:s|ed|ing)|add(?:s|ed)\s+to|buil(?:ds|t)\s+on|go(?:es)?\s+(?:beyond|further\s+than)|went\s+(?:beyond|further\s+than)|(?:tougher|stricter|stronger|harsher|wider|narrower)\s+than|similar\s+to|c(?:omes|ame)\s+(?:on\s+top\s+of|after))\s+$",
            re.IGNORECASE,
        ),
        re.compile(r"(?!)"),
    ),
)
_NEW_ONE = re.compile(
    r"\b(?:issu|giv|gave|enclos|attach|serv|mak|made|impos|send|sent)\w*\s+(?:(?:you|the\s+council|it)\s+)?(?:with\s+)?(?:an?|the)\s+(?P<which>new|revised|further|fresh|amended)\s+one\b",
    re.IGNORECASE,
)
_WITH_THIS = re.compile(r"\b(?:enclos\w+|attach\w+|annexed|today)\b", re.IGNORECASE)
_OPENED = re.compile(
    r"(?:Issued|Served|Given|Signed|Imposed|Dated)\s+(?P<day>(?:on|in|yesterday|today|last)\b)[^.;,]{2,80},\s+(?:it|the\s+(?:notice|direction|order|document))\s"
)
_REACH = 400


def read_revision(
    context: Context, kind: str, match: re.Match[str], reach: Reach
) -> Iterator[Naming]:
    """*… was issued on 30 April and revised on 31 October*, *… and was revised six months later*: one of its own."""
    revised = _REVISED_ON.search(context.text.text, match.end(), reach.until)
    for mention in context.dates_in(revised.end(), revised.end() + 8) if revised else ():
        if mention.is_length:
            continue
        first = context.dates_in(match.start(), mention.start)
        dated = count_from(first[-1].date, mention) if first else mention.date
        second = ((mention.until, mention.end),) if mention.until else ()
        again = _days_again(context, mention.end, reach.until)
        for day, end in ((dated, mention.end), *second, *again):
            yield Naming(
                kind, False, "varied", match.start(), end, False, True, False,
                None, None, day, None,
            )  # fmt: skip
        return


def _days_again(context: Context, start: int, until: int) -> Iterator[tuple[PartialDate, int]]:
    """*revised on 18 November and again on 4 February*: the second day."""
    for mention in context.dates_in(start, min(start + 20, until))[:1]:
        if _AND_AGAIN.fullmatch(context.text.text, start, mention.start):
            yield mention.date, mention.end


def read_opened(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*Issued on Monday by the department, it demands …*: the day, and the giver, of the paper named just before."""
    text = context.text.text
    opened = _OPENED.match(text, sentence.start, sentence.end)
    if opened is None or not sentence.number:
        return
    kind = last_kind(context.text.lowered_sentences[sentence.number - 1])
    dates = [
        d for d in context.dates_in(opened.start("day"), opened.start("day") + 4) if not d.is_length
    ]
    if not dates or kind is None:
        return
    givers = [
        p for p in context.parties_in(dates[0].end, opened.end()) if may_issue("direction", p)
    ]
    yield Naming(
        kind, False, "issued",
        sentence.start, max(dates[0].end, *(p.end for p in givers[:1]), 0), True, False, False,
        givers[0] if givers else None, None, dates[0].date, None,
    )  # fmt: skip


def read_lifted(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*The Department lifted it on 28 March*: the notice or direction named last."""
    text = context.text.text
    match = _LIFTED_IT.search(text, sentence.start, sentence.end)
    mine = match and speaks_of_self(context, sentence.start, match.start())
    giver = find_writer(context) if mine else None
    kinds: tuple[PartyKind, ...] = ("office", "person", "body")
    giver = giver or (find_doer(context, sentence, match.start(), kinds=kinds) if match else None)
    if match is None or not (mine or (giver and may_issue("direction", giver))):
        return
    kind = last_kind(context.text.lowered[max(sentence.start - _REACH, 0) : match.start()])
    dates = [m for m in context.dates_in(match.end(), match.end() + 24) if not m.is_length]
    is_change = match["verb"].startswith(("revis", "vari", "amend"))
    day = dates[0].date if dates else context.published if mine and is_change else None
    if day is None and is_change and giver:
        led = date_of_clause(context, Reach(sentence.start, giver.start))
        day = led[0][2] if led else None
    if kind is None or (is_change and day is None):
        return
    start = giver.start if giver and giver.start >= sentence.start else match.start()
    yield Naming(
        kind, False, "varied" if is_change else "lifted",
        start, dates[0].end if dates else match.end(), not is_change, is_change, False,
        giver, None, day, None, is_pronoun=not is_change,
    )  # fmt: skip


def read_ended(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*… and it was lifted in May 2012*, *It was varied on 4 May*: the notice or direction named before, with the day of
    its end or change."""
    text = context.text.text
    match = _IT_WAS_LIFTED.search(text, sentence.start, sentence.end)
    if match is None:
        return
    before = context.text.lowered[max(sentence.start - _REACH // 2, 0) : match.start()]
    kind, dates = last_kind(before), context.dates_in(match.end(), match.end() + 4)
    is_change = match["verb"].lower().startswith(("vari", "revis", "amend"))
    is_other = is_change and _CHANGEABLE.search(before) is not None
    if kind and dates and not dates[0].is_length and not is_other:
        yield Naming(
            kind, False, "varied" if is_change else "lifted",
            match.start(), dates[0].end, True, True, False, None, None, dates[0].date, None,
            is_pronoun=True,
        )  # fmt: skip


def read_pronoun(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*supersedes that of 3 December*, *those of 13 June are amended*: one of the kind that was named before it."""
    text = context.text.text
    for match in _THAT_OF.finditer(text, sentence.start, sentence.end):
        kind = last_kind(context.text.lowered[max(sentence.start - _REACH // 2, 0) : match.start()])
        date = next(
            (d for d in context.dates_in(match.end() - len("dated "), match.end() + 8)), None
        )
        if date is None or date.is_length or kind is None:
            continue
        lead, rest = text[sentence.start : match.start()], text[date.end : sentence.end]
        status = next((s for s, b, a in _PRONOUN_STATUS if b.search(lead) or a.match(rest)), None)
        if status:
            led = next((b.search(lead) for _s, b, _a in _PRONOUN_STATUS if b.search(lead)), None)
            by = issuer_after(context, date.end, sentence.end)
            giver = by if by and may_issue(kind, by) else None
            yield Naming(
                kind, False, status,
                sentence.start + led.start() if led else match.start(), max(date.end, giver.end if giver else 0),
                True, True, False, giver, None, date.date, None, is_own_day=True,
            )  # fmt: skip


def read_new_one(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*I have decided to withdraw that notice and to issue the revised one which is attached*: another of the kind before it."""
    match = _NEW_ONE.search(context.text.text, sentence.start, sentence.end)
    if match is None:
        return
    kind = last_kind(context.text.lowered[max(sentence.start - _REACH // 2, 0) : match.start()])
    dates = [m for m in context.dates_in(match.end(), match.end() + 12) if m.relation == "on"]
    is_sent = _WITH_THIS.search(context.text.text, match.start(), sentence.end)
    own = context.published if context.kind == "letter" and is_sent else None
    date = dates[0].date if dates else own
    if kind and date:
        yield Naming(
            kind, False, "issued" if match["which"] in ("new", "fresh", "further") else "varied",
            match.start(), dates[0].end if dates else match.end(), False, True, False,
            None, None, date, None,
        )  # fmt: skip


def read_replaced(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """It was superseded by another on 4 May*: the other one, with its day."""
    text = context.text.text
    for match in _REPLACED.finditer(text, sentence.start, sentence.end):
        near = (match["noun"] or text[sentence.start : match.start()]).lower()
        kind = "improvement_notice" if "notice" in near else "direction"
        if kind == "direction" and "direction" not in near:
            continue
        giver = find_doer(context, sentence, match.start()) if match["noun"] else None
        giver = giver if giver and may_issue(kind, giver) else None
        dates = [m for m in context.dates_in(match.start(), match.end() + 20) if not m.is_length]
        yield Naming(
            kind, False, "varied" if "revised" in match["other"] else "issued",
            giver.start if giver else match.start(), dates[0].end if dates else match.end(),
            False, True, False, giver, None, dates[0].date if dates else None, None,
        )  # fmt: skip
