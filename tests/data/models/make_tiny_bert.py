"""Makes tiny-bert/: a sentence-transformers folder of a very small BERT with random weights.

Hidden size 32, two layers, two heads, 128 positions, mean pooling, normalised vectors. The
vocabulary is made here: letters of several scripts, so that any common text has tokens, and words
and endings, so that words are cut in places that matter. The same seed gives the same bytes.

Needs sentence-transformers (made with 6.2.0, transformers 5.23.0, torch 2.11.0):
    python make_tiny_bert.py
"""
import json
import shutil
import tempfile
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer import modules
from transformers import BertConfig, BertModel, BertTokenizerFast

SEED = 7
POSITIONS = 128
target = Path(__file__).parent / "tiny-bert"

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
OTHER_LETTERS = "абвгдеиклмнопрстя" + "αεικλνοστ"
SIGNS = ".,:;?!'\"()-/%$&+"
HAN = "中文大小人日本语山水"
WORDS = """a the of and to in is was for on what which who how when where why did does company
revenue cost growth driver rider city year market model question answer passage report table data
river stone bridge harbour winter summer apple garden yes no not""".split()
ENDINGS = "s ed ing er ly tion ment able ness al ous ive ity en ung lich".split()


def vocabulary():
    pieces = list(SPECIAL) + list(SIGNS) + list(HAN)
    pieces += list(LETTERS) + ["##" + letter for letter in LETTERS]
    pieces += list(OTHER_LETTERS) + ["##" + letter for letter in OTHER_LETTERS]
    pieces += [word for word in WORDS if len(word) > 1]
    pieces += ["##" + ending for ending in ENDINGS if len(ending) > 1]
    assert len(pieces) == len(set(pieces))
    return pieces


def weights(bert):
    """Spread so widely that texts differ well, and no bias or norm that could be left out."""
    generator = torch.Generator().manual_seed(SEED)
    with torch.no_grad():
        for name, parameter in sorted(bert.named_parameters()):
            drawn = torch.randn(parameter.shape, generator=generator)
            if "LayerNorm.weight" in name:
                parameter.copy_(1 + 0.1 * drawn)
            elif "position" in name or "token_type" in name or name.endswith("bias"):
                parameter.copy_(0.05 * drawn)
            elif "word_embeddings" in name:
                parameter.copy_(0.3 * drawn)
            else:
                parameter.copy_(0.2 * drawn)


def build(work):
    pieces = vocabulary()
    vocabulary_file = work / "vocab.txt"
    vocabulary_file.write_text("\n".join(pieces) + "\n", encoding="utf-8")
    bert = BertModel(
        BertConfig(vocab_size=len(pieces), hidden_size=32, num_hidden_layers=2,
                   num_attention_heads=2, intermediate_size=64,
                   max_position_embeddings=POSITIONS))  # with the pooler that nobody needs
    weights(bert)
    bert.save_pretrained(work / "bert")
    BertTokenizerFast(vocab=str(vocabulary_file),
                      model_max_length=POSITIONS).save_pretrained(work / "bert")
    model = SentenceTransformer(modules=[modules.Transformer(str(work / "bert")),
                                         modules.Pooling(32, pooling_mode="mean"),
                                         modules.Normalize()],
                                device="cpu")
    model.save(str(work / "saved"), create_model_card=False)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(work / "saved", target)
    shutil.copyfile(vocabulary_file, target / "vocab.txt")
    # The path of the temporary folder would make every run different.
    for path in target.rglob("*.json"):
        content = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(content, dict) and content.pop("_name_or_path", None) is not None:
            path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n",
                            encoding="utf-8")
    for path in target.rglob("*"):
        if path.is_file():
            path.chmod(0o644)


with tempfile.TemporaryDirectory() as folder:
    build(Path(folder))
