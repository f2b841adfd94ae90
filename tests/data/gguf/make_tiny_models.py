"""Makes tiny-llama.gguf and tiny-qwen2.gguf as llama.cpp's converter does from random models, and
tiny_models.json with what transformers makes of the two files: configuration, names, shapes and
sums of rows.

Needs torch, transformers and gguf (made with torch 2.11.0, transformers 5.23.0, gguf 0.19.0):
    python make_tiny_models.py
"""
import json
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFWriter
from gguf.constants import GGMLQuantizationType as Type
from gguf.quants import quantize
from transformers import AutoModelForCausalLM, LlamaConfig, LlamaForCausalLM
from transformers import Qwen2Config, Qwen2ForCausalLM

FOLDER = Path(__file__).parent
LAYER = {"input_layernorm": "attn_norm", "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k",
         "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output",
         "post_attention_layernorm": "ffn_norm", "mlp.gate_proj": "ffn_gate",
         "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down"}
MODEL = {"model.embed_tokens": "token_embd", "model.norm": "output_norm", "lm_head": "output"}
SIZES = dict(vocab_size=40, hidden_size=64, intermediate_size=96, num_hidden_layers=2,
             num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=128)
TOKENS = ["</s>", "t", "0", "t0"] + [f"x{i}" for i in range(4, SIZES["vocab_size"])]


def gguf_name(name):
    base, _, kind = name.rpartition(".")
    if base in MODEL:
        return f"{MODEL[base]}.{kind}"
    layer, _, rest = base.removeprefix("model.layers.").partition(".")
    return f"blk.{layer}.{LAYER[rest]}.{kind}"


def permuted(weight, heads):
    """As llama.cpp's convert_hf_to_gguf.py orders the rows of a Llama's q and k."""
    rows = weight.shape[0]
    return (weight.reshape(heads, 2, rows // heads // 2, *weight.shape[1:])
            .swapaxes(1, 2).reshape(weight.shape))


def write(name, architecture, model, packing):
    config = model.config
    writer = GGUFWriter(FOLDER / f"{name}.gguf", architecture)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_freq_base(config.rope_parameters["rope_theta"])
    writer.add_vocab_size(config.vocab_size)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("default")
    writer.add_token_list(TOKENS)
    writer.add_token_types([3] + [1] * (len(TOKENS) - 1))
    writer.add_token_merges(["t 0"])
    writer.add_eos_token_id(0)
    for key, weight in model.state_dict().items():
        if key == "lm_head.weight" and config.tie_word_embeddings:
            continue
        array = weight.numpy()
        if architecture == "llama" and "q_proj" in key:
            array = permuted(array, config.num_attention_heads)
        if architecture == "llama" and "k_proj" in key:
            array = permuted(array, config.num_key_value_heads)
        kind = packing if array.ndim == 2 else Type.F32
        writer.add_tensor(gguf_name(key), quantize(array, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def facts(name):
    model = AutoModelForCausalLM.from_pretrained(FOLDER, gguf_file=f"{name}.gguf",
                                                 dtype=torch.float32)
    weights = {}
    for key, weight in model.state_dict().items():
        rows = weight.double().reshape(len(weight), -1)
        # Each value counts differently, so that no order but the right one gives the sums.
        sums = rows @ torch.arange(1, rows.shape[1] + 1, dtype=torch.float64)
        weights[key] = {"shape": list(weight.shape), "sums": [round(x, 6) for x in sums.tolist()]}
    return {"tied": model.config.tie_word_embeddings, "weights": weights}


torch.manual_seed(11)
rope = {"rope_type": "default", "rope_theta": 5000.0}
llama = LlamaForCausalLM(LlamaConfig(**SIZES, rope_parameters=rope, tie_word_embeddings=True))
qwen = Qwen2ForCausalLM(Qwen2Config(**SIZES, rope_parameters=rope, tie_word_embeddings=False))
for parameter in qwen.parameters():
    torch.nn.init.normal_(parameter, 0, 0.1)
for parameter in llama.parameters():
    torch.nn.init.normal_(parameter, 0, 0.1)
write("tiny-llama", "llama", llama, Type.Q8_0)
write("tiny-qwen2", "qwen2", qwen, Type.F16)
(FOLDER / "tiny_models.json").write_text(
    json.dumps({name: facts(name) for name in ["tiny-llama", "tiny-qwen2"]}, indent=0) + "\n")
