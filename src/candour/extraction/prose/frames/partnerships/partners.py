"""Which authorities a wording names as partners of the document's own."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.partnerships.defined_partners import find_defined_partner
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words, names_subject
from candour.extraction.prose.frames.roles import find_actor, find_doer

_OF_OTHERS = re.compile(
    r"\b(?:in|of|from|at|for|to|by|with|near|against)\s+(?:the\s+)?$", re.IGNORECASE
)
_ITS_PEOPLE = re.compile(
    r"\b(?:managers|staff|officers|colleagues|leaders|experts|social\s+workers|practitioners|teams?)\s+(?:at|from|of|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\s*(?:[(][^()]{2,40}[)]\s*)?(?:,\s+(?:whose|which|who|rated|judged|itself|an?|one\s+of)\s[^.;,]{3,80},)?\s*"
)
_RELATIVE = re.compile(
    r",\s+which\s+$|[’']s?\s+(?:[\w’']+\s+){0,3}?(?:director|managers|officers|team|staff|leaders)\s+$"
)
_WHICH = re.compile(r",?\s+(?:which|who)\s+(?:(?:has|have|had|also|already|now)\s+){0,2}")
_OBJECT_NEAR = 30
_CLOSE = 40
_NEW_CLAUSE = re.compile(r"\bthat\s+[A-Z]")
_OFFERED = re.compile(r"\.(?:willing|is_approached|in_talks)$")
_MUTUAL = re.compile(r"\.(?:plan_to_share|share_a_director|merge|work_together)$")
_AS_PARTNER = (".is_partner", ".as_partner", ".continues_as", ".agreed_that_it", ".agreed_to_be")
_HELP = re.compile(r"\b(?:partner|improve|support|help|child)", re.IGNORECASE)
_HELP_WANTED = re.compile(r"\b(?:partner|improve|support|help|mentor|alongside|share\b)", re.I)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?\w+ed$", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|to|for)\s+(?:the\s+)?")
_OF_SOME = re.compile(
    r"\s+(?:of|to|for)\s+(?:an?|another|other|several|some|many|two|three|four)\s+(?:[\w-]+\s+)?(?:council|authorit|borough|county|city|area)"
)
_SUPPORTING = re.compile(
    r"\bagreed\s+to\s+work\s+(?:alongside|with)\s+(?:the\s+)?|\b(?:is|are|has\s+been|have\s+been|was|were|will|will\s+be)\s+(?:now\s+|also\s+)?(?:support|help|assist|advis|mentor|guid)(?:e|ing)?\s+(?:the\s+)?"
)
_YOU_HAVE = re.compile(r"\b(?:you|we)\s+(?:(?:have|had)\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_THE_TWO = re.compile(r"\bthe\s+(?:two|2|neighbouring)\s", re.IGNORECASE)


def find_partners(
    context: Context, found: Found, start: int, end: int, group: str | None
) -> list[Party]:
    """The other authorities that a wording names as partners."""
    if found.phrase.values.get("subject"):
        return _helpers(context, found)
    if found.phrase.values.get("defined"):
        partner = find_defined_partner(context)
        return [partner] if partner else []
    if found.phrase.values.get("before"):
        anywhere = bool(found.phrase.values.get("anywhere"))
        return _find_before(context, found.sentence.start, found.match.start(), anywhere=anywhere)
    if found.phrase.values.get("back"):
        return _named_before(context, found)
    if found.phrase.values.get("actor"):
        actor = find_actor(context, found.sentence, found.match.start(), kinds=("authority",))
        return [actor] if actor and _is_other(context, actor) else []
    if not group and _THE_TWO.search(found.match.group()):
        return _other_of_two(context, found.match.start())
    return _named_in(context, found, start, end)


def _named_in(context: Context, found: Found, start: int, end: int) -> list[Party]:
    """The other authorities in the words that name a partner."""
    parties = [party for party in context.parties_in(start, end) if _is_other(context, party)]
    if found.phrase.values.get("near"):
        parties = [p for p in parties if _is_near(context, start, p) and _is_council(context, p)]
    if found.phrase.values.get("last"):
        return _last(context, parties, end)
    if found.phrase.rule.endswith(".agreed_that_it") and not parties:
        return _called_before(context, found)
    if found.phrase.rule.endswith(".work_together") and not _is_own_among(context, start, end):
        return []
    if context.about is None and len(parties) > 1 and _MUTUAL.search(found.phrase.rule):
        return parties[1:]
    return parties


def _named_before(context: Context, found: Found) -> list[Party]:
    """The other authority whose help the sentence before tells of, where it names one alone: *That arrangement ends*."""
    before = context.text.sentences[max(found.sentence.number - 1, 0)]
    others = [p for p in context.parties_in(before.start, before.end) if _is_other(context, p)]
    return others if len(others) == 1 and _HELP.search(before.text) else []


def _is_own_among(context: Context, start: int, end: int) -> bool:
    """Whether the document's own authority is one of those that join, where it is known which it is."""
    joined = {party.code for party in context.parties_in(start, end)}
    return context.about is None or context.about in joined


