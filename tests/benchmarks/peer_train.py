"""One measured process: sentence-transformers fine-tunes on the pairs given.

usage: peer_train.py PAIRS.json --model FOLDER [options]
PAIRS.json: a list of [question, passage]. The clock runs from the trainer's first step to its
last. Prints one JSON object as its last line.
"""

import argparse
import json
import os
import random
import tempfile
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import numpy as np
import torch
from datasets import Dataset
from sentence_transformers import (SentenceTransformer, SentenceTransformerTrainer,
                                   SentenceTransformerTrainingArguments, losses)
from transformers import TrainerCallback


class Clock(TrainerCallback):
    """The time between the beginning and the end of the loop, without the trainer's set-up."""

    def on_train_begin(self, *_, **__):
        self.begin = time.perf_counter()

    def on_train_end(self, *_, **__):
        self.seconds = time.perf_counter() - self.begin


class TokenCount:
    """Counts what goes through the model: tokens, and places of the padded batches."""

    def __init__(self, model):
        self.tokens = self.places = 0
        model.register_forward_pre_hook(self.count)

    def count(self, _, arguments):
        mask = arguments[0]["attention_mask"]
        self.tokens += int(mask.sum())
        self.places += mask.numel()


def options_given():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs")
    parser.add_argument("--model", required=True)
    parser.add_argument("--max-tokens", type=int, default=256)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--lr", type=float, default=2e-5)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32",
                        help="bf16 is the trainer's autocast")
    parser.add_argument("--without-dropout", action="store_true")
    return parser.parse_args()


def main():
    options = options_given()
    for seed in (torch.manual_seed, random.seed, np.random.seed):
        seed(options.seed)
    torch.set_num_threads(options.threads)
    dropout = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
    model = SentenceTransformer(options.model, device=options.device,
                                config_kwargs=dropout if options.without_dropout else None)
    model.max_seq_length = options.max_tokens
    with open(options.pairs, encoding="utf-8") as file:
        pairs = json.load(file)
    rows = Dataset.from_dict({"anchor": [question for question, _ in pairs],
                              "positive": [passage for _, passage in pairs]})
    clock, count = Clock(), TokenCount(model)
    with tempfile.TemporaryDirectory() as temporary:
        trainer = SentenceTransformerTrainer(
            model=model, train_dataset=rows, loss=losses.MultipleNegativesRankingLoss(model),
            callbacks=[clock],
            args=SentenceTransformerTrainingArguments(
                output_dir=temporary, num_train_epochs=options.epochs,
                use_cpu=options.device == "cpu", per_device_train_batch_size=options.batch,
                learning_rate=options.lr,
                warmup_steps=0.1, bf16=options.precision == "bf16", seed=options.seed,
                save_strategy="no", logging_strategy="no", report_to=[], disable_tqdm=True))
        steps = trainer.train().global_step
    trained = len(pairs) * options.epochs
    print(json.dumps({"steps": steps, "train_s": clock.seconds,
                      "pairs_per_s": trained / clock.seconds,
                      "tokens_per_s": count.tokens / clock.seconds, "tokens": count.tokens,
                      "padding_share": 1 - count.tokens / count.places}))


if __name__ == "__main__":
    main()
