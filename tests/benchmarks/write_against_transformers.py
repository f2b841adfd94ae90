"""How fast answers are written beside transformers, and llama.cpp where it is installed: the same
GGUF file, the same prompts, one answer at a time and several side by side.

Each measurement is a fresh process; ours and the peers' alternate, medians are compared. Times hold
the prompts' computation. Prints one JSON object as its last line.

usage: write_against_transformers.py GGUF [options]
Build the target write_tokens first.
"""

import argparse
import json
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "interop"))

from alternation import faster, measure, ratio
from studio import run

PRECISIONS = ("fp32", "bf16")


def counted(finished):
    found = finished.last_json()
    return {"tokens_per_s": found["tokens_per_s"], "tokens": found["tokens"],
            "peak_mb": finished.peak_mb}


def ours(options, streams, precision):
    return counted(run([options.program, options.model, streams, options.prompt, options.answer,
                        precision, options.threads]))


def peer(options, streams, precision):
    return counted(run([sys.executable, HERE / "peer_write.py", options.model, "--streams", streams,
                        "--prompt", options.prompt, "--answer", options.answer, "--precision",
                        precision, "--threads", options.threads]))


def llama_cpp(options):
    return counted(run([options.llama_cpp, HERE / "peer_write_llama_cpp.py", options.model,
                        "--prompt", options.prompt, "--answer", options.answer, "--threads",
                        options.threads]))


def measure_streams(options, streams):
    settings = {}
    for precision in PRECISIONS:
        settings[f"ours_{precision}"] = lambda precision=precision: ours(options, streams,
                                                                         precision)
        settings[f"peer_{precision}"] = lambda precision=precision: peer(options, streams,
                                                                         precision)
    if options.llama_cpp and streams == 1:
        settings["llama_cpp"] = lambda: llama_cpp(options)
    results = measure(settings, options.rounds)
    key = "tokens_per_s"
    best = {who: faster(results, key, [f"{who}_{p}" for p in PRECISIONS])
            for who in ("ours", "peer")}
    return {"settings": results,
            "fastest_against_fastest": ratio(results, key, best["ours"], best["peer"])}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, help="a .gguf file")
    parser.add_argument("--program", type=Path,
                        default=HERE.parents[1] / "build/release/bin/write_tokens")
    parser.add_argument("--llama-cpp", metavar="PYTHON",
                        help="a Python that has llama-cpp-python, to be measured as well")
    parser.add_argument("--streams", type=int, nargs="+", default=[1, 8])
    parser.add_argument("--prompt", type=int, default=64, help="tokens")
    parser.add_argument("--answer", type=int, default=64, help="tokens")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    print(json.dumps({"prompt": options.prompt, "answer": options.answer,
                      "threads": options.threads, "rounds": options.rounds,
                      "streams": {streams: measure_streams(options, streams)
                                  for streams in options.streams}}))


if __name__ == "__main__":
    main()
