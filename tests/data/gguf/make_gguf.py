"""Makes blocks.gguf: for each way GGUF packs numbers a tensor of random blocks, and beside it, as
F32, what the gguf package unpacks from it. Also typed.gguf with a value of every kind.

Needs numpy and gguf (made with gguf 0.19.0):
    python make_gguf.py
"""
from pathlib import Path

import numpy as np
from gguf import GGUFValueType, GGUFWriter
from gguf.constants import GGML_QUANT_SIZES, GGMLQuantizationType as Type
from gguf.quants import dequantize

FOLDER = Path(__file__).parent
VALUES = 512  # of a row
# Where a block keeps the halves that scale it: random bits there would be infinite or huge.
SCALES = {Type.Q4_0: [0], Type.Q4_1: [0, 2], Type.Q5_0: [0], Type.Q5_1: [0, 2], Type.Q8_0: [0],
          Type.Q4_K: [0, 2], Type.Q5_K: [0, 2], Type.Q6_K: [208]}


def random_blocks(kind, random):
    values, size = GGML_QUANT_SIZES[kind]
    blocks = random.integers(0, 256, (2 * VALUES // values, size), dtype=np.uint8)
    for place in SCALES.get(kind, []):
        scale = random.normal(0, 0.1, (len(blocks), 1)).astype(np.float16)
        scale[0] = 6e-8  # the least a half can be
        blocks[:, place:place + 2] = scale.view(np.uint8)
    return blocks.reshape(2, -1)


def simple(kind, random):
    numbers = random.normal(0, 1, (2, VALUES)).astype(np.float32)
    numbers[0, :8] = [0.0, -0.0, 1.0, -65504.0, 6e-8, 6.1e-5, np.inf, -np.inf]
    if kind == Type.F32:
        return numbers
    if kind == Type.F16:
        return numbers.astype(np.float16)
    return (numbers.view(np.uint32) >> 16).astype(np.uint16).view(np.uint8).reshape(2, -1)


def blocks():
    random = np.random.default_rng(7)
    writer = GGUFWriter(FOLDER / "blocks.gguf", "llama")
    for kind in [Type.F32, Type.F16, Type.BF16, *SCALES]:
        packed = random_blocks(kind, random) if kind in SCALES else simple(kind, random)
        writer.add_tensor(kind.name, packed, raw_dtype=kind)
        unpacked = dequantize(packed, kind).astype(np.float32).reshape(2, VALUES)
        writer.add_tensor(f"{kind.name} unpacked", unpacked)
    finish(writer)


def typed():
    writer = GGUFWriter(FOLDER / "typed.gguf", "llama")
    writer.add_uint8("u8", 255)
    writer.add_int8("i8", -128)
    writer.add_uint16("u16", 65535)
    writer.add_int16("i16", -32768)
    writer.add_uint32("u32", 4294967295)
    writer.add_int32("i32", -2147483648)
    writer.add_uint64("u64", 2**63 - 1)
    writer.add_int64("i64", -2**63)
    writer.add_float32("f32", 0.5)
    writer.add_float64("f64", 1e300)
    writer.add_bool("yes", True)
    writer.add_string("text", "Größe\n")
    writer.add_array("texts", ["a", "", "ü"])
    writer.add_key_value("numbers", [1, 2, 3], GGUFValueType.ARRAY, GGUFValueType.UINT16)
    writer.add_key_value("reals", [0.5, -1.25], GGUFValueType.ARRAY, GGUFValueType.FLOAT32)
    writer.add_key_value("flags", [True, False], GGUFValueType.ARRAY, GGUFValueType.BOOL)
    writer.add_custom_alignment(64)
    writer.add_tensor("first", np.arange(6, dtype=np.float32).reshape(2, 3))
    writer.add_tensor("second", np.arange(3, dtype=np.float32))
    finish(writer)


def finish(writer):
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


blocks()
typed()
