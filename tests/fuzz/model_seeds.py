"""Small models, tokenizers and templates for make_seeds.py, and the words they are made of."""

import json
import struct


def parts(files):
    return "".join(f"==> {name}\n{content}\n" for name, content in files.items())


def safetensors(names=("w",)):
    header = {
        name: {"dtype": "F32", "shape": [2], "data_offsets": [8 * i, 8 * i + 8]}
        for i, name in enumerate(names)
    }
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    return len(head).to_bytes(8, "little") + head + bytes(8 * len(names))


TOKENS = ["<unk>", "<s>", "</s>", "<|im_end|>", "a", "b", "ab", "\u0120", "\u0120a", "<0x41>"]
CHATML = (
    "{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\n' + m['content'] + '<|im_end|>' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
TEMPLATES = {
    "chatml": CHATML,
    "gemma": "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{{ raise_exception('No system') }}"
    "{% endif %}{% for m in messages %}{% set role = 'model' if m.role == 'assistant' else m.role %}"
    "{{ '<start_of_turn>' ~ role ~ '\n' ~ m.content | trim ~ '<end_of_turn>\n' }}{% endfor %}",
    "vicuna": "{%- set ns = namespace(first=true) -%}{% for m in messages if m.role != 'system' %}"
    "{% if not ns.first %} {% endif %}{{ m.role | upper }}: {{ m.content.strip() }}"
    "{%- set ns.first = false %}{% endfor %}{{ '' if add_generation_prompt else eos_token }}",
    "tools": "{% macro show(f, deep=1) %}{{ f.name }}({{ f.get('a', {}).items() | list | tojson }})"
    "{% endmacro %}{% if tools is not none and tools is iterable %}{% for t in tools %}{{ show(t) }}"
    "{% endfor %}{% endif %}{{ messages | selectattr('role', 'equalto', 'user') | list | length }}"
    "{{ messages[-1].content.split(' ')[:2] | join('-') | replace('a', 'b') }}"
    "{{ messages | map(attribute='role') | unique | sort | join(',') }}{{ range(3) | list | last }}",
    "date": "{{ strftime_now('%d %b %Y') }}{% filter upper %}{{ 'x' * 3 }}{% endfilter %}"
    "{% for k, v in {'a': 1}.items() recursive %}{{ k ~ v }}{% else %}none{% endfor %}"
    "{% set x %}block{% endset %}{{ x is string and 'b' in x and x != 1.5e3 // 2 % 7 }}"
    "{% raw %}{{ no }}{% endraw %}{# no #}{{ messages | tojson(indent=2) }}"
    "{% generation %}{{ 'a' 'b' }}{% endgeneration %}{% with a=1, b=[2, (3,)] %}{{ a + b[0] }}{% endwith %}",
}


def gguf(metadata, tensors):
    """Texts, numbers and lists of them; tensors are name, dimensions, type and bytes."""

    def text(value):
        raw = value.encode()
        return struct.pack("<Q", len(raw)) + raw

    def value(v):
        if isinstance(v, bool):
            return 7, struct.pack("<B", v)
        if isinstance(v, int):
            return 4, struct.pack("<I", v)
        if isinstance(v, float):
            return 6, struct.pack("<f", v)
        if isinstance(v, str):
            return 8, text(v)
        kind = value(v[0])[0]
        return 9, struct.pack("<IQ", kind, len(v)) + b"".join(value(item)[1] for item in v)

    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(metadata))
    for key, v in metadata.items():
        kind, raw = value(v)
        head += text(key) + struct.pack("<I", kind) + raw
    data = b""
    for name, dimensions, kind, raw in tensors:
        head += text(name) + struct.pack(f"<I{len(dimensions)}Q", len(dimensions), *dimensions)
        head += struct.pack("<IQ", kind, len(data))
        data += raw + bytes(-len(raw) % 32)
    return head + bytes(-len(head) % 32) + data


