"""Makes decoder_configs.json: configurations of language models as files have them, and what
transformers makes of them.

Needs torch and transformers (made with torch 2.11.0, transformers 5.23.0):
    python make_decoder_configs.py
"""
import json
from pathlib import Path

from transformers import AutoConfig
from transformers.modeling_rope_utils import ROPE_INIT_FUNCTIONS
from transformers.models.llama.modeling_llama import LlamaRotaryEmbedding

SMOLLM2 = dict(model_type="llama", vocab_size=49152, hidden_size=576, intermediate_size=1536,
               num_hidden_layers=30, num_attention_heads=9, num_key_value_heads=3, hidden_act="silu",
               max_position_embeddings=8192, rms_norm_eps=1e-5, rope_theta=100000,
               tie_word_embeddings=True, bos_token_id=1, eos_token_id=2, pad_token_id=2)
SMALL = dict(model_type="llama", vocab_size=32000, hidden_size=64, intermediate_size=128,
             num_hidden_layers=2, num_attention_heads=4, max_position_embeddings=256)
LLAMA3 = dict(rope_type="llama3", factor=32.0, low_freq_factor=1.0, high_freq_factor=4.0,
              original_max_position_embeddings=64)
CONFIGS = {
    "SmolLM2": SMOLLM2,
    "Llama 2": SMALL | dict(rope_scaling=None, pretraining_tp=1),
    "Llama 3.2": SMALL | dict(rope_theta=500000.0, rope_scaling=LLAMA3, head_dim=32,
                              num_key_value_heads=2, eos_token_id=[5, 6, 7]),
    "transformers 5": SMALL | dict(rope_parameters=dict(rope_theta=5e5, **LLAMA3)),
    "linear": SMALL | dict(rope_scaling=dict(type="linear", factor=4.0)),
    "dynamic": SMALL | dict(rope_scaling=dict(type="dynamic", factor=2.0)),
    "biases": SMALL | dict(attention_bias=True, mlp_bias=True),
    "Mistral": SMALL | dict(model_type="mistral", num_key_value_heads=2, sliding_window=128,
                            rope_theta=10000.0),
    "Mistral without window": SMALL | dict(model_type="mistral", num_key_value_heads=2, head_dim=8,
                                           sliding_window=None),
    "Qwen2": SMALL | dict(model_type="qwen2", num_key_value_heads=2, rope_theta=1000000.0,
                          use_sliding_window=False, sliding_window=4096, tie_word_embeddings=True),
}


def facts(file):
    config = AutoConfig.for_model(**file)
    heads, qwen = config.num_attention_heads, config.model_type == "qwen2"
    rotary = LlamaRotaryEmbedding(config)
    kind = config.rope_parameters["rope_type"]
    longer = (ROPE_INIT_FUNCTIONS[kind](config, "cpu", seq_len=1000)[0] if kind == "dynamic"
              else rotary.inv_freq)
    ends = config.eos_token_id
    return {
        "file": file,
        "layers": config.num_hidden_layers,
        "heads": heads,
        "key_value_heads": config.num_key_value_heads,
        "head_size": getattr(config, "head_dim", None) or config.hidden_size // heads,
        "epsilon": config.rms_norm_eps,
        "window": (config.sliding_window or 0) if config.model_type == "mistral" else 0,
        "tied": config.tie_word_embeddings,
        "biases": [qwen or getattr(config, "attention_bias", False),
                   getattr(config, "attention_bias", False), getattr(config, "mlp_bias", False)],
        "ends": ends if isinstance(ends, list) or ends is None else [ends],
        "frequencies": rotary.inv_freq.tolist(),
        "frequencies_of_1000": longer.tolist(),
    }


result = {name: facts(file) for name, file in CONFIGS.items()}
(Path(__file__).parent / "decoder_configs.json").write_text(json.dumps(result, indent=0) + "\n")
