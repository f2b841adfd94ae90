"""One measured process: transformers and PEFT train LoRA adapters on one batch of equal rows.

usage: peer_lora.py GGUF TOKENS.json [options]
TOKENS.json: a list of token ids; each row begins with its first ones. Every token is learned. The
adapters are PEFT's of rank 16 on the four matrices of attention, as ours. Prints one
JSON object as its last line; the time of a step is the shortest.
"""

import argparse
import json
import os
import time
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM


def options_given():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, help="a .gguf file")
    parser.add_argument("tokens", type=Path)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--length", type=int, default=128)
    parser.add_argument("--steps", type=int, default=8)
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--dora", action="store_true")
    return parser.parse_args()


def main():
    options = options_given()
    torch.manual_seed(0)
    torch.set_num_threads(options.threads)
    model = AutoModelForCausalLM.from_pretrained(
        options.model.parent, gguf_file=options.model.name,
        dtype=torch.bfloat16 if options.precision == "bf16" else torch.float32)
    model = get_peft_model(model, LoraConfig(
        r=16, lora_alpha=16, lora_dropout=options.dropout, use_dora=options.dora,
        task_type="CAUSAL_LM",
        target_modules=["q_proj", "k_proj", "v_proj", "o_proj"]))
    model.train()
    ids = torch.tensor(json.loads(options.tokens.read_text())[:options.length])
    ids = ids.unsqueeze(0).repeat(options.batch, 1)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=3e-4,
                                  weight_decay=0)
    times, losses = [], []
    for _ in range(options.steps):
        begin = time.perf_counter()
        loss = model(input_ids=ids, labels=ids).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
        times.append(time.perf_counter() - begin)
    print(json.dumps({"tokens_per_s": ids.numel() / min(times), "step_s": min(times),
                      "first_loss": losses[0], "loss": losses[-1]}))


if __name__ == "__main__":
    main()
