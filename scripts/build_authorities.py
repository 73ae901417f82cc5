"""Build the register of authorities from the published lookups and the facts written by hand.

``python scripts/build_authorities.py --national FOLDER`` reads ``authority_lookup.csv``, ``la_code_list.xlsx``
and ``outcomes.csv`` in FOLDER and ``data/facts.toml`` of the package, and writes ``data/register.json``: the same
bytes each time. It stops where the sources contradict one another about a code, number or region.

Sources: data-to-insight/ofsted-ilacs-scrape-tool (MIT): DfE number, Ofsted URN, GSS code, region, type;
dfe-analytical-services/local-authority-interactive-tool (MIT): DfE numbers, outcomes; the ONS Code History Database
and the statutory orders named in ``facts.toml``.
"""

import argparse
import csv
import json
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

DATA = Path(__file__).parent.parent / "src" / "candour" / "authorities" / "data"
GSS_BEGAN = "2009-01-01"
KINDS = {
    "County": "county",
    "London Borough": "london_borough",
    "Metropolitan District": "metropolitan_district",
    "Unitary Authority": "unitary",
}
SOURCES = [
    "ONS Code History Database: GSS codes and the days on which they changed (Open Government Licence v3.0).",
    "data-to-insight/ofsted-ilacs-scrape-tool (MIT): DfE number, Ofsted URN, GSS code, region and type of the authorities of 2023.",
    "dfe-analytical-services/local-authority-interactive-tool (MIT): DfE numbers, former ones included; published outcomes.",
    "London Government Act 1963; Local Government Act 1972; orders under the Local Government Act 1992 and under the Local Government "
    "and Public Involvement in Health Act 2007, named where they apply.",
]


