"""Build the cases that come with Candour, each in a record of its own, by the readers and the verbs of review.

    python scripts/build_cases.py [--shared ../shared] [--only SLUG]

``scripts/cases/SLUG.toml`` says which documents a case has, what was decided of the proposals, and what was recorded by
hand. The fictional case needs nothing but ``sample/``; a case of real documents needs the folder that holds them and is left
out, visibly, where that is absent. The results lie in ``src/candour_site/cases``: the same bytes each time.
"""

import argparse
import os
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).parents[1]
CASES = ROOT / "scripts" / "cases"
SHIPPED = ROOT / "src" / "candour_site" / "cases"


def main() -> int:
    """Build every case whose documents are there; 1 when one was left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", metavar="SLUG")
    parser.add_argument("--into", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    left_out = 0
    with tempfile.TemporaryDirectory(prefix="candour-cases-") as folder:
        os.environ["CANDOUR_DATA"] = folder
        from candour_site import startup

        startup.set_up()
        startup.prepare_record()
        for path in sorted(CASES.glob("*.toml")):
            plan = tomllib.loads(path.read_text(encoding="utf-8"))
            if arguments.only in {None, path.stem} and not build(
                plan, shared=arguments.shared, into=arguments.into
            ):
                print(f"left out {path.stem}: its documents are not in {arguments.shared}")
                left_out = 1
    return left_out


def build(plan: dict[str, Any], *, shared: Path, into: Path) -> bool:
    """Build one case and write it; ``False`` where its documents are absent."""
    from case_documents import Case
    from case_entries import record_by_hand
    from case_review import review

    from candour.publishing.casefile import make_public_case, write_case
    from candour_site.record import queries

    folder = ROOT / plan["folder"] if "folder" in plan else shared / "data"
    if not all((folder / one["file"]).is_file() for one in plan["documents"] if "file" in one):
        return False
    case = Case(plan, folder=folder)
    case.file_documents()
    review(case)
    record_by_hand(case)
    public = make_public_case(queries.export_case(case.slug))
    if not plan.get("with_texts"):
        bare = (msgspec.structs.replace(one, pages=(), sha256=None) for one in public.documents)
        public = msgspec.structs.replace(public, documents=tuple(bare))
    write_case(public, into / case.slug)
    print(f"{case.slug}: {len(public.documents)} documents, {len(public.entries)} entries")
    case.tell_shares()
    return True


if __name__ == "__main__":
    sys.exit(main())