def _called_before(context: Context, found: Found) -> list[Party]:
    """The authority of the sentence before that the place alone means now: *Essex's leader has agreed that it will*."""
    before = context.text.sentences[max(found.sentence.number - 1, 0)]
    place = found.match["partner"].split("’")[0].split("'")[0]
    named = context.parties_in(before.start, before.end)
    return [p for p in named if _is_other(context, p) and p.name.startswith(place)][:1]


def find_leaver(context: Context, found: Found) -> list[Party]:
    """The other authority that ends a partnership itself: *Thornsea pulled out of the partnership*."""
    doer = find_doer(context, found.sentence, found.match.start(), kinds=("authority",))
    return [doer] if doer and _is_other(context, doer) else []


def _find_before(
    context: Context, since: int, position: int, *, anywhere: bool = False
) -> list[Party]:
    """The authority straight before a verb, an aside left out, with those that *and* joins to it.

    No preposition may lead it in, unless what follows tells of it wherever it stands (``anywhere``).
    """
    text = context.text.text
    last = context.party_before(position, since=max(since, position - 120))
    if last is None or not _is_other(context, last):
        return []
    if not _WHOSE.fullmatch(text, last.end, position) or not _is_council(context, last):
        return []
    if not anywhere and _OF_OTHERS.search(text, since, last.start):
        return []
    return [*_joined(context, since, last), last]


def _joined(context: Context, since: int, last: Party) -> list[Party]:
    """The other authorities that *and* joins to the one after them, with those that commas join to these."""
    text, first, chain = context.text.text, last, list[Party]()
    for party in reversed(context.parties_in(max(last.start - 120, since), last.start)):
        joints = ("and", "&", ", and", ",") if chain else ("and", "&", ", and")
        if not _is_other(context, party) or text[party.end : first.start].strip() not in joints:
            break
        chain.insert(0, party)
        first = party
    return chain


def _last(context: Context, parties: list[Party], end: int) -> list[Party]:
    """The last authority of a span with those that *and* joins to it."""
    text = context.text.text
    chosen: list[Party] = []
    for party in reversed(parties):
        after = text[party.end : chosen[0].start if chosen else end].strip()
        if not chosen and _NEW_CLAUSE.search(after):
            break
        if chosen and after not in ("and", "&", "and the"):
            break
        if _is_council(context, party):
            chosen.insert(0, party)
    return chosen


def is_of_this_field(context: Context, found: Found) -> bool:
    """Whether a partnership is one of children's services or of improvement, and none of another department.

    A matter of another department in the clause (*a waste contract*, *works with Thornsea on flooding*) is one of that
    department, unless the clause names children or improvement too.
    """
    text, match, sentence = context.text.text, found.match, found.sentence
    close = text[
        max(match.start() - _CLOSE, sentence.start) : min(match.end() + _CLOSE, sentence.end)
    ]
    if names_subject("foreign", close) and not names_subject("own", close):
        return False
    is_own = names_subject("own", sentence.text)
    if found.phrase.rule.endswith(".approached"):
        near = context.text.sentences[max(sentence.number - 2, 0) : sentence.number + 1]
        return any(_HELP_WANTED.search(one.text) for one in near)
    if _OFFERED.search(found.phrase.rule) and not is_own:
        before = context.text.sentences[max(sentence.number - 1, 0)]
        return _HELP.search(before.text) is not None
    return is_own or not names_subject("foreign", sentence.text)


def helps_something_else(context: Context, found: Found) -> bool:
    """Whether a proposal, a motion or families are what was *supported by* an authority, or a commissioner who reviews."""
    match, text = found.match, context.text.text
    if found.phrase.rule.endswith(_AS_PARTNER):
        return _is_partner_of_another(context, found)
    is_work = found.phrase.rule.endswith(".joins_with") and match.group().lower().startswith("work")
    if found.phrase.rule.endswith(".work_together") and names_subject("own", found.sentence.text):
        return False
    if is_work or found.phrase.rule.endswith(".work_together"):
        return _helped("purposes").search(found.sentence.text) is None
    if not found.phrase.rule.endswith((".helped_by", ".supported_aside", ".brought_in")):
        return False
    until = match.start("partner") if match.groupdict().get("partner") else match.end()
    clause = text[found.sentence.start : until]
    return _helped("something_else").search(clause) is not None


