"""Who makes a promise: the actor of its verb, the council that says *we*, or whoever promised in the sentence before.

A pronoun or a passive without an agent takes up the only party that can be meant; else who promises stays open.
"""

import re

from candour.extraction.parties.mention import Party, PartyKind
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.commitments.promises import Promise
from candour.extraction.prose.frames.council_voices import (
    GIVERS,
    TOLD,
    find_meant_by_us,
    find_own_council,
    find_people_in,
    is_of_council,
    is_own_paper,
    speaks_for_council,
)
from candour.extraction.prose.frames.roles import find_actor
from candour.extraction.prose.speech.senders import find_writer
from candour.extraction.prose.text import Sentence

PAYERS: tuple[PartyKind, ...] = ("authority", "body", "office")
_NOT_PAYING = ("ofsted", "press", "court", "political_party", "union")
_ONLY_SAYS = re.compile(
    r"^(?:,[^.;:]{3,90},)?\s+(?:\w+\s+){0,2}?(?:said|says|told|explained|confirmed|added|insisted|stressed|claimed|revealed|disclosed|argued|admitted|pointed\s+out)\b"
)
# Who tells in a row of clauses: *refused to say whether …, but he insisted that £1m had been found*.
_TELLS_THAT = re.compile(r"\b(?:said|insisted|stressed|claimed|argued|admitted|explained)\s+that\b")
# The subject straight before a verb, its auxiliaries between: *we will*, *it has agreed to*, *the Cabinet has*.
_SUBJECT = re.compile(
    r"\b(?:(?P<we>[Ww]e|(?:[Tt]his|[Oo]ur|[Yy]our)\s+(?:[Cc]ouncil|[Aa]uthority))|(?P<i>I)|(?P<it>[Ii]t)"
    r"|(?P<money>[Tt]h(?:is|at)|[Tt]h(?:is|at|e)\s+(?:(?:extra|new|additional)\s+)?(?:money|funding|investment|sum|cash|package|boost))"
    r"|(?P<body>(?:[Tt]he\s+)?[Cc]abinet|[Tt]he\s+Executive|[Mm]embers|[Cc]ouncillors|[Ff]ull\s+[Cc]ouncil|[Tt]he\s+(?:(?:[Cc]ity|[Cc]ounty|[Bb]orough)\s+)?[Cc]ouncil))"
    r"(?:[’'](?:ll|ve|re|s))?(?:\s+(?:will|would|shall|is|are|was|were|has|have|had|be|been|being|also|now|already|today|then|since|going|"
    r"to|agreed|hopes?|plans?|planned|intends?|expects?|promised|pledged|committed|voted|decided|recently|further|therefore|(?:on|in|at|last|this)\s+(?:\d{1,2}\s+)?\w+(?:\s+(?:\d{4}|meeting))?(?=\s+to\b)|(?:on|in)\s+(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}(?:\s+\d{4})?))*\s+$"
)
_SAYS_IT = re.compile(
    r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)\s+(?:has\s+)?(?:said|says|announced|revealed|confirmed|added)\s+(?:that\s+)?"
)
_LED_IN = re.compile(r"(?:[’']s|\b(?:of|to|by|in|for|from|with|at))\s+$")
_OPENS_AS_NOUN = re.compile(
    r"\W*(?:(?:an?|the|new|extra|further|additional|major)\s+){1,3}$", re.IGNORECASE
)
_TO_PAY = re.compile(r"\s*(?:[\w-]+\s+){0,6}to\s+$")
# What minutes record: *It was agreed to set aside …* is done by whoever met.
_MEETING_AGREED = re.compile(
    r"(?:\b[Ii]t\s+was\s+(?:\w+ly\s+)?(?:agreed|AGREED|resolved|RESOLVED|decided|DECIDED)|\b(?:AGREED|RESOLVED))\b[^.;]{0,40}$"
)
_MEETING = re.compile(
    r"\b(?:(?:Full\s+)?Council|Cabinet|Executive)\b(?!\s+(?:Member|Board|Committee|Director))"
)
_ARTICLE = re.compile(r"[Tt]he\s+")
# Who is said not to pay: *ministers, not the council, will …*.
_NOT_WHO = re.compile(r"(?:\bnot|\brather\s+than|\binstead\s+of)\s+(?:\w+\s+){0,2}$")
# *the £6m which your Council added*, *the £5m that the council plans to put in*
_WHICH = re.compile(
    r"\s+(?:of\s+(?:\w+\s+){1,3})?(?:which|that)\s+(?:(?P<own>[Yy]our|[Oo]ur|[Tt]his)\s+(?:[Cc]ouncil|[Aa]uthority)\b|(?P<we>we)\b|(?:the\s+)?(?P<body>[Cc]abinet|[Ff]ull\s+[Cc]ouncil)\b|(?:the\s+)?(?=\w))"
)
_ITS_BUDGET = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}(?:budget|spending\s+plan|plan|package)\b")
_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?$")
# *£90,000 will be found by the department*
_DONE_BY = re.compile(
    r"[^.;:,£]{0,40}?\s(?:will|would|is\s+to|are\s+to|is|are|was|were|has|have)\s+(?:\w+ly\s+|also\s+|now\s+)*(?:be\s+|been\s+|being\s+)?"
    r"(?:found|provided|paid|met|given|put\s+(?:up|in|forward)|made\s+available|set\s+aside|contributed|funded|spent|invested|promised|pledged|supplied)\s+by\s+(?:the\s+)?(?=\w)"
)
_BY_CABINET = re.compile(
    r"\b(?:agreed|approved|released|allocated|voted)\s+by\s+(?:the\s+)?(?P<body>[Cc]abinet|Executive|[Ff]ull\s+[Cc]ouncil)\b"
)
# Who *was awarded* a sum receives it.
_IS_GIVEN = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:given|granted|awarded|allocated|offered|promised|pledged|handed|sent|paid)$"
)
_IT_OPENS = re.compile(r"(?:\W*\w{1,3}[.)]\s+)?It\s")
_RECEIVES = re.compile(r"receiv|gets?$", re.IGNORECASE)
_NEAR, _LONGEST_MARK, _TITLE = 60, 8, 4


