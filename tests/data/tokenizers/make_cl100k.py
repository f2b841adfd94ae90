#!/usr/bin/env python3
"""Writes cl100k.json: how tiktoken (0.14.0) cuts texts by cl100k_base, and what OpenAI's notebook on
chat data counts in chat rows. Usage: make_cl100k.py cl100k_base.tiktoken > cl100k.json"""
import json
import sys

import tiktoken
from tiktoken.load import load_tiktoken_bpe

PATTERN = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|"
           r"\s*[\r\n]+|\s+(?!\S)|\s+")
encoding = tiktoken.Encoding("cl100k_base", pat_str=PATTERN,
                             mergeable_ranks=load_tiktoken_bpe(sys.argv[1]), special_tokens={})

TEXTS = [
    "", " ", "\n", "\t \n  x", "Hello world", "Hello, y'all! How're YOU'LL doing?", "antidisestablishmentarianism",
    "3.14159265358979 and 1234567890", "El zorro marrón saltó — ¿cómo?", "狐狸跳过了懒狗。日本語のテキスト。",
    "🦊👩‍👩‍👧‍👦 emoji", "a" * 300, "ab" * 200, " " * 120 + "x", "x\r\n\r\n\r\ny", "<|endoftext|> stays text",
    "def f(x):\n    return x ** 2  # ok\n", "ſ K ÅÅ ﬁ", "Привет, мир! Как дела?", "مرحبا بالعالم",
    "https://example.org/a?b=c&d=%20", "\u0000\u0001\u007f", "naïve café, coöperate", "e\u0301 combining",
]
ROWS = [
    [{"role": "system", "content": "You answer from the passages."},
     {"role": "user", "content": "Context:\n---\nRevenue grew 36% to $3.2 billion.\n---\nQuestion: How much?"},
     {"role": "assistant", "content": "Revenue was $3.2 billion, 36% more than before."}],
    [{"role": "user", "content": "¿Qué?", "name": "ana"}, {"role": "assistant", "content": "Nada."}],
    [{"role": "system", "content": "Short."}, {"role": "user", "content": "1"}, {"role": "assistant", "content": "2"},
     {"role": "user", "content": "3"}, {"role": "assistant", "content": "4 " * 500}],
    [{"role": "system", "content": "Say hello."}, {"role": "assistant", "content": "Hello!"}],
]


def row_tokens(messages):
    tokens = 3
    for message in messages:
        tokens += 3
        for key, value in message.items():
            tokens += len(encoding.encode(value)) + (1 if key == "name" else 0)
    return tokens


print(json.dumps({
    "texts": [{"text": text, "ids": encoding.encode(text)} for text in TEXTS],
    "rows": [{"messages": row, "tokens": row_tokens(row),
              "answer_tokens": sum(len(encoding.encode(m["content"])) for m in row if m["role"] == "assistant")}
             for row in ROWS],
}, indent=1))
