"""Makes small tokenizers in the forms language models come in, and vectors.json with what
sentencepiece and the tokenizers library make of texts with them.

spm/ and tidy-spm/: SentencePiece models, the second with character table and tidied spaces.
spm.gguf: the first in GGUF. smollm.gguf, llama-bpe.gguf, qwen2.gguf, gpt-2.gguf: one byte-level
vocabulary, cut into words as these models do it.

Needs sentencepiece, tokenizers and gguf (made with 0.2.3, 0.23.3, 0.19.0):
    python make_tokenizers.py
"""
import json
import os
from pathlib import Path

import sentencepiece
from gguf import GGUFWriter
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

FOLDER = Path(__file__).parent
WORDS = """the cities and countries of the world have names that people ask for in many languages
select count from table where name order by group having limit values insert update population
a question about the number of rows which are larger than the others is answered by a query
der schnelle braune Fuchs springt über den faulen Hund während es draußen regnet und stürmt"""
CORPUS = [line.strip() for line in WORDS.splitlines()] * 20 + [
    "SELECT city_name, population FROM city_stats WHERE population > 100000;"] * 20 + [
    "don't we'll it's they're   two  spaces\tand 1234567 numbers 3.14 (x+y)*z != 0"] * 20
TEXTS = [
    "", " ", "  ", "\n", "\n\n\n", "\t x", "Hello world", " Hello world", "Hello  world ",
    "SELECT count(*) FROM t WHERE a >= 12345 AND b = 'x';", "über den größten Fluß", "ﬁne ½ Ａ１",
    "don't WE'LL It's", "3.14159 1234567890 ١٢٣", "tabs\t\tand\r\nlines\n\n  indented", "🦙 llama 你好",
    "</s> <s> <unk> <0x0A> <|im_end|>", "a\u0000b", "\u2581already\u2581marked", "x" * 40,
    "trailing   ", "!!!???...", "naïve café e\u0301", "the the the"]


def train_sentencepiece(name, **options):
    os.chdir(FOLDER)  # a model holds the names of its files as they were given
    corpus = Path("corpus.txt")
    corpus.write_text("\n".join(CORPUS))
    Path(name).mkdir(exist_ok=True)
    sentencepiece.SentencePieceTrainer.train(
        input=str(corpus), model_prefix=f"{name}/tokenizer", model_type="bpe", vocab_size=560, byte_fallback=True, split_digits=True, character_coverage=0.98,
        minloglevel=2, **options)
    corpus.unlink()
    (FOLDER / name / "tokenizer.vocab").unlink()
    return sentencepiece.SentencePieceProcessor(str(FOLDER / name / "tokenizer.model"))


def sentencepiece_vectors(model):
    return [{"text": text, "ids": model.encode(text), "decoded": model.decode(model.encode(text))}
            for text in TEXTS if "\u0000" not in text]


def write_gguf(name, kind, tokens, types, **keys):
    writer = GGUFWriter(FOLDER / f"{name}.gguf", "llama")
    writer.add_tokenizer_model(kind)
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    for key, value in keys.items():
        getattr(writer, f"add_{key}")(value)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()


def sentencepiece_gguf(name, model):
    ids = range(model.get_piece_size())
    kinds = [2 if model.is_unknown(i) else 3 if model.is_control(i) else 6 if model.is_byte(i) else 1
             for i in ids]
    write_gguf(name, "llama", [model.id_to_piece(i) for i in ids], kinds,
               token_scores=[model.get_score(i) for i in ids], bos_token_id=1, eos_token_id=2,
               unk_token_id=0, add_bos_token=True, add_space_prefix=True)


GPT2 = [pre_tokenizers.ByteLevel(add_prefix_space=False)]
LETTERS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|"
SPACES = r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
PLAIN = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)


def words_by(pattern):
    return [pre_tokenizers.Split(Regex(pattern), "isolated"), PLAIN]


# As the tokenizer.json of GPT-2, SmolLM2, Llama 3 and Qwen2 have it.
CUTTINGS = {
    "gpt-2": GPT2,
    "smollm": [pre_tokenizers.Digits(individual_digits=True), *GPT2],
    "llama-bpe": words_by(LETTERS + r"\p{N}{1,3}" + SPACES),
    "qwen2": words_by(LETTERS + r"\p{N}" + SPACES),
}


def byte_level():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(CUTTINGS["smollm"])
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    trainer = trainers.BpeTrainer(vocab_size=560, special_tokens=special, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator(CORPUS, trainer)
    tokenizer.decoder = decoders.ByteLevel()
    content = json.loads(tokenizer.to_str())
    tokens = sorted(content["model"]["vocab"], key=content["model"]["vocab"].get)
    merges = [" ".join(merge) for merge in content["model"]["merges"]]
    vectors = {}
    for name, steps in CUTTINGS.items():
        write_gguf(name, "gpt2", tokens, [3] * len(special) + [1] * (len(tokens) - len(special)),
                   tokenizer_pre=name, token_merges=merges, bos_token_id=1, eos_token_id=2,
                   add_bos_token=False)
        tokenizer.pre_tokenizer = pre_tokenizers.Sequence(steps)
        plain = Tokenizer.from_str(tokenizer.to_str())
        plain.encode_special_tokens = True  # their names are text
        vectors[name] = [{"text": text, "ids": plain.encode(text).ids,
                          "parsed": tokenizer.encode(text).ids,
                          "decoded": tokenizer.decode(plain.encode(text).ids)} for text in TEXTS]
    return vectors


llama = train_sentencepiece("spm", normalization_rule_name="identity",
                            remove_extra_whitespaces=False, allow_whitespace_only_pieces=True)
tidy = train_sentencepiece("tidy-spm", normalization_rule_name="nmt_nfkc")
sentencepiece_gguf("spm", llama)
vectors = {"spm": sentencepiece_vectors(llama), "tidy-spm": sentencepiece_vectors(tidy),
           **byte_level()}
(FOLDER / "vectors.json").write_text(json.dumps(vectors, indent=0, ensure_ascii=False) + "\n")