class Promisers:
    """Tells who makes each promise of a document, in order, and remembers whoever made the last."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = context.text.text
        self._council = find_own_council(context)
        self._last: tuple[Sentence, int, Party] | None = None

    def find(
        self, sentence: Sentence, promise: Promise, span: tuple[int, int], since: int
    ) -> Party | None:
        """Who promises the quantity at ``span``; ``since`` is where the quantity before it in the sentence ends."""
        agent = self._find_doer(sentence, span[1])
        if agent:
            found: Party | None = agent
        elif promise.verb and not _OPENS_AS_NOUN.match(
            self._text, sentence.start, promise.verb.start()
        ):
            is_given = _IS_GIVEN.search(self._text, sentence.start, promise.verb.end())
            is_given = is_given or _RECEIVES.match(promise.verb.group())
            found = None if is_given else self._find_subject(sentence, promise.verb.start(), since)
            found = found or self._find_after(sentence, span[1])
            found = found or self._find_owner(sentence, span[0])
        else:
            found = self._find_agent(sentence, *span)
        if found:
            self._last = sentence, span[1], found
        return found

    def _find_doer(self, sentence: Sentence, end: int) -> Party | None:
        """By whom a sum *will be found*: who is told right behind the verb does it, whoever is told of it."""
        done = _DONE_BY.match(self._text, end, sentence.end)
        near = self._context.parties_in(done.end(), done.end() + 1) if done else ()
        return next((p for p in near if p.kind in PAYERS and p.office not in _NOT_PAYING), None)

    def _find_subject(self, sentence: Sentence, at: int, since: int) -> Party | None:
        """Whose verb it is: the pronoun or body straight before it, else the party that acts in its clause."""
        if _MEETING_AGREED.search(self._text, sentence.start, at):
            return self._find_meeting()
        subject = _SUBJECT.search(self._text, max(sentence.start, at - _NEAR), at)
        if subject and _LED_IN.search(self._text, sentence.start, subject.start()):
            subject = None
        if subject is None:
            return self._find_acting(sentence, at, since)
        if subject["we"]:
            return self._find_own(at)
        if subject["i"]:
            quoted = self._context.text.is_quoted(at)
            return None if quoted else find_writer(self._context)
        if subject["body"]:
            start = subject.start("body")
            known = self._context.parties_in(start, start + 1)
            name = _ARTICLE.sub("", subject["body"])
            return known[0] if known else Party(start, subject.end("body"), "body", name)
        said = _SAYS_IT.fullmatch(self._text, sentence.start, subject.start())
        if said and (place := self._find_place(said["place"])):
            return place
        if subject["it"] and (meant := self._find_meant(sentence, subject.start())):
            return meant
        return self._take_up(sentence, subject.start())

    def _find_place(self, place: str) -> Party | None:
        """The council of the document, where it is called by its place alone: *Ambermere said it would …*."""
        council = self._context.council
        return council if council and council.name.lower().startswith(place.lower()) else None

    def _find_owner(self, sentence: Sentence, at: int) -> Party | None:
        """The authority whose budget holds a sum: *Ambermere's budget includes an extra £2m*."""
        for party in reversed(self._bodies(sentence.start, at)):
            if _ITS_BUDGET.match(self._text, party.end, at):
                return party
        return None

    def _find_acting(self, sentence: Sentence, at: int, since: int) -> Party | None:
        """The party that acts in the clause of a verb, or whose verbs it goes on from; the council for those who only tell of it."""
        is_same = sentence.start < since <= at and not self._context.parties_in(since, at)
        goes_on = self._take_up(sentence, since) if is_same else None
        is_elsewhere = goes_on and not sentence.start <= goes_on.start < at
        if is_elsewhere or (is_same and _TO_PAY.match(self._text, since, at)):
            return goes_on
        actor = goes_on or find_actor(self._context, sentence, at)
        if actor and self._is_apposed(actor, at):
            actor = self._find_opening(sentence, actor)
        only_says = actor and _ONLY_SAYS.search(self._text, actor.end, at)
        if actor and (only_says or _TELLS_THAT.search(self._text, actor.end, at)):
            return self._council if is_of_council(actor) else None
        return None if actor and actor.office in _NOT_PAYING else actor

    def _is_apposed(self, actor: Party, at: int) -> bool:
        """Whether a name is only told beside a post before the verb: *It has appointed a director, Sam Hay, invested …*."""
        named_at = self._text.find(actor.name, actor.start, actor.end)
        is_beside = self._text[max(named_at - len(", "), 0) : named_at] == ", "
        return actor.kind == "person" and is_beside and self._text[actor.end : at].strip() == ","

    def _find_opening(self, sentence: Sentence, actor: Party) -> Party | None:
        """Whose verbs a row of them is: what opens the sentence, where that is *it* or an authority."""
        if _IT_OPENS.match(self._text, sentence.start):
            return self._find_meant(sentence, sentence.start)
        opening = self._bodies(sentence.start, min(sentence.start + _LONGEST_MARK, actor.start))
        return opening[0] if opening else None

    def _find_meeting(self) -> Party | None:
        """The council or cabinet whose meeting the minutes are of, by their title."""
        context = self._context
        if context.kind != "minutes":
            return None
        end = context.text.paragraphs[min(_TITLE, len(context.text.paragraphs)) - 1].end
        bodies = {
            m.group() for m in _MEETING.finditer(self._text, 0, end) if not self._is_authority(m)
        }
        return Party(0, 0, "body", bodies.pop()) if len(bodies) == 1 else None

    def _is_authority(self, match: re.Match[str]) -> bool:
        near = self._context.parties_in(max(match.start() - _NEAR, 0), match.end())
        return any(p.kind == "authority" and p.end >= match.end() for p in near)

    def _find_meant(self, sentence: Sentence, at: int) -> Party | None:
        """Whom *it* means: the only authority or body named before it in the sentence or, failing one, in that before."""
        before = self._bodies(sentence.start, at)
        if not before:
            last = self._context.text.sentence_at(max(sentence.start - 2, 0))
            before = (
                self._bodies(last.start, last.end) if last.paragraph == sentence.paragraph else []
            )
            opens = before and before[0].start - last.start <= len("The ")
            return before[0] if opens or len({p.name for p in before}) == 1 else None
        if len({party.code or party.name for party in before}) == 1:
            return max(before, key=lambda party: "council" in party.name.lower())
        opens = before[0].start - sentence.start <= _LONGEST_MARK
        return before[0] if opens else None

    def _bodies(self, start: int, end: int) -> list[Party]:
        kinds = ("authority", "body")
        return [
            p
            for p in self._context.parties_in(start, end)
            if p.kind in kinds and p.office not in _NOT_PAYING
        ]

    def _find_own(self, at: int) -> Party | None:
        """Whom *we* means: the council that speaks or, in quotation marks, whoever acts in the clause."""
        context = self._context
        council = find_meant_by_us(context, at)
        if council or not context.text.is_quoted(at):
            return council
        actor = find_actor(context, context.text.sentence_at(at), at)
        return actor if actor and actor.kind in ("authority", "body") else None

    def _find_agent(self, sentence: Sentence, start: int, end: int) -> Party | None:
        """Who promises what *is set aside*: the party after *by* or *which*, else one that the sentence names or takes up."""
        return (
            self._find_after(sentence, end)
            or self._find_named(sentence, start)
            or self._take_up(sentence, start)
            or self._find_speaking(sentence, start)
        )

    def _find_after(self, sentence: Sentence, end: int) -> Party | None:
        text = self._text
        for party in self._context.parties_in(end, sentence.end):
            if _BY.search(text, end, party.start) and party.kind in ("authority", "body"):
                return party
        if cabinet := _BY_CABINET.search(text, end, sentence.end):
            return Party(*cabinet.span("body"), "body", cabinet["body"])
        which = _WHICH.match(text, end, sentence.end)
        if which is None:
            return None
        if which["own"]:
            return self._council
        if which["body"]:
            return Party(*which.span("body"), "body", which["body"])
        if which["we"]:
            return self._find_own(which.start("we"))
        near = self._context.parties_in(which.end() - len("the "), which.end() + 1)
        return next((party for party in near if party.kind in PAYERS), None)

    def _find_named(self, sentence: Sentence, start: int) -> Party | None:
        """The last authority or giver named before a sum in its sentence."""
        for party in reversed(self._context.parties_in(sentence.start, start)):
            if party.kind == "office" and party.office not in GIVERS:
                continue
            if TOLD.search(self._text, sentence.start, party.start):
                continue
            if _NOT_WHO.search(self._text, sentence.start, party.start):
                continue
            if party.kind in PAYERS and party.office not in (*_NOT_PAYING, "spokesperson"):
                return party
        return None

    def _find_speaking(self, sentence: Sentence, start: int) -> Party | None:
        """The council whose leader or officer tells of a sum, or in whose own paper it stands."""
        council = self._council
        if self._context.text.is_quoted(start):
            return council if speaks_for_council(self._context, start) else None
        if any(p.office in GIVERS for p in self._bodies(sentence.start, sentence.end)):
            return None
        people = find_people_in(self._context, sentence.start, start)
        if people:
            return council if all(is_of_council(person) for person in people) else None
        return council if is_own_paper(self._context) else None

    def _take_up(self, sentence: Sentence, start: int) -> Party | None:
        """Whoever made the promise before, in the same sentence or the one before it, with no other payer named since."""
        if self._last is None:
            return None
        before, end, party = self._last
        is_near = before.paragraph == sentence.paragraph and sentence.number - before.number <= 1
        others = [
            p for p in self._bodies(end, start) if p.name != party.name and p.code != party.code
        ]
        return party if is_near and not others else None
