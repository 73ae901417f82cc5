"""Who wrote a letter or report, or gave an order, where its own naming does not say: who speaks in it, whose it is,
who inspected."""

import re
from collections.abc import Iterator

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.instruments.issuers import REVIEWERS, may_issue
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.roles import find_actor
from candour.extraction.prose.text import Sentence

_IN_IT = Before(
    r"(?P<gap>[\s,(]*)\b(?P<how>in|by|with|under|through)\s+(?:(?:an?|the|his|her|its|their|another|one|that|this)\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
    reach=80,
)
_UNTIL_TELLER = re.compile(
    r"(?:,?\s+(?:and\s+)?(?:made|published|released|sent|issued|given|dated|written|out|to|this|last|earlier|yesterday|today|on|in)\b[^.;:“”\"]{0,60}?)?"
    r",?\s+(?:(?:both|the|then|former)\s+)*",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:,\s[^,.;]{3,60},)?\s+(?:(?:has|had|have|also|then|now|first|again|[a-z]+ly)\s+)*"
    r"(?:sa(?:id|ys?)|t(?:old|ells?)|wr(?:ote|ites?)|repl(?:ied|ies)|f(?:ound|inds?)|went|made|makes|g(?:ave|ives)|s(?:poke|et\s+out|ets\s+out)|"
    r"(?:warn|inform|recommend|ask|invit|judg|conclud|order|direct|instruct|requir|announc|confirm|criticis|prais|describ|identifi|not|call|urg|"
    r"advis|rais|point|demand|threaten|agre|promis|accept|list|claim|argu|stat|complain|invok|us|offer|thank|express|reveal|report|report|reject)(?:ed|e?s))\b"
)
# A reviewer who acts in a report wrote it: *the commissioner called for a trust in a report*.
_ACTS = re.compile(
    r"\s+(?:(?:has|had|have|also|then)\s+)*(?:called\s+for|recommended|criticised|praised|set\s+out|warned\s+of|urged|proposed|described|identified|listed|made|condemned|demanded|suggested|backed|advised)\b"
    r"(?:(?!\b(?:that|which|who|and|but|had|has|have|was|were)\b)[^.;:,“”\"]){2,70}?\s*"
)
# *invoked section 7D of the Act in a letter to the leader*
_USES_POWERS = re.compile(
    r"\s+(?:(?:has|had|then|also|now)\s+)*(?:invoked|used|exercised)\s+(?=[^.;:,“”\"]{0,40}\b(?:powers?|section|s\.?\s?\d))[^.;:,“”\"]{3,140}\s*"
)
_WHOSE = Before(r",?\s+whose\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE, reach=50)
_OWNED = Before(r"\b(?P<whose>its|their|his|her)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE, reach=50)
# *publishing her report*: the naming begins with the verb.
_OWNED_BEHIND = re.compile(
    r"\w+\s+(?:today\s+)?(?P<whose>its|their|his|her)\s+(?:[\w’'-]+\s+){0,2}reports?\b",
    re.IGNORECASE,
)
_KNOWN = Before(
    r"\b(?:the|its|their|this|that|whose|in\s+an?|by)\s+(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
    reach=60,
)
_INSPECTORS = re.compile(r"\binspect(?:ors|orate)\b", re.IGNORECASE)
_INSPECTED = re.compile(r"\binspect|\bvisit|\bjudg|\brated\b|\bgraded\b|\bfound\b", re.IGNORECASE)
_OF_INSPECTION = re.compile(
    r"\binspect(?:ion|ors[’']?|orate[’']?s?)\s+(?:report|letter)", re.IGNORECASE
)
_REVIEWED = re.compile(r"\b(?:review|advis|consult|audit|diagnos|panel|peer)\w*", re.IGNORECASE)
# Somebody else's report is told of before: *the report* may be that one, and is not taken for one of inspectors.
_OF_REVIEWER = re.compile(
    r"\b(?:commissioner|advis[eo]r|consultant|reviewer|panel|peers?|professor|auditor)s?(?:[’']s?)?\s+(?:\w+\s+){0,2}?reports?\b|"
    r"\b(?:commissioner|advis[eo]r|professor)\b[^.;]{0,60}?\b(?:written|wrote|writes|published|produced|submitted|delivered|compiled)\s+(?:an?|the|his|her|its|their)\s+(?:\w+\s+){0,2}report\b|"
    r"\breports?\s+(?:of|by|from)\s+(?:the\s+|a\s+)?(?:\w+\s+){0,3}(?:commissioner|advis[eo]r|panel|auditor)\b",
    re.IGNORECASE,
)
_THIS = re.compile(r"\b[Tt]his\s+(?:[\w-]+\s+)?report\b")
_TO_REVIEW = re.compile(
    r",?\s+to\s+(?:carry\s+out|undertake|conduct|review|look|examine|assess|diagnose|report|advise|find\s+out|establish)\b"
)
_ASKED = re.compile(
    r"\b(?:asked|commissioned|invited|appointed)\s+(?=[A-Z])(?=[^.;]{3,120}?\b(?:to\s+(?:review|advise|report|carry|conduct|look|lead|examine|assess)|review|as\s+(?:a\s+)?commissioner)\b)"
)
_INSPECTORATES = ("ofsted", "csci", "ssi")
_GENDERS = {
    "his": re.compile(r"\b(?:she|ms|mrs|miss|dame|lady|baroness)\b", re.IGNORECASE),
    "her": re.compile(r"\b(?:he|mr|sir|lord)\b", re.IGNORECASE),
}
_TITLE = 9
_BACK = 2


def find_author(context: Context, naming: Naming) -> Party | None:
    """The party that a paper is by, which the naming itself does not give; ``None`` where the document leaves it open."""
    sentence = context.text.sentence_at(naming.start)
    for read in (_read_own, _read_teller, _read_owner, _read_inspectorate):
        party = read(context, sentence, naming)
        if party and may_issue(naming.kind, party) and party.office != "press":
            return party
    return None


def _read_own(context: Context, sentence: Sentence, naming: Naming) -> Party | None:
    """*This report was submitted on 4 May*, in a report: whoever wrote the document."""
    if naming.kind != context.kind or naming.kind != "report":
        return None
    is_own = _THIS.search(context.text.text, sentence.start, naming.end)
    return find_writer(context) if is_own else None


def _read_teller(context: Context, sentence: Sentence, naming: Naming) -> Party | None:
    """*In a letter of 4 May the minister told …*, *Ofsted, in a report …, judged*, *informed the Council by letter*."""
    text = context.text.text
    led = _IN_IT.search(text, sentence.start, naming.start)
    if led is None:
        return None
    before = context.party_before(led.start(), since=max(sentence.start, led.start() - 80))
    is_aside = before is not None and before.end == led.start() and "," in led["gap"]
    if before and is_aside and _may_write(naming, before):
        return before
    for party in context.parties_in(naming.end, min(naming.end + 120, sentence.end)):
        if _UNTIL_TELLER.fullmatch(text, naming.end, party.start):
            tells = _TELLS.match(text, party.end) is not None and _may_write(naming, party)
            return party if tells else None
    actor = find_actor(context, sentence, led.start())
    tells = actor is not None and _tells_in_it(text, actor, naming, led.start())
    if actor and (tells or led["how"].lower() == "by") and _may_write(naming, actor):
        return actor
    told = _INSPECTORS.search(sentence.text)
    return _find_inspectorate(context, naming.start) if told and naming.kind == "report" else None


def _tells_in_it(text: str, actor: Party, naming: Naming, until: int) -> bool:
    """Whether who acts before *in a letter* speaks there, or is a reviewer who does something there that reports do."""
    if _TELLS.fullmatch(text, actor.end, until):
        return True
    if naming.kind == "letter" and _USES_POWERS.fullmatch(text, actor.end, until):
        return True
    is_reviewer = naming.kind == "report" and actor.office in REVIEWERS
    return is_reviewer and _ACTS.fullmatch(text, actor.end, until) is not None


def _may_write(naming: Naming, party: Party) -> bool:
    """A council writes letters, but the reports and orders meant here are never a council's own."""
    return party.kind != "authority" or naming.kind == "letter"


def _read_owner(context: Context, sentence: Sentence, naming: Naming) -> Party | None:
    """*Ofsted, whose report …*; *Ms Hale reviewed the service. Her report …*: the only one whom the sentences before name."""
    text = context.text.text
    whose = _WHOSE.search(text, sentence.start, naming.start)
    if whose:
        before = context.party_before(whose.start(), since=sentence.start)
        return before if before and before.end == whose.start() else None
    owned = _OWNED.search(text, sentence.start, naming.start)
    owned = owned or _OWNED_BEHIND.match(text, naming.start, naming.end)
    if owned and owned["whose"].lower() == "its":
        return _find_reviewer(context, sentence)
    if owned and (asked := _find_asked(context, sentence, owned.start())):
        return asked
    if owned is None or owned["whose"].lower() not in _GENDERS:
        return None
    high = owned.start()
    for number in range(sentence.number, max(sentence.number - _BACK - 1, -1), -1):
        since = context.text.sentences[number].start
        people = [p for p in context.parties_in(since, high) if p.kind == "person"]
        if people:
            names = {person.name for person in people}
            fits = _is_of_gender(context, people[-1].name, owned["whose"].lower())
            return people[-1] if len(names) == 1 and fits else None
        high = since
    return None


def _find_asked(context: Context, sentence: Sentence, until: int) -> Party | None:
    """*In May I asked Professor Ada Hale to review the service … I am publishing her report*: who was asked, in the two
    sentences before."""
    text = context.text.text
    for number in range(sentence.number, max(sentence.number - _BACK - 1, -1), -1):
        told = context.text.sentences[number]
        asked = _ASKED.search(text, told.start, min(told.end, until))
        people = find_people(context, asked.end(), told.end) if asked else []
        if asked and people and people[0].start - asked.end() <= _TITLE * 2:
            return people[0]
    return None


def _find_reviewer(context: Context, sentence: Sentence) -> Party | None:
    """*The department sent in Hale Consulting to carry out a review. Its report …*: the body sent in, in the sentence before."""
    before = context.text.sentences[max(sentence.number - 1, 0)]
    sent = [
        party
        for party in context.parties_in(before.start, before.end)
        if party.kind == "body" and _TO_REVIEW.match(context.text.text, party.end)
    ]
    return sent[0] if len(sent) == 1 and before.paragraph == sentence.paragraph else None


def _is_of_gender(context: Context, name: str, whose: str) -> bool:
    """Whether no title or pronoun of a person tells against *his* or *her*."""
    against, text = _GENDERS[whose], context.text.text
    return not any(
        against.search(text, max(p.start - _TITLE, 0), p.end)
        for p in context.parties
        if p.name == name
    )


def _read_inspectorate(context: Context, sentence: Sentence, naming: Naming) -> Party | None:
    """*Ofsted inspected in May. Its letter, published …*, *the inspection report of 2015*: the inspectorate that the document names."""
    text = context.text.text
    if naming.kind not in ("letter", "report"):
        return None
    if _OF_INSPECTION.search(text, max(sentence.start, naming.start - 14), naming.end):
        return _find_inspectorate(context, naming.start)
    if not _KNOWN.search(text, sentence.start, naming.start):
        return None
    if naming.kind == "report" and _OF_REVIEWER.search(text, 0, naming.start):
        return None
    for told in _sentences_back(context, sentence):
        if naming.kind == "letter" and told.paragraph != sentence.paragraph:
            return None
        high = min(told.end, naming.start)
        rivals = [p for p in context.parties_in(told.start, high) if _is_rival(p)]
        inspecting = [p for p in context.parties_in(told.start, high) if p.office in _INSPECTORATES]
        if inspecting and _INSPECTED.search(text, told.start, high):
            is_last = not any(p.start > inspecting[-1].start for p in rivals)
            return inspecting[-1] if is_last else None
        if _INSPECTORS.search(text, told.start, high) and not rivals:
            return _find_inspectorate(context, naming.start)
        if rivals or _REVIEWED.search(text, told.start, high):
            return None
    return None


def _sentences_back(context: Context, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, those before it in its paragraph, and the last of the paragraph before when it opens its own."""
    for number in range(sentence.number, max(sentence.number - _BACK - 1, -1), -1):
        told = context.text.sentences[number]
        if told.paragraph == sentence.paragraph:
            yield told
        elif number == sentence.number - 1:
            yield told
            return


def _is_rival(party: Party) -> bool:
    """Whether somebody else might have written a report."""
    return party.kind in ("person", "office") or (
        party.kind == "body" and party.office not in (*_INSPECTORATES, "press")
    )


def _find_inspectorate(context: Context, position: int) -> Party | None:
    """The inspectorate named last before a place, else the first one named; the only one of the document."""
    named = [p for p in context.parties if p.office in _INSPECTORATES]
    if len({party.office for party in named}) != 1:
        return None
    before = [party for party in named if party.end <= position]
    return before[-1] if before else named[0]
