"""Partners, services that pass to somebody else and people sent in; and sentences that only sound so."""

from datetime import date
from typing import Any

from grammar import Draw, spell

Told = tuple[str, list[dict[str, Any]]]

_COUNTY, _BOROUGH = (
    ("Eastmarch County Council", "X10000001"),
    ("Thornsea Borough Council", "X08000001"),
)


class Neighbours:
    """The councils that can be partners, and the trust, each told of once."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self._councils = draw.some((_COUNTY, _BOROUGH), least=2)

    def council(self) -> tuple[str, str]:
        """A neighbour's name and code."""
        name, code = self._councils.pop()
        return name, code

    @property
    def are_told(self) -> bool:
        """Whether no neighbour is left."""
        return not self._councils


def partner(neighbours: Neighbours) -> Told:
    """A partner agreed, asked, planned or parted from."""
    draw, (name, code) = neighbours.draw, neighbours.council()
    status, wording = draw.one(
        ("agreed", "Ambermere City Council has entered into a partnership with {e}."), ("agreed", "{e} has been appointed as the council’s improvement partner."),
        ("agreed", "{e} is acting as improvement partner to Ambermere City Council."), ("agreed", "Ambermere City Council has signed an agreement with {e}, which will act as its improvement partner."),
        ("agreed", "The council is working with {e} as its improvement partner."), ("agreed", "{e} has agreed to be the council’s improvement partner."),
        ("agreed", "An improvement partnership between Ambermere City Council and {e} has been agreed."), ("agreed", "{e} has become the council’s improvement partner."),
        ("agreed", "The council’s improvement partner is {e}."), ("agreed", "The council is being supported by its improvement partner, {e}."),
        ("sought", "Ambermere City Council has asked {e} to become its improvement partner."), ("sought", "The council has invited {e} to act as its improvement partner."),
        ("proposed", "Ambermere City Council plans a partnership with {e}."), ("proposed", "A partnership between Ambermere City Council and {e} is being considered."),
        ("proposed", "The commissioner has recommended a partnership with {e}."), ("proposed", "The council may enter into a partnership with {e}."),
        ("ended", "The council’s partnership with {e} has ended."), ("ended", "{e} is no longer the council’s improvement partner."),
        ("ended", "{e} has ceased to be the council’s improvement partner."), ("ended", "The improvement partnership with {e} came to an end in March."),
        ("ended", "The formal partnership with {e} finishes at the end of September."), ("ended", "The council’s improvement partnership with {e} finished last month."),
        ("agreed", "{e} has been named as the council’s improvement partner."), ("agreed", "The minister has appointed {e} as the council’s improvement partner."),
        ("agreed", "Ambermere City Council has teamed up with {e} to improve its children’s services."), ("agreed", "A partnership with {e} was signed in March."),
        ("agreed", "{e} is the council’s improvement partner."), ("agreed", "{e}, the council’s improvement partner, sent two managers."),
        ("agreed", "Ambermere City Council agreed a two-year partnership with {e}."),
        ("agreed", "Under a formal partnership {e} supports Ambermere City Council’s children’s services."),
        ("sought", "Ambermere City Council has approached {e} to be its improvement partner."),
        ("sought", "{e} has been asked to act as the council’s improvement partner."), ("proposed", "Ambermere City Council could enter into a partnership with {e}."),
        ("proposed", "A partnership with {e} has been proposed."), ("proposed", "Members will consider a partnership with {e} next week."),
        ("proposed", "{e} could become the council’s improvement partner."), ("proposed", "It is proposed that {e} act as the council’s improvement partner."),
        ("ended", "The partnership agreement with {e} expired last month."), ("ended", "{e} has stopped acting as the council’s improvement partner."),
        ("ended", "{e}’s support for the council as its improvement partner has come to an end."), ("ended", "Ambermere City Council has ended its partnership with {e}."),
        ("ended", "The partnership with {e} will end in September."), ("ended", "The partnership with {e} was brought to an end in March."),
    )  # fmt: skip
    return wording.format(e=name), [{"type": "partnership", "partner_code": code, "status": status}]


