"""Speech told without a verb of speech: *according to Ms Vale*, *in her view*, *Mr Bell's view is that …*."""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.appositions import OWNS_NEXT, find_named_after
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import as_speaker
from candour.extraction.prose.speech.utterance import Reported, Utterance
from candour.extraction.prose.speech.words import is_clause, says_nothing
from candour.extraction.prose.text import Sentence

_OWN_ROLE = r"(?:(?!(?:which|letters?|reports?|documents?|papers?|figures|minutes|data|e-?mails?|correspondence|sources|that|by|with|from|of|in|to|for|and)\b)[a-z][\w’'-]* ){0,4}"
_ACCORDING = re.compile(rf"\b[Aa]ccording to (?:the |a |an |its )?{_OWN_ROLE}$")
_IN_VIEW = re.compile(
    rf"(?:^|(?<=[\s,]))[Ii]n (?:the (?:view|opinion|words) of )?(?:the )?{_OWN_ROLE}$"
)
_VIEW = re.compile(r"(?:[’']s?)? (?:own )?(?:view|opinion|words|estimation)\b,?")
_VIEW_IS = re.compile(
    r"[’']s? (?:own )?(?:view|opinion) (?:is|was|remains|remained)\s?,?\s(?:that )?"
)
_NO_VERB = r"(?!(?:is|was|are|were|has|have|had|will|would|did|does|do|could|can|must|should|may|might|and|but|that|which)\b)"
_OF_BODY = r"(?: (?:of|for|at|from) (?:the )?[A-Z][^,;:\"“”.]{1,60}(?=[,.])| (?:sent|brought|drafted|called|appointed|installed) [^,;:\"“”.]{2,60}(?=[,.]))?"
_ASIDE = re.compile(
    rf"{_OF_BODY}(?:, {_NO_VERB}(?:who|the|a|an|its|M[EP]P?s?|[a-z])[^,;:\"“”]{{2,110}}(?=[,.]))?"
)
_ASIDE_BEFORE = re.compile(rf"{_OF_BODY}(?:, (?:who|the|a|an|its) [^,;:\"“”]{{2,110}}(?=,))?")
_IT_WAS = re.compile(r"It (?:was|is) \w+ that\b")
# Before *but, according to Ms Vale, …* stand words of the paper's own.
_TURNS = re.compile(r"\b(?:but|and|although|though|while|whereas)$")
# A view on which something depends has not been given: *any matter on which, in the Chair's opinion, …*.
_DEPENDS = re.compile(r"\b(?:which|whom|that|where|if|when|whenever|unless|whether)$")
_OPEN = re.compile(r"[,\s]*$")
_SPEAKING_BODIES = frozenset(
    {"union", "charity", "partners", "department", "government", "ministers", "political_party"}
)
_SHORT_NAME = re.compile(r" \([A-Z][\w ]{1,20}\)")
_NEAR = 60
_NO_SPEAKER = re.compile(
    r"[’']s?\b|[ -](?:report|letter|figures|data|inspectors|documents|minutes|papers|statement|website|policy)\b"
)


def find_views(context: Context) -> Iterator[Utterance]:
    """What a text gives as somebody's words or view, in order of place."""
    if context.kind in ORDERS or context.is_formal:
        return
    for sentence in context.sentences_with(("according to", " view", " opinion", " words")):
        for party in context.parties_in(sentence.start, sentence.end):
            if context.text.is_quoted(party.start) or not _may_speak(party):
                continue
            party = _find_owned(context, party)
            utterance = _read_view(context, sentence, party)
            if utterance:
                yield utterance
                break


def _find_owned(context: Context, owner: Party) -> Party:
    """The person whose body or role a party is (*Unison branch secretary Ben Orr*), as a mention that takes it in; else the party."""
    if owner.kind == "office":
        return find_named_after(context, owner) or owner
    for party in context.parties_in(owner.end, owner.end + _NEAR):
        is_owned = OWNS_NEXT.fullmatch(context.text.text, owner.end, party.start)
        return party._replace(start=owner.start) if is_owned and party.kind == "person" else owner
    return owner


def _may_speak(party: Party) -> bool:
    """What a judge finds, without a name, is a finding."""
    if party.kind == "office" and party.office in ("commissioner", "inspector", "adviser"):
        return False
    return party.kind in ("person", "office", "authority") or party.office in _SPEAKING_BODIES


def _read_view(context: Context, sentence: Sentence, party: Party) -> Utterance | None:
    """The utterance around one attribution, or ``None`` where the party is part of none."""
    text, speaker = context.text.text, as_speaker(context, party)
    if speaker is None:
        return None
    start, end = min(party.start, speaker.start), max(party.end, speaker.end)
    short = _SHORT_NAME.match(text, end, sentence.end)
    end = short.end() if short else end
    lead, tail = text[sentence.start : start], text[end : sentence.end]
    if (view := _VIEW_IS.match(tail)) and len(lead.split()) < 2:
        return _utter(context, sentence, speaker, [Part(end + view.end(), sentence.end)])
    if according := _ACCORDING.search(lead):
        if _NO_SPEAKER.match(tail):
            return None
        begins = according.start() < 2
        opened, aside = according.start(), (_ASIDE_BEFORE if begins else _ASIDE).match(tail)
    elif (inside := _IN_VIEW.search(lead)) and ("of" in inside.group() or _VIEW.match(tail)):
        opened, aside = inside.start(), _VIEW.match(tail) or _ASIDE_BEFORE.match(tail)
    else:
        return None
    if _IT_WAS.match(lead):
        return None
    closed = end + (aside.end() if aside else 0)
    return _utter(
        context, sentence, speaker, _around(text, sentence, sentence.start + opened, closed)
    )


def _around(text: str, sentence: Sentence, opened: int, closed: int) -> list[Part]:
    """The words before and after an attribution, those that there are."""
    before = _OPEN.search(text, sentence.start, opened)
    first = Part(sentence.start, before.start() if before else opened)
    after = re.compile(r"[\s,.]*").match(text, closed, sentence.end)
    second = Part(after.end() if after else closed, sentence.end)
    if _DEPENDS.search(text, first.start, first.end):
        return []
    if _TURNS.search(text, first.start, first.end):
        return [second]
    return [part for part in (first, second) if text[part.start : part.end].strip(" .,“”\"'")]


def _utter(
    context: Context, sentence: Sentence, speaker: Speaker, parts: list[Part]
) -> Utterance | None:
    text = context.text.text
    if not parts:
        return None
    last = text[parts[-1].start : parts[-1].end]
    parts = [*parts[:-1], Part(parts[-1].start, parts[-1].start + len(last.rstrip(" .")))]
    said = " ".join(text[part.start : part.end] for part in parts)
    quoted = context.text.quotation_of(parts[0]) if len(parts) == 1 else None
    if says_nothing(said) or not (quoted or is_clause(said)):
        return None
    if quoted:
        parts = list(quoted.parts)
    reported: Reported = "direct" if quoted else "indirect"
    return Utterance(
        "statement.view", speaker, reported, sentence.start, sentence.end, parts, goes_on=True
    )
