"""*… and must do so not later than 30 June*: the day of the duty told just before, and none of its own."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft

_DO_SO = re.compile(r"(?:do|have\s+done)\s+(?:so|this|that|it)\b", re.IGNORECASE)


def take_do_so(context: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a document, in order, without those that only tell by when another is due: that one takes their day."""
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        if before is None or not _DO_SO.match(draft.must) or not _is_its(context, before, draft):
            kept.append(draft)
            continue
        if before.deadline is None and before.recurs is None:
            before.deadline, before.recurs = draft.deadline, draft.recurs
            at = context.text.text.find(draft.must, draft.start, draft.end)
            field = "recurs" if draft.recurs else "deadline"
            before.also += context.text.also(field, max(at, draft.start), draft.end)
    return kept


def _is_its(context: Context, before: Draft, draft: Draft) -> bool:
    """Whether a telling goes on with the duty before it: in the same paragraph, of the same actor."""
    paragraph_at = context.text.paragraph_at
    is_near = paragraph_at(before.end - 1) == paragraph_at(draft.end - 1)
    is_timed = draft.deadline is not None or draft.recurs is not None
    return is_near and is_timed and before.force == draft.force
