"""What is told beside the status of a requirement, in the same words on the page, by the command and in the calendar.

A status of RECORD.md is one word. Beside it stand what had become of the duty before it was lifted, that it was open when the
intervention ended, that evidence waits for a decision, and turns of which nothing is recorded: silence is told as silence.
"""

from candour.analysis.answers import RequirementAnswer
from candour.analysis.days import say_day, say_days

_BIND_NOBODY = {
    "motion": "a motion binds nobody and is never overdue",
    "plan": "a plan binds nobody and is never overdue",
    "recommendation": "a recommendation binds nobody and is never overdue",
}


def say_beside(answer: RequirementAnswer) -> tuple[str, ...]:
    """What to tell beside the status, each a part of a sentence in small letters; empty where the status says it all."""
    words = [_say_end(answer) or _say_time(answer)]
    if answer.status == "awaiting_agreement" and answer.deadline_passed:
        words.append("the deadline has passed")
    if answer.lacks_decision:
        words.append("shown to be done; no decision yet that it is met")
    if answer.missed:
        words.append(say_silent_turns(answer.missed))
    return tuple(word for word in words if word)


def say_silent_turns(number: int) -> str:
    """Turns of a duty that comes round of which nothing is recorded.

    >>> say_silent_turns(1), say_silent_turns(3)
    ('1 turn with no record of being done', '3 turns with no record of being done')
    """
    return f"{number:,} {'turn' if number == 1 else 'turns'} with no record of being done"


def _say_end(answer: RequirementAnswer) -> str:
    """Since when it has ended and what it was before, or that it was left open when the intervention ended."""
    if answer.ended_on is not None:
        before = f"; {answer.before.words}" if answer.before else ""
        return f"on {say_day(answer.ended_on)}{before}"
    if answer.left_open_on is None:
        return ""
    ended = f"when the intervention ended on {say_day(answer.left_open_on)}"
    words, day = ended if answer.status == "open" else f"open {ended}", answer.deadline.day
    if answer.status != "overdue" or day is None or day >= answer.left_open_on:
        return words
    return f"{words}, {say_days((answer.left_open_on - day).days)} past its deadline"


def _say_time(answer: RequirementAnswer) -> str:
    if answer.days_left is None or answer.status not in ("overdue", "due_soon", "open"):
        return ""
    if answer.days_left >= 0:
        return f"{say_days(answer.days_left)} left"
    if answer.binds or answer.deadline.day is None:
        return f"by {say_days(-answer.days_left)}"
    return f"was due {say_day(answer.deadline.day)}; {_BIND_NOBODY[answer.requirement.force]}"
