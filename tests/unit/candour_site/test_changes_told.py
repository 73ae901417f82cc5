"""*What changed* has one row for a thing and wording, with all audiences that were told so."""

from candour.analysis.changes import NewlyTold
from candour_site.pages.presenters.changes import group_told


def _told(item: str, audience: str, wording: str = "told on 1 May 2019") -> NewlyTold:
    return NewlyTold(item=item, title="A letter", audience=audience, wording=wording)


def test_audiences_told_alike_share_a_row_and_data_name_each():
    (row,) = group_told([_told("a", "press"), _told("a", "public")])
    assert [cell.text for cell in row] == ["A letter", "Press, public", "Told on 1 May 2019"]
    assert row[1].plain == "press public"


def test_papers_of_one_title_and_other_wordings_stay_apart():
    told = [_told("a", "press"), _told("b", "press"), _told("a", "public", "told, date unknown")]
    assert len(list(group_told(told))) == 3
