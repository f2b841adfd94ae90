#!/bin/bash
# Teaches SmolLM2-135M-Instruct to write questions, by the examples beside this file: make.sh FOLDER
# works in FOLDER, which is new, and leaves the adapters in SmolLM2-135M-Instruct here. It takes two
# cores a quarter of an hour.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
studio=$here/../../build/release/bin/finetune-studio-cli
work=$1
mkdir "$work"
python3 "$here/chat_rows.py" "$work"
settings=(--set lora.r=8 --set train.epochs=1 --set train.precision=fp32)
"$studio" new "$work/project" --kind distillation "${settings[@]}"
"$studio" import "$work/project" "$work/train.jsonl" --format openai-chat --split train
"$studio" import "$work/project" "$work/valid.jsonl" --format openai-chat --split validation
"$studio" train "$work/project"
"$studio" export "$work/project" --format peft --out "$work/adapters"
python3 "$here/halve.py" "$work/adapters" "$here/SmolLM2-135M-Instruct"
