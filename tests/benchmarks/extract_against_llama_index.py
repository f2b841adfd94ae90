"""Mixed documents read beside LlamaIndex's readers: time, memory, how many are read.

The documents below the folder (PDF, DOCX, EPUB, HTML, Markdown, text, CSV, JSON lines) are copied
again and again under new names until there are --files of them. Ours is one process of
finetune-studio-extract, started again if a file ends it; the peer one process of
SimpleDirectoryReader with the readers it takes by itself. Both read the same files in the same
order, round after round in turn. The least time of each counts, as what else the machine does only
adds to it; memory is the largest resident size of a process. `resident_mb` is what ours holds
after each tenth of the files. A file counts as read if it gave any text.

Prints one JSON object as its last line.

usage: extract_against_llama_index.py FOLDER --peer PYTHON [options]
PYTHON has llama-index-core, llama-index-readers-file, docx2txt, ebooklib and html2text.
"""

import argparse
import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parents[1] / "build/release/bin/finetune-studio-extract"
KINDS = {".pdf", ".docx", ".epub", ".html", ".md", ".txt", ".csv", ".jsonl"}


class Reader:
    """finetune-studio-extract, and what its processes took together."""

    def __init__(self, program):
        self.program = program
        self.peak_mb, self.ended = 0.0, 0
        self.start()

    def start(self):
        self.process = subprocess.Popen([self.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def letters(self, path):
        """0 if the file is refused or has ended the process."""
        self.process.stdin.write(json.dumps({"path": str(path)}).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            self.finish()
            self.ended += 1
            self.start()
            return 0
        document = json.loads(line).get("document", {"blocks": []})
        return sum(len(block["text"]) for block in document["blocks"])

    def resident_mb(self):
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def finish(self):
        self.process.stdin.close()
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        self.peak_mb = max(self.peak_mb, usage.ru_maxrss / 1024)


def make_corpus(sources, count, folder):
    """The sources in turn under numbered names, so that the kinds stay mixed in their order."""
    for number in range(count):
        source = sources[number % len(sources)]
        shutil.copyfile(source, folder / f"{number:05}{source.suffix.lower()}")
    return sorted(folder.iterdir())


def measure_ours(program, files):
    reader = Reader(program)
    read, letters, resident = 0, 0, []
    begin = time.perf_counter()
    for number, path in enumerate(files, 1):
        found = reader.letters(path)
        letters += found
        read += found > 0
        if number * 10 // len(files) > (number - 1) * 10 // len(files):
            resident.append(round(reader.resident_mb()))
    seconds = time.perf_counter() - begin
    reader.finish()
    return {"seconds": seconds, "peak_mb": reader.peak_mb, "read": read,
            "refused": len(files) - read, "letters": letters, "ended_by_a_file": reader.ended,
            "resident_mb": resident}


def measure_peer(python, folder):
    done = subprocess.run([python, HERE / "peer_read.py", folder], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def best(rounds):
    """The least time, and the rest as its round has it."""
    return min(rounds, key=lambda taken: taken["seconds"])


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--peer", required=True, help="a Python that has LlamaIndex's readers")
    parser.add_argument("--program", default=PROGRAM)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    sources = sorted(p for p in options.folder.rglob("*") if p.is_file() and p.suffix.lower() in KINDS)
    if not sources:
        sys.exit(f"{options.folder} holds no documents.")
    taken = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as scratch:
        files = make_corpus(sources, options.files, Path(scratch))
        for number in range(options.rounds):
            for name, measure in (("ours", lambda: measure_ours(options.program, files)),
                                  ("peer", lambda: measure_peer(options.peer, scratch))):
                taken[name].append(measure())
                print(f"round {number + 1}, {name}: {taken[name][-1]}", file=sys.stderr)
    result = {"files": options.files, "sources": len(sources),
              "kinds": collections.Counter(p.suffix.lower()[1:] for p in sources),
              "ours": best(taken["ours"]), "peer": best(taken["peer"])}
    result["time_ratio"] = round(result["peer"]["seconds"] / result["ours"]["seconds"], 2)
    result["memory_ratio"] = round(result["ours"]["peak_mb"] / result["peer"]["peak_mb"], 3)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
