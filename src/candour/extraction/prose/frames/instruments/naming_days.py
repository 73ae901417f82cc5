"""The days of a naming, from the first place that tells any: its own words, its clause, the lines around it."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import Reach
from candour.extraction.prose.frames.instruments.giving import Giving
from candour.extraction.prose.frames.instruments.head_days import AT_HEAD, LABEL, date_of_clause
from candour.extraction.prose.frames.instruments.letter_days import date_of_letter
from candour.extraction.prose.frames.instruments.paper_days import dates_of, is_finer
from candour.extraction.prose.frames.instruments.rows import date_before, date_of_row
from candour.extraction.prose.frames.instruments.taken_dates import (
    date_answered,
    date_below,
    date_in_giving,
    date_later,
    date_of_act,
    date_of_same_day,
    date_of_term,
    date_of_the_day,
    date_of_year,
)
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_RUNS_OUT = re.compile(r"\s+(?:expires?|lapses?|ends?|runs?\s+out|ceases?)\b")
# *On 3 May, following a report …, the minister gave …*: what stands between the day and whoever acts on it.
_ADJUNCT = re.compile(
    r",\s+(?:(?:and|but)\s+)?(?:(?:shortly|soon|immediately|\w+\s+(?:days|weeks|months))\s+)?(?:following|after|having|acting|in|as|under|using|with|because|further|pursuant|by|being|on|when|satisfied|concerned|faced|given|prompted|persuaded|despite|once|upon)\b"
    r"[^.;:]{3,260},\s+(?:the\s+)?(?:then\s+)?"
)


def find_days(
    context: Context,
    sentence: Sentence,
    kind: str,
    match: re.Match[str],
    reach: Reach,
    status: str,
    given: Giving,
) -> list[tuple[int, int, PartialDate]]:
    """The days of a paper, from the first place that tells any; none where it is told when the paper runs out."""
    if _RUNS_OUT.match(context.text.text, match.end()):
        return []
    clause = Reach(sentence.start, given.start)
    giver = given.issuer if status == "lifted" else None
    told = [*date_of_same_day(context, sentence, match)] or dates_of(
        context, sentence, match, reach
    )
    if len(told) == 1 and told[0][2].precision != "day":
        below = [*date_of_row(context, sentence, kind)]
        told = below if below and is_finer(below[0][2], told[0][2]) else told
    return (
        told
        or date_of_clause(context, clause)
        or (date_of_clause(context, clause._replace(until=giver.start)) if giver else [])
        or date_below(context, kind, sentence, match)
        or [*date_of_letter(context, sentence, kind, match, status)]
        or [*date_of_the_day(context, sentence, match, status)]
        or [*date_of_term(context, sentence, match)]
        or [*date_of_year(context, sentence, match)]
        or [*date_answered(context, sentence, match)]
        or [*date_of_act(context, sentence, match)]
        or [*date_later(context, sentence, match, status)]
        or [*date_of_row(context, sentence, kind)]
        or [*date_before(context, sentence, match)]
        or (_date_before_adjunct(context, sentence, given.start) if given.is_given else [])
        or (_date_before_adjunct(context, sentence, giver.start) if giver else [])
        or ([*date_in_giving(context, given.start, match.start())] if given.is_given else [])
    )


def _date_before_adjunct(
    context: Context, sentence: Sentence, giver: int
) -> list[tuple[int, int, PartialDate]]:
    """*On 22 August 2018, following a report by Ofsted, the Secretary of State gave …*: the day with which the sentence of
    whoever gave a paper begins, at whatever length it goes on before it names them."""
    text = context.text.text
    for mention in context.dates_in(sentence.start, giver)[:1]:
        lead = LABEL.sub("", text[sentence.start : mention.start]).strip(" ,‘“\"'").lower()
        is_day = mention.relation == "on" and not mention.is_length
        if is_day and lead in AT_HEAD and _ADJUNCT.fullmatch(text, mention.end, giver):
            return [(mention.start, mention.end, mention.date)]
    return []
