"""The server of this project, run while a `with` block does."""

import json
import subprocess
import sys
import threading
from pathlib import Path


class ServedModels:
    """`url` is its base address, `models` the ids it serves."""

    def __init__(self, program, data, *arguments, key_file=None):
        self.command = [str(part) for part in (
            program, "serve", "--data", data, "--port", 0, "--json", *arguments)]
        if key_file:
            self.command += ["--key-file", str(key_file)]
        self.log = Path(data).parent / "serve.log"

    def __enter__(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=log,
                                            text=True)
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"The server did not start:\n{self.log.read_text()[-2000:]}")
        ready = json.loads(line)
        self.url, self.models = ready["address"], ready["models"]
        # What it tells is taken off its hands, or it would wait for room to tell more.
        self.reading = threading.Thread(target=self._read)
        self.reading.start()
        return self

    def _read(self):
        self.told = self.process.stdout.read()

    def __exit__(self, *_):
        self.process.terminate()
        self.code = self.process.wait()
        self.reading.join()
        self.process.stdout.close()
