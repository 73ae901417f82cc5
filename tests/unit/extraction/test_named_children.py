"""A child who is named is found by what stands around the name; adults, bodies and children of public history raise no alarm."""

import tomllib
from importlib.resources import files

import pytest

from candour.extraction.screening import Hit, screen
from candour.facts import Page

NAMED = [
    "The mother of a nine-year-old, Kayleigh Marsden, has told the Mercury that no social worker visited her daughter.",
    "Kayleigh Marsden, 9, was not seen for eleven weeks.",
    "her son Tyler Marsden, 11, had been in care",
    "Baby T (Tia Brook), a child in need",
    "six-year-old Jordan",
    "The six-year-old Jordan was seen twice.",
    "Jordan (7)",
    "The girl, named as Amy Stone, was moved.",
    "pupil Amy Stone, 14",
    "pupil Amy Stone",
    "Pupil Amy Stone was moved.",
    "the case of Kayleigh Marsden, aged 9, of 14 Orchard Row",
    "Kayleigh Marsden (9)",
    "Kayleigh Marsden (aged nine) was seen.",
    "Kayleigh, who was nine, was not seen.",
    "Kayleigh Marsden, who is only 9 years old, was not seen.",
    "When Kayleigh Marsden, 9, was taken",
    "Kayleigh Marsden was nine when she died.",
    "Zaynab Okonkwo-Marsh, 9, was taken into care.",
    "nine-year-old Zaynab Okonkwo was taken into care.",
    "schoolgirl Zaynab Ali was missing",
    "a boy called Tyler",
    "a toddler known locally as Alfie Hale",
    "Alfie Hale, 18 months, died",
    "18-month-old Alfie Hale died",
    "the 11-month-old baby boy Alfie Hale",
    "toddler Alfie",
    "her daughter Kayleigh",
    "his daughter, Kayleigh Marsden, had been",
    "their children Tyler and Tia",
    "Tyler Marsden, the son of Tanya Marsden",
    "Kayleigh's mother complained",
    "Kayleigh Marsden's social worker left.",
    "the parents of Tia Brook",
    "Tia Brook, a pupil at Orchard Primary",
    "Tia Brook, a vulnerable child who",
    "Tia Brook is a child in need",
    "Amy Stone, in Year 9",
    "Year 9 pupil Amy Stone",
    "Child: Alfie Hale",
    "Aged nine, Kayleigh was taken from her mother.",
    "At the age of nine, Kayleigh Marsden was placed",
    "KAYLEIGH MARSDEN, 9, was not seen",
    "Six-year-old JORDAN SMITH",
    "Kayleigh\nMarsden, 9, was not seen",
    "Name | Age | School\nAlfie Hale | 9 | North",
    "Child\tSocial worker\nAlfie Hale\tAnn Holt",
    "the twins, Ava and Mia",
    "Miss Kayleigh Marsden, 15, said",
    "Tyler, 11, told the court.",
    "Arthur Labinjo-Hughes was six. Six-year-old Jordan was seen too.",
    "Tanya Marsden, 34, and her son Tyler, 11, waited.",
    "Marsden, Kayleigh, 9, seen",
    "little Kayleigh",
    "a 14-year-old girl named Amy Stone",
    "A 14-year-old Leeds schoolgirl Amy Stone, who",
    "Kayleigh Marsden, a nine-year-old girl,",
    "Tia Brook (known as Baby T)",
    "Baby T, whose real name is Tia Brook",
    "Kayleigh Marsden turned nine in care",
    "Kayleigh Marsden is on a child protection plan",
    "Grace Okafor, 5, and Hope Okafor, 3, were moved.",
    "the baby, Star Jones, was found",
    "Kayleigh Marsden - 9 - was found",
    "9-year-old Kayleigh",
    "9 year old Kayleigh",
    "9 years old Kayleigh",
    "Kayleigh Marsden aged 9 years",
    "Kayleigh Marsden – aged 9 – was",
    "Kayleigh Marsden; 9 years; seen",
    "Kayleigh M, 9, was",
    "Kayleigh M. (9)",
    "The child is Kayleigh Marsden.",
    "The girl is called Kayleigh.",
    "Kayleigh Marsden, a Year 4 pupil",
    "Kayleigh Marsden, now 12, was",
    "his stepdaughter Kayleigh Marsden",
    "Tanya Marsden's daughter Kayleigh",
    "Mrs Marsden's nine-year-old daughter, Kayleigh, was",
    "the death of baby Alfie Hale",
    "The siblings Tyler and Tia Brook were separated",
    "Tyler (11) and Tia (9) were separated",
    "Tyler, aged 11, and",
    "Tyler and Tia Marsden, aged 11 and 9, were",
    "Tyler and Tia, 11 and 9, were",
    "Tyler and Tia, both 9, were",
    "foster child Tyler Marsden",
    "Tyler Marsden, a looked-after child, was",
    "Tyler Marsden, 15-year-old, was",
    "Her son, Tyler, said",
    "Sinéad O'Neil, 9, was",
    "Zoë Brown, 9, was",
    "D'Angelo Smith, 11, was",
    "six-year-old Jordan, his mother said, was",
    "her daughter Kayleigh Marsden and her mother",
    "her daughter Kayleigh, the social worker said, was",
    "Kayleigh Marsden, of Orchard Row, who is nine, was",
    "Kayleigh Marsden, from Thornsea, 9, was",
    "Name: Kayleigh Marsden\nAge: 9\nSchool: North",
    "Name: Kayleigh Marsden Age: 9",
    "Tanya Marsden and daughter Kayleigh waited",
    "Orchard Row 14\nChild: Alfie Hale\nSchool: North",
]
NOT_NAMED = [
    "Councillor Ann Holt, 52, said",
    "Ann Holt, 52, said so.",
    "the council's 9-year-old data system",
    "the nine-year-old Liquidlogic system",
    "Ofsted's report of 9 May 2019",
    "Young People's Director Ann Stone said",
    "Ann Stone, Director for Children, 9 May 2019",
    "Victoria Climbié, 8, was killed in 2000.",
    "eight-year-old Victoria Climbié",
    "Peter Connelly (Baby P) died",
    "the death of 17-month-old Peter Connelly, known as Baby P, in Haringey",
    "six-year-old Arthur Labinjo-Hughes and 16-month-old Star Hobson",
    "Arthur Labinjo-Hughes, 6, died. Arthur, who was six, was",
    "Daniel Pelka, four, and Khyra Ishaq, seven",
    "The inquiry into Khyra Ishaq, aged 7",
    "The serious case review on Child F",
    "Child F (Serious Case Review)",
    "Baby T died in 2019.",
    "children aged 16 and 17",
    "Homeless 16- and 17-year-olds",
    "Comments (14)",
    "Appendix 3 (9)",
    "Cabinet member for children, Cllr Dave Evans, added",
    "the cabinet member for children, Joyce Entwistle, put",
    "Minister for Children, Rosalind Achebe MP, following",
    "Kyle, 20, who is a member of the council for young people in care",
    "Sir Lionel, 66, who was knighted",
    "The Local Safeguarding Children Board, 3 May",
    "pupil premium; Pupil Referral Unit; Pupil Premium Plus",
    "Child Friendly Medway",
    "child Universal Credit",
    "The report names no child. Ann Holt said",
    "The council failed the boy, Mr Marlowe said.",
    "We failed the child, Ann Holt said.",
    "Ann Holt, mother of a nine-year-old, said",
    "Ann Holt's nine-year-old son was moved.",
    "The mother of a nine-year-old, Cllr Ann Holt, said",
    "Ann Holt, a child psychologist, said",
    "Ann Holt, a mother whose child in care was moved",
    "Ann Holt (director)",
    "Ann Holt, director of children's services, 9 May 2019",
    "Ann Holt, 14 Orchard Row",
    "Ann Holt, 9, Orchard Row",
    "Minutes of 3 May: Ann Holt, Ben Cole, 4.30pm",
    "Ann Holt, one of three",
    "In Leeds, two, three and four",
    "On Tuesday, 9, people",
    "Inspection of Norfolk, 9, 10 and 11 May",
    "By Jodie Farrant | 9",
    "Amy (not her real name), 14, said",
    "a girl we are calling Amy, 14, said",
    "Jordan* (name changed), 15",
    "pages 9, 10; Ofsted, 9, inspected",
    "Victoria Avenue, 9, was",
    "Ann Holt's mother-in-law law firm",
    "the family of Leeds schools",
    "the parents of Norfolk",
    "The council's children's services director Ann Holt",
    "Head of Virtual School Ann Holt (9)",
    "Cllr Ann Holt (9)",
    "Cllr Ann Holt spoke. Votes: Ann Holt (9)",
    "The nine-month-old Ofsted report",
    "The seven-year-old Ambermere Trust",
    "a two-year-old Ofsted judgement",
    "the 12-month-old Improvement Board",
    "Year 3 Improvement Plan",
    "Ann Holt, Year 2 Programme Director",
    "child protection conference chair Ann Holt",
    "the children's commissioner Ann Holt was",
    "Children's commissioner Anne Longfield, who was",
    "Names of children are asked for.",
    "The baby bank Little Stars",
    "Her daughter company",
    "Every Child Matters was",
    "Girl Guides was",
    "the Boys and Girls Club",
    "Named as a partner, Leeds was",
    "A child named in the report",
    "The director, mother of two Ann Holt, said",
    "Ann Holt, a mother of two, said",
    "Ann Holt, mother of Parliament",
    "Teenager Services",
    "Child: to be confirmed",
    "Child | DOB | School\nA | 2016 | North",
    "Age | Number\n9 | 12",
    "Name | Age\nAnn Holt | 52",
    "Director: Ann Holt. Age range: 9 to 11",
    "Child Q was searched.",
    "The judge, Peter Jackson, said",
    "Stoke-on-Trent, six, were",
    "Ann Holt was 9 per cent",
    "Ann Holt is one of",
    "Ann Holt was two weeks late",
    "Hope is one thing.",
    "Grace, five days later",
    "Contact: Ann Holt\nAge: 9 to 11",
    "Contact: Ann Holt\nAges 9 to 11",
    "Name: Ann Holt\nAge: 52",
    "Ann Holt, of the department, nine of whose staff left, said",
    "Ann Holt, from Leeds, 9 May 2019",
    "Adults: Ben Cole\nChildren: Ann Holt",
    "Re: Ann Holt",
    "her son Ben Holt, a councillor, said",
    "the boy, Ann Holt, the council's director of children's services, said",
]


