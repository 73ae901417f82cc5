"""The five questions, answered from facts, entries and a day.

``open_ledger`` gives an intervention's record as at a moment; the questions take it and a day (``on``).
"""

from candour.analysis.changes import Changes, find_changes
from candour.analysis.commitments import CommitmentAnswer, find_commitments
from candour.analysis.disclosure import (
    ToldItem,
    find_told,
    find_told_instruments,
    find_told_of_fact,
    find_told_papers,
    find_untold,
    known_to,
)
from candour.analysis.happenings import date_of, describe_fact
from candour.analysis.instruments import KnownInstrument, find_instruments, name_instrument
from candour.analysis.ledger import AsAt, Ledger, open_ledger
from candour.analysis.progress import JudgedProgress, Source, find_progress
from candour.analysis.recurrence import Recurrence, find_recurrences
from candour.analysis.requirements import (
    RequirementAnswer,
    Requirements,
    Status,
    count_statuses,
    find_due,
    find_overdue,
    find_requirements,
)
from candour.analysis.summary import Summary, summarise
from candour.analysis.sums import Promised, sum_promised
from candour.analysis.tellings import AUDIENCES
from candour.analysis.timeline import Event, find_timeline
from candour.analysis.told import Told

__all__ = [
    "AUDIENCES",
    "AsAt",
    "Changes",
    "CommitmentAnswer",
    "Event",
    "JudgedProgress",
    "KnownInstrument",
    "Ledger",
    "Promised",
    "Recurrence",
    "RequirementAnswer",
    "Requirements",
    "Source",
    "Status",
    "Summary",
    "Told",
    "ToldItem",
    "count_statuses",
    "date_of",
    "describe_fact",
    "find_changes",
    "find_commitments",
    "find_due",
    "find_instruments",
    "find_overdue",
    "find_progress",
    "find_recurrences",
    "find_requirements",
    "find_timeline",
    "find_told",
    "find_told_instruments",
    "find_told_of_fact",
    "find_told_papers",
    "find_untold",
    "known_to",
    "name_instrument",
    "open_ledger",
    "sum_promised",
    "summarise",
]
