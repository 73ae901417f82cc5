"""Wordings that make a name a child's: an age, a word for a child, kin, a school year, a child's own plan, and what a paper calls a child.

A wording stands *after* a name, where it is matched at the name's end, or *before* it, with the name in its group ``name``. Beside a
``FIRM`` one any name is a child's; beside a ``LOOSE`` one only what begins with a first name, since other capitals stand there as
often (*her Child Benefit*, *Comments (14)*).
"""

import re

_WORD = r"(?:(?:Mc|Mac|O['’]|[Dd]['’])?[A-ZÀ-Ý][a-zà-ÿ]+(?:[-’'][A-ZÀ-Ý][a-zà-ÿ]+)*|[A-Z]{3,}(?:[-’'][A-Z]+)*)"
_PARTICLE = r"(?:de|van|der|den|von|bin|al|el|la|le|du|di|St\.?)"
_PLAIN = rf"(?<![\w’'-]){_WORD}(?: (?:{_PARTICLE} )*(?:{_WORD}|[A-Z]\b\.?)){{0,3}}(?![a-z])"
_NAME = rf"(?P<name>{_PLAIN})"

NAME = re.compile(_NAME)

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_NUMBER = rf"(?i:{_NUMBERS.replace(' ', '|')})"
_AGE = rf"(?:1[0-7]|[1-9]|{_NUMBER})(?![\d.:]\d|\w)"
_SMALL = rf"(?:\d{{1,3}}|{_NUMBER}|[Ee]ighteen)[- ](?:months?|weeks?|days?|hours?)"
_AGED = rf"(?:{_SMALL}(?:[- ]old)?|{_AGE}(?:[- ]years?(?:[- ]old)?|yrs?| ?y/?o)?)"
_YEAR_OLD = rf"(?<![\d-])(?:{_AGE}[- ]years?|{_SMALL})[- ]olds?"
# The same from its end, which is rare, so that no page is searched for each number in it.
OLD = re.compile(r"[- ](?:year|month|week|day|hour)s?[- ]olds?\b")
AGE_BEFORE_OLD = re.compile(
    rf"(?:(?<![\w-])(?:1[0-7]|[1-9]|{_NUMBER})(?=[- ]year)|\b(?:\d{{1,3}}|{_NUMBER}|[Ee]ighteen)(?=[- ](?:month|week|day|hour)))"
)

_CHILD = (
    r"(?:schoolgirl|schoolboy|school(?:child|kid)|toddler|pupil|infant|youngster|teenager|teen|newborn|tot|child|girl|boy|baby|"
    r"foster (?:child|son|daughter)|step-?(?:son|daughter))"
)
_ANY_CHILD = rf"(?:{_CHILD}|Schoolgirl|Schoolboy|Toddler|Pupil|Infant|Youngster|Teenager|Child|Girl|Boy|Baby|Victim|victim)"
_KIN = r"(?:(?:grand|step-?|foster |adopted )?(?:sons?|daughters?|child(?:ren)?)|bab(?:y|ies)|toddlers?|twins?|triplets|kids|boys?|girls?|nephew|niece)"
_LIKE = (
    r"(?:(?:young|small|little|vulnerable|disabled|looked[- ]after|local|primary|secondary|school|only|eldest|oldest|youngest|late|own|"
    r"bright|happy|much-loved|beloved|autistic|newborn|then|[Yy]ear (?:1[0-3]|[1-9])|\w+-year-old|\w+-month-old)[ ,]+)*"
)
_NAMED = (
    r"(?:who (?:was|is|has been|can be) |has been |was |is |being |since )*(?:(?:later|publicly|locally|first|only|now) )?"
    r"(?:named|identified|known|called)(?: (?:locally|online|in (?:court|the \w+)|by (?:the )?\w+|to \w+))*(?: only)?(?: as)?,?"
)
_PARENT = (
    r"(?:mother|father|mum|mam|dad|mummy|daddy|parents?|step-?(?:mother|father)|grand(?:mother|father|parents?)|guardians?|"
    r"(?:foster|kinship) (?:carers?|parents?|mother|father)|adoptive parents|family)"
)
_CLOSED = r"(?=\s*(?:[,;:)\]”\"–—]|\.(?:\s|$)|$))"
_GOES_ON = r"(?=\s+(?:who|whose|was|is|has|had|were|died|lived|told|said|and (?:her|his))\b)"
_SPEAKS = r"(?:said|says|told|tells|added|wrote|writes|argued|warned|claimed|explained|insisted|thinks?|believes?|has (?:said|told)|asked)\b"
_APPOSED = rf"(?:,(?! {_PLAIN} {_SPEAKS}))? {_NAME}"
_ADDRESS = r"(?!,? (?:[A-Z][\w’']* ){1,2}(?:Road|Street|Row|Lane|Avenue|Close|Drive|Way|Court|Place|Terrace|Square|Gardens|Crescent)\b)"
_WHO = r"(?:who (?:is|was|has|had)(?: just)?(?: turned)? |then |now |just |only |was |is )*"
_FROM = r"(?:, (?:of|from) [^,.;\n]{1,40}(?=,))?"
_OWN = r"(?:[Hh]er|[Hh]is|[Tt]heir|[Ww]hose|[Mm]y|[Oo]ur)"
_A = r"(?:a|an|the|another|one) "
_PLANNED = (
    r"(?:on a child protection plan|(?:a|as a) child in need|subject (?:to|of) (?:a |an )?(?:interim )?(?:care (?:order|proceedings)|"
    r"child protection|supervision order|placement order)|a looked[- ]after child|taken into (?:foster )?care)"
)
_CODED = r"(?:Baby|Child|Pupil|Infant|Boy|Girl|Sibling|Young Person|YP|Subject) [A-Z0-9]{1,2}"


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.MULTILINE)


