"""Training speed and memory beside sentence-transformers: same model, same pairs, same batches.

Each measurement is a fresh process, ours and the peer's alternate, medians are compared. Both
train with the reference recipe (multiple negatives ranking, batch 10, 256 tokens, 2e-5, warm-up
of a tenth) on whole batches only, and only the loop is timed. Two sets of pairs:

  reference     every question of the passages drawn. Ours keeps the questions of a passage in one
                batch and computes the passage once; the peer computes it once a pair. Pairs a
                second tell what a person waits for; tokens a second count what was computed.
  one_question  one question a passage, so that both compute the same tokens.

Prints one JSON object as its last line.

usage: train_against_sentence_transformers.py DATA_FOLDER [options]
DATA_FOLDER holds train_dataset.json in LlamaIndex's shape.
"""

import argparse
import json
import math
import os
import random
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "interop"))

from alternation import faster, measure, ratio
from studio import Studio, add_options, model_folder, run


def draw_pairs(dataset, steps, batch, one_question, seed):
    """Pairs for whole batches only, and the epochs that make about `steps` of them."""
    questions = {}
    for query, passages in dataset["relevant_docs"].items():
        questions.setdefault(passages[0], []).append(query)
    passages = sorted(questions)
    random.Random(seed).shuffle(passages)
    pairs = [(dataset["queries"][query], dataset["corpus"][passage])
             for passage in passages
             for query in questions[passage][:1 if one_question else None]]
    epochs = math.ceil(steps * batch / len(pairs))
    count = min(steps // epochs, len(pairs) // batch) * batch
    if count < batch:
        sys.exit(f"{len(pairs)} pairs and {steps} steps do not make whole batches of {batch}.")
    return pairs[:count], epochs


def as_llamaindex(pairs):
    """A set for our importer; equal passages are one, as they are in the original."""
    numbers = {}
    for _, passage in pairs:
        numbers.setdefault(passage, f"p{len(numbers)}")
    return {"queries": {f"q{i}": question for i, (question, _) in enumerate(pairs)},
            "corpus": {key: passage for passage, key in numbers.items()},
            "relevant_docs": {f"q{i}": [numbers[passage]]
                              for i, (_, passage) in enumerate(pairs)}}


def our_settings(options, model, epochs):
    return {"model.base": model, "model.max_tokens": options.max_tokens, "train.loss": "mnr",
            "train.batch": options.batch, "train.lr": options.lr, "train.warmup": 0.1,
            "train.weight_decay": 0, "train.epochs": epochs, "train.device": options.device,
            "train.threads": options.threads, "train.evaluate_every": 1000000,
            "split.validation": 0, "split.test": 0}


def measure_ours(studio, project, precision, steps):
    finished = studio.run("train", project, "--fresh", "--set", f"train.precision={precision}",
                          "--json")
    result = finished.last_json()
    if result["steps"] != steps or result["precision"] != precision:
        sys.exit(f"Asked for {steps} steps in {precision}, it took {result['steps']} in "
                 f"{result['precision']}.")
    return {"pairs_per_s": result["pairs_per_s"], "tokens_per_s": result["tokens_per_s"],
            "tokens": round(result["tokens_per_s"] * result["train_s"]),
            "train_s": result["train_s"], "process_s": finished.seconds,
            "peak_mb": finished.peak_mb}


def measure_peer(options, pairs, model, epochs, steps, *extra):
    finished = run([sys.executable, HERE / "peer_train.py", pairs, "--model", model,
                    "--max-tokens", options.max_tokens, "--batch", options.batch,
                    "--lr", options.lr, "--epochs", epochs, "--threads", options.threads,
                    "--device", options.device, *extra])
    result = finished.last_json()
    if result["steps"] != steps:
        sys.exit(f"Asked the peer for {steps} steps, it took {result['steps']}.")
    return {**{key: result[key] for key in ("pairs_per_s", "tokens_per_s", "tokens", "train_s",
                                            "padding_share")},
            "process_s": finished.seconds, "peak_mb": finished.peak_mb}


def measure_set(options, studio, model, dataset, one_question, folder):
    pairs, epochs = draw_pairs(dataset, options.steps, options.batch, one_question, options.seed)
    steps = epochs * len(pairs) // options.batch
    (folder / "pairs.json").write_text(json.dumps(pairs))
    (folder / "set.json").write_text(json.dumps(as_llamaindex(pairs)))
    project = folder / "project"
    studio.new_project(project, our_settings(options, model, epochs))
    studio.json("import", project, folder / "set.json")

    def peer(*extra):
        return lambda: measure_peer(options, folder / "pairs.json", model, epochs, steps, *extra)

    settings = {"ours_fp32": lambda: measure_ours(studio, project, "fp32", steps),
                "peer_fp32": peer("--precision", "fp32"),
                "ours_bf16": lambda: measure_ours(studio, project, "bf16", steps),
                "peer_bf16": peer("--precision", "bf16")}
    if options.also_without_dropout:
        settings["peer_fp32_without_dropout"] = peer("--precision", "fp32", "--without-dropout")
        settings["peer_bf16_without_dropout"] = peer("--precision", "bf16", "--without-dropout")
    results = measure(settings, options.rounds)
    return {"pairs": len(pairs), "passages": len({passage for _, passage in pairs}),
            "epochs": epochs, "steps": steps, "settings": results, "ratios": ratios(results)}


def ratios(results):
    """Above 1: ours is faster. Memory below 1: ours needs less."""
    best = faster(results, "pairs_per_s", ["peer_fp32", "peer_bf16"])
    found = {"peers_faster": best}
    for ours in ("ours_fp32", "ours_bf16"):
        found[f"{ours}_pairs_per_s"] = ratio(results, "pairs_per_s", ours, best)
        found[f"{ours}_tokens_per_s"] = ratio(results, "tokens_per_s", ours, best)
        found[f"{ours}_peak_mb"] = ratio(results, "peak_mb", ours, best)
    without = [name for name in results if name.endswith("without_dropout")]
    if without:
        found["ours_bf16_pairs_per_s_against_peer_without_dropout"] = ratio(
            results, "pairs_per_s", "ours_bf16", faster(results, "pairs_per_s", without))
    return found


def options_given():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="a folder with train_dataset.json")
    add_options(parser)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--max-tokens", type=int, default=256)
    parser.add_argument("--lr", type=float, default=2e-5)
    parser.add_argument("--seed", type=int, default=42, help="draws the passages")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--device", default="cpu", help="cpu or cuda:0, for both")
    parser.add_argument("--only", choices=["reference", "one_question"])
    parser.add_argument("--also-without-dropout", action="store_true",
                        help="also the peer with its dropout off, as ours has none")
    return parser.parse_args()


def main():
    options = options_given()
    studio, model = Studio(options.program), model_folder(options.model)
    dataset = json.loads((options.data / "train_dataset.json").read_text())
    report = {"batch": options.batch, "max_tokens": options.max_tokens, "rounds": options.rounds,
              "threads": options.threads, "sets": {}}
    for name in ("reference", "one_question"):
        if options.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                report["sets"][name] = measure_set(options, studio, model, dataset,
                                                   name == "one_question", Path(folder))
    print(json.dumps(report))


if __name__ == "__main__":
    main()
