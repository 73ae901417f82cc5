"""The duties that a resolution sets, clause by clause: who is asked to do what, or what is to be done.

A clause asks somebody (*ask the Director to provide …*), gives authority (*authority be delegated to … to …*), names an
actor and a bare verb (*the Director bring …*), or a thing and what is to be done with it (*the letter be published*).
What a committee itself notes, approves or accepts is no duty.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.coordination import opens_duty, split_timed_verbs
from candour.extraction.prose.frames.duties.actors import pattern_of
from candour.extraction.prose.frames.duties.deadlines import find_told_timing
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.meetings import is_of_agenda, name_meeting
from candour.extraction.prose.frames.duties.motion_verbs import (
    A_MEETING,
    ACTS_OF_OFFICERS,
    APPROVES,
    COMES_ROUND,
    COURTESY,
    CRITICAL,
    IN_POST,
    MORE_VERBS,
    NOT_ACTS,
    takes_itself,
    takes_note,
)
from candour.extraction.prose.frames.duties.resolution_clauses import Span
from candour.extraction.prose.frames.duties.resolutions import Passage, find_resolutions
from candour.extraction.prose.frames.phrases import compile_piece
from candour.extraction.prose.frames.roles import name_span
from candour.extraction.prose.frames.timing import trim_deadline

_BODIES = r"(?:(?:this|the|that)\s+)?(?:\w+\s+){0,3}?(?:committee|cabinet|panel|commission|executive|council|board|meeting|members|chair)"
_LEAD = re.compile(
    rf"(?:that\s+|to\s+)?(?:{_BODIES}\s+)?(?:also\s+|further\s+|therefore\s+)*(?=(?:\w+s|ask|request|instruct|recommend|authorise|invite|urge|require)\s)|(?:that|to)\s+",
    re.IGNORECASE,
)
_OF_MEETING = re.compile(
    rf"(?:that\s+)?{_BODIES}\s+(?:(?:also|further|then|formally|unanimously)\s+)*(?:(?:agreed|resolved|decided)\s+(?=(?:that|to)\s)|"
    r"(?=(?:delegated|recommended|requested|asked|instructed|authorised|invited|urged|required|directed)\s))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:to\s+)?(?P<verb>ask|request|instruct|require|direct|invite|urge|encourage|call(?:s|ed)?\s+(?:up)?on|authorise|empower|task|charge|recommend|advise|agreed?|insist)(?:e?s|ed)?\s+",
    re.IGNORECASE,
)
_TO = re.compile(r"to\s+")
_THAT = re.compile(r"(?:to\s+[^,;.]{3,50}?\s+)?that\s+", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?P<who>(?!to\b|that\b|an?\b)[^;:.]{2,120}?)(?:,[^,;]{3,90},)?\s+(?P<negative>not\s+)?to\s+(?P<must>(?!the\b|an?\b|its?\b|be\b|that\b)[a-z-]+\b.+)",
    re.DOTALL,
)
_DONE = re.compile(
    r"(?:for\s+)?(?P<must>(?:an?|the|all|its|every|each|any|further)\s+(?:(?!\sto\s)[^;:.]){3,90}?\s+to\s+be\s+.+)",
    re.DOTALL,
)
_PAPER = re.compile(
    r"(?:for\s+)?(?P<must>(?:an?|the|further|more|regular|monthly|quarterly|weekly|annual|six-monthly)\s+(?:(?!for\b)[\w-]+\s+){0,4}?(?:reports?|updates?|papers?|briefings?|"
    r"breakdowns?|figures|data|analysis|presentations?|timetables?|plans?|copy|copies|notes?|statements?|responses?|information|details|summary|review|list|account)\b.*)",
    re.DOTALL | re.IGNORECASE,
)
_DELEGATES = re.compile(
    r"(?:to\s+)?delegate[sd]?\s+(?:authority\s+)?to\s+(?P<who>[^,;:.]{3,90}?)(?:,[^;]{3,90},)?\s+(?:(?:authority\s+|the\s+power\s+)?to\s+(?P<must>[a-z]+\b.+)|(?P<thing>the\s+.+))",
    re.DOTALL | re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"(?:that\s+)?(?:delegated\s+)?authority\s+(?:should\s+)?be\s+\w+\s+to\s+(?P<who>[^,.;]{3,90}?)(?:,[^;]{3,120}?,)?\s+to\s+(?P<must>[a-z]+\b.+)",
    re.DOTALL | re.IGNORECASE,
)
_BE_ASKED = re.compile(
    r"(?P<who>[^;:.]{2,140}?)(?:,[^,;]{3,90},)?\s+(?:should\s+)?be\s+(?P<asked>recommended|advised|authorised|asked|instructed|requested|required|invited|directed|urged|tasked|encouraged|called\s+(?:up)?on|delegated(?:\s+authority)?|given\s+(?:delegated\s+)?authority)\s+to\s+(?P<must>[a-z]+\b.+)",
    re.DOTALL | re.IGNORECASE,
)
_BE_DONE = re.compile(
    r"(?P<thing>(?:[^;:.]|(?<=\b[A-Z])\.|(?<=\bMr)\.|(?<=\bMrs)\.|(?<=\bDr)\.){2,160}?)\s+(?:(?:should|must|shall|to|will)\s+)?be\s+(?:not\s+)?(?:\w+ly\s+)?(?P<done>[a-z-]+)\b",
    re.DOTALL,
)
_SETTLED = re.compile(
    r"(?:noted|received|endorsed|approved|agreed|welcomed|thanked|adopted|confirmed|accepted|congratulated|commended|supported|ratified|appointed|elected|re-?elected|re-?appointed|"
    r"co-?opted|nominated|adjourned|deferred|lifted|lost|carried|rejected|withdrawn|seconded|amended|excluded|moved|signed|recorded|declared|taken|refused|granted|offered|dismissed|upheld|"
    r"the|an?|in|at|on|of|no|not|it|for|with|to|aware|able|satisfied|content|concerned|clear|grateful|informed|terminated|entered)"
)
_MONEY = re.compile(r"£\s?\d")
_THING = re.compile(
    r"(?P<thing>(?:the|an?|its|all|every|each|any)\s+[^,;:.]{3,90}?)\s+(?:should\s+|must\s+|shall\s+)?(?:come|go|return|feature|appear)\s+.+",
    re.DOTALL | re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:,[^,;]{3,90},)?\s+(?:(?P<modal>should|must|shall|to|will|would)\s+(?:also\s+|now\s+)?)?(?P<must>(?:not\s+)?(?P<verb>[a-z-]+)\b)"
)
_TITLED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Councillor|Lord|Lady)\s+)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*$"
)
_ROLE = re.compile(
    r"(?:(?:the|a|its|each|all|both|every)\s+)?(?:[\w’'&-]+\s+){0,5}?(?:[Mm]embers?|[Hh]olders?|[Hh]eads?|[Mm]onitoring\s+[Oo]fficers?|[Ss]ecretary|[Cc]lerk|[Tt]reasurer|[Ss]olicitor|[Oo]fficers?|[Ll]eads?|[Tt]eams?|[Mm]anagers?|"
    r"[Dd]irectors?|[Cc]hair(?:man|person)?|[Ll]eaders?|[Cc]hief\s+(?:[Ee]xecutive|[Oo]fficer)s?|[Cc]ouncil|[Bb]oard|[Cc]ommittee|[Cc]abinet|[Cc]ommission|[Ee]xecutive|[Gg]roup|[Pp]anel|[Tt]rust|[Aa]uthority|[Pp]olice|[Ss]chools?|[Ss]ervices?|NHS|CCG|ICB|[Pp]artnership|[Pp]artners?|[Ww]orkers?|[Cc]ommissioner|[Aa]dvis[eo]r|[Mm]inister|[Dd]epartment|[Gg]overnors?)"
    r"(?:\s+for\s+(?:children|families|young\s+people|education|adults|schools)(?:(?:,\s|\s(?:and\s)?)(?:children|families|young\s+people|education|adults|schools|skills|services)){0,3}|\s+(?:of|for|with\s+responsibility\s+for)\s+[A-Z][\w’'&-]+(?:(?:,\s+|\s+and\s+|\s+)[A-Z][\w’'&-]+)*|\s+of\s+(?:the|this|its)\s+[\w’' -]{3,50}|\s+\([\w’' ]{2,40}\))?$"
)
_STATE = re.compile(
    r"[.;]\s+(?:(?P<done>Completed?|Done|Closed|Discharged|Actioned)|Ongoing|On-going|In\s+progress|Underway|Under\s+way|Carried\s+forward|Open|Outstanding|Overdue|"
    r"Not\s+(?:yet\s+)?complete[d]?|Deferred|Partly\s+complete[d]?)\b(?P<put_off>[^.]{0,20}?\b(?:revised|new)\s+(?:date|deadline))?[^.]{0,60}\.?$"
)
# Whose an action is, behind it: *The letter be circulated. ACTION: Ada Bell*.
_OWNER = re.compile(
    r"[.;,]?\s*[\[(]?(?:ACTIONS?|Actions?|Lead|Owner)(?:\s+(?:by|for))?\s*[:–-]\s*(?P<owner>[A-Z][^)\].;:]{1,70})[)\]]?\.?\s*$"
)
_INITIALS = re.compile(r"[A-Z]{2,4}(?:(?:/|,\s|\s(?:and|&)\s)[A-Z]{2,4})*")
_LONGEST_WHO = 110
_NEAR = 5


def find_motions(context: Context) -> tuple[list[Draft], list[Span]]:
    """The duties that resolutions and action lines set, in order, and the spans that these cover."""
    drafts: list[Draft] = []
    spans: list[Span] = []
    for passage in find_resolutions(context):
        told = [draft for clause in passage.clauses for draft in _read(context, clause, passage)]
        if told or not passage.is_action:
            drafts += told
            spans.append((passage.start, passage.end))
    return drafts, spans


def _read(context: Context, clause: Span, passage: Passage) -> Iterator[Draft]:
    owned = _OWNER.search(context.text.text, *clause)
    if owned is None:
        yield from _read_clause(context, clause, passage)
        return
    owner = name_span(context, *owned.span("owner"), field="who", as_worded=True)
    for draft in _read_clause(context, (clause[0], owned.start()), passage):
        yield draft if draft.who else replace(draft, who=owner)


def _read_clause(context: Context, clause: Span, passage: Passage) -> Iterator[Draft]:
    force = "recommendation" if passage.is_advice else "motion"
    text = context.text.text
    start, end = _trim(text, *clause)
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    for _ in range(2):
        asks = _ASKS.match(text, start, end)
        if asks is None:
            break
        force = "recommendation" if asks["verb"].lower() in ("recommend", "advise") else force
        that = _THAT.match(text, asks.end(), end)
        if that is None:
            told = [*_read_asked(context, asks, end, force)]
            own = passage.is_own and not told and not asks["verb"].lower().startswith("agree")
            yield from _build_own(context, asks.start(), end, force, passage) if own else told
            return
        start = that.end()
    yield from _read_told(context, start, end, force, passage)


def _trim(text: str, start: int, end: int) -> Span:
    """A clause without the meeting that it tells of (*Cabinet AGREED that …*) and without how far it has come (*Ongoing.*)."""
    meeting = _OF_MEETING.match(text, start, end)
    state = _STATE.search(text, start, end)
    if state and (state["done"] or state["put_off"]):
        return end, end
    return meeting.end() if meeting else start, state.start() if state else end


def _read_asked(context: Context, asks: re.Match[str], end: int, force: str) -> Iterator[Draft]:
    """*ask the Director to provide …*, *require a report to be brought …*, *request a breakdown by area*."""
    text, start = context.text.text, asks.end()
    done = _DONE.match(text, start, end)
    asked = _SOMEBODY.match(text, start, end)
    paper = _PAPER.match(text, start, end)
    if done:
        yield from _build(context, {}, done.span("must"), force)
    elif asked and not CRITICAL.match(asked["must"]):
        who = name_span(context, *asked.span("who"), field="who", as_worded=True)
        must = asked.start("negative") if asked["negative"] else asked.start("must")
        yield from _build(context, who, (must, asked.end("must")), force, since=asked.start("who"))
    elif paper and asks["verb"].lower() in ("request", "ask", "require"):
        yield from _build(context, {}, paper.span("must"), force)


def _read_told(
    context: Context, start: int, end: int, force: str, passage: Passage
) -> Iterator[Draft]:
    """A clause without a verb of asking: an authority given, somebody who is to act, a thing that is to be done."""
    text = context.text.text
    given = _DELEGATES.match(text, start, end) or _AUTHORITY.match(text, start, end)
    given = given or _BE_ASKED.match(text, start, end)
    if given:
        group = "must" if given["must"] else "thing"
        if not CRITICAL.match(given[group]) or APPROVES.match(given[group]):
            who = name_span(context, *given.span("who"), field="who", as_worded=True)
            yield from _build(context, who, given.span(group), force, since=given.start("who"))
        return
    opens = opens_duty(text[start:end].split(" ")[0].lower())
    opens = takes_itself(text[start:end]) or (
        opens and not (passage.is_advice and takes_note(text[start:end]))
    )
    if passage.is_own and opens:
        yield from _build_own(context, start, end, force, passage)
        return
    acts = _find_act(context, start, end)
    done = _BE_DONE.match(text, start, end)
    if acts and not (done and done.end("thing") < acts.start()):
        verb = _stem(acts["verb"])
        is_post = IN_POST.match(text, acts.start("must"), end)
        is_act = _is_act(verb, text[start : acts.start()]) or (
            verb == "receive" and COMES_ROUND.search(text, acts.end(), end)
        )
        if not is_post and is_act:
            who = name_span(context, start, acts.start(), field="who", as_worded=True)
            yield from _build(context, who, (acts.start("must"), end), force, since=start)
        return
    is_thing = _THING.match(text, start, end)
    is_done = (
        done
        and not COURTESY.match(text, start, end)
        and not _SETTLED.fullmatch(done["done"])
        and not is_of_agenda(text[start:end], done["thing"], done["done"])
        and not _MONEY.search(text, start, end)
    )
    if is_done or is_thing or (passage.is_action and opens):
        yield from _build(context, {}, (start, end), force)


def _build_own(
    context: Context, start: int, end: int, force: str, passage: Passage
) -> Iterator[Draft]:
    """What a meeting resolved to do itself."""
    who = name_meeting(context, passage.start, passage.end) if passage.is_council else {}
    to = _TO.match(context.text.text, start, end)
    yield from _build(context, who, (to.end() if to else start, end), force)


def _is_act(verb: str, who: str) -> bool:
    """Whether somebody does something by this verb, and not only takes note."""
    if not NOT_ACTS.fullmatch(verb):
        return True
    return bool(ACTS_OF_OFFICERS.fullmatch(verb)) and not A_MEETING.fullmatch(who.strip())


def _find_act(context: Context, start: int, end: int) -> re.Match[str] | None:
    """The verb of the first clause whose subject can act: *the Director bring …*, *Head of Quality to circulate …*."""
    text = context.text.text
    for match in _VERB.finditer(text, start, min(end, start + _LONGEST_WHO)):
        words = text[start : match.start()]
        verb = _stem(match["verb"])
        known = MORE_VERBS.fullmatch(verb) or NOT_ACTS.fullmatch(verb) or opens_duty(verb)
        is_told = bool(match["modal"]) and verb != "be"
        if (known or is_told) and _can_act(context, start, words, is_told=is_told):
            return None if verb == "be" else match
    return None


def _stem(verb: str) -> str:
    """A verb in its bare form: *that the Lead Member writes* is moved like *that the Lead Member write*."""
    bare = verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb
    return (
        bare if NOT_ACTS.fullmatch(bare) or MORE_VERBS.fullmatch(bare) or opens_duty(bare) else verb
    )


def _can_act(context: Context, start: int, words: str, *, is_told: bool) -> bool:
    """Whether these words name somebody who can act; a body or initials only where a modal verb tells so (*the police would …*)."""
    end = start + len(words)
    parties = context.parties_in(start, start + _NEAR)
    if any(p.end >= end - 1 and (p.kind != "body" or is_told) for p in parties):
        return True
    if is_told and _INITIALS.fullmatch(words.strip()):
        return True
    return bool(_TITLED.search(words) or _ROLE.fullmatch(words.strip()))


def _build(
    context: Context, who: dict[str, Any], must: Span, force: str, *, since: int | None = None
) -> Iterator[Draft]:
    start, end = must
    ends = compile_piece(pattern_of("ends")).search(context.text.text, start + 3, end)
    end = ends.start() if ends else end
    for opens, stop in split_timed_verbs(context.text.text[start:end]):
        timing = find_told_timing(context, start + opens, start + stop)
        until = trim_deadline(start + opens, start + stop, timing)
        words = context.text.text[start + opens : until].strip(" ,;.")
        if len(words) <= 3:
            continue
        yield Draft(
            rule="requirements.resolved",
            start=since if since is not None and not opens else start + opens,
            end=start + stop,
            must=words,
            force=force,
            who=who,
            deadline=timing.deadline,
            recurs=timing.recurs,
            in_list=True,
        )
