"""The tables of the record. Every one is append-only: see ``immutability`` and ``triggers``.

An intervention and a document are identities; what is known of them stands in descriptions, the last of
which holds. Values are kept whole, as the JSON of the library's codec; columns beside it repeat only what
rows are found by (docs/decisions/0019-rows-hold-whole-values.md).
"""

from django.db import models

from candour_site.record.immutability import AppendOnly

ENTRY_KINDS = (
    "fact",
    "disclosure",
    "evidence",
    "fulfilment",
    "agreement",
    "decision",
    "assessment",
    "link",
    "difference",
    "response",
    "withdrawal",
    "erasure",
    "erased",
)


class Intervention(AppendOnly):
    """The identity of an intervention: its slug."""

    slug = models.CharField(max_length=100, unique=True)

    class Meta(AppendOnly.Meta):
        constraints = ()


class InterventionDescription(AppendOnly):
    """What was known of an intervention from a moment on; the last one holds."""

    intervention = models.ForeignKey(
        Intervention, on_delete=models.PROTECT, related_name="descriptions"
    )
    authority = models.CharField(max_length=9, db_index=True)
    body = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)


class Document(AppendOnly):
    """The identity of a document: its slug, and the hash of its original where that is held."""

    slug = models.CharField(max_length=200, unique=True)
    sha256 = models.CharField(max_length=64, unique=True, null=True)


class DocumentDescription(AppendOnly):
    """What was known of a document from a moment on; the last one holds."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="descriptions")
    body = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)


class PageText(AppendOnly):
    """The text of one page as its reader gave it: what citations point into."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="pages")
    number = models.PositiveIntegerField()
    text = models.TextField()

    class Meta(AppendOnly.Meta):
        constraints = (
            models.UniqueConstraint(fields=["document", "number"], name="record_page_once"),
        )


class Filing(AppendOnly):
    """A document belongs to the papers of an intervention; its proposals hang on this."""

    intervention = models.ForeignKey(Intervention, on_delete=models.PROTECT, related_name="filings")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="filings")
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta(AppendOnly.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=["intervention", "document"], name="record_document_filed_once"
            ),
        )


class Entry(AppendOnly):
    """One entry: ``body`` is the whole of it, the columns are what entries are found by.

    ``type`` is the type of a fact, else empty; ``happened_on`` the first day that its own date may mean.
    """

    intervention = models.ForeignKey(
        Intervention, on_delete=models.PROTECT, related_name="entries", db_index=False
    )
    sequence = models.PositiveIntegerField()
    key = models.CharField(max_length=200)
    kind = models.CharField(max_length=12)
    type = models.CharField(max_length=20, blank=True)
    happened_on = models.DateField(null=True)
    recorded_at = models.DateTimeField(db_index=True)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="superseded_by"
    )
    document = models.ForeignKey(Document, on_delete=models.PROTECT, null=True)
    body = models.TextField()

    class Meta(AppendOnly.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=["intervention", "sequence"], name="record_entry_sequence_once"
            ),
            models.UniqueConstraint(fields=["key", "intervention"], name="record_entry_key_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=ENTRY_KINDS), name="record_entry_kind_known"
            ),
        )
        indexes = (
            models.Index(fields=["intervention", "kind", "sequence"], name="record_entry_by_kind"),
        )


class Proposal(AppendOnly):
    """A fact that a reader found in a filed document, waiting or decided."""

    filing = models.ForeignKey(
        Filing, on_delete=models.PROTECT, related_name="proposals", db_index=False
    )
    position = models.PositiveIntegerField()
    type = models.CharField(max_length=20)
    body = models.TextField()

    class Meta(AppendOnly.Meta):
        constraints = (
            models.UniqueConstraint(fields=["filing", "position"], name="record_proposal_once"),
        )


class ProposalDecision(AppendOnly):
    """What a person, or a rule, did with a proposal; ``entry`` is what came of it."""

    proposal = models.OneToOneField(Proposal, on_delete=models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=9)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="decisions")
    reason = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=200)

    class Meta(AppendOnly.Meta):
        constraints = (
            models.CheckConstraint(
                condition=models.Q(outcome__in=("accepted", "corrected", "rejected")),
                name="record_decision_outcome_known",
            ),
        )
