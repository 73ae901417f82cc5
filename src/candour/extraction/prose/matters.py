"""What each sentence speaks of: a council's children's services, or another service, body or field of law.

Minutes and local news tell of care homes, schools, fire services, planning and licensing in the words of this field: rated
inadequate, notice, direction, appointed, must. What speaks of another matter is hidden from the frames (they see other letters
in its place, as many), so that none of its deeds, bodies and days is taken for one of children's services. What somebody says
and what a meeting resolves is told whatever it is about: those frames see all.

Words of each matter: ``data/matters.toml``. A sentence without any goes on with what was spoken of before it, in the same
section (an item of minutes, a story under a heading).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache

import msgspec

from candour.extraction.prose.context import Context
from candour.extraction.prose.matter_words import Matter, read_list, read_matters
from candour.extraction.prose.text import Block, Sentence, Text
from candour.extraction.prose.vocabulary import number_groups
from candour.extraction.words import holds_any
from candour.facts import AnyFact

_LONGEST_HEADING = 90
_HEADING_ENDS = re.compile(r"[.!?,;”\"]\s*$")
_BULLET = re.compile(r"\s*[•●▪◦■‣»►➢✓+*–-]\s")
_POINTS_BACK = re.compile(
    r"(?:it|its|they|their|he|his|she|her|this|that|these|those)\b|the\s+(?:notice|order|direction|home|provider|owner|premises|school|"
    r"governors|nursery|force|inspectorate|inspectors?|licence|licensee|regulator|landlord|contract|appeal|application|assessment|rating|report|trust)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W_]|£")
_WHO = re.compile(r", who(?:se)?\b[^,.;]*(?=[,.;])")
_GREETING = re.compile(r"^Dear\s", re.MULTILINE)
_CAPITAL, _SMALL = "Q", "q"
_STAND_INS = re.compile(r"\b[Qq]q+\b")
_WORDY = frozenset(
    {"must", "text", "what", "services"}
)  # what a fact says, without which it says nothing
_OPENING, _FEW, _MIXED = 3, 4, 2


def hide_other_matters(context: Context) -> Context:
    """The document without what speaks of other matters than children's services; the same one where nothing does."""
    hidden = _find_other(context)
    # Who writes on whose paper to whom is told, whatever else they have in hand.
    if context.kind == "letter":
        greeting = _GREETING.search(context.text.text)
        hidden = [one for one in hidden if greeting is None or one.start > greeting.start()]
    if not hidden:
        return context
    places = {place for sentence in hidden for place in range(sentence.start, sentence.end)}
    return replace(
        context,
        text=_hide(context.text, hidden),
        dates=tuple(date for date in context.dates if date.start not in places),
        parties=tuple(party for party in context.parties if party.start not in places),
        hidden=tuple(hidden),
        kept={},
    )


def drop_hidden(own: Context, facts: Iterable[AnyFact]) -> list[AnyFact]:
    """The facts without what is hidden: those that stand there are dropped (a list is taken item by item, whatever stands in
    them), and a name that was looked for there is left open."""
    places: dict[int, list[tuple[int, int]]] = {}
    for sentence in own.hidden:
        cite, further = own.text.cite(sentence.start, sentence.end)
        places.setdefault(cite.page, []).append((cite.start, cite.end))
        for also in further:
            places.setdefault(also.page, []).append((also.start, also.end))
    left = []
    for fact in facts:
        at, spans = fact.cite.start, places.get(fact.cite.page, ())
        shown = None if any(start <= at < end for start, end in spans) else _leave_open(fact)
        if shown is not None:
            left.append(shown)
    return left


def _leave_open(fact: AnyFact) -> AnyFact | None:
    """A fact without the names that are hidden; ``None`` where what it says is."""
    values = ((name, getattr(fact, name)) for name in fact.__struct_fields__)
    hidden = {name for name, words in values if isinstance(words, str) and _STAND_INS.search(words)}
    if not hidden:
        return fact
    if not hidden.isdisjoint(_WORDY):
        return None
    return msgspec.structs.replace(fact, **dict.fromkeys(hidden))


def _hide(text: Text, hidden: list[Sentence]) -> Text:
    """The text with a letter of no meaning for each letter and figure of these sentences.

    Sentences and quotations stay where they are; nothing is looked for in what is hidden.
    """
    parts, at, numbers = [], 0, {sentence.number for sentence in hidden}
    for sentence in hidden:
        parts += [text.text[at : sentence.start], _LETTER.sub(_stand_in, sentence.text)]
        at = sentence.end
    words = "".join([*parts, text.text[at:]])
    return text.read_as(
        words,
        sentences=tuple(
            one._replace(text=words[one.start : one.end]) if one.number in numbers else one
            for one in text.sentences
        ),
        quotations=text.quotations,
        held=[set() if at in numbers else groups for at, groups in enumerate(text.held)],
        tries={
            name: [one for one in tries if one[0] not in numbers]
            for name, tries in text.tries.items()
        },
    )


