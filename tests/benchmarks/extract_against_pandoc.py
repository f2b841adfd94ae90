"""Text read from documents beside pandoc's and pdftotext's: character errors, words, order.

Every file below the folder is read by both. For ODT, pandoc writes one of each DOCX, and what it
reads from the DOCX is compared with what ours reads from the ODT. Of both texts the letters and
digits are compared, words set apart by single spaces, notes behind the paragraph that names them,
up to --letters of each. For each kind of file:

  characters  edits that turn the other's text into ours, per character of the other's
  missing     words of the other's text that ours lacks, per word of it
  extra       words that ours has and the other's lacks, per word of it
  order       characters less what missing and extra words explain: text in another order

The other's text is not the truth: both columns of a file with a difference are worth a look.
--worst N names the files with the most errors. Prints one JSON object as its last line.

usage: extract_against_pandoc.py FOLDER [options]
"""

import argparse
import collections
import json
import re
import statistics
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parents[1] / "build/release/bin/finetune-studio-extract"
FORMATS = {".docx": "docx", ".odt": "odt", ".epub": "epub", ".md": "gfm", ".html": "html"}
LEAVES = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}
LEFT_OUT = {"RawInline", "RawBlock", "Image", "Null"}
BLOCKS = {"Para", "Plain", "Header", "CodeBlock"}


class Reader:
    """finetune-studio-extract: one line of JSON a file."""

    def __init__(self, program):
        self.process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def document(self, path):
        """None if it is refused."""
        self.process.stdin.write(json.dumps({"path": str(path)}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline()).get("document")

    def text(self, path):
        document = self.document(path)
        return document and "\n".join(block["text"] for block in document["blocks"])


def pandoc_text(path, kind):
    command = ["pandoc", "--from", kind, "--to", "json", "--track-changes=accept", str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return None
    parts, notes = [], []

    def walk(node):
        if isinstance(node, list):
            for part in node:
                walk(part)
        elif isinstance(node, dict) and "t" in node:
            take(node["t"], node.get("c"))

    def take(kind, content):
        if kind == "Str":
            parts.append(content)
        elif kind in LEAVES:
            parts.append(LEAVES[kind])
        elif kind in ("Code", "CodeBlock", "Math"):
            parts.append(content[1])
        elif kind == "Note":
            notes.append(content)
        elif kind not in LEFT_OUT:
            walk(content)
        if kind in BLOCKS:
            parts.append("\n")
            while notes:
                walk(notes.pop(0))

    document = json.loads(done.stdout)
    if kind == "docx":  # the paragraphs with the style of a title or an author
        for key in ("title", "subtitle", "author", "date", "abstract"):
            walk(document["meta"].get(key))
            parts.append("\n")
    walk(document["blocks"])
    return "".join(parts)


def pdf_text(path):
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True)
    return re.sub(r"(?<=[a-z])-\n(?=[a-z])", "", done.stdout) if done.returncode == 0 else None


def normal(text, most):
    letters = "".join(c if c.isalnum() else " " for c in unicodedata.normalize("NFKC", text))
    return " ".join(letters[:most].split())


def distance(a, b):
    """Levenshtein's, by Myers' bits: a column of the table is one large number."""
    if not a or not b:
        return len(a) + len(b)
    places = collections.defaultdict(int)
    for i, c in enumerate(a):
        places[c] |= 1 << i
    last, mask = 1 << (len(a) - 1), (1 << len(a)) - 1
    plus, minus, score = mask, 0, len(a)
    for c in b:
        equal = places[c]
        across = equal | minus
        equal |= ((equal & plus) + plus) ^ plus
        up, down = minus | (mask & ~(equal | plus)), plus & equal
        score += 1 if up & last else -1 if down & last else 0
        up = ((up << 1) | 1) & mask
        plus, minus = ((down << 1) & mask) | (mask & ~(across | up)), up & across
    return score


def compare(ours, other):
    words, others = collections.Counter(ours.split()), collections.Counter(other.split())
    missing, extra = others - words, words - others
    edits = distance(other, ours)
    explained = sum(len(w) * n for w, n in missing.items()) + sum(len(w) * n for w, n in extra.items())
    total = max(sum(others.values()), 1)
    return {
        "characters": edits / max(len(other), 1),
        "missing": missing.total() / total,
        "extra": extra.total() / total,
        "order": max(edits - explained, 0) / max(len(other), 1),
    }


def files_of(folder, scratch):
    """Kind, file, and what gives the other's text."""
    for path in sorted(folder.rglob("*")):
        kind = path.suffix.lower()
        if kind == ".pdf":
            yield "pdf", path, lambda: pdf_text(path)
        elif kind in FORMATS:
            yield kind[1:], path, lambda: pandoc_text(path, FORMATS[kind])
        if kind == ".docx":
            odt = scratch / (path.stem + ".odt")
            command = ["pandoc", "--track-changes=accept", str(path), "-o", str(odt)]
            if subprocess.run(command, capture_output=True).returncode == 0:
                yield "odt", odt, lambda: pandoc_text(path, "docx")


def measure(options, scratch):
    reader = Reader(options.program)
    kinds = collections.defaultdict(list)
    refused = collections.Counter()
    for kind, path, other_text in files_of(options.folder, scratch):
        ours = reader.text(path)
        other = normal(other_text() or "", options.letters)
        if ours is None:
            refused[kind] += 1 if other else 0
        elif other:
            kinds[kind].append((path.name, compare(normal(ours, options.letters), other)))
    return kinds, refused


def row_of(files, refused):
    row = {"files": len(files), "refused": refused}
    for key in ("characters", "missing", "extra", "order"):
        values = [measured[key] for _, measured in files]
        row[key] = round(statistics.mean(values), 4)
        row[key + "_median"] = round(statistics.median(values), 4)
    return row


def tell_worst(files, worst):
    for name, measured in sorted(files, key=lambda f: -f[1]["characters"])[:worst]:
        print("   ", name, {k: round(v, 3) for k, v in measured.items()}, file=sys.stderr)


def parser_for(description):
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--program", default=PROGRAM)
    parser.add_argument("--letters", type=int, default=50_000)
    parser.add_argument("--worst", type=int, default=0)
    return parser


def main():
    options = parser_for(__doc__).parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        kinds, refused = measure(options, Path(scratch))
    result = {}
    for kind, files in sorted(kinds.items()):
        result[kind] = row_of(files, refused[kind])
        print(kind, result[kind], file=sys.stderr)
        tell_worst(files, options.worst)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
