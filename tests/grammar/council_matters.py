"""What councils' papers and local news tell of a council's other services and of other fields of law: planning, food, licensing,
housing, adult social care, roads, budgets. No story states a fact of its children's services.
"""

from collections.abc import Callable

from other_matters import Story

from grammar import Draw

_COUNCIL = "Ambermere City Council"


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
            "Children's services will receive £98.3 million, an increase of £7.2 million on last year.",
            "Children's social care gets £98.3m, up £7.2m on last year.",
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


COUNCIL: tuple[Callable[[Draw], Story], ...] = (
    _tell_of_hygiene,
    _tell_of_planning,
    _tell_of_adults,
    _tell_of_housing,
    _tell_of_roads,
    _tell_of_licensing,
    _tell_of_safety,
    _tell_of_budget,
)
