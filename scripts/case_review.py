"""What was decided of the proposals of a shipped case: by the rule for inspection reports, by agreed answers, or by its plan."""

from pathlib import Path
from typing import Any

import msgspec
from agreed_answers import decide, load_answers
from case_documents import Case

from candour.facts.record import name_fact_type
from candour_site.record import queries, writing

ROOT = Path(__file__).parents[1]


def review(case: Case) -> None:
    """Decide all that the readers proposed of the case's documents, in the order of its plan."""
    by_document: dict[str, list[Any]] = {}
    for proposed in queries.list_proposals(intervention=case.slug):
        by_document.setdefault(proposed.document, []).append(proposed)
    for one in case.plan["documents"]:
        proposals = by_document.get(one["id"], [])
        if one.get("by_rule"):
            numbers = [proposed.number for proposed in proposals]
            writing.accept_proposals(numbers, basis="by_rule", **case.where)
        elif "answers" in case.plan and "file" in one:
            _review_by_answers(case, one, proposals)
        else:
            _review_by_plan(case, one["id"], proposals)


def _review_by_answers(case: Case, one: dict[str, Any], proposals: list[Any]) -> None:
    answers = load_answers(ROOT / case.plan["answers"])
    document = queries.find_document(one["id"])
    decided = decide(answers[one["file"]], document=document, proposals=proposals)
    writing.apply_decisions(
        accepted=decided.accepted,
        corrected=decided.corrected,
        rejected=decided.rejected,
        **case.where,
    )
    for fact in decided.by_hand:
        writing.add_fact(fact, document=one["id"], **case.where)


def _review_by_plan(case: Case, document: str, proposals: list[Any]) -> None:
    decisions = [one for one in case.plan.get("decisions", ()) if one["document"] == document]
    accepted, corrected, rejected = [], {}, {}
    for proposed in proposals:
        found = [one for one in decisions if names(one, document=document, fact=proposed.fact)]
        if not found:
            accepted.append(proposed.number)
        elif "reject" in found[0]:
            rejected[proposed.number] = found[0]["reject"]
        else:
            corrected[proposed.number] = _changed(proposed.fact, found[0]["set"])
        decisions = [one for one in decisions if one not in found]
    for one in decisions:
        print(f"  no such proposal: {document}: {one['words']}")
    writing.apply_decisions(accepted=accepted, corrected=corrected, rejected=rejected, **case.where)


def names(named: dict[str, Any], *, document: str, fact: Any) -> bool:
    """Whether a fact is the one that is named: by document, type, and words of its passage or text."""
    words = _plain(named.get("words", ""))
    texts = [fact.cite.quote, *(getattr(fact, name, None) or "" for name in ("text", "must"))]
    return (
        named["document"] == document
        and named.get("type") in {None, name_fact_type(fact)}
        and any(words in _plain(text) for text in texts)
        and all(
            getattr(fact, name, None) == value for name, value in named.get("fields", {}).items()
        )
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _changed(fact: Any, settings: dict[str, Any]) -> Any:
    return msgspec.convert(msgspec.to_builtins(fact) | settings, type(fact))
