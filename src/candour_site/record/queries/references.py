"""Which interventions a document belongs to, and which documents concern an authority."""

from candour_site.record import models


def interventions_of(document: str) -> tuple[str, ...]:
    """The ids of the interventions among whose papers a document is, or whose entries name it; in order."""
    filed = models.Filing.objects.filter(document__slug=document)
    named = models.Entry.objects.filter(document__slug=document)
    slugs = {
        *filed.values_list("intervention__slug", flat=True),
        *named.values_list("intervention__slug", flat=True).distinct(),
    }
    return tuple(sorted(slugs))