FIRM_AFTER = _any_of(
    rf"{_FROM},? \(?{_WHO}(?:aged?|at the age of) (?:just |only )?{_AGED}(?! (?:to|or|and) \d|[-–])",
    rf"{_FROM}[”\"]?[,;] {_WHO}{_AGED}(?:{_CLOSED}|{_GOES_ON}){_ADDRESS}",
    rf" (?P<dash>[-–—]) (?:aged? )?{_AGED} (?P=dash)",
    rf" \((?:then |now )?{_AGE}\){_GOES_ON}",
    rf",? {_WHO.replace('*', '+')}(?:{_SMALL}|{_AGE}[- ]years?)[- ]old\b",
    rf",? (?:is |was )?{_A}{_LIKE}{_YEAR_OLD}\b",
    rf", {_A}{_LIKE}{_CHILD}(?=[,.;)]| (?:in (?:need|care|foster|the care)|who|whose|with|of|on|at|from|aged|under|known|placed|living)\b)",
    rf" \({_A}?{_LIKE}{_CHILD}\)",
    rf",? (?:who )?(?:is|was|had been|has been|became|remained|were)(?: \w+)? {_PLANNED}",
    rf",? \(?(?:also )?(?:(?:known|referred to|described|called)(?: \w+)? as )?{_CODED}\b",
)
LOOSE_AFTER = _any_of(
    rf" \((?:then |now )?{_AGED}\)",
    rf",? {_WHO.replace('*', '+')}{_AGE}(?= when\b| at the time\b|[,.;])",
    rf" turn(?:ed|s) {_AGE}\b",
    rf",? \(?(?:both |all )?(?:aged? )?{_AGE}(?:, {_AGE})* and {_AGE}(?:{_CLOSED}|{_GOES_ON})",
    rf",? \(?(?:both|all) (?:aged? )?{_AGE}",
    rf",? (?:the |{_LIKE})(?:son|daughter|child|baby|pupil|schoolgirl|schoolboy|toddler|twins?) of\b",
    rf"['’]s? (?:\w+ )?(?:{_PARENT}|social workers?|care (?:plan|order)|child protection plan)\b(?!-)",
    r",? \(?(?:who is |is |was )?(?:in |a |from )?[Yy]ear (?:1[0-3]|[1-9])\b(?! of| [A-Z])",
)
# What follows *nine-year-old*.
FIRM_OLD = tuple(
    _any_of(pattern)
    for pattern in (
        rf",? {_NAMED} {_NAME}",
        rf", {_NAME}{_CLOSED}",
        rf" (?:\w+ )?{_CHILD},? (?:{_NAMED} )?{_NAME}(?:{_CLOSED}|{_GOES_ON})",
    )
)
LOOSE_OLD = (_any_of(rf" (?:[a-z]\w+ )?{_NAME}"),)
# In lines of their own: not to be looked for where lines are joined.
LABELLED = (
    _any_of(rf"{_NAME}[ \t]*[,;|]?\s{{0,3}}Age ?[:|=] ?{_AGE}(?! ?(?:to|and|[-–]) ?\d)"),
    _any_of(
        rf"^[^\w\n]*(?i:subject child|child|pupil|young person|baby|infant|siblings?) ?(?:\d|\([^)\n]*\))?: {_NAME}"
    ),
)
FIRM_BEFORE = tuple(
    _any_of(pattern)
    for pattern in (
        rf"\b(?:{_ANY_CHILD}|son|daughter),? {_NAMED} {_NAME}",
        rf"\b{_CHILD}{_APPOSED}{_GOES_ON}",
        rf"\b(?:[Tt]he|[Tt]his) {_LIKE}{_CHILD}(?:['’]s name)? (?:is|was) {_NAME}{_CLOSED}",
        rf"\b(?:[Tt]he|[Aa]|[Tt]his|[Tt]hat|[Aa]nother) {_LIKE}{_CHILD}, {_NAME},",
        rf"\b{_OWN} {_LIKE}{_KIN}{_APPOSED}(?:{_CLOSED}|{_GOES_ON})",
        rf"\b{_CODED},? \(?(?:whose )?(?:real name(?: is)?|{_NAMED}) {_NAME}",
        rf"\b{_CODED} \({_NAME}\)",
    )
)
LOOSE_BEFORE = tuple(
    _any_of(pattern)
    for pattern in (
        rf"\b(?:[Aa]ged|[Aa]t (?:the age of|age)|[Ww]hen (?:she|he) was) (?:just |only )?{_AGED}, {_NAME}",
        rf"\b(?:{_ANY_CHILD}|twins|triplets|siblings|youngsters|toddlers|pupils|schoolgirls|schoolboys){_APPOSED}",
        rf"\blittle {_NAME}",
        rf"\b(?:[Ss]on|[Dd]aughter|[Gg]randson|[Gg]randdaughter){_APPOSED}",
        rf"(?:\b{_OWN}|['’]s?) {_LIKE}{_KIN}{_APPOSED}",
        rf"\b{_PARENT} (?:of|to) {_LIKE}{_NAME}",
        rf"\b[Yy]ear (?:1[0-3]|[1-9]) {_NAME}",
    )
)
