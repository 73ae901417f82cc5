"""More of what papers tell of other services and bodies, in other voices: regulators of water, prisons and universities, leisure and
libraries, waste, elections, charities, and the fields of ``other_matters`` told once more by somebody else.
"""

from collections.abc import Callable

from other_matters import Story

from grammar import Draw


def _tell_of_leisure(draw: Draw) -> Story:
    lead = draw.one(
        "The Harbour leisure centre will shut on 30 June and a new swimming pool will open in 2026.",
        "Libraries in three villages are to close, cabinet members were told.",
        "The museum and the arts centre will share a director from April.",
    )
    more = draw.some(
        [
            "Splash Ltd has been appointed to run the new pool.",
            "The council will spend £18m on the new leisure centre.",
            "Mr Rory Dunn, head of leisure, left on 3 May 2024.",
            "The theatre's roof was judged inadequate by surveyors.",
            "Library users must return their books by 30 June 2024.",
        ],
        least=1,
        most=3,
    )
    return Story(draw.one("Leisure and culture", "Pool to close", "Libraries"), [lead, *more])


def _tell_of_prison(draw: Draw) -> Story:
    lead = draw.one(
        "The Chief Inspector of Prisons has issued an urgent notification for HMP Eastmarch.",
        "Conditions at HMP Eastmarch were judged poor by HM Inspectorate of Prisons.",
        "Probation services in Eastmarch have been rated inadequate by HM Inspectorate of Probation.",
    )
    more = draw.some(
        [
            "The prison's governor, Lee Crane, left last month.",
            "Prisoners spent too long in their cells, inspectors found.",
            "The Ministry of Justice must publish an action plan within 28 days.",
            "Ms Gwen Ford has been appointed as governor of the prison.",
            "An extra £900,000 will be spent on security at the jail.",
        ],
        least=1,
        most=3,
    )
    return Story(draw.one("Prison criticised", "Probation", "HMP Eastmarch"), [lead, *more])


def _tell_of_college(draw: Draw) -> Story:
    lead = draw.one(
        "Eastmarch College has been rated inadequate by Ofsted.",
        "The Further Education Commissioner has intervened at Eastmarch College.",
        "The Office for Students has put the University of Eastmarch under review.",
    )
    more = draw.some(
        [
            "Professor Jo Ash has been appointed vice-chancellor of the university.",
            "The college's principal, Dr Sim Hale, resigned in March.",
            "The college must agree a recovery plan by the end of July.",
            "Apprentices were found to make slow progress.",
            "A notice to improve was issued to the college by the Education and Skills Funding Agency on 4 April 2024.",
        ],
        least=1,
        most=3,
    )
    return Story(
        draw.one("College told to improve", "Further education", "University news"), [lead, *more]
    )


def _tell_of_water(draw: Draw) -> Story:
    lead = draw.one(
        "Ofwat has issued an enforcement order to Eastmarch Water.",
        "The Environment Agency has rated Eastmarch Water as requiring improvement.",
        "Sewage was spilled into the Amber 400 times last year.",
    )
    more = draw.some(
        [
            "The water company must cut leaks by a fifth by March 2026.",
            "The company's chief executive, Sal Brook, will step down in September.",
            "Eastmarch Water will invest £60 million in pipes.",
            "The drought order was lifted on 2 May 2024.",
        ],
        least=1,
        most=2,
    )
    return Story(
        draw.one("Water company told to act", "Rivers and flooding", "Environment"), [lead, *more]
    )


def _tell_of_waste(draw: Draw) -> Story:
    lead = draw.one(
        "Bin collections will be made every three weeks from October.",
        "The recycling contract was awarded to Greenways Ltd on 1 May 2024.",
        "Fly-tipping in the city has risen by a fifth.",
    )
    more = draw.some(
        [
            "The contractor must replace all broken bins by 1 July 2024.",
            "A community protection notice was served on a tenant in Dock Street on 3 May 2024.",
            "£1.5m would be spent on new bin lorries.",
            "The waste service had been judged inadequate by residents in a survey.",
        ],
        least=1,
        most=2,
    )
    return Story(draw.one("Waste and recycling", "Bins", "Street cleaning"), [lead, *more])


def _tell_of_audit(draw: Draw) -> Story:
    lead = draw.one(
        "The external auditor, Grant Pell LLP, presented its annual audit letter.",
        "The audit committee received the statement of accounts for 2022/23.",
        "Internal audit gave limited assurance on payroll and procurement.",
    )
    more = draw.some(
        [
            "The auditor found weaknesses in the management of contracts.",
            "The auditor recommends that the pension fund's accounts be closed by 30 September.",
            "Ms Lily Payne has been appointed as head of internal audit.",
            "Treasury management was judged good by the auditor.",
            "The pension fund is valued at £1.2 billion.",
        ],
        least=1,
        most=3,
    )
    return Story(draw.one("Audit", "Statement of accounts", "Treasury management"), [lead, *more])


