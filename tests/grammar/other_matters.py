"""What councils' papers and local news tell of homes, schools, forces and trusts that are inspected: each a story that states no
fact of a council's children's services, however much its words (inadequate, notice, appointed, must) look like one.
"""

from collections.abc import Callable
from typing import NamedTuple

from grammar import Draw


class Story(NamedTuple):
    """A heading, and the sentences under it."""

    title: str
    sentences: list[str]


def _tell_of_care_home(draw: Draw) -> Story:
    home = draw.one(
        "Sea View House", "Larch Court", "The Willows care home", "Elm Lodge nursing home"
    )
    grade = draw.one("inadequate", "requires improvement", "good")
    lead = draw.one(
        f"{home}, a care home in Ambermere, has been rated {grade} by the Care Quality Commission (CQC).",
        f"The Care Quality Commission has rated {home} {grade} overall.",
        f"A care home for older people in Ambermere was judged {grade} after CQC inspectors visited in January.",
        f"Inspectors from the CQC found that {home} was {grade} and placed it in special measures.",
    )
    more = draw.some(
        [
            "The CQC has served a warning notice which requires the provider to make improvements by 30 April.",
            "Inspectors found that medicines were not always managed safely and that residents were at risk.",
            "The home was told to improve its staffing by the end of June.",
            "Harbour Care Ltd has appointed Mrs Lyn Tate as its new registered manager.",
            "The provider will invest £250,000 in staff training.",
            "It had been rated outstanding in 2016.",
            "The home's manager, Mr Ian Frost, left in March.",
            "Inspectors will return within six months to review progress.",
        ],
        least=2,
        most=4,
    )
    return Story(
        draw.one(
            "Care home rated by watchdog", "Care homes: regulatory update", "Concerns at care home"
        ),
        [lead, *more],
    )


def _tell_of_school(draw: Draw) -> Story:
    school = draw.one("Harbour Primary Academy", "St Brannock's School", "Quayside High School")
    grade = draw.one("inadequate", "good", "outstanding", "requires improvement")
    lead = draw.one(
        f"{school} has been judged {grade} by Ofsted for the second time in three years.",
        f"Ofsted has rated {school} {grade} after inspectors visited in June.",
        f"A school in Ambermere was placed in special measures after Ofsted rated it {grade}.",
        f"Ofsted inspectors said that the school was {grade} in all areas.",
    )
    more = draw.some(
        [
            "Inspectors said pupils made too little progress in mathematics and that leaders had been too slow to act.",
            "The Regional Schools Commissioner has issued a termination warning notice to the Sunrise Academy Trust, which has run the school since 2015.",
            "Headteacher Peter Lamb left in July.",
            "Ms Ada Quill has been appointed interim executive head of the school.",
            "The academy trust has promised £120,000 for new books and will recruit four more teachers.",
            "The governors must send their plan to Ofsted by 31 October.",
            "The school's leadership was judged good.",
            "Standards at the school have improved since its last inspection, Ofsted found.",
        ],
        least=2,
        most=4,
    )
    return Story(
        draw.one("School told to improve", "School standards", "Schools causing concern"),
        [lead, *more],
    )


def _tell_of_fire(draw: Draw) -> Story:
    lead = draw.one(
        "Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) found Eastmarch Fire and Rescue Service inadequate at keeping people safe.",
        "Eastmarch Fire and Rescue Authority met on 8 November 2019 to consider the report of HMICFRS, which judged the fire service to require improvement.",
        "Eastmarch Fire and Rescue Service has been rated inadequate by inspectors.",
    )
    more = draw.some(
        [
            "Members of the fire authority agreed an extra £1.1m for 12 more firefighters.",
            "The fire authority appointed Councillor May Brine as chair in place of Councillor Hugh Fell.",
            "The inspectorate will revisit the fire service in spring 2020.",
            "The Home Secretary has told the fire service to publish an action plan within 56 days.",
            "Fire crews must be given new breathing apparatus by March 2020.",
            "The inspectorate found that firefighters were proud to work for the service.",
        ],
        least=1,
        most=3,
    )
    return Story(
        draw.one(
            "Fire authority agrees action plan", "Fire and rescue", "Report of the Fire Authority"
        ),
        [lead, *more],
    )


def _tell_of_police(draw: Draw) -> Story:
    lead = draw.one(
        "HMICFRS has graded Eastmarch Police inadequate at responding to the public.",
        "Eastmarch Police has been placed in special measures by the police inspectorate.",
        "The police force was rated requires improvement in three areas and good in two by HM Inspectorate of Constabulary.",
    )
    more = draw.some(
        [
            "The force was found to be too slow to answer 999 calls.",
            "Chief Constable Guy Larch will leave in the autumn.",
            "The Police and Crime Commissioner has appointed Deputy Chief Constable Ros Penn as acting chief constable.",
            "The police and crime commissioner promised £3m for 60 more officers.",
            "The force must produce a plan by the end of September.",
            "Inspectors of constabulary will review the force's progress every three months.",
        ],
        least=1,
        most=3,
    )
    return Story(
        draw.one("Police force told to improve", "Policing", "Police and Crime Panel"),
        [lead, *more],
    )


def _tell_of_hospital(draw: Draw) -> Story:
    lead = draw.one(
        "Thornsea Hospitals NHS Foundation Trust has appointed Dr Kay Brandt as its next chief executive.",
        "The CQC rated maternity services at Thornsea General Hospital as inadequate.",
        "The hospital trust was placed under enforcement undertakings by NHS Improvement in 2020.",
    )
    more = draw.some(
        [
            "The NHS trust has been told to submit a recovery plan to NHS England by the end of July.",
            "The hospital trust has accepted £14m of support from NHS England.",
            "The trust's chairman, Miles Orchard, retires in September after nine years.",
            "NHS England has sent an improvement director to the hospital.",
            "Patients waited too long in the emergency department, inspectors found.",
            "The trust's services for surgery were judged good.",
        ],
        least=1,
        most=3,
    )
    return Story(
        draw.one("NHS trust board news", "Health scrutiny", "Hospital services"), [lead, *more]
    )


def _tell_of_nursery(draw: Draw) -> Story:
    lead = draw.one(
        "Ofsted has rated Little Gulls nursery inadequate after a child was left alone in the garden.",
        "A nursery in Ambermere was judged inadequate by Ofsted.",
        "Bright Stars, a private nursery, has been rated good by Ofsted inspectors.",
    )
    more = draw.some(
        [
            "Ofsted served a welfare requirements notice on the nursery on 5 June 2019.",
            "The nursery must train its staff by 1 July 2019.",
            "The nursery's manager, Tess Orr, resigned in May.",
            "The nursery had been rated outstanding in 2015.",
        ],
        least=1,
        most=2,
    )
    return Story(
        draw.one("Nursery criticised", "Early years settings", "Nursery inspection"), [lead, *more]
    )


INSPECTED: tuple[Callable[[Draw], Story], ...] = (
    _tell_of_care_home,
    _tell_of_school,
    _tell_of_fire,
    _tell_of_police,
    _tell_of_hospital,
    _tell_of_nursery,
)
