"""One measured process: sentence-transformers embeds the texts given.

usage: peer_embed.py TEXTS.json --model FOLDER --batch N [--batch N …] [options]
The clock runs while encode() does, after the model was loaded and has embedded a few texts. With
several batch sizes each is timed, in turn. Prints one JSON object as its last line.
"""

import argparse
import json
import os
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from sentence_transformers import SentenceTransformer

WARM_UP = 32  # texts


def token_lengths(model, texts, limit):
    """As the model sees them: special tokens included, cut at the limit."""
    ids = model.tokenizer(texts, truncation=True, max_length=limit)["input_ids"]
    return [len(one) for one in ids]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", help="a JSON list of texts")
    parser.add_argument("--model", required=True)
    parser.add_argument("--max-tokens", type=int, default=256)
    parser.add_argument("--batch", type=int, action="append", required=True)
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32",
                        help="bf16: the model's weights are bf16, its fastest way on a processor")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    dtype = torch.bfloat16 if options.precision == "bf16" else torch.float32
    model = SentenceTransformer(options.model, device=options.device, model_kwargs={"dtype": dtype})
    model.max_seq_length = options.max_tokens
    with open(options.texts, encoding="utf-8") as file:
        texts = json.load(file)
    model.encode(texts[:WARM_UP], batch_size=WARM_UP, show_progress_bar=False)
    seconds = {}
    for batch in options.batch:
        begin = time.perf_counter()
        model.encode(texts, batch_size=batch, show_progress_bar=False)
        seconds[batch] = time.perf_counter() - begin
    print(json.dumps({"seconds": seconds,
                      "lengths": token_lengths(model, texts, options.max_tokens)}))


if __name__ == "__main__":
    main()
