"""Posts in a clause: the one named with *as*, directly after a verb of appointing and leaving, or as *the role of*.

``standing`` finds those who stand before the verb.
"""

import re
from typing import NamedTuple

from candour.extraction.parties.gazetteer import directorate_pattern
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_piece
from candour.extraction.prose.text import Sentence

MEANWHILE = re.compile(r"^(?:acting|interim|temporary)\s+", re.IGNORECASE)
# What stands before a name and is no post.
TITLE_ALONE = re.compile(r"(?:cllr|coun|councillor|mp)\.?", re.IGNORECASE)
_DETERMINER = (
    r"(?:(?:the|its|their|an?|our|your|his|her|this|(?!child|people|adult)[\w-]+[’']s?)\s+){0,2}"
)
_NEW = r"(?:(?:new|next|first|second|third|fourth|fifth|incoming)\s+)?"
_POST = compile_piece(rf"{_DETERMINER}{_NEW}(?P<post>%post%)")
_AS_POST = compile_piece(
    rf"(?<!time )(?<!well )(?<!soon )(?<!long )\b(?:as|to\s+be|to\s+become)\s+{_DETERMINER}{_NEW}(?P<post>%post%)"
)
_TO_POST = compile_piece(
    r"\b(?:(?:to|into|up|in|on|from)\s+(?:the|a|an|her|his|their|this|that)\s+(?:new\s+)?(?:(?:interim|permanent|substantive)\s+)?|up\s+)(?P<noun>role|post|position|job|office|(?<=that\s)chair|(?<=permanent\s)appointment)\b"
    rf"(?:\s+(?:of|as)\s+{_DETERMINER}{_NEW}(?P<post>%post%))?"
)
_POST_BEFORE_NOUN = compile_piece(
    r"\b(?:to|into|up|in|on|from)\s+(?:the|a|an|her|his)\s+(?P<post>(?:[\w’'-]+\s+){1,6}?)(?:role|post|position|job)\b"
)
_ENDS = re.compile(
    r"[,;:(–—]|\s-\s|\s+(?:at|in|by|after|following|due|to|on|from|who|with|when|until|as|since|was|is|are|has|will|would|takes?\s+effect|took\s+effect|takes|took|during|last|this|next|subject\s+to|pending|"
    r"earlier|before|because|but|came|comes|follow(?:s|ed)|he|she|it|they|which|amid|over|costing|and\s+(?:will|has|is|was|the|a|its|his|her|their|that)|"
    r"for\s+(?:[A-Z]|the\s+(?:borough|city|county|council|next|first|time|duration|period|length|remainder|rest|interim)|an?\s+(?:[\w-]+\s+){0,4}?(?:period|term|spell|stint|years?|months?|weeks?|days?)|(?:up\s+to|at\s+least|about|around|no\s+(?:more|longer|less)|as\s+long|more\s+than|what|some|roughly|nearly)\b|(?:\d+|two|three|four|five|six|nine|ten|twelve|eighteen)(?:[\s-]+(?:or|to|and)[\s-]+\w+)?(?:\s+(?:more\s+)?(?:months|years|weeks|days)|\s*$))|(?:yester|to)day|(?:immediate|formal|official|permanent|temporari)ly\b|straight\s+away|forthwith|(?:an?|one|two|three|four|five|six|\d+|just)\s+(?:days?|weeks?|fortnight|months?|years?|hours?|term)|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b"
)
# The field that stands in brackets after a post: *assistant director (safeguarding)*.
_FIELD = re.compile(
    r"\s+\((?i:safeguarding|child(?:ren)?(?:[’']s)?|social|early|education|quality|practice|famil(?:y|ies)|adult|people|learning|performance|improvement|corporate|looked[- ]after|youth|fostering|adoption|commissioning)\b[\w’',& -]{0,50}\)"
)
_DEFINED = re.compile(r"\([“\"‘'](?:the\s+)?[^)”\"\n]{2,50}[”\"’']\)")
# Who is given another post by the same verb: *director for schools and Ada Bell as head of adoption*.
_AND_ANOTHER = re.compile(r",?\s+and\s+(?:[A-Z][\w’'-]+\s+){2,3}as\b")
_BEYOND = 40
_CLAUSE_ENDS = re.compile(
    r"[.;:“”\"]|\s[–—-]\s|\b(?:said|says|told|because|but|although|while|when|if|and\s+that|until(?=\s+(?:he|she|(?:a|the)\s+(?:new|permanent)|[A-Z][\w’'-]+\s+[A-Z][\w’'-]+)\b))\b|,\s+(?:who|which|and\s+(?:he|she|it|they|has|have|will|is|was)|he|she|it|they)\b"
    r"|,?\s+(?:and|with)\s+(?:(?:Cllr|Coun|Mr|Mrs|Ms|Dr|Sir|Dame)\.?\s+)?[A-Z][\w’'-]+\s+(?:[A-Z][\w’'-]+\s+){0,2}(?:is|was|has|had|will|would|took|takes|becomes?|became|steps?|stepped|stands?|stood|filling|acting|taking|stepping|standing)\b"
)
_ONE = re.compile(
    r"\b(?:the|its|their|our|an?|his|her|[\w’'-]+[’']s?)\s+(?:(?:new|then|former|current|present|external|independent|interim|permanent)\s+)*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|both|all|\d)\s+(?:the\s+|\d\s+)?$", re.IGNORECASE
)
_CAUTIOUS = re.compile(
    r"\b(?:former|previous|present|current|outgoing|then|last|an?|new|first|next)\s+(?:(?!and\b)[\w’'-]+\s+)?$",
    re.IGNORECASE,
)


