"""Sentences that speak of grades and give a council's services none: of homes, schools, police and other councils at large, wished
for, feared, denied, of one's own, and words that only sound like grades."""

from grammar import PEOPLE, Draw

_GRADES = ("inadequate", "requires improvement", "good", "outstanding")


def speak_of_no_grade(draw: Draw, year: int) -> list[str]:
    """Sentences that speak of grades and give the council none."""
    one, other = draw.one(*PEOPLE), draw.one("‘{}’", "“{}”", "{}").format(draw.one(*_GRADES))
    plain = draw.one("good", "outstanding")
    return [
        draw.one(
            f"Larch House, a children's home run by the council, was rated {other} in {year}.",
            f"Ofsted rated the council's Larch House children's home {other} last month.",
            f"Two of the council's four children's homes are rated {other}.",
            f"Oak Lodge, one of the council's short-break homes, lost its {other} rating.",
            f"Ofsted rated the Beacon Fostering Agency {other}.",
            f"Larch House children's home in Ambermere has been judged {other} by Ofsted inspectors.",
        ),
        draw.one(
            f"The council's adult social care was rated {other} by the Care Quality Commission.",
            f"The police force was judged {other} at keeping children safe by HMICFRS.",
            f"A joint inspection of the area's SEND services by Ofsted and the CQC found {draw.one('widespread failings', 'significant weaknesses')}.",
            f"Ambermere Academy was rated {other} by Ofsted in May.",
            f"More than 80 per cent of Ambermere's schools are rated {draw.one('good or outstanding', 'good or better')}.",
            f"The youth offending team was judged {other} by HM Inspectorate of Probation.",
            f"The Care Quality Commission rated maternity services at Ambermere Royal Infirmary {other}.",
            f"Children's community health services in Ambermere were rated {other} by the CQC.",
            f"The council's fostering service was rated {other} by Ofsted in {year - 6}.",
            f"Ofsted said that {draw.one('96', '88')} per cent of early years providers were good or outstanding.",
            f"Read more: Ambermere nursery rated {other} by Ofsted",
        ),
        draw.one(
            f"Councillor {one} said the council wanted to be rated {plain} by {year + 3}.",
            f"The plan aims to move the service to {plain} within three years.",
            f"Leaders hope to be judged {plain} at the next inspection.",
            f"“We will not rest until we are {plain},” said Councillor {one}.",
            f"The council has promised a {plain} rating by {year + 2}.",
            f"“I am confident that inspectors will find us {plain} next time,” the leader said.",
            f"Its target is for every area to be judged {plain}.",
            f"The board's ambition is that services become {plain}.",
        ),
        draw.one(
            "Members feared that the council could be rated inadequate.",
            "If services are judged inadequate again, ministers could remove them from the council.",
            "Officers denied that the service would have been rated inadequate.",
            "The chair asked whether the service might be judged inadequate next time.",
            "There was a risk that leadership would be found inadequate.",
            "The council narrowly avoided being rated inadequate.",
            "Ofsted is expected to publish its judgement in June.",
            "The director predicted an inadequate rating.",
            "“Inadequate is not good enough for our children,” said Councillor Kerr.",
            "Nobody had told members that the service was likely to be judged inadequate.",
            "Had inspectors come a year earlier, the service would have been rated inadequate, he said.",
        ),
        draw.one(
            "Councils rated inadequate are visited by inspectors every three months.",
            "Nineteen councils in England have been rated inadequate since 2013.",
            "The Department for Education intervenes when a council's children's services are judged inadequate.",
            "Of the 43 councils inspected so far, ten were judged good and seven inadequate.",
            "The DfE may appoint a commissioner in any council that is rated inadequate.",
            "Ofsted's chief inspector said too many councils were inadequate.",
            "A council that is rated good can expect an inspection every three years.",
            "There is a shortage of good foster homes across the region.",
            "Ofsted has four grades: outstanding, good, requires improvement and inadequate.",
            "One in five councils is rated inadequate for its children's services.",
            "Local authorities judged to be good or outstanding receive a short inspection.",
            "Ofsted rates councils as outstanding, good, requires improvement or inadequate.",
        ),
        draw.one(
            "The council's own self-assessment had judged the service to be good.",
            "A peer review by the Local Government Association had judged early help to be good.",
            "In a third of the cases looked at, assessments were inadequate.",
            "Supervision was inadequate in the duty team, and records were good in places.",
            f"Parents described the service as {draw.one('inadequate', '“inadequate”')}.",
            "Councillor Prys called the council's response inadequate.",
            "Staff rated the council good as an employer.",
            "Inspectors graded 12 of the 40 cases inadequate.",
            "The adviser considered the council's improvement plan to be good.",
            "The judge said that the care plan was inadequate.",
            "Two serious case reviews were carried out, and Ofsted judged the first to be inadequate.",
            "Ofsted has judged the first of the council's case reviews to be inadequate.",
            f"The auditors gave the council's safeguarding records {draw.one('a good', 'an inadequate')} rating.",
        ),
        draw.one(
            f"Inspectors praised the {plain} work of foster carers.",
            "The director said that staff had responded well and that morale was good.",
            "Caseloads are lower than in 2019 and recruitment is good.",
            f"Inspectors saw {plain} practice in the court team.",
            "Oversight by managers was inadequate in some cases, inspectors said.",
            "Plans were not good enough, Ofsted found.",
            "Good progress had been made, inspectors wrote, and partnership working was good.",
            "Inspectors said that most visits to children were good and that some were outstanding.",
        ),
    ]