def _is_partner_of_another(context: Context, found: Found) -> bool:
    """Whether it is another authority that has a partner: *improvement partner to Eastmarch*, *is supporting Thornsea as its partner*."""
    text, end = context.text.text, found.match.end()
    led = _OF.match(text, end, found.sentence.end)
    whose = context.parties_in(led.end(), led.end() + 1) if led else ()
    if _OF_SOME.match(text, end, found.sentence.end) or (whose and _is_other(context, whose[0])):
        return True
    helped = _SUPPORTING.search(text, found.sentence.start, found.match.end())
    object_ = context.parties_in(helped.end(), helped.end() + 1) if helped else ()
    return bool(object_) and _is_other(context, object_[0])


def is_for_own(context: Context, found: Found) -> bool:
    """Whether a sentence that asks another authority for help names the document's own, or means it."""
    start, end = found.sentence.start, found.sentence.end
    near = context.parties_in(found.match.end(), min(found.match.end() + _OBJECT_NEAR, end))
    if near and _is_other(context, near[0]):
        return False
    within = context.parties_in(found.match.start(), found.match.end())
    if found.phrase.values.get("before") and any(_is_other(context, party) for party in within):
        return False
    if any(party.code == context.about for party in context.parties_in(start, end)):
        return True
    return bool(_helped("meant").search(context.text.text, found.match.end(), end))


def is_of_others(context: Context, found: Found) -> bool:
    """Whether two other authorities work together: *Eastmarch, which works with Thornsea*."""
    start = found.match.start()
    if _YOU_HAVE.search(context.text.text, found.sentence.start, start):
        return False
    near = context.party_before(start, since=max(found.sentence.start, start - 90))
    if near is None or not _WHICH.fullmatch(context.text.text, near.end, start):
        near = find_doer(context, found.sentence, start, kinds=("authority",))
    return near is not None and _is_other(context, near) and context.about is not None


def _helpers(context: Context, found: Found) -> list[Party]:
    """The authorities that stand straight before a verb of helping whose object is the document's own."""
    match, text, since = found.match, context.text.text, found.sentence.start
    named = context.parties_in(since, match.start())
    if context.about is None or not any(_is_other(context, party) for party in named):
        return []
    auxiliaries = _helped("auxiliaries").search(text, since, match.start())
    at = auxiliaries.start() if auxiliaries else match.start()
    relative = _RELATIVE.search(text, since, at)
    at = relative.start() if relative else at
    doer = find_doer(context, found.sentence, at, kinds=("authority",))
    if doer is None or not _is_other(context, doer):
        return []
    if text[doer.end : at].strip(" ,") and not _WHOSE.fullmatch(text, doer.end, at):
        return []
    led_in = _OF_OTHERS.search(text, since, doer.start)
    if led_in and not _ITS_PEOPLE.search(text, since, doer.start):
        return []
    if _PASSIVE.search(text[at : match.end()]) or not _is_council(context, doer):
        return []
    if not _acts_for_own(context, found):
        return []
    return [*_joined(context, since, doer), doer]


def _acts_for_own(context: Context, found: Found) -> bool:
    """Whether what a verb of helping does is done for the document's own authority."""
    text, end = context.text.text, min(found.sentence.end, found.match.end() + 70)
    rest = text[found.match.end() : end]
    own = any(p.code == context.about for p in context.parties_in(found.match.end(), end))
    gives = re.search(
        r"(?:giv\w+|gave|provid\w+|lends?|lent|lending)$", found.match.group(), re.IGNORECASE
    )
    if gives and not _helped("given").search(rest):
        return False
    return own or bool(_helped("object").search(rest))


def _helped(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("partnerships", "helped")[name]))


def _is_council(context: Context, party: Party) -> bool:
    """Whether a place's name means its council, and not its police or hospital."""
    after = context.text.text[party.end : party.end + 30]
    return re.match(_helped("not_council").pattern, after) is None


def _is_near(context: Context, start: int, party: Party) -> bool:
    return party.start <= start + 4 or bool(
        re.fullmatch(r".{0,60}?(?:,\s|\sand\s)(?:the\s)?", context.text.text[start : party.start])
    )


def _other_of_two(context: Context, position: int) -> list[Party]:
    """Of *the two councils* the one that the document is not about: two must have been named, and no third."""
    named: dict[str, Party] = {}
    for party in context.parties_in(0, position):
        if party.kind == "authority" and party.code:
            named.setdefault(party.code, party)
    if len(named) != 2:
        return []
    own = context.about or next(iter(named))
    return [party for code, party in named.items() if code != own][:1]


def _is_other(context: Context, party: Party) -> bool:
    return party.kind == "authority" and party.code != context.about and party.named
