"""One measured process: transformers writes answers side by side.

usage: peer_write.py GGUF --streams N [options]
The clock runs while generate() does, after the model was loaded and has written a few tokens. An
answer never ends before it has the length asked for. Prints one JSON object as its last line.
"""

import argparse
import json
import os
import time
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer
from written_prompt import ROW


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, help="a .gguf file")
    parser.add_argument("--streams", type=int, required=True)
    parser.add_argument("--prompt", type=int, default=64, help="tokens")
    parser.add_argument("--answer", type=int, default=64, help="tokens")
    parser.add_argument("--precision", choices=["fp32", "bf16"], default="fp32")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    dtype = torch.bfloat16 if options.precision == "bf16" else torch.float32
    where = {"pretrained_model_name_or_path": options.model.parent, "gguf_file": options.model.name}
    tokenizer = AutoTokenizer.from_pretrained(**where)
    model = AutoModelForCausalLM.from_pretrained(**where, dtype=dtype).eval()
    ids = tokenizer(ROW * options.prompt, return_tensors="pt").input_ids[0]
    prompts = torch.stack([ids[i:i + options.prompt] for i in range(options.streams)])

    def write(tokens):
        begin = time.perf_counter()
        written = model.generate(prompts, attention_mask=torch.ones_like(prompts),
                                 max_new_tokens=tokens, min_new_tokens=tokens, do_sample=False,
                                 pad_token_id=0)
        return time.perf_counter() - begin, written[:, options.prompt:].numel()

    write(2)
    seconds, tokens = write(options.answer)
    print(json.dumps({"tokens": tokens, "seconds": seconds, "tokens_per_s": tokens / seconds}))


if __name__ == "__main__":
    main()
