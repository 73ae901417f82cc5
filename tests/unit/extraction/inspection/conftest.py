"""Reports made of a few lines, to show one trait of a layout at a time."""

import pytest

FRONT = """Inspection of Ambermere local authority
children’s services
Inspection dates: 6 to 17 March 2023
Lead inspector: Isolde Marsh, His Majesty’s Inspector
Judgement Grade
The impact of leaders on social work
practice with children and families
Good
The experiences and progress of
children who need help and protection
Requires improvement to be good
The experiences and progress of
children in care
Outstanding
The experiences and progress of care
leavers
Inadequate
Overall effectiveness Requires improvement to be good
Children in Ambermere are mostly well served.
"""

SINGLE = """1
Ambermere City Council
Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board1
Inspection date: 2 June 2015 – 25 June 2015
Report published: 7 August 2015
Children’s services in Ambermere require improvement to be
good
1. Children who need help and protection Requires improvement
2. Children looked after and achieving
permanence
Good
2.1 Adoption performance Outstanding
2.2 Experiences and progress of care leavers Inadequate
3. Leadership, management and governance Requires improvement
"""


@pytest.fixture
def front() -> str:
    """The first page of a report of 2023."""
    return FRONT


@pytest.fixture
def single() -> str:
    """The first page of a report under the single inspection framework."""
    return SINGLE