def read_lookup(folder: Path) -> dict[str, dict[str, str]]:
    """The lookup's rows by DfE number."""
    with (folder / "authority_lookup.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["la_code"]: row for row in csv.DictReader(file)}


def read_urns(folder: Path) -> dict[str, str]:
    """Ofsted URN by DfE number, from the published outcomes."""
    with (folder / "outcomes.csv").open(encoding="utf-8", newline="") as file:
        return {row["dfe_number"]: row["ofsted_urn"] for row in csv.DictReader(file)}


def read_numbers(folder: Path) -> set[str]:
    """Every DfE number of an authority in the code list (regions left out)."""
    with zipfile.ZipFile(folder / "la_code_list.xlsx") as book:
        rows = list(_rows(book))
    return {row[0] for row in rows[1:] if row[-1] != "NA"}


def _rows(book: zipfile.ZipFile) -> Iterator[list[str]]:
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    shared = [
        "".join(part.text or "" for part in item.iter(f"{space}t"))
        for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    ]
    for row in ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{space}row"):
        cells = [(cell.get("t"), cell.findtext(f"{space}v")) for cell in row]
        yield [shared[int(value)] if kind == "s" else value for kind, value in cells if value]


def build(folder: Path) -> dict[str, object]:
    """The register as it is written: sources, and authorities in order of their ids."""
    facts = tomllib.loads((DATA / "facts.toml").read_text(encoding="utf-8"))
    lookup, urns = read_lookup(folder), read_urns(folder)
    by_hand = facts["authority"]
    former = {key for key, fact in by_hand.items() if fact.get("former")}
    current = set(lookup) - former
    check_numbers(current | former, read_numbers(folder), urns, by_hand)
    for number in current:
        check_row(lookup[number], urns)
    keys = sorted(current | set(by_hand))
    made = {key: authority(key, lookup.get(key), facts) for key in keys}
    names = {key: str(entry["id"]) for key, entry in made.items()}
    for key in keys:
        join(key, made, names, by_hand.get(key, {}))
    return {"sources": SOURCES, "authorities": sorted(made.values(), key=lambda a: str(a["id"]))}


def check_numbers(
    known: set[str], listed: set[str], urns: dict[str, str], by_hand: dict[str, dict[str, object]]
) -> None:
    """Stop when a source names an authority that the register would lack."""
    missing = (listed | set(urns)) - known
    if missing:
        sys.exit(f"The register lacks DfE numbers {sorted(missing)}: add them to facts.toml.")
    if unknown := {key for key in by_hand if key.isdigit()} - known:
        sys.exit(f"facts.toml has numbers that no source knows: {sorted(unknown)}.")


def check_row(row: dict[str, str], urns: dict[str, str]) -> None:
    """Stop when the lookup contradicts the outcomes about an authority's URN."""
    if urns.get(row["la_code"], row["urn"]) != row["urn"]:
        sys.exit(f"Two URNs for {row['la_code']}: {row['urn']} and {urns[row['la_code']]}.")


def authority(key: str, row: dict[str, str] | None, facts: dict[str, dict]) -> dict[str, object]:  # type: ignore[type-arg]
    """One entry of the register, as yet without predecessors and successors."""
    fact = facts["authority"].get(key, {})
    is_former = fact.get("former", False)
    if row is None or is_former:
        row = {"region_name": fact["region"], "urn": ""}
    short = fact.get("short") or row["local_authority_ons_name"]
    kind = fact.get("kind") or kind_of(row)
    name = fact.get("name") or usual_name(short, kind)
    number = fact.get("dfe") or (key if key.isdigit() else None)
    opened = fact.get("opened", facts["defaults"].get(kind, ""))
    return {
        "id": slug(name),
        "name": name,
        "short_name": short,
        "names": all_names(name, short, kind, fact),
        "weak_names": sorted(fact.get("weak", [])),
        "ordinary": short in facts["ordinary"]["names"],
        "kind": kind,
        "region": row["region_name"].replace("Yorkshire and The", "Yorkshire and the"),
        "codes": codes_of(key, row, fact, facts, opened),
        "dfe_number": number,
        "urn": row["urn"] or None,
        "opened": opened or None,
        "closed": fact.get("closed"),
        "announced": fact.get("announced", False),
        "predecessors": [],
        "successors": [],
        "changes": changes_of(key, fact, facts),
    }


def kind_of(row: dict[str, str]) -> str:
    """The kind by its code: the lookup's own type is out of date for the unitary authorities of 2023."""
    code = row["la_code_new"]
    by_code = {
        "E06": "unitary",
        "E08": "metropolitan_district",
        "E09": "london_borough",
        "E10": "county",
    }
    return by_code[code[:3]] if code else KINDS[row["ons_la_type"]]


def usual_name(short: str, kind: str) -> str:
    """The official name where it follows the pattern of its kind."""
    patterns = {
        "county": f"{short} County Council",
        "london_borough": f"London Borough of {short}",
        "metropolitan_district": f"{short} Metropolitan Borough Council",
    }
    return patterns[kind]


def all_names(name: str, short: str, kind: str, fact: dict) -> list[str]:  # type: ignore[type-arg]
    """Every whole name in use, the official one and the usual forms of its kind included, in sorted order."""
    names = {name, short, f"{short} Council", *fact.get("also", [])}
    if kind == "london_borough":
        names |= {
            f"London Borough of {short}",
            f"{short} Borough Council",
            f"{short} London Borough Council",
        }
    if kind == "metropolitan_district":
        names |= {
            f"{short} Metropolitan Borough Council",
            f"{short} Borough Council",
            f"{short} MBC",
        }
    if kind == "county" or name.endswith("County Council"):
        names |= {f"{short} CC"}
    return sorted(names)


def codes_of(
    key: str, row: dict, fact: dict, facts: dict, opened: str
) -> list[dict[str, str | None]]:  # type: ignore[type-arg]
    """Every GSS code with the days between which it held, oldest first."""
    spans = fact.get("codes")
    if key in facts["recoded"]:
        spans = facts["recoded"][key]["codes"]
    if spans is None:
        spans = [[row["la_code_new"], max(opened, GSS_BEGAN), fact.get("closed", "")]]
    elif row.get("la_code_new") and row["la_code_new"] not in {span[0] for span in spans}:
        sys.exit(
            f"The lookup's code {row['la_code_new']} of {key} is not among those in facts.toml."
        )
    return [{"value": v, "since": since, "until": until or None} for v, since, until in spans]


def changes_of(key: str, fact: dict, facts: dict) -> list[dict[str, str]]:  # type: ignore[type-arg]
    """What happened to the authority, in order of day, each with its source."""
    changes = []
    if fact.get("closed"):
        changes.append((fact["closed"], "Abolished.", fact["order"]))
    elif fact.get("predecessors"):
        changes.append((fact["opened"], fact.get("change", "Established."), fact["order"]))
    elif fact.get("changed"):
        changes.append((fact["changed"], fact["change"], fact["order"]))
    if key in facts["recoded"]:
        recoded = facts["recoded"][key]
        changes.append((recoded["codes"][-1][1], recoded["why"], "ONS Code History Database"))
    if key == "929":
        why = "New code after a change of the boundary with Gateshead."
        changes.append(("2013-04-01", why, "ONS Code History Database"))
    return [{"on": on, "what": what, "source": source} for on, what, source in sorted(changes)]


def join(key: str, made: dict, ids: dict[str, str], fact: dict) -> None:  # type: ignore[type-arg]
    """Enter the predecessors of an authority, and it as their successor."""
    for other in fact.get("predecessors", []):
        made[key]["predecessors"].append({"id": ids[other], "on": fact["opened"]})
        made[other]["successors"].append({"id": ids[key], "on": fact["opened"]})
        made[other]["successors"].sort(key=lambda link: link["id"])


def slug(name: str) -> str:
    """The id: the official name in lower case with hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


def main() -> None:
    """Write the register."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--national", type=Path, required=True, help="folder of the published files"
    )
    parser.add_argument("--out", type=Path, default=DATA / "register.json")
    arguments = parser.parse_args()
    text = json.dumps(build(arguments.national), ensure_ascii=False, indent=1)
    arguments.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
