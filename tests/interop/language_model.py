"""The language model's texts beside transformers': the same GGUF file, unpacked to fp32 by both.

Twenty prompts through the chat template, 64 tokens each, always the likeliest. Where two tokens are
nearly alike, rounding decides, and all that follows differs; so for each text that differs the
distance of the two likeliest tokens at the first difference is looked at, and must be below 1e-3.

usage: language_model.py [--model GGUF] [--program PROGRAM] [--prompts N]
"""

import argparse
import json
import os
import sys
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from studio import PROGRAM, run

TOKENS = 64
NEAR = 1e-3  # of two logits, that rounding may turn round
PROMPTS = [
    "What is the capital of France?", "Write a poem about rain.", "Why is the sky blue?",
    "List three fruits.", "Explain what a database is.", "How do I boil an egg?",
    "Tell me a joke.", "What is 12 times 12?", "Translate \"good morning\" to German.",
    "Who wrote Hamlet?", "Describe the city of Zürich.", "What does SELECT do in SQL?",
    "Give me a name for a cat.", "What causes tides?", "How far is the moon?",
    "Summarise: the ship left, the storm came, the ship returned.", "What is machine learning?",
    "Write a line of Python that prints hello.", "When did the First World War end?",
    "What should I pack for a hike?"]


def fetched():
    """The model that ./test fetches."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"))
    models = Path(os.environ.get("FTS_MODELS_DIR") or cache / "finetune-studio/models")
    found = sorted(models.glob("SmolLM2-135M-Instruct/*.gguf"))
    return found[0] if found else sys.exit("There is no SmolLM2. ./test fetches it.")


def ours(program, gguf, prompt):
    finished = run([program, "chat", "--model", gguf, "--precision", "fp32", "--device", "cpu",
                    "--max-tokens", TOKENS], text=prompt + "\n")
    return finished.output.removesuffix("\n\n")


def theirs(model, tokenizer, prompt):
    """The text, and the smallest distance of the two likeliest tokens anywhere in it."""
    ids = tokenizer.apply_chat_template([{"role": "user", "content": prompt}], tokenize=True,
                                        add_generation_prompt=True, return_tensors="pt",
                                        return_dict=True)["input_ids"]
    written = model.generate(ids, attention_mask=torch.ones_like(ids), max_new_tokens=TOKENS,
                             do_sample=False, output_scores=True, return_dict_in_generate=True,
                             pad_token_id=tokenizer.eos_token_id)
    new = written.sequences[0, ids.shape[1]:]
    steps = []
    for place, scores in enumerate(written.scores):
        best = scores[0].topk(2).values
        steps.append((tokenizer.decode(new[:place], skip_special_tokens=True),
                      float(best[0] - best[1])))
    return tokenizer.decode(new, skip_special_tokens=True), steps


def distance_at(steps, text):
    """Of the two likeliest tokens where `text` begins to differ."""
    last = 0.0
    for before, distance in steps:
        if not text.startswith(before):
            break
        last = distance
    return last


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=None, help="a .gguf file")
    parser.add_argument("--program", type=Path, default=PROGRAM)
    parser.add_argument("--prompts", type=int, default=len(PROMPTS))
    options = parser.parse_args()
    gguf = options.model or fetched()
    folder, file = str(gguf.parent), gguf.name
    tokenizer = AutoTokenizer.from_pretrained(folder, gguf_file=file)
    model = AutoModelForCausalLM.from_pretrained(folder, gguf_file=file,
                                                 dtype=torch.float32).eval()
    equal, bad = 0, []
    for prompt in PROMPTS[:options.prompts]:
        found = ours(options.program, gguf, prompt)
        expected, steps = theirs(model, tokenizer, prompt)
        if found == expected:
            equal += 1
        elif (distance := distance_at(steps, found)) > NEAR:
            bad.append({"prompt": prompt, "ours": found, "theirs": expected,
                        "distance": distance})
    print(json.dumps({"prompts": options.prompts, "equal": equal, "bad": bad},
                     ensure_ascii=False))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
