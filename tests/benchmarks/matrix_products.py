"""One measured process: how fast this machine takes the matrix products of a BERT encoder alone.

usage: matrix_products.py CONFIG.json --length N [options]
Runs each product of a layer at the shapes it has for texts of N tokens, for a while, at several
numbers of tokens at once of which the fastest counts; products with weights also with these kept in
oneDNN's own order. Nothing else of the model is computed, so this is a limit that an encoder built
on the same products can approach but not pass. Prints one JSON object as its last line.
"""

import argparse
import json
import os
import time

import torch

TOKENS_AT_ONCE = (1024, 2048, 4096, 8192)
ATTENTION = ("scores", "context")


def layer_products(config, length, tokens, dtype):
    """Name → (FLOP, calls that compute it) of one layer's products for about `tokens` tokens."""
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    heads = config["num_attention_heads"]
    texts = max(1, tokens // length)

    def linear(columns, rows):
        x = torch.randn(tokens, columns).to(dtype)
        weight = torch.randn(rows, columns).to(dtype)
        arranged = torch.ops.mkldnn._reorder_linear_weight(weight)
        return 2 * tokens * columns * rows, (
            lambda: torch.nn.functional.linear(x, weight),
            lambda: torch.ops.mkldnn._linear_pointwise(x, arranged, None, "none", [], ""))

    def attention(depth, columns):
        left = torch.randn(texts * heads, length, depth).to(dtype)
        right = torch.randn(texts * heads, depth, columns).to(dtype)
        return 2 * texts * heads * length * depth * columns, (lambda: torch.bmm(left, right),)

    return {"query_key_value": linear(hidden, 3 * hidden),
            "attention_output": linear(hidden, hidden),
            "intermediate": linear(hidden, inner), "output": linear(inner, hidden),
            "scores": attention(hidden // heads, length),
            "context": attention(length, hidden // heads)}


def flop_per_s(flop, call, least):
    """Kept up over `least` seconds, as a model has to keep it up."""
    for _ in range(2):
        call()
    calls, begin = 0, time.perf_counter()
    while time.perf_counter() - begin < least:
        call()
        calls += 1
    return flop * calls / (time.perf_counter() - begin)


def measured(config, length, dtype, least):
    rates, shares = {}, {}
    for tokens in TOKENS_AT_ONCE:
        for name, (flop, calls) in layer_products(config, length, tokens, dtype).items():
            rates[name] = max(rates.get(name, 0),
                              *(flop_per_s(flop, call, least) for call in calls))
            counted = max(1, tokens // length) * length if name in ATTENTION else tokens
            shares[name] = flop * config["num_hidden_layers"] / counted  # FLOP a token
    linear = [name for name in rates if name not in ATTENTION]

    def together(names):
        return (sum(shares[name] for name in names)
                / sum(shares[name] / rates[name] for name in names))

    return {"gflops": together(rates) / 1e9, "linear_gflops": together(linear) / 1e9,
            "tokens_per_s": together(rates) / sum(shares.values()),
            "products": {name: round(rate / 1e9, 1) for name, rate in rates.items()}}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("config", help="the model's config.json")
    parser.add_argument("--length", type=int, default=256, help="tokens of each text")
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--seconds", type=float, default=0.3, help="for each product and size")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    with open(options.config, encoding="utf-8") as file:
        config = json.load(file)
    dtype = torch.bfloat16 if options.precision == "bf16" else torch.float32
    with torch.inference_mode():
        print(json.dumps(measured(config, options.length, dtype, options.seconds)))


if __name__ == "__main__":
    main()
