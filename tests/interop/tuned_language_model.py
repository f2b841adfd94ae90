"""A tuned language model beside transformers, PEFT and llama.cpp, in each format it is exported in.

A small text-to-SQL project is trained for some steps and exported as adapter, merged folder and
GGUF files. Then:
- base and adapter in PEFT have the logits of the merged folder in transformers;
- the program, transformers with the merged folder and PEFT with the adapter write the same;
- llama.cpp writes what the program writes from the same GGUF file, where it is installed.
Texts are the likeliest ones; where two differ, the two likeliest tokens must be nearly alike there.

usage: tuned_language_model.py [--program PROGRAM] [--llama-cpp PYTHON] [--rows N]
                               [--set KEY=VALUE]…
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

from language_model import NEAR, distance_at, fetched, ours, theirs
from studio import PROGRAM, Studio

ROWS = Path(__file__).resolve().parents[2] / "resources/sample/ledgers.jsonl"
FORMATS = ("peft", "merged", "gguf-f16", "gguf-q8_0", "gguf-q4_0")
SAME_LOGITS = 1e-3  # of their range
LLAMA_CPP = """
import json, sys
from llama_cpp import Llama
model = Llama(sys.argv[1], n_ctx=1024, verbose=False, logits_all=False)
for prompt in json.load(sys.stdin):
    answer = model.create_chat_completion([{"role": "user", "content": prompt}], temperature=0.0,
                                          top_k=1, repeat_penalty=1.0, max_tokens=int(sys.argv[2]))
    print(json.dumps(answer["choices"][0]["message"]["content"]))
"""


def rows_given(count):
    return [json.loads(line) for line in ROWS.read_text().splitlines()[:count]]


def exported(studio, folder, rows, settings):
    """The folder of each format, and what the program said of it."""
    project = folder / "project"
    data = folder / "rows.jsonl"
    data.write_text("\n".join(json.dumps(row) for row in rows) + "\n")
    studio.json("new", project, "--kind", "text-to-sql",
                settings={"train.epochs": 1, "train.precision": "fp32", "train.device": "cpu",
                          "train.metric": "loss", "train.validation_rows": 1,
                          "train.evaluate_every": 1000, "lora.r": 8, **settings})
    studio.json("import", project, data)
    studio.json("train", project)
    return {name: (folder / name, studio.json("export", project, "--format", name, "--out",
                                              folder / name)) for name in FORMATS}


def logits_of(model, tokenizer, texts):
    with torch.no_grad():
        return [model(**tokenizer(text, return_tensors="pt")).logits[0] for text in texts]


def largest_share(one, other):
    """The largest difference of a logit, as a share of their range."""
    return max(float((a - b).abs().max() / (a.max() - a.min())) for a, b in zip(one, other))


def texts_differ(program, model, tokenizer, path, prompts):
    """Prompts after which the program and transformers write other texts, and why not."""
    bad = []
    for prompt in prompts:
        found = ours(program, path, prompt)
        expected, steps = theirs(model, tokenizer, prompt)
        if found != expected and (distance := distance_at(steps, found)) > NEAR:
            bad.append({"prompt": prompt, "ours": found, "theirs": expected, "distance": distance})
    return bad


def llama_cpp_differs(python, program, gguf, prompts):
    """How many texts differ from llama.cpp's: other kernels round differently, so some may."""
    written = subprocess.run([python, "-c", LLAMA_CPP, str(gguf), "48"], input=json.dumps(prompts),
                             capture_output=True, text=True, check=True).stdout.splitlines()
    return sum(not (text := json.loads(line)) or not ours(program, gguf, prompt).startswith(text)
               for line, prompt in zip(written, prompts))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, default=PROGRAM)
    parser.add_argument("--llama-cpp", metavar="PYTHON",
                        help="a Python that has llama-cpp-python, to be compared as well")
    parser.add_argument("--rows", type=int, default=80, help="to train on")
    parser.add_argument("--set", metavar="KEY=VALUE", action="append", default=[],
                        help="a setting of the project")
    options = parser.parse_args()
    settings = dict(pair.split("=", 1) for pair in options.set)
    rows = rows_given(options.rows)
    prompts = [row["context"] + " " + row["question"] for row in rows[:6]]  # chat takes lines
    gguf = fetched()
    with tempfile.TemporaryDirectory() as temporary:
        found = exported(Studio(options.program), Path(temporary), rows, settings)
        merged = AutoModelForCausalLM.from_pretrained(found["merged"][0],
                                                      dtype=torch.float32).eval()
        tokenizer = AutoTokenizer.from_pretrained(found["merged"][0])
        base = AutoModelForCausalLM.from_pretrained(str(gguf.parent), gguf_file=gguf.name,
                                                    dtype=torch.float32).eval()
        before = logits_of(base, tokenizer, prompts)
        adapted = PeftModel.from_pretrained(base, found["peft"][0]).eval()
        report = {
            "exports": {name: {key: result[key] for key in ("largest_difference", "logit_range",
                                                            "same_texts", "compared_texts")}
                        for name, (_, result) in found.items()},
            "learned": largest_share(before, logits_of(merged, tokenizer, prompts)),
            "peft_against_merged": largest_share(logits_of(adapted, tokenizer, prompts),
                                                 logits_of(merged, tokenizer, prompts)),
            "merged_texts": texts_differ(options.program, merged, tokenizer, found["merged"][0],
                                         prompts)}
        if options.llama_cpp:
            report["llama_cpp_texts_that_differ"] = {
                name: llama_cpp_differs(options.llama_cpp, options.program,
                                        found[name][0] / "model.gguf", prompts)
                for name in FORMATS if name.startswith("gguf")}
    print(json.dumps(report, ensure_ascii=False))
    bad = (report["peft_against_merged"] > SAME_LOGITS or report["merged_texts"]
           or report["learned"] < SAME_LOGITS
           or report.get("llama_cpp_texts_that_differ", {}).get("gguf-f16", 0) > 1)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
