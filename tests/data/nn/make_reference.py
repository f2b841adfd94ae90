"""Makes variants/ and reference.json: what sentence-transformers computes with ../models.

A variant is the files to lay over a copy of ../models/tiny-bert: another pooling, dense layers,
no normalising, prompts. reference.json holds the vectors of ../text/texts.py for each of these and
for the other encoders of ../models, and of a
few of them (their places are under "few") by all-MiniLM-L6-v2, cut to 128 tokens.

Needs sentence-transformers (made with 6.2.0, transformers 5.23.0, torch 2.11.0):
    python make_reference.py MINILM_FOLDER
"""
import json
import shutil
import sys
import tempfile
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer import modules

here = Path(__file__).parent
models = here.parent / "models"
tiny = models / "tiny-bert"
sys.path.insert(0, str(here.parent / "text"))
from texts import TEXTS  # noqa: E402

torch.set_num_threads(1)


def pooling(mode):
    return modules.Pooling(32, pooling_mode=mode)


def dense(seed, size, out, **options):
    torch.manual_seed(seed)
    return modules.Dense(size, out, **options)


VARIANTS = {
    "cls": lambda: [pooling("cls"), modules.Normalize()],
    "max": lambda: [pooling("max"), modules.Normalize()],
    "last": lambda: [pooling("lasttoken"), modules.Normalize()],
    "unnormalised": lambda: [pooling("mean")],
    "dense": lambda: [pooling("mean"), dense(1, 32, 16), modules.Normalize()],
    "two-dense": lambda: [pooling("cls"),
                          dense(2, 32, 24, bias=False, activation_function=torch.nn.GELU()),
                          dense(3, 24, 8, activation_function=torch.nn.Identity())],
    "prompts": lambda: [pooling("mean"), modules.Normalize()],
}
FEW = [0, 5, 15, 34, 35]
PROMPTS = {"query": "what is ", "passage": "the passage: "}
# What every copy of tiny-bert has already.
SAME = {"config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json", "vocab.txt",
        "sentence_bert_config.json", "special_tokens_map.json", "README.md"}


def vectors(model, texts=TEXTS, **options):
    rows = model.encode(texts, batch_size=4, show_progress_bar=False, **options)
    return [[float(f"{value:.9g}") for value in row] for row in rows]


def write_variant(name, parts, work):
    options = {"prompts": PROMPTS} if name == "prompts" else {}
    model = SentenceTransformer(modules=[modules.Transformer(str(tiny)), *parts], device="cpu",
                                **options)
    saved = work / name
    model.save(str(saved), create_model_card=False)
    target = here / "variants" / name
    shutil.rmtree(target, ignore_errors=True)
    for path in saved.rglob("*"):
        relative = path.relative_to(saved)
        if path.is_file() and str(relative) not in SAME:
            (target / relative).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / relative)
    return SentenceTransformer(str(saved), device="cpu")


reference = {name: vectors(SentenceTransformer(str(models / name), device="cpu"))
             for name in ["tiny-bert", "tiny-roberta", "tiny-xlm-roberta", "tiny-distilbert",
                          "tiny-mpnet"]}
with tempfile.TemporaryDirectory() as folder:
    for name, parts in VARIANTS.items():
        model = write_variant(name, parts(), Path(folder))
        if name == "prompts":
            for prompt in PROMPTS:
                reference[f"prompts/{prompt}"] = vectors(model, prompt_name=prompt)
        else:
            reference[name] = vectors(model)

minilm = SentenceTransformer(sys.argv[1], device="cpu")
minilm.max_seq_length = 128
reference["all-MiniLM-L6-v2"] = vectors(minilm, [TEXTS[place] for place in FEW])

lines = []
for name, rows in reference.items():
    body = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    lines.append(f"{json.dumps(name)}: [\n{body}\n]")
texts = json.dumps(TEXTS, indent=0)
(here / "reference.json").write_text(
    f'{{\n"texts": {texts},\n"few": {FEW},\n' + ",\n".join(lines) + "\n}\n", encoding="utf-8")
