"""Papers that came before an audience and are taken up as *it* in the next sentence: *It was placed on the council's website on
10 March*, *She passed it to her cabinet a week later*, *Members were not shown it until June*."""

import re
from collections.abc import Iterator
from functools import cache

from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.audiences import audience_of, audience_words
from candour.extraction.prose.speech.realities import is_only_said
from candour.extraction.prose.text import Sentence
from candour.extraction.words import holds_any
from candour.facts import Disclosure, PartialDate
from candour.facts.events import Audience

_PRONOUNS = ("it ", "they ", "them ")
_THEN = r"(?:(?:then|also|later|first|finally|eventually|only|duly|since|subsequently) )*"
_WEBSITE = r"(?:put|placed|posted|uploaded|made available) (?:on(?:to)? (?:its|their|the (?:[\w-]+ )?[\w-]+['’]s|the) website|online)"


def find_taken_up(context: Context, sentence: Sentence, told: Disclosure) -> Iterator[Disclosure]:
    """What a sentence tells of the paper that the disclosure of the sentence before named, one fact an audience."""
    if not holds_any(context.text.lowered_sentences[sentence.number], _PRONOUNS):
        return
    for pattern in _patterns():
        match = pattern.match(sentence.text)
        if match is None or is_only_said(sentence.text, match):
            continue
        audience = _audience(match)
        date = _date_after(context, sentence, match)
        if audience is None or date is None:
            return
        is_out = audience == "public"
        rule = "disclosure.published" if is_out else "disclosure.sent"
        yield Disclosure(
            **context.ground(rule, sentence.start, sentence.end),
            what=told.what,
            to=audience,
            route="published" if is_out else "sent",
            date=date,
        )
        return


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """It was published; it was sent to somebody; somebody passed it on; somebody was not shown it until a day."""
    audience = rf"(?:all )?(?:the |her |his |their |its )?(?:own )?(?P<audience>(?:all )?{audience_words()})\b(?![’'-])"
    handed = "(?:sent|given|shown|shared|circulated|forwarded|emailed|e-mailed|copied|handed|passed|released)"
    was = "(?:was|were|has been|have been|had been)"
    wordings = (
        rf"(?:It|They) {was} {_THEN}(?P<public>published|made public|{_WEBSITE})\b",
        rf"(?:It|They) {was} {_THEN}{handed}(?: on)? (?:to|with) {audience}",
        rf"(?:He|She|They|The [\w’' -]{{3,60}}?) (?:had )?{_THEN}{handed.replace('given', 'gave').replace('shown', 'showed')} (?:it|them)(?: on)? (?:to|with) {audience}",
        rf"{audience} (?:was|were|had) not (?:been )?(?:shown|given|sent|told of|told about) (?:it|them) until\b",
        rf"{audience} did not (?:receive|see|get) (?:it|them) until\b",
    )
    return tuple(re.compile(wording, re.IGNORECASE) for wording in wordings)


def _audience(match: re.Match[str]) -> Audience | None:
    named = match.groupdict()
    if named.get("public"):
        return "public"
    words = named.get("audience") or ""
    return audience_of(words) or audience_of(f"the {words}")


def _date_after(context: Context, sentence: Sentence, match: re.Match[str]) -> PartialDate | None:
    """The day that follows the telling words."""
    at = sentence.start + match.end() - len(" until")
    for mention in context.dates_in(at, sentence.end):
        if mention.relation in ("on", "until") and mention.date.value:
            return mention.date
    return None