def _tell_of_charity(draw: Draw) -> Story:
    lead = draw.one(
        "The Charity Commission has appointed an interim manager to the Seamen's Benevolent Fund.",
        "The Pensions Regulator has issued a warning notice to Amber Motors.",
        "Ofcom has fined Radio Amber £10,000.",
    )
    more = draw.some(
        [
            "The charity's trustees must file their accounts by 31 July 2024.",
            "The regulator found serious mismanagement at the charity.",
            "The charity's director, Moira Lane, was suspended in May.",
        ],
        least=1,
        most=2,
    )
    return Story(draw.one("Charity in trouble", "Regulator acts", "Business"), [lead, *more])


def _tell_of_growth(draw: Draw) -> Story:
    lead = draw.one(
        "The combined authority has approved £22m for a business park.",
        "Ministers have agreed a devolution deal for Eastmarch.",
        "The Local Enterprise Partnership has appointed Max Thorne as its chair.",
    )
    more = draw.some(
        [
            "The Levelling Up Fund will provide £19.9m for the town centre's regeneration.",
            "The government must sign the devolution deal by 31 July 2024.",
            "The airport's managing director, Ines Cole, will leave in August.",
            "Broadband in villages was judged inadequate.",
        ],
        least=1,
        most=2,
    )
    return Story(draw.one("Economic growth", "Devolution", "Regeneration"), [lead, *more])


def _tell_of_care_again(draw: Draw) -> Story:
    lead = draw.one(
        "The care watchdog has put a dementia unit at Rosewood Court into special measures.",
        "Relatives of elderly residents were told that Rosewood Court had been graded inadequate.",
        "A home for adults with learning disabilities was rated inadequate for safety.",
    )
    more = draw.some(
        [
            "Carers did not always wash their hands, the watchdog said.",
            "The owners have until 31 August to put things right.",
            "Rosewood Court's manager, Dot Wills, quit in April.",
            "The owners promised £80,000 for new hoists.",
        ],
        least=1,
        most=3,
    )
    return Story(
        draw.one("Watchdog slams home", "Elderly at risk", "Rosewood Court"), [lead, *more]
    )


def _tell_of_school_again(draw: Draw) -> Story:
    lead = draw.one(
        "Parents at Dockside Infants were dismayed when Ofsted branded it inadequate.",
        "Ofsted has handed Dockside Academy its first good report in ten years.",
        "Inspectors graded teaching and pupils' behaviour at Dockside inadequate.",
    )
    more = draw.some(
        [
            "Executive principal Ray Holt has been brought in to lead the academy.",
            "The Department for Education issued an academy order for the school on 9 May 2024.",
            "Exam results at GCSE improved last summer.",
            "Teachers must mark books every week, inspectors said.",
            "The Bright Learning Trust will sponsor the school from September.",
        ],
        least=1,
        most=3,
    )
    return Story(
        draw.one("Dockside marked down", "Ofsted visits Dockside", "Education news"), [lead, *more]
    )


def _tell_of_health_again(draw: Draw) -> Story:
    lead = draw.one(
        "Amber Surgery, which has 9,000 patients, was rated inadequate.",
        "The ambulance service has been told to improve by the Care Quality Commission.",
        "Nurses on Ward 6 were overstretched, according to the health watchdog.",
    )
    more = draw.some(
        [
            "The surgery's partners must recruit two doctors by 30 September.",
            "Dr Bo Lind has been appointed medical director of the integrated care board.",
            "A section 29A warning notice was served on the trust on 7 May 2024.",
            "The integrated care board promised £2.2m for GP services.",
        ],
        least=1,
        most=2,
    )
    return Story(draw.one("GP surgery warned", "Health", "Ambulances"), [lead, *more])


def _tell_of_law_again(draw: Draw) -> Story:
    lead = draw.one(
        "A landlord in Dock Street was served with an improvement notice under the Housing Act 2004.",
        "The Crown Court ordered the owner of a gym to pay £40,000 after a health and safety breach.",
        "A prohibition notice was served on a garage in Mill Lane on 8 May 2024.",
        "The council issued an abatement notice to a pub over noise.",
    )
    more = draw.some(
        [
            "The notice requires the landlord to repair the boiler within 28 days.",
            "The improvement notice was revoked on 6 June 2024 when the works were done.",
            "The pub's landlady, Jan Peel, must fit sound limiters by 1 August 2024.",
            "A licensing review will be heard in July.",
        ],
        least=1,
        most=2,
    )
    return Story(draw.one("Private renting", "Public protection", "Court round-up"), [lead, *more])


FURTHER: tuple[Callable[[Draw], Story], ...] = (
    _tell_of_leisure,
    _tell_of_prison,
    _tell_of_college,
    _tell_of_water,
    _tell_of_waste,
    _tell_of_audit,
    _tell_of_charity,
    _tell_of_growth,
    _tell_of_care_again,
    _tell_of_school_again,
    _tell_of_health_again,
    _tell_of_law_again,
)
