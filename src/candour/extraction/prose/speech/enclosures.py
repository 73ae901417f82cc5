"""What a response to a request encloses, attaches or discloses: it came before whoever asked."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.realities import UNREAL
from candour.facts import Disclosure
from candour.facts.events import Audience

_OPENING_LENGTH = 600
_NEWSROOM = re.compile(
    r"\b(?:newsroom|news desk|newsdesk|editor|reporter|journalist|correspondent|radio|BBC|ITV|newspaper|gazette|echo)\b",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(
    r"\b(?:We|I) (?:(?:have )?(?:enclosed?|attach(?:ed)?|disclosed?|released?)|(?:now )?(?:enclose|attach|disclose|release|provide))\s+"
    r"(?:you with )?(?P<what>[^.;,]{3,90}?\b(?:letters?|reports?|e-?mails?|documents?|correspondence|minutes|copies|plans?|reviews?|notes)\b[^.;,]{0,120}?)(?=[.;,])"
)
_IS_ENCLOSED = re.compile(
    r"(?:(?:^|(?<=[.\n] ))(?:Both|These|They|All(?: of (?:these|them))?|It|This)|(?P<what>\b(?:The|A|Two|Three|Four|Copies of|These)\b[^.;,]{0,60}?\b(?:letters?|reports?|e-?mails?|documents?|correspondence|minutes|copies|plans?|reviews?|notes)\b[^.;,]{0,60}?))"
    r" (?:is|are|has been|have been) (?:therefore |now )?(?:disclosed|enclosed|attached|released|provided|supplied)\b",
    re.MULTILINE,
)
_HELD = re.compile(
    r"\b[Ww]e (?:do )?(?:hold|have found|located|identified) (?P<what>[^.;,]*\b(?:letters?|reports?|e-?mails?|documents?|correspondence|minutes|copies|plans?|reviews?|notes)\b[^.;,]*)"
)


def find_enclosures(context: Context) -> Iterator[Disclosure]:
    """What a response to a request hands over, to whoever asked."""
    opening = context.text.text[:_OPENING_LENGTH]
    audience: Audience = "press" if _NEWSROOM.search(opening) else "public"
    own = context.own_authority()
    text = context.text.text
    for match in (*_ENCLOSED.finditer(text), *_IS_ENCLOSED.finditer(text)):
        what = match["what"] if match["what"] else _find_held(context, match.start())
        if what is None or UNREAL.search(match.group()):
            continue
        yield Disclosure(
            **context.ground("disclosure.enclosed", match.start(), match.end()),
            what=" ".join(what.split()),
            by=own.name if own else None,
            by_code=own.code if own else None,
            to=audience,
            route="foi",
            date=context.published,
        )


def _find_held(context: Context, at: int) -> str | None:
    """The papers that the sentence before says are held: *We hold two letters. Both are disclosed.*"""
    number = context.text.sentence_at(at).number
    before = context.text.sentences[number - 1] if number else None
    held = _HELD.search(before.text) if before else None
    return held["what"] if held else None