def gguf_model(architecture, **more):
    """A whole model of one layer, with less than 3,000 bytes."""
    sizes = {
        "context_length": 16, "embedding_length": 32, "block_count": 1, "feed_forward_length": 4,
        "attention.head_count": 2, "attention.head_count_kv": 1, "attention.key_length": 2,
        "attention.layer_norm_rms_epsilon": 1e-5, "rope.dimension_count": 2, "rope.freq_base": 1e4,
    }
    metadata = {"general.architecture": architecture}
    metadata.update({f"{architecture}.{key}": value for key, value in sizes.items()})
    metadata.update({
        "tokenizer.ggml.tokens": TOKENS, "tokenizer.ggml.token_type": [2, 3, 3, 3, 1, 1, 1, 1, 1, 6],
        "tokenizer.ggml.bos_token_id": 1, "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.unknown_token_id": 0, "tokenizer.chat_template": CHATML,
    })
    metadata.update({key.replace("__", "."): value for key, value in more.items()})
    rows = [("token_embd", 10), ("blk.0.attn_q", 4), ("blk.0.attn_k", 2), ("blk.0.attn_v", 2)]
    tensors = [(f"{name}.weight", (32, count), 8, bytes(34 * count)) for name, count in rows]
    tensors.append(("output_norm.weight", (32,), 1, bytes(64)))
    tensors.append(("blk.0.attn_q.bias", (4,), 0, bytes(16)))
    if architecture == "llama":
        tensors.append(("rope_freqs.weight", (1,), 0, struct.pack("<f", 8)))
    return gguf(metadata, tensors)


def gguf_models():
    merges = {"tokenizer__ggml__merges": ["a b", "\u0120 a"], "tokenizer__ggml__model": "gpt2"}
    return {
        "bytes": gguf_model("llama", tokenizer__ggml__pre="llama-bpe", **merges),
        "qwen2": gguf_model("qwen2", tokenizer__ggml__pre="qwen2", general__alignment=32, **merges),
        "scores": gguf_model(
            "llama", tokenizer__ggml__model="llama", tokenizer__ggml__scores=[-1.0] * 10,
            tokenizer__ggml__add_space_prefix=False, llama__rope__scaling__type="linear",
            llama__rope__scaling__factor=2.0),
    }


def tokenizer_json(model, **steps):
    added = {"single_word": False, "lstrip": False, "rstrip": True, "normalized": False, "special": True}
    return json.dumps({
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [{"id": 3, "content": "<|im_end|>", **added},
                         {"id": 0, "content": "<unk>", **added, "normalized": True}],
        "normalizer": None, "pre_tokenizer": None, "post_processor": None, "decoder": None,
        **steps, "model": model,
    })


