"""What an item of a list of duties only tells: how somebody stands, what was done or said, whom a paper means, what a reader may
ask. Where everything counts that is listed, as under the heading of an annex, that alone is none of it.
"""

import re

_OTHER_MATTER = re.compile(
    r"(?:which|whom|whose)\s|(?:in\s+)?this\s+(?:annex|schedule|direction|notice|part|list|section)\b|in\s+this\b|(?:the|these|a|each)\s+(?:requirements?|targets?|outcomes?|deadlines?|dates?|following|notice|direction)\b|"
    r"(?:it|progress)\s+(?:will|may)\b|(?:this|these|the)\s+(?:terms(?:\s+of\s+reference)?|agreement|memorandum|protocol)\s+(?:can|may|will|do|does|forms?|comes?|takes?|runs?|lasts?|appl(?:y|ies)|ends?|(?:is|are|has|have)(?!\s+to\b))\b|(?:this|these|the)\s+(?:\w+\s+)?(?:directions?|notices?|orders?|instructions?)\s+(?:(?:will|shall|must|is|are|do|does)\s|comes?\b|takes?\b|ha(?:s|ve)\b)|(?:the\s+)?(?:(?:parliamentary\s+)?(?:under-?\s?)?secretary\s+of\s+state|minister|department|dfe|dcsf|dfes|ofsted|officials)\b|"
    r"(?:the|its|their|our|this)\s+(?:\w+\s+){0,3}?(?:purposes?|aims?|objectives?|vision|intention)\b|references?\s+to\b|nothing\s+in\b|[“\"‘'][^”\"’']{2,40}[”\"’'],?\s+(?:means|includes|has|is|are|refers?|denotes?)\b",
    re.IGNORECASE,
)
# Who is sent, and those who send, look, weigh and hear: *The Commissioner will review progress*, *will have regard to …*.
WILL_LOOK = re.compile(
    r"(?:(?:In|For|When|On|Before|After|At|Where|While|From)\s[^.;:]{3,160}?,?\s+(?=the\s))?(?P<who>(?!(?:the\s+)?(?:council|authority)\b)[\w’'][\w’' -]{2,60}?)\s+will\s+(?:(?:also|then|again|often|sometimes|from\s+time\s+to\s+time|no\s+doubt)\s+)?"
    r"(?:wish|want|hope|review|visit|monitor|assess|consider|decide|return|see(?!\s+(?:to|that)\b)|hear|know|find|have\s+regard|bear\s+in\s+mind|take\s+(?:\w+\s+){0,2}?account|draw\s+(?:up)?on|weigh|judge|"
    r"(?:help|support|assist)\s+(?:the\s+)?(?:council|authority)(?![^.;]*\b(?:and|by|every|each|monthly|quarterly)\b))\b",
    re.IGNORECASE,
)
_NOTES = re.compile(r"(?:[Tt]hat\s+|[Tt]o\s+)?[Nn]ote\s")
# Somebody, and not a thing whose state may be a target: *Every case has been allocated* tells of none.
_SOMEBODY = (
    r"(?:(?:The|This|Its|Their|Our|His|Her|An?)\s+(?:(?!(?:is|are|was|were|has|have|had|will|must|shall|should|may|to|of|for|in|by|that|which|who)\b)[\w’'-]+\s+){0,4}?"
    r"(?:[Cc]ouncil|[Aa]uthority|[Bb]oard|[Pp]anel|[Cc]ommissioner|[Aa]dvis[eo]r|[Cc]hair|[Dd]irector|[Ll]eader|[Pp]artner|[Tt]rust|[Cc]ompany|[Dd]epartment|[Gg]overnment|[Mm]inister|[Ss]ecretary\s+of\s+[Ss]tate|[Cc]hief\s+[Ee]xecutive|[Pp]ost|[Rr]ole|[Aa]ppointment)"
    r"(?:\s+(?:of|for|to)\s+[\w’' -]{3,60}?)?|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|Lord|Lady|Councillor|Cllr)\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}|He|She|It|They|Members|Officials|Ministers|Ofsted|"
    r"[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|and|of)){0,5}\s+(?:Council|Trust|Authority|Board))"
)
_ASIDE = r"(?:\s\([^()]{2,60}\))?(?:,\s[^;:.]{3,120}?,)?"
_STANDS = re.compile(
    rf"{_SOMEBODY}{_ASIDE}\s+(?:(?:has|have|had)\s+(?!to\b|no\s+\w+\s+(?:without|until)\b)(?:(?:also|already|now|since|itself|not|yet)\s+)*(?:been\b|\w+(?:ed|en)\b|told|said|made|set|put|given|held|met|taken|found|begun|had|a\b|an\b|no\b|the\b)|"
    r"(?:is|are)\s+(?:(?:also|now|already|not|no\s+longer|currently|thus|therefore)\s+)*(?:answerable|accountable|responsible|appointed|engaged|employed|paid|independent|entitled|aware|satisfied|content|grateful|free|able\s+to\s+call|an?\b|the\b|one\b|for\b|part\b|based|in\s+the\s+(?:chair|post)|already|bound\s+by)\b|"
    r"(?:exists?|applies|apply|oversees?|advises|reports?\s+to|belongs?|sits|comprises?|consists?|includes?|replaces?|supersedes?|brings?\s+together|remains?|stays?|continues?\s+in|believes?|holds|owns|runs|covers|comes|serves|acts)\b)"
)
_WAS = re.compile(
    rf"{_SOMEBODY}{_ASIDE}\s+(?:told|said|asked|agreed|wrote|gave|took|left|joined|began|published|found|judged|was|were|had)\b"
)
_TELLS_OF = re.compile(
    r"(?!To\s)[A-Z](?:(?!\b(?:until|once|when|after|if|where|that|who|which)\b)[^.,;:]){2,100}?\s(?:has|have|had)\s+(?:(?:also|already|now)\s+)?(?:agreed|undertaken|decided|committed|promised|accepted|told|said|confirmed|welcomed|resolved|been\s+(?:commissioned|appointed|arranged|set\s+up|established))\b"
)
# Days that somebody gives are help, or the terms of who is engaged: *The Association is to provide up to 30 days of an adviser's time*.
DAYS_GIVEN = re.compile(
    r"[A-Z][^.;:]{2,100}?\s(?:will|(?:is|are)\s+to|(?:is|are)\s+expected\s+to)\s+(?:also\s+)?(?:provide|give|lend|offer|commit|contribute|work|spend|devote)\s+(?:(?:it|them|you|the\s+council)\s+)?(?:(?:up\s+to|some|about|around|at\s+least|no\s+more\s+than|an\s+average\s+of)\s+)?[\w-]+\s+(?:working\s+)?days\b"
)
# What somebody may do or have done: *Either party may end the appointment*, *The term can be extended*.
_PERMITS = re.compile(
    r"(?:The|These|This|Either|Any|An?)\s(?:(?!\b(?:which|who|that|where|if|until|unless)\b)[^.;:]){2,90}?\s(?:can|may)\s+(?!not\b|only\b|\d)[a-z]+\b"
)
# What the writer did, saw or is thankful for: *I had every help I asked for*.
_OF_WRITER = re.compile(
    r"(?:I|We)\s+(?:(?:also|both|each|once|then|first)\s+)*(?:had|was|were|met|saw|found|read|heard|visited|spoke|sat|spent|thank(?:ed)?|owe|am\s+\w+ful|are\s+\w+ful|(?:(?:would|should)\s+like|wish|want)\s+to\s+(?:thank|record))\b|"
    r"(?:My|Our)\s+(?:\w+\s+)?thanks\b|(?:Many\s+)?[Tt]hanks\s+(?:are|go|to|for)\b"
)
# A heading, or a line of a table of contents: *What the commissioner is to do*.
_HEADING = re.compile(
    r"(?:\d[\d.]*\s+)?(?:What|How|Why|Who)\s+(?:(?:the|its|their|our|your|each|this)\s|(?:we|it|he|she|they|ministers|happens|[A-Z][\w’'-]+)\s)[^.;:,?]{3,90}"
)
# *In this Direction “the Plan” means the plan which the Council must prepare*: what a word means.
DEFINES = re.compile(
    r"\W*(?:\d[\d.]*\W+)?(?:In\s+this\s+\w+,?\s+)?(?:(?:the\s+)?[“\"‘'][^”\"’']{2,60}[”\"’'])\s+(?:means|is|refers\s+to|has\s+the\s+meaning)\s",
    re.IGNORECASE,
)
_LAWS = re.compile(
    r"(?:The\s+)?(?:[A-Z][\w’'-]*\s+(?:(?:and|of|for|\([^)]{2,40}\))\s+)*){1,8}(?:Acts?|Regulations|Guidance|[Cc]odes?)\b[^.;:]{0,60}?\s(?:applies|apply|governs?|has\s+effect)\b"
)
# What readers of a page may send or ask, and where to.
_FOR_READERS = re.compile(
    r"\W*(?:\d[\d.]*\W+)?(?:(?:any|all|further|other|such|media|press|public|general|written|freedom\s+of\s+information|foi)\s+)*"
    r"(?:questions?|(?:en|in)quir(?:y|ies)|quer(?:y|ies)|complaints?|requests?|applications?|correspondence|comments?|representations?|feedback|suggestions|concerns|tenders|bids|replies|responses)\b"
    r"[^.;:]{0,120}?\s(?:should|must|may|can|(?:is|are)\s+to)\s+(?:first\s+)?be\s+(?:sent|directed|addressed|made|submitted|e-?mailed|referred|put|forwarded|marked|returned|raised|posted)\b",
    re.IGNORECASE,
)
_BINDS = re.compile(
    r"\b(?:must|shall|should|may\s+(?:not|only)|(?:is|are|has|have)\s+(?:not\s+)?to)\b"
)
_INNER = re.compile(r"\b(?:which|who|whom|that|where|if|when|whether|how|what)\b[^,;]*$")


def names_other_matter(words: str) -> bool:
    """Whether an item speaks of the paper itself, of those who give it, of what a word means or of readers' letters."""
    return _OTHER_MATTER.match(words) is not None or is_for_readers(words)


def is_for_readers(words: str) -> bool:
    """Whether words say where readers may send what they want to ask: *Requests for papers should be sent to …*."""
    return _FOR_READERS.match(words) is not None


def only_tells(words: str, *, is_timed: bool) -> bool:
    """Whether an item only tells something: what somebody has done, is or is there for, and not a day by which or how often.

    >>> only_tells("The Board exists to help the Council", is_timed=False)
    True
    >>> only_tells("The Board meets monthly", is_timed=True)
    False
    """
    if (
        _NOTES.match(words)
        or _TELLS_OF.match(words)
        or _LAWS.match(words)
        or DAYS_GIVEN.match(words)
        or _HEADING.fullmatch(words.strip())
        or DEFINES.match(words)
    ):
        return True
    told = _OF_WRITER.match(words) or _PERMITS.match(words) or _WAS.match(words)
    told = told or (None if is_timed else _STANDS.match(words))
    return told is not None and not any(
        _INNER.search(words[: one.start()]) is None for one in _BINDS.finditer(words, told.end())
    )
