"""An exported model, opened unmodified by other programs, answers there as it does here.

Trains for an epoch on a small set of our own, exports, and loads the folder with
sentence-transformers and with LlamaIndex's HuggingFaceEmbedding: their vectors against those of
the command "embed", the figures of InformationRetrievalEvaluator against those of "evaluate".
Once without and once with a text put before questions. Prints one JSON object as its last line;
exits with 1 and a sentence if something differs by more than --tolerance.

usage: exported_folder.py [--program PROGRAM] [--model MODEL] [--tolerance T] [--keep FOLDER]
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from sentence_transformers import SentenceTransformer

import small_set
from peer_retrieval import largest_difference, metric_differences, peer_metrics
from studio import Studio, add_options, model_folder

MAX_TOKENS = 128


def trained_export(studio, folder, model, prompt):
    """Trains and exports in `folder`; returns what evaluate and export said."""
    project = folder / "project"
    for name, part in (("train", small_set.training_part()), ("test", small_set.test_part())):
        (folder / f"{name}.json").write_text(json.dumps(part, ensure_ascii=False))
    studio.new_project(project, {"model.base": model, "model.max_tokens": MAX_TOKENS,
                                 "model.query_prompt": prompt, "train.epochs": 1,
                                 "train.batch": 16})
    studio.json("import", project, folder / "train.json")
    studio.json("import", project, folder / "test.json", "--split", "test")
    studio.json("train", project)
    verdict = studio.json("evaluate", project, "--model", "tuned")
    exported = studio.json("export", project, "--format", "sentence-transformers", "--out",
                           folder / "export")
    return verdict, exported


def compared(studio, folder, model, prompt):
    """The largest differences of one trained and exported model."""
    verdict, exported = trained_export(studio, folder, model, prompt)
    export = folder / "export"
    test = small_set.test_part()
    questions, passages = list(test["queries"].values()), list(test["corpus"].values())
    ours = (studio.embed(export, questions, *(["--prompt", prompt] if prompt else [])),
            studio.embed(export, passages))

    peer = SentenceTransformer(str(export), device="cpu")
    # It asks for the text before questions itself and ignores the folder's.
    llama_index = HuggingFaceEmbedding(model_name=str(export), device="cpu",
                                       query_instruction=prompt or None)
    metrics = metric_differences(verdict["metrics"], peer_metrics(peer, test))
    return {
        "query_prompt": prompt,
        "reloaded": exported["largest_difference"],
        "sentence_transformers": max(largest_difference(ours[0], peer.encode_query(questions)),
                                     largest_difference(ours[1], peer.encode_document(passages))),
        "llama_index": max(
            largest_difference(ours[0], [llama_index.get_query_embedding(q) for q in questions]),
            largest_difference(ours[1], llama_index.get_text_embedding_batch(passages))),
        "metrics": max(map(abs, metrics.values())),
        "ndcg@10": verdict["metrics"]["ndcg@10"],
        "max_tokens": [peer.max_seq_length, llama_index.max_length],
    }


def complaints(case, tolerance):
    prompt = f' with the prompt "{case["query_prompt"]}"' if case["query_prompt"] else ""
    for what in ("reloaded", "sentence_transformers", "llama_index", "metrics"):
        if not case[what] <= tolerance:
            yield f"{what}{prompt}: a difference of {case[what]:g}, more than {tolerance:g}."
    if case["max_tokens"] != [MAX_TOKENS, MAX_TOKENS]:
        yield f"The exported folder{prompt} cuts texts at {case['max_tokens']}, not {MAX_TOKENS}."


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_options(parser)
    parser.add_argument("--tolerance", type=float, default=1e-4)
    parser.add_argument("--keep", type=Path, help="an empty folder to work in and to leave behind")
    options = parser.parse_args()
    studio = Studio(options.program)
    model = model_folder(options.model)
    cases = []
    with tempfile.TemporaryDirectory() as temporary:
        for name, prompt in (("plain", ""), ("prompt", "Find what answers: ")):
            folder = (options.keep or Path(temporary)) / name
            folder.mkdir(parents=True)
            cases.append(compared(studio, folder, model, prompt))
    wrong = [line for case in cases for line in complaints(case, options.tolerance)]
    for line in wrong:
        print(line, file=sys.stderr)
    print(json.dumps({"cases": cases, "tolerance": options.tolerance, "ok": not wrong}))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