_PLURAL = re.compile(
    r"\b(?:directors|commissioners|advis[eo]rs|chairs|heads|leaders|mayors|members|executives)\b",
    re.IGNORECASE,
)


class Post(NamedTuple):
    """A post as worded, ``None`` where only *the role* is named, and where the words for it end."""

    name: str | None
    start: int
    end: int

    @property
    def is_plural(self) -> bool:
        """Whether more than one holder is meant: *commissioners*."""
        return bool(_PLURAL.search(self.name or ""))


def clause_end(context: Context, sentence: Sentence, start: int) -> int:
    """Where the clause that goes on after a verb ends; a name defined in it (*(“the Adviser”)*) ends none."""
    text = context.text.text
    stop = _CLAUSE_ENDS.search(text, start, sentence.end)
    while stop and (defined := _DEFINED.match(text, stop.start() - 1, sentence.end)):
        stop = _CLAUSE_ENDS.search(text, defined.end(), sentence.end)
    return stop.start() if stop else sentence.end


def match_post(context: Context, start: int, end: int) -> Post | None:
    """The post whose words begin at a position, an article before it left out."""
    return _worded(_POST.match(context.text.text, start, end))


def find_post_after(context: Context, start: int, end: int) -> Post | None:
    """The post that a verb's clause names: directly, with *as*, or as *the role of*."""
    text = context.text.text
    gap = len(text[start:end]) - len(text[start:end].lstrip())
    return match_post(context, start + gap, end) or find_named_post(context, start, end)


def find_named_post(context: Context, start: int, end: int) -> Post | None:
    """The post that stands with *as* or as *the role of* within a span."""
    text = context.text.text
    for pattern in (_AS_POST, _TO_POST, _POST_BEFORE_NOUN):
        match = pattern.search(text, start, end)
        if match:
            return _worded(match) or Post(None, match.start(), match.end())
    return None


def find_as_post(context: Context, start: int, end: int) -> Post | None:
    """The post that follows *as* within a span."""
    return _worded(_AS_POST.search(context.text.text, start, end))


def _worded(match: re.Match[str] | None) -> Post | None:
    if match is None or not match["post"]:
        return None
    start = match.start("post")
    words = match["post"]
    stop = _ENDS.search(words)
    another = _AND_ANOTHER.search(match.string, start, start + len(words) + _BEYOND)
    end = min(
        stop.start() if stop else len(words), another.start() - start if another else len(words)
    )
    words = re.sub(r"\s+and$", "", words[:end]).strip(" ,")
    if not words:
        return None
    field = _FIELD.match(match.string, start + len(words), match.endpos)
    if field:
        return Post(match.string[start : field.end()], start, field.end())
    titled = directorate_pattern().match(match.string, start + len(words), match.endpos)
    end = titled.end() if titled else start + len(words)
    return Post(match.string[start:end], start, end)


def is_one_post(context: Context, party: Party) -> bool:
    """Whether an office without a name is one post, or commissioners who are counted: *the deputy director*, *five commissioners*."""
    before = context.text.text[max(party.start - 50, 0) : party.start]
    if _PLURAL.search(party.name):
        return party.office == "commissioner" and bool(_COUNTED.search(before))
    return bool(_ONE.search(before))


def is_sure_holder(context: Context, party: Party) -> bool:
    """Whether a person found by an office alone (*the director*) may be its present holder: no former or new one is meant."""
    if party.kind != "person" or party.named:
        return True
    if _PLURAL.search(context.text.text, party.start, party.end):
        return False
    return not _CAUTIOUS.search(context.text.text[max(party.start - 40, 0) : party.start])
