"""Signs around a naming: whether it names a paper at all, what became of it, and the year of its day."""

import re
from calendar import monthrange
from typing import Any

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.council_reports import is_councils_own
from candour.extraction.prose.frames.instruments.weighed import (
    is_end_open,
    is_end_weighed,
    is_not_meant,
    is_only_considered,
)
from candour.extraction.prose.frames.phrases import compile_piece, load_words, search_lowered
from candour.extraction.words import lower_alike
from candour.facts import PartialDate

DEFINITE = Before(
    r"\b(?:the|this|that|its|such|said|same|his|her|their|my|your|our)\s*$", re.IGNORECASE, reach=16
)
_TO_COME = re.compile(
    r"^(?:(?!\b(?:that|which|saying|says|said|states|stated|telling|how|warning|warns|warned|tells|told)\b)[^.;,]){0,60}?\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:to\s+be|due\s+to\s+be|expected\s+to\s+be|due|awaited|(?:looked|hoped|wished|asked)\s+for|wanted|sought|requested|promised)|(?:is|are)\s+(?:\w+\s+)?expected|will|would(?!\s+have))\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|unless|if|(?<!\d,\s)(?<!\d\s)when|once|whether)\b[^.;]{0,40}$", re.IGNORECASE
)
_WILL_WRITE = re.compile(
    r"\bwill\b[^.;]{0,40}\b(?:in|with|send|write)\s+(?:an?|his|her|its)\s*$", re.IGNORECASE
)
_DRAFT = re.compile(r"^\s+in\s+draft\b", re.IGNORECASE)
THIS = Before(r"(?<!\bin )\b(?:this|said)\s*$", re.IGNORECASE, reach=16)
COMPELS = re.compile(r"\s+(?:compell|oblig|requir|tell|order|instruct|forc|bind)ing\s")
_NO_PAPER = re.compile(
    r"\b(?:to|will|must|should|shall|would|can|may|not|also|they|she|he|i|we|who|and|every|each|any|all(?: of)?(?: the| their| his| her)?"
    r"(?: [\w’'-]+[’']s)?|no)\s+$|\b(?:must|shall|should|will|to|expected to)\b[^.;]{0,60}\b(?:send|publish|provide|produce|submit|make|"
    r"deliver|receive|write|give)\b[^.;]*$|\b(?:writing|drafting|preparing|working on|finalising|awaiting|wait\w* for)\s+(?:his|her|its|their|the|an?|[\w’' ]{3,30}[’']s?)\s+$|\b(?:publish|release|circulate|disclose)\s+(?:all\s+)?(?:of\s+)?the\s+(?:[\w’'-]+[’']s\s+)?$"
    r"|\b(?:expected|likely|thought|feared|set|due)\s+to\s+be\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}$"
    r"|\b(?:when|once|until|before)\b[^.;]{0,60}\b(?:receiv|see[ns]?|read|consider)\w*\s+(?:the|his|her|its|that|an?)\s+(?:[\w’'-]+[’']s?\s+)?$"
)
_CONTENT = Before(
    r"\b(?:content|satisfied|decided|agreed|confirm|announced?|concluded)\s+that\s+(?:the|this|your)\s*$",
    re.IGNORECASE,
    reach=48,
)
_SHOULD_BE = re.compile(
    r"[^;:]{0,90}?\s(?:should|can|may|will|is\s+to)\s+(?:now\s+|therefore\s+)?be\s+(?:lifted|revoked|withdrawn|closed|removed|discharged|replaced|superseded)\b"
)
_DRAFT_FIRST = re.compile(r"(?:\w+ )*draft\b", re.IGNORECASE)
_REVISED = re.compile(r"(?:\w+ )*(?:revised|amended|updated)\b", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$"
)
_MONTH_ALONE = re.compile(
    r"(?:in\s+|the\s+)?(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SEEN_BY = re.compile(
    r"^\s*(?:\w+\s+)?(?:obtained|seen|leaked|released|revealed|shown|passed|handed|given|read|disclosed)\s+(?:by|to)\b",
    re.IGNORECASE,
)
# Whoever asked for a report is given it: *their report was given to ministers on 6 February*.
_HANDED_IN = re.compile(
    r"^\s*(?:was|has\s+been|had\s+been)?\s*(?:given|handed|passed)\s+to\s+(?:(?:the|my)\s+(?:then\s+)?)?(?:ministers?|secretary|department|government|me|us|him|her)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"^,?\s+(?:dated|of|(?:was\s+|which\s+was\s+)?(?:issued|served|given|made|signed))\s+(?:on\s+|in\s+)?(?:\d|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_DRAFT_OF_THIS = Before(r"\bdrafts?\s+of\s+this\s*$", re.IGNORECASE, reach=24)
_DRAFT_OF = Before(r"\bdrafts?\s+of\s+(?:the|an?|its|his|her|their)\s*$", re.IGNORECASE, reach=24)
_COPY_OF = Before(r"\bcop(?:y|ies)\s+of\s+(?:this|my)\s*$", re.IGNORECASE, reach=24)
_BEFORE_IT = Before(
    r"\b(?:before|until|once|when|if|unless)\s+(?:the|any|an?)\s*$", re.IGNORECASE, reach=24
)
_ENDS_IT = Before(
    r"\b(?:until|unless|once|if|when|before|should)\s[^.;]{0,80}?\b(?:revokes?|lifts?|withdraws?|varies|vary|rescinds?|ends?)\s+"
    r"(?:the|this|that|its)?\s*$",
    re.IGNORECASE,
    reach=140,
)
_UNTIL_BY = Before(
    r"\b(?:until|unless)\s[^.;]{0,80}\bby\s+(?:an?|any|another)\s*$", re.IGNORECASE, reach=120
)
_OF_SCHOOLS = re.compile(
    r"\bschools?\b[^.;]{0,120}\b(?:given|served\s+with|issued\s+with|under|had|received|in|have|has)\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
# Who else serves improvement notices, on anybody: *The Health and Safety Executive served an improvement notice on the council*.
_OF_REGULATOR = re.compile(
    r"\b(?:health\s+and\s+safety(?:\s+executive)?|hse|fire\s+(?:authority|service|brigade|officers?)|environment(?:al)?\s+(?:agency|health)(?:\s+\w+)?|ofcom|ofwat|information\s+commissioner(?:[’']s\s+office)?|ico|"
    r"care\s+quality\s+commission|cqc|food\s+standards\s+agency|food\s+hygiene\s+\w+|trading\s+standards|housing\s+(?:regulator|ombudsman)|regulator\s+of\s+social\s+housing|charity\s+commission|ofqual)\b[^.;,]{0,90}$",
    re.IGNORECASE,
)
# Whatever may yet come: *comply with any directions of the Secretary of State*.
_ANY_ORDERS = Before(r"\b(?:any|every|each|whatever|whichever)\s*$", re.IGNORECASE, reach=16)
_OF_COURT = Before(r"\b(?:court|judge|tribunal|coroner)\s[^.;]*$", re.IGNORECASE, reach=60)
# What the law or the department does in any such case: *Directions are given where a council fails*.
_IN_GENERAL = re.compile(
    r"^\s+(?:is|are|may\s+be|can\s+be)\s+(?:(?:only|usually|normally|also|generally|sometimes)\s+)*(?:given|issued|made|served|used|imposed)\s+"
    r"(?:by\s+[^.;,]{3,60}?\s+)?(?:(?:only|usually|normally)\s+)*(?:where|when|whenever|if|to\s+(?:any|an?\s+council|councils|authorities|local\s+authorities))\b"
    r"|^\s+(?:is|are)\s+(?:an?\s+|the\s+(?:most|least|last|usual|strongest)\s+)(?:\w+\s+){0,3}(?:step|tool|power|measure|sanction|document|means|form|way|lever|instrument|resort|order|letter)s?\b"
)
_IS_MADE = re.compile(r"^\s+(?:is|are)\s+(?:made|issued|given|served)\b")
# *revokes the June 2021 direction*: the month by which a paper is named.
_MONTH_LAST = re.compile(
    r"(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{4}\s*)?$"
)
_OWNER = Before(
    r"\b(?:(?:the|its|their)\s+(?:[\w-]+\s+)?[\w-]+|(?-i:[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4}))[’']s\s*$",
    re.IGNORECASE,
    reach=80,
)
_TO_FAMILIES = re.compile(
    r"^(?:\s+(?:was|were|has\s+been|have\s+been))?(?:\s+(?:sent|written|going|went))?(?:\s+out)?\s+to\s+(?:(?:all|the|its|our|some|about|more\s+than|\d[\d,]*)\s+)*"
    r"(?:editors?\b|newspapers?\b|families|parents|staff|residents|carers|employees|pupils|schools|households|foster|social\s+workers|head\s*teachers)\b"
)
# A letter told of before, and who got to see it: *the letter had been sent to all members on Monday*.
_PASSED_ON = re.compile(
    r"\s+(?:had\s+been|has\s+been|was)\s+(?:\w+\s+)?(?:sent|given|passed|shown|shared|e-?mailed|circulated)\s+(?:on\s+)?(?:to|with)\s+"
    r"(?:all\s+|the\s+|other\s+|every\s+)*(?:members?|councillors?|opposition|press|media|public|newspapers?|journalists?|partners)\b"
)
_WAS_ENDED = Before(
    r"\b(?:lifted|revoked|withdrawn|rescinded|discharged|removed|cancelled|closed|ended|superseded|replaced)\s+(?:(?:with\s+effect\s+)?from\s+)?$",
    reach=40,
)
_ADDED = re.compile(
    r"^\W*(?:\d{1,2}\s+\w+\s+\d{4}\W+)?(?:added|uploaded|moved|removed|updated\s+with|added\s+a\s+link\s+to)\b",
    re.IGNORECASE,
)


def is_no_paper(kind: str, status: str, before: str, after: str, *, noun: str, short: bool) -> bool:
    """Whether the noun names no paper that exists: one only talked of, one yet to be written, one merely seen."""
    is_handed_in = kind == "report" and _HANDED_IN.match(after)
    seen = kind in ("letter", "report") and not is_handed_in and _SEEN_BY.match(after)
    if kind == "report" and is_councils_own(noun, before, after):
        return True
    if _DRAFT.match(after) or seen or _is_not_yet(kind, before, after):
        return True
    if short and status != "lifted" and not DEFINITE.search(before) and not _DATED.match(after):
        return True
    if kind in ("report", "letter"):
        is_draft = _DRAFT_OF.search(before)
        return bool(is_draft or _NO_PAPER.search(before.lower())) or is_to_come(after)
    if (
        _OF_COURT.search(before)
        or _ANY_ORDERS.search(before)
        or (_IN_GENERAL.match(after) and not DEFINITE.search(before))
    ):
        return True
    if kind == "improvement_notice" and (
        _OF_SCHOOLS.search(before) or _OF_REGULATOR.search(before)
    ):
        return True
    return _is_hypothetical(status, before, after)


def _is_not_yet(kind: str, before: str, after: str) -> bool:
    """A draft of it, one *before it is made*, a page's note that it was put up, a letter to families."""
    if kind == "letter" and (_TO_FAMILIES.match(after) or _COPY_OF.search(before)):
        return True
    if kind == "letter" and _PASSED_ON.match(after) and DEFINITE.search(before):
        return True
    if _DRAFT_OF_THIS.search(before) or (_ADDED.match(before) and not _DATED.match(after)):
        return True
    return bool(_BEFORE_IT.search(before) and _IS_MADE.match(after))


def _is_hypothetical(status: str, before: str, after: str) -> bool:
    """Whether the instrument is only talked of: *it could be served*, *had been due to issue a notice*."""
    words: Any = load_words("instruments", "hypothetical")
    if is_not_meant(before) or is_only_considered(before, after):
        return True
    if is_end_weighed(before, after):
        return False
    if status == "lifted" and is_end_open(before):
        return True
    if _UNTIL_BY.search(before) or (status == "lifted" and _ENDS_IT.search(before)):
        return True
    if status == "proposed" or THIS.search(before):
        return False
    return bool(
        compile_piece(words["pattern"]).search(before)
        or compile_piece(words["after"]).search(after)
    )


def is_to_come(after: str) -> bool:
    """Whether a paper is still to be written or published: *the report will be published next month*."""
    return bool(_TO_COME.match(after))


def status_of(kind: str, noun: str, before: str, after: str, *, until: int) -> tuple[str, int, int]:
    """The status that the words around a noun give it, where in ``before`` they begin and in ``after`` they end.

    ``until`` is where in ``after`` the next instrument is named: what lies beyond is told of that one.
    """
    if _DRAFT_OF.search(before):
        return "proposed", len(before), 0
    if kind in ("report", "letter"):
        to_come = kind == "letter" and _WILL_WRITE.search(before)
        return ("proposed" if to_come else "issued"), len(before), 0
    if is_end_weighed(before, after):
        return "issued", len(before), 0
    if _DRAFT_FIRST.match(noun):
        return "proposed", len(before), 0
    rows: Any = load_words("instruments", "status")
    ended = _SHOULD_BE.match(after) if _CONTENT.search(before) else None
    if ended:
        return "lifted", len(before), ended.end()
    before = _MONTH_LAST.sub("", _without_owner(before))
    before, after = lower_alike(before), lower_alike(after)
    is_this, is_awaited = bool(THIS.search(before)), bool(_UNTIL.search(before))
    for row in rows:
        led = search_lowered(row["before"], before)
        follows = None
        is_own = is_this and bool(row.get("other"))
        if not is_own and (row["status"] != "lifted" or not is_awaited):
            told = after[:until] if row.get("far") else after
            follows = search_lowered(row["after"], told)
        if led or follows:
            return (
                str(row["status"]),
                led.start() if led else len(before),
                follows.end() if follows else 0,
            )
    return "varied" if _REVISED.match(noun) else "issued", len(before), 0


def _without_owner(before: str) -> str:
    """The words before a noun, with *the* for whose it is: *lifted the council's …*."""
    owner = _OWNER.search(before)
    return f"{before[: owner.start()]}the " if owner else before


def is_own_day(context: Context, noun: re.Match[str], day: tuple[int, int]) -> bool:
    """Whether a day is the paper's own, and not that on which it was lifted: it stands right before the noun, or behind it."""
    if day[0] < noun.start() <= day[1] + 1:
        return True
    return day[0] >= noun.end() and not _WAS_ENDED.search(context.text.text, noun.end(), day[0])


def is_any(kind: str, before: str, issuer: Party | None) -> bool:
    """Whether the noun means any such paper and none in particular: *the department issues an improvement notice*, *by a
    statutory direction*."""
    if kind not in ("direction", "improvement_notice"):
        return False
    words: Any = load_words("instruments", "any")
    pattern = words["usual"] if issuer else words["pattern"]
    return bool(compile_piece(pattern).search(before))


def _month_in_the_past(date: PartialDate, own: str) -> PartialDate:
    alone = _MONTH_ALONE.fullmatch(date.text)
    if alone is None:
        return date
    month = _MONTHS.index(alone["month"][:3].lower()) + 1
    year = int(own[:4]) - (month > int(own[5:7]))
    return PartialDate.of(f"{year}-{month:02d}", date.text)


def date_in_the_past(context: Context, date: PartialDate, status: str) -> PartialDate:
    """A day without a year, of a paper that a dated document names: the last such day before it."""
    own = context.published
    day = _DAY_OF_MONTH.search(date.text)
    if date.value or own is None or own.precision == "year" or status == "proposed":
        return date
    if day is None:
        return _month_in_the_past(date, str(own.value))
    month = _MONTHS.index(day["month"][:3].lower()) + 1
    for year in (int(str(own.value)[:4]), int(str(own.value)[:4]) - 1):
        value = f"{year}-{month:02d}-{int(day['day']):02d}"
        if (
            value[: len(str(own.value))] <= str(own.value)
            and int(day["day"]) <= monthrange(year, month)[1]
        ):
            return PartialDate.of(value, date.text)
    return date
