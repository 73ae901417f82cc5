"""Where the portfolio of a post ends that holds words which no list knows: *Cabinet Member for Children, Skills and Family Hubs*.

The post has to stand beside a name, in an aside whose end tells where the portfolio is over.
"""

import re

from candour.extraction.parties.gazetteer import joined_portfolio_pattern
from candour.extraction.parties.ground import Ground
from candour.extraction.parties.named_before import find_name_before
from candour.extraction.parties.names import given_names
from candour.extraction.words import holds_any

_POSTS = ("member", "holder", "lead", "director", "minister", "head", "councillor")
# *director for seven months* tells how long, and no portfolio.
_LED = re.compile(
    r"\s+(?:for|with\s+responsibility\s+for|responsible\s+for)\s+"
    r"(?!(?:just|only|almost|nearly|about|over|up\s+to|(?:the\s+)?(?:last|past|next)|several|many|some|an?\s+(?:year|month|period|few|further|short|time)|\d|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)\s+(?:months?|years?|weeks?|days?))\b)(?:the\s+|an?\s+)?"
)
_ENDS = (
    r"(?=\s*\)|,\s+(?:said|says|told|added|explained|commented|who|has|had|will|was|is|welcomed|announced|confirmed)\b"
    r"|,?\s+(?:Cllr|Councillor|Coun)\b|\s+at\s+(?:the\s+)?[A-Z]|\s*(?:\n|$))"
)
_REST = re.compile(
    rf"(?P<rest>[^\n,.;:()“”\"]{{0,60}}?(?:,\s[A-Z][^\n,.;:()“”\"]{{1,40}}?){{0,3}}?){_ENDS}"
)
_SECOND_POST = re.compile(
    rf"\s+(?:and|&)\s+(?=(?i:cabinet|executive|lead|portfolio|deputy|director|chair|leader)\b)[^\n,.;:()“”\"]{{3,70}}?(?:,\s[A-Z][^\n,.;:()“”\"]{{1,40}}?){{0,3}}?{_ENDS}"
)
_IN_CAPITALS = re.compile(r"(?:,?\s+(?:and|&|of|for|in|the|a|[A-Z][\w’'-]*))*")
_IN_SMALL = re.compile(
    r"(?:\s+and)?(?:\s+(?!(?:the|an?|that|who|he|she|it|his|her|was|is|has|had|said|told|to|by|at|on|with)\b)(?![a-z]+ed\b)[a-z][\w’'-]*){1,3}"
)
_DANGLES = re.compile(r"(?:,|\s+(?:and|&)|\s+for(?:\s+(?:a|the))?)$")
_BY_TITLE = re.compile(r",?\s+(?:Cllr|Councillor|Coun)\b")
_MOST_WORDS = 8


def end_of_portfolio(ground: Ground, start: int, end: int) -> int:
    """Where a post that begins at ``start``, and of which ``end`` is the last place known, ends with its whole portfolio."""
    text = ground.text
    post = text[start:end].lower()
    if second := _SECOND_POST.match(text, ground.skip_body(end)):
        is_post = not any(word.lower() in given_names() for word in second.group().split())
        return second.end() if is_post and find_name_before(ground, start) else end
    if not holds_any(post, _POSTS):
        return _end_before_link(text, start, end)
    is_led = post.endswith(" of") or any(link in post for link in (" for ", " of ", " responsib"))
    led = None if is_led else _LED.match(text, end)
    at = led.end() - 1 if led else end
    rest = _REST.match(text, at) if is_led or led else None
    if rest and rest["rest"].strip() and _is_portfolio(text, start, at, rest["rest"]):
        by_title = _BY_TITLE.match(text, rest.end())
        if by_title or find_name_before(ground, start):
            return rest.end()
    if is_led and (joined := joined_portfolio_pattern().match(text, end)):
        return joined.end()
    return _end_before_link(text, start, end)


def _end_before_link(text: str, start: int, end: int) -> int:
    """Where a post ends without an *and* or *for* that only leads to what follows."""
    dangling = _DANGLES.search(text, start, end)
    return dangling.start() if dangling else end


def _is_portfolio(text: str, start: int, at: int, rest: str) -> bool:
    """Whether words go on a portfolio: all in capitals, as a row that ends in *and*, or a few small ones after *and*."""
    words = rest.replace(",", " ").split()
    if len(words) > _MOST_WORDS or any(word.lower() in given_names() for word in words):
        return False
    if _IN_CAPITALS.fullmatch(rest) and (words[0][0].isupper() or words[0] in ("and", "&")):
        return "," not in rest or "and" in words or "&" in words
    dangles = text[start:at].endswith((" and", " for")) or rest.lstrip().startswith("and ")
    return dangles and _IN_SMALL.fullmatch(rest) is not None
