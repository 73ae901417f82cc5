"""What councils' papers and local news tell of other services, bodies and fields of law: each a story that states no fact of a
council's children's services, however much its words (inadequate, notice, direction, appointed, must) look like one.
"""

from collections.abc import Callable
from typing import NamedTuple

from grammar import Draw

_COUNCIL = "Ambermere City Council"


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


def _tell_of_hygiene(draw: Draw) -> Story:
    place = draw.one(
        "the Golden Pot restaurant",
        "a takeaway in Mill Lane",
        "the Harbour Café",
        "a butcher's shop in Quay Street",
    )
    lead = draw.one(
        f"Environmental health officers served an improvement notice on {place} on 2 April 2019 under the Food Hygiene Regulations.",
        f"An improvement notice had been issued to {place} by environmental health officers.",
        f"Members noted that {place} had been served with a hygiene improvement notice after rats were found in the kitchen.",
        f"The food hygiene rating of {place} was 1: major improvement necessary.",
    )
    more = draw.some(
        [
            "The owner must install a wash basin by 31 May 2019.",
            "The notice was lifted on 3 June 2019 after the kitchen had been cleaned.",
            "The premises had been rated good in 2017.",
            "The notice required the food business operator to provide training for staff within 14 days.",
            "Inspectors found the cleaning of the premises inadequate.",
            "A prohibition order was made by the magistrates on 9 May 2019.",
        ],
        least=1,
        most=3,
    )
    return Story(draw.one("Enforcement", "Food safety", "Environmental health"), [lead, *more])


