"""What a decision leaves open: the document that a disclosure is about, and duties that two documents may tell alike."""

from collections.abc import Iterable, Iterator

from candour.analysis.disclosed import Disclosed, find_open_disclosures
from candour.analysis.happenings import describe_fact
from candour.analysis.ledger import Ledger
from candour.analysis.mentions import find_roles
from candour.analysis.repeats import choose_poorer, find_repeats, may_repeat
from candour.analysis.requirements import RequirementAnswer, find_requirements
from candour.facts import Requirement
from candour.facts.extract import AnyFact
from candour.facts.record import AgreementEntry, AnyEntry, DecisionEntry, EvidenceEntry, FactEntry
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
            number, offer = short(entry.id), offer_withdrawal(ledger, entry, other)
            yield f"{number} may tell the same as {short(other.id)}: {describe_fact(other.fact)}. {offer[0].upper()}{offer[1:]}"
    yield from _find_next_steps(ledger, keys)


def _find_next_steps(ledger: Ledger, keys: set[str]) -> Iterator[str]:
    """What the duties still need of which these entries tell that they were done, agreed to or decided."""
    kinds = (EvidenceEntry, AgreementEntry, DecisionEntry)
    told = [entry for kind in kinds for entry in ledger.of_kind(kind) if entry.id in keys]
    if not told:
        return
    found = find_requirements(ledger, on=max(entry.recorded_at.date() for entry in told))
    for answer in (*found.binding, *found.others):
        if any(entry.id in answer.entries for entry in told):
            yield from say_next_steps(answer)


def say_next_steps(answer: RequirementAnswer) -> list[str]:
    """What a duty shown to be done still needs before it counts as met, and the commands that record it."""
    number = short(answer.id)[1:-1]
    decision = f"candour decide {number} --outcome met --who NAME --date DAY"
    if answer.status == "awaiting_agreement":
        who = answer.requirement.approver
        if answer.met_on is not None:
            return [
                f"{short(answer.id)} is decided to be met; it counts as met once {who} has agreed: "
                f'candour agree {number} --who "{who}" --date DAY'
            ]
        return [
            f"{short(answer.id)} is shown to be done; it counts as met once {who} has agreed and a decision says so: "
            f'candour agree {number} --who "{who}" --date DAY, then {decision}'
        ]
    if answer.lacks_decision:
        return [
            f"{short(answer.id)} is shown to be done; it counts as met once a decision says so: {decision}"
        ]
    return []


def offer_withdrawal(ledger: Ledger, entry: FactEntry, other: FactEntry) -> str:
    """The command that leaves one of two duties, if they are the same: the one that tells more stays."""
    poorer = choose_poorer(ledger, entry, other)
    stays = entry if poorer is other else other
    number = short(poorer.id)
    told = ledger.about(poorer.id, EvidenceEntry) or ledger.about(poorer.id, DecisionEntry)
    first = f"record what is recorded of {number} of {short(stays.id)}, then " if told else ""
    return (
        f"if {short(entry.id)} and {short(other.id)} are the same, {first}keep {short(stays.id)}: "
        f'candour correct {number[1:-1]} --withdraw --reason "the same as {short(stays.id)}"'
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