def transfer(neighbours: Neighbours) -> Told:
    """Services that pass to somebody else."""
    draw = neighbours.draw
    day = draw.day(date(2019, 7, 1), date(2020, 3, 1))
    past = draw.day(date(2017, 1, 1), date(2018, 12, 1))
    status, on, wording = draw.one(
        ("proposed", None, "Children’s services in Ambermere will be transferred to a new trust."), ("proposed", None, "Ambermere City Council plans to hand its children’s services to a new trust."),
        ("proposed", None, "Ambermere’s children’s services are to be taken over by a new trust."), ("proposed", None, "Ambermere’s children’s services are to move to a new trust."),
        ("proposed", day, "Children’s services in Ambermere will be transferred to a new trust on {d}."), ("proposed", day, "Ambermere’s children’s services will move to a new trust on {d}."),
        ("proposed", day, "A new trust will take over the council’s children’s services on {d}."), ("proposed", None, "A new trust is to run the council’s children’s services."),
        ("ordered", None, "The minister has ordered Ambermere City Council to hand its children’s services to a new trust."),
        ("ordered", None, "Ambermere City Council has been ordered to transfer its children’s services to a new trust."),
        ("done", past, "Children’s services in Ambermere were transferred to a new trust on {x}."), ("done", past, "Ambermere’s children’s services passed to a new trust on {x}."),
        ("done", past, "A new trust took over the council’s children’s services on {x}."), ("done", past, "On {x} Ambermere City Council handed its children’s services to a new trust."),
        ("proposed", None, "A new trust will be set up to run children’s services in Ambermere."),
        ("proposed", None, "The running of Ambermere’s children’s services will pass to a new trust."),
        ("proposed", None, "Ambermere’s children’s services are to be run by a new trust."),
        ("proposed", None, "The commissioner has recommended that Ambermere’s children’s services be moved to a new trust."),
        ("proposed", day, "Responsibility for Ambermere’s children’s services will transfer to a new trust on {d}."),
        ("proposed", day, "From {d} a new trust will run Ambermere’s children’s services."),
        ("ordered", None, "Ambermere City Council was told by the minister that it must hand its children’s services to a new trust."),
        ("ordered", None, "The direction requires Ambermere City Council to transfer its children’s services to a new trust."),
        ("done", past, "Responsibility for Ambermere’s children’s services was transferred to a new trust on {x}."),
        ("done", past, "Ambermere’s children’s services have been run by a new trust since {x}."),
        ("done", past, "Ambermere’s children’s services moved to a new trust on {x}."),
    )  # fmt: skip
    line = wording.format(d=spell(day, draw), x=spell(past, draw))
    return line, [{"type": "transfer", "status": status, "date": on.isoformat() if on else None}]


def support(neighbours: Neighbours) -> Told:
    """People sent in to help or to oversee."""
    kind, status, wording = neighbours.draw.one(
        ("team", "sent", "Ministers have sent a team of experts into Ambermere City Council."), ("adviser", "sent", "The Department for Education has appointed an improvement adviser to work with the council."),
        ("board", "sent", "An improvement board has been set up to oversee Ambermere City Council."), ("task_force", "sent", "Ministers have sent a task force into Ambermere City Council."),
        ("adviser", "proposed", "The Department for Education will appoint an adviser to help Ambermere City Council."), ("board", "proposed", "An improvement board will be set up to oversee Ambermere City Council."),
        ("adviser", "sent", "An adviser has been sent in by ministers to help the council."), ("team", "proposed", "Ministers are to send a team of experts into Ambermere City Council."),
        ("team", "sent", "A team of experts has been sent into Ambermere City Council by ministers."),
        ("board", "sent", "Ministers have set up an improvement board for Ambermere City Council."),
        ("adviser", "sent", "Ministers have sent an adviser into Ambermere City Council."),
        ("board", "sent", "Ambermere City Council is overseen by an improvement board that was set up in April."),
        ("adviser", "proposed", "An adviser will be sent into Ambermere City Council."),
        ("task_force", "proposed", "Ministers will send a task force into Ambermere City Council."),
        ("team", "sent", "The Department for Education has brought in a team of experts to help Ambermere City Council."),
    )  # fmt: skip
    return wording, [{"type": "support", "kind": kind, "status": status}]


def no_partner(neighbours: Neighbours) -> Told:
    """Look-alikes: no partner is agreed, no service moves, nobody is sent in."""
    draw = neighbours.draw
    name = draw.one(_COUNTY, _BOROUGH)[0]
    wording = draw.one(
        "A partnership with {e} has been ruled out.", "Members rejected a partnership with {e}.", "{e} was rated good in 2018.",
        "The council works in partnership with parents.", "The safeguarding partnership met in April.", "{e} and Ambermere City Council share a border.",
        "The council has ruled out a trust.", "There are no plans to move services to a trust.", "A trust was considered and rejected.",
        "Cases were transferred to another team.", "Staff were transferred to new offices in May.", "Young people were helped to move on to adult services.",
        "The commissioner will consider whether services should be moved to a trust.", "The council will keep control of its children’s services.",
        "{e} declined to become the council’s improvement partner.", "Support for families is offered at five centres.", "The team has ten social workers.",
        "The board of governors met in March.", "Whether services will be run by a trust is not yet known.", "{e} lost its own trust status bid.",
        "A young person was transferred to a hospital.", "Partners praised the work.", "The minister decided against a trust.", "No team will be sent in.",
        "The council would not hand over its services, members were told.", "Services will not be transferred to a trust.",
        "Talks with {e} about a partnership came to nothing.", "Ambermere City Council decided against a partnership with {e}.",
        "{e} said that it could not spare the staff to be an improvement partner.", "A director from {e} reviewed the files.", "{e} has its own children’s trust.",
        "The council will not enter into a partnership with {e}.", "Members turned down a partnership with {e}.", "The partnership board meets in June.",
        "Police and health are partners of the council.", "The council’s leader met the leader of {e}.", "{e} was directed to find a partner in 2016.",
        "The idea of a trust was dropped.", "A trust would cost too much, the commissioner found.", "Nobody has proposed a trust.", "The union opposes a trust.",
        "The hospital is run by a trust.", "Records were moved to a new system.", "Children were moved to homes outside the city.",
        "The cases were passed to another team.", "The service moved to new premises.", "The minister has rejected calls for a trust.",
        "The council fears that it will lose control of its services.", "A decision on a trust will be taken next year.", "The board of the company met.",
        "The team meets on Mondays.", "An adviser on pensions was appointed.", "A task group of councillors met twice.", "The council runs a support group for parents.",
    )  # fmt: skip
    return wording.format(e=name), []
