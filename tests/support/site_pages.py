"""What tests of the site share: a record to show, and every page that can be reached from the home page."""

import datetime as dt
import re
from html import unescape
from typing import Any

from candour.facts import Cite, PartialDate, Requirement, Statement
from candour.facts.record import (
    DifferenceEntry,
    DisclosureEntry,
    DocumentPage,
    FactEntry,
    Intervention,
    RecordedDocument,
)
from candour.publishing.casefile import CaseFile

RECORDED_AT = dt.datetime(2021, 3, 1, 12, tzinfo=dt.UTC)
SLUG = "ambermere-secrets"
SECRET = "quillwort"  # the word that only a restricted document holds
BEYOND = "saxifrage"  # the word that stands past the 25th of a closed document
PRIVATE = "Kestrel"  # the surname of somebody who holds no public office
UNPUBLISHED = "rule-of-the-test"
CLOSED_TEXT = (
    "The council must agree a partnership with another council by 31 January 2020 and the mayor said "
    + "that all was well in hand " * 3
    + BEYOND
    + " and nothing else was said."
)
RESTRICTED_TEXT = f"The council must hand the {SECRET} papers over by 1 June 2020."
_LINK = re.compile(r'href="([^"]+)"')


def make_guarded_case() -> CaseFile:
    """A case with a restricted document, a closed one with a long passage, and a difference nobody has published."""
    common = {"recorded_at": RECORDED_AT, "recorded_by": "clerk"}
    documents = (
        RecordedDocument(
            id="closed-news",
            kind="news",
            title="A closed article",
            publisher="The Ambermere Courier",
            published=PartialDate.of("2019-11-04"),
            licence="all-rights-reserved",
            url="https://courier.example/closed",
            pages=(DocumentPage(1, CLOSED_TEXT),),
            **common,
        ),
        RecordedDocument(
            id="restricted-letter",
            kind="letter",
            title=f"The letter on the {SECRET} papers",
            author="The Minister",
            written=PartialDate.of("2019-11-01"),
            licence="own",
            access="restricted",
            pages=(DocumentPage(1, RESTRICTED_TEXT),),
            **common,
        ),
    )
    documents += (
        RecordedDocument(
            id="signed-letter",
            kind="letter",
            title="A letter about a manager",
            author=f"Wanda {PRIVATE}",
            written=PartialDate.of("2019-11-05"),
            licence="all-rights-reserved",
            **common,
        ),
    )
    where = {"intervention": SLUG, **common}
    entries = (
        _fact(
            1,
            "closed-news",
            CLOSED_TEXT,
            Statement,
            text=CLOSED_TEXT,
            speaker="the mayor",
            reported="indirect",
            **where,
        ),
        _fact(
            2,
            "closed-news",
            CLOSED_TEXT[:78],
            Requirement,
            must="agree a partnership",
            who="the council",
            force="order",
            deadline=PartialDate.of("2020-01-31", "31 January 2020"),
            **where,
        ),
        _fact(
            3,
            "restricted-letter",
            RESTRICTED_TEXT,
            Requirement,
            must=f"hand the {SECRET} papers over",
            force="order",
            **where,
        ),
        DisclosureEntry(
            id=f"{SLUG}:4",
            sequence=4,
            document="restricted-letter",
            to="executive",
            date=PartialDate.of("2019-11-01"),
            **where,
        ),
        _fact(
            5,
            "closed-news",
            CLOSED_TEXT[:60],
            Statement,
            text="that it is so",
            speaker=f"Wanda {PRIVATE}",
            role="team manager",
            reported="indirect",
            **where,
        ),
        DifferenceEntry(
            id=f"{SLUG}:6",
            sequence=6,
            statement=f"{SLUG}:1",
            against=(f"{SLUG}:2",),
            type="omission",
            rule=UNPUBLISHED,
            **where,
        ),
    )
    intervention = Intervention(
        id=SLUG,
        authority="X06000001",
        title="Ambermere, guarded",
        opened=PartialDate.of("2019-11-01"),
    )
    return CaseFile(intervention=intervention, documents=documents, entries=entries)


def _fact(
    number: int,
    document: str,
    quote: str,
    kind: type,
    *,
    intervention: str,
    recorded_at: dt.datetime,
    recorded_by: str,
    **fields: object,
) -> FactEntry:
    fact = kind(
        about="X06000001",
        cite=Cite(1, 0, len(quote), quote),
        confidence=1.0,
        rule="by_hand",
        **fields,
    )
    return FactEntry(
        id=f"{SLUG}:{number}",
        sequence=number,
        fact=fact,
        document=document,
        basis="by_hand",
        intervention=intervention,
        recorded_at=recorded_at,
        recorded_by=recorded_by,
    )


def visit_all(client: Any, *, most_alike: int = 3) -> dict[str, Any]:
    """What every address answers that can be reached from the home page by links, at most so many of one shape; in order of reach."""
    waiting, seen, shapes = ["/", "/components/"], {"/", "/components/"}, {}
    answers = {}
    for address in waiting:
        answers[address] = answer = client.get(address)
        if not is_page(answer):
            continue
        for link in _LINK.findall(answer.content.decode()):
            link = _resolve(unescape(link).split("#")[0], address)
            shape = _shape(link or "")
            if not link or link in seen or shapes.get(shape, 0) >= most_alike:
                continue
            seen.add(link)
            shapes[shape] = shapes.get(shape, 0) + 1
            waiting.append(link)
    return answers


def is_page(answer: Any) -> bool:
    """Whether what an address answers is for a browser to show."""
    return answer.headers.get("Content-Type", "").startswith("text/html")


def _shape(link: str) -> str:
    """What is alike in links to pages of one kind. Each measure has a page of its own; the data below them are of one kind."""
    link = re.sub(r"/(documents|authorities)/[^/]+/", r"/\1/X/", link)
    link = re.sub(r"/measures/[^/]+/(?=\?.*format=)", "/measures/X/", link)
    return re.sub(r"[^/?&=]*\d[^/?&=]*", "N", link)


def _resolve(link: str, here: str) -> str | None:
    if link.startswith("?"):
        return here.split("?")[0] + link
    if link.startswith("/") and not link.startswith(("//", "/static/")):
        return link
    return None