def _tell_of_planning(draw: Draw) -> Story:
    lead = draw.one(
        "The Head of Planning presented a report on the making of an Article 4 direction for the Harbour Conservation Area.",
        "The Planning Inspectorate had dismissed the appeal at 4 Mill Lane on 20 March 2019.",
        "The application for planning permission at Quay Street was refused on 12 March 2019.",
        "The Secretary of State for Housing, Communities and Local Government has issued a holding direction preventing the council from granting planning permission for 400 homes.",
    )
    more = draw.some(
        [
            "The direction would remove permitted development rights from 46 properties.",
            "The Secretary of State may modify or cancel the Article 4 direction at any time.",
            "An enforcement notice was issued on 4 February 2019, and the owner must demolish the extension within three months.",
            "The developer will pay £1.2m towards roads and a roundabout under a section 106 agreement.",
            "The inspector who heard the appeal found that the council's five-year housing land supply was inadequate.",
            "Barratt Hale has been appointed as the developer's architect.",
            "The appeal against the tree preservation order was dismissed and Mr Cole's costs were refused.",
        ],
        least=1,
        most=3,
    )
    return Story(
        draw.one("Planning appeals", "Article 4 Direction, Harbour Conservation Area", "Planning"),
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


def _tell_of_adults(draw: Draw) -> Story:
    lead = draw.one(
        f"{_COUNCIL}'s adult social care services have been rated requires improvement by the Care Quality Commission.",
        f"The CQC judged adult social care at {_COUNCIL} to be inadequate in a report published in May 2024.",
        f"{_COUNCIL}'s own adult services were judged to require improvement in 2019.",
        "The Director of Adult Social Services presented the outcome of the CQC's assessment, in which adult social care was rated good.",
    )
    more = draw.some(
        [
            "The assessment found that people waited too long for a Care Act assessment.",
            "Ms Nell Farrow has been appointed director of adult social services.",
            "An extra £2m will be spent on home care for older people.",
            "The Department of Health and Social Care has appointed a commissioner for adult social care.",
            "Adult social care must produce an improvement plan by the end of the year.",
        ],
        least=1,
        most=2,
    )
    return Story(
        draw.one("Adult social care", "CQC assessment of adult social care", "Adult services"),
        [lead, *more],
    )


def _tell_of_housing(draw: Draw) -> Story:
    lead = draw.one(
        f"The Regulator of Social Housing has given {_COUNCIL} a C3 grading for its housing.",
        "The Housing Ombudsman found severe maladministration in the council's handling of repairs to a flat.",
        "The regulator judged that the council's housing service had serious failings in fire safety and repairs.",
    )
    more = draw.some(
        [
            "The landlord must complete all overdue fire safety checks by 31 March 2025.",
            "The council will spend £8m on damp and mould in council homes.",
            "Tenants' homes were found to be in poor repair.",
            "Ms Orla Finch was appointed as interim head of housing repairs.",
            "The Regulator of Social Housing issued a regulatory notice on 7 June 2024.",
        ],
        least=1,
        most=3,
    )
    return Story(
        draw.one("Housing", "Housing regulator's judgement", "Council homes"), [lead, *more]
    )


def _tell_of_roads(draw: Draw) -> Story:
    lead = draw.one(
        "£2.4m would be spent on resurfacing of highways in 2019/20, and a contractor had been appointed.",
        "The council will invest £3.6 million in roads and pavements next year.",
        "A new bridge will be built over the Amber with £12m from the Department for Transport.",
    )
    more = draw.some(
        [
            "Officers would inspect Marine Drive every six months.",
            "Potholes must be filled within 28 days under the highways policy.",
            "The highways contract was awarded to Tarrant Roads Ltd on 1 March 2019.",
            "A review of parking charges will be carried out by consultants in October.",
            "The traffic regulation order was made on 6 May 2019 and the bus lane opened.",
        ],
        least=1,
        most=3,
    )
    return Story(draw.one("Highways", "Roads and transport", "Highways programme"), [lead, *more])


def _tell_of_licensing(draw: Draw) -> Story:
    lead = draw.one(
        "The Licensing Sub-Committee reviewed the premises licence of the Anchor public house on 5 June 2019.",
        "The premises licence of Club Zero was suspended after a review sought by the police.",
        "A taxi driver's licence was revoked on 4 July 2019.",
    )
    more = draw.some(
        [
            "The licence holder must employ two door supervisors by 1 July 2019.",
            "A closure notice was served on the nightclub on 2 May 2019.",
            "The licensee, Mr Dean Slate, stood down as designated premises supervisor in May.",
            "The premises will be inspected again in three months.",
        ],
        least=1,
        most=2,
    )
    return Story(
        draw.one("Licensing", "Review of a premises licence", "Licensing Sub-Committee"),
        [lead, *more],
    )


def _tell_of_safety(draw: Draw) -> Story:
    lead = draw.one(
        f"The Health and Safety Executive served an improvement notice on {_COUNCIL} after a refuse worker was hurt.",
        f"{_COUNCIL} has been served with two improvement notices by the Health and Safety Executive over its refuse lorries.",
        f"The Information Commissioner issued an enforcement notice to {_COUNCIL} on 3 May 2019 under the Data Protection Act.",
        "The Environment Agency issued a warning to the council about its landfill site.",
    )
    more = draw.some(
        [
            "The HSE's notice required the council to fit reversing alarms by 30 September 2019.",
            "The refuse depot must be made safe within 21 days.",
            "The HSE lifted the notice on 2 October 2019.",
            "The Health and Safety Executive will inspect the depot again in November.",
        ],
        least=1,
        most=2,
    )
    return Story(
        draw.one("Health and safety", "Refuse collection", "Regulators' notices"), [lead, *more]
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


def _tell_of_budget(draw: Draw) -> Story:
    lead = draw.one(
        "Eastmarch County Council has set a net budget of £512 million for 2023/24.",
        "The council's net revenue budget for 2023/24 is £512m.",
        "Members considered the revenue budget of £512.4 million and the capital programme of £88 million.",
    )
    more = draw.some(
        [
            "Council tax will rise by 4.99 per cent, including 2 per cent for adult social care.",
            "Savings of £3.4 million will come from a review of home to school transport.",
            "An overspend of £5.1 million is expected this year.",
            "The children's services budget is £98.3 million.",
            "Children's services is forecast to overspend by £7.2 million.",
            "The general fund reserve stands at £11 million.",
            "Residents can comment until 20 January 2023.",
            "The dedicated schools grant deficit was £14.2m at the end of March.",
        ],
        least=2,
        most=4,
    )
    return Story(
        draw.one("Budget 2023/24", "Revenue budget monitoring", "Budget and council tax"),
        [lead, *more],
    )


_TELLINGS: tuple[Callable[[Draw], Story], ...] = (
    _tell_of_care_home,
    _tell_of_hygiene,
    _tell_of_planning,
    _tell_of_school,
    _tell_of_fire,
    _tell_of_police,
    _tell_of_hospital,
    _tell_of_adults,
    _tell_of_housing,
    _tell_of_roads,
    _tell_of_licensing,
    _tell_of_safety,
    _tell_of_nursery,
    _tell_of_budget,
)


def tell_other_matters(draw: Draw, *, count: int) -> list[Story]:
    """Stories of other matters, each of another field, in any order."""
    return [tell(draw) for tell in draw.some(_TELLINGS, least=count, most=count)]
