"""The command line program of this project, driven and measured from Python.

Only Python's own library is used here. That matters for measuring: Linux counts the memory of the
process that starts another one towards the peak of the latter, so who measures has to be small.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "build/release/bin/finetune-studio-cli"
BASE_MODEL = "all-MiniLM-L6-v2"


class Finished:
    """What a process left behind: its two outputs, wall time and peak memory."""

    def __init__(self, output, errors, seconds, peak_mb):
        self.output = output
        self.errors = errors
        self.seconds = seconds
        self.peak_mb = peak_mb

    def last_json(self):
        return json.loads(self.output.strip().splitlines()[-1])


def run(command, text="", environment=None):
    """Runs a process of its own to its end. Ends this program with the reason if it fails."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as output, \
            tempfile.TemporaryFile() as errors:
        given.write(text.encode())
        given.seek(0)
        begin = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdin=given, stdout=output,
                                   stderr=errors, env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        finished = Finished(output.read().decode(), errors.read().decode(), seconds,
                            round(usage.ru_maxrss / 1024))
    if process.returncode != 0:
        sys.exit(f"{Path(command[0]).name} {command[1]} ended with {process.returncode}:\n"
                 + finished.errors[-4000:])
    return finished


def model_folder(model):
    """Where the program finds a model named in its settings."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    for folder in (Path(model), Path(os.environ.get("FTS_MODELS_DIR", "")) / model,
                   Path(cache) / "finetune-studio/models" / model):
        if (folder / "config.json").is_file():
            return folder.resolve()
    sys.exit(f"There is no model {model}. ./run fetches the default one.")


def add_options(parser):
    parser.add_argument("--program", type=Path, default=PROGRAM,
                        help="the command line program (default: the one in build/release)")
    parser.add_argument("--model", default=BASE_MODEL, help="the base model: a folder or a name")


class Studio:
    """Calls the program; each call is a process of its own."""

    def __init__(self, program):
        self.program = Path(program).resolve()
        if not self.program.is_file():
            sys.exit(f"There is no program {self.program}. Build it with ./run, or name it with "
                     "--program.")

    def run(self, *arguments, text=""):
        return run([self.program, *arguments], text)

    def json(self, *arguments, settings=None):
        """The result that --json prints."""
        sets = [part for key, value in (settings or {}).items()
                for part in ("--set", f"{key}={value}")]
        return self.run(*arguments, *sets, "--json").last_json()

    def new_project(self, folder, settings):
        return self.json("new", folder, "--kind", "embedding", settings=settings)

    def embed(self, model, texts, *options):
        """One vector a text, as lists of numbers. Texts hold no line breaks."""
        finished = self.run("embed", "--model", model, *options, text="\n".join(texts) + "\n")
        return [json.loads(line) for line in finished.output.splitlines()]
