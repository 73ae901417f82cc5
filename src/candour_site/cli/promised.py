"""``candour promised``: promised against delivered."""

import click

from candour.analysis.commitments import CommitmentAnswer, find_commitments
from candour.analysis.days import say_date
from candour.analysis.quantities import say_quantity
from candour.analysis.sums import CAVEAT, Promised, sum_promised
from candour_site.cli.asking import Question, question_options
from candour_site.cli.printed import describe_fact, find_passages, print_passages, short
from candour_site.cli.printing import print_lines, print_table


@click.command()
@question_options
def promised(question: Question) -> None:
    """What was promised in money, posts and other support, and what evidence of delivery there is."""
    answers = find_commitments(question.ledger, on=question.on)
    sums = sum_promised(answers)
    if question.form == "json":
        entries = [key for one in answers for key in one.entries]
        question.print_json({"commitments": answers, "sums": sums}, entries=entries)
        return
    print_lines([question.heading])
    print_table(("entry", "state", "promised", "by when", "delivered"), map(_row, answers))
    print_lines(map(_say_sum, sums))
    if sums:
        print_lines([CAVEAT])
    for one in answers:
        print_passages(find_passages(question.ledger, one.entries), indent="")


def _say_sum(one: Promised) -> str:
    delivered = say_quantity(one.delivered, one.unit if one.unit == "GBP" else None)
    again = f" ({one.left_out} more may be told again: not added)" if one.left_out else ""
    return f"By {one.by}: {delivered} of {one.words} recorded as delivered{again}"


def _row(answer: CommitmentAnswer) -> tuple[str, ...]:
    date = answer.commitment.date
    return (
        short(answer.id),
        answer.state.replace("_", " "),
        describe_fact(answer.commitment),
        say_date(date) if date else "no date given",
        _say_working(answer),
    )


def _say_working(answer: CommitmentAnswer) -> str:
    """How the state follows, and which earlier promise this may be told again."""
    again = ", ".join(short(key) for key in answer.may_repeat)
    return f"{answer.working}; may be {again} told again" if again else answer.working
