"""The authority that a document is about, of those that it names."""

import re
from collections import Counter
from collections.abc import Sequence

from candour.authorities import Mention
from candour.extraction.prose.text import Block, Text

_AFFECTED = re.compile(
    r"\b(?:partner (?:of|to|for)|services (?:in|at|of|on)|inspection of|commissioner (?:for|in|to)|(?:direction|notice) (?:issued )?to|intervention (?:in|at)|to:|dear|(?:brought|sent|drafted) in(?:to| to))\s+(?:the\s+)?$"
)
_FEWEST_PLACES = 2
_COUNCIL = re.compile(r"\b(?:council|local authority|town hall)\b", re.IGNORECASE)
_SERVICES = re.compile(r"\b(?:children[’']s|social (?:care|services|work))", re.IGNORECASE)
_HELPING = re.compile(
    r"\b(?:partner(?:ship)? (?:is|with|will be)|talks with|help(?:ed)? (?:from|by)|support(?:ed)? (?:from|by)|(?:team|representatives|advis[eo]rs?|officers|staff|experts|colleagues|managers|sent in) (?:from|of)|chief executive (?:of|at)|formerly [\w’' ]+ at|(?:currently|presently|at present|still|formerly|previously) (?:with|at|of|employed by|working (?:for|at))|director (?:of [\w’' ]+ )?(?:at|in|for)|(?:company|trust|firm|organisation|charity|body),?\s+(?:that|which|and)?\s*(?:runs|ran|delivers|provides|manages) (?:[\w’']+ ){0,4}(?:services|care) (?:in|for|at|across))\s+(?:the\s+)?(?:[A-Z][\w’'-]+(?: upon Thames)?\s+and\s+)?$"
)
# Whose director it is that a story is about, and whose is only next door.
_OWN_POST = re.compile(
    r"(?:^|[\n.”\"]\s*)(?:The|A)\s+(?:[\w’'-]+\s+){0,4}(?:director|chief\s+executive|head)\s+(?:of\s+[\w’' ]+\s+)?(?:at|in|for|of)\s+(?:the\s+)?$"
)
# A place in the name of a paper or station: *Liverpool Echo*, *Shropshire Star*, *BBC Radio York*.
_OF_PRESS = re.compile(
    r"(?:shire|side)?\s+(?:(?:Evening|Daily|Sunday|Weekly|Morning|&\s+\w+)\s+)?(?:ECHO|Echo|Post|Star|Gazette|Times|Herald|Chronicle|Mercury|Telegraph|Advertiser|Express|Argus|Mail|Journal|Tribune|Guardian|Observer|Courier|Examiner|News|Press|Live|Standard|Mirror|Messenger|Reporter)\b(?![’']s\s+children)"
)
# Another body that bears the name of the place.
_OF_BODY = re.compile(
    r"\s+(?:(?:and|&)\s+[A-Z][\w’'-]+\s+)?(?:[A-Z][\w’'-]+\s+){0,3}(?:Police|Constabulary|NHS|University|College|School|Academy|Hospitals?|Infirmary|Trust|Fire|Partnership|Safeguarding|Town|City|United|Rovers|Road|Street|Station|Prison)\b"
)
# The place of which somebody is a peer: *Baroness Vale of Ambermere*.
_OF_PEER = re.compile(
    r"\b(?:Lord|Lady|Baroness|Baron)\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?\s+of\s+$"
)
_DIRECTOR_AT = re.compile(r"\bdirector (?:of [\w’'& ]+ )?(?:at|for) (?:the )?$")
_NEXT_DOOR = re.compile(r"\b(?:neighbouring|nearby)\s+(?:the\s+)?$", re.IGNORECASE)
_NEIGHBOUR_LAST = ("neighbouring", "nearby", "the")
_TAKES = re.compile(
    r"\b(?:(?:shar\w+|forces|pool\w*|link\w*|merg\w+|combin\w+|team\w*|joint\s+(?:appointment|post|role|director|board|team|service|arrangement)|deal|partnership|partner\w*|twinn\w+|(?:(?i:memorandum|understanding)|contract|agreement|terms|negotiations|discussions)(?=\s+with\b))\b[^.;\n]{0,60}?\swith|"
    r"(?:services|care|homes|teams|department|management|running)\s+(?:over\s+)?to|(?:lent|seconded|taken\s+over)\s+by)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+and\s+)?$"
)
_LENDS = re.compile(
    r"(?:['’]s\s+(?:\w+\s+)?(?:staff|managers|team|social\s+workers)\s+(?:will|are|have|to)\b|(?:\s+(?:is|are|has\s+agreed))?\s+to\s+(?:run|take\s+over|take\s+(?:charge|control|responsibility)|manage|take\s+on|lend|lead)\b(?!\s+its\b)|\s+will\s+(?:run|take\s+over|take\s+(?:charge|control|responsibility)|manage|lend|lead)\b(?!\s+its\b)|['’]s\s+(?:help|support|assistance|expertise)\b|(?:['’]s)?\s+(?:children[’']s\s+)?services\s+(?:(?:will\s+be|are|were)\s+(?:being\s+)?(?:brought|drafted|sent)\s+in|(?:is|are)\s+(?:both\s+|also\s+)?(?:rated|judged)\s+[‘“'\"]?(?:good|outstanding)|are\s+partners)|,?\s+(?:which|that)\s+(?:lends|helps|supports|runs|lent|helped)\b)"
)
_AND_NAME = re.compile(r"(?<=\s)(?:[A-Z][\w’'-]+\s+){1,3}and\s+$")
_ADDRESSED = re.compile(
    r"(?:to:?|dear|the\s+(?:leader|mayor|chief\s+executive|director)\b[^\n]{0,30},)\s",
    re.IGNORECASE,
)
_HELPS = re.compile(
    r"(?:,[^.,]{0,90},)?\s+(?:(?:(?:will|would|is|are|was|were|has been|have been)\s+(?:be\s+)?(?:helping|supporting|assisting|mentoring|working (?:with|alongside))|"
    r"had (?:also )?been (?:helping|supporting|working (?:with|alongside)))\s+(?:the|its|our|us)\b|(?:will|would|is to|are to|ha[ds] agreed to|agreed to|has been asked to)\s+"
    r"(?:help|support|steer|direct|lead|oversee|improve|partner|provide|assist|work with|(?:act|serve|continue|stay|remain|go on) as|(?:be|stay|remain) (?:an?|its|our|the|the council[’']s|the authority[’']s) (?:improvement )?partner)\b|(?:remains|continues as|stays) (?:an?|its|our|the|the council[’']s|the authority[’']s) (?:improvement )?partner\b|(?:has |have )?offer(?:s|ed)?\b(?! its\b)|(?:is|was|has(?: also)? been|are|were) (?:also )?(?:its|our|the council[’']s|the authority[’']s|an?|the) (?:improvement )?partner\b|to (?:help|support|steer|lead|assist|partner)\b|as (?:its|an?|the) (?:new )?(?:improvement )?partner)",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(
    r"\b(?:members|councillors|social workers|services|social care|department|care|children|council|run|protection|safeguarding)\s+(?:in|at|of|for|across)\s+$",
    re.IGNORECASE,
)
_SERVICES_IN = re.compile(
    r"\b(?:services|social care)\s+(?:in|at|for|across|on the)\s+$", re.IGNORECASE
)
_ITS_SERVICES = re.compile(
    r"(?:['’]s)?\s+(?:\w+,?\s+){0,2}(?:children|child|social care|social work(?:ers?)?|services|safeguarding|improvement board|cabinet|council|care|adoption|fostering)\b",
    re.IGNORECASE,
)
_CALLED_THE_COUNCIL = re.compile(
    r"\s*\((?:hereafter |hereinafter |referred to as )?[“\"‘']?the (?:council|authority|borough|county)\b",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s[|>›»]\s")
# Where a page stands in its site, which a story need not be about: *Home > News > Local > Ambermere*.
_CRUMBS = re.compile(r"(?:You are here:?\s+)?Home\s+[|>›»]\s", re.IGNORECASE)
_HEADING_WEIGHT = 3
_OWNER_WEIGHT = 2
# A title that opens with its council, as those of minutes do: *Ambermere City Council: minutes of the cabinet*.
_TITLE_ENDS = re.compile(r"\s*(?:[:|–—-]\s|\n|$)")
_SENTENCE_ENDS = re.compile(r"[.!?][”\"’']?\s*$|[.!?]\s")
_TITLE_WEIGHT = 2
_PAIR, _MANY = 2, 4


def find_about(text: Text, mentions: Sequence[Mention]) -> str | None:
    """The GSS code of the authority that the text is about, or ``None`` when it names none or two alike.

    Headings and the opening count more than the rest, a council's whole name more than the place, an
    authority whose services are spoken of more than one that helps. Of two named as often the one named first,
    if that is a paragraph earlier. A bare place that is also a word or another body's counts only where services are
    spoken of as its own. An authority and its successor of the same name count together. What a paper calls *the
    council* is the one it is about.
    """
    for mention in mentions:
        if mention.certain and _CALLED_THE_COUNCIL.match(text.text, mention.end):
            return mention.authority.code
    scores, codes, first = _score(text, mentions)
    ranked = [row for row in scores.most_common(_MANY) if row[1] > 0]
    if not ranked and len(scores) == 1 and _speaks_for_its_director(text, mentions):
        return codes[next(iter(scores))].most_common(1)[0][0]
    if not ranked:
        return None if scores else _find_only_place(text, mentions)
    if _lists_many(text, mentions, scores, first):
        return None
    name = _prefer(ranked, first)
    return codes[name].most_common(1)[0][0] if name else None


def _score(
    text: Text, mentions: Sequence[Mention]
) -> tuple[Counter[str], dict[str, Counter[str]], dict[str, int]]:
    """By the short name of each authority: what its mentions count, how often by which code, and the first paragraph."""
    scores: Counter[str] = Counter()
    codes: dict[str, Counter[str]] = {}
    first: dict[str, int] = {}
    counts = Counter(mention.authority.short_name for mention in mentions)
    named = {m.authority.short_name for m in mentions if m.certain and _is_whole(text, m)}
    for mention in mentions:
        code, name = mention.authority.code, mention.authority.short_name
        may_count = name in named and _is_bare_of_named(text, mention)
        if code is None or not (may_count or _may_count(text, mention, often=counts[name] > 1)):
            continue
        scores[name] += _weigh(text, mention)
        codes.setdefault(name, Counter())[code] += 1 + _is_whole(text, mention)
        first.setdefault(name, text.paragraph_at(mention.start))
    if (owner := _find_owner_in_title(text, mentions)) in scores:
        scores[owner] += _OWNER_WEIGHT
    return scores, codes, first


def _find_owner_in_title(text: Text, mentions: Sequence[Mention]) -> str:
    """The only authority that a title names, where it is one of that authority's services: *Ambermere children's services*."""
    block = next(iter(text.paragraphs), Block(0, 0, "paragraph", 0))
    titled = [mention for mention in mentions if mention.start < block.end]
    names = {mention.authority.short_name for mention in titled}
    if len(names) != 1 or _SENTENCE_ENDS.search(text.text, block.start, block.end):
        return ""
    is_owner = any(_ITS_SERVICES.match(text.text, mention.end, block.end) for mention in titled)
    return names.pop() if is_owner else ""


def _lists_many(
    text: Text, mentions: Sequence[Mention], scores: Counter[str], first: dict[str, int]
) -> bool:
    """Whether a page lists four councils or more in headings of their own, and none of them leads."""
    ranked = [row for row in scores.most_common(_MANY) if row[1] > 0]
    name, best = ranked[0]
    if len(ranked) < _MANY or best >= sum(score for score in scores.values() if score > 0) / 2:
        return False
    headed = {mention.authority.short_name for mention in mentions if _opens(text, mention)}
    return len(headed) >= _MANY and first[name] > 0


def _prefer(ranked: list[tuple[str, int]], first: dict[str, int]) -> str | None:
    """The name that counts most; of two alike the one named first, if by a paragraph; of three alike none."""
    name, best = ranked[0]
    alike = [row[0] for row in ranked if row[1] == best]
    if len(alike) == 1:
        return name
    if len(alike) > _PAIR or first[alike[0]] == first[alike[1]]:
        return None
    return min(alike, key=lambda one: first[one])


def _may_count(text: Text, mention: Mention, *, often: bool) -> bool:
    """Whether a mention is of the authority: a bare place that is also a word is, where services are spoken of as its
    own, or where the headline names it and the text does so again."""
    before, after = _around(text, mention)
    if _OF_PRESS.match(after) or _OF_PEER.search(before):
        return False
    if mention.certain or _is_of_services(before, after) or _AFFECTED.search(before.lower()):
        return True
    block = text.paragraphs[0]
    in_headline = mention.start < block.end and not _TRAIL.search(text.text, block.start, block.end)
    return in_headline and often and bool(_SERVICES.search(text.text))


def _is_bare_of_named(text: Text, mention: Mention) -> bool:
    """Whether a bare place is short for a council that the text names in full elsewhere, and no body's or paper's name."""
    _, after = _around(text, mention)
    return not (_OF_PRESS.match(after) or _OF_BODY.match(after))


def _weigh(text: Text, mention: Mention) -> int:
    """What a mention counts: more in a heading, by the whole name and as the owner of services; less for one that helps."""
    before, after = _around(text, mention)
    joined = _AND_NAME.search(before) if before.rstrip().endswith("and") else None
    before = before[: joined.start()] if joined else before
    led = before.lower()
    block = text.paragraphs[text.paragraph_at(mention.start)]
    addressed = _ADDRESSED.match(text.text, block.start, block.end) is not None
    if led.rstrip().endswith(_NEIGHBOUR_LAST) and _NEXT_DOOR.search(led):
        return -1
    helping = (
        (_HELPING.search(led) and not _OWN_POST.search(before))
        or _HELPS.match(after)
        or _TAKES.search(before)
    )
    if not addressed and (helping or _LENDS.match(after)):
        return -1
    weight = (_HEADING_WEIGHT if _opens(text, mention) else 1) + bool(_AFFECTED.search(led))
    is_owner = after.startswith(("'s ", "’s ")) and _ITS_SERVICES.match(after)
    owns = not joined and bool(is_owner or _SERVICES_IN.search(before))
    if mention.start == text.paragraphs[0].start and _TITLE_ENDS.match(after):
        weight += _TITLE_WEIGHT * _is_whole(text, mention)
    return weight + _is_whole(text, mention) + _OWNER_WEIGHT * (owns and mention.certain)


def _speaks_for_its_director(text: Text, mentions: Sequence[Mention]) -> bool:
    """Whether the only authority is named as that whose director speaks: *Ada Bell, director of services at Thornsea, said*."""
    return any(_DIRECTOR_AT.search(_around(text, mention)[0]) for mention in mentions)


def _around(text: Text, mention: Mention) -> tuple[str, str]:
    start, end = mention.start, mention.end
    return text.text[max(start - 60, 0) : start], text.text[end : end + 120]


def _opens(text: Text, mention: Mention) -> bool:
    number = text.paragraph_at(mention.start)
    block = text.paragraphs[number]
    if _CRUMBS.match(text.text, block.start, block.end):
        return False
    return number < 2 or text.paragraphs[number].kind == "heading"


def _is_whole(text: Text, mention: Mention) -> bool:
    """Whether a mention is by the council's whole name, if only in short: *Ambermere City Council*, *Ambermere BC*, or by the
    everyday name of a longer one: *Hull City Council*."""
    is_longer = mention.end - mention.start > len(mention.authority.short_name) + 2
    return is_longer or text.lowered.endswith("council", mention.start, mention.end)


def _find_only_place(text: Text, mentions: Sequence[Mention]) -> str | None:
    """The authority whose place is the only one named, twice or more, where the text speaks of a council: *Hull*."""
    places = {mention.authority.short_name for mention in mentions}
    inside = [m for m in mentions if text.sentence_at(m.start).start < m.start]
    if len(places) != 1 or len(mentions) < _FEWEST_PLACES or not inside:
        return None
    is_local = _COUNCIL.search(text.text) and _SERVICES.search(text.text)
    return mentions[-1].authority.code if is_local else None


def _is_of_services(before: str, after: str) -> bool:
    """Whether a place is named as that of services: *services in Barnet*, *Hull’s children's social care*."""
    return bool(_OF_PLACE.search(before) or _ITS_SERVICES.match(after))
