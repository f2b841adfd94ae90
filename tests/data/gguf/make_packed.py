"""Makes packed.json: numbers, and the bytes that the `gguf` package packs them into.

Needs gguf and numpy (made with gguf 0.19.0):
    python make_packed.py
"""
import json
from pathlib import Path

import numpy
from gguf import GGMLQuantizationType as Type
from gguf.quants import quantize

here = Path(__file__).parent


def values():
    generator = numpy.random.default_rng(3)
    rows = generator.normal(size=(6, 32)).astype(numpy.float32)
    rows[1] *= 1e-4
    rows[2] *= 1e3
    rows[3] = 0
    rows[4, 5:] = 0  # one large, many nothing
    rows[5] = numpy.linspace(-1, 1, 32, dtype=numpy.float32)
    return rows


def main():
    rows = values()
    packed = {}
    for kind in (Type.F32, Type.F16, Type.Q8_0, Type.Q4_0, Type.Q4_1):
        packed[kind.name] = quantize(rows, kind).tobytes().hex()
    (here / "packed.json").write_text(json.dumps(
        {"values": [float(value) for value in rows.flatten()], "packed": packed}) + "\n")


if __name__ == "__main__":
    main()
