"""How many tokens a second `serve` writes for 1, 8 and 32 connections, beside llama-cpp-python's
server with the same GGUF file where this Python has it; and how many texts a second it embeds.

Every connection asks one chat after the other, each with a question of its own and the same number of
tokens to answer with, the likeliest ones. The servers run one after the other. Prints one JSON object
as its last line: tokens a second, the 95th percentile of a request's seconds, and the server's
resident memory before and after.

usage: serve_against_llama_cpp.py [--program PROGRAM] [options]
"""

import argparse
import http.client
import importlib.util
import json
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "interop"))

import language_model_server
from served_models import ServedModels
from studio import PROGRAM

KEY = "sk-benchmark"
ENCODER = "all-MiniLM-L6-v2"
WRITER = "SmolLM2-135M-Instruct"


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
    texts = [f"The lighthouse number {number * 16 + i} was built of grey stone and burns all night."
             for i in range(16)]
    return len(connection.post("embeddings", {"model": ENCODER, "input": texts})["data"])


def measure(server, model, options, embeds):
    found = {"memory_mb": [resident_mb(server.process)], "tokens": {}}
    load(server.url, 1, 1, write(model, 8))
    for connections in options.connections:
        found["tokens"][connections] = load(server.url, connections, options.requests,
                                            write(model, options.tokens))
        print(f"{model}, {connections} connections: {found['tokens'][connections]}",
              file=sys.stderr)
    if embeds:
        found["texts"] = {connections: load(server.url, connections, 4 * options.requests, embed)
                          for connections in options.connections}
    found["memory_mb"].append(resident_mb(server.process))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=PROGRAM)
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 8, 32])
    parser.add_argument("--requests", type=int, default=3, help="of each connection")
    parser.add_argument("--tokens", type=int, default=64, help="of each answer")
    options = parser.parse_args()
    report = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        key_file = folder / "key"
        key_file.touch(0o600)
        key_file.write_text(KEY)
        models = ("--model", WRITER, "--model", ENCODER, "--at-once", max(options.connections))
        with ServedModels(options.program, folder / "data", *models, key_file=key_file) as server:
            report["ours"] = measure(server, WRITER, options, True)
        missing = [module for module in language_model_server.NEEDED
                   if importlib.util.find_spec(module) is None]
        if missing:
            print(f"{', '.join(missing)} not installed: ours is measured alone.", file=sys.stderr)
        else:
            with language_model_server.LanguageModelServer(folder, KEY) as server:
                report["llama_cpp"] = measure(server, "smollm2", options, False)
    print(json.dumps(report))


if __name__ == "__main__":
    main()
