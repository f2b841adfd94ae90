#!/usr/bin/env python3
"""The examples as conversations to learn from, train.jsonl and valid.jsonl: chat_rows.py OUT

A row is asked as core/llm/example_questions.cpp asks. Every twentieth text is for validation.
"""

import json
import pathlib
import random
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ASKING = HERE.parent.parent / "core/llm/example_questions.cpp"


def task():
    """The system text, out of the source that asks with it."""
    statement = re.search(r"kTask =(.*?);", ASKING.read_text(), re.DOTALL).group(1)
    return "".join(re.findall(r'"(.*?)"', statement))


def row(text, question):
    roles = {"system": task(), "user": text, "assistant": question}
    return {"messages": [{"role": role, "content": content} for role, content in roles.items()]}


def main():
    out = pathlib.Path(sys.argv[1])
    lines = [line for file in sorted((HERE / "examples").glob("*.jsonl"))
             for line in file.read_text().splitlines()]
    parts = {"train": [], "valid": []}
    for number, line in enumerate(lines, 1):
        example = json.loads(line)
        part = parts["valid" if number % 20 == 0 else "train"]
        part += [row(example["text"], question) for question in example["questions"]]
    for name, rows in parts.items():
        random.Random(1).shuffle(rows)
        text = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in rows)
        (out / f"{name}.jsonl").write_text(text)


if __name__ == "__main__":
    main()
