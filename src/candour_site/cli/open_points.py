"""What a decision leaves open: the document that a disclosure is about, and duties that two documents may tell alike."""

from collections.abc import Iterable, Iterator

from candour.analysis.disclosed import Disclosed, find_open_disclosures
from candour.analysis.happenings import describe_fact
from candour.analysis.ledger import Ledger
from candour.analysis.mentions import find_roles
from candour.analysis.repeats import find_repeats, may_repeat
from candour.facts import Requirement
from candour.facts.extract import AnyFact
from candour.facts.record import AnyEntry, FactEntry
from candour_site.cli.printed import short


def find_open_points(ledger: Ledger, entries: Iterable[AnyEntry]) -> Iterator[str]:
    """For each of these entries what a person has still to say, and by which command; nothing where all is said."""
    keys = {entry.id for entry in entries}
    for one in find_open_disclosures(ledger):
        if one.entry.id in keys:
            yield ask_which(one)
    repeats = find_repeats(ledger)
    for entry in ledger.of_kind(FactEntry):
        for other in repeats.get(entry.id, ()) if entry.id in keys else ():
            number = short(entry.id)
            yield (
                f"{number} may tell the same as {short(other.id)}: {describe_fact(other.fact)}. If it does: candour correct "
                f'{number[1:-1]} --withdraw --reason "the same as {short(other.id)}"'
            )


def ask_which(one: Disclosed) -> str:
    """The question which document a disclosure is about, and the command that answers it."""
    fact = one.fact
    words = [f"candour disclose DOCUMENT --to {fact.to}"]
    words += [f"--date {fact.date.value}"] if fact.date and fact.date.value else []
    words += [f"--route {fact.route}"] if fact.route else []
    return (
        f"{short(one.entry.id)} {describe_fact(fact)}: which document was that? It counts for none until you say so: "
        f"{' '.join(words)}"
    )


def find_alike(ledger: Ledger, fact: AnyFact, *, document: str) -> tuple[FactEntry, ...]:
    """The requirements of the record that a proposed one of a ``document`` may tell again, in sequence."""
    if not isinstance(fact, Requirement):
        return ()
    roles = find_roles(ledger)
    return tuple(
        entry
        for entry, other in ledger.of_fact(Requirement)
        if entry.document != document and may_repeat(fact, other, roles=roles)
    )