def _stand_in(letter: re.Match[str]) -> str:
    return _CAPITAL if letter[0].isupper() else _SMALL


def _find_other(context: Context) -> list[Sentence]:
    """The sentences that speak of another matter, in order."""
    text = context.text
    others = _numbers("matter").keys()
    if all(others.isdisjoint(groups) for groups in text.held):
        return []
    told = [*map(_tell, text.lowered_sentences, text.held)]
    speaks_of_own = True in told or _is_in_passing(told)
    if False not in told or (speaks_of_own and context.is_formal):
        return []
    sections = [*_divide(text)]
    is_mixed = sum(_is_of_other(section, told) for section in sections) >= _MIXED
    return [
        sentence
        for section in sections
        for sentence in (
            section
            if is_mixed and _names_nothing(section, told)
            else _read_section(section, told, speaks_of_own=speaks_of_own)
        )
    ]


def _is_of_other(section: list[Sentence], told: list[bool | None]) -> bool:
    states = {told[sentence.number] for sentence in section}
    return False in states and True not in states


def _names_nothing(section: list[Sentence], told: list[bool | None]) -> bool:
    """Whether a section has not even a word that hints at this field: in a paper of many matters it is of one more."""
    return len(section) > 1 and not any(
        told[sentence.number] is not None or holds_any(sentence.text.lower(), read_list("hints"))
        for sentence in section
    )


def _is_in_passing(told: list[bool | None]) -> bool:
    """Whether a document that names no matter of its own names another only by the way."""
    return False not in told[:_OPENING] and told.count(False) * _FEW < len(told)


def _tell(words: str, groups: AbstractSet[int]) -> bool | None:
    """Whether a sentence in lower case speaks of children's services; ``None`` where no word tells.

    ``groups`` are those of which it holds a word. What somebody is besides (*Ms Vale, who runs adult social care, takes
    over*) does not tell.
    """
    if any(matter.is_told(words) for matter in _held_of("own", groups)):
        return True
    others = _held_of("matter", groups)
    if not others or holds_any(words, read_list("background")):
        return None
    words = _WHO.sub("", words) if ", who" in words else words
    return False if any(matter.is_told(words) for matter in others) else None


def _held_of(kind: str, groups: AbstractSet[int]) -> list[Matter]:
    """The matters of which a sentence with these groups of words holds one."""
    numbers = _numbers(kind)
    return [numbers[number] for number in numbers.keys() & groups]


@cache
def _numbers(kind: str) -> Mapping[int, Matter]:
    """The matters of a kind by the number of their group of words."""
    return {
        number: matter for matter in read_matters(kind) for number in number_groups((matter.parts,))
    }


def _divide(text: Text) -> Iterator[list[Sentence]]:
    """The sentences of each section, its heading first."""
    section: list[Sentence] = []
    paragraph = -1
    for sentence in text.sentences:
        opens = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if opens and section and _is_heading(text, text.paragraphs[paragraph]):
            yield section
            section = []
        section.append(sentence)
    if section:
        yield section


def _is_heading(text: Text, block: Block) -> bool:
    words = text.text[block.start : block.end]
    if block.kind == "heading":
        return True
    is_short = len(words) <= _LONGEST_HEADING and "\n" not in words
    return is_short and not _HEADING_ENDS.search(words) and not _BULLET.match(words)


def _read_section(
    section: list[Sentence], told: list[bool | None], *, speaks_of_own: bool
) -> Iterator[Sentence]:
    """The sentences of a section that speak of another matter.

    One that names none goes on with another matter where it stands in its paragraph, points back to it, or has it on
    both sides.
    """
    states = [told[sentence.number] for sentence in section]
    if False not in states:
        if not speaks_of_own:
            yield from section
        return
    is_whole = True not in states and (states[0] is False or not speaks_of_own)
    is_own, paragraph = not is_whole, section[0].paragraph
    for at, sentence in enumerate(section):
        state = states[at]
        if state is None and not is_own and not is_whole:
            goes_on = sentence.paragraph == paragraph or _goes_on(sentence.text)
            is_own = not goes_on and (_is_acted_in(sentence.text) or _comes_back(states, at))
        elif state is not None:
            is_own = state
        paragraph = sentence.paragraph
        if not is_own:
            yield sentence


def _goes_on(words: str) -> bool:
    """Whether a sentence points back to what was spoken of, or tells of what belongs to another matter."""
    return bool(_POINTS_BACK.match(words)) or holds_any(words.lower(), read_list("goes_on"))


def _is_acted_in(words: str) -> bool:
    """Whether a sentence names somebody who acts in this field."""
    return holds_any(words.lower(), read_list("actors"))


def _comes_back(states: list[bool | None], at: int) -> bool:
    """Whether the section speaks of children's services next, or has done so and tells of nothing more."""
    ahead = [state for state in states[at:] if state is not None]
    return ahead[0] if ahead else True in states[:at]
