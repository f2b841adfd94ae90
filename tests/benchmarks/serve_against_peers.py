"""How many tokens a second `serve` writes for 1, 8 and 32 connections, beside llama-cpp-python's
server with the same GGUF file, and how many texts a second it embeds, beside a server around
sentence-transformers with the same model in both precisions; each where this Python has it.

Every connection asks one thing after the other, each of its own: a chat with the same number of
tokens to answer with, the likeliest ones, or the vectors of 16 texts. The servers run one after the
other, round after round. With --minutes ours is then asked for both by eight connections for that
long, and its memory is looked at. Prints one JSON object as its last line: medians of what was
done in a second and of the 95th percentile of a request's seconds, and resident memory.

usage: serve_against_peers.py [--program PROGRAM] [options]
"""

import argparse
import http.client
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "interop"))

import language_model_server
from alternation import measure, ratio
from language_model_server import free_port, wait_until_there
from served_models import ServedModels
from studio import PROGRAM, model_folder

KEY = "sk-benchmark"
ENCODER = "all-MiniLM-L6-v2"
WRITER = "SmolLM2-135M-Instruct"
ENCODING_PEER = ("fastapi", "uvicorn", "sentence_transformers")
TEXTS = 16  # of a request for vectors


class Connection:
    def __init__(self, url):
        self.path = urlsplit(url).path
        self.http = http.client.HTTPConnection(urlsplit(url).netloc, timeout=600)

    def post(self, call, body):
        self.http.request("POST", f"{self.path}/{call}", json.dumps(body), {
            "Content-Type": "application/json", "Authorization": f"Bearer {KEY}"})
        reply = self.http.getresponse()
        text = reply.read()
        if reply.status != 200:
            sys.exit(f"{call}: {reply.status} {text[:500]!r}")
        return json.loads(text)


def resident_mb(process):
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) // 1024
    return None


def load(url, connections, requests, ask):
    """What `connections` get done together; `ask(connection, number)` tells what one request was."""
    seconds, amounts = [], []
    lock = threading.Lock()

    def work(number):
        connection = Connection(url)
        for i in range(requests):
            begin = time.perf_counter()
            amount = ask(connection, number * requests + i)
            with lock:
                seconds.append(time.perf_counter() - begin)
                amounts.append(amount)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(connections)]
    begin = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall = time.perf_counter() - begin
    p95 = statistics.quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    return {"a_second": sum(amounts) / wall, "p95_s": p95}


def write(model, tokens):
    def ask(connection, number):
        reply = connection.post("chat/completions", {
            "model": model, "temperature": 0, "max_tokens": tokens, "messages": [
                {"role": "user", "content": f"Tell me a long story about the number {number}."}]})
        return reply["usage"]["completion_tokens"]
    return ask


def embed(connection, number):
    texts = [f"The lighthouse number {number * TEXTS + i} was built of grey stone and burns all "
             "night." for i in range(TEXTS)]
    return len(connection.post("embeddings", {"model": ENCODER, "input": texts})["data"])


class EncodingServer:
    """sentence-transformers behind a server, while the `with` block runs."""

    def __init__(self, folder, precision):
        self.port = free_port()
        self.log = folder / "peer_serve.log"
        self.url = f"http://127.0.0.1:{self.port}/v1"
        self.precision = precision

    def __enter__(self):
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, HERE / "peer_serve.py", model_folder(ENCODER), str(self.port),
                 self.precision], stdout=log, stderr=log,
                env={**os.environ, "FTS_SERVER_KEY": KEY})
        wait_until_there(self)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def figures(server, asks, options):
    """`asks`: what is counted → how one of it is asked for, and how often by each connection."""
    found = {}
    for what, (ask, requests) in asks.items():
        load(server.url, 1, 1, ask)  # warm
        for connections in options.connections:
            done = load(server.url, connections, requests, ask)
            found[f"{what}_{connections}_per_s"] = done["a_second"]
            found[f"{what}_{connections}_p95_s"] = done["p95_s"]
    return {**found, "memory_mb": resident_mb(server.process)}


class Servers:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.key_file = folder / "key"
        self.key_file.touch(0o600)
        self.key_file.write_text(KEY)

    def ours(self):
        return ServedModels(self.options.program, self.folder / "data", "--model", WRITER,
                            "--model", ENCODER, "--at-once", max(self.options.connections),
                            key_file=self.key_file)

    def texts(self):
        return {"texts": (embed, 4 * self.options.requests)}

    def tokens(self, model):
        return {"tokens": (write(model, self.options.tokens), self.options.requests)}

    def measure_ours(self):
        with self.ours() as server:
            return figures(server, {**self.tokens(WRITER), **self.texts()}, self.options)

    def measure_llama_cpp(self):
        with language_model_server.LanguageModelServer(self.folder, KEY) as server:
            return figures(server, self.tokens("smollm2"), self.options)

    def measure_encoding(self, precision):
        with EncodingServer(self.folder, precision) as server:
            return figures(server, self.texts(), self.options)

    def settings(self):
        """Ours, and the peers that this Python has."""
        settings = {"ours": self.measure_ours}
        if there(language_model_server.NEEDED):
            settings["llama_cpp"] = self.measure_llama_cpp
        if there(ENCODING_PEER):
            for precision in ("fp32", "bf16"):
                settings[f"sentence_transformers_{precision}"] = (
                    lambda precision=precision: self.measure_encoding(precision))
        return settings

    def memory_over(self, minutes):
        """The resident megabytes of ours, a number every ten seconds."""
        end = time.monotonic() + 60 * minutes
        seen = []
        with self.ours() as server:
            asking = [threading.Thread(target=ask_until, args=(server.url, end, ask))
                      for ask in 4 * (write(WRITER, self.options.tokens), embed)]
            for thread in asking:
                thread.start()
            while time.monotonic() < end:
                time.sleep(10)
                seen.append(resident_mb(server.process))
            for thread in asking:
                thread.join()
        return seen


def ask_until(url, end, ask):
    connection = Connection(url)
    number = 0
    while time.monotonic() < end:
        ask(connection, number)
        number += 1


def there(modules):
    missing = [module for module in modules if importlib.util.find_spec(module) is None]
    if missing:
        print(f"{', '.join(missing)} not installed: not measured.", file=sys.stderr)
    return not missing


def ratios(results):
    """Ours to each peer in whatever both were asked for."""
    return {f"{key}, ours to {peer}": ratio(results, key, "ours", peer)
            for peer in results if peer != "ours"
            for key in results[peer] if key.endswith("_per_s")}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=PROGRAM)
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 8, 32])
    parser.add_argument("--requests", type=int, default=3, help="of each connection")
    parser.add_argument("--tokens", type=int, default=64, help="of each answer")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=0, help="for which memory is looked at")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        servers = Servers(options, Path(name))
        results = measure(servers.settings(), options.rounds)
        report = {"settings": results, "ratios": ratios(results)}
        if options.minutes:
            report["memory_mb"] = servers.memory_over(options.minutes)
    print(json.dumps(report))


if __name__ == "__main__":
    main()
