"""What was recorded by hand in a shipped case: facts that no reader gave, and what became of them."""

import sys
from typing import Any

import msgspec
from case_documents import Case, read_date
from case_review import names

from candour_site.cli.correcting import read_fact
from candour_site.cli.options import find_passage
from candour_site.record import queries, writing

Row = dict[str, Any]


def record_by_hand(case: Case) -> None:
    """Record what the plan says was recorded by hand, kind after kind."""
    _add_facts(case)
    for name, verb in VERBS.items():
        for one in case.plan.get(name, ()):
            passage = find_passage(one.get("source"), quote=one.get("quote"), page=one.get("page"))
            verb(
                case.slug, one, {"date": read_date(one.get("date")), "cite": passage, **case.where}
            )
    for one in case.plan.get("links", ()):
        writing.link(
            _find(case.slug, one["earlier"] | {"type": "finding"}),
            later=_find(case.slug, one["later"] | {"type": "finding"}),
            relation=one.get("relation", "same"),
            **case.where,
        )


def _add_facts(case: Case) -> None:
    authority = queries.find_intervention(case.slug).authority
    for one in case.plan.get("facts", ()):
        cite = {"quote": one["quote"]} | ({"page": one["page"]} if "page" in one else {})
        line = msgspec.json.encode(one["fact"] | {"cite": cite})
        fact = read_fact(line, document=one["document"], authority=authority, place=one["quote"])
        writing.add_fact(fact, document=one["document"], **case.where)


def _disclose(_slug: str, one: Row, how: Row) -> None:
    basis = one.get("basis", "recorded")
    writing.disclose(one["document"], to=one["to"], route=one.get("route"), basis=basis, **how)


def _add_evidence(slug: str, one: Row, how: Row) -> None:
    writing.add_evidence(
        _find(slug, one["of"]), says=one["says"], document=one.get("source"), **how
    )


def _fulfil(slug: str, one: Row, how: Row) -> None:
    writing.fulfil(_find(slug, one["of"]), quantity=one["quantity"], **how)


def _agree(slug: str, one: Row, how: Row) -> None:
    writing.agree(_find(slug, one["of"]), agreed_by=one["who"], **how)


def _decide(slug: str, one: Row, how: Row) -> None:
    writing.decide(_find(slug, one["of"]), decided_by=one["who"], outcome=one["outcome"], **how)


def _assess(_slug: str, one: Row, how: Row) -> None:
    writing.assess(one.get("of"), judged_by=one["who"], movement=one["movement"], **how)


def _respond(slug: str, one: Row, how: Row) -> None:
    writing.respond(_find(slug, one["to"]), said_by=one["who"], text=one["text"], **how)


VERBS = {
    "disclosures": _disclose,
    "evidence": _add_evidence,
    "fulfilments": _fulfil,
    "agreements": _agree,
    "decided": _decide,
    "assessments": _assess,
    "responses": _respond,
}


def _find(slug: str, named: dict[str, str]) -> str:
    """The id of the one standing fact that is named by its document, type and words."""
    ledger = queries.load_ledger(slug)
    facts = ledger.in_document(named["document"])
    found = [entry.id for entry in facts if names(named, document=entry.document, fact=entry.fact)]
    if len(found) != 1:
        sys.exit(f"{len(found)} facts are {named}.")
    return found[0]
