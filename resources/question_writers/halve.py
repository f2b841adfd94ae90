#!/usr/bin/env python3
"""Adapters as PEFT keeps them, with fp16 numbers instead of fp32 ones: halve.py FROM TO"""

import json
import pathlib
import struct
import sys


def halved(data):
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + size])
    values = data[8 + size:]
    written = bytearray()
    for name, tensor in sorted(header.items()):
        if name == "__metadata__":
            continue
        begin, end = tensor["data_offsets"]
        numbers = struct.unpack(f"<{(end - begin) // 4}f", values[begin:end])
        begin = len(written)
        written += struct.pack(f"<{len(numbers)}e", *numbers)
        tensor.update(dtype="F16", data_offsets=[begin, len(written)])
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + bytes(written)


def main():
    source, target = map(pathlib.Path, sys.argv[1:])
    config = json.loads((source / "adapter_config.json").read_text())
    config["base_model_name_or_path"] = target.name  # as the program finds it
    target.mkdir(exist_ok=True)
    (target / "adapter_config.json").write_text(json.dumps(config, indent=2) + "\n")
    data = (source / "adapter_model.safetensors").read_bytes()
    (target / "adapter_model.safetensors").write_bytes(halved(data))


if __name__ == "__main__":
    main()
