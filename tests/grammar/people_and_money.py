"""News and releases that tell of posts, money, partners, transfers and support, each beside its look-alikes."""

from typing import Any

import money
import partners
import posts

from grammar import Draw

TYPES = ("appointment", "commitment", "partnership", "transfer", "support")


def draw_paper(number: int) -> tuple[str, str, list[dict[str, Any]]]:
    """A news page: its text, its day and what it says."""
    draw = Draw(number)
    people, sums, neighbours = posts.People(draw), money.Sums(draw), partners.Neighbours(draw)
    facts = (
        (posts.appointed, people), (posts.appointed_on, people), (posts.acting, people), (posts.left, people), (posts.left_on, people),
        (posts.replaced, people), (money.promised, sums), (money.promised, sums), (money.promised_twice, sums), (money.posts_promised, sums), (money.paid_for, sums),
        (partners.partner, neighbours), (partners.partner, neighbours), (partners.transfer, neighbours), (partners.support, neighbours),
    )  # fmt: skip
    others = ((posts.no_post, people), (money.no_promise, sums), (partners.no_partner, neighbours), (posts.no_post, people), (money.no_promise, sums))  # fmt: skip
    told = [
        make(kit)
        for make, kit in [*draw.some(facts, least=2, most=2), *draw.some(others, least=2, most=2)]
    ]
    told = draw.some(told, least=len(told))
    lines = ["Ambermere Post, 16 May 2019", "Ambermere City Council’s children’s services were inspected last year.", *(line for line, _facts in told)]  # fmt: skip
    return "\n".join(lines), "2019-05-16", [fact for _line, found in told for fact in found]
