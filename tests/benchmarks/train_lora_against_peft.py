"""Speed, memory and loss of LoRA training beside transformers with PEFT: the same GGUF file, the
same tokens, the same adapters.

Each measurement is a fresh process, ours and the peer's alternate, medians are compared. Every
token of the batch is learned, and a step holds the optimiser's. The first loss is that of the model
itself, since new adapters change nothing; the last one is after the same number of steps. Prints
one JSON object as its last line.

usage: train_lora_against_peft.py GGUF [options]
Build the target train_lora first. Needs peft beside what ./test --interop installs.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "interop"))

from alternation import faster, measure, ratio
from studio import run

PRECISIONS = ("fp32", "bf16")
ROW = ("### Input:\nHow many departments are led by heads older than 56?\n\n### Context:\nCREATE "
       "TABLE head (age INTEGER, name VARCHAR, department VARCHAR)\n\n### Response:\nSELECT "
       "COUNT(DISTINCT department) FROM head WHERE age > 56\n\n")
KEYS = ("tokens_per_s", "step_s", "first_loss", "loss")


def write_tokens(model, path):
    os.environ["HF_HUB_OFFLINE"] = "1"
    from transformers import AutoTokenizer
    tokenizer = AutoTokenizer.from_pretrained(model.parent, gguf_file=model.name)
    path.write_text(json.dumps(tokenizer(ROW * 20).input_ids))


def counted(finished):
    found = finished.last_json()
    return {**{key: found[key] for key in KEYS}, "peak_mb": finished.peak_mb}


def ours(options, tokens, precision, recompute):
    return counted(run([options.program, options.model, tokens, options.batch, options.length,
                        options.steps, precision, options.threads, int(recompute), "cpu",
                        options.dropout, *(["dora"] if options.dora else [])]))


def peer(options, tokens, precision):
    return counted(run([sys.executable, HERE / "peer_lora.py", options.model, tokens, "--batch",
                        options.batch, "--length", options.length, "--steps", options.steps,
                        "--precision", precision, "--threads", options.threads, "--dropout",
                        options.dropout, *(["--dora"] if options.dora else [])]))


def settings_of(options, tokens):
    settings = {}
    for precision in PRECISIONS:
        settings[f"ours_{precision}"] = lambda precision=precision: ours(options, tokens,
                                                                         precision, False)
        settings[f"peer_{precision}"] = lambda precision=precision: peer(options, tokens,
                                                                         precision)
    settings["ours_bf16_recomputing"] = lambda: ours(options, tokens, "bf16", True)
    return settings


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, help="a .gguf file")
    parser.add_argument("--program", type=Path,
                        default=HERE.parents[1] / "build/release/bin/train_lora")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--length", type=int, default=128)
    parser.add_argument("--steps", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--dora", action="store_true", help="DoRA in place of LoRA")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tokens = Path(folder) / "tokens.json"
        write_tokens(options.model, tokens)
        results = measure(settings_of(options, tokens), options.rounds)
    key = "tokens_per_s"
    best = {who: faster(results, key, [f"{who}_{p}" for p in PRECISIONS])
            for who in ("ours", "peer")}
    print(json.dumps({"batch": options.batch, "length": options.length, "steps": options.steps,
                      "threads": options.threads, "rounds": options.rounds, "settings": results,
                      "fastest_against_fastest": ratio(results, key, best["ours"], best["peer"]),
                      "peak_mb_against_peer": ratio(results, "peak_mb", best["ours"],
                                                    best["peer"])}))


if __name__ == "__main__":
    main()
