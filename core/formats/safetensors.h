#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>

#include "core/formats/tensor_file.h"

namespace fts {

/// Opens a .safetensors file after checking its whole header: sizes, names, number types, and
/// that the tensors cover the data without holes or overlaps. The file is read into memory, so
/// that somebody cutting it short afterwards cannot harm us. Throws Format or Unsupported,
/// naming file, tensor and reason.
/// Format: https://huggingface.co/docs/safetensors (8 bytes of header length, JSON, data).
std::unique_ptr<TensorSource> openSafetensors(const std::filesystem::path& path);

/// Opens the shards that a model.safetensors.index.json names, all of them in its own folder.
std::unique_ptr<TensorSource> openShardedSafetensors(const std::filesystem::path& index);

/// The bytes of a tensor that is about to be written; they need to last until the next call.
using TensorBytes = std::function<std::span<const std::byte>(const TensorView& tensor)>;

/// Writes tensors by number type (I64, F64, F32 …) and then by name, byte for byte as the reference
/// implementation does, so equal content gives equal files. Streams; atomic. Throws Io or
/// DiskFull, Format for a name that is not UTF-8.
void writeSafetensors(const std::filesystem::path& path, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata);
/// The same, where what `tensors` say of their bytes is not looked at but asked for one by one.
void writeSafetensors(const std::filesystem::path& path, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata,
                      const TensorBytes& bytesOf);

} // namespace fts
