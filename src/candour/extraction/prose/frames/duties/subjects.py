"""Subjects that stand away from their verb: before *who is to …*, before *she said, and must …*, behind *it*."""

import re
from typing import Any

from candour.extraction.before import Before
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.clause_days import find_opening_day
from candour.extraction.prose.frames.correspondence import find_reader
from candour.extraction.prose.frames.council_voices import find_meant_by_us
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words
from candour.extraction.prose.frames.roles import (
    first_party,
    last_party,
    name_fields,
    name_span,
    name_worded,
)
from candour.extraction.prose.text import Sentence

_ACTORS = r"(?:commissioner|advis[eo]rs?|director|board|chair|trust|team|partner|council|authority|chief\s+executive|leader)"
_RELATIVE = re.compile(
    rf"(?P<np>\b(?:my|the|an?|our|its)\s+(?:(?!(?:has|have|had|will|is|an?|the|its|under|with|by|and)\b)[\w’'-]+\s+){{0,3}}?{_ACTORS})[”\"’]?,?\s+who$",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"(?:The\s+|Two\s+|Three\s+)?[‘'“\"]?(?:[\w-]+\s+)?(?:[Aa]dvis[eo]rs|[Cc]ommissioners|[Oo]fficials|[Ee]xperts)[’'”\"]?(?=\s+(?:will|are|were|have|from)\b)"
)
_NAMED_WHO = re.compile(r",\s+who$")
_SHARED = Before(
    r"(?:,\s+(?:he|she|it|they|[\w’' ]{3,40})\s+(?:said|says|added|wrote|warned|concluded),?)?(?:,?\s+and|;)(?:\s+(?:it|they))?(?:\s+(?:also|now|so|then))?$",
    reach=90,
)
_SHARED_IT = re.compile(r"(?:,?\s+and|;)\s+(?:it|they)$")
_FIRST_MODAL = re.compile(r"\b(?:must|shall|will)\b")
_JOINED_MODAL = re.compile(r"(?:,|\band)\s+$")
_IT_OPENS = re.compile(
    r"[“\"‘']?(?:(?:But|And|So|Now|Instead,?|In\s+return,?|Meanwhile,?|First(?:ly)?,|Second(?:ly)?,|Third(?:ly)?,|Finally,)\s+)?(?:[Ii]t|[Tt]hey)\s+(?:also\s+|then\s+|now\s+)*"
)
_ABOUT_PAPER = re.compile(
    r"[“\"‘']?(?:The|This|That|Its?|An?)\s+(?:[\w’'-]+\s+){0,2}?(?:plan|report|review|letter|inspection|board|trust|company)\b"
)
_NEAR, _SECTION = 3, 1500
_SENT = ("commissioner", "adviser", "chair")
_JOINED_SUBJECT = re.compile(
    r"(?:^|(?<=[.:;,—–-]\s)|(?<=[.)]\s)|(?<=\b[Tt]hat\s))(?P<first>(?:[Tt]he\s+|[Ii]ts\s+)?(?:[\w’'-]+\s+){0,5}?[\w’'-]+)\s+and\s+$",
    re.MULTILINE,
)
ADDRESSED = re.compile(
    r"^(?:both\s+)?(?:you|your (?:council|authority))(?:\s+and\s+(?:the|your)\s+[\w’' ]{3,60})?$",
    re.IGNORECASE,
)
OURS = re.compile(r"us|(?:this|our)\s+(?:council|authority)", re.IGNORECASE)
_OPENS = re.compile(r"[“\"‘']?(?:the\s+|its?\s+)?$", re.IGNORECASE)


def name_addressed(context: Context, words: str) -> dict[str, Any] | None:
    """Whom a letter means by *you*: its reader by name or office, where it names one; ``None`` where nobody is written to."""
    if context.kind != "letter":
        return None
    reader = find_reader(context) if words.lower() == "you" else None
    if reader and reader.kind in ("person", "office"):
        return name_fields("who", reader)
    of_council = words.lower() in ("your council", "your authority") and context.about
    return {"who": words, "who_code": context.about} if of_council else {"who": words}


def name_us(context: Context, at: int) -> dict[str, Any] | None:
    """The council that *we* or *us* stands for, or ``None`` where somebody else writes."""
    council = find_meant_by_us(context, at)
    return name_worded(context, "who", council) if council else None


_OF_SOMEBODY = re.compile(
    r"(?:the\s+)?(?:reasonable\s+)?(?:costs?|fees|expenses|expense|instructions|advice|views|functions?|powers?|rights|exercise|discharge|operation|delivery)\s+of\s",
    re.IGNORECASE,
)
_OWNED = re.compile(r"[’']s\s+(?:[\w-]+\s+){0,2}(?P<thing>[\w-]+)$")


def is_thing(words: str) -> bool:
    """Whether words are a thing of somebody's: *the costs of the Council*, *a chair's report*."""
    if _OF_SOMEBODY.match(words) and not compile_piece(
        str(load_words("requirements", "actors")["pattern"])
    ).match(words):
        return True
    owned = _OWNED.search(words)
    return bool(
        owned
        and compile_piece(str(load_words("requirements", "things")["pattern"])).search(
            owned["thing"]
        )
    )


