"""Makes sentence_transformers_6/: the configuration files of a folder as sentence-transformers
writes it, without weights and tokenizer.

Needs sentence-transformers (made with 6.2.0, transformers 5.23.0):
    python make_folder.py
"""
import shutil
import tempfile
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer import modules
from transformers import BertConfig, BertModel, BertTokenizerFast

target = Path(__file__).parent / "sentence_transformers_6"
words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b"]

with tempfile.TemporaryDirectory() as work:
    bert = Path(work) / "bert"
    BertModel(BertConfig(vocab_size=len(words), hidden_size=16, num_hidden_layers=2,
                         num_attention_heads=4, intermediate_size=32,
                         max_position_embeddings=64)).save_pretrained(bert)
    vocabulary = Path(work) / "vocab.txt"
    vocabulary.write_text("\n".join(words) + "\n")
    BertTokenizerFast(vocab=str(vocabulary), model_max_length=48).save_pretrained(bert)
    encoder = modules.Transformer(str(bert))
    model = SentenceTransformer(
        modules=[
            encoder,
            modules.Pooling(16, pooling_mode="lasttoken"),
            modules.Dense(16, 8, bias=False, activation_function=torch.nn.GELU()),
            modules.Dense(8, 4),
            modules.Normalize(),
        ],
        prompts={"query": "query: ", "passage": "passage: "},
        default_prompt_name="query",
        similarity_fn_name="dot",
    )
    saved = Path(work) / "saved"
    model.save(str(saved))
    shutil.rmtree(target, ignore_errors=True)
    for path in saved.rglob("*.json"):
        if path.name != "tokenizer.json":
            (target / path.relative_to(saved)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / path.relative_to(saved))
