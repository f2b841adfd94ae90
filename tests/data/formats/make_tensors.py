"""Makes the tensor files of this folder, and tensors.json with the values they hold.

Needs torch and safetensors (made with torch 2.11.0 and safetensors 0.8.0):
    python make_tensors.py
"""
import io
import json
import os
import pickle
import struct
import warnings
import zipfile
from collections import OrderedDict
from pathlib import Path

import torch
from safetensors.torch import save_file

warnings.simplefilter("ignore")
folder = Path(__file__).parent
NAMES = {
    torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16",
    torch.int64: "I64", torch.int32: "I32", torch.int16: "I16", torch.int8: "I8",
    torch.uint8: "U8", torch.bool: "BOOL",
}


def tensors_of_every_type():
    tensors = OrderedDict()
    for dtype, name in NAMES.items():
        if dtype.is_floating_point:
            values = [[0.0, -1.5, 2.25], [65504.0, 6e-08, -0.333]]
        elif dtype == torch.bool:
            values = [[True, False, True], [False, False, True]]
        else:
            info = torch.iinfo(dtype)
            values = [[0, 1, 2], [info.min, info.max, 5]]
        tensors["of." + name.lower()] = torch.tensor(values, dtype=dtype)
    tensors["scalar"] = torch.tensor(7.5)
    tensors["empty"] = torch.zeros(0, 3)
    return tensors


def strided_tensors():
    """Windows on shared storages, as a state dict may hold them."""
    whole = torch.arange(24, dtype=torch.float32).reshape(4, 6)
    return OrderedDict(
        whole=whole,
        transposed=whole.t(),
        row=whole[2],
        column=whole[:, 3],
        every_second=whole[1:, ::2],
        swapped=torch.arange(24, dtype=torch.int16).reshape(2, 3, 4).permute(2, 0, 1),
        repeated=torch.tensor([1.0, 2.0]).unsqueeze(0).expand(3, 2),
        position_ids=torch.arange(5).expand((1, -1)),
        parameter=torch.nn.Parameter(torch.tensor([3.0, 4.0])),
    )


def described(tensors):
    return {
        name: {
            "dtype": NAMES[tensor.dtype],
            "shape": list(tensor.shape),
            "values": tensor.detach().double().flatten().tolist()
            if tensor.dtype.is_floating_point
            else tensor.long().flatten().tolist(),
        }
        for name, tensor in tensors.items()
    }


def save(name, content, **options):
    torch.save(content, folder / name, **options)


every = tensors_of_every_type()
strided = strided_tensors()
save_file(dict(every), folder / "every_type.safetensors", metadata={"format": "pt"})
unusual = ["Z", "a", "ü.weight", 'quote"d', "back\\slash", "tab\tnew\nline", "bell\x07", "日本", "del\x7f/"]
save_file({name: torch.tensor([i], dtype=torch.uint8) for i, name in enumerate(unusual)},
          folder / "names.safetensors")
layer = torch.nn.Linear(2, 1)  # its state dict carries version numbers as an attribute
with torch.no_grad():
    layer.weight.copy_(torch.tensor([[0.5, -0.25]]))
    layer.bias.fill_(1.0)
for form, options in {
    "zip": {},
    "legacy": {"_use_new_zipfile_serialization": False},
    "zip_protocol4": {"pickle_protocol": 4},
}.items():
    save(f"every_type_{form}.bin", every, **options)
    save(f"strided_{form}.bin", strided, **options)
    save(f"layer_{form}.bin", layer.state_dict(), **options)
save("nested_state_dict.bin", {"epoch": 3, "loss": 0.5, "state_dict": layer.state_dict()})
save("nested_model.bin", {"model": dict(layer.state_dict()), "arch": "tiny"})
(folder / "tensors.json").write_text(json.dumps(
    {"every_type": described(every), "strided": described(strided),
     "layer": described(layer.state_dict())}, indent=1) + "\n")


# --- Files that must be refused -------------------------------------------------------------

hostile = folder / "hostile"
hostile.mkdir(exist_ok=True)


