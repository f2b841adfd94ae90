"""Makes tiny-bert/ and the like: sentence-transformers folders of very small encoders with random
weights, one of each kind that is told apart.

Hidden size 32, two layers, two heads, texts of 128 tokens, mean pooling, normalised vectors. The
vocabularies are made here: letters of several scripts, so that any common text has tokens, and
words and endings, so that words are cut in places that matter. RoBERTa cuts bytes (BPE),
XLM-RoBERTa by likelihood (Unigram), the others by WordPiece. The same seed gives the same bytes.

Needs sentence-transformers (made with 6.2.0, transformers 5.23.0, torch 2.11.0):
    python make_tiny_encoders.py
"""
import json
import shutil
import tempfile
from pathlib import Path

import torch
import transformers
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer import modules

SEED = 7
POSITIONS = 128
SIZES = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2,
         "intermediate_size": 64, "max_position_embeddings": POSITIONS}
# RoBERTa's first position is the one after the padding's id, which is 1.
ROBERTA_SIZES = SIZES | {"max_position_embeddings": POSITIONS + 2, "type_vocab_size": 1}
here = Path(__file__).parent

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


def byte_pairs():
    """Bytes as byte-level BPE writes them, and a few words built letter by letter."""
    letters = sorted(transformers.convert_slow_tokenizer.bytes_to_unicode().values())
    pieces = ["<s>", "<pad>", "</s>", "<unk>", "<mask>", *letters]
    merges = []
    for word in ["Ġ" + word for word in WORDS] + ENDINGS:
        for end in range(2, len(word) + 1):
            pair = (word[:end - 1], word[end - 1])
            if word[:end] not in pieces:
                pieces.append(word[:end])
                merges.append(pair)
    return {piece: place for place, piece in enumerate(pieces)}, merges


def likelihoods():
    """Whole words are the likelier, the longer they are; letters are the last resort."""
    scores = {"▁": -3.0}
    scores |= {"▁" + word: -6.0 + 0.2 * len(word) for word in WORDS}
    scores |= {ending: -5.0 for ending in ENDINGS}
    scores |= {letter: -9.0 for letter in LETTERS + OTHER_LETTERS + SIGNS + HAN}
    special = ["<s>", "<pad>", "</s>", "<unk>"]
    return [(piece, 0.0) for piece in special] + list(scores.items()) + [("<mask>", 0.0)]


def weights(encoder):
    """Spread so widely that texts differ well, and no bias or norm that could be left out."""
    generator = torch.Generator().manual_seed(SEED)
    with torch.no_grad():
        for name, parameter in sorted(encoder.named_parameters()):
            drawn = torch.randn(parameter.shape, generator=generator)
            if name.lower().replace("_", "").endswith("layernorm.weight"):
                parameter.copy_(1 + 0.1 * drawn)
            elif "position" in name or "token_type" in name or name.endswith("bias"):
                parameter.copy_(0.05 * drawn)
            elif "word_embeddings" in name:
                parameter.copy_(0.3 * drawn)
            else:
                parameter.copy_(0.2 * drawn)


def bert(work):  # with the pooler that nobody needs
    pieces = vocabulary()
    words = work / "vocab.txt"
    words.write_text("\n".join(pieces) + "\n", encoding="utf-8")
    config = transformers.BertConfig(vocab_size=len(pieces), **SIZES)
    return (transformers.BertModel(config),
            transformers.BertTokenizerFast(vocab=str(words), model_max_length=POSITIONS))


def roberta(work):
    vocabulary, merges = byte_pairs()
    config = transformers.RobertaConfig(vocab_size=len(vocabulary), **ROBERTA_SIZES)
    return (transformers.RobertaModel(config, add_pooling_layer=False),
            transformers.RobertaTokenizerFast(vocab=vocabulary, merges=merges,
                                              model_max_length=POSITIONS))


def xlm_roberta(work):
    vocabulary = likelihoods()
    config = transformers.XLMRobertaConfig(vocab_size=len(vocabulary), **ROBERTA_SIZES)
    return (transformers.XLMRobertaModel(config, add_pooling_layer=False),
            transformers.XLMRobertaTokenizerFast(vocab=vocabulary, model_max_length=POSITIONS))


def distilbert(work):
    words = work / "vocab.txt"
    words.write_text("\n".join(vocabulary()) + "\n", encoding="utf-8")
    config = transformers.DistilBertConfig(vocab_size=len(vocabulary()), dim=32, n_layers=2,
                                           n_heads=2, hidden_dim=64,
                                           max_position_embeddings=POSITIONS)
    return (transformers.DistilBertModel(config),
            transformers.DistilBertTokenizerFast(vocab=str(words), model_max_length=POSITIONS))


def mpnet(work):
    words = work / "vocab.txt"
    pieces = ["<s>", "<pad>", "</s>", "[UNK]", "<mask>"] + vocabulary()[len(SPECIAL):]
    words.write_text("\n".join(pieces) + "\n", encoding="utf-8")
    sizes = SIZES | {"max_position_embeddings": POSITIONS + 2}
    config = transformers.MPNetConfig(vocab_size=len(pieces), **sizes)
    return (transformers.MPNetModel(config, add_pooling_layer=False),
            transformers.MPNetTokenizerFast(vocab=str(words), model_max_length=POSITIONS))


def build(name, make, work):
    encoder, tokenizer = make(work)
    weights(encoder)
    encoder.save_pretrained(work / "encoder")
    tokenizer.save_pretrained(work / "encoder")
    model = SentenceTransformer(modules=[modules.Transformer(str(work / "encoder")),
                                         modules.Pooling(32, pooling_mode="mean"),
                                         modules.Normalize()],
                                device="cpu")
    model.save(str(work / "saved"), create_model_card=False)
    target = here / name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(work / "saved", target)
    if (work / "vocab.txt").exists():
        shutil.copyfile(work / "vocab.txt", target / "vocab.txt")
    # The path of the temporary folder would make every run different.
    for path in target.rglob("*.json"):
        content = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(content, dict) and content.pop("_name_or_path", None) is not None:
            path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n",
                            encoding="utf-8")
    for path in target.rglob("*"):
        if path.is_file():
            path.chmod(0o644)


for name, make in {"tiny-bert": bert, "tiny-roberta": roberta, "tiny-xlm-roberta": xlm_roberta,
                   "tiny-distilbert": distilbert, "tiny-mpnet": mpnet}.items():
    with tempfile.TemporaryDirectory() as folder:
        build(name, make, Path(folder))
