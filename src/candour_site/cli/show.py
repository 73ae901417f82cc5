"""``candour show``: entries, documents and passages of the record, one or all."""

import click

from candour.analysis.corrections import compare, compare_facts
from candour.facts.record import (
    AnyEntry,
    FactEntry,
    RecordedDocument,
    name_fact_type,
    name_targets,
)
from candour_site.cli.asking import Question, question_options
from candour_site.cli.options import ENTRY_KINDS, FACT_TYPES
from candour_site.cli.printed import (
    describe_document,
    describe_entry,
    find_passages,
    print_passages,
    short,
)
from candour_site.cli.printing import print_json, print_lines, print_table
from candour_site.record import queries


@click.command()
@click.argument("what", required=False, metavar="[ENTRY|DOCUMENT]")
@click.option(
    "--kind",
    type=click.Choice(ENTRY_KINDS),
    metavar="KIND",
    help="Only entries of this kind (fact, disclosure, link, …).",
)
@click.option(
    "--type",
    "kind_of_fact",
    type=click.Choice(FACT_TYPES),
    metavar="TYPE",
    help="Only facts of this type (finding, statement, …).",
)
@click.option("--documents", is_flag=True, help="The documents instead of the entries.")
@click.option("--text", is_flag=True, help="The text of a document that citations point into.")
@question_options
def show(
    question: Question,
    *,
    what: str | None,
    kind: str | None,
    kind_of_fact: str | None,
    documents: bool,
    text: bool,
) -> None:
    """Show what the record holds: all entries, one entry with its history, or a document and what rests on it."""
    if documents:
        _show_documents(question)
    elif what is not None and queries.holds_document(what):
        _show_document(question, queries.find_document(what, as_at=question.as_at), text=text)
    elif what is not None:
        _show_entry(question, queries.find_key(question.ledger.intervention.id, what))
    else:
        _show_entries(question, kind=kind, kind_of_fact=kind_of_fact)


def _show_entries(question: Question, *, kind: str | None, kind_of_fact: str | None) -> None:
    entries = [
        entry
        for entry in question.ledger.entries
        if kind in {None, entry.kind} and kind_of_fact in {None, _type_of(entry)}
    ]
    if question.form == "json":
        question.print_json(entries, entries=[entry.id for entry in entries])
        return
    print_table(
        ("entry", "kind", "what", "document", "recorded by"),
        (
            (
                short(entry.id),
                _type_of(entry) or entry.kind,
                describe_entry(entry),
                getattr(entry, "document", None) or "",
                entry.recorded_by,
            )
            for entry in entries
        ),
    )


def _show_entry(question: Question, key: str) -> None:
    history = _list_versions(question, key)
    successor = question.ledger.successors.get(key)
    about = [
        entry
        for entry in question.ledger.entries
        if any(question.ledger.current(target) == history[0] for target, _ in name_targets(entry))
    ]
    if question.form == "json":
        print_json(
            {
                "entry": history[0],
                "corrects": history[1:],
                "corrected_by": successor,
                "about_it": about,
            }
        )
        return
    for entry, former in zip(history, [*history[1:], None], strict=True):
        print_lines([_head_of(entry), f"  {describe_entry(entry)}"])
        print_lines(_say_corrected(entry, former))
    if successor is not None:
        why = f" (reason: {successor.why})" if successor.why else ""
        print_lines([f"  no longer stands: see {short(successor.id)}{why}"])
    print_passages(find_passages(question.ledger, [key]))
    print_lines(f"  {short(entry.id)} {entry.kind}: {describe_entry(entry)}" for entry in about)


def _say_corrected(entry: AnyEntry, former: AnyEntry | None) -> list[str]:
    """What an entry corrected in its former version, or in the reader's proposal, and why."""
    lines = [f"  {one.words}" for one in compare(former, entry).changes] if former else []
    if former is None and isinstance(entry, FactEntry) and entry.proposal is not None:
        changes = compare_facts(entry.proposal, entry.fact)
        lines = [f"  corrected from what was read: {one.words}" for one in changes]
    is_untold = isinstance(entry, FactEntry)  # the description of any other entry has it
    return lines + ([f"  reason: {entry.why}"] if entry.why and is_untold else [])


def _list_versions(question: Question, key: str) -> list[AnyEntry]:
    """An entry and those that it corrects, the earliest last."""
    slug = question.ledger.intervention.id
    versions = [queries.find_entry(slug, key, as_at=question.as_at)]
    while (former := versions[-1].supersedes) is not None:
        versions.append(queries.find_entry(slug, former))
    return versions


def _head_of(entry: AnyEntry) -> str:
    """What an entry is, when and by whom it was recorded, and what it corrects."""
    recorded = f"recorded {entry.recorded_at:%Y-%m-%d %H:%M} UTC by {entry.recorded_by}"
    corrects = f", corrects {short(entry.supersedes)}" if entry.supersedes else ""
    return f"{entry.id} · {_type_of(entry) or entry.kind} · {recorded}{corrects}"


def _show_documents(question: Question) -> None:
    documents = list(question.ledger.documents.values())
    if question.form == "json":
        print_json(documents)
        return
    print_table(
        ("id", "kind", "title, publisher, date", "original", "licence"),
        (
            (
                one.id,
                one.kind.replace("_", " "),
                describe_document(one),
                one.sha256[:12] if one.sha256 else "not held",
                one.licence or "not stated",
            )
            for one in documents
        ),
    )


def _show_document(question: Question, document: RecordedDocument, *, text: bool) -> None:
    if question.form == "json":
        print_json(document)
        return
    print_lines([f"{document.id} · {describe_document(document)}", document.url or "no address"])
    if document.why:
        print_lines([f"described anew by {document.recorded_by}: {document.why}"])
    if text:
        for page in document.pages:
            click.echo(f"--- page {page.number} ---\n{page.text}")
        return
    facts = question.ledger.in_document(document.id)
    print_passages(find_passages(question.ledger, [entry.id for entry in facts]))


def _type_of(entry: AnyEntry) -> str:
    return name_fact_type(entry.fact) if isinstance(entry, FactEntry) else ""
