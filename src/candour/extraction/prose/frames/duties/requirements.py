"""Requirements: who must do what, by when, with whose agreement, and what follows otherwise.

Wordings stand in ``data/frames/requirements.toml``. A duty is an order only when an instrument orders it:
*must* in a document that names no direction, notice or order is a recommendation.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.coordination import split_duties, split_verbs, split_wishes
from candour.extraction.prose.frames.duties.actors import GIVERS, pattern_of, read_actor
from candour.extraction.prose.frames.duties.acts import span_of_act, tidy
from candour.extraction.prose.frames.duties.annexes import find_listed
from candour.extraction.prose.frames.duties.conditions import attach_conditions
from candour.extraction.prose.frames.duties.dated_forces import force_of_date
from candour.extraction.prose.frames.duties.deadlines import lie_ahead
from candour.extraction.prose.frames.duties.default_days import give_default
from candour.extraction.prose.frames.duties.do_so import take_do_so
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.extensions import extend_deadlines
from candour.extraction.prose.frames.duties.forces import find_force
from candour.extraction.prose.frames.duties.joining import join_drafts
from candour.extraction.prose.frames.duties.lost_motions import is_lost, is_to_come
from candour.extraction.prose.frames.duties.ministerial import gives_orders
from candour.extraction.prose.frames.duties.motions import find_motions
from candour.extraction.prose.frames.duties.no_acts import is_no_act, is_vague
from candour.extraction.prose.frames.duties.passives import split_timed
from candour.extraction.prose.frames.duties.proposals import find_proposals
from candour.extraction.prose.frames.duties.provisos import keep_provisos
from candour.extraction.prose.frames.duties.recitals import find_recitals
from candour.extraction.prose.frames.duties.riders import join_riders
from candour.extraction.prose.frames.duties.sentences import HANDED_OVER, STATIC, is_wish
from candour.extraction.prose.frames.duties.statutory import is_of_law, is_statutory_plan
from candour.extraction.prose.frames.duties.tables import find_tabled
from candour.extraction.prose.frames.duties.terms import weaken
from candour.extraction.prose.frames.duties.undergoing import (
    bind_council,
    find_agent,
    find_owner,
    is_acted_on,
)
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases
from candour.extraction.prose.frames.timing import find_timing, find_timing_in, trim_deadline
from candour.facts import Requirement

_OF_OFFICES = (".official_will", ".recommends_to")
_ADVISING = (".recommends", ".should")
_CLAUSES = (
    ".must",
    ".has_to",
    ".is_due",
    ".should",
    ".recommends",
    ".and_that",
    ".ordered_should",
    ".suggests",
)
_LISTING = (
    ".requiring_it",
    ".requires",
    ".under_instrument",
    ".is_required",
    ".is_to",
    ".recommends_to",
    ".has_to",
    ".asked_him",
    ".expects_to",
)
_BARE = (
    ".must",
    ".recommends",
    ".should",
    ".under_instrument",
    ".requiring_it",
    ".has_until",
    ".given_until",
    ".official_will",
)
_WISHES = (".wants_it_done", ".requires_it_done", ".asks_for")
_FOLLOWING = re.compile(
    r"(?:the\s+following|these|those)\s+(?:\w+\s+){0,2}(?:measures|steps|actions|targets|requirements|objectives|conditions|bodies|parties|people|officers|partners)\b",
    re.IGNORECASE,
)
_BY_GIVER = re.compile(
    r"\b(?:secretary\s+of\s+state|minister|department|departmental\s+official|dfe|government|ofsted|notice|direction)s?(?:\s+for\s+[\w’' ]{3,40})?\s+$",
    re.IGNORECASE,
)
_SHOULD = re.compile(r"^(?:should|must)\s+(?:also\s+)?(?=[a-z])")


def find_requirements(context: Context) -> Iterator[Requirement]:
    """The duties that a document tells of, each once, in the order of their first telling."""
    actions, rows = find_tabled(context)
    moved, resolutions = find_motions(context)
    covered = _starts_in(context, resolutions)
    listed, spans = find_listed(context, rows=rows, others=covered)
    spans += resolutions
    recitals, proposals = find_recitals(context), find_proposals(context)
    listed = [draft for draft in listed if not _stands_in(draft.start, recitals + proposals)]
    drafts = [*moved, *listed, *actions]
    for found in find_phrases(context, "requirements"):
        at = found.match.start()
        if _stands_in(at, recitals) and not found.phrase.rule.endswith(_ADVISING):
            continue
        if _stands_in(at, spans + proposals):
            continue
        draft = _read(context, found)
        if draft:
            drafts += _split(context, found, draft)
    drafts.sort(key=lambda draft: draft.start)
    drafts = take_do_so(context, drafts)
    join_riders(context, drafts)
    attach_conditions(context, drafts)
    keep_provisos(context, drafts)
    weaken(context, drafts)
    joined = join_drafts(drafts)
    bind_council(context, joined)
    for draft in extend_deadlines(context, give_default(context, joined)):
        yield draft.build(context)


def _stands_in(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _starts_in(context: Context, spans: list[tuple[int, int]]) -> set[int]:
    """Where the paragraphs begin that lie wholly in one of these spans."""
    return {
        block.start
        for block in context.text.paragraphs
        if any(start <= block.start and block.end <= end for start, end in spans)
    }


def _read(context: Context, found: Found) -> Draft | None:
    match, rule, values = found.match, found.phrase.rule, found.phrase.values
    who, who_start, is_acted_on = _read_who(context, found)
    if who is None or (not who and rule.endswith(".official_will")):
        return None
    if rule.endswith(".has_to") and GIVERS.match(str(who.get("who", ""))):
        return None
    must_start, must_end = span_of_act(context, match, is_open=bool(values.get("open")))
    if must_end - must_start < 4:
        return None
    force = _read_force(context, found, who)
    if force is None:
        return None
    timing = lie_ahead(context, find_timing(context, found.sentence, match, must_end))
    if timing.deadline is None and match["must"].lower().startswith("have "):
        return None
    is_timed = timing.deadline is not None or timing.recurs is not None
    lasts = context.text.text.startswith("until ", timing.start)
    if (not is_timed and values.get("dated")) or (
        (lasts or not is_timed) and _is_anothers(context, rule, who)
    ):
        return None
    must_end = trim_deadline(must_start, must_end, timing)
    must = _unquote(context, match, tidy(context.text.text[must_start:must_end]))
    is_empty = (who == {} and STATIC.match(must)) or is_vague(must)
    if is_no_act(must, rule) or (is_empty and not is_timed):
        return None
    is_clause = is_acted_on or (who == {} and rule.endswith(_CLAUSES))
    if is_clause and who_start < must_start:
        must = context.text.text[who_start:must_end].strip(" ,")
        if (
            _FOLLOWING.match(must)
            or HANDED_OVER.search(must)
            or (is_wish(must) and timing.deadline is None)
        ):
            return None
    told_from = match.start("must") if values.get("giver") is None else match.start()
    block = context.text.paragraphs[found.sentence.paragraph]
    return Draft(
        rule=rule,
        start=min(who_start, timing.start, told_from),
        end=max(must_end, timing.end),
        must=must,
        force=force,
        who=who,
        deadline=timing.deadline,
        recurs=timing.recurs,
        in_heading=block.kind == "heading" or found.sentence.paragraph == 0,
        item=block.start if block.kind == "list_item" else None,
    )


def _is_anothers(context: Context, rule: str, who: dict[str, Any]) -> bool:
    """Whether a paper only says what another council, or somebody by name, *will* or is asked to do: it binds an office, or for a
    day."""
    if not rule.endswith((*_OF_OFFICES, ".asked_him")):
        return False
    is_other = who.get("who_code") not in (None, context.about)
    if is_other or rule.endswith(".asked_him"):
        return is_other
    return compile_piece(pattern_of("actors")).search(str(who.get("who", ""))) is None


def _read_who(context: Context, found: Found) -> tuple[dict[str, Any] | None, int, bool]:
    """Who must act, where the telling begins, and whether its subject is only acted on; ``None`` for nobody."""
    who, start = read_actor(context, found)
    lead = context.text.text[found.sentence.start : found.match.start()]
    if who is None or (not who and _BY_GIVER.search(lead)):
        return None, start, False
    owner = find_owner(context, start, found.match)
    if found.phrase.values.get("open"):
        return owner or who, start, False
    agent = find_agent(context, *found.match.span("must")) or owner
    if (
        agent is None
        and who
        and "who_code" not in who
        and is_acted_on(who["who"], found.match["must"])
    ):
        agent = {}
    if agent is not None and found.match.groupdict().get("who"):
        start = found.match.start("who")
    return (who if agent is None else agent), start, agent is not None


def _read_force(context: Context, found: Found, who: dict[str, Any]) -> str | None:
    """The force of a duty of somebody, or ``None`` when it is none: ministers are not bound by their own orders."""
    if is_statutory_plan(context, found) and not is_lost(context, found):
        return "order"
    if is_of_law(context, found):
        return None
    force = find_force(context, found)
    if force == "motion" and (is_lost(context, found) or is_to_come(context, found)):
        return None
    if force is None and (not who or "who_code" in who):
        force = force_of_date(context, found)
    return None if force == "order" and gives_orders(context, str(who.get("who", ""))) else force


def _split(context: Context, found: Found, draft: Draft) -> list[Draft]:
    """The duties of a list of infinitives, each with its own deadline."""
    at = found.match.start("must")
    words = context.text.text[at : draft.end]
    spans = split_duties(words) if found.phrase.rule.endswith(_LISTING) else []
    spans = split_wishes(words) if found.phrase.rule.endswith(_WISHES) else spans
    if len(spans) < 2 and found.phrase.rule.endswith((*_LISTING, *_BARE)) and draft.who:
        spans = split_verbs(words)
    if len(spans) < 2:
        return split_timed(context, draft)
    drafts = []
    for start, end in spans:
        timing = find_timing_in(context, at + start, at + end)
        if timing is None:
            continue
        until = trim_deadline(at + start, at + end, timing)
        drafts.append(
            replace(
                draft,
                start=draft.start if start == 0 else at + start,
                end=at + end,
                must=_SHOULD.sub(
                    "", tidy(context.text.text[at + start : until]).rstrip("."), count=1
                ),
                deadline=timing.deadline,
                recurs=timing.recurs,
                tellings=[],
            )
        )
    return drafts


def _unquote(context: Context, match: re.Match[str], must: str) -> str:
    """The words of *the council 'must comply' with …* without the mark that closes what was opened before the verb."""
    opening = context.text.text[max(match.start() - 1, 0)]
    closing = {"'": "'", "‘": "’", '"': '"', "“": "”"}.get(opening)
    return re.sub(rf"{closing}(?!\w)", "", must, count=1) if closing else must
