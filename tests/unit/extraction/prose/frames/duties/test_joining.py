"""When two tellings are of one duty, and what stands of them."""

from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.joining import join_drafts
from candour.facts import PartialDate

COUNCIL = {"who": "Ambermere City Council", "who_code": "X06000001"}


def _draft(start: int, must: str, **told: object) -> Draft:
    given: dict[str, object] = {
        "rule": "requirements.must",
        "force": "order",
        "who": COUNCIL,
        **told,
    }
    return Draft(start=start, end=start + len(must), must=must, **given)  # type: ignore[arg-type]


def test_the_same_verb_and_object_are_one_duty_with_the_deadline_that_names_a_day() -> None:
    (one,) = join_drafts(
        [
            _draft(
                0,
                "name a partner who will run the homes with it",
                deadline=PartialDate.unresolved("three months"),
            ),
            _draft(
                99,
                "name a well-regarded council partner",
                deadline=PartialDate.of("2020-01-31", "until the end of January"),
            ),
        ]
    )
    assert one.deadline == PartialDate.of("2020-01-31", "until the end of January")
    assert one.tellings == [(0, 45), (99, 135)]


def test_another_actor_has_another_duty() -> None:
    assert (
        len(
            join_drafts(
                [
                    _draft(0, "report monthly"),
                    _draft(50, "report monthly", who={"who": "commissioner"}),
                ]
            )
        )
        == 2
    )


def test_an_order_and_advice_stay_apart() -> None:
    assert (
        len(
            join_drafts(
                [
                    _draft(0, "appoint a director"),
                    _draft(50, "appoint a director", force="recommendation"),
                ]
            )
        )
        == 2
    )


def test_two_deadlines_are_two_duties() -> None:
    first = _draft(0, "submit a plan", deadline=PartialDate.of("2020-01-31"))
    second = _draft(50, "submit a plan", deadline=PartialDate.of("2020-06-30"))
    assert len(join_drafts([first, second])) == 2


def test_items_of_one_list_are_never_joined() -> None:
    items = [
        _draft(0, "submit a plan to the department", in_list=True),
        _draft(50, "submit a plan to the board", in_list=True),
    ]
    assert len(join_drafts(items)) == 2
