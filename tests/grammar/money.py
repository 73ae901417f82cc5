"""Money and posts that are promised, and numbers that promise nothing."""

from typing import Any

from grammar import Draw

Told = tuple[str, list[dict[str, Any]]]

_COUNCIL, _DEPARTMENT = "Ambermere City Council", "Department for Education"


class Sums:
    """The sums and counts of one paper, each told once."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self._tenths = draw.some(range(11, 99), least=30, most=30)
        self._counts = draw.some(range(12, 95), least=30, most=30)

    def sum(self) -> tuple[str, float]:
        """Some millions, in one of the ways of writing them, and how many pounds they are."""
        tenths = self._tenths.pop()
        millions = f"{tenths / 10:g}"
        words = self.draw.one(
            f"£{millions}m", f"£{millions} million", f"£{millions}million", f"£{tenths * 100_000:,}"
        )
        return words, tenths * 100_000.0

    def count(self) -> int:
        """How many."""
        return int(self._counts.pop())


def promised(sums: Sums) -> Told:
    """Money that the council or the department promises."""
    words, pounds = sums.sum()
    by, wording = sums.draw.one(
        (_COUNCIL, "{c} has promised {m} for more social workers."), (_COUNCIL, "{c} will spend an extra {m} on foster care."),
        (_COUNCIL, "{c} has set aside {m} to improve the front door."), (_COUNCIL, "{c} is to invest {m} in early help."),
        (_COUNCIL, "{c} has agreed a further {m} for children’s services."), (_COUNCIL, "{c} will put another {m} into the service."),
        (_COUNCIL, "An extra {m} will be spent by {c} on recruitment."), (_COUNCIL, "{c} has found {m} for training."),
        (_COUNCIL, "{c} has committed {m} to its improvement plan."), (_COUNCIL, "{c} pledged {m} for smaller caseloads."),
        (_COUNCIL, "{c} is making {m} available for family support."), (_COUNCIL, "{c} will use {m} from its reserves to pay for more social workers."),
        (_DEPARTMENT, "The {d} will provide {m} for the improvement work."), (_DEPARTMENT, "{m} is being provided by the {d}."),
        (_DEPARTMENT, "The {d} has offered {m} to support the work."), (_DEPARTMENT, "The council will receive {m} from the {d}."),
        (_DEPARTMENT, "The {d} is giving the council {m}."), (_DEPARTMENT, "A grant of {m} has been promised by the {d}."),
        (_DEPARTMENT, "{m} will be paid by the {d} over two years."), (_DEPARTMENT, "The {d} has awarded the council a grant of {m}."),
        (_COUNCIL, "{c} has earmarked {m} for foster care."), (_COUNCIL, "{c} is putting {m} into early help."),
        (_COUNCIL, "{c}’s budget includes an extra {m} for social workers."), (_COUNCIL, "{c} has allocated {m} to the improvement programme."),
        (_COUNCIL, "{c} will invest {m} over three years to cut caseloads."), (_COUNCIL, "{c} is to plough {m} into its front door."),
        (_COUNCIL, "An additional {m} has been set aside by {c}."), (_COUNCIL, "{c} has approved {m} for a new children’s home."),
        (_COUNCIL, "{c} has vowed to spend {m} more on prevention."), (_COUNCIL, "{m} will be invested by {c} in early help."),
        (_COUNCIL, "{c} announced {m} for foster carers."), (_COUNCIL, "{c} has boosted spending on social care by {m}."),
        (_DEPARTMENT, "The {d} has agreed to provide up to {m}."), (_DEPARTMENT, "The {d} will contribute {m} towards the costs of the trust."),
        (_DEPARTMENT, "The council has been awarded {m} by the {d}."), (_DEPARTMENT, "The {d} pledged {m} to help the council improve."),
        (_DEPARTMENT, "The council was given {m} by the {d} to set up the trust."), (_DEPARTMENT, "{m} of funding has been made available by the {d}."),
        (_DEPARTMENT, "The council has secured {m} from the {d} for early help."), (_DEPARTMENT, "A grant of {m} from the {d} will pay for the work."),
        (_DEPARTMENT, "The {d} has promised the council {m}."),
    )  # fmt: skip
    line = wording.format(c=_COUNCIL, d=_DEPARTMENT, m=words)
    return line, [{"type": "commitment", "by": by, "quantity": pounds, "unit": "GBP"}]


def promised_twice(sums: Sums) -> Told:
    """The same money told in other words is one promise."""
    draw, (words, pounds) = sums.draw, sums.sum()
    again = f"£{pounds / 1_000_000:g}m"
    first = draw.one(f"{_COUNCIL} will spend an extra {words} on children’s social care.", f"{_COUNCIL} has agreed an extra {words} for children’s social care.")  # fmt: skip
    second = draw.one(f"The {again} will pay for smaller caseloads.", f"The extra {again} will come from reserves.", f"The {again} was agreed on Monday.")  # fmt: skip
    return f"{first} {second}", [{"type": "commitment", "by": _COUNCIL, "quantity": pounds, "unit": "GBP"}]  # fmt: skip


def posts_promised(sums: Sums) -> Told:
    """Posts and people that are promised."""
    count = sums.count()
    unit, wording = sums.draw.one(
        ("social_workers", "{c} will recruit {n} more social workers."), ("social_workers", "{c} is to hire an extra {n} social workers."),
        ("posts", "{c} will create {n} new posts."), ("posts", "{c} has agreed to create {n} posts in the service."),
        ("posts", "{n} new posts will be created by {c}."), ("social_workers", "{c} has promised {n} additional social workers."),
        ("posts", "{c} plans to fund {n} extra posts."), ("social_workers", "Another {n} social workers will be taken on by {c}."),
        ("social_workers", "{c} is recruiting {n} extra social workers."), ("posts", "{c} will fund {n} additional posts."),
        ("social_workers", "{n} more social workers are to be recruited by {c}."), ("posts", "{c} has pledged to create {n} new posts."),
        ("social_workers", "{c} has committed to hiring {n} more social workers."), ("posts", "{c} is creating {n} new posts in early help."),
        ("social_workers", "{c} intends to recruit {n} social workers by Christmas."), ("posts", "{c} is to add {n} posts to its front door."),
        ("social_workers", "{c} will bring in {n} additional social workers."),
    )  # fmt: skip
    line = wording.format(c=_COUNCIL, n=count)
    return line, [{"type": "commitment", "by": _COUNCIL, "quantity": float(count), "unit": unit}]


def paid_for(sums: Sums) -> Told:
    """What somebody else will pay for, without a sum, is support; what the council itself pays for is none."""
    is_support, wording = sums.draw.one(
        (True, "The {d} will meet the full cost of the training."), (True, "The {d} has agreed to pay for a peer review."),
        (True, "The adviser’s fees will be met by the {d}."), (True, "The {d} will pay for the training."),
        (False, "{c} will meet the cost of the commissioner."), (False, "The council pays for the commissioner."),
        (False, "The council will have to bear the costs of the review."), (False, "The costs of the commissioner will be met by the council."),
    )  # fmt: skip
    line = wording.format(c=_COUNCIL, d=_DEPARTMENT)
    return line, [{"type": "commitment", "by": _DEPARTMENT, "quantity": None}] if is_support else []


def no_promise(sums: Sums) -> Told:
    """Look-alikes: numbers that promise nothing."""
    words, _pounds = sums.sum()
    wording = sums.draw.one(
        "The service overspent by {m} last year.", "The budget for children’s services is {m}.", "The council has to save {m} by March.",
        "A place in a home can cost {m} over ten years.", "The council cut {m} from early help in 2016.", "The union called for an extra {m}.",
        "The council asked the department for {m}.", "The service needs {m}, a review found.", "The gap in the budget has grown to {m}.",
        "Consultants were paid {m} in 2017.", "The council employs {n} social workers.", "Last year {n} social workers left.",
        "There are {n} vacant posts.", "The council has lost {n} posts since 2012.", "A bid for {m} was turned down.",
        "The plan would have cost {m}.", "If the bid succeeds, the council could receive {m}.", "The council spent {m} on agency staff last year.",
        "Opponents wanted {n} more social workers.", "The union asked for {n} extra posts.", "Cuts of {m} were agreed in February.",
        "The council owes {m}.", "{n} social workers have been recruited from overseas since 2015.", "The council’s reserves stand at {m}.",
        "Each social worker has {n} cases.", "The council made savings of {m}.", "An amendment to spend {m} more was lost.",
        "Nothing of the {m} that was asked for has been promised.", "The new offices cost {m}.", "Residents pay for the service through council tax of {m}.",
        "The council pays for {n} placements outside the city.", "The service costs {m} a year.", "The council faces a bill of {m}.",
        "The contract was worth {m}.", "It was fined {m}.", "The council has refused to spend {m} on a new home.",
        "The council is {m} in the red.", "Placements cost the council {m} last year.", "The service has to find savings of {m}.", "Agency staff cost {m} in 2018.",
        "The department turned down a request for {m}.", "The council’s bid for {m} failed.", "The council had hoped for {m}.",
        "The leader denied that {m} had been wasted.", "Some {n} social workers went on strike.", "Of the posts, {n} are held by agency staff.",
        "The service is short of {n} social workers.", "Caseloads rose to {n}.", "The council needs {n} more social workers, the union said.",
        "There is a {m} hole in the budget.", "Members voted against a further {m}.", "The pay-off came to {m}.", "Spending on placements rose by {m}.",
        "The council has already spent {m}.", "The forecast overspend is {m}.", "The council could face costs of {m}.", "The home was sold for {m}.",
        "The council must repay {m}.", "{n} jobs are to go.", "A cut of {m} is planned.", "The council’s debts come to {m}.",
        "The council raised {m} from the sale of land.", "The union wants the council to spend {m} more.", "Without {m} more the plan will fail.",
        "The council is unlikely to get the {m} that it needs.", "An underspend of {m} was reported.", "A third of the {n} posts are vacant.",
        "The council may have to spend {m}.", "Campaigners say that {m} is needed.", "The minister refused to say whether {m} would be found.",
    )  # fmt: skip
    return wording.format(m=words, n=sums.count()), []
