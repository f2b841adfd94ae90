"""Embedding speed and memory beside sentence-transformers: same model, same texts, both precisions.

Each measurement is a fresh process, ours, the peer's and the machine's matrix products alternate,
medians are compared; loading the model is not timed. The peer's batch size is the best of several,
found beforehand for each precision and kind of text. Two kinds of text, cut from the corpus given:

  equal   every text is --max-tokens tokens long; ours is also given as a share of what the
          model's matrix products alone reach here at the same shapes (attention's included)
  mixed   from about 8 to --max-tokens tokens, evenly spread

Prints one JSON object as its last line.

usage: embed_against_sentence_transformers.py CORPUS [options]
CORPUS: a LlamaIndex question–passage set (JSON), or plain text.
"""

import argparse
import json
import os
import random
import re
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "interop"))

from alternation import faster, measure, ratio
from studio import Studio, add_options, model_folder, run

BATCHES = (16, 32, 64, 128)  # that the peer may choose from
PRECISIONS = ("fp32", "bf16")


def words_of(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        text = " ".join(json.loads(text)["corpus"].values())
    words = text.split()
    if not words:
        sys.exit(f"{path} holds no words.")
    return words


def cut_texts(words, counts):
    """Consecutive pieces of so many words, from the beginning again where the words end."""
    texts, place = [], 0
    for count in counts:
        texts.append(" ".join(words[(place + i) % len(words)] for i in range(count)))
        place = (place + count) % len(words)
    return texts


def texts_of(kind, options):
    words = words_of(options.corpus)
    if kind == "equal":  # a word is a token at least, so these are cut at the limit
        counts = [options.max_tokens] * options.texts
    else:
        chance = random.Random(options.seed)
        counts = [chance.randint(6, int(0.78 * options.max_tokens)) for _ in range(options.texts)]
    return cut_texts(words, counts)


def flop_of(config, lengths):
    """Of the encoder's matrix products, attention's included; a multiply-add is two."""
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    linear = 2 * (4 * hidden * hidden + 2 * hidden * inner)
    return config["num_hidden_layers"] * sum(n * linear + 4 * n * n * hidden for n in lengths)


def measure_ours(studio, model, texts, options, precision, corpus):
    finished = studio.run("embed", "--model", model, "--precision", precision,
                          "--device", options.device, "--max-tokens", str(options.max_tokens),
                          "--threads", str(options.threads), text="\n".join(texts) + "\n")
    told = re.search(r"Texts: (\d+),.* Tokens: (\d+)\. Time: ([\d.e+-]+) s", finished.errors)
    if not told or int(told[1]) != len(texts) or int(told[2]) != corpus["tokens"]:
        sys.exit(f"The peer sees {corpus['tokens']} tokens in {len(texts)} texts; the program "
                 f"says:\n{finished.errors}")
    return rates(float(told[3]), finished, corpus)


def run_peer(texts_file, model, options, precision, batches):
    return run([sys.executable, HERE / "peer_embed.py", texts_file, "--model", model,
                "--max-tokens", options.max_tokens, "--threads", options.threads,
                "--device", options.device, "--precision", precision, *[part for batch in batches
                                            for part in ("--batch", batch)]])


def measure_peer(texts_file, model, options, precision, batch, corpus):
    finished = run_peer(texts_file, model, options, precision, [batch])
    return rates(finished.last_json()["seconds"][str(batch)], finished, corpus)


def rates(seconds, finished, corpus):
    return {"tokens_per_s": corpus["tokens"] / seconds, "texts_per_s": corpus["texts"] / seconds,
            "gflop_per_s": corpus["flop"] / seconds / 1e9, "seconds": seconds,
            "process_s": finished.seconds, "peak_mb": finished.peak_mb}


def measure_limit(config_file, options, precision):
    found = run([sys.executable, HERE / "matrix_products.py", config_file, "--length",
                 options.max_tokens, "--threads", options.threads, "--precision",
                 precision]).last_json()
    return {"tokens_per_s": found["tokens_per_s"], "gflop_per_s": found["gflops"],
            "linear_gflop_per_s": found["linear_gflops"],
            **{f"{name}_gflops": value for name, value in found["products"].items()}}


def best_batches(texts_file, model, options):
    """Precision → the peer's fastest batch size, and the tokens of each text as it sees them."""
    best, lengths = {}, []
    for precision in PRECISIONS:
        found = run_peer(texts_file, model, options, precision, BATCHES).last_json()
        best[precision] = int(min(found["seconds"], key=found["seconds"].get))
        lengths = found["lengths"]
        print(f"the peer's seconds in {precision} by batch size: {found['seconds']}",
              file=sys.stderr)
    return best, lengths


def measure_kind(kind, options, studio, model, folder):
    texts = texts_of(kind, options)
    texts_file = folder / "texts.json"
    texts_file.write_text(json.dumps(texts))
    batches, lengths = best_batches(texts_file, model, options)
    if kind == "equal" and set(lengths) != {options.max_tokens}:
        sys.exit(f"Not all texts are {options.max_tokens} tokens long.")
    config = json.loads((model / "config.json").read_text())
    corpus = {"texts": len(texts), "tokens": sum(lengths), "flop": flop_of(config, lengths)}

    settings = {}
    for precision in PRECISIONS:
        settings[f"ours_{precision}"] = lambda precision=precision: measure_ours(
            studio, model, texts, options, precision, corpus)
        settings[f"peer_{precision}"] = lambda precision=precision: measure_peer(
            texts_file, model, options, precision, batches[precision], corpus)
        if kind == "equal" and options.device == "cpu":
            settings[f"products_{precision}"] = lambda precision=precision: measure_limit(
                model / "config.json", options, precision)
    results = measure(settings, options.rounds)
    return {"texts": len(texts), "tokens": sum(lengths), "shortest": min(lengths),
            "longest": max(lengths), "peer_batch": batches, "settings": results,
            "ratios": ratios(results)}


def ratios(results):
    """Above 1: ours is faster. Memory below 1: ours needs less. Shares are of the limit."""
    key = "tokens_per_s"
    found = {f"ours_{p}_against_peer_{p}": ratio(results, key, f"ours_{p}", f"peer_{p}")
             for p in PRECISIONS}
    found["ours_bf16_against_ours_fp32"] = ratio(results, key, "ours_bf16", "ours_fp32")
    ours = faster(results, key, [f"ours_{p}" for p in PRECISIONS])
    peer = faster(results, key, [f"peer_{p}" for p in PRECISIONS])
    found["fastest_against_fastest"] = ratio(results, key, ours, peer)
    for precision in PRECISIONS:
        found[f"peak_mb_{precision}"] = ratio(results, "peak_mb", f"ours_{precision}",
                                              f"peer_{precision}")
        for who in ("ours", "peer"):
            if f"products_{precision}" in results:
                found[f"{who}_{precision}_share_of_products"] = ratio(
                    results, key, f"{who}_{precision}", f"products_{precision}")
    return found


def options_given():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    add_options(parser)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--texts", type=int, default=512)
    parser.add_argument("--max-tokens", type=int, default=256)
    parser.add_argument("--seed", type=int, default=42, help="draws the mixed lengths")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--device", default="cpu", help="cpu or cuda:0, for both")
    parser.add_argument("--only", choices=["equal", "mixed"])
    return parser.parse_args()


def main():
    options = options_given()
    studio, model = Studio(options.program), model_folder(options.model)
    report = {"max_tokens": options.max_tokens, "rounds": options.rounds,
              "threads": options.threads, "kinds": {}}
    for kind in ("equal", "mixed"):
        if options.only in (None, kind):
            with tempfile.TemporaryDirectory() as folder:
                report["kinds"][kind] = measure_kind(kind, options, studio, model, Path(folder))
    print(json.dumps(report))


if __name__ == "__main__":
    main()
