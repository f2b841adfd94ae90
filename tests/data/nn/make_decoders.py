"""Makes decoders/, small random language models of several families, and decoders.json: what
transformers computes with them.

For each model: the logits that follow a sequence (every seventh of the vocabulary, at a few
places), and the tokens that greedy search and a repetition penalty write after some prompts.

Needs torch, transformers and tokenizers (made with torch 2.11.0, transformers 5.23.0):
    python make_decoders.py
"""
import json
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (LlamaConfig, LlamaForCausalLM, MistralConfig, MistralForCausalLM,
                          Qwen2Config, Qwen2ForCausalLM)

here = Path(__file__).parent
folder = here / "decoders"
torch.set_num_threads(1)

TEMPLATE = ("{% for message in messages %}<|begin|>{{ message['role'] }}: {{ message['content'] }}"
            "<|end|>{% endfor %}{% if add_generation_prompt %}<|begin|>assistant: {% endif %}")
LEARNT_FROM = ["the first question is answered by the second passage of the report",
               "select name from cities where population is greater than one million"] * 3
SIZES = dict(hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4,
             num_key_value_heads=2, max_position_embeddings=64, initializer_range=0.4,
             bos_token_id=0, eos_token_id=1)
MODELS = {
    "llama": (LlamaForCausalLM, LlamaConfig, dict(tie_word_embeddings=True)),
    "llama3": (LlamaForCausalLM, LlamaConfig,
               dict(attention_bias=True, mlp_bias=True, head_dim=12, rope_parameters=dict(
                   rope_type="llama3", rope_theta=500.0, factor=4.0, low_freq_factor=1.0,
                   high_freq_factor=4.0, original_max_position_embeddings=16))),
    "mistral": (MistralForCausalLM, MistralConfig, dict(sliding_window=6)),
    "qwen2": (Qwen2ForCausalLM, Qwen2Config, dict(tie_word_embeddings=True)),
}
SHOWN = slice(None, None, 7)  # of the vocabulary


def make_tokenizer():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(LEARNT_FROM, trainers.BpeTrainer(
        vocab_size=320, special_tokens=["<|begin|>", "<|end|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    return tokenizer


def make_model(kind, configuration, settings, words):
    torch.manual_seed(11)
    model = kind(configuration(vocab_size=words, **{**SIZES, **settings})).eval()
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "norm" in name or name.endswith("bias"):
                weight.uniform_(0.5, 1.5)
    return model


def continuations(model, prompts, **options):
    rows = []
    for prompt in prompts:
        written = model.generate(torch.tensor([prompt]), attention_mask=torch.ones(1, len(prompt)),
                                 max_new_tokens=20, do_sample=False, pad_token_id=1, **options)
        rows.append(written[0, len(prompt):].tolist())
    return rows


def main():
    tokenizer = make_tokenizer()
    words = tokenizer.get_vocab_size()
    prompts = [tokenizer.encode(text).ids for text in (
        "the first question is answered", "the first passage", "select name", "zebra")]
    sequence = tokenizer.encode("the second question of the report is greater").ids
    reference = {"prompts": prompts, "sequence": sequence, "models": {}}
    for name, (kind, configuration, settings) in MODELS.items():
        model = make_model(kind, configuration, settings, words)
        model.save_pretrained(folder / name)
        tokenizer.save(str(folder / name / "tokenizer.json"))
        (folder / name / "tokenizer_config.json").write_text(json.dumps(
            {"bos_token": "<|begin|>", "eos_token": "<|end|>", "chat_template": TEMPLATE}) + "\n")
        with torch.no_grad():
            logits = model(torch.tensor([sequence])).logits[0]
        reference["models"][name] = {
            "log_probabilities": [[float(f"{value:.9g}") for value in row[SHOWN]]
                                  for row in torch.log_softmax(logits, -1).tolist()],
            "greedy": continuations(model, prompts),
            "penalised": continuations(model, prompts, repetition_penalty=1.3)}
    (here / "decoders.json").write_text(json.dumps(reference) + "\n")


if __name__ == "__main__":
    main()
