"""Build the project's own documents of the Ambermere story and their agreed answers.

``python scripts/build_sample_prose.py`` reads ``sample/sources/`` and writes ``sample/documents/`` and
``sample/answers-prose.jsonl``: the same bytes each time. It stops where an agreed fact contradicts the vocabulary or
cites words that its document does not hold. Everything in them is invented for this project.
"""

import argparse
import html
import json
import re
import sys
from pathlib import Path

from sample_prose.answers import answers_of
from sample_prose.pdf import write_pdf
from sample_prose.source import SampleSource, lines_of, read_source
from sample_prose.word import write_word

SAMPLE = Path(__file__).parent.parent / "sample"


def build(source: SampleSource, folder: Path) -> str:
    """Write one document into ``folder`` and return its text, as far as anchors need it."""
    path = folder / source.file
    header = source.header
    title, author = header.get("title", ""), header.get("author", "")
    if path.suffix == ".docx":
        lines = lines_of(source.body)
        write_word(lines, path, title=title, author=author, written=header["published"][:10])
    elif path.suffix == ".pdf":
        lines = lines_of(source.body)
        write_pdf(lines, path, title=title, author=author)
    else:
        path.write_text(source.body, encoding="utf-8")
        text = re.sub(r"(?s)<(script|style|head)\b.*?</\1>|<[^>]+>", " ", source.body)
        return html.unescape(text if path.suffix == ".html" else source.body)
    return "\n".join(re.sub(r"\[\d+\]", "", line.text) for line in lines)


def main() -> None:
    """Build every document and the answers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--out", type=Path, default=SAMPLE, help="folder for documents/ and the answers"
    )
    folder = parser.parse_args().out
    (folder / "documents").mkdir(parents=True, exist_ok=True)
    answers = []
    for path in sorted((SAMPLE / "sources").glob("*.txt")):
        source = read_source(path)
        answers.append(answers_of(source, build(source, folder / "documents")))
    lines = [json.dumps(answer, ensure_ascii=False) for answer in answers]
    (folder / "answers-prose.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    facts = sum(len(answer["facts"]) for answer in answers)
    print(f"{len(answers)} documents, {facts} agreed facts", file=sys.stderr)


if __name__ == "__main__":
    main()