class RunsACommand:
    def __reduce__(self):
        return os.system, ("echo this must never run >&2",)


def members(source):
    with zipfile.ZipFile(folder / source) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def write_zip(name, content, compression=zipfile.ZIP_STORED):
    items = content.items() if isinstance(content, dict) else content
    with zipfile.ZipFile(hostile / name, "w", compression) as archive:
        for path, data in items:
            archive.writestr(zipfile.ZipInfo(path), data, compression)


def first_with(content, end):
    return next(path for path in content if path.endswith(end))


torch.save({"weight": torch.zeros(2), "x": RunsACommand()}, hostile / "os_system_zip.bin")
torch.save({"weight": torch.zeros(2), "x": RunsACommand()}, hostile / "os_system_legacy.bin",
           _use_new_zipfile_serialization=False)
(hostile / "plain_pickle.bin").write_bytes(pickle.dumps(RunsACommand(), protocol=2))
(hostile / "no_torch_pickle.bin").write_bytes(pickle.dumps({"a": 1}, protocol=2))
torch.save(torch.nn.Linear(2, 1), hostile / "whole_module.bin")
torch.save({"a": 1, "b": "text"}, hostile / "no_tensors.bin")
torch.save([torch.zeros(2)], hostile / "list.bin")
torch.save({"weight": torch.zeros(2, dtype=torch.complex64)}, hostile / "complex.bin")
torch.save({"weight": torch.zeros(1).expand(1000)}, hostile / "expanded.bin")
torch.jit.script(torch.nn.Linear(2, 1)).save(hostile / "torch_script.bin")
(hostile / "huge.bin").write_bytes(b"\x00\x00\x00\x00PTMF" + bytes(64))

good = members("layer_zip.bin")
pickled = first_with(good, "/data.pkl")
storage = first_with(good, "/data/0")
write_zip("compressed.bin", good, zipfile.ZIP_DEFLATED)
write_zip("compressed_zeros.bin", good | {storage: bytes(1_000_000)}, zipfile.ZIP_DEFLATED)
write_zip("big_endian.bin", good | {first_with(good, "/byteorder"): b"big"})
write_zip("twice.bin", list(good.items()) + [(storage, good[storage])])
write_zip("two_folders.bin", good | {"elsewhere/data.pkl": good[pickled]})
write_zip("no_pickle.bin", {path: data for path, data in good.items() if path != pickled})
write_zip("no_storage.bin", {path: data for path, data in good.items() if path != storage})
write_zip("short_storage.bin", good | {storage: good[storage][:-1]})
write_zip("long_storage.bin", good | {storage: good[storage] + bytes(4)})
write_zip("empty_pickle.bin", good | {pickled: b""})

plain = (hostile / "short_storage.bin").read_bytes()
(hostile / "cut_short.bin").write_bytes(plain[:-40])
write_zip("stored.bin", good)
stored = bytearray((hostile / "stored.bin").read_bytes())
(hostile / "stored.bin").unlink()


def directory_entry(path):
    place = stored.find(b"PK\x01\x02")
    while True:
        length = struct.unpack_from("<H", stored, place + 28)[0]
        if stored[place + 46:place + 46 + length] == path.encode():
            return place
        place = stored.find(b"PK\x01\x02", place + 4)


def changed(name, place, form, value):
    copy = bytearray(stored)
    struct.pack_into(form, copy, place, value)
    (hostile / name).write_bytes(copy)


entry = directory_entry(storage)
end = stored.rfind(b"PK\x05\x06")
changed("wrong_check_sum.bin", entry + 16, "<I", 0x12345678)
changed("encrypted.bin", entry + 8, "<H", 1)
changed("claims_gigabytes.bin", entry + 20, "<Q", 0xEFFFFFFF_EFFFFFFF)
changed("huge_directory.bin", end + 12, "<I", 0x7FFFFFFF)
changed("many_members.bin", end + 8, "<I", 0xFFFEFFFE)
(hostile / "two_ends.bin").write_bytes(bytes(stored) + bytes(stored[end:]))
