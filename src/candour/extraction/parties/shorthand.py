"""What a paper calls an authority for short: a name that it defines (*… County Council (“Eastmarch”)*), and the bare
place where it does what only a council does (*Eastmarch is to publish its plan*), or stands within a sentence (*in Bury*)
of a text that names the council in full."""

import re
from bisect import insort
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from candour.authorities import Mention
from candour.extraction.before import Before
from candour.extraction.words import Words

_DEFINED = re.compile(
    r"(?:,[^()\n.;]{0,80})?\s*\(\s*(?:(?:here(?:in)?after|referred\s+to\s+as|known\s+as)[:,]?\s+)*[“‘\"'](?:the\s+)?"
    r"(?P<short>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3})[”’\"']\)"
)
_GENERIC = frozenset(
    [
        "council",
        "councils",
        "authority",
        "city",
        "county",
        "borough",
        "direction",
        "notice",
        "trust",
        "board",
        "company",
        "department",
        *(
            "commissioner",
            "adviser",
            "advisor",
            "chair",
            "chairman",
            "leader",
            "mayor",
            "director",
            "executive",
            "minister",
        ),
        *(
            "partner",
            "parties",
            "report",
            "plan",
            "letter",
            "order",
            "agreement",
            "review",
            "panel",
            "committee",
        ),
    ]
)
_ACTS = re.compile(
    r"\s+(?:(?:also|now|then|therefore)\s+)?(?:must|shall|should|will|would|needs\s+to|ought\s+to|has|had|"
    r"(?:is|was)\s+(?:(?:also|now|then|therefore|further|hereby)\s+)*(?:to|not\s+to|required|directed|ordered|instructed|told|expected|asked)|"
    r"agreed|accepted|failed|fails)\s"
)
_BEGINS = re.compile(
    r"(?:^|[.;:!?\n“‘\"'(–—•●▪-]\s*|,\s|\b(?:and|that|but|if|when|whether|because|while|how|unless|once|which)\s)$"
)
_LEADS_IN = re.compile(r"(?:^|\s)(?!(?:the|a|an|his|her|their)\s)[a-z][\w’'-]*\s$")
_GOES_ON = re.compile(r"[\s-]+(?:and\s+|&\s+)?[A-Z]|[’']s\s+[A-Z]")
_ELSEWHERE = re.compile(
    r"(?:(?:^|[.;\n“\"]\s*)In\s+(?:(?:neighbouring|nearby|next-door)\s+)?|\b(?:neighbouring|nearby)\s+)$"
)
_OF_SERVICES = re.compile(
    r"(?:[’']s|,)?\s+(?:children[’']s|social\s+(?:care|services|work)|the\s+council|council|services|Ofsted|inspectors)\b"
)
# A place that a council has *as its improvement partner* is the council there.
_IS_PARTNER = re.compile(
    r",?\s+(?:(?:as|is|was|(?:has|have)(?:\s+(?:also|now|since))?\s+been)\s+)?(?:its|your|our|their|the)\s+(?:council[’']s\s+)?(?:sector[- ]led\s+)?(?:improvement|intervention)\s+partner\b"
    r"|,\s+(?:which|who|whose\s+council)\s+(?:has|have|had)\s+(?:(?:kindly|now|since|also)\s+)?agreed\s+to\s+(?:be|act|become|serve)\b"
)
# Who is given a grade is the council of a place: *Bury, once admired, is now rated good*, *Bury – rated inadequate in May*.
_IS_GRADED = re.compile(
    r"(?:,[^.;,\n]{2,60},)?\s+(?:is|was|has\s+been|had\s+been)\s+(?:(?:now|also|since|still|then|last)\s+)*(?:rated|judged|graded)\b"
    r"|\s*[–—:-]\s+(?:[Rr]ated|[Jj]udged|[Gg]raded|[Ii]nadequate|[Oo]utstanding|[Rr]equires\s+improvement)\b"
)
_WITH = Before(
    r"\b(?:signed|agreed|agreement|agreements|memorandum|understanding|partnership|contract|arrangement|alliance|partnered|works?|worked|working)\s+with\s+$",
    reach=40,
)
_BESIDE = ("neighbouring", "nearby")
_FARTHEST = 30