def find_antecedent(context: Context, found: Found) -> tuple[dict[str, Any], int] | None:
    """The party before *who*, which the clause that ``found`` stands in is about; ``None`` when it is no such clause."""
    text = context.text.text
    start = found.sentence.start
    lead = text[start : found.match.start()].rstrip()
    relative = _RELATIVE.search(lead)
    if relative:
        return (
            name_span(context, start + relative.start("np"), start + relative.end("np"), field="who", as_worded=True),
            start + relative.start("np"),
        )  # fmt: skip
    if not _NAMED_WHO.search(lead):
        return None
    party = last_party(context, start, start + len(lead))
    if party is None or text[party.end : start + len(lead)].strip(" ,") != "who":
        return None
    return name_worded(context, "who", party), party.start


def find_shared(context: Context, found: Found) -> tuple[dict[str, Any], int] | None:
    """The party that opens a sentence whose later verb shares it: *The council needed time, she said, and must …*."""
    start = found.sentence.start
    lead = _lead_without_day(context, found)
    if not _SHARED.search(lead):
        return None
    party = first_party(context, start, found.match.start())
    if party is None or not _OPENS.fullmatch(context.text.text, start, party.start):
        return None
    if context.text.text[party.end : party.end + 1] in ("’", "'"):
        return None
    return name_worded(context, "who", party), party.start


def _lead_without_day(context: Context, found: Found) -> str:
    """The words of a sentence before a duty, without the day that opens its clause: *…, and by the end of May it must …*."""
    text, start, end = context.text.text, found.sentence.start, found.match.start()
    opening = find_opening_day(context, found.sentence, end)
    if opening is None:
        return text[start:end].rstrip()
    if opening.start == start:
        return text[opening.end : end].strip(" ,")
    return f"{text[start : opening.start].rstrip()}{text[opening.end : end].rstrip()}"


def find_meant(context: Context, sentence: Sentence, position: int) -> dict[str, Any] | None:
    """The person that *him* or *her* stands for: the last one named in this sentence or one of the three before."""
    earlier = context.text.sentences[max(sentence.number - _NEAR, 0)]
    person = last_party(context, earlier.start, position, kinds=("person",))
    return name_worded(context, "who", person) if person else None


def find_council_meant(
    context: Context, sentence: Sentence, position: int, words: str
) -> dict[str, Any] | None:
    """The authority that *it* stands for: the last one named in this sentence or the one before."""
    if words.lower() not in ("it", "they", "them"):
        return None
    earlier = context.text.sentences[max(sentence.number - 1, 0)]
    party = last_party(context, sentence.start, position, kinds=("authority",)) or last_party(
        context, earlier.start, earlier.end, kinds=("authority",)
    )
    if (
        party and party.code != context.about
    ):  # *the council should have Thornsea's help, and it should report*
        named = context.parties_in(sentence.start, position)
        party = next((one for one in named if one.code and one.code == context.about), party)
    return name_worded(context, "who", party) if party else None


def find_team_meant(context: Context, sentence: Sentence) -> dict[str, Any] | None:
    """The advisers that *they* stands for, with whom the sentence before opens: *The advisers will give support. They will also …*."""
    before = context.text.sentences[max(sentence.number - 1, 0)]
    team = _TEAM.match(context.text.text, before.start, before.end)
    return name_span(context, *team.span(), field="who") if team else None


def find_sent_meant(context: Context, position: int, words: str) -> dict[str, Any] | None:
    """Whom *He must …* means below a list, in a paper that sets duties: the commissioner, adviser or chair of whom alone it tells."""
    if not context.is_formal or words not in ("He", "She"):
        return None
    near = context.parties_in(max(position - _SECTION, 0), position)
    sent = [p for p in near if p.kind in ("office", "person") and p.office in _SENT]
    is_one = len({p.office for p in sent}) == 1
    return name_worded(context, "who", sent[-1]) if is_one else None


def end_of_shared(context: Context, found: Found, start: int, end: int) -> int:
    """Where the subject ends that several duties share: *the council must plan, must report and must listen*."""
    first = _FIRST_MODAL.search(context.text.text, start, end)
    joined = first and _JOINED_MODAL.search(context.text.text, start, found.match.start())
    return len(context.text.text[: first.start()].rstrip()) if first and joined else end


def start_of_joined(context: Context, sentence: Sentence, start: int) -> int:
    """Where a subject of two begins: *the Council and the partnership must …*."""
    joined = _JOINED_SUBJECT.search(context.text.text, sentence.start, start)
    if joined is None:
        return start
    at = joined.start("first")
    named = name_span(context, at, joined.end("first"), field="who", as_worded=True)
    is_actor = (
        ADDRESSED.match(joined["first"])
        or "who_code" in named
        or compile_piece(str(load_words("requirements", "actors")["pattern"])).search(
            joined["first"]
        )
    )
    return at if is_actor else start


def takes_up(context: Context, found: Found) -> bool:
    """Whether *it must …* opens a sentence after one about an authority, and not about a paper."""
    number = found.sentence.number
    if number == 0 or found.match["must"].lower().startswith("be "):
        return False
    before = context.text.sentences[number - 1]
    lead = _lead_without_day(context, found)
    opens = _IT_OPENS.fullmatch(f"{lead} ") or (_IT_OPENS.match(lead) and _SHARED_IT.search(lead))
    return bool(opens) and not _ABOUT_PAPER.match(before.text)
