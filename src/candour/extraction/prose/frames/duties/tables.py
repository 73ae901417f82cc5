"""The actions of a document's tables, in whatever way these were printed: with marks between cells, set out with spaces, run
together, a cell a line, or with a column for each day."""

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actions import find_actions
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.spaced_tables import find_spaced
from candour.extraction.prose.frames.duties.targets import find_targets
from candour.extraction.prose.frames.duties.unmarked_tables import find_unmarked


def find_tabled(context: Context) -> tuple[list[Draft], set[int]]:
    """The actions of all tables, and where the paragraphs begin that tell nothing more."""
    spaced, in_spaces = find_spaced(context)
    marked, heads = find_actions(context, others=in_spaces)
    targets, in_targets = find_targets(context)
    marked += [draft for draft in targets if draft.start not in in_spaces]
    unmarked, covered = find_unmarked(context)
    unmarked = [draft for draft in unmarked if _paragraph_of(context, draft) not in in_spaces]
    rows = {draft.start for draft in marked} | covered | in_spaces | heads | in_targets
    return [*spaced, *marked, *unmarked], rows


def _paragraph_of(context: Context, draft: Draft) -> int:
    return context.text.paragraphs[context.text.paragraph_at(draft.start)].start
