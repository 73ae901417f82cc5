"""Words behind a verb of duty that ask for nothing that somebody could do: they are empty, lead on to what is told elsewhere, or
tell a state.
"""

import re

from candour.extraction.prose.frames.duties.sentences import OF_PAPER

_MODALS = (".must", ".has_to", ".should")
_ELSEWHERE = re.compile(
    r"[^.;]*\bthe\s+following\s+(?:is|are)\b|[^.;]*(?<!\bon\s)(?<!\bto\s)(?<!under\s)\bthe\s+following(?:\s+[\w-]+){0,4}$|(?:do|take|see\s+to|attend\s+to|deal\s+with|undertake|address|put\s+right)\s+(?:all\s+)?(?:of\s+)?(?:two|three|four|five|six|seven|several|some|a\s+few|these|the\s+following)\s+(?:\w+\s+)?(?:things|matters|steps|points|tasks)\b[^.;]*$|(?:take|undertake|perform|complete|carry\s+out|do|meet)\s+(?:all|each|every\s+one)(?:\s+of)?\s+(?:the\s+|these\s+)?(?:actions?|steps|measures|targets?|things)(?:\s+(?:by|(?:set\s+out\s+|listed\s+|shown\s+|named\s+)?in\s+the\s+[^.;,]{0,30}?(?:table|column|list)|below)\b.*)?$|(?:take|undertake|perform|complete|comply\s+with|carry\s+out|follow|do|achieve|meet|deliver)(?:,[^,;.]{3,60},)?\s+(?:all\s+)?(?:of\s+)?(?:(?:the\s+)?following\b|(?:the|these)\s+(?:steps|actions|requirements|measures)\b|what\b[^.;]{0,30}\b(?:annex|schedule|below|follows)|(?:the\s+)?(?:annex|"
    r"schedule)\b)|.*(?:\b(?:to|by|including)|\b(?:show|demonstrate|ensure|prove|evidence)\s+that|,\s+(?:among\s+other\s+things|in\s+particular|for\s+example))$",
    re.IGNORECASE,
)
# *directs that the steps below be taken*: what they are is told there.
_BELOW = re.compile(
    r"(?:the|these)\s+(?:following\s+)?(?:steps|actions|measures|requirements|following)(?:\s+(?:below|(?:as\s+)?(?:set\s+out|described|listed|specified|contained)\s[^.;]{2,60}|in\s+(?:this|the)\s[^.;]{2,40}|which\s+follow))?\s+"
    r"(?:are|be|is)\s+(?:taken|met|complied\s+with|carried\s+out|done|completed)(?:\s+by\b.*)?",
    re.IGNORECASE,
)
_OVER = re.compile(
    r",?\s(?:is|are|(?:has|have)\s+been)\s+(?:hereby\s+|now\s+)?(?:revoked|withdrawn|lifted|removed|discharged)$"
)
_EMPTY = re.compile(
    r"(?:(?:make|take|carry\s+out)\s+(?:these|those)\s+(?:changes|steps|actions|measures)(?:\s+(?:with\s+immediate\s+effect|immediately|at\s+once))?|also|now|then|therefore|take|make|comply|act|respond|do\s+(?:so|better|this|that|it)|obey|(?:hang|bow)\s+(?:its|their|his|her)\s+heads?\b.*|be\s+(?:ashamed|sorry)\b.*)",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:make|take|do|follow|fill)\s+(?:in|by|to|on|for|with|at)\b|meet\s+by\b|do\s+(?:better|more)\b|(?:note|remember|understand|know\s+(?:that|why|of|how\s+(?:much|far|\w+ly))|be\s+aware)\b|read\s+(?:it|this|them|these|this\s+(?:letter|notice|direction))\s+(?:with|together|alongside|in\s+conjunction)\b|be\s+(?:entitled\b|complied\s+with|(?:read|construed|understood)\s+(?:as|with|together|in|alongside|subject)|taken\s+to|lifted|revoked|withdrawn|varied|extended|issued|closed|ended)\b|"
    r"be\s+to\s+(?:the|his|her|its)\s+[^.;]{0,60}satisfaction|be\s+(?:(?:very|rightly|justly|duly)\s+)?(?:(?:made\s+)?subject\s+to\s+(?:an?|the)\s+[\w ]{0,30}(?:direction|notice)|proud|behind|pleased|ashamed|grateful|glad|happy|"
    r"sorry|worried|concerned|seen\s+as|viewed|regarded|commended|congratulated|thanked|praised|shown|reassured|assured|satisfied|convinced|careful)\b",
    re.IGNORECASE,
)
# No act by itself: only a day by which it has to be done makes a duty of it.
_VAGUE = re.compile(
    r"(?:improve|act|respond|move|(?:make|show|see)\s+(?:\w+\s+)?improvements?|do\s+more)(?:\s+(?:further|fast|faster|quickly|more\s+quickly|swiftly|rapidly|urgently|decisively|immediately|now|here|and\s+(?:we|it|they|I)\b.*))*",
    re.IGNORECASE,
)


def is_no_act(must: str, rule: str) -> bool:
    """Whether the words behind the verb ask for nothing that somebody could do: empty, told elsewhere, a state, of a paper."""
    is_state = rule.endswith(_MODALS) and _STATE.match(must)
    return bool(
        is_state
        or _OVER.search(must)
        or _EMPTY.fullmatch(must)
        or _ELSEWHERE.match(must)
        or _BELOW.fullmatch(must)
        or OF_PAPER.match(must)
    )


def is_vague(must: str) -> bool:
    """Whether words tell no act by themselves, so that only a day makes a duty of them: *improve further*."""
    return _VAGUE.fullmatch(must) is not None