def tokenizers():
    vocabulary = {token: place for place, token in enumerate(TOKENS)}
    ids = {"id": "<s>", "type_id": 0}

    def sequence(name, *steps):
        return {"type": "Sequence", name: list(steps)}

    def step(kind, **more):
        return {"type": kind, **more}

    split = step("Split", pattern={"Regex": "\\p{L}+|(?=\\s)a*"}, behavior="Isolated", invert=False)
    replaced = step("Replace", pattern={"String": " "}, content="\u2581")
    wrapped = step("TemplateProcessing", single=[{"SpecialToken": ids}, {"Sequence": {"id": "A", "type_id": 0}}],
                   pair=[{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                   special_tokens={"<s>": {"id": "<s>", "ids": [1], "tokens": ["<s>"]}})
    letters = step("ByteLevel", add_prefix_space=False, trim_offsets=True, use_regex=True)
    space = step("Metaspace", replacement="\u2581", prepend_scheme="always", split=True)
    pieces = [[token, -1.5 * place] for place, token in enumerate(TOKENS + ["\u2581"])]
    bpe = step("BPE", dropout=None, unk_token="<unk>", continuing_subword_prefix=None,
               end_of_word_suffix=None, fuse_unk=True, byte_fallback=True, ignore_merges=False,
               vocab=vocabulary, merges=[["a", "b"], ["\u0120", "a"]])
    words = step("WordPiece", unk_token="<unk>", continuing_subword_prefix="##",
                 max_input_chars_per_word=100, vocab={**vocabulary, "##b": 10})
    cleaned = step("BertNormalizer", clean_text=True, handle_chinese_chars=True, strip_accents=None,
                   lowercase=True)
    return {
        "bytes": tokenizer_json(
            bpe, pre_tokenizer=sequence("pretokenizers", split, step("Digits", individual_digits=True), letters),
            post_processor=sequence("processors", wrapped, letters), decoder=letters,
            normalizer=step("NFC")),
        "pieces": tokenizer_json(
            {**bpe, "merges": ["a b"]}, normalizer=sequence("normalizers", step("Prepend", prepend="\u2581"), replaced),
            decoder=sequence("decoders", replaced, step("ByteFallback"), step("Fuse"),
                             step("Strip", content=" ", start=1, stop=0))),
        "words": tokenizer_json(
            words, normalizer=cleaned, pre_tokenizer=step("BertPreTokenizer"),
            post_processor=step("BertProcessing", sep=["</s>", 2], cls=["<s>", 1]),
            decoder=step("WordPiece", prefix="##", cleanup=True)),
        "unigram": tokenizer_json(
            step("Unigram", unk_id=0, vocab=pieces, byte_fallback=False),
            normalizer=sequence("normalizers", step("Nmt"), step("NFKD"), step("StripAccents"),
                                step("Strip", strip_left=True, strip_right=True), step("Lowercase"),
                                step("Precompiled", precompiled_charsmap="CAAAAAAAAAAAAAAAYQBiAA==")),
            pre_tokenizer=sequence("pretokenizers", step("WhitespaceSplit"), space), decoder=space),
        "level": tokenizer_json(
            step("WordLevel", unk_token="<unk>", vocab=vocabulary),
            pre_tokenizer=sequence("pretokenizers", step("Whitespace"), step("Punctuation", behavior="Contiguous"),
                                   step("UnicodeScripts"), step("CharDelimiterSplit", delimiter="x")),
            post_processor=step("RobertaProcessing", sep=["</s>", 2], cls=["<s>", 1], trim_offsets=True,
                                add_prefix_space=True),
            decoder=step("CTC", pad_token="<s>", word_delimiter_token="|", cleanup=True)),
    }


def sentence_piece(pieces, trainer=(), normalizer=()):
    """A model of SentencePiece's; numbers are those of its .proto."""

    def number(value):
        raw = b""
        while value > 0x7F:
            raw += bytes([value & 0x7F | 0x80])
            value >>= 7
        return raw + bytes([value])

    def field(place, value):
        if isinstance(value, float):
            return number(place << 3 | 5) + struct.pack("<f", value)
        if isinstance(value, int):
            return number(place << 3) + number(value)
        return number(place << 3 | 2) + number(len(value)) + value

    body = b"".join(
        field(1, field(1, text.encode()) + field(2, score) + field(3, kind)) for text, score, kind in pieces)
    for place, fields in ((2, trainer), (3, normalizer)):
        body += field(place, b"".join(field(inner, value) for inner, value in fields))
    return body


def sentence_pieces():
    kinds = [2, 3, 3, 4, 1, 1, 1, 1, 5, 6]
    pieces = [(text, -float(i), kinds[i]) for i, text in enumerate(TOKENS)] + [("\u2581", -20.0, 1)]
    trainer = [(3, 2), (40, 0), (41, 1), (42, 2)]
    return {
        "plain": sentence_piece(pieces, trainer, [(3, 1), (4, 0), (5, 1)]),
        "table": sentence_piece(pieces, trainer, [(2, b"\x08" + bytes(11) + b"a\0b\0"), (4, 1)]),
    }


def language_models():
    config = {
        "model_type": "llama", "vocab_size": 12, "hidden_size": 4, "num_hidden_layers": 1,
        "num_attention_heads": 2, "num_key_value_heads": 1, "intermediate_size": 4, "head_dim": 2,
        "max_position_embeddings": 16, "rms_norm_eps": 1e-5, "rope_theta": 1e4, "hidden_act": "silu",
        "rope_scaling": {"rope_type": "llama3", "factor": 8, "low_freq_factor": 1,
                         "high_freq_factor": 4, "original_max_position_embeddings": 8},
        "tie_word_embeddings": True, "bos_token_id": 1, "eos_token_id": [2, 3],
    }
    told = {"bos_token": "<s>", "eos_token": {"content": "</s>"}, "add_bos_token": True,
            "added_tokens_decoder": {"11": {"content": "<x>", "special": True}},
            "chat_template": [{"name": "default", "template": CHATML}]}
    index = {"weight_map": {"w": "a.safetensors"}}
    older = {**config, "model_type": "mistral", "sliding_window": 8, "rope_scaling": {"type": "linear", "factor": 2}}

    def folder(texts, files):
        raw = b"".join(f"==> {name}\n".encode() + content + b"\n" for name, content in files.items())
        return parts(texts).encode() + raw

    whole = {"config.json": json.dumps(config), "generation_config.json": '{"eos_token_id": 2}',
             "tokenizer_config.json": json.dumps(told), "tokenizer.json": tokenizers()["bytes"]}
    pieces = {"config.json": json.dumps(older), "added_tokens.json": '{"<y>": 11}',
              "special_tokens_map.json": '{"pad_token": "</s>"}', "chat_template.jinja": CHATML,
              "model.safetensors.index.json": json.dumps(index)}
    return {
        "whole": folder(whole, {"model.safetensors": safetensors()}),
        "pieces": folder(pieces, {"tokenizer.model": sentence_pieces()["plain"], "a.safetensors": safetensors()}),
    }


WORDS = {
    "tokenizer_json": [
        f'\\"type\\":\\"{kind}\\"' for kind in (
            "BertNormalizer Strip StripAccents NFC NFD NFKC NFKD Sequence Lowercase Nmt Precompiled Replace "
            "Prepend ByteLevel BertPreTokenizer Metaspace Whitespace WhitespaceSplit CharDelimiterSplit Split "
            "Punctuation Digits UnicodeScripts FixedLength RobertaProcessing BertProcessing TemplateProcessing "
            "WordPiece BPEDecoder CTC Fuse ByteFallback BPE WordLevel Unigram").split()]
    + ['\\"Regex\\":\\"', '\\"String\\":\\"', "MergedWithPrevious", "Isolated", "Contiguous", "null", "4294967295",
       '\\"normalizers\\":[', '\\"pretokenizers\\":[', '\\"decoders\\":[', '\\"processors\\":[', "1e300", "(?<=", "\\\\p{L}"],
    "chat_template": [
        "{%", "%}", "{{", "}}", "{#", "{%- ", " -%}", "set ", "for ", " in ", "endfor", "if ", "elif ", "else", "endif",
        "macro ", "endmacro", "call ", "endcall", "filter ", "endfilter", "with ", "raw", "generation", "recursive",
        "namespace(", "raise_exception(", "strftime_now(", "range(", "dict(", "lipsum(", "loop.", "loop(", "cycle(",
        "messages", "content", "role", "tojson(indent=", "|map(", "|select(", "|sort", "|join(", "|batch(", "|slice(",
        "|replace(", "|indent(", "|groupby(", "|reverse", "|items", "|format(", ".split(", ".strip(", ".format(",
        "[::-1]", " is defined", " ** ", " // ", " ~ ", "break", "continue", "self", "include ", "debug()"],
    "gguf_model": [
        "general.architecture", "general.alignment", "llama.", "qwen2.", "block_count", "rope.scaling.type", "linear",
        "tokenizer.ggml.", "tokens", "merges", "scores", "token_type", "model", "pre", "gpt2", "smollm", "default",
        "\\x09\\x00\\x00\\x00\\x08\\x00\\x00\\x00", "\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\x7f", "rope_freqs.weight"],
    "language_model": ["\\x0a==> ", "tokenizer.json", "pytorch_model.bin", "rope_scaling", "dynamic", "qwen2", "null", "-1"],
    "pickle": ["c", "ctorch._utils\\x0a_rebuild_tensor_v2\\x0a", "ccollections\\x0aOrderedDict\\x0a", "torch\\x0aFloatStorage\\x0a",
               "(tR", "Q.", "\\x80\\x02}q\\x00", "ctorch._utils\\x0a_rebuild_parameter\\x0a"],
    "gguf": ["\\x09\\x00\\x00\\x00\\x08\\x00\\x00\\x00", "\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\x7f", "general.alignment"],
    "safetensors": ["__metadata__", "\\\"dtype\\\":\\\"BF16\\\"", "data_offsets", "shape", "18446744073709551615"],
}
