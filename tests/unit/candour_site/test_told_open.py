"""The site names what was told by a document that leaves open which paper it was."""

import datetime as dt

from candour.facts import Disclosure
from candour.facts.record import DisclosureEntry
from candour_site.pages.presenters.told import tabulate_open


def test_a_disclosure_of_no_known_paper_has_a_row_until_somebody_says_which_it_was(record):
    record.document("article", kind="news", title="News", published="2020-01-14")
    record.document("letter", kind="letter", written="2019-07-04")
    assert tabulate_open(record.ledger(), on=dt.date(2021, 1, 1)) is None
    record.fact(Disclosure, "article", what="letters", to="press", route="foi", date="2019-12-16")
    assert tabulate_open(record.ledger(), on=dt.date(2019, 12, 15)) is None
    table = tabulate_open(record.ledger(), on=dt.date(2021, 1, 1))
    assert table is not None
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Letters", "Press", "16 December 2019", "foi"]
    ]
    record.add(DisclosureEntry, document="letter", to="press", date="2019-12-16")
    assert tabulate_open(record.ledger(), on=dt.date(2021, 1, 1)) is None
