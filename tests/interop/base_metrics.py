"""The base model's retrieval metrics on a LlamaIndex set, ours against sentence-transformers'.

Prints one JSON object as its last line: each metric, ours, the peer's and the difference; exits
with 1 and a sentence if one differs by more than --tolerance.

usage: base_metrics.py DATA.json MAX_TOKENS [--program PROGRAM] [--model MODEL] [--tolerance T]
"""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

from sentence_transformers import SentenceTransformer

from peer_retrieval import metric_differences, peer_metrics
from studio import Studio, add_options, model_folder


def our_metrics(studio, data, model, max_tokens):
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary) / "project"
        studio.new_project(project, {"model.base": model, "model.max_tokens": max_tokens})
        studio.json("import", project, data, "--format", "llamaindex", "--split", "test")
        begin = time.perf_counter()
        verdict = studio.json("evaluate", project, "--model", "base")
        return verdict, time.perf_counter() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="a LlamaIndex question–passage set")
    parser.add_argument("max_tokens", type=int, help="tokens of a text the model sees")
    add_options(parser)
    parser.add_argument("--tolerance", type=float, default=1e-4)
    options = parser.parse_args()
    model = model_folder(options.model)
    verdict, seconds = our_metrics(Studio(options.program), options.data, model,
                                   options.max_tokens)

    peer = SentenceTransformer(str(model), device="cpu")
    peer.max_seq_length = options.max_tokens
    begin = time.perf_counter()
    theirs = peer_metrics(peer, json.loads(options.data.read_text()))
    peer_seconds = time.perf_counter() - begin

    ours = verdict["metrics"]
    differences = metric_differences(ours, theirs)
    wrong = {name: value for name, value in differences.items()
             if not abs(value) <= options.tolerance}
    for name, value in wrong.items():
        print(f"{name}: ours {ours[name]:.6f}, the peer's {theirs[name]:.6f}, a difference of "
              f"{value:g}, more than {options.tolerance:g}.", file=sys.stderr)
    print(json.dumps({
        "queries": verdict["queries"], "passages": verdict["passages"],
        "max_tokens": options.max_tokens,
        "metrics": {name: {"ours": round(ours[name], 6), "peer": round(theirs[name], 6),
                           "difference": differences[name]} for name in differences},
        "largest_difference": max(map(abs, differences.values())),
        "tolerance": options.tolerance, "seconds": round(seconds, 1),
        "peer_seconds": round(peer_seconds, 1), "ok": not wrong}))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