def settle_names(words: Words, mentions: Sequence[Mention], about: str | None) -> list[Mention]:
    """The mentions that are certain, in order: with those that the text itself makes certain.

    ``about`` is the GSS code of the authority that the text is about.
    """
    certain = [mention for mention in mentions if mention.certain]
    defined = dict(_find_defined(words.text, certain))
    open_ones = [mention for mention in mentions if not mention.certain]
    named = {mention.authority.code for mention in certain}
    for mention in open_ones:
        name = words.text[mention.start : mention.end]
        meant = defined.get(name)
        if meant is not None:
            settled = msgspec.structs.replace(mention, authority=meant.authority, certain=True)
            insort(certain, settled, key=_start)
        elif (
            _is_council(words.text, mention, named, about)
            or _is_elsewhere(words.text, mention)
            or _opens_with(_IS_GRADED, words.text, mention)
        ):
            insort(certain, msgspec.structs.replace(mention, certain=True), key=_start)
    for settled in _find_abbreviations(words, defined, mentions):
        insort(certain, settled, key=_start)
    return certain


def _is_council(text: str, mention: Mention, named: set[str | None], about: str | None) -> bool:
    """Whether a bare place stands for its council: one that the text is about, or names in full, acts or does something
    together with another (*signed with Bury*); only the first may stand anywhere within a sentence."""
    code = mention.authority.code
    if code != about and code not in named:
        return False
    if _opens_with(_ACTS, text, mention):
        return True
    may_stand = code == about or _WITH.search(text, 0, mention.start) is not None
    return code in named and may_stand and _is_within_sentence(text, mention)


def _find_defined(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[str, Mention]]:
    for mention in mentions:
        match = (
            _DEFINED.match(text, mention.end)
            if "(" in text[mention.end : mention.end + 90]
            else None
        )
        if match and match["short"].lower() not in _GENERIC:
            yield match["short"], mention


def _opens_with(told: re.Pattern[str], text: str, mention: Mention) -> bool:
    """Whether a place opens a clause and these words follow it."""
    since = max(mention.start - _FARTHEST, 0)
    return bool(told.match(text, mention.end)) and (
        mention.start == 0 or bool(_BEGINS.search(text[since : mention.start]))
    )


def _is_elsewhere(text: str, mention: Mention) -> bool:
    """Whether a sentence turns to the services of a place (*In neighbouring Dudley, children's services were …*), or has it
    as a partner."""
    led = _ELSEWHERE.search(text[max(mention.start - _FARTHEST, 0) : mention.start])
    if led is None:
        return _IS_PARTNER.match(text, mention.end) is not None
    return led.group().rstrip().endswith(_BESIDE) or bool(_OF_SERVICES.match(text, mention.end))


def _is_within_sentence(text: str, mention: Mention) -> bool:
    """Whether a place stands after a word in small letters, and before none in capitals that could belong to its name."""
    since = max(mention.start - _FARTHEST, 0)
    small = text[mention.start : mention.end].islower()
    led = _LEADS_IN.search(text[since : mention.start])
    return not small and bool(led) and not _GOES_ON.match(text, mention.end)


def _find_abbreviations(
    words: Words, defined: dict[str, Mention], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Short names that no register knows (*LCC*), wherever the text prints them."""
    known = {mention.start for mention in mentions}
    for short, meant in defined.items():
        if " " in short or any(words.text.startswith(short, start) for start in known):
            continue
        for start, _word in words.find({short.lower()}):
            end = start + len(short)
            if words.text[start:end] == short and start not in known:
                yield msgspec.structs.replace(meant, start=start, end=end)


def _start(mention: Mention) -> int:
    return mention.start
