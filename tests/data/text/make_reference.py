"""Makes reference.json: ids, byte offsets and cut ids of texts.py, by Hugging Face's tokenizers.

    python make_reference.py MINILM_FOLDER

for tiny-bert (../models) and for all-MiniLM-L6-v2. Needs tokenizers (made with 0.23.3).
"""
import json
import sys
from pathlib import Path

from tokenizers import Tokenizer

from texts import TEXTS

LIMITS = [2, 3, 8, 128]
here = Path(__file__).parent


def rows_of(folder):
    tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
    rows = []
    for text in TEXTS:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        encoding = tokenizer.encode(text)
        in_bytes = lambda place: len(text[:place].encode())
        row = {"text": text, "ids": encoding.ids,
               "offsets": [[in_bytes(begin), in_bytes(end)] for begin, end in encoding.offsets],
               "decoded": tokenizer.decode(encoding.ids), "cut": {}}
        for limit in LIMITS:
            tokenizer.enable_truncation(limit)
            row["cut"][str(limit)] = tokenizer.encode(text).ids
        rows.append(row)
    return rows


reference = {"tiny-bert": rows_of(here.parent / "models" / "tiny-bert"),
             "all-MiniLM-L6-v2": rows_of(sys.argv[1])}
lines = [json.dumps(name) + ": [\n" + ",\n".join(json.dumps(row, separators=(",", ":"))
                                                 for row in rows) + "\n]"
         for name, rows in reference.items()]
(here / "reference.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
