"""Makes bert_vectors.json: inputs with the ids that two other projects state for bert-base-uncased,
whose vocabulary all-MiniLM-L6-v2 shares.

    python make_bert_vectors.py ggml-vocab-bert-bge.gguf.inp ggml-vocab-bert-bge.gguf.out \
        tokenizer_tests.json

The first two are llama.cpp's (MIT, Copyright (c) 2023-2024 The ggml authors), the third is
swift-transformers' (Apache-2.0, Copyright Hugging Face).
"""
import json
import sys
from pathlib import Path

inputs, ids, swift = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])
texts = inputs.split("\n__ggml_vocab_test__\n")
rows = [[101] + [int(number) for number in line.split()] + [102]
        for line in ids.split("\n")[:len(texts)]]
vectors = [{"text": text, "ids": row} for text, row in zip(texts, rows, strict=True)]
vectors += [{"text": test["input"], "ids": test["encoded"]["input_ids"]}
            for test in json.loads(swift)["bert-base-uncased"]]
content = {
    "sources": ["llama.cpp models/ggml-vocab-bert-bge.gguf.inp, .out: MIT License, Copyright (c) "
                "2023-2024 The ggml authors",
                "swift-transformers Tests/TokenizersTests tokenizer_tests.json: Apache License "
                "2.0, Copyright Hugging Face"],
    "vectors": vectors}
rows = ",\n".join(json.dumps(vector, separators=(",", ":")) for vector in vectors)
Path(__file__).with_name("bert_vectors.json").write_text(
    "{\n\"sources\": " + json.dumps(content["sources"], indent=1) + ",\n\"vectors\": [\n" + rows +
    "\n]\n}\n", encoding="utf-8")