def is_held(*texts: str) -> bool:
    return bool(screen(Page(number, text) for number, text in enumerate(texts, 1)))


@pytest.mark.parametrize("text", NAMED)
def test_a_child_who_is_named_is_found(text):
    assert [hit.kind for hit in screen([Page(1, text)])] == ["child_name"]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_who_is_no_child_or_not_named_raises_no_alarm(text):
    assert not is_held(text)


def _public():
    text = (files("candour.extraction") / "data" / "children.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["public"]


@pytest.mark.parametrize("one", _public(), ids=lambda one: one["name"])
def test_a_child_of_public_history_has_a_source_and_raises_no_alarm(one):
    assert one["source"]
    for name in (one["name"], *one.get("also", ())):
        assert not is_held(
            f"the six-year-old boy {name}, 6, was killed. {name}'s mother was not asked."
        )
        assert not is_held(f"six-year-old {name.upper()} was killed")


def test_whoever_is_named_beside_them_is_found_all_the_same():
    assert is_held("Like Arthur Labinjo-Hughes, six-year-old Jordan Marsden was seen once.")
    assert is_held("Arthur Labinjo-Hughes was six. Arthur Marsden, 7, is alive.")


def test_their_first_name_alone_is_no_alarm_in_a_paper_that_gives_the_whole():
    assert not is_held("The review of Star Hobson's death.", "Star, who was 16 months old, died.")
    assert is_held("Star, who was 16 months old, died.")


def test_an_adult_of_one_page_is_none_on_another():
    assert is_held("Votes: Ann Holt (9)")
    assert not is_held("Cllr Ann Holt spoke.", "Votes: Ann Holt (9)")
    assert not is_held("Ann Holt, 52, was told.", "Ann Holt was nine when her brother was taken.")


def test_each_page_is_told_on_which_a_child_is_named():
    pages = [Page(1, "Nothing."), Page(2, "Kayleigh Marsden, 9, was"), Page(5, "her son Tyler")]
    assert screen(pages) == (Hit(2, "child_name"), Hit(5, "child_name"))
