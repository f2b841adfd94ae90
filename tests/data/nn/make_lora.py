"""Makes lora/ and lora.json: what PEFT computes with LoRA adapters on the models of decoders/.

For each set of adapters, named after its model: random values of what learns (in PEFT's own format, so that they
are also read from it), the loss over the responses of a few rows of different lengths, each row
computed alone, and its gradient for every adapter (gradients.safetensors, under PEFT's names);
log-probabilities of a sequence with the adapters in place (every seventh of the vocabulary).

Needs torch, transformers, peft and safetensors (made with torch 2.11.0, transformers 5.23.0, peft
0.21.2):
    python make_lora.py
"""
import json
import shutil
from pathlib import Path

import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM

here = Path(__file__).parent
folder = here / "lora"
torch.set_num_threads(1)

ATTENTION = ["q_proj", "k_proj", "v_proj", "o_proj"]
SETTINGS = {
    "llama": dict(r=4, lora_alpha=6, target_modules=ATTENTION),
    "llama3": dict(r=3, lora_alpha=5, use_rslora=True,
                   target_modules=ATTENTION + ["gate_proj", "up_proj", "down_proj"]),
    "mistral": dict(r=2, lora_alpha=4, target_modules=["v_proj", "q_proj", "down_proj"]),
    "qwen2": dict(r=4, lora_alpha=4, target_modules=["o_proj", "up_proj"]),
    "llama3-dora": dict(r=3, lora_alpha=5, use_dora=True, use_rslora=True,
                        target_modules=ATTENTION + ["gate_proj", "up_proj", "down_proj"]),
    "qwen2-dora": dict(r=4, lora_alpha=6, use_dora=True,
                       target_modules=["q_proj", "v_proj", "up_proj"]),
}
LENGTHS = [(17, 9), (11, 4), (17, 1), (5, 3)]  # of a row, and of its prompt
SHOWN = slice(None, None, 7)  # of the vocabulary


def rows_of(words):
    generator = torch.Generator().manual_seed(5)
    return [{"ids": torch.randint(2, words, (length,), generator=generator).tolist(),
             "response": prompt} for length, prompt in LENGTHS]


def adapted(name):
    model = AutoModelForCausalLM.from_pretrained(here / "decoders" / name.split("-")[0],
                                                 dtype=torch.float32)
    model = get_peft_model(model, LoraConfig(task_type="CAUSAL_LM", lora_dropout=0.0,
                                             **SETTINGS[name]))
    generator = torch.Generator().manual_seed(7)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "lora_magnitude_vector" in name:
                parameter.mul_(1 + 0.3 * torch.randn(parameter.shape, generator=generator))
            elif parameter.requires_grad:
                parameter.normal_(0, 0.3, generator=generator)
    return model


def saved_name(name):
    """Under which PEFT keeps a parameter."""
    return name.replace("lora_magnitude_vector.default.weight",
                        "lora_magnitude_vector").replace(".default", "")


def loss_of(model, rows):
    total, count = 0, 0
    for row in rows:
        ids = torch.tensor([row["ids"]])
        logits = model(ids).logits[0, row["response"] - 1:-1]
        total = total + torch.nn.functional.cross_entropy(
            logits, ids[0, row["response"]:], reduction="sum")
        count += len(row["ids"]) - row["response"]
    return total / count


def main():
    reference = {"models": {}}
    for name in SETTINGS:
        model = adapted(name)
        rows = rows_of(model.config.vocab_size)
        loss = loss_of(model, rows)
        loss.backward()
        out = folder / name
        model.save_pretrained(out)
        (out / "README.md").unlink()
        config = json.loads((out / "adapter_config.json").read_text())
        config["base_model_name_or_path"] = name
        config["target_modules"].sort()  # PEFT keeps a set
        (out / "adapter_config.json").write_text(json.dumps(config, indent=2) + "\n")
        save_file({saved_name(key): parameter.grad
                   for key, parameter in model.named_parameters() if parameter.requires_grad},
                  out / "gradients.safetensors")
        sequence = rows[0]["ids"]
        with torch.no_grad():
            logits = model(torch.tensor([sequence])).logits[0]
        reference["models"][name] = {
            "rows": rows, "loss": float(f"{loss.item():.9g}"),
            "log_probabilities": [[float(f"{value:.9g}") for value in row[SHOWN]]
                                  for row in torch.log_softmax(logits, -1).tolist()]}
    (here / "lora.json").write_text(json.dumps(reference) + "\n")


if __name__ == "__main__":
    shutil.rmtree(folder, ignore_errors=True)
    main()
